//! When a silent person may be written to: what they chose, as hours of the day.

use casebook::Millis;
use casebook::told::{Form, Told};
use serde::{Deserialize, Serialize};

const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;
/// Bangkok and Vientiane, without summer time.
const ZONE: Millis = 7 * HOUR;

/// Hours in which a message may come; none named means any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// From, and until before: `(22, 6)` goes over midnight.
    pub hours: Vec<(u8, u8)>,
    /// A word of theirs is sent before anything else.
    pub knocks: bool,
}

impl Wishes {
    /// What the answer to `hours` says. Its choices are the hours: `h06-12`.
    pub fn of(told: &Told) -> Self {
        let answer = told.answers.get("hours");
        let chosen = answer.filter(|a| a.form == Form::Several);
        let words = chosen.iter().flat_map(|a| a.value.split(' '));
        let word = told.answers.get("code_word");
        Self {
            hours: words.filter_map(span).collect(),
            knocks: word.is_some_and(|a| a.form == Form::Text && !a.value.trim().is_empty()),
        }
    }

    /// The first moment from `now` on at which a message may come.
    pub fn next_allowed(&self, now: Millis) -> Millis {
        if self.hours.is_empty() {
            return now;
        }
        let midnight = now - (now + ZONE).rem_euclid(DAY);
        let hours = || (0..48).filter(|h| self.allows(h % 24));
        hours()
            .map(|h| midnight + h * HOUR)
            .find(|start| start + HOUR > now)
            .map_or(now, |start| start.max(now))
    }

    fn allows(&self, hour: i64) -> bool {
        self.hours.iter().any(|(from, until)| {
            let (from, until) = (i64::from(*from), i64::from(*until));
            if from < until {
                (from..until).contains(&hour)
            } else {
                hour >= from || hour < until
            }
        })
    }
}

fn span(choice: &str) -> Option<(u8, u8)> {
    let (from, until) = choice.strip_prefix('h')?.split_once('-')?;
    let (from, until) = (from.parse().ok()?, until.parse().ok()?);
    (from < 24 && until < 24 && from != until).then_some((from, until))
}

#[cfg(test)]
mod tests {
    use casebook::told::{Answer, Group};

    use super::*;

    /// A clock time on some day in Bangkok.
    fn at(hour: i64, minute: i64) -> Millis {
        20_000 * DAY + hour * HOUR + minute * 60_000 - ZONE
    }

    fn wishes(value: &str) -> Wishes {
        let answer = Answer {
            value: value.into(),
            form: Form::Several,
            group: Group::SafeContact,
            at: 0,
        };
        let mut told = Told::default();
        told.answers.insert("hours".into(), answer);
        Wishes::of(&told)
    }

    #[test]
    fn outside_the_hours_a_message_waits_for_their_beginning() {
        let morning = wishes("h06-12");
        assert_eq!(morning.next_allowed(at(5, 59)), at(6, 0));
        assert_eq!(morning.next_allowed(at(6, 0)), at(6, 0));
        assert_eq!(morning.next_allowed(at(11, 59)), at(11, 59));
        assert_eq!(morning.next_allowed(at(12, 0)), at(30, 0));
    }

    #[test]
    fn a_night_goes_over_midnight_and_hours_add_up() {
        let night = wishes("h22-06");
        assert_eq!(night.next_allowed(at(23, 30)), at(23, 30));
        assert_eq!(night.next_allowed(at(1, 0)), at(1, 0));
        assert_eq!(night.next_allowed(at(6, 0)), at(22, 0));
        let two = wishes("h06-12 h18-22");
        assert_eq!(two.next_allowed(at(13, 0)), at(18, 0));
    }

    #[test]
    fn any_time_and_no_answer_are_any_time() {
        assert_eq!(wishes("any").next_allowed(at(3, 0)), at(3, 0));
        let none = Wishes::of(&Told::default());
        assert_eq!(none.next_allowed(at(3, 0)), at(3, 0));
    }
}
