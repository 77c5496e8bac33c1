//! Notes, calls, priority, the kind of work, closing and opening again.

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use bot::talk::event::StaffEvent;
use casebook::act::Act;
use casebook::case::priority::Priority;
use casebook::case::{CloseReason, ServiceLine, change, view};
use casebook::{Tx, Uuid};
use serde::Deserialize;

use super::{Sheet, address, finish, id};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::who::{Filled, Once, Signed};

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

/// What is changed by one form, and by nothing else: closing also tells everybody.
enum Change {
    Note(String),
    Called(String),
    Priority(Priority, String),
    Work(ServiceLine, String),
    Reopened,
}

impl Change {
    async fn make(&self, tx: &mut Tx, act: &Act<'_>, case: Uuid) -> casebook::Result<()> {
        match self {
            Self::Note(text) => change::note(tx, act, case, text).await,
            Self::Called(text) => change::called(tx, act, case, text).await,
            Self::Priority(to, reason) => change::set_priority(tx, act, case, *to, reason).await,
            Self::Work(line, sector) => change::set_work(tx, act, case, *line, sector).await,
            Self::Reopened => change::reopen(tx, act, case).await,
        }
    }

    /// What was written in the form: theirs again where it is not taken.
    fn written(&self) -> &str {
        match self {
            Self::Note(text) | Self::Called(text) | Self::Priority(_, text) => text,
            Self::Work(..) | Self::Reopened => "",
        }
    }

    /// The part of the page that shows it.
    fn part(&self) -> &'static str {
        match self {
            Self::Note(_) | Self::Called(_) | Self::Priority(..) => "notes",
            Self::Work(..) | Self::Reopened => "case",
        }
    }
}

/// Makes a change, once.
async fn make(
    app: &App,
    by: &Signed,
    once: &Once,
    path: Path<String>,
    change: &Change,
) -> Result<Response> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let done = match once.is_first(app, &mut tx).await? {
        true => change.make(&mut tx, &app.act(by), case).await,
        false => Ok(()),
    };
    let sheet = Sheet::of_case(case, &[change.written()]);
    finish(app, by, tx, done, &part(case, change.part()), sheet).await
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
    make(&app, &by, &once, path, &Change::Note(form.text)).await
}

async fn called(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Text>,
) -> Result<Response> {
    make(&app, &by, &once, path, &Change::Called(form.text)).await
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
    let to = Priority::try_from(form.priority).map_err(|_| Error::NotFound)?;
    let change = Change::Priority(to, form.reason);
    make(&app, &by, &once, path, &change).await
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
    let line = form.line.parse().map_err(|_| Error::NotFound)?;
    let change = Change::Work(line, form.sector);
    make(&app, &by, &once, path, &change).await
}

#[derive(Deserialize)]
struct Nothing {}

async fn reopen(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, once, .. }: Filled<Nothing>,
) -> Result<Response> {
    make(&app, &by, &once, path, &Change::Reopened).await
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
