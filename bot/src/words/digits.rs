//! A message that is nothing but a number.

use std::sync::LazyLock;

use super::grammar::longest_first;
use crate::scan::normalise;

/// More digits than any list of choices or any count of people needs.
const DIGITS: usize = 6;

/// Words before a typed number, and behind it, in the strict normal form.
static BEFORE: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = longest_first(|g| &g.choices.before_digit);
    words.into_iter().map(normalise).collect()
});
static BEHIND: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = longest_first(|g| &g.choices.behind_digit);
    words.into_iter().map(normalise).collect()
});

/// A whole message that is a number in the digits of any script, also written `1.`, `(2)`, `#3` or
/// with a word before it (`ข้อ 1`, `ຂໍ້ ໒`, “number 3”). Up to six digits; anything else is `None`.
#[must_use]
pub fn digits(text: &str) -> Option<u32> {
    if text.len() > 100 || text.contains(['-', '/', ':', '+', '%']) {
        return None;
    }
    // Asked of each text many times in a step: most have no digit, and need no normal form.
    if !text.contains(char::is_numeric) {
        return None;
    }
    let normal = normalise(text);
    let before = BEFORE.iter().find_map(|word| normal.strip_prefix(word));
    let number = before.unwrap_or(&normal).trim();
    let behind = |rest, end: &String| str::strip_suffix(rest, end).unwrap_or(rest);
    let number = BEHIND.iter().fold(number, behind).trim_end();
    let is_number =
        (1..=DIGITS).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_any_of_the_three_scripts() {
        for (text, number) in [
            ("1", 1),
            (" 1. ", 1),
            ("(2)", 2),
            ("#3", 3),
            ("๑", 1),
            ("໑໕", 15),
            ("ข้อ 1", 1),
            ("ข้อที่ ๒", 2),
            ("ຂໍ້ ໓", 3),
            ("1️⃣", 1),
            ("２", 2),
            ("4 ครับ", 4),
            ("number 5", 5),
            ("No. 6", 6),
            ("0", 0),
            ("๙\u{200B}", 9),
        ] {
            assert_eq!(digits(text), Some(number), "{text}");
        }
    }

    #[test]
    fn what_is_more_than_a_number_is_none() {
        for text in [
            "",
            "อายุ 15",
            "1 2",
            "1,000",
            "1.5",
            "-1",
            "15 ปี",
            "12345678",
            "one",
            "1/2",
            "10:30",
            "ข้อ",
            "no",
            "1 or 2",
        ] {
            assert_eq!(digits(text), None, "{text}");
        }
    }
}
