//! Messages as numbers, and which pieces of text are worth learning.

use std::collections::HashMap;

use scan::Scanner;
use scan::learned::{Feature, Heard, Model};

use crate::corpus::Message;
use crate::solve::Row;

/// A message ready to be learned from or scored.
#[derive(Debug)]
pub struct Prepared {
    pub heard: Heard,
    pub row: Row,
}

/// All messages, and the hash of the piece at each place of their rows.
#[derive(Debug, Default)]
pub struct Lessons {
    pub all: Vec<Prepared>,
    pub hashes: Vec<u32>,
    places: HashMap<u32, u32>,
}

impl Lessons {
    /// Reads all messages with the phrases and takes them to pieces.
    pub fn of(scanner: &Scanner, messages: &[Message]) -> Self {
        let mut lessons = Self::default();
        for message in messages {
            let heard = scanner.hear(&message.text);
            let row = lessons.row(&scanner.pieces(&message.text, &heard));
            lessons.all.push(Prepared { heard, row });
        }
        lessons
    }

    fn row(&mut self, pieces: &[Feature]) -> Row {
        let mut cells: Vec<(u32, f32)> = pieces
            .iter()
            .map(|piece| (self.place(piece.hash), piece.value))
            .collect();
        cells.sort_unstable_by_key(|cell| cell.0);
        let (places, values) = cells.into_iter().unzip();
        Row { places, values }
    }

    fn place(&mut self, hash: u32) -> u32 {
        let next = u32::try_from(self.hashes.len()).unwrap_or(u32::MAX);
        *self.places.entry(hash).or_insert_with(|| {
            self.hashes.push(hash);
            next
        })
    }
}

/// The pieces that stand in messages of at least two situations: what was said in one only is a
/// detail of that one.
pub struct Vocabulary {
    /// The new place of each old one; `u32::MAX` for what is left out.
    new: Vec<u32>,
    /// The old place of each new one.
    pub old: Vec<u32>,
}

/// Situations in which a piece must stand.
const SITUATIONS: u32 = 2;

impl Vocabulary {
    /// From the messages at some places.
    pub fn of(messages: &[Message], lessons: &Lessons, taught: &[usize]) -> Self {
        let mut counts = vec![(0_u32, u32::MAX); lessons.hashes.len()];
        let mut situations: HashMap<&str, u32> = HashMap::new();
        for &index in taught {
            let next = u32::try_from(situations.len()).unwrap_or(u32::MAX);
            let situation = *situations.entry(&messages[index].situation).or_insert(next);
            for &place in &lessons.all[index].row.places {
                let (count, last) = &mut counts[place as usize];
                if *last != situation {
                    (*count, *last) = (*count + 1, situation);
                }
            }
        }
        let mut vocabulary = Self {
            new: vec![u32::MAX; counts.len()],
            old: Vec::new(),
        };
        for (old, (count, _)) in (0..).zip(counts) {
            if count >= SITUATIONS {
                vocabulary.new[old as usize] =
                    u32::try_from(vocabulary.old.len()).unwrap_or(u32::MAX);
                vocabulary.old.push(old);
            }
        }
        vocabulary
    }

    /// A row without the pieces that are left out.
    pub fn cut(&self, row: &Row) -> Row {
        let cells = row.places.iter().zip(&row.values);
        let (places, values) = cells
            .map(|(place, value)| (self.new[*place as usize], *value))
            .filter(|(place, _)| *place != u32::MAX)
            .unzip();
        Row { places, values }
    }
}

/// A reader whose learned model knows nothing yet.
pub fn without_model() -> anyhow::Result<Scanner> {
    let nothing = scan::learned::Draft {
        corpus: [0; 32],
        limits: Default::default(),
        constants: [-1.0; scan::learned::HEADS],
        pieces: Vec::new(),
    };
    Ok(Scanner::with_model(Model::read(&nothing.write())?)?)
}
