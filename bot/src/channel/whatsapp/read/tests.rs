use std::sync::LazyLock;

use serde_json::{Value, json};

use super::*;
use crate::channel::{Media, Place};

const NUMBER: &str = "106540352242922";
/// Takes a moment to make.
static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

const NOW: Millis = 1_700_000_000_000;

fn read_with(doubts: &Doubts, plainly: &Plainly, body: &Value) -> Delivery {
    let reader = Reader {
        number: NUMBER,
        doubts,
        plainly,
        scanner: &SCANNER,
        now: NOW,
    };
    reader.read(body.to_string().as_bytes())
}

fn read(body: &Value) -> Delivery {
    read_with(&Doubts::default(), &Plainly::default(), body)
}

fn change(field: &str, mut value: Value) -> Value {
    value["metadata"] = json!({ "phone_number_id": NUMBER });
    json!({ "field": field, "value": value })
}

fn delivery(changes: &[Value]) -> Value {
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": "1", "changes": changes }] })
}

/// One message of 66812345678, whom a contact names too.
fn message(content: Value) -> Value {
    let mut message = content;
    message["from"] = json!("66812345678");
    message["id"] = json!("wamid.1");
    message["timestamp"] = json!("1697044746");
    let contacts =
        json!([{ "wa_id": "66812345678", "user_id": "TH.1", "profile": { "name": "N" } }]);
    let value = json!({ "contacts": contacts, "messages": [message] });
    delivery(&[change("messages", value)])
}

fn said(content: Value) -> Said {
    let read = read(&message(content));
    assert_eq!(read.events.len(), 1, "{:?}", read.ignored);
    read.events[0].said.clone()
}

fn ignored(body: &Value) -> Vec<&'static str> {
    let read = read(body);
    assert!(read.events.is_empty(), "{:?}", read.events);
    read.ignored
}

#[test]
fn a_text_is_known_by_its_id_and_its_person_by_both_keys() {
    let text = json!({ "type": "text", "text": { "body": "ຊ່ວຍແດ່" } });
    let read = read(&message(text));
    let event = &read.events[0];
    assert_eq!(event.said, Said::Text("ຊ່ວຍແດ່".into()));
    assert_eq!(event.event_id, "wamid.1");
    assert_eq!(event.account, NUMBER);
    assert_eq!(event.address, "66812345678");
    assert_eq!(event.known_as, ["66812345678", "TH.1"]);
    assert_eq!(event.at, 1_697_044_746_000);
    assert_eq!(read.errands, [Errand::MarkRead("wamid.1".into())]);
}

#[test]
fn people_without_a_number_are_reached_by_their_id() {
    let message =
        json!({ "from_user_id": "LA.7", "id": "wamid.2", "type": "text", "text": { "body": "a" } });
    let read = read(&delivery(&[change(
        "messages",
        json!({ "messages": [message] }),
    )]));
    assert_eq!(read.events[0].address, "LA.7");
    assert_eq!(read.events[0].known_as, ["LA.7"]);
    assert_eq!(read.events[0].at, NOW);
}

#[test]
fn what_is_said_in_a_group_is_no_report() {
    let text = json!({ "type": "text", "text": { "body": "a" }, "group_id": "120363@g.us" });
    let read = read(&message(text));
    assert!(
        read.events.is_empty() && read.errands.is_empty(),
        "{read:?}"
    );
    assert_eq!(read.ignored, ["group"]);
}

#[test]
fn a_card_says_all_that_is_on_it() {
    let card = json!([{
        "name": { "formatted_name": "Lek Sing" }, "phones": [{ "phone": "+66 81" }],
        "emails": [{ "email": "lek@example.org" }], "org": { "company": "Blue House", "title": "Boss" },
        "addresses": [{ "street": "Ban Phone 7", "city": "Pakse" }], "urls": [{ "url": "https://blue.example" }],
    }]);
    let said = said(json!({ "type": "contacts", "contacts": card }));
    let words =
        "Lek Sing +66 81 lek@example.org Blue House Boss Ban Phone 7 Pakse https://blue.example";
    assert_eq!(said, Said::Text(words.into()));
}

