//! Priority, and the clocks that hang on it (`domain.md` 5.3).

use crate::{Error, Millis, Result, intake};

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;
const DAY: Millis = 24 * HOUR;

/// How urgent a case is. A rule may raise it; only a named person may lower it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    /// Life.
    P1,
    /// Urgent.
    P2,
    /// Active.
    P3,
    /// Past, or too thin to act on.
    P4,
}

/// `cases.priority_rule` of a priority that a member of staff has set.
pub const NAMED_PERSON: &str = "named-person";

impl Priority {
    /// From the most to the least urgent.
    pub const ALL: [Self; 4] = [Self::P1, Self::P2, Self::P3, Self::P4];

    /// The number that is stored.
    pub fn number(self) -> i64 {
        match self {
            Self::P1 => 1,
            Self::P2 => 2,
            Self::P3 => 3,
            Self::P4 => 4,
        }
    }

    /// How long a person may wait for the first human answer.
    pub fn answer_within(self) -> Millis {
        intake::answer_due(self.number(), 0)
    }

    /// How long an agency has to take a referral or decline it.
    pub fn accept_within(self) -> Millis {
        match self {
            Self::P1 => 15 * MINUTE,
            Self::P2 => 4 * HOUR,
            Self::P3 => DAY,
            Self::P4 => 3 * DAY,
        }
    }
}

impl TryFrom<i64> for Priority {
    type Error = Error;

    fn try_from(number: i64) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|p| p.number() == number)
            .ok_or(Error::Damaged("priority"))
    }
}
