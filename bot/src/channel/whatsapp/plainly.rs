//! People whose app is too old for buttons and lists. WhatsApp takes such a message and
//! gives it up later, with the same word as for somebody who is not there; so it goes again
//! as text with numbers to type, once, and what follows goes so from the start. In memory
//! only: after a start one message is sent in vain again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Rides along behind our key of a message that has something to tap.
pub(super) const WITH_BUTTONS: char = '+';

/// People remembered; beyond so many all are forgotten, since each costs one message.
const CROWD: usize = 10_000;

/// By each of their addresses, the message that did not arrive.
#[derive(Debug, Default)]
pub(super) struct Plainly(Mutex<HashMap<String, String>>);

impl Plainly {
    /// True for somebody who gets text alone.
    pub fn is_for(&self, address: &str) -> bool {
        self.with(|known| known.contains_key(address))
    }

    /// A message with buttons did not reach them; true where it should go again without. What
    /// was given up before counts no second time: they may be gone, or have blocked us.
    pub fn begins(&self, addresses: Vec<String>, message: &str) -> bool {
        self.with(|known| {
            if known.len() > CROWD {
                known.clear();
            }
            let is_first = addresses
                .iter()
                .all(|address| known.get(address).is_none_or(|first| first == message));
            for address in addresses {
                known.entry(address).or_insert_with(|| message.to_owned());
            }
            is_first
        })
    }

    fn with<T>(&self, change: impl FnOnce(&mut HashMap<String, String>) -> T) -> T {
        // A panic elsewhere leaves at worst somebody with numbers in the place of buttons.
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
