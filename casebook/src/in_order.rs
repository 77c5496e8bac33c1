//! The messages of a report in the order in which they were said. They are read by their ids,
//! and an id is of the moment in which it was made: where a clock went back, or two machines
//! share a database, a question would come to stand above what was said before it, and an
//! answer would be given to another. So each comes after all others of its report, by a
//! millisecond where the clock does not say so. `reports.updated_at` keeps how far they came.

use uuid::Uuid;

use crate::{Entropy, Millis};

/// The random part of an id.
const RANDOM: u32 = 80;
/// An id has room for no later moment; and one more must fit.
const LATEST: Millis = (1 << 48) - 2;

/// After this the next message of a report comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Newest(Uuid);

impl Newest {
    /// After all that can have been said until `at`.
    pub fn until(at: Millis) -> Self {
        Self(Uuid::from_u128(
            (moment(at) << RANDOM) | ((1 << RANDOM) - 1),
        ))
    }

    /// The id of what is said `now`.
    pub fn next(&mut self, entropy: &Entropy, now: Millis) -> Uuid {
        let id = entropy.id(now);
        self.0 = if id > self.0 {
            id
        } else {
            entropy.id_at(self.at() + 1)
        };
        self.0
    }

    /// The moment that the newest id tells.
    pub fn at(self) -> Millis {
        Millis::try_from(self.0.as_u128() >> RANDOM).unwrap_or(LATEST)
    }
}

/// No id of that moment or a later one comes before this.
pub fn first(at: Millis) -> Uuid {
    Uuid::from_u128(moment(at) << RANDOM)
}

fn moment(at: Millis) -> u128 {
    u128::try_from(at.clamp(0, LATEST)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Millis = 1_795_330_800_000;

    #[test]
    fn what_is_said_later_comes_later_whatever_the_clock_says() {
        let mut newest = Newest::until(0);
        let before = Entropy::seeded([1; 32]);
        let said = [NOON, NOON, NOON + 1].map(|now| newest.next(&before, now));
        assert_eq!(newest.at(), NOON + 1);
        // The process begins anew, and the clock has gone back; another runs behind.
        let mut newest = Newest::until(newest.at());
        let (after, other) = (Entropy::seeded([2; 32]), Entropy::seeded([3; 32]));
        let hour = 3_600_000;
        let then = [
            newest.next(&after, NOON - hour),
            newest.next(&after, NOON - hour),
            newest.next(&other, NOON - 60_000),
            newest.next(&after, NOON + hour),
        ];
        let all: Vec<Uuid> = said.into_iter().chain(then).collect();
        assert!(
            all.is_sorted() && all.windows(2).all(|w| w[0] != w[1]),
            "{all:?}"
        );
        assert_eq!(newest.at(), NOON + hour, "it follows the clock again");
        assert!(all.iter().all(|id| id.get_version_num() == 7));
    }

    #[test]
    fn a_moment_lies_between_what_was_said_before_it_and_after() {
        let entropy = Entropy::seeded([1; 32]);
        let (id, next) = (entropy.id(NOON), entropy.id(NOON + 1));
        assert!(first(NOON) <= id && id < first(NOON + 1) && first(NOON + 1) <= next);
        assert!(Newest::until(NOON).0 > id && Newest::until(NOON).0 < next);
    }

    #[test]
    fn no_damaged_moment_stops_what_is_said() {
        for at in [Millis::MIN, -1, Millis::MAX] {
            let mut newest = Newest::until(at);
            let before = newest.0;
            assert!(
                newest.next(&Entropy::seeded([1; 32]), NOON) > before,
                "{at}"
            );
        }
    }
}
