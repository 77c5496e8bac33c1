//! Learns the model of the distress scan from the corpus, and says how good it is.
//!
//! ```text
//! cargo run -p scan --bin learn                writes bot/data/model.bin, the same each time
//! cargo run -p scan --bin learn -- table       prints recall and false alarms
//! cargo run -p scan --bin learn -- mistakes    prints what is judged wrongly
//! cargo run -p scan --bin learn -- judge FILE  how the program reads labelled messages of yours
//!
//! cargo run -p scan --bin learn -- second URL             writes bot/data/second.bin
//! cargo run -p scan --bin learn -- second URL table       its table, with the first reader's
//! cargo run -p scan --bin learn -- second URL judge FILE  your messages, with both readers
//! ```
//! The second reader learns from the embeddings of a server on this machine, such as
//! `http://127.0.0.1:8000` (docs/SCAN.md). Figures come from messages of situations that the judging model was not taught, and the limits
//! that judge a part of the corpus come from the other parts.

mod choose;
mod copies;
mod corpus;
mod dice;
mod embed;
mod folds;
mod prepare;
mod ratio;
mod romanise;
mod second;
mod second_table;
mod solve;
mod spelling;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use choose::{Case, limits};
use corpus::{Message, WRITINGS};
use folds::{FOLDS, by_hand, by_situation, teach, unseen};
use prepare::{Lessons, without_model};
use scan::learned::{AllLimits, Draft, Scores, place};
use scan::{Reading, Scanner};
use table::Judged;

fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    match words.next().as_deref() {
        None => Learned::from_corpus(by_situation)?.write(),
        Some("table") => {
            print!("{}", tables()?);
            Ok(())
        }
        Some("mistakes") => {
            Learned::from_corpus(by_situation)?.mistakes();
            Ok(())
        }
        Some("judge") => {
            let file = words.next().context("Say which file.")?;
            print!(
                "{}{}",
                table::head(&table::columns()),
                judged_by_program(Path::new(&file))?
            );
            Ok(())
        }
        Some("second") => {
            let server = words.next().context("Say where the server is.")?;
            match (words.next().as_deref(), words.next()) {
                (None, _) => second::write(&server)?,
                (Some("table"), _) => print!("{}", second_table::table(&server)?),
                (Some("judge"), Some(file)) => {
                    print!("{}", second_table::judge(&server, Path::new(&file))?);
                }
                _ => bail!("Say “table”, “judge FILE” or nothing after the address."),
            }
            Ok(())
        }
        Some(other) => {
            bail!("There is no “{other}”. Say “table”, “mistakes”, “judge”, “second” or nothing.")
        }
    }
}

/// The table of `docs/SCAN.md`.
fn tables() -> Result<String> {
    let known = Learned::from_corpus(by_situation)?;
    let mut text = table::head(&table::columns());
    text += &known.rows();
    let unknown = Learned::from_corpus(by_hand)?;
    let unknown = unknown.judged();
    text += &table::row(
        &table::columns(),
        "unknown writer",
        &unknown.iter().collect::<Vec<_>>(),
    );
    text += &judged_by_program(&data("corpus/blind.csv"))?;
    Ok(text)
}

/// Messages that were never taught, as the program itself reads them.
fn judged_by_program(file: &Path) -> Result<String> {
    let scanner = Scanner::new()?;
    let messages = corpus::blind(file)?;
    let judged: Vec<Judged<'_>> = messages
        .iter()
        .map(|message| message.read_as(scanner.read(&message.text)))
        .collect();
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    Ok(table::row(
        &table::columns(),
        &name,
        &judged.iter().collect::<Vec<_>>(),
    ))
}

/// Where the data of the bot are.
fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(name)
}

impl Message {
    fn read_as(&self, reading: Reading) -> Judged<'_> {
        Judged {
            writing: &self.writing,
            labels: &self.labels,
            reading,
        }
    }
}

struct Learned {
    messages: Vec<Message>,
    lessons: Lessons,
    /// The part of the corpus to which each message belongs.
    folds: Vec<u32>,
    /// What models that were not taught its part say about each message.
    scores: Vec<Scores>,
}

impl Learned {
    fn from_corpus(fold: impl Fn(&Message) -> u32) -> Result<Self> {
        let messages = corpus::load(&data("corpus"))?;
        let scanner = without_model()?;
        let mut lessons = Lessons::of(&scanner, &messages);
        lessons.add_copies(&scanner, &messages);
        let folds: Vec<u32> = messages.iter().map(fold).collect();
        let scores = unseen(&messages, &lessons, &folds);
        Ok(Self {
            messages,
            lessons,
            folds,
            scores,
        })
    }

