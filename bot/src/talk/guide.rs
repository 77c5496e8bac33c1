//! Guides as data: advice before anything has happened (prevention), in the
//! interview's file. A guide asks a few questions and answers with advice; nothing of
//! it is kept, and no case is opened, unless the person chooses to go on.
//!
//! A `check` weighs the answers and says what they warn of. `pages` shows one page of
//! advice after another. `places` tells whom to call, where.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::interview::need;
use crate::words::Words;

/// Most choices of one question: 7, 8, 9 and 0 are shortcuts.
const MOST_CHOICES: usize = 6;

/// What a guide answers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A verdict and one piece of advice for each answer that warns.
    Check,
    /// A page for each answer to the last question, by the answer to the first.
    Pages,
    /// Numbers to call in a country, and who helps in a province.
    Places,
}

/// One guide.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub id: String,
    pub kind: Kind,
    #[serde(rename = "question")]
    pub questions: Vec<GuideQuestion>,
    /// From which weight on a check says “some” and “many”.
    #[serde(default)]
    pub verdict: Verdict,
    /// Agencies of a country that are in each of its provinces.
    #[serde(default)]
    pub provincial: BTreeMap<String, Vec<String>>,
    /// Pages under which the emergency numbers of the country stand.
    #[serde(default)]
    pub with_numbers: Vec<String>,
}

/// One question of a guide: `guide-<guide>-<id>`, one attribute a choice.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideQuestion {
    pub id: String,
    /// Empty: a province, by its name.
    #[serde(default)]
    pub choices: Vec<String>,
    /// An age answers it too: `yes` from 18 years on, else `no`.
    #[serde(default)]
    pub age: bool,
    /// The name of a place answers it too: `yes`.
    #[serde(default)]
    pub place: bool,
    /// How much a choice warns.
    #[serde(default)]
    pub warn: BTreeMap<String, u8>,
}

/// The weights from which a check warns.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    pub some: u8,
    pub many: u8,
}

impl Guide {
    /// The first question without an answer.
    pub fn next(&self, answers: &BTreeMap<String, String>) -> Option<&GuideQuestion> {
        self.questions.iter().find(|q| !answers.contains_key(&q.id))
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&GuideQuestion> {
        self.questions.iter().find(|q| q.id == id)
    }

    /// The questions whose answers warn, in order.
    pub fn signs<'a>(
        &'a self,
        answers: &'a BTreeMap<String, String>,
    ) -> impl Iterator<Item = &'a GuideQuestion> {
        self.questions.iter().filter(|q| q.weight(answers) > 0)
    }

    /// `none`, `some` or `many` signs. Never “safe”: nobody can know that from here.
    pub fn verdict(&self, answers: &BTreeMap<String, String>) -> &'static str {
        let weight: u8 = self.questions.iter().map(|q| q.weight(answers)).sum();
        match weight {
            w if w >= self.verdict.many => "many",
            w if w >= self.verdict.some => "some",
            _ => "none",
        }
    }

    /// What is wrong with the guide, in words.
    pub(super) fn faults(&self, words: &Words, faults: &mut Vec<String>) {
        let id = &self.id;
        let mut seen = BTreeSet::new();
        for question in &self.questions {
            let name = format!("guide-{id}-{}", question.id);
            if !seen.insert(&question.id) {
                faults.push(format!("{name}: asked twice"));
            }
            if question.choices.len() > MOST_CHOICES {
                faults.push(format!("{name}: more than {MOST_CHOICES} choices"));
            }
            let has = |choice: &str| question.choices.iter().any(|c| c == choice);
            if question.age && !(has("yes") && has("no")) {
                faults.push(format!("{name}: an age needs the choices yes and no"));
            }
            if question.place && !has("yes") {
                faults.push(format!("{name}: a place needs the choice yes"));
            }
            for choice in question.warn.keys() {
                if !question.choices.contains(choice) {
                    faults.push(format!("{name}: warns of “{choice}”, which is no choice"));
                }
            }
        }
        match (self.kind, self.questions.as_slice()) {
            (Kind::Check, _)
                if self.verdict.some == 0 || self.verdict.many <= self.verdict.some =>
            {
                faults.push(format!(
                    "guide {id}: a check needs verdict = {{ some, many }}, rising"
                ));
            }
            (Kind::Check, _) => {}
            (Kind::Pages | Kind::Places, [_, _]) => {}
            _ => faults.push(format!("guide {id}: has exactly two questions")),
        }
        for message in self.messages() {
            need(words, &message, faults);
        }
    }

    /// Every message that the guide can say.
    pub fn messages(&self) -> Vec<String> {
        let id = &self.id;
        let mut all = Vec::new();
        for question in &self.questions {
            let name = format!("guide-{id}-{}", question.id);
            all.extend(question.choices.iter().map(|c| format!("{name}.{c}")));
            if !question.warn.is_empty() {
                all.push(format!("guide-{id}-sign-{}", question.id));
            }
            all.push(name);
        }
        match (self.kind, self.questions.as_slice()) {
            (Kind::Check, _) => {
                all.extend(["none", "some", "many"].map(|v| format!("guide-{id}-verdict-{v}")));
            }
            (Kind::Pages, [first, last]) => {
                // The last choice of the last question is “enough”: it has no page.
                let pages = last
                    .choices
                    .split_last()
                    .map_or(&[][..], |(_, pages)| pages);
                for a in &first.choices {
                    all.extend(pages.iter().map(|b| format!("guide-{id}-{a}-{b}")));
                }
            }
            _ => {}
        }
        all
    }
}

impl GuideQuestion {
    fn weight(&self, answers: &BTreeMap<String, String>) -> u8 {
        answers
            .get(&self.id)
            .and_then(|choice| self.warn.get(choice))
            .copied()
            .unwrap_or(0)
    }
}
