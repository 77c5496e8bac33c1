//! “Soi 14”, ห้อง 12: the number of a lane, a room or a house is nobody's age, whatever the scan says.

use crate::scan::{Category, Match, Reading, Source, normalise};
use crate::words::{Words, places};

/// Words behind which a number is that of a place; a list in `locales/`.
const PLACES: &str = "place-number-words";

/// True where each number in a text is that of a place, and nothing but numbers speaks of a child.
pub(super) fn only_numbers_places(words: &Words, reading: &Reading, text: &str) -> bool {
    let whole = normalise(text);
    let listed = words.longest_first(PLACES);
    let mut before = String::new();
    let mut is_place = false;
    let mut found = false;
    for part in runs(&whole) {
        let is_number = part.starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            // “14/2” is one number; whatever follows the first of them.
            let goes_on = is_place && before.trim().is_empty();
            let stands = |word: &String| {
                let said = before.trim_end();
                let at = said.len().checked_sub(word.len());
                at.is_some_and(|at| places(said, word).any(|found| found == at))
            };
            is_place = goes_on || listed.iter().any(stands);
            if !is_place {
                return false;
            }
            found = true;
            before.clear();
        } else {
            before = part.to_owned();
        }
    }
    let is_of_child = |m: &&Match| of_child(m) && !m.negated && m.source != Source::Model;
    let mut said = reading.matches.iter().filter(is_of_child);
    found && said.all(|m| m.phrase.contains(|c: char| c.is_numeric()))
}

/// True for what the scan heard of somebody under 18.
pub(super) fn of_child(found: &Match) -> bool {
    matches!(found.category, Some(Category::Minor | Category::MinorAge))
}

/// A text in runs of digits and of all else.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_digit = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit);
        let (run, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> bool {
        let words = Words::load().expect("words");
        only_numbers_places(&words, &Reading::default(), text)
    }

    #[test]
    fn the_number_of_a_place_is_known_by_the_word_before_it() {
        for text in [
            "ซอย 14",
            "ซอย14 หมู่ 5",
            "ห้อง 12 ตึก 3",
            "บ้านเลขที่ 14/2",
            "ຊອຍ 14",
            "ຮ່ອມ 9 ຕຶກ 2",
            "soi 14",
            "room 12, building 3",
        ] {
            assert!(only(text), "{text}");
        }
        for text in [
            "14",
            "น้องอายุ 14",
            "ซอย 14 น้องอายุ 13",
            "soi 14 she is 13",
            "ซอย",
        ] {
            assert!(!only(text), "{text}");
        }
    }
}
