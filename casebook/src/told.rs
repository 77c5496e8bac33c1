//! What one contact told in one interview, as it is sealed under the report's key.
//!
//! An answer carries its own form and field group, so that a hotline can change
//! the questions without making earlier reports unreadable.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Millis;
use crate::agreement::Agreement;

/// The question whether police at the door are dangerous for the people there, and the
/// answer that says so: every agency that is told anything is told this.
pub const POLICE_RISK: (&str, &str) = ("police_risk", "yes");

/// A group of fields that consent and need-to-know speak about (`domain.md` 5.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Priority, sector, province, age band, what the person wants: what every
    /// recipient of a referral sees, and nothing that `share-triage` does not name.
    Triage,
    /// What they answered about signs of exploitation.
    Signs,
    /// Where exactly, when, and how many are there.
    Place,
    /// Who is doing it: people, businesses, phones, plates, boats.
    Suspect,
    /// Whether, when and how the person may be reached.
    SafeContact,
    /// Name and number of the person.
    Identity,
    /// Their own words.
    OwnWords,
    Health,
    Immigration,
    /// Who reported, when it is not the person.
    Reporter,
    /// What they answered about other agencies, and about the talk itself. In no
    /// packet: an agency must not learn whom else a person trusts, or does not.
    Hotline,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 11] = [
        Self::Triage,
        Self::Signs,
        Self::Place,
        Self::Suspect,
        Self::SafeContact,
        Self::Identity,
        Self::OwnWords,
        Self::Health,
        Self::Immigration,
        Self::Reporter,
        Self::Hotline,
    ];

    /// The word that is stored in a list of groups.
    pub fn code(self) -> &'static str {
        match self {
            Self::Triage => "triage",
            Self::Signs => "signs",
            Self::Place => "place",
            Self::Suspect => "suspect",
            Self::SafeContact => "safe_contact",
            Self::Identity => "identity",
            Self::OwnWords => "own_words",
            Self::Health => "health",
            Self::Immigration => "immigration",
            Self::Reporter => "reporter",
            Self::Hotline => "hotline",
        }
    }

    /// The groups in a stored list, separated by spaces; unknown words are left out.
    pub fn parse_list(list: &str) -> Vec<Self> {
        list.split(' ')
            .filter_map(|w| Self::ALL.into_iter().find(|g| g.code() == w))
            .collect()
    }

    /// The stored form of a list.
    pub fn list(groups: &[Self]) -> String {
        groups
            .iter()
            .map(|g| g.code())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// What an answer's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The id of a choice: shown as the message `ask-<step>.<value>`.
    Choice,
    /// The ids of several choices, separated by spaces.
    Several,
    /// The person's own words.
    Text,
    /// `TH`, `LA` or `other`.
    Country,
    /// An ISO 3166-2 code.
    Province,
    /// `latitude,longitude` in degrees.
    Pin,
    /// The person chose not to answer.
    Skipped,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub value: String,
    pub form: Form,
    pub group: Group,
    pub at: Millis,
}

impl Answer {
    /// Whose eyes it is for. Signs, and how many people and when, were kept as triage
    /// before those had groups of their own: what was told then is not shown to more
    /// people than what is told now.
    pub fn eyes(&self, step: &str) -> Group {
        match (self.group, step) {
            (Group::Triage, "sign_sex" | "hurt") => Group::Health,
            (Group::Triage, "time" | "how_many") => Group::Place,
            (
                Group::Triage,
                "leave" | "papers" | "threats" | "debt" | "promised" | "against" | "isolated"
                | "threatened" | "unpaid" | "bound" | "conditions" | "rest",
            ) => Group::Signs,
            (Group::Triage, step) if step.starts_with("sign_") => Group::Signs,
            (group, _) => group,
        }
    }
}

/// What was written where a choice was asked for stands beside the answer, under the
/// question's id with this behind it.
const BESIDE: &str = ".words";

/// Words that belong to no question.
pub const OTHER_WORDS: &str = "words";

