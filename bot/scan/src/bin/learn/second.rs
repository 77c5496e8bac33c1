//! Learns the head of the second reader.
//!
//! The corpus is divided as for the first reader, so that nothing judges a message that was
//! taught its situation, and the limits that judge a part come from the other parts.

use anyhow::Result;
use scan::learned::{Head, place};
use scan::second::{ASKED, SCRIPTS, SecondHead, lean, level};
use scan::{Distress, Reading, Script};
use sha2::{Digest as _, Sha256};

use crate::corpus::{self, Message};
use crate::embed::Embeddings;
use crate::folds::{FOLDS, by_situation, is};
use crate::solve::{Lesson, Row, solve};
use crate::{Learned, data};

/// What a mistake costs, and how much more for a message of each class (none, some, p2, p1).
const COST: f64 = 0.1;
const WORTH: [f64; 4] = [1.0, 0.7, 1.3, 3.0];
/// Harmless messages that may raise an alarm, of a thousand: beside those of the first reader,
/// and of the second where it reads alone.
const ALARMS: usize = 15;
const ALONE: usize = 28;
/// How much worse it is to take danger for less than to take less for danger.
const MISSED: f64 = 2.0;
/// Embeddings of short texts are all alike; what is left after their mean is taken off is
/// made this much larger.
const SCALE: f32 = 4.0;
/// Embeddings are rounded to this step before anything is learned from them: the last digits
/// are the processor's.
const STEP: f32 = 1.0 / 4096.0;

/// One situation of so many is taught: a few hundred weights need no more messages, and each
/// costs its server as much as several hundred cost the first reader.
const EVERY: u32 = 3;

const QUESTIONS: [Head; ASKED] = [Head::Any, Head::Urgent, Head::Danger];

pub type Scores = [f32; ASKED];

/// The corpus as the second reader sees it.
pub struct Lessons {
    pub messages: Vec<Message>,
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
        let mut messages = corpus::load(&data("corpus"))?;
        messages.retain(is_taught);
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
            if own.is_empty() {
                continue;
            }
            let taught = self.teach(&others);
            for index in own {
                scores[index] = self.score(&taught, index);
            }
        }
        scores
    }

    /// Limits for each script, from the messages that are kept.
    fn limits(&self, unseen: &Unseen, keep: impl Fn(usize) -> bool) -> [Scores; SCRIPTS] {
        std::array::from_fn(|script| {
            let own: Vec<usize> = (0..self.messages.len())
                .filter(|&index| keep(index) && self.scripts[index] == script)
                .collect();
            let class = |index: usize| self.messages[index].labels.distress;
            let harmless = own.iter().filter(|&&index| class(index) == Distress::None);
            let allowed = harmless.clone().count() * unseen.alarms / 1000;
            let mut wrong: Vec<f32> = harmless
                .filter(|&&index| unseen.first[index] == Distress::None)
                .map(|&index| unseen.scores[index][0])
                .collect();
            wrong.sort_by(|one, other| other.total_cmp(one));
            let any = wrong.get(allowed).copied().unwrap_or_default();
            let is_raised =
                |index: usize| unseen.first[index] < Distress::P2 && unseen.scores[index][0] > any;
            let raised: Vec<usize> = own.into_iter().filter(|&index| is_raised(index)).collect();
            let between = |asked: usize| {
                let labelled = raised.iter().map(|&index| {
                    let yes = is(&self.messages[index].labels, QUESTIONS[asked]);
                    (unseen.scores[index][asked], yes)
                });
                cheapest(labelled.collect())
            };
            [any, between(1), between(2)]
        })
    }

    /// What is heard in each message with limits that do not know its part.
    pub fn judged(&self, unseen: &Unseen, folds: &[u32]) -> Vec<Distress> {
        let limits: Vec<_> = (0..FOLDS)
            .map(|part| self.limits(unseen, |index| folds[index] != part))
            .collect();
        (0..self.messages.len())
            .map(|index| {
                let limits = &limits[folds[index] as usize][self.scripts[index]];
                let score = &unseen.scores[index];
                level(std::array::from_fn(|asked| score[asked] > limits[asked]))
            })
            .collect()
    }
}

/// What readers say about messages of situations that they were not taught.
pub struct Unseen {
    scores: Vec<Scores>,
    /// What the first reader heard: nothing, where the second reads alone.
    first: Vec<Distress>,
    alarms: usize,
}

impl Unseen {
    pub fn alone(scores: Vec<Scores>) -> Self {
        Self {
            first: vec![Distress::None; scores.len()],
            scores,
            alarms: ALONE,
        }
    }

