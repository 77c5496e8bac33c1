//! The duty switch at the top of every page of the hotline's own staff, and how it stands:
//! whoever does not touch a page for long is asked (`duty.js`), and then taken off.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use casebook::duty::{self, Stand};
use serde::Deserialize;

use super::error::Result;
use super::language::own;
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/duty", get(stands).post(switch))
        .route("/console/duty/here", post(here))
}

/// One word, and while somebody is on duty the milliseconds that are left.
async fn stands(State(app): State<App>, signed: Signed) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let word = match duty::stands(&mut tx, &signed.scope, app.clock.now()).await? {
        Stand::On(left) => format!("on {left}"),
        Stand::Lapsed => "lapsed".to_owned(),
        Stand::Off => "off".to_owned(),
    };
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, word).into_response())
}

#[derive(Deserialize)]
struct Nothing {}

/// That they are there is kept with the session, as for every form.
async fn here(Filled { by, .. }: Filled<Nothing>) -> Result<StatusCode> {
    by.scope.hotline()?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize)]
struct Switch {
    duty: Duty,
    #[serde(default)]
    to: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Duty {
    On,
    Off,
}

async fn switch(State(app): State<App>, Filled { by, form }: Filled<Switch>) -> Result<Redirect> {
    let mut tx = app.db.begin().await?;
    match form.duty {
        Duty::On => duty::begin(&mut tx, app.pen(), &by.scope).await?,
        Duty::Off => duty::end(&mut tx, app.pen(), &by.scope).await?,
    }
    tx.commit().await?;
    Ok(Redirect::to(own(&form.to)))
}
