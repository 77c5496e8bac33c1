use std::sync::LazyLock;

use serde_json::{Value, json};

use super::*;
use crate::channel::Place;

/// Takes a moment to make.
static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

const NOW: Millis = 1_700_000_000_000;

fn read_with(doubts: &Doubts, body: &[u8]) -> Delivery {
    let reader = Reader {
        page: None,
        doubts,
        scanner: &SCANNER,
        now: NOW,
    };
    reader.read(body)
}

fn read(body: &Value) -> Delivery {
    read_with(&Doubts::default(), body.to_string().as_bytes())
}

fn delivery(events: &[Value]) -> Value {
    json!({ "object": "page", "entry": [{ "id": 123, "time": 1, "messaging": events }] })
}

/// One event of the person 987.
fn event(name: &str, content: Value) -> Value {
    json!({ "sender": { "id": 987 }, "recipient": { "id": 123 }, "timestamp": 1_457_764_197_627_i64, name: content })
}

fn one(name: &str, content: Value) -> Inbound {
    let mut read = read(&delivery(&[event(name, content)]));
    assert_eq!(read.events.len(), 1, "{:?}", read.ignored);
    read.events.remove(0)
}

fn said(name: &str, content: Value) -> Said {
    one(name, content).said
}

fn all(message: Value) -> Vec<Said> {
    let read = read(&delivery(&[event("message", message)]));
    read.events.into_iter().map(|e| e.said).collect()
}

fn ignored(body: &Value) -> Vec<&'static str> {
    let read = read(body);
    assert!(read.events.is_empty(), "{:?}", read.events);
    read.ignored
}

#[test]
fn a_text_is_known_by_its_mid_and_ids_may_be_numbers() {
    let event = one("message", json!({ "mid": "mid.1", "text": "ช่วยด้วย" }));
    assert_eq!(event.said, Said::Text("ช่วยด้วย".into()));
    assert_eq!(event.event_id, "mid.1");
    assert_eq!(event.about.as_deref(), Some("mid.1"));
    assert_eq!(
        (event.account.as_str(), event.address.as_str()),
        ("123", "987")
    );
    assert_eq!(event.at, 1_457_764_197_627);
    assert!(!event.quietly);
}

#[test]
fn presses_carry_what_we_gave_them() {
    let quick = json!({ "mid": "m", "text": "ใช่", "quick_reply": { "payload": "q:safe:yes" } });
    assert_eq!(said("message", quick), Said::Press("q:safe:yes".into()));
    let press = |payload: &str| {
        one(
            "postback",
            json!({ "mid": "m.2", "title": "t", "payload": payload }),
        )
    };
    assert_eq!(press("nav:menu").said, Said::Press("nav:menu".into()));
    assert_eq!(press("nav:menu").event_id, "m.2");
    assert_eq!(press("start").said, Said::Start);
    assert_eq!(press("key:9").said, Said::Text("9".into()));
    assert_eq!(
        said("postback", json!({ "title": "hi" })),
        Said::Text("hi".into())
    );
    assert_eq!(said("postback", json!({})), Said::Unsupported);
}

#[test]
fn everything_that_came_along_is_kept_and_each_once() {
    let at = |kind: &str, url: &str| json!({ "type": kind, "payload": { "url": url } });
    let message = json!({ "mid": "m", "text": "ดูนี่", "attachments": [at("image", "https://a/1"), at("audio", "https://a/2"), at("file", "https://a/3"), at("video", "")] });
    let read = read(&delivery(&[event("message", message)]));
    let ids: Vec<&str> = read.events.iter().map(|e| e.event_id.as_str()).collect();
    assert_eq!(ids, ["m", "m#1", "m#2", "m#3", "m#4"]);
    let kinds: Vec<String> = read
        .events
        .iter()
        .filter_map(|e| match &e.said {
            Said::Media(media) => Some(format!("{} {}", media.kind, media.file_id)),
            _ => None,
        })
        .collect();
    assert_eq!(
        kinds,
        [
            "photo https://a/1\n0\nm",
            "voice https://a/2\n1\nm",
            "document https://a/3\n2\nm",
            // The message is asked for its address.
            "video \n3\nm"
        ]
    );
    for payload in [json!(null), json!({ "attachment_id": "5" }), json!([])] {
        let file = json!({ "type": "image", "payload": payload });
        let said = all(json!({ "mid": "m", "attachments": [file] }));
        assert!(
            matches!(&said[..], [Said::Media(photo)] if photo.file_id == "\n0\nm"),
            "{said:?}"
        );
        // Nothing can be asked for it.
        assert_eq!(all(json!({ "attachments": [file] })), [Said::Unsupported]);
    }
    assert!(read.events.iter().all(|e| e.about.as_deref() == Some("m")));
}

