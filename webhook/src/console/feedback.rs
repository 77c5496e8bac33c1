//! How it was for people, by month: on the numbers page and above the complaints.

use casebook::feedback::{self, Day};
use casebook::{Millis, Tx};

use super::error::Result;
use super::page::Page;
use super::when::Civil;

/// So many months are shown.
const SHOWN: usize = 12;

/// What was said in one month.
pub(super) struct Month {
    pub name: String,
    pub good: i64,
    pub not_good: i64,
    pub complaints: i64,
}

pub(super) async fn months(tx: &mut Tx, page: &Page) -> Result<Vec<Month>> {
    let name = |at: Millis| {
        let civil = Civil::of(at);
        page.month(civil.month, civil.year)
    };
    Ok(by_month(&feedback::days(tx).await?, name))
}

/// Days in a row of one month are one line; they come newest first.
fn by_month(days: &[Day], name: impl Fn(Millis) -> String) -> Vec<Month> {
    let month = |at: Millis| (Civil::of(at).year, Civil::of(at).month);
    let same = days.chunk_by(|a, b| month(a.at) == month(b.at));
    same.take(SHOWN)
        .map(|days| Month {
            name: name(days[0].at),
            good: days.iter().map(|d| d.good).sum(),
            not_good: days.iter().map(|d| d.not_good).sum(),
            complaints: days.iter().map(|d| d.complaints).sum(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_month_are_one_line() {
        let day = |text: &str, good| Day {
            at: Civil::day(text).unwrap(),
            good,
            not_good: 1,
            complaints: 0,
        };
        let days = [
            day("2026-12-01", 5),
            day("2026-11-30", 2),
            day("2026-11-01", 3),
            day("2025-11-01", 1),
        ];
        let months = by_month(&days, |at| Civil::of(at).date());
        let short: Vec<_> = months
            .iter()
            .map(|m| (m.name.as_str(), m.good, m.not_good))
            .collect();
        assert_eq!(
            short,
            [
                ("2026-12-01", 5, 1),
                ("2026-11-30", 5, 2),
                ("2025-11-01", 1, 1)
            ]
        );
    }
}
