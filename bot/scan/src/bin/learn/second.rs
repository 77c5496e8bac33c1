//! Learns the head of the second reader, and says how good it is alone and beside the first.
//!
//! The corpus is divided as for the first reader, so that nothing judges a message that was
//! taught its situation, and the limits that judge a part come from the other parts.

use std::path::Path;

use anyhow::Result;
use scan::learned::{Head, place};
use scan::second::{ASKED, SCRIPTS, SecondHead, SecondReading, level};
use scan::{Distress, Reading, Scanner, Script};

use crate::corpus::{self, Message, WRITINGS};
use crate::embed::Embeddings;
use crate::folds::{FOLDS, by_situation, is};
use crate::solve::{Lesson, Row, solve};
use crate::table::{Judged, second_head, second_row};
use crate::{Learned, data};

/// What a mistake costs, and how much more for a message of each class (none, some, p2, p1).
const COST: f64 = 0.1;
const WORTH: [f64; 4] = [1.0, 0.7, 1.3, 3.0];
/// Harmless messages that may raise an alarm, of a thousand.
const ALARMS: usize = 28;
/// How much worse it is to take danger for less than to take less for danger.
const MISSED: f64 = 2.0;
/// Embeddings of short texts are all alike; what is left after their mean is taken off is
/// made this much larger.
const SCALE: f32 = 4.0;
/// Embeddings are rounded to this step before anything is learned from them: the last digits
/// are the processor's.
const STEP: f32 = 1.0 / 4096.0;

const QUESTIONS: [Head; ASKED] = [Head::Any, Head::Urgent, Head::Danger];

type Scores = [f32; ASKED];

/// The corpus as the second reader sees it.
struct Lessons {
    messages: Vec<Message>,
    scripts: Vec<usize>,
    embeddings: Vec<Vec<f32>>,
}

/// What some of the corpus taught: weights, and the mean of each script.
struct Taught {
    weights: [Vec<f64>; ASKED],
    means: [Vec<f32>; SCRIPTS],
}

impl Lessons {
    fn of(server: &mut Embeddings) -> Result<Self> {
        let messages = corpus::load(&data("corpus"))?;
        let texts: Vec<&str> = messages.iter().map(|one| one.text.as_str()).collect();
        let mut embeddings = server.embed(&texts)?;
        let numbers = embeddings.iter_mut().flatten();
        numbers.for_each(|number| *number = (*number / STEP).round() * STEP);
        Ok(Self {
            scripts: texts.iter().map(|text| place(Script::of(text))).collect(),
            embeddings,
            messages,
        })
    }

    fn teach(&self, taught: &[usize]) -> Taught {
        let width = self.embeddings.first().map_or(0, Vec::len);
        let means = std::array::from_fn(|script| {
            let own = taught
                .iter()
                .filter(|&&index| self.scripts[index] == script);
            mean(own.map(|&index| &self.embeddings[index]), width)
        });
        let rows: Vec<Row> = taught
            .iter()
            .map(|&index| centred(&self.embeddings[index], &means[self.scripts[index]]))
            .collect();
        let weights = QUESTIONS.map(|head| {
            let lessons = rows.iter().zip(taught).map(|(row, &index)| {
                let labels = &self.messages[index].labels;
                Lesson {
                    row,
                    yes: is(labels, head),
                    cost: COST * WORTH[labels.distress as usize],
                }
            });
            solve(&lessons.collect::<Vec<_>>(), width)
        });
        Taught { weights, means }
    }

    fn score(&self, taught: &Taught, index: usize) -> Scores {
        let row = centred(&self.embeddings[index], &taught.means[self.scripts[index]]);
        std::array::from_fn(|asked| small(dot(&row, &taught.weights[asked])))
    }

