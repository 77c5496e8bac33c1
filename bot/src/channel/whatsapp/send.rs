//! How a message gets to a person on WhatsApp, and what refusals mean.

use std::time::Duration;

use serde_json::{Value, json};

use super::lagging::{BY_ID, KEY};
use super::plainly::WITH_BUTTONS;
use super::{WhatsApp, render, who};
use crate::channel::meta::doubts::Doubts;
use crate::channel::meta::fields::id;
use crate::channel::meta::graph::{Fault, Said};
use crate::channel::meta::send::{self, BREATH, MINUTE, Outlet};
use crate::channel::{Letter, SendError, Sent};

impl Outlet for WhatsApp {
    fn doubts(&self) -> &Doubts {
        &self.doubts
    }

    fn post(&self, body: Value) -> impl Future<Output = Result<Value, Fault>> + Send {
        self.post(body)
    }

    fn request(&self, letter: Letter<'_>, piece: Value, mut key: String) -> Value {
        if piece["type"] == "interactive" {
            key.push(WITH_BUTTONS);
        }
        let mut body = addressed(letter.address, piece);
        body[KEY] = json!(key);
        body
    }

    fn id(answer: &Value) -> &Value {
        &answer["messages"][0]["id"]
    }

    fn means(said: Said) -> Option<SendError> {
        means(said)
    }
}

impl WhatsApp {
    pub(super) async fn deliver(&self, letter: Letter<'_>) -> Result<Sent, SendError> {
        self.read_aloud(letter).await;
        let sent = send::deliver(self, letter, self.shown(letter)).await;
        let may_be_old = sent == Err(SendError::NotThere) && !letter.body.choices.is_empty();
        let address = || vec![letter.address.to_owned()];
        match may_be_old && self.plainly.begins(address(), &letter.key.to_string()) {
            true => send::deliver(self, letter, render::in_text(letter.body)).await,
            false => sent,
        }
    }

    fn shown(&self, letter: Letter<'_>) -> Vec<Value> {
        if self.plainly.is_for(letter.address) {
            return render::in_text(letter.body);
        }
        let choose = self.words.say(letter.lang, "channel-choose", &[]);
        render::messages(letter.body, &choose)
    }

    async fn read_aloud(&self, letter: Letter<'_>) {
        let Some(url) = letter.recording.and_then(|r| r.url.as_ref()) else {
            return;
        };
        let content = json!({ "type": "audio", "audio": { "link": url } });
        let body = addressed(letter.address, content);
        if let Err(fault) = self.post(body).await {
            tracing::warn!(channel = super::NAME, fault = %fault, "a recording was not sent");
        }
    }

    /// Outside the window only an approved template may be sent: in neutral words it
    /// says that something waits.
    pub(super) async fn send_template(
        &self,
        letter: Letter<'_>,
    ) -> Result<Option<Sent>, SendError> {
        let Some(template) = &self.template else {
            return Ok(None);
        };
        let Some(language) = template.language(letter.lang) else {
            return Ok(None);
        };
        let content = json!({
            "type": "template",
            "template": {
                "name": template.name,
                "language": { "policy": "deterministic", "code": language },
            },
        });
        let body = addressed(letter.address, content);
        match self.post(body).await {
            Ok(answer) => {
                let name = id(<Self as Outlet>::id(&answer));
                Ok(Some(Sent::whole(name)))
            }
            Err(fault) => {
                if let Fault::Said(said, _) = &fault
                    && let Some(why) = about_template(said.code)
                {
                    tracing::error!(
                        channel = super::NAME,
                        template = template.name,
                        language,
                        code = said.code,
                        why,
                        "nobody can be told that a message waits"
                    );
                }
                Err(send::refusal(fault, means))
            }
        }
    }
}

/// What a refusal of the template itself means, for a technician.
fn about_template(code: i64) -> Option<&'static str> {
    Some(match code {
        132_000 => "it has places to fill in, and must have none",
        132_001 => "it does not exist in this language, or is not approved",
        132_005 => "its words are too long in this language",
        132_007 => "Meta does not allow its words",
        132_008 | 132_012 => "what it is filled in with has another form",
        132_015 => "it is paused: people blocked or reported what it said",
        132_016 => "it was paused too often, and is switched off: hand in another",
        other if other / 1_000 == 132 => "it is not taken",
        _ => return None,
    })
}

