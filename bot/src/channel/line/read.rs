//! What LINE delivers, as events. Nothing here depends on the order, the presence or
//! the type of a field: a shape of tomorrow costs one event its effect at most, and
//! where somebody can be answered they are.

use casebook::Millis;
use serde_json::Value;
use tokio::time::Instant;

use super::NAME;
use super::tickets::{Age, Tickets};
use crate::channel::nameless::id_of;
use crate::channel::{
    Album, Around, Delivery, Errand, Inbound, Maker, Media, Said, leaves, unreadable,
};
use crate::scan::Scanner;
use crate::words::Lang;

/// The tokens of the two events that the console's “verify” once sent.
const VERIFY: [&str; 2] = [
    "00000000000000000000000000000000",
    "ffffffffffffffffffffffffffffffff",
];

/// What people on LINE most likely read, whatever other languages come: LINE is what people in
/// Thailand have. Their profile may tell it; asking for it would
/// hold up the acknowledgement, and the first words would wait for it.
const MOSTLY: &str = "th";

/// Reads a delivery; reply tokens go to `tickets`.
pub(super) fn read(body: &[u8], tickets: &Tickets, scanner: &Scanner, now: Millis) -> Delivery {
    let Some(bodies) = unreadable::bodies(body) else {
        return Delivery::ignored("broken-json");
    };
    let mut delivery = Delivery::default();
    for body in &bodies {
        let Some(events) = events(body) else {
            delivery.ignored.push("no-events");
            continue;
        };
        let made = Maker {
            channel: NAME,
            account: body["destination"].as_str().unwrap_or_default(),
            scanner,
        };
        for event in events {
            delivery.add(|delivery| one(event, &made, tickets, now, delivery));
        }
    }
    if bodies.is_empty() {
        delivery.ignored.push("no-events");
    }
    delivery
}

fn events(body: &Value) -> Option<&[Value]> {
    match &body["events"] {
        Value::Array(events) => Some(events),
        // One that stands alone is somebody's word all the same.
        alone @ Value::Object(_) => Some(std::slice::from_ref(alone)),
        _ => None,
    }
}

fn one(event: &Value, made: &Maker<'_>, tickets: &Tickets, now: Millis, delivery: &mut Delivery) {
    let source = &event["source"];
    let is_standby = event["mode"] == "standby";
    let token = event["replyToken"].as_str();
    let token = token.filter(|token| !is_standby && !token.is_empty());
    if token.is_some_and(|t| VERIFY.contains(&t)) {
        return delivery.ignored.push("verify-call");
    }
    if let Some(group) = group(source) {
        delivery.ignored.push("group");
        let is_there = event["type"] != "leave" && !is_standby;
        let errand = Errand::LeaveGroup(group);
        if is_there && !delivery.errands.contains(&errand) {
            delivery.errands.push(errand);
        }
        return;
    }
    let address = source["userId"].as_str().filter(|id| !id.is_empty());
    let said = match said(event) {
        Ok(said) => said,
        Err(kind) => return delivery.ignored.push(kind),
    };
    let Some(address) = address else {
        if let Some(token) = token.filter(|_| said.begins()) {
            delivery
                .errands
                .push(Errand::AnswerUnnamed(token.to_owned()));
        }
        return delivery.ignored.push("nobody-to-answer");
    };
    let at = event["timestamp"].as_i64().unwrap_or(now);
    if let Some(token) = token {
        let age = Age {
            by_clock: now.saturating_sub(at),
            is_again: event["deliveryContext"]["isRedelivery"] == true,
        };
        tickets.keep(address, token, age, Instant::now());
    }
    let inbound = made.event(id(event), address.to_owned(), at, said);
    let inbound = inbound.likely_in(Lang::parse(MOSTLY));
    delivery.events.push(Inbound {
        about: about(event),
        around: around(&event["message"]),
        quietly: is_standby,
        album: id_in(&event["message"]["imageSet"]).map(Album::Named),
        ..inbound
    });
}

/// Where others read along: `group/C…` or `room/R…`, as the address for leaving has it.
fn group(source: &Value) -> Option<String> {
    let (kind, id) = match source["type"].as_str()? {
        "group" => ("group", &source["groupId"]),
        "room" => ("room", &source["roomId"]),
        _ => return None,
    };
    Some(format!("{kind}/{}", id.as_str().unwrap_or_default()))
}

