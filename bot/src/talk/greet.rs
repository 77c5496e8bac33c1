//! The first words of a talk, and of one that begins anew.

use super::event::Reply;
use super::interview::Priority;
use super::state::{Effect, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, Script};
use crate::words::Lang;

impl Turn<'_> {
    pub fn greet(&mut self, said: &Said) {
        let first = !self.conv.talk.greeted;
        self.conv.talk.greeted = true;
        self.conv.talk.mode = Mode::Bot;
        self.conv.talk.guise = None;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        // First of all: is it safe?
        self.consent_next = false;
        if first {
            self.conv.lang = self.guess_language();
        }
        self.say("greeting-all");
        if self.ctx.training {
            self.say("greeting-training");
            self.numbers();
        }
        self.say("greeting-language");
        self.say("greeting-intro");
        self.say_with_word("greeting-hide");
        self.say("greeting-secrecy");
        if !self.ctx.on_page {
            self.say("greeting-copies");
        }
        self.say("greeting-menu");
        if !first {
            // Whoever opens the chat again is first asked whether it is safe.
            self.conv.told.answers.remove("safe");
        }
        self.first_words(said);
    }

    /// A first message is a report if it says something, and is never lost.
    fn first_words(&mut self, said: &Said) {
        match said {
            Said::Text(text) => {
                if self.asks_to_hide(said) {
                    self.reply = Reply::default();
                    return self.hide_on(said);
                }
                if self.wants_to_complain(text) {
                    return self.ask_complaint();
                }
                self.distress_reply();
                let command = self.command(text);
                if command != Command::None && self.obey(command) {
                    return;
                }
                self.own_words(text);
            }
            Said::Media(media) => return self.media(media),
            Said::Location(place) => return self.location(place),
            _ => {}
        }
        self.ask_next();
    }

    /// Words outside a question: enough of them are a report.
    fn own_words(&mut self, text: &str) {
        if self.is_report(text) {
            self.keep_other(text);
            self.say("saved");
            self.raise(Priority::P3, "first-words");
            self.effects.push(Effect::OpenCase);
        }
    }

    fn guess_language(&self) -> Lang {
        let script = self.ctx.reading.script.and_then(|script| match script {
            Script::Thai => Lang::parse("th"),
            Script::Lao => Lang::parse("lo"),
            // Latin letters may be karaoke Thai or Lao: the app knows better.
            Script::Latin => self.ctx.app_language.or(Some(Lang::ENGLISH)),
        });
        script.or(self.ctx.app_language).unwrap_or(self.conv.lang)
    }

    /// Chooses the word that wakes the program and the one for duress, once a talk.
    pub fn choose_words(&mut self) {
        if self.conv.talk.resume_word.is_empty() {
            self.conv.talk.resume_word = self.one_of("resume-words", self.ctx.random[15]);
        }
        if self.conv.talk.duress_word.is_empty() {
            self.conv.talk.duress_word = self.one_of("duress-words", self.ctx.random[14]);
        }
    }

    fn one_of(&self, id: &str, random: u8) -> String {
        let lang = if self.conv.talk.greeted {
            self.conv.lang
        } else {
            self.guess_language()
        };
        let list = self.world.words.say(lang, id, &[]);
        let words = list.split(',').map(str::trim).filter(|w| !w.is_empty());
        let words: Vec<&str> = words.collect();
        let pick = usize::from(random) % words.len().max(1);
        words.get(pick).copied().unwrap_or_default().to_owned()
    }
}
