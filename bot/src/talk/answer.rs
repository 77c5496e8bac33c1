//! The answer to the question that was asked.

use casebook::told::{Answer, Form, Group};

use super::interview::{Ask, Question};
use super::labels::provinces_named;
use super::state::Effect;
use super::step::Turn;
use crate::scan::{Command, digits, normalise};

/// Words of this many letters at a question with choices are a story, not a slip.
const STORY_LETTERS: usize = 40;

impl Turn<'_> {
    /// The question that waits for an answer.
    pub fn current(&self) -> Option<&Question> {
        self.world.interview.question(self.conv.talk.at.as_deref()?)
    }

    /// Takes a text as the answer to the current question.
    pub fn answer_text(&mut self, text: &str) {
        let Some(question) = self.current().cloned() else {
            return self.more();
        };
        let choices = self.choices(&question);
        if let Some(choice) = self.chosen(&question, &choices, text) {
            return self.choose(&question, &choice);
        }
        match question.ask {
            Ask::Text => {
                self.keep_text(&question.id, text);
                self.answered(&question.id);
            }
            // A name that no list knows is still a place: it is kept as it was written.
            Ask::Province => {
                self.keep_text(&question.id, text);
                self.answered(&question.id);
            }
            _ => self.not_understood(text),
        }
    }

    /// A pressed button: `q:<question>:<choice>`, `nav:<what>`, `aside:<which>:<choice>`.
    pub fn press(&mut self, data: &str) {
        let mut parts = data.splitn(3, ':');
        let (kind, which, choice) = (
            parts.next(),
            parts.next().unwrap_or(""),
            parts.next().unwrap_or(""),
        );
        match kind {
            Some("nav") if which == "menu" => self.menu(),
            Some("nav") if which == "back" => self.back(),
            Some("nav") if which == "skip" && self.conv.talk.at.as_deref() == Some(choice) => {
                self.skip()
            }
            Some("aside") if self.press_aside(which, choice) => {}
            Some("guide") if self.press_guided(which, choice) => {}
            Some("q") if self.conv.talk.at.as_deref() == Some(which) => self.press_choice(choice),
            _ => {
                self.say("old-button");
                self.ask_again();
            }
        }
    }

    fn press_choice(&mut self, choice: &str) {
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        let Some(question) = self.current().cloned() else {
            return self.ask_next();
        };
        if self.choices(&question).iter().any(|c| c == choice) {
            self.choose(&question, choice);
        } else {
            self.say("old-button");
            self.ask_again();
        }
    }

    /// True when a text is the very label of a choice that is offered now.
    pub fn is_choice_by_word(&self, text: &str) -> bool {
        let Some(question) = self.current() else {
            return false;
        };
        digits(text).is_none()
            && self
                .chosen(question, &self.choices(question), text)
                .is_some()
    }

    fn chosen(&self, question: &Question, choices: &[String], text: &str) -> Option<String> {
        if let Some(n) = digits(text) {
            return choices
                .get(usize::try_from(n).ok()?.checked_sub(1)?)
                .cloned();
        }
        if question.ask == Ask::Province {
            return self.province(self.country().as_deref(), text);
        }
        let has = |id: &str| choices.iter().any(|c| c == id);
        match self.ctx.reading.command {
            Command::Yes if has("yes") => return Some("yes".into()),
            Command::No if has("no") => return Some("no".into()),
            _ => {}
        }
        let labelled = self
            .world
            .interview
            .labelled(&question.id, &normalise(text));
        choices
            .iter()
            .find(|c| Some(c.as_str()) == labelled)
            .cloned()
    }

    /// A province by its name in any language, with or without the word “province”.
    pub fn province(&self, country: Option<&str>, text: &str) -> Option<String> {
        let wanted = normalise(text);
        let wanted = PROVINCE_WORDS.iter().fold(wanted.as_str(), |w, p| {
            w.strip_prefix(p).unwrap_or(w).trim()
        });
        let mut found = provinces_named(wanted)
            .iter()
            .filter(|p| country.is_none_or(|c| c == p.country));
        let first = found.next()?;
        found.next().is_none().then(|| first.iso.clone())
    }

    fn choose(&mut self, question: &Question, choice: &str) {
        let form = match question.ask {
            Ask::Country => Form::Country,
            Ask::Province => Form::Province,
            _ => Form::Choice,
        };
        self.keep(&question.id, choice, form, question.group);
        self.consequences(question, choice);
        if self.bot_talks() {
            self.answered(&question.id);
        }
    }

    /// What follows from a choice besides the next question.
    fn consequences(&mut self, question: &Question, choice: &str) {
        match (question.id.as_str(), choice) {
            ("safe", "no") => return self.not_safe(),
            ("safe", "watched") => self.say("watched-advice"),
            ("danger", "me" | "other") => self.numbers(),
            ("country", _)
                if self
                    .conv
                    .talk
                    .raised
                    .as_ref()
                    .is_some_and(|(level, _)| *level == 1) =>
            {
                self.numbers()
            }
            ("write_back", _) => self.effects.push(Effect::WriteBack(choice == "yes")),
            _ => {}
        }
        match question.ask {
            Ask::Consent => self.consent(question, choice == "yes"),
            Ask::Code => self.conv.talk.code = None,
            Ask::Readback if choice == "yes" => self.read_back(),
            _ => {}
        }
    }

    /// One line asks for the place and promises silence; whatever comes is kept.
    fn not_safe(&mut self) {
        self.say_with_word("not-safe");
        self.conv.talk.mode = super::state::Mode::Hidden;
    }

    fn consent(&mut self, question: &Question, granted: bool) {
        let country = self.country().unwrap_or_default();
        if let Some(agency) = question.agency.get(&country) {
            self.effects.push(Effect::Consent {
                agency: agency.clone(),
                granted,
                groups: Group::list(&question.shares),
                purpose: question.purpose.clone(),
            });
        }
    }

    fn answered(&mut self, id: &str) {
        self.conv.talk.muddled = 0;
        self.conv.talk.trail.retain(|t| t != id);
        self.conv.talk.trail.push(id.to_owned());
        self.ask_next();
    }

    /// An answer is taken back: what it allowed is no longer allowed.
    pub fn take_back(&mut self, id: &str) {
        let before = self.conv.told.answers.remove(id);
        let Some(question) = self.world.interview.question(id).cloned() else {
            return;
        };
        if before.is_some_and(|a| a.value == "yes") {
            match question.ask {
                Ask::Consent => self.consent(&question, false),
                _ if id == "write_back" => self.effects.push(Effect::WriteBack(false)),
                _ => {}
            }
        }
    }

    fn not_understood(&mut self, text: &str) {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters >= STORY_LETTERS || self.ctx.reading.distress > crate::scan::Distress::None {
            if self.reply.parts.is_empty() {
                self.say("saved");
            }
            self.effects.push(Effect::OpenCase);
        } else if self.ctx.reading.script.is_none() && letters > 0 {
            self.say("language-unknown");
            self.effects.push(Effect::WantsHuman);
        } else {
            self.conv.talk.muddled = self.conv.talk.muddled.saturating_add(1);
            self.say(if self.conv.talk.muddled > 1 {
                "not-understood-twice"
            } else {
                "not-understood"
            });
        }
        self.ask_again();
    }

    /// Words after the interview's end.
    fn more(&mut self) {
        self.say("saved-more");
        self.ask_again();
    }

    pub fn location(&mut self, latitude: f64, longitude: f64) {
        self.keep(
            "pin",
            &format!("{latitude:.5},{longitude:.5}"),
            Form::Pin,
            Group::Place,
        );
        self.effects.push(Effect::OpenCase);
        self.say("location-saved");
        if self.conv.talk.at.as_deref() == Some("landmark") {
            self.keep_skipped("landmark");
        }
        self.ask_next();
    }

    // --- keeping -------------------------------------------------------------------------

    fn keep(&mut self, id: &str, value: &str, form: Form, group: Group) {
        let answer = Answer {
            value: value.to_owned(),
            form,
            group,
            at: self.ctx.now,
        };
        self.conv.told.answers.insert(id.to_owned(), answer);
    }

    /// A choice made outside the interview's order.
    pub fn keep_choice(&mut self, id: &str, choice: &str) {
        let group = self
            .world
            .interview
            .question(id)
            .map_or(Group::Triage, |q| q.group);
        self.keep(id, choice, Form::Choice, group);
    }

    /// The person's own words; a second text to the same question is added to the first.
    pub fn keep_text(&mut self, id: &str, text: &str) {
        let group = self
            .world
            .interview
            .question(id)
            .map_or(Group::OwnWords, |q| q.group);
        let before = self
            .conv
            .told
            .answers
            .get(id)
            .filter(|a| a.form == Form::Text);
        let value = before.map_or_else(|| text.to_owned(), |a| format!("{}\n{text}", a.value));
        self.keep(id, &value, Form::Text, group);
    }

    pub fn keep_skipped(&mut self, id: &str) {
        let group = self
            .world
            .interview
            .question(id)
            .map_or(Group::Triage, |q| q.group);
        self.keep(id, "", Form::Skipped, group);
        self.conv.talk.trail.retain(|t| t != id);
        self.conv.talk.trail.push(id.to_owned());
    }
}

/// “Province”, as people write it before the name.
const PROVINCE_WORDS: [&str; 6] = ["จังหวัด", "จ.", "ແຂວງ", "ຈັງຫວັດ", "province", "khoueng"];
