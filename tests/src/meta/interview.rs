//! Being asked, one question after another.

use super::Person;
use crate::interview::{self, Asked, Interviewed, Interviewee};

impl Interviewee for Person {
    async fn is_asked(&self) -> Asked {
        let chat = || {
            let messages = self.sees().into_iter();
            let asked = messages.map(|m| Asked {
                text: m.text,
                offers: m.choices.into_iter().map(|(_, data)| data).collect(),
            });
            asked.collect()
        };
        let asked = interview::newest(&self.seen, chat).await;
        asked.unwrap_or_else(|| panic!("nothing more is asked:\n{}", self.transcript()))
    }

    async fn taps(&self, data: &str) {
        self.presses_data(data).await;
    }

    async fn answers_with(&self, words: &str) {
        self.says(words).await;
    }

    fn whole_chat(&self) -> String {
        self.transcript()
    }
}

impl Person {
    /// Goes through the interview ([`interview::walk`]).
    pub async fn is_interviewed(&self, answers: &[(&str, &str)]) -> Interviewed {
        interview::walk(self, answers, "").await
    }

    /// As [`Self::is_interviewed`], up to a question that is then left open.
    pub async fn is_interviewed_until(&self, answers: &[(&str, &str)], last: &str) -> Interviewed {
        interview::walk(self, answers, last).await
    }
}
