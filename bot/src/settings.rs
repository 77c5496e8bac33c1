//! What a configuration says of a channel: values that can each be given as text, secrets
//! that must not be shown, and the seam by which a channel is made of its section.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use crate::channel::telegram::Telegram;
use crate::channel::{Channel, Inlet};
use crate::words::Words;

/// A value that no log line may show. Digits are read as text too.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: String) -> Self {
        Self(value)
    }

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
///
/// # Errors
/// What is no whole number.
pub fn number<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let text = text(from)?;
    text.parse()
        .map_err(|_| D::Error::custom(format!("“{text}” is not a whole number")))
}

/// Yes or no, also as text.
///
/// # Errors
/// What is neither.
pub fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    match text(from)?.as_str() {
        "true" | "1" | "yes" => Ok(true),
        "false" | "0" | "no" => Ok(false),
        other => Err(D::Error::custom(format!(
            "“{other}” is neither true nor false"
        ))),
    }
}

/// A channel's section of the configuration.
pub trait Section {
    /// Its secrets: each may also be given as a file.
    fn secrets(&mut self) -> Vec<Written<'_>>;

    /// The channel, if it is configured.
    ///
    /// # Errors
    /// It lacks a secret, or its settings cannot be used: it does not start without.
    fn make(&self, making: &Making<'_>) -> Result<Option<Made>, Unmade>;
}

/// What channels are made with.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    pub words: &'a Arc<Words>,
    pub client: &'a reqwest::Client,
    /// Platforms reach this program over https.
    pub is_https: bool,
    /// A secret of this installation for this purpose.
    pub derived: &'a dyn Fn(&str) -> String,
}

/// A channel that is configured.
#[derive(Debug, Clone)]
pub struct Made {
    pub channel: Arc<dyn Channel>,
    /// None where nothing is delivered to it.
    pub inlet: Option<Arc<dyn Inlet>>,
    /// Alone among them, it can also be polled.
    pub telegram: Option<Telegram>,
}

impl Made {
    /// A channel that its platform delivers to.
    pub fn of(channel: impl Channel + Inlet + 'static) -> Self {
        let channel = Arc::new(channel);
        Self {
            inlet: Some(Arc::clone(&channel) as Arc<dyn Inlet>),
            channel,
            telegram: None,
        }
    }
}

/// Why a channel is not made, in one clear sentence.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unmade(pub String);

impl Unmade {
    /// For what is wrong by itself.
    pub fn because(error: impl fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// The secrets that a channel needs, all or none.
///
/// # Errors
/// One that is missing or empty.
pub fn together<'a, const N: usize>(
    secrets: [(&'a Option<Secret>, &str); N],
) -> Result<Option<[&'a str; N]>, Unmade> {
    if secrets.iter().all(|(secret, _)| secret.is_none()) {
        return Ok(None);
    }
    let mut given = [""; N];
    for (place, (secret, _)) in given.iter_mut().zip(secrets) {
        *place = secret.as_ref().map(Secret::expose).unwrap_or_default();
    }
    let missing = (0..N).find(|at| given[*at].is_empty());
    let set = (0..N).find(|at| secrets[*at].0.is_some());
    match (missing, set) {
        (Some(missing), Some(set)) if missing == set => {
            Err(Unmade(format!("{} is empty.", secrets[set].1)))
        }
        (Some(missing), Some(set)) => Err(Unmade(format!(
            "{} is missing, and {} is set.",
            secrets[missing].1, secrets[set].1
        ))),
        _ => Ok(Some(given)),
    }
}
