//! How an installation is configured before it starts.

use std::{collections::BTreeMap, path::PathBuf};

use super::Program;
use crate::{
    database::{Database, Fresh},
    telegram::Telegram,
};

/// Settings by their name in the configuration, `telegram.api_url`.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(super) database: Database,
    pub(super) program: Option<PathBuf>,
    pub(super) breakable: bool,
    settings: BTreeMap<String, String>,
}

/// The secret that `webhook` sets. Not one that anything else would send.
const SECRET: &str = "a-secret-of-this-test_1";

impl Setup {
    pub(super) fn new(database: Database) -> Self {
        let mut setup = Self {
            database,
            program: None,
            breakable: false,
            settings: BTreeMap::new(),
        };
        setup.set("http.listen", "127.0.0.1:0");
        setup.set("metrics.listen", "127.0.0.1:0");
        setup
    }

    /// Sets one setting: `.with("limits.contact_rate", "0")`.
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.set(key, value);
        self
    }

    /// Starts this file instead of the `saiduan` that Cargo built: an older
    /// release, a release build, or what a test of this harness made.
    pub fn program(mut self, path: impl Into<PathBuf>) -> Self {
        self.program = Some(path.into());
        self
    }

    /// A database that can stop while the program runs: see `Program::loses_database`.
    pub fn breakable(mut self) -> Self {
        self.breakable = true;
        self
    }

    /// A bot on this platform that asks for its updates (long polling).
    pub fn polling(self, telegram: &Telegram) -> Self {
        self.with("telegram.token", &telegram.token())
            .with("telegram.api_url", &telegram.url())
    }

    /// A bot on this platform to whose webhook updates are brought.
    pub fn webhook(self, telegram: &Telegram) -> Webhooked<'_> {
        let setup = self
            .polling(telegram)
            .with("telegram.webhook_secret", SECRET);
        Webhooked { setup, telegram }
    }

    /// Starts the program and waits until it has said where it is reached.
    pub async fn start(self) -> Program {
        Program::begin(self, None).await
    }

    pub(super) fn set(&mut self, key: &str, value: &str) {
        self.settings.insert(key.to_owned(), value.to_owned());
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.settings.get(key).map(String::as_str)
    }

    /// `telegram.api_url` is `SAIDUAN_TELEGRAM__API_URL` in the environment.
    pub(super) fn environment(&self, database: &Fresh) -> Vec<(String, String)> {
        let settings = self
            .settings
            .iter()
            .map(|(key, value)| (variable(key), value.clone()));
        let url = database
            .url()
            .map(|url| (variable("database.url"), url.to_owned()));
        url.into_iter().chain(settings).collect()
    }
}

/// A [`Setup`] that tells the platform where to bring updates once it runs.
#[derive(Debug)]
pub struct Webhooked<'a> {
    setup: Setup,
    telegram: &'a Telegram,
}

impl Webhooked<'_> {
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.setup.set(key, value);
        self
    }

    pub async fn start(self) -> Program {
        Program::begin(self.setup, Some(self.telegram)).await
    }
}

fn variable(key: &str) -> String {
    format!("SAIDUAN_{}", key.replace('.', "__").to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_become_environment_variables() {
        let directory = tempfile::tempdir().expect("a directory");
        let database = Fresh::new(Database::Sqlite, directory.path());
        let setup = Setup::new(Database::Sqlite).with("telegram.rate_per_chat", "0");
        let expected = [
            ("SAIDUAN_HTTP__LISTEN", "127.0.0.1:0"),
            ("SAIDUAN_METRICS__LISTEN", "127.0.0.1:0"),
            ("SAIDUAN_TELEGRAM__RATE_PER_CHAT", "0"),
        ];
        let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned()));
        assert_eq!(setup.environment(&database), expected);
    }
}
