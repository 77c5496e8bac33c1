//! Commands: a whole message that is nothing else.
//!
//! `ออก` (exit) is also the end of `เลือดออก` (bleeding) and the beginning of `ออกไม่ได้` (cannot
//! get out), so a command never acts from inside a sentence (domain reference 7.3). Polite words
//! around it are allowed. Numbers typed as commands are the caller's, not ours.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Serialize;

use super::letters::is_unspaced;
use super::lexicon::{Category, LexiconError, Phrase, phrases};
use super::normalise::{Normal, normalise};

/// What a whole message asks the conversation to do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Command {
    #[default]
    None,
    Stop,
    Delete,
    Back,
    Skip,
    Yes,
    No,
    Help,
    Human,
    Language,
    Menu,
}

impl From<Category> for Command {
    fn from(category: Category) -> Self {
        match category {
            Category::Stop => Self::Stop,
            Category::Delete => Self::Delete,
            Category::Back => Self::Back,
            Category::Skip => Self::Skip,
            Category::Yes => Self::Yes,
            Category::No => Self::No,
            Category::Help => Self::Help,
            Category::Human => Self::Human,
            Category::Menu => Self::Menu,
            Category::Language
            | Category::LanguageTh
            | Category::LanguageLo
            | Category::LanguageEn => Self::Language,
            _ => Self::None,
        }
    }
}

/// The language that a command names.
pub(super) fn named_language(category: Category) -> Option<&'static str> {
    match category {
        Category::LanguageTh => Some("th"),
        Category::LanguageLo => Some("lo"),
        Category::LanguageEn => Some("en"),
        _ => None,
    }
}

pub(super) struct Commands {
    whole: HashMap<String, Category>,
    /// Longest first.
    particles: Vec<String>,
    others: Vec<String>,
}

/// What a language is called in settings and addresses, typed alone.
const CODES: [(&str, Category); 3] = [
    ("th", Category::LanguageTh),
    ("lo", Category::LanguageLo),
    ("en", Category::LanguageEn),
];

/// Bytes beyond which no message is a command.
const LONGEST: usize = 200;
/// Polite words that are taken off one command.
const PARTICLES: usize = 4;

impl Commands {
    pub(super) fn new(phrases: &[Phrase]) -> Result<Self, LexiconError> {
        let mut whole: HashMap<String, Category> = HashMap::new();
        for row in phrases.iter().filter(|row| row.category.is_whole_message()) {
            let spelling = normalise(&row.phrase);
            let other = row.category;
            if let Some(one) = whole.insert(spelling, other).filter(|one| *one != other) {
                let phrase = row.phrase.clone();
                return Err(LexiconError::TwoCommands { phrase, one, other });
            }
        }
        // The short names of languages are no words of any of them.
        for (code, category) in CODES {
            whole.entry(code.to_owned()).or_insert(category);
        }
        Ok(Self {
            whole,
            particles: words(phrases, Category::Particle),
            others: words(phrases, Category::Other),
        })
    }

    /// What a whole message is, if it is in the lexicon as one.
    pub(super) fn read(&self, raw: &str, read: &Normal) -> Option<Category> {
        if let Some(slash) = slash_word(raw) {
            return slash_command(slash);
        }
        self.look_up(&read.text)
    }

    fn look_up(&self, text: &str) -> Option<Category> {
        if text.len() > LONGEST {
            return None;
        }
        let mut rest = text;
        for _ in 0..=PARTICLES {
            rest = rest.trim_matches(|c: char| !is_unspaced(c) && !c.is_alphanumeric());
            if let Some(category) = self.whole.get(rest) {
                return Some(*category);
            }
            rest = self.without_particle(rest)?;
        }
        None
    }

