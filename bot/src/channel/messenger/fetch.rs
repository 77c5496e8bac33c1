//! Files on Messenger: the delivery holds the address itself, which is good for a while
//! to whoever has it. It is fetched from public hosts over TLS only, and never logged. When
//! it has run out, the message is asked for another.

use std::time::Duration;

use reqwest::{StatusCode, Url};
use serde_json::Value;

use super::Messenger;
use super::message::Filed;
use crate::channel::meta::fields::{id, list};
use crate::channel::meta::graph::Fault;
use crate::channel::{FetchError, Fetched, Media, download};
use crate::net;

/// How long what may pass is given to pass.
const BREATH: Duration = Duration::from_secs(30);

impl Messenger {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        let (url, filed) = Filed::of(&media.file_id);
        match (self.at(url, most).await, filed) {
            // The address has run out, or does not seem to be one.
            (Err(FetchError::Gone), Some(filed)) => {
                let fresh = self.ask_for(filed).await?;
                match self.at(&fresh, most).await {
                    // It was given a moment ago: that no host has it may pass.
                    Err(FetchError::Gone) if fresh != url => Err(FetchError::Later(BREATH)),
                    fetched => fetched,
                }
            }
            (fetched, _) => fetched,
        }
    }

    async fn at(&self, url: &str, most: usize) -> Result<Fetched, FetchError> {
        let url = Url::parse(url).map_err(|_| FetchError::Gone)?;
        let client = match self.graph.is_at(&url) {
            true => &self.graph.client,
            false if net::may_be_public(&url) => &self.public,
            false => return Err(FetchError::Gone),
        };
        download::file_or(client.get(url), most, |status| {
            (status == StatusCode::FORBIDDEN).then_some(FetchError::Gone)
        })
        .await
    }

    /// The address that the platform gives now for what came along with a message.
    async fn ask_for(&self, filed: Filed<'_>) -> Result<String, FetchError> {
        let told = self.graph.get(&format!("{}/attachments", filed.mid)).await;
        match told {
            Ok(told) => address(&told, filed.number).ok_or(FetchError::Gone),
            Err(Fault::Said(said, _)) if said.code == 100 && !said.is_about_secret => {
                Err(FetchError::Gone)
            }
            Err(_) => Err(FetchError::Later(BREATH)),
        }
    }
}

fn address(told: &Value, number: usize) -> Option<String> {
    let file = list(&told["data"]).nth(number)?;
    let kinds = ["image_data", "video_data"].map(|kind| id(&file[kind]["url"]));
    id(&file["file_url"]).or_else(|| kinds.into_iter().flatten().next())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_kind_has_its_address_where_meta_puts_it() {
        let told = json!({ "data": [
            { "id": "1", "mime_type": "image/jpeg", "image_data": { "url": "https://a/1", "preview_url": "https://a/p" } },
            { "id": "2", "mime_type": "audio/mp4", "file_url": "https://a/2" },
            { "id": "3", "video_data": { "url": "https://a/3" } },
        ] });
        let at = |number| address(&told, number);
        assert_eq!(at(0).as_deref(), Some("https://a/1"));
        assert_eq!(at(1).as_deref(), Some("https://a/2"));
        assert_eq!(at(2).as_deref(), Some("https://a/3"));
        assert_eq!(at(3), None);
    }

    #[test]
    fn what_was_sealed_before_is_an_address_alone() {
        assert_eq!(Filed::of("https://a/1"), ("https://a/1", None));
        let filed = Filed {
            mid: "m_1",
            number: 2,
        };
        assert_eq!(
            Filed::of("https://a/1\n2\nm_1"),
            ("https://a/1", Some(filed))
        );
        assert_eq!(Filed::of("https://a/1\n2\n"), ("https://a/1", None));
    }
}
