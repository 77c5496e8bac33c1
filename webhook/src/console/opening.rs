//! `/console/opening`: whether this is still a trial, and what is missing before
//! the hotline opens. The opening itself is done at the machine, `saiduan open`.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use bot::review;
use bot::words::Lang;
use casebook::directory;
use casebook::opening::{self, Missing};

use super::error::Result;
use super::page::{Nav, Page, country_message, html};
use super::who::Signed;
use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/opening", get(show))
}

#[derive(Template)]
#[template(path = "console/opening.html")]
struct OpeningPage {
    page: Page,
    is_training: bool,
    nobody_on_duty: bool,
    /// Name, number and the message that names the country of each agency whose
    /// number must be dialled.
    not_dialled: Vec<(String, String, &'static str)>,
    /// Every language by its own name, and whether somebody signed it.
    languages: Vec<(Lang, String, bool)>,
}

impl OpeningPage {
    fn is_anything_missing(&self) -> bool {
        self.nobody_on_duty || !self.not_dialled.is_empty() || !self.all_reviewed()
    }

    fn all_reviewed(&self) -> bool {
        self.languages.iter().all(|(_, _, signed)| *signed)
    }
}

/// Every language, and whether a native reader has signed its words.
fn signed_languages() -> Vec<(Lang, bool)> {
    review::all()
        .into_iter()
        .map(|r| (r.lang, r.signed.is_some()))
        .collect()
}

async fn show(State(app): State<App>, signed: Signed) -> Result<Html<String>> {
    signed.scope.administrator()?;
    let languages = signed_languages();
    let codes: Vec<(&str, bool)> = languages.iter().map(|(l, is)| (l.code(), *is)).collect();
    let mut tx = app.db.read().await?;
    let missing = opening::missing(&mut tx, app.clock.now(), &codes).await?;
    let agencies = directory::all(&mut tx).await?;
    let is_training = opening::is_training(&mut tx).await?;
    drop(tx);
    let named = |id: &str| {
        let agency = agencies.iter().find(|a| a.id == id)?;
        let name = app.words.agency(signed.lang, agency);
        Some((
            name,
            agency.hotline.clone(),
            country_message(&agency.country),
        ))
    };
    let not_dialled = missing.iter().filter_map(|m| match m {
        Missing::NumberNotDialled(id) => named(id),
        _ => None,
    });
    let own_name = |(lang, is): (Lang, bool)| (lang, app.words.say(lang, "language-name", &[]), is);
    html(&OpeningPage {
        page: Page::new(&app, &signed, Nav::Opening, "/console/opening"),
        is_training,
        nobody_on_duty: missing.contains(&Missing::NobodyOnDuty),
        not_dialled: not_dialled.collect(),
        languages: languages.into_iter().map(own_name).collect(),
    })
}
