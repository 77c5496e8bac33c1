//! The return code: 80 random bits in 25 digits, in groups of five.
//!
//! Digits alone are read aloud alike in all languages, can be typed on any phone,
//! and look like a top-up card. A number of 80 bits times 7 plus its remainder fits
//! 25 digits, so most slips are noticed without asking the database.

use std::fmt;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::scan::decimal;

const DIGITS: usize = 25;

/// A return code. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct ReturnCode(u128);

impl ReturnCode {
    /// The code made of these random bytes.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        let mut wide = [0; 16];
        wide[6..].copy_from_slice(&bytes);
        Self(u128::from_be_bytes(wide))
    }

    /// Reads a whole message that is a code: digits of any script, with any
    /// spaces, dots or dashes between them.
    pub fn parse(text: &str) -> Option<Self> {
        Self::of_digits(&all_digits(text)?)
    }

    /// True for a message that is meant as a code, right or wrong: 20 to 30 digits
    /// and nothing else.
    pub fn looks_like(text: &str) -> bool {
        all_digits(text).is_some_and(|d| (20..=30).contains(&d.len()))
    }

    /// The code that stands somewhere in a text, among other words and numbers. Its own
    /// remainder tells it from a number that is none.
    pub fn find(text: &str) -> Option<Self> {
        found(text).into_iter().next().map(|(code, _)| code)
    }

    /// The text with `dots` where codes stood; `None` when there was none.
    pub fn hidden(text: &str, dots: &str) -> Option<String> {
        let all = found(text);
        let mut hidden = text.to_owned();
        for (_, place) in all.iter().rev() {
            hidden.replace_range(place.clone(), dots);
        }
        (!all.is_empty()).then_some(hidden)
    }

    fn of_digits(digits: &[u8]) -> Option<Self> {
        if digits.len() != DIGITS {
            return None;
        }
        let number = digits.iter().fold(0_u128, |n, d| n * 10 + u128::from(*d));
        let value = number / 7;
        (number % 7 == value % 7 && value < 1 << 80).then_some(Self(value))
    }

    /// The form under which it is hashed: 25 digits without spaces.
    pub fn canonical(&self) -> String {
        format!("{:025}", self.0 * 7 + self.0 % 7)
    }
}

fn all_digits(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(DIGITS);
    for c in text.chars() {
        match digit(c) {
            Some(d) => digits.push(d),
            None if parts(c) => {}
            None => return None,
        }
        if digits.len() > 40 {
            return None;
        }
    }
    (!digits.is_empty()).then_some(digits)
}

/// So many signs in a row may stand between two digits of one code.
const GAP: usize = 4;

/// A digit in a text: its value, where it stands, and how many signs part it from the
/// digit before (`None`: something else than signs does).
struct Digit {
    value: u8,
    place: Range<usize>,
    gap: Option<usize>,
}

/// The codes in a text. A code begins and ends where a group of digits does, so that a
/// long number is not cut until some piece of it fits.
fn found(text: &str) -> Vec<(ReturnCode, Range<usize>)> {
    let digits = digits_in(text);
    let mut codes = Vec::new();
    let mut at = 0;
    while at + DIGITS <= digits.len() {
        let window = &digits[at..at + DIGITS];
        let is_one = window[1..]
            .iter()
            .all(|d| d.gap.is_some_and(|gap| gap <= GAP));
        let begins = window[0].gap != Some(0);
        let ends = digits.get(at + DIGITS).is_none_or(|d| d.gap != Some(0));
        let values: Vec<u8> = window.iter().map(|d| d.value).collect();
        let code = ReturnCode::of_digits(&values).filter(|_| is_one && begins && ends);
        at += match code {
            Some(code) => {
                codes.push((code, window[0].place.start..window[DIGITS - 1].place.end));
                DIGITS
            }
            None => 1,
        };
    }
    codes
}

fn digits_in(text: &str) -> Vec<Digit> {
    let mut digits = Vec::new();
    let mut gap = None;
    for (at, c) in text.char_indices() {
        if let Some(value) = digit(c) {
            let place = at..at + c.len_utf8();
            digits.push(Digit { value, place, gap });
            gap = Some(0);
        } else if parts(c) {
            gap = gap.map(|signs| signs + 1);
        } else {
            gap = None;
        }
    }
    digits
}

