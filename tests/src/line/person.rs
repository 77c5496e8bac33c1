//! Somebody who writes to the hotline's account, and what they see.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{ACCOUNT, Message, Platform, World};
use crate::patience;

/// One person on LINE.
#[derive(Debug)]
pub struct Person {
    platform: Arc<Platform>,
    pub(super) id: String,
    /// Messages that this person has read.
    pub(super) seen: AtomicUsize,
}

impl Person {
    pub(super) fn new(platform: Arc<Platform>, id: String) -> Self {
        platform.world().chats.insert(id.clone(), Vec::new());
        Self {
            platform,
            id,
            seen: AtomicUsize::new(0),
        }
    }

    /// The id by which the platform knows them.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// An event of theirs, which the test may bring as it likes.
    pub fn event(&self, kind: &str, more: Value) -> Value {
        event(&mut self.platform.world(), &self.id, kind, more)
    }

    /// Does something, and waits until the program has taken it.
    pub async fn does(&self, kind: &str, more: Value) {
        let event = self.event(kind, more);
        self.bring(vec![event]).await;
    }

    /// Brings events of theirs in one body, as often at once as the platform repeats.
    pub async fn bring(&self, events: Vec<Value>) {
        let body = json!({ "destination": ACCOUNT, "events": events });
        let copies = self.platform.world().copies;
        let mut together = tokio::task::JoinSet::new();
        for _ in 0..copies {
            let (platform, body) = (Arc::clone(&self.platform), body.clone());
            together.spawn(async move { platform.bring(&body).await });
        }
        together.join_all().await;
    }

    /// Adds the account, which begins the talk.
    pub async fn follows(&self) {
        let was_blocked = self.platform.world().blocked.remove(&self.id);
        self.does(
            "follow",
            json!({ "follow": { "isUnblocked": was_blocked } }),
        )
        .await;
    }

    /// Blocks the account.
    pub async fn blocks(&self) {
        self.platform.world().blocked.insert(self.id.clone());
        self.does("unfollow", json!({})).await;
    }

    /// Writes a text; its id.
    pub async fn says(&self, text: &str) -> String {
        self.sends(json!({ "type": "text", "text": text, "quoteToken": "q" }))
            .await
    }

    /// Sends a message; its id.
    pub async fn sends(&self, mut message: Value) -> String {
        let id = (500_000_000 + self.platform.world().number()).to_string();
        message["id"] = json!(id);
        self.does("message", json!({ "message": message })).await;
        id
    }

    /// Sends a file of this kind, which the platform gives out; its id.
    pub async fn sends_file(&self, kind: &str, bytes: &[u8]) -> String {
        self.sends_file_late(kind, bytes, 0).await
    }

    /// As [`Self::sends_file`], for a file that the platform must prepare first: so many
    /// times it is not ready.
    pub async fn sends_file_late(&self, kind: &str, bytes: &[u8], times: usize) -> String {
        let id = {
            let mut world = self.platform.world();
            let id = (500_000_000 + world.number()).to_string();
            world.files.insert(id.clone(), bytes.to_vec());
            world.preparing.insert(id.clone(), times);
            id
        };
        let mut message = json!({ "id": id, "type": kind, "contentProvider": { "type": "line" } });
        if kind == "file" {
            message["fileName"] = json!("paper.pdf");
            message["fileSize"] = json!(bytes.len());
        }
        self.does("message", json!({ "message": message })).await;
        id
    }

    /// Takes a message back.
    pub async fn unsends(&self, id: &str) {
        self.does(
            "unsend",
            json!({ "unsend": { "messageId": id }, "replyToken": null }),
        )
        .await;
    }

    /// Presses the quick reply with this label under the newest message.
    pub async fn presses(&self, label: &str) {
        let data = patience::when(|| {
            let chat = self.sees();
            let quick = chat.last().map(|m| m.quick.clone()).unwrap_or_default();
            quick.into_iter().find(|(l, _)| l.contains(label))
        })
        .await;
        let Some((_, data)) = data else {
            panic!("there is no quick reply {label:?}:\n{}", self.transcript());
        };
        self.does("postback", json!({ "postback": { "data": data } }))
            .await;
    }

    /// Presses the n-th quick reply under the newest message.
    pub async fn presses_nth(&self, number: usize) {
        let data = patience::when(|| Some(self.sees().last()?.quick.get(number)?.1.clone())).await;
        let Some(data) = data else {
            panic!("there is no quick reply {number}:\n{}", self.transcript());
        };
        self.does("postback", json!({ "postback": { "data": data } }))
            .await;
    }

    /// All that the account sent them.
    pub fn sees(&self) -> Vec<Message> {
        self.platform.world().chats[&self.id].clone()
    }

    /// Waits until a message says this; it.
    pub async fn hears(&self, words: &str) -> Message {
        self.hears_times(words, 1).await
    }

    /// Waits until so many messages say this; the last of them.
    pub async fn hears_times(&self, words: &str, times: usize) -> Message {
        let heard = patience::when(|| {
            let said: Vec<Message> = self.sees();
            said.into_iter()
                .filter(|m| m.text.contains(words))
                .nth(times - 1)
        })
        .await;
        heard.unwrap_or_else(|| {
            panic!(
                "{words:?} was not heard {times} times:\n{}",
                self.transcript()
            )
        })
    }

    /// The chat as they would scroll through it, for failed tests.
    pub fn transcript(&self) -> String {
        let lines = self.sees().into_iter().map(|m| {
            let how = if m.is_reply { "reply" } else { "push " };
            format!("  {how} {} {:?}\n", m.text.replace('\n', " / "), m.quick)
        });
        lines.collect()
    }
}

fn event(world: &mut World, who: &str, kind: &str, more: Value) -> Value {
    let number = world.number();
    let token = format!("{number:032x}");
    world
        .tokens
        .insert(token.clone(), (who.to_owned(), Instant::now()));
    let mut event = json!({
        "type": kind,
        "mode": "active",
        "timestamp": patience::unix_millis(),
        "source": { "type": "user", "userId": who },
        "webhookEventId": format!("01J{number:023}"),
        "deliveryContext": { "isRedelivery": false },
        "replyToken": token,
    });
    for (name, value) in more.as_object().into_iter().flatten() {
        match value {
            Value::Null => drop(event.as_object_mut().and_then(|e| e.remove(name))),
            value => event[name] = value.clone(),
        }
    }
    event
}
