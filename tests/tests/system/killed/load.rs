//! The load under which the program is killed: people who answer the bot, people with
//! whom an operator talks, the operator, people about whom agencies decide, and people who
//! take each other's report along. Each message carries a word that is nowhere else, so that
//! it can be counted afterwards.

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use tests::{
    Person, Program, Telegram, console::Staff, console::between, console::case_page, patience,
};
use tokio::task::JoinHandle;

use super::codes::{Swapped, Swappers};
use super::decided::{self, Offered};

/// People who write to the bot at the same time.
const WRITERS: usize = 8;
/// People with whom the operator talks.
const TALKERS: usize = 2;
/// Messages of one person, before somebody new comes: a case's page shows them all.
pub const MOST: usize = 150;

/// Enough letters to be a report.
pub const REPORT: &str = "they do not let us leave the fishing boat";

/// The load while it lasts.
pub struct Load {
    operator: Arc<Staff>,
    writers: Vec<JoinHandle<Vec<Wrote>>>,
    talkers: Vec<JoinHandle<Wrote>>,
    letters: JoinHandle<Vec<Letter>>,
    offered: Offered,
    decisions: JoinHandle<()>,
    swappers: JoinHandle<Swapped>,
}

/// What one person wrote.
struct Wrote {
    person: Person,
    words: Vec<String>,
}

/// What the operator wrote, to the talker of this number, and whether the console
/// said that it was taken.
struct Letter {
    to: usize,
    word: String,
    taken: bool,
}

/// All that was written.
pub struct Done {
    operator: Arc<Staff>,
    writers: Vec<Wrote>,
    talkers: Vec<Wrote>,
    letters: Vec<Letter>,
    /// People about whom agencies decided.
    decided: Vec<Wrote>,
    /// People who took each other's report along.
    swapped: Vec<Wrote>,
    /// What these wrote besides.
    others: i64,
}

pub async fn begin(telegram: &Arc<Telegram>, program: &Program, stop: &Arc<AtomicBool>) -> Load {
    let operator = Arc::new(program.employs_operator("operator").await);
    // First, while nobody else writes: what they tell is counted.
    let swappers = Swappers::begin(telegram, program).await;
    let (mut talkers, mut desks) = (Vec::new(), Vec::new());
    for number in 0..TALKERS {
        let person = telegram.person("en");
        let word = format!("t{number}n0x");
        person.says(&format!("{word} {REPORT}")).await;
        person.hears_something().await;
        let case = operator.finds_case(&word).await;
        operator.claims(&case).await;
        // From now on the bot is silent: it must not have a heap of answers to send.
        operator.writes(&case, "A person is here").await;
        person.hears("A person is here").await;
        let page = operator.opens(&case_page(&case)).await;
        let report = between(&page, "name=\"report\" value=\"", "\"");
        desks.push((format!("{}/say", case_page(&case)), report));
        let talk = talks(telegram.clone(), person, number, stop.clone());
        talkers.push(tokio::spawn(talk));
    }
    let offered = decided::offered(telegram, program, &operator, REPORT).await;
    let decisions = offered.decides(operator.clone(), stop.clone());
    let next = Arc::new(AtomicUsize::new(0));
    let writer = |_| tokio::spawn(writes(telegram.clone(), next.clone(), stop.clone()));
    Load {
        writers: (0..WRITERS).map(writer).collect(),
        talkers,
        letters: tokio::spawn(answers(operator.clone(), desks, stop.clone())),
        decisions: tokio::spawn(decisions),
        swappers: tokio::spawn(swappers.swap(stop.clone())),
        offered,
        operator,
    }
}

/// One person after the other, each of whom waits for an answer to each message.
async fn writes(
    telegram: Arc<Telegram>,
    next: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
) -> Vec<Wrote> {
    let mut all = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let (person, mut words) = (telegram.person("en"), Vec::new());
        while words.len() < MOST && !stop.load(Ordering::Relaxed) {
            let word = format!("w{number}n{}x", words.len());
            person.says(&format!("{word} {REPORT}")).await;
            person.hears_something().await;
            words.push(word);
        }
        all.push(Wrote { person, words });
    }
    all
}

/// Somebody with whom an operator talks: the bot says nothing.
async fn talks(
    telegram: Arc<Telegram>,
    person: Person,
    number: usize,
    stop: Arc<AtomicBool>,
) -> Wrote {
    let mut words = vec![format!("t{number}n0x")];
    while words.len() < MOST && !stop.load(Ordering::Relaxed) {
        let word = format!("t{number}n{}x", words.len());
        let wrote = person.says(&format!("{word} still here")).await;
        telegram.delivers(wrote.update).await;
        words.push(word);
    }
    Wrote { person, words }
}

