//! A country as people name it: “in thailand”, อยู่เมืองไทย, ຢູ່ລາວເດີ້. Every other country
//! that has a name leads to “another country”.

use super::heard::without_first;
use super::interview::Question;
use super::someone_comes::parts;
use super::step::Turn;
use crate::scan::letters;
use crate::words::{is_made_of, is_spaced, places};

/// Longer texts are a story.
const LONGEST: usize = 120;

/// What people say before a country's name: taken off one after another.
pub(super) const BEFORE: &str = "around-country";

/// The choice for every other country.
pub(super) const OTHER: &str = "other";

/// “In”, before the name of a place.
const INSIDE: &str = "inside-words";

impl Turn<'_> {
    /// The country that a text names in any language, with what people say around it.
    pub fn named_country(
        &self,
        question: &Question,
        choices: &[String],
        text: &str,
    ) -> Option<String> {
        let words = &self.world.words;
        let before = words.longest_first(BEFORE);
        let mut forms = self.polite(text).to_vec();
        forms.extend(self.spelled(&forms));
        let forms: Vec<&str> = forms.iter().map(|form| bare(form, before)).collect();
        let is_named = |choice: &&String| {
            let own = format!("{}.{choice}", question.id);
            let (label, also) = (format!("ask-{own}"), format!("heard-{own}"));
            let names = words.names(&format!("country-{own}"), || {
                let (label, also) = (words.normal(&label), words.listed(&also));
                let names = label.iter().chain(also.iter());
                names.map(|name| bare(name, before).to_owned()).collect()
            });
            names.iter().any(|name| forms.contains(&name.as_str()))
        };
        let named = choices.iter().find(is_named).cloned();
        named.or_else(|| {
            let offered = choices.iter().any(|c| c == OTHER);
            let others = words.names("country-others", || {
                let names = words.listed("other-countries");
                names
                    .iter()
                    .map(|name| bare(name, before).to_owned())
                    .collect()
            });
            let is_other = others.iter().any(|name| forms.contains(&name.as_str()));
            (offered && is_other).then(|| OTHER.to_owned())
        })
    }

    /// True where a sentence names a third country as the one in which it happens: “I am in Cambodia and
    /// cannot get out”, หนูอยู่พม่า ถูกหลอกมา, “poipet, casino 5”. Not where another of the two is named as
    /// well, and not for a country that somebody comes from or is yet to be brought to.
    pub(super) fn names_other_country(&self, text: &str) -> bool {
        let Some(question) = self.asks_country().filter(|_| letters(text) <= LONGEST) else {
            return false;
        };
        let whole = self.whole(text);
        let words = &self.world.words;
        let (inside, others) = (words.listed(INSIDE), words.listed("other-countries"));
        if !words.phrases("other-countries").stand_in(&whole) || self.is_not_there(text) {
            return false;
        }
        let is_behind = |at: usize| {
            let before = whole[..at].trim_end();
            inside.iter().any(|word| match is_spaced(word) {
                true => before == word || before.ends_with(&format!(" {word}")),
                false => before.ends_with(word.as_str()),
            })
        };
        let elsewhere = [OTHER.to_owned()];
        let is_said = |part: &str| self.named_country(question, &elsewhere, part).is_some();
        // “Cambodia poipet”: names, and what is said around them.
        let around = [BEFORE, INSIDE].map(|list| words.listed(list));
        let all = others
            .iter()
            .chain(around.iter().flat_map(|list| list.iter()));
        let is_all = || is_made_of(&whole, all.clone().map(String::as_str));
        question.choices.iter().any(|c| c == OTHER)
            && (parts(text).any(|part| is_said(part.trim()))
                || others
                    .iter()
                    .any(|name| places(&whole, name).any(is_behind))
                || is_all())
    }

    /// One of the two countries is named too, or somebody only comes from there or goes there.
    fn is_not_there(&self, text: &str) -> bool {
        let whole = self.whole(text);
        let words = &self.world.words;
        let not = words.longest_first("not-words");
        let named = |country: &str| {
            let list = format!("within-country.{country}");
            let names = words.listed(&list).to_vec();
            let mut all = names.iter().flat_map(|name| places(&whole, name));
            all.any(|at| {
                let before = whole[..at].trim_end();
                !not.iter().any(|word| before.ends_with(word.as_str()))
            })
        };
        let is_elsewhere =
            self.speaks_of("elsewhere-words", text) && !self.speaks_of("not-words", text);
        is_elsewhere || named("TH") || named("LA")
    }
}

/// What is left of a name when what people say before it is taken off.
pub(super) fn bare<'a>(text: &'a str, before: &[String]) -> &'a str {
    let mut rest = text.trim();
    while let Some(shorter) = before.iter().find_map(|w| without_first(rest, w)) {
        rest = shorter;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::normalise;
    use crate::words::Words;

    #[test]
    fn what_stands_before_a_country_is_taken_off() {
        let words = Words::load().unwrap();
        let before = words.longest_first(BEFORE);
        let left = |text: &str| bare(&normalise(text), before).to_owned();
        for text in ["ລາວ", "ປະເທດລາວ", "ຢູ່ລາວ", "ຢູ່ປະເທດລາວ", "ຂ້ອຍຢູ່ໃນປະເທດລາວ"]
        {
            assert_eq!(left(text), "ລາວ", "{text}");
        }
        for text in ["ไทย", "ประเทศไทย", "อยู่เมืองไทย", "ตอนนี้หนูอยู่ที่ประเทศไทย"]
        {
            assert_eq!(left(text), "ไทย", "{text}");
        }
        for text in ["Laos", "in Laos", "I am in Laos", "I'm still in Laos"] {
            assert_eq!(left(text), "laos", "{text}");
        }
        assert_eq!(left("indonesia"), "indonesia");
    }
}
