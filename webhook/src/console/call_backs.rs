//! Agencies to call back, above the queue: they were told by telephone, and the person no
//! longer agrees. It stands there for everybody until somebody has called.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Redirect;
use axum::routing::post;
use casebook::act::Act;
use casebook::{Tx, Uuid, call_back, directory};
use serde::Deserialize;

use super::error::Result;
use super::labels::Labels;
use super::who::Filled;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/call-back/{case}/{agency}", post(made))
}

/// A call that is to be made.
pub(super) struct Due {
    pub case: Uuid,
    pub agency: String,
    pub text: String,
}

pub(super) async fn read(tx: &mut Tx, act: &Act<'_>, labels: Labels<'_>) -> Result<Vec<Due>> {
    let calls = call_back::list(tx, act).await?;
    if calls.is_empty() {
        return Ok(Vec::new());
    }
    let agencies = directory::all(tx).await?;
    let words = |call: call_back::CallBack| {
        let agency = labels.agency(&agencies, &call.agency_id);
        let found = agencies.iter().find(|a| a.id == call.agency_id);
        let none = || labels.say("case-refer-number-none");
        let number = found.map_or_else(none, |a| labels.number(a));
        let clock = labels.when(call.since);
        let args = [
            ("agency", agency.as_str()),
            ("number", &number),
            ("reference", &call.reference),
            ("clock", &clock),
        ];
        Due {
            text: labels.with("queue-call-back", &args),
            case: call.case_id,
            agency: call.agency_id,
        }
    };
    Ok(calls.into_iter().map(words).collect())
}

#[derive(Deserialize)]
struct Nothing {}

async fn made(
    State(app): State<App>,
    Path((case, agency)): Path<(Uuid, String)>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let mut tx = app.db.begin().await?;
    call_back::made(&mut tx, &app.act(&by), case, &agency).await?;
    tx.commit().await?;
    Ok(Redirect::to("/console/queue"))
}