    fn without_particle<'a>(&self, text: &'a str) -> Option<&'a str> {
        self.particles.iter().find_map(|particle| {
            let joins = particle.starts_with(is_unspaced);
            let ends = |rest: &&str| joins || rest.ends_with(' ');
            let begins = |rest: &&str| joins || rest.starts_with(' ');
            let after = text.strip_suffix(particle.as_str()).filter(ends);
            after.or_else(|| text.strip_prefix(particle.as_str()).filter(begins))
        })
    }

    /// Whether a part of the message between punctuation says stop, or its first word does and a
    /// statement about someone follows (“stop he has …”). “Stop hitting me” says neither.
    pub(super) fn stops_in_part(&self, read: &Normal) -> bool {
        let mut start = 0;
        for &at in &read.breaks {
            if self.is_stop(&read.text[start..at]) {
                return true;
            }
            start = at;
        }
        self.is_stop(&read.text[start..]) || self.stops_then_tells(&read.text)
    }

    fn stops_then_tells(&self, text: &str) -> bool {
        let Some((first, rest)) = text.split_once(' ') else {
            return false;
        };
        self.is_stop(first)
            && self.others.iter().any(|other| {
                rest.strip_prefix(other.as_str())
                    .is_some_and(|rest| rest.starts_with(' ') || other.starts_with(is_unspaced))
            })
    }

    fn is_stop(&self, part: &str) -> bool {
        let known = [
            Some(Category::Stop),
            Some(Category::Delete),
            Some(Category::HideNow),
        ];
        known.contains(&self.look_up(part))
    }
}

/// A text in the strict normal form, and what is left of it as polite words are taken off its ends
/// one after another: what may be compared with a label.
#[must_use]
pub fn politely(text: &str) -> Vec<String> {
    static COMMANDS: LazyLock<Option<Commands>> =
        LazyLock::new(|| Commands::new(&phrases().ok()?).ok());
    let whole = normalise(text);
    let mut forms = vec![whole];
    for _ in 0..PARTICLES {
        let rest = forms.last().map_or("", String::as_str);
        let shorter = COMMANDS.as_ref().and_then(|c| c.without_particle(rest));
        match shorter.map(str::trim).filter(|shorter| !shorter.is_empty()) {
            Some(shorter) => forms.push(shorter.to_owned()),
            None => break,
        }
    }
    forms
}

fn words(phrases: &[Phrase], category: Category) -> Vec<String> {
    let rows = phrases.iter().filter(|row| row.category == category);
    let mut words: Vec<_> = rows.map(|row| normalise(&row.phrase)).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// The word of a message that is one slash command, as `stop` in `/stop@SaiduanBot`.
fn slash_word(raw: &str) -> Option<&str> {
    let word = raw.trim().strip_prefix('/')?;
    let word = word.split('@').next().unwrap_or(word);
    (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(word)
}

/// The commands that the bot announces to Telegram. `/start` is the channel's own.
fn slash_command(word: &str) -> Option<Category> {
    Some(match word.to_ascii_lowercase().as_str() {
        "help" => Category::Help,
        "stop" => Category::Stop,
        "menu" => Category::Menu,
        "human" => Category::Human,
        "hide" => Category::HideNow,
        "delete" => Category::Delete,
        "language" => Category::Language,
        "back" => Category::Back,
        "skip" => Category::Skip,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::normal;

    fn command(text: &str) -> Command {
        let commands = Commands::new(&phrases().expect("the lexicon")).expect("commands");
        commands
            .read(text, &normal(text))
            .map_or(Command::None, Command::from)
    }

    #[test]
    fn polite_words_around_a_command_are_allowed() {
        for (text, wanted) in [
            ("หยุดนะคะ", Command::Stop),
            ("ข้ามค่ะ", Command::Skip),
            ("ຂ້າມເດີ້", Command::Skip),
            ("please stop.", Command::Stop),
            ("delete everything please 🙏", Command::Delete),
            ("ขอเมนูหน่อยครับ", Command::Menu),
        ] {
            assert_eq!(command(text), wanted, "{text}");
        }
    }

    #[test]
    fn polite_words_come_off_one_after_another_and_are_nothing_alone() {
        assert_eq!(politely("ไทยนะครับ").last().unwrap(), "ไทย");
        assert_eq!(politely("Thailand, please").last().unwrap(), "thailand");
        assert_eq!(politely("ครับ"), ["ครับ"]);
        assert_eq!(politely("ເຈົ້າ"), ["ເຈົ້າ"]);
    }

    #[test]
    fn a_command_inside_a_sentence_is_none() {
        for text in [
            "they made me stop school",
            "ข้ามแม่น้ำมา",
            "I can go back home",
        ] {
            assert_eq!(command(text), Command::None, "{text}");
        }
    }

    #[test]
    fn only_the_whole_slash_word_counts() {
        assert_eq!(command(" /HELP "), Command::Help);
        assert_eq!(command("/help@SaiduanBot"), Command::Help);
        assert_eq!(command("/start"), Command::None);
        assert_eq!(command("/unknown"), Command::None);
    }
}
