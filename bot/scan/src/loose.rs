//! The loose form: what is left of a text when everything that hurried people get wrong is gone.
//!
//! On top of the strict normal form it puts one word for many (`folds.csv`: he/she/boss → they),
//! drops tone marks and spaces around Thai and Lao letters, folds doubled letters and letters that
//! sound alike. It is used for distress only, never for commands. Every loose letter remembers
//! where it came from, so that a match can be weighed against the strict reading of the same place.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use serde::Deserialize;

use super::LexiconError;
use super::letters::{is_latin, is_tone, is_unspaced, stands_alone};
use super::normalise::normalise;

const FOLDS: &str = include_str!("../../data/folds.csv");

/// A row of `folds.csv`: all of `words`, separated by `|`, are read as `as`.
#[derive(Debug, Deserialize)]
struct Row {
    #[serde(rename = "as")]
    one: String,
    words: String,
}

/// Puts one word for many.
pub(super) struct Folds {
    words: AhoCorasick,
    ones: Vec<String>,
}

/// A loose text and where each of its letters stands in the strict one.
#[derive(Debug, Default)]
pub(super) struct Loose {
    pub(super) text: String,
    /// For each byte of `text`: the index of its letter.
    letter_at: Vec<u32>,
    letters: Vec<Letter>,
}

/// One loose letter: its bytes in the strict text and the tone that was dropped after it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Letter {
    start: usize,
    end: usize,
    tone: Option<char>,
}

impl Folds {
    pub(super) fn new() -> Result<Self, LexiconError> {
        let (mut words, mut ones) = (Vec::new(), Vec::new());
        for row in csv::Reader::from_reader(FOLDS.as_bytes()).deserialize() {
            let row: Row = row?;
            for word in row.words.split('|') {
                words.push(normalise(word));
                ones.push(normalise(&row.one));
            }
        }
        let words = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&words)?;
        Ok(Self { words, ones })
    }

    /// The loose form of a text in the strict normal form.
    pub(super) fn loosen(&self, strict: &str) -> Loose {
        let near = Squeezed::of(strict);
        let mut loose = Loose::with_capacity(strict.len());
        let mut done = 0;
        for found in self.words.find_iter(&near.text) {
            let (start, end) = (found.start(), found.end());
            if !stands_alone(&near.text, start, end) {
                continue;
            }
            loose.copy(&near, done, start);
            let (from, to) = (near.source[start], near.source[end - 1] + 1);
            for c in self.ones[found.pattern().as_usize()].chars() {
                loose.push(c, from, to);
            }
            done = end;
        }
        loose.copy(&near, done, near.text.len());
        loose.trim();
        loose
    }

    /// Words written letter by letter (`h e l p`), joined; `None` where there are none. Word
    /// boundaries are lost in them, so they are matched against phrases without spaces.
    pub(super) fn join_spaced(strict: &str) -> Option<Loose> {
        let mut loose = Loose::default();
        let (mut run, mut start) = (Vec::new(), 0);
        for token in strict.split(' ') {
            if token.len() == 1 && token.is_ascii() {
                run.push((token, start));
            } else {
                loose.join(&mut run);
            }
            start += token.len() + 1;
        }
        loose.join(&mut run);
        (!loose.text.is_empty()).then_some(loose)
    }

    pub(super) fn without_spaces(strict: &str) -> Loose {
        let mut loose = Loose::default();
        for (start, c) in strict.char_indices().filter(|(_, c)| *c != ' ') {
            loose.push(c, start, start + c.len_utf8());
        }
        loose
    }
}

/// The strict text without the spaces beside Thai and Lao letters, which people put anywhere.
struct Squeezed {
    text: String,
    /// For each byte of `text`: the byte of the strict text it came from.
    source: Vec<usize>,
}

impl Squeezed {
    fn of(strict: &str) -> Self {
        let mut text = String::with_capacity(strict.len());
        let mut source = Vec::with_capacity(strict.len());
        let mut letters = strict.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let after = letters.peek().is_some_and(|&(_, next)| is_unspaced(next));
            if c == ' ' && (after || text.ends_with(is_unspaced)) {
                continue;
            }
            text.push(c);
            source.extend(at..at + c.len_utf8());
        }
        Self { text, source }
    }
}

/// Fewer single letters in a row are initials, not a hidden word.
const SPACED: usize = 4;

