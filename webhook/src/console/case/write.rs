//! Writing to the person, and who has the talk: the program or an operator. The
//! desk does it; this file only makes sure that whoever acts has the case.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use bot::desk::DeskError;
use bot::talk::event::StaffEvent;
use casebook::Uuid;
use casebook::case::claim::{self, Claim};
use serde::Deserialize;

use super::{Unsaved, address, claimed, id, open, taken, tell_read};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::labels::Labels;
use crate::console::who::{Filled, Signed};

/// The longest message: every platform takes it whole (Telegram: 4,096).
const LONGEST: usize = 3_500;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/say", post(say))
        .route("/console/case/{id}/take-talk", post(take_talk))
        .route("/console/case/{id}/hand-back", post(hand_back))
        .route("/console/case/{id}/on-the-way", post(on_the_way))
        .route("/console/case/{id}/claim", post(claim))
        .route("/console/case/{id}/release", post(release))
        .route("/console/case/{id}/take-over", post(take_over))
        .route("/console/case/{id}/typing", post(typing))
}

#[derive(Deserialize)]
struct Say {
    report: Uuid,
    #[serde(default)]
    text: String,
}

async fn say(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, once }: Filled<Say>,
) -> Result<Response> {
    let case = id(path)?;
    let text = form.text.replace("\r\n", "\n").trim().to_owned();
    let length = text.chars().count();
    if length == 0 || length > LONGEST {
        let code = if length == 0 { "empty" } else { "too-long" };
        return fault(
            &app,
            &by,
            case,
            StatusCode::UNPROCESSABLE_ENTITY,
            code,
            text,
        )
        .await;
    }
    if let Some(holder) = claimed(&app, &by, case).await? {
        return open::conflict(&app, &by, case, holder, Unsaved::draft(text)).await;
    }
    is_of(&app, &by, case, form.report).await?;
    let event = StaffEvent::Said { text: text.clone() };
    let said = app
        .desk
        .by_hand(form.report, by.staff.id, event, once.into_key());
    match said.await {
        Ok(()) => {
            tell_read(&app, &by, case).await?;
            let to = format!("{}?report={}#latest", address(case), form.report);
            Ok(Redirect::to(&to).into_response())
        }
        // Taken over in this moment.
        Err(DeskError::NotTheirs) => taken(&app, &by, case, Unsaved::draft(text)).await,
        Err(DeskError::NotDurable) => {
            let status = StatusCode::SERVICE_UNAVAILABLE;
            fault(&app, &by, case, status, "not-sent", text).await
        }
        Err(DeskError::Gone) => fault(&app, &by, case, StatusCode::GONE, "gone", text).await,
    }
}

async fn fault(
    app: &App,
    by: &Signed,
    case: Uuid,
    status: StatusCode,
    code: &str,
    draft: String,
) -> Result<Response> {
    let words = Labels::new(app, by.lang).code("case-fault-", code);
    open::again(app, by, case, status, words, Unsaved::draft(draft)).await
}

/// A report of another case cannot be written to from this one.
pub(super) async fn is_of(app: &App, by: &Signed, case: Uuid, report: Uuid) -> Result<()> {
    let opened = super::opened::read(app, by, case, Some(report)).await?;
    if opened.report == Some(report) {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

#[derive(Deserialize)]
struct About {
    report: Uuid,
}

async fn take_talk(
    State(app): State<App>,
    path: Path<String>,
    filled: Filled<About>,
) -> Result<Response> {
    tell(&app, path, filled, StaffEvent::TookOver).await
}

async fn hand_back(
    State(app): State<App>,
    path: Path<String>,
    filled: Filled<About>,
) -> Result<Response> {
    tell(&app, path, filled, StaffEvent::HandedBack).await
}

/// Help is on the way: only a person who knows it says so.
async fn on_the_way(
    State(app): State<App>,
    path: Path<String>,
    filled: Filled<About>,
) -> Result<Response> {
    tell(&app, path, filled, StaffEvent::OnTheWay).await
}

async fn tell(
    app: &App,
    path: Path<String>,
    Filled { by, form, once }: Filled<About>,
    event: StaffEvent,
) -> Result<Response> {
    let case = id(path)?;
    if let Some(holder) = claimed(app, &by, case).await? {
        return open::conflict(app, &by, case, holder, Unsaved::default()).await;
    }
    is_of(app, &by, case, form.report).await?;
    let done = app
        .desk
        .by_hand(form.report, by.staff.id, event, once.into_key());
    match done.await {
        Err(DeskError::NotTheirs) => return taken(app, &by, case, Unsaved::default()).await,
        done => done?,
    }
    tell_read(app, &by, case).await?;
    let back = format!("{}?report={}#latest", address(case), form.report);
    Ok(Redirect::to(&back).into_response())
}

#[derive(Deserialize)]
struct Nothing {}

async fn claim(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Response> {
    let case = id(path)?;
    if let Some(holder) = claimed(&app, &by, case).await? {
        return open::conflict(&app, &by, case, holder, Unsaved::default()).await;
    }
    tell_read(&app, &by, case).await?;
    Ok(Redirect::to(&address(case)).into_response())
}

async fn release(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    claim::release(&mut tx, &app.act(&by), case).await?;
    tx.commit().await?;
    Ok(Redirect::to("/console/queue"))
}

async fn take_over(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let case = id(path)?;
    let mut tx = app.db.begin().await?;
    let claim = claim::take_over(&mut tx, &app.act(&by), case).await?;
    tx.commit().await?;
    match claim {
        Claim::Gone => Err(Error::NotFound),
        Claim::Yours | Claim::Taken(_) => {
            tell_read(&app, &by, case).await?;
            Ok(Redirect::to(&address(case)))
        }
    }
}

/// Whoever has the case has begun to write: the person may be shown that they do.
async fn typing(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, form, .. }: Filled<About>,
) -> Result<StatusCode> {
    let case = id(path)?;
    let mut tx = app.db.read().await?;
    let is_theirs = claim::has(&mut tx, &app.act(&by), case, form.report).await?;
    drop(tx);
    if is_theirs {
        app.typing.show(form.report);
    }
    Ok(StatusCode::NO_CONTENT)
}
