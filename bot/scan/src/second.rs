//! What a second reader says: a linear head over the sentence embeddings of another model.
//!
//! The embeddings come from a server that the hotline hosts itself
//! (`bot/src/second_reader`). This is what was learned about them from the same corpus, by
//! `cargo run -p scan --bin learn -- second URL`, and is part of the program:
//! ```text
//! 8 bytes     "saiduan2"
//! u32         numbers in an embedding, n
//! n f32       the embedding of `SAMPLE`, by which another model is noticed
//! 3 × 3 f32   limits: for texts in Thai, Lao and Latin letters; any alarm, urgent, danger
//! 3 × n f32   weights: any alarm, urgent, danger
//! ```
//! Numbers are little endian.

use crate::letters::Script;
use crate::lexicon::Distress;
use crate::model::{ModelError, Rest, place};
use crate::parts;

/// A text whose embedding is known, in three languages: a model that lacks one of them is
/// not the one that was learned from.
pub const SAMPLE: &str = "they count us every evening เขานับพวกเราทุกเย็น ເຂົານັບພວກເຮົາທຸກແລງ";

/// What is asked of a text: is it any alarm, is it urgent, is a life in danger?
pub const ASKED: usize = 3;

/// Limits are kept for each script.
pub const SCRIPTS: usize = 3;

/// How alike two embeddings of [`SAMPLE`] must be (their cosine). Another build of the same
/// model differs by less than a hundredth; another model by much more.
const ALIKE: f32 = 0.97;

/// What was learned.
#[derive(Debug, Clone, PartialEq)]
pub struct SecondHead {
    pub sample: Vec<f32>,
    /// From which score on an answer is yes: by script, by question.
    pub limits: [[f32; ASKED]; SCRIPTS],
    pub weights: [Vec<f32>; ASKED],
}

/// How much it counts how near the first reading was to an alarm of its own, and between
/// which ends. Each knows something that the other does not: of two readers that nearly
/// heard something, one may be believed.
const LEAN: f32 = 1.5;
const FAR: f32 = -2.0;
const NEAR: f32 = 0.3;

/// What the score of the first reading ([`crate::Reading::score`]) adds to the first question.
#[must_use]
pub fn lean(first: f32) -> f32 {
    LEAN * first.clamp(FAR, NEAR)
}

/// What a second reader heard.
#[derive(Debug, Clone, Copy, Default, PartialEq, serde::Serialize)]
pub struct SecondReading {
    pub distress: Distress,
    /// How far the text is above (or below) the limit from which it is an alarm.
    pub score: f32,
}

const MAGIC: &[u8; 8] = b"saiduan2";
const FILE: &[u8] = include_bytes!("../../data/second.bin");

impl SecondHead {
    /// The head that is part of the program.
    ///
    /// # Errors
    /// The file is not whole.
    pub fn new() -> Result<Self, ModelError> {
        Self::read(FILE)
    }

    /// Reads a head from its file.
    ///
    /// # Errors
    /// The bytes are not such a file.
    pub fn read(file: &[u8]) -> Result<Self, ModelError> {
        let mut rest = Rest(file);
        if rest.take(MAGIC.len())? != MAGIC {
            return Err(ModelError);
        }
        let [width] = rest.numbers()?;
        let width = usize::try_from(width).map_err(|_| ModelError)?;
        if width == 0 || width > file.len() {
            return Err(ModelError);
        }
        let sample = row(&mut rest, width)?;
        let mut limits = [[0.0; ASKED]; SCRIPTS];
        for one in &mut limits {
            *one = rest.floats()?;
        }
        let mut weights: [Vec<f32>; ASKED] = Default::default();
        for one in &mut weights {
            *one = row(&mut rest, width)?;
        }
        if !rest.0.is_empty() {
            return Err(ModelError);
        }
        Ok(Self {
            sample,
            limits,
            weights,
        })
    }

    /// The bytes of the file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        let width = u32::try_from(self.sample.len()).unwrap_or(u32::MAX);
        file.extend(width.to_le_bytes());
        let limits = self.limits.iter().flatten();
        let weights = self.weights.iter().flatten();
        for number in self.sample.iter().chain(limits).chain(weights) {
            file.extend(number.to_le_bytes());
        }
        file
    }

    /// How many numbers an embedding has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.sample.len()
    }

    /// Whether a server's embedding of [`SAMPLE`] comes from the model that was learned from.
    #[must_use]
    pub fn knows(&self, sample: &[f32]) -> bool {
        sample.len() == self.sample.len() && cosine(sample, &self.sample) >= ALIKE
    }

    /// What the embeddings of the parts of a text say, beside the score of the first reading:
    /// the most urgent of them. `None` where they are not embeddings of this model.
    #[must_use]
    pub fn judge(&self, text: &str, first: f32, embeddings: &[Vec<f32>]) -> Option<SecondReading> {
        let limits = &self.limits[place(Script::of(text))];
        let mut most: Option<SecondReading> = None;
        for embedding in embeddings {
            let heard = self.hear(limits, first, embedding)?;
            let more =
                |most: &SecondReading| (heard.distress, heard.score) > (most.distress, most.score);
            if most.as_ref().is_none_or(more) {
                most = Some(heard);
            }
        }
        most
    }

    fn hear(&self, limits: &[f32; ASKED], first: f32, embedding: &[f32]) -> Option<SecondReading> {
        if embedding.len() != self.width() {
            return None;
        }
        let mut over: [f32; ASKED] =
            std::array::from_fn(|asked| dot(embedding, &self.weights[asked]) - limits[asked]);
        over[0] += lean(first);
        over.iter()
            .all(|over| over.is_finite())
            .then(|| SecondReading {
                distress: level(over.map(|over| over > 0.0)),
                score: over[0],
            })
    }
}

