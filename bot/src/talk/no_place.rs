//! “They beat us every day”, ติดต่อไม่ได้เลย, where it is asked what is nearby: no place. It is kept as their
//! own words, and the place is asked for once more: whoever goes there needs it. And a country or a
//! province there, where another was told before: that one was a slip.

use super::countries::OTHER;
use super::distress::model_alone;
use super::interview::Question;
use super::place_names::{anywhere, wholly};
use super::question::LANDMARK;
use super::step::Turn;
use crate::scan::Distress;
use crate::words::replaced;

/// What a place has beside it, and what sounds so.
const PLACES: &str = "place-beside-words";
const DANGER: &str = "danger-said-words";
/// Of whom, or what, a sentence tells that names no place.
const BEGINS: &str = "no-place-begins";

impl Turn<'_> {
    /// Keeps words that name no place, and asks again; once.
    pub(super) fn tells_no_place(&mut self, question: &Question, text: &str) -> bool {
        let is_open = question.id == LANDMARK && self.conv.talk.editing.is_none();
        if !is_open || self.conv.talk.missed > 0 || self.names_a_place(text) {
            return false;
        }
        let reading = &self.ctx.reading;
        let is_urgent =
            (reading.distress >= Distress::P2 || reading.self_harm) && !model_alone(reading);
        if !is_urgent && !self.begins_with(BEGINS, text) {
            return false;
        }
        self.keep_other(text);
        self.conv.talk.missed = 1;
        if self.reply.parts.is_empty() {
            self.say("saved");
        }
        self.ask_again();
        true
    }

    fn names_a_place(&self, text: &str) -> bool {
        let danger = self.world.words.longest_first(DANGER);
        let rest = replaced(&self.whole(text), danger, " ");
        !anywhere(text).is_empty() || self.speaks_of(PLACES, &rest)
    }

    /// The country in place of a landmark, and nothing else: another than was told is right, and the
    /// same tells nothing more.
    pub(super) fn names_country_again(&mut self, question: &Question, text: &str) -> bool {
        let asked = self.asks_country().cloned();
        let (Some(asked), Some(known)) = (asked, self.country()) else {
            return false;
        };
        if question.id != LANDMARK || self.conv.talk.editing.is_some() {
            return false;
        }
        let choices = asked.choices.clone();
        let by_name = self
            .named_country(&asked, &choices, text)
            .filter(|c| c != OTHER);
        let by_place = || {
            let is_place = known == OTHER && !wholly(text).is_empty();
            let named = is_place.then(|| self.country_by_place(&choices, text))?;
            named.map(|(country, _)| country)
        };
        let Some(named) = by_name.or_else(by_place) else {
            return false;
        };
        if named == known {
            let is_first = self.conv.talk.missed == 0;
            self.conv.talk.missed = 1;
            if is_first {
                self.say("saved");
                self.ask_again();
            }
            return is_first;
        }
        self.keep_beside(&asked, text);
        self.say_country(&named);
        if wholly(text).is_empty() {
            self.choose(&asked, &named);
        } else {
            self.country_changed(&known);
            self.conv.told.answers.remove(&asked.id);
            self.keep_where(text);
            self.consequences(&asked, &named);
            self.ask_next();
        }
        true
    }
}
