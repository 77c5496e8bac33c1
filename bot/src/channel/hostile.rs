//! Bodies that no platform's documentation shows: every kind of event that one delivers,
//! with each part of it in turn left out or put into another shape. None panics, none
//! vanishes, and none costs its neighbour in the same delivery its effect.

use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};

use super::line::Line;
use super::messenger::{self, Messenger};
use super::telegram::Telegram;
use super::whatsapp::{self, WhatsApp};
use super::{Delivery, Inlet, Said};
use crate::scan::Scanner;
use crate::words::Words;

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

const NOW: i64 = 1_795_330_800_000;
const URL: &str = "http://127.0.0.1:9";

fn words() -> Arc<Words> {
    Arc::new(Words::load().unwrap())
}

fn line() -> Line {
    Line::new("s", "t", URL, URL, words(), crate::net::client().unwrap()).unwrap()
}

fn whatsapp() -> WhatsApp {
    let settings = whatsapp::Settings {
        app_secret: "s",
        verify_token: "v",
        access_token: "t",
        phone_number_id: "7",
        api_url: URL,
        business_account_id: None,
    };
    WhatsApp::new(settings, None, words(), crate::net::client().unwrap()).unwrap()
}

fn messenger() -> Messenger {
    let settings = messenger::Settings {
        app_secret: "s",
        verify_token: "v",
        page_token: "t",
        api_url: URL,
        human_agent: false,
    };
    let client = crate::net::client().unwrap();
    Messenger::new(settings, None, client.clone(), client).unwrap()
}

/// What stands in the place of a part, in turn.
fn odd() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5e300),
        json!(u64::MAX),
        json!(""),
        json!("\u{0}\u{202e}ก\u{0e49}\u{0e49}\u{0e49}"),
        json!([]),
        json!([[null]]),
        json!({}),
        json!({ "type": { "type": "text" } }),
    ]
}

/// Where the parts of a value are.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            for (name, part) in fields {
                places(part, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(parts) => {
            for (number, part) in parts.iter().enumerate() {
                places(part, &format!("{at}/{number}"), found);
            }
        }
        _ => {}
    }
}

/// The value with each of its parts in turn in another shape, or left out.
fn mangled(value: &Value) -> Vec<Value> {
    let mut all = vec![value.clone()];
    let mut found = Vec::new();
    places(value, "", &mut found);
    for at in found {
        for other in odd() {
            let mut copy = value.clone();
            *copy.pointer_mut(&at).expect("it is there") = other;
            all.push(copy);
        }
        if let Some((parent, name)) = at.rsplit_once('/') {
            let mut copy = value.clone();
            if let Some(Value::Object(fields)) = copy.pointer_mut(parent) {
                fields.remove(name);
                all.push(copy);
            }
        }
    }
    all
}

fn read(inlet: &dyn Inlet, body: &Value) -> Delivery {
    inlet.read(body.to_string().as_bytes(), &SCANNER, NOW)
}

/// Delivers each mangled event beside a press of somebody else, which must be heard.
fn try_all(inlet: &dyn Inlet, kinds: &[Value], wrap: impl Fn(Value) -> Value) {
    for kind in kinds {
        let plain = read(inlet, &wrap(kind.clone()));
        let effects = plain.events.len() + plain.ignored.len() + plain.errands.len();
        assert!(effects > 1, "it vanishes: {kind}");
        for event in mangled(kind) {
            let delivery = read(inlet, &wrap(event.clone())).in_order();
            let neighbour = |e: &&super::Inbound| e.said == Said::Press("neighbour".into());
            let heard = delivery.events.iter().filter(neighbour).count();
            assert_eq!(heard, 1, "the neighbour is not heard beside {event}");
            let ids: Vec<&str> = delivery
                .events
                .iter()
                .map(|e| e.event_id.as_str())
                .collect();
            assert!(ids.iter().all(|id| !id.is_empty()), "no id: {event}");
        }
    }
}

