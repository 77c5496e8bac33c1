//! When a question is asked, or a rule fires: `question=a|b`, `question!=a|b`,
//! `question=*`.

use casebook::told::{Form, Told};
use serde::Deserialize;

/// What a condition may look at besides answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mood {
    /// In danger of life, or on a phone that is not their own: only what is needed most.
    pub brief: bool,
    /// Their own phone, safe, nothing urgent, nobody under 18: there is time.
    pub calm: bool,
    /// Something urgent is known: nothing is asked that only describes it closer.
    pub urgent: bool,
    /// Somebody is under 18: by an answer, or in words that leave no doubt.
    pub child: bool,
}

impl Mood {
    /// What a condition may be about besides questions.
    pub const NAMES: [&'static str; 4] = ["brief", "calm", "urgent", "child"];

    fn get(self, name: &str) -> Option<&'static str> {
        let yes_no = |is: bool| if is { "yes" } else { "no" };
        match name {
            "brief" => Some(yes_no(self.brief)),
            "calm" => Some(yes_no(self.calm)),
            "urgent" => Some(yes_no(self.urgent)),
            "child" => Some(yes_no(self.child)),
            _ => None,
        }
    }
}

/// One line of `when`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Condition {
    pub question: String,
    /// Empty: any answer.
    pub values: Vec<String>,
    pub holds_when_equal: bool,
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
        let values = values.split('|').map(str::trim).filter(|v| *v != "*");
        Ok(Self {
            question: question.trim().to_owned(),
            values: values.map(str::to_owned).collect(),
            holds_when_equal,
        })
    }
}

impl Condition {
    /// Whether it holds now. A skipped question has no value.
    pub fn holds(&self, told: &Told, mood: Mood) -> bool {
        let given = mood
            .get(&self.question)
            .map_or_else(|| values(told, &self.question), |mood| vec![mood]);
        let meets = |v: &&str| self.values.is_empty() || self.values.iter().any(|w| w == v);
        given.iter().any(meets) == self.holds_when_equal
    }
}

/// The values of an answer: several where several could be chosen.
pub(super) fn values<'a>(told: &'a Told, question: &str) -> Vec<&'a str> {
    match told.answers.get(question) {
        None => Vec::new(),
        Some(answer) => match answer.form {
            Form::Skipped => Vec::new(),
            Form::Several => answer.value.split(' ').filter(|v| !v.is_empty()).collect(),
            _ => vec![answer.value.as_str()],
        },
    }
}
