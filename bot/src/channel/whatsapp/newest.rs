//! The newest message of each person: WhatsApp shows that an answer is being written
//! only under a message. In memory only; what is lost is a few dots.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::channel::Inbound;

/// People remembered; beyond so many all are forgotten, since each writes again.
const CROWD: usize = 10_000;

#[derive(Debug, Default)]
pub(super) struct Newest(Mutex<HashMap<String, String>>);

impl Newest {
    pub fn keep(&self, events: &[Inbound]) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() > CROWD {
            kept.clear();
        }
        for event in events.iter().filter(|e| e.said.begins()) {
            if let Some(message) = &event.about {
                kept.insert(event.address.clone(), message.clone());
            }
        }
    }

    pub fn of(&self, address: &str) -> Option<String> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(address).cloned()
    }
}
