//! The settings of WhatsApp, and the channel that is made of them.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use bot::channel::whatsapp::{self, Template, WhatsApp};
use bot::words::Words;
use serde::Deserialize;

use super::{GRAPH, together};
use crate::config::{Config, Secret, Written};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    pub app_secret: Option<Secret>,
    pub app_secret_file: Option<PathBuf>,
    pub verify_token: Option<Secret>,
    pub verify_token_file: Option<PathBuf>,
    pub access_token: Option<Secret>,
    pub access_token_file: Option<PathBuf>,
    /// Digits, and a text all the same.
    pub phone_number_id: Option<Secret>,
    pub phone_number_id_file: Option<PathBuf>,
    /// For set-up and checks.
    pub business_account_id: Option<Secret>,
    pub api_url: String,
    /// The approved template that says that a message waits; none: it is not said.
    pub template: Option<Secret>,
    /// In which languages it is approved, separated by spaces.
    pub template_languages: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            app_secret: None,
            app_secret_file: None,
            verify_token: None,
            verify_token_file: None,
            access_token: None,
            access_token_file: None,
            phone_number_id: None,
            phone_number_id_file: None,
            business_account_id: None,
            api_url: GRAPH.into(),
            template: None,
            template_languages: "th lo en".into(),
        }
    }
}

impl Settings {
    /// Each of them may be given as a file.
    pub(crate) fn secrets(&mut self) -> [Written<'_>; 4] {
        [
            (
                &mut self.app_secret,
                &self.app_secret_file,
                "whatsapp.app_secret",
            ),
            (
                &mut self.verify_token,
                &self.verify_token_file,
                "whatsapp.verify_token",
            ),
            (
                &mut self.access_token,
                &self.access_token_file,
                "whatsapp.access_token",
            ),
            (
                &mut self.phone_number_id,
                &self.phone_number_id_file,
                "whatsapp.phone_number_id",
            ),
        ]
    }
}

/// The channel, if it is configured.
pub(super) fn make(
    config: &Config,
    words: &Arc<Words>,
    client: &reqwest::Client,
) -> Result<Option<WhatsApp>> {
    let given = &config.whatsapp;
    let secrets = [
        (&given.app_secret, "whatsapp.app_secret"),
        (&given.verify_token, "whatsapp.verify_token"),
        (&given.access_token, "whatsapp.access_token"),
        (&given.phone_number_id, "whatsapp.phone_number_id"),
    ];
    let Some([app_secret, verify_token, access_token, phone_number_id]) = together(secrets)? else {
        return Ok(None);
    };
    let settings = whatsapp::Settings {
        app_secret,
        verify_token,
        access_token,
        phone_number_id,
        api_url: &given.api_url,
        business_account_id: given.business_account_id.as_ref().map(Secret::expose),
    };
    let name = given.template.as_ref().map(Secret::expose);
    let template = name.and_then(|name| Template::new(name, &given.template_languages));
    let words = Arc::clone(words);
    let whatsapp = WhatsApp::new(settings, template, words, client.clone())?;
    Ok(Some(whatsapp))
}
