//! Numbers in a text: in any of three scripts, and in the words of `bot/data/numbers.toml`, with
//! what people say around them.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The file, as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    numbers: BTreeMap<String, Vec<String>>,
    people: People,
    age: Age,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    plenty: Vec<String>,
    named: Vec<String>,
    around: Vec<String>,
    rough: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Age {
    units: Vec<String>,
    around: Vec<String>,
    somebody: Vec<String>,
    everybody: Vec<String>,
    born: Vec<String>,
    birth: Vec<String>,
}

/// Words that are looked for in a text, longer ones first: of two that begin alike the longer is
/// meant.
#[derive(Debug, Default)]
pub(super) struct Listed(Vec<String>);

impl Listed {
    fn of(lists: &[&Vec<String>]) -> Self {
        let mut words: Vec<String> = lists.iter().flat_map(|list| list.iter().cloned()).collect();
        words.sort_by_key(|word| Reverse(word.len()));
        words.dedup();
        Self(words)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// What the file says, as it is asked.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    numerals: Vec<(String, u32)>,
    /// “Many”, without a number.
    pub plenty: Listed,
    /// People, as they are named behind a number.
    pub people: Listed,
    /// What dresses a number of people, and also “many” of them.
    pub dressing: Listed,
    pub dressing_many: Listed,
    /// What makes a number a rough one.
    pub rough: Listed,
    /// What counts years.
    pub units: Listed,
    /// What dresses an age, and a year of birth.
    pub aged: Listed,
    pub born_in: Listed,
    /// Somebody, and no age of one.
    pub somebody: Listed,
    /// What makes an age everybody's.
    pub everybody: Listed,
    /// What makes a number a year of birth.
    pub born: Listed,
}

pub(super) static NUMBERS: LazyLock<Numbers> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/numbers.toml")).unwrap_or_default();
    let (people, age) = (&file.people, &file.age);
    let mut numerals: Vec<(String, u32)> = Vec::new();
    for (number, words) in &file.numbers {
        let Ok(number) = number.parse() else { continue };
        numerals.extend(words.iter().map(|word| (word.clone(), number)));
    }
    numerals.sort_by_key(|(word, _)| Reverse(word.len()));
    Numbers {
        numerals,
        plenty: Listed::of(&[&people.plenty]),
        people: Listed::of(&[&people.named]),
        dressing: Listed::of(&[&people.named, &people.around]),
        dressing_many: Listed::of(&[&people.plenty, &people.named, &people.around]),
        rough: Listed::of(&[&people.rough]),
        units: Listed::of(&[&age.units]),
        aged: Listed::of(&[&age.around, &age.everybody]),
        born_in: Listed::of(&[&age.born, &age.birth, &age.around]),
        somebody: Listed::of(&[&age.somebody]),
        everybody: Listed::of(&[&age.everybody]),
        born: Listed::of(&[&age.born]),
    }
});

/// Stands in a text where a number was.
const MARK: char = '\u{1}';

/// A text in which the numbers are found.
pub(super) struct Marked {
    text: String,
    pub numbers: Vec<u32>,
}

impl Marked {
    pub fn of(text: &str) -> Self {
        let plain: String = text
            .to_lowercase()
            .chars()
            .filter(|c| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}'))
            .map(arabic)
            .collect();
        let mut marked = String::new();
        let mut numbers = Vec::new();
        let mut rest = plain.as_str();
        while let Some(first) = rest.chars().next() {
            let (n, length) = number_at(&marked, rest);
            if let Some(n) = n {
                numbers.push(n);
                marked.push(MARK);
                rest = &rest[length..];
            } else {
                marked.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
        Self {
            text: marked,
            numbers,
        }
    }

    /// True when nothing is left but the number and these words.
    pub fn is_only(&self, words: &Listed) -> bool {
        let mut left = Cow::Borrowed(self.text.as_str());
        for word in words.iter() {
            if let Some(shorter) = cut(&left, word) {
                left = Cow::Owned(shorter);
            }
        }
        !left.chars().any(char::is_alphanumeric)
    }

    /// True when one of these words stands in it.
    pub fn has(&self, words: &Listed) -> bool {
        words.iter().any(|word| cut(&self.text, word).is_some())
    }

    /// True when one of these words stands right behind the number.
    pub fn is_followed_by(&self, words: &Listed) -> bool {
        let behind = self.text.split_once(MARK).map(|(_, behind)| behind);
        let behind = behind.unwrap_or_default().trim_start();
        words.iter().any(|word| {
            let after = behind.strip_prefix(word);
            after.is_some_and(|after| word_ends(word, after))
        })
    }
}

/// The number that `rest` begins with, and how long it is written.
fn number_at(before: &str, rest: &str) -> (Option<u32>, usize) {
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    if length > 0 {
        let touches = before.ends_with(|c: char| c.is_ascii_digit());
        let n = rest[..length].parse().ok().filter(|_| !touches);
        return (n.or(Some(u32::MAX)), length);
    }
    let latin_before = before.ends_with(|c: char| c.is_ascii_alphabetic());
    let word = NUMBERS.numerals.iter().find(|(word, _)| {
        let after = rest.strip_prefix(word.as_str());
        after.is_some_and(|after| word_ends(word, after)) && !(is_latin(word) && latin_before)
    });
    word.map_or((None, 0), |(word, n)| (Some(*n), word.len()))
}

/// True when a word may end before `after`: Latin words end at a sign, Thai and Lao ones
/// before anything that is no mark on their last letter.
fn word_ends(word: &str, after: &str) -> bool {
    let next = after.chars().next();
    match is_latin(word) {
        true => next.is_none_or(|c| !c.is_ascii_alphabetic()),
        false => next.is_none_or(|c| !is_mark(c)),
    }
}

fn is_latin(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii())
}

/// A vowel or tone on the letter before it, in Thai or Lao.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e30}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{eb0}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}')
}

/// `text` without `word`, wherever it stands as a word; nothing where it does not.
fn cut(text: &str, word: &str) -> Option<String> {
    let mut left = String::new();
    let mut is_cut = false;
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, here) = rest.split_at(at);
        left.push_str(before);
        let after = &here[word.len()..];
        let begins = !(is_latin(word) && left.ends_with(|c: char| c.is_ascii_alphabetic()));
        if begins && word_ends(word, after) {
            left.push(' ');
            is_cut = true;
        } else {
            left.push_str(word);
        }
        rest = after;
    }
    is_cut.then(|| left + rest)
}

/// A digit of any of the three scripts as an Arabic one; other letters as they are.
fn arabic(c: char) -> char {
    let zero = match c {
        '๐'..='๙' => '๐',
        '໐'..='໙' => '໐',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_whole() {
        assert!(
            NUMBERS
                .numerals
                .iter()
                .any(|(word, n)| word == "ยี่สิบ" && *n == 20)
        );
        for list in [
            &NUMBERS.plenty,
            &NUMBERS.aged,
            &NUMBERS.born_in,
            &NUMBERS.rough,
        ] {
            assert!(list.iter().count() > 5);
        }
        let file: File = toml::from_str(include_str!("../../data/numbers.toml")).expect("a file");
        let is_number = |n: &String| n.parse::<u32>().is_ok();
        assert!(file.numbers.keys().all(is_number));
    }
}
