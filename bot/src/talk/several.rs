//! A question that takes several answers: each is kept at once, and the question stays open until
//! the person says that this is all.

use casebook::told::Form;

use super::choosing::is_all_or_nothing;
use super::interview::Question;
use super::step::Turn;
use crate::scan::{Command, normalise};

impl Turn<'_> {
    /// “That is all”, unless it is the label of one that was not taken.
    pub(super) fn is_last_of_several(&self, question: &Question, text: &str) -> bool {
        let open = self.conv.talk.choosing.as_deref() == Some(&question.id);
        open && self.says_done(text) && !self.is_choice_by_label(text)
    }

    /// Several numbers at once, or “that is all”.
    pub(super) fn answer_several(&mut self, question: &Question, text: &str) -> bool {
        let no = self.ctx.reading.command == Command::No;
        let done = no || self.says("button-done", &normalise(text));
        if done && self.conv.talk.choosing.is_some() {
            self.several_done(&question.id);
            return true;
        }
        if no && question.choices.iter().any(|c| c == "none") {
            self.choose(question, "none");
            return true;
        }
        let mut found = self.chosen_several(question, text);
        if found.is_empty() {
            found = self.several_in_words(question, text);
        }
        if found.iter().any(|c| !is_all_or_nothing(c)) {
            // “None of these” beside one of them: the sign is what must not be lost.
            found.retain(|c| !is_all_or_nothing(c));
        }
        for choice in &found {
            self.take_one(question, choice);
        }
        if !found.is_empty() {
            self.ask_again();
        }
        !found.is_empty()
    }

    /// One of several: kept at once, and the question stays open for more.
    pub(super) fn take_one(&mut self, question: &Question, choice: &str) {
        let going_on = self.conv.talk.choosing.as_deref() == Some(&question.id);
        let mut taken = if going_on && !is_all_or_nothing(choice) {
            self.taken(&question.id)
        } else {
            Vec::new()
        };
        if !taken.iter().any(|c| c == choice) {
            taken.push(choice.to_owned());
        }
        self.conv.talk.muddled = 0;
        self.conv.talk.choosing = Some(question.id.clone());
        self.keep(
            &question.id,
            &taken.join(" "),
            Form::Several,
            question.group,
        );
        let all = self.choices(question).iter().all(|c| taken.contains(c));
        if is_all_or_nothing(choice) || all {
            self.close_several(&question.id);
        }
    }

    pub(super) fn several_done(&mut self, id: &str) {
        self.close_several(id);
        self.ask_again();
    }

    pub(super) fn close_several(&mut self, id: &str) {
        self.conv.talk.choosing = None;
        self.note_answered(id);
    }
}
