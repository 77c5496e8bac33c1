//! Which parts of a message weighed most in the learned model.

use crate::features::Feature;
use crate::letters::{may_begin, may_end};
use crate::lexicon::{Category, Distress};
use crate::model::{Head, Model};
use crate::reading::{Match, Reading, Source};

/// Parts that are named for one question, and letters that one may have.
const PARTS: usize = 3;
const LONGEST: usize = 28;
/// A part that is less than this many percent of what spoke for an alarm explains nothing.
const LEAST: f32 = 8.0;

/// Adds the model's reasons for what the phrases had not said.
pub(crate) fn explain(
    model: &Model,
    strict: &str,
    pieces: &[Feature],
    phrases: &Reading,
    reading: &mut Reading,
) {
    let level = match reading.distress {
        Distress::P1 => Head::Danger,
        Distress::P2 => Head::Urgent,
        _ => Head::Any,
    };
    let raised = reading.distress;
    let asked = [
        (raised > phrases.distress, level, None, raised),
        (
            reading.self_harm && !phrases.self_harm,
            Head::SelfHarm,
            Some(Category::SelfHarm),
            Distress::None,
        ),
        (
            reading.minor && !phrases.minor,
            Head::Minor,
            Some(Category::Minor),
            Distress::None,
        ),
        (
            reading.hide && !phrases.hide,
            Head::Hide,
            Some(Category::Hide),
            Distress::None,
        ),
    ];
    for (wanted, head, category, raised) in asked {
        if wanted {
            let found = parts(model, strict, pieces, head);
            reading
                .matches
                .extend(found.into_iter().map(|(part, weight)| Match {
                    phrase: part.to_owned(),
                    source: Source::Model,
                    category,
                    lang: None,
                    raised,
                    negated: false,
                    weight: Some(weight),
                }));
        }
    }
}

/// The parts of a text that spoke most for a yes, weightiest first, and their share in percent.
fn parts<'a>(model: &Model, strict: &'a str, pieces: &[Feature], head: Head) -> Vec<(&'a str, u8)> {
    let mut letters = Letters::of(strict);
    for piece in pieces {
        letters.add(piece, model.weigh(piece, head));
    }
    let all: f32 = letters.weights.iter().filter(|weight| **weight > 0.0).sum();
    let mut found = Vec::new();
    while found.len() < PARTS && all > 0.0 {
        let Some((from, to, weight)) = letters.heaviest() else {
            break;
        };
        let share = (weight / all * 100.0).clamp(0.0, 100.0);
        if share < LEAST {
            break;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "held between 0 and 100 before"
        )]
        found.push((letters.text(strict, from, to), share.round() as u8));
        letters.weights[from..to].fill(f32::NEG_INFINITY);
    }
    found
}

/// The letters of a text and what the pieces over each weigh.
struct Letters {
    starts: Vec<usize>,
    chars: Vec<char>,
    weights: Vec<f32>,
}

impl Letters {
    fn of(strict: &str) -> Self {
        let (starts, chars): (Vec<_>, Vec<_>) = strict.char_indices().unzip();
        let weights = vec![0.0; chars.len()];
        Self {
            starts,
            chars,
            weights,
        }
    }

    /// Shares the weight of a piece among its letters.
    fn add(&mut self, piece: &Feature, weight: f32) {
        let from = self
            .starts
            .partition_point(|start| *start < piece.start as usize);
        let to = self
            .starts
            .partition_point(|start| *start < piece.end as usize);
        if from < to {
            let each = weight / (to - from) as f32;
            self.weights[from..to]
                .iter_mut()
                .for_each(|sum| *sum += each);
        }
    }

    /// The run of letters, between words or clusters, with the largest sum.
    fn heaviest(&self) -> Option<(usize, usize, f32)> {
        let mut best: Option<(usize, usize, f32)> = None;
        for from in (0..self.chars.len()).filter(|&at| self.begins(at)) {
            let mut sum = 0.0;
            for to in from..self.chars.len().min(from + LONGEST) {
                sum += self.weights[to];
                if sum == f32::NEG_INFINITY {
                    break;
                }
                if self.ends(to) && best.is_none_or(|(_, _, most)| sum > most) {
                    best = Some((from, to + 1, sum));
                }
            }
        }
        best
    }

    fn begins(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|at| self.chars[at]);
        self.chars[at] != ' '
            && !crate::letters::is_mark(self.chars[at])
            && may_begin(before, self.chars[at])
    }

    fn ends(&self, at: usize) -> bool {
        self.chars[at] != ' ' && may_end(self.chars[at], self.chars.get(at + 1).copied())
    }

    fn text<'a>(&self, strict: &'a str, from: usize, to: usize) -> &'a str {
        let end = self.starts.get(to).copied().unwrap_or(strict.len());
        &strict[self.starts[from]..end]
    }
}
