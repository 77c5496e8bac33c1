//! The duty switch at the top of every page of the hotline's own staff.

use axum::Router;
use axum::extract::State;
use axum::response::Redirect;
use axum::routing::post;
use casebook::duty;
use serde::Deserialize;

use super::error::Result;
use super::language::own;
use super::who::Filled;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/duty", post(switch))
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

async fn switch(
    State(app): State<App>,
    Filled { by, form, .. }: Filled<Switch>,
) -> Result<Redirect> {
    let mut tx = app.db.begin().await?;
    match form.duty {
        Duty::On => duty::begin(&mut tx, app.pen(), &by.scope).await?,
        Duty::Off => duty::end(&mut tx, app.pen(), &by.scope).await?,
    }
    tx.commit().await?;
    Ok(Redirect::to(own(&form.to)))
}
