//! Words that are no answer to what was asked: beside the answer of the question where
//! they were written, or by themselves. Staff find them among what was told, and so does
//! an agency whose consent covers them.

use casebook::told::{self, Form, Group, OTHER_WORDS};

use super::interview::Question;
use super::step::Turn;
use crate::scan::{Distress, letters};
use crate::words::digits;

/// Words of at least this many letters are a report by themselves.
const REPORT_LETTERS: usize = 25;

/// No more bytes than that are a short answer.
const SHORT: usize = 500;

/// So many bytes of words are sealed anew with every message. Somebody who
/// floods a chat must not make each of them cost more than the one before.
pub(super) const MOST: usize = 64 * 1024;

/// What was written about telling an agency that an operator asked for.
pub(super) const CONSENT: &str = "consent";

impl Turn<'_> {
    /// Keeps what was written at a question and is no answer to it.
    pub fn keep_beside(&mut self, question: &Question, text: &str) {
        if says_something(text) {
            let group = question.words_group();
            self.add_text(told::beside(&question.id), text, group);
        }
    }

    /// Keeps what was written at a question of this id.
    pub fn keep_beside_id(&mut self, id: &str, text: &str) {
        if let Some(question) = self.world.interview.question(id).cloned() {
            self.keep_beside(&question, text);
        }
    }

    /// Keeps words beside the question that is open, or by themselves.
    pub fn keep_here(&mut self, text: &str) {
        match self.current().cloned() {
            Some(question) if self.conv.talk.aside.is_none() => self.keep_beside(&question, text),
            _ => self.keep_other(text),
        }
    }

    /// Keeps words that belong to no question.
    pub fn keep_other(&mut self, text: &str) {
        if says_something(text) {
            self.add_text(OTHER_WORDS.to_owned(), text, Group::OwnWords);
        }
    }

    /// Keeps what was written where an operator asked whether an agency may be told. No
    /// agency reads it: it may be about that agency.
    pub fn keep_about_consent(&mut self, text: &str) {
        if says_something(text) {
            self.add_text(told::beside(CONSENT), text, Group::Hotline);
        }
    }

    /// True for words that are a report by themselves, wherever they are written.
    pub fn is_report(&self, text: &str) -> bool {
        let reading = &self.ctx.reading;
        let letters = letters(text);
        letters >= REPORT_LETTERS
            || reading.distress > Distress::None
            || reading.self_harm
            || reading.minor
    }

    /// Adds a text to what was written before in the same place; beyond [`MOST`] it stands
    /// in the talk alone. What was told before a
    /// number that may be in other hands is not shown with it: then it stands apart.
    pub fn add_text(&mut self, mut key: String, text: &str, group: Group) {
        let shown_from = self.conv.talk.shown_from;
        let answers = &self.conv.told.answers;
        let is_apart = |key: &str| {
            let before = answers.get(key).filter(|a| a.form == Form::Text);
            before.is_some_and(|a| a.at < shown_from)
        };
        while is_apart(&key) {
            key = told::beside(&key);
        }
        let before = answers.get(&key).filter(|a| a.form == Form::Text);
        // One room for all words, wherever they were written; a short answer to a question
        // has a place also where that is full.
        let words = answers.values().filter(|a| a.form == Form::Text);
        let held: usize = match before.is_none() && text.len() <= SHORT {
            true => 0,
            false => words.map(|a| a.value.len()).sum(),
        };
        if held + text.len() > MOST {
            return;
        }
        let value = before.map_or_else(|| text.to_owned(), |a| format!("{}\n{text}", a.value));
        self.keep(&key, &value, Form::Text, group);
    }
}

/// False for a digit that chose nothing, and for signs alone.
fn says_something(text: &str) -> bool {
    digits(text).is_none_or(|n| n > 9) && text.chars().any(char::is_alphanumeric)
}
