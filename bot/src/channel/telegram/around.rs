//! What stands around a message on Telegram: the one that it answers, and whether it was
//! forwarded. Whoever wrote it first stays unnamed.

use serde_json::Value;

use crate::channel::Around;

/// What says that a message was forwarded; the first is how it is said today.
const FORWARDED: [&str; 5] = [
    "forward_origin",
    "forward_date",
    "forward_from",
    "forward_from_chat",
    "forward_sender_name",
];

/// Reads it of the message itself. What was quoted of our own is not kept as it was sent: a
/// return code may be in it, and what we said stands in the talk with dots for that.
pub(super) fn read(message: &Value) -> Around {
    let answered = &message["reply_to_message"];
    let chat = &answered["chat"]["id"];
    let is_here = chat.is_null() || *chat == message["chat"]["id"];
    let is_ours = answered["from"]["is_bot"] == true;
    let quoted = message["quote"]["text"].as_str();
    let quoted = quoted.filter(|words| !is_ours && !words.trim().is_empty());
    let id = answered["message_id"].as_i64().filter(|_| is_here);
    Around {
        answers: id.map(|id| id.to_string()),
        quoted: quoted.map(str::to_owned),
        passed_on: FORWARDED.iter().any(|name| !message[*name].is_null()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;

    use super::super::parse::parse;
    use super::*;
    use crate::channel::Said;
    use crate::scan::Scanner;

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

    /// A text with what stands around it, through the whole reader.
    fn around(kind: &str, more: &Value) -> Around {
        let person = json!({ "id": 42, "is_bot": false, "first_name": "Noi" });
        let chat = json!({ "id": 42, "type": "private", "first_name": "Noi" });
        let mut message = json!({ "message_id": 9, "date": 1_700_000_000, "edit_date": 1_700_000_001,
            "chat": chat, "from": person, "text": "ແມ່ນ ລາວ" });
        for (name, value) in more.as_object().unwrap() {
            message[name] = value.clone();
        }
        let update = json!({ "update_id": 7, kind: message }).to_string();
        let event = parse(update.as_bytes(), "1", &SCANNER, 5).events.remove(0);
        let words = "ແມ່ນ ລາວ".to_owned();
        let said = match kind {
            "message" => Said::Text(words),
            _ => Said::Edited(words),
        };
        assert_eq!(event.said, said);
        event.around
    }

    fn answered(is_bot: bool, text: &str) -> Value {
        json!({ "message_id": 8, "date": 1_700_000_000, "text": text,
            "chat": { "id": 42, "type": "private", "first_name": "Noi" },
            "from": { "id": 5, "is_bot": is_bot, "first_name": "Lek", "username": "lek" } })
    }

    fn quote(text: &str) -> Value {
        json!({ "text": text, "position": 0, "is_manual": true })
    }

    #[test]
    fn an_answer_names_the_message_that_it_answers() {
        for kind in ["message", "edited_message"] {
            let read = around(kind, &json!({ "reply_to_message": answered(true, "ໃຜ?") }));
            assert_eq!(read.answers.as_deref(), Some("8"), "{kind}");
            assert_eq!((read.quoted, read.passed_on), (None, false));
        }
        // By an odd shape of it too, which the types do not read.
        let odd = json!({ "reply_to_message": { "message_id": 8, "from": [] } });
        assert_eq!(around("message", &odd).answers.as_deref(), Some("8"));
        assert!(around("message", &json!({})).is_nothing());
    }

    #[test]
    fn words_of_theirs_that_are_quoted_are_kept_and_ours_are_not() {
        let part = |is_bot: bool| {
            let more = json!({ "reply_to_message": answered(is_bot, "a b"), "quote": quote("b") });
            around("message", &more).quoted
        };
        assert_eq!(part(false).as_deref(), Some("b"));
        assert_eq!(part(true), None);
    }

    #[test]
    fn of_another_chat_only_the_words_are_kept() {
        let origin =
            json!({ "type": "hidden_user", "sender_user_name": "Lek", "date": 1_700_000_000 });
        let elsewhere =
            json!({ "external_reply": { "origin": origin }, "quote": quote("come tonight") });
        let read = around("message", &elsewhere);
        assert_eq!((read.answers, read.passed_on), (None, false));
        assert_eq!(read.quoted.as_deref(), Some("come tonight"));
        let mut other = answered(false, "x");
        other["chat"]["id"] = json!(43);
        assert_eq!(
            around("message", &json!({ "reply_to_message": other })).answers,
            None
        );
    }

    #[test]
    fn what_is_forwarded_is_passed_on_and_its_author_is_nobody() {
        let today = json!({ "forward_origin": { "type": "hidden_user", "sender_user_name": "Lek", "date": 1_700_000_000 } });
        let before = json!({ "forward_date": 1_700_000_000, "forward_sender_name": "Lek" });
        for more in [today, before] {
            let read = around("message", &more);
            assert!(read.passed_on, "{more}");
            assert!(!format!("{read:?}").contains("Lek"));
        }
    }
}
