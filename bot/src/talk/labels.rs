//! Labels as people type them, in their normal form. Made once: to normalise every label
//! in every language for each message cost more than the rest of its step.

use std::collections::{HashMap, HashSet};

use super::interview::Question;
use crate::scan::normalise;
use crate::words::{Lang, Words};

/// What stands for something in all languages.
#[derive(Debug, Default)]
pub(super) struct Labels {
    /// The labels of each question's choices.
    choices: HashMap<String, HashMap<String, Vec<String>>>,
    /// Words with which people ask to complain.
    complaints: HashSet<String>,
}

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
        let complaints = Lang::all().iter().flat_map(|lang| {
            let list = words.say(*lang, "complaint-words", &[]);
            list.split(',').map(normalise).collect::<Vec<_>>()
        });
        Self {
            choices: questions
                .iter()
                .map(|q| (q.id.clone(), labels(q)))
                .collect(),
            complaints: complaints.collect(),
        }
    }

    /// True for words that ask to complain.
    pub fn complains(&self, normal: &str) -> bool {
        self.complaints.contains(normal)
    }

    /// The choices of `question` whose label this is, in any language.
    pub fn choices(&self, question: &str, normal: &str) -> &[String] {
        let labels = self.choices.get(question);
        labels
            .and_then(|l| l.get(normal))
            .map_or(&[], Vec::as_slice)
    }
}
