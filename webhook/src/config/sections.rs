//! The sections of the configuration and what they are when nothing is said.

use std::path::PathBuf;

use bot::settings::{Secret, number, truth};
use casebook::retention::Periods;
use serde::Deserialize;

use super::values::Address;

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Http {
    /// Where the server listens.
    pub listen: String,
    /// The address people and platforms reach it at, without a slash at the end.
    pub public_url: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    /// Where metrics are served; never the public listener.
    pub listen: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Database {
    pub url: Address,
    /// The address may hold a password.
    pub url_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VaultFiles {
    pub key_file: PathBuf,
    pub destroyed_url: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Files {
    /// Where attachments will be kept.
    pub url: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Messages a minute from one contact before answers slow down; 0 = no limit.
    #[serde(deserialize_with = "number")]
    pub contact_rate: u32,
}

/// What is kept for how long; 0 = for ever.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// What was told and became no case: days after the last word.
    #[serde(deserialize_with = "number")]
    pub chat_days: u32,
    /// A closed case: years after it was closed and the person last wrote.
    #[serde(deserialize_with = "number")]
    pub case_years: u32,
    /// A closed case about somebody under age.
    #[serde(deserialize_with = "number")]
    pub minor_case_years: u32,
}

impl Retention {
    /// The same, as the casebook takes it.
    pub fn periods(&self) -> Periods {
        Periods {
            chat_days: self.chat_days,
            case_years: self.case_years,
            minor_case_years: self.minor_case_years,
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Web {
    #[serde(deserialize_with = "truth")]
    pub enabled: bool,
    /// Where “Exit now” leads.
    pub exit_url: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Alerts {
    /// Where a P1 that nobody answers is announced, without content.
    pub url: Option<Secret>,
    pub url_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Scan {
    /// Where the second reader gets its embeddings, `http://127.0.0.1:8000/v1`; none: there
    /// is no second reader.
    pub embeddings_url: Option<String>,
    /// The name of the model, as that server calls it.
    pub embeddings_model: String,
    /// The server may be outside this machine and private networks.
    #[serde(deserialize_with = "truth")]
    pub embeddings_anywhere: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Interview {
    /// An interview of the hotline's own, in place of the one that ships.
    pub file: Option<PathBuf>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Locales {
    /// Words of the hotline's own, beside those that ship: `<language>/<any name>.ftl`.
    pub folder: Option<PathBuf>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Audio {
    /// Where recorded readings are: `<language>/audio/<message>.m4a`; none if it is absent.
    pub folder: PathBuf,
}

impl Default for Audio {
    fn default() -> Self {
        Self {
            folder: "locales".into(),
        }
    }
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            public_url: None,
        }
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:9464".into(),
        }
    }
}

impl Default for Database {
    fn default() -> Self {
        Self {
            url: Address("sqlite://data/saiduan.db".into()),
            url_file: None,
        }
    }
}

impl Default for VaultFiles {
    fn default() -> Self {
        Self {
            key_file: "data/master.key".into(),
            destroyed_url: "file://data/destroyed".into(),
        }
    }
}

impl Default for Files {
    fn default() -> Self {
        Self {
            url: "file://data/files".into(),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self { contact_rate: 60 }
    }
}

impl Default for Retention {
    /// A child is grown, and seven years more, when they are 25: the case of a newborn.
    fn default() -> Self {
        Self {
            chat_days: 30,
            case_years: 5,
            minor_case_years: 25,
        }
    }
}

impl Default for Web {
    fn default() -> Self {
        Self {
            enabled: true,
            exit_url: "https://www.tmd.go.th/".into(),
        }
    }
}

impl Default for Scan {
    fn default() -> Self {
        Self {
            embeddings_url: None,
            embeddings_model: "multilingual-e5-small".into(),
            embeddings_anywhere: false,
        }
    }
}
