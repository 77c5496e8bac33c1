//! The channels that the configuration names: each is added here in one place.

use std::sync::Arc;

use anyhow::{Result, bail};
use bot::channel::line::Line;
use bot::channel::telegram::Telegram;
use bot::channel::{Channel, Errand, Inlet};
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
    pub fn of(config: &Config, vault: &Vault, client: &reqwest::Client) -> Result<Self> {
        let (mut all, mut inlets) = (Vec::new(), Vec::new());
        let telegram = telegram(config, vault, client)?;
        if let Some(telegram) = &telegram {
            all.push(Arc::new(telegram.clone()) as Arc<dyn Channel>);
            if is_delivered(config) {
                inlets.push(Arc::new(telegram.clone()) as Arc<dyn Inlet>);
            }
        }
        if let Some(line) = line(config, client)? {
            let line = Arc::new(line);
            all.push(Arc::clone(&line) as Arc<dyn Channel>);
            inlets.push(line as Arc<dyn Inlet>);
        }
        Ok(Self {
            all: Arc::new(all),
            inlets: Arc::new(inlets),
            telegram,
        })
    }

    /// All of them, outwards.
    pub fn all(&self) -> &[Arc<dyn Channel>] {
        &self.all
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

fn telegram(config: &Config, vault: &Vault, client: &reqwest::Client) -> Result<Option<Telegram>> {
    let settings = &config.telegram;
    let Some(token) = &settings.token else {
        return Ok(None);
    };
    let secret = match &settings.webhook_secret {
        Some(secret) => secret.expose().to_owned(),
        None => vault.derived_secret("telegram.webhook_secret"),
    };
    let rates = (settings.rate, settings.rate_per_chat);
    let telegram = Telegram::new(
        token.expose(),
        settings.api_url.as_deref(),
        rates,
        client.clone(),
    )?;
    Ok(Some(telegram.with_secret(&secret)))
}

fn line(config: &Config, client: &reqwest::Client) -> Result<Option<Line>> {
    let settings = &config.line;
    let Some((secret, token)) = both(
        (&settings.channel_secret, "line.channel_secret"),
        (&settings.access_token, "line.access_token"),
    )?
    else {
        return Ok(None);
    };
    let line = Line::new(
        secret,
        token,
        &settings.api_url,
        &settings.data_api_url,
        client.clone(),
    )?;
    Ok(Some(line))
}

/// Two secrets that a channel needs, both or none.
fn both<'a>(
    one: (&'a Option<Secret>, &str),
    other: (&'a Option<Secret>, &str),
) -> Result<Option<(&'a str, &'a str)>> {
    let given = |secret: &'a Option<Secret>| secret.as_ref().map(Secret::expose);
    match (given(one.0), given(other.0)) {
        (None, None) => Ok(None),
        (Some(""), _) | (None, _) => bail!("{} is missing, and {} is set.", one.1, other.1),
        (_, Some("")) | (_, None) => bail!("{} is missing, and {} is set.", other.1, one.1),
        (Some(one), Some(other)) => Ok(Some((one, other))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_without_one_of_its_secrets_does_not_start() {
        let config = |given: &[(&str, &str)]| {
            let given = given
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
            Config::load(Some(std::path::Path::new("/dev/null")), given).unwrap()
        };
        let client = bot::net::client().unwrap();
        let (secret, token) = ("SAIDUAN_LINE__CHANNEL_SECRET", "SAIDUAN_LINE__ACCESS_TOKEN");
        let built = |given: &[(&str, &str)]| line(&config(given), &client);
        assert!(built(&[]).unwrap().is_none());
        assert!(built(&[(secret, "s"), (token, "t")]).unwrap().is_some());
        for half in [
            &[(secret, "s")][..],
            &[(token, "t")],
            &[(secret, ""), (token, "t")],
            &[(secret, "s"), (token, "")],
        ] {
            let fault = built(half).unwrap_err().to_string();
            assert!(fault.contains("is missing"), "{fault}");
        }
    }
}
