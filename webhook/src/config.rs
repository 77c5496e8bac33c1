//! Configuration: defaults < `saiduan.toml` < environment (`SAIDUAN_SECTION__KEY`).
//!
//! Any secret can also be given as a file (`telegram.token_file`,
//! `SAIDUAN_TELEGRAM__TOKEN_FILE`), not as both in one place; what the environment says
//! counts, in either form. What cannot be read stops the program with one
//! clear sentence; an unknown key is a fault too, since a misspelt secret must not
//! look like an absent one.

use std::fmt;
use std::path::{Path, PathBuf};

use casebook::retention::Periods;
use figment::providers::{Format as _, Serialized, Toml};
use figment::value::{Dict, Empty, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::channels;

/// The whole configuration.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    pub http: Http,
    pub metrics: Metrics,
    pub database: Database,
    pub vault: VaultFiles,
    pub files: Files,
    pub telegram: channels::telegram::Settings,
    pub line: channels::line::Settings,
    pub whatsapp: channels::whatsapp::Settings,
    pub messenger: channels::messenger::Settings,
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

/// Where a secret goes, the file that may hold it, and its name.
pub type Written<'a> = (&'a mut Option<Secret>, &'a Option<PathBuf>, &'static str);

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

/// A number, also as the text that the environment holds.
pub(crate) fn number<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let text = text(from)?;
    text.parse()
        .map_err(|_| D::Error::custom(format!("“{text}” is not a whole number")))
}

pub(crate) fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    match text(from)?.as_str() {
        "true" | "1" | "yes" => Ok(true),
        "false" | "0" | "no" => Ok(false),
        other => Err(D::Error::custom(format!(
            "“{other}” is neither true nor false"
        ))),
    }
}

/// Why the configuration cannot be used, in one sentence.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("The configuration file {0} cannot be read ({1}).")]
    File(String, std::io::Error),
    #[error("The configuration cannot be used: {0}.")]
    Wrong(String),
    #[error("The file {0}, which should hold {1}, cannot be read ({2}).")]
    SecretFile(String, &'static str, std::io::Error),
}

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
        let environment = Environment::of(environment);
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

    fn secrets(&mut self) -> impl Iterator<Item = Written<'_>> {
        let alerts: Written<'_> = (&mut self.alerts.url, &self.alerts.url_file, "alerts.url");
        self.telegram
            .secrets()
            .into_iter()
            .chain(self.line.secrets())
            .chain(self.whatsapp.secrets())
            .chain(self.messenger.secrets())
            .chain([alerts])
    }

    fn read_secret_files(&mut self) -> Result<(), ConfigError> {
        if let Some(file) = &self.database.url_file {
            self.database.url = Address(secret(file, "database.url")?);
        }
        for (to, file, name) in self.secrets() {
            if let Some(file) = file {
                *to = Some(Secret(secret(file, name)?));
            }
        }
        Ok(())
    }

    /// True when people and platforms reach the server over https.
    pub fn is_https(&self) -> bool {
        self.http
            .public_url
            .as_deref()
            .is_some_and(|url| url.starts_with("https://"))
    }
}

/// What a file holds, without the line break at its end.
fn secret(file: &Path, name: &'static str) -> Result<String, ConfigError> {
    let text = std::fs::read_to_string(file);
    let text = text.map_err(|e| ConfigError::SecretFile(file.display().to_string(), name, e))?;
    Ok(text.trim().to_owned())
}

/// Where a fault is and what it is, without the value: it may be a secret.
fn in_words(error: &figment::Error) -> String {
    let place = error.path.join(".");
    let what = match &error.kind {
        figment::error::Kind::UnknownField(field, _) => format!("there is no setting “{field}”"),
        figment::error::Kind::Message(message) => without_source(message),
        figment::error::Kind::InvalidType(_, expected) if expected.starts_with("struct") => {
            format!("it should be a section, [{place}]")
        }
        figment::error::Kind::InvalidType(_, expected) => format!("it should be {expected}"),
        _ => "it is not valid".to_owned(),
    };
    if place.is_empty() {
        what
    } else {
        format!("{place}: {what}")
    }
}

/// A file that is no TOML: where and why, without the line itself, which may hold a
/// secret.
fn without_source(message: &str) -> String {
    let mut lines = message.lines().map(str::trim).filter(|l| !l.is_empty());
    let first = lines.next().unwrap_or_default();
    let is_source = |l: &&str| l.contains('|');
    let rest = lines
        .filter(|l| !is_source(l))
        .collect::<Vec<_>>()
        .join(", ");
    [first, rest.as_str()]
        .join(": ")
        .trim_end_matches(": ")
        .to_owned()
}

/// `SAIDUAN_SECTION__KEY`, each value as text: the field says what it must be, so
/// that an id of digits keeps its zeros.
struct Environment(Dict);

impl Environment {
    fn of(variables: impl Iterator<Item = (String, String)>) -> Self {
        let mut sections = Dict::new();
        for (name, value) in variables {
            let Some((section, key)) = name
                .strip_prefix("SAIDUAN_")
                .and_then(|n| n.split_once("__"))
            else {
                continue;
            };
            let entry = sections
                .entry(section.to_ascii_lowercase())
                .or_insert_with(|| Value::from(Dict::new()));
            if let Value::Dict(_, keys) = entry {
                keys.insert(key.to_ascii_lowercase(), Value::from(value));
            }
        }
        Self(sections)
    }
}

impl Environment {
    /// A value given here takes the place of a file named below, and a file named here
    /// that of a value.
    fn alone(mut self) -> Self {
        for (section, key) in secret_names() {
            let Some(Value::Dict(_, keys)) = self.0.get_mut(section) else {
                continue;
            };
            let file = format!("{key}_file");
            for (given, other) in [(key, file.as_str()), (file.as_str(), key)] {
                // The database always has an address: its file is read over it.
                let has_to_be = (section, other) == ("database", "url");
                if keys.contains_key(given) && !keys.contains_key(other) && !has_to_be {
                    keys.insert(other.to_owned(), Value::from(Empty::None));
                    break;
                }
            }
        }
        self
    }
}

/// A secret is given as a value or as a file, not as both: which one counts would be a
/// guess.
fn one_of_each(sections: &Dict) -> Result<(), ConfigError> {
    for (section, key) in secret_names() {
        let Some(Value::Dict(_, keys)) = sections.get(section) else {
            continue;
        };
        if keys.contains_key(key) && keys.contains_key(&format!("{key}_file")) {
            return Err(ConfigError::Wrong(format!(
                "{section}.{key} and {section}.{key}_file are both set; one of them has to go"
            )));
        }
    }
    Ok(())
}

/// What can also be given as a file, by section and key.
fn secret_names() -> Vec<(&'static str, &'static str)> {
    let mut config = Config::default();
    let channels = config.secrets().map(|(_, _, name)| name);
    let all = channels.chain(["database.url"]);
    all.filter_map(|name| name.split_once('.')).collect()
}

impl Provider for Environment {
    fn metadata(&self) -> Metadata {
        Metadata::named("the environment")
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Ok(Map::from([(Profile::Default, self.0.clone())]))
    }
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
    fn a_line_that_is_no_toml_is_not_shown() {
        let message = "TOML parse error at line 2, column 9\n  |\n2 | token = 1:abc\n  |         ^\nstring values must be quoted\n";
        let said = without_source(message);
        assert_eq!(
            said,
            "TOML parse error at line 2, column 9: string values must be quoted"
        );
        assert_eq!(without_source("one line"), "one line");
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
