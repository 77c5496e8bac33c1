//! What the phrases and the learned model say together.
//!
//! Each checks the other. The model raises what no phrase knows; such an alarm is not sure, and
//! the conversation asks before it believes it. A phrase raises by itself, except where the model
//! reads the rest of the message as harmless (“in the film they have a gun”): a phrase that is
//! most of a message always counts.

use crate::lexicon::{Category, Distress};
use crate::model::{Head, Limits, Scores};
use crate::reading::{Match, Reading};

/// The part of a message from which on a phrase in it counts whatever stands beside it.
const MOST: f32 = 0.4;

/// How much one grave phrase, or several, without anything harmless beside them add to the model's
/// score: people in need use known phrases more than the corpus does.
const LEAN: [f32; 2] = [0.1, 0.3];

/// How much a denial (“nobody hit me”) takes from it where no phrase raises anything.
const DENIAL: f32 = 0.4;

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
    /// It speaks of a difference of age: its number of years is nobody's age.
    pub difference: bool,
}

impl Heard {
    /// Whether the phrases raise an alarm whatever the model says.
    #[must_use]
    pub fn is_mostly_phrases(&self) -> bool {
        self.reading.distress > Distress::None && self.covered >= MOST
    }

    /// What the model says of [`Head::Any`]: more where a phrase that is grave by itself stands in the
    /// message and nothing harmless or negated, less where the only known phrases are denied.
    #[must_use]
    pub fn alarm(&self, scores: &Scores) -> f32 {
        let matches = &self.reading.matches;
        let plain = |found: &Match| !found.negated && found.category != Some(Category::Harmless);
        let grave = matches.iter().filter(|found| found.raised >= Distress::P2);
        let denied =
            self.reading.distress == Distress::None && matches.iter().any(|found| found.negated);
        let lean = match grave.count() {
            _ if denied => -DENIAL,
            count if count > 0 && matches.iter().all(plain) => LEAN[count.min(2) - 1],
            _ => 0.0,
        };
        scores[Head::Any as usize] + lean
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
        let alarm = self.alarm(scores) > limit;
        if phrases && !alarm && !self.is_mostly_phrases() {
            set_aside(&mut reading);
        }
        let known = reading.distress;
        if alarm {
            reading.distress = known.max(level(scores, limits));
        }
        reading.score = self.alarm(scores) - limit;
        let flags = (reading.self_harm, reading.minor, reading.hide);
        // In a message that raises an alarm a flag too many costs little.
        let ease = if reading.distress > Distress::None {
            EASE
        } else {
            0.0
        };
        reading.self_harm |= score(Head::SelfHarm) > limits.self_harm - ease;
        reading.minor |= !self.difference && score(Head::Minor) > limits.minor - ease;
        reading.hide |= score(Head::Hide) > limits.hide - ease;
        let doubted = phrases && score(Head::Any) <= limit && !self.is_mostly_phrases();
        reading.sure = !(doubted && reading.distress > Distress::None)
            && reading.distress == known
            && flags == (reading.self_harm, reading.minor, reading.hide);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Source;

    fn phrase(category: Category, raised: Distress) -> Match {
        Match {
            phrase: String::new(),
            source: Source::Phrase,
            category: Some(category),
            lang: None,
            raised,
            negated: false,
            weight: None,
        }
    }

    /// How a message is read that is mostly something else than these phrases, where the model is
    /// so far below its limit.
    fn judged(matches: Vec<Match>, below: f32) -> Reading {
        let raised = matches.iter().map(|found| found.raised);
        let heard = Heard {
            reading: Reading {
                distress: raised.max().unwrap_or_default(),
                matches,
                ..Reading::default()
            },
            covered: 0.1,
            whole: false,
            difference: false,
        };
        let limits = Limits {
            self_harm: 1.0,
            minor: 1.0,
            hide: 1.0,
            ..Limits::default()
        };
        let mut scores = Scores::default();
        scores[Head::Any as usize] = -below;
        heard.judge(&scores, &limits)
    }

    #[test]
    fn a_grave_phrase_counts_unless_the_rest_is_clearly_harmless() {
        let gun = || phrase(Category::Weapon, Distress::P1);
        let read = |below| {
            let reading = judged(vec![gun()], below);
            (reading.distress, reading.sure)
        };
        assert_eq!(read(-0.1), (Distress::P1, true));
        assert_eq!(read(0.05), (Distress::P1, false));
        assert_eq!(read(0.2).0, Distress::None);
        let two = judged(vec![gun(), gun()], 0.2);
        assert_eq!((two.distress, two.sure), (Distress::P1, false));
    }

    #[test]
    fn a_grave_phrase_beside_a_harmless_or_a_negated_one_needs_the_model() {
        let gun = || phrase(Category::Weapon, Distress::P1);
        let film = phrase(Category::Harmless, Distress::None);
        let mut nobody = phrase(Category::Violence, Distress::None);
        nobody.negated = true;
        for other in [film, nobody] {
            assert_eq!(judged(vec![gun(), other], 0.05).distress, Distress::None);
        }
    }

    #[test]
    fn a_slighter_phrase_needs_the_model() {
        let some = phrase(Category::UnpaidWages, Distress::Some);
        assert_eq!(judged(vec![some], 0.05).distress, Distress::None);
    }

    #[test]
    fn what_is_only_denied_needs_more_of_the_model() {
        let mut nobody = phrase(Category::Violence, Distress::None);
        nobody.negated = true;
        assert_eq!(judged(vec![nobody.clone()], -0.3).distress, Distress::None);
        assert_eq!(judged(vec![nobody], -0.5).distress, Distress::Some);
        let other = phrase(Category::Filler, Distress::None);
        assert_eq!(judged(vec![other], -0.3).distress, Distress::Some);
    }
}
