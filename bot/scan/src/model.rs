//! The learned model: three hundred thousand pieces of text, and how much each speaks for what.
//!
//! `bot/data/model.bin` is made by `cargo run -p scan --bin learn` from the corpus, and is part of
//! the program. The model scores a text for six questions; what follows from the scores is
//! decided in `verdict.rs`.
//!
//! # The file
//! Numbers are little endian.
//! ```text
//! 8 bytes    "saiduan2"
//! 32 bytes   SHA-256 of the corpus from which it was learned
//! 3 × 7 f32  limits: for texts in Thai, Lao and Latin letters, in the order of `Limits`
//! 6 f32      the size of one step of a weight, a head
//! 6 f32      the constant of each head
//! u32        number of pieces
//! then, for each piece, in ascending order of hashes:
//!   varint   difference to the hash before
//!   u8       which heads have a weight, the first in the lowest bit
//!   i8       the weight of each of these, in steps
//! ```

use thiserror::Error;

use crate::features::Feature;
use crate::letters::Script;

/// What is asked of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Is it anything but harmless?
    Any,
    /// Is anyone held or in danger?
    Urgent,
    /// Is a life in danger?
    Danger,
    SelfHarm,
    Minor,
    Hide,
}

/// How many questions there are.
pub const HEADS: usize = 6;

/// The questions, in the order of their weights.
pub const ALL_HEADS: [Head; HEADS] = [
    Head::Any,
    Head::Urgent,
    Head::Danger,
    Head::SelfHarm,
    Head::Minor,
    Head::Hide,
];

/// A score for each question: above its limit means yes.
pub type Scores = [f32; HEADS];

/// From which score on an answer counts, in texts of one script.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Limits {
    /// [`Head::Any`] where no phrase was found.
    pub alone: f32,
    /// [`Head::Any`] where one was: below, the rest of the message says that it is harmless.
    pub beside: f32,
    pub urgent: f32,
    pub danger: f32,
    pub self_harm: f32,
    pub minor: f32,
    pub hide: f32,
}

/// Limits for each script.
pub type AllLimits = [Limits; 3];

/// Where the limits of a script stand. A text without letters is read as Latin.
#[must_use]
pub fn place(script: Option<Script>) -> usize {
    match script {
        Some(Script::Thai) => 0,
        Some(Script::Lao) => 1,
        Some(Script::Latin) | None => 2,
    }
}

/// The file cannot be used.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("the learned model is not whole or not of this version")]
pub struct ModelError;

/// The weights.
pub struct Model {
    corpus: [u8; 32],
    limits: AllLimits,
    steps: [f32; HEADS],
    constants: Scores,
    /// The pieces by ascending hash, and the weights of each.
    hashes: Vec<u32>,
    weights: Vec<[i8; HEADS]>,
    /// Where the hashes with the same beginning begin, in order: two or three stand together.
    starts: Vec<u32>,
    /// Bits of a hash behind its beginning.
    behind: u32,
}

const MAGIC: &[u8; 8] = b"saiduan2";
/// Bits of the beginning of a hash.
const BEGINNING: u32 = 16;

impl Model {
    /// Reads a model from its file.
    ///
    /// # Errors
    /// The bytes are not such a file.
    pub fn read(file: &[u8]) -> Result<Self, ModelError> {
        let mut rest = Rest(file);
        if rest.take(8)? != MAGIC {
            return Err(ModelError);
        }
        let corpus = rest.take(32)?.try_into().map_err(|_| ModelError)?;
        let mut limits = AllLimits::default();
        for one in &mut limits {
            *one = Limits::from_numbers(rest.floats()?);
        }
        let (steps, constants) = (rest.floats()?, rest.floats()?);
        let [count] = rest.numbers()?;
        let count = usize::try_from(count).map_err(|_| ModelError)?;
        if count > file.len() {
            return Err(ModelError);
        }
        let mut model = Self {
            corpus,
            limits,
            steps,
            constants,
            hashes: Vec::with_capacity(count),
            weights: Vec::with_capacity(count),
            starts: Vec::new(),
            behind: 0,
        };
        let mut hash: u32 = 0;
        for _ in 0..count {
            hash = hash.checked_add(rest.varint()?).ok_or(ModelError)?;
            model.hashes.push(hash);
            model.weights.push(rest.weights()?);
        }
        // The last is the largest: its bits are those that any of them has.
        model.behind = (u32::BITS - hash.leading_zeros()).saturating_sub(BEGINNING);
        model.set_starts();
        if rest.0.is_empty() {
            Ok(model)
        } else {
            Err(ModelError)
        }
    }

    fn set_starts(&mut self) {
        let mut at = 0;
        for beginning in 0..=1 << BEGINNING {
            let here = self.hashes[at..].partition_point(|hash| hash >> self.behind < beginning);
            at += here;
            self.starts.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }

    fn weights(&self, hash: u32) -> Option<&[i8; HEADS]> {
        let at = (hash >> self.behind) as usize;
        let [start, end] = *self.starts.get(at..at + 2)? else {
            return None;
        };
        let (start, end) = (start as usize, end as usize);
        let place = self.hashes[start..end]
            .iter()
            .position(|one| *one == hash)?;
        self.weights.get(start + place)
    }

    /// What the pieces of a text say together.
    #[must_use]
    pub fn score(&self, pieces: &[Feature]) -> Scores {
        let mut sums = Scores::default();
        for piece in pieces {
            if let Some(weights) = self.weights(piece.hash) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += piece.value * f32::from(*weight);
                }
            }
        }
        std::array::from_fn(|head| sums[head] * self.steps[head] + self.constants[head])
    }

    /// How much one piece speaks for a yes.
    #[must_use]
    pub fn weigh(&self, piece: &Feature, head: Head) -> f32 {
        let weights = self.weights(piece.hash);
        let weight = weights.map_or(0, |weights| weights[head as usize]);
        piece.value * f32::from(weight) * self.steps[head as usize]
    }

    #[must_use]
    pub fn limits(&self, script: Option<Script>) -> &Limits {
        &self.limits[place(script)]
    }

    /// SHA-256 of the corpus from which it was learned.
    #[must_use]
    pub fn corpus(&self) -> &[u8; 32] {
        &self.corpus
    }

    /// The number of pieces it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }
}

