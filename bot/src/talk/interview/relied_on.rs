//! Questions that the program itself relies on: what it does when somebody is not safe, when a
//! child is concerned, when it writes back. They keep their names and these choices; a hotline
//! may reword, move and condition them, and give them more choices.

use super::{Ask, Interview};

/// A name, what kind of answer it takes, and the choices that something is done upon.
const RELIED_ON: [(&str, Ask, &[&str]); 11] = [
    ("safe", Ask::Choice, &["yes", "no", "watched"]),
    ("danger", Ask::Choice, &["me", "other", "no", "not_sure"]),
    ("country", Ask::Country, &["TH", "LA", "other"]),
    ("landmark", Ask::Text, &[]),
    ("phone", Ask::Choice, &["mine", "borrowed", "checked"]),
    ("write_back", Ask::Choice, &["yes", "no"]),
    ("code", Ask::Code, &["kept", "cannot"]),
    ("about", Ask::Choice, &["me", "question"]),
    ("minor", Ask::Choice, &["yes", "no"]),
    ("hours", Ask::Several, &[]),
    ("code_word", Ask::Text, &[]),
];

impl Interview {
    pub(super) fn check_relied_on(&self, faults: &mut Vec<String>) {
        for (id, ask, choices) in RELIED_ON {
            let Some(question) = self.question(id) else {
                faults.push(format!(
                    "{id}: the program relies on a question of this name"
                ));
                continue;
            };
            if question.ask != ask {
                faults.push(format!("{id}: the program relies on its kind of answer"));
            }
            let known = question.fixed_choices();
            for choice in choices.iter().filter(|c| !known.contains(c)) {
                faults.push(format!("{id}: the program relies on its choice “{choice}”"));
            }
        }
        // Whoever may pass it over never says that they kept the number.
        for question in self.questions().filter(|q| q.ask == Ask::Code && q.skip) {
            faults.push(format!(
                "{}: may not be passed over (skip = false)",
                question.id
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::BUILT_IN;
    use super::*;
    use crate::words::Words;

    #[track_caller]
    fn fault(that: &str, this: &str, says: &str) {
        assert!(BUILT_IN.contains(that), "{that}");
        let words = Words::load().unwrap();
        let file = BUILT_IN.replace(that, this);
        let faults = Interview::parse(&file, &words).unwrap_err().0;
        assert!(
            faults.iter().any(|f| f.contains(says)),
            "{says}: {faults:?}"
        );
    }

    #[test]
    fn a_question_that_the_program_relies_on_keeps_its_name_and_choices() {
        fault(
            "id = \"minor\"",
            "id = \"age18\"",
            "minor: the program relies on a question",
        );
        fault(
            "id = \"about\"",
            "id = \"whom\"",
            "about: the program relies on a question",
        );
        fault(
            "choices = [\"mine\", \"borrowed\", \"checked\"]",
            "choices = [\"mine\", \"borrowed\"]",
            "phone: the program relies on its choice “checked”",
        );
        fault(
            "id = \"code_word\"\nask = \"text\"",
            "id = \"code_word\"\nask = \"province\"",
            "code_word: the program relies on its kind",
        );
    }

    #[test]
    fn the_number_may_not_be_passed_over() {
        fault(
            "choices = [\"kept\", \"cannot\"]\ngroup = \"hotline\"\nskip = false",
            "choices = [\"kept\", \"cannot\"]\ngroup = \"hotline\"",
            "code: may not be passed over",
        );
    }
}
