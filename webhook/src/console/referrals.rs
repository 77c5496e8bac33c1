//! `/console/referrals`: what was referred to an officer's agency. The list updates
//! by itself.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum::routing::get;
use casebook::Uuid;
use casebook::referral::inbox::{self, Received};

use super::error::Result;
use super::fresh::fresh;
use super::labels::Labels;
use super::page::{Nav, Page, html};
use super::who::Signed;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/referrals", get(list_page))
        .route("/console/referrals/rows", get(list_rows))
}

#[derive(Template)]
#[template(path = "console/referrals.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "console/referrals_rows.html")]
struct Rows {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    id: Uuid,
    reference: String,
    priority: Option<(i64, String)>,
    about: Vec<String>,
    state: String,
    state_word: String,
    clock: Option<(String, bool)>,
}

async fn read(app: &App, signed: &Signed) -> Result<Vec<Row>> {
    let labels = Labels::new(app, signed.lang);
    let mut tx = app.db.read().await?;
    let received = inbox::list(&mut tx, &signed.scope, labels.now).await?;
    Ok(received.into_iter().map(|r| row(labels, r)).collect())
}

fn row(labels: Labels<'_>, received: Received) -> Row {
    let line = labels.code("case-line-", &received.service_line);
    let mut about = vec![line];
    if let (Some(country), Some(province)) = (&received.country, &received.province) {
        about.push(labels.place(country, province));
    }
    about.extend(received.sector.as_deref().and_then(|s| labels.sector(s)));
    if received.training {
        about.push(labels.say("case-training"));
    }
    if let Some(name) = &received.decided_by {
        about.push(name.clone());
    }
    let state = match (received.is_allowed, received.is_taken_back) {
        (true, _) => received.state,
        (false, true) => "consent-withdrawn".to_owned(),
        (false, false) => "consent-expired".to_owned(),
    };
    Row {
        id: received.id,
        reference: received.reference,
        priority: received.priority.map(|p| (p, labels.priority(p))),
        about,
        // Nothing is to be decided where nothing may be seen any more.
        clock: received
            .due_at
            .filter(|_| state == "offered")
            .map(|due| labels.left(due)),
        state_word: labels.code("referral-state-", &state),
        state,
    }
}

async fn list_page(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    let rows = read(&app, &signed).await?;
    let page = Page::new(&app, &signed, Nav::Referrals, "/console/referrals");
    html(&ListPage { page, rows })
}

async fn list_rows(State(app): State<App>, signed: Signed, headers: HeaderMap) -> Result<Response> {
    let rows = read(&app, &signed).await?;
    let page = Page::new(&app, &signed, Nav::Referrals, "/console/referrals");
    Ok(fresh(&headers, Rows { page, rows }.render()?))
}
