//! Values of the configuration: each can be given as text, and some must not be shown.

use std::fmt;
use std::path::PathBuf;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// A value that no log line may show. Digits are read as text too.
#[derive(Clone)]
pub struct Secret(pub(super) String);

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
