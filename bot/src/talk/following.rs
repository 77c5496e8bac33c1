//! The language somebody writes in, where it is not the one the program speaks: it
//! follows once, and says so in one line. Whoever chose a language keeps it.

use super::interview::Kind;
use super::state::Mode;
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, Script};
use crate::words::Lang;

/// Fewer letters are a name, or a word that two languages share.
const LEAST: usize = 6;

/// So many are a sentence also where a name is asked for.
const SENTENCE: usize = 20;

impl Turn<'_> {
    pub fn follow_language(&mut self, said: &Said) {
        let Said::Text(text) = said else {
            return;
        };
        let talk = &self.conv.talk;
        let may = talk.greeted && talk.mode == Mode::Bot && !talk.chose_language;
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let is_command = self.ctx.reading.command == Command::Language;
        if !may || letters < LEAST || is_command {
            return;
        }
        let Some(lang) = self.written().filter(|lang| *lang != self.conv.lang) else {
            return;
        };
        // A sign copied letter by letter is in the language of the place.
        let is_name = self
            .current()
            .is_some_and(|q| matches!(q.kind, Kind::Place | Kind::Suspect));
        if is_name && (letters < SENTENCE || self.conv.lang != Lang::ENGLISH) {
            return;
        }
        self.conv.lang = lang;
        self.conv.talk.chose_language = true;
        self.say("language-changed");
    }

    /// The language of the letters. Latin ones tell none: many write Thai and Lao with
    /// them.
    fn written(&self) -> Option<Lang> {
        match self.ctx.reading.script? {
            Script::Thai => Lang::parse("th"),
            Script::Lao => Lang::parse("lo"),
            Script::Latin => None,
        }
    }
}
