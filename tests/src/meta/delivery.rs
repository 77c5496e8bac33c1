//! Bringing events to the program: signed over the bytes as Meta writes them.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::time::Instant;

use super::{Kind, NUMBER, PAGE, Platform, SECRET};
use crate::patience;

/// Before a refused delivery is brought again.
const PAUSE: Duration = Duration::from_millis(50);

impl Platform {
    /// Brings a body until it is answered with 2xx, as often at once as asked.
    pub async fn bring(self: &Arc<Self>, body: &Value) {
        let bytes = escaped(body).into_bytes();
        let copies = self.world().copies;
        let mut together = tokio::task::JoinSet::new();
        for _ in 0..copies {
            let (platform, bytes) = (Arc::clone(self), bytes.clone());
            together.spawn(async move { platform.bring_bytes(&bytes).await });
        }
        together.join_all().await;
    }

    async fn bring_bytes(&self, bytes: &[u8]) {
        let deadline = Instant::now() + patience::PATIENCE;
        let signature = sign(bytes);
        loop {
            let status = self.post(bytes, &signature).await;
            if (200..300).contains(&status) {
                return;
            }
            assert!(Instant::now() < deadline, "refused: {status}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    pub async fn post(&self, body: &[u8], signature: &str) -> u16 {
        let to = self.world().webhook.clone();
        let answer = self
            .http
            .post(&to)
            .header("x-hub-signature-256", signature)
            .header("content-type", "application/json")
            .body(body.to_vec())
            .send()
            .await;
        answer.map_or(0, |answer| answer.status().as_u16())
    }

    /// What the platform tells later of a message of ours.
    pub fn news(&self, to: &str, message: &str, what: Result<&str, i64>) -> Value {
        let happened = match (self.kind, what) {
            (Kind::WhatsApp, what) => {
                let stage = what.unwrap_or("failed");
                let mut status = json!({
                    "id": message, "recipient_id": to, "status": stage,
                    "timestamp": (now() / 1_000).to_string(),
                });
                if let Err(code) = what {
                    let error = json!({ "code": code, "title": "Re-engagement message" });
                    status["errors"] = json!([error]);
                }
                if let Some(key) = self.world().keys.get(message).filter(|k| k.is_string()) {
                    status[super::check::KEY] = key.clone();
                }
                status
            }
            (Kind::Messenger, Ok("read")) => json!({
                "sender": { "id": to }, "recipient": { "id": PAGE }, "timestamp": now(),
                "read": { "watermark": now() },
            }),
            (Kind::Messenger, _) => json!({
                "sender": { "id": to }, "recipient": { "id": PAGE }, "timestamp": now(),
                "delivery": { "mids": [message], "watermark": 0 },
            }),
        };
        self.wrap("statuses", json!([]), vec![happened])
    }

    /// Wraps what happened as the platform does: `what` is `messages` or `statuses` on
    /// WhatsApp, and is not looked at on Messenger.
    pub fn wrap(&self, what: &str, contacts: Value, happened: Vec<Value>) -> Value {
        match self.kind {
            Kind::WhatsApp => {
                let mut value = json!({
                    "messaging_product": "whatsapp",
                    "metadata": { "display_phone_number": "15550783881", "phone_number_id": NUMBER },
                    "contacts": contacts,
                });
                value[what] = json!(happened);
                json!({
                    "object": "whatsapp_business_account",
                    "entry": [{ "id": "1", "changes": [{ "field": "messages", "value": value }] }],
                })
            }
            Kind::Messenger => {
                // Ids are numbers in some deliveries, and texts in others.
                let page: u64 = PAGE.parse().unwrap_or_default();
                json!({
                    "object": "page",
                    "entry": [{ "id": page, "time": now(), "messaging": happened }],
                })
            }
        }
    }
}

/// Milliseconds since 1970.
pub(super) fn now() -> u64 {
    patience::unix_seconds() * 1_000
}

pub(super) fn sign(body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("any length");
    mac.update(body);
    format!("sha256={}", hex(&mac.finalize().into_bytes()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// JSON as Meta writes it: ASCII alone, and slashes escaped.
fn escaped(body: &Value) -> String {
    let mut written = String::new();
    for c in body.to_string().chars() {
        match c {
            '/' => written.push_str("\\/"),
            c if c.is_ascii() => written.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(written, "\\u{unit:04x}");
                }
            }
        }
    }
    written
}
