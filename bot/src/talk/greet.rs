//! The first words of a talk, and of one that begins anew.

use super::event::{Arg, Part, Reply};
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
        self.conv.talk.word_untold = false;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        // First of all: is it safe?
        self.consent_next = false;
        if first {
            self.conv.lang = match said.text() {
                Some(text) if self.is_clear_english(text) => Lang::ENGLISH,
                _ => self.guess_language(),
            };
        }
        // Our page says hello before the talk begins, and has buttons for the languages, a person
        // and the menu: what they say is left out, so that the question below stays in sight on a
        // small screen. In training the numbers need room too.
        let is_tight = self.ctx.on_page && self.ctx.training;
        if !is_tight {
            self.say_hello();
        }
        if self.ctx.training {
            self.say("greeting-training");
            self.numbers();
        }
        if self.ctx.on_page {
            self.say("greeting-intro-page");
        } else {
            self.say_languages("greeting-language");
            self.say("greeting-intro");
        }
        self.say_with_word("greeting-hide");
        self.say("greeting-secrecy");
        if !self.ctx.on_page {
            self.say("greeting-copies");
        }
        if !is_tight {
            self.say("greeting-menu");
        }
        if !first {
            // Whoever opens the chat again is first asked whether it is safe.
            self.conv.told.answers.remove("safe");
        }
        self.first_words(said);
    }

    pub(super) fn say_hello(&mut self) {
        self.reply.parts.push(Part::Hello);
    }

    /// A message that names the languages which are spoken here.
    pub(super) fn say_languages(&mut self, id: &str) {
        let count = i64::try_from(Lang::all().len()).unwrap_or(i64::MAX);
        self.reply.parts.push(Part::Words {
            id: id.to_owned(),
            args: vec![("count", Arg::Number(count)), ("languages", Arg::Languages)],
        });
    }

    /// A first message is a report if it says something, and is never lost.
    fn first_words(&mut self, said: &Said) {
        match said {
            Said::Text(text) => {
                if self.asks_to_hide(said) {
                    self.reply = Reply::default();
                    self.conv.talk.word_untold = true;
                    return self.hide_on(said);
                }
                if self.wants_to_complain(text) {
                    return self.ask_complaint();
                }
                if self.complains_at_once(text) {
                    return;
                }
                self.distress_reply();
                if self.names_country(text)
                    || self.has_lost_number(text)
                    || self.asks_if_erased(text)
                {
                    return;
                }
                let command = self.command(text);
                if command != Command::None && self.obey(command) {
                    return;
                }
                if self.open_guide_asked_for(text) {
                    return;
                }
                if self.says_besides(text) || self.say_what_was_asked(text) {
                    return self.ask_next();
                }
                self.own_words(text);
            }
            Said::Media(media) => return self.media(media),
            Said::Location(place) => return self.location(place),
            Said::Sticker(_) | Said::Unsupported => {
                self.distress_reply();
                self.say("unsupported");
            }
            Said::Called => self.say("call-not-taken"),
            _ => {}
        }
        self.ask_next();
    }

    /// Words outside a question: enough of them are a report.
    fn own_words(&mut self, text: &str) {
        self.hear_early(text);
        if self.is_report(text) {
            self.keep_other(text);
            self.say("saved");
            self.raise(Priority::P3, "first-words");
            self.effects.push(Effect::OpenCase);
        }
    }

    pub fn guess_language(&self) -> Lang {
        let latin = (self.ctx.reading.script == Some(Script::Latin)).then_some(Lang::ENGLISH);
        // Latin letters may be karaoke Thai or Lao: the app knows better.
        let likely = self.ctx.app_language.or(latin);
        self.written().or(likely).unwrap_or(self.conv.lang)
    }
}
