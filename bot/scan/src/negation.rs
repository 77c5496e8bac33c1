//! Whether what stands before a match turns it around: “nobody hit me”, `ไม่มีใครตี`, `ບໍ່ມີໃຜຕີ`.
//!
//! Only what stands directly before counts, over filler words and never over punctuation. In doubt
//! a match is not negated: a false alarm costs minutes, a missed one may cost a life. Phrases whose
//! negation *is* the distress (`ออกไม่ได้`, “no passport”) are in the lexicon with their negation
//! and never reach this question. A question word at the end (`ไหม`, `ບໍ່`) stands after a match
//! and is not looked at.

use std::collections::HashMap;

use super::letters::{is_latin, is_mark, is_unspaced};
use super::lexicon::{Category, Phrase};
use super::normalise::{Normal, normalise};

/// Words (Latin) or word parts (Thai, Lao) looked at before a match.
const STEPS: usize = 6;

#[derive(Default)]
pub(super) struct Negation {
    latin: Words,
    unspaced: Words,
}

/// Words by their last letter, longest first.
type Ends = HashMap<char, Vec<String>>;

#[derive(Default)]
struct Words {
    negators: Ends,
    not_negators: Ends,
    fillers: Ends,
    subjects: Ends,
    all: HashMap<String, Vec<Category>>,
}

impl Words {
    fn add(&mut self, category: Category, word: String) {
        self.all.entry(word.clone()).or_default().push(category);
        let list = match category {
            Category::Negator => &mut self.negators,
            Category::NotNegator => &mut self.not_negators,
            Category::Filler => &mut self.fillers,
            _ => &mut self.subjects,
        };
        let Some(last) = word.chars().next_back() else {
            return;
        };
        let list = list.entry(last).or_default();
        list.push(word);
        list.sort_by_key(|word| std::cmp::Reverse(word.len()));
    }

    fn is(&self, category: Category, word: &str) -> bool {
        self.all
            .get(word)
            .is_some_and(|known| known.contains(&category))
    }
}

/// The longest of some words that a text ends with.
fn ending<'a>(words: &'a Ends, text: &str) -> Option<&'a str> {
    words
        .get(&text.chars().next_back()?)?
        .iter()
        .map(String::as_str)
        .find(|word| text.ends_with(word) && begins_cluster(text, word))
}

/// A word at the end of a text begins one only if no leading vowel belongs to it.
fn begins_cluster(text: &str, word: &str) -> bool {
    let before = text[..text.len() - word.len()].chars().next_back();
    word.chars()
        .next()
        .is_some_and(|first| !is_mark(first) && super::letters::may_begin(before, first))
}

impl Negation {
    pub(super) fn new(phrases: &[Phrase]) -> Self {
        let mut negation = Self::default();
        for row in phrases {
            let grammar = [
                Category::Negator,
                Category::NotNegator,
                Category::Filler,
                Category::Subject,
            ];
            if grammar.contains(&row.category) {
                let word = normalise(&row.phrase);
                let words = if word.starts_with(is_unspaced) {
                    &mut negation.unspaced
                } else {
                    &mut negation.latin
                };
                words.add(row.category, word);
            }
        }
        negation
    }

    /// Whether the match at `text[start..end]` is negated.
    pub(super) fn negates(&self, read: &Normal, start: usize, end: usize) -> bool {
        let matched = &read.text[start..end];
        if matched.starts_with(is_latin) {
            self.negates_latin(read, start, matched)
        } else {
            self.negates_unspaced(read, start, matched)
        }
    }

    /// Whether a negation stands between the two halves of a phrase (“he has … no … knife”).
    pub(super) fn is_within(&self, gap: &str) -> bool {
        let mut negators = self.unspaced.negators.values().flatten();
        gap.split(' ')
            .any(|word| self.latin.is(Category::Negator, word))
            || negators.any(|word| gap.contains(word.as_str()))
    }

    fn negates_latin(&self, read: &Normal, start: usize, matched: &str) -> bool {
        let first = matched.split(' ').next().unwrap_or_default();
        let is_statement = self.latin.is(Category::Subject, first);
        let mut end = start.saturating_sub(1);
        for _ in 0..STEPS {
            let clause = &read.text[..end];
            if read.has_break(end, start) {
                return false;
            }
            let word = clause.rsplit(' ').next().unwrap_or_default();
            let next = end.saturating_sub(word.len() + 1);
            if self.latin.is(Category::Negator, word) {
                return !is_statement && self.denies(read, word, next, end);
            }
            if word.is_empty() || !self.latin.is(Category::Filler, word) {
                return false;
            }
            end = next;
        }
        false
    }

    /// “Don't hurt me” is a plea, “they don't hurt me” a denial: an imperative denies nothing.
    /// A question word (“can you or not”, `dai mai`) denies nothing either.
    fn denies(&self, read: &Normal, word: &str, before: usize, end: usize) -> bool {
        let clause = &read.text[..before];
        let previous = clause.rsplit(' ').next().unwrap_or_default();
        let joined = format!("{previous} {word}");
        if self.latin.is(Category::NotNegator, &joined) {
            return false;
        }
        if !self.latin.is(Category::NotNegator, word) {
            return true;
        }
        !read.has_break(before, end) && self.latin.is(Category::Subject, previous)
    }

    fn negates_unspaced(&self, read: &Normal, start: usize, matched: &str) -> bool {
        let words = &self.unspaced;
        let mut before = &read.text[..start];
        let is_statement = words
            .subjects
            .values()
            .flatten()
            .any(|word| matched.starts_with(word.as_str()));
        for _ in 0..STEPS {
            let apart = before.ends_with(' ');
            before = before.trim_end_matches(' ');
            if read.has_break(before.len(), start) {
                return false;
            }
            let negator = ending(&words.negators, before);
            let other = ending(&words.not_negators, before);
            if other.map_or(0, str::len) > negator.map_or(0, str::len) {
                return false;
            }
            if let Some(negator) = negator {
                let bare = negator.chars().count() <= BARE;
                return !(bare && (apart || is_statement)) && self.is_denial(before, negator);
            }
            let Some(filler) = ending(&words.fillers, before) else {
                return false;
            };
            before = &before[..before.len() - filler.len()];
        }
        false
    }

    /// `ไม่ได้โดนตี` denies, `หนีไม่ได้โดนตี` (cannot flee, am beaten) does not: “not … able” after
    /// a verb belongs to that verb.
    fn is_denial(&self, before: &str, negator: &str) -> bool {
        if !self.is_able(negator) {
            return true;
        }
        let rest = &before[..before.len() - negator.len()];
        rest.is_empty() || rest.ends_with(' ') || ending(&self.unspaced.subjects, rest).is_some()
    }

    /// Negators that end in “able”: they are rows of the lexicon both as a negator and as none.
    fn is_able(&self, negator: &str) -> bool {
        self.unspaced.is(Category::NotNegator, negator)
    }
}

/// Letters and marks up to which a negator is a bare “not” (`ไม่`, `ບໍ່`).
const BARE: usize = 4;
