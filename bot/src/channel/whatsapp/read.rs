//! What WhatsApp delivers, as events: every entry, change, message and status of it.
//! Nothing here depends on the order, the presence or the type of a field: a shape of
//! tomorrow costs one event its effect at most, and where somebody can be answered they
//! are.

use casebook::Millis;
use serde_json::{Value, json};

use super::message::{around, said};
use super::plainly::{Plainly, WITH_BUTTONS};
use super::who::Who;
use super::{NAME, notices};
use crate::channel::meta::doubts::Doubts;
use crate::channel::meta::fields::{id, id_of, list, moment};
use crate::channel::{
    Album, Arrival, Delivery, Errand, Inbound, Maker, NOT_THERE, Receipt, Said, TOO_LATE, Which,
    unreadable,
};
use crate::scan::Scanner;

/// What a delivery is read with.
pub(super) struct Reader<'a> {
    /// The number that is ours; what is for another is not answered.
    pub number: &'a str,
    pub doubts: &'a Doubts,
    pub plainly: &'a Plainly,
    pub scanner: &'a Scanner,
    pub now: Millis,
}

impl Reader<'_> {
    pub fn read(&self, body: &[u8]) -> Delivery {
        let Some(bodies) = unreadable::bodies(body) else {
            return Delivery::ignored("broken-json");
        };
        let mut delivery = Delivery::default();
        let entries = bodies.iter().flat_map(|body| list(&body["entry"]));
        for change in entries.flat_map(|entry| list(&entry["changes"])) {
            delivery.add(|delivery| self.change(change, delivery));
        }
        let is_empty = delivery.events.is_empty() && delivery.errands.is_empty();
        if is_empty && delivery.ignored.is_empty() {
            delivery.ignored.push("no-changes");
        }
        delivery
    }

    fn change(&self, change: &Value, delivery: &mut Delivery) {
        let value = &change["value"];
        // An absent field is read as the one that everything depends on.
        let field = change["field"].as_str().unwrap_or("messages");
        match field {
            "messages" => self.messages(value, delivery),
            "standby" => self.standby(value, delivery),
            "calls" => self.calls(value, delivery),
            "user_id_update" => self.new_ids(value, delivery),
            other => delivery.ignored.push(notices::counted(other, value)),
        }
    }

    /// Whether this is for our number.
    pub(super) fn is_ours(&self, value: &Value) -> bool {
        let number = id(&value["metadata"]["phone_number_id"]);
        number.is_none_or(|number| number == self.number)
    }

    fn messages(&self, value: &Value, delivery: &mut Delivery) {
        let count = |name: &str| list(&value[name]).count();
        if !self.is_ours(value) {
            let all = count("messages") + count("statuses");
            let kinds = std::iter::repeat_n("another-number", all.max(1));
            return delivery.ignored.extend(kinds);
        }
        for message in list(&value["messages"]) {
            delivery.add(|delivery| self.message(message, &value["contacts"], delivery));
        }
        for status in list(&value["statuses"]) {
            delivery.add(|delivery| self.status(status, &value["contacts"], delivery));
        }
        if list(&value["errors"]).next().is_some() {
            delivery.ignored.push("errors");
        }
        if count("messages") + count("statuses") + count("errors") == 0 {
            delivery.ignored.push("no-messages");
        }
    }

    /// Another program answers in this chat now (Meta's own agent): what a person says is
    /// kept and scanned, and nothing is shown to them. The rest is what that program did.
    fn standby(&self, value: &Value, delivery: &mut Delivery) {
        let mut heard = Delivery::default();
        let said = json!({ "metadata": value["metadata"], "contacts": value["contacts"], "messages": value["messages"] });
        self.messages(&said, &mut heard);
        delivery
            .events
            .extend(heard.events.into_iter().map(|event| Inbound {
                quietly: true,
                ..event
            }));
        let has_others = ["statuses", "message_echoes"]
            .iter()
            .any(|name| list(&value[*name]).next().is_some());
        match has_others {
            true => delivery.ignored.push("standby-notice"),
            false => delivery.ignored.extend(heard.ignored),
        }
    }

    fn message(&self, message: &Value, contacts: &Value, delivery: &mut Delivery) {
        if !message["group_id"].is_null() {
            // Others read along there: it is no report, and nothing is said.
            return delivery.ignored.push("group");
        }
        if message["type"] == "system" {
            return self.system(message, delivery);
        }
        let said = match said(message) {
            Ok(said) => said,
            Err(kind) => return delivery.ignored.push(kind),
        };
        let who = Who::of(&message["from"], &message["from_user_id"], contacts);
        let at = moment(&message["timestamp"], self.now);
        let wamid = id(&message["id"]);
        let begins = said.iter().any(Said::begins);
        if let Some(wamid) = wamid.as_ref().filter(|_| begins) {
            // Marking the newest marks those before it.
            let read = Errand::MarkRead(wamid.clone());
            let is_read = |e: &Errand| matches!(e, Errand::MarkRead(_));
            match delivery.errands.iter_mut().rev().find(|e| is_read(e)) {
                Some(earlier) if self.is_one_person(delivery.events.last(), &who) => {
                    *earlier = read
                }
                _ => delivery.errands.push(read),
            }
        }
        let event_id = wamid.clone().unwrap_or_else(|| id_of(message));
        let about = about(message).or(wamid);
        for (number, said) in said.into_iter().enumerate() {
            let event_id = match number {
                0 => event_id.clone(),
                more => format!("{event_id}#{more}"),
            };
            if let Some(event) = self.add(event_id, &who, at, said, about.clone(), delivery) {
                event.around = around(message);
                event.quietly = number > 0;
                event.album = is_picture(&event.said).then_some(Album::Moment);
            }
        }
    }

    fn is_one_person(&self, before: Option<&Inbound>, who: &Who) -> bool {
        before.is_some_and(|e| Some(e.address.as_str()) == who.address())
    }

    /// What all events are made with.
    pub(super) fn made(&self) -> Maker<'_> {
        Maker {
            channel: NAME,
            account: self.number,
            scanner: self.scanner,
        }
    }

    pub(super) fn add<'a>(
        &self,
        event_id: String,
        who: &Who,
        at: Millis,
        said: Said,
        about: Option<String>,
        delivery: &'a mut Delivery,
    ) -> Option<&'a mut Inbound> {
        let Some(address) = who.address() else {
            delivery.ignored.push("nobody-to-answer");
            return None;
        };
        let event = self.made().event(event_id, address.to_owned(), at, said);
        let event = event.likely_in(who.language());
        delivery.events.push(Inbound {
            about,
            known_as: who.known_as(),
            ..event
        });
        delivery.events.last_mut()
    }

    /// What became of a message of ours.
    fn status(&self, status: &Value, contacts: &Value, delivery: &mut Delivery) {
        let Some(wamid) = id(&status["id"]) else {
            return delivery.ignored.push("status-without-id");
        };
        let key = status["biz_opaque_callback_data"]
            .as_str()
            .unwrap_or_default();
        let had_buttons = key.ends_with(WITH_BUTTONS);
        if status["status"] != "failed" {
            self.doubts.told(key.trim_end_matches(WITH_BUTTONS), &wamid);
        }
        if status["recipient_type"] == "group" {
            return delivery.ignored.push("group");
        }
        let stage = status["status"].as_str().unwrap_or_default();
        let who = Who::of(
            &status["recipient_id"],
            &status["recipient_user_id"],
            contacts,
        );
        let what = match stage {
            "delivered" => Arrival::Delivered,
            "read" | "played" => Arrival::Read,
            "failed" => match failure(status) {
                why if why == NOT_THERE
                    && had_buttons
                    && self.plainly.begins(who.known_as(), &wamid) =>
                {
                    Arrival::InAnotherForm
                }
                why => Arrival::Failed(why),
            },
            "sent" => return delivery.ignored.push("sent-notice"),
            _ => return delivery.ignored.push("another-status"),
        };
        let at = moment(&status["timestamp"], self.now);
        let event_id = format!("status-{wamid}-{stage}");
        let which = Which::Message(wamid);
        let said = Said::Receipt(Receipt { what, which });
        self.add(event_id, &who, at, said, None, delivery);
    }

    /// Somebody telephones over WhatsApp. Nobody is there to take it, and who called is
    /// told so in the chat, once a call.
    fn calls(&self, value: &Value, delivery: &mut Delivery) {
        if !self.is_ours(value) {
            return delivery.ignored.push("another-number");
        }
        for call in list(&value["calls"]) {
            let comes_in = call["direction"] == "USER_INITIATED" && call["event"] == "connect";
            let Some(call_id) = id(&call["id"]).filter(|_| comes_in) else {
                delivery.ignored.push("call-notice");
                continue;
            };
            let who = Who::of(&call["from"], &call["from_user_id"], &value["contacts"]);
            let at = moment(&call["timestamp"], self.now);
            let event_id = format!("call-{call_id}");
            self.add(event_id, &who, at, Said::Called, None, delivery);
        }
    }
}

/// The message that this is about, where it is not about itself.
fn about(message: &Value) -> Option<String> {
    let id_of_other = match message["type"].as_str()? {
        "reaction" => &message["reaction"]["message_id"],
        "edit" => &message["edit"]["original_message_id"],
        "revoke" => &message["revoke"]["original_message_id"],
        _ => return None,
    };
    id(id_of_other)
}

/// True for what people choose several of at once; each comes as a message of its own, and
/// nothing says that they belong together.
fn is_picture(said: &Said) -> bool {
    matches!(said, Said::Media(media) if media.kind != "voice")
}

/// Why the platform gave a message up, in a word for staff.
fn failure(status: &Value) -> String {
    let code = list(&status["errors"]).find_map(|e| e["code"].as_i64());
    match code {
        Some(131_047 | 470) => TOO_LATE.to_owned(),
        Some(131_026) => NOT_THERE.to_owned(),
        Some(code) => format!("refused-{code}"),
        None => "refused".to_owned(),
    }
}

#[cfg(test)]
mod tests;
