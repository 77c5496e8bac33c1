//! `/console/referral/{id}`, for the officers of an agency: the packet, the clock,
//! accept or decline; then what came of it (`steps.rs`).

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use bot::talk::event::StaffEvent;
use casebook::Uuid;
use casebook::act::Read;
use casebook::packet::{self, Content, Opened, Packet};
use casebook::referral::decide::{self, Decision};
use casebook::referral::step::{Step, StepKind};
use casebook::referral::{DeclineReason, State as Standing};
use casebook::telling::Telling;
use casebook::told::{Answer, Form};
use serde::Deserialize;

use super::case::id;
use super::error::{Error, Result};
use super::fresh::{fresh, mark};
use super::labels::{Labels, Shown, Told};
use super::page::{Nav, Page, html};
use super::steps::{Line, choices, line};
use super::when::Civil;
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/referral/{id}", get(page))
        .route("/console/referral/{id}/mark", get(changed))
        .route("/console/referral/{id}/accept", post(accept))
        .route("/console/referral/{id}/decline", post(decline))
}

#[derive(Template)]
#[template(path = "console/packet.html")]
struct PacketPage {
    page: Page,
    id: Uuid,
    reference: String,
    fault: Option<String>,
    /// What was written and not saved.
    unsaved: Vec<String>,
    state: &'static str,
    state_word: String,
    decided: Option<String>,
    clock: Option<(String, bool)>,
    training: bool,
    content: Option<Shows>,
    /// Changes with all of the above.
    mark: String,
    reasons: Vec<(&'static str, String)>,
    outcomes: Vec<(&'static str, String)>,
    /// Today, as a date field writes it.
    today: String,
}

/// The packet in words.
#[derive(Hash)]
struct Shows {
    priority: i64,
    priority_word: String,
    /// What must be known before anybody goes there.
    danger: Option<String>,
    basis: String,
    facts: Vec<Told>,
    reports: Vec<Vec<Told>>,
    /// What was done, asked and answered.
    steps: Vec<Line>,
}

async fn page(State(app): State<App>, signed: Signed, path: Path<String>) -> Result<Response> {
    shown(&app, &signed, id(path)?, StatusCode::OK, None, Vec::new()).await
}

/// The page again, with the words for why a form was not taken, and what was written in it.
/// The form's own transaction must be over: looking at a packet writes that it was looked
/// at, and on SQLite whoever holds the one writing connection would wait for themselves, and
/// every person and platform with them.
pub(super) async fn refused(
    app: &App,
    signed: &Signed,
    referral: Uuid,
    code: &str,
    written: &[&str],
) -> Result<Response> {
    let fault = Labels::new(app, signed.lang).code("referral-fault-", code);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let written = written.iter().map(|text| text.trim());
    let written = written.filter(|t| !t.is_empty()).map(str::to_owned);
    shown(
        app,
        signed,
        referral,
        status,
        Some(fault),
        written.collect(),
    )
    .await
}

/// What the page's script looks at: whether something is to be shown that is not yet.
async fn changed(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let packet = read(&app, &signed, id(path)?).await?;
    let labels = Labels::new(&app, signed.lang);
    let page = Page::new(&app, &signed, Nav::Referrals, "");
    Ok(fresh(&headers, words(labels, page, packet).mark))
}

async fn read(app: &App, signed: &Signed, referral: Uuid) -> Result<Packet> {
    let act = app.act(signed);
    let mut tx = app.reading(&act, Read::Packet, referral).await?;
    let packet = packet::open(&mut tx, &act, referral).await?;
    tx.commit().await?;
    packet.ok_or(Error::NotFound)
}

async fn shown(
    app: &App,
    signed: &Signed,
    referral: Uuid,
    status: StatusCode,
    fault: Option<String>,
    unsaved: Vec<String>,
) -> Result<Response> {
    let act = app.act(signed);
    let packet = read(app, signed, referral).await?;
    if packet.state == Standing::Withdrawn {
        let mut tx = app.db.begin().await?;
        packet::saw_end(&mut tx, &act, referral).await?;
        tx.commit().await?;
    }
    let labels = Labels::new(app, signed.lang);
    let here = format!("/console/referral/{referral}");
    let page = Page::new(app, signed, Nav::Referrals, here);
    let page = PacketPage {
        fault,
        unsaved,
        ..words(labels, page, packet)
    };
    Ok((status, html(&page)?).into_response())
}

fn words(labels: Labels<'_>, page: Page, packet: Packet) -> PacketPage {
    let (state, content) = match &packet.content {
        Content::Open(opened) => (packet.state.code(), Some(contents(labels, opened))),
        Content::ConsentWithdrawn => ("consent-withdrawn", None),
        Content::ConsentExpired => ("consent-expired", None),
        Content::Over => (packet.state.code(), None),
    };
    let is_offered = packet.state == Standing::Offered && content.is_some();
    let reasons = DeclineReason::ALL.iter();
    let clock = packet.due_at.filter(|_| is_offered);
    let clock = clock.map(|due| labels.left(due));
    let decided = decided(labels, &packet);
    let mark = mark(&(state, &decided, &clock, &content));
    PacketPage {
        page,
        id: packet.referral,
        fault: None,
        unsaved: Vec::new(),
        state,
        state_word: labels.code("referral-state-", state),
        decided,
        clock,
        training: packet.training,
        content,
        mark: format!("<span data-mark=\"{mark}\"></span>"),
        reasons: reasons
            .map(|r| (r.code(), labels.code("referral-reason-", r.code())))
            .collect(),
        outcomes: choices(labels),
        today: Civil::of(labels.now).date(),
        reference: packet.reference,
    }
}

fn decided(labels: Labels<'_>, packet: &Packet) -> Option<String> {
    let (name, at) = (packet.decided_by.as_ref()?, packet.decided_at?);
    let clock = labels.when(at);
    Some(labels.with(
        "case-referral-decided",
        &[("name", name), ("clock", &clock)],
    ))
}

fn contents(labels: Labels<'_>, opened: &Opened) -> Shows {
    let basis = if opened.is_override {
        "packet-basis-override"
    } else {
        "packet-basis-consent"
    };
    // What the facts above say already is not said twice.
    let is_said = |a: &Answer| {
        let triage = &opened.triage;
        (a.form == Form::Country && a.value == triage.country)
            || (a.form == Form::Province && a.value == triage.province)
    };
    let answers = |report: &Vec<(String, Answer)>| {
        let told = report.iter().filter(|(_, a)| !is_said(a));
        told.filter_map(|(step, a)| labels.told(step, a)).collect()
    };
    Shows {
        priority: opened.triage.priority,
        priority_word: labels.priority(opened.triage.priority),
        danger: opened
            .police_danger
            .then(|| labels.say("packet-police-danger")),
        basis: labels.say(basis),
        facts: facts(labels, opened),
        reports: opened.reports.iter().map(answers).collect(),
        steps: opened.steps.iter().map(|s| from_us(labels, s)).collect(),
    }
}

/// A step for an officer: who at the hotline answered is no concern of theirs.
fn from_us(labels: Labels<'_>, step: &Step) -> Line {
    let mut shown = line(labels, step);
    if step.kind == StepKind::Answer {
        shown.by = labels.when(step.at);
    }
    shown
}

fn facts(labels: Labels<'_>, opened: &Opened) -> Vec<Told> {
    let triage = &opened.triage;
    let fact = |id: &str, answer: Shown| Told {
        field: labels.say(id),
        answer,
    };
    let own = |text: String| labels.own(text);
    let mut facts = vec![
        fact(
            "packet-line",
            own(labels.code("case-line-", &opened.service_line)),
        ),
        fact(
            "packet-place",
            own(labels.place(&triage.country, &triage.province)),
        ),
        fact("packet-kind", own(labels.code("case-kind-", &triage.kind))),
        fact("packet-language", labels.language(&triage.language)),
    ];
    if let Some(why) = labels.known("rule-", &triage.priority_rule) {
        facts.insert(1, fact("packet-why", own(why)));
    }
    if let Some(sector) = labels.sector(&triage.sector) {
        facts.push(fact("packet-sector", own(sector)));
    }
    if let Some(age) = labels.known("case-age-", &triage.age_band) {
        facts.push(fact("packet-age", own(age)));
    }
    facts
}

#[derive(Deserialize)]
struct Nothing {}

async fn accept(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, once, .. }: Filled<Nothing>,
) -> Result<Response> {
    let referral = id(path)?;
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return Ok(decided_before(referral));
    }
    let decision = decide::accept(&mut tx, &app.act(&by), referral).await?;
    tx.commit().await?;
    finish(&app, &by, referral, decision, |agency| {
        StaffEvent::ReferralAccepted { agency }
    })
    .await
}

