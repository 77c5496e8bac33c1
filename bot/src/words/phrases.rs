//! Phrases that are looked for inside a text, all of a list in one pass: there are hundreds of
//! them, and dozens of lists for each message.

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Letters between two parts of a phrase that still belong together.
const NEAR: usize = 24;

/// A phrase: one that stands in the text as it is, or two parts of which the other follows the
/// one, not far behind it.
#[derive(Debug)]
struct Phrase {
    one: String,
    other: Option<String>,
}

/// Phrases in the normal form, ready to be looked for.
#[derive(Debug)]
pub struct Phrases {
    phrases: Vec<Phrase>,
    /// `None` only beyond four thousand million letters.
    finder: Option<AhoCorasick>,
}

impl Phrases {
    /// Of these phrases; `apart` stands between the parts of one that has two.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>, apart: &str) -> Self {
        let phrases = phrases
            .into_iter()
            .map(|phrase| match phrase.split_once(apart) {
                Some((one, other)) => Phrase {
                    one: one.trim().to_owned(),
                    other: Some(other.trim().to_owned()),
                },
                None => Phrase {
                    one: phrase.trim().to_owned(),
                    other: None,
                },
            });
        let phrases: Vec<Phrase> = phrases.filter(|p| !p.one.is_empty()).collect();
        // The smallest of them: texts are short.
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(phrases.iter().map(|p| &p.one))
            .ok();
        Self { phrases, finder }
    }

    /// True when one of them stands in `text`, which is in the normal form: Latin letters as
    /// whole words, Thai and Lao anywhere but within a syllable.
    pub fn stand_in(&self, text: &str) -> bool {
        self.found_in(text).next().is_some()
    }

    /// Where the first of them stands in such a text.
    pub fn first_in(&self, text: &str) -> Option<usize> {
        self.found_in(text).min()
    }

    fn found_in(&self, text: &str) -> impl Iterator<Item = usize> {
        let found = self
            .finder
            .iter()
            .flat_map(move |finder| finder.find_overlapping_iter(text));
        found
            .filter(|found| {
                let phrase = &self.phrases[found.pattern().as_usize()];
                let other = phrase.other.as_ref();
                is_whole(text, found.start(), &phrase.one)
                    && other.is_none_or(|other| follows(text, found.end(), other))
            })
            .map(|found| found.start())
    }
}

/// True when `other` follows `one`, not far behind it.
pub fn are_near(text: &str, one: &str, other: &str) -> bool {
    places(text, one).any(|start| follows(text, start + one.len(), other))
}

fn follows(text: &str, end: usize, other: &str) -> bool {
    let mut follows = places(text, other).filter(|at| *at >= end);
    follows.any(|at| text[end..at].chars().count() <= NEAR)
}

/// Where a word stands in a text: Latin letters as a whole word, Thai and Lao anywhere but within a syllable.
pub fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let all = memchr::memmem::find_iter(text.as_bytes(), word.as_bytes());
    all.filter(move |at| is_whole(text, *at, word))
}

/// True for a text in which nothing stands but these words: Latin ones parted by spaces, Thai and Lao
/// ones in any way.
pub fn is_made_of<'a>(text: &str, words: impl Iterator<Item = &'a str> + Clone) -> bool {
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for at in 0..text.len() {
        if !reached[at] {
            continue;
        }
        let rest = &text[at..];
        if rest.starts_with(' ') {
            reached[at + 1] = true;
        }
        for word in words.clone() {
            let stands = !word.is_empty() && rest.starts_with(word) && is_whole(text, at, word);
            if stands {
                reached[at + word.len()] = true;
            }
        }
    }
    reached[text.len()]
}

/// `text` with `by` in place of each of these words, one after another.
pub fn replaced<'a>(text: &str, words: impl IntoIterator<Item = &'a String>, by: &str) -> String {
    let mut left = text.to_owned();
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        let mut shorter = String::new();
        let mut done = 0;
        for at in places(&left, word) {
            shorter.push_str(&left[done..at]);
            shorter.push_str(by);
            done = at + word.len();
        }
        if done > 0 {
            shorter.push_str(&left[done..]);
            left = shorter;
        }
    }
    left
}

