//! A case in words: from what the casebook keeps to what the page says.

use std::time::Duration;

use bot::channel::Quota;
use casebook::act::Read;
use casebook::case::in_answer::Answered;
use casebook::case::talk::{self, Delivery, From, Message, Talk};
use casebook::case::view::{self, Case, Clear, Report, Talker};
use casebook::directory::{self, Agency};
use casebook::outbox::QUIET;
use casebook::told::{Answer, Form, Group, Sign, SignLevel};
use casebook::{Millis, Uuid};

use super::side::Side;
use super::{file, refused};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::fresh::mark;
use crate::console::labels::{Labels, Shown, Told, script};
use crate::console::who::Signed;

/// What was read for one page.
pub(super) struct Opened {
    pub case: Case,
    pub talk: Talk,
    /// The report that is shown and written to.
    pub report: Option<Uuid>,
    pub agencies: Vec<Agency>,
    /// How its platform stands.
    pub platform: Platform,
}

/// What a platform lets us do just now.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Platform {
    /// How long after their last message a person may be written to.
    window: Option<Duration>,
    /// What is used of the plan.
    quota: Option<Quota>,
}

impl Opened {
    /// Why what is said to the person now would not reach them at once.
    pub(super) fn would_wait(&self, now: Millis) -> Option<&'static str> {
        let report = self.case.reports.iter().find(|r| Some(r.id) == self.report);
        would_wait(now, report, self.platform)
    }
}

impl Platform {
    fn of(app: &App, case: &Case, report: Option<Uuid>) -> Self {
        let report = case.reports.iter().find(|r| Some(r.id) == report);
        let talk = report.and_then(|r| r.talk.as_ref());
        let channel = talk.and_then(|talk| app.channels.get(&talk.channel));
        channel.map_or_else(Self::default, |channel| Self {
            // What the operator writes here is written by staff.
            window: channel.window(true),
            quota: channel.quota(),
        })
    }
}

/// Reads a case; one content read.
pub(super) async fn read(
    app: &App,
    signed: &Signed,
    id: Uuid,
    wished: Option<Uuid>,
) -> Result<Opened> {
    let act = app.act(signed);
    let mut tx = app.reading(&act, Read::Case, id).await?;
    let case = view::open(&mut tx, &act, id)
        .await?
        .ok_or(Error::NotFound)?;
    let report = chosen(&case, wished);
    let talk = match report {
        Some(report) => talk::read(&mut tx, &act, report).await?,
        None => None,
    };
    let agencies = directory::all(&mut tx).await?;
    tx.commit().await?;
    Ok(Opened {
        platform: Platform::of(app, &case, report),
        case,
        talk: talk.unwrap_or_default(),
        report,
        agencies,
    })
}

fn chosen(case: &Case, wished: Option<Uuid>) -> Option<Uuid> {
    let is_open = |r: &&Report| r.told.is_some();
    let wished = case
        .reports
        .iter()
        .filter(is_open)
        .find(|r| Some(r.id) == wished);
    wished.or_else(|| case.lead()).map(|r| r.id)
}

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

