//! Numbers that answer “how many people?”, in any digits, in words, and with what people say around
//! a number.
//!
//! Nothing is claimed that was not said: a number counts when the rest of the text only
//! dresses it (“there are about 12 people”), or when people are named right behind it.

use casebook::told::Form;

use super::interview::{Ask, Question};
use super::missed::STORY_LETTERS;
use super::numeral::{Marked, NUMBERS};
use super::step::Turn;
use crate::scan::letters;
use crate::words::digits;

/// The choices that stand for 1 to 5, and the one for more.
const FEW: [&str; 5] = ["one", "two", "three", "four", "five"];
const MANY: &str = "many";

/// No question asks for more.
const MOST: u32 = 999;

/// What somebody says who counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    Exactly(u32),
    Many,
}

impl Turn<'_> {
    /// The digit of a typed shortcut. Where a number of people is asked for, 7, 8 and 9
    /// are people.
    pub fn shortcut(&self, text: &str) -> Option<u32> {
        digits(text).filter(|n| *n == 0 || !self.counts_people())
    }

    /// True when what is typed now answers “how many?”.
    pub fn counts_people(&self) -> bool {
        let talk = &self.conv.talk;
        let asks = talk.aside.is_none() && talk.guided.is_none();
        asks && self.current().is_some_and(|q| q.ask == Ask::Number)
    }

    /// True for nothing but a number of people, where that is asked for: “we are 12” is an
    /// answer, whatever the learned model makes of it.
    pub fn only_counts(&self, text: &str) -> bool {
        self.counts_people()
            && people(text).is_some()
            && Marked::of(text).is_only(&NUMBERS.dressing_many)
    }

    /// Takes a text as a number of people; words that name none are kept as they are.
    pub fn answer_number(&mut self, question: &Question, text: &str) -> bool {
        let id = &question.id;
        match people(text) {
            Some(Count::Exactly(n)) => {
                let few = usize::try_from(n)
                    .ok()
                    .and_then(|n| FEW.get(n.checked_sub(1)?));
                match few {
                    Some(choice) => self.keep(id, choice, Form::Choice, question.group),
                    None => self.keep(id, &n.to_string(), Form::Text, question.group),
                }
            }
            Some(Count::Many) => self.keep(id, MANY, Form::Choice, question.group),
            None => return false,
        }
        match digits(text) {
            Some(7..=9) => self.say("number-shortcut"),
            Some(_) => {}
            None => self.keep_beside(question, text),
        }
        self.answered(id);
        true
    }

    /// “Me and my sister”: no number is made of it, and nothing else is asked for. False
    /// for a story, and where an answer is being changed: the old one stays.
    pub fn number_in_words(&mut self, question: &Question, text: &str) -> bool {
        let letters = letters(text);
        let is_answer = (1..STORY_LETTERS).contains(&letters);
        if !is_answer || self.conv.talk.editing.is_some() {
            return false;
        }
        self.keep_beside(question, text);
        self.say("saved");
        self.keep_skipped(&question.id);
        self.answered(&question.id);
        true
    }
}

/// True for a number and nothing else, also a rough one: “about 10”.
pub(super) fn is_bare_number(text: &str) -> bool {
    let marked = Marked::of(text);
    marked.numbers.len() == 1 && marked.is_only(&NUMBERS.rough)
}

fn people(text: &str) -> Option<Count> {
    let marked = Marked::of(text);
    if let [n] = marked.numbers[..] {
        let dressed = marked.is_only(&NUMBERS.dressing);
        let fits = dressed || marked.is_followed_by(&NUMBERS.people);
        return (fits && (1..=MOST).contains(&n)).then_some(Count::Exactly(n));
    }
    let many = marked.numbers.is_empty() && marked.has(&NUMBERS.plenty);
    (many && marked.is_only(&NUMBERS.dressing_many)).then_some(Count::Many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_is_read_in_three_languages() {
        for (text, n) in [
            ("8", 8),
            ("๘", 8),
            ("໑໒", 12),
            ("8 people", 8),
            ("we are about 12", 12),
            ("there are 3 women with me", 3),
            ("แปดคน", 8),
            ("ประมาณ ๑๐ คน", 10),
            ("ยี่สิบคน", 20),
            ("สิบสามคน", 13),
            ("ฉันคนเดียว", 1),
            ("ພວກເຮົາ 12 ຄົນ", 12),
            ("ສິບສອງຄົນ", 12),
            ("ຊາວຄົນ", 20),
            ("ຂ້ອຍຄົນດຽວ", 1),
            ("twenty", 20),
            ("Seven of us", 7),
            ("just me", 1),
            ("4 khon", 4),
        ] {
            assert_eq!(people(text), Some(Count::Exactly(n)), "{text}");
        }
        for text in [
            "many",
            "a lot of people",
            "หลายคน",
            "มีหลายคน",
            "ຫຼາຍຄົນ",
            "ຫລາຍຄົນ",
            "so many",
        ] {
            assert_eq!(people(text), Some(Count::Many), "{text}");
        }
    }

    #[test]
    fn what_names_no_one_number_is_not_taken_for_one() {
        for text in [
            "me and my sister",
            "ฉันกับสามี",
            "ห้ามออก",
            "2-3 คน",
            "3 women 2 children",
            "room 12",
            "0812345678",
            "no one",
            "someone else",
            "0",
            "not many understand",
            "ไม่รู้",
            "at 14:00",
        ] {
            assert_eq!(people(text), None, "{text}");
        }
    }
}
