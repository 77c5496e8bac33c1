//! `/health/live` and `/health/ready`: the database, the keys and the migrations;
//! never a platform, since a platform that is down must not take the hotline down.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

use crate::app::App;

/// The two routes.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(ready))
        .with_state(app)
}

async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let check = async {
        let mut tx = app.db.read().await?;
        casebook::settings::get(&mut tx, "key_check").await
    };
    match check.await {
        Ok(Some(_)) => (StatusCode::OK, "ok"),
        Ok(None) | Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer",
        ),
    }
}