#[test]
fn presses_carry_what_we_gave_them() {
    let reply = |kind: &str| json!({ "type": "interactive", "interactive": { "type": kind, kind: { "id": "q:safe:yes", "title": "ใช่" } } });
    for kind in ["button_reply", "list_reply"] {
        assert_eq!(said(reply(kind)), Said::Press("q:safe:yes".into()));
    }
    let button = json!({ "type": "button", "button": { "payload": "nav:menu", "text": "m" } });
    assert_eq!(said(button), Said::Press("nav:menu".into()));
    let words = json!({ "type": "button", "button": { "text": "hello" } });
    assert_eq!(said(words), Said::Text("hello".into()));
    let flow =
        json!({ "type": "interactive", "interactive": { "type": "nfm_reply", "nfm_reply": {} } });
    assert_eq!(said(flow), Said::Unsupported);
}

#[test]
fn files_are_kept_by_their_id() {
    let file = |kind: &str, content: Value| said(json!({ "type": kind, kind: content }));
    let photo = json!({ "id": "400", "mime_type": "image/jpeg", "sha256": "x", "caption": "ที่นี่" });
    let media = Media {
        kind: "photo".into(),
        file_id: "400".into(),
        name: None,
        mime: Some("image/jpeg".into()),
        size: None,
        caption: Some("ที่นี่".into()),
    };
    assert_eq!(file("image", photo), Said::Media(media));
    for (kind, ours) in [
        ("audio", "voice"),
        ("voice", "voice"),
        ("video", "video"),
        ("document", "document"),
    ] {
        match file(kind, json!({ "id": 401, "filename": "a.pdf" })) {
            Said::Media(media) => {
                assert_eq!((media.kind.as_str(), media.file_id.as_str()), (ours, "401"))
            }
            other => panic!("{kind}: {other:?}"),
        }
    }
    assert_eq!(file("image", json!({})), Said::Unsupported);
    assert_eq!(
        file("sticker", json!({ "id": "1" })),
        Said::Sticker(String::new())
    );
}

#[test]
fn a_place_and_a_shared_number_are_things_they_tell() {
    let place = json!({ "type": "location", "location": { "latitude": 17.96, "longitude": "102.6", "name": "x" } });
    let here = |words: &str| Said::Location(Place::new(17.96, 102.6, [Some(words)]));
    assert_eq!(said(place), here("x"));
    let shop = json!({ "type": "location", "location": { "latitude": 17.96, "longitude": 102.6, "name": "ร้านฟ้า", "address": "ถนนมิตรภาพ ซอย 4" } });
    assert_eq!(said(shop), here("ร้านฟ้า, ถนนมิตรภาพ ซอย 4"));
    let words = json!({ "type": "location", "location": { "name": "ร้านฟ้า" } });
    assert_eq!(said(words), Said::Text("ร้านฟ้า".into()));
    assert_eq!(
        said(json!({ "type": "location", "location": {} })),
        Said::Unsupported
    );
    let cards =
        json!([{ "name": { "formatted_name": "Khamla" }, "phones": [{ "phone": "+856 20 555" }] }]);
    let card = said(json!({ "type": "contacts", "contacts": cards }));
    assert_eq!(card, Said::Text("Khamla +856 20 555".into()));
    assert_eq!(
        said(json!({ "type": "contacts", "contacts": [] })),
        Said::Unsupported
    );
}

#[test]
fn signs_edits_and_withdrawals_are_about_an_earlier_message() {
    let about = |content: Value| {
        let event = read(&message(content)).events.remove(0);
        (event.said, event.about.unwrap())
    };
    let sign =
        json!({ "type": "reaction", "reaction": { "message_id": "wamid.0", "emoji": "😢" } });
    assert_eq!(
        about(sign),
        (Said::Reaction(Some("😢".into())), "wamid.0".into())
    );
    let off = json!({ "type": "reaction", "reaction": { "message_id": "wamid.0", "emoji": "" } });
    assert_eq!(about(off).0, Said::Reaction(None));
    let revoke = json!({ "type": "revoke", "revoke": { "original_message_id": "wamid.0" } });
    assert_eq!(about(revoke), (Said::Withdrawn(None), "wamid.0".into()));
    let edit = |message: Value| json!({ "type": "edit", "edit": { "original_message_id": "wamid.0", "message": message } });
    let text = json!({ "type": "text", "text": { "body": "ใหม่" } });
    assert_eq!(
        about(edit(text)),
        (Said::Edited("ใหม่".into()), "wamid.0".into())
    );
    let photo = json!({ "type": "image", "image": { "caption": "new", "id": "1" } });
    assert_eq!(about(edit(photo)).0, Said::Edited("new".into()));
    let bare = json!({ "type": "image", "image": { "id": "1", "mime_type": "image/jpeg" } });
    assert_eq!(ignored(&message(edit(bare))), ["unseen-change"]);
    assert_eq!(
        about(edit(json!({ "type": "hologram" }))).0,
        Said::Unsupported
    );
}

