//! When the hotline has people: its own hours and holidays, as it configures them.
//!
//! Both countries keep one clock, UTC+7 without summer time (`domain.md` 5.3).

use casebook::Millis;
use serde::{Deserialize, Deserializer};

const MINUTE: Millis = 60_000;
const DAY: Millis = 24 * 60 * MINUTE;
const ZONE: Millis = 7 * 60 * MINUTE;
/// How far ahead an opening is looked for.
const LOOK: i64 = 60;

/// Days of the week as they are written in the configuration, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Hours and holidays. Without hours nothing is said about them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    /// Minutes of the week in which people are there, from Monday 00:00; sorted.
    open: Vec<(i64, i64)>,
    /// Days since 1970-01-01 on which nobody is there.
    holidays: Vec<i64>,
}

/// The next time people are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Days from today.
    pub in_days: i64,
    /// 0 = Monday.
    pub weekday: usize,
    /// Minutes after midnight.
    pub minute: i64,
}

/// Hours and holidays as they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Written {
    /// `mon-fri 08:00-20:00`; up to 24:00.
    #[serde(deserialize_with = "list")]
    pub hours: Vec<String>,
    /// `2026-12-31`.
    #[serde(deserialize_with = "list")]
    pub holidays: Vec<String>,
}

/// A list, or one text with commas in it, as an environment variable holds it.
fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "a list, or text with commas")]
    enum Written {
        List(Vec<String>),
        Text(String),
    }
    Ok(match Written::deserialize(from)? {
        Written::List(list) => list,
        Written::Text(text) => {
            let entries = text.split(',').map(str::trim);
            let entries = entries.filter(|entry| !entry.is_empty());
            entries.map(str::to_owned).collect()
        }
    })
}

impl Hours {
    /// Reads what is written.
    ///
    /// # Errors
    /// The entry that cannot be read, in one sentence.
    pub fn parse(written: &Written) -> Result<Self, String> {
        let mut open = Vec::new();
        for entry in &written.hours {
            let spans = span(entry).ok_or_else(|| {
                format!("hotline.hours: “{entry}” is not like “mon-fri 08:00-20:00”.")
            })?;
            open.extend(spans);
        }
        open.sort_unstable();
        let holidays = written
            .holidays
            .iter()
            .map(|date| {
                day(date)
                    .ok_or_else(|| format!("hotline.holidays: “{date}” is not like “2026-12-31”."))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { open, holidays })
    }

    /// True when people should be there now, or when no hours are kept.
    pub fn are_now(&self, now: Millis) -> bool {
        let (day, minute) = local(now);
        self.open.is_empty() || (!self.holidays.contains(&day) && self.contains(day, minute))
    }

    /// The next opening after `now`; none without hours, and when none is near.
    pub fn next(&self, now: Millis) -> Option<Opening> {
        let (today, minute) = local(now);
        (0..LOOK)
            .filter(|ahead| !self.holidays.contains(&(today + ahead)))
            .find_map(|ahead| {
                let weekday = weekday(today + ahead);
                let start = weekday * 24 * 60;
                let later = |m: &i64| ahead > 0 || *m > minute;
                let starts = self.open.iter().map(|(from, _)| from - start);
                let minute = starts.filter(|m| (0..24 * 60).contains(m)).find(later)?;
                Some(Opening {
                    in_days: ahead,
                    weekday: usize::try_from(weekday).unwrap_or(0),
                    minute,
                })
            })
    }

    fn contains(&self, day: i64, minute: i64) -> bool {
        let at = weekday(day) * 24 * 60 + minute;
        self.open
            .iter()
            .any(|(from, to)| (*from..*to).contains(&at))
    }
}

/// The day since 1970-01-01 and the minute of that day, on the clock of both countries.
fn local(now: Millis) -> (i64, i64) {
    let local = now + ZONE;
    (local.div_euclid(DAY), local.rem_euclid(DAY) / MINUTE)
}

/// 0 = Monday: 1970-01-01 was a Thursday.
fn weekday(day: i64) -> i64 {
    (day + 3).rem_euclid(7)
}

/// `mon-fri 08:00-20:00` as minutes of the week, one span a day.
fn span(entry: &str) -> Option<Vec<(i64, i64)>> {
    let lower = entry.trim().to_ascii_lowercase();
    let (days, times) = lower.split_once(' ')?;
    let (from, to) = times.trim().split_once('-')?;
    let (from, to) = (minute(from)?, minute(to)?);
    if from >= to {
        return None;
    }
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let number = |name: &str| DAYS.iter().position(|d| *d == name);
    let (first, last) = (number(first)?, number(last)?);
    let count = (last + 7 - first) % 7;
    let spans = (0..=count).map(|i| {
        let start = i64::try_from((first + i) % 7).unwrap_or(0) * 24 * 60;
        (start + from, start + to)
    });
    Some(spans.collect())
}

/// `08:00` in minutes; up to `24:00`.
fn minute(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let all = hours * 60 + minutes;
    ((0..60).contains(&minutes) && (0..=24 * 60).contains(&all)).then_some(all)
}

/// Days since 1970-01-01 of `2026-12-31` (Howard Hinnant's civil calendar).
fn day(date: &str) -> Option<i64> {
    let mut parts = date.trim().splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1970..=9999).contains(&year) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(hours: &[&str], holidays: &[&str]) -> Hours {
        let all = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
        let written = Written {
            hours: all(hours),
            holidays: all(holidays),
        };
        Hours::parse(&written).expect("hours")
    }

    /// 2026-11-27 was a Friday; `at` is minutes after its midnight in Bangkok.
    fn friday(at: i64) -> Millis {
        day("2026-11-27").expect("a day") * DAY - ZONE + at * MINUTE
    }

    #[test]
    fn people_are_there_in_their_hours_and_not_on_holidays() {
        let week = hours(&["mon-fri 08:00-20:00"], &["2026-11-30"]);
        assert!(week.are_now(friday(8 * 60)));
        assert!(!week.are_now(friday(20 * 60)));
        // Monday is a holiday: Tuesday is the next time.
        let next = week.next(friday(20 * 60)).expect("an opening");
        assert_eq!((next.in_days, next.weekday, next.minute), (4, 1, 480));
        let soon = week.next(friday(60)).expect("an opening");
        assert_eq!((soon.in_days, soon.weekday, soon.minute), (0, 4, 480));
    }

    #[test]
    fn without_hours_nothing_is_said() {
        let none = Hours::default();
        assert!(none.are_now(friday(0)));
        assert_eq!(none.next(friday(0)), None);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for entry in ["mon 20:00-08:00", "monday 8-9", "fri 08:60-09:00", "mon"] {
            let written = Written {
                hours: vec![entry.into()],
                holidays: Vec::new(),
            };
            assert!(Hours::parse(&written).unwrap_err().contains(entry));
        }
        let written = Written {
            hours: Vec::new(),
            holidays: vec!["31.12.2026".into()],
        };
        assert!(Hours::parse(&written).is_err());
    }

    #[test]
    fn a_span_may_go_over_the_weekend() {
        let week = hours(&["fri-mon 22:00-24:00"], &[]);
        assert!(week.are_now(friday(23 * 60)));
        assert!(week.are_now(friday(23 * 60) + 3 * DAY));
        assert!(!week.are_now(friday(23 * 60) + 4 * DAY));
    }
}
