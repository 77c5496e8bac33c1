//! Being asked, one question after another.

use serde_json::json;

use super::Person;
use crate::patience;

impl Person {
    /// Answers the interview to its end: each question by its id with a choice of its
    /// own or with words, others are skipped, or answered with their last choice.
    pub async fn is_interviewed(&self, answers: &[(&str, &str)]) {
        let mut seen = 0;
        for _ in 0..60 {
            let asked = patience::when(|| {
                let chat = self.sees();
                (chat.len() > seen).then(|| (chat.len(), chat.last().cloned()))
            });
            let Some((count, Some(newest))) = asked.await else {
                panic!("nothing more is asked:\n{}", self.transcript());
            };
            seen = count;
            let data: Vec<&str> = newest.quick.iter().map(|(_, d)| d.as_str()).collect();
            let Some(question) = question(&data) else {
                return;
            };
            let choices: Vec<&&str> = data.iter().filter(|d| d.starts_with("q:")).collect();
            let given = answers.iter().find(|(id, _)| *id == question);
            let wanted = given.map(|(id, choice)| format!("q:{id}:{choice}"));
            let skip = format!("nav:skip:{question}");
            match (given, wanted) {
                (Some(_), Some(wanted)) if data.contains(&wanted.as_str()) => {
                    self.press(&wanted).await;
                }
                (Some((_, words)), _) => drop(self.says(words).await),
                _ if data.contains(&skip.as_str()) => self.press(&skip).await,
                _ => match choices.last() {
                    Some(choice) => self.press(choice).await,
                    None => return,
                },
            }
        }
        panic!("the interview does not end:\n{}", self.transcript());
    }

    async fn press(&self, data: &str) {
        self.does("postback", json!({ "postback": { "data": data } }))
            .await;
    }
}

/// Which question these quick replies belong to.
fn question(data: &[&str]) -> Option<String> {
    let marks = data.iter().filter_map(|d| {
        let rest = d
            .strip_prefix("q:")
            .or_else(|| d.strip_prefix("nav:skip:"))?;
        Some(rest.split(':').next().unwrap_or(rest).to_owned())
    });
    marks.into_iter().next()
}
