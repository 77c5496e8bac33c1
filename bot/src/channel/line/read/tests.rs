use std::sync::LazyLock;

use serde_json::json;

use super::*;

static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

const NOW: Millis = 1_795_330_800_000;
const FIRST: casebook::Uuid = casebook::Uuid::from_u128(1);

/// An event of a person, with what every event has.
fn event(kind: &str, more: &Value) -> Value {
    let mut event = json!({
        "type": kind,
        "mode": "active",
        "timestamp": NOW - 250,
        "source": { "type": "user", "userId": "U0123456789abcdef0123456789abcdef" },
        "webhookEventId": format!("01J{kind}"),
        "deliveryContext": { "isRedelivery": false },
        "replyToken": format!("token-{kind}"),
    });
    for (name, value) in more.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

fn delivered(events: &[Value]) -> Delivery {
    let body = json!({ "destination": "Ufeed", "events": events }).to_string();
    read(body.as_bytes(), &Tickets::default(), &SCANNER, NOW)
}

fn heard(kind: &str, more: &Value) -> Said {
    let mut delivery = delivered(&[event(kind, more)]);
    assert_eq!(delivery.events.len(), 1, "{kind}: {:?}", delivery.ignored);
    delivery.events.remove(0).said
}

fn message(message: &Value) -> Said {
    heard("message", &json!({ "message": message }))
}

#[test]
fn every_kind_of_message_is_heard() {
    assert_eq!(
        message(&json!({ "id": "1", "type": "text", "text": "ຊ່ວຍແດ່" })),
        Said::Text("ຊ່ວຍແດ່".into())
    );
    let location = json!({ "id": "2", "type": "location", "address": "…", "latitude": 17.9, "longitude": 102.6 });
    assert!(matches!(message(&location), Said::Location(_)));
    let file = json!({ "id": "3", "type": "file", "fileName": "a.pdf", "fileSize": 22_016 });
    let Said::Media(Media {
        kind,
        name,
        size,
        file_id,
        ..
    }) = message(&file)
    else {
        panic!("a file is media");
    };
    assert_eq!(
        (kind.as_str(), file_id.as_str(), size),
        ("document", "3", Some(22_016))
    );
    assert_eq!(name.as_deref(), Some("a.pdf"));
    for (kind, ours) in [("image", "photo"), ("video", "video"), ("audio", "voice")] {
        let hosted = json!({ "id": "4", "type": kind, "contentProvider": { "type": "line" } });
        let Said::Media(media) = message(&hosted) else {
            panic!("{kind}")
        };
        assert_eq!(media.kind, ours);
    }
}

#[test]
fn a_sticker_is_known_by_its_words() {
    let typed = json!({ "id": "5", "type": "sticker", "keywords": ["bed"], "text": "ช่วยด้วย" });
    assert_eq!(message(&typed), Said::Sticker("ช่วยด้วย".into()));
    let drawn = json!({ "id": "5", "type": "sticker", "keywords": ["bed", "sleep"] });
    assert_eq!(message(&drawn), Said::Sticker("bed, sleep".into()));
    assert_eq!(
        message(&json!({ "type": "sticker" })),
        Said::Sticker(String::new())
    );
}

#[test]
fn what_cannot_be_read_is_still_answered() {
    let external = json!({ "id": "6", "type": "image", "contentProvider": { "type": "external" } });
    for odd in [
        external,
        json!({ "type": "text" }),
        json!({ "type": "text", "text": 7 }),
        json!({ "type": "location", "latitude": "north" }),
        json!({ "type": "hologram" }),
        json!([]),
        json!(null),
    ] {
        assert_eq!(message(&odd), Said::Unsupported, "{odd}");
    }
    assert_eq!(heard("greatNewFeature", &json!({})), Said::Unsupported);
    assert_eq!(
        heard("undefined", &json!({ "undefinedField": { "1": 1 } })),
        Said::Unsupported
    );
}

#[test]
fn signs_about_messages_name_the_message() {
    let unsent = delivered(&[event("unsend", &json!({ "unsend": { "messageId": "77" } }))]);
    assert_eq!(unsent.events[0].said, Said::Withdrawn(None));
    assert_eq!(unsent.events[0].about.as_deref(), Some("77"));
    let new = json!({ "message": { "id": "77", "type": "text", "text": "ใหม่" } });
    assert_eq!(heard("messageEdited", &new), Said::Edited("ใหม่".into()));
}

#[test]
fn coming_and_going_and_pressing() {
    assert_eq!(
        heard("follow", &json!({ "follow": { "isUnblocked": true } })),
        Said::Start
    );
    for first in [json!({}), json!({ "follow": { "isUnblocked": false } })] {
        assert_eq!(heard("follow", &first), Said::Opened);
    }
    assert_eq!(heard("unfollow", &json!({})), Said::Blocked(true));
    let pressed = json!({ "postback": { "data": "q:safe:yes", "params": { "datetime": "x" } } });
    assert_eq!(
        heard("postback", &pressed),
        Said::Press("q:safe:yes".into())
    );
}

#[test]
fn what_nobody_said_is_counted() {
    for kind in [
        "accountLink",
        "activated",
        "beacon",
        "things",
        "botResumed",
        "botSuspended",
        "deactivated",
        "delivery",
        "membership",
        "module",
        "videoPlayComplete",
    ] {
        let delivery = delivered(&[event(kind, &json!({}))]);
        assert!(
            delivery.events.is_empty() && delivery.ignored.len() == 1,
            "{kind}"
        );
    }
    for body in ["{", "[]", "{}", r#"{"events": 3}"#] {
        let delivery = read(body.as_bytes(), &Tickets::default(), &SCANNER, NOW);
        assert_eq!(delivery.ignored.len(), 1, "{body}");
    }
    let verify = delivered(&[event("message", &json!({ "replyToken": VERIFY[0] }))]);
    assert_eq!(verify.ignored, ["verify-call"]);
    assert!(delivered(&[]).ignored.is_empty());
}

#[test]
fn one_odd_event_costs_its_neighbours_nothing() {
    let text = json!({ "message": { "id": "1", "type": "text", "text": "ช่วยด้วย" } });
    let events = [
        json!(null),
        json!("x"),
        json!({ "type": 5 }),
        event("message", &text),
    ];
    let delivery = delivered(&events);
    assert_eq!(delivery.events.len(), 1);
    assert_eq!(delivery.ignored, ["nobody-to-answer"; 3]);
}

#[test]
fn a_group_is_left_once_and_nothing_in_it_is_heard() {
    let group = json!({ "source": { "type": "group", "groupId": "C1", "userId": "U1" } });
    let room = json!({ "source": { "type": "room", "roomId": "R1" } });
    let events = [
        event("join", &group),
        event("message", &group),
        event("message", &room),
    ];
    let delivery = delivered(&events);
    assert!(delivery.events.is_empty());
    let left = ["group/C1", "room/R1"].map(|g| Errand::LeaveGroup(g.into()));
    assert_eq!(delivery.errands, left);
    let gone = json!({ "source": { "type": "group", "groupId": "C1" }, "mode": "standby" });
    assert!(
        delivered(&[event("leave", &group), event("message", &gone)])
            .errands
            .is_empty()
    );
}

#[test]
fn in_standby_what_is_said_is_kept_and_no_token_is() {
    let tickets = Tickets::default();
    let said = json!({ "mode": "standby", "message": { "type": "text", "text": "ช่วยด้วย" } });
    let body = json!({ "events": [event("message", &said)] }).to_string();
    let delivery = read(body.as_bytes(), &tickets, &SCANNER, NOW);
    assert!(delivery.events[0].quietly);
    let address = &delivery.events[0].address;
    assert!(tickets.take(address, &[], Instant::now()).is_none());
}

#[test]
fn an_event_without_an_id_is_the_same_event_when_it_comes_again() {
    let bare = |redelivered: bool| {
        let mut event = event("postback", &json!({ "postback": { "data": "nav:menu" } }));
        event["webhookEventId"] = Value::Null;
        event["deliveryContext"] = json!({ "isRedelivery": redelivered });
        delivered(&[event]).events.remove(0).event_id
    };
    assert_eq!(bare(false), bare(true));
    let text =
        json!({ "webhookEventId": "", "message": { "id": "9", "type": "text", "text": "a" } });
    assert_eq!(
        delivered(&[event("message", &text)]).events[0].event_id,
        "message-9"
    );
}

#[test]
fn events_are_put_into_the_order_in_which_they_happened() {
    let at = |id: &str, at: Millis| {
        let text = json!({ "timestamp": at, "webhookEventId": id, "message": { "type": "text", "text": id } });
        event("message", &text)
    };
    let delivery = delivered(&[at("c", 3), at("a", 1), at("b", 1)]).in_order();
    let ids: Vec<&str> = delivery
        .events
        .iter()
        .map(|e| e.event_id.as_str())
        .collect();
    assert_eq!(ids, ["a", "b", "c"]);
}

#[test]
fn somebody_without_an_id_is_answered_by_the_token_alone() {
    let said = json!({ "message": { "type": "text", "text": "ช่วยด้วย" }, "source": { "type": "user" }, "replyToken": "t" });
    let delivery = delivered(&[event("message", &said), event("unfollow", &said)]);
    assert!(delivery.events.is_empty());
    assert_eq!(delivery.ignored, ["nobody-to-answer"; 2]);
    assert_eq!(delivery.errands, [Errand::AnswerUnnamed("t".into())]);
}

#[test]
fn an_empty_token_is_none_and_one_of_a_late_event_has_run_out() {
    let text = json!({ "id": "1", "type": "text", "text": "a" });
    let first = [FIRST];
    let token = |more: Value| {
        let tickets = Tickets::default();
        let mut event = event("message", &json!({ "message": text }));
        for (name, value) in more.as_object().unwrap() {
            event[name] = value.clone();
        }
        let body = json!({ "destination": "Ufeed", "events": [event] }).to_string();
        let delivery = read(body.as_bytes(), &tickets, &SCANNER, NOW);
        let address = &delivery.events[0].address;
        tickets.take(address, &first, Instant::now())
    };
    assert!(token(json!({})).is_some());
    assert!(token(json!({ "replyToken": "" })).is_none());
    let late = json!({ "timestamp": NOW - 180_000, "deliveryContext": { "isRedelivery": true } });
    assert!(token(late).is_none());
    // What is delivered for the first time has just happened, whatever our clock says.
    for at in [NOW + 60_000, NOW - 60_000] {
        assert!(token(json!({ "timestamp": at })).is_some());
    }
    assert!(token(json!({ "timestamp": NOW - 600_000 })).is_none());
}

#[test]
fn an_answer_names_the_message_that_it_answers() {
    let text = |more: Value| {
        let mut text = json!({ "id": "2", "type": "text", "text": "ใช่ เขา", "quoteToken": "q" });
        for (name, value) in more.as_object().unwrap() {
            text[name] = value.clone();
        }
        let mut delivery = delivered(&[event("message", &json!({ "message": text }))]);
        delivery.events.remove(0).around
    };
    let answering = text(json!({ "quotedMessageId": "1" }));
    assert_eq!(answering.answers.as_deref(), Some("1"));
    assert!(text(json!({})).is_nothing());
    assert!(text(json!({ "quotedMessageId": { "id": 1 } })).is_nothing());
    let sticker = json!({ "id": "3", "type": "sticker", "packageId": "1", "stickerId": "2", "quotedMessageId": "1" });
    let event = delivered(&[event("message", &json!({ "message": sticker }))]);
    assert_eq!(event.events[0].around.answers.as_deref(), Some("1"));
}

#[test]
fn an_event_that_stands_alone_is_heard() {
    let words = json!({ "message": { "type": "text", "id": "1", "text": "ช่วยด้วย" } });
    let body = json!({ "destination": "Ufeed", "events": event("message", &words) }).to_string();
    let read = read(body.as_bytes(), &Tickets::default(), &SCANNER, NOW);
    let said: Vec<&Said> = read.events.iter().map(|e| &e.said).collect();
    assert_eq!(said, [&Said::Text("ช่วยด้วย".into())]);
    assert!(read.ignored.is_empty(), "{:?}", read.ignored);
}

#[test]
fn a_file_of_an_unknown_kind_is_kept() {
    let sent = |by: &str| {
        message(
            &json!({ "id": "8", "type": "animation", "duration": 3, "title": "look", "contentProvider": { "type": by } }),
        )
    };
    let Said::Media(media) = sent("line") else {
        panic!("it has a file");
    };
    let is = (media.kind.as_str(), media.file_id.as_str());
    assert_eq!(
        (is, media.caption.as_deref()),
        (("video", "8"), Some("look"))
    );
    // Kept elsewhere, it cannot be had, and is never said to be saved.
    assert!(matches!(sent("external"), Said::Media(m) if m.is_not_given()));
}

#[test]
fn a_list_of_bodies_is_each_of_them() {
    let body = |id: &str| {
        let words = json!({ "webhookEventId": id, "message": { "type": "text", "id": id, "text": "ช่วยด้วย" } });
        json!({ "destination": "Ufeed", "events": [event("message", &words)] })
    };
    let both = json!([body("1"), null, body("2")]).to_string();
    let read = read(both.as_bytes(), &Tickets::default(), &SCANNER, NOW);
    let ids: Vec<&str> = read.events.iter().map(|e| e.event_id.as_str()).collect();
    assert_eq!((ids, read.ignored), (vec!["1", "2"], vec!["no-events"]));
}
