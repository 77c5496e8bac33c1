//! What the phrases and the learned model say together.
//!
//! Each checks the other. The model raises what no phrase knows; such an alarm is not sure, and
//! the conversation asks before it believes it. A phrase raises by itself, except where the model
//! reads the rest of the message as harmless (“in the film they have a gun”): a phrase that is
//! most of a message always counts.

use crate::lexicon::Distress;
use crate::model::{Head, Limits, Scores};
use crate::reading::Reading;

/// The part of a message from which on a phrase in it counts whatever stands beside it.
const MOST: f32 = 0.4;

/// How much lower the limits of the flags are in a message that raises an alarm.
const EASE: f32 = 0.35;

/// A message as the phrases alone read it.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    pub reading: Reading,
    /// Which part of the letters the raising phrases are, 0 to 1. In a long text they count as
    /// all of it: what stands far away says nothing about them.
    pub covered: f32,
    /// The whole message is a command or a courtesy: nothing for the model to read.
    pub whole: bool,
}

impl Heard {
    /// Whether the phrases raise an alarm whatever the model says.
    #[must_use]
    pub fn is_mostly_phrases(&self) -> bool {
        self.reading.distress > Distress::None && self.covered >= MOST
    }

    /// The reading of both parts, without the model's reasons.
    #[must_use]
    pub fn judge(&self, scores: &Scores, limits: &Limits) -> Reading {
        let mut reading = self.reading.clone();
        reading.sure = true;
        if self.whole {
            return reading;
        }
        let score = |head: Head| scores[head as usize];
        let phrases = reading.distress > Distress::None;
        let limit = if phrases { limits.beside } else { limits.alone };
        let alarm = score(Head::Any) > limit;
        if phrases && !alarm && !self.is_mostly_phrases() {
            set_aside(&mut reading);
        }
        let known = reading.distress;
        if alarm {
            reading.distress = known.max(level(scores, limits));
        }
        reading.score = score(Head::Any) - limit;
        let flags = (reading.self_harm, reading.minor, reading.hide);
        // In a message that raises an alarm a flag too many costs little.
        let ease = if reading.distress > Distress::None {
            EASE
        } else {
            0.0
        };
        reading.self_harm |= score(Head::SelfHarm) > limits.self_harm - ease;
        reading.minor |= score(Head::Minor) > limits.minor - ease;
        reading.hide |= score(Head::Hide) > limits.hide - ease;
        reading.sure =
            reading.distress == known && flags == (reading.self_harm, reading.minor, reading.hide);
        reading
    }
}

fn level(scores: &Scores, limits: &Limits) -> Distress {
    if scores[Head::Danger as usize] > limits.danger {
        Distress::P1
    } else if scores[Head::Urgent as usize] > limits.urgent {
        Distress::P2
    } else {
        Distress::Some
    }
}

/// The phrases stay among the reasons, but they raise nothing.
fn set_aside(reading: &mut Reading) {
    reading.distress = Distress::None;
    for found in &mut reading.matches {
        found.raised = Distress::None;
    }
}