pub(super) fn live(labels: Labels<'_>, me: &Signed, opened: &Opened) -> Live {
    let clear = &opened.case.facts.clear;
    let report = opened
        .case
        .reports
        .iter()
        .find(|r| Some(r.id) == opened.report);
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
        signs: signs(labels, report),
        holds: holds(labels, clear, report),
        place: place(labels, clear, report),
        wish: group(labels, report, |step, _| step == "wish"),
        back: back(labels, report, opened.platform),
        silence: silence(labels, report),
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
        told: told(labels, report),
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

/// The answers of a report in the order in which they were given.
fn answers(report: Option<&Report>) -> Vec<(&String, &Answer)> {
    let told = report.and_then(|r| r.told.as_ref());
    let mut all: Vec<_> = told.iter().flat_map(|t| &t.answers).collect();
    all.sort_by_key(|(_, answer)| answer.at);
    all
}

fn group(
    labels: Labels<'_>,
    report: Option<&Report>,
    is_in: impl Fn(&str, &Answer) -> bool,
) -> Vec<Shown> {
    answers(report)
        .into_iter()
        .filter(|(step, answer)| is_in(step, answer))
        .filter_map(|(step, answer)| labels.told(step, answer))
        .map(|told| told.answer)
        .collect()
}

/// How strong the signs are together, then each with the answers that made it.
fn signs(labels: Labels<'_>, report: Option<&Report>) -> Vec<String> {
    let Some(told) = report.and_then(|r| r.told.as_ref()) else {
        return Vec::new();
    };
    // That no answer has shown one yet says nothing of what is happening.
    let level = labels.say(match told.signs.level {
        SignLevel::None => return Vec::new(),
        SignLevel::Some => "case-signs-some",
        SignLevel::Strong => "case-signs-strong",
    });
    let sign = |sign: &Sign| {
        let mut why: Vec<String> = Vec::new();
        for question in &sign.because {
            let field = labels.code("field-", question);
            if !why.contains(&field) {
                why.push(field);
            }
        }
        let name = labels.code("sign-", &sign.code);
        format!("{} {name} ({})", sign.code, why.join(", "))
    };
    [level]
        .into_iter()
        .chain(told.signs.fired.iter().map(sign))
        .collect()
}

fn holds(labels: Labels<'_>, clear: &Clear, report: Option<&Report>) -> Option<String> {
    let points = report?.told.as_ref()?.signs.completeness;
    let id = match points {
        6.. => "case-holds-enough",
        3..=5 => "case-holds-some",
        _ => "case-holds-little",
    };
    let points = points.to_string();
    (clear.kind == "tip").then(|| labels.with(id, &[("points", &points)]))
}

fn place(labels: Labels<'_>, clear: &Clear, report: Option<&Report>) -> Vec<Shown> {
    let mut place = vec![labels.own(labels.place(&clear.country, &clear.province))];
    place.extend(group(labels, report, |_, a| {
        a.group == Group::Place && matches!(a.form, Form::Text | Form::Pin)
    }));
    place
}

/// How to write back: whether we may, and what they said about it.
fn back(labels: Labels<'_>, report: Option<&Report>, platform: Platform) -> Vec<Shown> {
    let Some(talk) = report.and_then(|r| r.talk.as_ref()) else {
        return vec![labels.own(labels.say("case-write-gone"))];
    };
    let is_asked = answers(report)
        .iter()
        .any(|(step, _)| *step == "write_back");
    let may = match (talk.write_ok, is_asked) {
        (true, _) => "case-write-yes",
        (false, true) => "case-write-no",
        (false, false) => "case-write-unasked",
    };
    let channel = labels.code("case-channel-", &talk.channel);
    let mut back = vec![labels.own(labels.with(may, &[("channel", &channel)]))];
    if let Some(Quota {
        limit: Some(limit),
        used,
    }) = platform.quota
    {
        let (limit, used) = (limit.to_string(), used.to_string());
        let plan = labels.with("case-plan", &[("used", &used), ("limit", &limit)]);
        back.push(labels.own(plan));
    }
    for (step, answer) in answers(report) {
        let is_about = answer.group == Group::SafeContact && step != "write_back";
        if let Some(told) = labels.told(step, answer).filter(|_| is_about) {
            let text = format!("{}: {}", told.field, told.answer.text);
            back.push(Shown {
                text,
                lang: told.answer.lang,
            });
        }
    }
    back
}

fn silence(labels: Labels<'_>, report: Option<&Report>) -> String {
    report.and_then(|r| r.talk.as_ref()).map_or_else(
        || labels.say("case-silence-unknown"),
        |talk| labels.since("case-silence", talk.last_in_at),
    )
}

/// Why what is written now would not reach the person at once. Ten minutes after
/// their last message nothing is pushed without permission; to somebody who hides,
/// nothing at all.
fn would_wait(now: Millis, report: Option<&Report>, platform: Platform) -> Option<&'static str> {
    let report = report?;
    let talk = report.talk.as_ref()?;
    if report.talker == Talker::Hidden {
        return Some("case-hidden");
    }
    let is_silent = !talk.write_ok && now - talk.last_in_at >= QUIET;
    let open = platform
        .window
        .map(|w| i64::try_from(w.as_millis()).unwrap_or(i64::MAX));
    let is_over = open.is_some_and(|open| now - talk.last_in_at >= open);
    if is_silent {
        return Some("case-would-wait");
    }
    is_over.then_some("case-state-window")
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

fn line(labels: Labels<'_>, opened: &Opened, message: &Message) -> Line {
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
        Delivery::Held if hides(opened) => Some("case-state-hidden"),
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

/// Whoever told the report that is shown hides.
fn hides(opened: &Opened) -> bool {
    let reports = opened.case.reports.iter();
    reports
        .filter(|r| Some(r.id) == opened.report)
        .any(|r| r.talker == Talker::Hidden)
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

fn told(labels: Labels<'_>, report: Option<&Report>) -> Vec<Told> {
    answers(report)
        .into_iter()
        .filter_map(|(step, answer)| labels.told(step, answer))
        .collect()
}
