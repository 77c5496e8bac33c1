//! A message as Messenger shows it: the text, with the answers numbered in it, and the
//! same as quick replies. Quick replies are shown on phones only, so nothing depends on
//! them. How Meta counts is not told, so what it takes by either count is sent.

use casebook::told::{Body, Choice};
use serde_json::{Value, json};

use crate::channel::measure::Unit;
use crate::channel::numbered;

/// Never fewer than code points.
const UNIT: Unit = Unit::Utf16;
/// The longest text.
const TEXT: usize = 2_000;
/// Most quick replies under a message.
const QUICK_REPLIES: usize = 13;
/// The longest title; what is longer is cut by the platform, in the middle of a letter.
const TITLE: usize = 20;

/// The messages of one answer, in order.
pub(super) fn messages(body: &Body) -> Vec<Value> {
    let text = numbered::text(body);
    let mut made: Vec<Value> = UNIT
        .pieces(text.trim_end(), TEXT)
        .into_iter()
        .map(|piece| json!({ "text": piece }))
        .collect();
    let offered = numbered::fitting(&body.choices, QUICK_REPLIES);
    let replies: Vec<Value> = offered.into_iter().map(quick_reply).collect();
    if let Some(last) = made.last_mut().filter(|_| !replies.is_empty()) {
        last["quick_replies"] = json!(replies);
    }
    made
}

fn quick_reply(choice: &Choice) -> Value {
    json!({
        "content_type": "text",
        "title": UNIT.shorten(&choice.label, TITLE),
        "payload": choice.data,
    })
}

/// What Messenger would refuse about a message. A title that is too long for a quick
/// reply is cut, and stands whole beside its number.
#[cfg(test)]
pub(in crate::channel) fn faults(body: &Body) -> Vec<String> {
    let made = messages(body);
    let mut faults = Vec::new();
    for message in &made {
        within(&mut faults, "text", &message["text"], TEXT);
        let replies = message["quick_replies"].as_array();
        for reply in replies.into_iter().flatten() {
            within(&mut faults, "title", &reply["title"], TITLE);
            within(&mut faults, "payload", &reply["payload"], 1_000);
        }
        if replies.is_some_and(|r| !(1..=QUICK_REPLIES).contains(&r.len())) {
            faults.push("1 to 13 quick replies".to_owned());
        }
    }
    let whole = made.iter().filter_map(|m| m["text"].as_str());
    let whole: String = whole.collect();
    let is_lost = |label: &&str| UNIT.count(label) > TITLE && !whole.contains(*label);
    let labels = body.choices.iter().map(|c| c.label.as_str());
    faults.extend(labels.filter(is_lost).map(str::to_owned));
    if made.is_empty() {
        faults.push("no message".to_owned());
    }
    faults
}

#[cfg(test)]
fn within(faults: &mut Vec<String>, what: &str, text: &Value, longest: usize) {
    let text = text.as_str().unwrap_or_default();
    if !(1..=longest).contains(&UNIT.count(text)) {
        faults.push(format!("{what} of 1 to {longest} letters: {text}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(data: &str, label: &str) -> Choice {
        Choice {
            data: data.into(),
            label: label.into(),
        }
    }

    #[test]
    fn choices_can_be_tapped_on_a_phone_and_typed_on_a_computer() {
        let choices = (1..=20).map(|n| choice(&format!("q:a:{n}"), &format!("ข้อ {n}")));
        let body = Body {
            text: "?".into(),
            choices: choices.chain([choice("nav:menu", "เพิ่มเติม")]).collect(),
            platform_id: None,
            recording: None,
        };
        let shown = messages(&body);
        let replies = shown[0]["quick_replies"].as_array().unwrap();
        assert_eq!(replies.len(), QUICK_REPLIES);
        assert_eq!(replies[12]["payload"], "nav:menu");
        assert!(shown[0]["text"].as_str().unwrap().contains("20 · ข้อ 20"));
    }

    #[test]
    fn a_message_that_does_not_fit_is_found() {
        let body = |text: &str, data: &str| Body {
            text: text.into(),
            choices: vec![choice(data, "ก")],
            platform_id: None,
            recording: None,
        };
        assert!(faults(&body("?", "q:a:yes")).is_empty());
        assert!(!faults(&body("?", &"q".repeat(1_001))).is_empty());
        assert!(!faults(&body("?", "")).is_empty());
    }

    #[test]
    fn a_long_text_becomes_several_messages_and_the_last_has_the_choices() {
        let body = Body {
            text: "ก".repeat(4_001),
            choices: vec![choice("a", &"ก".repeat(30))],
            platform_id: None,
            recording: None,
        };
        let shown = messages(&body);
        assert_eq!(shown.len(), 3);
        assert!(shown[0].get("quick_replies").is_none());
        let title = shown[2]["quick_replies"][0]["title"].as_str().unwrap();
        assert_eq!(UNIT.count(title), TITLE);
    }
}
