//! “May we tell the police?”, and the answer is “officials”, “he is a policeman”: nobody knows yet
//! whether that is a no, and the police must not be told by a misunderstanding. It is asked.

use super::interview::Question;
use super::state::Aside;
use super::step::Turn;
use crate::scan::Command;
use crate::words::digits;

/// Who is meant; and what makes of it a wish that they be told.
const OFFICIALS: &str = "official-words";
const TELL: &str = "tell-police-words";

impl Turn<'_> {
    /// Takes words that name the police or officials where it is asked whether the police may
    /// be told: “shall we leave them out?” comes next, and its answer settles both.
    pub fn names_officials(&mut self, question: &Question, text: &str) -> bool {
        let is_asked = self.about_officials().is_some_and(|q| q.id == question.id);
        if !is_asked || digits(text).is_some() || self.is_choice_by_word(text) {
            return false;
        }
        let is_plain = self.ctx.reading.command == Command::None && self.behind_yes(text).is_none();
        let is_named = self.speaks_of(OFFICIALS, text) && !self.speaks_of(TELL, text);
        if !(is_plain && is_named) {
            return false;
        }
        self.keep_about_consent(text);
        self.conv.talk.official_heard = true;
        self.conv.talk.official_asked = true;
        self.ask_aside(&Aside::LeaveOut);
        true
    }

    /// “The police are in it”, said to “shall we leave them out?”: whoever is part of it is told
    /// nothing.
    pub fn names_officials_again(&mut self, aside: &Aside, text: &str) -> bool {
        let is_named = self.speaks_of(OFFICIALS, text) && !self.speaks_of(TELL, text);
        let is_yes = *aside == Aside::LeaveOut && is_named && !self.is_question(text);
        if is_yes {
            self.keep_about_consent(text);
            self.settle_aside(aside, "yes");
        }
        is_yes
    }
}
