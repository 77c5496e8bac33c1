//! An operator writes with the person: the program keeps to what is asked of it by name.
//! An answer that the person wants to change is asked for and kept all the same.

use super::state::{Aside, Effect, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::Command;

/// True for a button that is heard while an operator talks, whatever was asked: what the person
/// opened themselves or was asked beside the interview, and the menu. The interview's own
/// questions rest meanwhile.
pub fn is_heard_beside_operator(data: &str) -> bool {
    begins(data, &["aside:", "nav:menu", "nav:go-on"])
}

fn begins(data: &str, with: &[&str]) -> bool {
    with.iter().any(|w| data.starts_with(w))
}

impl Turn<'_> {
    pub fn with_operator(&mut self, said: &Said) {
        if self.asks_to_hide(said) {
            return self.hide();
        }
        match said {
            Said::Start => {
                self.say_hello();
                self.say("operator-joined");
            }
            Said::Text(text) => self.text_beside_operator(text),
            Said::Press(data) => self.press_beside_operator(data),
            _ => self.keep_silently(said),
        }
    }

    fn text_beside_operator(&mut self, text: &str) {
        if self.answers_delete(text) || self.answers_by_name(text) {
            return;
        }
        if self.wants_to_complain(text) {
            return self.ask_complaint();
        }
        if self.complains_at_once(text) {
            return;
        }
        let command = self.command(text);
        if command == Command::Human {
            return self.human_beside_operator();
        }
        if self.is_reserved(command) && self.obey(command) {
            return;
        }
        let open = self.conv.talk.aside.clone();
        match open {
            Some(Aside::Complaint | Aside::Add) => {
                self.answer_aside(text);
            }
            // What is no answer is said to the operator. A consent waits on; nothing else
            // does, so that a “yes” to the operator is no answer to it.
            Some(Aside::Consent(_)) => {
                self.answer_by_choice(text);
            }
            Some(_) if self.answer_by_choice(text) => {}
            Some(_) => self.conv.talk.aside = None,
            None if self.conv.talk.editing.is_some() => self.answer_text(text),
            None => {}
        }
    }

    /// What stands on the buttons of a question that was asked by name.
    fn answers_by_name(&mut self, text: &str) -> bool {
        let is_answer = self.conv.talk.aside.is_none()
            && self.is_asked_by_name()
            && self
                .current()
                .is_some_and(|q| self.chosen(q, text).is_some());
        if is_answer {
            self.answer_text(text);
        }
        is_answer
    }

    fn is_reserved(&self, command: Command) -> bool {
        match command {
            Command::Stop | Command::Delete | Command::Help | Command::Language | Command::Menu => {
                true
            }
            Command::Back | Command::Skip => self.conv.talk.editing.is_some(),
            _ => false,
        }
    }

    fn press_beside_operator(&mut self, data: &str) {
        let while_asked = ["q:", "nav:back", "nav:skip", "nav:done"];
        let is_asked = self.is_asked_by_name() && begins(data, &while_asked);
        if is_heard_beside_operator(data) || is_asked {
            self.press(data);
        }
    }

    /// Asked for a person where one is writing: who is there, and what to do if nobody
    /// answers.
    fn human_beside_operator(&mut self) {
        self.effects.push(Effect::WantsHuman);
        self.say("operator-asked");
        self.say_who_is_there();
        self.say("human-cannot-wait");
        self.numbers();
    }

    /// True for a question that the person opened themselves: an answer to change, or a
    /// number to keep.
    fn is_asked_by_name(&self) -> bool {
        let talk = &self.conv.talk;
        let shows_code = talk.at.as_deref() == Some("code") && talk.code.is_some();
        talk.editing.is_some() || shows_code || self.gives_code
    }

    /// True when the program asks no question now.
    pub fn asks_nothing(&self) -> bool {
        match self.conv.talk.mode {
            Mode::Bot => false,
            Mode::Hidden => true,
            Mode::Operator => !self.is_asked_by_name(),
        }
    }

    /// The operator has said something: what is written next is said to them.
    pub fn operator_spoke(&mut self) {
        let talk = &mut self.conv.talk;
        talk.editing = None;
        talk.choosing = None;
        match talk.aside {
            Some(Aside::Consent(_)) => talk.overspoken = true,
            _ => talk.aside = None,
        }
    }
}
