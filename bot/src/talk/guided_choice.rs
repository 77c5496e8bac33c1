//! Which choice of a guide a text names: by its number, its label or in other words; by an age or
//! a place, where the question takes one.

use super::age::{is_grown, says_age};
use super::guide::Kind;
use super::guided::{AFTER, COUNTRY, KEEP};
use super::mind_changed::only_longest;
use super::place_names::wholly;
use super::step::Turn;
use crate::scan::{Command, letters};
use crate::words::{digits, is_made_of, is_spaced, places};

/// Longer texts are a story, and shorter words stand in others by chance.
const SHORT: usize = 40;
const LEAST: usize = 4;

impl Turn<'_> {
    /// True when a text is the very label of a choice that the guide offers now: there
    /// “Laos” is an answer, not a wish to speak Lao.
    pub fn is_guided_word(&self, text: &str) -> bool {
        digits(text).is_none() && self.guided_choice(&self.guided_choices(), text).is_some()
    }

    /// True for an age where a guide asks for one: it is no word about a child.
    pub fn is_guided_age(&self, text: &str) -> bool {
        let here = self.conv.talk.guided.as_ref();
        here.is_some_and(|here| here.asks_age) && says_age(text)
    }

    pub(super) fn guided_choices(&self) -> Vec<String> {
        let Some((guide, here)) = self.here() else {
            return Vec::new();
        };
        match guide.next(&here.answers) {
            _ if here.held.is_some() => KEEP.map(str::to_owned).to_vec(),
            Some(question) => question.choices.clone(),
            None => AFTER.map(str::to_owned).to_vec(),
        }
    }

    /// เจอในเฟส, “my uncle told me”, where nothing else was made of it: the choice of a check of which the
    /// longest word stands in a short text. “Yes” and “no” stand in others; and what the scan knows
    /// tells of something else.
    pub(super) fn choice_within(&self, choices: &[String], text: &str) -> Option<String> {
        let (guide, here) = self.here()?;
        let open = guide.next(&here.answers).filter(|_| here.held.is_none())?;
        let reading = &self.ctx.reading;
        let is_calm = reading.matches.is_empty() && !reading.self_harm && !reading.minor;
        let is_plain = is_calm && letters(text) <= SHORT && !self.is_question(text);
        if guide.kind != Kind::Check || !is_plain || choices.iter().any(|c| c == "yes") {
            return None;
        }
        let whole = self.whole(text);
        let longest = |choice: &String| {
            let list = format!("heard-guide-{}-{}.{choice}", guide.id, open.id);
            let listed = self.world.words.listed(&list);
            let stands = |word: &&String| {
                let is_long = is_spaced(word) || word.chars().count() >= LEAST;
                is_long && places(&whole, word).next().is_some()
            };
            listed
                .iter()
                .filter(stands)
                .map(|w| w.chars().count())
                .max()
        };
        only_longest(choices.iter().filter_map(|c| Some((longest(c)?, c))))
    }

    pub(super) fn guided_choice(&self, choices: &[String], text: &str) -> Option<String> {
        let (guide, here) = self.here()?;
        let open = guide.next(&here.answers).filter(|_| here.held.is_none());
        if choices.is_empty() && open.is_some() {
            let country = here.answers.values().next().map(String::as_str);
            return self.province(country, text);
        }
        if open.is_some_and(|q| q.age)
            && let Some(grown) = is_grown(text)
        {
            return Some(if grown { "yes" } else { "no" }.into());
        }
        if let Some(n) = digits(text) {
            return choices
                .get(usize::try_from(n).ok()?.checked_sub(1)?)
                .cloned();
        }
        let has = |id: &str| choices.iter().any(|c| c == id);
        match self.ctx.reading.command {
            Command::Yes if has("yes") => return Some("yes".into()),
            Command::No if has("no") => return Some("no".into()),
            _ => {}
        }
        let name = match open {
            Some(question) => format!("guide-{}-{}", guide.id, question.id),
            None if here.held.is_some() => "guide-keep".to_owned(),
            None => "guide-after".to_owned(),
        };
        let ways = self.ways(text);
        let labelled = |choice: &&String| {
            let labels = self.world.words.normal(&format!("{name}.{choice}"));
            labels.iter().any(|label| ways.contains(label))
        };
        let one = choices.iter().find(labelled).cloned();
        let one = one.or_else(|| self.heard(&format!("heard-{name}"), choices, &ways));
        // “Must cross the river at night”: nothing but words for one of them.
        let made = |choice: &&String| {
            let listed = self.world.words.listed(&format!("heard-{name}.{choice}"));
            let labels = self.world.words.normal(&format!("{name}.{choice}"));
            let words = listed.iter().chain(labels.iter()).map(String::as_str);
            is_made_of(&self.whole(text), words)
        };
        let one = one.or_else(|| choices.iter().find(made).cloned());
        let asks_country = open.is_some_and(|q| q.id == COUNTRY);
        let named = || {
            let question = self.asks_country().filter(|_| asks_country)?;
            self.named_country(question, choices, text)
        };
        let by_place = || {
            let place = asks_country.then(|| self.country_by_place(choices, text))?;
            Some(place?.0)
        };
        let is_place = || {
            let takes = open.is_some_and(|q| q.place) && !wholly(text).is_empty();
            takes.then(|| "yes".to_owned())
        };
        one.or_else(named).or_else(by_place).or_else(is_place)
    }
}