#[test]
fn every_event_of_lines_specification_in_any_shape() {
    let event = |kind: &str, more: Value| {
        let mut event = json!({
            "type": kind, "mode": "active", "timestamp": NOW, "webhookEventId": format!("01{kind}"),
            "source": { "type": "user", "userId": "U1" }, "replyToken": "r",
            "deliveryContext": { "isRedelivery": false },
        });
        for (name, value) in more.as_object().into_iter().flatten() {
            event[name] = value.clone();
        }
        event
    };
    let message = |content: Value| event("message", json!({ "message": content }));
    let hosted = json!({ "type": "line" });
    let group = json!({ "type": "group", "groupId": "C1", "userId": "U1" });
    let kinds = [
        message(
            json!({ "id": "1", "type": "text", "text": "a", "quoteToken": "q", "quotedMessageId": "2", "emojis": [{ "index": 0 }], "mention": { "mentionees": [{ "type": "all" }] } }),
        ),
        message(
            json!({ "id": "1", "type": "image", "contentProvider": hosted, "imageSet": { "id": "s", "index": 1, "total": 2 } }),
        ),
        message(json!({ "id": "1", "type": "video", "duration": 3, "contentProvider": hosted })),
        message(json!({ "id": "1", "type": "audio", "duration": 3, "contentProvider": hosted })),
        message(json!({ "id": "1", "type": "file", "fileName": "a.pdf", "fileSize": 3 })),
        message(
            json!({ "id": "1", "type": "location", "address": "a", "latitude": 1.0, "longitude": 2.0 }),
        ),
        message(
            json!({ "id": "1", "type": "sticker", "packageId": "1", "stickerId": "2", "keywords": ["a"] }),
        ),
        event("unsend", json!({ "unsend": { "messageId": "1" } })),
        event(
            "messageEdited",
            json!({ "message": { "id": "1", "type": "text", "text": "b" } }),
        ),
        event("follow", json!({ "follow": { "isUnblocked": true } })),
        event("unfollow", json!({})),
        event("join", json!({ "source": group })),
        event("leave", json!({ "source": group })),
        event(
            "memberJoined",
            json!({ "source": group, "joined": { "members": [{ "type": "user", "userId": "U2" }] } }),
        ),
        event(
            "memberLeft",
            json!({ "source": group, "left": { "members": [] } }),
        ),
        event(
            "postback",
            json!({ "postback": { "data": "q:a:b", "params": { "date": "x" } } }),
        ),
        event(
            "videoPlayComplete",
            json!({ "videoPlayComplete": { "trackingId": "t" } }),
        ),
        event(
            "beacon",
            json!({ "beacon": { "hwid": "h", "type": "enter" } }),
        ),
        event(
            "accountLink",
            json!({ "link": { "result": "ok", "nonce": "n" } }),
        ),
        event(
            "membership",
            json!({ "membership": { "type": "joined", "membershipId": 1 } }),
        ),
        event(
            "module",
            json!({ "module": { "type": "attached", "botId": "b", "scopes": [] } }),
        ),
        event("activated", json!({ "chatControl": { "expireAt": 1 } })),
        event("deactivated", json!({})),
        event("botSuspended", json!({})),
        event("botResumed", json!({})),
        event("delivery", json!({ "delivery": { "data": "d" } })),
        event("hologram", json!({ "hologram": [1] })),
    ];
    let neighbour = json!({
        "type": "postback", "timestamp": NOW, "webhookEventId": "0N", "mode": "active",
        "source": { "type": "user", "userId": "U9" }, "postback": { "data": "neighbour" },
    });
    try_all(
        &line(),
        &kinds,
        |event| json!({ "destination": "Ufeed", "events": [event, neighbour] }),
    );
}

