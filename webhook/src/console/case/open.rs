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
use casebook::case::{CloseReason, ServiceLine};
use serde::Deserialize;

use super::file;
use super::keeping;
use super::opened::{self, Opened};
use super::show::{self, Live};
use super::side::{self, Choice, Side, choices};
use super::{Unsaved, address, id};
use crate::app::App;
use crate::console::error::Result;
use crate::console::fresh::fresh;
use crate::console::labels::Labels;
use crate::console::page::{Nav, Page, html};
use crate::console::who::Signed;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}", get(page))
        .route("/console/case/{id}/talk", get(talk))
        .route("/console/case/{id}/beside", get(beside))
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
    /// What was being written to the person when something went wrong.
    draft: String,
    /// What else was written and not saved.
    unsaved: Vec<String>,
    is_closed: bool,
    side: Side,
    files: Vec<file::Shown>,
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

async fn page(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let id = id(path)?;
    let labels = Labels::new(&app, signed.lang);
    let fault = asked.fault.and_then(|f| labels.known("case-fault-", &f));
    keeping::opened(&app, &signed, id).await?;
    let opened = opened::read(&app, &signed, id, asked.report).await?;
    Ok(whole(&app, &signed, &opened, fault, Unsaved::default())?.into_response())
}

/// The page again, for what stands beside the talk. The script asks for it by itself, so
/// it keeps the case for nobody.
async fn beside(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let opened = opened::read(&app, &signed, id(path)?, asked.report).await?;
    Ok(whole(&app, &signed, &opened, None, Unsaved::default())?.into_response())
}

async fn talk(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response> {
    let id = id(path)?;
    let opened = opened::read(&app, &signed, id, asked.report).await?;
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
    unsaved: Unsaved,
) -> Result<Response> {
    let opened = opened::read(app, signed, case, None).await?;
    Ok((status, whole(app, signed, &opened, Some(fault), unsaved)?).into_response())
}

/// Somebody else has it: who, and since when.
pub(in crate::console) async fn conflict(
    app: &App,
    signed: &Signed,
    case: Uuid,
    holder: Holder,
    unsaved: Unsaved,
) -> Result<Response> {
    let labels = Labels::new(app, signed.lang);
    let opened = opened::read(app, signed, case, None).await?;
    let reference = &opened.case.facts.clear.reference;
    let fault = show::taken(labels, reference, &holder.name, holder.since);
    let page = whole(app, signed, &opened, Some(fault), unsaved)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn whole(
    app: &App,
    signed: &Signed,
    opened: &Opened,
    fault: Option<String>,
    unsaved: Unsaved,
) -> Result<impl IntoResponse + use<>> {
    let labels = Labels::new(app, signed.lang);
    let case = &opened.case;
    let clear = &case.facts.clear;
    html(&CasePage {
        page: Page::new(app, signed, Nav::Queue, address(clear.id)),
        live: show::live(labels, signed, opened),
        report: opened.report,
        fault,
        draft: unsaved.draft,
        unsaved: unsaved.texts,
        is_closed: clear.status == "closed",
        side: Side::of(labels, opened),
        files: side::files(labels, opened),
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
        sectors: choices(side::SECTORS, |sector| {
            let label = labels.sector(sector).unwrap_or_default();
            (sector.to_owned(), label, sector == clear.sector)
        }),
        reasons: choices(CloseReason::ALL.iter().copied(), |reason| {
            let label = labels.code("case-close-", reason.code());
            (reason.code().to_owned(), label, false)
        }),
    })
}
