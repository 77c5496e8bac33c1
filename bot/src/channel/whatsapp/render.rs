//! A message as WhatsApp shows it: up to three buttons, else a list, else numbers that
//! can be typed. Everything is counted in code points, so that a Thai or Lao letter's
//! vowel and tone marks each cost one of the twenty.

use casebook::told::{Body, Choice};
use serde_json::{Value, json};

use crate::channel::PLACE;
use crate::channel::measure::Unit;
use crate::channel::numbered::{self, is_way};

const UNIT: Unit = Unit::CodePoints;
/// The longest text.
const TEXT: usize = 4_096;
/// The longest text above buttons or a list.
const BODY: usize = 1_024;
const BUTTONS: usize = 3;
const BUTTON: usize = 20;
/// Rows in all sections together.
const ROWS: usize = 10;
const ROW: usize = 24;
const DESCRIPTION: usize = 72;

/// The messages of one answer, in order, each the content of a request. `choose` opens
/// a list.
pub(super) fn messages(body: &Body, choose: &str) -> Vec<Value> {
    let Some(at) = body.choices.iter().position(|c| c.data == PLACE) else {
        return without_place(body, choose);
    };
    // The button that sends a place stands alone, under a message of its own.
    let mut body = body.clone();
    let place = body.choices.remove(at);
    let mut made = without_place(&body, choose);
    made.push(json!({
        "type": "interactive",
        "interactive": {
            "type": "location_request_message",
            "body": { "text": UNIT.shorten(&place.label, BODY) },
            "action": { "name": "send_location" },
        },
    }));
    made
}

/// The same for an app that shows no buttons: each answer has a number that can be typed.
pub(super) fn in_text(body: &Body) -> Vec<Value> {
    let text = numbered::text(body);
    let pieces = UNIT.pieces(text.trim_end(), TEXT);
    pieces.into_iter().map(plain).collect()
}

fn without_place(body: &Body, choose: &str) -> Vec<Value> {
    let (text, offered): (String, Vec<&Choice>) = match body.choices.len() <= ROWS {
        true => (body.text.clone(), body.choices.iter().collect()),
        false => {
            let ways = body.choices.iter().filter(|c| is_way(&c.data)).take(ROWS);
            (numbered::text(body), ways.collect())
        }
    };
    let text = text.trim_end();
    if offered.is_empty() || text.is_empty() {
        return UNIT.pieces(text, TEXT).into_iter().map(plain).collect();
    }
    let tail = *UNIT.pieces(text, BODY).last().unwrap_or(&text);
    let head = text[..text.len() - tail.len()].trim_end();
    let mut made: Vec<Value> = UNIT.pieces(head, TEXT).into_iter().map(plain).collect();
    made.push(choice_of(tail, &offered, choose));
    made
}

fn plain(text: &str) -> Value {
    json!({ "type": "text", "text": { "body": text, "preview_url": false } })
}

fn choice_of(text: &str, offered: &[&Choice], choose: &str) -> Value {
    let (kind, action) = match are_buttons(offered) {
        true => ("button", buttons(offered)),
        false => ("list", list(offered, choose)),
    };
    let interactive = json!({ "type": kind, "body": { "text": text }, "action": action });
    json!({ "type": "interactive", "interactive": interactive })
}

/// Few enough, short enough, and no two the same.
fn are_buttons(offered: &[&Choice]) -> bool {
    let fit = offered.iter().all(|c| UNIT.count(&c.label) <= BUTTON);
    let twice = (1..offered.len()).any(|at| {
        let earlier = &offered[..at];
        earlier.iter().any(|c| c.label == offered[at].label)
    });
    offered.len() <= BUTTONS && fit && !twice
}

fn buttons(offered: &[&Choice]) -> Value {
    let button =
        |c: &&Choice| json!({ "type": "reply", "reply": { "id": c.data, "title": c.label } });
    json!({ "buttons": offered.iter().map(button).collect::<Vec<_>>() })
}

