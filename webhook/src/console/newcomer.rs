//! `/console/people/new`: an account for somebody new.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bot::words::{Lang, Words};
use casebook::directory::{self, Agency};
use casebook::scope::Role;
use casebook::staff::{self, By, Login, Name, NewStaff, Staff};
use casebook::token::Token;
use casebook::{Error as Refusal, Uuid};
use serde::Deserialize;

use super::error::Result;
use super::page::{Faults, Nav, Page, country_message, html};
use super::people;
use super::who::{Filled, Once, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/people/new", get(show).post(add))
}

#[derive(Template)]
#[template(path = "console/newcomer.html")]
struct NewcomerPage {
    page: Page,
    faults: Faults,
    given: Given,
    agencies: Vec<Choice>,
}

/// What a second press of the button sees: the link was on the answer to the first.
#[derive(Template)]
#[template(path = "console/made.html")]
struct MadePage {
    page: Page,
    id: Uuid,
    name: String,
}

/// An agency to choose: id, country, name.
struct Choice {
    id: String,
    country: &'static str,
    name: String,
}

impl NewcomerPage {
    /// Each role with the message that says what it may do.
    fn roles(&self) -> Vec<(Role, &'static str)> {
        let about = |role| match role {
            Role::Operator => "console-role-operator.may",
            Role::Supervisor => "console-role-supervisor.may",
            Role::Officer => "console-role-officer.may",
            Role::Manager => "console-role-manager.may",
            Role::Administrator => "console-role-administrator.may",
            Role::Auditor => "console-role-auditor.may",
        };
        Role::ALL
            .into_iter()
            .map(|role| (role, about(role)))
            .collect()
    }
}

/// What was filled in, kept when something was wrong with it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Given {
    login: String,
    name: String,
    role: String,
    agency: String,
    language: String,
}

async fn show(State(app): State<App>, signed: Signed) -> Result<Response> {
    let given = Given {
        language: signed.lang.code().to_owned(),
        ..Given::default()
    };
    page(&app, &signed, given, Faults::default()).await
}

async fn page(app: &App, signed: &Signed, given: Given, faults: Faults) -> Result<Response> {
    signed.scope.administrator()?;
    let mut tx = app.db.read().await?;
    let agencies = directory::all(&mut tx).await?;
    drop(tx);
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let body = html(&NewcomerPage {
        page: Page::new(app, signed, Nav::People, "/console/people/new"),
        faults,
        given,
        agencies: choices(&app.words, &agencies, signed.lang),
    })?;
    Ok((status, body).into_response())
}

fn choices(words: &Words, agencies: &[Agency], lang: Lang) -> Vec<Choice> {
    let choice = |a: &Agency| Choice {
        id: a.id.clone(),
        country: country_message(&a.country),
        name: words.agency(lang, a),
    };
    agencies.iter().map(choice).collect()
}

async fn add(
    State(app): State<App>,
    headers: HeaderMap,
    Filled {
        by,
        form: given,
        once,
    }: Filled<Given>,
) -> Result<Response> {
    let new = match read(&given) {
        Ok(new) => new,
        Err(faults) => return page(&app, &by, given, faults).await,
    };
    match make(&app, &by, &new, &once).await {
        Ok(Made::Before(member)) => made(&app, &by, member),
        Ok(Made::Now(token)) => {
            Ok(people::link(&app, &by, &headers, new.name.as_str(), &token)?.into_response())
        }
        Err(Refusal::Refused(why)) => match refused(why) {
            Some(fault) => page(&app, &by, given, Faults(vec![fault])).await,
            None => Err(Refusal::Refused(why).into()),
        },
        Err(e) => Err(e.into()),
    }
}

/// What became of the form.
enum Made {
    /// The account is made; this is shown once.
    Now(Token),
    /// The same form made it before.
    Before(Staff),
}

async fn make(app: &App, by: &Signed, new: &NewStaff, once: &Once) -> casebook::Result<Made> {
    let mut tx = app.db.begin().await?;
    if !once.is_first(app, &mut tx).await?
        && let Some(member) = staff::by_login(&mut tx, &new.login).await?
    {
        return Ok(Made::Before(member));
    }
    let token = staff::add(&mut tx, app.pen(), By::Member(&by.scope), new).await?;
    tx.commit().await?;
    Ok(Made::Now(token))
}

fn made(app: &App, by: &Signed, member: Staff) -> Result<Response> {
    by.scope.administrator()?;
    let page = MadePage {
        page: Page::new(app, by, Nav::People, "/console/people"),
        id: member.id,
        name: member.name,
    };
    Ok(html(&page)?.into_response())
}

fn read(given: &Given) -> Result<NewStaff, Faults> {
    let mut faults = Faults::default();
    let (name, login) = (Name::parse(&given.name), Login::parse(&given.login));
    if name.is_err() {
        faults.add("name", "console-name-form");
    }
    if login.is_err() {
        faults.add("login", "console-login-form");
    }
    let role: Option<Role> = given.role.parse().ok();
    if role.is_none() {
        faults.add("role-operator", "console-role-missing");
    }
    let needs_agency = role.is_some_and(Role::is_agency);
    if needs_agency && given.agency.is_empty() {
        faults.add("agency", "console-agency-missing");
    }
    let lang = Lang::parse(&given.language).unwrap_or(Lang::ENGLISH);
    match (login, name, role) {
        (Ok(login), Ok(name), Some(role)) if faults.is_empty() => Ok(NewStaff {
            login,
            name,
            role,
            // A choice left standing under another role means nothing.
            agency: needs_agency.then(|| given.agency.clone()),
            language: lang.code().to_owned(),
        }),
        _ => Err(faults),
    }
}

/// The field and the message for what the casebook refused.
fn refused(why: &str) -> Option<(&'static str, &'static str)> {
    match why {
        "login-taken" => Some(("login", "console-login-taken")),
        "agency-unknown" | "agency-needed" => Some(("agency", "console-agency-missing")),
        _ => None,
    }
}
