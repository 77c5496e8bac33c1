//! What the environment says, and what of it counts beside a file.

use figment::value::{Dict, Empty, Map, Value};
use figment::{Metadata, Profile, Provider};

use super::{ALERTS, CHANNELS, Config, ConfigError};

/// `SAIDUAN_SECTION__KEY`, each value as text: the field says what it must be, so
/// that an id of digits keeps its zeros.
pub(super) struct Environment(pub Dict);

impl Environment {
    /// # Errors
    /// A variable of ours that names no section: what was meant would be missing, silently.
    pub fn of(variables: impl Iterator<Item = (String, String)>) -> Result<Self, ConfigError> {
        let mut sections = Dict::new();
        for (name, value) in variables {
            let Some(rest) = name.strip_prefix("SAIDUAN_") else {
                continue;
            };
            let Some((section, key)) = rest.split_once("__") else {
                if is_no_setting(rest) {
                    continue;
                }
                return Err(ConfigError::Wrong(no_section(rest)));
            };
            let entry = sections
                .entry(section.to_ascii_lowercase())
                .or_insert_with(|| Value::from(Dict::new()));
            if let Value::Dict(_, keys) = entry {
                keys.insert(key.to_ascii_lowercase(), Value::from(value));
            }
        }
        Ok(Self(sections))
    }
}

impl Environment {
    /// A value given here takes the place of a file named below, and a file named here
    /// that of a value.
    pub fn alone(mut self) -> Self {
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

/// What begins with our name and is read elsewhere, by tests, or by nobody: whoever runs a
/// service of this name gets the others from their cluster.
fn is_no_setting(rest: &str) -> bool {
    ["LOG", "LANGUAGE", "PORT"].contains(&rest)
        || ["TEST_", "PORT_", "SERVICE_"]
            .iter()
            .any(|other| rest.starts_with(other))
}

/// The sections beside those of the channels, to say which was probably meant.
const SECTIONS: [&str; 14] = [
    "http",
    "metrics",
    "database",
    "vault",
    "files",
    "limits",
    "retention",
    "web",
    "alerts",
    "scan",
    "interview",
    "audio",
    "locales",
    "hotline",
];

fn sections() -> impl Iterator<Item = &'static str> {
    SECTIONS.iter().chain(CHANNELS).copied()
}

fn no_section(rest: &str) -> String {
    let meant = sections().find_map(|section| {
        let section = section.to_ascii_uppercase();
        let key = rest.strip_prefix(&section)?.strip_prefix('_')?;
        Some(format!("SAIDUAN_{section}__{key} was probably meant"))
    });
    let form = "two underscores stand between a section and its key, as in SAIDUAN_HTTP__LISTEN";
    let meant = meant.unwrap_or_else(|| form.to_owned());
    format!("there is no setting SAIDUAN_{rest}; {meant}")
}

/// A secret is given as a value or as a file, not as both: which one counts would be a
/// guess.
pub(super) fn one_of_each(sections: &Dict) -> Result<(), ConfigError> {
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
    let channels = config.channels_mut().into_iter();
    let names = channels.flat_map(|section| section.secrets().into_iter().map(|(.., name)| name));
    let all = names.chain(["database.url", ALERTS]);
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

    fn said(name: &str) -> Option<String> {
        let pairs = [(name.to_owned(), "1:secret".to_owned())].into_iter();
        Environment::of(pairs).err().map(|error| error.to_string())
    }

    #[test]
    fn one_underscore_too_few_is_told_and_what_was_meant() {
        for (name, meant) in [
            ("SAIDUAN_TELEGRAM_TOKEN", "SAIDUAN_TELEGRAM__TOKEN was"),
            ("SAIDUAN_HTTP_PUBLIC_URL", "SAIDUAN_HTTP__PUBLIC_URL was"),
            ("SAIDUAN_TOKEN", "SAIDUAN_HTTP__LISTEN"),
        ] {
            let said = said(name).unwrap();
            assert!(said.contains(name) && said.contains(meant), "{said}");
            assert!(!said.contains("secret"), "{said}");
        }
        for name in [
            "SAIDUAN_LOG",
            "SAIDUAN_LANGUAGE",
            "SAIDUAN_TEST_POSTGRES",
            "SAIDUAN_PORT",
            "SAIDUAN_PORT_8080_TCP",
            "SAIDUAN_SERVICE_HOST",
            "PATH",
        ] {
            assert_eq!(said(name), None);
        }
    }

    #[test]
    fn each_section_is_one() {
        for section in sections() {
            let name = format!("SAIDUAN_{}__NO_KEY", section.to_ascii_uppercase());
            let pairs = [(name, String::new())].into_iter();
            let error = Config::load(Some(std::path::Path::new("/dev/null")), pairs);
            let said = error.unwrap_err().to_string();
            assert!(said.contains("no setting “no_key”"), "{said}");
        }
    }
}