#[test]
fn places_stickers_and_links() {
    let along = |attachment: Value| all(json!({ "mid": "m", "attachments": [attachment] }));
    let place = json!({ "type": "location", "payload": { "coordinates": { "lat": 12.34, "long": 43.21 } } });
    assert_eq!(
        along(place),
        [Said::Location(Place::new(12.34, 43.21, [None]))]
    );
    let titled = |title: &str| json!({ "type": "location", "title": title, "payload": { "coordinates": { "lat": 12.34, "long": 43.21 } } });
    let named = Said::Location(Place::new(12.34, 43.21, [Some("ຮ້ານແດງ")]));
    assert_eq!(along(titled("ຮ້ານແດງ")), [named]);
    let bare = Said::Location(Place::new(12.34, 43.21, [None]));
    assert_eq!(along(titled("Pinned Location")), [bare]);
    let thumb = json!({ "type": "image", "payload": { "url": "https://a", "sticker_id": "369239263222822" } });
    assert_eq!(along(thumb), [Said::Sticker("👍".into())]);
    let sticker = json!({ "type": "image", "payload": { "url": "https://a", "sticker_id": 5 } });
    assert_eq!(along(sticker), [Said::Sticker(String::new())]);
    let link = json!({ "type": "fallback", "title": "A job", "url": "https://job.example" });
    assert_eq!(
        along(link.clone()),
        [Said::Text("A job https://job.example".into())]
    );
    let with_words = json!({ "mid": "m", "text": "https://job.example", "attachments": [link] });
    assert_eq!(all(with_words), [Said::Text("https://job.example".into())]);
    assert_eq!(all(json!({ "mid": "m" })), [Said::Unsupported]);
}

#[test]
fn signs_edits_and_withdrawals_are_about_an_earlier_message() {
    let edit = one(
        "message_edit",
        json!({ "mid": "m", "text": "ใหม่", "num_edit": "2" }),
    );
    assert_eq!(
        (edit.said, edit.event_id.as_str()),
        (Said::Edited("ใหม่".into()), "edit-m-2")
    );
    assert_eq!(edit.about.as_deref(), Some("m"));
    let deleted = one("message", json!({ "mid": "m", "is_deleted": true }));
    assert_eq!(
        (deleted.said, deleted.event_id.as_str()),
        (Said::Withdrawn(None), "deleted-m")
    );
    let sign = |action: &str| {
        one(
            "reaction",
            json!({ "mid": "m", "action": action, "emoji": "😢", "reaction": "sad" }),
        )
    };
    assert_eq!(sign("react").said, Said::Reaction(Some("😢".into())));
    assert_eq!(sign("unreact").said, Said::Reaction(None));
    assert_eq!(sign("react").about.as_deref(), Some("m"));
    assert_ne!(sign("react").event_id, sign("unreact").event_id);
}

#[test]
fn who_opens_the_chat_from_a_link_has_said_nothing() {
    assert_eq!(
        said("referral", json!({ "ref": "x", "type": "OPEN_THREAD" })),
        Said::Opened
    );
    assert_eq!(said("optin", json!({ "ref": "x" })), Said::Opened);
}

