//! Which agency words mean: “1300”, “the women's union”, as people call it, or its own name.

use std::sync::Arc;

use super::step::Turn;
use crate::words::{Lang, places};

impl Turn<'_> {
    /// True where a text names this agency.
    pub(super) fn names_agency(&self, agency: &str, text: &str) -> bool {
        let whole = self.whole(text);
        let stands = |name: &String| places(&whole, name).next().is_some();
        self.agency_names(agency).iter().any(stands)
    }

    /// What this agency is called, in all languages. The lists are in `locales/*/heard.ftl`.
    pub(super) fn agency_names(&self, agency: &str) -> Arc<[String]> {
        self.world.words.names(agency, || {
            let known = self.world.agency(agency);
            let own = known.into_iter().flat_map(|a| {
                let langs = Lang::all().iter();
                langs.map(|lang| self.world.words.agency(*lang, a))
            });
            let listed = self.world.words.listed(&format!("agency-words.{agency}"));
            let mut all: Vec<String> = own.chain(listed.iter().cloned()).collect();
            all.retain(|name| !name.trim().is_empty());
            all
        })
    }
}
