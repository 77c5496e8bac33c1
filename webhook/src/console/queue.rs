//! `/console/queue`: who needs a human next.
//!
//! The list updates by itself; without the script a link loads it again. Claiming
//! from here opens the case, or says who was faster.

use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use casebook::case::queue::{self, Counts, Filter, Waiting};
use casebook::outbox::QUIET;
use casebook::scope::Role;
use casebook::{Millis, Uuid, complaint, trouble};
use serde::Deserialize;

use super::call_backs;
use super::case::{self, claimed};
use super::error::{Error, Result};
use super::fresh::fresh;
use super::labels::{Labels, Shown};
use super::page::{Nav, Page, html};
use super::who::{Filled, Signed};
use crate::app::App;

/// The list is asked for every two seconds, and whether the database keeps anything is found by
/// writing.
const LOOKED: Millis = 10_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/queue", get(page))
        .route("/console/queue/rows", get(list_rows))
        .route("/console/queue/claim", post(claim))
        .route("/console/queue/find", get(find))
}

#[derive(Deserialize)]
struct Show {
    #[serde(default)]
    show: String,
}

impl Show {
    fn filter(&self) -> Filter {
        Filter::parse(&self.show).unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "console/queue.html")]
struct QueuePage {
    page: Page,
    list: List,
    not_found: bool,
}

/// The part that updates.
#[derive(Template)]
#[template(path = "console/queue_rows.html")]
struct Rows {
    page: Page,
    list: List,
}

struct List {
    show: &'static str,
    /// Nothing can be saved: no case can be opened, and what people write is lost or late.
    is_unkept: bool,
    /// That some messages could not be worked on.
    troubled: Option<String>,
    /// Whoever looks at this looks after those messages.
    leads_to_trouble: bool,
    /// For a supervisor: that complaints wait to be read.
    complaints: Option<String>,
    /// Agencies that have to hear that somebody no longer agrees.
    call_backs: Vec<call_backs::Due>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    /// That there are more than these.
    cut: Option<String>,
    /// What an empty list says.
    empty: String,
}

struct Tab {
    code: &'static str,
    label: String,
    count: i64,
    is_shown: bool,
}

struct Row {
    id: Uuid,
    reference: String,
    priority: i64,
    priority_word: String,
    /// Kind, language, channel.
    what: Vec<Shown>,
    /// Place, sector, age, rule.
    about: Vec<String>,
    /// “2 minutes left”, and whether it is over.
    clock: Option<(String, bool)>,
    holder: Option<String>,
    is_mine: bool,
    tags: Vec<String>,
}

async fn page(
    State(app): State<App>,
    signed: Signed,
    Query(show): Query<Show>,
) -> Result<Html<String>> {
    let list = read(&app, &signed, show.filter()).await?;
    let here = format!("/console/queue?show={}", list.show);
    let page = Page::new(&app, &signed, Nav::Queue, here);
    html(&QueuePage {
        page,
        list,
        not_found: false,
    })
}

async fn list_rows(
    State(app): State<App>,
    signed: Signed,
    Query(show): Query<Show>,
    headers: HeaderMap,
) -> Result<Response> {
    let list = read(&app, &signed, show.filter()).await?;
    let page = Page::new(&app, &signed, Nav::Queue, "/console/queue");
    Ok(fresh(&headers, Rows { page, list }.render()?))
}

async fn read(app: &App, signed: &Signed, filter: Filter) -> Result<List> {
    let mut tx = app.db.read().await?;
    let rows = queue::list(&mut tx, &signed.scope, filter).await?;
    let counts = queue::counts(&mut tx, &signed.scope).await?;
    let troubled = trouble::unseen(&mut tx).await?;
    let complaints = match signed.scope.role() {
        Role::Supervisor => complaint::unread(&mut tx, &app.act(signed)).await?,
        _ => 0,
    };
    let labels = Labels::new(app, signed.lang);
    let call_backs = call_backs::read(&mut tx, &app.act(signed), labels).await?;
    drop(tx);
    let count = troubled.to_string();
    let all = of(filter, counts);
    Ok(List {
        is_unkept: !app.keeps(LOOKED).await,
        cut: cut(labels, rows.len(), all),
        leads_to_trouble: trouble::may_read(&signed.scope),
        troubled: (troubled > 0).then(|| labels.with("queue-troubled", &[("count", &count)])),
        complaints: (complaints > 0).then(|| labels.count("queue-complaints", complaints)),
        call_backs,
        show: filter.code(),
        tabs: tabs(labels, filter, counts),
        empty: labels.code("queue-empty-", filter.code()),
        rows: rows
            .into_iter()
            .map(|row| shown(labels, signed.staff.id, row))
            .collect(),
    })
}

/// How many a part of the queue has.
fn of(filter: Filter, counts: Counts) -> i64 {
    match filter {
        Filter::Unclaimed => counts.unclaimed,
        Filter::Mine => counts.mine,
        Filter::All => counts.all_open,
    }
}

/// What a list says that is shorter than what there is.
fn cut(labels: Labels<'_>, shown: usize, all: i64) -> Option<String> {
    let is_cut = usize::try_from(all).is_ok_and(|all| shown < all);
    let (shown, all) = (shown.to_string(), all.to_string());
    is_cut.then(|| labels.with("queue-cut", &[("shown", &shown), ("all", &all)]))
}

