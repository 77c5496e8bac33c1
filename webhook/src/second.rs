//! The second reader, as it is configured.

use std::time::Duration;

use anyhow::{Context as _, Result};
use bot::scan::second::SecondHead;
use bot::second_reader::{ReaderError, SecondReader, Server};
use reqwest::Url;

use crate::config::Config;

/// How long its server may take for one answer. Nobody waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The second reader; `None` unless `scan.embeddings_url` is set.
///
/// # Errors
/// One clear sentence.
pub fn reader(config: &Config) -> Result<Option<SecondReader>> {
    let Some(url) = &config.scan.embeddings_url else {
        return Ok(None);
    };
    let server = Server {
        url: Url::parse(url).context("scan.embeddings_url is not an address.")?,
        model: config.scan.embeddings_model.clone(),
        anywhere: config.scan.embeddings_anywhere,
        patience: PATIENCE,
    };
    let head = SecondHead::new().context("What the second reader learned cannot be read.")?;
    Ok(Some(SecondReader::new(server, head)))
}

/// Looks up where its server is. One that nobody knows yet may come later; one that is
/// where no words may go stops the program.
///
/// # Errors
/// One clear sentence.
pub async fn find(reader: &SecondReader) -> Result<()> {
    match reader.find().await {
        Err(error @ (ReaderError::Address | ReaderError::Public)) => Err(error.into()),
        Err(error) => {
            tracing::warn!(error = %error, "the second reader's server cannot be found yet");
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

/// Whether its server answers, with the model that was learned from.
///
/// # Errors
/// What is wrong, in one sentence.
pub async fn check(config: &Config) -> Result<()> {
    match reader(config)? {
        Some(reader) => Ok(reader.check().await?),
        None => Ok(()),
    }
}
