use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn value(body: &[u8]) -> Value {
    read(body).unwrap_or_else(|| panic!("unreadable: {}", mended(body)))
}

#[test]
fn what_can_be_read_is_left_as_it_is() {
    let body = r#"{"a": ["ຊ່ວຍ\u0e01\ud83d\ude00\"\\", 1.5e3, -7, true, null, {}]}"#;
    assert_eq!(mended(body.as_bytes()), body);
}

#[test]
fn half_a_pair_costs_one_letter() {
    for (odd, left) in [
        (r"a\ud83d", "a\u{fffd}"),
        (r"\ude00b", "\u{fffd}b"),
        (r"\ud83d\u0041", "\u{fffd}A"),
        (r"\ud83d\ud83d\ude00", "\u{fffd}\u{1f600}"),
        (r"\u12", "\u{fffd}12"),
        (r"\u12ก", "\u{fffd}12ก"),
        (r"\x", "\u{fffd}x"),
    ] {
        let body = format!(r#"{{"text": "{odd}", "next": 1}}"#);
        let expected = json!({ "text": left, "next": 1 });
        assert_eq!(value(body.as_bytes()), expected, "{odd}");
    }
}

#[test]
fn bytes_that_are_no_text_and_control_characters_cost_one_letter_each() {
    let body = b"\xef\xbb\xbf{\"a\": \"x\xff\x00\n\xe0\xb8\", \"b\": 2}";
    let left = "x\u{fffd}\u{fffd}\u{fffd}\u{fffd}";
    assert_eq!(value(body), json!({ "a": left, "b": 2 }));
}

#[test]
fn a_number_that_fits_nowhere_says_nothing() {
    let body = b"[1e999, -1e999, NaN, Infinity, -Infinity, 01, .5, \x01,\x0b\xc2\xa0 12]";
    let mut expected = vec![Value::Null; 8];
    expected.push(json!(12));
    assert_eq!(value(body), Value::Array(expected));
}

#[test]
fn what_is_nested_without_end_says_nothing() {
    for (open, close) in [("[", "]"), (r#"{"a":["#, "]}")] {
        let deep = open.repeat(5_000) + "\"]\"" + &close.repeat(5_000);
        let body = format!(r#"{{"odd": {deep}, "text": "ຊ່ວຍແດ່"}}"#);
        assert_eq!(value(body.as_bytes())["text"], "ຊ່ວຍແດ່");
    }
    let unended = "[".repeat(100_000);
    assert_eq!(read::<Value>(unended.as_bytes()), None);
}

#[test]
fn what_is_no_json_stays_unreadable() {
    for body in [
        &b""[..],
        b"{",
        b"<html>",
        b"{\"a\"",
        b"\"a",
        b"{a: 1}",
        b"\"\\",
    ] {
        assert_eq!(read::<Value>(body), None, "{body:?}");
    }
}

/// A delivery, and where the first text in it stands.
fn delivery() -> (Vec<u8>, std::ops::Range<usize>) {
    let text = "ຊ່ວຍແດ່ help";
    let event = |text: &str| json!({ "type": "message", "at": 1.5, "message": { "text": text } });
    let body = json!({ "events": [event(text), event("neighbour")] }).to_string();
    let start = body.find(text).expect("it is in there");
    (body.into_bytes(), start..start + text.len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_break_it(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..24)) {
        let (mut body, _) = delivery();
        for (place, byte) in places {
            let at = place.index(body.len());
            body[at] = byte;
        }
        let _ = read::<Value>(&body);
        // What is mended stays as it is.
        let once = mended(&body);
        prop_assert_eq!(mended(once.as_bytes()), once);
    }

    #[test]
    fn any_bytes_in_a_text_leave_the_neighbour(bytes in prop::collection::vec(any::<u8>(), 1..40)) {
        let (mut body, place) = delivery();
        // A quote ends the text, and a last backslash keeps it from ending.
        let mut inside: Vec<u8> = bytes.into_iter().filter(|b| *b != b'"').collect();
        inside.push(b'.');
        body.splice(place, inside);
        let value = value(&body);
        prop_assert_eq!(&value["events"][1]["message"]["text"], "neighbour");
        prop_assert!(value["events"][0]["message"]["text"].is_string());
    }
}
