//! What is no answer to the question that was asked: a simpler form of it, the offer of a human,
//! and then the next question. What was written is kept.

use super::distress::model_alone;
use super::event::Label;
use super::interview::{Ask, Kind, Question};
use super::state::Effect;
use super::step::Turn;
use crate::scan::{Distress, letters};
use crate::words::is_latin;

/// Words of this many letters at a question with choices are a story, not a slip.
pub(super) const STORY_LETTERS: usize = 40;

/// The same where letters are words sooner: 26 letters of Lao are “somebody is locked up next door”.
const STORY_LETTERS_UNSPACED: usize = 24;

/// “My name is …”, which nobody asked for: kept, and no misunderstanding.
const NAME: &str = "name-openings";

/// So many letters are more than a word or two; and where letters are words sooner: หนีผัวมา is “I fled
/// my husband”.
const A_SENTENCE: usize = 12;
const A_SENTENCE_UNSPACED: usize = 7;

/// So many texts in a row that answer nothing, and the question is passed over.
pub(super) const MOST_MISSED: u8 = 3;

impl Turn<'_> {
    /// On to the next question without an answer to this one.
    pub(super) fn pass_by(&mut self, question: &Question, words: &str) {
        if self.reply.parts.is_empty() {
            self.say(words);
        }
        self.conv.talk.muddled = 0;
        self.conv.talk.page = 0;
        self.conv.talk.choosing = None;
        self.keep_skipped(&question.id);
        self.ask_next();
    }

    /// First a simpler form of the question; after two tries a human; then the next
    /// question, so that nobody who goes on telling is asked the same for ever. The number
    /// to keep is not put on the screen again and again.
    pub fn not_understood(&mut self, question: &Question, text: &str) {
        if self.listens_instead(question, text) {
            return;
        }
        self.keep_beside(question, text);
        if self.tells_on(question) {
            return;
        }
        if question.ask == Ask::Code || !self.tells_urgently(text) {
            self.conv.talk.missed = self.conv.talk.missed.saturating_add(1);
        }
        let most = if question.ask == Ask::Code {
            2
        } else {
            MOST_MISSED
        };
        if self.conv.talk.missed >= most && self.conv.talk.editing.is_none() {
            self.effects.push(Effect::OpenCase);
            return match question.ask {
                Ask::Code => self.code_later(question),
                _ => self.pass_by(question, "passed-over"),
            };
        }
        let letters = letters(text);
        let is_foreign = self.is_in_another_language(text);
        let (sentence, story) = match text.chars().any(|c| c.is_alphabetic() && !is_latin(c)) {
            true => (A_SENTENCE_UNSPACED, STORY_LETTERS_UNSPACED),
            false => (A_SENTENCE, STORY_LETTERS),
        };
        if !is_foreign && (letters >= story || self.was_heard() || self.begins_with(NAME, text)) {
            if self.reply.parts.is_empty() {
                self.say("saved");
            }
            self.effects.push(Effect::OpenCase);
        } else if is_foreign {
            self.say_languages("language-unknown");
            self.effects.push(Effect::OpenCase);
            self.effects.push(Effect::WantsHuman);
        } else {
            self.conv.talk.muddled = self.conv.talk.muddled.saturating_add(1);
            let twice = self.conv.talk.muddled > 1;
            match question.kind {
                // Whoever tells something where danger or safety is asked about has said something.
                Kind::Urgency | Kind::Safety if letters >= sentence => self.say("saved"),
                _ => self.say_not_understood(twice),
            }
            self.ask_again();
            if twice {
                self.button("nav:human".into(), Label::Words("button-human".into()));
            }
            return;
        }
        self.ask_again();
    }

    /// Somebody tells one urgent thing after the other: what was asked waits under the first of them,
    /// and is not put to them after each. True where nothing is asked now.
    fn tells_on(&mut self, question: &Question) -> bool {
        if question.ask == Ask::Code || !self.is_urgent() || self.checks_danger {
            self.conv.talk.urgent = 0;
            return false;
        }
        let before = self.conv.talk.urgent;
        self.conv.talk.urgent = before.saturating_add(1);
        if before == 0 {
            return false;
        }
        self.effects.push(Effect::OpenCase);
        if !self.asks_first() && self.reply.parts.is_empty() {
            self.say("saved");
        }
        true
    }

    fn is_urgent(&self) -> bool {
        let reading = &self.ctx.reading;
        reading.distress >= Distress::P2 && !model_alone(reading)
    }

    /// What is urgent, what says where it happens, and what we cannot read, is no missed
    /// answer: its question is not passed over because of it.
    fn tells_urgently(&self, text: &str) -> bool {
        self.is_urgent() || self.told_early || self.is_in_another_language(text)
    }

    /// Something in the text was understood, or answered already.
    fn was_heard(&self) -> bool {
        let reading = &self.ctx.reading;
        reading.distress > Distress::None
            || reading.self_harm
            || reading.minor
            || self.checks_danger
            || self.told_early
            || !self.reply.parts.is_empty()
    }

    /// Nobody who spoke of dying, of a child or of something urgent is told that a program
    /// does not understand them.
    fn say_not_understood(&mut self, twice: bool) {
        let talk = &self.conv.talk;
        let is_urgent = talk.level().is_some_and(|level| level <= 2);
        let (self_harm, shaken) = (talk.self_harm, talk.minor || is_urgent);
        self.say(match twice {
            _ if self_harm || shaken => "saved",
            true => "not-understood-twice",
            false => "not-understood",
        });
    }
}
