//! `/console/calls`: what calls whoever has the console open. The script asks every few
//! seconds, counts it in the page's title, and makes a sound where that was switched on
//! (`calls.js`). One line each: since when, and whose page it is; no words.

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use casebook::calls::{self, Call};

use super::error::Result;
use super::who::Signed;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/calls", get(list))
}

async fn list(State(app): State<App>, signed: Signed) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let found = calls::of(&mut tx, &signed.scope, app.clock.now()).await?;
    drop(tx);
    let line = |call: &Call| format!("{} {}\n", call.since, call.id);
    let lines: String = found.iter().map(line).collect();
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, lines).into_response())
}
