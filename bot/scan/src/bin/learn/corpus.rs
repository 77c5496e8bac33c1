//! The labelled messages, from `bot/data/corpus/<writing>/*.csv`.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use scan::Distress;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

/// The folders of the corpus.
pub const WRITINGS: [&str; 6] = ["th", "lo", "en", "th-Latn", "lo-Latn", "lo-Thai"];

/// One labelled message.
#[derive(Debug, Clone)]
pub struct Message {
    pub situation: String,
    pub writing: String,
    pub text: String,
    pub labels: Labels,
    /// Where it stands: file and line.
    pub place: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Labels {
    pub distress: Distress,
    pub self_harm: bool,
    pub minor: bool,
    pub hide: bool,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    situation: String,
    /// Only where a file holds several.
    #[serde(default)]
    writing: String,
    labels: String,
    text: String,
}

/// All messages under a folder, in the order of file names and lines.
pub fn load(folder: &Path) -> Result<Vec<Message>> {
    let mut all = Vec::new();
    for writing in WRITINGS {
        for file in files(&folder.join(writing))? {
            read(&file, writing, &mut all).with_context(|| file.display().to_string())?;
        }
    }
    Ok(all)
}

/// Messages that no model is ever taught, in all writings: how an outsider would see the figures.
pub fn blind(file: &Path) -> Result<Vec<Message>> {
    let mut all = Vec::new();
    read(file, "", &mut all)?;
    Ok(all)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "csv") {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

fn read(file: &Path, writing: &str, all: &mut Vec<Message>) -> Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    for (index, row) in csv::Reader::from_path(file)?.deserialize().enumerate() {
        let row: Row = row?;
        let place = format!("{name}:{}", index + 2);
        let labels = row.labels.parse().with_context(|| place.clone())?;
        all.push(Message {
            situation: row.situation,
            writing: if row.writing.is_empty() {
                writing.to_owned()
            } else {
                row.writing
            },
            text: row.text,
            labels,
            place,
        });
    }
    Ok(())
}

impl std::str::FromStr for Labels {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut labels = Self::default();
        let mut classes = 0;
        for label in text.split_whitespace() {
            let class = match label {
                "p1" => Some(Distress::P1),
                "p2" => Some(Distress::P2),
                "some" => Some(Distress::Some),
                "none" => Some(Distress::None),
                _ => None,
            };
            match (class, label) {
                (Some(class), _) => {
                    labels.distress = class;
                    classes += 1;
                }
                (None, "self_harm") => labels.self_harm = true,
                (None, "minor") => labels.minor = true,
                (None, "hide") => labels.hide = true,
                (None, other) => bail!("no such label: {other}"),
            }
        }
        if classes != 1 {
            bail!("{classes} classes in {text:?}");
        }
        Ok(labels)
    }
}

/// Files of the bot's data, beside the corpus, from which a model is learned.
const ALSO: [&str; 3] = ["lexicon.csv", "folds.csv", "concepts.csv"];

/// A number for all that a model is learned from, kept in the model: whoever changes a message or
/// a phrase and does not learn again is told so by a test.
pub fn checksum(messages: &[Message], data: &Path) -> Result<[u8; 32]> {
    let mut sum = Sha256::new();
    for name in ALSO {
        let file = data.join(name);
        sum.update(std::fs::read(&file).with_context(|| file.display().to_string())?);
    }
    for message in messages {
        for part in [&message.writing, &message.situation, &message.text] {
            sum.update(part.as_bytes());
            sum.update([0]);
        }
        let Labels {
            distress,
            self_harm,
            minor,
            hide,
        } = message.labels;
        sum.update([distress as u8, self_harm.into(), minor.into(), hide.into()]);
    }
    Ok(sum.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};

    fn all() -> Vec<Message> {
        load(&crate::data("corpus")).expect("the corpus")
    }

    #[test]
    fn the_corpus_is_large_and_mostly_harmless_in_all_six_writings() {
        let messages = all();
        assert!(messages.len() >= 8000, "{} messages", messages.len());
        for writing in WRITINGS {
            let own: Vec<_> = messages
                .iter()
                .filter(|one| one.writing == writing)
                .collect();
            let harmless = own
                .iter()
                .filter(|one| one.labels.distress == Distress::None);
            let share = harmless.count() * 100 / own.len().max(1);
            assert!(
                own.len() >= 500 && share >= 40,
                "{writing}: {} messages, {share} % harmless",
                own.len()
            );
        }
    }

    #[test]
    fn no_message_stands_twice_in_one_writing() {
        let (mut seen, mut again) = (HashMap::new(), Vec::new());
        for message in all() {
            if !message.text.contains(char::is_alphanumeric) {
                continue;
            }
            let key = (
                message.writing,
                scan::normalise(&message.text).replace(' ', ""),
            );
            if let Some(before) = seen.insert(key, message.place.clone()) {
                again.push(format!(
                    "{} is {before} again: {}",
                    message.place, message.text
                ));
            }
        }
        assert!(again.is_empty(), "{}", again.join("\n"));
    }

    #[test]
    fn labels_are_refused_where_they_say_nothing_or_two_things() {
        for text in ["", "p1 p2", "minor", "p1 danger"] {
            assert!(text.parse::<Labels>().is_err(), "{text}");
        }
        let labels: Labels = "p2 minor hide".parse().expect("labels");
        assert!(
            labels.distress == Distress::P2 && labels.minor && labels.hide && !labels.self_harm
        );
    }

    #[test]
    fn situations_have_names_of_small_letters() {
        let names: HashSet<String> = all().into_iter().map(|one| one.situation).collect();
        for name in names {
            let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(!name.is_empty() && name.chars().all(fits), "{name:?}");
        }
    }
}
