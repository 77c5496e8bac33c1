//! What a panic leaves behind: a place in the source in the log, never its message, which
//! can quote what somebody wrote; and work that begins again.

use std::panic::Location;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

/// From now on a panic is logged by its place alone.
pub fn log_places_only() {
    std::panic::set_hook(Box::new(|panic| {
        tracing::error!(place = place(panic.location()), "something broke");
    }));
}

fn place(location: Option<&Location<'_>>) -> String {
    location.map_or_else(
        || "unknown".to_owned(),
        |at| format!("{}:{}", at.file(), at.line()),
    )
}

/// Runs what must not end before `stop`: where a panic ends it, it begins again after a
/// pause.
pub async fn begin_again<F>(
    what: &'static str,
    pause: Duration,
    stop: &CancellationToken,
    start: impl Fn() -> F,
) where
    F: Future<Output = ()> + Send + 'static,
{
    while let Err(ended) = tokio::spawn(start()).await {
        if !ended.is_panic() {
            return;
        }
        tracing::error!(what, "a task broke; it begins again");
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn what_breaks_twice_is_begun_three_times() {
        let begun = Arc::new(AtomicUsize::new(0));
        let start = || {
            let begun = Arc::clone(&begun);
            async move {
                let before = begun.fetch_add(1, Ordering::SeqCst);
                assert!(before >= 2, "it breaks");
            }
        };
        let stop = CancellationToken::new();
        begin_again("polling", Duration::ZERO, &stop, start).await;
        assert_eq!(begun.load(Ordering::SeqCst), 3);
    }

    #[tokio::test]
    async fn what_is_stopped_is_not_begun_again() {
        let stop = CancellationToken::new();
        stop.cancel();
        let start = || async { panic!("it breaks") };
        begin_again("polling", Duration::from_secs(3_600), &stop, start).await;
    }

    #[test]
    fn a_place_is_a_file_and_a_line() {
        let here = place(Some(Location::caller()));
        assert!(here.contains("panics.rs:"), "{here}");
        assert_eq!(place(None), "unknown");
    }
}
