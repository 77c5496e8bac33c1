//! Latin letters tell no language: many write Thai and Lao with them. A sentence of plain English words
//! is English all the same, and is followed as Thai and Lao letters are (`following.rs`).

use super::step::Turn;
use crate::words::Lang;

/// Fewer words may be anything.
const LEAST: usize = 3;

/// Words that stand in most sentences; a list in `locales/`.
const ENGLISH: &str = "english-words";

impl Turn<'_> {
    /// The language of the letters, or English where the words are clearly that.
    pub(super) fn written_in_words(&self, text: &str) -> Option<Lang> {
        self.written()
            .or_else(|| self.is_clear_english(text).then_some(Lang::ENGLISH))
    }

    /// Two words of three are known.
    pub(super) fn is_clear_english(&self, text: &str) -> bool {
        let whole = self.whole(text);
        if !whole.is_ascii() {
            return false;
        }
        let english = self.world.words.listed(ENGLISH);
        let words: Vec<&str> = whole.split(' ').filter(|word| !word.is_empty()).collect();
        let known = words.iter().filter(|word| english.contains(word)).count();
        words.len() >= LEAST && known >= LEAST && known * 3 >= words.len() * 2
    }
}
