//! What people say in their own words, in three languages, for the random talks: an answer to
//! the open question, several in one message, a story, questions to us, corrections, guides, and
//! what takes a consent back.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde::Deserialize;

use super::ordinary_answers::WAYS;
use super::person::Person;

/// One thing that is said; the number chooses which.
#[derive(Debug, Clone)]
pub enum Saying {
    /// Answers the question that is open.
    Answers(usize),
    /// Answers several questions in one message.
    Several(Vec<usize>, usize),
    Tells(usize),
    Asks(usize),
    Corrects(usize),
    Withdraws(usize),
    Guide(usize),
    Chats(usize),
    Back,
    Menu,
    GoOn,
    Skip,
    Nonsense,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    tells: Vec<String>,
    asks: Vec<String>,
    corrects: Vec<String>,
    withdraws: Vec<String>,
    guides: Vec<String>,
    chats: Vec<String>,
    provinces: Vec<String>,
    numbers: Vec<String>,
    agrees: Vec<String>,
    back: String,
    menu: String,
    go_on: String,
    skip: String,
    nonsense: String,
    facts: Vec<Fact>,
}

/// What answers a question before it is asked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub question: String,
    pub value: String,
    pub text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    th: Words,
    lo: Words,
    en: Words,
}

static FILE: LazyLock<File> =
    LazyLock::new(|| toml::from_str(include_str!("sayings.toml")).expect("sayings"));

pub fn words(lang: &str) -> &'static Words {
    match lang {
        "th" => &FILE.th,
        "lo" => &FILE.lo,
        _ => &FILE.en,
    }
}

/// What stands between two sentences of one message.
const BETWEEN: [&str; 3] = [". ", ", ", "\n"];

pub fn saying() -> impl Strategy<Value = Saying> {
    let n = || 0_usize..64;
    prop_oneof![
        10 => n().prop_map(Saying::Answers),
        2 => (prop::collection::vec(n(), 2..4), n()).prop_map(|(all, n)| Saying::Several(all, n)),
        3 => n().prop_map(Saying::Tells),
        2 => n().prop_map(Saying::Asks),
        1 => n().prop_map(Saying::Corrects),
        1 => n().prop_map(Saying::Withdraws),
        1 => n().prop_map(Saying::Guide),
        1 => n().prop_map(Saying::Chats),
        1 => Just(Saying::Back),
        1 => Just(Saying::Menu),
        1 => Just(Saying::GoOn),
        1 => Just(Saying::Skip),
        1 => Just(Saying::Nonsense),
    ]
}

/// Several facts of one language, each of another question.
pub fn together(lang: &str, chosen: &[usize]) -> Vec<&'static Fact> {
    let all = &words(lang).facts;
    let mut facts: Vec<&Fact> = Vec::new();
    for n in chosen {
        let fact = &all[n % all.len()];
        if !facts.iter().any(|f| f.question == fact.question) {
            facts.push(fact);
        }
    }
    facts
}

impl Words {
    /// What nobody understands.
    pub fn nonsense(&self) -> &str {
        &self.nonsense
    }
}

pub fn joined(facts: &[&Fact], n: usize) -> String {
    let texts: Vec<&str> = facts.iter().map(|f| f.text.as_str()).collect();
    texts.join(BETWEEN[n % BETWEEN.len()])
}

impl Saying {
    /// The words, for this person at this moment.
    pub fn text(&self, person: &Person) -> String {
        let lang = person.conv.lang.code();
        let words = words(lang);
        let one = |list: &[String], n: &usize| list[n % list.len()].clone();
        match self {
            Self::Answers(n) => answer(person, *n),
            Self::Several(chosen, n) => joined(&together(lang, chosen), *n),
            Self::Tells(n) => one(&words.tells, n),
            Self::Asks(n) => one(&words.asks, n),
            Self::Corrects(n) => one(&words.corrects, n),
            Self::Withdraws(n) => one(&words.withdraws, n),
            Self::Guide(n) => one(&words.guides, n),
            Self::Chats(n) => one(&words.chats, n),
            Self::Back => words.back.clone(),
            Self::Menu => words.menu.clone(),
            Self::GoOn => words.go_on.clone(),
            Self::Skip => words.skip.clone(),
            Self::Nonsense => words.nonsense.clone(),
        }
    }
}

/// Words that answer the open question.
fn answer(person: &Person, n: usize) -> String {
    let lang = person.conv.lang.code();
    let words = words(lang);
    let at = person.at();
    let ways: Vec<&String> = WAYS
        .iter()
        .filter(|w| w.questions.iter().any(|q| q == at))
        .flat_map(|w| w.texts(lang))
        .collect();
    let list: Vec<&String> = match at {
        "province" => words.provinces.iter().collect(),
        "how_many" => words.numbers.iter().collect(),
        "tell_social" | "tell_police" | "tell_special" => words.agrees.iter().collect(),
        _ if ways.is_empty() => words.tells.iter().collect(),
        _ => ways,
    };
    list[n % list.len()].clone()
}
