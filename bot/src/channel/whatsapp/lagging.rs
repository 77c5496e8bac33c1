//! Servers whose rules lag behind Meta's pages. Its published specification knows neither
//! the key that rides along nor people without a number, and a server that holds requests
//! against it refuses both. What it refuses is sent again without what it may not know; what
//! helped is remembered while the program runs.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;

use super::WhatsApp;
use crate::channel::meta::graph::{Fault, Said};

/// Our key of the message; without it a lost answer is settled by sending twice.
pub(super) const KEY: &str = "biz_opaque_callback_data";
/// Where a business id stands, by Meta's pages.
pub(super) const BY_ID: &str = "recipient";
/// Where the specification wants every address.
const BY_NUMBER: &str = "to";

/// What the server was found not to know.
#[derive(Debug, Default)]
pub(super) struct Lagging {
    no_key: AtomicBool,
    no_recipient: AtomicBool,
}

/// What a request is sent again without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Without {
    Key,
    Recipient,
}

impl Lagging {
    /// Takes out what is known to be refused.
    fn spare(&self, body: &mut Value) {
        let known = [
            (&self.no_key, Without::Key),
            (&self.no_recipient, Without::Recipient),
        ];
        for (is_known, without) in known {
            if is_known.load(Ordering::Relaxed) {
                without.take_out(body);
            }
        }
    }

    fn remember(&self, without: Without) {
        tracing::warn!(
            channel = super::NAME,
            ?without,
            "the server takes messages only without this"
        );
        let known = match without {
            Without::Key => &self.no_key,
            Without::Recipient => &self.no_recipient,
        };
        known.store(true, Ordering::Relaxed);
    }
}

impl Without {
    /// False where it was not in there.
    fn take_out(self, body: &mut Value) -> bool {
        let Some(fields) = body.as_object_mut() else {
            return false;
        };
        match self {
            Self::Key => fields.remove(KEY).is_some(),
            Self::Recipient => match fields.remove(BY_ID) {
                Some(address) => fields.insert(BY_NUMBER.into(), address).is_none(),
                None => false,
            },
        }
    }
}

/// True for a refusal of the request's form, whatever it says.
fn is_about_form(fault: &Fault) -> bool {
    let about = |said: &Said| said.status == 422 || (said.status == 400 && said.code == 100);
    matches!(fault, Fault::Said(said, _) if about(said) && !said.is_about_secret)
}

impl WhatsApp {
    /// Sends a request for a message; refused for its form, once more without each thing
    /// that the server may not know. Only the last of them is known to have been why.
    pub(super) async fn post(&self, mut body: Value) -> Result<Value, Fault> {
        let path = self.messages_path();
        self.lagging.spare(&mut body);
        let mut answer = self.graph.post(&path, &body).await;
        for without in [Without::Key, Without::Recipient] {
            let is_refused = answer.as_ref().is_err_and(is_about_form);
            if !is_refused || !without.take_out(&mut body) {
                continue;
            }
            answer = self.graph.post(&path, &body).await;
            if answer.is_ok() {
                self.lagging.remember(without);
            }
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_refused_once_is_left_out_from_then_on() {
        let lagging = Lagging::default();
        let whole = json!({ "recipient": "TH.1", "type": "text", KEY: "k" });
        let spared = || {
            let mut body = whole.clone();
            lagging.spare(&mut body);
            body
        };
        assert_eq!(spared(), whole);
        lagging.remember(Without::Recipient);
        assert_eq!(spared(), json!({ "to": "TH.1", "type": "text", KEY: "k" }));
        lagging.remember(Without::Key);
        assert_eq!(spared(), json!({ "to": "TH.1", "type": "text" }));
    }

    #[test]
    fn only_a_refusal_of_the_form_is_tried_otherwise() {
        let said = |status, code| is_about_form(&Fault::Said(Said::only(status, code), None));
        assert!(said(422, -1) && said(400, 100));
        assert!(!said(400, 131_047) && !said(401, 190) && !said(400, -1));
        assert!(!is_about_form(&Fault::Lost));
    }
}
