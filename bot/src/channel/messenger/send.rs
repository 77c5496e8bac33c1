//! How a message gets to a person on Messenger, and what refusals mean.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Messenger, WINDOW, render};
use crate::channel::meta::doubts::Doubts;
use crate::channel::meta::graph::{Fault, Said};
use crate::channel::meta::send::{self, BREATH, MINUTE, Outlet};
use crate::channel::{Letter, SendError, Sent};

impl Outlet for Messenger {
    fn doubts(&self) -> &Doubts {
        &self.doubts
    }

    async fn post(&self, body: Value) -> Result<Value, Fault> {
        self.graph.post("me/messages", &body).await
    }

    fn request(&self, letter: Letter<'_>, mut piece: Value, key: String) -> Value {
        // Comes back with the platform's echo of the message.
        piece["metadata"] = json!(key);
        let mut body = json!({ "recipient": { "id": letter.address }, "message": piece });
        stand_by_the_window(&mut body, letter, self.human_agent);
        body
    }

    fn id(answer: &Value) -> &Value {
        &answer["message_id"]
    }

    fn means(said: Said) -> Option<SendError> {
        means(said)
    }
}

impl Messenger {
    pub(super) async fn deliver(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        // Ahead of the text: quick replies vanish under what follows them.
        self.read_aloud(letter).await;
        send::deliver(self, letter, render::messages(letter.body)).await
    }

    async fn read_aloud(&self, letter: Letter<'_>) {
        let Some(url) = letter.recording.and_then(|r| r.url.as_ref()) else {
            return;
        };
        let payload = json!({ "url": url, "is_reusable": true });
        let message = json!({ "attachment": { "type": "audio", "payload": payload } });
        let mut body = json!({ "recipient": { "id": letter.address }, "message": message });
        stand_by_the_window(&mut body, letter, self.human_agent);
        if let Err(fault) = self.graph.post("me/messages", &body).await {
            tracing::warn!(channel = super::NAME, fault = %fault, "a recording was not sent");
        }
    }

    pub(super) async fn show_typing(&self, address: &str) {
        let body = json!({ "recipient": { "id": address }, "sender_action": "typing_on" });
        if let Err(fault) = self.graph.post("me/messages", &body).await {
            tracing::debug!(channel = super::NAME, fault = %fault, "typing was not shown");
        }
    }
}

/// A day after the person's last message only staff may write, where Meta has granted it, and
/// must say that it is they who do; what else is sent then is sent in the week after an
/// advertisement.
fn stand_by_the_window(body: &mut Value, letter: Letter<'_>, human_agent: bool) {
    if human_agent && letter.by_staff && letter.silence >= WINDOW {
        body["messaging_type"] = json!("MESSAGE_TAG");
        body["tag"] = json!("HUMAN_AGENT");
    } else {
        body["messaging_type"] = json!("RESPONSE");
    }
}

/// What a refusal means here, after Meta's own list
/// (developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes,
/// March 2026) and, for subcodes that it leaves out, what other programs found.
fn means(said: Said) -> Option<SendError> {
    let later = |least: Duration| Some(SendError::Later(least));
    match (said.code, said.subcode) {
        // Outside the window, or a tag that the page may not use.
        (10, 2_018_065 | 2_018_278 | 2_534_022) | (100, 2_018_278) => {
            Some(SendError::OutsideWindow)
        }
        // Does not take messages of this page, or is nobody.
        (551, _) | (200, 1_545_041) | (10, 2_018_108) | (100, 2_018_001) => {
            Some(SendError::NotThere)
        }
        (4 | 9 | 17 | 32 | 613 | 80_006, _) => later(MINUTE),
        // Blocked for its conduct, or without a permission: until staff mend it.
        (3 | 10 | 368, _) | (200..=299, _) | (100, send::NOT_OURS) => later(MINUTE * 15),
        (1 | 2 | 1_200, _) => later(BREATH),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;
    use casebook::Uuid;
    use casebook::told::Body;

    fn judged(status: u16, code: i64, subcode: i64) -> SendError {
        let said = Said {
            subcode,
            ..Said::only(status, code)
        };
        send::refusal(Fault::Said(said, None), means)
    }

    #[test]
    fn each_refusal_has_its_consequence() {
        assert_eq!(judged(400, 10, 2_018_278), SendError::OutsideWindow);
        assert_eq!(judged(400, 551, 1_545_041), SendError::NotThere);
        assert_eq!(judged(400, 10, 2_018_108), SendError::NotThere);
        assert_eq!(judged(400, 100, 2_018_001), SendError::NotThere);
        assert_eq!(judged(400, 190, 460), SendError::Unreachable);
        for code in [4, 613, 368, 10, 200, 2, 1_200] {
            assert!(
                matches!(judged(400, code, 0), SendError::Later(_)),
                "{code}"
            );
        }
        assert_eq!(
            judged(400, 100, 0),
            SendError::Refused("refused-100".into())
        );
        assert!(matches!(judged(503, 7, 0), SendError::Later(_)));
        assert!(matches!(judged(400, 100, 33), SendError::Later(_)));
    }

    #[test]
    fn only_staff_use_the_tag_and_only_after_the_window() {
        let asked = |by_staff: bool, hours: u64, is_granted: bool| {
            let body = Body {
                text: "a".into(),
                choices: Vec::new(),
                platform_id: None,
                recording: None,
            };
            let letter = Letter {
                address: "1",
                body: &body,
                key: Uuid::from_u128(1),
                lang: Lang::ENGLISH,
                by_staff,
                silence: Duration::from_secs(hours * 3_600),
                recording: None,
            };
            let mut body = json!({});
            stand_by_the_window(&mut body, letter, is_granted);
            body
        };
        let shown = |by_staff, hours| asked(by_staff, hours, true);
        assert_eq!(shown(true, 30)["tag"], "HUMAN_AGENT");
        assert!(asked(true, 30, false).get("tag").is_none());
        assert_eq!(shown(true, 23)["messaging_type"], "RESPONSE");
        assert!(shown(false, 30).get("tag").is_none());
    }
}