/// Where words to the question `step` are kept that are not its answer.
pub fn beside(step: &str) -> String {
    format!("{step}{BESIDE}")
}

/// The question that an answer is about, and whether it is words beside its answer.
pub fn about(step: &str) -> (&str, bool) {
    let question = step.trim_end_matches(BESIDE);
    (question, question.len() < step.len())
}

/// All answers of a report, by the id of the question; a question is shown to
/// staff as the message `field-<step>`. Words beside an answer: see [`beside`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub answers: BTreeMap<String, Answer>,
    /// What the answers say together. Sealed with them: it is about the person.
    #[serde(default)]
    pub signs: Signs,
    /// What was said about telling agencies, oldest first.
    #[serde(default)]
    pub agreements: Vec<Agreement>,
}

/// The signs of exploitation in a report, and how much it holds. Never a verdict: who
/// is a victim is decided by others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signs {
    pub level: SignLevel,
    /// In the order of their codes.
    pub fired: Vec<Sign>,
    /// How much can be done with it, 0 to 11: from 6 it can be acted on, from 3 it
    /// needs a call back, under 3 it is kept.
    pub completeness: u8,
}

/// How strong the signs are together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignLevel {
    #[default]
    None,
    Some,
    Strong,
}

/// One indicator that fired, and the questions whose answers made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    /// `I01` to `I11`.
    pub code: String,
    pub because: Vec<String>,
}

/// The plain form of `reports.state`: what was told, and where the talk stands.
/// Where the talk stands is the conversation's own affair, kept here unread.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReportState<T, D = Told> {
    pub told: D,
    pub talk: T,
}

/// Stands in a kept text for a secret that is sent but not kept.
pub const DOTS: &str = "•••••";

/// The plain form of `messages.body`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// What was said, in the language it was said in; a secret in it is shown as
    /// dots (the secret itself is in `outbox.secret` until it is sent).
    pub text: String,
    /// Buttons under it, or for a person's message the choice that was pressed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform_id: Option<String>,
    /// The name of the recording that reads it aloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<String>,
}

/// The plain form of `messages.body` for what a person said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    #[serde(flatten)]
    pub body: Body,
    #[serde(default, skip_serializing_if = "Around::is_nothing")]
    pub around: Around,
}

/// What stands around a message. Of whoever first wrote what is passed on, nothing is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Around {
    /// The message that it answers, by the name that the platform gave that one, as names
    /// are kept ([`crate::kept_names`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
    /// The words that it answers, where the platform sent them along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted: Option<String>,
    /// The person passes on what they may not have written.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub passed_on: bool,
}

impl Around {
    /// True where a message stands alone, as most do.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A button: what comes back when it is pressed, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub data: String,
    pub label: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_stands_alone_is_kept_as_its_words() {
        let kept = |heard: &Heard| serde_json::to_string(heard).unwrap();
        let body = Body {
            text: "ແມ່ນ".into(),
            ..Body::default()
        };
        let alone = Heard {
            body: body.clone(),
            around: Around::default(),
        };
        assert_eq!(kept(&alone), serde_json::to_string(&body).unwrap());
        assert_eq!(serde_json::from_str::<Heard>(&kept(&alone)).unwrap(), alone);
        let answering = Heard {
            around: Around {
                answers: Some("7".into()),
                quoted: None,
                passed_on: true,
            },
            ..alone
        };
        let kept = kept(&answering);
        assert_eq!(serde_json::from_str::<Heard>(&kept).unwrap(), answering);
        assert_eq!(serde_json::from_str::<Body>(&kept).unwrap(), body);
    }

    #[test]
    fn words_beside_an_answer_are_about_its_question() {
        assert_eq!(about("danger"), ("danger", false));
        assert_eq!(about(&beside("danger")), ("danger", true));
        assert_eq!(about(&beside(&beside("danger"))), ("danger", true));
        assert_eq!(about(OTHER_WORDS), (OTHER_WORDS, false));
    }
}
