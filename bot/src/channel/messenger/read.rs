//! What Messenger delivers, as events: everything in every entry, whichever list it stands
//! in (`entry.rs`). Nothing here depends on the order, the presence or the type of a field: a
//! shape of tomorrow costs one event its effect at most, and where somebody can be answered
//! they are.

use casebook::Millis;
use serde_json::Value;

use super::NAME;
use super::message::{self, Part};
use crate::channel::meta::doubts::Doubts;
use crate::channel::meta::fields::{id, id_of, list, moment, number};
use crate::channel::{Around, Arrival, Delivery, Inbound, Maker, Receipt, Said, Which, unreadable};
use crate::scan::Scanner;
use crate::words::Lang;

/// What people on Messenger most likely read, whatever other languages come: Messenger cannot be
/// had in Lao. The profile's language needs two permissions
/// that Meta grants after a review, and may be absent.
pub(super) const MOSTLY: &str = "th";

/// After somebody's first message behind an advertisement the page may write for up to a week
/// (developers.facebook.com/documentation/business-messaging/messenger-platform/policy,
/// September 2026), and is refused where it may not.
const AFTER_AN_AD: Millis = 7 * 86_400_000;

/// What a delivery is read with.
pub(super) struct Reader<'a> {
    /// The page that is ours, once it is known; what is for another is not answered.
    pub page: Option<&'a str>,
    pub doubts: &'a Doubts,
    pub scanner: &'a Scanner,
    pub now: Millis,
}

impl Reader<'_> {
    pub fn read(&self, body: &[u8]) -> Delivery {
        let Some(bodies) = unreadable::bodies(body) else {
            return Delivery::ignored("broken-json");
        };
        let mut delivery = Delivery::default();
        for body in &bodies {
            self.body(body, &mut delivery);
        }
        if delivery.events.is_empty() && delivery.ignored.is_empty() {
            delivery.ignored.push("no-events");
        }
        delivery
    }

    fn body(&self, value: &Value, delivery: &mut Delivery) {
        if value["object"].as_str().is_some_and(|o| o != "page") {
            return delivery.ignored.push("another-object");
        }
        for entry in list(&value["entry"]) {
            self.entry(entry, delivery);
        }
    }

    /// What all events are made with.
    pub(super) fn made<'a>(&'a self, page: &'a str) -> Maker<'a> {
        Maker {
            channel: NAME,
            account: page,
            scanner: self.scanner,
        }
    }

    pub(super) fn event(&self, event: &Value, page: &str, quietly: bool, delivery: &mut Delivery) {
        let message = &event["message"];
        let sender = id(&event["sender"]["id"]);
        let is_ours = sender.as_deref() == Some(page) && !page.is_empty();
        if message["is_echo"] == true || is_ours {
            let key = message["metadata"].as_str();
            if let (Some(key), Some(mid)) = (key, id(&message["mid"])) {
                self.doubts.told(key, &mid);
            }
            return delivery.ignored.push("echo");
        }
        let parts = match parts(event, self.now) {
            Ok(parts) => parts,
            Err(kind) => return delivery.ignored.push(kind),
        };
        let Some(address) = sender else {
            return delivery.ignored.push("nobody-to-answer");
        };
        let made = self.made(page);
        let at = moment(&event["timestamp"], self.now);
        let event_id = event_id(event);
        for (number, part) in parts.into_iter().enumerate() {
            let event_id = match number {
                0 => event_id.clone(),
                more => format!("{event_id}#{more}"),
            };
            let inbound = made.event(event_id, address.clone(), at, part.said);
            let inbound = inbound.likely_in(Lang::parse(MOSTLY));
            // Of several parts of a message, the first says what all of it answers.
            let around = match number {
                0 => message::around(message),
                _ => Around::default(),
            };
            delivery.events.push(Inbound {
                about: part.about,
                around,
                quietly: quietly || part.quietly,
                opens_for: (message["referral"]["source"] == "ADS").then_some(AFTER_AN_AD),
                ..inbound
            });
        }
    }
}

