//! Somebody who writes very much is slowed down, and never cut off.

use std::collections::HashMap;

use casebook::Millis;

const MINUTE: Millis = 60_000;

/// How many messages each contact sent in the present minute.
#[derive(Debug, Default)]
pub(super) struct Flood {
    seen: HashMap<Vec<u8>, (Millis, u32)>,
    swept_at: Millis,
}

/// Whether a message is one too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    #[default]
    Calm,
    /// The first one over the limit: this is said once a minute.
    JustTooFast,
    TooFast,
}

impl Flood {
    /// Counts one message; `limit` a minute, 0 = no limit.
    pub fn pace(&mut self, contact: &[u8], limit: u32, now: Millis) -> Pace {
        if limit == 0 {
            return Pace::Calm;
        }
        if now - self.swept_at > MINUTE {
            self.seen.retain(|_, (since, _)| now - *since <= MINUTE);
            self.swept_at = now;
        }
        let (since, count) = self.seen.entry(contact.to_vec()).or_insert((now, 0));
        if now - *since > MINUTE {
            (*since, *count) = (now, 0);
        }
        *count += 1;
        match (*count).cmp(&(limit + 1)) {
            std::cmp::Ordering::Less => Pace::Calm,
            std::cmp::Ordering::Equal => Pace::JustTooFast,
            std::cmp::Ordering::Greater => Pace::TooFast,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixty_first_message_of_a_minute_is_one_too_many() {
        let mut flood = Flood::default();
        let paces: Vec<Pace> = (0..62).map(|i| flood.pace(b"a", 60, i)).collect();
        assert_eq!(paces[59], Pace::Calm);
        assert_eq!(paces[60], Pace::JustTooFast);
        assert_eq!(paces[61], Pace::TooFast);
        assert_eq!(flood.pace(b"b", 60, 62), Pace::Calm);
        assert_eq!(flood.pace(b"a", 60, 61_000), Pace::Calm);
    }
}
