//! What was told, in words for the person who told it.

use casebook::Millis;
use casebook::provinces;
use casebook::told::{Answer, Form, OTHER_WORDS, Told, about};
use fluent_bundle::FluentValue;

use super::beside::CONSENT;
use super::render::Pen;
use crate::words::{Lang, Words};

/// What an answer is about, in words; its id where there are none.
pub fn field(words: &Words, lang: Lang, step: &str) -> String {
    let (question, is_beside) = about(step);
    let id = match question {
        OTHER_WORDS => "told-words".to_owned(),
        CONSENT => "told-consent".to_owned(),
        _ => format!("field-{question}"),
    };
    let name = match words.has(lang, &id) {
        true => words.say(lang, &id, &[]),
        false => question.to_owned(),
    };
    if !is_beside || question == OTHER_WORDS {
        return name;
    }
    words.say(lang, "told-beside", &[("field", name.into())])
}

impl Pen<'_> {
    /// In the order of the questions, so that it reads like the talk; words beside an
    /// answer follow it, and those of no question come last.
    pub fn read_back(&self, told: &Told, since: Millis) -> String {
        let mut lines = vec![self.say("readback-title")];
        let shown: Vec<_> = told.answers.iter().filter(|(_, a)| a.at >= since).collect();
        for question in self.world.interview.questions() {
            let here = shown
                .iter()
                .filter(|(step, _)| about(step).0 == question.id);
            lines.extend(here.filter_map(|(step, a)| self.told(step, a)));
        }
        let is_other = |step: &str| matches!(about(step).0, OTHER_WORDS | CONSENT);
        let other = shown.iter().filter(|(step, _)| is_other(step));
        lines.extend(other.filter_map(|(step, a)| self.told(step, a)));
        lines.join("\n")
    }

    /// One line of it.
    fn told(&self, step: &str, answer: &Answer) -> Option<String> {
        let said = match about(step) {
            (question, false) if question != OTHER_WORDS => self.answer(question, answer)?,
            _ => answer.value.clone(),
        };
        let args = [
            (
                "field",
                FluentValue::from(field(&self.world.words, self.lang, step)),
            ),
            ("answer", FluentValue::from(said)),
        ];
        Some(self.world.words.say(self.lang, "readback-line", &args))
    }

    fn answer(&self, id: &str, answer: &Answer) -> Option<String> {
        if !self.world.interview.question(id)?.can_be_corrected() {
            return None;
        }
        Some(match answer.form {
            Form::Skipped => return None,
            Form::Several => {
                let choices = answer.value.split(' ').filter(|c| !c.is_empty());
                let all: Vec<String> = choices
                    .map(|c| self.say(&format!("ask-{id}.{c}")))
                    .collect();
                all.join(", ")
            }
            Form::Choice | Form::Country => self.say(&format!("ask-{id}.{}", answer.value)),
            Form::Province => {
                let province = provinces::by_iso(&answer.value)?;
                self.lang.province(province).to_owned()
            }
            Form::Text | Form::Pin => answer.value.clone(),
        })
    }
}
