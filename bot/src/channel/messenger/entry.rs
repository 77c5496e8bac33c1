//! The lists of one entry that Messenger delivers. Most events stand in `messaging`; while
//! another app answers they stand in `standby`, calls in `calls`, what the page itself is told
//! in `changes`, and some in the entry itself.

use serde_json::Value;

use super::read::{MOSTLY, Reader};
use crate::channel::meta::fields::{id, list, moment};
use crate::channel::{Delivery, Said};
use crate::words::Lang;

/// What every entry has.
const BESIDE: [&str; 2] = ["id", "time"];

impl Reader<'_> {
    pub(super) fn entry(&self, entry: &Value, delivery: &mut Delivery) {
        let page = id(&entry["id"]).unwrap_or_default();
        if !self.is_ours(&page) {
            let kinds = std::iter::repeat_n("another-page", parts(entry).count().max(1));
            return delivery.ignored.extend(kinds);
        }
        if is_event(entry) {
            return delivery.add(|delivery| self.event(entry, &page, false, delivery));
        }
        for (list, part) in parts(entry) {
            delivery.add(|delivery| self.part(list, part, &page, delivery));
        }
    }

    /// An entry without an id is read as ours.
    fn is_ours(&self, page: &str) -> bool {
        self.page.is_none_or(|ours| page.is_empty() || page == ours)
    }

    fn part(&self, list: &str, part: &Value, page: &str, delivery: &mut Delivery) {
        match list {
            "messaging" => self.event(part, page, false, delivery),
            // Another app answers in this chat now.
            "standby" => self.event(part, page, true, delivery),
            "calls" => self.call(part, page, delivery),
            "changes" => self.change(part, page, delivery),
            // Whatever it is called, what somebody sent is heard.
            _ if is_event(part) => self.event(part, page, false, delivery),
            _ => delivery.ignored.push("another-list"),
        }
    }

    /// The Graph API tells of each field in this form too, of messages as well.
    fn change(&self, change: &Value, page: &str, delivery: &mut Delivery) {
        let value = &change["value"];
        match change["field"].as_str() {
            _ if is_event(value) => self.event(value, page, false, delivery),
            Some("calls") => self.call(value, page, delivery),
            Some("message_template_status_update") => delivery.ignored.push("template-notice"),
            _ => delivery.ignored.push("page-change"),
        }
    }

    /// Somebody telephones over Messenger. Nobody is there to take it, and who called is
    /// told so in the chat, once a call.
    fn call(&self, call: &Value, page: &str, delivery: &mut Delivery) {
        let comes_in = call["event"] == "connect" && call["call_direction"] == "user_initiated";
        let caller = id(&call["from"]).filter(|caller| comes_in && caller != page);
        let (Some(caller), Some(call_id)) = (caller, id(&call["id"])) else {
            return delivery.ignored.push("call-notice");
        };
        let at = moment(&call["timestamp"], self.now);
        let event = self
            .made(page)
            .event(format!("call-{call_id}"), caller, at, Said::Called);
        delivery.events.push(event.likely_in(Lang::parse(MOSTLY)));
    }
}

/// Something that somebody did.
fn is_event(value: &Value) -> bool {
    value["sender"].is_object()
}

/// What stands in the lists of an entry, each with the name of its list.
fn parts(entry: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let lists = entry.as_object().into_iter().flatten();
    lists
        .filter(|(name, _)| !BESIDE.contains(&name.as_str()))
        .flat_map(|(name, parts)| list(parts).map(|part| (name.as_str(), part)))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::json;

    use super::*;
    use crate::channel::meta::doubts::Doubts;
    use crate::scan::{Distress, Scanner};

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| Scanner::new().unwrap());

    fn read(entry: &Value) -> Delivery {
        let reader = Reader {
            page: Some("123"),
            doubts: &Doubts::default(),
            scanner: &SCANNER,
            now: 1_800_000_000_000,
        };
        let body = json!({ "object": "page", "entry": [entry] });
        reader.read(body.to_string().as_bytes())
    }

    fn call(event: &str, direction: &str) -> Value {
        json!({ "id": "c_1", "to": "123", "from": "987", "event": event,
            "timestamp": 1_795_330_800, "call_direction": direction })
    }

    #[test]
    fn whoever_telephones_is_answered_once_and_the_rest_of_a_call_is_counted() {
        let calls = json!([
            call("connect", "user_initiated"),
            call("terminate", "user_initiated"),
            call("connect", "business_initiated"),
            { "id": "c_1", "event": "call_status", "recipient_id": "987", "call_status": "ringing" },
            { "id": "c_1", "event": "media_update", "session": { "version": 1, "sdp": "help me" } },
        ]);
        let read = read(&json!({ "id": "123", "time": 1, "calls": calls }));
        assert_eq!(read.events.len(), 1, "{:?}", read.events);
        let event = &read.events[0];
        assert_eq!(event.said, Said::Called);
        assert_eq!(
            (event.address.as_str(), event.event_id.as_str()),
            ("987", "call-c_1")
        );
        assert_eq!(event.at, 1_795_330_800_000);
        assert_eq!(read.ignored, ["call-notice"; 4]);
    }

    #[test]
    fn words_are_heard_in_whichever_list_they_stand() {
        let said = json!({ "sender": { "id": "987" }, "recipient": { "id": "123" },
            "timestamp": 1_795_330_800_000_i64, "message": { "mid": "m1", "text": "he will kill me" } });
        let mut alone = said.clone();
        alone["id"] = json!("123");
        for entry in [
            json!({ "id": "123", "changes": [{ "field": "messages", "value": said }] }),
            json!({ "id": "123", "tomorrow": [said] }),
            json!({ "id": "123", "time": 1, "messaging": said }),
            alone,
        ] {
            let read = read(&entry);
            assert_eq!(read.events.len(), 1, "{entry}");
            assert_eq!(read.events[0].reading.distress, Distress::P1, "{entry}");
            assert_eq!(read.events[0].event_id, "m1");
        }
    }

    #[test]
    fn what_nobody_did_is_counted_wherever_it_stands() {
        let choice = json!({ "id": "123", "sender": { "id": "987" }, "recipient": { "id": "123" },
            "timestamp": 1_795_330_800, "call_permission_reply": { "response": "approve" } });
        assert_eq!(read(&choice).ignored, ["call-notice"]);
        let odd =
            json!({ "id": "123", "tomorrow": [{ "a": 1 }, 5], "changes": [{ "field": "feed" }] });
        assert_eq!(
            read(&odd).ignored,
            ["page-change", "another-list", "another-list"]
        );
        let other =
            json!({ "id": "9", "calls": [call("connect", "user_initiated")], "messaging": [{}] });
        assert_eq!(read(&other).ignored, ["another-page"; 2]);
    }
}
