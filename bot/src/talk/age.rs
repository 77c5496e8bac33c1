//! How old somebody is, where it is asked whether anyone is under 18: “15 years old”, “ฉันอายุ 25”,
//! “we are 20 and 22”. A child's age is a yes. A grown age is one person's: of the others it says
//! nothing, so that they are asked about, once. A year of birth is never asked for, and is an age
//! where it is told.

use casebook::Millis;

use super::interview::{Column, Priority, Question};
use super::numeral::{Marked, NUMBERS};
use super::someone_comes::parts;
use super::step::Turn;
use super::told_early::ABOUT;
use crate::scan::letters;
use crate::words::digits;

/// From this age on somebody is no child.
const GROWN: u32 = 18;

/// Nobody is older.
const OLDEST: u32 = 110;

/// A year, as long as years are in the middle.
const YEAR: Millis = 31_556_952_000;
/// Thailand counts years from so many before the birth of Christ.
const BUDDHIST: u32 = 543;

/// Longer texts tell a story.
const LONGEST: usize = 60;
/// That 18 is not reached yet; a list in `locales/`.
const NEARLY: &str = "nearly-grown-words";
/// What makes a number an age: another list.
const SAID: &str = "age-said-words";
/// Only the person themselves; a list in `locales/`.
const ALONE: &str = "alone-words";

impl Turn<'_> {
    /// Takes ages as an answer to whether somebody is a child.
    pub fn answer_age(&mut self, question: &Question, text: &str) -> bool {
        if !asks_age(question) {
            return false;
        }
        let nearly = self.is_nearly_grown(text).then_some(Some("yes"));
        let by_age = nearly.or_else(|| self.by_age(text));
        let Some(choice) = by_age.or_else(|| self.age_in_part(question, text)) else {
            return false;
        };
        self.keep_beside(question, text);
        match choice {
            Some(choice) => self.choose(question, choice),
            None => {
                self.conv.talk.grown_told = true;
                self.conv.talk.muddled = 0;
                self.ask_again();
            }
        }
        true
    }

    /// “I'll be 18 in two months.”
    fn is_nearly_grown(&self, text: &str) -> bool {
        letters(text) <= LONGEST && self.speaks_of(NEARLY, text) && !self.is_question(text)
    }

    /// An age with its word, at the beginning or at the end of a longer text: “I am 19, no kids”. What
    /// else the text says of children counts then.
    fn age_in_part(&self, question: &Question, text: &str) -> Option<Option<&'static str>> {
        let pieces: Vec<&str> = parts(text).collect();
        let marked = |part: &str| {
            let ages = ages(part);
            (self.speaks_of(SAID, part) && !ages.is_empty()).then_some(ages)
        };
        let halves = (1..pieces.len()).flat_map(|at| {
            let (one, other) = pieces.split_at(at);
            let (one, other) = (one.join(" "), other.join(" "));
            [(one.clone(), other.clone()), (other, one)]
        });
        // The longest that is nothing but ages.
        let found = halves.filter_map(|(part, rest)| Some((part.len(), marked(&part)?, rest)));
        let (_, ages, rest) = found.max_by_key(|(length, _, _)| *length)?;
        if ages.iter().any(|n| *n < GROWN) {
            return Some(Some("yes"));
        }
        let choices = self.choices(question);
        match self.heard_choice(question, &choices, &rest).as_deref() {
            Some("yes") => Some(Some("yes")),
            Some("no") => Some(Some("no")),
            _ => Some(self.conv.talk.grown_told.then_some("no")),
        }
    }

    /// “14 ປີ”, where it is asked whom it is about: a child, though not whose.
    pub(super) fn hear_age_of_whom(&mut self, question: &Question, text: &str) {
        if question.id == ABOUT && is_grown(text) == Some(false) {
            self.raise(Priority::P3, "minor-words");
            self.child_heard();
            self.tell_about_children();
        }
    }

    /// “No. Yes, she is 17”: where the scan hears a child and the age of one is told, that is the
    /// answer, whatever stands before it.
    pub fn tells_of_a_child(&self, question: &Question, text: &str) -> bool {
        let is_child = |n: &u32| (1..GROWN).contains(n);
        let ages = || Marked::of(text).numbers;
        asks_age(question) && self.ctx.reading.minor && ages().iter().any(is_child)
    }

    /// What ages answer; nothing yet where they are of one who is grown.
    fn by_age(&self, text: &str) -> Option<Option<&'static str>> {
        let mut ages = ages(text);
        if ages.is_empty() {
            ages = ages_by_birth(text, self.ctx.now);
        }
        if ages.iter().any(|n| *n < GROWN) {
            return Some(Some("yes"));
        }
        let marked = Marked::of(text);
        let is_all = self.conv.talk.grown_told || marked.has(&NUMBERS.everybody);
        (!ages.is_empty()).then_some(is_all.then_some("no"))
    }

    /// “Only me”, after a grown age: there is nobody else to be asked about.
    pub fn is_alone_and_grown(&self, question: &Question, text: &str) -> bool {
        // The whole of it: what stands before may be somebody else, as in น้องหนูคนเดียว.
        self.asks_of_others(question) && self.is_one_of(ALONE, &self.polite(text))
    }

    /// True where a grown age was told, and it is asked about the others.
    pub fn asks_of_others(&self, question: &Question) -> bool {
        asks_age(question) && self.conv.talk.grown_told
    }
}

