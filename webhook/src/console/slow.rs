//! Password hashing away from the requests: two at a time, so that many sign-ins
//! at once cost neither every processor nor much memory (19 MiB each).

use std::time::Duration;

use tokio::sync::Semaphore;

use super::error::{Error, Result};

static PLACES: Semaphore = Semaphore::const_new(2);

/// How long somebody waits for a place.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs `work` on a thread of its own.
pub(super) async fn hashing<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let place = tokio::time::timeout(PATIENCE, PLACES.acquire()).await;
    let place = place.map_err(|_| Error::Busy)?.map_err(|_| Error::Busy)?;
    let done = tokio::task::spawn_blocking(work).await?;
    drop(place);
    Ok(done)
}
