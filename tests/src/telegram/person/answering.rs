//! Being asked, one question after another, and pressing what a button carries.

use std::sync::atomic::Ordering;

use super::Person;
use crate::interview::{self, Asked, Interviewed, Interviewee};
use crate::telegram::{
    keyboard::Action,
    world::{Message, World},
};

impl Interviewee for Person {
    async fn is_asked(&self) -> Asked {
        loop {
            let message = self.hears_something().await;
            let offers = presses(&message);
            if !offers.is_empty() {
                self.asked.store(message.id, Ordering::Relaxed);
                return Asked {
                    text: message.text,
                    offers,
                };
            }
        }
    }

    async fn taps(&self, data: &str) {
        self.presses_forged(self.asked.load(Ordering::Relaxed), data)
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

    /// Tells a story from the first question on, and keeps the return code that is shown.
    pub async fn tells(&self, story: &str) -> String {
        self.says("/start").await;
        let answers = [
            ("safe", "yes"),
            ("danger", "no"),
            ("country", "TH"),
            ("phone", "mine"),
            ("write_back", "yes"),
            ("code", "kept"),
            ("story", story),
        ];
        let code = self.is_interviewed(&answers).await.code;
        code.unwrap_or_else(|| panic!("no number:\n{}", self.transcript()))
    }

    /// Presses the button that carries this, under the newest message that has it.
    pub async fn presses_data(&self, data: &str) -> u32 {
        let found = self
            .platform
            .when(|world| newest_with(world, self.id, data))
            .await;
        let Some(message) = found else {
            panic!("no button carries {data:?}:\n{}", self.transcript());
        };
        self.presses_forged(message, data).await
    }
}

fn newest_with(world: &World, chat: i64, data: &str) -> Option<i64> {
    let mut messages = world.chats[&chat].messages.iter().rev();
    messages
        .find(|message| !message.deleted && presses(message).iter().any(|known| known == data))
        .map(|message| message.id)
}

/// What the buttons of a message carry.
fn presses(message: &Message) -> Vec<String> {
    let buttons = message.keyboard.buttons().into_iter();
    buttons
        .filter_map(|button| match &button.action {
            Action::Press(data) => Some(data.clone()),
            Action::Open(_) => None,
        })
        .collect()
}

/// The question that a message asks, as its buttons name it.
pub fn question(message: &Message) -> Option<String> {
    interview::question(&presses(message))
}