fn asks_age(question: &Question) -> bool {
    let has = |choice: &str| question.fixed_choices().contains(&choice);
    question.column == Some(Column::Age) && has("yes") && has("no")
}

/// True for a text that is nothing but somebody's age.
pub(super) fn says_age(text: &str) -> bool {
    ages(text).len() == 1
}

/// True for a text that is nothing but ages, and no child's.
pub(super) fn says_grown(text: &str) -> bool {
    let ages = ages(text);
    !ages.is_empty() && ages.iter().all(|n| *n >= GROWN)
}

/// The answer to “18 or older?” that an age is.
pub(super) fn is_grown(text: &str) -> Option<bool> {
    match ages(text)[..] {
        [one] => Some(one >= GROWN),
        _ => None,
    }
}

/// The ages of which a text consists. A digit alone, or several, choose something.
fn ages(text: &str) -> Vec<u32> {
    let mut text = text.to_lowercase();
    for one in NUMBERS
        .somebody
        .iter()
        .filter(|one| text.contains(*one))
        .collect::<Vec<_>>()
    {
        text = text.replace(one, " ");
    }
    let marked = Marked::of(&text);
    if marked.numbers.is_empty() {
        return Vec::new();
    }
    let is_small = marked.numbers.iter().all(|n| *n < 10);
    let is_counted = marked.has(&NUMBERS.units);
    let is_bare = digits(&text).is_some_and(|n| n < 10) || (is_small && !is_counted);
    let is_only = marked.is_only(&NUMBERS.aged);
    let fits = marked.numbers.iter().all(|n| (1..=OLDEST).contains(n));
    match !is_bare && is_only && fits {
        true => marked.numbers,
        false => Vec::new(),
    }
}

/// The ages that years of birth tell: as young as somebody of that year may still be.
fn ages_by_birth(text: &str, now: Millis) -> Vec<u32> {
    let marked = Marked::of(text);
    if !marked.has(&NUMBERS.born) || !marked.is_only(&NUMBERS.born_in) {
        return Vec::new();
    }
    let this_year = u32::try_from(1970 + now / YEAR).unwrap_or_default();
    let age = |year: &u32| {
        let year = match *year > this_year {
            true => year.checked_sub(BUDDHIST)?,
            false => *year,
        };
        let reached = this_year.checked_sub(year)?.saturating_sub(1);
        (reached <= OLDEST).then_some(reached)
    };
    let ages: Option<Vec<u32>> = marked.numbers.iter().map(age).collect();
    ages.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_birth_is_the_age_that_is_reached_at_least() {
        // November 2026.
        let now = 1_795_000_000_000;
        for (text, told) in [
            ("born 2010", &[15][..]),
            ("I was born in 1990", &[35]),
            ("born in 2008", &[17]),
            ("เกิดปี 2553", &[15]),
            ("เกิดปี พ.ศ. ๒๕๓๐", &[38]),
            ("ເກີດປີ 2012", &[13]),
            ("koet pi 2553", &[15]),
            ("she was born in 2011 and he is born 2013", &[14, 12]),
        ] {
            assert_eq!(ages_by_birth(text, now), told, "{text}");
        }
        for text in [
            "2010",
            "since 2010",
            "born in Pakse 2010",
            "born 12",
            "born 2031",
            "my son was born in 2024 and they took him",
        ] {
            assert!(ages_by_birth(text, now).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_age_is_read_with_its_word_and_a_digit_alone_is_none() {
        for (text, told) in [
            ("15", &[15][..]),
            ("8 ปี", &[8]),
            ("อายุ 15", &[15]),
            ("น้องอายุสิบหก", &[16]),
            ("ອາຍຸ ໑໔ ປີ", &[14]),
            ("I am 16 years old", &[16]),
            ("fifteen", &[15]),
            ("i am 20", &[20]),
            ("im 25", &[25]),
            ("20 ปี", &[20]),
            ("ผมอายุ ๒๕ ปีแล้ว", &[25]),
            ("ຂ້ອຍອາຍຸ 22 ປີ", &[22]),
            ("we are 20 and 22", &[20, 22]),
            ("15 and 17", &[15, 17]),
            ("5 ขวบ กับ 7 ขวบ", &[5, 7]),
            ("all over 20", &[20]),
            ("yes maybe 14 or 15", &[14, 15]),
            ("my friend is 16", &[16]),
            ("one of us is 17", &[17]),
            ("เพื่อนคนนึง 16", &[16]),
            ("ໝູ່ຜູ້ໜຶ່ງ 16", &[16]),
        ] {
            assert_eq!(ages(text), told, "{text}");
        }
        for text in [
            "8",
            "1",
            "2 people",
            "room 15",
            "1 2",
            "0812345678",
            "25 people",
            "under 20",
            "at 14",
        ] {
            assert!(ages(text).is_empty(), "{text}");
        }
    }
}
