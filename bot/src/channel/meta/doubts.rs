//! Messages on their way, for platforms that know no idempotency key: when an answer is
//! lost, nobody knows whether the message was taken.
//!
//! Our key rides along with each message, and the platform tells it again when it tells
//! what became of it. So after a lost answer we wait a while before we try again, and
//! do not when the platform has told of the message meanwhile. What was not told of is
//! sent again: twice is better than never. This is remembered in memory only, so after
//! a crash at that moment a message may come twice, with the same words.
//!
//! Telegram tells nothing later; there it is only remembered which pieces of a message
//! were taken.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use casebook::Uuid;
use tokio::time::Instant;

/// How long after a lost answer the platform is given to tell of the message.
pub(in crate::channel) const WAIT: Duration = Duration::from_secs(10);
/// How long a message is remembered: its tries go on for a day at most.
const REMEMBERED: Duration = Duration::from_secs(86_400);
/// Beyond so many the forgotten ones are looked for.
const CROWD: usize = 1_000;

/// The pieces of one message: the platform's id of each that it took.
#[derive(Debug)]
struct Message {
    since: Instant,
    pieces: BTreeMap<usize, Option<String>>,
}

/// The messages on their way.
#[derive(Debug, Default)]
pub(in crate::channel) struct Doubts(Mutex<HashMap<Uuid, Message>>);

/// What rides along with a piece.
pub(in crate::channel) fn key(message: Uuid, piece: usize) -> String {
    format!("{message}.{piece}")
}

impl Doubts {
    /// A piece is about to be sent; the platform's id if it was taken before.
    pub fn set_off(&self, message: Uuid, piece: usize, now: Instant) -> Option<String> {
        self.with(|all| {
            if all.len() > CROWD {
                all.retain(|_, m| now.saturating_duration_since(m.since) < REMEMBERED);
            }
            let known = all.entry(message).or_insert_with(|| Message {
                since: now,
                pieces: BTreeMap::new(),
            });
            known.pieces.entry(piece).or_default().clone()
        })
    }

    /// The platform took a piece.
    pub fn taken(&self, message: Uuid, piece: usize, id: &str) {
        self.with(|all| {
            let known = all.get_mut(&message);
            if let Some(taken) = known.and_then(|m| m.pieces.get_mut(&piece)) {
                *taken = Some(id.to_owned());
            }
        });
    }

    /// The platform tells of a message, with the key that rode along.
    pub fn told(&self, key: &str, id: &str) {
        let told = key.split_once('.').and_then(|(message, piece)| {
            Some((Uuid::try_parse(message).ok()?, piece.parse().ok()?))
        });
        if let Some((message, piece)) = told {
            self.taken(message, piece, id);
        }
    }

    /// All of it was taken, or will not be tried again.
    pub fn forget(&self, message: Uuid) {
        self.with(|all| all.remove(&message));
    }

    fn with<T>(&self, change: impl FnOnce(&mut HashMap<Uuid, Message>) -> T) -> T {
        // A panic elsewhere leaves at worst a message behind that is sent twice.
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Uuid = Uuid::from_u128(7);

    #[test]
    fn what_the_platform_told_of_is_not_sent_again() {
        let (doubts, now) = (Doubts::default(), Instant::now());
        assert_eq!(doubts.set_off(ID, 0, now), None);
        assert_eq!(doubts.set_off(ID, 1, now), None);
        doubts.told(&key(ID, 1), "wamid.1");
        assert_eq!(doubts.set_off(ID, 0, now), None);
        assert_eq!(doubts.set_off(ID, 1, now).as_deref(), Some("wamid.1"));
    }

    #[test]
    fn what_is_not_on_its_way_is_nobodys() {
        let (doubts, now) = (Doubts::default(), Instant::now());
        doubts.told(&key(ID, 0), "wamid.1");
        doubts.told("some data", "wamid.1");
        assert_eq!(doubts.set_off(ID, 0, now), None);
        doubts.taken(ID, 0, "wamid.1");
        doubts.forget(ID);
        assert_eq!(doubts.set_off(ID, 0, now), None);
    }
}
