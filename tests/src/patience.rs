//! Waiting for something to become true: looked at again and again until it
//! holds or the patience is gone. No test sleeps and hopes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// How long a test waits for anything before it fails. Generous: it is only
/// ever spent by a test that fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often a thing that cannot announce its changes is looked at.
pub const GLANCE: Duration = Duration::from_millis(25);

/// Looks until there is `Some`, for at most [`PATIENCE`]; `None` is returned
/// only after that.
pub async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look().await {
            return Some(seen);
        }
        if Instant::now() >= deadline {
            return None;
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// As [`until`], for what is seen without waiting. (A task of its own can be
/// made of this one; the compiler cannot yet prove it of async closures.)
pub async fn when<T>(look: impl FnMut() -> Option<T>) -> Option<T> {
    when_within(PATIENCE, look).await
}

/// As [`when`], with a deadline of its own.
pub async fn when_within<T>(patience: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(seen) = look() {
            return Some(seen);
        }
        if Instant::now() >= deadline {
            return None;
        }
        tokio::time::sleep(GLANCE).await;
    }
}

/// Seconds since 1970 by the machine's clock: platforms and authenticators
/// live outside the program, in real time.
pub fn unix_seconds() -> u64 {
    unix_millis() / 1_000
}

/// The same in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "the world around the program has no clock passed in"
)]
pub fn unix_millis() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_millis() as u64)
}
