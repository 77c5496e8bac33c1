//! A panic in the work on one batch is that batch's error, and not the end of its desk:
//! whoever writes after it is answered.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use casebook::{Error, Result};

/// What `work` gives; where it panics [`Error::Damaged`], with its transaction undone.
pub(super) async fn unbroken<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let mut work = pin!(work);
    poll_fn(|cx| {
        // What a panic left behind is dropped with the future, and never looked at again.
        catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(cx)))
            .unwrap_or(Poll::Ready(Err(Error::Damaged("the work broke"))))
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_is_an_error_of_its_own_work_alone() {
        let breaks = |on: u8| async move {
            tokio::task::yield_now().await;
            assert_ne!(on, 2, "it breaks");
            Ok(on)
        };
        assert_eq!(unbroken(breaks(1)).await.unwrap(), 1);
        assert!(matches!(unbroken(breaks(2)).await, Err(Error::Damaged(_))));
        assert_eq!(unbroken(breaks(3)).await.unwrap(), 3);
    }
}
