//! `/console/trouble`: messages that could not be worked on, for supervisors and the
//! administrator. What was said is shown after a press, to supervisors, and that is logged.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use bot::channel::Said;
use casebook::trouble::{self, Trouble};
use casebook::{Tx, Uuid};
use serde::Deserialize;
use serde_json::Value;

use super::error::{Error, Result};
use super::labels::Labels;
use super::page::{Nav, Page, html};
use super::who::{Filled, Signed};
use crate::app::App;

const HERE: &str = "/console/trouble";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/trouble", get(list))
        .route("/console/trouble/{id}/read", post(read))
        .route("/console/trouble/{id}/seen", post(see))
}

#[derive(Template)]
#[template(path = "console/trouble.html")]
struct TroublePage {
    page: Page,
    /// Each with the name of its channel; what came, where it was opened.
    all: Vec<(Trouble, String, Option<String>)>,
    may_read: bool,
}

#[derive(Deserialize)]
struct Nothing {}

async fn list(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    let mut tx = app.db.read().await?;
    shown(&app, &mut tx, &signed, None).await
}

async fn shown(
    app: &App,
    tx: &mut Tx,
    signed: &Signed,
    opened: Option<(Uuid, String)>,
) -> Result<Html<String>> {
    let labels = Labels::new(app, signed.lang);
    let named = |t: Trouble| {
        let channel = labels.code("case-channel-", &t.channel);
        let said = opened.as_ref().filter(|(id, _)| *id == t.id);
        let said = said.map(|(_, said)| said.clone());
        (t, channel, said)
    };
    let all = trouble::list(tx, &signed.scope).await?;
    html(&TroublePage {
        page: Page::new(app, signed, Nav::Trouble, HERE),
        all: all.into_iter().map(named).collect(),
        may_read: trouble::may_read(&signed.scope),
    })
}

/// A form and no link: nobody opens one by looking at the list, or by going back to it.
async fn read(
    State(app): State<App>,
    Path(id): Path<Uuid>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Html<String>> {
    let mut tx = app.db.begin().await?;
    let plain = trouble::read(&mut tx, &app.act(&by), id).await?;
    tx.commit().await?;
    let words = words(&plain.ok_or(Error::NotFound)?);
    let mut tx = app.db.read().await?;
    shown(&app, &mut tx, &by, Some((id, words))).await
}

/// What the person said; where it is nothing that they said, the event as it came.
fn words(plain: &Value) -> String {
    let said = plain.get("said").cloned().unwrap_or_default();
    match serde_json::from_value::<Said>(said.clone()) {
        Ok(read) if read.text().is_some() => read.text().unwrap_or_default().to_owned(),
        Ok(Said::Press(data)) => data,
        _ => format!("{said:#}"),
    }
}

async fn see(
    State(app): State<App>,
    Path(id): Path<Uuid>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let mut tx = app.db.begin().await?;
    trouble::see(&mut tx, &app.act(&by), id).await?;
    tx.commit().await?;
    Ok(Redirect::to(HERE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_is_shown_as_it_was_said() {
        let text = serde_json::json!({"address": "1", "said": {"text": "help me"}});
        assert_eq!(words(&text), "help me");
        let press = serde_json::json!({"said": {"press": "q:safe:no"}});
        assert_eq!(words(&press), "q:safe:no");
        let odd = serde_json::json!({"address": "1", "said": {"blocked": true}});
        assert!(words(&odd).contains("blocked"));
        assert!(!words(&odd).contains("address"));
    }
}
