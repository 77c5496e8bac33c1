//! `/console/audit`: the audit log, for auditors, in words (`audit_words.rs`).

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Html;
use axum::routing::get;
use casebook::audit::Verdict;
use casebook::audit_note::AuditNote;
use casebook::audit_page;
use casebook::destroyed::DestroyedList;
use casebook::{act, audit};
use serde::Deserialize;

use super::audit_words::{Told, told};
use super::error::Result;
use super::labels::Labels;
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
    /// Each with its words.
    chains: Vec<(String, String)>,
    chain: String,
    about: String,
    lines: Vec<Told>,
    /// The number before which the next page begins.
    older: Option<i64>,
}

#[derive(Template)]
#[template(path = "console/audit_verdict.html")]
struct VerdictPage {
    page: Page,
    verdict: Verdict,
    /// What the log itself does not tell: it is shorter than it was. What to do then.
    shorter: Option<String>,
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
    let about = audit_page::subject(&mut tx, &signed.scope, asked.about.trim()).await?;
    let lines = if about.is_empty() {
        audit_page::of_chain(&mut tx, &signed.scope, &chain, asked.before).await?
    } else {
        audit_page::about(&mut tx, &signed.scope, &about).await?
    };
    let is_full = i64::try_from(lines.len()).is_ok_and(|n| n == audit_page::PAGE);
    let older = lines
        .last()
        .map(|l| l.seq)
        .filter(|seq| is_full && about.is_empty() && *seq > 1);
    let labels = Labels::new(&app, signed.lang);
    let lines = told(&mut tx, labels, lines).await?;
    let chains = chains
        .into_iter()
        .map(|chain| (chain.clone(), named(labels, &chain)))
        .collect();
    let page = Page::new(&app, &signed, Nav::Audit, "/console/audit");
    html(&AuditPage {
        page,
        chains,
        chain,
        about,
        lines,
        older,
    })
}

/// What a chain is called; the desks are told apart by numbers from 1.
fn named(labels: Labels<'_>, chain: &str) -> String {
    match chain.strip_prefix("desk").map(str::parse::<i64>) {
        Some(Ok(number)) => labels.count("audit-chain-desk", number + 1),
        _ => labels.code("audit-chain-", chain),
    }
}

async fn verify(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    signed.scope.auditor()?;
    let list = DestroyedList::at(&app.config.vault.destroyed_url)?;
    let note = AuditNote::beside(&list);
    let noted = note.noted()?;
    let mut tx = app.db.moment().await?;
    let mut verdict = audit::verify(&mut tx, &app.vault).await?;
    let in_itself = verdict.faults.len();
    noted.compare(&mut tx, &mut verdict).await?;
    drop(tx);
    let page = Page::new(&app, &signed, Nav::Audit, "/console/audit/verify");
    let file = note.file().display().to_string();
    let advice = || page.with("program-audit-shorter", "file", &file);
    let shorter = (verdict.faults.len() > in_itself).then(advice);
    html(&VerdictPage {
        page,
        verdict,
        shorter,
    })
}