/// A model about to be written.
#[derive(Debug, Clone)]
pub struct Draft {
    pub corpus: [u8; 32],
    pub limits: AllLimits,
    pub constants: Scores,
    /// Pieces by ascending hash.
    pub pieces: Vec<(u32, Scores)>,
}

impl Draft {
    /// The bytes of the file. Weights become steps of a hundred-and-twenty-seventh of the largest;
    /// a piece that is less than half a step for every question is left out.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let steps: Scores = std::array::from_fn(|head| {
            let largest = self.pieces.iter().map(|(_, weights)| weights[head].abs());
            largest.fold(f32::MIN_POSITIVE, f32::max) / f32::from(i8::MAX)
        });
        let mut file = MAGIC.to_vec();
        file.extend(self.corpus);
        let limits = self.limits.iter().flat_map(Limits::numbers);
        for number in limits.chain(steps).chain(self.constants) {
            file.extend(number.to_le_bytes());
        }
        let kept: Vec<(u32, [i8; HEADS])> = self
            .pieces
            .iter()
            .map(|(hash, weights)| {
                (
                    *hash,
                    std::array::from_fn(|h| stepped(weights[h] / steps[h])),
                )
            })
            .filter(|(_, weights)| *weights != [0; HEADS])
            .collect();
        file.extend(u32::try_from(kept.len()).unwrap_or(u32::MAX).to_le_bytes());
        let mut before = 0;
        for (hash, weights) in kept {
            varint(&mut file, hash - before);
            let known = weights.iter().enumerate();
            file.push(known.fold(0, |heads, (head, weight)| {
                heads | u8::from(*weight != 0) << head
            }));
            let weights = weights.into_iter().filter(|weight| *weight != 0);
            file.extend(weights.map(i8::cast_unsigned));
            before = hash;
        }
        file
    }
}

fn stepped(weight: f32) -> i8 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "held between the ends of i8 before"
    )]
    let step = weight.round().clamp(-127.0, 127.0) as i8;
    step
}

fn varint(file: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        file.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    file.push((number & 0x7F) as u8);
}

impl Limits {
    fn from_numbers(numbers: [f32; 7]) -> Self {
        let [alone, beside, urgent, danger, self_harm, minor, hide] = numbers;
        Self {
            alone,
            beside,
            urgent,
            danger,
            self_harm,
            minor,
            hide,
        }
    }

    fn numbers(&self) -> [f32; 7] {
        [
            self.alone,
            self.beside,
            self.urgent,
            self.danger,
            self.self_harm,
            self.minor,
            self.hide,
        ]
    }
}

/// What of the file has not been read.
pub(crate) struct Rest<'a>(pub(crate) &'a [u8]);

impl<'a> Rest<'a> {
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ModelError)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn numbers<const N: usize>(&mut self) -> Result<[u32; N], ModelError> {
        let mut numbers = [0; N];
        for number in &mut numbers {
            let bytes = self.take(4)?.try_into().map_err(|_| ModelError)?;
            *number = u32::from_le_bytes(bytes);
        }
        Ok(numbers)
    }

    pub(crate) fn floats<const N: usize>(&mut self) -> Result<[f32; N], ModelError> {
        let floats = self.numbers()?.map(f32::from_bits);
        if floats.iter().all(|number: &f32| number.is_finite()) {
            Ok(floats)
        } else {
            Err(ModelError)
        }
    }

    fn weights(&mut self) -> Result<[i8; HEADS], ModelError> {
        let heads = self.take(1)?[0];
        let mut weights = [0; HEADS];
        for (head, weight) in weights.iter_mut().enumerate() {
            if heads >> head & 1 == 1 {
                *weight = self.take(1)?[0].cast_signed();
            }
        }
        Ok(weights)
    }

    fn varint(&mut self) -> Result<u32, ModelError> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.take(1)?[0];
            number |= u32::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(ModelError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let weights = |by: f32| std::array::from_fn(|head| by * (head as f32 + 1.0));
        Draft {
            corpus: [7; 32],
            limits: AllLimits::default(),
            constants: [0.5; HEADS],
            pieces: vec![
                (3, weights(1.0)),
                (9, weights(0.0)),
                (4_000_000_000, weights(-0.5)),
            ],
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let model = Model::read(&draft().write()).expect("a model");
        assert_eq!((model.len(), model.corpus()), (2, &[7; 32]));
        let piece = |hash| Feature {
            hash,
            value: 1.0,
            start: 0,
            end: 1,
        };
        let score = model.score(&[piece(3), piece(9), piece(4_000_000_000)]);
        for (head, score) in score.iter().enumerate() {
            assert!(
                (score - 0.5 - 0.5 * (head as f32 + 1.0)).abs() < 0.05,
                "{head}: {score}"
            );
        }
    }

    #[test]
    fn a_file_that_is_not_whole_is_refused() {
        let file = draft().write();
        for length in 0..file.len() {
            assert!(Model::read(&file[..length]).is_err(), "{length}");
        }
        let longer = [&file[..], &[0]].concat();
        assert!(Model::read(&longer).is_err());
    }
}
