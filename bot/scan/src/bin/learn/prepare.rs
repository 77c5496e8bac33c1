//! Messages as numbers, and which pieces of text are worth learning.

use std::collections::HashMap;

use scan::Scanner;
use scan::learned::{Feature, Heard, Model};

use crate::copies::copies;
use crate::corpus::Message;
use crate::solve::Row;

/// A message ready to be learned from or scored.
#[derive(Debug)]
pub struct Prepared {
    pub heard: Heard,
    pub row: Row,
}

/// What is taught: a message or a copy of it.
#[derive(Clone, Copy)]
pub struct Taught<'a> {
    /// The place of the message.
    pub of: usize,
    pub prepared: &'a Prepared,
    pub copy: bool,
}

/// All messages, and the hash of the piece at each place of their rows.
#[derive(Debug, Default)]
pub struct Lessons {
    pub all: Vec<Prepared>,
    pub hashes: Vec<u32>,
    /// Copies of messages in other spellings: of which message, and what it is.
    copies: Vec<(usize, Prepared)>,
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

    /// Adds copies of messages, for learning only.
    pub fn add_copies(&mut self, scanner: &Scanner, messages: &[Message]) {
        for (of, message) in messages.iter().enumerate() {
            for text in copies(message) {
                let heard = scanner.hear(&text);
                let row = self.row(&scanner.pieces(&text, &heard));
                self.copies.push((of, Prepared { heard, row }));
            }
        }
    }

    /// The messages at some places, and their copies.
    pub fn taught(&self, places: &[usize]) -> Vec<Taught<'_>> {
        let mut own = vec![false; self.all.len()];
        for &place in places {
            own[place] = true;
        }
        let messages = places.iter().map(|&of| (of, &self.all[of], false));
        let copies = self.copies.iter().map(|(of, copy)| (*of, copy, true));
        messages
            .chain(copies.filter(|(of, ..)| own[*of]))
            .map(|(of, prepared, copy)| Taught { of, prepared, copy })
            .collect()
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
    pub fn of(messages: &[Message], lessons: &Lessons, taught: &[Taught<'_>]) -> Self {
        let mut counts = vec![(0_u32, u32::MAX); lessons.hashes.len()];
        let mut situations: HashMap<&str, u32> = HashMap::new();
        for &Taught { of, prepared, .. } in taught {
            let next = u32::try_from(situations.len()).unwrap_or(u32::MAX);
            let situation = *situations.entry(&messages[of].situation).or_insert(next);
            for &place in &prepared.row.places {
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
