//! What kind of letter a character is, for Thai, Lao and Latin.
//!
//! Thai and Lao write no spaces between words, put some vowels before their consonant and stack
//! others above or below it. Matching must never cut such a cluster in two: `ตี` (hit) is not in
//! `ตี๋` (a nickname), and `รอ` (wait) is not in `เรอ` (burp).

use serde::Serialize;

/// The script that most of the letters of a message are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    Thai,
    Lao,
    Latin,
}

impl Script {
    /// The script of most letters, or `None` where there is none of the three. A tie goes to Lao,
    /// then to Thai: people who write them mix in Latin words, seldom the other way round.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let (mut thai, mut lao, mut latin) = (0_usize, 0_usize, 0_usize);
        for c in text.chars() {
            match c {
                _ if is_thai(c) => thai += 1,
                _ if is_lao(c) => lao += 1,
                _ if is_latin(c) => latin += 1,
                _ => {}
            }
        }
        let most = thai.max(lao).max(latin);
        match most {
            0 => None,
            _ if most == lao => Some(Self::Lao),
            _ if most == thai => Some(Self::Thai),
            _ => Some(Self::Latin),
        }
    }
}

/// A letter that tells the language of a text which is neither in Thai nor in Lao letters: the
/// first of another script, where most are of those; else the first Latin one that few languages
/// have.
pub(super) fn telling_letter(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    let (mut latin, mut others) = (0_usize, 0_usize);
    let (mut marked, mut other) = (None, None);
    for c in text.chars() {
        match c {
            _ if is_unspaced(c) => return None,
            '\u{0100}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => {
                latin += 1;
                marked = marked.or(Some(c));
            }
            _ if is_latin(c) => latin += 1,
            _ if c.is_alphabetic() => {
                others += 1;
                other = other.or(Some(c));
            }
            _ => {}
        }
    }
    match others >= latin {
        true => other.or(marked),
        false => marked,
    }
}

pub(super) fn is_thai(c: char) -> bool {
    matches!(c, '\u{0E01}'..='\u{0E3A}' | '\u{0E40}'..='\u{0E4E}')
}

pub(super) fn is_lao(c: char) -> bool {
    matches!(c, '\u{0E81}'..='\u{0ECE}' | '\u{0EDC}'..='\u{0EDF}')
}

/// A letter or mark of a script that is written without spaces between words.
pub(super) fn is_unspaced(c: char) -> bool {
    is_thai(c) || is_lao(c)
}

/// How many letters a text has: vowels are some, tone marks and signs are none.
#[must_use]
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| is_letter(*c)).count()
}

/// As [`char::is_alphabetic`], which is slow for the two scripts that most people write here.
fn is_letter(c: char) -> bool {
    match c {
        '\u{0E47}'..='\u{0E4C}' | '\u{0E4E}' | '\u{0EC8}'..='\u{0ECC}' | '\u{0ECE}' => false,
        _ => is_unspaced(c) || c.is_alphabetic(),
    }
}

pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{00C0}'..='\u{024F}')
}

/// A vowel or sign that is written above or below its consonant.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}'
        | '\u{0EB1}' | '\u{0EB4}'..='\u{0EBB}' | '\u{0EC8}'..='\u{0ECE}')
}

/// What the loose reading leaves out because hurried people leave it out: tone marks, the short
/// sign ็ and the silencing signs.
pub(super) fn is_tone(c: char) -> bool {
    matches!(c, '\u{0E47}'..='\u{0E4C}' | '\u{0EC8}'..='\u{0ECC}')
}

pub(super) fn is_nikhahit(c: char) -> bool {
    matches!(c, '\u{0E4D}' | '\u{0ECD}')
}

/// A vowel that is written before its consonant.
fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{0E40}'..='\u{0E44}' | '\u{0EC0}'..='\u{0EC4}')
}

/// A vowel that is written after its consonant and cannot begin a word.
fn is_following_vowel(c: char) -> bool {
    matches!(
        c,
        '\u{0E30}'
            | '\u{0E32}'
            | '\u{0E33}'
            | '\u{0E45}'
            | '\u{0EB0}'
            | '\u{0EB2}'
            | '\u{0EB3}'
            | '\u{0EBD}'
    )
}

/// Whether a match may begin at a letter that has `before` on its left.
pub(super) fn may_begin(before: Option<char>, first: char) -> bool {
    let Some(before) = before else { return true };
    let cuts_word = is_latin(before) && is_latin(first);
    let cuts_number = before.is_ascii_digit() && first.is_ascii_digit();
    let cuts_cluster = is_leading_vowel(before) && is_unspaced(first);
    !(cuts_word || cuts_number || cuts_cluster)
}

/// Whether a match may end at a letter that has `after` on its right.
pub(super) fn may_end(last: char, after: Option<char>) -> bool {
    let Some(after) = after else { return true };
    let cuts_word = is_latin(last) && (is_latin(after));
    let cuts_number = last.is_ascii_digit() && after.is_ascii_digit();
    let cuts_cluster = is_mark(after) || is_following_vowel(after);
    !(cuts_word || cuts_number || cuts_cluster)
}

/// Whether `text[start..end]` begins and ends between words (Latin, numbers) or between letter
/// clusters (Thai, Lao).
pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let inside = &text[start..end];
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return false;
    };
    may_begin(text[..start].chars().next_back(), first) && may_end(last, text[end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_is_alphabetic() {
        // Between them nothing is assigned that anybody could type.
        for c in ('\u{0000}'..='\u{0E5B}').chain('\u{0EDC}'..='\u{0FFF}') {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
        for c in ('\u{0E81}'..='\u{0ECE}').filter(|c| c.is_alphabetic()) {
            assert!(is_letter(c), "{c:?}");
        }
        assert_eq!(letters("ไม่ຮູ້ I’m 5"), 6);
    }

    #[test]
    fn the_script_is_that_of_most_letters() {
        assert_eq!(Script::of("ช่วยด้วย sos"), Some(Script::Thai));
        assert_eq!(Script::of("ຊ່ວຍແດ່"), Some(Script::Lao));
        assert_eq!(Script::of("help ช่วย me now"), Some(Script::Latin));
        assert_eq!(Script::of("191 !?"), None);
        assert_eq!(Script::of(""), None);
    }

    #[test]
    fn other_letters_are_told_apart() {
        assert_eq!(telling_letter("ខ្ញុំនៅ Thailand"), None);
        assert_eq!(telling_letter("ខ្ញុំនៅទីនេះ ok"), Some('ខ'));
        assert_eq!(telling_letter("tôi đang ở đây"), Some('đ'));
        assert_eq!(telling_letter("un café"), None);
        assert_eq!(telling_letter("ช่วย ខ្ញុំ"), None);
        assert_eq!(telling_letter("help"), None);
    }

    #[test]
    fn a_match_never_cuts_a_word_or_a_cluster() {
        assert!(!stands_alone("skill me", 1, 5));
        assert!(stands_alone("kill me", 0, 4));
        let nickname = "ตี๋";
        assert!(!stands_alone(nickname, 0, "ตี".len()));
        let burp = "เรอ";
        assert!(!stands_alone(burp, "เ".len(), burp.len()));
        assert!(!stands_alone("150", 0, 2));
    }
}