/// A request to this person: by number, or by the id that stands for it.
fn addressed(address: &str, mut content: Value) -> Value {
    content["messaging_product"] = json!("whatsapp");
    content["recipient_type"] = json!("individual");
    let field = match who::is_business_id(address) {
        true => BY_ID,
        false => "to",
    };
    content[field] = json!(address);
    content
}

/// What a refusal means here, after Meta's own list
/// (developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes,
/// June 2026). What is not named is refused for good: staff see its code. Among those are
/// 131049, 131050 and 130472, which are about advertising, and never mean that somebody
/// has blocked us.
fn means(said: Said) -> Option<SendError> {
    let later = |least: Duration| Some(SendError::Later(least));
    match said.code {
        // The number is nothing that this token may write from (any more): until staff mend it.
        100 if said.subcode == send::NOT_OURS => later(MINUTE * 15),
        // The app's, the account's, the number's rate.
        4 | 80_007 | 80_008 => later(MINUTE),
        130_429 => later(BREATH * 2),
        // The account is being moved or mended by Meta.
        131_057 => later(MINUTE),
        // Too much to this one person: one message in six seconds.
        131_056 => later(BREATH * 6),
        131_048 => later(MINUTE * 10),
        470 | 131_047 => Some(SendError::OutsideWindow),
        // Not on WhatsApp, has blocked us, or has not agreed to its terms.
        131_026 => Some(SendError::NotThere),
        // Unpaid, blocked for its conduct, locked, not registered or no longer there, its name
        // not approved, for testers only, or without a permission: until staff mend it.
        3
        | 10
        | 33
        | 368
        | 131_005
        | 131_030
        | 131_031
        | 131_037
        | 131_042
        | 131_045
        | 133_010
        | 200..=299 => later(MINUTE * 15),
        1 | 2 | 131_000 | 131_016 | 133_004 => later(BREATH),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(status: u16, code: i64) -> SendError {
        judged_by(status, code, 0)
    }

    fn judged_by(status: u16, code: i64, subcode: i64) -> SendError {
        let said = Said {
            subcode,
            ..Said::only(status, code)
        };
        send::refusal(Fault::Said(said, None), means)
    }

    #[test]
    fn each_refusal_has_its_consequence() {
        for code in [131_047, 470] {
            assert_eq!(judged(400, code), SendError::OutsideWindow);
        }
        assert_eq!(judged(400, 131_026), SendError::NotThere);
        assert_eq!(judged(401, 190), SendError::Unreachable);
        for code in [
            4, 80_007, 130_429, 131_056, 131_048, 131_042, 133_010, 368, 200, 131_000, 33, 131_030,
            131_037, 131_045,
        ] {
            assert!(matches!(judged(400, code), SendError::Later(_)), "{code}");
        }
        for advertising in [130_472, 131_049, 131_050] {
            let refused = SendError::Refused(format!("refused-{advertising}"));
            assert_eq!(judged(400, advertising), refused);
        }
        assert_eq!(judged(400, 100), SendError::Refused("refused-100".into()));
        // The number was taken from whoever's token it is.
        assert!(matches!(judged_by(400, 100, 33), SendError::Later(_)));
        assert_eq!(judged(400, -1), SendError::Refused("refused-400".into()));
        assert!(matches!(judged(429, -1), SendError::Later(_)));
    }

    #[test]
    fn what_is_wrong_with_the_template_is_said() {
        for code in [
            132_000, 132_001, 132_005, 132_007, 132_012, 132_015, 132_016, 132_069,
        ] {
            assert!(about_template(code).is_some(), "{code}");
        }
        assert_eq!(about_template(131_047), None);
    }

    #[test]
    fn people_without_a_number_are_written_to_by_their_id() {
        let to = |address: &str| addressed(address, json!({}));
        assert_eq!(to("66812345678")["to"], "66812345678");
        assert_eq!(to("TH.1349")["recipient"], "TH.1349");
        assert!(to("TH.1349").get("to").is_none());
    }
}
