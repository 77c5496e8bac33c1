//! Reply tokens: an answer that carries one is free, where a push counts against the
//! hotline's plan. A token is good once and for about a minute, so it is kept in memory
//! only, and lost with the process: a push then takes its place.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use casebook::{Millis, Uuid};
use tokio::time::Instant;

/// How long a token is believed. The platform promises no more than “about a minute”,
/// and some were refused after half of one; a refused token costs one request.
const GOOD: Duration = Duration::from_secs(50);
/// Tokens kept for one person: as many messages as they may write in a minute before
/// the oldest is of no more use.
const MOST: usize = 5;
/// Beyond so many people the expired ones are looked for.
const CROWD: usize = 1_000;

/// How young a token must be for “not good any more” to mean that it was used: one that
/// is older may simply have run out.
const SURE: Duration = Duration::from_secs(25);
/// No clock is believed to be so far from the platform's: what seems older is old.
const BEYOND_DOUBT: Duration = Duration::from_secs(300);
/// An event may seem to come from the future by so much and still tell how old it is.
const AHEAD: Millis = 2_000;

/// How old an event is when it is received, as far as that can be told: the platform's
/// time is compared with ours, and one of the two clocks may be a minute wrong.
#[derive(Debug, Clone, Copy)]
pub(super) struct Age {
    /// What our clock says; less than nothing where the event seems to come from the future.
    pub by_clock: Millis,
    /// The platform says that it delivers it again, which it does late.
    pub is_again: bool,
}

impl Age {
    fn passed(self) -> Duration {
        Duration::from_millis(u64::try_from(self.by_clock).unwrap_or(0))
    }

    /// For how long its token is still believed. What is delivered for the first time comes
    /// at once, whatever our clock says: were it believed, a clock that is a minute fast
    /// would make every answer a push, which costs.
    fn good(self) -> Duration {
        match self.is_again || self.passed() >= BEYOND_DOUBT {
            true => GOOD.saturating_sub(self.passed()),
            false => GOOD,
        }
    }

    /// For how long a refusal of the token says that it was used. Here nothing is believed
    /// that may be wrong: a message that never arrived would be taken for sent.
    fn sure(self) -> Duration {
        match self.is_again || self.by_clock < -AHEAD {
            true => Duration::ZERO,
            false => SURE.saturating_sub(self.passed()),
        }
    }
}

/// One reply token.
#[derive(Debug, Clone)]
pub(super) struct Ticket {
    pub token: String,
    until: Instant,
    sure_until: Instant,
    /// The messages that were sent with it and whose answer was lost.
    pub tried_for: Vec<Uuid>,
    /// The platform itself broke over one of the tries: that may have used the token up
    /// and brought nothing.
    pub broke: bool,
}

impl Ticket {
    /// True where “not good any more” says that an earlier try had arrived.
    pub fn has_arrived(&self, now: Instant) -> bool {
        now < self.sure_until && !self.broke && !self.tried_for.is_empty()
    }
}

/// The tokens in hand, by person; and the messages whose push had no answer, which
/// another push with the same key may repeat, and a reply may not.
#[derive(Debug, Default)]
pub(super) struct Tickets {
    kept: Mutex<HashMap<String, VecDeque<Ticket>>>,
    pushed: Mutex<HashSet<Uuid>>,
}

impl Tickets {
    /// Keeps a token that came with an event of this age, unless it has run out since.
    pub fn keep(&self, address: &str, token: &str, age: Age, now: Instant) {
        if age.good().is_zero() {
            return;
        }
        let ticket = Ticket {
            token: token.to_owned(),
            until: now + age.good(),
            sure_until: now + age.sure(),
            tried_for: Vec::new(),
            broke: false,
        };
        self.with(|all| {
            if all.len() > CROWD {
                all.retain(|_, kept| kept.iter().any(|t| t.until > now));
            }
            let kept = all.entry(address.to_owned()).or_default();
            if kept.iter().all(|t| t.token != ticket.token) {
                kept.push_back(ticket);
            }
            if kept.len() > MOST {
                kept.pop_front();
            }
        });
    }

    /// A token for these messages: one that any of them was tried with before, else the
    /// one that runs out first.
    pub fn take(&self, address: &str, messages: &[Uuid], now: Instant) -> Option<Ticket> {
        self.with(|all| {
            let kept = all.get_mut(address)?;
            kept.retain(|t| t.until > now);
            let was_tried = |t: &Ticket| t.tried_for.iter().any(|key| messages.contains(key));
            let place = kept.iter().position(was_tried);
            let place = place.or_else(|| kept.iter().position(|t| t.tried_for.is_empty()));
            let taken = place.and_then(|at| kept.remove(at));
            if kept.is_empty() {
                all.remove(address);
            }
            taken
        })
    }

    /// The token was not used, or nobody knows whether it was.
    pub fn give_back(&self, address: &str, ticket: Ticket) {
        self.with(|all| {
            all.entry(address.to_owned())
                .or_default()
                .push_front(ticket)
        });
    }

