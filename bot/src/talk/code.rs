//! The return code: 80 random bits in 25 digits, in groups of five.
//!
//! Digits alone are read aloud alike in all languages, can be typed on any phone,
//! and look like a top-up card. A number of 80 bits times 7 plus its remainder fits
//! 25 digits, so most slips are noticed without asking the database.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

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
        let digits = all_digits(text)?;
        if digits.len() != DIGITS {
            return None;
        }
        let number = digits.iter().fold(0_u128, |n, d| n * 10 + u128::from(*d));
        let value = number / 7;
        (number % 7 == value % 7 && value < 1 << 80).then_some(Self(value))
    }

    /// True for a message that is meant as a code, right or wrong: 20 to 30 digits
    /// and nothing else.
    pub fn looks_like(text: &str) -> bool {
        all_digits(text).is_some_and(|d| (20..=30).contains(&d.len()))
    }

    /// The form under which it is hashed: 25 digits without spaces.
    pub fn canonical(&self) -> String {
        format!("{:025}", self.0 * 7 + self.0 % 7)
    }
}

fn all_digits(text: &str) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(DIGITS);
    for c in text.nfkc() {
        match digit(c) {
            Some(d) => digits.push(d),
            None if c.is_whitespace() || matches!(c, '-' | '.' | ',' | '\u{200b}') => {}
            None => return None,
        }
        if digits.len() > 40 {
            return None;
        }
    }
    (!digits.is_empty()).then_some(digits)
}

fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '๐'..='๙' => '๐',
        '໐'..='໙' => '໐',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
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
}
