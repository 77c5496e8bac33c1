//! Somebody thinks of ending their life. Before the interview may go on there is a short path
//! of its own: the country, for numbers that can be called there; whether we may write; and then
//! whatever they want to tell, kept and answered, for as long as they write. Only they themselves
//! go on to the questions.

use super::interview::Question;
use super::state::{Aside, Mode};
use super::step::Turn;

/// What can be done besides writing.
pub(super) const LISTENING: [&str; 2] = ["person", "go_on"];

const COUNTRY: &str = "country";

impl Turn<'_> {
    pub fn is_listening(&self) -> bool {
        let talk = &self.conv.talk;
        talk.self_harm && !talk.listened && talk.mode == Mode::Bot && talk.editing.is_none()
    }

    /// What comes before any other question to somebody who spoke of dying.
    pub fn listen_first(&mut self) -> bool {
        if !self.is_listening() {
            return false;
        }
        let country = self.world.interview.question(COUNTRY).cloned();
        let unknown = |id: &str| !self.conv.told.answers.contains_key(id);
        if let Some(question) = country.filter(|q| unknown(&q.id)) {
            self.conv.talk.guided = None;
            self.stand_at(Some(question.id.clone()));
            self.ask(&question);
            return true;
        }
        let aside = match self.value("write_back").is_none() && !self.conv.talk.write_asked {
            true => Aside::HumanWrite,
            false => Aside::Listening,
        };
        self.ask_aside(&aside);
        true
    }

    /// Whoever spoke of dying and writes on where the country is asked is not asked for it again.
    pub fn listens_instead(&mut self, question: &Question, text: &str) -> bool {
        if question.id != COUNTRY || !self.is_listening() {
            return false;
        }
        self.keep_other(text);
        if self.reply.parts.is_empty() {
            self.say("listening-more");
        }
        self.keep_skipped(COUNTRY);
        self.listen_first();
        true
    }

    /// Takes whatever is written there as told; false where nobody listens so.
    pub fn listen(&mut self, aside: &Aside, text: &str) -> bool {
        if !self.is_listening() || !matches!(aside, Aside::HumanWrite | Aside::Listening) {
            return false;
        }
        // “May we write?” is asked once.
        self.conv.talk.write_asked = true;
        self.conv.talk.aside = Some(Aside::Listening);
        if self.small_talk(text) {
            return true;
        }
        self.hear_where(text);
        self.keep_other(text);
        if self.reply.parts.is_empty() {
            self.say("listening-more");
            self.open_aside(&Aside::Listening, None);
        } else {
            self.ask_aside(&Aside::Listening);
        }
        true
    }

    /// “Nobody talks with me”, from somebody who is listened to: no question about us, though
    /// it holds the words of one.
    pub fn tells_of_nobody(&self, text: &str) -> bool {
        self.is_listening() && self.speaks_of("nobody-words", text)
    }

    pub fn listening_choice(&mut self, choice: &str) {
        if choice == "person" {
            return self.human();
        }
        self.conv.talk.listened = true;
        self.ask_next();
    }
}
