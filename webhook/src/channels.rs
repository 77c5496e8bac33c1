//! The channels that the configuration names: each is added here in one place. Its
//! settings, and how it is made of them, are a file beside this one.

pub mod line;
pub mod messenger;
pub mod telegram;
pub mod whatsapp;

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Result, bail};
use bot::channel::telegram::Telegram;
use bot::channel::{Channel, Errand, Inlet};
use bot::words::Words;
use casebook::vault::Vault;

use crate::config::{Config, Secret};

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
        let (mut all, mut inlets) = (Vec::new(), Vec::new());
        let derived = || vault.derived_secret("telegram.webhook_secret");
        let telegram = telegram::make(config, derived, client)?;
        if let Some(telegram) = &telegram {
            all.push(Arc::new(telegram.clone()) as Arc<dyn Channel>);
            if is_delivered(config) {
                inlets.push(Arc::new(telegram.clone()) as Arc<dyn Inlet>);
            }
        }
        if let Some(line) = line::make(config, words, client)? {
            let line = Arc::new(line);
            all.push(Arc::clone(&line) as Arc<dyn Channel>);
            inlets.push(line as Arc<dyn Inlet>);
        }
        if let Some(whatsapp) = whatsapp::make(config, words, client)? {
            let whatsapp = Arc::new(whatsapp);
            all.push(Arc::clone(&whatsapp) as Arc<dyn Channel>);
            inlets.push(whatsapp as Arc<dyn Inlet>);
        }
        if let Some(messenger) = messenger::make(config, client)? {
            let messenger = Arc::new(messenger);
            all.push(Arc::clone(&messenger) as Arc<dyn Channel>);
            inlets.push(messenger as Arc<dyn Inlet>);
        }
        Ok(Self {
            all: Arc::new(all),
            inlets: Arc::new(inlets),
            telegram,
        })
    }

    /// Every reason for which [`Channels::of`] would refuse this configuration.
    pub fn faults(
        config: &Config,
        words: &Arc<Words>,
        client: &reqwest::Client,
    ) -> Vec<anyhow::Error> {
        let all = [
            telegram::make(config, String::new, client).map(drop),
            line::make(config, words, client).map(drop),
            whatsapp::make(config, words, client).map(drop),
            messenger::make(config, client).map(drop),
        ];
        all.into_iter().filter_map(Result::err).collect()
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

/// True when Telegram delivers; else it is polled.
pub fn is_delivered(config: &Config) -> bool {
    config.telegram.webhook_secret.is_some() || config.is_https()
}

/// The Graph API, in the version that this program was written for.
const GRAPH: &str = "https://graph.facebook.com/v23.0";

/// The secrets that a channel needs, all or none.
fn together<'a, const N: usize>(
    secrets: [(&'a Option<Secret>, &str); N],
) -> Result<Option<[&'a str; N]>> {
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
        (Some(missing), Some(set)) if missing == set => bail!("{} is empty.", secrets[set].1),
        (Some(missing), Some(set)) => {
            bail!(
                "{} is missing, and {} is set.",
                secrets[missing].1,
                secrets[set].1
            )
        }
        _ => Ok(Some(given)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telegram_is_whole_or_is_not_started() {
        let built = |given: &[(&str, &str)]| -> Result<bool> {
            let given = given
                .iter()
                .map(|(k, v)| (format!("SAIDUAN_TELEGRAM__{k}"), (*v).to_owned()));
            let config = Config::load(Some(std::path::Path::new("/dev/null")), given).unwrap();
            let client = bot::net::client().unwrap();
            Ok(telegram::make(&config, String::new, &client)?.is_some())
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
        let client = bot::net::client().unwrap();
        let words = Arc::new(Words::load().unwrap());
        let built = |channel: &str, given: &[(&str, &str)]| -> Result<bool> {
            let config = config(given);
            Ok(match channel {
                "line" => line::make(&config, &words, &client)?.is_some(),
                "whatsapp" => whatsapp::make(&config, &words, &client)?.is_some(),
                _ => messenger::make(&config, &client)?.is_some(),
            })
        };
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
            assert!(!built(channel, &[]).unwrap());
            assert!(built(channel, secrets).unwrap());
            for at in 0..secrets.len() {
                let mut without = secrets.to_vec();
                let (name, _) = without.remove(at);
                let fault = built(channel, &without).unwrap_err().to_string();
                let key = name.rsplit("__").next().unwrap().to_lowercase();
                assert!(
                    fault.contains(&format!("{channel}.{key} is missing")),
                    "{fault}"
                );
                without.insert(at, (name, ""));
                let fault = built(channel, &without).unwrap_err().to_string();
                assert!(fault.contains(&key), "{fault}");
            }
        }
    }
}
