//! What a person did in one message on Messenger.

use serde_json::Value;

use crate::channel::meta::fields::{degrees, id, list, number};
use crate::channel::{Around, Media, Said, leaves};

/// What “Get started” carries.
pub(super) const START: &str = "start";
/// What a key of the menu carries, before the number that could be typed instead.
pub(super) const KEY: &str = "key:";

/// The thumb of the message field, in its three sizes.
const THUMBS: [u64; 3] = [
    369_239_263_222_822,
    369_239_343_222_814,
    369_239_383_222_810,
];

/// One thing that a message says.
#[derive(Debug)]
pub(super) struct Part {
    pub said: Said,
    /// The platform's id of the message that it is or is about.
    pub about: Option<String>,
    /// Something beside it in the same message is answered.
    pub quietly: bool,
}

impl Part {
    pub fn about(said: Said, about: Option<String>) -> Self {
        Self {
            said,
            about,
            quietly: false,
        }
    }
}

/// Messenger does not say that something was forwarded. An answer to a story names no message.
pub(super) fn around(message: &Value) -> Around {
    Around {
        answers: id(&message["reply_to"]["mid"]),
        ..Around::default()
    }
}

/// Everything that a message says: its words, then each thing that came along. It is one
/// message, and gets one answer: files beside words or other files, and what is shared
/// beside words, are kept without one.
pub(super) fn parts(message: &Value) -> Vec<Part> {
    let mid = id(&message["mid"]);
    let mut is_answered = false;
    let part = |said: Said| {
        let is_beside = said.needs_no_answer() || matches!(said, Said::Text(_));
        let quietly = is_answered && is_beside;
        is_answered |= match &said {
            Said::Text(words) => !words.is_empty(),
            other => other.needs_no_answer(),
        };
        Part {
            quietly,
            ..Part::about(said, mid.clone())
        }
    };
    said(message).into_iter().map(part).collect()
}

fn said(message: &Value) -> Vec<Said> {
    if message["is_deleted"] == true {
        return vec![Said::Withdrawn(None)];
    }
    let payload = &message["quick_reply"]["payload"];
    if let Some(data) = payload.as_str().filter(|data| !data.is_empty()) {
        return vec![pressed(data)];
    }
    let text = message["text"].as_str();
    let mut said: Vec<Said> = text.map(|t| Said::Text(t.to_owned())).into_iter().collect();
    let has_words = text.is_some_and(|t| !t.is_empty());
    let mid = id(&message["mid"]).unwrap_or_default();
    let along = list(&message["attachments"]).enumerate();
    said.extend(
        along.filter_map(|(number, a)| attachment(a, has_words, &Filed { mid: &mid, number })),
    );
    if said.is_empty() {
        said.push(match sticker(&message["sticker_id"]) {
            Some(sticker) => Said::Sticker(words_of(sticker)),
            None => words_in(message),
        });
    }
    said
}

/// Where a file stands: its address runs out, and the message can be asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Filed<'a> {
    pub mid: &'a str,
    /// Its place among what came along.
    pub number: usize,
}

impl<'a> Filed<'a> {
    /// What the file is asked for with: no address holds a line break.
    fn name(&self, url: &str) -> String {
        format!("{url}\n{}\n{}", self.number, self.mid)
    }

    /// The address, and where the file stands, of such a name.
    pub fn of(name: &'a str) -> (&'a str, Option<Self>) {
        let mut lines = name.splitn(3, '\n');
        let url = lines.next().unwrap_or_default();
        let number = lines.next().and_then(|number| number.parse().ok());
        let mid = lines.next().filter(|mid| !mid.is_empty());
        let filed = mid.zip(number).map(|(mid, number)| Self { mid, number });
        (url, filed)
    }
}

/// What no type knows may have words in it all the same.
pub(super) fn words_in(content: &Value) -> Said {
    leaves::words(content).map_or(Said::Unsupported, Said::Text)
}

/// None for what only shows again what the words say (the picture of a link).
fn attachment(attachment: &Value, has_words: bool, filed: &Filed<'_>) -> Option<Said> {
    let payload = &attachment["payload"];
    if let Some(sticker) = sticker(&payload["sticker_id"]) {
        return Some(Said::Sticker(words_of(sticker)));
    }
    match attachment["type"].as_str().unwrap_or_default() {
        "image" => Some(media("photo", payload, filed)),
        "video" => Some(media("video", payload, filed)),
        "audio" => Some(media("voice", payload, filed)),
        "file" => Some(media("document", payload, filed)),
        "location" => Some(location(attachment)),
        "fallback" if has_words => None,
        "share" | "template" if has_words => {
            Some(shared(attachment)).filter(|said| *said != Said::Unsupported)
        }
        _ => Some(shared(attachment)),
    }
}

fn sticker(id: &Value) -> Option<u64> {
    number(id).and_then(|id| id.try_into().ok())
}

fn words_of(sticker: u64) -> String {
    let thumb = THUMBS.contains(&sticker);
    if thumb { "👍" } else { "" }.to_owned()
}

fn media(kind: &str, payload: &Value, filed: &Filed<'_>) -> Said {
    let url = payload["url"].as_str().unwrap_or_default();
    if url.is_empty() && filed.mid.is_empty() {
        return Said::Unsupported;
    }
    // Without an address the message is asked for one.
    Said::Media(Media {
        kind: kind.to_owned(),
        file_id: filed.name(url),
        name: None,
        mime: None,
        size: None,
        caption: None,
    })
}

fn location(attachment: &Value) -> Said {
    let coordinates = &attachment["payload"]["coordinates"];
    // Beside the map stands its name, and “Pinned Location” where it has none.
    let title = attachment["title"].as_str();
    let title = title.filter(|title| !title.eq_ignore_ascii_case("pinned location"));
    let degrees = |name: &str| degrees(&coordinates[name]);
    Said::place(degrees("lat"), degrees("long"), [title])
}

/// A page, a reel or a post that somebody shares is something they tell, whatever Meta
/// calls it.
fn shared(attachment: &Value) -> Said {
    let payload = &attachment["payload"];
    let title = id(&attachment["title"]).or_else(|| id(&payload["title"]));
    let url = id(&attachment["url"]).or_else(|| id(&payload["url"]));
    let words: Vec<String> = title.into_iter().chain(url).collect();
    match words.is_empty() {
        true => match words_in(payload) {
            Said::Unsupported => words_in(attachment),
            words => words,
        },
        false => Said::Text(words.join(" ")),
    }
}

/// A press of a button, of a key of the menu, or of “Get started”.
pub(super) fn postback(postback: &Value) -> Said {
    match id(&postback["payload"]) {
        Some(data) => pressed(&data),
        None => id(&postback["title"]).map_or(Said::Unsupported, Said::Text),
    }
}

fn pressed(data: &str) -> Said {
    match data.strip_prefix(KEY) {
        Some(key) => Said::Text(key.to_owned()),
        None if data == START => Said::Start,
        None => Said::Press(data.to_owned()),
    }
}