#[test]
fn a_choice_about_calls_is_no_words() {
    let reply = json!({ "response": "accept", "expiration_timestamp": "1", "response_source": "user_action" });
    let allowed = json!({ "type": "interactive", "interactive": { "type": "call_permission_reply", "call_permission_reply": reply } });
    assert_eq!(ignored(&message(allowed)), ["call-notice"]);
}

#[test]
fn who_changed_their_number_or_id_is_still_the_same() {
    let moved = json!({ "type": "system", "system": { "type": "user_changed_number", "wa_id": "66899999999" } });
    assert_eq!(said(moved), Said::Moved("66899999999".into()));
    let notice = json!({ "type": "system", "system": { "type": "customer_identity_changed" } });
    assert_eq!(ignored(&message(notice)), ["system-notice"]);
    let new_id = json!({ "type": "system", "system": { "type": "user_changed_user_id", "previous_user_id": "TH.1", "user_id": "TH.2" } });
    let event = read(&message(new_id)).events.remove(0);
    assert_eq!(
        (event.address.as_str(), event.said),
        ("TH.1", Said::Moved("TH.2".into()))
    );
    assert!(event.known_as.contains(&"TH.1".to_owned()));
    let update = json!({ "wa_id": "66812345678", "timestamp": "1", "user_id": { "previous": "TH.1", "current": "TH.2" } });
    let read = read(&delivery(&[change(
        "user_id_update",
        json!({ "user_id_update": [update, {}] }),
    )]));
    assert_eq!(read.events[0].address, "TH.1");
    assert_eq!(read.events[0].said, Said::Moved("TH.2".into()));
    assert_eq!(read.ignored, ["id-notice"]);
}

