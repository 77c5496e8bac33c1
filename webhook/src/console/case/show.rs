//! The part of a case's page that updates by itself, in words.

use casebook::case::view::{Clear, Report, Talker};
use casebook::{Millis, Uuid};

use super::facts;
use super::line::{Line, line};
use super::opened::Opened;
use super::side::Side;
use crate::console::fresh::mark;
use crate::console::labels::{Labels, Shown, Told};
use crate::console::who::Signed;

/// The part of the page that updates by itself.
pub(super) struct Live {
    pub id: Uuid,
    pub reference: String,
    pub priority: i64,
    pub priority_word: String,
    pub clock: Option<(String, bool)>,
    pub what: Vec<Shown>,
    pub is_mine: bool,
    /// “K7M4-2QX is with Somchai since 14:02”, when it is with somebody else.
    pub with: Option<String>,
    pub can_take_over: bool,
    pub closed: Option<String>,
    pub warnings: Vec<String>,
    pub why: String,
    /// Which signs fired, and by which answers; never a verdict.
    pub signs: Vec<String>,
    /// How much a tip holds.
    pub holds: Option<String>,
    pub place: Vec<Shown>,
    pub wish: Vec<Shown>,
    pub back: Vec<Shown>,
    pub silence: String,
    pub tabs: Vec<Tab>,
    pub lines: Vec<Line>,
    pub has_earlier: bool,
    pub held: Option<String>,
    /// What is written now waits for them to write again.
    pub would_wait: Option<&'static str>,
    /// An operator has the talk; the program asks nothing.
    pub operator_talks: bool,
    /// Who talks with the person, in words; to somebody who hides nobody does.
    pub talker: Option<&'static str>,
    pub told: Vec<Told>,
    pub erased: bool,
    /// Changes with what stands beside the talk.
    pub mark: String,
}

/// One of several reports.
pub(super) struct Tab {
    pub id: Uuid,
    pub label: String,
    pub is_shown: bool,
}

pub(super) fn live(labels: Labels<'_>, me: &Signed, opened: &Opened) -> Live {
    let clear = &opened.case.facts.clear;
    let report = opened.shown();
    Live {
        id: clear.id,
        reference: clear.reference.clone(),
        priority: clear.priority,
        priority_word: labels.priority(clear.priority),
        clock: clock(labels, clear),
        what: what(labels, clear),
        is_mine: clear.claimed_by == Some(me.staff.id),
        with: with(labels, me, clear),
        can_take_over: me.scope.role() == casebook::scope::Role::Supervisor,
        closed: closed(labels, clear),
        warnings: warnings(labels, opened),
        why: labels.code("rule-", &clear.priority_rule),
        signs: facts::signs(labels, report),
        holds: facts::holds(labels, clear, report),
        place: facts::place(labels, clear, report),
        wish: facts::group(labels, report, |step, _| step == "wish"),
        back: facts::back(labels, opened),
        silence: facts::silence(labels, report),
        tabs: tabs(labels, opened),
        lines: opened
            .talk
            .messages
            .iter()
            .map(|m| line(labels, opened, m))
            .collect(),
        has_earlier: opened.talk.has_earlier,
        held: labels.held(opened.talk.held),
        would_wait: opened.would_wait(labels.now),
        operator_talks: report.is_some_and(|r| r.talker == Talker::Operator),
        talker: report.and_then(|r| match r.talker {
            Talker::Operator => Some("case-talker-operator"),
            Talker::Bot => Some("case-talker-program"),
            Talker::Hidden => None,
        }),
        told: facts::told(labels, report),
        erased: report.is_none(),
        mark: mark(&(clear.claimed_by, Side::of(labels, opened))),
    }
}

fn clock(labels: Labels<'_>, clear: &Clear) -> Option<(String, bool)> {
    match (clear.answered_at, clear.waiting_since) {
        (None, _) if clear.status != "closed" => Some(labels.left(clear.due_at)),
        (_, Some(since)) => Some((labels.since("queue-waiting", since), false)),
        (Some(at), None) => {
            let clock = labels.when(at);
            Some((labels.with("case-answered", &[("clock", &clock)]), false))
        }
        _ => None,
    }
}

fn what(labels: Labels<'_>, clear: &Clear) -> Vec<Shown> {
    let mut what = vec![
        labels.own(labels.code("case-kind-", &clear.kind)),
        labels.language(&clear.language),
        labels.own(labels.code("case-channel-", &clear.channel)),
    ];
    let sector = labels.sector(&clear.sector);
    let age = labels.known("case-age-", &clear.age_band);
    what.extend(sector.into_iter().chain(age).map(|t| labels.own(t)));
    if clear.training {
        what.push(labels.own(labels.say("case-training")));
    }
    what
}

fn with(labels: Labels<'_>, me: &Signed, clear: &Clear) -> Option<String> {
    let (by, since) = (clear.claimed_by?, clear.claimed_at?);
    if by == me.staff.id {
        return None;
    }
    let name = clear.claimed_name.as_deref().unwrap_or_default();
    Some(taken(labels, &clear.reference, name, since))
}

/// “K7M4-2QX is with Somchai since 14:02”.
pub(super) fn taken(labels: Labels<'_>, reference: &str, name: &str, since: Millis) -> String {
    let clock = labels.when(since);
    let args = [("reference", reference), ("name", name), ("clock", &clock)];
    labels.with("case-taken", &args)
}

fn closed(labels: Labels<'_>, clear: &Clear) -> Option<String> {
    let clock = labels.when(clear.closed_at?);
    let reason = labels.code("case-close-", &clear.close_reason);
    let args = [("clock", clock.as_str()), ("reason", reason.as_str())];
    Some(labels.with("case-closed-at", &args))
}

fn warnings(labels: Labels<'_>, opened: &Opened) -> Vec<String> {
    let (clear, flags) = (&opened.case.facts.clear, opened.case.facts.flags);
    let told = opened.case.reports.iter().filter_map(|r| r.told.as_ref());
    let police_risk = told
        .filter_map(|t| t.answers.get("police_risk"))
        .any(|a| a.value == "yes");
    let always = [
        (flags.self_harm, "case-warning-self-harm"),
        (flags.official_suspected, "case-warning-official"),
        (police_risk, "case-warning-police-risk"),
    ];
    let always = always.into_iter().filter(|(is_so, _)| *is_so);
    let wrote_again = clear.closed_at.and(clear.waiting_since);
    let erased = opened.case.reports.iter().filter_map(|r| r.erase_at).min();
    let timed = [
        (wrote_again, "case-warning-wrote-again"),
        (erased, "case-warning-erasing"),
    ];
    let timed = timed.into_iter().filter_map(|(at, id)| {
        let clock = labels.when(at?);
        Some(labels.with(id, &[("clock", &clock)]))
    });
    always.map(|(_, id)| labels.say(id)).chain(timed).collect()
}

fn tabs(labels: Labels<'_>, opened: &Opened) -> Vec<Tab> {
    let reports = &opened.case.reports;
    if reports.len() < 2 {
        return Vec::new();
    }
    let tab = |report: &Report| {
        let clock = labels.when(report.created_at);
        Tab {
            id: report.id,
            label: labels.with("case-report-of", &[("clock", &clock)]),
            is_shown: Some(report.id) == opened.report,
        }
    };
    reports
        .iter()
        .filter(|r| r.told.is_some())
        .map(tab)
        .collect()
}