#[test]
fn the_first_words_after_an_advertisement_open_a_week() {
    let week = |referral: Value| {
        let message = json!({ "mid": "m", "text": "a", "referral": referral });
        read(&delivery(&[event("message", message)])).events[0].opens_for
    };
    let ad = json!({ "source": "ADS", "type": "OPEN_THREAD", "ad_id": "6" });
    assert_eq!(week(ad), Some(604_800_000));
    assert_eq!(week(json!({ "source": "SHORTLINK" })), None);
    assert_eq!(week(json!("ADS")), None);
}

#[test]
fn what_became_of_our_messages() {
    let receipt = |what: Arrival, which: Which| Said::Receipt(Receipt { what, which });
    let read_up_to = said("read", json!({ "watermark": 1_458_668_856_253_i64 }));
    assert_eq!(
        read_up_to,
        receipt(Arrival::Read, Which::UpTo(1_458_668_856_253))
    );
    let read = read(&delivery(&[event(
        "delivery",
        json!({ "mids": ["a", "b"], "watermark": 5 }),
    )]));
    let arrived: Vec<&Said> = read.events.iter().map(|e| &e.said).collect();
    let message = |mid: &str| receipt(Arrival::Delivered, Which::Message(mid.into()));
    assert_eq!(arrived, [&message("a"), &message("b")]);
    assert_ne!(read.events[0].event_id, read.events[1].event_id);
    let older = said("delivery", json!({ "watermark": 5 }));
    assert_eq!(older, receipt(Arrival::Delivered, Which::UpTo(5)));
}

#[test]
fn an_echo_is_nobody_s_and_tells_that_a_message_was_taken() {
    let (doubts, now) = (Doubts::default(), tokio::time::Instant::now());
    let id = casebook::Uuid::from_u128(5);
    assert_eq!(doubts.set_off(id, 0, now), None);
    let metadata = crate::channel::meta::doubts::key(id, 0);
    let echo = event(
        "message",
        json!({ "mid": "m.7", "is_echo": true, "text": "a", "metadata": metadata }),
    );
    let read = read_with(&doubts, delivery(&[echo]).to_string().as_bytes());
    assert!(read.events.is_empty());
    assert_eq!(read.ignored, ["echo"]);
    assert_eq!(doubts.set_off(id, 0, now).as_deref(), Some("m.7"));
    let mut own = event("message", json!({ "mid": "m.8", "text": "a" }));
    own["sender"]["id"] = json!("123");
    assert_eq!(ignored(&delivery(&[own])), ["echo"]);
}

#[test]
fn in_standby_it_is_kept_and_not_answered() {
    let text = event("message", json!({ "mid": "m", "text": "a" }));
    let read = read(&json!({ "object": "page", "entry": [{ "id": "123", "standby": [text] }] }));
    assert!(read.events[0].quietly);
}

#[test]
fn all_entries_and_events_are_read() {
    let text = |mid: &str| event("message", json!({ "mid": mid, "text": "a" }));
    let body = json!({ "object": "page", "entry": [
        { "id": 1, "messaging": [text("a"), text("b")], "standby": [text("c")] },
        { "id": 1, "messaging": [text("d")], "changes": [{ "field": "feed" }] },
    ] });
    let read = read(&body);
    let ids: Vec<&str> = read.events.iter().map(|e| e.event_id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "c", "d"]);
    assert_eq!(read.ignored, ["page-change"]);
}

