//! What an agency asks about its packet, answered by whoever has the case, or laid aside.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use casebook::Uuid;
use casebook::referral::step;
use serde::Deserialize;

use super::{Sheet, address, finish, id};
use crate::app::App;
use crate::console::error::Result;
use crate::console::who::Filled;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/answer", post(answer))
        .route("/console/case/{id}/lay-aside", post(lay_aside))
}

#[derive(Deserialize)]
struct Reply {
    question: Uuid,
    #[serde(default)]
    text: String,
}

async fn answer(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Reply>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => step::answer(&mut tx, &app.act(&by), case, form.question, &form.text).await,
        false => Ok(true),
    };
    let done = match done {
        Ok(true) => Ok(()),
        Ok(false) => Err(casebook::Error::Refused("not-answered")),
        Err(casebook::Error::Refused("words-missing")) => {
            Err(casebook::Error::Refused("reason-missing"))
        }
        Err(e) => Err(e),
    };
    let sheet = Sheet::of_case(case, &[&form.text]);
    finish(&app, &by, tx, done, &there(case), sheet).await
}

async fn lay_aside(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, .. }: Filled<Reply>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = step::lay_aside(&mut tx, &app.act(&by), case, form.question).await;
    let sheet = Sheet::of_case(case, &[&form.text]);
    finish(&app, &by, tx, done.map(|_| ()), &there(case), sheet).await
}

fn there(case: Uuid) -> String {
    format!("{}#referrals", address(case))
}