    /// The scores of every message, from heads that were taught all parts but its own.
    fn unseen(&self, folds: &[u32]) -> Vec<Scores> {
        let mut scores = vec![Scores::default(); self.messages.len()];
        for part in 0..FOLDS {
            let all = 0..self.messages.len();
            let (own, others): (Vec<_>, Vec<_>) = all.partition(|&index| folds[index] == part);
            let taught = self.teach(&others);
            for index in own {
                scores[index] = self.score(&taught, index);
            }
        }
        scores
    }

    /// Limits for each script, from the messages that are kept.
    fn limits(&self, scores: &[Scores], keep: impl Fn(usize) -> bool) -> [Scores; SCRIPTS] {
        std::array::from_fn(|script| {
            let own: Vec<usize> = (0..self.messages.len())
                .filter(|&index| keep(index) && self.scripts[index] == script)
                .collect();
            let class = |index: usize| self.messages[index].labels.distress;
            let harmless = own.iter().filter(|&&index| class(index) == Distress::None);
            let mut harmless: Vec<f32> = harmless.map(|&index| scores[index][0]).collect();
            harmless.sort_by(|one, other| other.total_cmp(one));
            let any = harmless.get(harmless.len() * ALARMS / 1000);
            let any = any.copied().unwrap_or_default();
            let raised: Vec<usize> = own
                .into_iter()
                .filter(|&index| scores[index][0] > any)
                .collect();
            let between = |asked: usize| {
                let labelled = raised.iter().map(|&index| {
                    let yes = is(&self.messages[index].labels, QUESTIONS[asked]);
                    (scores[index][asked], yes)
                });
                cheapest(labelled.collect())
            };
            [any, between(1), between(2)]
        })
    }
}

/// The limit between two levels of an alarm that costs least.
fn cheapest(mut scores: Vec<(f32, bool)>) -> f32 {
    scores.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut cost = scores.iter().filter(|(_, yes)| *yes).count() as f64 * MISSED;
    let mut best = (cost, 0.0);
    for (score, yes) in scores {
        cost += if yes { -MISSED } else { 1.0 };
        if cost < best.0 {
            best = (cost, score - 0.000_1);
        }
    }
    best.1
}

fn mean<'a>(rows: impl Iterator<Item = &'a Vec<f32>>, width: usize) -> Vec<f32> {
    let (mut sums, mut count) = (vec![0.0_f64; width], 0_u32);
    for row in rows {
        count += 1;
        for (sum, number) in sums.iter_mut().zip(row) {
            *sum += f64::from(*number);
        }
    }
    let count = f64::from(count.max(1));
    sums.into_iter().map(|sum| small(sum / count)).collect()
}

fn centred(embedding: &[f32], mean: &[f32]) -> Row {
    let values = embedding.iter().zip(mean);
    let values: Vec<f32> = values.map(|(one, mean)| (one - mean) * SCALE).collect();
    Row {
        places: (0..).take(values.len()).collect(),
        values,
    }
}

fn dot(row: &Row, weights: &[f64]) -> f64 {
    row.dot(weights) + weights[weights.len() - 1]
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "scores and weights are small"
)]
fn small(number: f64) -> f32 {
    number as f32
}

impl Taught {
    /// The head as it is kept: scale, means and constants become part of the limits.
    fn head(&self, sample: &[f32], limits: &[Scores; SCRIPTS]) -> SecondHead {
        let weights = self.weights.each_ref().map(|weights| {
            let weights = weights[..weights.len() - 1].iter();
            let scaled = weights.map(|weight| small(weight * f64::from(SCALE)));
            scaled.collect::<Vec<_>>()
        });
        let limits = std::array::from_fn(|script| {
            std::array::from_fn(|asked| {
                let constant = self.weights[asked].last().copied().unwrap_or_default();
                let mean = weights[asked].iter().zip(&self.means[script]);
                let mean: f64 = mean.map(|(w, m)| f64::from(*w) * f64::from(*m)).sum();
                small(f64::from(limits[script][asked]) - constant + mean)
            })
        });
        SecondHead {
            sample: sample.to_vec(),
            limits,
            weights,
        }
    }
}

