//! A second, lenient reading of an update that the types did not fit: an old shape,
//! a new one. If there is somebody to answer, they are answered.

use casebook::Millis;
use serde_json::Value;

use super::content::{as_seen, from_text};
use super::parse::{Maker, answered};
use crate::channel::nameless::id_of_bytes;
use crate::channel::{Delivery, Errand, Inbound, Media, Said, file_event, leaves};
use crate::scan::Scanner;

/// The fields of a message that hold a file, and what kind of thing each is.
const FILES: [(&str, &str); 7] = [
    ("voice", "voice"),
    ("video", "video"),
    ("video_note", "video"),
    ("audio", "audio"),
    ("animation", "video"),
    ("document", "document"),
    ("live_photo", "video"),
];

/// What an update's events are made with.
pub(super) fn maker<'a>(
    update: &Value,
    body: &[u8],
    account: &'a str,
    scanner: &'a Scanner,
    now: Millis,
) -> Maker<'a> {
    let event_id = match &update["update_id"] {
        Value::Number(id) => id.to_string(),
        // Without an id of its own, the same bytes are the same event.
        _ => id_of_bytes(body),
    };
    Maker {
        account,
        scanner,
        now,
        event_id,
    }
}

/// Reads an update, or the object inside it, without its types.
pub(super) fn from_value(value: &Value, made: &Maker<'_>) -> Delivery {
    let inner = |name: &str| value.get(name).filter(|v| v.is_object());
    if let Some(query) = inner("callback_query") {
        return press(query, made);
    }
    if let Some(change) = inner("my_chat_member") {
        return membership(change, made);
    }
    let edited = inner("edited_message").is_some();
    let message = message(value);
    let Some(address) = private_chat(message) else {
        return Delivery::ignored("not-understood");
    };
    let Some(said) = as_seen(said(message), edited) else {
        return Delivery::ignored("unseen-change");
    };
    let date = if edited { "edit_date" } else { "date" };
    let at = message[date]
        .as_i64()
        .map_or(made.now, |seconds| seconds.saturating_mul(1_000));
    let read = made.event(address, at, message["from"]["language_code"].as_str(), said);
    match message["message_id"].as_i64() {
        Some(id) => read.about(id.to_string()),
        None => read,
    }
}

/// The message in an update, or the update itself where it is one.
pub(super) fn message(update: &Value) -> &Value {
    let inner = |name: &str| update.get(name).filter(|v| v.is_object());
    let message = inner("message").or_else(|| inner("edited_message"));
    message.unwrap_or(update)
}

fn said(message: &Value) -> Said {
    let text = message["text"].as_str();
    let text = text.or_else(|| message["caption"].as_str());
    sent_along(message, text)
        .or_else(|| text.map(from_text))
        .or_else(|| card(&message["contact"]))
        .or_else(|| leaves::words(message).map(Said::Text))
        .unwrap_or(Said::Unsupported)
}

/// A file or a place, with the words beside it.
fn sent_along(message: &Value, caption: Option<&str>) -> Option<Said> {
    let venue = &message["venue"];
    let place = [&message["location"], &venue["location"]];
    let place = place.iter().find_map(|place| {
        let degree = |name: &str| place[name].as_f64();
        Some((degree("latitude")?, degree("longitude")?))
    });
    if let Some((latitude, longitude)) = place {
        let words = ["title", "address"].map(|name| venue[name].as_str());
        return Some(Said::place(Some(latitude), Some(longitude), words));
    }
    file(message, caption).map(Said::Media)
}

/// The file in a message that was changed: one event, however often its words change.
pub(super) fn changed_file(update: &Value, made: &Maker<'_>) -> Option<Inbound> {
    let message = update.get("edited_message")?;
    let media = file(message, None)?;
    let address = private_chat(message)?;
    let at = message["edit_date"]
        .as_i64()
        .map_or(made.now, |seconds| seconds.saturating_mul(1_000));
    let id = message["message_id"].as_i64()?.to_string();
    let event_id = file_event(&address, &id, &media.file_id);
    let language = message["from"]["language_code"].as_str();
    let event = made
        .event(address, at, language, Said::Media(media))
        .events
        .pop()?;
    Some(Inbound {
        event_id,
        about: Some(id),
        quietly: true,
        ..event
    })
}

