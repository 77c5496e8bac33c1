//! Someone with a phone who writes to the bot. Reads as sentences; whatever
//! does not come true within the patience fails with the whole chat printed.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use serde_json::{Value, json};

use super::{
    answers::bot,
    keyboard::{Action, Keyboard},
    world::{Chat, Message, Platform, World},
};

/// One person, in a private chat with the bot.
#[derive(Debug)]
pub struct Person {
    pub id: i64,
    language: String,
    platform: Arc<Platform>,
    /// The turn up to which this person has read.
    read: AtomicU64,
}

/// What a person wrote: the message in the chat, the update to the bot.
#[derive(Clone, Copy, Debug)]
pub struct Wrote {
    pub message: i64,
    pub update: u32,
}

impl Person {
    pub(super) fn new(platform: Arc<Platform>, id: i64, language: &str) -> Self {
        let language = language.to_owned();
        let person = Self {
            id,
            language,
            platform,
            read: AtomicU64::new(0),
        };
        let info = json!({ "id": id, "type": "private", "first_name": "Someone" });
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
        json!({ "id": self.id, "is_bot": false, "first_name": "Someone", "language_code": self.language })
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

    /// Writes a text. A command at its beginning is marked as the app does.
    pub async fn says(&self, text: &str) -> Wrote {
        let mut content = json!({ "text": text });
        if text.starts_with('/') {
            let length = text
                .split_whitespace()
                .next()
                .map_or(0, |command| command.encode_utf16().count());
            content["entities"] = json!([{ "type": "bot_command", "offset": 0, "length": length }]);
        }
        self.sends(content).await
    }

    /// Sends a message with this content: the platform's fields of a Message
    /// other than id, chat, sender and date.
    pub async fn sends(&self, content: Value) -> Wrote {
        self.platform
            .change(|world| self.writes(world, self.id, content))
    }

    /// Sends a photo in two sizes, whose bytes `getFile` then offers.
    pub async fn sends_photo(&self, caption: Option<&str>) -> Wrote {
        let (small, large) = (self.file(b"small photo"), self.file(b"large photo"));
        let size = |file: &str, side: u32| json!({ "file_id": file, "file_unique_id": format!("u{file}"), "file_size": 11, "width": side, "height": side });
        let mut content = json!({ "photo": [size(&small, 90), size(&large, 800)] });
        if let Some(caption) = caption {
            content["caption"] = json!(caption);
        }
        self.sends(content).await
    }

    /// Sends a voice message of four seconds.
    pub async fn sends_voice(&self) -> Wrote {
        let file = self.file(b"voice");
        let voice = json!({
            "file_id": file, "file_unique_id": format!("u{file}"), "file_size": 5,
            "duration": 4, "mime_type": "audio/ogg",
        });
        self.sends(json!({ "voice": voice })).await
    }

    pub async fn sends_sticker(&self) -> Wrote {
        let file = self.file(b"sticker");
        let sticker = json!({
            "file_id": file, "file_unique_id": format!("u{file}"), "file_size": 7, "width": 512, "height": 512,
            "type": "regular", "is_animated": false, "is_video": false, "emoji": "👍",
        });
        self.sends(json!({ "sticker": sticker })).await
    }

    pub async fn sends_location(&self, latitude: f64, longitude: f64) -> Wrote {
        self.sends(json!({ "location": { "latitude": latitude, "longitude": longitude } }))
            .await
    }

    /// Passes on a text that someone else, who hides their account, wrote.
    pub async fn forwards(&self, text: &str) -> Wrote {
        let origin = json!({ "type": "hidden_user", "sender_user_name": "Someone else", "date": 1_700_000_000 });
        self.sends(json!({ "text": text, "forward_origin": origin }))
            .await
    }

    /// Changes a message already sent.
    pub async fn edits(&self, message: i64, text: &str) -> Wrote {
        self.platform.change(|world| {
            let Some(written) = world
                .message_mut(self.id, message)
                .filter(|message| !message.from_bot)
            else {
                panic!("message {message} is not this person's");
            };
            written.text = text.to_owned();
            written.edits += 1;
            written.json["text"] = json!(text);
            written.json["edit_date"] = json!(crate::patience::unix_seconds());
            let body = json!({ "edited_message": written.json });
            Wrote {
                message,
                update: world.queue(self.id, body),
            }
        })
    }

    /// Writes where others read along; the group's id is negative.
    pub async fn says_in_group(&self, group: i64, text: &str) -> Wrote {
        self.opens(
            group,
            json!({ "id": group, "type": "supergroup", "title": "A group" }),
        );
        self.platform
            .change(|world| self.writes(world, group, json!({ "text": text })))
    }

    /// Presses the button with this label (or a part of it, if no label is
    /// exactly this) under the newest message that has one. Waits for it to
    /// appear. A button in place of the letters says its label instead.
    pub async fn presses(&self, label: &str) -> u32 {
        let found = self
            .platform
            .when(|world| newest(world, self.id, |keyboard| find(keyboard, label)))
            .await;
        let Some((message, found)) = found else {
            panic!(
                "no button {label:?} for person {}:\n{}",
                self.id,
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Presses the button at this place, counted from 0 in reading order,
    /// under the newest message with buttons.
    pub async fn presses_nth(&self, place: usize) -> u32 {
        let found = self
            .platform
            .when(|world| {
                newest(world, self.id, |keyboard| {
                    Some(keyboard.clone()).filter(|k| !k.labels().is_empty())
                })
            })
            .await;
        let Some((message, keyboard)) = found else {
            panic!("no buttons for person {}:\n{}", self.id, self.transcript());
        };
        let Some(found) = keyboard
            .labels()
            .get(place)
            .and_then(|label| find(&keyboard, label))
        else {
            panic!(
                "no button {place} under message {message}:\n{}",
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Presses a button under an older message.
    pub async fn presses_on(&self, message: i64, label: &str) -> u32 {
        let found = {
            let mut world = self.platform.world();
            world
                .message_mut(self.id, message)
                .and_then(|message| find(&message.keyboard, label))
        };
        let Some(found) = found else {
            panic!(
                "no button {label:?} under message {message}:\n{}",
                self.transcript()
            );
        };
        self.uses(message, found).await
    }

    /// Sends a press that no button offers, as a forged client can.
    pub async fn presses_forged(&self, message: i64, data: &str) -> u32 {
        self.press(message, data)
    }

    async fn uses(&self, message: i64, found: Found) -> u32 {
        match found {
            Found::Press(data) => self.press(message, &data),
            Found::Say(label) => self.says(&label).await.update,
            Found::Open(url) => panic!("that button opens {url}: read it with Message::keyboard"),
        }
    }

    fn press(&self, message: i64, data: &str) -> u32 {
        self.platform.change(|world| {
            let id = format!("{}", 4_000_000_000_u64 + world.number());
            let shown = world.message_mut(self.id, message).filter(|message| !message.deleted);
            // A message that is gone arrives as an inaccessible one.
            let shown = shown.map_or_else(
                || json!({ "chat": { "id": self.id, "type": "private", "first_name": "Someone" }, "message_id": message, "date": 0 }),
                |message| message.json.clone(),
            );
            world.presses.insert(id.clone(), self.id);
            world.unanswered.insert(id.clone());
            let query = json!({
                "id": id, "from": self.user(), "message": shown,
                "chat_instance": format!("{}", self.id), "data": data,
            });
            world.queue(self.id, json!({ "callback_query": query }))
        })
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

    fn file(&self, bytes: &[u8]) -> String {
        self.platform.change(|world| {
            let id = format!("file{}", world.number());
            world.files.insert(id.clone(), bytes.to_vec());
            id
        })
    }
}

enum Found {
    Press(String),
    Say(String),
    Open(String),
}

fn newest<T>(world: &World, chat: i64, look: impl Fn(&Keyboard) -> Option<T>) -> Option<(i64, T)> {
    let mut messages = world.chats[&chat]
        .messages
        .iter()
        .rev()
        .filter(|message| !message.deleted);
    messages.find_map(|message| look(&message.keyboard).map(|found| (message.id, found)))
}

fn find(keyboard: &Keyboard, label: &str) -> Option<Found> {
    let labels = keyboard.labels();
    let exact = labels.iter().position(|known| *known == label);
    let place = exact.or_else(|| labels.iter().position(|known| known.contains(label)))?;
    match keyboard.buttons().get(place).map(|button| &button.action) {
        Some(Action::Press(data)) => Some(Found::Press(data.clone())),
        Some(Action::Open(url)) => Some(Found::Open(url.clone())),
        None => Some(Found::Say(labels[place].to_owned())),
    }
}
