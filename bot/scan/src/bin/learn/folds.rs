//! What the model says about messages that it was not taught.
//!
//! The corpus is divided by the names of the situations, so that a message is always judged by a
//! model that has seen nothing of its situation, in no language that shares the name.

use scan::Distress;
use scan::learned::{ALL_HEADS, HEADS, Head, Scores};

use crate::corpus::{Labels, Message};
use crate::prepare::{Lessons, Taught, Vocabulary};
use crate::ratio::{ratios, scaled};
use crate::solve::{Lesson, Row, solve};

/// Parts into which the corpus is divided.
pub const FOLDS: u32 = 5;

/// What a mistake costs.
const COST: f64 = 0.5;
/// How many times more it costs to call a message harmless that says its distress in known words.
const KNOWN: f64 = 2.0;
/// How many times more it costs to miss danger to life.
const DANGER: f64 = 2.0;
/// What a mistake about a copy of a message costs, beside one about the message.
const COPY: f64 = 0.3;
/// Pieces that are kept for each question.
const KEPT: [usize; HEADS] = [240_000, 130_000, 130_000, 30_000, 30_000, 30_000];

/// Weights for each question; the last is the constant.
pub struct Pupil {
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
pub fn teach(messages: &[Message], lessons: &Lessons, taught: &[usize]) -> Pupil {
    let taught = lessons.taught(taught);
    let vocabulary = Vocabulary::of(messages, lessons, &taught);
    let rows: Vec<Row> = taught
        .iter()
        .map(|one| vocabulary.cut(&one.prepared.row))
        .collect();
    let weights = ALL_HEADS.map(|head| {
        let labels = taught.iter().map(|one| &messages[one.of].labels);
        let yes: Vec<bool> = labels.clone().map(|labels| is(labels, head)).collect();
        let count = yes.iter().filter(|yes| **yes).count().max(1);
        let places = vocabulary.old.len();
        let ratios = ratios(&rows, &yes, places);
        let rows: Vec<Row> = rows.iter().map(|row| scaled(row, &ratios)).collect();
        // Rare answers cost more, or the model would learn to say no.
        let rare = ((yes.len() - count) as f64 / count as f64).sqrt().max(1.0);
        let lessons: Vec<Lesson<'_>> = rows
            .iter()
            .zip(yes)
            .zip(&taught)
            .zip(labels)
            .map(|(((row, yes), one), labels)| Lesson {
                row,
                yes,
                cost: cost(one, labels, head) * if yes { rare } else { 1.0 },
            })
            .collect();
        let mut weights = solve(&lessons, places);
        for (weight, ratio) in weights.iter_mut().zip(&ratios) {
            *weight *= ratio;
        }
        weights
    });
    let mut learned = Pupil {
        vocabulary,
        weights: weights.into(),
    };
    learned.forget(&rows);
    learned
}

/// What a mistake about one message or copy costs.
fn cost(one: &Taught<'_>, labels: &Labels, head: Head) -> f64 {
    let mut cost = COST;
    if one.copy {
        cost *= COPY;
    }
    if is(labels, head) && one.prepared.heard.reading.distress > Distress::None {
        cost *= KNOWN;
    }
    if labels.distress == Distress::P1 && matches!(head, Head::Any | Head::Urgent) {
        cost *= DANGER;
    }
    cost
}

impl Pupil {
    /// Keeps the pieces without which the scores of the rows would change most, for each question;
    /// the others would make the file several times as large and change next to nothing.
    fn forget(&mut self, rows: &[Row]) {
        let mut squares = vec![0.0_f64; self.vocabulary.old.len()];
        for row in rows {
            for (place, value) in row.places.iter().zip(&row.values) {
                squares[*place as usize] += f64::from(value * value);
            }
        }
        for (weights, kept) in self.weights.iter_mut().zip(KEPT) {
            let change = |(weight, square): (&f64, &f64)| weight * weight * square;
            let mut order: Vec<f64> = weights.iter().zip(&squares).map(change).collect();
            order.sort_by(|one, other| other.total_cmp(one));
            let least = order.get(kept).copied().unwrap_or(0.0);
            for (weight, square) in weights.iter_mut().zip(&squares) {
                if change((weight, square)) <= least {
                    *weight = 0.0;
                }
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
                    let learned = teach(messages, lessons, &taught);
                    of(true)
                        .map(|index| (index, learned.score(&lessons.all[index].row)))
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
