//! What a person sends: words, pictures, places, changes to what was said.

use serde_json::{Value, json};

use super::{Keyboard, Person, Wrote};

impl Person {
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

    /// Wrote this text so many seconds ago, and it comes only now.
    pub async fn said(&self, text: &str, seconds_ago: u64) -> Wrote {
        self.platform.change(|world| {
            let content = json!({ "text": text, "from": self.user() });
            let mut message = world.add(self.id, false, content, Keyboard::None);
            message.json["date"] = json!(crate::patience::unix_seconds() - seconds_ago);
            Wrote {
                message: message.id,
                update: world.queue(self.id, json!({ "message": message.json })),
            }
        })
    }

    /// Sends a photo in two sizes, whose bytes `getFile` then offers.
    pub async fn sends_photo(&self, caption: Option<&str>) -> Wrote {
        let mut content = json!({ "photo": self.photo() });
        if let Some(caption) = caption {
            content["caption"] = json!(caption);
        }
        self.sends(content).await
    }

    fn photo(&self) -> Value {
        let (small, large) = (self.file(b"small photo"), self.file(b"large photo"));
        let size = |file: &str, side: u32| json!({ "file_id": file, "file_unique_id": format!("u{file}"), "file_size": 11, "width": side, "height": side });
        json!([size(&small, 90), size(&large, 800)])
    }

    /// Puts another photo, and these words, in the place of what a message was.
    pub async fn changes_to_photo(&self, message: i64, caption: Option<&str>) -> Wrote {
        let photo = json!({ "photo": self.photo(), "text": null, "caption": caption });
        self.retells(message, photo).await
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

    /// Answers a message of this chat, or a part of it that they chose.
    pub async fn replies(&self, message: i64, text: &str, part: Option<&str>) -> Wrote {
        self.platform.change(|world| {
            let Some(answered) = world.message_mut(self.id, message) else {
                panic!("there is no message {message}");
            };
            let mut content = json!({ "text": text, "reply_to_message": answered.json });
            if let Some(part) = part {
                content["quote"] = json!({ "text": part, "position": 0, "is_manual": true });
            }
            self.writes(world, self.id, content)
        })
    }

    /// Something about a message already sent is told anew: with these fields (without those
    /// that are null), or as it was where there are none (the picture of a link came, say).
    pub async fn retells(&self, message: i64, more: Value) -> Wrote {
        self.platform.change(|world| {
            let Some(written) = world.message_mut(self.id, message) else {
                panic!("there is no message {message}");
            };
            written.json["edit_date"] = json!(crate::patience::unix_seconds());
            for (name, value) in more.as_object().into_iter().flatten() {
                written.json[name] = value.clone();
                if let Some(fields) = written.json.as_object_mut().filter(|_| value.is_null()) {
                    fields.remove(name);
                }
            }
            let body = json!({ "edited_message": written.json });
            Wrote {
                message,
                update: world.queue(self.id, body),
            }
        })
    }

    /// Puts this sign on a message; none takes it off.
    pub async fn reacts(&self, message: i64, sign: Option<&str>) -> Wrote {
        let signs: Vec<Value> = sign
            .map(|sign| json!({ "type": "emoji", "emoji": sign }))
            .into_iter()
            .collect();
        self.platform.change(|world| {
            let change = json!({
                "chat": world.chats[&self.id].info, "message_id": message, "user": self.user(),
                "date": crate::patience::unix_seconds(), "old_reaction": [], "new_reaction": signs,
            });
            Wrote {
                message,
                update: world.queue(self.id, json!({ "message_reaction": change })),
            }
        })
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

    fn file(&self, bytes: &[u8]) -> String {
        self.platform.change(|world| {
            let id = format!("file{}", world.number());
            world.files.insert(id.clone(), bytes.to_vec());
            id
        })
    }
}