/// True for a text in Latin letters, which are written with spaces between words; Thai, Lao and
/// others are not.
pub fn is_spaced(text: &str) -> bool {
    text.is_ascii() || text.chars().all(is_latin)
}

/// True for a Latin letter, with its mark too (é, ơ, ế), and for every sign beside such letters.
pub fn is_latin(c: char) -> bool {
    c.is_ascii() || matches!(c, 'À'..='ɏ' | 'Ḁ'..='ỿ')
}

/// True where a word begins and ends as words do: a Latin one between other signs, a Thai or Lao one
/// not within a syllable. The ตม in โตมา is none.
fn is_whole(text: &str, at: usize, word: &str) -> bool {
    let before = text[..at].chars().next_back();
    let behind = &text[at + word.len()..];
    if !is_spaced(word) {
        return !before.is_some_and(leads) && begins_a_word(behind);
    }
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && is_latin(c));
    !joins(before) && !joins(behind.chars().next())
}

/// A vowel that is written before the letter that it belongs to.
fn leads(c: char) -> bool {
    matches!(c, 'เ'..='ไ' | 'ເ'..='ໄ')
}

/// False for a vowel or tone that belongs to the letter before it.
pub fn begins_a_word(text: &str) -> bool {
    let first = text.chars().next();
    first.is_none_or(|c| {
        !matches!(c, '\u{e30}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
            | '\u{eb0}'..='\u{ebc}' | '\u{ec8}'..='\u{ecd}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_replaced() {
        let words = ["me".to_owned(), "ที่นี่".to_owned()];
        assert_eq!(replaced("me and some me", &words, "-"), "- and some -");
        assert_eq!(replaced("อยู่ที่นี่นะ", &words, " "), "อยู่ นะ");
        assert_eq!(replaced("nothing", &words, " "), "nothing");
    }

    fn stand(phrases: &[&str], text: &str) -> bool {
        Phrases::new(phrases.iter().copied(), " xx ").stand_in(text)
    }

    #[test]
    fn a_latin_word_is_no_part_of_another_and_a_thai_one_may_be() {
        assert!(stand(&["bar", "pub"], "in a bar"));
        assert!(!stand(&["bar", "pub"], "barley in public"));
        assert!(stand(&["บาร์"], "ที่บาร์เหล้า"));
        assert!(stand(&["ตม"], "พวกตมมา"));
        assert!(!stand(&["ตม"], "ฉันโตมาที่นี่"));
        assert!(!stand(&["ปคม"], "ไปคมนาคม"));
        assert!(!stand(&["ຕມ"], "ໂຕມາ"));
        assert!(stand(&["trốn"], "tôi muốn trốn đi"));
        assert!(!stand(&["trốn", "ch"], "trốnh cả chợ"));
        assert!(!stand(&[], "anything"));
        assert!(!stand(&[""], "anything"));
    }

    #[test]
    fn a_text_is_made_of_words_where_nothing_else_stands_in_it() {
        let made = |text| is_made_of(text, ["ไม่", "บอก", "บอกได้", "dont", "tell"].into_iter());
        assert!(made("ไม่บอก"));
        assert!(made("ไม่ บอกได้"));
        assert!(made("dont tell"));
        assert!(!made("donttell"));
        assert!(!made("ไม่บอกใคร"));
        assert!(!made("dont tell us"));
    }

    #[test]
    fn a_longer_phrase_that_is_broken_off_hides_no_shorter_one() {
        assert!(stand(&["who reads this now", "reads"], "who reads this"));
        assert!(stand(&["a bar b", "bar"], "a bar c"));
    }

    #[test]
    fn the_parts_of_a_phrase_follow_one_another_and_are_not_far_apart() {
        let phrase = ["takes xx money"];
        assert!(stand(&phrase, "he takes the money"));
        assert!(!stand(&phrase, "money he takes"));
        let far = format!("takes {}money", "on and on ".repeat(5));
        assert!(!stand(&phrase, &far));
        assert!(stand(&phrase, &format!("{far} he takes money")));
    }
}