    /// Notes whether a push of this message is without an answer.
    pub fn is_in_doubt(&self, message: Uuid, in_doubt: bool) {
        let mut pushed = self.pushed.lock().unwrap_or_else(PoisonError::into_inner);
        if in_doubt {
            pushed.insert(message);
        } else {
            pushed.remove(&message);
        }
    }

    /// True for a message that may be there already, by a push.
    pub fn may_be_there(&self, message: Uuid) -> bool {
        let pushed = self.pushed.lock().unwrap_or_else(PoisonError::into_inner);
        pushed.contains(&message)
    }

    fn with<T>(&self, change: impl FnOnce(&mut HashMap<String, VecDeque<Ticket>>) -> T) -> T {
        // A panic elsewhere leaves at worst a token behind that is refused.
        change(&mut self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Uuid = Uuid::from_u128(1);
    const SECOND: Uuid = Uuid::from_u128(2);

    /// An event that is delivered for the first time, so many seconds old by our clock.
    fn first(seconds: i64) -> Age {
        Age {
            by_clock: seconds * 1_000,
            is_again: false,
        }
    }

    fn again(seconds: i64) -> Age {
        Age {
            is_again: true,
            ..first(seconds)
        }
    }

    #[test]
    fn a_token_is_good_once_and_for_less_than_a_minute() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        tickets.keep("U1", "a", first(0), now);
        tickets.keep("U1", "a", first(0), now);
        tickets.keep("U1", "b", first(0), now);
        assert_eq!(tickets.take("U1", &[FIRST], now).unwrap().token, "a");
        assert_eq!(tickets.take("U1", &[FIRST], now).unwrap().token, "b");
        assert!(tickets.take("U1", &[FIRST], now).is_none());
        tickets.keep("U1", "c", first(0), now);
        let late = now + Duration::from_secs(51);
        assert!(tickets.take("U1", &[FIRST], late).is_none());
    }

    #[test]
    fn a_token_whose_answer_was_lost_is_only_for_the_same_message() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        tickets.keep("U1", "a", first(0), now);
        let mut ticket = tickets.take("U1", &[FIRST], now).unwrap();
        ticket.tried_for = vec![FIRST];
        tickets.give_back("U1", ticket);
        assert!(tickets.take("U1", &[SECOND], now).is_none());
        assert_eq!(tickets.take("U1", &[FIRST], now).unwrap().token, "a");
    }

    #[test]
    fn a_token_that_is_delivered_again_is_as_old_as_its_event() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        tickets.keep("U1", "a", again(180), now);
        assert!(tickets.take("U1", &[FIRST], now).is_none());
        tickets.keep("U1", "b", again(30), now);
        let late = now + Duration::from_secs(21);
        assert!(tickets.take("U1", &[FIRST], late).is_none());
        tickets.keep("U1", "c", again(0), now);
        let mut ticket = tickets.take("U1", &[FIRST], now).unwrap();
        ticket.tried_for = vec![FIRST];
        assert!(
            !ticket.has_arrived(now),
            "it may have been used the first time"
        );
    }

    #[test]
    fn a_clock_that_is_a_minute_wrong_costs_no_token() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        for seconds in [60, 299, -60, -600] {
            tickets.keep("U1", "a", first(seconds), now);
            let ticket = tickets.take("U1", &[FIRST], now + Duration::from_secs(49));
            let mut ticket = ticket.unwrap_or_else(|| panic!("{seconds} seconds"));
            ticket.tried_for = vec![FIRST];
            // It may as well have been dead from the start.
            assert!(!ticket.has_arrived(now), "{seconds} seconds");
        }
        tickets.keep("U1", "a", first(300), now);
        assert!(tickets.take("U1", &[FIRST], now).is_none());
    }

    #[test]
    fn a_refusal_says_less_the_older_the_event_seems() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        tickets.keep("U1", "c", first(10), now);
        let mut ticket = tickets.take("U1", &[FIRST], now).unwrap();
        ticket.tried_for = vec![FIRST];
        assert!(ticket.has_arrived(now + Duration::from_secs(14)));
        assert!(!ticket.has_arrived(now + Duration::from_secs(16)));
    }

    #[test]
    fn a_token_that_is_refused_says_that_a_try_arrived_only_where_nothing_else_can_be_why() {
        let (tickets, now) = (Tickets::default(), Instant::now());
        tickets.keep("U1", "a", first(0), now);
        let mut ticket = tickets.take("U1", &[FIRST], now).unwrap();
        assert!(!ticket.has_arrived(now), "it was not tried");
        ticket.tried_for = vec![FIRST];
        assert!(ticket.has_arrived(now + Duration::from_secs(24)));
        assert!(
            !ticket.has_arrived(now + Duration::from_secs(26)),
            "it may have run out"
        );
        ticket.broke = true;
        assert!(!ticket.has_arrived(now), "the platform broke over it");
    }
}
