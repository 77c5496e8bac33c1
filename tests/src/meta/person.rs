//! Somebody who writes to the hotline's number or page, and what they see.

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

use super::delivery::now;
use super::{Chat, Kind, Message, Platform};
use crate::patience;

/// One person on WhatsApp or Messenger.
#[derive(Debug)]
pub struct Person {
    platform: Arc<Platform>,
    /// Their number on WhatsApp, or their id for this page.
    address: Mutex<String>,
    /// What WhatsApp knows them by for this business.
    pub business_id: String,
    /// What deliveries name: the number, the id, or both.
    named: Mutex<(bool, bool)>,
    /// Messages that this person has read.
    pub(super) seen: AtomicUsize,
}

impl Person {
    pub(super) fn new(platform: Arc<Platform>, number: u64) -> Self {
        let address = format!("66810{number:06}");
        let business_id = format!("TH.9{number:06}");
        let chats = [address.clone(), business_id.clone()];
        for chat in chats {
            platform.world().chats.insert(chat, Chat::default());
        }
        Self {
            platform,
            address: Mutex::new(address),
            business_id,
            named: Mutex::new((true, false)),
            seen: AtomicUsize::new(0),
        }
    }

    /// Where they are written to.
    pub fn address(&self) -> String {
        let address = self.address.lock().unwrap_or_else(PoisonError::into_inner);
        address.clone()
    }

    /// From now on deliveries name the number, the id for the business, or both.
    pub fn is_named_by(&self, number: bool, business_id: bool) {
        *self.named.lock().unwrap_or_else(PoisonError::into_inner) = (number, business_id);
    }

    /// Gives the number up for another.
    pub async fn changes_number(&self) {
        let told = self.has_changed_number();
        self.platform.bring(&told).await;
    }

    /// As [`Self::changes_number`]; what is delivered of it, which the test brings.
    pub fn has_changed_number(&self) -> Value {
        let old = self.address();
        let new = format!("{old}9");
        let system = json!({ "type": "user_changed_number", "wa_id": new, "body": "changed" });
        let event = self.event(json!({ "type": "system", "system": system }));
        let chat = Chat::default();
        self.platform.world().chats.insert(new.clone(), chat);
        let told = self.body(vec![event]);
        *self.address.lock().unwrap_or_else(PoisonError::into_inner) = new;
        self.seen.store(0, Ordering::Relaxed);
        told
    }

    /// An event of theirs, which the test may bring as it likes.
    pub fn event(&self, content: Value) -> Value {
        let number = self.platform.world().number();
        let (phone, business_id) = *self.named.lock().unwrap_or_else(PoisonError::into_inner);
        let mut event = content;
        match self.platform.kind {
            Kind::WhatsApp => {
                let id = format!("wamid.in{number}");
                let mut world = self.platform.world();
                world.written.insert(id.clone(), self.address());
                event["id"] = json!(id);
                event["timestamp"] = json!((now() / 1_000 + number % 7).to_string());
                if phone {
                    event["from"] = json!(self.address());
                }
                if business_id {
                    event["from_user_id"] = json!(self.business_id);
                }
            }
            Kind::Messenger => {
                let id: u64 = self.address().parse().unwrap_or_default();
                event["sender"] = json!({ "id": id });
                event["recipient"] = json!({ "id": super::PAGE });
                event["timestamp"] = json!(now() + number % 1_000);
                if event["message"].is_object() && event["message"]["mid"].is_null() {
                    event["message"]["mid"] = json!(format!("mid.in{number}"));
                }
            }
        }
        event
    }

    /// Brings events of theirs in one body.
    pub async fn bring(&self, events: Vec<Value>) {
        self.was_here(now());
        let body = self.body(events);
        self.platform.bring(&body).await;
    }

    /// The body that brings these events.
    pub fn body(&self, events: Vec<Value>) -> Value {
        let (phone, business_id) = *self.named.lock().unwrap_or_else(PoisonError::into_inner);
        let mut contact = json!({ "profile": { "name": "Noi" } });
        if phone {
            contact["wa_id"] = json!(self.address());
        }
        if business_id {
            contact["user_id"] = json!(self.business_id);
        }
        self.platform.wrap("messages", json!([contact]), events)
    }

    /// An event with a text.
    pub fn text(&self, text: &str) -> Value {
        match self.platform.kind {
            Kind::WhatsApp => self.event(json!({ "type": "text", "text": { "body": text } })),
            Kind::Messenger => self.event(json!({ "message": { "text": text } })),
        }
    }

    /// Writes, and waits until the program has taken it; the message's id.
    pub async fn says(&self, text: &str) -> String {
        self.does(self.text(text)).await
    }

    /// Writes for the first time after a click on an advertisement.
    pub async fn says_after_an_ad(&self, text: &str) -> String {
        let mut event = self.text(text);
        event["message"]["referral"] =
            json!({ "source": "ADS", "type": "OPEN_THREAD", "ad_id": "6" });
        if let Some(chat) = self.platform.world().chats.get_mut(&self.address()) {
            chat.open_until = now() + 7 * super::WINDOW;
        }
        self.does(event).await
    }

