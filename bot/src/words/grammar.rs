//! How each language is typed: its letters, numbers in words, and words that are read beside
//! others. `locales/<language>/grammar.toml` explains itself; a hotline's own file of that name
//! adds to ours, or is that of a language of its own. Nobody reads any of it, and a language may
//! do without.
//!
//! Read once, when it is first asked for, as the languages are; [`Words::load`] says what is
//! wrong with it before that.
//!
//! [`Words::load`]: super::Words::load

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use casebook::provinces::{self, Province};
use serde::Deserialize;
use toml::{Table, Value};

use super::{Lang, WordsError, whole};
use crate::scan::{Reading, Script};

/// The file of a language.
pub(super) const FILE: &str = "grammar.toml";

/// Stands for a number in the ways to say it.
const NUMBER: &str = "{}";

/// What one language says of itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Grammar {
    letters: Vec<String>,
    pub platforms: Platforms,
    pub choices: Choices,
    pub numbers: BTreeMap<String, Vec<String>>,
    pub joined: Joined,
    pub people: People,
    pub age: Age,
    pub places: Places,
    pub coming: Coming,
    pub naming: Naming,
    /// By their codes.
    pub other_languages: BTreeMap<String, Vec<String>>,
    pub context: Context,
}

/// What platforms know of a language, and what it is guessed by where they tell none.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Platforms {
    /// Codes with which the telephone numbers of those begin who most likely read it.
    pub telephone: Vec<String>,
    /// Their countries (ISO 3166).
    pub countries: Vec<String>,
    /// Meta's names of it in the templates of WhatsApp.
    pub whatsapp: Vec<String>,
    /// Meta's names of it where Messenger itself can be had in it.
    pub messenger: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    pub numbers: Vec<Vec<String>>,
    pub as_number: Vec<String>,
    pub ordinals: Vec<Vec<String>>,
    pub as_ordinal: Vec<String>,
    pub before_digit: Vec<String>,
    pub behind_digit: Vec<String>,
    pub between: Vec<String>,
    pub there_is: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Joined {
    pub tens: Vec<String>,
    pub twenty: Vec<String>,
    pub alone: Vec<String>,
    pub units: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct People {
    pub plenty: Vec<String>,
    pub named: Vec<String>,
    pub around: Vec<String>,
    pub rough: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Age {
    pub units: Vec<String>,
    pub around: Vec<String>,
    pub somebody: Vec<String>,
    pub everybody: Vec<String>,
    pub born: Vec<String>,
    pub birth: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Places {
    pub province: Vec<String>,
    pub before: Vec<String>,
    pub behind: Vec<String>,
    pub nations: Vec<String>,
    /// Of a province by its ISO code, the one that is shown first.
    pub names: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Coming {
    pub come: Vec<String>,
    pub not_now: Vec<String>,
    pub at: Vec<String>,
    pub hours: Vec<String>,
    pub left: Vec<String>,
    pub not_left: Vec<String>,
    pub feared: Vec<String>,
    pub to_help: Vec<String>,
    pub already: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Naming {
    pub owner_ends: Vec<String>,
    pub them: Vec<String>,
    pub article: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Context {
    pub child: Vec<String>,
    pub deed: Vec<String>,
    pub sold: Vec<String>,
    pub official_sells: Vec<String>,
    pub doer_is: Vec<String>,
    pub relative_is: Vec<String>,
    pub kin_is: Vec<String>,
    pub official: Vec<Official>,
}

/// One word of `who`, and one of `does` before or behind it, or one of `did` behind it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Official {
    pub who: Vec<String>,
    pub does: Vec<String>,
    pub did: Vec<String>,
}

static ALL: LazyLock<Result<Vec<(Lang, Grammar)>, WordsError>> = LazyLock::new(|| {
    let read = |lang: &Lang| Ok((*lang, whole(*lang, FILE, parse)?));
    Lang::all().iter().map(read).collect()
});

/// Those of all languages, by code; none where one of them is damaged.
pub fn all() -> impl Iterator<Item = &'static Grammar> {
    let read = ALL.as_deref().unwrap_or_default();
    read.iter().map(|(_, grammar)| grammar)
}

/// That of one language.
pub fn of(lang: Lang) -> Option<&'static Grammar> {
    let read = ALL.as_deref().unwrap_or_default();
    let own = read.iter().find(|(known, _)| *known == lang);
    own.map(|(_, grammar)| grammar)
}

/// One list of all languages together.
pub fn every(list: impl Fn(&'static Grammar) -> &'static Vec<String>) -> Vec<&'static str> {
    let lists = all().flat_map(list);
    lists.map(String::as_str).collect()
}

/// The same, longer words first: of two that begin alike the longer is meant.
pub fn longest_first(list: impl Fn(&'static Grammar) -> &'static Vec<String>) -> Vec<&'static str> {
    let mut words = every(list);
    words.sort_by_key(|word| Reverse(word.len()));
    words
}

/// What is wrong with one of them.
pub(super) fn check() -> Result<(), WordsError> {
    match &*ALL {
        Ok(_) => Ok(()),
        Err(wrong) => Err(wrong.clone()),
    }
}

// --- a file ------------------------------------------------------------------------------------

/// A file alone, or what is wrong with it.
fn parse(source: &str) -> Result<Grammar, String> {
    let table: Table = source.parse().map_err(|e: toml::de::Error| e.to_string())?;
    let grammar: Grammar = toml::from_str(source).map_err(|e| e.to_string())?;
    if let Some(word) = unlike_typed(&Value::Table(table)) {
        return Err(format!(
            "“{word}”: a word is in small letters, and not empty"
        ));
    }
    for letters in &grammar.letters {
        range(letters).ok_or_else(|| format!("“{letters}”: no letters such as 1780-17d3"))?;
    }
    let is_code = |code: &&String| code.is_empty() || !code.bytes().all(|b| b.is_ascii_digit());
    if let Some(code) = grammar.platforms.telephone.iter().find(is_code) {
        return Err(format!("“{code}”: a telephone code is digits such as 66"));
    }
    let choices = &grammar.choices;
    let mut ways = choices.as_number.iter().chain(&choices.as_ordinal);
    if let Some(way) = ways.find(|way| way.matches(NUMBER).count() != 1) {
        return Err(format!("“{way}”: one “{NUMBER}” stands for the number"));
    }
    let is_number = |n: &&String| n.parse::<u32>().is_err();
    let mut counted = grammar.numbers.keys().chain(grammar.joined.units.keys());
    if let Some(what) = counted.find(is_number) {
        return Err(format!("“{what}” is no number"));
    }
    let is_known = |iso: &&String| provinces::by_iso(iso).is_none();
    if let Some(iso) = grammar.places.names.keys().find(is_known) {
        return Err(format!("“{iso}” is no province"));
    }
    Ok(grammar)
}

/// A word that no text holds once it is in small letters, or that every text holds.
fn unlike_typed(value: &Value) -> Option<&str> {
    match value {
        Value::String(word) => {
            let is_typed = !word.trim().is_empty() && *word == word.to_lowercase();
            (!is_typed).then_some(word)
        }
        Value::Array(values) => values.iter().find_map(unlike_typed),
        // The names of provinces are shown too, and have capitals; so have names at platforms.
        Value::Table(table) => {
            let is_typed = |key: &str| !["names", "platforms"].contains(&key);
            let mut parts = table.iter().filter(|(key, _)| is_typed(key));
            parts.find_map(|(_, part)| unlike_typed(part))
        }
        _ => None,
    }
}

// --- letters -----------------------------------------------------------------------------------

/// Letters that tell a language, by language.
static LETTERS: LazyLock<Vec<(Lang, Vec<RangeInclusive<char>>)>> = LazyLock::new(|| {
    let all = ALL.as_deref().unwrap_or_default().iter();
    let ranges = |grammar: &Grammar| grammar.letters.iter().filter_map(|l| range(l)).collect();
    all.map(|(lang, grammar)| (*lang, ranges(grammar)))
        .collect()
});

fn range(letters: &str) -> Option<RangeInclusive<char>> {
    let (first, last) = letters.split_once('-').unwrap_or((letters, letters));
    let letter = |hex: &str| char::from_u32(u32::from_str_radix(hex, 16).ok()?);
    let (first, last) = (letter(first)?, letter(last)?);
    (first <= last).then_some(first..=last)
}

impl Lang {
    /// The language that this letter tells. Those of English tell none: many write Thai and Lao
    /// with them.
    pub fn of_letter(letter: char) -> Option<Self> {
        if letter.is_ascii() {
            return None;
        }
        let has = |(_, ranges): &&(Self, Vec<RangeInclusive<char>>)| {
            ranges.iter().any(|range| range.contains(&letter))
        };
        LETTERS.iter().find(has).map(|(lang, _)| *lang)
    }

    /// The language that the letters of a text tell, as the scan read it.
    pub fn written_in(reading: &Reading) -> Option<Self> {
        let letter = match reading.script {
            Some(Script::Thai) => Some('ก'),
            Some(Script::Lao) => Some('ກ'),
            Some(Script::Latin) | None => reading.letter,
        };
        letter.and_then(Self::of_letter)
    }

    /// What this language calls a province: a name of its own, or the one that we know.
    pub fn province(self, province: &'static Province) -> &'static str {
        let own = of(self).and_then(|grammar| grammar.places.names.get(&province.iso)?.first());
        own.map_or_else(|| province.name(self.code()), String::as_str)
    }

    /// The language that most letters of a text tell; the first by code where two are even.
    pub fn of_text(text: &str) -> Option<Self> {
        let mut counts: Vec<(Self, usize)> = Vec::new();
        for lang in text.chars().filter_map(Self::of_letter) {
            match counts.iter_mut().find(|(known, _)| *known == lang) {
                Some((_, count)) => *count += 1,
                None => counts.push((lang, 1)),
            }
        }
        let most = |(lang, count): &(Self, usize)| (*count, Reverse(lang.code()));
        counts.into_iter().max_by_key(most).map(|(lang, _)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_are_whole() {
        assert_eq!(all().count(), Lang::all().len());
        // Another language may do without.
        let is_first = |lang: &Lang| ["th", "lo", "en"].contains(&lang.code());
        let read = ALL.as_deref().unwrap_or_default().iter();
        for (lang, grammar) in read.filter(|(lang, _)| is_first(lang)) {
            let code = lang.code();
            assert_eq!(grammar.choices.numbers.len(), 6, "{code}");
            assert!(grammar.numbers.len() > 15, "{code}");
            assert!(grammar.coming.not_now.len() > 50, "{code}");
            assert!(!grammar.context.official.is_empty(), "{code}");
        }
    }

    #[test]
    fn letters_tell_a_language_and_latin_ones_none() {
        let code = |text: &str| Lang::of_text(text).map(Lang::code);
        assert_eq!(code("ร้าน Lotus"), Some("th"));
        assert_eq!(code("ຂ້ອຍຢູ່ຮ້ານ 7-11"), Some("lo"));
        assert_eq!(code("กກ"), Some("lo"));
        assert_eq!(code("near the pier"), None);
        assert_eq!(code("բարեւ"), None, "nobody's here");
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (source, what) in [
            ("[people]\nplentty = [\"many\"]", "plentty"),
            ("[people]\nplenty = \"many\"", "line 2"),
            ("[people]\nplenty = [\"Many\"]", "“Many”"),
            ("[people]\nplenty = [\" \"]", "“ ”"),
            ("letters = [\"khmer\"]", "“khmer”"),
            ("[platforms]\ntelephone = [\"+66\"]", "“+66”"),
            ("letters = [\"17d3-1780\"]", "“17d3-1780”"),
            ("[choices]\nas_number = [\"number\"]", "“number”"),
            ("[numbers]\nten = [\"ten\"]", "“ten”"),
            ("[places.names]\nTH-99 = [\"Nowhere\"]", "“TH-99”"),
        ] {
            let fault = parse(source).expect_err(source);
            assert!(fault.contains(what), "{source}: {fault}");
        }
    }
}
