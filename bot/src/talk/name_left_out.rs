//! “You can tell them, but not my name”, where it is asked whether somebody may be told: a yes, and
//! no name was asked for. What they write themselves goes on as they wrote it, and that is said.

use super::interview::{Ask, Question};
use super::someone_comes::parts;
use super::step::Turn;
use super::telling::{NOT, TELL};
use crate::scan::normalise;
use crate::words::{Words, is_made_of, places};

/// Their own name, or that it was they.
const NAME: &str = "own-name-words";
/// What stands around it: “and not where I am” is more than that.
const AROUND: &str = "name-around-words";
const BUT: &str = "but-words";

/// What else may stand beside it in a yes, or in what is asked for it.
const BESIDE: [&str; 3] = ["agree-words", "leading-yes-words", "ok-words"];

/// True for nothing but that wish, with or without a yes: “yes but not my name”, “only if you don't say
/// my name”.
pub(super) fn only_wishes_no_name(words: &Words, text: &str) -> bool {
    let whole = normalise(text);
    let stands = |list: &str| words.phrases(list).stand_in(&whole);
    if !stands(NAME) || !stands(NOT) {
        return false;
    }
    let lists = [NOT, TELL, NAME, AROUND, BUT].into_iter().chain(BESIDE);
    let lists: Vec<_> = lists.map(|list| words.listed(list)).collect();
    let all = lists.iter().flat_map(|list| list.iter());
    is_made_of(&whole, all.map(String::as_str))
}

impl Turn<'_> {
    /// “Only if you don't say my name”: no yes yet, and an answer to what they fear.
    pub(super) fn asks_no_name(&mut self, question: &Question, text: &str) -> bool {
        let asks = question.ask == Ask::Consent && only_wishes_no_name(&self.world.words, text);
        if asks {
            self.keep_beside(question, text);
            self.say("name-left-out");
            self.ask_again();
        }
        asks
    }

    /// What stands before such a wish.
    pub(super) fn before_name_wish(&self, text: &str) -> Option<String> {
        let whole = self.whole(text);
        let buts = self.world.words.longest_first(BUT);
        let mut at_buts = buts.iter().flat_map(|but| {
            let split = |at: usize| (&whole[..at], &whole[at + but.len()..]);
            places(&whole, but).map(split).collect::<Vec<_>>()
        });
        if let Some((before, _)) = at_buts.find(|(_, behind)| self.is_name_wish(behind.trim())) {
            return Some(before.trim().to_owned());
        }
        let pieces: Vec<&str> = parts(text).collect();
        let (last, before) = pieces.split_last()?;
        (!before.is_empty() && self.is_name_wish(&normalise(last))).then(|| before.join(", "))
    }

    /// “Not my name”, and nothing else.
    fn is_name_wish(&self, text: &str) -> bool {
        let words = &self.world.words;
        let stands = |list: &str| words.phrases(list).stand_in(text);
        let lists = [NOT, TELL, NAME, AROUND].map(|list| words.listed(list));
        let all = lists.iter().flat_map(|list| list.iter());
        stands(NAME) && stands(NOT) && is_made_of(text, all.map(String::as_str))
    }
}
