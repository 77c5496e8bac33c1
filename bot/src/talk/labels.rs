//! Labels as people type them, in their normal form. Made once: to normalise every label
//! in every language for each message cost more than the rest of its step.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::interview::Question;
use crate::scan::normalise;
use crate::words::{Lang, Words, grammar};

/// What stands for something in all languages.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// The labels of each question's choices.
    choices: HashMap<String, HashMap<String, Vec<String>>>,
}

impl Labels {
    pub fn of(questions: &[Question], words: &Words) -> Self {
        let labels = |question: &Question| {
            let mut labels: HashMap<String, Vec<String>> = HashMap::new();
            let mut tails: HashMap<String, Vec<String>> = HashMap::new();
            for choice in question.fixed_choices() {
                for lang in Lang::all() {
                    let label = words.say(*lang, &format!("ask-{}.{choice}", question.id), &[]);
                    let same = labels.entry(normalise(&label)).or_default();
                    same.push(choice.to_owned());
                    if let Some(tail) = tail(&label) {
                        tails.entry(tail).or_default().push(choice.to_owned());
                    }
                }
            }
            for (tail, choices) in tails {
                // What two choices end with says which of them nobody knows.
                let is_one = choices.iter().all(|c| *c == choices[0]);
                if is_one {
                    labels.entry(tail).or_insert(choices);
                }
            }
            labels
        };
        Self {
            choices: questions
                .iter()
                .map(|q| (q.id.clone(), labels(q)))
                .collect(),
        }
    }

    /// The choices of `question` whose label this is, in any language.
    pub fn choices(&self, question: &str, normal: &str) -> &[String] {
        let labels = self.choices.get(question);
        labels
            .and_then(|l| l.get(normal))
            .map_or(&[], Vec::as_slice)
    }
}

/// The end of a label that begins with a yes or a no: “safe” of “Yes, safe”, ตัวเอง of
/// มี ตัวเอง.
pub(super) fn tail(label: &str) -> Option<String> {
    let after_comma = label.split_once(", ").map(|(_, tail)| tail);
    let after_yes = YES
        .iter()
        .find_map(|yes| label.strip_prefix(yes)?.strip_prefix(' '));
    let tail = normalise(after_comma.or(after_yes)?);
    (!tail.is_empty()).then_some(tail)
}

/// A yes before the rest of a label.
static YES: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.choices.there_is));
