//! What an agency asks about its packet, answered by whoever has the case, or laid aside.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::post;
use casebook::Uuid;
use casebook::referral::step;
use serde::Deserialize;

use super::{address, claimed, id, open};
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
    Filled { by, form }: Filled<Reply>,
) -> Result<Response> {
    let case = id(path)?;
    if let Some(holder) = claimed(&app, &by, case).await? {
        return open::conflict(&app, &by, case, holder, None).await;
    }
    let mut tx = app.db.begin().await?;
    let done = step::answer(&mut tx, &app.act(&by), case, form.question, &form.text).await;
    let fault = match done {
        Err(casebook::Error::Refused("words-missing")) => Some("reason-missing"),
        done => (!done?).then_some("not-answered"),
    };
    if fault.is_none() {
        tx.commit().await?;
    }
    Ok(back(case, fault))
}

async fn lay_aside(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form }: Filled<Reply>,
) -> Result<Response> {
    let case = id(path)?;
    if let Some(holder) = claimed(&app, &by, case).await? {
        return open::conflict(&app, &by, case, holder, None).await;
    }
    let mut tx = app.db.begin().await?;
    step::lay_aside(&mut tx, &app.act(&by), case, form.question).await?;
    tx.commit().await?;
    Ok(back(case, None))
}

fn back(case: Uuid, fault: Option<&str>) -> Response {
    let fault = fault.map_or_else(String::new, |code| format!("?fault={code}"));
    Redirect::to(&format!("{}{fault}#referrals", address(case))).into_response()
}
