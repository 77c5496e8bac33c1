//! The server that turns texts into embeddings, asked over OpenAI's interface.
//!
//! Each request begins with a text whose embedding is known: a server whose model has been
//! changed is noticed with the first answer. Nothing of what it answers is believed before
//! its shape was looked at, and no error says anything of what was asked.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use scan::Distress;
use scan::second::{SAMPLE, SecondHead, SecondReading, in_parts};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;

use super::ReaderError;
use super::address::Place;

/// Texts in one request, beside the one that is known.
const TEXTS: usize = 31;
/// The largest answer that is read: that many embeddings of a large model.
const LARGEST: usize = 8 << 20;

/// Where the server is, and whether it may be anywhere.
#[derive(Debug, Clone)]
pub struct Server {
    /// `http://127.0.0.1:8000` or `http://127.0.0.1:8000/v1`.
    pub url: Url,
    /// The model, as the server calls it.
    pub model: String,
    pub anywhere: bool,
    /// How long an answer may take.
    pub patience: Duration,
}

/// A second reader: a server, and what was learned about its embeddings.
#[derive(Debug, Clone)]
pub struct SecondReader {
    server: Server,
    head: Arc<SecondHead>,
    /// Made with the first addresses that the name had.
    client: Arc<OnceCell<reqwest::Client>>,
}

/// A text that is read for the second time.
#[derive(Debug, Clone, Copy)]
pub struct ReadOnce<'a> {
    pub text: &'a str,
    /// How near the first reading was to an alarm of its own (`scan::Reading::score`).
    pub score: f32,
}

#[derive(Serialize)]
struct Asked<'a> {
    model: &'a str,
    encoding_format: &'static str,
    input: &'a [&'a str],
}

#[derive(Deserialize)]
struct Told {
    data: Vec<One>,
}

#[derive(Deserialize)]
struct One {
    index: usize,
    embedding: Vec<f32>,
}

impl SecondReader {
    /// A reader that asks this server. Nothing is asked yet.
    pub fn new(server: Server, head: SecondHead) -> Self {
        Self {
            server,
            head: Arc::new(head),
            client: Arc::default(),
        }
    }

    /// Looks up where the server is, and keeps to it.
    ///
    /// # Errors
    /// [`ReaderError::Public`] and the like; nothing was asked then.
    pub async fn find(&self) -> Result<(), ReaderError> {
        self.client().await.map(|_| ())
    }

    /// Asks for one embedding: whether the server answers, with the model that was learned
    /// from.
    ///
    /// # Errors
    /// [`ReaderError`].
    pub async fn check(&self) -> Result<(), ReaderError> {
        self.ask(&[]).await.map(|_| ())
    }

    /// Reads texts; what it heard in each.
    ///
    /// # Errors
    /// [`ReaderError`]; it says nothing of any text.
    pub async fn read(&self, texts: &[ReadOnce<'_>]) -> Result<Vec<SecondReading>, ReaderError> {
        let parts: Vec<Vec<&str>> = texts.iter().map(|one| in_parts(one.text)).collect();
        let all: Vec<&str> = parts.iter().flatten().copied().collect();
        let mut embeddings = Vec::with_capacity(all.len());
        for some in all.chunks(TEXTS) {
            embeddings.extend(self.ask(some).await?);
        }
        let mut rest = embeddings.into_iter();
        let heard = texts.iter().zip(parts).map(|(one, parts)| {
            let own: Vec<Vec<f32>> = rest.by_ref().take(parts.len()).collect();
            if own.is_empty() {
                return Ok(SecondReading::default());
            }
            self.head
                .judge(one.text, one.score, &own)
                .ok_or(ReaderError::Answer)
        });
        heard.collect()
    }

    /// Reads texts; where the server may have stumbled over one of them, each alone, so that
    /// it costs its neighbours nothing.
    pub(super) async fn read_each(
        &self,
        texts: &[ReadOnce<'_>],
    ) -> Vec<Result<Distress, ReaderError>> {
        match self.read(texts).await {
            Ok(heard) => heard.into_iter().map(|heard| Ok(heard.distress)).collect(),
            Err(error) if texts.len() > 1 && error.may_be_one_text() => {
                let mut each = Vec::with_capacity(texts.len());
                for one in texts {
                    let heard = self.read(&[*one]).await;
                    each.push(
                        heard.map(|heard| heard.first().copied().unwrap_or_default().distress),
                    );
                }
                each
            }
            Err(error) => texts.iter().map(|_| Err(error)).collect(),
        }
    }

    async fn client(&self) -> Result<&reqwest::Client, ReaderError> {
        let make = async || {
            let place = Place::of(&self.server.url, self.server.anywhere).await?;
            let made =
                crate::net::pinned_client(&place.host, &place.addresses, self.server.patience);
            made.map_err(|_| ReaderError::Unreachable)
        };
        self.client.get_or_try_init(make).await
    }

    /// The embeddings of these texts.
    async fn ask(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, ReaderError> {
        let input = [&[SAMPLE], texts].concat();
        let asked = Asked {
            model: &self.server.model,
            encoding_format: "float",
            input: &input,
        };
        let post = self.client().await?.post(self.endpoint()).json(&asked);
        let answer = post.send().await.map_err(|_| ReaderError::Unreachable)?;
        if answer.status() != reqwest::StatusCode::OK {
            return Err(ReaderError::Refused(answer.status().as_u16()));
        }
        let told: Told =
            serde_json::from_slice(&body(answer).await?).map_err(|_| ReaderError::Answer)?;
        let mut embeddings = in_order(told, input.len()).ok_or(ReaderError::Answer)?;
        let width = self.head.width();
        if let Some(other) = embeddings.iter().find(|one| one.len() != width) {
            return Err(ReaderError::Width {
                is: other.len(),
                should: width,
            });
        }
        if !self.head.knows(&embeddings.remove(0)) {
            return Err(ReaderError::Model);
        }
        Ok(embeddings)
    }

    fn endpoint(&self) -> Url {
        let mut url = self.server.url.clone();
        let path = url.path().trim_end_matches('/').to_owned();
        let version = if path.ends_with("/v1") { "" } else { "/v1" };
        url.set_path(&format!("{path}{version}/embeddings"));
        url
    }
}

/// The body of an answer, no longer than is sensible.
async fn body(mut answer: reqwest::Response) -> Result<Vec<u8>, ReaderError> {
    let mut body = Vec::new();
    while let Some(more) = answer.chunk().await.map_err(|_| ReaderError::Unreachable)? {
        if body.len() + more.len() > LARGEST {
            return Err(ReaderError::Answer);
        }
        body.extend_from_slice(&more);
    }
    Ok(body)
}

/// One embedding for each text, in their order.
fn in_order(told: Told, count: usize) -> Option<Vec<Vec<f32>>> {
    let mut places = vec![None; count];
    for one in told.data {
        let place = places.get_mut(one.index)?;
        if place.replace(one.embedding).is_some() {
            return None;
        }
    }
    places.into_iter().collect()
}

#[cfg(test)]
mod tests;
