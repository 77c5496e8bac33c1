//! Referring a case, one thing a page: first the agency (`choose.rs`), then whatever that agency
//! and the person's wish allow. An agency with nobody who can sign in is telephoned.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use bot::talk::event::StaffEvent;
use casebook::case::ServiceLine;
use casebook::case::record::Consent;
use casebook::directory::Agency;
use casebook::handover::{self, Call};
use casebook::packet::need::Reader;
use casebook::referral;
use casebook::referral::leave;
use casebook::referral::offer::{self, Offer, Offered};
use casebook::told::Group;
use casebook::{Millis, Uuid};
use serde::Deserialize;

use super::show::{self, Opened};
use super::side::consent_words;
use super::{address, choose, finish, id, keeping};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::labels::Labels;
use crate::console::page::{Nav, Page, html};
use crate::console::who::{Filled, Signed};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/refer", get(choose::choose))
        .route("/console/case/{id}/refer/{agency}", get(look).post(refer))
        .route("/console/case/{id}/hand-over/{agency}", post(hand_over))
        .route("/console/case/{id}/withdraw", post(withdraw))
}

/// An agency to choose.
pub(super) struct Card {
    pub id: String,
    pub name: String,
    pub country: String,
    /// Where the person stands on it; empty when they were not asked.
    pub consent: String,
    /// Empty for none; shown with the country, and with whether somebody reached it.
    pub number: String,
    pub dialled: String,
    /// Somebody there can sign in and decide.
    pub answers: bool,
}

/// The latest thing the person said about an agency.
pub(super) fn latest<'o>(opened: &'o Opened, agency: &str) -> Option<&'o Consent> {
    let consents = opened.case.consents.iter();
    consents.rev().find(|c| c.agency == agency)
}

/// What stands of what was said about an agency now: for each report and purpose the latest.
pub(super) fn standing_consents<'o>(
    opened: &'o Opened,
    agency: &str,
    now: Millis,
) -> Vec<&'o Consent> {
    let all: Vec<&Consent> = opened.case.consents.iter().collect();
    let about = |one: &Consent, other: &Consent| {
        (one.report, &one.agency, &one.purpose) == (other.report, &other.agency, &other.purpose)
    };
    let places = 0..all.len();
    places
        .filter(|i| !all[i + 1..].iter().any(|later| about(later, all[*i])))
        .map(|i| all[i])
        .filter(|c| c.agency == agency && c.allows(now))
        .collect()
}

pub(super) fn card(
    labels: Labels<'_>,
    agency: &Agency,
    consent: Option<&Consent>,
    answers: bool,
) -> Card {
    Card {
        id: agency.id.clone(),
        name: agency.name(labels.lang.code()).to_owned(),
        country: labels.code("country-", &agency.country),
        consent: consent.map_or_else(String::new, |c| consent_words(labels, c)),
        number: agency.hotline.clone(),
        dialled: labels.dialled(agency),
        answers,
    }
}

#[derive(Template)]
#[template(path = "console/refer_to.html")]
struct ReferPage {
    page: Page,
    case: Uuid,
    reference: String,
    is_mine: bool,
    fault: Option<String>,
    card: Card,
    /// The purposes that were agreed to, and what may be told for each.
    agreed: Vec<Purpose>,
    can_override: bool,
    /// The person says that somebody with a badge is part of it, and here is one.
    barred: bool,
    least: Vec<String>,
    /// The purposes that were not agreed to.
    lines: Vec<Purpose>,
    standing: Option<String>,
    /// Why the person would not be asked at once.
    would_wait: Option<&'static str>,
}

/// Something that an agency can be told for.
struct Purpose {
    code: &'static str,
    label: String,
    is_chosen: bool,
    /// What the agency may be told for it.
    groups: Vec<String>,
}

#[derive(Deserialize)]
struct Asked {
    fault: Option<String>,
}

