//! The time, passed in: a test holds it still and moves it.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use crate::Millis;

/// Tells the time in epoch milliseconds.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved.
    Held(Arc<Hands>),
}

/// What a held clock shows.
#[derive(Debug)]
pub struct Hands {
    now: AtomicI64,
    passed: AtomicI64,
}

/// From when on the machine's time that passes is counted.
static SINCE: OnceLock<Instant> = OnceLock::new();

impl Clock {
    /// A clock that stands at `at` (epoch milliseconds).
    pub fn held(at: Millis) -> Self {
        Self::Held(Arc::new(Hands {
            now: AtomicI64::new(at),
            passed: AtomicI64::new(0),
        }))
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
            Self::Held(hands) => hands.now.load(Ordering::Relaxed),
        }
    }

    /// How much time has passed since some moment, in milliseconds, whatever is done to the
    /// clock meanwhile.
    pub fn passed(&self) -> Millis {
        match self {
            Self::System => {
                let passed = SINCE.get_or_init(Instant::now).elapsed();
                i64::try_from(passed.as_millis()).unwrap_or(i64::MAX)
            }
            Self::Held(hands) => hands.passed.load(Ordering::Relaxed),
        }
    }

    /// Lets `millis` pass on a held clock; the machine's clock is left alone.
    pub fn advance(&self, millis: Millis) {
        self.set_off(millis);
        if let Self::Held(hands) = self {
            hands.passed.fetch_add(millis, Ordering::Relaxed);
        }
    }

    /// Sets a held clock on or back by `millis`, while no time passes.
    pub fn set_off(&self, millis: Millis) {
        if let Self::Held(hands) = self {
            hands.now.fetch_add(millis, Ordering::Relaxed);
        }
    }
}
