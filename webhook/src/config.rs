//! Configuration: defaults < `saiduan.toml` < environment (`SAIDUAN_SECTION__KEY`).
//!
//! Any secret can also be given as a file (`telegram.token_file`,
//! `SAIDUAN_TELEGRAM__TOKEN_FILE`). What cannot be read stops the program with one
//! clear sentence; an unknown key is a fault too, since a misspelt secret must not
//! look like an absent one.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};

/// The whole configuration.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub http: Http,
    pub metrics: Metrics,
    pub database: Database,
    pub vault: VaultFiles,
    pub files: Files,
    pub telegram: Telegram,
    pub limits: Limits,
    pub web: Web,
    pub alerts: Alerts,
    pub interview: Interview,
}

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
pub struct Telegram {
    pub token: Option<Secret>,
    pub token_file: Option<PathBuf>,
    pub webhook_secret: Option<Secret>,
    pub webhook_secret_file: Option<PathBuf>,
    pub api_url: Option<String>,
    /// Messages a second to all chats together; 0 = no limit.
    pub rate: u32,
    /// Messages a second to one chat; 0 = no limit.
    pub rate_per_chat: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Messages a minute from one contact before answers slow down; 0 = no limit.
    pub contact_rate: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Web {
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

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Interview {
    /// An interview of the hotline's own, in place of the one that ships.
    pub file: Option<PathBuf>,
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

impl Default for Telegram {
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

impl Default for Limits {
    fn default() -> Self {
        Self { contact_rate: 60 }
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

/// A value that no log line may show. Digits are read as text too.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The value itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        text(from).map(Self)
    }
}

/// A database address; `Debug` hides the password in it.
#[derive(Clone, Deserialize)]
pub struct Address(pub String);

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) = self.0.split_once("://").unwrap_or(("", &self.0));
        let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        write!(f, "{scheme}://{host}")
    }
}

/// A text, also where the environment's value looks like a number or a boolean.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Any {
        Text(String),
        Whole(i64),
        Big(u64),
        Number(f64),
        Truth(bool),
    }
    Ok(match Any::deserialize(from)? {
        Any::Text(v) => v,
        Any::Whole(v) => v.to_string(),
        Any::Big(v) => v.to_string(),
        Any::Number(v) => v.to_string(),
        Any::Truth(v) => v.to_string(),
    })
}