    /// The second reader beside the first, as in the program.
    pub fn beside(mut scores: Vec<Scores>, first: &[Reading]) -> Self {
        for (score, first) in scores.iter_mut().zip(first) {
            score[0] += lean(first.score);
        }
        Self {
            first: first.iter().map(|first| first.distress).collect(),
            scores,
            alarms: ALARMS,
        }
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

/// Whether it is of a situation that the second reader learns from.
fn is_taught(message: &Message) -> bool {
    let sum = Sha256::digest(message.situation.as_bytes());
    sum.iter()
        .fold(0, |sum, byte| (sum * 256 + u32::from(*byte)) % EVERY)
        == 0
}

/// What the second reader learns from, and what readers say about each message who were not
/// taught its situation.
pub struct Learning {
    pub server: Embeddings,
    pub lessons: Lessons,
    pub folds: Vec<u32>,
    pub scores: Vec<Scores>,
    pub first: Vec<Reading>,
}

impl Learning {
    /// Divides the corpus by `fold`.
    pub fn from(server: &str, fold: fn(&Message) -> u32) -> Result<Self> {
        let mut server = Embeddings::of(server)?;
        let lessons = Lessons::of(&mut server)?;
        let folds: Vec<u32> = lessons.messages.iter().map(fold).collect();
        let scores = lessons.unseen(&folds);
        let first = Learned::from_corpus(fold)?;
        let first = first.messages.iter().zip(first.judged());
        let first = first.filter(|(message, _)| is_taught(message));
        Ok(Self {
            first: first.map(|(_, judged)| judged.reading).collect(),
            server,
            lessons,
            folds,
            scores,
        })
    }
}

/// Writes `bot/data/second.bin`.
pub fn write(server: &str) -> Result<()> {
    let learning = Learning::from(server, by_situation)?;
    let lessons = &learning.lessons;
    let all: Vec<usize> = (0..lessons.messages.len()).collect();
    let unseen = Unseen::beside(learning.scores, &learning.first);
    let limits = lessons.limits(&unseen, |_| true);
    let head = lessons.teach(&all).head(&learning.server.sample, &limits);
    let file = head.write();
    eprintln!("{} messages, {} bytes", all.len(), file.len());
    std::fs::write(data("second.bin"), file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Labels;

    /// Messages whose third number is how urgent they are, about means that differ by script.
    fn lessons() -> Lessons {
        let texts = ["ช่วย", "ຊ່ວຍ", "help"];
        let mut lessons = Lessons {
            messages: Vec::new(),
            scripts: Vec::new(),
            embeddings: Vec::new(),
        };
        for number in 0_u16..240 {
            let script = usize::from(number % 3);
            let level = number / 3 % 4;
            let noise = f32::from(number * 37 % 101) / 400.0;
            let distress = [Distress::None, Distress::Some, Distress::P2, Distress::P1];
            lessons.messages.push(Message {
                situation: format!("scene-{number}"),
                writing: "en".into(),
                text: texts[script].into(),
                labels: Labels {
                    distress: distress[usize::from(level)],
                    ..Labels::default()
                },
                place: String::new(),
            });
            lessons.scripts.push(place(Script::of(texts[script])));
            let about = [0.5, -0.25, 0.0][script];
            lessons
                .embeddings
                .push(vec![about, noise, f32::from(level) / 4.0 + about]);
        }
        lessons
    }

    #[test]
    fn the_head_as_it_is_kept_says_what_was_learned() {
        let lessons = lessons();
        let all: Vec<usize> = (0..lessons.messages.len()).collect();
        let taught = lessons.teach(&all);
        let scores: Vec<Scores> = all.iter().map(|&i| lessons.score(&taught, i)).collect();
        let first = vec![Reading::default(); all.len()];
        let unseen = Unseen::beside(scores, &first);
        let limits = lessons.limits(&unseen, |_| true);
        let head = taught.head(&[1.0, 0.0, 0.0], &limits);
        let head = SecondHead::read(&head.write()).expect("a head");
        let mut right = 0;
        for index in all {
            let message = &lessons.messages[index];
            let own = std::slice::from_ref(&lessons.embeddings[index]);
            let heard = head.judge(&message.text, 0.0, own).expect("a reading");
            let score = &unseen.scores[index];
            let limits = &limits[lessons.scripts[index]];
            let learned = level(std::array::from_fn(|asked| score[asked] > limits[asked]));
            assert_eq!(heard.distress, learned, "{message:?}");
            right += usize::from(heard.distress == message.labels.distress);
        }
        assert!(right > 200, "{right} of 240");
    }

    #[test]
    fn harmless_messages_that_the_first_reader_left_in_peace_set_the_limit() {
        let lessons = lessons();
        let count = lessons.messages.len();
        let by_level = |index: usize| f32::from(lessons.messages[index].labels.distress as u8);
        let mut unseen = Unseen::alone((0..count).map(|index| [by_level(index); ASKED]).collect());
        let limit = |unseen: &Unseen| lessons.limits(unseen, |_| true)[0][0];
        assert!(limit(&unseen).abs() < 0.001);
        // One in twenty may be wrong; what the first reader raised costs nothing more.
        let harmless: Vec<usize> = (0..count)
            .filter(|&index| lessons.scripts[index] == 0 && by_level(index) == 0.0)
            .collect();
        unseen.alarms = 50;
        for (place, &index) in harmless.iter().enumerate() {
            unseen.scores[index][0] = if place < 3 { 9.0 } else { 0.0 };
        }
        assert!(limit(&unseen) > 8.0, "three of twenty are too many");
        for &index in &harmless[..2] {
            unseen.first[index] = Distress::Some;
        }
        assert!(limit(&unseen) < 8.0);
    }
}
