//! A list of words that whole texts are looked up in, dozens of lists for each message.

use std::ops::Deref;

/// The words of a list in their normal form, in the order in which they are written.
#[derive(Debug)]
pub struct Listed {
    words: Vec<String>,
    /// Where each word is, in the order of the words themselves: half of those left are ruled
    /// out with each look, at four bytes a word.
    sorted: Vec<u32>,
}

impl Listed {
    /// Of these words, and no more than four thousand million.
    pub fn of(words: Vec<String>) -> Self {
        let mut sorted: Vec<u32> = (0..).take(words.len()).collect();
        let word = |at: &u32| words[*at as usize].as_str();
        sorted.sort_by(|one, other| word(one).cmp(word(other)));
        Self { words, sorted }
    }

    /// True when `text` is one of them.
    pub fn contains(&self, text: &str) -> bool {
        let word = |at: &u32| self.words[*at as usize].as_str().cmp(text);
        self.sorted.binary_search_by(word).is_ok()
    }
}

impl Deref for Listed {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_and_no_other() {
        let words = ["yes", "ใช่", "a", "ok", "ແມ່ນ", "yes"].map(str::to_owned);
        let listed = Listed::of(words.to_vec());
        assert!(words.iter().all(|word| listed.contains(word)));
        for word in ["", "b", "ye", "yess", "ใช", "z"] {
            assert!(!listed.contains(word), "{word}");
        }
        assert_eq!(listed[..], words);
        assert!(!Listed::of(Vec::new()).contains(""));
    }
}
