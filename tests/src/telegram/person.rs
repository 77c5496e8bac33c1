//! Someone with a phone who writes to the bot. Reads as sentences; whatever
//! does not come true within the patience fails with the whole chat printed.

mod answering;
mod pressing;
mod writing;

pub use answering::question;

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use serde_json::{Value, json};

use super::{
    answers::bot,
    keyboard::Keyboard,
    platform::Platform,
    world::{Chat, Message, World},
};

/// One person, in a private chat with the bot.
#[derive(Debug)]
pub struct Person {
    pub id: i64,
    /// As the app shows it to everybody.
    pub name: String,
    language: String,
    platform: Arc<Platform>,
    /// The turn up to which this person has read.
    read: AtomicU64,
    /// The message that asked them something last.
    asked: AtomicI64,
}

/// What a person wrote: the message in the chat, the update to the bot.
#[derive(Clone, Copy, Debug)]
pub struct Wrote {
    pub message: i64,
    pub update: u32,
}

impl Person {
    pub(super) fn new(platform: Arc<Platform>, id: i64, language: &str) -> Self {
        let name = format!("Nang Noi {id}");
        let info = json!({ "id": id, "type": "private", "first_name": name });
        let person = Self {
            id,
            name,
            language: language.to_owned(),
            platform,
            read: AtomicU64::new(0),
            asked: AtomicI64::new(0),
        };
        person.opens(id, info);
        person
    }

    fn opens(&self, chat: i64, info: Value) {
        let empty = Chat {
            info,
            messages: Vec::new(),
            blocked: false,
        };
        self.platform.change(|world| {
            world.chats.entry(chat).or_insert(empty);
        });
    }

    fn user(&self) -> Value {
        json!({ "id": self.id, "is_bot": false, "first_name": self.name, "language_code": self.language })
    }

    fn writes(&self, world: &mut World, chat: i64, mut content: Value) -> Wrote {
        content["from"] = self.user();
        let message = world.add(chat, false, content, Keyboard::None);
        let update = world.queue(chat, json!({ "message": message.json }));
        Wrote {
            message: message.id,
            update,
        }
    }

    /// Waits for a message (or an edit) of the bot that has this text, after
    /// the last one heard. Returns it, and has now read up to it.
    pub async fn hears(&self, fragment: &str) -> Message {
        let heard = self
            .platform
            .when(|world| self.next_with(world, fragment))
            .await;
        let Some(message) = heard else {
            panic!(
                "person {} does not hear {fragment:?}:\n{}",
                self.id,
                self.transcript()
            );
        };
        self.read.store(message.turn, Ordering::Relaxed);
        message
    }

    /// Waits for any message after the last one heard.
    pub async fn hears_something(&self) -> Message {
        self.hears("").await
    }

    fn next_with(&self, world: &World, fragment: &str) -> Option<Message> {
        let read = self.read.load(Ordering::Relaxed);
        let heard = world.chats[&self.id].messages.iter();
        let mut new: Vec<&Message> = heard
            .filter(|m| m.from_bot && !m.deleted && m.turn > read)
            .collect();
        new.sort_by_key(|message| message.turn);
        new.into_iter()
            .find(|message| message.text.contains(fragment))
            .cloned()
    }

    /// Whether the bot ever wrote this text here, deleted or not.
    pub fn has_heard(&self, fragment: &str) -> bool {
        self.messages()
            .iter()
            .any(|message| message.from_bot && message.text.contains(fragment))
    }

    /// Everything in the chat, oldest first.
    pub fn messages(&self) -> Vec<Message> {
        self.platform.world().chats[&self.id].messages.clone()
    }

    /// The bot's newest message.
    pub fn last_heard(&self) -> Option<Message> {
        self.messages()
            .into_iter()
            .rfind(|message| message.from_bot)
    }

    /// Waits until the bot deleted the message.
    pub async fn sees_deleted(&self, message: i64) {
        let gone = |world: &World| {
            let messages = &world.chats[&self.id].messages;
            messages
                .iter()
                .any(|m| m.id == message && m.deleted)
                .then_some(())
        };
        if self.platform.when(gone).await.is_none() {
            panic!("message {message} is still there:\n{}", self.transcript());
        }
    }

    /// Blocks the bot: it is told, and further calls to this chat are 403.
    pub async fn blocks_the_bot(&self) -> u32 {
        self.membership(true)
    }

    pub async fn unblocks_the_bot(&self) -> u32 {
        self.membership(false)
    }

    fn membership(&self, blocked: bool) -> u32 {
        self.platform.change(|world| {
            let Some(chat) = world.chats.get_mut(&self.id) else {
                return 0;
            };
            chat.blocked = blocked;
            let chat = chat.info.clone();
            let member = |is_out: bool| {
                let mut member =
                    json!({ "user": bot(), "status": if is_out { "kicked" } else { "member" } });
                if is_out {
                    member["until_date"] = json!(0);
                }
                member
            };
            let change = json!({
                "chat": chat, "from": self.user(), "date": crate::patience::unix_seconds(),
                "old_chat_member": member(!blocked), "new_chat_member": member(blocked),
            });
            world.queue(self.id, json!({ "my_chat_member": change }))
        })
    }

    /// The chat as this person would scroll through it.
    pub fn transcript(&self) -> String {
        self.platform.world().transcript(self.id)
    }
}
