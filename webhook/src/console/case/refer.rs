//! Referring a case, one thing a page: first the agency (`choose.rs`), then whatever that agency
//! and the person's wish allow (`agency.rs`). An agency with nobody who can sign in is telephoned.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use bot::talk::event::StaffEvent;
use casebook::Uuid;
use casebook::case::ServiceLine;
use casebook::handover::{self, Call};
use casebook::referral::offer::{self, Offer, Offered};
use serde::Deserialize;

use super::{Sheet, address, agency, choose, finish, id};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::who::Filled;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/refer", get(choose::choose))
        .route(
            "/console/case/{id}/refer/{agency}",
            get(agency::look).post(refer),
        )
        .route("/console/case/{id}/hand-over/{agency}", post(hand_over))
        .route("/console/case/{id}/withdraw", post(withdraw))
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
    let there = referrals(case);
    let reason = form.reason.as_deref().unwrap_or_default();
    let sheet = Sheet::about(case, &agency, &[reason]);
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return finish(&app, &by, tx, Ok(()), &there, sheet).await;
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
    let asked_later = format!("{}/refer/{agency}?fault=asked-later", address(case));
    let response = finish(&app, &by, tx, done, &there, sheet).await?;
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

/// Where a form about an agency goes on.
fn referrals(case: Uuid) -> String {
    format!("{}#referrals", address(case))
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
    let reason = call.override_reason.as_deref().unwrap_or_default();
    let sheet = Sheet::about(case, &agency, &[reason, &call.taken_by, &call.told]);
    finish(&app, &by, tx, done, &referrals(case), sheet).await
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
    let (done, sheet) = (done.map(|_| ()), Sheet::of_case(case, &[]));
    finish(&app, &by, tx, done, &referrals(case), sheet).await
}
