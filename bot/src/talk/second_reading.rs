//! What a second reader has to do with a talk: which texts it is asked to read, and what
//! follows when it heard something in one.
//!
//! It reads after the commit and may be wrong. So it only raises, as an unsure first
//! reading does, and it never makes the program speak where it would be silent.

use casebook::Millis;
use serde::{Deserialize, Serialize};

use super::interview::Priority;
use super::state::{Aside, Effect, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, Distress};

/// What a second reader heard in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarm {
    pub distress: Distress,
    /// When the message was written.
    pub at: Millis,
    /// Something may be said about it: the chat is ours, and about this report.
    pub aloud: bool,
}

impl Turn<'_> {
    /// Has a text read again, where a second reader could add something: the first one
    /// heard nothing urgent, and nobody knows yet that a life is in danger.
    pub fn read_again(&mut self, said: &Said) {
        let reading = &self.ctx.reading;
        let is_heard = reading.distress >= Distress::P2 || reading.self_harm;
        let is_known = self.conv.talk.level() == Some(1);
        let is_theirs = !matches!(said, Said::Sticker(_));
        let speaks = |text: &str| text.chars().any(char::is_alphabetic);
        let speaks = is_theirs && said.text().is_some_and(speaks);
        if speaks && !is_heard && !is_known && reading.command == Command::None {
            self.effects.push(Effect::ReadAgain);
        }
    }

    /// A second reader heard something: one priority less than it heard, until a human or
    /// the person says more.
    pub fn alarm(&mut self, alarm: Alarm) {
        match alarm.distress {
            Distress::P1 => self.raise(Priority::P2, "words-second"),
            Distress::P2 | Distress::Some => self.raise(Priority::P3, "words-second"),
            Distress::None => {}
        }
        let may_speak = alarm.aloud && !self.ctx.quiet && self.conv.talk.mode == Mode::Bot;
        if alarm.distress < Distress::P2 || !may_speak || self.was_asked_since(alarm.at) {
            return;
        }
        // It tells no danger to life from a wish to die: the numbers for both stand above it.
        self.conv.talk.numbers_wait |= alarm.distress == Distress::P1;
        if self.is_amid_another_question() {
            // It comes before the next question: that one is answered first.
            self.conv.talk.danger_waits = true;
        } else {
            self.checks_danger = true;
            self.check_danger();
        }
    }

    /// The interview asks it just now, or the person has answered it since.
    fn was_asked_since(&self, at: Millis) -> bool {
        let talk = &self.conv.talk;
        let is_open = talk.aside.is_none() && talk.at.as_deref() == Some("danger");
        let answer = self.conv.told.answers.get("danger");
        is_open || answer.is_some_and(|answer| answer.at > at)
    }

    /// What is answered next means something else than “yes, somebody is in danger”.
    fn is_amid_another_question(&self) -> bool {
        let talk = &self.conv.talk;
        let other = |aside: &Aside| !matches!(aside, Aside::Menu | Aside::Language);
        talk.aside.as_ref().is_some_and(other) || talk.choosing.is_some() || talk.editing.is_some()
    }
}