fn tabs(labels: Labels<'_>, shown: Filter, counts: Counts) -> Vec<Tab> {
    let tab = |filter: Filter| Tab {
        code: filter.code(),
        label: labels.code("queue-show-", filter.code()),
        count: of(filter, counts),
        is_shown: filter == shown,
    };
    Filter::ALL.into_iter().map(tab).collect()
}

fn shown(labels: Labels<'_>, me: Uuid, row: Waiting) -> Row {
    Row {
        priority_word: labels.priority(row.priority),
        what: vec![
            labels.own(labels.code("case-kind-", &row.kind)),
            labels.language(&row.language),
            labels.own(labels.code("case-channel-", &row.channel)),
        ],
        about: about(labels, &row),
        clock: clock(labels, &row),
        holder: holder(labels, me, &row),
        is_mine: row.claimed_by == Some(me),
        tags: tags(labels, &row),
        id: row.id,
        reference: row.reference,
        priority: row.priority,
    }
}

fn about(labels: Labels<'_>, row: &Waiting) -> Vec<String> {
    let place = Some(labels.place(&row.country, &row.province));
    let rule = labels.known("rule-", &row.priority_rule);
    let age = labels.known("case-age-", &row.age_band);
    let all = [rule, place, labels.sector(&row.sector), age];
    all.into_iter().flatten().collect()
}

/// Before the first answer the time that is left for it; later how long a message
/// has waited.
fn clock(labels: Labels<'_>, row: &Waiting) -> Option<(String, bool)> {
    match (row.answered_at, row.waiting_since) {
        (None, _) if row.status != "closed" => Some(labels.left(row.due_at)),
        (_, Some(since)) => Some((labels.since("queue-waiting", since), false)),
        _ => None,
    }
}

fn holder(labels: Labels<'_>, me: Uuid, row: &Waiting) -> Option<String> {
    let by = row.claimed_by?;
    if by == me {
        return Some(labels.say("queue-mine"));
    }
    let name = row.claimed_name.as_deref().unwrap_or_default();
    Some(labels.with("queue-with", &[("name", name)]))
}

fn tags(labels: Labels<'_>, row: &Waiting) -> Vec<String> {
    let mut tags = Vec::new();
    let mut tag = |is_so: bool, id: &str| {
        if is_so {
            tags.push(labels.say(id));
        }
    };
    tag(row.training, "case-training");
    let wrote_again = row.status == "closed" && row.waiting_since.is_some();
    tag(wrote_again, "queue-closed-but");
    tag(row.wants_human, "queue-wants-human");
    tag(
        row.answered_at.is_some() && row.waiting_since.is_none(),
        "queue-answered",
    );
    tags.extend(cannot_be_written_to(labels, row));
    if row.held > 0 {
        tags.push(labels.say("queue-held"));
    }
    if let Some(since) = silent_in_danger(labels.now, row) {
        tags.push(labels.since("queue-silent", since));
    }
    if let Some(state) = &row.referral {
        tags.push(labels.code("queue-referral-", state));
    }
    if let Some(step) = &row.step {
        let what = labels.code("step-", step);
        tags.push(labels.with("queue-step", &[("what", &what)]));
    }
    if row.is_asked {
        tags.push(labels.say("queue-asked"));
    }
    tags
}

/// Why nothing that is written now would reach the person: no neglect of ours.
fn cannot_be_written_to(labels: Labels<'_>, row: &Waiting) -> Option<String> {
    let silent = row.last_in_at.is_some_and(|at| labels.now - at >= QUIET);
    let id = if row.blocked_at.is_some() {
        "queue-blocked"
    } else if row.hides == Some(true) {
        "queue-hides"
    } else if silent && row.write_ok == Some(false) {
        "queue-not-first"
    } else {
        return None;
    };
    Some(labels.say(id))
}

/// Since when nothing was heard of somebody who may be in danger.
fn silent_in_danger(now: Millis, row: &Waiting) -> Option<Millis> {
    let since = row.last_in_at?;
    let open = row.status != "closed" && row.priority <= 2;
    (open && now - since >= QUIET).then_some(since)
}

#[derive(Deserialize)]
struct Claim {
    case: Uuid,
}

async fn claim(State(app): State<App>, Filled { by, form, .. }: Filled<Claim>) -> Result<Response> {
    if let Some(conflict) = claimed(&app, &by, form.case).await? {
        return case::open::conflict(&app, &by, form.case, conflict, case::Unsaved::default())
            .await;
    }
    case::tell_read(&app, &by, form.case).await?;
    Ok(Redirect::to(&format!("/console/case/{}", form.case)).into_response())
}

#[derive(Deserialize)]
struct Find {
    #[serde(default)]
    reference: String,
}

/// To a case by the reference that somebody read out.
async fn find(
    State(app): State<App>,
    signed: Signed,
    Query(asked): Query<Find>,
) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let found = queue::find(&mut tx, &signed.scope, &asked.reference).await?;
    drop(tx);
    if let Some(id) = found {
        return Ok(Redirect::to(&format!("/console/case/{id}")).into_response());
    }
    let page = Page::new(&app, &signed, Nav::Queue, "/console/queue");
    let list = read(&app, &signed, Filter::All).await?;
    let not_found = QueuePage {
        page,
        list,
        not_found: true,
    };
    Ok((Error::NotFound.status(), html(&not_found)?).into_response())
}
