//! Choosing an agency: those that fit the case first, and a filter by words, country and
//! province that works without a script. Each card says whether somebody there decides
//! here, or which number to call.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse as _, Response};
use casebook::Uuid;
use casebook::directory::Agency;
use casebook::provinces;
use casebook::referral;
use serde::Deserialize;

use super::agency::{Card, card, standing_consents};
use super::fit::{Needs, Reach, reach};
use super::{address, id, keeping, opened};
use crate::app::App;
use crate::console::error::Result;
use crate::console::labels::Labels;
use crate::console::page::{Nav, Page, html};
use crate::console::who::Signed;

#[derive(Template)]
#[template(path = "console/refer.html")]
struct ChoosePage {
    page: Page,
    case: Uuid,
    reference: String,
    is_mine: bool,
    warning: bool,
    find: Find,
    countries: Vec<Pick>,
    /// Provinces under their countries.
    areas: Vec<Area>,
    fitting: Vec<Card>,
    others: Vec<Card>,
}

/// An option of a list: its code, its words, and whether it is chosen.
type Pick = (&'static str, String, bool);

/// A country, and its provinces.
type Area = (String, Vec<Pick>);

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Find {
    q: String,
    country: String,
    area: String,
}

impl Find {
    fn is_any(&self) -> bool {
        [&self.q, &self.country, &self.area]
            .iter()
            .any(|f| !f.trim().is_empty())
    }

    /// Each word must stand somewhere in what is known of the agency.
    fn finds(&self, labels: Labels<'_>, agency: &Agency) -> bool {
        let known = [
            &labels.name(agency),
            &agency.id,
            &agency.name_th,
            &agency.name_lo,
            &agency.name_en,
            &agency.covers,
            &agency.hotline,
        ];
        let known = known.map(|text| text.to_lowercase()).join("\n");
        let mut words = self.q.split_whitespace();
        let country = self.country.is_empty() || self.country == agency.country;
        let area = provinces::by_iso(&self.area);
        country
            && words.all(|w| known.contains(&w.to_lowercase()))
            && area.is_none_or(|p| reach(agency, p) != Reach::Elsewhere)
    }
}

pub(super) async fn choose(
    State(app): State<App>,
    signed: Signed,
    path: Path<String>,
    Query(find): Query<Find>,
) -> Result<Response> {
    let case = id(path)?;
    keeping::opened(&app, &signed, case).await?;
    let opened = opened::read(&app, &signed, case, None).await?;
    let mut tx = app.db.read().await?;
    let active = referral::active_agencies(&mut tx).await?;
    drop(tx);
    let labels = Labels::new(&app, signed.lang);
    let needs = Needs::of(&opened.case);
    // Those that were agreed to come first, then those that can decide here, then those
    // whose numbers everybody knows (the police before the fire service), then those that can
    // at least be called.
    let mut fitting = Vec::new();
    let mut others = Vec::new();
    for agency in opened.agencies.iter().filter(|a| find.finds(labels, a)) {
        let agreed = !standing_consents(&opened, &agency.id, labels.now).is_empty();
        let answers = active.contains(&agency.id);
        let card = card(labels, &opened, agency, answers);
        let reached = (!answers, !agency.always_public, card.number.is_empty());
        match (agreed, needs.place(agency)) {
            (true, _) => fitting.push(((0, reached), card)),
            (false, Some(place)) => fitting.push(((place + 1, reached), card)),
            (false, None) => others.push(((0, reached), card)),
        }
    }
    fitting.sort_by_key(|(rank, _)| *rank);
    others.sort_by_key(|(rank, _)| *rank);
    let clear = &opened.case.facts.clear;
    let here = format!("{}/refer", address(case));
    let page = ChoosePage {
        page: Page::new(&app, &signed, Nav::Queue, here),
        case,
        reference: clear.reference.clone(),
        is_mine: clear.claimed_by == Some(signed.staff.id),
        warning: opened.case.facts.flags.official_suspected,
        countries: ["TH", "LA"]
            .map(|c| (c, labels.code("country-", c), find.country == c))
            .to_vec(),
        areas: areas(labels, &find.area),
        fitting: fitting.into_iter().map(|f| f.1).collect(),
        others: others.into_iter().map(|o| o.1).collect(),
        find,
    };
    Ok(html(&page)?.into_response())
}

fn areas(labels: Labels<'_>, chosen: &str) -> Vec<Area> {
    let of = |country: &str| {
        let all = provinces::all().iter().filter(|p| p.country == country);
        all.map(|p| {
            let name = labels.lang.province(p).to_owned();
            (p.iso.as_str(), name, p.iso == chosen)
        })
        .collect()
    };
    ["TH", "LA"]
        .map(|c| (labels.code("country-", c), of(c)))
        .to_vec()
}
