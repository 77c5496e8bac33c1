//! What WhatsApp and Messenger have in common: Meta signs both with the app's secret,
//! asks once whether the webhook is the right one, and is reached through its Graph API.

pub(super) mod doubts;
pub(super) mod fields;
pub(super) mod graph;
pub(super) mod register;
pub(super) mod send;
pub(super) mod template;
pub(super) mod templates;

use std::sync::Arc;

use reqwest::header::HeaderMap;

use super::signature;

/// The Graph API, in the version that this program was written for.
pub(super) const GRAPH: &str = "https://graph.facebook.com/v23.0";
/// “Payloads can be up to 3MB”, its documentation says, of WhatsApp's webhooks.
pub(super) const LARGEST: usize = 4 << 20;

/// What Meta proves itself with, and we to Meta.
pub(super) struct Gate {
    secret: Arc<str>,
    verify_token: Arc<str>,
}

impl std::fmt::Debug for Gate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secrets)")
    }
}

impl Gate {
    pub fn new(secret: &str, verify_token: &str) -> Self {
        Self {
            secret: secret.into(),
            verify_token: verify_token.into(),
        }
    }

    pub fn secret(&self) -> &str {
        &self.secret
    }

    pub fn verify_token(&self) -> &str {
        &self.verify_token
    }

    /// True when the raw bytes are signed with the app's secret.
    pub fn is_genuine(&self, headers: &HeaderMap, body: &[u8]) -> bool {
        let given = headers
            .get("x-hub-signature-256")
            .and_then(|v| v.to_str().ok());
        given.is_some_and(|given| signature::is_hex(&self.secret, body, given))
    }

    /// The challenge, when whoever asks knows the verify token.
    pub fn handshake(&self, query: &[(String, String)]) -> Option<String> {
        let asked = |name: &str| {
            let found = query.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.as_str())
        };
        let token = asked("hub.verify_token")?;
        let is_ours = signature::is_same(&self.verify_token, token.as_bytes());
        let subscribes = asked("hub.mode") == Some("subscribe");
        let challenge = asked("hub.challenge").filter(|_| is_ours && subscribes)?;
        Some(challenge.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(k, v): &(&str, &str)| ((*k).to_owned(), (*v).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn only_who_knows_the_verify_token_gets_the_challenge_back() {
        let gate = Gate::new("secret", "token");
        let mode = ("hub.mode", "subscribe");
        let challenge = ("hub.challenge", "115<b>8");
        let asked = |pairs: &[(&str, &str)]| gate.handshake(&query(pairs));
        let right = asked(&[mode, ("hub.verify_token", "token"), challenge]);
        assert_eq!(right.as_deref(), Some("115<b>8"));
        for wrong in [
            &[mode, ("hub.verify_token", "toke"), challenge][..],
            &[mode, ("hub.verify_token", ""), challenge],
            &[mode, challenge],
            &[("hub.verify_token", "token"), challenge],
            &[mode, ("hub.verify_token", "token")],
        ] {
            assert_eq!(asked(wrong), None);
        }
        let open = Gate::new("secret", "");
        assert_eq!(
            open.handshake(&query(&[mode, ("hub.verify_token", ""), challenge])),
            None
        );
    }
}
