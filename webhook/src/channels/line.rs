//! The settings of LINE, and the channel that is made of them.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use bot::channel::line::Line;
use bot::words::Words;
use serde::Deserialize;

use super::together;
use crate::config::{Config, Secret, Written};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub channel_secret: Option<Secret>,
    pub channel_secret_file: Option<PathBuf>,
    pub access_token: Option<Secret>,
    pub access_token_file: Option<PathBuf>,
    pub api_url: String,
    /// Files are given out by another host.
    pub data_api_url: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            channel_secret: None,
            channel_secret_file: None,
            access_token: None,
            access_token_file: None,
            api_url: "https://api.line.me".into(),
            data_api_url: "https://api-data.line.me".into(),
        }
    }
}

impl Settings {
    /// Each of them may be given as a file.
    pub(crate) fn secrets(&mut self) -> [Written<'_>; 2] {
        [
            (
                &mut self.channel_secret,
                &self.channel_secret_file,
                "line.channel_secret",
            ),
            (
                &mut self.access_token,
                &self.access_token_file,
                "line.access_token",
            ),
        ]
    }
}

/// The channel, if it is configured.
pub(super) fn make(
    config: &Config,
    words: &Arc<Words>,
    client: &reqwest::Client,
) -> Result<Option<Line>> {
    let settings = &config.line;
    let secrets = [
        (&settings.channel_secret, "line.channel_secret"),
        (&settings.access_token, "line.access_token"),
    ];
    let Some([secret, token]) = together(secrets)? else {
        return Ok(None);
    };
    let line = Line::new(
        secret,
        token,
        &settings.api_url,
        &settings.data_api_url,
        Arc::clone(words),
        client.clone(),
    )?;
    Ok(Some(line))
}
