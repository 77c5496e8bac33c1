//! What the platform answers to each method, in the shapes that its clients
//! parse, with its own words for what it refuses.

use serde_json::{Value, json};

use super::{
    body::Fields,
    check,
    keyboard::Keyboard,
    world::{BOT_ID, Message, Webhook, World},
};

/// A result, or a refusal with the platform's code and description.
pub(crate) type Answer = Result<Value, (u16, String)>;

fn refused(description: impl Into<String>) -> Answer {
    Err((400, description.into()))
}

pub(crate) fn bot() -> Value {
    json!({
        "id": BOT_ID, "is_bot": true, "first_name": "Hotline", "username": "hotline_test_bot",
    })
}

impl World {
    /// Carries out one call (all but `getUpdates`, which waits). A refusal
    /// that is the caller's fault is kept as a violation.
    pub fn answer(&mut self, method: &str, given: Fields) -> Answer {
        let checked = match check::check(method, given) {
            Ok(checked) => checked,
            Err(description) => {
                self.violations.push(format!("{method}: {description}"));
                return refused(description);
            }
        };
        self.violations.extend(checked.objections);
        self.carry_out(method, &checked.fields)
    }

    fn carry_out(&mut self, method: &str, fields: &Fields) -> Answer {
        match method {
            "getMe" => Ok(me()),
            "setWebhook" => self.set_webhook(fields),
            "deleteWebhook" => self.delete_webhook(fields),
            "getWebhookInfo" => Ok(self.webhook_info()),
            "sendMessage" => self.send_message(fields),
            "sendVoice" => self.send_voice(fields),
            "editMessageText" | "editMessageReplyMarkup" => self.edit_message(fields),
            "answerCallbackQuery" => self.answer_press(fields),
            "deleteMessage" => {
                self.delete_messages(fields, std::slice::from_ref(&fields["message_id"]))
            }
            "deleteMessages" => {
                let ids = fields["message_ids"]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                // Unlike deleteMessage, what is not found is skipped.
                let _ = self.delete_messages(fields, &ids);
                Ok(json!(true))
            }
            "sendChatAction" => self.reach(fields).map(|_| json!(true)),
            "getFile" => self.file(fields),
            "setMyCommands" => Ok(self.keep_commands(fields, fields["commands"].clone())),
            "deleteMyCommands" => Ok(self.keep_commands(fields, json!([]))),
            "getMyCommands" => Ok(self
                .commands
                .get(&language(fields))
                .cloned()
                .unwrap_or(json!([]))),
            _ => Ok(json!(true)),
        }
    }

    /// The private chat or group that a call speaks to.
    fn reach(&mut self, fields: &Fields) -> Result<i64, (u16, String)> {
        let id = fields.get("chat_id").and_then(Value::as_i64);
        match id.and_then(|id| self.chats.get(&id).map(|chat| (id, chat.blocked))) {
            Some((_, true)) => Err((403, "Forbidden: bot was blocked by the user".to_owned())),
            Some((id, false)) => Ok(id),
            None => {
                self.violations.push(format!(
                    "a call to a chat that nobody opened: {:?}",
                    fields.get("chat_id")
                ));
                Err((400, "Bad Request: chat not found".to_owned()))
            }
        }
    }

    fn keyboard(&mut self, fields: &Fields) -> Result<Keyboard, (u16, String)> {
        Keyboard::parse(fields.get("reply_markup")).map_err(|broken| {
            self.violations.push(broken.clone());
            (400, format!("Bad Request: {broken}"))
        })
    }

    fn send_message(&mut self, fields: &Fields) -> Answer {
        let keyboard = self.keyboard(fields)?;
        let chat = self.reach(fields)?;
        let mut json = json!({ "from": bot(), "text": fields["text"] });
        if let Keyboard::Inline(_) = keyboard {
            json["reply_markup"] = fields["reply_markup"].clone();
        }
        let flag = |name: &str| fields.get(name) == Some(&json!(true));
        let id = self.add(chat, true, json, keyboard).id;
        let message = self.message_mut(chat, id).ok_or((500, String::new()))?;
        message.protected = flag("protect_content");
        message.silent = flag("disable_notification");
        if message.protected {
            message.json["has_protected_content"] = json!(true);
        }
        Ok(message.json.clone())
    }

    fn send_voice(&mut self, fields: &Fields) -> Answer {
        let file = &fields["voice"];
        let is_voice = file["file_name"]
            .as_str()
            .is_some_and(|name| ["ogg", "mp3", "m4a"].iter().any(|end| name.ends_with(end)));
        if !is_voice || file["has_bytes"] != json!(true) {
            return Err((400, "Bad Request: wrong type of the voice".to_owned()));
        }
        let chat = self.reach(fields)?;
        let voice = json!({
            "file_id": "AwACAg", "file_unique_id": "AgAD", "mime_type": "audio/mp4",
            "duration": fields.get("duration").cloned().unwrap_or(json!(0)),
        });
        let json = json!({ "from": bot(), "voice": voice });
        Ok(self.add(chat, true, json, Keyboard::default()).json)
    }