    async fn does(&self, event: Value) -> String {
        let id = event["id"].as_str().or(event["message"]["mid"].as_str());
        let id = id.unwrap_or_default().to_owned();
        self.bring(vec![event]).await;
        id
    }

    /// Sends a photo, which the platform gives out.
    pub async fn sends_photo(&self, bytes: &[u8]) {
        let photo = self.photo(bytes);
        let event = match self.platform.kind {
            Kind::WhatsApp => json!({ "type": "image", "image": photo }),
            Kind::Messenger => json!({ "message": { "attachments": [photo] } }),
        };
        self.bring(vec![self.event(event)]).await;
    }

    /// A photo that the platform gives out, as it stands in a message.
    pub fn photo(&self, bytes: &[u8]) -> Value {
        let id = self.platform.world().number().to_string();
        self.platform
            .world()
            .files
            .insert(id.clone(), bytes.to_vec());
        match self.platform.kind {
            Kind::WhatsApp => json!({ "id": id, "mime_type": "image/jpeg", "sha256": "x" }),
            Kind::Messenger => {
                let url = format!("{}/files/{id}", self.platform.files());
                json!({ "type": "image", "payload": { "url": url } })
            }
        }
    }

    /// Sends a photo whose address has run out by the time at which it is asked for; the
    /// message knows another.
    pub async fn sends_photo_late(&self, bytes: &[u8]) {
        let old = self.photo(bytes);
        let fresh = self.photo(bytes);
        let event = self.event(json!({ "message": { "attachments": [old] } }));
        let url = old["payload"]["url"].as_str().unwrap_or_default();
        let id = url.rsplit('/').next().unwrap_or_default().to_owned();
        let mid = event["message"]["mid"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        {
            let mut world = self.platform.world();
            world.run_out.insert(id);
            let image = json!({ "image_data": { "url": fresh["payload"]["url"] } });
            world.along.insert(mid, json!([image]));
        }
        self.bring(vec![event]).await;
    }

    /// Taps what carries this data.
    pub async fn presses_data(&self, data: &str) {
        let event = match self.platform.kind {
            Kind::WhatsApp => {
                let reply = json!({ "id": data, "title": "t" });
                let interactive = json!({ "type": "list_reply", "list_reply": reply });
                json!({ "type": "interactive", "interactive": interactive })
            }
            Kind::Messenger => {
                json!({ "message": { "text": "t", "quick_reply": { "payload": data } } })
            }
        };
        self.bring(vec![self.event(event)]).await;
    }

    /// The last message is more than a day ago, as the platform counts.
    pub fn falls_silent(&self) {
        self.was_here(now() - 2 * super::WINDOW);
    }

    fn was_here(&self, at: u64) {
        for address in [self.address(), self.business_id.clone()] {
            if let Some(chat) = self.platform.world().chats.get_mut(&address) {
                chat.last_in_at = at;
            }
        }
    }

    /// Blocks the number or page.
    pub fn blocks(&self) {
        self.has_blocked(true);
    }

    /// Lets it write again.
    pub fn unblocks(&self) {
        self.has_blocked(false);
    }

    fn has_blocked(&self, has_blocked: bool) {
        if let Some(chat) = self.platform.world().chats.get_mut(&self.address()) {
            chat.has_blocked = has_blocked;
        }
    }

    /// Everything they see, under either address.
    pub fn sees(&self) -> Vec<Message> {
        let world = self.platform.world();
        let chats = [self.address(), self.business_id.clone()];
        let chats = chats.iter().filter_map(|address| world.chats.get(address));
        chats.flat_map(|chat| chat.messages.clone()).collect()
    }

    /// How often they see this text.
    pub fn sees_times(&self, fragment: &str) -> usize {
        let all = self.sees();
        all.iter().filter(|m| m.text.contains(fragment)).count()
    }

    /// Waits for a message with this text.
    pub async fn hears(&self, fragment: &str) -> Message {
        let heard = patience::when(|| {
            let all = self.sees();
            all.into_iter().find(|m| m.text.contains(fragment))
        });
        heard
            .await
            .unwrap_or_else(|| panic!("does not hear {fragment:?}:\n{}", self.transcript()))
    }

    /// The chat as this person would scroll through it.
    pub fn transcript(&self) -> String {
        let lines = self.sees().into_iter().map(|m| {
            let labels: Vec<String> = m.choices.into_iter().map(|(label, _)| label).collect();
            format!("{}\n  [{}]", m.text, labels.join("] ["))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The ids of all messages, to see that none came twice.
    pub fn has_no_doubles(&self) -> bool {
        let all = self.sees();
        let ids: HashSet<&str> = all.iter().map(|m| m.id.as_str()).collect();
        ids.len() == all.len()
    }
}
