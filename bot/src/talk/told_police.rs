//! “I told the police already”: what was done, and no wish that we tell them. It is kept, and the open
//! question stays. The list is in `locales/*/heard.ftl`.

use super::interview::Ask;
use super::step::Turn;

const TOLD: &str = "told-police-words";

impl Turn<'_> {
    /// True where a part of a text is that.
    pub(super) fn told_police(&self, text: &str) -> bool {
        let says = |part: &String| self.is_one_of(TOLD, &self.ways(part));
        self.pieces(text).iter().any(says)
    }

    /// Keeps it where a choice is asked for; whatever else is chosen in the same text counts.
    pub(super) fn keeps_that_police_know(&mut self, text: &str) -> bool {
        let question = self.current().filter(|_| self.asks()).cloned();
        let Some(question) = question.filter(|q| q.ask != Ask::Text) else {
            return false;
        };
        let chooses =
            || question.ask == Ask::Several && !self.several_in_words(&question, text).is_empty();
        if !self.told_police(text) || chooses() {
            return false;
        }
        self.keep_beside(&question, text);
        self.say("saved");
        self.ask_again();
        true
    }
}
