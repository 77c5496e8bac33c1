//! The page about one agency for one case: where the person and its referrals stand, and what can
//! be done: offered, asked, offered over their silence, telephoned.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casebook::case::ServiceLine;
use casebook::case::record::Consent;
use casebook::directory::Agency;
use casebook::packet::need::Reader;
use casebook::referral::{self, Basis, Referral, State as Standing, leave};
use casebook::told::Group;
use casebook::{Millis, Uuid};
use serde::Deserialize;

use super::opened::{self, Opened};
use super::side::consent_words;
use super::{Unsaved, address, id, keeping};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::labels::Labels;
use crate::console::page::{Nav, Page, html};
use crate::console::who::Signed;

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
    /// Where what was referred to it stands.
    pub standing: Vec<String>,
}

/// The latest thing the person said about an agency.
fn latest<'o>(opened: &'o Opened, agency: &str) -> Option<&'o Consent> {
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

pub(super) fn card(labels: Labels<'_>, opened: &Opened, agency: &Agency, answers: bool) -> Card {
    let consent = latest(opened, &agency.id);
    Card {
        id: agency.id.clone(),
        name: labels.name(agency),
        country: labels.code("country-", &agency.country),
        consent: consent.map_or_else(String::new, |c| consent_words(labels, c)),
        number: labels.hotline(agency),
        dialled: labels.dialled(agency),
        answers,
        standing: standing(labels, opened, &agency.id),
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
    /// What was written and not saved.
    unsaved: Vec<String>,
    card: Card,
    /// The purposes that were agreed to, and what may be told for each.
    agreed: Vec<Purpose>,
    can_override: bool,
    /// The agency has it over their silence already, whatever for.
    is_overridden: bool,
    /// The person says that somebody with a badge is part of it, and here is one.
    barred: bool,
    least: Vec<String>,
    /// The purposes that were not agreed to.
    lines: Vec<Purpose>,
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
    /// The agency has the case for it, or the person is being asked.
    is_taken: bool,
}

impl ReferPage {
    /// What can be offered because the person agreed.
    fn to_offer(&self) -> Vec<&Purpose> {
        self.agreed.iter().filter(|p| !p.is_taken).collect()
    }

    /// What the person can be asked about, or it can be offered for over their silence.
    fn to_ask(&self) -> Vec<&Purpose> {
        self.lines.iter().filter(|p| !p.is_taken).collect()
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    fault: Option<String>,
}

pub(super) async fn look(
    State(app): State<App>,
    signed: Signed,
    Path((case, agency)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let case = id(Path(case))?;
    keeping::opened(&app, &signed, case).await?;
    let labels = Labels::new(&app, signed.lang);
    let fault = asked.fault.and_then(|f| labels.known("case-fault-", &f));
    let about = (case, agency.as_str());
    page(&app, &signed, about, StatusCode::OK, fault, Vec::new()).await
}

/// The page again, after something could not be done; what was written is still there.
pub(super) async fn again(
    app: &App,
    signed: &Signed,
    about: (Uuid, &str),
    status: StatusCode,
    fault: String,
    unsaved: Unsaved,
) -> Result<Response> {
    page(app, signed, about, status, Some(fault), unsaved.texts).await
}

async fn page(
    app: &App,
    signed: &Signed,
    (case, agency): (Uuid, &str),
    status: StatusCode,
    fault: Option<String>,
    unsaved: Vec<String>,
) -> Result<Response> {
    let opened = opened::read(app, signed, case, None).await?;
    let mut tx = app.db.read().await?;
    let active = referral::active_agencies(&mut tx).await?;
    drop(tx);
    let labels = Labels::new(app, signed.lang);
    let found = opened.agencies.iter().find(|a| a.id == agency);
    let found = found.ok_or(Error::NotFound)?;
    let clear = &opened.case.facts.clear;
    let (agreed, lines) = purposes(labels, &opened, found);
    let barred = leave::is_barred(&found.kind, opened.case.facts.flags);
    let in_danger = clear.priority == 1 || clear.age_band == "minor";
    let page = ReferPage {
        page: Page::new(app, signed, Nav::Queue, address(case)),
        case,
        would_wait: opened.would_wait(labels.now),
        reference: clear.reference.clone(),
        is_mine: clear.claimed_by == Some(signed.staff.id),
        fault,
        unsaved,
        card: card(labels, &opened, found, active.contains(&found.id)),
        agreed,
        can_override: in_danger && !barred,
        is_overridden: referrals(&opened, found).any(|r| is_out(r, Basis::Override)),
        barred,
        least: labels.groups(&both(
            &needs(&opened, found, ServiceLine::Protection),
            &referral::MINIMUM,
        )),
        lines,
    };
    Ok((status, html(&page)?).into_response())
}

fn needs(opened: &Opened, agency: &Agency, line: ServiceLine) -> Vec<Group> {
    let country = &opened.case.facts.clear.country;
    Reader::of(&agency.kind, &agency.country, country).needs(line, false)
}

fn both(one: &[Group], other: &[Group]) -> Vec<Group> {
    one.iter().copied().filter(|g| other.contains(g)).collect()
}

fn referrals<'o>(opened: &'o Opened, agency: &Agency) -> impl Iterator<Item = &'o Referral> {
    let referrals = opened.case.referrals.iter();
    referrals.filter(move |r| r.agency == agency.id)
}

/// The agency has it, or is to decide on it.
fn is_out(referral: &Referral, basis: Basis) -> bool {
    referral.basis == basis && matches!(referral.state, Standing::Offered | Standing::Accepted)
}

/// The purposes for which the case may go there: those that were agreed to, and those that were not.
fn purposes(labels: Labels<'_>, opened: &Opened, agency: &Agency) -> (Vec<Purpose>, Vec<Purpose>) {
    let consents = standing_consents(opened, &agency.id, labels.now);
    let chosen = &opened.case.facts.clear.service_line;
    let has = |line: ServiceLine, stands: &dyn Fn(&Referral) -> bool| {
        let mut here = referrals(opened, agency).filter(|r| r.service_line == line.code());
        here.any(stands)
    };
    let purpose = |line: ServiceLine| {
        let agreed = consents.iter().filter(|c| c.purpose == line.code());
        let agreed: Vec<Group> = agreed.flat_map(|c| c.groups.clone()).collect();
        Purpose {
            code: line.code(),
            label: labels.code("case-line-", line.code()),
            is_chosen: line.code() == chosen,
            is_taken: has(line, &|r| {
                r.state == Standing::Asking || (!agreed.is_empty() && is_out(r, Basis::Consent))
            }),
            groups: labels.groups(&both(&needs(opened, agency, line), &agreed)),
        }
    };
    let is_agreed = |p: &Purpose| consents.iter().any(|c| c.purpose == p.code);
    let from = (
        opened.case.facts.clear.country.as_str(),
        opened.case.facts.clear.priority,
    );
    let may_go = |line: &ServiceLine| leave::may_cross(from, &agency.country, *line);
    ServiceLine::ALL
        .iter()
        .copied()
        .filter(may_go)
        .map(purpose)
        .partition(is_agreed)
}

/// Where the referrals to this agency stand: for each purpose the last.
fn standing(labels: Labels<'_>, opened: &Opened, agency: &str) -> Vec<String> {
    let last = |line: ServiceLine| {
        let mut referrals = opened.case.referrals.iter().rev();
        let last = referrals.find(|r| r.agency == agency && r.service_line == line.code())?;
        let purpose = labels.code("case-line-", line.code());
        let state = labels.code("case-referral-", last.state.code());
        Some(format!(
            "{purpose}: {state} · {}",
            labels.when(last.created_at)
        ))
    };
    ServiceLine::ALL
        .iter()
        .filter_map(|line| last(*line))
        .collect()
}
