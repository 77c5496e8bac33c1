//! The interview as data: questions, conditions, and the rules of priority.
//!
//! The next question is always the first one whose conditions hold and that has no
//! answer. Since each answer fills one, every path ends; and a changed file can
//! never break a talk that is under way.

mod asked;
mod check;
mod complete;
mod condition;
mod kind;
mod reach;
mod relied_on;
mod signs;

use std::collections::BTreeMap;

use casebook::told::{Form, Group, Signs, Told};
use serde::Deserialize;

pub(crate) use check::{need, too_long};
pub use condition::{Condition, Mood};
pub use kind::Kind;

use super::guide::Guide;
use super::labels::Labels;
use crate::words::{Lang, Words};
use signs::{Completeness, Indicator, Reader, Strong};

/// The interview that ships with the program.
pub const BUILT_IN: &str = include_str!("../../../data/interview.toml");

/// Most choices that are shown at once: 7, 8, 9 and 0 are shortcuts. More are shown in
/// pages.
pub const PAGE: usize = 6;

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    Choice,
    Several,
    /// A number of people: as it is typed, or one of the choices.
    Number,
    Text,
    Country,
    Province,
    Consent,
    Code,
    Readback,
}

/// A fact of the case that an answer fills, kept in the clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Country,
    Province,
    Sector,
    Age,
    Kind,
}

/// How urgent a case is. Smaller is more urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Priority {
    P1 = 1,
    P2 = 2,
    P3 = 3,
    P4 = 4,
}

/// One question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub ask: Ask,
    pub kind: Kind,
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub when: Vec<Condition>,
    #[serde(default = "yes")]
    pub skip: bool,
    /// A sign that a child may be asked about too.
    #[serde(default)]
    pub children: bool,
    /// A sign that is asked also where something urgent is known, or on a borrowed phone.
    #[serde(default)]
    pub urgent: bool,
    pub group: Group,
    /// Whose eyes words are for that were written in place of a choice.
    pub words: Option<Group>,
    pub column: Option<Column>,
    /// Provinces to offer as buttons, by country.
    #[serde(default)]
    pub near: BTreeMap<String, Vec<String>>,
    /// The recipient a consent is for, by country.
    #[serde(default)]
    pub agency: BTreeMap<String, String>,
    /// What a consent lets that recipient see.
    #[serde(default)]
    pub shares: Vec<Group>,
    #[serde(default)]
    pub purpose: String,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    priority: Priority,
    when: Vec<Condition>,
}

/// A fact that stays sealed, and the answers that make it so.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Flag {
    when: Vec<Condition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    #[serde(rename = "question")]
    questions: Vec<Question>,
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
    #[serde(rename = "indicator", default)]
    indicators: Vec<Indicator>,
    #[serde(default)]
    strong: Vec<Strong>,
    #[serde(default)]
    completeness: Vec<Completeness>,
    #[serde(default)]
    official: Flag,
    #[serde(default)]
    child_recipient: BTreeMap<String, String>,
    numbers: BTreeMap<String, Vec<String>>,
    self_harm_numbers: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    ambulance: BTreeMap<String, String>,
    #[serde(default, rename = "guide")]
    guides: Vec<Guide>,
}

/// The form of the file that this program reads.
const VERSION: u32 = 1;

/// A checked interview.
#[derive(Debug)]
pub struct Interview {
    questions: Vec<Question>,
    rules: Vec<Rule>,
    reader: Reader,
    official: Flag,
    /// Whom a child is told about, by country.
    pub child_recipient: BTreeMap<String, String>,
    /// Emergency numbers by country: ids of agencies.
    pub numbers: BTreeMap<String, Vec<String>>,
    pub self_harm_numbers: BTreeMap<String, Vec<String>>,
    /// Which of the emergency numbers is the ambulance.
    pub ambulance: BTreeMap<String, String>,
    guides: Vec<Guide>,
    labels: Labels,
}

/// Everything that is wrong with an interview file.
#[derive(Debug, thiserror::Error)]
#[error("the interview has faults:\n{}", .0.join("\n"))]
pub struct InterviewFaults(pub Vec<String>);

impl Interview {
    /// Reads and checks an interview.
    ///
    /// # Errors
    /// Every fault found, in words.
    pub fn parse(toml: &str, words: &Words) -> Result<Self, InterviewFaults> {
        let file: File = toml::from_str(toml).map_err(|e| InterviewFaults(vec![e.to_string()]))?;
        if file.version != VERSION {
            let fault = format!("version {} is not {VERSION}", file.version);
            return Err(InterviewFaults(vec![fault]));
        }
        let mut interview = Self {
            questions: file.questions,
            rules: file.rules,
            reader: Reader {
                indicators: file.indicators,
                strong: file.strong,
                completeness: file.completeness,
            },
            official: file.official,
            child_recipient: file.child_recipient,
            numbers: file.numbers,
            self_harm_numbers: file.self_harm_numbers,
            ambulance: file.ambulance,
            guides: file.guides,
            labels: Labels::default(),
        };
        let faults = interview.faults(words);
        if faults.is_empty() {
            interview.labels = Labels::of(&interview.questions, words);
            Ok(interview)
        } else {
            Err(InterviewFaults(faults))
        }
    }

