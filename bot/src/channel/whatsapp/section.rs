//! The settings of WhatsApp, and the channel that is made of them.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;

use super::super::meta::GRAPH;
use super::{Settings, Template, WhatsApp};
use crate::settings::{self, Made, Making, Secret, Unmade, Written, together};
use crate::words::{Lang, grammar};

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Section {
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
    /// In which languages it is approved, separated by spaces; none: in all that Meta knows.
    pub template_languages: Option<String>,
}

impl Default for Section {
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

    fn make(&self, making: &Making<'_>) -> Result<Option<Made>, Unmade> {
        let secrets = [
            (&self.app_secret, "whatsapp.app_secret"),
            (&self.verify_token, "whatsapp.verify_token"),
            (&self.access_token, "whatsapp.access_token"),
            (&self.phone_number_id, "whatsapp.phone_number_id"),
        ];
        let Some([app_secret, verify_token, access_token, phone_number_id]) = together(secrets)?
        else {
            return Ok(None);
        };
        let settings = Settings {
            app_secret,
            verify_token,
            access_token,
            phone_number_id,
            api_url: &self.api_url,
            business_account_id: self.business_account_id.as_ref().map(Secret::expose),
        };
        let name = self.template.as_ref().map(Secret::expose);
        let languages = self.template_languages.clone().unwrap_or_else(languages);
        let template = name.and_then(|name| Template::new(name, &languages));
        let words = Arc::clone(making.words);
        WhatsApp::new(settings, template, words, making.client.clone())
            .map(|whatsapp| Some(Made::of(whatsapp)))
            .map_err(Unmade::because)
    }
}

/// Every language that Meta has a name for in WhatsApp's templates.
fn languages() -> String {
    let names = |lang: Lang| grammar::of(lang).map(|grammar| &grammar.platforms.whatsapp);
    let all = Lang::offered().into_iter().filter_map(names).flatten();
    all.map(String::as_str).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[test]
fn our_languages_are_those_of_the_template() {
    let all = languages();
    for ours in ["th", "lo", "en"] {
        assert!(all.split(' ').any(|one| one == ours), "{all}");
    }
}
