//! How a message gets to a person on WhatsApp, and what refusals mean.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{WhatsApp, render, who};
use crate::channel::meta::doubts::{self, WAIT};
use crate::channel::meta::graph::Fault;
use crate::channel::{Letter, SendError, Sent};

const BREATH: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

impl WhatsApp {
    pub(super) async fn deliver(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        let choose = self.words.say(letter.lang, "channel-choose", &[]);
        let contents = render::messages(letter.body, &choose);
        if contents.is_empty() {
            return Err(SendError::Refused("empty".into()));
        }
        self.read_aloud(letter).await;
        let mut sent = Sent { platform_id: None };
        for (piece, content) in contents.into_iter().enumerate() {
            sent.platform_id = self.piece(letter, piece, content).await?;
        }
        self.doubts.forget(letter.key);
        Ok(sent)
    }

    async fn read_aloud(&self, letter: Letter<'_>) {
        let Some(url) = letter.recording.and_then(|r| r.url.as_ref()) else {
            return;
        };
        let content = json!({ "type": "audio", "audio": { "link": url } });
        let body = addressed(letter.address, content);
        if let Err(fault) = self.graph.post(&self.messages_path(), &body).await {
            tracing::warn!(channel = super::NAME, fault = %fault, "a recording was not sent");
        }
    }

    /// Sends one of the requests that a message needs, unless the platform has told
    /// that it took it; the platform's id.
    async fn piece(
        &self,
        letter: Letter<'_>,
        piece: usize,
        content: Value,
    ) -> Result<Option<String>, SendError> {
        let taken = self.doubts.set_off(letter.key, piece, Instant::now());
        if taken.is_some() {
            return Ok(taken);
        }
        let mut body = addressed(letter.address, content);
        body["biz_opaque_callback_data"] = json!(doubts::key(letter.key, piece));
        match self.graph.post(&self.messages_path(), &body).await {
            Ok(answer) => {
                let id = answer["messages"][0]["id"].as_str();
                self.doubts.taken(letter.key, piece, id.unwrap_or_default());
                Ok(id.map(str::to_owned))
            }
            Err(fault) => {
                let refusal = refusal(fault);
                if matches!(refusal, SendError::Blocked | SendError::Refused(_)) {
                    self.doubts.forget(letter.key);
                }
                Err(refusal)
            }
        }
    }

    /// Outside the window only an approved template may be sent: in neutral words it
    /// says that something waits.
    pub(super) async fn send_template(&self, letter: Letter<'_>) -> Result<bool, SendError> {
        let Some(template) = &self.template else {
            return Ok(false);
        };
        let Some(language) = template.language(letter.lang) else {
            return Ok(false);
        };
        let content = json!({
            "type": "template",
            "template": { "name": template.name, "language": { "code": language } },
        });
        let body = addressed(letter.address, content);
        match self.graph.post(&self.messages_path(), &body).await {
            Ok(_) => Ok(true),
            Err(fault) => Err(refusal(fault)),
        }
    }
}

/// A request to this person: by number, or by the id that stands for it.
fn addressed(address: &str, mut content: Value) -> Value {
    content["messaging_product"] = json!("whatsapp");
    content["recipient_type"] = json!("individual");
    let field = match who::is_business_id(address) {
        true => "recipient",
        false => "to",
    };
    content[field] = json!(address);
    content
}

/// What the courier does about it.
pub(super) fn refusal(fault: Fault) -> SendError {
    let (said, pause) = match fault {
        Fault::Unreachable => return SendError::Unreachable,
        Fault::Lost => return SendError::Later(WAIT),
        Fault::Said(said, pause) => (said, pause),
    };
    let later = |least: Duration| SendError::Later(pause.unwrap_or_default().max(least));
    match said.code {
        _ if said.is_about_token() => SendError::Unreachable,
        // The app's, the account's, the number's rate.
        4 | 80_007 | 80_008 => later(MINUTE),
        130_429 | 131_057 => later(BREATH * 2),
        // Too much to this one person: one message in six seconds.
        131_056 => later(BREATH * 6),
        131_048 => later(MINUTE * 10),
        470 | 131_047 => SendError::OutsideWindow,
        // Not on WhatsApp, has blocked us, or has not agreed to its terms.
        131_026 | 131_050 => SendError::Blocked,
        131_042 => SendError::OverQuota,
        // Blocked for its conduct, locked, or without a permission: until staff mend it.
        3 | 10 | 368 | 130_497 | 131_005 | 131_031 | 200..=299 => later(MINUTE * 15),
        1 | 2 | 130_472 | 131_000 | 131_016 | 133_004 | 135_000 => later(BREATH),
        _ if said.status == 429 => later(BREATH * 2),
        _ if said.is_passing || said.status >= 500 => later(BREATH),
        _ => SendError::Refused(said.word()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::meta::graph::Said;

    fn judged(status: u16, code: i64) -> SendError {
        let said = Said {
            status,
            code,
            subcode: 0,
            is_passing: false,
        };
        refusal(Fault::Said(said, None))
    }

    #[test]
    fn each_refusal_has_its_consequence() {
        for code in [131_047, 470] {
            assert_eq!(judged(400, code), SendError::OutsideWindow);
        }
        assert_eq!(judged(400, 131_026), SendError::Blocked);
        assert_eq!(judged(401, 190), SendError::Unreachable);
        for code in [4, 80_007, 130_429, 131_056, 131_048, 368, 200, 131_000] {
            assert!(matches!(judged(400, code), SendError::Later(_)), "{code}");
        }
        assert_eq!(judged(400, 100), SendError::Refused("refused-100".into()));
        assert_eq!(judged(400, -1), SendError::Refused("refused-400".into()));
        assert!(matches!(judged(429, -1), SendError::Later(_)));
        assert_eq!(refusal(Fault::Lost), SendError::Later(WAIT));
    }

    #[test]
    fn people_without_a_number_are_written_to_by_their_id() {
        let to = |address: &str| addressed(address, json!({}));
        assert_eq!(to("66812345678")["to"], "66812345678");
        assert_eq!(to("TH.1349")["recipient"], "TH.1349");
        assert!(to("TH.1349").get("to").is_none());
    }
}
