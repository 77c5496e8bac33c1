//! How often a return code may be tried: by contact, so that deleting what was told
//! gives no new tries, and over all contacts, so that a fresh chat for each try does
//! not help. 80 random bits cannot be guessed; this keeps somebody from trying.

use std::collections::HashMap;

use casebook::{Millis, Uuid};

const HOUR: Millis = 3_600_000;
/// Wrong codes of one contact within an hour.
const OWN: usize = 5;
/// Wrong codes of everybody within an hour. Then only contacts that have not been
/// wrong themselves are heard, and each of them once.
const ALL: usize = 600;

/// Wrong codes of the last hour.
#[derive(Debug, Default)]
pub(super) struct CodeTries {
    wrong: HashMap<Uuid, Vec<Millis>>,
    all: Vec<Millis>,
}

impl CodeTries {
    /// True when this contact may try another code.
    pub fn may_try(&mut self, contact: Uuid, now: Millis) -> bool {
        self.forget(now);
        let own = self.wrong.get(&contact).map_or(0, Vec::len);
        let most = if self.all.len() >= ALL { 1 } else { OWN };
        own < most
    }

    /// Counts a wrong code.
    pub fn wrong(&mut self, contact: Uuid, now: Millis) {
        self.wrong.entry(contact).or_default().push(now);
        self.all.push(now);
        if self.all.len() == ALL {
            tracing::warn!("return codes are being guessed; each contact has one try an hour");
        }
    }

    fn forget(&mut self, now: Millis) {
        if self.all.first().is_some_and(|at| now - at >= HOUR) {
            self.all.retain(|at| now - at < HOUR);
            self.wrong.retain(|_, tries| {
                tries.retain(|at| now - at < HOUR);
                !tries.is_empty()
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_try_of_an_hour_waits() {
        let (mut tries, me) = (CodeTries::default(), Uuid::from_u128(1));
        for n in 0..5 {
            assert!(tries.may_try(me, n));
            tries.wrong(me, n);
        }
        assert!(!tries.may_try(me, 6));
        assert!(tries.may_try(Uuid::from_u128(2), 6));
        assert!(tries.may_try(me, HOUR + 5));
    }

    #[test]
    fn fresh_chats_do_not_help_once_many_codes_were_wrong() {
        let mut tries = CodeTries::default();
        for n in 0..600 {
            tries.wrong(Uuid::from_u128(n), 0);
        }
        let fresh = Uuid::from_u128(9_999);
        assert!(tries.may_try(fresh, 1));
        tries.wrong(fresh, 1);
        assert!(!tries.may_try(fresh, 2));
    }
}