/// What is too long for a row's title stands whole in its description.
fn list(offered: &[&Choice], choose: &str) -> Value {
    let row = |c: &&Choice| {
        let title = UNIT.shorten(&c.label, ROW);
        let mut row = json!({ "id": c.data, "title": title });
        if title != c.label {
            row["description"] = json!(UNIT.shorten(&c.label, DESCRIPTION));
        }
        row
    };
    let rows: Vec<Value> = offered.iter().map(row).collect();
    json!({ "button": UNIT.shorten(choose, BUTTON), "sections": [{ "rows": rows }] })
}

/// What WhatsApp would refuse about a message, and answers that would have to be cut.
#[cfg(test)]
pub(in crate::channel) fn faults(body: &Body) -> Vec<String> {
    let made = messages(body, "เลือก");
    let mut faults = Vec::new();
    for message in &made {
        if message["type"] == "text" {
            within(&mut faults, "text", &message["text"]["body"], TEXT);
            continue;
        }
        let shown = &message["interactive"];
        within(&mut faults, "text", &shown["body"]["text"], BODY);
        let action = &shown["action"];
        if shown["type"] == "location_request_message" {
            continue;
        }
        for reply in list_of(&action["buttons"]).map(|b| &b["reply"]) {
            within(&mut faults, "button", &reply["title"], BUTTON);
            within(&mut faults, "id", &reply["id"], 256);
        }
        if shown["type"] == "list" {
            within(&mut faults, "button", &action["button"], BUTTON);
        }
        for row in list_of(&action["sections"][0]["rows"]) {
            within(&mut faults, "row", &row["title"], ROW);
            within(&mut faults, "id", &row["id"], 200);
            if let Some(whole) = row.get("description") {
                within(&mut faults, "description", whole, DESCRIPTION);
            }
        }
        let buttons = list_of(&action["buttons"]).count();
        let rows = list_of(&action["sections"][0]["rows"]).count();
        if buttons > BUTTONS || rows > ROWS || buttons + rows == 0 {
            faults.push(format!("{buttons} buttons, {rows} rows"));
        }
    }
    for shown in in_text(body) {
        within(&mut faults, "text", &shown["text"]["body"], TEXT);
    }
    let is_cut = |c: &&Choice| UNIT.count(&c.label) > DESCRIPTION;
    faults.extend(body.choices.iter().filter(is_cut).map(|c| c.label.clone()));
    if made.is_empty() {
        faults.push("no message".to_owned());
    }
    faults
}

#[cfg(test)]
fn within(faults: &mut Vec<String>, what: &str, text: &Value, longest: usize) {
    let text = text.as_str().unwrap_or_default();
    if !(1..=longest).contains(&UNIT.count(text)) {
        faults.push(format!("{what} of 1 to {longest} code points: {text}"));
    }
}

