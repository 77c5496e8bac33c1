//! The time, passed in: a test holds it still and moves it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::Millis;

/// Tells the time in epoch milliseconds.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` (epoch milliseconds).
    pub fn held(at: Millis) -> Self {
        Self::Held(Arc::new(AtomicI64::new(at)))
    }

    /// Now, in epoch milliseconds.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    pub fn now(&self) -> Millis {
        match self {
            Self::System => std::time::SystemTime::now()
                .duration_since(std::time::UNIX_EPOCH)
                .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)),
            Self::Held(at) => at.load(Ordering::Relaxed),
        }
    }

    /// Moves a held clock on by `millis`; the machine's clock is left alone.
    pub fn advance(&self, millis: Millis) {
        if let Self::Held(at) = self {
            at.fetch_add(millis, Ordering::Relaxed);
        }
    }
}