/// What an event can be, before any name that is not known here: Meta adds fields beside
/// what an event is.
const KNOWN: [&str; 21] = [
    "message",
    "message_edit",
    "postback",
    "reaction",
    "optin",
    "referral",
    "read",
    "delivery",
    "policy_enforcement",
    "policy-enforcement",
    "account_linking",
    "app_roles",
    "response_feedback",
    "checkout_update",
    "payment",
    "pre_checkout",
    "game_play",
    "pass_thread_control",
    "request_thread_control",
    "take_thread_control",
    "call_permission_reply",
];
const BESIDE: [&str; 8] = [
    "id",
    "time",
    "sender",
    "recipient",
    "timestamp",
    "prior_message",
    "hop_context",
    "is_echo",
];

/// What the person did; a word for the counter where they did nothing.
fn parts(event: &Value, now: Millis) -> Result<Vec<Part>, &'static str> {
    let Some(fields) = event.as_object() else {
        return Err("no-event");
    };
    let known = KNOWN.into_iter().find(|name| fields.contains_key(*name));
    // What every event has, or what comes beside what it is, is none.
    let other = || {
        fields
            .keys()
            .map(String::as_str)
            .find(|key| !BESIDE.contains(key))
    };
    let name = known.or_else(other).ok_or("empty-event")?;
    let content = &event[name];
    let one = |said: Said, about: &Value| Ok(vec![Part::about(said, id(about))]);
    match name {
        "message" => Ok(message::parts(content)),
        "message_edit" => {
            let text = content["text"].as_str();
            let said = text.map_or(Said::Unsupported, |text| Said::Edited(text.to_owned()));
            one(said, &content["mid"])
        }
        "postback" => one(message::postback(content), &content["mid"]),
        "reaction" => {
            let sign = content["emoji"].as_str().or(content["reaction"].as_str());
            let sign = sign.filter(|_| content["action"] != "unreact");
            one(Said::Reaction(sign.map(str::to_owned)), &content["mid"])
        }
        "optin" | "referral" => one(Said::Opened, &Value::Null),
        "read" => Ok(vec![receipt(Arrival::Read, up_to(content, now))]),
        "delivery" => Ok(delivered(content, now)),
        "policy_enforcement" | "policy-enforcement" => {
            tracing::warn!(channel = NAME, "the platform warns or blocks the page");
            Err("policy-notice")
        }
        "account_linking" | "app_roles" | "response_feedback" => Err("app-notice"),
        "checkout_update" | "payment" | "pre_checkout" => Err("payment"),
        "game_play" => Err("game"),
        "pass_thread_control" | "request_thread_control" | "take_thread_control" => {
            Err("thread-control")
        }
        // A choice of the app's own: whether we may telephone.
        "call_permission_reply" => Err("call-notice"),
        _ => one(message::words_in(content), &Value::Null),
    }
}

fn receipt(what: Arrival, which: Which) -> Part {
    Part::about(Said::Receipt(Receipt { what, which }), None)
}

fn up_to(content: &Value, now: Millis) -> Which {
    Which::UpTo(number(&content["watermark"]).unwrap_or(now))
}

fn delivered(content: &Value, now: Millis) -> Vec<Part> {
    let mids: Vec<Part> = list(&content["mids"])
        .filter_map(id)
        .map(|mid| receipt(Arrival::Delivered, Which::Message(mid)))
        .collect();
    match mids.is_empty() {
        true => vec![receipt(Arrival::Delivered, up_to(content, now))],
        false => mids,
    }
}

/// The event's own id: that of its message, where it has one; else what it says.
fn event_id(event: &Value) -> String {
    let mid = |name: &str| id(&event[name]["mid"]);
    if let Some(mid) = mid("message") {
        return match event["message"]["is_deleted"] == true {
            true => format!("deleted-{mid}"),
            false => mid,
        };
    }
    let number = id(&event["message_edit"]["num_edit"]);
    if let (Some(mid), Some(number)) = (mid("message_edit"), number) {
        return format!("edit-{mid}-{number}");
    }
    mid("postback").unwrap_or_else(|| id_of(event))
}

#[cfg(test)]
mod tests;