#[test]
fn odd_shapes_are_answered_where_somebody_is_there_and_counted_where_nobody_is() {
    for (name, content) in [
        ("hologram", json!({})),
        ("message", json!("text")),
        ("message", json!({ "mid": 5, "text": 5 })),
        (
            "message",
            json!({ "mid": "m", "attachments": [{ "type": "ar_object" }] }),
        ),
        ("message_edit", json!(null)),
    ] {
        assert_eq!(
            said(name, content.clone()),
            Said::Unsupported,
            "{name} {content}"
        );
    }
    for (name, kind) in [
        ("app_roles", "app-notice"),
        ("checkout_update", "payment"),
        ("take_thread_control", "thread-control"),
        ("policy-enforcement", "policy-notice"),
        ("policy_enforcement", "policy-notice"),
    ] {
        assert_eq!(ignored(&delivery(&[event(name, json!({}))])), [kind]);
    }
    let mut guest = event("postback", json!({ "payload": "hey" }));
    guest["sender"] = json!({ "user_ref": 987 });
    assert_eq!(ignored(&delivery(&[guest])), ["nobody-to-answer"]);
    for (body, kind) in [
        (json!({}), "no-events"),
        (json!({ "object": "page", "entry": 5 }), "no-events"),
        (
            json!({ "object": "instagram", "entry": [] }),
            "another-object",
        ),
        (delivery(&[json!(5)]), "no-event"),
        (delivery(&[json!({ "sender": { "id": 1 } })]), "empty-event"),
    ] {
        assert_eq!(ignored(&body), [kind], "{body}");
    }
    assert_eq!(read_with(&Doubts::default(), b"{").ignored, ["broken-json"]);
}

#[test]
fn what_an_event_is_does_not_depend_on_what_stands_beside_it() {
    let mut pressed = event("postback", json!({ "mid": "m", "payload": "q:safe:yes" }));
    for (beside, content) in [
        ("app_context", json!({})),
        ("a_new_name", json!({ "a": 1 })),
    ] {
        pressed[beside] = content;
        let read = read(&delivery(&[pressed.clone()]));
        assert_eq!(read.events[0].said, Said::Press("q:safe:yes".into()));
    }
}

#[test]
fn what_is_for_another_page_is_counted_and_not_answered() {
    let text = |mid: &str| event("message", json!({ "mid": mid, "text": "a" }));
    let body = json!({ "object": "page", "entry": [
        { "id": 456, "messaging": [text("a")], "standby": [text("b")] },
        { "id": "123", "messaging": [text("c")] },
        { "messaging": [text("d")] },
        { "id": "456" },
    ] });
    let read_as = |page: Option<&str>| {
        let doubts = Doubts::default();
        let reader = Reader {
            page,
            doubts: &doubts,
            scanner: &SCANNER,
            now: NOW,
        };
        let read = reader.read(body.to_string().as_bytes());
        let ids: Vec<String> = read.events.into_iter().map(|e| e.event_id).collect();
        (ids.concat(), read.ignored)
    };
    assert_eq!(
        read_as(Some("123")),
        ("cd".to_owned(), vec!["another-page"; 3])
    );
    // Which page is ours is not known before the platform has told it.
    assert_eq!(read_as(None), ("abcd".to_owned(), Vec::new()));
}

#[test]
fn an_answer_names_the_message_that_it_answers_once() {
    let photo = json!({ "type": "image", "payload": { "url": "https://cdn.example/1" } });
    let message = json!({ "mid": "mid.2", "text": "ใช่ เขา", "attachments": [photo], "reply_to": { "mid": "mid.1" } });
    let read = read(&delivery(&[event("message", message)]));
    let answers: Vec<Option<&str>> = read
        .events
        .iter()
        .map(|e| e.around.answers.as_deref())
        .collect();
    assert_eq!(answers, [Some("mid.1"), None]);
    for other in [
        json!({ "story": { "id": "5", "url": "https://x.example" } }),
        json!("mid.1"),
        json!({ "mid": [] }),
    ] {
        let message = json!({ "mid": "mid.2", "text": "ใช่ เขา", "reply_to": other });
        assert!(one("message", message).around.is_nothing());
    }
}

#[test]
fn a_list_of_bodies_is_each_of_them() {
    let one = delivery(&[event("message", json!({ "mid": "m1", "text": "help me" }))]);
    let two = json!({ "object": "instagram", "entry": [] });
    let read = read(&json!([two, one]));
    let said: Vec<&Said> = read.events.iter().map(|e| &e.said).collect();
    assert_eq!(said, [&Said::Text("help me".into())]);
    assert_eq!(read.ignored, ["another-object"]);
    assert_eq!(ignored(&json!([])), ["no-events"]);
}
