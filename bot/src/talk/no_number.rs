//! Ten quiet minutes have passed, and there is no number that could be typed: the person
//! could not keep it, or was gone before they said so. Nobody is asked for what does not
//! exist: a person can be asked, and a new number made, which shows nothing from before.

use casebook::told::Form;

use super::distress::model_alone;
use super::heard::without_first;
use super::interview::Ask;
use super::someone_comes::parts;
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::letters;
use crate::words::is_spaced;

/// What can be done without a number.
pub(super) const WITHOUT: [&str; 3] = ["person", "new", "go_on"];

/// “I lost the number.”
const LOST: &str = "lost-number-words";
/// Right behind it, what else has a number or a password: ลืมเลขบ้าน, ลืมรหัสเฟส.
const OTHER: &str = "other-number-words";

/// An answer that goes on has no more letters.
const FEW: usize = 30;

impl Turn<'_> {
    /// Asks for the number in these words, or says that none was kept.
    pub fn ask_for_number(&mut self, words: &str) {
        if self.has_number() {
            self.conv.talk.aside = Some(Aside::CodeForReport);
            self.say(words);
        } else {
            self.ask_aside(&Aside::NoNumber);
        }
    }

    /// “I lost the number”, where it is what would show something: a person can be asked, as by whoever
    /// kept none. Where what was told can be shown still, another number is to be had there.
    pub fn has_lost_number(&mut self, text: &str) -> bool {
        let asks_number = matches!(
            self.conv.talk.aside,
            Some(Aside::Code | Aside::CodeForReport)
        );
        // “I lost the number plate” is no such thing; where letters are not parted, more follows.
        let says = |part: &str| self.is_one_of(LOST, &self.ways(&self.behind_mistake(part)));
        let begins = || !is_spaced(text) && self.begins_lost(text);
        let is_lost = parts(text).any(says) || begins();
        if !is_lost || !(asks_number || self.asks()) {
            return false;
        }
        // “I lost the number” may be all that they say where it stands on the screen.
        // Where none was made yet, it is that of another talk.
        let is_made = self.conv.talk.code.is_some() || self.conv.told.answers.contains_key("code");
        if is_made && !self.conv.talk.locked && !asks_number {
            self.report_menu();
        } else {
            self.open_aside(&Aside::NoNumber, Some("number-lost"));
        }
        true
    }

    /// The same with more behind it, which names no other number.
    fn begins_lost(&self, text: &str) -> bool {
        let words = &self.world.words;
        let (lost, others) = (words.listed(LOST), words.listed(OTHER));
        let is_ours = |behind: &str| !others.iter().any(|of| behind.starts_with(of.as_str()));
        let ways = self.ways(text);
        let begins = |way: &String| {
            let mut behind = lost.iter().filter_map(|word| without_first(way, word));
            lost.contains(way) || behind.any(is_ours)
        };
        ways.iter().any(begins)
    }

    /// Says that what was told is not shown now, and what would show it.
    pub fn say_locked(&mut self) {
        self.say(if self.has_number() {
            "code-needed"
        } else {
            "code-none"
        });
    }

    pub fn without_number(&mut self, choice: &str) {
        match choice {
            "person" => self.human(),
            "new" => self.new_code(),
            _ => self.ask_again(),
        }
    }

    /// True for “I wrote it down” where the number stands: the learned model, which takes
    /// it for a farewell, is not asked about it. A known phrase of danger is heard all the same.
    pub fn only_keeps_number(&self, said: &Said) -> bool {
        let talk = &self.conv.talk;
        let is_open = talk.mode == Mode::Bot && talk.aside.is_none() && talk.guided.is_none();
        let asks = self.current().is_some_and(|q| q.ask == Ask::Code);
        let Said::Text(text) = said else {
            return false;
        };
        // “I wrote it on my hand”, “cant they will find it”: an answer with a few words behind it.
        let question = self.current().filter(|_| letters(text) <= FEW);
        let goes_on = || question.is_some_and(|q| self.choice_in_parts(q, text).is_some());
        let is_answer = || self.is_choice_by_word(text) || goes_on() || self.is_hard_to_keep(text);
        is_open && asks && model_alone(&self.ctx.reading) && is_answer()
    }

    /// They said that they kept it.
    pub fn has_number(&self) -> bool {
        self.value("code") == Some("kept")
    }

    /// Who types the number has it, whatever they said when it was shown.
    pub fn number_was_kept(&mut self) {
        let answer = self.conv.told.answers.get("code");
        if answer.is_some_and(|a| a.form == Form::Skipped) {
            self.keep_choice("code", "kept");
        }
    }
}
