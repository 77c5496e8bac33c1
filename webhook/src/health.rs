//! `/health/live` and `/health/ready`: the database, the keys and the migrations;
//! never a platform, since a platform that is down must not take the hotline down.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use casebook::{Db, Millis, settings};
use tokio::sync::Mutex;

use crate::app::App;

/// Whoever asks may ask often, and looking writes: a verdict is as good as new for so long.
pub const FRESH: Millis = 1_000;

/// What was seen last, and when.
#[derive(Debug, Default)]
pub struct Seen(Mutex<Option<(Millis, bool)>>);

/// The two routes.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(ready))
        .with_state(app)
}

async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    match app.keeps(FRESH).await {
        true => (StatusCode::OK, "ok"),
        false => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not take anything",
        ),
    }
}

impl App {
    /// Whether a report could be kept now, or could the last time, where that is not longer
    /// ago than `fresh`.
    pub async fn keeps(&self, fresh: Millis) -> bool {
        let mut seen = self.seen.0.lock().await;
        let now = self.clock.now();
        match *seen {
            Some((at, keeps)) if (0..fresh).contains(&(now - at)) => keeps,
            _ => {
                let keeps = is_ready(self).await;
                *seen = Some((self.clock.now(), keeps));
                keeps
            }
        }
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
