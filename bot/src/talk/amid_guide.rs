//! What somebody says in the middle of a guide that is no answer to it: danger, a wish to
//! report, another place than before, more of a story, “stop”.
//!
//! The interview keeps what it hears at once. A guide has promised that it does not: so a place
//! or a country that is named here changes the guide, and nothing that was told.

use casebook::provinces;

use super::beside::MOST;
use super::guide::{Guide, Kind};
use super::guided::{COUNTRY, InGuide};
use super::interview::Ask;
use super::place_names::wholly;
use super::state::Mode;
use super::step::Turn;
use crate::channel::Said;

impl Turn<'_> {
    /// Words of danger to life, of dying or of a child leave the guide before anything else
    /// is made of them, a cry for help included: what is asked next is asked for their sake.
    pub fn leave_guide_in_danger(&mut self, said: &Said) {
        let talk = &self.conv.talk;
        if talk.guided.is_none() || talk.mode != Mode::Bot {
            return;
        }
        let is_danger = |text| !talk.is_not_kept(text, &self.ctx.reading);
        let leaves = said
            .text()
            .is_some_and(|text| is_danger(text) && !self.is_guided_word(text));
        if leaves {
            self.conv.talk.guided = None;
        }
    }

    /// “I want to report”: the guide ends, and what is written from here on is kept. Where
    /// words wait for a yes, that is answered first.
    pub fn report_from_guide(&mut self, text: &str) -> bool {
        let holds = |here: &InGuide| here.held.is_some();
        let is_held = self.conv.talk.guided.as_ref().is_some_and(holds);
        let leaves = !is_held && self.wishes_to_report(text);
        if leaves {
            self.leave_guided("tell");
        }
        leaves
    }

    /// Another country than the one that was chosen, or a place: the guide goes on there.
    pub fn place_in_guide(&mut self, text: &str) -> bool {
        let Some((guide, _)) = self.here() else {
            return false;
        };
        let Some((country, found)) = self.where_in_guide(&guide, text) else {
            return false;
        };
        if !self.guide_goes_to(&country, &found) {
            return false;
        }
        let asks_between = found.len() > 1 && guide.kind == Kind::Places;
        if !(asks_between && self.ask_between(text)) {
            self.go_on_guided();
        }
        true
    }

    /// Changes the country of a guide that has asked for it, and the province if one is named.
    fn guide_goes_to(&mut self, country: &str, found: &[String]) -> bool {
        let Some((_, here)) = self.here() else {
            return false;
        };
        let may = here.held.is_none() && here.answers.contains_key(COUNTRY);
        may && self.put_guide_in(country, found)
    }

    /// The same, whatever was chosen before.
    pub(super) fn put_guide_in(&mut self, country: &str, found: &[String]) -> bool {
        let Some((guide, _)) = self.here() else {
            return false;
        };
        let asked = guide.question(COUNTRY);
        if !asked.is_some_and(|q| q.choices.iter().any(|c| c == country)) {
            return false;
        }
        let province = guide.questions.iter().find(|q| q.choices.is_empty());
        if let Some(here) = &mut self.conv.talk.guided {
            here.missed = 0;
            here.answers.clear();
            here.answers.insert(COUNTRY.to_owned(), country.to_owned());
            if let (Some(province), [one]) = (province, found) {
                here.answers.insert(province.id.clone(), one.clone());
            }
            here.pass_over_provinces(&guide, country);
        }
        true
    }

    /// A country that was meant as one, and not as a language; false outside a guide.
    pub fn country_in_guide(&mut self, country: &str) -> bool {
        if self.conv.talk.guided.is_none() {
            return false;
        }
        if self.guide_goes_to(country, &[]) {
            self.go_on_guided();
        } else {
            self.ask_guided();
        }
        true
    }

    fn where_in_guide(&self, guide: &Guide, text: &str) -> Option<(String, Vec<String>)> {
        let choices = &guide.question(COUNTRY)?.choices;
        let found = wholly(text);
        let mut countries = found.iter().filter_map(|iso| provinces::by_iso(iso));
        let first = countries.next().map(|p| p.country.clone());
        let is_one = countries.all(|p| Some(&p.country) == first.as_ref());
        let place = first.filter(|country| is_one && choices.contains(country));
        if let Some(country) = place {
            return Some((country, found));
        }
        let mut questions = self.world.interview.questions();
        let question = questions.find(|q| q.ask == Ask::Country)?;
        let country = self.named_country(question, choices, text)?;
        Some((country, Vec::new()))
    }

    /// Holds words back until the person says whether we may keep them; what is added
    /// before they say so is held with them.
    pub(super) fn hold_words(&mut self, text: &str) {
        let raises = self.raises();
        let Some(here) = &mut self.conv.talk.guided else {
            return;
        };
        here.missed = 0;
        here.held_raises = match (here.held_raises.take(), raises) {
            (Some(before), Some(now)) => Some(if now.0 < before.0 { now } else { before }),
            (one, other) => one.or(other),
        };
        match &mut here.held {
            Some(held) if held.len() + text.len() < MOST => {
                held.push('\n');
                held.push_str(text);
            }
            Some(_) => {}
            held => *held = Some(text.to_owned()),
        }
    }

    /// “Stop”. What was chosen in a guide is gone with it, so nothing is called saved where
    /// nothing else was told.
    pub fn stop(&mut self) {
        self.conv.talk.aside = None;
        let was_amid = self.conv.talk.guided.take().is_some();
        let is_told = self.conv.has_case || !self.conv.told.answers.is_empty();
        self.say(match was_amid && !is_told {
            true => "guide-stopped",
            false => "stopped",
        });
    }
}

impl InGuide {
    /// A country without offices in its provinces is not asked for one.
    pub(super) fn pass_over_provinces(&mut self, guide: &Guide, country: &str) {
        let is_passed = guide.kind == Kind::Places && !guide.provincial.contains_key(country);
        if is_passed && let Some(province) = guide.questions.last() {
            self.answers.insert(province.id.clone(), String::new());
        }
    }
}
