//! A country as people name it: “in thailand”, อยู่เมืองไทย, ຢູ່ລາວເດີ້. Every other country
//! that has a name leads to “another country”.

use super::interview::Question;
use super::step::Turn;
use crate::scan::{normalise, politely};

/// What people say before a country's name, in the strict normal form: taken off one
/// after another.
const BEFORE: [&str; 34] = [
    "i am ",
    "im ",
    "i m ",
    "we are ",
    "we re ",
    "were ",
    "it is ",
    "its ",
    "he is ",
    "she is ",
    "they are ",
    "still ",
    "here ",
    "in ",
    "at ",
    "from ",
    "inside ",
    "the ",
    "ตอนนี้",
    "ฉัน",
    "ผม",
    "หนู",
    "เรา",
    "เขา",
    "อยู่",
    "ที่",
    "ใน",
    "ประเทศ",
    "เมือง",
    "ດຽວນີ້",
    "ຂ້ອຍ",
    "ຢູ່",
    "ໃນ",
    "ປະເທດ",
];

/// Written by some with these before, or so, besides the label.
const ALSO: [(&str, &[&str]); 2] = [
    ("TH", &["thai", "th", "ไทยแลนด์", "สยาม"]),
    (
        "LA",
        &[
            "lao",
            "la",
            "lao pdr",
            "สปป ลาว",
            "สปปลาว",
            "ສປປ ລາວ",
            "ສປປລາວ",
        ],
    ),
];

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
        let forms: Vec<String> = politely(text).iter().map(|f| bare(f).to_owned()).collect();
        let is_said = |name: &str| forms.iter().any(|form| *form == bare(name));
        let is_named = |choice: &&String| {
            let id = format!("ask-{}.{choice}", question.id);
            let also = ALSO.iter().find(|(code, _)| code == choice);
            self.world
                .words
                .normal(&id)
                .iter()
                .any(|name| is_said(name))
                || also.is_some_and(|(_, names)| names.iter().any(|n| is_said(&normalise(n))))
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
fn bare(text: &str) -> &str {
    let mut rest = text;
    while let Some(shorter) = BEFORE.iter().find_map(|w| rest.strip_prefix(w)) {
        rest = shorter.trim_start();
    }
    rest.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_country_is_taken_off() {
        for text in ["ລາວ", "ປະເທດລາວ", "ຢູ່ລາວ", "ຢູ່ປະເທດລາວ", "ຂ້ອຍຢູ່ໃນປະເທດລາວ"]
        {
            assert_eq!(bare(&normalise(text)), "ລາວ", "{text}");
        }
        for text in ["ไทย", "ประเทศไทย", "อยู่เมืองไทย", "ตอนนี้หนูอยู่ที่ประเทศไทย"]
        {
            assert_eq!(bare(&normalise(text)), "ไทย", "{text}");
        }
        for text in ["Laos", "in Laos", "I am in Laos", "I'm still in Laos"] {
            assert_eq!(bare(&normalise(text)), "laos", "{text}");
        }
        assert_eq!(bare("indonesia"), "indonesia");
    }
}
