//! A sign that somebody puts on a message, or takes off again.

use serde_json::Value;

use super::parse::Maker;
use crate::channel::{Delivery, Said};

/// For a picture of their own, which has no letter: that there is a sign.
const ANOTHER: &str = "*";

/// Reads `message_reaction`; in a group others react, to each other.
pub(super) fn read(change: &Value, made: &Maker<'_>) -> Delivery {
    let chat = &change["chat"];
    let address = chat["id"].as_i64().filter(|id| *id > 0);
    let is_private = matches!(chat["type"].as_str(), None | Some("private"));
    let (Some(address), Some(message)) = (
        address.filter(|_| is_private),
        change["message_id"].as_i64(),
    ) else {
        return Delivery::ignored("group-reaction");
    };
    let at = change["date"]
        .as_i64()
        .map_or(made.now, |seconds| seconds.saturating_mul(1_000));
    let said = Said::Reaction(sign(&change["new_reaction"]));
    made.event(address.to_string(), at, None, said)
        .about(message.to_string())
}

/// The newest sign; none where all were taken off.
fn sign(signs: &Value) -> Option<String> {
    let newest = signs.as_array()?.last()?;
    let letter = newest["emoji"].as_str().filter(|sign| !sign.is_empty());
    Some(letter.unwrap_or(ANOTHER).to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;

    use super::super::parse::parse;
    use super::*;
    use crate::scan::Scanner;

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

    fn delivered(chat: Value, signs: Value) -> Delivery {
        let user = json!({ "id": 42, "is_bot": false, "first_name": "x" });
        let change = json!({ "chat": chat, "message_id": 9, "user": user, "date": 1_700_000_000,
            "old_reaction": [], "new_reaction": signs });
        let update = json!({ "update_id": 7, "message_reaction": change });
        parse(update.to_string().as_bytes(), "1", &SCANNER, 5)
    }

    #[test]
    fn a_sign_is_noted_and_so_is_that_it_was_taken_off() {
        let private = json!({ "id": 42, "type": "private", "first_name": "x" });
        let of = |signs: Value| delivered(private.clone(), signs).events.remove(0);
        let thumb = of(json!([{ "type": "emoji", "emoji": "👍" }]));
        assert_eq!(thumb.said, Said::Reaction(Some("👍".into())));
        assert_eq!(
            (thumb.address.as_str(), thumb.about.as_deref()),
            ("42", Some("9"))
        );
        assert_eq!(thumb.at, 1_700_000_000_000);
        let own = of(json!([{ "type": "custom_emoji", "custom_emoji_id": "5" }]));
        assert_eq!(own.said, Said::Reaction(Some(ANOTHER.into())));
        assert_eq!(of(json!([])).said, Said::Reaction(None));
    }

    #[test]
    fn in_a_group_nobody_signs_to_us() {
        let group = json!({ "id": -42, "type": "supergroup", "title": "x" });
        let read = delivered(group, json!([{ "type": "emoji", "emoji": "👍" }]));
        assert_eq!(read.ignored, ["group-reaction"]);
        assert!(read.events.is_empty() && read.errands.is_empty());
    }
}
