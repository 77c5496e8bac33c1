//! Who is at work on a case keeps it. Opening one of its pages counts, and so does what
//! is typed, pressed or scrolled there (`keeping.js`); a page that only lies open does not.
//! Half a minute before an urgent case goes back to the queue, its pages say so.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use casebook::Uuid;
use casebook::case::claim::{self, Standing};
use serde::Deserialize;

use super::id;
use crate::app::App;
use crate::console::error::Result;
use crate::console::who::{Filled, Signed};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/touch", post(touch))
        .route("/console/case/{id}/left", get(left))
}

/// A page of `case` was opened: whoever has it keeps it.
pub(super) async fn opened(app: &App, signed: &Signed, case: Uuid) -> Result<()> {
    let mut tx = app.db.read().await?;
    let standing = claim::standing(&mut tx, &app.act(signed), case).await?;
    drop(tx);
    if standing == Standing::Others {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    claim::touch(&mut tx, &app.act(signed), case).await?;
    Ok(tx.commit().await?)
}

#[derive(Deserialize)]
struct Nothing {}

/// Whoever has the case is at work on one of its pages; 409 when they have it no more.
async fn touch(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<StatusCode> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let is_theirs = claim::touch(&mut tx, &app.act(&by), case).await?;
    tx.commit().await?;
    Ok(match is_theirs {
        true => StatusCode::NO_CONTENT,
        false => StatusCode::CONFLICT,
    })
}

/// How many milliseconds the asker keeps the case if they do nothing; 204 when it does
/// not go back by itself, 409 when it is not theirs.
async fn left(State(app): State<App>, signed: Signed, path: Path<String>) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.read().await?;
    let standing = claim::standing(&mut tx, &app.act(&signed), case).await?;
    Ok(match standing {
        Standing::Until(at) => (at - app.clock.now()).max(0).to_string().into_response(),
        Standing::Kept => StatusCode::NO_CONTENT.into_response(),
        Standing::Others => StatusCode::CONFLICT.into_response(),
    })
}
