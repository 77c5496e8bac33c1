//! A message of the talk as the case's page shows it: whose it is, what it answers, what came
//! along, and what became of it.

use casebook::Uuid;
use casebook::case::in_answer::Answered;
use casebook::case::talk::{Delivery, From, Message};

use super::opened::Opened;
use super::{file, refused};
use crate::console::labels::{Labels, Shown, script};

/// A message.
pub(super) struct Line {
    pub id: Uuid,
    /// `person`, `staff`, `program`.
    pub side: &'static str,
    pub who: String,
    pub at: String,
    pub text: Shown,
    /// What it answers.
    pub answers: Option<InAnswer>,
    /// The person passed it on: it may not be their own words.
    pub passed_on: bool,
    pub choices: Vec<String>,
    /// What became of it, when that is worth saying.
    pub state: Option<&'static str>,
    /// Why the platform did not take it.
    pub refused: Option<String>,
    /// What was sent along with it.
    pub files: Vec<file::Shown>,
}

/// The message that a line answers.
pub(super) struct InAnswer {
    /// What is said of it.
    pub label: &'static str,
    pub words: Option<Shown>,
    /// Where on the page it stands.
    pub at: Option<Uuid>,
}

pub(super) fn line(labels: Labels<'_>, opened: &Opened, message: &Message) -> Line {
    let case = opened.case.facts.clear.id;
    let sent = opened.case.reports.iter().flat_map(|r| &r.attachments);
    let sent = sent.filter(|a| a.message == message.id && !message.is_withdrawn);
    let files = sent.map(|a| file::shown(labels, case, a)).collect();
    let (side, who) = match &message.from {
        From::Person => ("person", labels.say("case-from-person")),
        From::Program => ("program", labels.say("case-from-program")),
        From::Staff(name) => ("staff", name.clone()),
    };
    // That a message left is the ordinary case, and not said.
    let state = message.delivery.and_then(|d| match d {
        Delivery::Sent => None,
        Delivery::Delivered => Some("case-state-delivered"),
        Delivery::Read => Some("case-state-read"),
        Delivery::Held if opened.hides() => Some("case-state-hidden"),
        Delivery::Held if message.why.as_deref() == Some("window") => Some("case-state-window"),
        Delivery::Held if message.why.as_deref() == Some("untold") => Some("case-state-untold"),
        Delivery::Held if message.why.as_deref() == Some("quota") => Some("case-state-quota"),
        Delivery::Held if message.why.as_deref() == Some("blocked") => {
            Some("case-state-held-blocked")
        }
        Delivery::Held if message.why.as_deref() == Some("not-there") => {
            Some("case-state-held-not-there")
        }
        Delivery::Failed if message.why.as_deref() == Some("window") => {
            Some("case-state-not-arrived")
        }
        Delivery::Failed if message.why.as_deref() == Some("blocked") => Some("case-state-blocked"),
        Delivery::Failed if message.why.as_deref() == Some("not-there") => {
            Some("case-state-not-there")
        }
        Delivery::Queued => Some("case-state-queued"),
        Delivery::Fetched => Some("case-state-fetched"),
        Delivery::Held => Some("case-state-held"),
        Delivery::Failed => Some("case-state-failed"),
        Delivery::Withdrawn => Some("case-state-withdrawn"),
    });
    let state = state.or_else(|| of_person(message));
    Line {
        id: message.id,
        side,
        who,
        at: labels.when(message.at),
        text: Shown {
            lang: script(&message.text, labels.lang.code()),
            text: match message.from {
                From::Program => labels.of_program(&message.text),
                _ => message.text.clone(),
            },
        },
        answers: message
            .answers
            .as_ref()
            .map(|a| in_answer(labels, opened, a)),
        passed_on: message.passed_on,
        choices: message.choices.clone(),
        state,
        refused: refused::why(labels, message),
        files,
    }
}

fn in_answer(labels: Labels<'_>, opened: &Opened, answered: &Answered) -> InAnswer {
    let mut shown = opened.talk.messages.iter();
    let is_ours = shown.any(|m| Some(m.id) == answered.id && m.from == From::Program);
    let has_words = !answered.words.is_empty();
    InAnswer {
        label: match answered {
            Answered {
                is_withdrawn: true, ..
            } => "case-answers-withdrawn",
            _ if has_words => "case-answers",
            Answered { id: Some(_), .. } => "case-answers-without-words",
            _ => "case-answers-unknown",
        },
        words: has_words.then(|| Shown {
            lang: script(&answered.words, labels.lang.code()),
            text: match is_ours {
                true => labels.of_program(&answered.words),
                false => answered.words.clone(),
            },
        }),
        at: answered.id,
    }
}

/// What a person's line is, where its words do not say it.
fn of_person(message: &Message) -> Option<&'static str> {
    if message.is_withdrawn {
        return Some("case-line-withdrawn");
    }
    match message.kind.as_str() {
        "called" => Some("case-line-called"),
        "edited" => Some("case-line-edited"),
        "joined" => Some("case-line-joined"),
        "moved" => Some("case-line-moved"),
        "reaction" => Some("case-line-reaction"),
        "sticker" => Some("case-line-sticker"),
        "unsupported" => Some("case-line-unsupported"),
        "withdrawal" => Some("case-line-withdrawal"),
        _ => None,
    }
}
