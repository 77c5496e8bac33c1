//! Commands: they work from every question, and only as the whole message.

use std::borrow::Cow;

use super::event::Arg;
use super::someone_comes::{Hiding, parts};
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, Distress, letters, normalise};
use crate::words::{Lang, is_latin, is_made_of};

/// Other words for a command, lists in `locales/`.
const ASKED_FOR: [(&str, Command); 2] = [
    ("delete-asked-words", Command::Delete),
    (HUMAN, Command::Human),
];
const HUMAN: &str = "human-asked-words";

/// Words of a wish to delete, and what stands around them; lists in `locales/`.
const DELETING: [&str; 2] = ["deleting-words", "deleting-around-words"];
/// Longer texts tell what somebody else deletes.
const LONGEST_DELETION: usize = 50;

impl Turn<'_> {
    /// True when the chat should fall silent at once: 8, a word for hiding, “someone is
    /// coming” anywhere in a text, or “stop” before words of distress: that is said by
    /// somebody who must put the phone away, and nothing of it may be lost.
    pub fn asks_to_hide(&self, said: &Said) -> bool {
        self.hears_hide()
            || said
                .text()
                .is_some_and(|text| self.shortcut(text) == Some(8) || self.stops_in_distress(text))
    }

    /// Silence is no gentle question: the learned model alone does not bring it about.
    pub fn hears_hide(&self) -> bool {
        if let Some(hiding) = self.hiding {
            return hiding == Hiding::Now;
        }
        let reading = &self.ctx.reading;
        let says = |m: &crate::scan::Match| {
            m.source != crate::scan::Source::Model
                && m.category == Some(crate::scan::Category::Hide)
                && !m.negated
        };
        reading.hide && (reading.sure || reading.matches.iter().any(says))
    }

    fn stops_in_distress(&self, text: &str) -> bool {
        if self.ctx.reading.distress < Distress::P2 && !self.ctx.reading.self_harm {
            return false;
        }
        let first = text
            .split(['.', ',', '!', '\n', '…', ';'])
            .next()
            .unwrap_or_default();
        // Thai and Lao put a space where others put a full stop.
        let word = first.split(' ').next().unwrap_or_default();
        let unspaced = word.chars().next().is_some_and(|c| !is_latin(c));
        let first = normalise(if unspaced { word } else { first });
        first.len() < text.trim().len() && self.world.words.listed("stop-words").contains(&first)
    }

    /// Shortcut digits first: 0, 7 and 9 (and 8, hide) are never choices of a question,
    /// and numbers only where a number is asked for.
    pub fn command(&self, text: &str) -> Command {
        match self.shortcut(text) {
            Some(0) => Command::Stop,
            Some(7) => Command::Menu,
            Some(9) => Command::Human,
            _ if self.declines(text) => Command::Skip,
            _ => match self.ctx.reading.command {
                Command::None => self.asked_for(text),
                known => known,
            },
        }
    }

    /// A deletion or a human, asked for in words that the scan does not know as a command. Of the
    /// one the confirmation comes next.
    fn asked_for(&self, text: &str) -> Command {
        let forms = self.polite(&without_telephone(text));
        let is_listed = |id: &str| {
            let listed = self.world.words.listed(id);
            forms.iter().any(|form| listed.contains(form))
        };
        // อยากคุยกับคน ไม่เอาบอท: each part says so.
        let human = self.world.words.listed(HUMAN);
        let is_said = |part: &str| self.polite(part).iter().any(|form| human.contains(form));
        let mut said = parts(text).map(is_said);
        if said.next() == Some(true) && said.all(|said| said) {
            return Command::Human;
        }
        let mut known = ASKED_FOR.iter().filter(|(list, _)| is_listed(list));
        let known = known.next().map(|(_, command)| *command);
        known.unwrap_or(match self.asks_to_delete(text) {
            true => Command::Delete,
            false => Command::None,
        })
    }

    /// “Pls delete my info”, ช่วยลบที่คุยให้หน่อย: few words, in any order, and nothing else.
    fn asks_to_delete(&self, text: &str) -> bool {
        if letters(text) > LONGEST_DELETION {
            return false;
        }
        let (delete, around) = (DELETING[0], DELETING[1]);
        let whole = self.whole(text);
        let words = [delete, around].map(|list| self.world.words.listed(list));
        let all = words.iter().flat_map(|list| list.iter());
        self.world.words.phrases(delete).stand_in(&whole)
            && is_made_of(&whole, all.map(String::as_str))
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

    /// What stands on a button can be typed too.
    pub fn obey_button(&mut self, text: &str) -> bool {
        let wanted = normalise(text);
        let named = |id: &str| self.says(id, &wanted);
        if named("button-menu") {
            self.menu();
        } else if named("button-back") {
            self.back();
        } else if named("button-skip") {
            self.skip();
        } else if named("button-human") {
            self.human();
        } else if named("button-places") {
            self.open_guide("places");
        } else if named("button-go-on") {
            self.go_on();
        } else if named("button-more") && self.conv.talk.aside.is_none() {
            self.conv.talk.page = self.conv.talk.page.wrapping_add(1);
            self.ask_again();
        } else {
            return false;
        }
        true
    }

    /// Leaves what was opened beside the interview.
    pub fn go_on(&mut self) {
        self.conv.talk.aside = None;
        self.conv.talk.editing = None;
        if self.is_to_be_greeted() {
            return self.greet(&Said::Start);
        }
        self.ask_again();
    }

    fn help(&mut self) {
        self.numbers();
        self.ask_again();
    }

    /// Switches when the message names a language, else asks which.
    fn language(&mut self) {
        match self.ctx.reading.language.as_deref().and_then(Lang::parse) {
            Some(lang) => self.speak(lang),
            None => self.ask_aside(&Aside::Language),
        }
    }

    pub fn speak(&mut self, lang: Lang) {
        self.conv.talk.chose_language = true;
        self.conv.talk.aside = None;
        self.change_language(lang);
        self.ask_again();
    }

    pub fn skip(&mut self) {
        // Asked because of what was told: the question below it is not passed over with it.
        if self.conv.talk.aside.take() == Some(Aside::DangerCheck) {
            return self.danger_not_said();
        }
        if self.leave_correction() || self.skip_in_guide() {
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
        // Something else was asked before the next question: this one has its answer.
        let is_told = self.conv.told.answers.contains_key(&id);
        if self.conv.talk.choosing.take().is_none() && !is_told {
            self.keep_skipped(&id);
        }
        self.conv.talk.page = 0;
        self.conv.talk.muddled = 0;
        self.ask_next();
    }

    pub fn back(&mut self) {
        self.conv.talk.aside = None;
        if self.leave_correction() || self.back_in_guide() {
            return;
        }
        if self.conv.talk.locked {
            self.say_locked();
            return self.ask_again();
        }
        self.conv.talk.page = 0;
        self.conv.talk.muddled = 0;
        if let Some(open) = self.conv.talk.choosing.take() {
            self.take_back(&open);
            return self.ask_next();
        }
        let Some(id) = self.conv.talk.trail.pop() else {
            self.say("nothing-before");
            return self.ask_again();
        };
        self.take_back(&id);
        self.conv.talk.ended = false;
        self.ask_next();
    }

    /// Out of an answer that was being changed, which stays as it was.
    fn leave_correction(&mut self) -> bool {
        if self.conv.talk.editing.take().is_none() {
            return false;
        }
        self.conv.talk.choosing = None;
        self.conv.talk.at = None;
        self.correct_again();
        true
    }

    /// A message that names an agency.
    pub fn say_agency(&mut self, id: &'static str, agency: &str) {
        self.reply.parts.push(super::event::Part::Words {
            id: id.into(),
            args: vec![("agency", Arg::Agency(agency.to_owned()))],
        });
    }

    /// True when the program itself is talking.
    pub fn bot_talks(&self) -> bool {
        self.conv.talk.mode == Mode::Bot
    }
}
/// So many digits are a telephone.
const TELEPHONE: usize = 7;

/// “Call me 020 5555 1234” without the number.
fn without_telephone(text: &str) -> Cow<'_, str> {
    match names_telephone(text) {
        true => text.chars().filter(|c| !is_dialled(*c)).collect(),
        false => Cow::Borrowed(text),
    }
}

/// True where a telephone number stands in a text.
pub(super) fn names_telephone(text: &str) -> bool {
    text.chars().filter(|c| is_dialled(*c)).count() >= TELEPHONE
}

/// A digit of any script, or what stands between them.
fn is_dialled(c: char) -> bool {
    c.is_numeric() || matches!(c, '+' | '-' | '(' | ')')
}
