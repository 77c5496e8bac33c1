//! The word that is sent before anything else to somebody silent, and that they answer with. What was
//! typed in place of one (“you choose”, “why a word?”, a whole sentence) would one day be the first
//! thing that we write: it is asked for once more, and then left out.

use super::event::{Arg, Part};
use super::interview::Question;
use super::step::Turn;
use crate::scan::{Command, Distress, normalise};
use crate::words::is_spaced;

pub(super) const CODE_WORD: &str = "code_word";

/// A word or two, and a little one between them; and as many letters where words are not parted.
const FEW_WORDS: usize = 3;
const FEW_LATIN: usize = 24;
const FEW: usize = 16;

/// What is said in place of a word: lists in `locales/`.
const NO_WORDS: [&str; 5] = [
    "no-word-words",
    "ok-words",
    "light-yes-words",
    "yes-words",
    "wait-words",
];
const NAME: &str = "name-openings";

impl Turn<'_> {
    /// Takes a text as that word and says it back, or asks once more for one.
    pub(super) fn answer_their_word(&mut self, question: &Question, text: &str) {
        let word = text.trim();
        if self.is_their_word(word) {
            self.keep_text(&question.id, word);
            self.reply.parts.push(Part::Words {
                id: "code-word-kept".into(),
                args: vec![("word", Arg::Text(word.to_owned()))],
            });
            return self.answered(&question.id);
        }
        if !self.is_in_place_of_word(text) {
            self.keep_beside(question, text);
        }
        let is_changed = self.conv.talk.editing.is_some();
        self.conv.talk.missed = self.conv.talk.missed.saturating_add(1);
        if self.conv.talk.missed > 1 && !is_changed {
            return self.pass_by(question, "passed-over");
        }
        self.say("code-word-short");
        self.ask_again();
    }

    fn is_their_word(&self, text: &str) -> bool {
        let whole = normalise(text);
        let is_short = match is_spaced(&whole) {
            true => whole.split(' ').count() <= FEW_WORDS && whole.len() <= FEW_LATIN,
            false => whole.chars().count() <= FEW,
        };
        let reading = &self.ctx.reading;
        is_short
            && reading.command == Command::None
            && reading.distress < Distress::P2
            && !self.is_question(text)
            && !self.begins_with(NAME, text)
            && !self.is_in_place_of_word(text)
    }

    fn is_in_place_of_word(&self, text: &str) -> bool {
        let ways = self.ways(text);
        NO_WORDS.iter().any(|list| self.is_one_of(list, &ways))
    }
}
