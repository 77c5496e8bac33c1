//! Configuration: defaults < `saiduan.toml` < environment (`SAIDUAN_SECTION__KEY`).
//!
//! Any secret can also be given as a file (`telegram.token_file`,
//! `SAIDUAN_TELEGRAM__TOKEN_FILE`), not as both in one place; what the environment says
//! counts, in either form. What cannot be read stops the program with one
//! clear sentence; an unknown key is a fault too, since a misspelt secret must not
//! look like an absent one.
mod environment;
mod fault;
mod sections;
mod values;

use std::path::Path;

use bot::channel;
use bot::settings::Section;
pub use bot::settings::{Secret, Written};
use figment::Figment;
use figment::providers::{Format as _, Serialized, Toml};
use figment::value::Dict;
use figment::{Profile, Provider as _};
use reqwest::Url;
use serde::Deserialize;

use environment::{Environment, one_of_each};
pub use fault::ConfigError;
use fault::in_words;
pub use sections::{
    Alerts, Audio, Database, Files, Http, Interview, Limits, Locales, Metrics, Retention, Scan,
    VaultFiles, Web,
};
pub use values::Address;

macro_rules! with_channels {
    ($($channel:ident)*) => {
        /// The whole configuration.
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Config {
            pub http: Http,
            pub metrics: Metrics,
            pub database: Database,
            pub vault: VaultFiles,
            pub files: Files,
            $(pub $channel: channel::$channel::Section,)*
            pub limits: Limits,
            pub retention: Retention,
            pub web: Web,
            pub alerts: Alerts,
            pub scan: Scan,
            pub interview: Interview,
            pub audio: Audio,
            pub locales: Locales,
            /// When the hotline has people; see `bot::hours`.
            pub hotline: bot::hours::Written,
        }

        /// The sections of the channels.
        const CHANNELS: &[&str] = &[$(stringify!($channel)),*];

        impl Config {
            /// What is said of each channel.
            pub fn channels(&self) -> Vec<&dyn Section> {
                vec![$(&self.$channel),*]
            }

            fn channels_mut(&mut self) -> Vec<&mut dyn Section> {
                vec![$(&mut self.$channel),*]
            }
        }
    };
}

bot::each_channel!(with_channels);

/// The file that is read when no other is named.
const DEFAULT_FILE: &str = "saiduan.toml";

impl Config {
    /// Reads the configuration: `file` when one is named (it must exist), else
    /// `saiduan.toml` where it exists; then the environment.
    ///
    /// # Errors
    /// [`ConfigError`], one clear sentence.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let mut figment = Figment::from(Serialized::from(Dict::new(), Profile::Default));
        let path = file.unwrap_or(Path::new(DEFAULT_FILE));
        match std::fs::read_to_string(path) {
            Ok(toml) => {
                let toml = Toml::string(&toml);
                // What is no TOML is said below, with its line.
                let layer = toml.data().unwrap_or_default();
                layer.values().try_for_each(one_of_each)?;
                figment = figment.merge(toml);
            }
            Err(e) if file.is_none() && e.kind() == std::io::ErrorKind::NotFound => {}
            Err(e) => return Err(ConfigError::File(path.display().to_string(), e)),
        }
        let environment = Environment::of(environment)?;
        one_of_each(&environment.0)?;
        let mut config: Self =
            figment
                .merge(environment.alone())
                .extract()
                .map_err(|e| match in_words(&e) {
                    toml if toml.starts_with("TOML") => {
                        ConfigError::Wrong(format!("{}: {toml}", path.display()))
                    }
                    other => ConfigError::Wrong(other),
                })?;
        config.read_secret_files()?;
        config.check_addresses()?;
        if let Some(url) = &mut config.http.public_url {
            *url = origin(url)?;
        }
        Ok(config)
    }

    /// Addresses of a kind that the program cannot use must not wait until they are
    /// needed.
    fn check_addresses(&self) -> Result<(), ConfigError> {
        const WEB: &[&str] = &["https://", "http://"];
        let alerts = self.alerts.url.as_ref().map(Secret::expose);
        for (name, value, known) in [
            ("http.public_url", self.http.public_url.as_deref(), WEB),
            ("telegram.api_url", self.telegram.api_url.as_deref(), WEB),
            ("web.exit_url", Some(self.web.exit_url.as_str()), WEB),
            ("alerts.url", alerts, WEB),
            (
                "scan.embeddings_url",
                self.scan.embeddings_url.as_deref(),
                WEB,
            ),
            ("files.url", Some(self.files.url.as_str()), &["file://"]),
            (
                "vault.destroyed_url",
                Some(self.vault.destroyed_url.as_str()),
                &["file://"],
            ),
        ] {
            if value.is_some_and(|v| !known.iter().any(|k| v.starts_with(k) && v.len() > k.len())) {
                let known = known.join(" or ");
                return Err(ConfigError::Wrong(format!(
                    "{name} should be an address that begins with {known}"
                )));
            }
        }
        Ok(())
    }

    fn read_secret_files(&mut self) -> Result<(), ConfigError> {
        if let Some(file) = &self.database.url_file {
            self.database.url = Address(secret(file, "database.url")?);
        }
        let alerts = &mut self.alerts;
        read_file((&mut alerts.url, &alerts.url_file, ALERTS))?;
        let channels = self.channels_mut().into_iter();
        channels.flat_map(Section::secrets).try_for_each(read_file)
    }

    /// True when people and platforms reach the server over https.
    pub fn is_https(&self) -> bool {
        self.http
            .public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }
}

