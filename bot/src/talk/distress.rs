//! The distress scan's findings, before anything else is done with a text.

use casebook::told::{Answer, Form, Group};

use super::event::Part;
use super::interview::Priority;
use super::state::{Effect, Mode};
use super::step::Turn;
use crate::scan::Distress;

impl Turn<'_> {
    /// Raises what the scan found; says nothing while somebody else is talking or
    /// the person hides.
    pub fn hear_distress(&mut self) {
        let reading = self.ctx.reading.clone();
        if reading.self_harm {
            self.conv.talk.self_harm = true;
            self.raise(Priority::P1, "self-harm");
            self.effects.push(Effect::WantsHuman);
        }
        match reading.distress {
            Distress::P1 => self.raise(Priority::P1, "words-p1"),
            Distress::P2 => self.raise(Priority::P2, "words-p2"),
            Distress::Some => self.raise(Priority::P3, "words-some"),
            Distress::None => {}
        }
        if reading.minor {
            let level = if reading.distress >= Distress::Some {
                Priority::P2
            } else {
                Priority::P3
            };
            self.raise(level, "minor-words");
        }
        if reading.distress == Distress::P1 {
            // Somebody who writes that they are in danger is not asked whether they are.
            self.pass_over("safe");
            self.pass_over("danger");
        }
        if self.conv.talk.mode == Mode::Bot && self.conv.talk.greeted && !reading.hide {
            self.distress_reply();
        }
    }

    /// Emergency numbers at once, with the country in words.
    pub fn distress_reply(&mut self) {
        if self.ctx.reading.self_harm {
            self.say("self-harm-heard");
            let country = self.country();
            self.reply.parts.push(Part::SelfHarmNumbers { country });
        } else if self.ctx.reading.distress == Distress::P1 {
            self.say("danger-heard");
            self.numbers();
        } else if self.ctx.reading.distress == Distress::P2 {
            self.say("urgent-heard");
        }
    }

    pub fn numbers(&mut self) {
        let country = self.country();
        self.reply.parts.push(Part::Numbers { country });
    }

    /// The country as far as it was told.
    pub fn country(&self) -> Option<String> {
        let answer = self.conv.told.answers.get("country")?;
        (answer.form == Form::Country).then(|| answer.value.clone())
    }

    fn pass_over(&mut self, question: &str) {
        let at = self.ctx.now;
        self.conv
            .told
            .answers
            .entry(question.to_owned())
            .or_insert(Answer {
                value: String::new(),
                form: Form::Skipped,
                group: Group::Triage,
                at,
            });
    }
}
