//! The lexicon: every phrase the reader knows, from `bot/data/lexicon.csv`.
//!
//! The file is part of the binary. A row that cannot be read stops the program at start, naming
//! the row; it is never skipped. A language may bring a file of the same columns in its own folder,
//! `locales/<language>/lexicon.csv` ([`add`]).

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;

const FILE: &str = include_str!("../../data/lexicon.csv");

/// Those that languages have in their folders, with their places.
static ADDED: OnceLock<Vec<(String, String)>> = OnceLock::new();

/// Adds lexicons, each with the place where it was read. Called once, before anything is scanned.
///
/// # Errors
/// A row that cannot be read, or that another call came before.
pub fn add(lexicons: Vec<(String, String)>) -> Result<(), LexiconError> {
    for (place, source) in &lexicons {
        added(place, source)?;
    }
    ADDED.set(lexicons).map_err(|_| LexiconError::Late)
}

/// Between the two halves of a phrase: “then, a few words later” (`ยึด…พาสปอร์ต`).
pub(super) const GAP: char = '…';

/// How urgent a text sounds. The rules are those of the domain reference, 5.3.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Distress {
    #[default]
    None,
    /// Signs of exploitation; free to move as far as the text says.
    Some,
    /// Held, exploited now, a minor exploited, or reachable only briefly.
    P2,
    /// Danger to life.
    P1,
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    // What may be happening. The class column says how urgent a phrase is.
    Emergency,
    Plea,
    Weapon,
    Threat,
    Violence,
    Medical,
    Pursued,
    Moved,
    Confinement,
    DocumentsTaken,
    DebtBondage,
    ForcedProstitution,
    ForcedLabourFishing,
    ForcedMarriage,
    ScamCompound,
    ChildBegging,
    ChildDanger,
    UnpaidWages,
    DeceptionRecruitment,
    PoliceFear,
    SelfHarm,
    /// A word that says a child is concerned.
    Minor,
    /// An age or a statement that leaves no doubt: raises “some” to P2.
    MinorAge,
    /// Someone is coming: hide the chat.
    Hide,
    /// Looks like distress and is not. Wins by being longer.
    Harmless,
    // Whole messages only.
    Help,
    Stop,
    Delete,
    Back,
    Skip,
    Yes,
    No,
    Human,
    Menu,
    Language,
    LanguageTh,
    LanguageLo,
    LanguageEn,
    /// Asks in so many words to hide the chat.
    HideNow,
    /// Greets, thanks, does not know: no command, no distress.
    Passive,
    // Grammar.
    /// Turns a match that follows it around: “not”, “nobody”.
    Negator,
    /// Ends like a negator and is none: “cannot get out”, “can you?”.
    NotNegator,
    /// May stand between a negator and a match.
    Filler,
    /// Begins a new statement, so that a bare “no” before it is an answer.
    Subject,
    /// Someone else, told of after “stop”.
    Other,
    /// A polite word around a command.
    Particle,
}

impl Category {
    /// Whether phrases of this kind are looked for anywhere in a text.
    pub(super) fn is_scanned(self) -> bool {
        self <= Self::Help
    }

    /// Whether phrases of this kind count only as the whole message.
    pub(super) fn is_whole_message(self) -> bool {
        (Self::Help..=Self::Passive).contains(&self)
    }

    /// Whether a match raises a flag of its own, which a longer match must not swallow.
    pub(super) fn is_flag(self) -> bool {
        matches!(
            self,
            Self::Minor
                | Self::MinorAge
                | Self::Hide
                | Self::SelfHarm
                | Self::ChildBegging
                | Self::ChildDanger
        )
    }
}

/// The writing a phrase is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Writing {
    #[serde(rename = "th")]
    Thai,
    #[serde(rename = "lo")]
    Lao,
    #[serde(rename = "en")]
    English,
    /// Thai in Latin letters.
    #[serde(rename = "th-Latn")]
    ThaiLatin,
    /// Lao in Latin letters. There is no standard: treat as weak.
    #[serde(rename = "lo-Latn")]
    LaoLatin,
    /// Lao or Isan in Thai letters.
    #[serde(rename = "lo-Thai")]
    LaoThai,
    /// That of a language which was added.
    #[serde(other, rename = "other")]
    Other,
}

/// How sure the writer of a row was. No row has been reviewed by a native speaker of Lao.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

/// One row of the lexicon.
#[derive(Debug, Clone, Deserialize)]
pub struct Phrase {
    pub category: Category,
    pub class: Distress,
    pub lang: Writing,
    pub phrase: String,
    pub gloss: String,
    pub confidence: Confidence,
}

/// The lexicon that is built into the program cannot be used.
#[derive(Debug, Error)]
pub enum LexiconError {
    #[error("the lexicon cannot be read: {0}")]
    Row(#[from] csv::Error),
    #[error("{0} cannot be read: {1}")]
    Added(String, csv::Error),
    #[error("a lexicon was added twice, or too late")]
    Late,
    #[error("the lexicon cannot be searched: {0}")]
    Search(#[from] aho_corasick::BuildError),
    #[error(transparent)]
    Model(#[from] crate::model::ModelError),
    #[error("the phrase {phrase:?} has no letters, or more than one gap, or half of one")]
    Shape { phrase: String },
    #[error("the phrase {phrase:?} means two commands: {one:?} and {other:?}")]
    TwoCommands {
        phrase: String,
        one: Category,
        other: Category,
    },
}

/// All rows, in the order of the files.
pub(super) fn phrases() -> Result<Vec<Phrase>, LexiconError> {
    let mut all = rows(FILE)?;
    for (place, source) in ADDED.get().into_iter().flatten() {
        all.extend(added(place, source)?);
    }
    Ok(all)
}

fn rows(source: &str) -> Result<Vec<Phrase>, csv::Error> {
    csv::Reader::from_reader(source.as_bytes())
        .into_deserialize()
        .collect()
}

fn added(place: &str, source: &str) -> Result<Vec<Phrase>, LexiconError> {
    rows(source).map_err(|error| LexiconError::Added(place.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_lexicon_is_large_and_covers_all_six_writings() {
        let all = phrases().expect("the lexicon");
        assert!(all.len() >= 1500, "{} phrases", all.len());
        for lang in [
            Writing::Thai,
            Writing::Lao,
            Writing::English,
            Writing::ThaiLatin,
            Writing::LaoLatin,
            Writing::LaoThai,
        ] {
            let some = all.iter().filter(|row| row.lang == lang).count();
            assert!(some >= 60, "{lang:?}: {some}");
        }
        let ours = rows(FILE).expect("rows");
        assert!(ours.iter().all(|row| row.lang != Writing::Other));
    }

    #[test]
    fn no_phrase_stands_twice_in_one_writing_and_category() {
        let mut seen = HashSet::new();
        for row in phrases().expect("the lexicon") {
            let spelling = crate::normalise(&row.phrase);
            assert!(
                seen.insert((row.lang, row.category, spelling)),
                "{:?} twice",
                row.phrase
            );
        }
    }

    #[test]
    fn only_what_may_be_happening_has_a_class() {
        for row in phrases().expect("the lexicon") {
            let grammar = !row.category.is_scanned() || row.category == Category::Harmless;
            assert!(
                !grammar || row.class == Distress::None,
                "{:?} has a class",
                row.phrase
            );
        }
    }
}
