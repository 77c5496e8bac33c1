//! What becomes of a referral: an officer records what came of it, as often as needed,
//! and asks the hotline what the packet does not say. The person hears, in neutral words,
//! only that somebody has tried to reach them.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::post;
use bot::talk::event::StaffEvent;
use casebook::Uuid;
use casebook::referral::step::{self, Outcome, Step, StepKind, Words};
use serde::Deserialize;

use super::case::id;
use super::error::{Error, Result};
use super::labels::{Labels, Shown, script};
use super::referral::refused;
use super::when::Civil;
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/referral/{id}/outcome", post(outcome))
        .route("/console/referral/{id}/ask", post(ask))
}

/// A step in words.
#[derive(Hash)]
pub(super) struct Line {
    pub id: Uuid,
    pub code: &'static str,
    /// “Could not reach the person · 26 November”.
    pub what: String,
    pub text: Shown,
    /// Who wrote it down, and when.
    pub by: String,
    pub is_open: bool,
}

pub(super) fn line(labels: Labels<'_>, step: &Step) -> Line {
    let mut what = match step.kind {
        StepKind::Answer => labels.say("step-answer-given"),
        kind => labels.code("step-", kind.code()),
    };
    if !step.words.to.is_empty() {
        what = format!("{what}: {}", step.words.to);
    }
    if let Some(at) = step.happened_at {
        what = format!("{what} · {}", labels.day(at));
    }
    let clock = labels.when(step.at);
    Line {
        id: step.id,
        code: step.kind.code(),
        what,
        text: Shown {
            lang: script(&step.words.text, labels.lang.code()),
            text: step.words.text.clone(),
        },
        by: labels.with("step-by", &[("name", &step.by), ("clock", &clock)]),
        is_open: step.is_open,
    }
}

/// What can be chosen, with its words.
pub(super) fn choices(labels: Labels<'_>) -> Vec<(&'static str, String)> {
    let all = StepKind::OUTCOMES.iter();
    all.map(|kind| (kind.code(), labels.code("step-", kind.code())))
        .collect()
}

#[derive(Deserialize)]
struct Came {
    outcome: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    text: String,
}

async fn outcome(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Came>,
) -> Result<Response> {
    let referral = id(path)?;
    let kind: StepKind = form.outcome.parse().map_err(|_| Error::NotFound)?;
    let written = [form.to.as_str(), &form.text];
    let Some(happened_at) = Civil::day(&form.day) else {
        return refused(&app, &by, referral, "day-missing", &written).await;
    };
    let outcome = Outcome {
        kind,
        happened_at,
        words: Words {
            text: form.text.clone(),
            to: form.to.clone(),
        },
    };
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return Ok(back(referral));
    }
    let told = match step::record(&mut tx, &app.act(&by), referral, &outcome).await {
        Err(casebook::Error::Refused(code @ ("agency-missing" | "day-ahead"))) => {
            drop(tx);
            return refused(&app, &by, referral, code, &written).await;
        }
        told => told?,
    };
    tx.commit().await?;
    let Some(reports) = told else {
        return refused(&app, &by, referral, "over", &written).await;
    };
    tell(&app, &by, &reports).await?;
    Ok(back(referral))
}

/// A courtesy, not a promise: where the desk cannot take it now, it is not said.
async fn tell(app: &App, by: &Signed, reports: &[Uuid]) -> Result<()> {
    let agency = by.scope.agency()?.to_owned();
    for report in reports {
        let agency = agency.clone();
        let event = StaffEvent::ReferralTried { agency };
        if let Err(error) = app.desk.tell(*report, by.staff.id, event).await {
            tracing::warn!(report.id = %report, error = %error, "somebody could not be told that an agency has tried to reach them");
        }
    }
    Ok(())
}

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    text: String,
}

async fn ask(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Question>,
) -> Result<Response> {
    let referral = id(path)?;
    let mut tx = app.db.begin().await?;
    if !once.is_first(&app, &mut tx).await? {
        return Ok(back(referral));
    }
    let asked = match step::ask(&mut tx, &app.act(&by), referral, &form.text).await {
        Err(casebook::Error::Refused(code @ "words-missing")) => {
            drop(tx);
            return refused(&app, &by, referral, code, &[]).await;
        }
        asked => asked?,
    };
    tx.commit().await?;
    match asked {
        true => Ok(back(referral)),
        false => refused(&app, &by, referral, "over", &[&form.text]).await,
    }
}

fn back(referral: Uuid) -> Response {
    Redirect::to(&format!("/console/referral/{referral}#steps")).into_response()
}
