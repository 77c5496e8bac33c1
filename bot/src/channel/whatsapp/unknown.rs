//! A kind of message that is not known here. What the app calls it is not what counts: the
//! files in it are fetched, and the words in it are heard.

use serde_json::{Map, Value};

use super::message::media;
use crate::channel::{Media, Said, leaves};

/// What stands around a message, whose pictures are others'.
const AROUND: [&str; 4] = ["context", "errors", "referral", "sticker"];

/// The files in it, the first with its words, else the words, if there are any.
pub(super) fn said(message: &Value) -> Vec<Said> {
    let words = leaves::words(message);
    let mut files = files(message);
    match files.first_mut() {
        Some(first) => first.caption = words,
        None => return vec![words.map_or(Said::Unsupported, Said::Text)],
    }
    files.into_iter().map(Said::Media).collect()
}

fn files(message: &Value) -> Vec<Media> {
    let mut found = Vec::new();
    if let Some(fields) = message.as_object() {
        within(fields, &mut found);
    }
    found
}

fn within(fields: &Map<String, Value>, found: &mut Vec<Media>) {
    for (_, value) in fields
        .iter()
        .filter(|(name, _)| !AROUND.contains(&&***name))
    {
        look(value, found);
    }
}

fn look(value: &Value, found: &mut Vec<Media>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| look(one, found)),
        Value::Object(fields) => match value["mime_type"].as_str() {
            Some(mime) => found.push(Media {
                caption: None,
                ..media(kind(mime), value)
            }),
            None => within(fields, found),
        },
        _ => {}
    }
}

fn kind(mime: &str) -> &'static str {
    match mime.split('/').next() {
        Some("image") => "photo",
        Some("video") => "video",
        Some("audio") => "voice",
        _ => "document",
    }
}
