//! Files on Messenger: the delivery holds the address itself, which is good for a while
//! to whoever has it. It is fetched from public hosts over TLS only, and never logged.

use reqwest::{StatusCode, Url};

use super::Messenger;
use crate::channel::{FetchError, Fetched, Media, download};
use crate::net;

impl Messenger {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        let url = Url::parse(&media.file_id).map_err(|_| FetchError::Gone)?;
        let client = match self.graph.is_at(&url) {
            true => &self.graph.client,
            false if net::may_be_public(&url) => &self.public,
            false => return Err(FetchError::Gone),
        };
        download::file_or(client.get(url), most, |status| {
            // The address has run out.
            (status == StatusCode::FORBIDDEN).then_some(FetchError::Gone)
        })
        .await
    }
}
