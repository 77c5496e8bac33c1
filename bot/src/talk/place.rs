//! The answer to “which province?”: one, one of few, or words that name none.

use casebook::provinces;
use casebook::told::Form;

use super::event::{Arg, Part};
use super::interview::{Ask, Question};
use super::missed::STORY_LETTERS;
use super::place_names::{among, anywhere, is_own_name, named, wholly};
use super::step::Turn;
use crate::scan::{Distress, letters, normalise};
use crate::words::{places, replaced};

impl Turn<'_> {
    /// Takes a text where the province is asked for.
    pub fn answer_province(&mut self, question: &Question, text: &str) {
        if self.is_in_the_other_country(text) {
            self.keep_beside(question, text);
            self.say("saved");
            return self.correct_country();
        }
        let country = self.country();
        let mut found = named(country.as_deref(), text);
        if let Some(country) = country.filter(|_| found.is_empty()) {
            found = self.among_other_words(&country, text);
        }
        match &found[..] {
            [province] => {
                if !is_own_name(province, text) {
                    self.say_province(province);
                }
                self.choose(question, province);
            }
            [] => self.place_in_words(question, text),
            _ => {
                self.keep_beside(question, text);
                self.conv.talk.between = found;
                self.say("province-which");
                self.ask_again();
            }
        }
    }

    /// “Somewhere near Chiang Mai”: the one place that a short text names among other words, where
    /// it does not say that somebody comes from there or is not there.
    fn among_other_words(&self, country: &str, text: &str) -> Vec<String> {
        let is_not_there = letters(text) >= STORY_LETTERS
            || self.is_elsewhere(country, text)
            || self.is_headed(text)
            || self.begins_with("not-words", text);
        match is_not_there {
            true => Vec::new(),
            false => among(country, text),
        }
    }

    /// A place of the other country and none of this one: one of the two answers is a slip, or the
    /// country was where somebody is who tells of somebody else.
    fn is_in_the_other_country(&self, text: &str) -> bool {
        let (Some(known), None) = (self.country(), &self.conv.talk.editing) else {
            return false;
        };
        let other = match known.as_str() {
            "TH" => "LA",
            "LA" => "TH",
            _ => return false,
        };
        let is_here = !named(Some(&known), text).is_empty() || !among(&known, text).is_empty();
        let is_of = |iso: &String| provinces::by_iso(iso).is_some_and(|p| p.country == other);
        let is_there =
            || wholly(text).iter().any(is_of) || !self.among_other_words(other, text).is_empty();
        !is_here && is_there()
    }

    /// Takes the name of a province, or of a town in one, where the country is asked for:
    /// it answers both. Nothing is claimed where two countries could be meant, or where the
    /// text says that somebody comes from there.
    pub fn answer_country_by_place(&mut self, question: &Question, text: &str) -> bool {
        let place = self.country_by_place(&question.choices, text);
        let Some((country, found)) = place.or_else(|| self.place_in_parts(text)) else {
            return false;
        };
        if self.conv.talk.editing.is_some() {
            self.choose(question, &country);
            return true;
        }
        self.keep_beside(question, text);
        if found.is_empty() {
            self.choose(question, &country);
            return true;
        }
        self.keep(&question.id, &country, Form::Country, question.group);
        self.consequences(question, &country);
        self.note_answered(&question.id);
        let mut questions = self.world.interview.questions();
        let next = questions.find(|q| q.ask == Ask::Province).cloned();
        let next = next.filter(|q| !self.conv.told.answers.contains_key(&q.id));
        match (next, &found[..]) {
            (Some(next), [province]) => {
                self.say_province(province);
                self.keep(&next.id, province, Form::Province, next.group);
                self.answered(&next.id);
            }
            (Some(next), _) => {
                self.conv.talk.at = Some(next.id);
                self.conv.talk.between = found;
                // What comes first now would stand under “which one?”, and be answered for it.
                if !self.is_listening() && !self.checks_danger && !self.checks_quiet {
                    self.say("province-which");
                }
                self.ask_again();
            }
            (None, _) => self.ask_next(),
        }
        true
    }

    /// The country of the places that a text names, and those places.
    pub fn country_by_place(
        &self,
        choices: &[String],
        text: &str,
    ) -> Option<(String, Vec<String>)> {
        let text = &self.without_origin(text);
        let found = anywhere(text);
        let country = |iso: &String| provinces::by_iso(iso).map(|p| p.country.clone());
        let one = found.first().and_then(country)?;
        let same = found.iter().all(|iso| country(iso).as_ref() == Some(&one));
        (same && choices.contains(&one) && !self.is_elsewhere(&one, text)).then_some((one, found))
    }

    /// Another country is named besides, or the place is where somebody comes from.
    pub(super) fn is_elsewhere(&self, country: &str, text: &str) -> bool {
        let words = &self.world.words;
        let here = words.longest_first("here-words");
        let text = replaced(&self.whole(text), here.iter(), " ");
        let is_said = |word: &String| places(&text, word).next().is_some();
        let others = ["TH", "LA"].into_iter().filter(|c| *c != country);
        let names = others.flat_map(|c| words.listed(&format!("heard-country.{c}")).to_vec());
        let names: Vec<String> = names.filter(|name| name.chars().count() > 2).collect();
        words.listed("elsewhere-words").iter().any(is_said)
            || names.iter().any(is_said)
            || words.listed("other-countries").iter().any(is_said)
    }

    /// What no list knows is still a place, and a story is still one: kept as written,
    /// and called no province.
    fn place_in_words(&mut self, question: &Question, text: &str) {
        let letters = letters(text);
        if letters == 0 {
            return self.not_understood(question, text);
        }
        self.say("saved");
        // The country once more names no province, and is heard so once.
        let named = || {
            let question = self.asks_country()?;
            self.named_country(question, &question.choices, text)
        };
        let is_country = anywhere(text).is_empty()
            && (self.is_country_word(&normalise(text)) || named().is_some());
        if self.conv.talk.missed == 0 && is_country {
            self.conv.talk.missed = 1;
            self.keep_beside(question, text);
            return self.ask_again();
        }
        // Where somebody is in danger, it is the place that help needs.
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress >= Distress::P2 || reading.self_harm;
        if letters >= STORY_LETTERS || is_urgent {
            self.keep_other(text);
            return self.ask_again();
        }
        self.keep_beside(question, text);
        self.keep(&question.id, "", Form::Skipped, question.group);
        self.answered(&question.id);
    }

    pub(super) fn say_province(&mut self, iso: &str) {
        self.reply.parts.push(Part::Words {
            id: "province-taken".into(),
            args: vec![("province", Arg::Province(iso.to_owned()))],
        });
    }
}