/// The level that three answers mean.
#[must_use]
pub fn level([any, urgent, danger]: [bool; ASKED]) -> Distress {
    match (any, urgent, danger) {
        (false, ..) => Distress::None,
        (true, _, true) => Distress::P1,
        (true, true, false) => Distress::P2,
        (true, false, false) => Distress::Some,
    }
}

/// The parts of a text that are read one by one: a short one is one part.
#[must_use]
pub fn in_parts(text: &str) -> Vec<&str> {
    let parts = parts::of(text).into_iter();
    parts.map(|(start, end)| &text[start..end]).collect()
}

/// How alike two embeddings are, -1 to 1; 0 where one of them is nothing.
#[must_use]
pub fn cosine(one: &[f32], other: &[f32]) -> f32 {
    let length = |of: &[f32]| dot(of, of).sqrt();
    let product = length(one) * length(other);
    if product > 0.0 {
        dot(one, other) / product
    } else {
        0.0
    }
}

fn row(rest: &mut Rest<'_>, width: usize) -> Result<Vec<f32>, ModelError> {
    let number = |_| rest.floats::<1>().map(|[number]| number);
    (0..width).map(number).collect()
}

fn dot(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> SecondHead {
        SecondHead {
            sample: vec![0.6, 0.8],
            limits: [[0.0, 0.5, 1.0], [0.0, 0.5, 1.0], [2.0, 2.5, 3.0]],
            weights: [vec![1.0, 0.0], vec![1.0, 0.0], vec![1.0, 0.0]],
        }
    }

    #[test]
    fn what_was_written_is_read_and_nothing_else() {
        let file = head().write();
        assert_eq!(SecondHead::read(&file), Ok(head()));
        for length in 0..file.len() {
            assert!(SecondHead::read(&file[..length]).is_err(), "{length}");
        }
        assert!(SecondHead::read(&[&file[..], &[0]].concat()).is_err());
    }

    #[test]
    fn scores_become_levels_by_script_and_the_most_urgent_part_counts() {
        let level = |text: &str, parts: &[f32]| {
            let parts: Vec<Vec<f32>> = parts.iter().map(|x| vec![*x, 0.0]).collect();
            head().judge(text, 0.0, &parts).map(|heard| heard.distress)
        };
        assert_eq!(level("ช่วย", &[-1.0]), Some(Distress::None));
        assert_eq!(level("ຊ່ວຍ", &[0.2]), Some(Distress::Some));
        assert_eq!(level("ช่วย", &[0.7]), Some(Distress::P2));
        assert_eq!(level("help", &[0.7]), Some(Distress::None));
        assert_eq!(level("help", &[0.7, 3.5, 2.2]), Some(Distress::P1));
        assert_eq!(level("help", &[]), None);
        assert_eq!(level("help", &[f32::NAN]), None);
        assert_eq!(head().judge("help", 0.0, &[vec![1.0]]), None);
    }

    #[test]
    fn what_the_first_reading_nearly_heard_is_heard_sooner() {
        let level = |first: f32| {
            let heard = head().judge("ช่วย", first, &[vec![0.1, 0.0]]);
            heard.map(|heard| heard.distress)
        };
        assert_eq!(level(0.0), Some(Distress::Some));
        assert_eq!(level(-0.1), Some(Distress::None));
        assert_eq!(
            level(100.0),
            Some(Distress::Some),
            "it says no more than that"
        );
        assert_eq!((lean(-100.0), lean(100.0)), (LEAN * FAR, LEAN * NEAR));
    }

    #[test]
    fn another_model_is_noticed() {
        assert!(head().knows(&[3.0, 4.1]));
        assert!(!head().knows(&[0.8, -0.6]));
        assert!(!head().knows(&[0.6, 0.8, 0.0]));
        assert!(!head().knows(&[0.0, 0.0]));
        assert!(!head().knows(&[f32::NAN, 0.8]));
    }

    #[test]
    fn the_shipped_head_is_whole() {
        let head = SecondHead::new().expect("the head");
        assert!(head.knows(&head.sample));
    }

    #[test]
    fn a_long_text_is_read_in_parts_and_a_short_one_whole() {
        assert_eq!(in_parts("ຊ່ວຍແດ່"), ["ຊ່ວຍແດ່"]);
        assert!(in_parts("").is_empty());
        let long = "they lock us in ".repeat(40);
        assert!(in_parts(&long).len() > 3);
    }
}
