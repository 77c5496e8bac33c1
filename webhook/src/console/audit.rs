//! `/console/audit`: the audit log, for auditors. Actions, subjects and details are
//! the log's own codes, the same in every language.

use std::collections::BTreeMap;

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Html;
use axum::routing::get;
use casebook::audit::Verdict;
use casebook::audit_page::{self, Line};
use casebook::{Tx, Uuid, act, audit, staff};
use serde::Deserialize;

use super::error::Result;
use super::page::{Nav, Page, html};
use super::who::Signed;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/audit", get(read))
        .route("/console/audit/verify", get(verify))
}

#[derive(Template)]
#[template(path = "console/audit.html")]
struct AuditPage {
    page: Page,
    chains: Vec<String>,
    chain: String,
    about: String,
    lines: Vec<Line>,
    names: BTreeMap<String, String>,
    /// The number before which the next page begins.
    older: Option<i64>,
}

impl AuditPage {
    /// Who it was: a name for staff, else the log's own word.
    fn who<'a>(&'a self, line: &'a Line) -> &'a str {
        self.names
            .get(&line.actor)
            .map_or(line.actor.as_str(), String::as_str)
    }
}

#[derive(Template)]
#[template(path = "console/audit_verdict.html")]
struct VerdictPage {
    page: Page,
    verdict: Verdict,
}

impl VerdictPage {
    fn count(&self, id: &str, number: usize) -> String {
        self.page
            .count(id, "n", i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    chain: String,
    #[serde(default)]
    about: String,
    before: Option<i64>,
}

async fn read(
    State(app): State<App>,
    signed: Signed,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let mut tx = app.db.read().await?;
    let chains = audit_page::chains(&mut tx, &signed.scope).await?;
    let chain = if asked.chain.is_empty() {
        act::CHAIN.to_owned()
    } else {
        asked.chain
    };
    let about = asked.about.trim().to_owned();
    let lines = if about.is_empty() {
        audit_page::of_chain(&mut tx, &signed.scope, &chain, asked.before).await?
    } else {
        audit_page::about(&mut tx, &signed.scope, &about).await?
    };
    let names = names(&mut tx, &lines).await?;
    let is_full = i64::try_from(lines.len()).is_ok_and(|n| n == audit_page::PAGE);
    let older = lines
        .last()
        .map(|l| l.seq)
        .filter(|seq| is_full && about.is_empty() && *seq > 1);
    let page = Page::new(&app, &signed, Nav::Audit, "/console/audit");
    html(&AuditPage {
        page,
        chains,
        chain,
        about,
        lines,
        names,
        older,
    })
}

/// The names behind `staff:<id>`.
async fn names(tx: &mut Tx, lines: &[Line]) -> Result<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for line in lines {
        let id = line
            .actor
            .strip_prefix("staff:")
            .and_then(|id| Uuid::try_parse(id).ok());
        let Some(id) = id.filter(|_| !names.contains_key(&line.actor)) else {
            continue;
        };
        if let Some(staff) = staff::find(tx, id).await? {
            names.insert(line.actor.clone(), staff.name);
        }
    }
    Ok(names)
}

async fn verify(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    signed.scope.auditor()?;
    let mut tx = app.db.moment().await?;
    let verdict = audit::verify(&mut tx, &app.vault).await?;
    drop(tx);
    let page = Page::new(&app, &signed, Nav::Audit, "/console/audit/verify");
    html(&VerdictPage { page, verdict })
}
