//! What a question asks by its words, and not only by its declared kind: nobody may be asked
//! for papers' numbers, for accounts, for pictures, and a sign is no question for a child.

use super::{Interview, Kind, Question};
use crate::avoid::found;
use crate::words::{Lang, Words};

impl Interview {
    /// Questions whose words ask or promise what nobody may.
    pub(super) fn check_asked(&self, words: &Words, faults: &mut Vec<String>) {
        for (id, lang, text) in self.said(words) {
            for word in found(lang, |avoid| &avoid.promise_or_ask, &text) {
                faults.push(format!(
                    "{id} in {}: nobody may be asked or promised “{word}”",
                    lang.code()
                ));
            }
        }
    }

    /// What is worth a second look before it reaches somebody.
    pub fn doubts(&self, words: &Words) -> Vec<String> {
        let mut doubts = Vec::new();
        for question in self.questions.iter().filter(|q| is_for_anybody(q)) {
            let id = &question.id;
            doubts.push(format!(
                "{id}: a sign that a child is asked about too (say “child=no”, or children = true)"
            ));
        }
        for question in self.questions.iter().filter(|q| is_for_any_time(q)) {
            let id = &question.id;
            doubts.push(format!(
                "{id}: a sign that is asked in danger or on a borrowed phone too (say “calm=yes”, or “urgent=no” and “brief=no”, or urgent = true)"
            ));
        }
        for (id, lang, text) in self.said(words) {
            for word in found(lang, |avoid| &avoid.shame, &text) {
                doubts.push(format!(
                    "{id} in {}: “{word}” may shame or frighten",
                    lang.code()
                ));
            }
        }
        doubts
    }

    /// Every question and label, in every language that has it.
    fn said(&self, words: &Words) -> Vec<(String, Lang, String)> {
        let mut said = Vec::new();
        for question in &self.questions {
            let id = format!("ask-{}", question.id);
            let labels = question
                .fixed_choices()
                .into_iter()
                .map(|c| format!("{id}.{c}"));
            let all = [id.clone(), format!("{id}.simple")]
                .into_iter()
                .chain(labels);
            for id in all {
                for lang in Lang::all().iter().filter(|lang| words.has(**lang, &id)) {
                    said.push((id.clone(), *lang, words.plain(*lang, &id)));
                }
            }
        }
        said
    }
}

/// A sign whose conditions let a child through.
fn is_for_anybody(question: &Question) -> bool {
    let of_the_grown = |name: &str, values: &[String], equal: bool| match name {
        "child" => equal && values.iter().all(|v| v == "no"),
        "calm" => equal && values.iter().all(|v| v == "yes"),
        _ => false,
    };
    let mut when = question.when.iter();
    question.kind == Kind::Sign
        && !question.children
        && !when.any(|c| of_the_grown(&c.question, &c.values, c.holds_when_equal))
}

/// A sign whose conditions let it be asked where something urgent is known, or on a phone that
/// is not their own.
fn is_for_any_time(question: &Question) -> bool {
    let says = |name: &str, value: &str| {
        question
            .when
            .iter()
            .any(|c| c.question == name && c.holds_when_equal && c.values == [value])
    };
    let has_time = says("calm", "yes") || (says("urgent", "no") && says("brief", "no"));
    question.kind == Kind::Sign && !question.urgent && !has_time
}

#[cfg(test)]
mod tests {
    use super::super::BUILT_IN;
    use super::*;

    #[test]
    fn our_own_questions_leave_no_doubt() {
        let words = Words::load().unwrap();
        let interview = Interview::parse(BUILT_IN, &words).unwrap();
        assert_eq!(interview.doubts(&words), Vec::<String>::new());
    }

    #[test]
    fn a_sign_that_a_child_is_asked_is_named() {
        let words = Words::load().unwrap();
        for (that, this) in [
            ("children = true\n", ""),
            ("\"about=me\", \"child=no\"]", "\"about=me\"]"),
        ] {
            assert!(BUILT_IN.contains(that), "{that}");
            let file = BUILT_IN.replacen(that, this, 1);
            let doubts = Interview::parse(&file, &words).unwrap().doubts(&words);
            assert_eq!(doubts.len(), 1, "{doubts:?}");
            assert!(doubts[0].contains("a child is asked"), "{doubts:?}");
        }
    }

    #[test]
    fn a_sign_that_is_asked_in_danger_is_named() {
        let words = Words::load().unwrap();
        for (that, this) in [
            ("urgent = true\n", ""),
            (
                "\"calm=yes\", \"enough!=done\", \"about=me\", \"few_more=yes\"]",
                "\"enough!=done\", \"about=me\", \"few_more=yes\", \"child=no\"]",
            ),
            ("\"brief=no\", \"urgent=no\", ", "\"brief=no\", "),
            ("\"brief=no\", \"urgent=no\", ", "\"urgent=no\", "),
        ] {
            assert!(BUILT_IN.contains(that), "{that}");
            let file = BUILT_IN.replacen(that, this, 1);
            let doubts = Interview::parse(&file, &words).unwrap().doubts(&words);
            assert_eq!(doubts.len(), 1, "{doubts:?}");
            assert!(doubts[0].contains("borrowed phone"), "{doubts:?}");
        }
    }
}
