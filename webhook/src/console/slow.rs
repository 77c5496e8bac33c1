//! Password hashing away from the requests: one place for strangers and one for browsers
//! that are known, so that many sign-ins at once cost neither every processor nor much
//! memory (19 MiB each), and a flood of guesses keeps no operator from the hotline.

use std::net::IpAddr;
use std::sync::LazyLock;
use std::time::Duration;

use casebook::Millis;
use tokio::sync::Semaphore;

use super::error::{Error, Result};
use crate::chat::newcomers::Newcomers;

static STRANGERS: Semaphore = Semaphore::const_new(1);
static KNOWN: Semaphore = Semaphore::const_new(1);

/// Strangers' sign-ins, by address: as many a minute as new chats.
static TRIES: LazyLock<Newcomers> = LazyLock::new(Newcomers::default);

/// How long somebody waits for a place.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who waits for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// A browser that has signed in before, or somebody with an invitation.
    Known,
    /// Anybody, from this address; none where it is this machine itself.
    Stranger(Option<IpAddr>),
}

/// Runs `work` on a thread of its own.
pub(super) async fn hashing<T: Send + 'static>(
    who: Who,
    now: Millis,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let places = match who {
        Who::Known => &KNOWN,
        Who::Stranger(Some(from)) if !TRIES.admit(from, now) => return Err(Error::Busy),
        Who::Stranger(_) => &STRANGERS,
    };
    let place = tokio::time::timeout(PATIENCE, places.acquire()).await;
    let place = place.map_err(|_| Error::Busy)?.map_err(|_| Error::Busy)?;
    let done = tokio::task::spawn_blocking(work).await?;
    drop(place);
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_known_browser_does_not_wait_behind_strangers() {
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let (end, may_end) = std::sync::mpsc::channel::<()>();
        let guesses = tokio::spawn(hashing(Who::Stranger(None), 0, move || {
            let _ = begun.send(());
            let _ = may_end.recv();
        }));
        has_begun.await.unwrap();
        let more = tokio::spawn(hashing(Who::Stranger(None), 0, || ()));
        assert_eq!(hashing(Who::Known, 0, || 7).await.unwrap(), 7);
        assert!(!guesses.is_finished() && !more.is_finished());
        end.send(()).unwrap();
        guesses.await.unwrap().unwrap();
        more.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn one_address_guesses_twenty_times_a_minute() {
        let who = Who::Stranger(Some([203, 0, 113, 77].into()));
        for _ in 0..20 {
            hashing(who, 1_000, || ()).await.unwrap();
        }
        assert!(matches!(hashing(who, 1_000, || ()).await, Err(Error::Busy)));
        hashing(Who::Known, 1_000, || ()).await.unwrap();
        hashing(who, 61_000, || ()).await.unwrap();
    }
}
