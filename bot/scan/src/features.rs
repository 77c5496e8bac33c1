//! What the learned model looks at in a text: pieces of its forms, as numbers.
//!
//! A feature is the hash of a piece (a run of letters, a word, a pair of words, a kind of phrase
//! that was found) and the bytes of the strict text where it stands. The same piece has the same
//! hash on every machine.

use crate::concepts::Concepts;
use crate::letters::is_latin;
use crate::reading::Match;
use crate::views::{Letter, merged, sound};

/// A piece of a text, and how much it counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Feature {
    pub hash: u32,
    pub value: f32,
    pub start: u32,
    pub end: u32,
}

impl Feature {
    /// Moves the piece to where its part of a text begins.
    pub(crate) fn shift(&mut self, by: u32) {
        self.start = self.start.saturating_add(by);
        self.end = self.end.saturating_add(by);
    }
}

/// The form in which a piece was seen.
#[derive(Debug, Clone, Copy)]
enum View {
    Merged,
    Sound,
    Words,
    Phrases,
    Concepts,
    Pairs,
}

/// Letters of a run in the merged form and in the sound form.
const MERGED: (usize, usize) = (1, 5);
const SOUND: (usize, usize) = (3, 6);

/// Bits that a hash need not have: the model's file is smaller without, and a piece that it does
/// not know still passes for one that it knows less than once in five hundred times.
const SPARE: u32 = 6;

/// Concepts after one with which it makes a pair.
const NEAR: usize = 6;

/// What all pieces of one view weigh together.
const WEIGHTS: [f32; 6] = [1.0, 0.6, 1.0, 0.2, 0.35, 0.3];

/// All different pieces of a text in the strict normal form in which `matches` were found, by
/// their hashes. The pieces of each view share its weight, so that a long text weighs no more
/// than a short one.
#[must_use]
pub(crate) fn features(concepts: &Concepts, strict: &str, matches: &[Match]) -> Vec<Feature> {
    let mut all = Vec::with_capacity(strict.len() * 4);
    let letters = merged(strict);
    let heard = sound(&letters);
    share(&mut all, View::Merged, |all| {
        runs(all, &letters, View::Merged, MERGED)
    });
    share(&mut all, View::Sound, |all| {
        runs(all, &heard, View::Sound, SOUND)
    });
    share(&mut all, View::Words, |all| words(all, &letters));
    share(&mut all, View::Phrases, |all| phrases(all, matches));
    let found = concepts.find(&letters);
    share(&mut all, View::Concepts, |all| {
        for one in &found {
            let mut hash = Hash::new(View::Concepts);
            hash.add(one.concept);
            all.push(piece(hash.finish(), one.start, one.end));
        }
    });
    share(&mut all, View::Pairs, |all| {
        for (at, one) in found.iter().enumerate() {
            for other in found[at + 1..].iter().take(NEAR) {
                let mut hash = Hash::new(View::Pairs);
                hash.add(one.concept);
                hash.add(other.concept);
                all.push(piece(hash.finish(), one.start, other.end));
            }
        }
    });
    all.sort_unstable_by_key(|piece| piece.hash);
    all
}

/// Drops what a view said twice and shares its weight among the rest.
fn share(all: &mut Vec<Feature>, view: View, add: impl FnOnce(&mut Vec<Feature>)) {
    let before = all.len();
    let mut own = all.split_off(before);
    add(&mut own);
    own.sort_unstable_by_key(|piece| (piece.hash, piece.start));
    own.dedup_by_key(|piece| piece.hash);
    let value = WEIGHTS[view as usize] / (own.len().max(1) as f32).sqrt();
    own.iter_mut().for_each(|piece| piece.value = value);
    all.append(&mut own);
}

fn runs(
    all: &mut Vec<Feature>,
    letters: &[Letter],
    view: View,
    (shortest, longest): (usize, usize),
) {
    for (at, first) in letters.iter().enumerate() {
        let mut hash = Hash::new(view);
        for (index, letter) in letters[at..].iter().take(longest).enumerate() {
            hash.add(u32::from(letter.c));
            if index + 1 >= shortest {
                all.push(piece(hash.finish(), first.start, letter.end));
            }
        }
    }
}

fn piece(hash: u32, start: u32, end: u32) -> Feature {
    Feature {
        hash: hash >> SPARE,
        value: 0.0,
        start,
        end,
    }
}

/// Latin words, alone and with the next one or the one after that.
fn words(all: &mut Vec<Feature>, letters: &[Letter]) {
    let mut last: [Option<(u32, u32)>; 2] = [None; 2];
    for word in letters.split(|letter| letter.c == ' ') {
        let (Some(first), Some(end)) = (word.first(), word.last()) else {
            continue;
        };
        if !is_latin(first.c) {
            last = [None; 2];
            continue;
        }
        let mut hash = Hash::new(View::Words);
        for letter in stem(word) {
            hash.add(u32::from(letter.c));
        }
        let one = hash.finish();
        all.push(piece(one, first.start, end.end));
        for (distance, before) in (1..).zip(last) {
            if let Some((other, start)) = before {
                let mut pair = Hash::new(View::Words);
                pair.add(distance);
                pair.add(other);
                pair.add(one);
                all.push(piece(pair.finish(), start, end.end));
            }
        }
        last = [Some((one, first.start)), last[0]];
    }
}

/// An English word without its commonest endings.
fn stem(word: &[Letter]) -> &[Letter] {
    let ends = |tail: &str| {
        word.len() > tail.len() + 2
            && word[word.len() - tail.len()..]
                .iter()
                .map(|letter| letter.c)
                .eq(tail.chars())
    };
    ["ing", "ed", "es", "s"]
        .into_iter()
        .find(|tail| ends(tail))
        .map_or(word, |tail| &word[..word.len() - tail.len()])
}

/// The kinds of phrases that were found, and what they raise.
fn phrases(all: &mut Vec<Feature>, matches: &[Match]) {
    for found in matches {
        let kind = found.category.map_or(0, |category| 100 + category as u32);
        for detail in [kind, found.raised as u32] {
            let mut hash = Hash::new(View::Phrases);
            hash.add(u32::from(found.negated));
            hash.add(detail);
            all.push(piece(hash.finish(), 0, 0));
        }
    }
}

struct Hash(u32);

impl Hash {
    fn new(view: View) -> Self {
        Self(0x811C_9DC5 ^ (view as u32 + 1).wrapping_mul(0x9E37_79B9))
    }

    fn add(&mut self, number: u32) {
        self.0 = (self.0 ^ number).wrapping_mul(0x0100_0193);
        self.0 ^= self.0 >> 15;
    }

    fn finish(&self) -> u32 {
        let mut hash = self.0;
        hash = (hash ^ (hash >> 16)).wrapping_mul(0x85EB_CA6B);
        hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
        hash ^ (hash >> 16)
    }
}
