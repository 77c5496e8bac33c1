//! `/console` itself: everybody's first page is the first of their menu.

use axum::Router;
use axum::response::Redirect;
use axum::routing::get;

use super::page::Nav;
use super::who::Signed;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console", get(home))
}

async fn home(signed: Signed) -> Redirect {
    let first = Nav::of(signed.staff.role).first();
    Redirect::to(first.map_or("/console/sign-in", |nav| nav.path()))
}
