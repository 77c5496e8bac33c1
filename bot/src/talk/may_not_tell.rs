//! Whom a short sentence says that we may not tell: “I don't want 1300 to know”, ขอยกเลิกที่บอกตำรวจ. A no
//! counts at once.

use super::heard::without_first;
use super::interview::Question;
use super::state::Aside;
use super::step::Turn;
use super::telling::{ANYONE, AROUND, FAMILY, KNOW, LONGEST, NOT, ON, TELL, Whom, sentences};
use crate::scan::{letters, normalise};
use crate::words::{Words, is_made_of};

/// Whom stories are about.
const OTHERS: &str = "found-out-who";

impl Turn<'_> {
    /// Who must not be told, where a sentence of this text says so.
    pub(super) fn forbidden(&self, text: &str) -> Option<Whom> {
        sentences(text).find_map(|sentence| self.forbidden_in(sentence))
    }

    fn forbidden_in(&self, sentence: &str) -> Option<Whom> {
        let whole = self.whole(sentence);
        let not = self.first(NOT, &whole)?;
        // “He does not let me tell the police” is told of somebody else.
        if self.begins_with(OTHERS, sentence) {
            return None;
        }
        let (whom, at) = self.named_alone(&whole)?;
        // “I don't know the police” is no such thing.
        let knows = self.first(KNOW, &whole).is_none_or(|know| at < know);
        let is_plain = knows || self.stands(TELL, &whole);
        let lists = [NOT, TELL, KNOW, AROUND, ANYONE];
        let is_no = not <= at && is_plain && !self.speaks_of(ON, &whole);
        (is_no && self.is_about_telling(&whole, &lists, &whom)).then_some(whom)
    }

    /// “Do not tell”, with nobody named: a no where it is asked whether somebody may be told.
    pub(super) fn forbids_asked(&self, question: &Question, text: &str) -> bool {
        let whole = self.whole(text);
        let is_no = self.first(NOT, &whole).is_some() && self.stands(TELL, &whole);
        let words = self.words_of(&[NOT, TELL, AROUND]);
        let is_nameless = || is_made_of(&whole, words.iter().map(String::as_str));
        let is_named = || {
            let asked = self.recipient_of(question);
            matches!(self.forbidden(text), Some(Whom::Agency(agency)) if Some(&agency) == asked.as_ref())
        };
        let is_short = letters(text) <= LONGEST && !self.speaks_of(ON, &whole);
        is_short && ((is_no && is_nameless()) || is_named())
    }

    /// “Don't tell my mother”: nobody does, and who reads and who is told is said.
    pub(super) fn keeps_from_family(&mut self, text: &str) -> bool {
        let is_open = self.asks() || self.conv.talk.aside == Some(Aside::DangerCheck);
        let is_said = self.speaks_of(FAMILY, text) && only_forbids(&self.world.words, text);
        if !(is_open && is_said) {
            return false;
        }
        self.keep_here(text);
        self.say("asked-reads");
        self.ask_again();
        true
    }
}

/// “Don't tell”, “don't tell my mother”, and nothing else: a wish, and no danger.
pub(super) fn only_forbids(words: &Words, text: &str) -> bool {
    let whole = normalise(text);
    let lists = [NOT, TELL, AROUND, FAMILY].map(|list| words.listed(list));
    let all = lists.iter().flat_map(|list| list.iter());
    let stands = |list| words.phrases(list).stand_in(&whole);
    // “My husband does not let me call”: no wish of theirs, and a sign.
    let of_family = || {
        let family = words.longest_first(FAMILY);
        family
            .iter()
            .any(|who| without_first(&whole, who).is_some())
    };
    letters(text) <= LONGEST
        && stands(NOT)
        && !stands(ON)
        && !of_family()
        && stands(TELL)
        && is_made_of(&whole, all.map(String::as_str))
}
