//! The settings of LINE, and the channel that is made of them.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;

use super::Line;
use crate::settings::{self, Made, Making, Secret, Unmade, Written, together};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub channel_secret: Option<Secret>,
    pub channel_secret_file: Option<PathBuf>,
    pub access_token: Option<Secret>,
    pub access_token_file: Option<PathBuf>,
    pub api_url: String,
    /// Files are given out by another host.
    pub data_api_url: String,
}

impl Default for Section {
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

impl settings::Section for Section {
    fn secrets(&mut self) -> Vec<Written<'_>> {
        vec![
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

    fn make(&self, making: &Making<'_>) -> Result<Option<Made>, Unmade> {
        let secrets = [
            (&self.channel_secret, "line.channel_secret"),
            (&self.access_token, "line.access_token"),
        ];
        let Some([secret, token]) = together(secrets)? else {
            return Ok(None);
        };
        let line = Line::new(
            secret,
            token,
            &self.api_url,
            &self.data_api_url,
            Arc::clone(making.words),
            making.client.clone(),
        );
        line.map(|line| Some(Made::of(line)))
            .map_err(Unmade::because)
    }
}