fn file(message: &Value, caption: Option<&str>) -> Option<Media> {
    let sizes = message["photo"].as_array().into_iter().flatten();
    let side = |size: &&Value| size["width"].as_u64();
    let photo = sizes.max_by_key(side).map(|size| ("photo", size));
    let named = FILES.iter().map(|(field, kind)| (*kind, &message[*field]));
    let mut files = photo.into_iter().chain(named);
    let known = files.find_map(|(kind, file)| media(kind, file, caption));
    known.or_else(|| unknown_file(message, caption))
}

/// A file in a field that no type knows.
fn unknown_file(message: &Value, caption: Option<&str>) -> Option<Media> {
    let mut fields = message.as_object()?.iter();
    fields.find_map(|(name, file)| match name.as_str() {
        "sticker" => None,
        _ => media("document", file, caption),
    })
}

pub(super) fn media(kind: &str, file: &Value, caption: Option<&str>) -> Option<Media> {
    let field = |name: &str| file[name].as_str().map(str::to_owned);
    Some(Media {
        kind: kind.to_owned(),
        file_id: field("file_id")?,
        name: field("file_name"),
        mime: field("mime_type"),
        size: file["file_size"].as_u64(),
        caption: caption.map(str::to_owned),
    })
}

fn card(contact: &Value) -> Option<Said> {
    let field = |name: &str| contact[name].as_str();
    let names = ["first_name", "last_name"].map(field);
    let words = super::card::words(
        names,
        field("phone_number").unwrap_or_default(),
        field("vcard"),
    );
    (!words.is_empty()).then_some(Said::Text(words))
}