#[test]
fn what_is_said_while_metas_own_agent_answers_is_kept_and_not_answered() {
    let text = json!({ "from": "66812345678", "id": "wamid.1", "type": "text", "text": { "body": "he will kill me" } });
    let status = json!({ "id": "wamid.9", "status": "failed", "recipient_id": "66812345678", "errors": [{ "code": 131_026 }] });
    let read = read(&delivery(&[change(
        "standby",
        json!({ "messages": [text], "statuses": [status], "message_echoes": [{ "id": "wamid.8", "to": "66812345678" }] }),
    )]));
    let [event] = &read.events[..] else {
        panic!("{:?}", read.events)
    };
    assert_eq!(event.said, Said::Text("he will kill me".into()));
    assert!(event.quietly && event.reading.distress == crate::scan::Distress::P1);
    // That we read it is for whoever answers to show.
    assert!(read.errands.is_empty());
    assert_eq!(read.ignored, ["standby-notice"]);
    let mut another = delivery(&[change(
        "standby",
        json!({ "messages": [{ "from": "6681" }] }),
    )]);
    another["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = json!("999");
    assert_eq!(ignored(&another), ["another-number"]);
}

#[test]
fn statuses_become_receipts_once_for_each_stage() {
    let status = |stage: &str, errors: Value| json!({ "id": "wamid.9", "status": stage, "timestamp": "1698266945", "recipient_id": "66812345678", "errors": errors });
    let statuses = json!([
        status("sent", json!(null)),
        status("delivered", json!(null)),
        status("read", json!(null)),
        status("failed", json!([{ "code": 131_047 }])),
        status("failed", json!([{ "code": 130_472 }])),
    ]);
    let read = read(&delivery(&[change(
        "messages",
        json!({ "statuses": statuses }),
    )]));
    let receipts: Vec<(&str, &Said)> = read
        .events
        .iter()
        .map(|e| (e.event_id.as_str(), &e.said))
        .collect();
    let receipt = |what: Arrival| {
        Said::Receipt(Receipt {
            what,
            which: Which::Message("wamid.9".into()),
        })
    };
    assert_eq!(
        receipts[0],
        ("status-wamid.9-delivered", &receipt(Arrival::Delivered))
    );
    assert_eq!(
        receipts[1],
        ("status-wamid.9-read", &receipt(Arrival::Read))
    );
    assert_eq!(receipts[2].1, &receipt(Arrival::Failed(TOO_LATE.into())));
    assert_eq!(
        receipts[3].1,
        &receipt(Arrival::Failed("refused-130472".into()))
    );
    assert_eq!(read.ignored, ["sent-notice"]);
    assert!(read.errands.is_empty());
}

#[test]
fn what_an_old_app_cannot_show_goes_again_once_without_buttons() {
    let plainly = Plainly::default();
    let tells = |wamid: &str, key: &str| {
        let status = json!({ "id": wamid, "status": "failed", "recipient_id": "66812345678", "recipient_user_id": "TH.1",
            "biz_opaque_callback_data": key, "errors": [{ "code": 131_026 }] });
        let body = delivery(&[change("messages", json!({ "statuses": [status] }))]);
        match read_with(&Doubts::default(), &plainly, &body)
            .events
            .remove(0)
            .said
        {
            Said::Receipt(receipt) => receipt.what,
            other => panic!("{other:?}"),
        }
    };
    let gone = Arrival::Failed(NOT_THERE.into());
    assert_eq!(tells("wamid.1", "a.0"), gone);
    assert!(!plainly.is_for("66812345678"));
    assert_eq!(tells("wamid.2", "a.0+"), Arrival::InAnotherForm);
    // The same, delivered again.
    assert_eq!(tells("wamid.2", "a.0+"), Arrival::InAnotherForm);
    assert_eq!(tells("wamid.3", "a.0+"), gone);
    assert!(plainly.is_for("66812345678") && plainly.is_for("TH.1"));
    assert!(!plainly.is_for("66812345679"));
}

#[test]
fn a_status_tells_that_a_message_was_taken_whose_answer_was_lost() {
    let (doubts, now) = (Doubts::default(), tokio::time::Instant::now());
    let id = casebook::Uuid::from_u128(5);
    assert_eq!(doubts.set_off(id, 0, now), None);
    let key = format!("{}+", crate::channel::meta::doubts::key(id, 0));
    let status = json!({ "id": "wamid.9", "status": "sent", "recipient_id": "6", "biz_opaque_callback_data": key });
    read_with(
        &doubts,
        &Plainly::default(),
        &delivery(&[change("messages", json!({ "statuses": [status] }))]),
    );
    assert_eq!(doubts.set_off(id, 0, now).as_deref(), Some("wamid.9"));
}

#[test]
fn all_entries_changes_and_messages_are_read() {
    let text = |n: u8| json!({ "from": "66812345678", "id": format!("wamid.{n}"), "type": "text", "text": { "body": "a" } });
    let changes = |n: u8| {
        [
            change("messages", json!({ "messages": [text(n), text(n + 1)] })),
            change("messages", json!({ "messages": [text(n + 2)] })),
        ]
    };
    let body = json!({ "entry": [{ "changes": changes(1) }, { "changes": changes(4) }] });
    let read = read(&body);
    let ids: Vec<&str> = read.events.iter().map(|e| e.event_id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "wamid.1", "wamid.2", "wamid.3", "wamid.4", "wamid.5", "wamid.6"
        ]
    );
    // The newest message of a person is marked as read, and those before it with it.
    assert_eq!(read.errands, [Errand::MarkRead("wamid.6".into())]);
}

#[test]
fn what_is_for_another_number_is_counted_and_not_answered() {
    let mut body = message(json!({ "type": "text", "text": { "body": "a" } }));
    body["entry"][0]["changes"][0]["value"]["metadata"]["phone_number_id"] = json!("999");
    assert_eq!(ignored(&body), ["another-number"]);
}

