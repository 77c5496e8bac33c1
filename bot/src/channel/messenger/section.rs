//! The settings of Messenger, and the channel that is made of them.

use std::path::PathBuf;

use serde::Deserialize;

use super::super::meta::GRAPH;
use super::set_up::locales;
use super::{Messenger, Settings, Template};
use crate::net;
use crate::settings::{self, Made, Making, Secret, Unmade, Written, together};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
    pub app_secret: Option<Secret>,
    pub app_secret_file: Option<PathBuf>,
    pub verify_token: Option<Secret>,
    pub verify_token_file: Option<PathBuf>,
    pub page_token: Option<Secret>,
    pub page_token_file: Option<PathBuf>,
    pub api_url: String,
    /// Meta has granted the app that staff may answer for a week.
    #[serde(deserialize_with = "crate::settings::truth")]
    pub human_agent: bool,
    /// The approved utility template that says that a message waits; none: it is not said.
    pub template: Option<Secret>,
    /// In which languages it is approved, separated by spaces; none: in all in which Messenger can
    /// be had.
    pub template_languages: Option<String>,
}

impl Default for Section {
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
            template_languages: None,
        }
    }
}

impl settings::Section for Section {
    fn secrets(&mut self) -> Vec<Written<'_>> {
        vec![
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

    fn make(&self, making: &Making<'_>) -> Result<Option<Made>, Unmade> {
        let secrets = [
            (&self.app_secret, "messenger.app_secret"),
            (&self.verify_token, "messenger.verify_token"),
            (&self.page_token, "messenger.page_token"),
        ];
        let Some([app_secret, verify_token, page_token]) = together(secrets)? else {
            return Ok(None);
        };
        let settings = Settings {
            app_secret,
            verify_token,
            page_token,
            api_url: &self.api_url,
            human_agent: self.human_agent,
        };
        let name = self.template.as_ref().map(Secret::expose);
        let languages = self.template_languages.clone().unwrap_or_else(languages);
        let template = name.and_then(|name| Template::new(name, &languages));
        let public = net::public_client().map_err(Unmade::because)?;
        Messenger::new(settings, template, making.client.clone(), public)
            .map(|messenger| Some(Made::of(messenger)))
            .map_err(Unmade::because)
    }
}

/// Every language in which Messenger can be had.
fn languages() -> String {
    let mut codes: Vec<&str> = locales().map(|(lang, _)| lang.code()).collect();
    codes.dedup();
    codes.join(" ")
}

#[cfg(test)]
#[test]
fn lao_is_none_of_the_templates_languages() {
    let all = languages();
    let all: Vec<&str> = all.split(' ').collect();
    assert!(
        all.contains(&"th") && all.contains(&"en") && !all.contains(&"lo"),
        "{all:?}"
    );
}