#[test]
fn everything_that_whatsapp_tells_in_any_shape() {
    let message = |kind: &str, content: Value| {
        let mut message = json!({ "id": "wamid.1", "from": "6681", "from_user_id": "TH.1", "timestamp": "1795330800", "type": kind });
        message[kind] = content;
        message
    };
    let reply = json!({ "id": "q:a:b", "title": "t" });
    let mut answering = message("text", json!({ "body": "a" }));
    answering["context"] = json!({ "from": "7", "id": "wamid.0", "forwarded": true });
    let kinds = [
        answering,
        message("text", json!({ "body": "a" })),
        message("button", json!({ "payload": "q:a:b", "text": "t" })),
        message(
            "interactive",
            json!({ "type": "button_reply", "button_reply": reply }),
        ),
        message(
            "interactive",
            json!({ "type": "list_reply", "list_reply": reply }),
        ),
        message(
            "interactive",
            json!({ "type": "nfm_reply", "nfm_reply": { "response_json": "{}" } }),
        ),
        message(
            "image",
            json!({ "id": "1", "mime_type": "image/jpeg", "sha256": "x", "caption": "c" }),
        ),
        message("video", json!({ "id": "1", "mime_type": "video/mp4" })),
        message("audio", json!({ "id": "1", "voice": true })),
        message("document", json!({ "id": "1", "filename": "a.pdf" })),
        message("sticker", json!({ "id": "1", "animated": false })),
        message(
            "location",
            json!({ "latitude": 1.0, "longitude": 2.0, "name": "n" }),
        ),
        message(
            "contacts",
            json!([{ "name": { "formatted_name": "n" }, "phones": [{ "phone": "1" }],
                "emails": [{ "email": "e" }], "org": { "company": "c" }, "addresses": [{ "city": "p" }] }]),
        ),
        message(
            "reaction",
            json!({ "message_id": "wamid.0", "emoji": "👍" }),
        ),
        message(
            "edit",
            json!({ "original_message_id": "wamid.0", "message": { "type": "text", "text": { "body": "b" } } }),
        ),
        message("revoke", json!({ "original_message_id": "wamid.0" })),
        message("order", json!({ "catalog_id": "1", "product_items": [] })),
        message(
            "system",
            json!({ "type": "user_changed_number", "wa_id": "6682", "body": "b" }),
        ),
        message("request_welcome", json!({})),
        message("unsupported", json!({ "type": "poll" })),
        message("hologram", json!([1])),
    ];
    let neighbour = json!({
        "id": "wamid.9", "from": "6699", "timestamp": "1795330800", "type": "button",
        "button": { "payload": "neighbour" },
    });
    let entry =
        |value: Value| json!({ "id": "1", "changes": [{ "field": "messages", "value": value }] });
    let contacts = json!([{ "wa_id": "6681", "user_id": "TH.1" }]);
    let beside = || entry(json!({ "messages": [neighbour] }));
    let number = json!({ "phone_number_id": "7" });
    try_all(&whatsapp(), &kinds, |message| {
        let value = json!({ "metadata": number, "contacts": contacts, "messages": [message] });
        json!({ "object": "whatsapp_business_account", "entry": [entry(value), beside()] })
    });
    let status = |stage: &str, more: Value| json!({ "id": "wamid.1", "recipient_id": "6681", "status": stage, "timestamp": "1795330800", "errors": more });
    let statuses = [
        status("sent", Value::Null),
        status("delivered", Value::Null),
        status("read", Value::Null),
        status(
            "failed",
            json!([{ "code": 131_047, "title": "t", "error_data": { "details": "d" } }]),
        ),
        status("hologram", Value::Null),
    ];
    try_all(&whatsapp(), &statuses, |status| {
        let value = json!({ "metadata": number, "statuses": [status] });
        json!({ "entry": [entry(value), beside()] })
    });
    // A whole change in another shape.
    let change = |field: &str, value: Value| json!({ "field": field, "value": value });
    let changes = [
        change("account_update", json!({ "event": "DISABLED_UPDATE" })),
        change(
            "calls",
            json!({ "metadata": number, "calls": [{ "id": "c", "event": "connect", "direction": "USER_INITIATED", "from": "6681" }] }),
        ),
        change(
            "user_id_update",
            json!({ "metadata": number, "user_id_update": [{ "user_id": { "previous": "TH.1", "current": "TH.2" } }] }),
        ),
        change(
            "standby",
            json!({ "metadata": number, "messages": [{ "from": "6681", "id": "wamid.5", "type": "text", "text": { "body": "a" } }], "message_echoes": [{ "id": "wamid.6" }] }),
        ),
        change(
            "message_template_status_update",
            json!({ "event": "APPROVED" }),
        ),
        change("hologram", json!([])),
    ];
    try_all(
        &whatsapp(),
        &changes,
        |change| json!({ "entry": [{ "id": "1", "changes": [change] }, beside()] }),
    );
}

