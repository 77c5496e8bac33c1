//! A message as LINE shows it: the text, with the answers numbered in it, and the same
//! as quick replies. Quick replies are shown on phones only, so nothing depends on them.

use casebook::told::{Body, Choice};
use serde_json::{Value, json};

use crate::channel::PLACE;
use crate::channel::measure::Unit;
use crate::channel::numbered;
use crate::recordings::Recording;

/// The longest text, in UTF-16 units.
const TEXT: usize = 5_000;
/// Most quick replies under a message.
const QUICK_REPLIES: usize = 13;
/// The longest label, in graphemes.
const LABEL: usize = 20;
/// The longest text that a press shows in the chat, in graphemes.
const DISPLAYED: usize = 300;

/// The messages of one answer, in order.
pub(super) fn messages(body: &Body) -> Vec<Value> {
    let text = numbered::text(body);
    let mut made: Vec<Value> = Unit::Utf16
        .pieces(&text, TEXT)
        .into_iter()
        .map(|piece| json!({ "type": "text", "text": piece }))
        .collect();
    let offered = numbered::fitting(&body.choices, QUICK_REPLIES);
    let items: Vec<Value> = offered.into_iter().map(quick_reply).collect();
    if let Some(last) = made.last_mut().filter(|_| !items.is_empty()) {
        last["quickReply"] = json!({ "items": items });
    }
    made
}

/// A recording, which LINE fetches itself; none that it could not reach.
pub(super) fn recording(recording: &Recording) -> Option<Value> {
    let url = recording.url.as_ref()?;
    let millis = u64::try_from(recording.length.as_millis()).ok()?;
    Some(json!({ "type": "audio", "originalContentUrl": url, "duration": millis }))
}

fn quick_reply(choice: &Choice) -> Value {
    let label = Unit::Graphemes.shorten(&choice.label, LABEL);
    if choice.data == PLACE {
        // Comes back as a message with a place.
        return json!({ "type": "action", "action": { "type": "location", "label": label } });
    }
    json!({
        "type": "action",
        "action": {
            "type": "postback",
            "label": label,
            "data": choice.data,
            "displayText": Unit::Graphemes.shorten(&choice.label, DISPLAYED),
        },
    })
}

/// What LINE would refuse about a message, and labels that would have to be cut.
#[cfg(test)]
pub(in crate::channel) fn faults(body: &Body) -> Vec<String> {
    let mut faults = Vec::new();
    let made = messages(body);
    // More than five messages go in several requests.
    for message in &made {
        let text = message["text"].as_str().unwrap_or_default();
        if !(1..=TEXT).contains(&Unit::Utf16.count(text)) {
            faults.push("text of 1 to 5000 UTF-16 units".to_owned());
        }
        let Some(items) = message["quickReply"]["items"].as_array() else {
            continue;
        };
        if !(1..=QUICK_REPLIES).contains(&items.len()) {
            faults.push(format!("{} quick replies", items.len()));
        }
        for action in items.iter().map(|i| &i["action"]) {
            let field = |name: &str| action[name].as_str().unwrap_or_default();
            if action["type"] == "location" {
                if !(1..=LABEL).contains(&Unit::Graphemes.count(field("label"))) {
                    faults.push(format!("label of 1 to 20 letters: {}", field("label")));
                }
                continue;
            }
            // The name of a province may be cut: it stands whole in the text above.
            let may_be_cut = field("data").starts_with("q:province:");
            let is_cut = field("label") != field("displayText");
            if !(1..=LABEL).contains(&Unit::Graphemes.count(field("label")))
                || is_cut && !may_be_cut
            {
                faults.push(format!(
                    "label of 1 to 20 letters: {}",
                    field("displayText")
                ));
            }
            if !(1..=300).contains(&field("data").chars().count()) {
                faults.push(format!("data of 1 to 300: {}", field("data")));
            }
        }
    }
    if made.is_empty() {
        faults.push("no message".to_owned());
    }
    faults
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
    fn what_does_not_fit_into_quick_replies_can_still_be_typed() {
        let mut choices: Vec<Choice> = (1..=18)
            .map(|n| choice(&format!("q:province:LA-{n}"), &format!("ແຂວງ {n}")))
            .collect();
        choices.push(choice("nav:skip:province", "ຂ້າມ"));
        choices.push(choice("nav:menu", "ເພີ່ມເຕີມ"));
        let body = Body {
            text: "ແຂວງໃດ?".into(),
            choices,
            platform_id: None,
            recording: None,
        };
        let messages = messages(&body);
        assert_eq!(messages.len(), 1);
        let items = messages[0]["quickReply"]["items"].as_array().unwrap();
        assert_eq!(items.len(), QUICK_REPLIES);
        assert_eq!(items[12]["action"]["data"], "nav:menu");
        assert!(
            messages[0]["text"]
                .as_str()
                .unwrap()
                .ends_with("18 · ແຂວງ 18")
        );
    }

    #[test]
    fn a_place_is_asked_for_by_the_button_that_sends_one() {
        let body = Body {
            text: "ຢູ່ໃກ້ຫຍັງ?".into(),
            choices: vec![
                choice(PLACE, "ສົ່ງສະຖານທີ່"),
                choice("nav:skip:landmark", "ຂ້າມ"),
            ],
            platform_id: None,
            recording: None,
        };
        let messages = messages(&body);
        let items = messages[0]["quickReply"]["items"].as_array().unwrap();
        let location = json!({ "type": "location", "label": "ສົ່ງສະຖານທີ່" });
        assert_eq!(items[0]["action"], location);
        assert_eq!(items[1]["action"]["type"], "postback");
        assert!(faults(&body).is_empty());
    }

    #[test]
    fn a_long_text_becomes_several_messages_and_the_last_has_the_choices() {
        let body = Body {
            text: "ກ".repeat(5_001),
            choices: vec![choice("q:a:yes", &"ກ".repeat(30))],
            platform_id: None,
            recording: None,
        };
        let messages = messages(&body);
        assert_eq!(messages.len(), 2);
        assert!(messages[0].get("quickReply").is_none());
        let action = &messages[1]["quickReply"]["items"][0]["action"];
        assert_eq!(
            Unit::Graphemes.count(action["label"].as_str().unwrap()),
            LABEL
        );
    }
}
