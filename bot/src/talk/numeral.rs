//! Numbers in a text: in any of three scripts, and in words up to twenty.

/// Words for numbers, longest first where one begins another.
const NUMBERS: [(&str, u32); 72] = [
    ("สิบเอ็ด", 11),
    ("สิบสอง", 12),
    ("สิบสาม", 13),
    ("สิบสี่", 14),
    ("สิบห้า", 15),
    ("สิบหก", 16),
    ("สิบเจ็ด", 17),
    ("สิบแปด", 18),
    ("สิบเก้า", 19),
    ("ยี่สิบ", 20),
    ("สิบ", 10),
    ("หนึ่ง", 1),
    ("สอง", 2),
    ("สาม", 3),
    ("สี่", 4),
    ("ห้า", 5),
    ("หก", 6),
    ("เจ็ด", 7),
    ("แปด", 8),
    ("เก้า", 9),
    ("คนเดียว", 1),
    ("ສິບເອັດ", 11),
    ("ສິບສອງ", 12),
    ("ສິບສາມ", 13),
    ("ສິບສີ່", 14),
    ("ສິບຫ້າ", 15),
    ("ສິບຫົກ", 16),
    ("ສິບເຈັດ", 17),
    ("ສິບແປດ", 18),
    ("ສິບເກົ້າ", 19),
    ("ຊາວ", 20),
    ("ສິບ", 10),
    ("ໜຶ່ງ", 1),
    ("ຫນຶ່ງ", 1),
    ("ສອງ", 2),
    ("ສາມ", 3),
    ("ສີ່", 4),
    ("ຫ້າ", 5),
    ("ຫົກ", 6),
    ("ເຈັດ", 7),
    ("ແປດ", 8),
    ("ເກົ້າ", 9),
    ("ຄົນດຽວ", 1),
    ("ຜູ້ດຽວ", 1),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("only me", 1),
    ("just me", 1),
    ("by myself", 1),
    ("alone", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("a couple of", 2),
    ("couple of", 2),
    ("a dozen", 12),
    ("dozen", 12),
];

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
    pub fn is_only<'a>(&self, words: impl Iterator<Item = &'a str>) -> bool {
        let mut words: Vec<&str> = words.collect();
        words.sort_by_key(|w| std::cmp::Reverse(w.len()));
        let left = words
            .iter()
            .fold(self.text.clone(), |left, word| cut(&left, word));
        !left.chars().any(char::is_alphanumeric)
    }

    /// True when this word stands in it.
    pub fn has(&self, word: &str) -> bool {
        cut(&self.text, word) != self.text
    }

    /// True when one of these words stands right behind the number.
    pub fn is_followed_by<'a>(&self, mut words: impl Iterator<Item = &'a str>) -> bool {
        let behind = self.text.split_once(MARK).map(|(_, behind)| behind);
        let behind = behind.unwrap_or_default().trim_start();
        words.any(|word| {
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
    let word = NUMBERS.iter().find(|(word, _)| {
        let after = rest.strip_prefix(word);
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

/// `text` without `word`, wherever it stands as a word.
fn cut(text: &str, word: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word) {
        let (before, here) = rest.split_at(at);
        left.push_str(before);
        let after = &here[word.len()..];
        let begins = !(is_latin(word) && left.ends_with(|c: char| c.is_ascii_alphabetic()));
        if begins && word_ends(word, after) {
            left.push(' ');
        } else {
            left.push_str(word);
        }
        rest = after;
    }
    left + rest
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