    fn cases(
        &self,
        keep: impl Fn(usize) -> bool + Clone,
    ) -> impl Iterator<Item = Case<'_>> + Clone {
        let all = 0..self.messages.len();
        all.filter(move |&index| keep(index)).map(|index| Case {
            labels: &self.messages[index].labels,
            heard: &self.lessons.all[index].heard,
            scores: &self.scores[index],
        })
    }

    fn draft(&self) -> Result<Draft> {
        let all: Vec<usize> = (0..self.messages.len()).collect();
        let learned = teach(&self.messages, &self.lessons, &all);
        #[expect(clippy::cast_possible_truncation, reason = "weights are small")]
        let weight = |head: usize, place: usize| learned.weights[head][place] as f32;
        let count = learned.vocabulary.old.len();
        let mut pieces: Vec<(u32, Scores)> = (0..count)
            .map(|place| {
                let hash = self.lessons.hashes[learned.vocabulary.old[place] as usize];
                (hash, std::array::from_fn(|head| weight(head, place)))
            })
            .collect();
        pieces.sort_unstable_by_key(|piece| piece.0);
        Ok(Draft {
            corpus: corpus::checksum(&self.messages, &data(""))?,
            limits: limits(self.cases(|_| true)),
            constants: std::array::from_fn(|head| weight(head, count)),
            pieces,
        })
    }

    fn write(&self) -> Result<()> {
        let file = self.draft()?.write();
        eprintln!("{} messages, {} bytes", self.messages.len(), file.len());
        std::fs::write(data("model.bin"), file)?;
        Ok(())
    }

    /// Every message, judged by a model and by limits that do not know its part.
    fn judged(&self) -> Vec<Judged<'_>> {
        let limits: Vec<AllLimits> = (0..FOLDS)
            .map(|part| limits(self.cases(|index| self.folds[index] != part)))
            .collect();
        (0..self.messages.len())
            .map(|index| {
                let heard = &self.lessons.all[index].heard;
                let limits = &limits[self.folds[index] as usize][place(heard.reading.script)];
                self.messages[index].read_as(heard.judge(&self.scores[index], limits))
            })
            .collect()
    }

    fn rows(&self) -> String {
        let judged = self.judged();
        let mut text = String::new();
        for writing in WRITINGS {
            let own: Vec<_> = judged.iter().filter(|one| one.writing == writing).collect();
            text += &table::row(&table::columns(), writing, &own);
        }
        text += &table::row(
            &table::columns(),
            "**all**",
            &judged.iter().collect::<Vec<_>>(),
        );
        let heard = self.lessons.all.iter().map(|one| one.heard.reading.clone());
        let phrases: Vec<Judged<'_>> = self
            .messages
            .iter()
            .zip(heard)
            .map(|(message, reading)| message.read_as(reading))
            .collect();
        text + &table::row(
            &table::columns(),
            "phrases only",
            &phrases.iter().collect::<Vec<_>>(),
        )
    }

    fn mistakes(&self) {
        for (index, judged) in self.judged().iter().enumerate() {
            let (message, reading) = (&self.messages[index], &judged.reading);
            if message.labels.distress != reading.distress {
                println!(
                    "{:?} read as {:?} ({:.2}) {} {} {}: {}",
                    message.labels.distress,
                    reading.distress,
                    reading.score,
                    message.writing,
                    message.place,
                    message.situation,
                    message.text,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scan::Distress;
    use scan::learned::Model;

    fn shipped() -> Vec<u8> {
        std::fs::read(data("model.bin")).expect("the model")
    }

    #[test]
    fn the_shipped_model_was_learned_from_this_corpus() {
        let model = Model::read(&shipped()).expect("a model");
        let messages = corpus::load(&data("corpus")).expect("the corpus");
        let sum = corpus::checksum(&messages, &data("")).expect("the data");
        let hint = "corpus or phrases changed: run `cargo run -p scan --bin learn`";
        assert!(*model.corpus() == sum, "{hint}");
    }

    /// What the repository promises: see `docs/SCAN.md` for the figures and their limits.
    #[test]
    fn unseen_situations_are_heard_and_harmless_ones_left_in_peace() {
        let learned = Learned::from_corpus(by_situation).expect("the corpus");
        let judged = learned.judged();
        let share = |class: Distress, least: Distress| {
            let own: Vec<_> = judged
                .iter()
                .filter(|one| one.labels.distress == class)
                .collect();
            let met = own
                .iter()
                .filter(|one| one.reading.distress >= least)
                .count();
            met as f64 / own.len() as f64
        };
        assert!(share(Distress::P1, Distress::Some) > 0.83);
        assert!(share(Distress::P2, Distress::Some) > 0.83);
        assert!(share(Distress::Some, Distress::Some) > 0.7);
        assert!(share(Distress::None, Distress::Some) < 0.075);
        let again = learned.draft().expect("a draft").write();
        assert!(again == shipped(), "learning again gives another file");
    }
}
