//! Two people in the load who take each other's report along by its return code, again and
//! again, and say something in whichever they have then.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tests::{Person, Program, Telegram};

use super::load::{MOST, REPORT};

/// What they wrote in the end.
pub struct Swapped {
    pub people: Vec<(Person, Vec<String>)>,
    /// Messages that hold no word of their own: what they told first, and codes,
    /// for which dots are kept.
    pub others: i64,
}

/// Two who have told something, each with a number for it.
pub struct Swappers {
    telegram: Arc<Telegram>,
    two: [(Person, String); 2],
    others: i64,
}

impl Swappers {
    pub async fn begin(telegram: &Arc<Telegram>, program: &Program) -> Self {
        let said = "SELECT COUNT(*) FROM messages WHERE author = 'person' AND kind <> 'press'";
        let before = program.counts(said).await;
        let two = [telegram.person("en"), telegram.person("en")];
        let codes = [two[0].tells(REPORT).await, two[1].tells(REPORT).await];
        let [one, other] = two;
        let [code, others] = codes;
        Self {
            telegram: telegram.clone(),
            two: [(one, code), (other, others)],
            others: program.counts(said).await - before,
        }
    }

    /// Whole rounds, so that in the end each of them has one of the two.
    pub async fn swap(self, stop: Arc<AtomicBool>) -> Swapped {
        let Self {
            telegram,
            two,
            mut others,
        } = self;
        let mut words = [Vec::new(), Vec::new()];
        for round in 0..MOST / 2 {
            let mut wrote = Vec::new();
            for (side, (person, _)) in two.iter().enumerate() {
                let (_, code) = &two[(side + round + 1) % 2];
                wrote.push(person.says(code).await.update);
                others += 1;
            }
            for update in wrote.drain(..) {
                telegram.delivers(update).await;
            }
            for (side, (person, _)) in two.iter().enumerate() {
                let word = format!("c{side}n{round}x");
                wrote.push(person.says(&format!("{word} {REPORT}")).await.update);
                words[side].push(word);
            }
            for update in wrote {
                telegram.delivers(update).await;
            }
            if stop.load(Ordering::Relaxed) {
                break;
            }
        }
        let people = two.into_iter().map(|(person, _)| person).zip(words);
        Swapped {
            people: people.collect(),
            others,
        }
    }
}
