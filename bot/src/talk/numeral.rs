//! Numbers in a text: in the digits of any script, and in the words of `locales/*/grammar.toml`,
//! with what people say around them.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::scan::decimal;
use crate::words::begins_a_word;
use crate::words::grammar::{self, Grammar};
use crate::words::is_latin as is_latin_letter;

/// Words that are looked for in a text, longer ones first: of two that begin alike the longer is
/// meant.
#[derive(Debug, Default)]
pub(super) struct Listed(Vec<String>);

impl Listed {
    fn of(lists: &[fn(&Grammar) -> &Vec<String>]) -> Self {
        let lists = lists.iter().flat_map(|list| grammar::every(list));
        let mut words: Vec<String> = lists.map(str::to_owned).collect();
        words.sort_by_key(|word| Reverse(word.len()));
        words.dedup();
        Self(words)
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// What the languages say, as it is asked.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// By their first letters: most letters of a text begin no number.
    numerals: HashMap<char, Vec<(String, u32)>>,
    /// What makes tens of the number before it.
    tens: Listed,
    /// Twenty, where more is counted on.
    twenty: Listed,
    /// What is counted on from tens.
    ones: Vec<(String, u32)>,
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
    let numerals = by_length(|g| &g.numbers);
    let alone = grammar::every(|g| &g.joined.alone);
    let counts_on = |(word, n): &&(String, u32)| *n < 10 && !alone.contains(&word.as_str());
    let mut ones = by_length(|g| &g.joined.units);
    ones.extend(numerals.iter().filter(counts_on).cloned());
    Numbers {
        tens: Listed::of(&[|g| &g.joined.tens]),
        twenty: Listed::of(&[|g| &g.joined.twenty]),
        plenty: Listed::of(&[|g| &g.people.plenty]),
        people: Listed::of(&[|g| &g.people.named]),
        dressing: Listed::of(&[|g| &g.people.named, |g| &g.people.around]),
        dressing_many: Listed::of(&[
            |g| &g.people.plenty,
            |g| &g.people.named,
            |g| &g.people.around,
        ]),
        rough: Listed::of(&[|g| &g.people.rough]),
        units: Listed::of(&[|g| &g.age.units]),
        aged: Listed::of(&[|g| &g.age.around, |g| &g.age.everybody]),
        born_in: Listed::of(&[|g| &g.age.born, |g| &g.age.birth, |g| &g.age.around]),
        somebody: Listed::of(&[|g| &g.age.somebody]),
        everybody: Listed::of(&[|g| &g.age.everybody]),
        born: Listed::of(&[|g| &g.age.born]),
        numerals: by_first_letter(numerals),
        ones,
    }
});

/// The words of all languages with their numbers, longer ones first.
fn by_length(numbers: fn(&Grammar) -> &BTreeMap<String, Vec<String>>) -> Vec<(String, u32)> {
    let mut all: Vec<(String, u32)> = Vec::new();
    for (number, words) in grammar::all().flat_map(numbers) {
        let Ok(number) = number.parse() else { continue };
        all.extend(words.iter().map(|word| (word.clone(), number)));
    }
    all.sort_by_key(|(word, _)| Reverse(word.len()));
    all
}

fn by_first_letter(words: Vec<(String, u32)>) -> HashMap<char, Vec<(String, u32)>> {
    let mut all: HashMap<char, Vec<(String, u32)>> = HashMap::new();
    for (word, number) in words {
        let Some(first) = word.chars().next() else {
            continue;
        };
        all.entry(first).or_default().push((word, number));
    }
    all
}

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

    /// The text with this in place of each number.
    pub fn with(&self, by: &str) -> String {
        self.text.replace(MARK, by)
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
    let begins = |word: &str| stands_first(word, rest) && !(is_latin(word) && latin_before);
    let first = rest.chars().next();
    let numerals = first.and_then(|first| NUMBERS.numerals.get(&first));
    let word = numerals.and_then(|words| words.iter().find(|(word, _)| begins(word)));
    if let Some((word, n)) = word {
        let (n, length) = tens(*n, word.len(), rest);
        let (one, more) = one(n, &rest[length..]);
        return (Some(n + one), length + more);
    }
    let twenty = NUMBERS.twenty.iter().find(|word| begins(word));
    let of_twenty = twenty.map(|word| (word.len(), one(20, &rest[word.len()..])));
    match of_twenty {
        Some((length, (one, more))) if more > 0 => (Some(20 + one), length + more),
        _ => (None, 0),
    }
}

