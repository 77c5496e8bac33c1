//! Randomness and ids, passed in: a test seeds them.

use std::sync::{Mutex, PoisonError};

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use uuid::Uuid;

use crate::Millis;

/// The source of keys, nonces, codes and ids.
#[derive(Debug)]
pub struct Entropy(Mutex<Source>);

#[derive(Debug)]
struct Source {
    rng: StdRng,
    last: (Millis, u16),
}

impl Source {
    fn make(&mut self, at: Millis, count: u16) -> Uuid {
        let mut bytes = [0; 10];
        self.rng.fill_bytes(&mut bytes);
        bytes[..2].copy_from_slice(&count.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at).unwrap_or(0), &bytes)
            .into_uuid()
    }
}

impl Entropy {
    /// Seeded by the operating system.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn system() -> Result<Self, rand::rngs::SysError> {
        let mut seed = [0; 32];
        SysRng.try_fill_bytes(&mut seed)?;
        Ok(Self::seeded(seed))
    }

    /// The same sequence for the same seed; for tests.
    pub fn seeded(seed: [u8; 32]) -> Self {
        Self(Mutex::new(Source {
            rng: StdRng::from_seed(seed),
            last: (0, 0),
        }))
    }

    /// Fills `bytes`.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.lock().rng.fill_bytes(bytes);
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A UUIDv7 of the moment `now`. Ids of one source sort in the order in which
    /// they were made, within a millisecond too (RFC 9562, 6.2, method 1).
    pub fn id(&self, now: Millis) -> Uuid {
        let mut source = self.lock();
        let (at, count) = match source.last {
            (at, count) if now <= at && count < 0x0fff => (at, count + 1),
            (at, _) if now <= at => (at + 1, 0),
            _ => (now, 0),
        };
        source.last = (at, count);
        source.make(at, count)
    }

    /// A UUIDv7 that says `at`, in no order with the others.
    pub(crate) fn id_at(&self, at: Millis) -> Uuid {
        self.lock().make(at, 0)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Source> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_in_the_order_they_were_made() {
        let entropy = Entropy::seeded([7; 32]);
        let ids: Vec<Uuid> = (0..10_000).map(|i| entropy.id(1_000 + i / 9_000)).collect();
        assert!(ids.is_sorted());
        assert_eq!(ids[0].get_version_num(), 7);
    }
}
