//! The words to avoid (`locales/avoid.toml`), and how they are found in a text.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::words::Lang;

/// Words by language code.
pub type ByLang = BTreeMap<String, Vec<String>>;

/// Words that must not reach a person.
#[derive(Debug, Deserialize)]
pub struct Avoid {
    pub first_line: ByLang,
    pub shame: ByLang,
    pub promise_or_ask: ByLang,
    pub office: ByLang,
    pub particle: ByLang,
    /// A Thai word in Lao letters, and the Lao word for it.
    pub thai_in_lao: BTreeMap<String, String>,
}

/// The lists that ship with the program; `None` where they cannot be read, which a test
/// sees to.
pub fn avoid() -> Option<&'static Avoid> {
    static AVOID: LazyLock<Option<Avoid>> =
        LazyLock::new(|| toml::from_str(include_str!("../../locales/avoid.toml")).ok());
    AVOID.as_ref()
}

/// The words of `list` in `lang` that are in `text`.
pub fn found<'a>(list: &'a ByLang, lang: Lang, text: &str) -> Vec<&'a str> {
    // A language that a hotline adds may have no list.
    let words = list.get(lang.code()).into_iter().flatten();
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
    letter.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
#[test]
fn words_are_found_whole() {
    assert!(contains("Tell the police.", "police"));
    assert!(!contains("just in cases", "case"));
    assert!(!contains("11910", "1191"));
    assert!(contains("อยากหนีออกไป", "หนี"));
    assert!(!contains("ใช้หนี้", "หนี"), "debt");
    assert!(!contains("ข้าวเหนียว", "หนี"), "sticky rice");
    assert!(!contains("เท่านี้ก็พอ", "ท่าน"), "only this");
    assert!(!contains("ໃຊ້ໜີ້", "ໜີ"), "debt");
    assert!(!contains("ບໍ?", "ບໍ່?"), "the question, not the negation");
}
