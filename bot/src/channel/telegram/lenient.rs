//! A second, lenient reading of an update that the types did not fit: an old shape,
//! a new one, broken JSON. If there is somebody to answer, they are answered.

use casebook::Millis;
use serde_json::Value;

use super::parse::{Maker, answered, from_text};
use crate::channel::nameless::id_of_bytes;
use crate::channel::{Delivery, Media, Said};
use crate::scan::Scanner;

/// The fields of a message that hold a file, and what kind of thing each is.
const FILES: [(&str, &str); 6] = [
    ("voice", "voice"),
    ("video", "video"),
    ("video_note", "video"),
    ("audio", "audio"),
    ("animation", "video"),
    ("document", "document"),
];

/// Reads what can be read of a body that is no update.
pub(super) fn parse(body: &[u8], account: &str, scanner: &Scanner, now: Millis) -> Delivery {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return Delivery::ignored("broken-json");
    };
    let event_id = match &value["update_id"] {
        Value::Number(id) => id.to_string(),
        // Without an id of its own, the same bytes are the same event.
        _ => id_of_bytes(body),
    };
    from_value(
        &value,
        &Maker {
            account,
            scanner,
            now,
            event_id,
        },
    )
}

/// Reads an update, or the object inside it, without its types.
pub(super) fn from_value(value: &Value, made: &Maker<'_>) -> Delivery {
    let inner = |name: &str| value.get(name).filter(|v| v.is_object());
    if let Some(query) = inner("callback_query") {
        return press(query, made);
    }
    let edited = inner("edited_message").is_some();
    let message = inner("message")
        .or_else(|| inner("edited_message"))
        .unwrap_or(value);
    let Some(address) = private_chat(message) else {
        return Delivery::ignored("not-understood");
    };
    let text = message["text"]
        .as_str()
        .or_else(|| message["caption"].as_str());
    let said = sent_along(message, text);
    let said =
        said.unwrap_or_else(|| text.map_or(Said::Unsupported, |text| from_text(text, edited)));
    let at = message["date"]
        .as_i64()
        .map_or(made.now, |seconds| seconds.saturating_mul(1_000));
    made.event(address, at, message["from"]["language_code"].as_str(), said)
}

/// A file or a place, with the words beside it.
fn sent_along(message: &Value, caption: Option<&str>) -> Option<Said> {
    let degree = |name: &str| message["location"][name].as_f64();
    if let (Some(latitude), Some(longitude)) = (degree("latitude"), degree("longitude")) {
        return Some(Said::Location {
            latitude,
            longitude,
        });
    }
    let sizes = message["photo"].as_array().into_iter().flatten();
    let side = |size: &&Value| size["width"].as_u64();
    let photo = sizes.max_by_key(side).map(|size| ("photo", size));
    let named = FILES.iter().map(|(field, kind)| (*kind, &message[*field]));
    let mut files = photo.into_iter().chain(named);
    let (kind, file) = files.find(|(_, file)| file["file_id"].is_string())?;
    let field = |name: &str| file[name].as_str().map(str::to_owned);
    Some(Said::Media(Media {
        kind: kind.to_owned(),
        file_id: field("file_id")?,
        name: field("file_name"),
        mime: field("mime_type"),
        size: file["file_size"].as_u64(),
        caption: caption.map(str::to_owned),
    }))
}

fn press(query: &Value, made: &Maker<'_>) -> Delivery {
    let delivery = pressed(query, made);
    match query["id"].as_str() {
        Some(id) => answered(id.to_owned(), delivery),
        None => delivery,
    }
}

fn pressed(query: &Value, made: &Maker<'_>) -> Delivery {
    let Some(from) = query["from"]["id"].as_i64() else {
        return Delivery::ignored("not-understood");
    };
    let data = query["data"].as_str().unwrap_or_default().to_owned();
    made.event(
        from.to_string(),
        made.now,
        query["from"]["language_code"].as_str(),
        Said::Press(data),
    )
}

/// A private chat has the id of the person; a group's is negative.
fn private_chat(message: &Value) -> Option<String> {
    let chat = &message["chat"];
    let id = chat["id"].as_i64().filter(|id| *id > 0)?;
    matches!(chat["type"].as_str(), None | Some("private")).then(|| id.to_string())
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::parse::parse as strict;
    use super::*;

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

    fn read(json: &str) -> Delivery {
        strict(json.as_bytes(), "1", &SCANNER, 5)
    }

    #[test]
    fn a_shape_the_types_do_not_know_is_still_heard() {
        let parsed = read(
            r#"{"update_id": 7, "message": {"chat": {"id": 42}, "text": "ຊ່ວຍແດ່", "odd": {}}}"#,
        );
        let event = &parsed.events[0];
        assert_eq!(
            (event.address.as_str(), event.event_id.as_str()),
            ("42", "7")
        );
        assert_eq!(event.said, Said::Text("ຊ່ວຍແດ່".into()));
    }

    #[test]
    fn a_file_in_an_old_shape_is_kept() {
        let parsed = read(
            r#"{"update_id": 7, "message": {"chat": {"id": 42}, "caption": "c", "photo":
                [{"file_id": "a", "width": 90}, {"file_id": "b", "width": 800, "file_size": 9}]}}"#,
        );
        let Said::Media(media) = &parsed.events[0].said else {
            panic!("{:?}", parsed.events[0].said)
        };
        assert_eq!(
            (media.kind.as_str(), media.file_id.as_str()),
            ("photo", "b")
        );
        assert_eq!((media.caption.as_deref(), media.size), (Some("c"), Some(9)));
        let parsed =
            read(r#"{"update_id": 8, "message": {"chat": {"id": 42}, "voice": {"file_id": "v"}}}"#);
        assert!(matches!(&parsed.events[0].said, Said::Media(m) if m.kind == "voice"));
    }

    #[test]
    fn what_has_nobody_to_answer_is_counted() {
        assert_eq!(read("{").ignored, ["broken-json"]);
        assert_eq!(read(r#"{"update_id": 7}"#).ignored, ["other-update"]);
        assert_eq!(read(r#"{"update_id": 7, "message": {"chat": {"id": -42, "type": "group"}, "text": "x"}}"#).ignored, ["not-understood"]);
        assert_eq!(read("[]").ignored, ["not-understood"]);
    }

    #[test]
    fn the_same_bytes_without_an_id_are_the_same_event() {
        let json = r#"{"message": {"chat": {"id": 42}, "text": "x"}}"#;
        assert_eq!(read(json).events[0].event_id, read(json).events[0].event_id);
    }
}
