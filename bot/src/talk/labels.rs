//! Labels and names as people type them, in their normal form. Made once: to normalise
//! every label in every language, or every province, for each message cost more than
//! the rest of its step.

use std::collections::HashMap;
use std::sync::LazyLock;

use casebook::provinces::{self, Province};

use super::interview::Question;
use crate::scan::normalise;
use crate::words::{Lang, Words};

/// The labels of each question's choices, in all languages.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<String, HashMap<String, String>>);

impl Labels {
    pub fn of(questions: &[Question], words: &Words) -> Self {
        let labels = |question: &Question| {
            let mut labels = HashMap::new();
            for choice in question.fixed_choices() {
                for lang in Lang::all() {
                    let label = words.say(*lang, &format!("ask-{}.{choice}", question.id), &[]);
                    // Where two choices read alike, the first one is meant.
                    labels
                        .entry(normalise(&label))
                        .or_insert_with(|| choice.to_owned());
                }
            }
            labels
        };
        Self(
            questions
                .iter()
                .map(|q| (q.id.clone(), labels(q)))
                .collect(),
        )
    }

    /// The choice of `question` whose label this is, in any language.
    pub fn choice(&self, question: &str, normal: &str) -> Option<&str> {
        self.0.get(question)?.get(normal).map(String::as_str)
    }
}

static PROVINCES: LazyLock<HashMap<String, Vec<&'static Province>>> = LazyLock::new(|| {
    let mut named: HashMap<String, Vec<&'static Province>> = HashMap::new();
    for province in provinces::all() {
        for name in [&province.name_th, &province.name_lo, &province.name_en] {
            let same = named.entry(normalise(name)).or_default();
            if same.iter().all(|p| p.iso != province.iso) {
                same.push(province);
            }
        }
    }
    named
});

/// The provinces with this name, in any language.
pub(super) fn provinces_named(normal: &str) -> &'static [&'static Province] {
    PROVINCES.get(normal).map_or(&[], Vec::as_slice)
}
