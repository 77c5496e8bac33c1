//! Asking: the next question, or the same one again.

use super::code::ReturnCode;
use super::event::{Arg, Label, Part};
use super::interview::{Ask, Question};
use super::state::{Effect, Mode};
use super::step::Turn;

impl Turn<'_> {
    /// Asks the first question that is still open; at the end, says what happens now.
    pub fn ask_next(&mut self) {
        if self.conv.talk.mode != Mode::Bot {
            return;
        }
        self.conv.talk.guided = None;
        let brief = self.is_brief();
        let next = self
            .world
            .interview
            .next(&self.conv.told, brief)
            .map(|q| q.id.clone());
        self.conv.talk.at = next;
        match self.current().cloned() {
            Some(question) => self.ask(&question),
            None => self.end(),
        }
    }

    /// Asks again what was asked last.
    pub fn ask_again(&mut self) {
        if self.conv.talk.mode != Mode::Bot {
            return;
        }
        if self.ask_guided() {
            return;
        }
        match self.current().cloned() {
            // A message may have answered more than was asked.
            Some(question) if self.conv.told.answers.contains_key(&question.id) => self.ask_next(),
            Some(question) => self.ask(&question),
            None if self.conv.talk.ended => self.reply.footer = true,
            None => self.ask_next(),
        }
    }

    fn ask(&mut self, question: &Question) {
        let args = match question.ask {
            Ask::Consent => {
                let country = self.country().unwrap_or_default();
                let agency = question.agency.get(&country).cloned().unwrap_or_default();
                self.agency_args(&agency)
            }
            Ask::Code => self.code_args(),
            _ => Vec::new(),
        };
        self.reply.parts.push(Part::Words {
            id: format!("ask-{}", question.id),
            args,
        });
        for choice in self.choices(question) {
            let label = match question.ask {
                Ask::Province => Label::Province(choice.clone()),
                _ => Label::Words(format!("ask-{}.{choice}", question.id)),
            };
            self.button(format!("q:{}:{choice}", question.id), label);
        }
        self.navigation(question);
        self.reply.footer = true;
    }

    fn navigation(&mut self, question: &Question) {
        if question.skip && question.ask != Ask::Code && question.ask != Ask::Readback {
            self.button(
                format!("nav:skip:{}", question.id),
                Label::Words("button-skip".into()),
            );
        }
        if !self.conv.talk.trail.is_empty() && !self.conv.talk.locked {
            self.button("nav:back".into(), Label::Words("button-back".into()));
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
    }

    /// What can be chosen now.
    pub fn choices(&self, question: &Question) -> Vec<String> {
        match question.ask {
            Ask::Province => self
                .country()
                .and_then(|c| question.near.get(&c).cloned())
                .unwrap_or_default(),
            _ => question
                .fixed_choices()
                .into_iter()
                .map(str::to_owned)
                .collect(),
        }
    }

    /// The code is made once, and shown until the person says that they have kept it.
    fn code_args(&mut self) -> Vec<(&'static str, Arg)> {
        let shown = self.conv.talk.code.clone().unwrap_or_else(|| {
            let mut bytes = [0; 10];
            bytes.copy_from_slice(&self.ctx.random[..10]);
            let code = ReturnCode::from_random(bytes);
            let shown = code.to_string();
            self.effects.push(Effect::KeepCode(code));
            shown
        });
        self.conv.talk.code = Some(shown.clone());
        vec![("code", Arg::Secret(shown)), self.word_arg()]
    }

    fn word_arg(&self) -> (&'static str, Arg) {
        ("word", Arg::Text(self.conv.talk.resume_word.clone()))
    }

    /// Says a message that tells the word which wakes the program.
    pub fn say_with_word(&mut self, id: &str) {
        let args = vec![self.word_arg()];
        self.reply.parts.push(Part::Words {
            id: id.into(),
            args,
        });
    }

    /// Shows what was told, unless ten quiet minutes have passed.
    pub fn read_back(&mut self) {
        if self.conv.talk.locked {
            self.say("code-needed");
        } else {
            self.reply.parts.push(Part::ReadBack);
        }
    }

    fn end(&mut self) {
        if !self.conv.talk.ended {
            self.conv.talk.ended = true;
            self.say(self.end_words());
            if !self.ctx.on_duty
                && self
                    .conv
                    .told
                    .answers
                    .get("about")
                    .is_none_or(|a| a.value != "question")
            {
                self.say("end-nobody");
            }
            self.say("end-how");
        }
        if self.end_words() == "end-question" {
            self.button("guide:job:open".into(), Label::Words("menu.job".into()));
            self.button(
                "guide:rights:open".into(),
                Label::Words("menu.rights".into()),
            );
            self.button(
                "guide:places:open".into(),
                Label::Words("button-places".into()),
            );
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
        self.reply.footer = true;
    }

    fn end_words(&self) -> &'static str {
        let about = self
            .conv
            .told
            .answers
            .get("about")
            .map(|a| a.value.as_str());
        match about {
            Some("question") => "end-question",
            Some("known" | "seen") => "end-tip",
            Some(_) => "end-request",
            None => "end-brief",
        }
    }
}