#[test]
fn odd_shapes_are_answered_where_somebody_is_there_and_counted_where_nobody_is() {
    for odd in [
        json!({ "type": "unsupported", "errors": [{ "code": 131_051 }], "unsupported": { "type": "poll" } }),
        json!({ "type": "unknown" }),
        json!({ "type": "hologram", "hologram": { "id": 3 } }),
        json!({ "type": "text", "text": { "body": 5 } }),
        json!({ "type": 7 }),
        json!({ "type": "order", "order": {} }),
        json!({ "type": "ephemeral" }),
    ] {
        assert_eq!(said(odd.clone()), Said::Unsupported, "{odd}");
    }
    let nobody =
        json!({ "messages": [{ "id": "wamid.1", "type": "text", "text": { "body": "a" } }] });
    assert_eq!(
        ignored(&delivery(&[change("messages", nobody)])),
        ["nobody-to-answer"]
    );
    for (body, kind) in [
        (json!({}), "no-changes"),
        (json!([1, 2]), "no-changes"),
        (json!({ "entry": "x" }), "no-changes"),
        (delivery(&[json!("x")]), "no-messages"),
        (
            delivery(&[change("messages", json!({ "errors": [{ "code": 1 }] }))]),
            "errors",
        ),
        (
            delivery(&[change("account_update", json!({}))]),
            "account-notice",
        ),
        (
            delivery(&[change("message_template_status_update", json!({}))]),
            "template-notice",
        ),
        (
            delivery(&[change("group_participants_update", json!({}))]),
            "group",
        ),
        (delivery(&[change("smb_message_echoes", json!({}))]), "echo"),
        (
            delivery(&[change("user_preferences", json!({}))]),
            "preferences",
        ),
        (delivery(&[change("holograms", json!({}))]), "another-field"),
    ] {
        assert_eq!(ignored(&body), [kind], "{body}");
    }
    let reader = Reader {
        number: NUMBER,
        doubts: &Doubts::default(),
        plainly: &Plainly::default(),
        scanner: &SCANNER,
        now: NOW,
    };
    assert_eq!(reader.read(b"{\"entry\":").ignored, ["broken-json"]);
}

#[test]
fn a_message_without_an_id_is_the_same_when_it_comes_again() {
    let message =
        json!({ "from": "66812345678", "type": "text", "text": { "body": "a" }, "timestamp": "5" });
    let body = delivery(&[change("messages", json!({ "messages": [message] }))]);
    let (one, two) = (read(&body), read(&body));
    assert_eq!(one.events[0].event_id, two.events[0].event_id);
    assert!(one.events[0].event_id.starts_with("body-"));
}

#[test]
fn who_telephones_is_told_in_the_chat_that_nobody_takes_it() {
    let call = |direction: &str, event: &str| json!({ "id": "wacid.1", "from": "66812345678", "direction": direction, "event": event });
    let calls = json!([
        call("USER_INITIATED", "connect"),
        call("USER_INITIATED", "terminate"),
        call("BUSINESS_INITIATED", "connect")
    ]);
    let read = read(&delivery(&[change("calls", json!({ "calls": calls }))]));
    assert_eq!(read.events.len(), 1);
    assert_eq!(read.events[0].said, Said::Called);
    assert_eq!(read.ignored, ["call-notice", "call-notice"]);
}

