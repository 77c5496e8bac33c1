//! “I made a mistake, it is in Laos”, “not Thailand, Laos”, “change my answer”: what was told is
//! asked for anew, and the old answer stays until the new one comes; a province that is named is the
//! new one. By the country go the numbers
//! that are shown and the agencies that may be told.

use casebook::provinces;
use casebook::told::Form;

use super::heard::without_first;
use super::interview::Ask;
use super::place_names::anywhere;
use super::someone_comes::parts;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{letters, normalise};

/// Longer texts tell a story.
const LONGEST: usize = 70;

impl Turn<'_> {
    /// True where a text takes back what was told, and it is asked for again.
    pub fn corrects_in_words(&mut self, text: &str) -> bool {
        let letters = letters(text);
        let takes_words = matches!(
            self.conv.talk.aside,
            Some(Aside::Consent(_) | Aside::Complaint | Aside::Add)
        );
        let is_amid = self.conv.talk.guided.is_some() || self.conv.talk.editing.is_some();
        if letters > LONGEST || takes_words || is_amid {
            return false;
        }
        if self.begins_with("change-answer-words", text) {
            self.conv.talk.aside = None;
            self.report_choice("correct");
            return true;
        }
        let Some(question) = self.misplaced(text).or_else(|| self.named_to_change(text)) else {
            return false;
        };
        if self.needs_code() {
            return true;
        }
        if self.takes_other_province(&question, text) {
            return true;
        }
        self.keep_here(text);
        self.say("saved");
        self.correct_in_passing(&question);
        true
    }

    /// Asks for one answer anew, amid the talk: it goes on behind that.
    pub(super) fn correct_in_passing(&mut self, question: &str) {
        self.correct(question);
        self.conv.talk.in_passing = true;
    }

    /// The country, where a place of the other one was told.
    pub(super) fn correct_country(&mut self) {
        if let Some(country) = self.asks_country().map(|q| q.id.clone()) {
            self.correct_in_passing(&country);
        }
    }

    /// “Change the country”: the answer that stands under that name in the list of what was told.
    fn named_to_change(&self, text: &str) -> Option<String> {
        let change = self.world.words.longest_first("change-words");
        let ways = self.ways(text);
        let mut behind = ways.iter().filter_map(|way| {
            let rest = change.iter().find_map(|word| without_first(way, word))?;
            self.correctable()
                .into_iter()
                .find(|id| self.says(&format!("field-{id}"), rest))
        });
        behind.next()
    }

    /// “Sorry, it is Chiang Rai” names the new answer: said back, it need not be asked for.
    fn takes_other_province(&mut self, question: &str, text: &str) -> bool {
        let question = self.world.interview.question(question).cloned();
        let Some(question) = question.filter(|q| q.ask == Ask::Province) else {
            return false;
        };
        let mut said: Vec<String> = parts(text).flat_map(anywhere).collect();
        said.dedup();
        let [iso] = &said[..] else {
            return false;
        };
        self.say_province(iso);
        self.keep(&question.id, iso, Form::Province, question.group);
        self.ask_again();
        true
    }

    /// The question about a place whose answer this takes back: another country is named, or
    /// another province, behind a word for a mistake.
    fn misplaced(&self, text: &str) -> Option<String> {
        let known = self.country()?;
        let words = &self.world.words;
        let is_mistake = self.begins_with("mistake-words", text);
        let not = words.longest_first("not-words");
        let form = normalise(text);
        let behind_not = not.iter().find_map(|word| without_first(&form, word));
        let asked = self.asks_country()?;
        let names = |country: &str, text: &str| {
            let named = |part: &str| self.named_country(asked, &asked.choices, part);
            let is_named = |part: &str| named(part).as_deref() == Some(country);
            self.speaks_of(&format!("within-country.{country}"), text) || parts(text).any(is_named)
        };
        let of_country = |iso: &String| provinces::by_iso(iso).map(|p| p.country.clone());
        let other = if known == "TH" { "LA" } else { "TH" };
        let not_known = behind_not.is_some_and(|rest| {
            let first = rest.split(' ').next().unwrap_or_default();
            names(&known, first) || anywhere(first).first().and_then(of_country).is_some()
        });
        if !is_mistake && !not_known {
            return None;
        }
        let said: Vec<String> = parts(text).flat_map(anywhere).collect();
        let elsewhere = said
            .iter()
            .any(|iso| of_country(iso).as_ref() != Some(&known));
        let ask = |ask: Ask| {
            let mut questions = self.world.interview.questions();
            questions.find(|q| q.ask == ask).map(|q| q.id.clone())
        };
        if names(other, text) || elsewhere {
            return ask(Ask::Country);
        }
        let province = ask(Ask::Province)?;
        let is_other = |iso: &String| Some(iso.as_str()) != self.value(&province);
        let has_one = self.value(&province).is_some();
        (has_one && said.iter().any(is_other)).then_some(province)
    }
}
