//! What a person does in the web chat, with or without scripts: the interview is
//! gone through by the ids of its questions, as the buttons carry them.

use serde_json::json;

use super::Browser;
use crate::{interview::code, patience};

/// The buttons under the last message, by what they carry.
const CHOICES: &str = "return [...document.querySelectorAll('#choices button')].map(b => b.value)";

impl Browser {
    /// Begins to chat in this language.
    pub async fn begins_to_chat(&self, language: &str) {
        self.clicks_on(&format!("button[name=start][value={language}]"))
            .await;
    }

    /// Writes something.
    pub async fn says(&self, text: &str) {
        self.fills("#text", text).await;
        self.clicks_on("#send").await;
    }

    /// Presses the choice that carries this.
    pub async fn chooses_in_chat(&self, data: &str) {
        self.clicks_on(&format!("#choices button[value=\"{data}\"]"))
            .await;
    }

    /// As `Person::is_interviewed`: answers what has an answer here, passes over the
    /// rest. Returns the questions, and the return code if it was given.
    pub async fn is_interviewed(&self, answers: &[(&str, &str)]) -> (Vec<String>, Option<String>) {
        let (mut asked, mut given): (Vec<String>, _) = (Vec::new(), None);
        let mut finished = String::new();
        loop {
            let last = asked.last().cloned().unwrap_or_default();
            let (choices, question) = self.next_question(&last, &finished).await;
            if given.is_none() {
                given = code(&self.log().await);
            }
            let Some(question) = question else {
                return (asked, given);
            };
            let done = format!("nav:done:{question}");
            if choices.contains(&done) {
                // Several may be chosen; one was.
                self.chooses_in_chat(&done).await;
                finished = question;
                continue;
            }
            self.answers(&question, &choices, answers).await;
            asked.push(question);
        }
    }

    async fn answers(&self, question: &str, choices: &[String], answers: &[(&str, &str)]) {
        let known = answers.iter().find(|(id, _)| *id == question);
        if let Some((_, answer)) = known {
            let data = format!("q:{question}:{answer}");
            if choices.contains(&data) {
                self.chooses_in_chat(&data).await;
            } else {
                self.says(answer).await;
            }
            return;
        }
        let skip = format!("nav:skip:{question}");
        let press = choices.iter().find(|data| **data == skip);
        let press = press.or_else(|| choices.first());
        self.chooses_in_chat(press.expect("a question has a choice"))
            .await;
    }

    /// Waits until something else is asked than before: its choices and its id;
    /// no id when nothing is asked any more.
    async fn next_question(&self, last: &str, finished: &str) -> (Vec<String>, Option<String>) {
        let mut seen = Vec::new();
        let next = patience::until(async || {
            seen = self.choices().await;
            let question = question(&seen);
            let is_another = question.as_deref() != Some(last);
            let may_end = last != finished && seen.contains(&format!("nav:done:{last}"));
            (!seen.is_empty() && (is_another || may_end)).then_some(question)
        });
        match next.await {
            Some(question) => (seen, question),
            None => panic!("nothing follows {last:?} on\n{}", self.page().await),
        }
    }

    async fn choices(&self) -> Vec<String> {
        let values = self.runs(CHOICES, json!([])).await;
        let values = values.as_array().cloned().unwrap_or_default();
        values
            .iter()
            .filter_map(|value| value.as_str().map(str::to_owned))
            .collect()
    }

    /// All that was said, as it stands on the page.
    pub async fn log(&self) -> String {
        let script = "return document.getElementById('log')?.innerText || ''";
        super::as_text(self.runs(script, json!([])).await)
    }
}

fn question(choices: &[String]) -> Option<String> {
    choices.iter().find_map(|data| {
        let rest = data
            .strip_prefix("q:")
            .or_else(|| data.strip_prefix("nav:skip:"))?;
        rest.split(':').next().map(str::to_owned)
    })
}
