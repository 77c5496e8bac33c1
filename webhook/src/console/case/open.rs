//! Opening a case, its parts that update, and the answer to whoever was slower.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casebook::Uuid;
use casebook::case::claim::Holder;
use casebook::case::priority::Priority;
use casebook::case::record::NoteKind;
use casebook::case::{CloseReason, ServiceLine};
use casebook::handover::Handover;
use casebook::referral::{Basis, Referral, State as Standing};
use serde::Deserialize;

use super::show::{self, Live, Opened};
use super::{address, id};
use crate::app::App;
use crate::console::error::Result;
use crate::console::fresh::fresh;
use crate::console::labels::{Labels, Shown, script};
use crate::console::page::{Nav, Page, html};
use crate::console::who::Signed;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}", get(page))
        .route("/console/case/{id}/talk", get(talk))
}

#[derive(Deserialize)]
pub(super) struct Asked {
    report: Option<Uuid>,
    /// Why the form before did not work.
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "console/case.html")]
struct CasePage {
    page: Page,
    live: Live,
    report: Option<Uuid>,
    fault: Option<String>,
    /// What was being written when something went wrong.
    draft: String,
    is_closed: bool,
    notes: Vec<Note>,
    agreed: Vec<Agreed>,
    referrals: Vec<Referred>,
    handovers: Vec<HandedOver>,
    files: Vec<String>,
    priorities: Vec<Choice>,
    lines: Vec<Choice>,
    sectors: Vec<Choice>,
    reasons: Vec<Choice>,
}

/// The part that updates.
#[derive(Template)]
#[template(path = "console/case_live.html")]
struct LivePart {
    page: Page,
    live: Live,
}

/// One option of a list.
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct Note {
    head: String,
    text: Shown,
}

struct Agreed {
    agency: String,
    text: String,
}

struct Referred {
    id: Uuid,
    agency: String,
    state: String,
    state_word: String,
    about: Vec<String>,
    reason: Option<Shown>,
    can_withdraw: bool,
}

struct HandedOver {
    head: String,
    taken_by: Shown,
    told: Shown,
}

async fn page(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let id = id(path)?;
    let labels = Labels::new(&app, signed.lang);
    let fault = asked.fault.and_then(|f| labels.known("case-fault-", &f));
    let opened = show::read(&app, &signed, id, asked.report).await?;
    Ok(whole(&app, &signed, &opened, fault, String::new())?.into_response())
}

async fn talk(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response> {
    let id = id(path)?;
    let opened = show::read(&app, &signed, id, asked.report).await?;
    let labels = Labels::new(&app, signed.lang);
    let part = LivePart {
        page: Page::new(&app, &signed, Nav::Queue, address(id)),
        live: show::live(labels, &signed, &opened),
    };
    Ok(fresh(&headers, part.render()?))
}

/// The case again, after something could not be done; what was being written is
/// still there.
pub(super) async fn again(
    app: &App,
    signed: &Signed,
    case: Uuid,
    status: StatusCode,
    fault: String,
    draft: String,
) -> Result<Response> {
    let opened = show::read(app, signed, case, None).await?;
    Ok((status, whole(app, signed, &opened, Some(fault), draft)?).into_response())
}

/// Somebody else has it: who, and since when.
pub(in crate::console) async fn conflict(
    app: &App,
    signed: &Signed,
    case: Uuid,
    holder: Holder,
    draft: Option<String>,
) -> Result<Response> {
    let labels = Labels::new(app, signed.lang);
    let opened = show::read(app, signed, case, None).await?;
    let reference = &opened.case.facts.clear.reference;
    let fault = show::taken(labels, reference, &holder.name, holder.since);
    let draft = draft.unwrap_or_default();
    let page = whole(app, signed, &opened, Some(fault), draft)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn whole(
    app: &App,
    signed: &Signed,
    opened: &Opened,
    fault: Option<String>,
    draft: String,
) -> Result<impl IntoResponse + use<>> {
    let labels = Labels::new(app, signed.lang);
    let case = &opened.case;
    let clear = &case.facts.clear;
    html(&CasePage {
        page: Page::new(app, signed, Nav::Queue, address(clear.id)),
        live: show::live(labels, signed, opened),
        report: opened.report,
        fault,
        draft,
        is_closed: clear.status == "closed",
        notes: case.notes.iter().map(|n| note(labels, n)).collect(),
        agreed: agreed(labels, opened),
        referrals: case
            .referrals
            .iter()
            .map(|r| referred(labels, opened, r))
            .collect(),
        handovers: case
            .handovers
            .iter()
            .map(|h| handed(labels, opened, h))
            .collect(),
        files: files(labels, opened),
        priorities: choices(Priority::ALL.map(Priority::number), |n| {
            (n.to_string(), labels.priority(n), n == clear.priority)
        }),
        lines: choices(ServiceLine::ALL.iter().copied(), |line| {
            let label = labels.code("case-line-", line.code());
            (
                line.code().to_owned(),
                label,
                line.code() == clear.service_line,
            )
        }),
        sectors: choices(SECTORS, |sector| {
            let label = labels.code("ask-sector.", sector);
            (sector.to_owned(), label, sector == clear.sector)
        }),
        reasons: choices(CloseReason::ALL.iter().copied(), |reason| {
            let label = labels.code("case-close-", reason.code());
            (reason.code().to_owned(), label, false)
        }),
    })
}

/// The sectors that the interview asks about.
const SECTORS: [&str; 6] = ["work", "boat", "sex", "scam", "marriage", "other"];

fn choices<T>(
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

fn note(labels: Labels<'_>, note: &casebook::case::record::Note) -> Note {
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

/// For each agency what the person said last.
fn agreed(labels: Labels<'_>, opened: &Opened) -> Vec<Agreed> {
    let mut latest: Vec<&casebook::case::record::Consent> = Vec::new();
    for consent in opened.case.consents.iter().rev() {
        let is_known = |c: &&casebook::case::record::Consent| {
            (c.report, &c.agency) == (consent.report, &consent.agency)
        };
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

pub(super) fn consent_words(
    labels: Labels<'_>,
    consent: &casebook::case::record::Consent,
) -> String {
    let (id, at) = match consent.withdrawn_at {
        Some(at) => ("case-consent-withdrawn", at),
        None if !consent.granted => ("case-consent-no", consent.at),
        None if consent.until <= labels.now => ("case-consent-over", consent.until),
        None => ("case-consent-yes", consent.at),
    };
    labels.with(id, &[("clock", &labels.when(at))])
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
        state_word: labels.code("case-referral-", referral.state.code()),
        about,
        reason: reason(labels, referral),
        can_withdraw: matches!(
            referral.state,
            Standing::Asking | Standing::Offered | Standing::Accepted
        ),
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
    }
}

fn files(labels: Labels<'_>, opened: &Opened) -> Vec<String> {
    let reports = opened.case.reports.iter();
    reports
        .flat_map(|r| &r.attachments)
        .map(|file| {
            let kind = labels.code("case-file-", &file.kind);
            let clock = labels.when(file.at);
            labels.with("case-file", &[("kind", &kind), ("clock", &clock)])
        })
        .collect()
}
