//! Labels as people type them, in their normal form. Made once: to normalise every label
//! in every language for each message cost more than the rest of its step.

use std::collections::HashMap;

use super::interview::Question;
use crate::scan::normalise;
use crate::words::{Lang, Words};

/// The labels of each question's choices, in all languages.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<String, HashMap<String, Vec<String>>>);

impl Labels {
    pub fn of(questions: &[Question], words: &Words) -> Self {
        let labels = |question: &Question| {
            let mut labels: HashMap<String, Vec<String>> = HashMap::new();
            for choice in question.fixed_choices() {
                for lang in Lang::all() {
                    let label = words.say(*lang, &format!("ask-{}.{choice}", question.id), &[]);
                    let same = labels.entry(normalise(&label)).or_default();
                    same.push(choice.to_owned());
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

    /// The choices of `question` whose label this is, in any language.
    pub fn choices(&self, question: &str, normal: &str) -> &[String] {
        let labels = self.0.get(question);
        labels
            .and_then(|l| l.get(normal))
            .map_or(&[], Vec::as_slice)
    }
}
