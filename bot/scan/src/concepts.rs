//! What words of several languages mean alike: `bot/data/concepts.csv`.
//!
//! A lesson about a knife is one about a machete, and one in Thai is one in Lao. Each row of the
//! file is a concept and its words; the learned model sees which concepts stand in a text, and
//! which stand together. The words are compared in the merged form, so that a Thai word is also
//! found in Lao letters where the languages share it; romanised texts are compared by sound.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use serde::Deserialize;

use crate::LexiconError;
use crate::letters::{is_latin, may_begin, may_end};
use crate::normalise::normalise;
use crate::views::{Letter, merged, sound};

const FILE: &str = include_str!("../../data/concepts.csv");

#[derive(Debug, Deserialize)]
struct Row {
    #[expect(dead_code, reason = "for those who read the file")]
    concept: String,
    th: String,
    lo: String,
    en: String,
}

/// A concept that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub(crate) concept: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Finds concepts.
pub(crate) struct Concepts {
    words: AhoCorasick,
    /// The concept of each word.
    of: Vec<u32>,
    sounds: HashMap<String, u32>,
}

/// Sounds fewer than this are those of too many words.
const SHORTEST_SOUND: usize = 3;
/// Romanised syllables that are tried as one word.
const SYLLABLES: usize = 4;

impl Concepts {
    pub(crate) fn new() -> Result<Self, LexiconError> {
        let (mut words, mut of, mut sounds) = (Vec::new(), Vec::new(), HashMap::new());
        for (concept, row) in (0..).zip(csv::Reader::from_reader(FILE.as_bytes()).deserialize()) {
            let row: Row = row?;
            for word in [&row.th, &row.lo, &row.en]
                .into_iter()
                .flat_map(|cell| cell.split('|'))
            {
                let letters = merged(&normalise(word));
                let form = text(&letters);
                let form = form.trim();
                if form.is_empty() {
                    continue;
                }
                if !form.contains(is_latin) {
                    let heard = text(&sound(&letters));
                    if heard.len() >= SHORTEST_SOUND {
                        sounds.entry(heard).or_insert(concept);
                    }
                }
                words.push(form.to_owned());
                of.push(concept);
            }
        }
        let words = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&words)?;
        Ok(Self { words, of, sounds })
    }

    /// Concepts in a text in the merged form, in order, none inside another.
    pub(crate) fn find(&self, letters: &[Letter]) -> Vec<Found> {
        let mut found = self.written(letters);
        if is_romanised(letters) {
            found.extend(self.heard(letters));
        }
        found.sort_unstable_by_key(|found| {
            (found.start, std::cmp::Reverse(found.end), found.concept)
        });
        let mut end = 0;
        found.retain(|found| {
            let keep = found.start >= end;
            if keep {
                end = found.end;
            }
            keep
        });
        found
    }

    fn written(&self, letters: &[Letter]) -> Vec<Found> {
        let text = text(letters);
        let mut at = Vec::with_capacity(text.len() + 1);
        for (index, letter) in letters.iter().enumerate() {
            at.resize(at.len() + letter.c.len_utf8(), index);
        }
        self.words
            .find_overlapping_iter(&text)
            .filter(|hit| stands(&text, hit.start(), hit.end()))
            .map(|hit| Found {
                concept: self.of[hit.pattern().as_usize()],
                start: letters[at[hit.start()]].start,
                end: letters[at[hit.end() - 1]].end,
            })
            .collect()
    }

    /// Romanised words, by their sound.
    fn heard(&self, letters: &[Letter]) -> Vec<Found> {
        let tokens: Vec<&[Letter]> = letters
            .split(|letter| letter.c == ' ')
            .filter(|token| token.first().is_some_and(|first| is_latin(first.c)))
            .collect();
        let mut found = Vec::new();
        for from in 0..tokens.len() {
            let mut joined = Vec::new();
            for token in tokens[from..].iter().take(SYLLABLES) {
                joined.extend_from_slice(token);
                if let Some(concept) = self.sounds.get(&text(&sound(&joined))) {
                    found.push(Found {
                        concept: *concept,
                        start: joined[0].start,
                        end: joined[joined.len() - 1].end,
                    });
                }
            }
        }
        found
    }
}

fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// Endings that an English word may have beyond what is in the file.
const ENDINGS: [&str; 9] = ["", "s", "es", "ed", "d", "ing", "er", "ers", "ly"];

fn stands(text: &str, start: usize, end: usize) -> bool {
    let inside = &text[start..end];
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return false;
    };
    if !may_begin(text[..start].chars().next_back(), first) {
        return false;
    }
    if !is_latin(last) {
        return may_end(last, text[end..].chars().next());
    }
    let rest = &text[end..];
    let tail = rest.find(|c| !is_latin(c)).map_or(rest, |at| &rest[..at]);
    ENDINGS.contains(&tail)
}

/// Whether a text in Latin letters is not English.
fn is_romanised(letters: &[Letter]) -> bool {
    let (mut words, mut english) = (0_usize, 0_usize);
    for token in letters.split(|letter| letter.c == ' ') {
        if token.first().is_some_and(|first| is_latin(first.c)) {
            words += 1;
            english += usize::from(ENGLISH.contains(&text(token).as_str()));
        }
    }
    words > 0 && english * 6 < words
}

/// Words that most English sentences have some of.
const ENGLISH: [&str; 64] = [
    "the", "is", "are", "was", "i", "im", "my", "we", "he", "she", "they", "it", "to", "and", "of",
    "in", "on", "at", "for", "with", "not", "no", "this", "that", "you", "have", "has", "had",
    "do", "dont", "can", "cant", "will", "from", "all", "but", "so", "our", "his", "her", "them",
    "him", "me", "us", "be", "by", "if", "when", "what", "how", "there", "here", "one", "two",
    "go", "say", "said", "get", "got", "please", "your", "their", "who", "out",
];