/// Signs with which people part the digits of a number, or that cannot be seen.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '\u{2010}'..='\u{2015}' | '−' | '.' | ',' | '/' | '_' | ':' | '·' | '•' | '|'
                | '(' | ')' | '[' | ']' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
                | '\u{fe0f}' | '\u{20e3}' | '\u{ad}'
        )
}

fn digit(c: char) -> Option<u8> {
    // One of another shape (full width, in a circle) is the plain one.
    let plain = match c.is_ascii() {
        true => c,
        false => {
            let mut shapes = c.nfkc();
            let plain = shapes.next()?;
            if shapes.next().is_some() {
                return None;
            }
            plain
        }
    };
    decimal(plain)
}

impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.canonical();
        let groups: Vec<&str> = (0..DIGITS).step_by(5).map(|i| &digits[i..i + 5]).collect();
        f.write_str(&groups.join(" "))
    }
}

impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_in_any_digits_and_spacing() {
        let code = ReturnCode::from_random([0xff; 10]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 29);
        assert_eq!(ReturnCode::parse(&shown), Some(code.clone()));
        assert_eq!(
            ReturnCode::parse(&shown.replace(' ', "-")),
            Some(code.clone())
        );
        let thai: String = shown
            .chars()
            .map(|c| {
                c.to_digit(10)
                    .map_or(c, |d| char::from_u32(0x0e50 + d).unwrap())
            })
            .collect();
        assert_eq!(ReturnCode::parse(&thai), Some(code));
    }

    #[test]
    fn a_slip_is_noticed_and_other_numbers_are_no_code() {
        let code = ReturnCode::from_random([3; 10]).canonical();
        let mut slipped = code.clone().into_bytes();
        slipped[24] = if slipped[24] == b'9' {
            b'8'
        } else {
            slipped[24] + 1
        };
        assert_eq!(
            ReturnCode::parse(std::str::from_utf8(&slipped).unwrap()),
            None
        );
        assert!(ReturnCode::looks_like(&code[..24]));
        assert!(!ReturnCode::looks_like("0812345678"));
        assert_eq!(ReturnCode::parse("my number is 1"), None);
    }

    /// In Thai or Lao digits, whose zero is `zero`.
    fn in_digits(shown: &str, zero: u32) -> String {
        let other = |c: char| {
            c.to_digit(10)
                .map_or(c, |d| char::from_u32(zero + d).unwrap())
        };
        shown.chars().map(other).collect()
    }

    #[test]
    fn a_code_is_found_among_words_and_hidden() {
        let code = ReturnCode::from_random([0x5a; 10]);
        let shown = code.to_string();
        let mut ways: Vec<String> = ["-", "/", "_", ":", "–", ".", " - ", "", "\n", ") ("]
            .iter()
            .map(|sign| shown.replace(' ', sign))
            .collect();
        ways.push(in_digits(&shown, 0x0e50));
        ways.push(in_digits(&shown, 0x0ed0));
        ways.push(in_digits(&shown, 0xff10));
        for way in ways {
            for (before, after) in [
                ("my number is ", " please open it"),
                ("code: ", ""),
                ("(", ")"),
                ("ลหัส", "ค่ะ"),
                ("ລະຫັດຂອງຂ້ອຍ ", " ຊ່ວຍແດ່"),
                ("1. ", ""),
                ("", " 2 people"),
            ] {
                let text = format!("{before}{way}{after}");
                assert_eq!(ReturnCode::find(&text), Some(code.clone()), "{text}");
                let hidden = ReturnCode::hidden(&text, "•");
                assert_eq!(hidden, Some(format!("{before}•{after}")), "{text}");
            }
        }
        let twice = format!("{shown} or {shown}?");
        assert_eq!(ReturnCode::hidden(&twice, "•").unwrap(), "• or •?");
    }

    #[test]
    fn other_numbers_in_a_text_are_no_code() {
        let code = ReturnCode::from_random([0x5a; 10]).canonical();
        for text in [
            "call 081-234-5678, 082-345-6789 or 083-456-7890 today".to_owned(),
            format!("7{code}"),
            format!("{code}7"),
            format!("{} and {}", &code[..10], &code[10..]),
            format!("account {}", &code[..24]),
        ] {
            assert_eq!(ReturnCode::find(&text), None, "{text}");
            assert_eq!(ReturnCode::hidden(&text, "•"), None, "{text}");
        }
    }
}
