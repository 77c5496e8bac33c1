//! What stands beside the talk: notes, consents, referrals, hand-overs, attachments,
//! and the lists to choose from.

use casebook::Uuid;
use casebook::case::ServiceLine;
use casebook::case::record::{Consent, Note as Kept, NoteKind};
use casebook::handover::Handover;
use casebook::referral::{Basis, Referral, State as Standing};

use super::answerable;
use super::file::{self, Shown as Sent};
use super::opened::Opened;
use crate::console::labels::{Labels, Shown, script};
use crate::console::steps::{Line, line};

/// One option of a list.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

#[derive(Hash)]
pub(super) struct Note {
    pub head: String,
    pub text: Shown,
}

#[derive(Hash)]
pub(super) struct Agreed {
    pub agency: String,
    pub text: String,
}

#[derive(Hash)]
pub(super) struct Referred {
    pub id: Uuid,
    pub agency: String,
    pub state: String,
    pub state_word: String,
    pub about: Vec<String>,
    pub reason: Option<Shown>,
    pub can_withdraw: bool,
    /// What the agency did and asked, and what it was answered.
    pub steps: Vec<Line>,
    /// What it may be told in an answer.
    pub may_know: Vec<String>,
    /// Why its open questions have no form for an answer.
    pub no_answer: Option<String>,
}

#[derive(Hash)]
pub(super) struct HandedOver {
    pub head: String,
    pub taken_by: Shown,
    pub told: Shown,
    /// What the call was for, and what could be told. Older calls do not say.
    pub about: Vec<String>,
    /// Why they were told without the person's agreement.
    pub reason: Option<Shown>,
}

/// What others change while the page is open: an agency decides or asks, the person
/// agrees or takes it back, a colleague leaves a note.
#[derive(Hash)]
pub(super) struct Side {
    pub notes: Vec<Note>,
    pub agreed: Vec<Agreed>,
    pub referrals: Vec<Referred>,
    pub handovers: Vec<HandedOver>,
}

impl Side {
    pub(super) fn of(labels: Labels<'_>, opened: &Opened) -> Self {
        let case = &opened.case;
        let (referrals, handovers) = (case.referrals.iter(), case.handovers.iter());
        Self {
            notes: case.notes.iter().map(|n| note(labels, n)).collect(),
            agreed: agreed(labels, opened),
            referrals: referrals.map(|r| referred(labels, opened, r)).collect(),
            handovers: handovers.map(|h| handed(labels, opened, h)).collect(),
        }
    }
}

/// The sectors that the interview asks about, and what is told apart in the first and
/// the last of them.
pub(super) const SECTORS: [&str; 16] = [
    "work",
    "home",
    "building",
    "farm",
    "factory",
    "shop",
    "other_work",
    "boat",
    "sex",
    "scam",
    "marriage",
    "other",
    "begging",
    "child_given",
    "organ",
    "other_thing",
];

pub(super) fn choices<T>(
    all: impl IntoIterator<Item = T>,
    of: impl Fn(T) -> (String, String, bool),
) -> Vec<Choice> {
    all.into_iter()
        .map(|one| {
            let (value, label, is_chosen) = of(one);
            Choice {
                value,
                label,
                is_chosen,
            }
        })
        .collect()
}

fn shown(labels: Labels<'_>, text: &str) -> Shown {
    Shown {
        text: text.to_owned(),
        lang: script(text, labels.lang.code()),
    }
}

fn note(labels: Labels<'_>, note: &Kept) -> Note {
    let clock = labels.when(note.at);
    let mut head = labels.with(
        &format!("case-note-{}", note.kind.code()),
        &[("name", &note.by), ("clock", &clock)],
    );
    if let (NoteKind::Priority, Some((from, to))) = (note.kind, note.change) {
        let (from, to) = (labels.priority(from), labels.priority(to));
        let change = labels.with("case-note-change", &[("from", &from), ("to", &to)]);
        head = format!("{head} · {change}");
    }
    Note {
        head,
        text: shown(labels, &note.text),
    }
}

/// For each agency and purpose what the person said last.
fn agreed(labels: Labels<'_>, opened: &Opened) -> Vec<Agreed> {
    let mut latest: Vec<&Consent> = Vec::new();
    for consent in opened.case.consents.iter().rev() {
        let what = |c: &'_ Consent| (c.report, c.agency.clone(), c.purpose.clone());
        let is_known = |c: &&Consent| what(c) == what(consent);
        if !latest.iter().any(is_known) {
            latest.push(consent);
        }
    }
    latest
        .into_iter()
        .map(|consent| Agreed {
            agency: labels.agency(&opened.agencies, &consent.agency),
            text: consent_words(labels, consent),
        })
        .collect()
}

