//! The words in content that no type knows: whatever the app calls it, what a person wrote
//! in it is kept and scanned.

use serde_json::{Map, Value};

/// Most letters that are taken: as many as a message has at most.
const MOST: usize = 4_096;

/// What stands around a message, or was said by others.
const AROUND: [&str; 30] = [
    "author_signature",
    "caption_entities",
    "chat",
    "contact",
    "contentProvider",
    "context",
    "deliveryContext",
    "direct_messages_topic",
    "entities",
    "errors",
    "external_reply",
    "forward_from",
    "forward_from_chat",
    "forward_origin",
    "forward_sender_name",
    "from",
    "link_preview_options",
    "nlp",
    "quick_reply",
    "quote",
    "referral",
    "reply_markup",
    "reply_to",
    "reply_to_story",
    "sender",
    "sender_tag",
    "source",
    "suggested_post_info",
    "thumbnail",
    "via_bot",
];

/// What is not words wherever it stands.
const NO_WORDS: [&str; 34] = [
    "align",
    "aspectMode",
    "aspectRatio",
    "backgroundColor",
    "background_color",
    "color",
    "currency",
    "date_time_format",
    "emoji",
    "fileName",
    "file_name",
    "filename",
    "gravity",
    "id",
    "image_url",
    "language",
    "language_code",
    "layout",
    "margin",
    "metadata",
    "mid",
    "mime_type",
    "mode",
    "payload",
    "sha256",
    "size",
    "style",
    "template_type",
    "timestamp",
    "type",
    "username",
    "valign",
    "version",
    "weight",
];

/// The words of content that no type of a channel knows; none where it has none.
pub(super) fn words(message: &Value) -> Option<String> {
    let words = fields(message.as_object()?);
    let words: String = words.trim().chars().take(MOST).collect();
    words.chars().any(char::is_alphanumeric).then_some(words)
}

fn fields(fields: &Map<String, Value>) -> String {
    // A person or a chat is nothing that was said.
    if fields.contains_key("is_bot") {
        return String::new();
    }
    let said = fields.iter().filter(|(name, _)| is_said(name));
    lines(said.map(|(_, value)| leaves(value)))
}

fn is_said(name: &str) -> bool {
    let is_around = AROUND.contains(&name) || name.starts_with("reply_to_");
    let is_id = ["_id", "Id", "Token"].iter().any(|end| name.ends_with(end))
        || name.ends_with("_message") && name != "rich_message";
    !is_around && !is_id && !NO_WORDS.contains(&name)
}

fn leaves(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        // Runs of one text, some of them bold or a link: nothing stands between them.
        Value::Array(runs) if runs.iter().any(Value::is_string) => {
            runs.iter().map(leaves).collect()
        }
        Value::Array(all) => lines(all.iter().map(leaves)),
        Value::Object(object) => fields(object),
        _ => String::new(),
    }
}

fn lines(all: impl Iterator<Item = String>) -> String {
    let said: Vec<String> = all.filter(|words| !words.trim().is_empty()).collect();
    said.join("\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn within(content: Value) -> Option<String> {
        let mut message = json!({ "message_id": 9, "date": 1,
            "chat": { "id": 42, "type": "private", "first_name": "Noi" },
            "from": { "id": 42, "is_bot": false, "first_name": "Noi" },
            "reply_to_message": { "text": "what another said" } });
        for (name, value) in content.as_object().unwrap() {
            message[name] = value.clone();
        }
        words(&message)
    }

    #[test]
    fn a_rich_text_is_read_with_its_runs_together() {
        let rich = json!({ "rich_message": { "blocks": [
            { "type": "heading", "size": 1, "text": "ช่วยด้วย" },
            { "type": "paragraph", "text": ["they ", { "type": "bold", "text": "lo" }, "ck us in" ] },
            { "type": "list", "items": [{ "label": "1.", "type": "1", "blocks": [{ "type": "paragraph", "text": "blue house" }] }] },
        ], "is_rtl": false } });
        let said = within(rich).unwrap();
        for words in ["ช่วยด้วย", "they lock us in", "blue house"] {
            assert!(said.contains(words), "{said}");
        }
        assert!(
            !said.contains("Noi") && !said.contains("paragraph"),
            "{said}"
        );
    }

    #[test]
    fn polls_and_checklists_say_their_words() {
        let poll = json!({ "poll": { "id": "5", "question": "Who holds the passports?", "type": "regular",
            "options": [{ "text": "the boss", "voter_count": 0 }, { "text": "the agent", "voter_count": 0 }] } });
        let said = within(poll).unwrap();
        assert_eq!(said, "the boss\nthe agent\nWho holds the passports?");
        let list = json!({ "checklist": { "title": "Tonight", "tasks": [{ "id": 1, "text": "climb out" }] } });
        assert_eq!(within(list).as_deref(), Some("climb out\nTonight"));
    }

    #[test]
    fn what_has_no_words_says_none() {
        for content in [
            json!({}),
            json!({ "dice": { "emoji": "🎲", "value": 3 } }),
            json!({ "hologram": { "file_id": "abc", "mime_type": "video/mp4" } }),
            json!({ "chat_owner_changed": { "new_owner": { "id": 1, "is_bot": false, "first_name": "Lek" } } }),
        ] {
            assert_eq!(within(content.clone()), None, "{content}");
        }
    }
}
