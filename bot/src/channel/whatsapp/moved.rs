//! Who gave up an address for another: a new number, or a new id that holds for our
//! business. Meta tells both as a message of the system, with what was before in fields of
//! their own since August 2026
//! (developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system).
//! Only those fields are read: the sentence beside them has the name in it that somebody
//! gave themselves.

use serde_json::Value;

use super::read::Reader;
use super::who::Who;
use crate::channel::meta::fields::{id, id_of, list, moment};
use crate::channel::{Delivery, Inbound, Said};

/// One address that became another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Move {
    old: String,
    new: String,
}

impl Reader<'_> {
    /// A message of the system; what says nothing of an address is counted.
    pub(super) fn system(&self, message: &Value, delivery: &mut Delivery) {
        let (moves, known_as) = moves(message);
        if moves.is_empty() {
            return delivery.ignored.push("system-notice");
        }
        let at = moment(&message["timestamp"], self.now);
        let event_id = id(&message["id"]).unwrap_or_else(|| id_of(message));
        for (number, one) in moves.into_iter().enumerate() {
            let event_id = match number {
                0 => event_id.clone(),
                more => format!("{event_id}#{more}"),
            };
            let event = self
                .made()
                .event(event_id, one.old, at, Said::Moved(one.new));
            delivery.events.push(Inbound {
                known_as: known_as.clone(),
                about: id(&message["id"]),
                ..event
            });
        }
    }

    /// The same, as it was told in a field of its own before.
    pub(super) fn new_ids(&self, value: &Value, delivery: &mut Delivery) {
        if !self.is_ours(value) {
            return delivery.ignored.push("another-number");
        }
        for update in list(&value["user_id_update"]) {
            let old = id(&update["user_id"]["previous"]);
            let new = id(&update["user_id"]["current"]);
            let (Some(old), Some(new)) = (old, new) else {
                delivery.ignored.push("id-notice");
                continue;
            };
            let who = Who::of(&Value::Null, &Value::String(old), &Value::Null);
            let at = moment(&update["timestamp"], self.now);
            self.add(id_of(update), &who, at, Said::Moved(new), None, delivery);
        }
    }
}

/// What became what, the number last, since that is where people are written to; and all
/// that the person was known by.
fn moves(message: &Value) -> (Vec<Move>, Vec<String>) {
    let content = &message["system"];
    let is_number = match content["type"].as_str().unwrap_or_default() {
        "user_changed_number" | "customer_changed_number" => true,
        "user_changed_user_id" => false,
        _ => return Default::default(),
    };
    let new_id = id(&content["user_id"]);
    let is_old = |name: &String| Some(name) != new_id.as_ref();
    let old_id = id(&content["previous_user_id"])
        .or_else(|| id(&message["from_user_id"]))
        .filter(is_old);
    let old_number = id(&message["from"]);
    let new_number = id(&content["wa_id"])
        .or_else(|| id(&content["new_wa_id"]))
        .filter(|_| is_number);
    // An id may be told of for the first time; a number stays where only the id changed.
    let of_id = old_id.clone().or(old_number.clone().filter(|_| is_number));
    let of_number = old_number.clone().or(old_id.clone());
    let pairs = [(of_id, new_id), (of_number, new_number)];
    let moves = pairs
        .into_iter()
        .filter_map(|(old, new)| {
            let (old, new) = (old?, new?);
            (old != new).then_some(Move { old, new })
        })
        .collect();
    (moves, old_number.into_iter().chain(old_id).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn moved(message: Value) -> (Vec<(String, String)>, Vec<String>) {
        let (moves, known_as) = moves(&message);
        let pairs = moves.into_iter().map(|m| (m.old, m.new)).collect();
        (pairs, known_as)
    }

    fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
        let pair = |(old, new): &(&str, &str)| (old.to_string(), new.to_string());
        all.iter().map(pair).collect()
    }

    #[test]
    fn a_new_number_brings_a_new_id_along() {
        let system = json!({ "type": "user_changed_number", "body": "User Noi changed from TH.9 to 1",
            "wa_id": "6682", "user_id": "TH.2", "previous_user_id": "TH.1" });
        let whole = json!({ "from": "6681", "system": system });
        let (moves, known_as) = moved(whole);
        assert_eq!(moves, pairs(&[("TH.1", "TH.2"), ("6681", "6682")]));
        assert_eq!(known_as, ["6681", "TH.1"]);
        // Who hides the number is known by the id alone.
        let hidden = json!({ "system": system });
        let (moves, _) = moved(hidden);
        assert_eq!(moves, pairs(&[("TH.1", "TH.2"), ("TH.1", "6682")]));
        // Before August 2026 what was before is not told.
        let older = json!({ "type": "user_changed_number", "wa_id": "6682", "user_id": "TH.2" });
        let (moves, _) = moved(json!({ "from": "6681", "system": older }));
        assert_eq!(moves, pairs(&[("6681", "TH.2"), ("6681", "6682")]));
    }

    #[test]
    fn a_new_id_leaves_the_number_as_it_is() {
        let system = json!({ "type": "user_changed_user_id", "user_id": "TH.2", "previous_user_id": "TH.1" });
        let (moves, known_as) = moved(json!({ "from": "6681", "system": system }));
        assert_eq!(moves, pairs(&[("TH.1", "TH.2")]));
        assert_eq!(known_as, ["6681", "TH.1"]);
        let bare = json!({ "type": "user_changed_user_id", "user_id": "TH.2" });
        let (moves, _) = moved(json!({ "from_user_id": "TH.1", "system": bare }));
        assert_eq!(moves, pairs(&[("TH.1", "TH.2")]));
        // Nothing says who it was: a name in the sentence must not.
        let (moves, _) = moved(json!({ "from_user_id": "TH.2", "system": bare }));
        assert!(moves.is_empty());
    }
}
