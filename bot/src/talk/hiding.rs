//! Silence, and what it looks like from outside: hiding, ten quiet minutes, writing
//! under duress, and the word that is sent before anything else.

use super::event::{Arg, Part, Reply};
use super::interview::Priority;
use super::state::{Aside, Effect, Guise, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::normalise;

impl Turn<'_> {
    /// After ten quiet minutes somebody else may hold the phone: nothing that shows or
    /// changes what was said stays open.
    pub fn lock_after_silence(&mut self) {
        if !self.ctx.quiet || !self.conv.talk.greeted {
            return;
        }
        let talk = &mut self.conv.talk;
        talk.locked = true;
        talk.guided = None;
        if !matches!(
            talk.aside,
            Some(
                Aside::Consent { .. }
                    | Aside::HumanWrite
                    | Aside::DangerCheck
                    | Aside::WhoInDanger
                    | Aside::LeaveOut
                    | Aside::Safe
                    | Aside::WriteAgain
            )
        ) {
            talk.aside = None;
        }
        // What is typed now is no answer to a question about what was said before.
        if talk.editing.take().is_some() || talk.choosing.take().is_some() {
            talk.at = None;
        }
        // A number that was shown and not kept is not shown again.
        if talk.code.take().is_some() && talk.at.as_deref() == Some("code") {
            talk.at = None;
            self.keep_skipped("code");
        }
    }

    pub fn hide(&mut self) {
        self.fall_silent();
        self.reply = Reply {
            parts: vec![Part::words("hide-line")],
            ..Reply::default()
        };
    }

    /// Hides because of what was just said, which is kept where it tells something.
    pub fn hide_on(&mut self, said: &Said) {
        if let Some(text) = said.text().filter(|text| self.is_report(text)) {
            self.keep_other(text);
        }
        self.hide();
    }

    /// Nothing is said any more, and nothing stays open.
    fn fall_silent(&mut self) {
        self.effects.push(Effect::Hush);
        self.conv.talk.mode = Mode::Hidden;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        self.conv.talk.editing = None;
    }

    pub fn hidden(&mut self, said: &Said) {
        let guise = self.conv.talk.guise;
        match said {
            Said::Text(text) if self.is_resume_word(text) => self.wake(),
            Said::Text(text) if self.answers_knock(text) => self.wake(),
            Said::Start if guise != Some(Guise::Duress) => self.greet(said),
            _ => match guise {
                Some(Guise::Duress) => self.say("duress-more"),
                Some(Guise::Knock { .. }) => self.somebody_else(),
                None => self.place_while_hidden(said),
            },
        }
    }

    fn wake(&mut self) {
        let guise = self.conv.talk.guise.take();
        if guise == (Some(Guise::Knock { operator: true })) {
            self.conv.talk.mode = Mode::Operator;
            return;
        }
        self.conv.talk.mode = Mode::Bot;
        self.say("greeting-again");
        if self.conv.talk.aside.is_none() {
            self.ask_next();
        }
    }

    pub fn is_resume_word(&self, text: &str) -> bool {
        let word = normalise(&self.conv.talk.resume_word);
        !word.is_empty() && normalise(text) == word
    }

    /// “Write only where you are” was the last thing said to somebody not safe.
    /// Of what is written while hidden else, words that are a report are kept.
    fn place_while_hidden(&mut self, said: &Said) {
        let Said::Text(text) = said else {
            return;
        };
        if self.value("safe") == Some("no") {
            self.keep_text("landmark", text);
        } else if self.is_report(text) {
            self.keep_other(text);
        }
    }

    // --- under duress ----------------------------------------------------------------

    /// True for a message with the word in it that the person was told for this.
    pub fn is_duress(&self, said: &Said) -> bool {
        let word = normalise(&self.conv.talk.duress_word);
        self.conv.talk.duress_told
            && !word.is_empty()
            && said
                .text()
                .is_some_and(|text| normalise(text).contains(&word))
    }

    /// Whoever reads along sees a dull chat; staff see a life in danger.
    pub fn duress(&mut self) {
        self.raise(Priority::P1, "duress");
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
        self.fall_silent();
        self.conv.talk.guise = Some(Guise::Duress);
        self.reply = Reply {
            parts: vec![Part::words("duress-line")],
            ..Reply::default()
        };
    }

    // --- the word before anything else -------------------------------------------------

    /// True when a silent person is written to who set a word for that.
    pub fn must_knock(&self) -> bool {
        self.ctx.quiet
            && self.ctx.write_ok
            && self.conv.talk.mode != Mode::Hidden
            && self
                .value("code_word")
                .is_some_and(|w| !w.trim().is_empty())
    }

    /// Sends the word; what else is said in this step waits for the answer.
    pub fn knock(&mut self) {
        let word = self
            .value("code_word")
            .unwrap_or_default()
            .trim()
            .to_owned();
        let part = Part::Words {
            id: "knock".into(),
            args: vec![("word", Arg::Text(word))],
        };
        self.effects.push(Effect::Knock(Reply {
            parts: vec![part],
            ..Reply::default()
        }));
        let operator = self.conv.talk.mode == Mode::Operator;
        self.conv.talk.mode = Mode::Hidden;
        self.conv.talk.guise = Some(Guise::Knock { operator });
    }

    fn answers_knock(&self, text: &str) -> bool {
        let waits = matches!(self.conv.talk.guise, Some(Guise::Knock { .. }));
        waits
            && self
                .value("code_word")
                .is_some_and(|w| normalise(w) == normalise(text))
    }

    /// Somebody answers without the word: what the person wished for that.
    fn somebody_else(&mut self) {
        match self.value("other_answers") {
            Some("silent") => {}
            Some("wrong_number") => self.say("wrong-number"),
            _ => self.say("hide-line"),
        }
    }
}
