//! The words to avoid (`locales/<language>/avoid.toml`, and a hotline's own beside its words), and
//! how they are found in a text. A language may do without.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::words::{Lang, WordsError, is_latin as is_latin_letter, whole};

/// The file of a language.
pub(crate) const FILE: &str = "avoid.toml";

/// Words of one language that must not reach a person.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Avoid {
    pub first_line: Vec<String>,
    pub shame: Vec<String>,
    pub promise_or_ask: Vec<String>,
    pub office: Vec<String>,
    pub particle: Vec<String>,
    /// A word that is not this language's, and the one for it.
    pub instead: BTreeMap<String, String>,
}

static ALL: LazyLock<Result<Vec<(Lang, Avoid)>, WordsError>> = LazyLock::new(|| {
    let parse = |source: &str| toml::from_str(source).map_err(|e| e.to_string());
    let read = |lang: &Lang| Ok((*lang, whole(*lang, FILE, parse)?));
    Lang::all().iter().map(read).collect()
});

/// What is wrong with one of the files.
pub(crate) fn check() -> Result<(), WordsError> {
    match &*ALL {
        Ok(_) => Ok(()),
        Err(wrong) => Err(wrong.clone()),
    }
}

/// What one language avoids.
pub fn of(lang: Lang) -> Option<&'static Avoid> {
    let read = ALL.as_deref().unwrap_or_default();
    let own = read.iter().find(|(known, _)| *known == lang);
    own.map(|(_, avoid)| avoid)
}

/// The words of one of its lists that are in `text`.
pub fn found(
    lang: Lang,
    list: impl Fn(&'static Avoid) -> &'static Vec<String>,
    text: &str,
) -> Vec<&'static str> {
    let words = of(lang).into_iter().flat_map(list);
    words
        .map(String::as_str)
        .filter(|w| contains(text, w))
        .collect()
}

/// True when `word` is in `text`: as a whole word where letters are Latin, as whole
/// letters with their marks elsewhere.
pub fn contains(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let text: Vec<&str> = text.graphemes(true).collect();
    let word: Vec<&str> = word.graphemes(true).collect();
    (0..text.len().saturating_sub(word.len() - 1)).any(|at| {
        text[at..].starts_with(&word) && starts_here(&text, at) && ends_here(&text, at + word.len())
    })
}

/// A vowel written before its consonant belongs to it: the นี of เหนียว is no word.
fn starts_here(text: &[&str], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|i| text[i]) else {
        return true;
    };
    let leading_vowel = ["เ", "แ", "โ", "ใ", "ไ", "ເ", "ແ", "ໂ", "ໃ", "ໄ"].contains(&before);
    let inside_a_word = is_latin(before) && is_latin(text[at]);
    !leading_vowel && !inside_a_word
}

fn ends_here(text: &[&str], end: usize) -> bool {
    text.get(end)
        .is_none_or(|after| !(is_latin(after) && is_latin(text[end - 1])))
}

fn is_latin(letter: &str) -> bool {
    let first = letter.chars().next();
    first.is_some_and(|c| c.is_alphanumeric() && is_latin_letter(c))
}

#[cfg(test)]
#[test]
fn words_are_found_whole() {
    assert!(contains("Tell the police.", "police"));
    assert!(!contains("just in cases", "case"));
    assert!(!contains("11910", "1191"));
    assert!(!contains("khách sạnh", "khách s"));
    assert!(contains("อยากหนีออกไป", "หนี"));
    assert!(!contains("ใช้หนี้", "หนี"), "debt");
    assert!(!contains("ข้าวเหนียว", "หนี"), "sticky rice");
    assert!(!contains("เท่านี้ก็พอ", "ท่าน"), "only this");
    assert!(!contains("ໃຊ້ໜີ້", "ໜີ"), "debt");
    assert!(!contains("ບໍ?", "ບໍ່?"), "the question, not the negation");
}
