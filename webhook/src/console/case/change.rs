//! Notes, calls, priority, the kind of work, closing and opening again.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use bot::talk::event::StaffEvent;
use casebook::Uuid;
use casebook::case::priority::Priority;
use casebook::case::{CloseReason, ServiceLine, change, view};
use serde::Deserialize;

use super::{Sheet, address, finish, id};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::who::{Filled, Signed};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/note", post(note))
        .route("/console/case/{id}/called", post(called))
        .route("/console/case/{id}/priority", post(priority))
        .route("/console/case/{id}/work", post(work))
        .route("/console/case/{id}/close", post(close))
        .route("/console/case/{id}/reopen", post(reopen))
}

/// Where it goes on: at the part of the case that changed.
fn part(case: Uuid, part: &str) -> String {
    format!("{}#{part}", address(case))
}

#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    text: String,
}

async fn note(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Text>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => change::note(&mut tx, &app.act(&by), case, &form.text).await,
        false => Ok(()),
    };
    let sheet = Sheet::of_case(case, &[&form.text]);
    finish(&app, &by, tx, done, &part(case, "notes"), sheet).await
}

async fn called(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Text>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => change::called(&mut tx, &app.act(&by), case, &form.text).await,
        false => Ok(()),
    };
    let sheet = Sheet::of_case(case, &[&form.text]);
    finish(&app, &by, tx, done, &part(case, "notes"), sheet).await
}

#[derive(Deserialize)]
struct NewPriority {
    priority: i64,
    #[serde(default)]
    reason: String,
}

async fn priority(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<NewPriority>,
) -> Result<Response> {
    let case = id(path)?;
    let to = Priority::try_from(form.priority).map_err(|_| Error::NotFound)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => change::set_priority(&mut tx, &app.act(&by), case, to, &form.reason).await,
        false => Ok(()),
    };
    let sheet = Sheet::of_case(case, &[&form.reason]);
    finish(&app, &by, tx, done, &part(case, "notes"), sheet).await
}

#[derive(Deserialize)]
struct Work {
    line: String,
    #[serde(default)]
    sector: String,
}

async fn work(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Work>,
) -> Result<Response> {
    let case = id(path)?;
    let line: ServiceLine = form.line.parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => change::set_work(&mut tx, &app.act(&by), case, line, &form.sector).await,
        false => Ok(()),
    };
    finish(
        &app,
        &by,
        tx,
        done,
        &part(case, "case"),
        Sheet::of_case(case, &[]),
    )
    .await
}

#[derive(Deserialize)]
struct Close {
    reason: String,
    #[serde(default)]
    text: String,
}

async fn close(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Close>,
) -> Result<Response> {
    let case = id(path)?;
    let reason: CloseReason = form.reason.parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.db.begin().await?;
    let act = app.act(&by);
    let (there, sheet) = (part(case, "case"), Sheet::of_case(case, &[&form.text]));
    if !once.is_first(&app, &mut tx).await? {
        return finish(&app, &by, tx, Ok(()), &there, sheet).await;
    }
    let opened = view::open(&mut tx, &act, case).await?;
    let done = change::close(&mut tx, &act, case, reason, &form.text).await;
    let is_done = done.is_ok();
    let response = finish(&app, &by, tx, done, &there, sheet).await?;
    let event = StaffEvent::Closed {
        reason: reason.code().to_owned(),
    };
    if is_done && !tell(&app, &by, opened, &event).await {
        let to = format!("{}?fault={}", address(case), "not-told");
        return Ok(Redirect::to(&to).into_response());
    }
    Ok(response)
}

/// Everybody who told something in this case hears of it; false when somebody could
/// not be told.
async fn tell(app: &App, by: &Signed, case: Option<view::Case>, event: &StaffEvent) -> bool {
    let reports = case.into_iter().flat_map(|c| c.reports);
    let mut all = true;
    for report in reports.filter(|r| r.told.is_some()) {
        let told = app.desk.tell(report.id, by.staff.id, event.clone());
        all &= told.await.is_ok();
    }
    all
}

#[derive(Deserialize)]
struct Nothing {}

async fn reopen(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, once, .. }: Filled<Nothing>,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(&app, &mut tx).await? {
        true => change::reopen(&mut tx, &app.act(&by), case).await,
        false => Ok(()),
    };
    finish(
        &app,
        &by,
        tx,
        done,
        &part(case, "case"),
        Sheet::of_case(case, &[]),
    )
    .await
}
