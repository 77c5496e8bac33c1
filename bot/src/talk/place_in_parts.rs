//! A place that one sentence of several names and no more: “I am safe. I am in Thailand”,
//! ปลอดภัย อยู่ที่อุดร. Nothing is taken where two countries are named so.

use casebook::provinces;

use super::place_names::{placed, short_alone};
use super::someone_comes::parts;
use super::step::Turn;
use crate::scan::{letters, normalise};

/// Longer texts are a story.
const LONGEST: usize = 90;
/// So short a name alone is a word besides: ລາວ is “he”.
const SHORT: usize = 3;

impl Turn<'_> {
    /// The country that sentences of a text name by themselves, and the provinces.
    pub fn place_in_parts(&self, text: &str) -> Option<(String, Vec<String>)> {
        let letters = letters(text);
        let question = self.asks_country().filter(|_| letters <= LONGEST)?;
        let ours: Vec<String> = ["TH", "LA"].map(str::to_owned).to_vec();
        let mut countries: Vec<String> = Vec::new();
        let mut places: Vec<String> = Vec::new();
        for part in parts(text).map(str::trim) {
            let is_word = normalise(part).chars().count() <= SHORT;
            let named = self.named_country(question, &ours, part);
            countries.extend(named.filter(|_| !is_word));
            places.extend(placed(part));
            places.extend(short_alone(part));
        }
        places.dedup();
        let of = |iso: &String| provinces::by_iso(iso).map(|p| p.country.clone());
        countries.extend(places.iter().filter_map(of));
        let among = |c: &&String| self.speaks_of(&format!("within-country.{c}"), text);
        countries.extend(ours.iter().filter(among).cloned());
        countries.sort();
        countries.dedup();
        match &countries[..] {
            [one] if question.choices.contains(one) && !self.is_elsewhere(one, text) => {
                Some((one.clone(), places))
            }
            _ => None,
        }
    }
}