#[test]
fn words_beside_an_order_and_in_a_form_are_heard() {
    let order = |text: Value| {
        said(
            json!({ "type": "order", "order": { "catalog_id": "1", "product_items": [], "text": text } }),
        )
    };
    assert_eq!(order(json!("ช่วยด้วย")), Said::Text("ช่วยด้วย".into()));
    assert_eq!(order(json!("")), Said::Unsupported);
    let form = |json: &str| {
        let reply = json!({ "name": "flow", "body": "Sent", "response_json": json });
        said(
            json!({ "type": "interactive", "interactive": { "type": "nfm_reply", "nfm_reply": reply } }),
        )
    };
    let filled =
        r#"{"flow_token": "t", "where": ["ປາກເຊ", ""], "who": {"name": "Lek", "age": 15}}"#;
    assert_eq!(form(filled), Said::Text("ປາກເຊ\n15\nLek".into()));
    assert_eq!(form("not JSON"), Said::Text("not JSON".into()));
    assert_eq!(form(r#"{"flow_token": "t"}"#), Said::Unsupported);
}

fn around(content: Value) -> crate::channel::Around {
    read(&message(content)).events.remove(0).around
}

#[test]
fn an_answer_names_the_message_that_it_answers_and_nobody_else() {
    let context = json!({ "from": "66800000000", "id": "wamid.0" });
    let answering =
        around(json!({ "type": "text", "text": { "body": "ใช่ เขา" }, "context": context }));
    assert_eq!(answering.answers.as_deref(), Some("wamid.0"));
    assert_eq!((&answering.quoted, answering.passed_on), (&None, false));
    assert!(!format!("{answering:?}").contains("66800000000"));
    // A button bears the message that it stands under.
    let reply = json!({ "type": "button_reply", "button_reply": { "id": "q:a:b", "title": "ใช่" } });
    let press = json!({ "type": "interactive", "interactive": reply, "context": context });
    assert!(around(press).is_nothing());
}

#[test]
fn what_is_forwarded_is_passed_on() {
    let text = |context: Value| {
        around(json!({ "type": "text", "text": { "body": "จะฆ่า" }, "context": context }))
    };
    for context in [
        json!({ "forwarded": true }),
        json!({ "frequently_forwarded": true }),
    ] {
        let read = text(context);
        assert!(read.passed_on && read.answers.is_none());
    }
    for context in [
        json!({ "forwarded": false }),
        json!({ "forwarded": "true" }),
        json!([true]),
        json!(null),
    ] {
        assert!(text(context).is_nothing());
    }
}

#[test]
fn what_stands_alone_where_a_list_should_is_heard() {
    let message = json!({ "from": "66812345678", "id": "wamid.1", "timestamp": "1697044746",
        "type": "text", "text": { "body": "help me" } });
    let change = change("messages", json!({ "messages": message }));
    let read = read(&json!({ "entry": { "id": "1", "changes": change } }));
    let said: Vec<&Said> = read.events.iter().map(|e| &e.said).collect();
    assert_eq!(said, [&Said::Text("help me".into())]);
    assert!(read.ignored.is_empty(), "{:?}", read.ignored);
}

/// What one message says, all of it.
fn all_said(content: Value) -> Vec<(Said, bool)> {
    let events = read(&message(content)).events.into_iter();
    events.map(|event| (event.said, event.quietly)).collect()
}

#[test]
fn a_file_of_an_unknown_kind_is_kept_with_its_words() {
    let live =
        json!({ "id": "400", "mime_type": "image/heic", "filename": "a.heic", "caption": "look" });
    let Said::Media(media) = said(json!({ "type": "live_photo", "live_photo": live })) else {
        panic!("it has a file");
    };
    assert_eq!(
        (media.kind.as_str(), media.file_id.as_str()),
        ("photo", "400")
    );
    assert_eq!(media.caption.as_deref(), Some("look"));
    assert_eq!(media.name.as_deref(), Some("a.heic"));
    let note = json!({ "type": "video_note", "video_note": { "id": 7, "mime_type": "video/mp4" } });
    assert!(matches!(said(note), Said::Media(m) if m.kind == "video" && m.file_id == "7"));
    let both = json!({ "type": "moving", "context": { "picture": { "id": "1", "mime_type": "image/png" } },
        "moving": { "still": { "id": "8", "mime_type": "image/jpeg" }, "clip": { "id": "9", "mime_type": "video/mp4" } } });
    let both = read(&message(both)).events;
    let files: Vec<(&str, &str, bool)> = both
        .iter()
        .map(|e| match &e.said {
            Said::Media(media) => (e.event_id.as_str(), media.file_id.as_str(), e.quietly),
            said => panic!("{said:?}"),
        })
        .collect();
    assert_eq!(files, [("wamid.1", "9", false), ("wamid.1#1", "8", true)]);
    assert!(both.iter().all(|e| e.about.as_deref() == Some("wamid.1")));
}

#[test]
fn a_file_that_cannot_be_asked_for_is_known_to_be_lost() {
    let picture = json!({ "link": "https://example.org/a.jpg", "caption": "help me" });
    for content in [
        json!({ "type": "image", "image": picture }),
        json!({ "type": "live_photo", "live_photo": { "mime_type": "image/heic", "caption": "help me" } }),
    ] {
        let said = all_said(content.clone());
        let [(Said::Media(media), false)] = &said[..] else {
            panic!("{content}: {said:?}");
        };
        assert!(media.is_not_given(), "{content}");
        assert_eq!(media.caption.as_deref(), Some("help me"));
        assert!(!said[0].0.needs_no_answer());
    }
}

#[test]
fn pictures_of_one_moment_are_one_album_and_voices_are_none() {
    let album = |kind: &str| {
        let file = json!({ "type": kind, kind: { "id": "1", "mime_type": "x/y" } });
        read(&message(file)).events.remove(0).album
    };
    for kind in ["image", "video", "document"] {
        assert_eq!(album(kind), Some(Album::Moment), "{kind}");
    }
    assert_eq!(album("audio"), None);
    assert_eq!(album("sticker"), None);
}

#[test]
fn a_list_of_bodies_is_each_of_them() {
    let one = message(json!({ "type": "text", "text": { "body": "help me" } }));
    let two =
        message(json!({ "type": "reaction", "reaction": { "message_id": "w", "emoji": "x" } }));
    let read = read(&json!([one, 5, two]));
    let said: Vec<&Said> = read.events.iter().map(|e| &e.said).collect();
    let reaction = Said::Reaction(Some("x".into()));
    assert_eq!(said, [&Said::Text("help me".into()), &reaction]);
}
