//! Commands: they work from every question, and only as the whole message.

use super::event::{Label, Part};
use super::state::{Aside, Effect, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, digits};
use crate::words::Lang;

impl Turn<'_> {
    /// True when the chat should fall silent at once: 8, a word for hiding, or
    /// “someone is coming” anywhere in a text.
    pub fn asks_to_hide(&self, said: &Said) -> bool {
        self.ctx.reading.hide || said.text().is_some_and(|text| digits(text) == Some(8))
    }

    /// Shortcut digits first: 0, 7 and 9 (and 8, hide) are never choices of a question.
    pub fn command(&self, text: &str) -> Command {
        match digits(text) {
            Some(0) => Command::Stop,
            Some(7) => Command::Menu,
            Some(9) => Command::Human,
            _ => self.ctx.reading.command,
        }
    }

    /// Does what a command asks; false when this is no command here.
    pub fn obey(&mut self, command: Command) -> bool {
        match command {
            Command::None | Command::Yes | Command::No => return false,
            Command::Stop => self.stop(),
            Command::Delete => self.delete(),
            Command::Back => self.back(),
            Command::Skip => self.skip(),
            Command::Help => self.help(),
            Command::Human => self.human(),
            Command::Language => self.language(),
            Command::Menu => self.menu(),
        }
        true
    }

    fn stop(&mut self) {
        self.conv.talk.aside = None;
        self.say("stopped");
    }

    fn help(&mut self) {
        self.numbers();
        self.ask_again();
    }

    pub fn menu(&mut self) {
        self.conv.talk.aside = Some(Aside::Menu);
        self.say("menu");
        for choice in MENU {
            self.button(
                format!("aside:menu:{choice}"),
                Label::Words(format!("menu.{choice}")),
            );
        }
        self.say("menu-typed");
    }

    /// Switches when the message names a language, else asks which.
    fn language(&mut self) {
        match self.ctx.reading.language.as_deref().and_then(Lang::parse) {
            Some(lang) => self.speak(lang),
            None => self.ask_language(),
        }
    }

    pub fn ask_language(&mut self) {
        self.conv.talk.aside = Some(Aside::Language);
        self.say("language-ask");
        for lang in Lang::all() {
            self.button(
                format!("aside:language:{}", lang.code()),
                Label::Language(lang.code().to_owned()),
            );
        }
    }

    pub fn speak(&mut self, lang: Lang) {
        self.conv.lang = lang;
        self.conv.talk.aside = None;
        self.say("language-changed");
        self.ask_again();
    }

    pub fn human(&mut self) {
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
        self.raise(super::interview::Priority::P3, "wants-human");
        if self.ctx.on_duty {
            self.say("human-on-duty");
            // How many are before this person is known to the desk alone.
            self.effects.push(Effect::AskPlace);
        } else {
            self.nobody_there();
        }
    }

    /// May we write when someone is free? Asked once.
    pub fn ask_to_write(&mut self) {
        if self.conv.told.answers.contains_key("write_back") {
            return self.ask_again();
        }
        self.conv.talk.aside = Some(Aside::HumanWrite);
        self.say("human-write-ok");
        self.yes_no("human", "human-write-ok");
    }

    pub fn delete(&mut self) {
        if self.conv.talk.locked {
            self.conv.talk.aside = Some(Aside::Code);
            return self.say("delete-needs-code");
        }
        self.conv.talk.aside = Some(Aside::Delete);
        self.say("delete-ask");
        self.yes_no("delete", "delete-ask");
    }

    pub fn yes_no(&mut self, aside: &str, message: &str) {
        for choice in ["yes", "no"] {
            self.button(
                format!("aside:{aside}:{choice}"),
                Label::Words(format!("{message}.{choice}")),
            );
        }
    }

    pub fn skip(&mut self) {
        self.conv.talk.aside = None;
        if self.skip_in_guide() {
            return;
        }
        let Some(question) = self.current() else {
            return self.ask_next();
        };
        if !question.skip {
            self.say("skip-not-here");
            return self.ask_again();
        }
        let id = question.id.clone();
        self.keep_skipped(&id);
        self.ask_next();
    }

    pub fn back(&mut self) {
        self.conv.talk.aside = None;
        if self.back_in_guide() {
            return;
        }
        if self.conv.talk.locked {
            self.say("code-needed");
            return self.ask_again();
        }
        let Some(id) = self.conv.talk.trail.pop() else {
            self.say("nothing-before");
            return self.ask_again();
        };
        self.take_back(&id);
        self.conv.talk.ended = false;
        self.ask_next();
    }

    /// What an operator's presence leaves to the program: the numbers, nothing more.
    pub fn say_agency(&mut self, id: &'static str, agency: &str) {
        self.reply.parts.push(Part::Words {
            id: id.into(),
            args: vec![("agency", super::event::Arg::Agency(agency.to_owned()))],
        });
    }

    /// True when the program itself is talking.
    pub fn bot_talks(&self) -> bool {
        self.conv.talk.mode == Mode::Bot
    }
}

/// The menu's choices, in order.
pub(super) const MENU: [&str; 6] = ["numbers", "job", "rights", "language", "code", "delete"];