impl Loose {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            letter_at: Vec::with_capacity(bytes),
            letters: Vec::with_capacity(bytes),
        }
    }

    fn copy(&mut self, near: &Squeezed, from: usize, to: usize) {
        for (at, c) in near.text[from..to].char_indices() {
            let last = from + at + c.len_utf8() - 1;
            self.push(c, near.source[from + at], near.source[last] + 1);
        }
    }

    fn join(&mut self, run: &mut Vec<(&str, usize)>) {
        if run.len() >= SPACED {
            if let Some(&(_, start)) = run.first().filter(|_| !self.text.is_empty()) {
                self.write(' ', start, start);
            }
            for &(token, start) in run.iter() {
                for c in token.chars() {
                    self.push(c, start, start + 1);
                }
            }
        }
        run.clear();
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        if is_tone(c) {
            if let Some(letter) = self.letters.last_mut() {
                letter.tone = Some(c);
                letter.end = letter.end.max(end);
            }
            return;
        }
        let c = one_sound(c);
        let last = self.text.chars().next_back();
        match last {
            Some(' ') if c == ' ' => return,
            Some(before) if before == c && folds_double(c) => {
                if let Some(letter) = self.letters.last_mut() {
                    letter.end = letter.end.max(end);
                }
                return;
            }
            _ => {}
        }
        self.write(c, start, end);
    }

    fn write(&mut self, c: char, start: usize, end: usize) {
        let index = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        self.letters.push(Letter {
            start,
            end,
            tone: None,
        });
        self.text.push(c);
        self.letter_at.resize(self.text.len(), index);
    }

    fn drop_last(&mut self) {
        self.text.pop();
        self.letters.pop();
        self.letter_at.truncate(self.text.len());
    }

    fn trim(&mut self) {
        while self.text.ends_with(' ') {
            self.drop_last();
        }
    }

    /// The bytes of the strict text from which `text[start..end]` came.
    pub(super) fn source(&self, start: usize, end: usize) -> (usize, usize) {
        let letters = self.slice(start, end);
        let first = letters.first().map_or(0, |letter| letter.start);
        (first, letters.last().map_or(first, |letter| letter.end))
    }

    fn slice(&self, start: usize, end: usize) -> &[Letter] {
        let first = self.letter_at.get(start).copied().unwrap_or(0) as usize;
        let last = self
            .letter_at
            .get(end.wrapping_sub(1))
            .copied()
            .unwrap_or(0) as usize;
        self.letters.get(first..=last).unwrap_or_default()
    }

    pub(super) fn tones(&self) -> Vec<Option<char>> {
        self.letters.iter().map(|letter| letter.tone).collect()
    }

    /// Whether the tones written at `text[start..end]` could be a slip for those of a phrase.
    /// Leaving tones out is common; writing another one is believed only once, and in a phrase
    /// long enough to be known by its other letters (`ขายตั๋ว`, sell tickets, is no slip for
    /// `ขายตัว`, sell oneself).
    pub(super) fn tones_fit(&self, start: usize, end: usize, phrase: &[Option<char>]) -> bool {
        let other = self
            .slice(start, end)
            .iter()
            .zip(phrase)
            .filter(|(letter, tone)| letter.tone.is_some() && letter.tone != **tone)
            .count();
        other == 0 || (other == 1 && phrase.len() >= LONG)
    }

    /// Whether the tones written at `text[start..end]` are not those of a phrase.
    pub(super) fn tones_differ(&self, start: usize, end: usize, phrase: &[Option<char>]) -> bool {
        let written = self.slice(start, end).iter().map(|letter| letter.tone);
        !written.eq(phrase.iter().copied())
    }
}

/// Letters from which a phrase is long enough to bear one wrong tone mark.
const LONG: usize = 8;

/// Letters that are read alike and often mistaken for each other.
fn one_sound(c: char) -> char {
    match c {
        'ศ' | 'ษ' => 'ส',
        'ณ' => 'น',
        'ใ' => 'ไ',
        'ໃ' => 'ໄ',
        c => c,
    }
}

/// Doubled Thai and Lao consonants belong to words (`ออก`, `ธรรม`, or the seam of two words).
fn folds_double(c: char) -> bool {
    is_latin(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loosen(text: &str) -> String {
        Folds::new().expect("folds").loosen(&normalise(text)).text
    }

    #[test]
    fn slips_of_the_thumb_read_alike() {
        assert_eq!(loosen("ชวยด้วย"), loosen("ช่วย ด่วย"));
        assert_eq!(loosen("ຊວຍແດ"), loosen("ຊ່ວຍແດ່"));
        assert_eq!(loosen("ຄ ້ າ ມ ະ ນ ຸ ດ"), loosen("ຄ້າມະນຸດ"));
        assert_eq!(loosen("killl me"), loosen("kil me"));
        assert_eq!(loosen("she hit me"), loosen("he hits us"));
    }

    #[test]
    fn every_loose_letter_knows_its_source() {
        let strict = normalise("ออก ไม่ ได้");
        let loose = Folds::new().expect("folds").loosen(&strict);
        assert_eq!(loose.source(0, loose.text.len()), (0, strict.len()));
    }

    #[test]
    fn letters_set_apart_are_joined() {
        let joined = Folds::join_spaced("please h e l p m e").expect("a spaced word");
        assert_eq!(joined.text, "helpme");
        assert!(Folds::join_spaced("i a m here").is_none());
    }
}