pub(super) fn consent_words(labels: Labels<'_>, consent: &Consent) -> String {
    let (id, at) = match consent.withdrawn_at {
        Some(at) => ("case-consent-withdrawn", at),
        None if !consent.granted => ("case-consent-no", consent.at),
        None if consent.until <= labels.now => ("case-consent-over", consent.until),
        None => ("case-consent-yes", consent.at),
    };
    let said = labels.with(id, &[("clock", &labels.when(at))]);
    // One that was taken back for everything names no line.
    match consent.purpose.parse::<ServiceLine>() {
        Ok(line) => format!("{said} · {}", labels.code("case-line-", line.code())),
        Err(_) => said,
    }
}

fn referred(labels: Labels<'_>, opened: &Opened, referral: &Referral) -> Referred {
    let mut about = vec![labels.with(
        "case-referral-by",
        &[
            ("name", &referral.offered_by),
            ("clock", &labels.when(referral.created_at)),
        ],
    )];
    if let (Standing::Offered, Some(due)) = (referral.state, referral.due_at) {
        about.push(labels.left(due).0);
    }
    if let (Some(name), Some(at)) = (&referral.decided_by, referral.decided_at) {
        let clock = labels.when(at);
        about.push(labels.with(
            "case-referral-decided",
            &[("name", name), ("clock", &clock)],
        ));
    }
    if let Some(at) = referral.ended_at {
        let clock = labels.when(at);
        let name = referral.ended_by.as_deref().unwrap_or_default();
        let id = match name {
            "" => "case-referral-ended",
            _ => "case-referral-ended-by",
        };
        about.push(labels.with(id, &[("name", name), ("clock", &clock)]));
    }
    if referral.basis == Basis::Override {
        about.push(labels.say("case-referral-override"));
    }
    if referral.training {
        about.push(labels.say("case-training"));
    }
    Referred {
        id: referral.id,
        agency: labels.agency(&opened.agencies, &referral.agency),
        state: referral.state.code().to_owned(),
        state_word: match (referral.state, &referral.ended_by) {
            (Standing::Withdrawn, None) => labels.say("case-referral-withdrawn-person"),
            _ => labels.code("case-referral-", referral.state.code()),
        },
        about,
        reason: reason(labels, referral),
        can_withdraw: matches!(
            referral.state,
            Standing::Asking | Standing::Offered | Standing::Accepted
        ),
        steps: opened
            .case
            .steps
            .iter()
            .filter(|s| s.referral == referral.id)
            .map(|s| line(labels, s))
            .collect(),
        may_know: labels.groups(&referral.groups),
        no_answer: answerable::refusal(referral, &opened.case.consents, labels.now)
            .map(|why| labels.say(why)),
    }
}

fn reason(labels: Labels<'_>, referral: &Referral) -> Option<Shown> {
    if let Some(declined) = &referral.declined {
        let code = labels.code("referral-reason-", &declined.code);
        let text = [code, declined.text.clone()].join(" · ");
        return Some(shown(labels, text.trim_end_matches(" · ")));
    }
    let overridden = referral.override_reason.as_ref()?;
    Some(shown(labels, overridden))
}

fn handed(labels: Labels<'_>, opened: &Opened, handover: &Handover) -> HandedOver {
    let agency = labels.agency(&opened.agencies, &handover.agency);
    let clock = labels.when(handover.at);
    let args = [
        ("agency", agency.as_str()),
        ("name", &handover.by),
        ("clock", &clock),
    ];
    HandedOver {
        head: labels.with("case-handover-by", &args),
        taken_by: shown(labels, &handover.call.taken_by),
        told: shown(labels, &handover.call.told),
        about: labels
            .known("case-line-", &handover.call.line)
            .into_iter()
            .chain(labels.groups(&handover.call.groups))
            .collect(),
        reason: handover
            .call
            .override_reason
            .as_ref()
            .map(|reason| shown(labels, reason)),
    }
}

pub(super) fn files(labels: Labels<'_>, opened: &Opened) -> Vec<Sent> {
    let case = opened.case.facts.clear.id;
    let reports = opened.case.reports.iter();
    reports
        .flat_map(|r| &r.attachments)
        .map(|a| file::shown(labels, case, a))
        .collect()
}
