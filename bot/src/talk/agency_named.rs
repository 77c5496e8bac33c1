//! Which agency words mean: “1300”, “the women's union”, as people call it, or its own name.

use super::step::Turn;
use crate::words::{Lang, places};

impl Turn<'_> {
    /// True where a text names this agency. The lists are in `locales/*/heard.ftl`.
    pub(super) fn names_agency(&self, agency: &str, text: &str) -> bool {
        let whole = self.whole(text);
        let stands = |name: &str| {
            let name = self.whole(name);
            !name.is_empty() && places(&whole, &name).next().is_some()
        };
        let known = self.world.agency(agency);
        let mut langs = Lang::all().iter();
        let is_named = known.is_some_and(|a| langs.any(|lang| stands(a.name(lang.code()))));
        is_named || self.speaks_of(&format!("agency-words.{agency}"), text)
    }
}
