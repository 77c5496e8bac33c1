//! The two shapes that nearly every update has: a text in a private chat, and a
//! pressed button there. They are read by the few fields that count; teloxide's types
//! buffer a whole update several times over to find out what it is, which made this
//! the dearest part of taking a message in. Whatever else an update is, is theirs.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::content::from_text;
use super::parse::{Maker, answered};
use crate::channel::{Delivery, Said};

#[derive(Deserialize)]
pub(super) struct Plain {
    update_id: u64,
    message: Option<Message>,
    callback_query: Option<Press>,
}

#[derive(Deserialize)]
struct Message {
    message_id: i64,
    chat: Chat,
    from: Option<User>,
    date: i64,
    text: Option<String>,
    // What stands around a text is read with everything else (`around.rs`).
    reply_to_message: Option<IgnoredAny>,
    external_reply: Option<IgnoredAny>,
    quote: Option<IgnoredAny>,
    forward_origin: Option<IgnoredAny>,
    forward_date: Option<IgnoredAny>,
}

impl Message {
    fn stands_alone(&self) -> bool {
        let around = [
            &self.reply_to_message,
            &self.external_reply,
            &self.quote,
            &self.forward_origin,
            &self.forward_date,
        ];
        around.iter().all(|field| field.is_none())
    }
}

#[derive(Deserialize)]
struct Press {
    id: String,
    from: Presser,
    message: Option<Under>,
    data: Option<String>,
}

/// The message that a button stands under.
#[derive(Deserialize)]
struct Under {
    chat: Chat,
}

#[derive(Deserialize)]
struct Chat {
    id: i64,
    #[serde(rename = "type")]
    kind: String,
}

impl Chat {
    fn is_private(&self) -> bool {
        self.kind == "private"
    }
}

#[derive(Deserialize)]
struct User {
    language_code: Option<String>,
}

#[derive(Deserialize)]
struct Presser {
    id: u64,
    language_code: Option<String>,
}

impl Plain {
    /// `None` for every other shape, and for bytes that are no update.
    pub fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice::<Self>(body)
            .ok()
            .filter(Self::is_whole)
    }

    fn is_whole(&self) -> bool {
        match (&self.message, &self.callback_query) {
            (Some(message), None) => {
                message.chat.is_private() && message.text.is_some() && message.stands_alone()
            }
            (None, Some(press)) => {
                press.data.is_some() && press.message.as_ref().is_none_or(|m| m.chat.is_private())
            }
            _ => false,
        }
    }

    pub fn update_id(&self) -> u64 {
        self.update_id
    }

    pub fn into_delivery(self, made: &Maker<'_>) -> Delivery {
        if let Some(message) = self.message {
            let from = message.from.as_ref();
            return made
                .event(
                    message.chat.id.to_string(),
                    message.date.saturating_mul(1_000),
                    from.and_then(|f| f.language_code.as_deref()),
                    from_text(message.text.as_deref().unwrap_or_default()),
                )
                .about(message.message_id.to_string());
        }
        let Some(press) = self.callback_query else {
            return Delivery::default();
        };
        let delivery = made.event(
            press.from.id.to_string(),
            made.now,
            press.from.language_code.as_deref(),
            Said::Press(press.data.unwrap_or_default()),
        );
        answered(press.id, delivery)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;
    use teloxide::types::Update;

    use super::super::parse::{from_update, parse};
    use super::*;
    use crate::scan::Scanner;

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

    /// What the types make of the same bytes.
    fn by_the_types(body: &[u8]) -> Delivery {
        let update: Update = serde_json::from_slice(body).unwrap();
        from_update(update, "1", &SCANNER, 5)
    }

    fn message(more: serde_json::Value) -> Vec<u8> {
        let mut message = json!({"message_id": 9, "date": 1_700_000_000,
            "chat": {"id": 42, "type": "private", "first_name": "x"},
            "from": {"id": 42, "is_bot": false, "first_name": "x", "language_code": "lo"}});
        for (name, value) in more.as_object().unwrap() {
            message[name] = value.clone();
        }
        json!({"update_id": 7, "message": message})
            .to_string()
            .into_bytes()
    }

    fn press(chat: &str, data: Option<&str>) -> Vec<u8> {
        let chat = json!({"id": 42, "type": chat, "first_name": "x", "title": "x"});
        let under = json!({"message_id": 9, "date": 1_700_000_000, "chat": chat, "text": "?"});
        let mut query = json!({"id": "31", "chat_instance": "1", "message": under,
            "from": {"id": 42, "is_bot": false, "first_name": "x", "language_code": "th"}});
        if let Some(data) = data {
            query["data"] = data.into();
        }
        json!({"update_id": 8, "callback_query": query})
            .to_string()
            .into_bytes()
    }

    #[test]
    fn it_reads_what_the_types_read() {
        for body in [
            message(json!({"text": "ຊ່ວຍແດ່"})),
            message(json!({"text": "/start@SaiduanBot"})),
            message(
                json!({"text": "ຊ່ວຍ", "entities": [{"type": "bold", "offset": 0, "length": 2}]}),
            ),
            press("private", Some("q:safe:yes")),
        ] {
            assert!(Plain::read(&body).is_some());
            let (plain, typed) = (parse(&body, "1", &SCANNER, 5), by_the_types(&body));
            assert_eq!(format!("{plain:?}"), format!("{typed:?}"));
        }
    }

    #[test]
    fn every_other_shape_is_left_to_the_types() {
        for body in [
            message(json!({"sticker": {}})),
            message(json!({"text": "x", "reply_to_message": {"message_id": 3}})),
            message(json!({"text": "x", "quote": {"text": "y"}})),
            message(json!({"text": "x", "forward_origin": {"type": "hidden_user"}})),
            message(json!({"text": "x", "chat": {"id": -4, "type": "group", "title": "x"}})),
            press("group", Some("q:safe:yes")),
            press("private", None),
            b"{".to_vec(),
            br#"{"update_id": 7}"#.to_vec(),
        ] {
            assert!(
                Plain::read(&body).is_none(),
                "{}",
                String::from_utf8_lossy(&body)
            );
        }
    }
}
