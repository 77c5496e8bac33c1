//! Dates as staff read them. Thailand and Laos share one time, seven hours before
//! UTC, without summer time.

use bot::words::{Lang, Words};
use casebook::Millis;

/// The day of `at`, as people say it: “22 November”; with its year where that is not the
/// year of `now`. The foot of every page says so, and whose hours they are.
pub(super) fn day(words: &Words, lang: Lang, at: Millis, now: Millis) -> String {
    let civil = Civil::of(at);
    let args = [("day", civil.day.into()), ("month", civil.month.into())];
    let day = words.say(lang, "console-day", &args);
    if civil.year == Civil::of(now).year {
        return day;
    }
    let args = [("day", day.into()), ("year", civil.year.to_string().into())];
    words.say(lang, "console-day-year", &args)
}

/// The clock of `at` where it is today, else its day too: “22 November, 14:30”.
pub(super) fn moment(words: &Words, lang: Lang, at: Millis, now: Millis) -> String {
    let clock = Civil::of(at).clock();
    if Civil::start_of_day(at) == Civil::start_of_day(now) {
        return clock;
    }
    let args = [
        ("day", day(words, lang, at, now).into()),
        ("clock", clock.into()),
    ];
    words.say(lang, "console-moment", &args)
}

const OFFSET: Millis = 7 * 3_600_000;

/// A moment in Thailand and Laos.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    pub year: i64,
    /// 1 to 12.
    pub month: i64,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
}

impl Civil {
    /// The moment `at` (epoch milliseconds).
    pub fn of(at: Millis) -> Self {
        let seconds = (at + OFFSET).div_euclid(1_000);
        let (year, month, day) = date(seconds.div_euclid(86_400));
        let second = seconds.rem_euclid(86_400);
        Self {
            year,
            month,
            day,
            hour: second / 3_600,
            minute: second / 60 % 60,
            second: second % 60,
        }
    }

    /// The first moment of a day that is written `2026-11-22`.
    pub fn day(text: &str) -> Option<Millis> {
        let mut parts = text.splitn(3, '-').map(|p| p.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if !(1970..10_000).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        // Days since 1970 up to March of that year, then month by month.
        let from_march = (month + 9) % 12;
        let era_year = if month > 2 { year } else { year - 1 };
        let leaps = era_year / 4 - era_year / 100 + era_year / 400;
        let days = era_year * 365 + leaps + (153 * from_march + 2) / 5 + day - 1 - 719_468;
        let at = days * 86_400_000 - OFFSET;
        let back = Self::of(at);
        ((back.year, back.month, back.day) == (year, month, day)).then_some(at)
    }

    /// The first moment of the day of `at`.
    pub fn start_of_day(at: Millis) -> Millis {
        at - (at + OFFSET).rem_euclid(86_400_000)
    }

    /// `2026-11-22`, as [`Self::day`] reads it.
    pub fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `14:30`.
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// `2026-11-22 14:30:05`.
    pub fn exact(self) -> String {
        let Self {
            year,
            month,
            day,
            hour,
            minute,
            second,
        } = self;
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

/// Year, month and day of a number of days since 1970. Counts years from March, so
/// that the day a leap year adds is the last one, in eras of 400 years.
fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let leaps = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / 146_096;
    let year_of_era = (day_of_era - leaps) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_vientiane() {
        let exact = |at| Civil::of(at).exact();
        assert_eq!(exact(0), "1970-01-01 07:00:00");
        assert_eq!(exact(1_795_366_799_999), "2026-11-22 23:59:59");
        assert_eq!(exact(1_795_366_800_000), "2026-11-23 00:00:00");
        assert_eq!(exact(1_709_164_800_000), "2024-02-29 07:00:00");
        assert_eq!(exact(951_782_400_000), "2000-02-29 07:00:00");
        assert_eq!(Civil::of(0).clock(), "07:00");
    }

    #[test]
    fn a_day_of_another_year_says_which() {
        let words = Words::load().unwrap();
        let (at, later) = (1_795_330_800_000, Civil::day("2027-01-01").unwrap());
        let said = |lang, now| moment(&words, Lang::parse(lang).unwrap(), at, now);
        assert_eq!(said("th", at + 1), "14:00", "today");
        assert_eq!(said("en", later - 1), "22 November, 14:00");
        assert_eq!(said("en", later), "22 November 2026, 14:00");
        assert_eq!(said("th", later), "22 พฤศจิกายน ค.ศ. 2026 14:00 น.");
        assert_eq!(said("lo", later), "22 ພະຈິກ 2026 14:00 ໂມງ");
    }

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for day in ["1970-01-02", "2024-02-29", "2026-11-22", "2100-03-01"] {
            let at = Civil::day(day).unwrap();
            assert_eq!(Civil::of(at).exact(), format!("{day} 00:00:00"));
            assert_eq!(Civil::of(at).date(), day);
        }
        let noon = Civil::day("2026-11-22").unwrap();
        assert_eq!(Civil::start_of_day(noon + 86_399_999), noon);
        assert_eq!(Civil::start_of_day(noon), noon);
        for none in ["", "2026-02-29", "2026-13-01", "26-1-1", "2026-11", "x-y-z"] {
            assert_eq!(Civil::day(none), None, "{none}");
        }
    }
}
