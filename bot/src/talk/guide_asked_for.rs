//! Somebody asks in their own words what a guide answers: is the job that I was offered safe, may
//! my boss keep my passport, what are my rights, where is help near Pakse. The guide opens, and nothing of the question is
//! kept unless a story has begun already. A text that tells of danger is no such question.
//!
//! The words are lists in `locales/*/heard.ftl`.

use casebook::provinces;

use super::asked_of_us::LONGEST;
use super::distress::model_alone;
use super::place_names::anywhere;
use super::state::Mode;
use super::step::Turn;
use crate::scan::{Distress, letters};
use crate::words::digits;

/// The guide to whoever helps in a place.
const PLACES: &str = "places";

/// Rights asked for by name, without a question, take no more letters than these.
const BY_NAME: usize = 24;

impl Turn<'_> {
    /// The guide that a text asks for.
    pub fn guide_asked_for(&self, text: &str) -> Option<&'static str> {
        let talk = &self.conv.talk;
        let letters = letters(text);
        let reading = &self.ctx.reading;
        let is_grave = reading.distress > Distress::Some || reading.self_harm || reading.minor;
        let is_busy = talk.mode != Mode::Bot || talk.aside.is_some() || talk.guided.is_some();
        if is_busy || letters > LONGEST || digits(text).is_some() || is_grave {
            return None;
        }
        let asks = self.is_question(text);
        let is_calm = reading.distress == Distress::None || model_alone(reading);
        // A place that is known for such work may be named in it, before anything else is told.
        let may_name = is_calm || self.conv.told.answers.is_empty();
        if asks && may_name && self.speaks_of("asks-job", text) {
            return Some("job");
        }
        if asks && self.speaks_of("asks-places", text) {
            return Some(PLACES);
        }
        // Who fears to be arrested is answered that.
        let fears = self.speaks_of("asks-arrest", text);
        let rights = asks && !fears && self.speaks_of("asks-rights", text)
            || letters <= BY_NAME && self.speaks_of("rights-words", text);
        rights.then_some("rights")
    }

    /// Opens that guide; false where none is asked for, or the interview has none of that name.
    pub fn open_guide_asked_for(&mut self, text: &str) -> bool {
        let Some(guide) = self.guide_asked_for(text) else {
            return false;
        };
        let has_begun = !self.conv.told.answers.is_empty();
        if has_begun && self.ctx.reading.distress > Distress::None {
            self.keep_here(text);
        }
        if !self.begin_guide(guide) {
            return false;
        }
        if guide == PLACES {
            self.begin_near(text);
            self.go_on_guided();
            return true;
        }
        // “What are my rights in Laos?” says which country too.
        match self.country_asked_about(text) {
            Some(country) => self.choose_guided(&country),
            None => self.go_on_guided(),
        }
        true
    }

    /// The country and the province that the question names, or the country that was told.
    fn begin_near(&mut self, text: &str) {
        let found = anywhere(text);
        let mut countries = found.iter().filter_map(|iso| provinces::by_iso(iso));
        let first = countries.next().map(|p| p.country.clone());
        let first = first.filter(|here| countries.all(|p| p.country == *here));
        let country = first
            .or_else(|| self.country_asked_about(text))
            .or_else(|| self.country());
        if let Some(country) = country {
            self.put_guide_in(&country, &found);
        }
    }

    /// The one country that a text names of those that the guide asks about first.
    fn country_asked_about(&self, text: &str) -> Option<String> {
        let choices = self.guided_choices();
        let within = |c: &&String| self.speaks_of(&format!("within-country.{c}"), text);
        match choices.iter().filter(within).collect::<Vec<_>>()[..] {
            [one] => Some(one.clone()),
            _ => None,
        }
    }
}