/// The address at which people reach the server, without the slash at its end: the rest
/// of every link is put behind it.
fn origin(url: &str) -> Result<String, ConfigError> {
    let parsed = Url::parse(url).ok().filter(|u| {
        let is_alone = u.path() == "/" && u.query().is_none() && u.fragment().is_none();
        is_alone && u.username().is_empty() && u.password().is_none()
    });
    let only = "http.public_url should be a scheme and a host, as in https://chat.example.org";
    parsed
        .map(|url| url.origin().ascii_serialization())
        .ok_or_else(|| ConfigError::Wrong(only.to_owned()))
}

/// The one secret address beside those of the database and the channels.
const ALERTS: &str = "alerts.url";

/// Takes a secret from its file, where one is named.
fn read_file((to, file, name): Written<'_>) -> Result<(), ConfigError> {
    if let Some(file) = file {
        *to = Some(Secret::new(secret(file, name)?));
    }
    Ok(())
}

/// What a file holds, without the line break at its end.
fn secret(file: &Path, name: &'static str) -> Result<String, ConfigError> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|e| ConfigError::SecretFile(file.display().to_string(), name, e))?;
    Ok(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn env(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        Config::load(
            Some(Path::new("/dev/null")),
            pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned())),
        )
    }

    #[test]
    fn the_environment_is_read_as_each_fields_own_type() {
        let config = env(&[
            ("SAIDUAN_TELEGRAM__RATE", "0"),
            ("SAIDUAN_TELEGRAM__TOKEN", "0123"),
            ("SAIDUAN_WEB__ENABLED", "false"),
            ("SAIDUAN_WHATSAPP__PHONE_NUMBER_ID", "00106540352242922"),
            ("SAIDUAN_WHATSAPP__VERIFY_TOKEN", "true"),
            ("SAIDUAN_MESSENGER__HUMAN_AGENT", "1"),
            (
                "SAIDUAN_HOTLINE__HOURS",
                "mon-fri 08:00-20:00, sat 09:00-12:00",
            ),
            ("SAIDUAN_TEST_POSTGRES", "not a setting"),
        ])
        .unwrap();
        assert_eq!(config.telegram.rate, 0);
        assert_eq!(config.telegram.token.unwrap().expose(), "0123");
        assert!(!config.web.enabled);
        let number = config.whatsapp.phone_number_id.unwrap();
        assert_eq!(number.expose(), "00106540352242922");
        assert_eq!(config.whatsapp.verify_token.unwrap().expose(), "true");
        assert!(config.messenger.human_agent);
        assert_eq!(
            config.hotline.hours,
            ["mon-fri 08:00-20:00", "sat 09:00-12:00"]
        );
    }

    #[test]
    fn what_is_kept_for_how_long_can_be_said() {
        let config = env(&[("SAIDUAN_RETENTION__CASE_YEARS", "0")]).unwrap();
        let periods = config.retention.periods();
        let kept = (
            periods.chat_days,
            periods.case_years,
            periods.minor_case_years,
        );
        assert_eq!(kept, (30, 0, 25));
    }

    #[test]
    fn a_misspelt_key_and_a_wrong_value_stop_the_program_in_words() {
        let misspelt = env(&[("SAIDUAN_TELEGRAM__TOKN", "secret")])
            .unwrap_err()
            .to_string();
        assert!(
            misspelt.contains("tokn") && !misspelt.contains("secret"),
            "{misspelt}"
        );
        let wrong = env(&[("SAIDUAN_TELEGRAM__RATE", "fast")])
            .unwrap_err()
            .to_string();
        assert!(wrong.contains("rate"), "{wrong}");
        let missing =
            Config::load(Some(Path::new("/nowhere/saiduan.toml")), std::iter::empty()).unwrap_err();
        assert!(matches!(missing, ConfigError::File(..)));
    }

    #[test]
    fn the_environment_counts_more_than_a_file_that_the_toml_names() {
        let folder = std::env::temp_dir().join(format!("saiduan-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let secret = folder.join("secret");
        std::fs::write(&secret, "of the file\n").unwrap();
        let load = |toml: &str, pairs: &[(&str, &str)]| {
            let file = folder.join("saiduan.toml");
            std::fs::write(&file, toml).unwrap();
            let pairs = pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            Config::load(Some(&file), pairs)
        };
        let by_file = format!("token_file = {:?}", secret.display().to_string());
        let (name, name_of_file) = ("SAIDUAN_TELEGRAM__TOKEN", "SAIDUAN_TELEGRAM__TOKEN_FILE");
        let path = secret.to_str().unwrap();
        for (toml, pairs, expected) in [
            (by_file.as_str(), &[][..], "of the file"),
            (&by_file, &[(name, "of env")], "of env"),
            ("token = 'of toml'", &[], "of toml"),
            ("token = 'of toml'", &[(name_of_file, path)], "of the file"),
        ] {
            let config = load(&format!("[telegram]\n{toml}"), pairs).unwrap();
            assert_eq!(config.telegram.token.unwrap().expose(), expected, "{toml}");
        }
        let both = format!("[telegram]\n{by_file}\ntoken = 'of toml'");
        let said = load(&both, &[]).unwrap_err().to_string();
        assert!(said.contains("telegram.token_file are both set"), "{said}");
        let said = load("", &[(name, "1:a"), (name_of_file, path)]).unwrap_err();
        assert!(said.to_string().contains("are both set"), "{said}");
        let address = format!("[database]\nurl_file = {path:?}");
        let config = load(&address, &[("SAIDUAN_DATABASE__URL", "sqlite://env.db")]).unwrap();
        assert_eq!(config.database.url.0, "sqlite://env.db");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_second_reader_is_off_and_stays_at_home_unless_it_is_told_otherwise() {
        let config = env(&[]).unwrap();
        assert!(config.scan.embeddings_url.is_none() && !config.scan.embeddings_anywhere);
        let config = env(&[
            ("SAIDUAN_SCAN__EMBEDDINGS_URL", "http://10.0.0.7:8000/v1"),
            ("SAIDUAN_SCAN__EMBEDDINGS_ANYWHERE", "true"),
        ])
        .unwrap();
        assert!(config.scan.embeddings_url.is_some() && config.scan.embeddings_anywhere);
        let wrong = env(&[("SAIDUAN_SCAN__EMBEDDINGS_URL", "127.0.0.1:8000")]);
        let said = wrong.unwrap_err().to_string();
        assert!(said.contains("scan.embeddings_url"), "{said}");
    }

    #[test]
    fn the_public_address_is_a_host_alone() {
        let public = |url: &str| {
            let config = env(&[("SAIDUAN_HTTP__PUBLIC_URL", url)]);
            config.map(|c| c.http.public_url.unwrap())
        };
        for (given, used) in [
            ("https://chat.example.org", "https://chat.example.org"),
            ("https://Chat.example.org/", "https://chat.example.org"),
            ("http://10.0.0.7:8080/", "http://10.0.0.7:8080"),
        ] {
            assert_eq!(public(given).unwrap(), used);
        }
        for wrong in [
            "https://example.org/chat",
            "https://example.org//",
            "https://example.org?a=b",
            "https://a:b@example.org",
            "https://",
            "chat.example.org",
        ] {
            let said = public(wrong).unwrap_err().to_string();
            assert!(said.contains("http.public_url"), "{wrong}: {said}");
        }
    }

    #[test]
    fn no_secret_shows_in_debug() {
        let config = env(&[
            ("SAIDUAN_TELEGRAM__TOKEN", "1:abc"),
            ("SAIDUAN_DATABASE__URL", "postgres://u:pw@h/d"),
        ])
        .unwrap();
        let shown = format!("{config:?}");
        assert!(!shown.contains("abc") && !shown.contains("pw"), "{shown}");
    }
}
