//! The settings of Telegram, and the channel that is made of them.

use std::path::PathBuf;

use serde::Deserialize;

use super::Telegram;
use crate::settings::{self, Made, Making, Secret, Unmade, Written, together};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub token: Option<Secret>,
    pub token_file: Option<PathBuf>,
    pub webhook_secret: Option<Secret>,
    pub webhook_secret_file: Option<PathBuf>,
    pub api_url: Option<String>,
    /// Messages a second to all chats together; 0 = no limit.
    #[serde(deserialize_with = "crate::settings::number")]
    pub rate: u32,
    /// Messages a second to one chat; 0 = no limit.
    #[serde(deserialize_with = "crate::settings::number")]
    pub rate_per_chat: u32,
}

impl Default for Section {
    fn default() -> Self {
        Self {
            token: None,
            token_file: None,
            webhook_secret: None,
            webhook_secret_file: None,
            api_url: None,
            rate: 30,
            rate_per_chat: 1,
        }
    }
}

impl settings::Section for Section {
    fn secrets(&mut self) -> Vec<Written<'_>> {
        vec![
            (&mut self.token, &self.token_file, "telegram.token"),
            (
                &mut self.webhook_secret,
                &self.webhook_secret_file,
                "telegram.webhook_secret",
            ),
        ]
    }

    /// Deliveries carry a secret of this installation where none is set.
    fn make(&self, making: &Making<'_>) -> Result<Option<Made>, Unmade> {
        let Some([token]) = together([(&self.token, "telegram.token")])? else {
            return match self.webhook_secret {
                Some(_) => Err(Unmade(
                    "telegram.token is missing, and telegram.webhook_secret is set.".into(),
                )),
                None => Ok(None),
            };
        };
        let secret = match &self.webhook_secret {
            Some(secret) if !may_be_sent(secret.expose()) => {
                return Err(Unmade(
                    "telegram.webhook_secret should be 1 to 256 letters, digits, “_” or “-”."
                        .into(),
                ));
            }
            Some(secret) => secret.expose().to_owned(),
            None => (making.derived)("telegram.webhook_secret"),
        };
        let rates = (self.rate, self.rate_per_chat);
        let (url, client) = (self.api_url.as_deref(), making.client.clone());
        let telegram = Telegram::new(token, url, rates, client).map_err(Unmade::because)?;
        let polls = self.webhook_secret.is_none() && !making.is_https;
        let telegram = telegram.with_secret(&secret).that_polls(polls);
        let made = Made::of(telegram.clone());
        Ok(Some(Made {
            inlet: made.inlet.filter(|_| !polls),
            telegram: Some(telegram),
            ..made
        }))
    }
}

/// What Telegram takes as the secret that it sends with each delivery.
fn may_be_sent(secret: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (1..=256).contains(&secret.len()) && secret.chars().all(known)
}
