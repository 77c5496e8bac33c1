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
        let is_named = |choice: &&String| {
            let own = format!("{}.{choice}", question.id);
            let (label, also) = (format!("ask-{own}"), format!("heard-{own}"));
            let names = words.names(&format!("country-{own}"), || {
                let (label, also) = (words.normal(&label), words.listed(&also));
                let names = label.iter().chain(also.iter());
                names.map(|name| bare(name, &before).to_owned()).collect()
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
                    .map(|name| bare(name, &before).to_owned())
                    .collect()
            });
            let is_other = others.iter().any(|name| forms.contains(&name.as_str()));
            (offered && is_other).then(|| OTHER.to_owned())
        })
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