    /// Every question, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter()
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The choices of `question` whose label this normal form is, in any language.
    pub fn labelled(&self, question: &str, normal: &str) -> &[String] {
        self.labels.choices(question, normal)
    }

    /// Every guide, in order.
    pub fn guides(&self) -> &[Guide] {
        &self.guides
    }

    /// The guide with this id.
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|g| g.id == id)
    }

    /// The provinces of a country that are offered as buttons.
    pub fn near(&self, country: &str) -> Option<Vec<String>> {
        self.questions
            .iter()
            .find_map(|q| q.near.get(country).cloned())
    }

    /// The questions that are still open, in order.
    pub fn open<'a>(&'a self, told: &'a Told, mood: Mood) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |q| {
            !told.answers.contains_key(&q.id) && q.when.iter().all(|c| c.holds(told, mood))
        })
    }

    /// The highest rule that the answers fire.
    pub fn priority(&self, told: &Told) -> Option<(Priority, &str)> {
        self.rules
            .iter()
            .filter(|r| r.when.iter().all(|c| c.holds(told, Mood::default())))
            .map(|r| (r.priority, r.id.as_str()))
            .min_by_key(|(priority, _)| *priority)
    }

    /// True for an answer from which a priority or a sign is read.
    pub fn weighs(&self, question: &str, choice: &str) -> bool {
        let rules = self.rules.iter().flat_map(|rule| &rule.when);
        let signs = self.reader.indicators.iter().flat_map(|sign| &sign.when);
        let is_of = |c: &Condition| c.question == question && c.holds_when_equal;
        let mut all = rules.chain(signs);
        all.any(|c| is_of(c) && c.values.iter().any(|value| value == choice))
    }

    /// Which signs the answers hold together.
    pub fn signs(&self, told: &Told) -> Signs {
        self.reader.read(told)
    }

    /// True when the answers say that an official is part of it.
    pub fn official_suspected(&self, told: &Told) -> bool {
        let when = &self.official.when;
        !when.is_empty() && when.iter().all(|c| c.holds(told, Mood::default()))
    }

    /// Every agency that the interview names: recipients of consents, numbers.
    pub fn agencies(&self) -> Vec<&str> {
        let recipients = self.questions.iter().flat_map(|q| q.agency.values());
        let numbers = self
            .numbers
            .values()
            .chain(self.self_harm_numbers.values())
            .flatten();
        let provincial = self.guides.iter().flat_map(|g| g.provincial.values());
        recipients
            .chain(numbers)
            .chain(provincial.flatten())
            .chain(self.child_recipient.values())
            .map(String::as_str)
            .collect()
    }

    /// The answer that fills `column`: of several questions the last, which is the
    /// most exact.
    pub fn column<'a>(&self, told: &'a Told, column: Column) -> Option<&'a str> {
        self.questions
            .iter()
            .rev()
            .filter(|q| q.column == Some(column))
            .filter_map(|q| told.answers.get(&q.id))
            .find(|a| !matches!(a.form, Form::Skipped | Form::Text))
            .map(|a| a.value.as_str())
    }
}

impl Question {
    /// The choices that do not depend on earlier answers.
    pub fn fixed_choices(&self) -> Vec<&str> {
        let own = self.choices.iter().map(String::as_str);
        match self.ask {
            Ask::Consent => ["yes", "no"].into_iter().chain(own).collect(),
            _ => own.collect(),
        }
    }

    /// Whom a consent is for, in a country and for somebody who reads this language.
    pub fn recipient(&self, country: &str, lang: Lang) -> Option<&String> {
        let by_language = self.agency.get(&format!("{country}-{}", lang.code()));
        by_language.or_else(|| self.agency.get(country))
    }

    /// True when any words are an answer.
    pub fn takes_any_text(&self) -> bool {
        matches!(self.ask, Ask::Text | Ask::Province)
    }

    /// Whose eyes words are for that were written in place of a choice. Triage goes to
    /// everybody, and signs to many, so that free text is part of neither; what is said about an agency
    /// goes to none.
    pub fn words_group(&self) -> Group {
        let by_itself = match self.group {
            _ if self.ask == Ask::Consent => Group::Hotline,
            Group::Triage | Group::Signs | Group::Hotline => Group::OwnWords,
            group => group,
        };
        self.words.unwrap_or(by_itself)
    }

    /// True when it may be asked again from the list of what was told.
    pub fn can_be_corrected(&self) -> bool {
        self.kind != Kind::Flow
    }
}
