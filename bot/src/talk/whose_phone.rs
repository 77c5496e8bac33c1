//! Whose phone it is, in any words: “my mum phone”, มือถือแม่, ໂທລະສັບເອື້ອຍ. A word for a phone
//! beside somebody is enough, where the whole phrase stands in no list.

use super::found_out::begins;
use super::interview::{Kind, Question};
use super::step::Turn;
use crate::words::{places, replaced};

/// The question that it answers, by the name that it has in the interview.
const PHONE: &str = "phone";
const CHECKED: &str = "checked";
const CHOICES: [&str; 3] = ["mine", "borrowed", CHECKED];

impl Turn<'_> {
    /// The choice of that question that one of these ways to read a text names.
    pub fn whose_phone(&self, question: &Question, ways: &[String]) -> Option<String> {
        if question.id != PHONE {
            return None;
        }
        let words = &self.world.words;
        let phones = words.longest_first("phone-words");
        let (mine, others) = (words.listed("phone-mine"), words.listed("phone-owners"));
        let of = |way: &String| {
            let owner = without(way, &phones)?;
            let is = |list: &[String]| {
                let own = owner.strip_suffix('s').unwrap_or(&owner);
                list.iter().any(|w| *w == owner || w == own)
            };
            // “I borrowed this phone”, ยืมโทรศัพท์เพื่อนมา: what is left is an answer by itself.
            let joined = owner.replace(' ', "");
            let says = |choice: &&&str| {
                let listed = words.listed(&format!("heard-{PHONE}.{choice}"));
                listed
                    .iter()
                    .any(|w| *w == owner || (!w.is_ascii() && *w == joined))
            };
            if let Some(choice) = CHOICES.iter().find(says) {
                return Some(*choice);
            }
            match (is(&mine), is(&others)) {
                (true, _) => Some("mine"),
                (_, true) => Some("borrowed"),
                _ => None,
            }
        };
        let found = ways.iter().find_map(of)?;
        let offers = question.choices.iter().any(|c| c == found);
        offers.then(|| found.to_owned())
    }

    /// “Mine but madam checks sometimes”: somebody of those who find things out, and what they do.
    pub(super) fn somebody_looks(&self, question: &Question, text: &str) -> Option<&'static str> {
        let whole = self.whole(text);
        let words = &self.world.words;
        let (who, does) = (
            words.longest_first("found-out-who"),
            words.listed("phone-checks-words"),
        );
        let looks = |end: usize| {
            does.iter()
                .any(|word| begins(whole[end..].trim_start(), word))
        };
        let behind = |who: &String| {
            let mut ends = places(&whole, who).map(|at| at + who.len());
            ends.any(looks)
        };
        (question.id == PHONE && who.iter().any(behind)).then_some(CHECKED)
    }

    /// “My own phone”, where a place is asked for: it answers another question, and is no
    /// place. True when it was taken.
    pub fn hears_whose_phone(&mut self, question: &Question, text: &str) -> bool {
        let Some(phone) = self.world.interview.question(PHONE).cloned() else {
            return false;
        };
        let is_asked = question.kind != Kind::Place || self.conv.talk.editing.is_some();
        let ways = self.ways(text);
        let choice = self.whose_phone(&phone, &ways);
        let Some(choice) = choice.filter(|_| !is_asked) else {
            return false;
        };
        match self.value(PHONE) {
            Some(told) if told == choice => {}
            Some(_) => self.keep_beside(&phone, text),
            None => {
                self.keep_choice(PHONE, &choice);
                self.note_answered(PHONE);
            }
        }
        true
    }
}

/// What is left beside a word for a phone, if one stands there.
fn without(text: &str, phones: &[String]) -> Option<String> {
    let rest = replaced(text, phones, " ");
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    (rest.len() < text.len() && !rest.is_empty()).then_some(rest)
}