#[derive(Deserialize)]
struct Decline {
    reason: String,
    #[serde(default)]
    text: String,
}

async fn decline(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Decline>,
) -> Result<Response> {
    let referral = id(path)?;
    let reason: DeclineReason = form.reason.parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return Ok(decided_before(referral));
    }
    let act = app.act(&by);
    let decision = match decide::decline(&mut tx, &act, referral, reason, &form.text).await {
        Err(casebook::Error::Refused("reason-missing")) => {
            drop(tx);
            return refused(&app, &by, referral, "reason-missing", &[]).await;
        }
        decision => decision?,
    };
    tx.commit().await?;
    finish(&app, &by, referral, decision, |agency| {
        StaffEvent::ReferralDeclined { agency }
    })
    .await
}

/// The answer to a button that was pressed twice: where the first press led.
fn decided_before(referral: Uuid) -> Response {
    Redirect::to(&format!("/console/referral/{referral}")).into_response()
}

/// Tells the person, or says why there was nothing to decide.
async fn finish(
    app: &App,
    by: &Signed,
    referral: Uuid,
    decision: Decision,
    event: impl Fn(String) -> StaffEvent,
) -> Result<Response> {
    let labels = Labels::new(app, by.lang);
    let here = format!("/console/referral/{referral}");
    let status = StatusCode::CONFLICT;
    match decision {
        Decision::Done { tell: all, .. } => {
            tell(app, by, all, event).await?;
            Ok(Redirect::to(&here).into_response())
        }
        Decision::Already {
            state, by: name, ..
        } => {
            let word = labels.code("referral-state-", state.code());
            let name = name.unwrap_or_default();
            let args = [("state", word.as_str()), ("name", name.as_str())];
            let id = if name.is_empty() {
                "referral-already"
            } else {
                "referral-already-by"
            };
            let fault = labels.with(id, &args);
            shown(app, by, referral, status, Some(fault), Vec::new()).await
        }
        Decision::NotAgreed => shown(app, by, referral, status, None, Vec::new()).await,
        Decision::Gone => Err(Error::NotFound),
    }
}

/// The people hear of it in neutral words; where the desk cannot take that now, the clock
/// tells them later.
async fn tell(
    app: &App,
    by: &Signed,
    all: Vec<Telling>,
    event: impl Fn(String) -> StaffEvent,
) -> Result<()> {
    let agency = by.scope.agency()?.to_owned();
    for telling in all {
        let told = app
            .desk
            .tell_once(telling, by.staff.id, event(agency.clone()));
        if let Err(error) = told.await {
            tracing::warn!(report.id = %telling.report, error = %error, "somebody could not be told of a decision; the clock tells them");
        }
    }
    Ok(())
}
