//! Who has read the words: the table in `locales/REVIEW.md`, and one of the same form that a hotline
//! puts beside its own words.

use crate::words::{self, Lang};

const REVIEW: &str = include_str!("../../locales/REVIEW.md");

/// One language, and the native reader who signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub lang: Lang,
    /// Name and date, once somebody has.
    pub signed: Option<(String, String)>,
}

/// Every language that has words, signed or not. A language that no table names is not signed.
pub fn all() -> Vec<Review> {
    // What a hotline says of its own words is newer.
    read(&format!("{}\n{REVIEW}", words::review()))
}

fn read(table: &str) -> Vec<Review> {
    let signed = |lang: Lang| {
        table.lines().find_map(|line| {
            let cells: Vec<&str> = line
                .trim()
                .trim_matches('|')
                .split('|')
                .map(str::trim)
                .collect();
            match cells[..] {
                [code, name, date]
                    if code == lang.code()
                        && name != "none"
                        && !name.is_empty()
                        && !date.is_empty() =>
                {
                    Some((name.to_owned(), date.to_owned()))
                }
                _ => None,
            }
        })
    };
    Lang::all()
        .iter()
        .map(|lang| Review {
            lang: *lang,
            signed: signed(*lang),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_a_date_is_no_signature() {
        let reviews = read("| lo | A. Reader | 2026-11-22 |\n| th | somebody | |\n| en | none | |");
        let signed: Vec<&str> = reviews
            .iter()
            .filter(|r| r.signed.is_some())
            .map(|r| r.lang.code())
            .collect();
        assert_eq!(signed, ["lo"]);
    }
}
