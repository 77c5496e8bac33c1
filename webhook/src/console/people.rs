//! `/console/people`: the accounts, for administrators. A link that lets somebody
//! in is shown once, on the answer to the form that made it.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use casebook::staff::{self, By, Staff, Standing};
use casebook::token::Token;
use casebook::{Tx, complaint, directory};
use serde::Deserialize;

use super::case::id;
use super::error::{Error, Result};
use super::labels::Labels;
use super::page::{Nav, Page, html, outer_address};
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/people", get(list))
        .route("/console/people/{id}", get(member))
        .route("/console/people/{id}/reset", post(reset))
        .route("/console/people/{id}/disable", post(disable))
        .route("/console/people/{id}/enable", post(enable))
}

#[derive(Template)]
#[template(path = "console/people.html")]
struct PeoplePage {
    page: Page,
    people: Vec<Person>,
    /// That complaints wait which no supervisor may read.
    complaints: Option<String>,
}

#[derive(Template)]
#[template(path = "console/member.html")]
struct MemberPage {
    page: Page,
    person: Person,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "console/link.html")]
struct LinkPage {
    page: Page,
    name: String,
    link: String,
}

/// An account as the pages show it.
struct Person {
    staff: Staff,
    agency: Option<String>,
    standing: Standing,
}

impl Person {
    /// The message that says where the account stands.
    fn standing_message(&self) -> &'static str {
        match self.standing {
            Standing::Invited => "console-standing-invited",
            Standing::Active => "console-standing-active",
            Standing::Locked => "console-standing-locked",
            Standing::Disabled => "console-standing-disabled",
        }
    }

    fn tone(&self) -> &'static str {
        match self.standing {
            Standing::Active => "good",
            Standing::Invited | Standing::Locked => "warn",
            Standing::Disabled => "off",
        }
    }

    fn is_disabled(&self) -> bool {
        self.standing == Standing::Disabled
    }
}

async fn people(app: &App, tx: &mut Tx, signed: &Signed) -> Result<Vec<Person>> {
    let now = app.clock.now();
    let all = staff::list(tx, By::Member(&signed.scope)).await?;
    let agencies = directory::all(tx).await?;
    let name = |id: &str| {
        let agency = agencies.iter().find(|a| a.id == id);
        agency.map(|a| app.words.agency(signed.lang, a))
    };
    let person = |staff: Staff| Person {
        agency: staff.agency_id.as_deref().and_then(name),
        standing: staff.standing(now),
        staff,
    };
    Ok(all.into_iter().map(person).collect())
}

async fn list(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    let mut tx = app.db.read().await?;
    let people = people(&app, &mut tx, &signed).await?;
    let waiting = complaint::for_nobody(&mut tx, &signed.scope).await?;
    drop(tx);
    let labels = Labels::new(&app, signed.lang);
    let page = Page::new(&app, &signed, Nav::People, "/console/people");
    html(&PeoplePage {
        page,
        people,
        complaints: (waiting > 0).then(|| labels.count("console-people-complaints", waiting)),
    })
}

async fn member(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
) -> Result<Html<String>> {
    let id = id(path)?;
    let mut tx = app.db.read().await?;
    let all = people(&app, &mut tx, &signed).await?;
    let person = all
        .into_iter()
        .find(|p| p.staff.id == id)
        .ok_or(Error::NotFound)?;
    let page = Page::new(&app, &signed, Nav::People, format!("/console/people/{id}"));
    let is_own = person.staff.id == signed.staff.id;
    html(&MemberPage {
        page,
        person,
        is_own,
    })
}

/// The page that shows a link this once.
pub(super) fn link(
    app: &App,
    signed: &Signed,
    headers: &HeaderMap,
    name: &str,
    token: &Token,
) -> Result<Html<String>> {
    let page = Page::new(app, signed, Nav::People, "/console/people");
    let link = format!(
        "{}/console/invite/{}",
        outer_address(app, headers),
        token.text()
    );
    html(&LinkPage {
        page,
        name: name.to_owned(),
        link,
    })
}

#[derive(Deserialize)]
struct Nothing {}

async fn reset(
    State(app): State<App>,
    path: Path<String>,
    headers: HeaderMap,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Html<String>> {
    let id = id(path)?;
    let mut tx = app.db.begin().await?;
    let token = staff::reset(&mut tx, app.pen(), By::Member(&by.scope), id).await?;
    let person = staff::find(&mut tx, id).await?;
    tx.commit().await?;
    let (Some(token), Some(person)) = (token, person) else {
        return Err(Error::NotFound);
    };
    link(&app, &by, &headers, &called(&person), &token)
}

/// Their name, once they have given one.
fn called(person: &Staff) -> String {
    match person.name.is_empty() {
        true => person.login.clone(),
        false => person.name.clone(),
    }
}

async fn disable(
    State(app): State<App>,
    path: Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    let id = id(path)?;
    let mut tx = app.db.begin().await?;
    staff::disable(&mut tx, app.pen(), By::Member(&by.scope), id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/console/people/{id}")))
}

async fn enable(
    State(app): State<App>,
    path: Path<String>,
    headers: HeaderMap,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Response> {
    let id = id(path)?;
    let mut tx = app.db.begin().await?;
    let token = staff::enable(&mut tx, app.pen(), By::Member(&by.scope), id).await?;
    let person = staff::find(&mut tx, id).await?;
    tx.commit().await?;
    match (token, person) {
        (Some(token), Some(person)) => {
            let page = link(&app, &by, &headers, &called(&person), &token)?;
            Ok(page.into_response())
        }
        _ => Ok(Redirect::to(&format!("/console/people/{id}")).into_response()),
    }
}