async fn answers(
    operator: Arc<Staff>,
    desks: Vec<(String, String)>,
    stop: Arc<AtomicBool>,
) -> Vec<Letter> {
    let token = operator.form_token().await;
    let mut letters = Vec::new();
    while letters.len() < MOST && !stop.load(Ordering::Relaxed) {
        let to = letters.len() % desks.len();
        let word = format!("o{}x", letters.len());
        let (path, report) = &desks[to];
        let form = [
            ("form_token", token.as_str()),
            ("report", report),
            ("text", &word),
        ];
        let answer = operator.try_post(path, &form).await;
        let taken = answer.is_ok_and(|answer| answer.status().is_redirection());
        letters.push(Letter { to, word, taken });
        // Not as fast as can be: the others are the load.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    letters
}

impl Load {
    pub async fn ends(self) -> Done {
        let mut done = Done {
            operator: self.operator,
            writers: Vec::new(),
            talkers: Vec::new(),
            letters: self.letters.await.expect("the operator wrote to the end"),
            decided: Vec::new(),
            swapped: Vec::new(),
            others: 0,
        };
        self.decisions.await.expect("all was decided");
        let people = self.offered.people.into_iter();
        done.decided.extend(people.map(|(person, word)| Wrote {
            person,
            words: vec![word],
        }));
        let swapped = self.swappers.await.expect("they swapped to the end");
        done.others = swapped.others;
        let swapped = swapped.people.into_iter();
        done.swapped
            .extend(swapped.map(|(person, words)| Wrote { person, words }));
        for writer in self.writers {
            done.writers
                .extend(writer.await.expect("they wrote to the end"));
        }
        for talker in self.talkers {
            done.talkers
                .push(talker.await.expect("they wrote to the end"));
        }
        done
    }
}

impl Done {
    fn people(&self) -> impl Iterator<Item = &Wrote> {
        self.writers
            .iter()
            .chain(&self.talkers)
            .chain(&self.decided)
            .chain(&self.swapped)
            .filter(|wrote| !wrote.words.is_empty())
    }

    /// Every message of a person is there once; every message to them arrived.
    pub async fn is_all_there(&self, telegram: &Telegram, program: &Program) {
        let updates: BTreeSet<u32> = telegram.acknowledged().into_iter().collect();
        let people = self.people().count() as i64;
        let said: i64 = self.people().map(|wrote| wrote.words.len() as i64).sum();
        let status = program.status().await;
        for (what, count) in [
            ("messages_in", updates.len() as i64),
            ("contacts", people),
            ("conversations", people),
            ("reports", people),
            ("cases", people),
            ("outbox_failed", 0),
        ] {
            assert_eq!(status[what], count, "{what} in {status}");
        }
        assert_eq!(
            program
                .counts("SELECT COUNT(*) FROM messages WHERE author = 'person' AND kind <> 'press'")
                .await,
            said + self.others
        );
        let unsent = "SELECT COUNT(*) FROM outbox";
        let sent = patience::until(async || (program.counts(unsent).await == 0).then_some(()));
        assert!(
            sent.await.is_some(),
            "{}",
            program
                .sql("SELECT state, COUNT(*) FROM outbox GROUP BY state")
                .await
        );
        let made = program
            .counts("SELECT COUNT(*) FROM messages WHERE author <> 'person'")
            .await;
        let calls = telegram.calls("sendMessage");
        let taken = calls
            .iter()
            .filter(|call| call.status == 200 || call.status == 0)
            .count() as i64;
        assert!(
            taken >= made,
            "{made} messages, and {taken} calls that sent one"
        );
        eprintln!(
            "{people} people, {said} messages of theirs, {made} to them in {taken} calls, {} by the operator",
            self.letters.len()
        );
        decided::are_told_once(program).await;
        self.is_in_the_cases().await;
    }

    /// In the transcripts that staff read, each word stands once.
    async fn is_in_the_cases(&self) {
        let mut pages = Vec::new();
        for case in self.operator.lists_cases().await {
            let page = self.operator.opens(&case_page(&case)).await;
            // What was told stands above it, and holds the same words.
            pages.push(between(&page, "id=\"latest\"", "</html>"));
        }
        let times = |word: &str| {
            pages
                .iter()
                .map(|page| page.matches(word).count())
                .sum::<usize>()
        };
        for word in self.people().flat_map(|wrote| &wrote.words) {
            assert_eq!(times(word), 1, "{word}");
        }
        for letter in &self.letters {
            let (times, person) = (times(&letter.word), &self.talkers[letter.to].person);
            assert!(
                times == 1 || (times == 0 && !letter.taken),
                "{}: {times}",
                letter.word
            );
            assert_eq!(
                person.has_heard(&letter.word),
                times == 1,
                "{}",
                letter.word
            );
        }
    }
}