#[test]
fn everything_that_messenger_tells_in_any_shape() {
    let event = |name: &str, content: Value| {
        let mut event =
            json!({ "sender": { "id": "11" }, "recipient": { "id": "7" }, "timestamp": NOW });
        event[name] = content;
        event
    };
    let attached = |kind: &str, payload: Value| {
        event(
            "message",
            json!({ "mid": "m1", "attachments": [{ "type": kind, "payload": payload }] }),
        )
    };
    let kinds = [
        event(
            "message",
            json!({ "mid": "m1", "text": "a", "reply_to": { "mid": "m0" } }),
        ),
        event(
            "message",
            json!({ "mid": "m1", "text": "t", "quick_reply": { "payload": "q:a:b" } }),
        ),
        event("message", json!({ "mid": "m0", "is_deleted": true })),
        event(
            "message",
            json!({ "mid": "m1", "is_echo": true, "metadata": "k", "text": "a" }),
        ),
        attached(
            "image",
            json!({ "url": "https://example.org/a.jpg", "sticker_id": 369_239_263_222_822_u64 }),
        ),
        attached("audio", json!({ "url": "https://example.org/a.mp4" })),
        attached(
            "location",
            json!({ "coordinates": { "lat": 1.0, "long": 2.0 } }),
        ),
        attached(
            "fallback",
            json!({ "title": "t", "url": "https://example.org" }),
        ),
        attached("hologram", json!({})),
        event(
            "message_edit",
            json!({ "mid": "m0", "text": "b", "num_edit": 1 }),
        ),
        event(
            "postback",
            json!({ "mid": "m1", "payload": "start", "title": "t" }),
        ),
        event(
            "reaction",
            json!({ "mid": "m0", "action": "react", "emoji": "👍" }),
        ),
        event(
            "optin",
            json!({ "type": "notification_messages", "payload": "p" }),
        ),
        event(
            "referral",
            json!({ "source": "SHORTLINK", "type": "OPEN_THREAD" }),
        ),
        event("read", json!({ "watermark": NOW })),
        event("delivery", json!({ "mids": ["m0"], "watermark": NOW })),
        event(
            "policy_enforcement",
            json!({ "action": "warning", "reason": "r" }),
        ),
        event("account_linking", json!({ "status": "linked" })),
        event("pass_thread_control", json!({ "new_owner_app_id": "1" })),
        event(
            "take_thread_control",
            json!({ "previous_owner_app_id": "1" }),
        ),
        event(
            "request_thread_control",
            json!({ "requested_owner_app_id": "1" }),
        ),
        event("app_roles", json!({ "1": ["primary_receiver"] })),
        event("hologram", json!([1])),
    ];
    let call = json!({ "id": "c", "to": "7", "from": "11", "event": "connect", "timestamp": 1,
        "call_direction": "user_initiated" });
    let change = json!({ "field": "messages", "value": kinds[0] });
    let neighbour = json!({
        "sender": { "id": "19" }, "recipient": { "id": "7" }, "timestamp": NOW,
        "postback": { "mid": "m9", "payload": "neighbour" },
    });
    let lists: [(&str, &[Value]); 5] = [
        ("messaging", &kinds),
        ("standby", &kinds),
        ("calls", &[call]),
        ("changes", &[change]),
        ("hologram", &kinds[..1]),
    ];
    for (list, kinds) in lists {
        try_all(&messenger(), kinds, |event| {
            json!({ "object": "page", "entry": [
                { "id": "7", "time": NOW, list: [event] },
                { "id": 7, "time": NOW, "messaging": [neighbour] },
            ] })
        });
    }
}