/// Writes `bot/data/second.bin`.
pub fn write(server: &str) -> Result<()> {
    let mut server = Embeddings::of(server)?;
    let lessons = Lessons::of(&mut server)?;
    let folds: Vec<u32> = lessons.messages.iter().map(by_situation).collect();
    let scores = lessons.unseen(&folds);
    let all: Vec<usize> = (0..lessons.messages.len()).collect();
    let limits = lessons.limits(&scores, |_| true);
    let head = lessons.teach(&all).head(&server.sample, &limits);
    let file = head.write();
    eprintln!("{} messages, {} bytes", all.len(), file.len());
    std::fs::write(data("second.bin"), file)?;
    Ok(())
}

/// The table of `docs/SCAN.md`: each writing as the first reader, the second and both read it.
pub fn table(server: &str) -> Result<String> {
    let mut server = Embeddings::of(server)?;
    let lessons = Lessons::of(&mut server)?;
    let folds: Vec<u32> = lessons.messages.iter().map(by_situation).collect();
    let scores = lessons.unseen(&folds);
    let by_part: Vec<_> = (0..FOLDS)
        .map(|part| lessons.limits(&scores, |index| folds[index] != part))
        .collect();
    let second = (0..lessons.messages.len()).map(|index| {
        let limits = &by_part[folds[index] as usize][lessons.scripts[index]];
        level(std::array::from_fn(|asked| {
            scores[index][asked] > limits[asked]
        }))
    });
    let first = Learned::from_corpus(by_situation)?;
    let first = first.judged().into_iter().map(|judged| judged.reading);
    let both: Vec<_> = first.zip(second).collect();
    let mut text = second_head();
    for writing in WRITINGS {
        text += &three_rows(writing, &lessons.messages, &both, |one| {
            one.writing == writing
        });
    }
    text += &three_rows("**all**", &lessons.messages, &both, |_| true);
    let blind = corpus::blind(&data("corpus/blind.csv"))?;
    Ok(text + &judged_by_program("blind", &blind, &mut server)?)
}

/// Labelled messages as the program itself reads them with both readers.
pub fn judge(server: &str, file: &Path) -> Result<String> {
    let mut server = Embeddings::of(server)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let rows = judged_by_program(&name, &corpus::blind(file)?, &mut server)?;
    Ok(second_head() + &rows)
}

fn judged_by_program(name: &str, messages: &[Message], server: &mut Embeddings) -> Result<String> {
    let (scanner, head) = (Scanner::new()?, SecondHead::new()?);
    let mut both = Vec::new();
    for message in messages {
        let parts = server.embed(&scan::second::in_parts(&message.text))?;
        let second = head.judge(&message.text, &parts);
        let second = second.map_or(Distress::None, |heard: SecondReading| heard.distress);
        both.push((scanner.read(&message.text), second));
    }
    Ok(three_rows(name, messages, &both, |_| true))
}

/// The same messages as the first reader, the second and both of them read them.
fn three_rows(
    name: &str,
    messages: &[Message],
    both: &[(Reading, Distress)],
    keep: impl Fn(&Message) -> bool,
) -> String {
    let row = |reader: &str, read: fn(&Reading, Distress) -> Distress| {
        let kept = messages
            .iter()
            .zip(both)
            .filter(|(message, _)| keep(message));
        let judged: Vec<Judged<'_>> = kept
            .map(|(message, (first, second))| {
                message.read_as(Reading {
                    distress: read(first, *second),
                    ..Reading::default()
                })
            })
            .collect();
        let judged: Vec<_> = judged.iter().collect();
        second_row(&format!("{name}, {reader}"), &judged)
    };
    row("first", |first, _| first.distress)
        + &row("second", |_, second| second)
        + &row("both", |first, second| first.distress.max(second))
}
