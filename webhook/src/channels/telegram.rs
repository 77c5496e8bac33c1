//! The settings of Telegram, and the channel that is made of them.

use std::path::PathBuf;

use anyhow::{Result, bail};
use bot::channel::telegram::Telegram;
use serde::Deserialize;

use super::together;
use crate::config::{Config, Secret, Written};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub token: Option<Secret>,
    pub token_file: Option<PathBuf>,
    pub webhook_secret: Option<Secret>,
    pub webhook_secret_file: Option<PathBuf>,
    pub api_url: Option<String>,
    /// Messages a second to all chats together; 0 = no limit.
    #[serde(deserialize_with = "crate::config::number")]
    pub rate: u32,
    /// Messages a second to one chat; 0 = no limit.
    #[serde(deserialize_with = "crate::config::number")]
    pub rate_per_chat: u32,
}

impl Default for Settings {
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

impl Settings {
    /// Each of them may be given as a file.
    pub(crate) fn secrets(&mut self) -> [Written<'_>; 2] {
        [
            (&mut self.token, &self.token_file, "telegram.token"),
            (
                &mut self.webhook_secret,
                &self.webhook_secret_file,
                "telegram.webhook_secret",
            ),
        ]
    }
}

/// The channel, if it is configured; `derived` is the secret of its webhook where none is
/// set.
pub(super) fn make(
    config: &Config,
    derived: impl FnOnce() -> String,
    client: &reqwest::Client,
) -> Result<Option<Telegram>> {
    let settings = &config.telegram;
    let token = [(&settings.token, "telegram.token")];
    let Some([token]) = together(token)? else {
        if settings.webhook_secret.is_some() {
            bail!("telegram.token is missing, and telegram.webhook_secret is set.");
        }
        return Ok(None);
    };
    let secret = match &settings.webhook_secret {
        Some(secret) if !may_be_sent(secret.expose()) => {
            bail!("telegram.webhook_secret should be 1 to 256 letters, digits, “_” or “-”.")
        }
        Some(secret) => secret.expose().to_owned(),
        None => derived(),
    };
    let rates = (settings.rate, settings.rate_per_chat);
    let telegram = Telegram::new(token, settings.api_url.as_deref(), rates, client.clone())?;
    let polls = !super::is_delivered(config);
    Ok(Some(telegram.with_secret(&secret).that_polls(polls)))
}

/// What Telegram takes as the secret that it sends with each delivery.
fn may_be_sent(secret: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (1..=256).contains(&secret.len()) && secret.chars().all(known)
}
