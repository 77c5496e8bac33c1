//! What the environment says, and what of it counts beside a file.

use figment::value::{Dict, Empty, Map, Value};
use figment::{Metadata, Profile, Provider};

use super::{Config, ConfigError};

/// `SAIDUAN_SECTION__KEY`, each value as text: the field says what it must be, so
/// that an id of digits keeps its zeros.
pub(super) struct Environment(pub Dict);

impl Environment {
    pub fn of(variables: impl Iterator<Item = (String, String)>) -> Self {
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
