//! What the model says about messages that it was not taught.
//!
//! The corpus is divided by the names of the situations, so that a message is always judged by a
//! model that has seen nothing of its situation, in no language that shares the name.

use scan::Distress;
use scan::learned::{ALL_HEADS, HEADS, Head, Scores};

use crate::corpus::{Labels, Message};
use crate::prepare::{Lessons, Vocabulary};
use crate::ratio::{ratios, scaled};
use crate::solve::{Lesson, Row, solve};

/// Parts into which the corpus is divided.
pub const FOLDS: u32 = 5;

/// What a mistake costs.
const COST: f64 = 0.8;
/// How many times more it costs to call a message harmless that says its distress in known words.
const KNOWN: f64 = 4.0;
/// Pieces that are kept, and what a piece for any question but the first counts then.
const KEPT: usize = 40_000;
const OTHERS: f64 = 0.5;

/// Weights for each question; the last is the constant.
pub struct Taught {
    pub vocabulary: Vocabulary,
    pub weights: Vec<Vec<f64>>,
}

/// The part to which a message belongs by its situation.
pub fn by_situation(message: &Message) -> u32 {
    let hash = message
        .situation
        .bytes()
        .fold(0x811C_9DC5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
    ((hash ^ (hash >> 15)).wrapping_mul(0x85EB_CA6B) >> 13) % FOLDS
}

/// The part to which it belongs by who wrote it: the first letter of its file.
pub fn by_hand(message: &Message) -> u32 {
    u32::from(!message.place.starts_with('a'))
}

/// Whether a message is a yes to a question.
pub fn is(labels: &Labels, head: Head) -> bool {
    match head {
        Head::Any => labels.distress > Distress::None,
        Head::Urgent => labels.distress >= Distress::P2,
        Head::Danger => labels.distress == Distress::P1,
        Head::SelfHarm => labels.self_harm,
        Head::Minor => labels.minor,
        Head::Hide => labels.hide,
    }
}

/// Learns from the messages at some places.
pub fn teach(messages: &[Message], lessons: &Lessons, taught: &[usize]) -> Taught {
    let vocabulary = Vocabulary::of(messages, lessons, taught);
    let rows: Vec<Row> = taught
        .iter()
        .map(|&index| vocabulary.cut(&lessons.all[index].row))
        .collect();
    let weights = ALL_HEADS.map(|head| {
        let yes: Vec<bool> = taught
            .iter()
            .map(|&index| is(&messages[index].labels, head))
            .collect();
        let count = yes.iter().filter(|yes| **yes).count().max(1);
        let places = vocabulary.old.len();
        let ratios = ratios(&rows, &yes, places);
        let rows: Vec<Row> = rows.iter().map(|row| scaled(row, &ratios)).collect();
        // Rare answers cost more, or the model would learn to say no.
        let rare = ((yes.len() - count) as f64 / count as f64).sqrt().max(1.0);
        let lessons: Vec<Lesson<'_>> = rows
            .iter()
            .zip(yes)
            .zip(taught)
            .map(|((row, yes), &index)| {
                let known = lessons.all[index].heard.reading.distress > Distress::None;
                let factor = match (yes, known) {
                    (true, true) => rare * KNOWN,
                    (true, false) => rare,
                    (false, _) => 1.0,
                };
                Lesson {
                    row,
                    yes,
                    cost: COST * factor,
                }
            })
            .collect();
        let mut weights = solve(&lessons, places);
        for (weight, ratio) in weights.iter_mut().zip(&ratios) {
            *weight *= ratio;
        }
        weights
    });
    let mut taught = Taught {
        vocabulary,
        weights: weights.into(),
    };
    taught.forget();
    taught
}

impl Taught {
    /// Keeps the pieces that weigh most for any question; the others would make the file
    /// three times as large and change next to nothing.
    fn forget(&mut self) {
        let count = self.vocabulary.old.len();
        let mut most = vec![0.0_f64; count];
        for (head, weights) in ALL_HEADS.iter().zip(&self.weights) {
            let weights = &weights[..count];
            let largest = weights
                .iter()
                .fold(f64::MIN_POSITIVE, |most, one| most.max(one.abs()));
            let share = if *head == Head::Any { 1.0 } else { OTHERS };
            for (most, one) in most.iter_mut().zip(weights) {
                *most = most.max(share * one.abs() / largest);
            }
        }
        let mut order = most.clone();
        order.sort_by(|one, other| other.total_cmp(one));
        let least = order.get(KEPT).copied().unwrap_or(0.0);
        for (place, most) in most.into_iter().enumerate() {
            if most <= least {
                self.weights
                    .iter_mut()
                    .for_each(|weights| weights[place] = 0.0);
            }
        }
    }

    pub fn score(&self, row: &Row) -> Scores {
        let row = self.vocabulary.cut(row);
        let mut scores = [0.0; HEADS];
        for (score, weights) in scores.iter_mut().zip(&self.weights) {
            let constant = weights[weights.len() - 1];
            #[expect(clippy::cast_possible_truncation, reason = "scores are small")]
            let sum = (row.dot(weights) + constant) as f32;
            *score = sum;
        }
        scores
    }
}

/// The scores of every message, from models that were taught all folds but its own.
pub fn unseen(messages: &[Message], lessons: &Lessons, folds: &[u32]) -> Vec<Scores> {
    let mut scores = vec![[0.0; HEADS]; messages.len()];
    let parts: Vec<Vec<(usize, Scores)>> = std::thread::scope(|threads| {
        let parts: Vec<_> = (0..FOLDS)
            .map(|part| {
                threads.spawn(move || {
                    let of = |same: bool| {
                        let all = 0..messages.len();
                        all.filter(move |&index| (folds[index] == part) == same)
                    };
                    let taught: Vec<usize> = of(false).collect();
                    let taught = teach(messages, lessons, &taught);
                    of(true)
                        .map(|index| (index, taught.score(&lessons.all[index].row)))
                        .collect()
                })
            })
            .collect();
        let joined = parts.into_iter().map(|part| part.join());
        joined.map(|part| part.unwrap_or_default()).collect()
    });
    for (index, score) in parts.into_iter().flatten() {
        scores[index] = score;
    }
    scores
}
