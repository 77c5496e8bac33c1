//! `/console/numbers`: the numbers of the directory, where each comes from, and who
//! dialled it when. Only a number that somebody reached is shown to the public. Below them,
//! how it was for people.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use casebook::audit::{self, Entry};
use casebook::directory::{self, Agency};
use casebook::scope::{Role, Scope};
use casebook::{Millis, Tx, act, staff};
use serde::Deserialize;

use super::error::{Error, Result};
use super::feedback::{Month, months};
use super::labels::Labels;
use super::page::{Nav, Page, html};
use super::when::Civil;
use super::who::{Filled, Signed};
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/numbers", get(list))
        .route("/console/numbers/{agency}/dialled", post(dialled))
        .route("/console/numbers/{agency}/not-dialled", post(not_dialled))
}

#[derive(Template)]
#[template(path = "console/numbers.html")]
struct NumbersPage {
    page: Page,
    countries: Vec<Country>,
    /// Agencies that have no number here.
    silent: i64,
    months: Vec<Month>,
}

struct Country {
    /// The message that names it.
    name: &'static str,
    numbers: Vec<Number>,
}

struct Number {
    agency: Agency,
    name: String,
    hotline: String,
    dialled: Option<(Millis, String)>,
    is_fresh: bool,
    is_public: bool,
    /// Whoever looks has recorded it today, and may take it back.
    is_own_of_today: bool,
    /// What was just done to it, as a message.
    done: Option<&'static str>,
}

impl Number {
    fn confidence(&self) -> &'static str {
        match self.agency.confidence.as_str() {
            "high" => "console-confidence-high",
            "medium" => "console-confidence-medium",
            _ => "console-confidence-low",
        }
    }
}

/// The hotline dials, the administrator looks after the list.
fn may(scope: &Scope) -> Result<()> {
    if scope.role().is_hotline() || scope.role() == Role::Administrator {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

/// Which number was just changed.
#[derive(Deserialize)]
struct Done {
    saved: Option<String>,
    undone: Option<String>,
}

impl Done {
    fn to(&self, agency: &str) -> Option<&'static str> {
        if self.saved.as_deref() == Some(agency) {
            return Some("console-number-saved");
        }
        let undone = self.undone.as_deref() == Some(agency);
        undone.then_some("console-number-undone")
    }
}

async fn list(
    State(app): State<App>,
    signed: Signed,
    Query(done): Query<Done>,
) -> Result<Html<String>> {
    may(&signed.scope)?;
    let now = app.clock.now();
    let today = Civil::start_of_day(now);
    let mut tx = app.db.read().await?;
    let (with, without): (Vec<Agency>, Vec<Agency>) = directory::all(&mut tx)
        .await?
        .into_iter()
        .partition(|a| !a.hotline.is_empty());
    let labels = Labels::new(&app, signed.lang);
    let mut numbers = Vec::new();
    for agency in with {
        let by = match agency.verified_by {
            Some(id) => staff::find(&mut tx, id).await?,
            None => None,
        };
        numbers.push(Number {
            name: app.words.agency(signed.lang, &agency),
            hotline: labels.hotline(&agency),
            dialled: agency
                .verified_at
                .map(|at| (at, by.map(|s| s.name).unwrap_or_default())),
            is_fresh: agency.is_verified(now),
            is_public: agency.public_number(now).is_some(),
            is_own_of_today: agency.verified_by == Some(signed.staff.id)
                && agency.verified_at.is_some_and(|at| at >= today),
            done: done.to(&agency.id),
            agency,
        });
    }
    // Those that the public always sees are to be dialled first.
    numbers.sort_by_key(|n| !n.agency.always_public);
    let silent = i64::try_from(without.len()).unwrap_or(i64::MAX);
    let page = Page::new(&app, &signed, Nav::Numbers, "/console/numbers");
    let months = months(&mut tx, &page).await?;
    html(&NumbersPage {
        page,
        months,
        countries: countries(numbers),
        silent,
    })
}

fn countries(numbers: Vec<Number>) -> Vec<Country> {
    let (lao, thai): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|n| n.agency.country == "LA");
    vec![
        Country {
            name: "country-TH",
            numbers: thai,
        },
        Country {
            name: "country-LA",
            numbers: lao,
        },
    ]
}

#[derive(Deserialize)]
struct Nothing {}

async fn dialled(
    State(app): State<App>,
    Path(agency): Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    may(&by.scope)?;
    let now = app.clock.now();
    let today = Civil::start_of_day(now);
    let mut tx = app.db.begin().await?;
    if !directory::verify(&mut tx, &agency, by.staff.id, today, now).await? {
        return Err(Error::NotFound);
    }
    note(&app, &mut tx, &by, "number.dialled", &agency).await?;
    tx.commit().await?;
    Ok(back("saved", &agency))
}

/// Pressed by mistake: a wrong number must not be shown to people for 90 days.
async fn not_dialled(
    State(app): State<App>,
    Path(agency): Path<String>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<Redirect> {
    may(&by.scope)?;
    let today = Civil::start_of_day(app.clock.now());
    let mut tx = app.db.begin().await?;
    if !directory::take_back(&mut tx, &agency, by.staff.id, today).await? {
        return Err(Error::NotFound);
    }
    note(&app, &mut tx, &by, "number.not-dialled", &agency).await?;
    tx.commit().await?;
    Ok(back("undone", &agency))
}

async fn note(
    app: &App,
    tx: &mut Tx,
    by: &Signed,
    action: &'static str,
    agency: &str,
) -> Result<()> {
    let subject = format!("agency:{agency}");
    let entry = Entry::by_staff(app.clock.now(), by.staff.id, action, subject, "");
    audit::append(tx, &app.vault, act::CHAIN, &[entry]).await?;
    Ok(())
}

fn back(done: &str, agency: &str) -> Redirect {
    Redirect::to(&format!("/console/numbers?{done}={agency}#{agency}"))
}