#[cfg(test)]
fn list_of(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_for_a_place_has_a_message_of_its_own() {
        let body = Body {
            text: "?".into(),
            choices: vec![choice(PLACE, "Send location"), choice("nav:skip:a", "Skip")],
            platform_id: None,
            recording: None,
        };
        let made = messages(&body, "Choose");
        assert_eq!(made.len(), 2);
        let buttons = &made[0]["interactive"]["action"]["buttons"];
        assert_eq!(buttons.as_array().map(Vec::len), Some(1));
        let place = &made[1]["interactive"];
        assert_eq!(place["type"], "location_request_message");
        assert_eq!(place["body"]["text"], "Send location");
        assert!(faults(&body).is_empty(), "{:?}", faults(&body));
    }

    fn choice(data: &str, label: &str) -> Choice {
        Choice {
            data: data.into(),
            label: label.into(),
        }
    }

    fn body(text: &str, choices: Vec<Choice>) -> Body {
        Body {
            text: text.into(),
            choices,
            platform_id: None,
            recording: None,
        }
    }

    #[test]
    fn three_short_choices_are_buttons_and_more_are_a_list() {
        let few = vec![choice("q:a:yes", "มี"), choice("q:a:no", "ไม่มี")];
        let shown = &messages(&body("?", few.clone()), "เลือก")[0]["interactive"];
        assert_eq!(shown["type"], "button");
        assert_eq!(shown["action"]["buttons"][1]["reply"]["id"], "q:a:no");
        let mut more = few.clone();
        more.extend([choice("nav:skip:a", "ข้าม"), choice("nav:menu", "เพิ่มเติม")]);
        let shown = &messages(&body("?", more), "เลือก")[0]["interactive"];
        assert_eq!(shown["type"], "list");
        assert_eq!(shown["action"]["button"], "เลือก");
        // Two buttons that read the same are refused by the platform.
        let twice = vec![choice("a", "มี"), choice("b", "มี")];
        let shown = &messages(&body("?", twice), "เลือก")[0]["interactive"];
        assert_eq!(shown["type"], "list");
    }

    #[test]
    fn what_opens_a_list_fits_in_every_language() {
        let words = crate::words::Words::load().unwrap();
        for lang in crate::words::Lang::all() {
            let choose = words.say(*lang, "channel-choose", &[]);
            assert!((1..=BUTTON).contains(&UNIT.count(&choose)), "{choose}");
        }
    }

    #[test]
    fn a_message_that_does_not_fit_is_found() {
        let long = choice("q", &"ก".repeat(73));
        assert_eq!(faults(&body("?", vec![long])).len(), 1);
        assert_eq!(faults(&body("", Vec::new())), ["no message"]);
        let id = choice(&"q".repeat(257), "ก");
        assert!(!faults(&body("?", vec![id])).is_empty());
    }

    #[test]
    fn marks_count_and_what_is_too_long_for_a_row_is_its_description() {
        // 20 graphemes fit on a button; the marks make them 26 code points.
        let label = "ติดต่อเจ้าหน้าที่เดี๋ยวนี้";
        assert_eq!(UNIT.count(label), 26);
        let shown = &messages(&body("?", vec![choice("a", label)]), "เลือก")[0];
        let row = &shown["interactive"]["action"]["sections"][0]["rows"][0];
        assert!(UNIT.count(row["title"].as_str().unwrap()) <= ROW);
        assert_eq!(row["description"], label);
    }

    #[test]
    fn beyond_ten_they_are_typed_and_the_ways_stay_buttons() {
        let mut many: Vec<Choice> = (1..=18)
            .map(|n| choice(&format!("q:province:LA-{n}"), &format!("ແຂວງ {n}")))
            .collect();
        many.push(choice("nav:menu", "ເພີ່ມເຕີມ"));
        let shown = messages(&body("ແຂວງໃດ?", many), "ເລືອກ");
        assert_eq!(shown.len(), 1);
        let shown = &shown[0]["interactive"];
        let text = shown["body"]["text"].as_str().unwrap();
        assert!(text.ends_with("18 · ແຂວງ 18"), "{text}");
        assert_eq!(shown["action"]["buttons"][0]["reply"]["id"], "nav:menu");
    }

    #[test]
    fn a_long_text_goes_before_its_choices_and_nothing_is_lost() {
        let text = vec!["ກ".repeat(90); 120].join("\n");
        let shown = messages(&body(&text, vec![choice("a", "ຂ້າມ")]), "ເລືອກ");
        let texts = shown.iter().map(|m| {
            let text = m["text"]["body"].as_str();
            text.or(m["interactive"]["body"]["text"].as_str()).unwrap()
        });
        assert_eq!(texts.collect::<Vec<_>>().join("\n"), text);
        let (last, before) = shown.split_last().unwrap();
        assert_eq!(last["type"], "interactive");
        assert!(before.iter().all(|m| m["type"] == "text"));
        assert!(messages(&body(" ", vec![]), "ເລືອກ").is_empty());
    }
}