async fn look(
    State(app): State<App>,
    signed: Signed,
    Path((case, agency)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let case = id(Path(case))?;
    keeping::opened(&app, &signed, case).await?;
    let opened = show::read(&app, &signed, case, None).await?;
    let mut tx = app.db.read().await?;
    let active = referral::active_agencies(&mut tx).await?;
    drop(tx);
    let labels = Labels::new(&app, signed.lang);
    let found = opened.agencies.iter().find(|a| a.id == agency);
    let found = found.ok_or(Error::NotFound)?;
    let consent = latest(&opened, &agency);
    let clear = &opened.case.facts.clear;
    let (agreed, lines) = purposes(labels, &opened, found);
    let barred = leave::is_barred(&found.kind, opened.case.facts.flags);
    let in_danger = clear.priority == 1 || clear.age_band == "minor";
    let page = ReferPage {
        page: Page::new(&app, &signed, Nav::Queue, address(case)),
        case,
        would_wait: opened.would_wait(labels.now),
        reference: clear.reference.clone(),
        is_mine: clear.claimed_by == Some(signed.staff.id),
        fault: asked.fault.and_then(|f| labels.known("case-fault-", &f)),
        card: card(labels, found, consent, active.contains(&agency)),
        agreed,
        can_override: in_danger && !barred,
        barred,
        least: labels.groups(&both(
            &needs(&opened, found, ServiceLine::Protection),
            &referral::MINIMUM,
        )),
        lines,
        standing: standing(labels, &opened, &agency),
    };
    Ok(html(&page)?.into_response())
}

fn needs(opened: &Opened, agency: &Agency, line: ServiceLine) -> Vec<Group> {
    let country = &opened.case.facts.clear.country;
    Reader::of(&agency.kind, &agency.country, country).needs(line, false)
}

fn both(one: &[Group], other: &[Group]) -> Vec<Group> {
    one.iter().copied().filter(|g| other.contains(g)).collect()
}

/// The purposes that were agreed to, and those that were not.
fn purposes(labels: Labels<'_>, opened: &Opened, agency: &Agency) -> (Vec<Purpose>, Vec<Purpose>) {
    let consents = standing_consents(opened, &agency.id, labels.now);
    let chosen = &opened.case.facts.clear.service_line;
    let purpose = |line: ServiceLine| {
        let agreed = consents.iter().filter(|c| c.purpose == line.code());
        let agreed: Vec<Group> = agreed.flat_map(|c| c.groups.clone()).collect();
        Purpose {
            code: line.code(),
            label: labels.code("case-line-", line.code()),
            is_chosen: line.code() == chosen,
            groups: labels.groups(&both(&needs(opened, agency, line), &agreed)),
        }
    };
    let is_agreed = |p: &Purpose| consents.iter().any(|c| c.purpose == p.code);
    ServiceLine::ALL
        .iter()
        .map(|line| purpose(*line))
        .partition(is_agreed)
}

/// Where an earlier referral to this agency stands.
fn standing(labels: Labels<'_>, opened: &Opened, agency: &str) -> Option<String> {
    let referrals = opened.case.referrals.iter();
    let last = referrals.rev().find(|r| r.agency == agency)?;
    let state = labels.code("case-referral-", last.state.code());
    Some(format!("{state} · {}", labels.when(last.created_at)))
}

/// The id of an agency in an address that is answered with another; what cannot be one is
/// no page.
fn agency_id(text: &str) -> Result<()> {
    let is_one = |c: u8| c.is_ascii_alphanumeric() || c == b'-' || c == b'_';
    match text.bytes().all(is_one) {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

#[derive(Deserialize)]
struct Refer {
    line: String,
    /// Only in the form that goes over the person's silence.
    reason: Option<String>,
}

async fn refer(
    State(app): State<App>,
    Path((case, agency)): Path<(String, String)>,
    Filled { by, form, once }: Filled<Refer>,
) -> Result<Response> {
    let case = id(Path(case))?;
    agency_id(&agency)?;
    let line: ServiceLine = form.line.parse().map_err(|_| Error::NotFound)?;
    let what = Offer {
        case,
        agency: &agency,
        line,
        override_reason: form.reason.as_deref(),
    };
    let around = around(case, &agency);
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return finish(&app, &by, case, tx, Ok(()), around).await;
    }
    let (mut ask, refused) = (None, casebook::Error::Refused);
    let done = match offer::offer(&mut tx, &app.act(&by), what).await {
        Ok(Offered::Yes { .. }) => Ok(()),
        Ok(Offered::Asking { referral, tell }) => {
            ask = Some((referral, tell));
            Ok(())
        }
        Ok(Offered::NoOfficer) => Err(refused("no-officer")),
        Ok(Offered::Already { .. }) => Err(refused("already")),
        Err(e) => Err(e),
    };
    let asked_later = format!("{}?fault=asked-later", around.1);
    let response = finish(&app, &by, case, tx, done, around).await?;
    let Some((referral, tell)) = ask else {
        return Ok(response);
    };
    // If the desk cannot take it now, the clock asks later.
    let event = StaffEvent::AskConsent {
        referral,
        agency,
        line,
    };
    match app.desk.tell_once(tell, by.staff.id, event).await {
        Ok(()) => Ok(response),
        Err(_) => Ok(Redirect::to(&asked_later).into_response()),
    }
}

/// Where a form about an agency goes on, and where it was filled in.
fn around(case: Uuid, agency: &str) -> (String, String) {
    let case = address(case);
    (
        format!("{case}#referrals"),
        format!("{case}/refer/{agency}"),
    )
}

#[derive(Deserialize)]
struct PhoneCall {
    #[serde(default)]
    taken_by: String,
    #[serde(default)]
    told: String,
    /// What the call was for.
    #[serde(default)]
    line: String,
    /// Only in the form that goes over the person's silence.
    reason: Option<String>,
}

async fn hand_over(
    State(app): State<App>,
    Path((case, agency)): Path<(String, String)>,
    Filled { by, form, once }: Filled<PhoneCall>,
) -> Result<Response> {
    let case = id(Path(case))?;
    agency_id(&agency)?;
    if !form.line.is_empty() && form.line.parse::<ServiceLine>().is_err() {
        return Err(Error::NotFound);
    }
    let call = Call {
        taken_by: form.taken_by.trim().to_owned(),
        told: form.told.trim().to_owned(),
        override_reason: form.reason,
        line: form.line,
        ..Call::default()
    };
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => handover::record(&mut tx, &app.act(&by), case, &agency, &call).await,
        false => Ok(()),
    };
    finish(&app, &by, case, tx, done, around(case, &agency)).await
}

#[derive(Deserialize)]
struct Withdraw {
    referral: Uuid,
}

async fn withdraw(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, .. }: Filled<Withdraw>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = offer::withdraw(&mut tx, &app.act(&by), case, form.referral).await;
    let around = (around(case, "").0, address(case));
    finish(&app, &by, case, tx, done.map(|_| ()), around).await
}