/// Whether the person lets the bot write, or a group has it.
fn membership(change: &Value, made: &Maker<'_>) -> Delivery {
    let gone = match change["new_chat_member"]["status"].as_str() {
        Some("kicked" | "left") => true,
        Some(_) => false,
        None => return Delivery::ignored("not-understood"),
    };
    let at = change["date"]
        .as_i64()
        .map_or(made.now, |seconds| seconds.saturating_mul(1_000));
    match (private_chat(change), change["chat"]["id"].as_i64()) {
        (Some(address), _) => made.event(address, at, None, Said::Blocked(gone)),
        (None, Some(_)) if gone => Delivery::ignored("group-left"),
        (None, Some(group)) => Delivery {
            errands: vec![Errand::LeaveGroup(group.to_string())],
            ..Delivery::ignored("group-joined")
        },
        (None, None) => Delivery::ignored("not-understood"),
    }
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
    use crate::channel::Place;

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
    fn one_odd_byte_costs_a_letter_and_no_message() {
        let shown = r#"{"update_id": 7, "message": {"message_id": 3, "date": 1, "chat": {"id": 42, "type": "private"}, "text": "help \ud83d"}}"#;
        let event = read(shown).events.remove(0);
        assert_eq!(event.said, Said::Text("help \u{fffd}".into()));
        assert_eq!(
            (event.event_id, event.about),
            ("7".into(), Some("3".into()))
        );
        let mut raw = shown.replace("\\ud83d", "#").into_bytes();
        let odd = raw.iter().position(|b| *b == b'#').unwrap();
        raw[odd] = 0xff;
        let said = strict(&raw, "1", &SCANNER, 5).events.remove(0).said;
        assert_eq!(said, Said::Text("help \u{fffd}".into()));
    }

    #[test]
    fn a_block_in_a_shape_of_tomorrow_is_one() {
        let change = |chat: &str, status: &str| {
            read(&format!(
                r#"{{"update_id": 7, "my_chat_member": {{"chat": {{"id": {chat}}}, "date": 9, "new_chat_member": {{"status": "{status}"}}}}}}"#
            ))
        };
        let event = change("42", "kicked").events.remove(0);
        assert_eq!((event.said, event.at), (Said::Blocked(true), 9_000));
        assert_eq!(change("42", "member").events[0].said, Said::Blocked(false));
        let joined = change("-42", "restricted");
        assert_eq!(joined.errands, [Errand::LeaveGroup("-42".into())]);
        assert_eq!(change("-42", "left").ignored, ["group-left"]);
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

    #[test]
    fn an_edited_message_brings_its_file_along_without_a_word() {
        let edited = |content: &str| {
            read(&format!(
                r#"{{"update_id": 7, "edited_message": {{"message_id": 3, "date": 1, "edit_date": 2, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, {content}}}}}"#
            ))
        };
        let photo =
            r#""photo": [{"file_id": "a", "file_unique_id": "u", "width": 90, "height": 90}]"#;
        let said = |content: &str| edited(content).events.remove(0).said;
        assert_eq!(
            said(&format!(r#"{photo}, "caption": "c""#)),
            Said::Edited("c".into())
        );
        // What is not said is no change of words; the file may be another one than before.
        let files = |content: &str| -> Vec<(String, String, bool)> {
            let events = edited(content).events.into_iter();
            let files = events.filter_map(|e| match e.said {
                Said::Media(m) if m.caption.is_none() => Some((m.file_id, e.event_id, e.quietly)),
                _ => None,
            });
            files.collect()
        };
        let file = [("a".to_owned(), "42-3-a".to_owned(), true)];
        assert_eq!(files(photo), file);
        assert_eq!(edited(photo).events.len(), 1);
        assert_eq!(edited(photo).events[0].about.as_deref(), Some("3"));
        assert!(edited(photo).ignored.is_empty());
        assert_eq!(files(&format!(r#"{photo}, "caption": "c""#)), file);
        let place = r#""location": {"latitude": 15.1, "longitude": 105.8, "live_period": 900}"#;
        assert_eq!(said(place), Said::PlaceMoved(Place::new(15.1, 105.8, [])));
        assert_eq!(said(r#""text": "/start""#), Said::Edited("/start".into()));
        assert_eq!(
            said(r#""rich_message": {"blocks": [{"type": "paragraph", "text": "help"}]}"#),
            Said::Edited("help".into())
        );
        assert_eq!(
            edited(r#""text": "b""#).events[0].about.as_deref(),
            Some("3")
        );
        // The time is that of the change, by the types and without them.
        for content in [r#""text": "b""#, r#""text": "b", "odd": [], "from": {}"#] {
            assert_eq!(edited(content).events[0].at, 2_000, "{content}");
        }
        let dice = edited(r#""dice": {"emoji": "🎲", "value": 3}"#);
        assert!(dice.events.is_empty());
        assert_eq!(dice.ignored, ["unseen-change"]);
    }

    #[test]
    fn what_a_page_inside_the_app_sends_on_is_said() {
        let sent = |data: &str| {
            read(&format!(
                r#"{{"update_id": 7, "message": {{"message_id": 3, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, "web_app_data": {{"data": "{data}", "button_text": "Send"}}}}}}"#
            ))
        };
        let event = sent("he will kill me").events.remove(0);
        assert!(matches!(&event.said, Said::Text(text) if text.contains("he will kill me")));
        assert_eq!(event.reading.distress, crate::scan::Distress::P1);
        let update = |content: &str| {
            read(&format!(
                r#"{{"update_id": 7, "message": {{"message_id": 3, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, {content}}}}}"#
            ))
        };
        // So is what is put on a list later, and a bill that is passed on.
        for content in [
            r#""checklist_tasks_added": {"tasks": [{"id": 5, "text": "he will kill me"}]}"#,
            r#""invoice": {"title": "Fee", "description": "he will kill me", "start_parameter": "", "currency": "THB", "total_amount": 5}"#,
        ] {
            let event = update(content).events.remove(0);
            assert_eq!(
                event.reading.distress,
                crate::scan::Distress::P1,
                "{content}"
            );
        }
        let done = update(r#""checklist_tasks_done": {"marked_as_done_task_ids": [1]}"#);
        assert_eq!(done.ignored, ["service-message"]);
        let pinned = r#"{"update_id": 7, "message": {"message_id": 3, "date": 1, "chat": {"id": 42, "type": "private", "first_name": "x"}, "message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}}"#;
        assert_eq!(read(pinned).ignored, ["service-message"]);
    }

    #[test]
    fn places_and_cards_keep_their_words() {
        let said = |content: &str| {
            let update = format!(
                r#"{{"update_id": 7, "message": {{"message_id": 3, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, {content}}}}}"#
            );
            let by_types = read(&update).events.remove(0).said;
            let value = serde_json::from_str(&update).unwrap();
            let made = maker(&value, b"", "1", &SCANNER, 5);
            assert_eq!(from_value(&value, &made).events[0].said, by_types);
            by_types
        };
        let at = r#"{"latitude": 15.1, "longitude": 105.8}"#;
        let venue = format!(
            r#""location": {at}, "venue": {{"location": {at}, "title": "ຮ້ານແດງ", "address": "ບ້ານໂພນ"}}"#
        );
        let place = Place::new(15.1, 105.8, [Some("ຮ້ານແດງ"), Some("ບ້ານໂພນ")]);
        assert_eq!(said(&venue), Said::Location(place));
        let card = r#""contact": {"phone_number": "+66812", "first_name": "Lek", "last_name": "Sing", "vcard": "TEL:+66812\nORG:Blue House"}"#;
        assert_eq!(said(card), Said::Text("Lek Sing +66812 Blue House".into()));
    }

    #[test]
    fn a_live_photo_is_a_photo_and_a_video() {
        let sizes = r#"[{"file_id": "a", "file_unique_id": "u", "width": 90, "height": 90}]"#;
        let update = |photo: &str| {
            format!(
                r#"{{"update_id": 7, "message": {{"message_id": 3, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, {photo} "caption": "c", "live_photo": {{"file_id": "v", "file_unique_id": "w", "width": 90, "height": 90, "duration": 2, "photo": {sizes}}}}}}}"#
            )
        };
        let both = read(&update(&format!(r#""photo": {sizes},"#))).events;
        let files: Vec<(&str, bool)> = both
            .iter()
            .map(|e| match &e.said {
                Said::Media(media) => (media.file_id.as_str(), e.quietly),
                said => panic!("{said:?}"),
            })
            .collect();
        assert_eq!(files, [("a", false), ("v", true)]);
        assert_ne!(both[0].event_id, both[1].event_id);
        let video = read(&update("")).events;
        assert!(
            matches!(&video[..], [e] if matches!(&e.said, Said::Media(m) if m.file_id == "v" && m.caption.as_deref() == Some("c")))
        );
    }

    #[test]
    fn a_file_in_a_field_that_no_type_knows_is_kept() {
        let sent = |content: &str| {
            read(&format!(
                r#"{{"update_id": 7, "message": {{"message_id": 3, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, {content}}}}}"#
            ))
            .events
            .remove(0)
            .said
        };
        let file = r#""hologram": {"file_id": "h", "mime_type": "video/mp4", "file_size": 9}"#;
        assert!(matches!(sent(file), Said::Media(m) if m.file_id == "h" && m.caption.is_none()));
        let words = format!(r#"{file}, "caption": "look""#);
        assert!(matches!(sent(&words), Said::Media(m) if m.caption.as_deref() == Some("look")));
    }

    #[test]
    fn a_list_of_updates_is_each_of_them() {
        let update = |id: u8, text: &str| {
            format!(
                r#"{{"update_id": {id}, "message": {{"message_id": {id}, "date": 1, "chat": {{"id": 42, "type": "private", "first_name": "x"}}, "text": "{text}"}}}}"#
            )
        };
        let read = read(&format!(
            " [{}, 5, {}]",
            update(7, "help me"),
            update(8, "\\ud83d")
        ));
        let ids: Vec<&str> = read.events.iter().map(|e| e.event_id.as_str()).collect();
        assert_eq!(ids, ["7", "8"]);
        assert_eq!(read.events[0].said, Said::Text("help me".into()));
        assert_eq!(read.ignored, ["not-understood"]);
    }
}