/// สาม and สิบ behind it are thirty.
fn tens(n: u32, length: usize, rest: &str) -> (u32, usize) {
    let behind = &rest[length..];
    let ten = NUMBERS.tens.iter().find(|word| stands_first(word, behind));
    match ten.filter(|_| (2..10).contains(&n)) {
        Some(word) => (n * 10, length + word.len()),
        None => (n, length),
    }
}

/// What is counted on from tens, and how long it is written.
fn one(tens: u32, behind: &str) -> (u32, usize) {
    if tens < 20 || !tens.is_multiple_of(10) {
        return (0, 0);
    }
    // “20 5” are two numbers; Latin words are parted, others are not.
    let gap = usize::from(behind.starts_with([' ', '-']));
    let stands = |word: &str| (gap == 1) == is_latin(word) && stands_first(word, &behind[gap..]);
    let found = NUMBERS.ones.iter().find(|(word, _)| stands(word));
    found.map_or((0, 0), |(word, n)| (*n, gap + word.len()))
}

fn stands_first(word: &str, text: &str) -> bool {
    let after = text.strip_prefix(word);
    after.is_some_and(|after| word_ends(word, after))
}

/// True when a word may end before `after`: Latin words end at a sign, Thai and Lao ones
/// before anything that is no mark on their last letter.
fn word_ends(word: &str, after: &str) -> bool {
    match is_latin(word) {
        true => {
            let next = after.chars().next();
            next.is_none_or(|c| !(c.is_alphabetic() && is_latin_letter(c)))
        }
        false => begins_a_word(after),
    }
}

fn is_latin(word: &str) -> bool {
    word.starts_with(is_latin_letter)
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
        let begins =
            !(is_latin(word) && left.ends_with(|c: char| c.is_alphabetic() && is_latin_letter(c)));
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

/// A digit of any script as an Arabic one; other letters as they are.
fn arabic(c: char) -> char {
    decimal(c).map_or(c, |value| char::from(b'0' + value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_whole() {
        assert!(
            NUMBERS
                .numerals
                .values()
                .flatten()
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
    }

    #[test]
    fn a_number_of_two_words_is_one_number() {
        for (text, n) in [
            ("สามสิบ", 30),
            ("อายุสามสิบห้า", 35),
            ("ยี่สิบห้า", 25),
            ("ยี่สิบเอ็ดปี", 21),
            ("ซาวสองปี", 22),
            ("ຊາວຫ້າ", 25),
            ("ຊາວເອັດ", 21),
            ("ສາມສິບປີ", 30),
            ("twenty five", 25),
            ("twenty-one", 21),
            ("thirty", 30),
            ("i am sip hok", 16),
            ("yi sip ha", 25),
            ("xao ha pi", 25),
            ("สิบห้า", 15),
            ("ສິບຫົກ", 16),
        ] {
            assert_eq!(Marked::of(text).numbers, [n], "{text}");
        }
        assert_eq!(Marked::of("twenty, five").numbers, [20, 5]);
        assert_eq!(Marked::of("ห้า ยี่สิบ").numbers, [5, 20]);
        for text in ["sao", "khao mai hai ok", "a sip of water", "nong sao"] {
            assert!(Marked::of(text).numbers.is_empty(), "{text}");
        }
    }
}
