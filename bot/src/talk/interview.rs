//! The interview as data: questions, conditions, and the rules of priority.
//!
//! The next question is always the first one whose conditions hold and that has no
//! answer. Since each answer fills one, every path ends; and a changed file can
//! never break a talk that is under way.

use std::collections::{BTreeMap, BTreeSet};

use casebook::told::{Form, Group, Told};
use serde::Deserialize;

use super::guide::Guide;
use super::labels::Labels;
use crate::words::{Lang, Words};

/// The interview that ships with the program.
pub const BUILT_IN: &str = include_str!("../../data/interview.toml");

/// Most choices of one question: 7, 8, 9 and 0 are shortcuts.
const MOST_CHOICES: usize = 6;

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    Choice,
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
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub when: Vec<Condition>,
    #[serde(default = "yes")]
    pub skip: bool,
    pub group: Group,
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

/// `question=a|b` or `question!=a|b`.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Condition {
    question: String,
    values: Vec<String>,
    holds_when_equal: bool,
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (left, values) = text
            .split_once('=')
            .ok_or_else(|| format!("“{text}” has no ="))?;
        let (question, holds_when_equal) = match left.strip_suffix('!') {
            Some(question) => (question, false),
            None => (left, true),
        };
        Ok(Self {
            question: question.trim().to_owned(),
            values: values.split('|').map(|v| v.trim().to_owned()).collect(),
            holds_when_equal,
        })
    }
}

impl Condition {
    fn holds(&self, told: &Told, brief: bool) -> bool {
        let value = if self.question == "brief" {
            Some(if brief { "yes" } else { "no" })
        } else {
            told.answers
                .get(&self.question)
                .filter(|a| a.form != Form::Skipped)
                .map(|a| a.value.as_str())
        };
        value.is_some_and(|v| self.values.iter().any(|w| w == v)) == self.holds_when_equal
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    priority: Priority,
    when: Vec<Condition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(
        dead_code,
        reason = "read so that a file of another version is refused with a clear word later"
    )]
    version: u32,
    #[serde(rename = "question")]
    questions: Vec<Question>,
    #[serde(rename = "rule")]
    rules: Vec<Rule>,
    numbers: BTreeMap<String, Vec<String>>,
    self_harm_numbers: BTreeMap<String, Vec<String>>,
    #[serde(default, rename = "guide")]
    guides: Vec<Guide>,
}

/// A checked interview.
#[derive(Debug)]
pub struct Interview {
    questions: Vec<Question>,
    rules: Vec<Rule>,
    /// Emergency numbers by country: ids of agencies.
    pub numbers: BTreeMap<String, Vec<String>>,
    pub self_harm_numbers: BTreeMap<String, Vec<String>>,
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
        let mut interview = Self {
            questions: file.questions,
            rules: file.rules,
            numbers: file.numbers,
            self_harm_numbers: file.self_harm_numbers,
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

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The choice of `question` whose label this normal form is, in any language.
    pub fn labelled(&self, question: &str, normal: &str) -> Option<&str> {
        self.labels.choice(question, normal)
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

    /// The first question that is still open.
    pub fn next(&self, told: &Told, brief: bool) -> Option<&Question> {
        self.questions.iter().find(|q| {
            !told.answers.contains_key(&q.id) && q.when.iter().all(|c| c.holds(told, brief))
        })
    }

    /// The highest rule that the answers fire.
    pub fn priority(&self, told: &Told) -> Option<(Priority, &str)> {
        self.rules
            .iter()
            .filter(|r| r.when.iter().all(|c| c.holds(told, false)))
            .map(|r| (r.priority, r.id.as_str()))
            .min_by_key(|(priority, _)| *priority)
    }

    /// Every agency that the interview names: recipients of consents, numbers.
    pub fn agencies(&self) -> Vec<&str> {
        let recipients = self.questions.iter().flat_map(|q| q.agency.values());
        let provincial = self
            .guides
            .iter()
            .flat_map(|g| g.provincial.values())
            .flatten();
        let numbers = self
            .numbers
            .values()
            .chain(self.self_harm_numbers.values())
            .flatten();
        recipients
            .chain(numbers)
            .chain(provincial)
            .map(String::as_str)
            .collect()
    }

    /// The answer that fills `column`.
    pub fn column<'a>(&self, told: &'a Told, column: Column) -> Option<&'a str> {
        self.questions
            .iter()
            .filter(|q| q.column == Some(column))
            .filter_map(|q| told.answers.get(&q.id))
            .find(|a| !matches!(a.form, Form::Skipped | Form::Text))
            .map(|a| a.value.as_str())
    }

    fn faults(&self, words: &Words) -> Vec<String> {
        let mut faults = Vec::new();
        let mut seen = BTreeSet::from(["brief"]);
        for question in &self.questions {
            for condition in &question.when {
                if !seen.contains(condition.question.as_str()) {
                    faults.push(format!(
                        "{}: depends on “{}”, which is not asked before it",
                        question.id, condition.question
                    ));
                }
            }
            if !seen.insert(&question.id) {
                faults.push(format!("{}: asked twice", question.id));
            }
            self.check_question(question, words, &mut faults);
        }
        for rule in &self.rules {
            for condition in rule
                .when
                .iter()
                .filter(|c| !seen.contains(c.question.as_str()))
            {
                faults.push(format!(
                    "rule {}: there is no question “{}”",
                    rule.id, condition.question
                ));
            }
            need(words, &format!("rule-{}", rule.id), &mut faults);
        }
        for id in self
            .numbers
            .values()
            .chain(self.self_harm_numbers.values())
            .flatten()
        {
            need(words, &format!("number-{id}"), &mut faults);
        }
        for guide in &self.guides {
            guide.faults(words, &mut faults);
        }
        faults
    }

    fn check_question(&self, question: &Question, words: &Words, faults: &mut Vec<String>) {
        let id = &question.id;
        let fixed = question.fixed_choices();
        if fixed.len() > MOST_CHOICES {
            faults.push(format!("{id}: more than {MOST_CHOICES} choices"));
        }
        if matches!(question.ask, Ask::Choice | Ask::Country | Ask::Code) && fixed.is_empty() {
            faults.push(format!("{id}: has no choices"));
        }
        if question.ask == Ask::Consent
            && (question.agency.is_empty() || question.shares.is_empty())
        {
            faults.push(format!(
                "{id}: a consent names an agency and what it may see"
            ));
        }
        need(words, &format!("ask-{id}"), faults);
        need(words, &format!("field-{id}"), faults);
        for choice in fixed {
            need(words, &format!("ask-{id}.{choice}"), faults);
        }
    }
}

impl Question {
    /// The choices that do not depend on earlier answers.
    pub fn fixed_choices(&self) -> Vec<&str> {
        match self.ask {
            Ask::Consent => vec!["yes", "no"],
            _ => self.choices.iter().map(String::as_str).collect(),
        }
    }
}

pub(super) fn need(words: &Words, id: &str, faults: &mut Vec<String>) {
    for lang in Lang::all() {
        if !words.has(*lang, id) {
            faults.push(format!("{id}: has no words in {}", lang.code()));
        }
    }
}
