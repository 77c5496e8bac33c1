//! A country as people name it: “in thailand”, อยู่เมืองไทย, ຢູ່ລາວເດີ້. Every other country
//! that has a name leads to “another country”.

use super::heard::without_first;
use super::interview::Question;
use super::step::Turn;
use crate::scan::politely;

/// What people say before a country's name: taken off one after another.
const BEFORE: &str = "around-country";

/// The choice for every other country.
const OTHER: &str = "other";

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
        let mut forms = politely(text);
        forms.extend(self.spelled(&forms));
        let forms: Vec<&str> = forms.iter().map(|form| bare(form, &before)).collect();
        let is_said = |name: &str| forms.contains(&bare(name, &before));
        let is_named = |choice: &&String| {
            let label = words.normal(&format!("ask-{}.{choice}", question.id));
            let id = format!("heard-{}.{choice}", question.id);
            let also = words.listed(&id);
            let mut names = label.iter().chain(also.iter());
            names.any(|name| is_said(name))
        };
        let named = choices.iter().find(is_named).cloned();
        named.or_else(|| {
            let offered = choices.iter().any(|c| c == OTHER);
            (offered && self.is_other_country(&is_said)).then(|| OTHER.to_owned())
        })
    }

    fn is_other_country(&self, is_said: &impl Fn(&str) -> bool) -> bool {
        let names = self.world.words.listed("other-countries");
        names.iter().any(|name| is_said(name))
    }
}

/// What is left of a name when what people say before it is taken off.
fn bare<'a>(text: &'a str, before: &[String]) -> &'a str {
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
        let before = Words::load().unwrap().longest_first(BEFORE);
        let left = |text: &str| bare(&normalise(text), &before).to_owned();
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