    fn edit_message(&mut self, fields: &Fields) -> Answer {
        let keyboard = self.keyboard(fields)?;
        let chat = self.reach(fields)?;
        let turn = self.number();
        let id = fields["message_id"].as_i64().unwrap_or_default();
        match self.message_mut(chat, id) {
            Some(message) if message.deleted => refused("Bad Request: message to edit not found"),
            Some(message) if !message.from_bot => refused("Bad Request: message can't be edited"),
            Some(message) => edit(message, fields, keyboard, turn),
            None => refused("Bad Request: message to edit not found"),
        }
    }

    fn answer_press(&mut self, fields: &Fields) -> Answer {
        let id = fields["callback_query_id"].as_str().unwrap_or("");
        if !self.presses.contains_key(id) {
            self.violations
                .push(format!("an answer to a press that never was: {id:?}"));
            return refused(
                "Bad Request: query is too old and response timeout expired or query id is invalid",
            );
        }
        self.unanswered.remove(id);
        Ok(json!(true))
    }

    fn delete_messages(&mut self, fields: &Fields, ids: &[Value]) -> Answer {
        let chat = self.reach(fields)?;
        let mut found = true;
        for id in ids.iter().filter_map(Value::as_i64) {
            match self.message_mut(chat, id) {
                Some(message) if !message.deleted => message.deleted = true,
                _ => found = false,
            }
        }
        if found {
            Ok(json!(true))
        } else {
            refused("Bad Request: message to delete not found")
        }
    }

    fn file(&mut self, fields: &Fields) -> Answer {
        let id = fields["file_id"].as_str().unwrap_or("");
        match self.files.get(id) {
            Some(bytes) => Ok(json!({
                "file_id": id, "file_unique_id": format!("u{id}"),
                "file_size": bytes.len(), "file_path": format!("files/{id}"),
            })),
            None => refused("Bad Request: invalid file id"),
        }
    }

    fn keep_commands(&mut self, fields: &Fields, commands: Value) -> Value {
        self.commands.insert(language(fields), commands);
        json!(true)
    }

    fn set_webhook(&mut self, fields: &Fields) -> Answer {
        self.allow(fields);
        let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let url = text("url").unwrap_or_default();
        if url.is_empty() {
            return self.delete_webhook(fields);
        }
        if !url.starts_with("https://") {
            let description = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook";
            self.violations.push(format!("setWebhook: {description}"));
            return refused(description);
        }
        self.drop_if_asked(fields);
        self.webhook = Some(Webhook {
            url,
            secret: text("secret_token"),
            registered: true,
        });
        Ok(json!(true))
    }

    fn delete_webhook(&mut self, fields: &Fields) -> Answer {
        self.drop_if_asked(fields);
        self.webhook = None;
        Ok(json!(true))
    }

    fn drop_if_asked(&mut self, fields: &Fields) {
        if fields.get("drop_pending_updates") == Some(&json!(true)) {
            self.pending.clear();
        }
    }

    /// Leaving `allowed_updates` out keeps the previous setting.
    pub fn allow(&mut self, fields: &Fields) {
        if let Some(kinds) = fields.get("allowed_updates").and_then(Value::as_array) {
            let kinds = kinds.iter().filter_map(Value::as_str).map(str::to_owned);
            self.allowed = Some(kinds.collect());
        }
    }

    fn webhook_info(&self) -> Value {
        let registered = self.webhook.as_ref().filter(|webhook| webhook.registered);
        let mut info = json!({
            "url": registered.map_or("", |webhook| &webhook.url),
            "has_custom_certificate": false,
            "pending_update_count": self.pending.len(),
        });
        if let Some(allowed) = &self.allowed {
            info["allowed_updates"] = json!(allowed);
        }
        if let Some((at, message)) = &self.last_error {
            info["last_error_date"] = json!(at);
            info["last_error_message"] = json!(message);
        }
        info
    }
}

fn language(fields: &Fields) -> String {
    fields
        .get("language_code")
        .and_then(Value::as_str)
        .unwrap_or("")
        .to_owned()
}

fn me() -> Value {
    let mut me = bot();
    for ability in [
        "can_join_groups",
        "can_read_all_group_messages",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
    ] {
        me[ability] = json!(false);
    }
    me
}

fn edit(message: &mut Message, fields: &Fields, keyboard: Keyboard, turn: u64) -> Answer {
    let text = fields
        .get("text")
        .and_then(Value::as_str)
        .unwrap_or(&message.text)
        .to_owned();
    if text == message.text && keyboard == message.keyboard {
        return refused(
            "Bad Request: message is not modified: specified new message content and reply markup \
             are exactly the same as a current content and reply markup of the message",
        );
    }
    message.json["text"] = json!(text);
    message.json["edit_date"] = json!(crate::patience::unix_seconds());
    match (&keyboard, message.json.as_object_mut()) {
        (Keyboard::Inline(_), Some(json)) => {
            json.insert("reply_markup".to_owned(), fields["reply_markup"].clone());
        }
        (_, Some(json)) => {
            json.remove("reply_markup");
        }
        _ => {}
    }
    message.text = text;
    message.keyboard = keyboard;
    message.edits += 1;
    message.turn = turn;
    Ok(message.json.clone())
}