#[test]
fn updates_of_telegram_in_any_shape_have_an_effect_or_are_counted() {
    let client = crate::net::client().unwrap();
    let telegram = Telegram::new("7:t", Some(URL), (0, 0), client).unwrap();
    let chat = json!({ "id": 42, "type": "private", "first_name": "N" });
    let from = json!({ "id": 42, "is_bot": false, "first_name": "N", "language_code": "lo" });
    let message = |more: Value| {
        let mut message =
            json!({ "message_id": 5, "date": 1_795_330_800, "chat": chat, "from": from });
        for (name, value) in more.as_object().into_iter().flatten() {
            message[name] = value.clone();
        }
        message
    };
    let size = json!({ "file_id": "f", "file_unique_id": "u", "width": 1, "height": 1 });
    let updates = [
        json!({ "update_id": 1, "message": message(json!({ "text": "/start" })) }),
        json!({ "update_id": 1, "message": message(json!({ "text": "a", "quote": { "text": "b", "position": 0 }, "reply_to_message": { "message_id": 4, "date": 1, "chat": chat, "from": from, "text": "b c" } })) }),
        json!({ "update_id": 1, "message": message(json!({ "text": "a", "forward_origin": { "type": "user", "date": 1, "sender_user": from } })) }),
        json!({ "update_id": 1, "message": message(json!({ "photo": [size], "caption": "c" })) }),
        json!({ "update_id": 1, "message": message(json!({ "location": { "latitude": 1.0, "longitude": 2.0 } })) }),
        json!({ "update_id": 1, "message": message(json!({ "hologram": {} })) }),
        json!({ "update_id": 1, "message": message(json!({ "rich_message": { "blocks": [{ "type": "paragraph", "text": ["a", { "type": "bold", "text": "b" }] }] } })) }),
        json!({ "update_id": 1, "message": message(json!({ "poll": { "question": "q", "options": [{ "text": "a" }] } })) }),
        json!({ "update_id": 1, "message": message(json!({ "photo": [size], "live_photo": { "file_id": "v", "file_unique_id": "w", "duration": 1 } })) }),
        json!({ "update_id": 1, "message": message(json!({ "location": { "latitude": 1.0, "longitude": 2.0 }, "venue": { "location": { "latitude": 1.0, "longitude": 2.0 }, "title": "t", "address": "a" } })) }),
        json!({ "update_id": 1, "message": message(json!({ "contact": { "phone_number": "1", "first_name": "n", "vcard": "TEL:1" } })) }),
        json!({ "update_id": 1, "message_reaction": { "chat": chat, "message_id": 5, "user": from, "date": 1_795_330_800, "old_reaction": [], "new_reaction": [{ "type": "emoji", "emoji": "👍" }] } }),
        json!({ "update_id": 1, "edited_message": message(json!({ "text": "b", "edit_date": 1_795_330_801 })) }),
        json!({ "update_id": 1, "edited_message": message(json!({ "photo": [size], "caption": "c", "edit_date": 1_795_330_801 })) }),
        json!({ "update_id": 1, "edited_message": message(json!({ "location": { "latitude": 1.0, "longitude": 2.0, "live_period": 60 }, "edit_date": 1_795_330_801 })) }),
        json!({ "update_id": 1, "callback_query": { "id": "c", "from": from, "chat_instance": "i", "data": "q:a:b", "message": message(json!({ "text": "a" })) } }),
        json!({ "update_id": 1, "my_chat_member": { "chat": chat, "from": from, "date": 1_795_330_800, "old_chat_member": { "user": from, "status": "member" }, "new_chat_member": { "user": from, "status": "kicked", "until_date": 0 } } }),
        json!({ "update_id": 1, "hologram": {} }),
    ];
    for update in updates {
        for body in mangled(&update) {
            let delivery = read(&telegram, &body);
            let effects = delivery.events.len() + delivery.ignored.len() + delivery.errands.len();
            assert!(effects > 0, "it vanishes: {body}");
        }
    }
}
