//! The channels that the configuration names. What is said of each there, and how it is made
//! of that, is its own (`bot/src/channel/<name>/section.rs`).

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Result;
use bot::channel::telegram::Telegram;
use bot::channel::{Channel, Errand, Inlet};
use bot::settings::{Made, Making, Unmade};
use bot::words::Words;
use casebook::vault::Vault;

use crate::config::Config;

/// All channels that are configured; `Clone` is a reference count.
#[derive(Debug, Clone, Default)]
pub struct Channels {
    all: Arc<Vec<Arc<dyn Channel>>>,
    inlets: Arc<Vec<Arc<dyn Inlet>>>,
    /// Alone among them, it can also be polled.
    pub telegram: Option<Telegram>,
}

impl Channels {
    /// The channels of `config`.
    ///
    /// # Errors
    /// A channel that lacks a secret, or whose settings cannot be used: it does not
    /// start without, in one clear sentence.
    pub fn of(
        config: &Config,
        vault: &Vault,
        words: &Arc<Words>,
        client: &reqwest::Client,
    ) -> Result<Self> {
        let derived = |purpose: &str| vault.derived_secret(purpose);
        let made = make(config, words, client, &derived).into_iter();
        let made: Vec<Made> = made.collect::<Result<_, Unmade>>()?;
        Ok(Self {
            telegram: made.iter().find_map(|made| made.telegram.clone()),
            inlets: Arc::new(made.iter().filter_map(|made| made.inlet.clone()).collect()),
            all: Arc::new(made.into_iter().map(|made| made.channel).collect()),
        })
    }

    /// Every reason for which [`Channels::of`] would refuse this configuration.
    pub fn faults(
        config: &Config,
        words: &Arc<Words>,
        client: &reqwest::Client,
    ) -> Vec<anyhow::Error> {
        let made = make(config, words, client, &|_| String::new()).into_iter();
        made.filter_map(|made| made.err().map(Into::into)).collect()
    }

    /// All of them, outwards.
    pub fn all(&self) -> &[Arc<dyn Channel>] {
        &self.all
    }

    /// The same, by name.
    pub fn by_name(&self) -> Arc<HashMap<&'static str, Arc<dyn Channel>>> {
        let all = self.all.iter().map(|c| (c.name(), Arc::clone(c)));
        Arc::new(all.collect())
    }

    /// Those that are delivered to.
    pub fn inlets(&self) -> Vec<Arc<dyn Inlet>> {
        self.inlets.to_vec()
    }

    /// The channel of this name.
    pub fn get(&self, name: &str) -> Option<&Arc<dyn Channel>> {
        self.all.iter().find(|c| c.name() == name)
    }

    /// Runs an errand beside everything else.
    pub fn run(&self, name: &str, errand: Errand) {
        if let Some(channel) = self.get(name).cloned() {
            tokio::spawn(async move { channel.run(&errand).await });
        }
    }
}

/// The address that a channel's platform delivers to, if it can reach us.
pub fn webhook(config: &Config, name: &str) -> Option<String> {
    let url = config.http.public_url.as_deref()?;
    config
        .is_https()
        .then(|| format!("{}/webhooks/{name}", url.trim_end_matches('/')))
}

/// Each channel that is configured, or why it is not made.
fn make(
    config: &Config,
    words: &Arc<Words>,
    client: &reqwest::Client,
    derived: &dyn Fn(&str) -> String,
) -> Vec<Result<Made, Unmade>> {
    let making = Making {
        words,
        client,
        is_https: config.is_https(),
        derived,
    };
    let sections = config.channels().into_iter();
    sections
        .filter_map(|section| section.make(&making).transpose())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether there is a channel, and no more than one.
    fn made(config: &Config) -> Result<bool> {
        let words = Arc::new(Words::load().unwrap());
        let client = bot::net::client().unwrap();
        let mut all = make(config, &words, &client, &|_| String::new());
        assert!(all.len() <= 1, "{all:?}");
        Ok(all.pop().transpose()?.is_some())
    }

    #[test]
    fn telegram_is_whole_or_is_not_started() {
        let built = |given: &[(&str, &str)]| -> Result<bool> {
            let given = given
                .iter()
                .map(|(k, v)| (format!("SAIDUAN_TELEGRAM__{k}"), (*v).to_owned()));
            let config = Config::load(Some(std::path::Path::new("/dev/null")), given).unwrap();
            made(&config)
        };
        let token = ("TOKEN", "1:abc");
        let refused = |given: &[(&str, &str)]| built(given).unwrap_err().to_string();
        assert!(!built(&[]).unwrap());
        assert!(built(&[token]).unwrap());
        assert!(built(&[token, ("WEBHOOK_SECRET", "Good_secret-1")]).unwrap());
        assert!(refused(&[("TOKEN", "")]).contains("telegram.token is empty"));
        let alone = refused(&[("WEBHOOK_SECRET", "Good_secret-1")]);
        assert!(alone.contains("telegram.token is missing"), "{alone}");
        for bad in ["", "bad secret!", "ลับ", &"x".repeat(257)] {
            let said = refused(&[token, ("WEBHOOK_SECRET", bad)]);
            assert!(said.contains("telegram.webhook_secret should"), "{said}");
            assert!(bad.is_empty() || !said.contains(bad), "{said}");
        }
    }

    #[test]
    fn a_channel_without_one_of_its_secrets_does_not_start() {
        let config = |given: &[(&str, &str)]| {
            let given = given
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            Config::load(Some(std::path::Path::new("/dev/null")), given).unwrap()
        };
        let built = |given: &[(&str, &str)]| made(&config(given));
        for (channel, secrets) in [
            (
                "line",
                &[
                    ("SAIDUAN_LINE__CHANNEL_SECRET", "s"),
                    ("SAIDUAN_LINE__ACCESS_TOKEN", "t"),
                ][..],
            ),
            (
                "whatsapp",
                &[
                    ("SAIDUAN_WHATSAPP__APP_SECRET", "s"),
                    ("SAIDUAN_WHATSAPP__VERIFY_TOKEN", "v"),
                    ("SAIDUAN_WHATSAPP__ACCESS_TOKEN", "t"),
                    ("SAIDUAN_WHATSAPP__PHONE_NUMBER_ID", "0123"),
                ],
            ),
            (
                "messenger",
                &[
                    ("SAIDUAN_MESSENGER__APP_SECRET", "s"),
                    ("SAIDUAN_MESSENGER__VERIFY_TOKEN", "v"),
                    ("SAIDUAN_MESSENGER__PAGE_TOKEN", "t"),
                ],
            ),
        ] {
            assert!(!built(&[]).unwrap());
            assert!(built(secrets).unwrap());
            for at in 0..secrets.len() {
                let mut without = secrets.to_vec();
                let (name, _) = without.remove(at);
                let fault = built(&without).unwrap_err().to_string();
                let key = name.rsplit("__").next().unwrap().to_lowercase();
                assert!(
                    fault.contains(&format!("{channel}.{key} is missing")),
                    "{fault}"
                );
                without.insert(at, (name, ""));
                let fault = built(&without).unwrap_err().to_string();
                assert!(fault.contains(&key), "{fault}");
            }
        }
    }
}
