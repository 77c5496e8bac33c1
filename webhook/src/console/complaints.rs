//! `/console/complaints`: what people say about the service, for supervisors whom it
//! does not concern.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use bot::talk::StaffEvent;
use casebook::Uuid;
use casebook::complaint::{self, Complaint};
use serde::Deserialize;

use super::error::{Error, Result};
use super::feedback::{Month, months};
use super::page::{Nav, Page, html};
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/complaints", get(list))
        .route("/console/complaints/{id}/read", post(read))
}

#[derive(Template)]
#[template(path = "console/complaints.html")]
struct ComplaintsPage {
    page: Page,
    complaints: Vec<Complaint>,
    for_others: i64,
    months: Vec<Month>,
}

async fn list(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    let mut tx = app.db.begin().await?;
    let act = app.act(&signed);
    let complaints = complaint::list(&mut tx, &act).await?;
    let for_others = complaint::for_others(&mut tx, &act).await?;
    let page = Page::new(&app, &signed, Nav::Complaints, "/console/complaints");
    let months = months(&mut tx, &page).await?;
    tx.commit().await?;
    html(&ComplaintsPage {
        page,
        months,
        complaints,
        for_others,
    })
}

#[derive(Deserialize)]
struct Nothing {}

/// The supervisor has read it, and the person is told so.
async fn read(
    State(app): State<App>,
    Path(id): Path<Uuid>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let mut tx = app.db.begin().await?;
    let report = complaint::read(&mut tx, &app.act(&by), id).await?;
    tx.commit().await?;
    let report = report.ok_or(Error::NotFound)?;
    // Somebody who has erased everything since need not hear of it.
    let told = app
        .desk
        .tell(report, by.staff.id, StaffEvent::ComplaintRead)
        .await;
    if let Err(bot::desk::DeskError::NotDurable) = told {
        return Err(bot::desk::DeskError::NotDurable.into());
    }
    Ok(Redirect::to("/console/complaints"))
}
