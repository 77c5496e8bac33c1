//! Learns the model of the distress scan from the corpus, and says how good it is.
//!
//! ```text
//! cargo run -p scan --bin learn              writes bot/data/model.bin, the same each time
//! cargo run -p scan --bin learn -- table     prints recall and false alarms
//! cargo run -p scan --bin learn -- mistakes  prints what is judged wrongly
//! ```
//! Figures come from messages of situations that the judging model was not taught, and the limits
//! that judge a part of the corpus come from the other parts.

mod choose;
mod corpus;
mod folds;
mod prepare;
mod solve;
mod table;

use std::path::PathBuf;

use anyhow::{Result, bail};
use choose::{Case, limits};
use corpus::{Message, WRITINGS};
use folds::{FOLDS, fold, teach, unseen};
use prepare::{Lessons, without_model};
use scan::learned::{AllLimits, Draft, Scores, place};
use table::Judged;

fn main() -> Result<()> {
    let learned = Learned::from_corpus()?;
    let wish = std::env::args().nth(1);
    match wish.as_deref() {
        None => learned.write(),
        Some("table") => {
            print!("{}", learned.table());
            Ok(())
        }
        Some("mistakes") => {
            learned.mistakes();
            Ok(())
        }
        Some(other) => bail!("There is no “{other}”. Say “table”, “mistakes” or nothing."),
    }
}

/// Where the data of the bot are.
fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../data")
        .join(name)
}

struct Learned {
    messages: Vec<Message>,
    lessons: Lessons,
    scores: Vec<Scores>,
}

impl Learned {
    fn from_corpus() -> Result<Self> {
        let messages = corpus::load(&data("corpus"))?;
        let lessons = Lessons::of(&without_model()?, &messages);
        let scores = unseen(&messages, &lessons);
        Ok(Self {
            messages,
            lessons,
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
        let taught = teach(&self.messages, &self.lessons, &all);
        #[expect(clippy::cast_possible_truncation, reason = "weights are small")]
        let weight = |head: usize, place: usize| taught.weights[head][place] as f32;
        let count = taught.vocabulary.old.len();
        let mut pieces: Vec<(u32, Scores)> = (0..count)
            .map(|place| {
                let hash = self.lessons.hashes[taught.vocabulary.old[place] as usize];
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

    /// Every message, judged by a model and by limits that do not know its situation.
    fn judged(&self) -> Vec<Judged<'_>> {
        let folds: Vec<u32> = self
            .messages
            .iter()
            .map(|one| fold(&one.situation))
            .collect();
        let limits: Vec<AllLimits> = (0..FOLDS)
            .map(|part| limits(self.cases(|index| folds[index] != part)))
            .collect();
        (0..self.messages.len())
            .map(|index| {
                let heard = &self.lessons.all[index].heard;
                let limits = &limits[folds[index] as usize][place(heard.reading.script)];
                Judged {
                    writing: &self.messages[index].writing,
                    labels: &self.messages[index].labels,
                    reading: heard.judge(&self.scores[index], limits),
                }
            })
            .collect()
    }

    fn table(&self) -> String {
        let judged = self.judged();
        let mut text = table::head();
        for writing in WRITINGS {
            let own: Vec<_> = judged.iter().filter(|one| one.writing == writing).collect();
            text += &table::row(writing, &own);
        }
        text += &table::row("**all**", &judged.iter().collect::<Vec<_>>());
        let phrases: Vec<Judged<'_>> = (0..self.messages.len())
            .map(|index| Judged {
                writing: &self.messages[index].writing,
                labels: &self.messages[index].labels,
                reading: self.lessons.all[index].heard.reading.clone(),
            })
            .collect();
        text += &table::row("phrases only", &phrases.iter().collect::<Vec<_>>());
        text
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
        let learned = Learned::from_corpus().expect("the corpus");
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
        assert!(share(Distress::P1, Distress::Some) > 0.7);
        assert!(share(Distress::P2, Distress::Some) > 0.7);
        assert!(share(Distress::Some, Distress::Some) > 0.6);
        assert!(share(Distress::None, Distress::Some) < 0.04);
        let again = learned.draft().expect("a draft").write();
        assert!(again == shipped(), "learning again gives another file");
    }
}
