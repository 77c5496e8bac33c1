//! The settings of Messenger, and the channel that is made of them.

use std::path::PathBuf;

use anyhow::Result;
use bot::channel::messenger::{self, Messenger, Template};
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
    pub page_token: Option<Secret>,
    pub page_token_file: Option<PathBuf>,
    pub api_url: String,
    /// Meta has granted the app that staff may answer for a week.
    #[serde(deserialize_with = "crate::config::truth")]
    pub human_agent: bool,
    /// The approved utility template that says that a message waits; none: it is not said.
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
            page_token: None,
            page_token_file: None,
            api_url: GRAPH.into(),
            human_agent: false,
            template: None,
            template_languages: "th en".into(),
        }
    }
}

impl Settings {
    /// Each of them may be given as a file.
    pub(crate) fn secrets(&mut self) -> [Written<'_>; 3] {
        [
            (
                &mut self.app_secret,
                &self.app_secret_file,
                "messenger.app_secret",
            ),
            (
                &mut self.verify_token,
                &self.verify_token_file,
                "messenger.verify_token",
            ),
            (
                &mut self.page_token,
                &self.page_token_file,
                "messenger.page_token",
            ),
        ]
    }
}

/// The channel, if it is configured.
pub(super) fn make(config: &Config, client: &reqwest::Client) -> Result<Option<Messenger>> {
    let given = &config.messenger;
    let secrets = [
        (&given.app_secret, "messenger.app_secret"),
        (&given.verify_token, "messenger.verify_token"),
        (&given.page_token, "messenger.page_token"),
    ];
    let Some([app_secret, verify_token, page_token]) = together(secrets)? else {
        return Ok(None);
    };
    let settings = messenger::Settings {
        app_secret,
        verify_token,
        page_token,
        api_url: &given.api_url,
        human_agent: given.human_agent,
    };
    let name = given.template.as_ref().map(Secret::expose);
    let template = name.and_then(|name| Template::new(name, &given.template_languages));
    let public = bot::net::public_client()?;
    let messenger = Messenger::new(settings, template, client.clone(), public)?;
    Ok(Some(messenger))
}