/// What the person did; a word for the counter where they did nothing.
fn said(event: &Value) -> Result<Said, &'static str> {
    Ok(match event["type"].as_str().unwrap_or_default() {
        "message" => message(&event["message"]),
        "messageEdited" => match event["message"]["text"].as_str() {
            Some(text) => Said::Edited(text.to_owned()),
            None => Said::Unsupported,
        },
        "unsend" => Said::Withdrawn(None),
        "follow" if event["follow"]["isUnblocked"] == true => Said::Start,
        "follow" => Said::Opened,
        "unfollow" => Said::Blocked(true),
        "postback" => Said::Press(text(&event["postback"]["data"])),
        // Nothing that a person says, and nobody who waits for an answer.
        "accountLink" => return Err("account-link"),
        "activated" => return Err("activated"),
        "beacon" => return Err("beacon"),
        "botResumed" => return Err("bot-resumed"),
        "botSuspended" => return Err("bot-suspended"),
        "deactivated" => return Err("deactivated"),
        "delivery" => return Err("delivery-notice"),
        "join" | "leave" | "memberJoined" | "memberLeft" => return Err("group"),
        "membership" => return Err("membership"),
        "module" => return Err("module"),
        "things" => return Err("things"),
        "videoPlayComplete" => return Err("video-played"),
        _ => unknown(event),
    })
}

/// What no type knows may have words in it all the same.
fn unknown(content: &Value) -> Said {
    leaves::words(content).map_or(Said::Unsupported, Said::Text)
}

fn id_in(content: &Value) -> Option<String> {
    content["id"].as_str().map(str::to_owned)
}

fn message(message: &Value) -> Said {
    let media = |kind: &str| {
        // What another service hosts is not the platform's to give out.
        if message["contentProvider"]["type"] == "external" {
            return Said::Unsupported;
        }
        let Some(file_id) = message["id"].as_str() else {
            return Said::Unsupported;
        };
        Said::Media(Media {
            kind: kind.to_owned(),
            file_id: file_id.to_owned(),
            name: message["fileName"].as_str().map(str::to_owned),
            mime: None,
            size: message["fileSize"].as_u64(),
            caption: None,
        })
    };
    match message["type"].as_str().unwrap_or_default() {
        "text" => match message["text"].as_str() {
            Some(text) => Said::Text(text.to_owned()),
            None => Said::Unsupported,
        },
        "image" => media("photo"),
        "video" => media("video"),
        "audio" => media("voice"),
        "file" => media("document"),
        "location" => location(message),
        "sticker" => Said::Sticker(sticker(message)),
        _ => unknown_kind(message),
    }
}

/// A message of no known kind: the file that the platform has for it, with its words.
fn unknown_kind(message: &Value) -> Said {
    let hosted = message["contentProvider"]["type"].as_str();
    let file_id = match (hosted, id_in(message)) {
        (Some("line"), Some(id)) => id,
        // What another service hosts is not the platform's to give out.
        (Some(_), _) => String::new(),
        (None, _) => return unknown(message),
    };
    let is_moving = !message["duration"].is_null();
    Said::Media(Media {
        kind: if is_moving { "video" } else { "document" }.to_owned(),
        file_id,
        name: message["fileName"].as_str().map(str::to_owned),
        mime: None,
        size: message["fileSize"].as_u64(),
        caption: leaves::words(message),
    })
}

/// A place, with what its sender or the map called it; the words alone where no numbers
/// came with them.
fn location(message: &Value) -> Said {
    let words = [message["title"].as_str(), message["address"].as_str()];
    let degrees = |name: &str| message[name].as_f64();
    Said::place(degrees("latitude"), degrees("longitude"), words)
}

/// The words on a sticker, which the person may have typed themselves, else those that
/// describe it.
fn sticker(message: &Value) -> String {
    if let Some(text) = message["text"].as_str() {
        return text.to_owned();
    }
    let words = message["keywords"].as_array().into_iter().flatten();
    let words: Vec<&str> = words.filter_map(Value::as_str).collect();
    words.join(", ")
}

/// The message that an event is or is about.
fn about(event: &Value) -> Option<String> {
    let id = match event["type"].as_str()? {
        "unsend" => &event["unsend"]["messageId"],
        _ => &event["message"]["id"],
    };
    id.as_str().map(str::to_owned)
}

/// LINE does not say that something was forwarded.
fn around(message: &Value) -> Around {
    Around {
        answers: message["quotedMessageId"].as_str().map(str::to_owned),
        ..Around::default()
    }
}

/// The event's own id. Older shapes lack it: there a message is known by its id, and
/// anything else by what it says, so that a second delivery is the same event.
fn id(event: &Value) -> String {
    if let Some(id) = event["webhookEventId"].as_str().filter(|id| !id.is_empty()) {
        return id.to_owned();
    }
    if let (Some("message"), Some(id)) = (event["type"].as_str(), event["message"]["id"].as_str()) {
        return format!("message-{id}");
    }
    let mut bare = event.clone();
    if let Some(fields) = bare.as_object_mut() {
        // It alone differs from one delivery to the next.
        fields.remove("deliveryContext");
    }
    id_of(&bare)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
