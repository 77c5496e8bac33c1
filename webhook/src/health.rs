//! `/health/live` and `/health/ready`: the database, the keys and the migrations;
//! never a platform, since a platform that is down must not take the hotline down.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use casebook::{Db, Millis, settings};
use tokio::sync::Mutex;

use crate::app::App;

/// A verdict is as good as new for so long: looking writes, and anybody may ask.
const FRESH: Duration = Duration::from_secs(1);

/// What asks, and what was seen last.
#[derive(Debug, Clone)]
struct Health {
    app: App,
    last: Arc<Mutex<Option<(Instant, bool)>>>,
}

/// The two routes.
pub fn router(app: App) -> Router {
    let last = Arc::default();
    Router::new()
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(ready))
        .with_state(Health { app, last })
}

async fn ready(State(health): State<Health>) -> (StatusCode, &'static str) {
    let mut last = health.last.lock().await;
    let fresh = last.filter(|(at, _)| at.elapsed() < FRESH);
    let is_ready = match fresh {
        Some((_, is_ready)) => is_ready,
        None => is_ready(&health.app).await,
    };
    if fresh.is_none() {
        *last = Some((Instant::now(), is_ready));
    }
    match is_ready {
        true => (StatusCode::OK, "ok"),
        false => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not take anything",
        ),
    }
}

/// Writes that somebody looked: a full disk still reads.
///
/// # Errors
/// Those of a database that takes nothing.
pub async fn takes(db: &Db, now: Millis) -> casebook::Result<()> {
    let mut tx = db.begin().await?;
    settings::put(&mut tx, "looked_at", b"", now).await?;
    tx.commit().await
}

/// Whether a report could be kept now.
async fn is_ready(app: &App) -> bool {
    let look = async {
        takes(&app.db, app.clock.now()).await?;
        let mut tx = app.db.read().await?;
        let key = settings::get(&mut tx, "key_check").await?;
        drop(tx);
        let missing = app.db.missing_migrations().await?;
        Ok::<_, casebook::Error>(key.is_some() && missing == 0)
    };
    look.await.unwrap_or(false)
}
