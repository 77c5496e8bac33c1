//! Being asked, one question after another.

use std::sync::atomic::Ordering;

use serde_json::json;

use super::Person;
use crate::interview::{self, Asked, Interviewed, Interviewee};
use crate::patience;

impl Interviewee for Person {
    async fn is_asked(&self) -> Asked {
        let asked = patience::when(|| {
            let seen = self.seen.load(Ordering::Relaxed);
            let chat = self.sees();
            let newest = chat.iter().skip(seen).rfind(|m| !m.quick.is_empty())?;
            self.seen.store(chat.len(), Ordering::Relaxed);
            Some(Asked {
                text: newest.text.clone(),
                offers: newest.quick.iter().map(|(_, data)| data.clone()).collect(),
            })
        });
        let asked = asked.await;
        asked.unwrap_or_else(|| panic!("nothing more is asked:\n{}", self.transcript()))
    }

    async fn taps(&self, data: &str) {
        self.does("postback", json!({ "postback": { "data": data } }))
            .await;
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
