//! Files on LINE: from another host than messages are sent to, deleted there after a
//! time that is not told, and not always ready at once: a long video or voice message
//! says so when asked, and any other file answers 202 with nothing in it.

use std::time::Duration;

use reqwest::{Method, StatusCode};

use super::{Line, PATIENCE};
use crate::channel::{FetchError, Fetched, Media, download};

/// How long the platform is given to prepare a long video or voice message.
const PREPARING: Duration = Duration::from_secs(3);

impl Line {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        let path = format!("/v2/bot/message/{}/content", media.file_id);
        if matches!(media.kind.as_str(), "video" | "voice") && !self.is_ready(&path).await {
            return Err(FetchError::Later(PREPARING));
        }
        let asked = self.request(Method::GET, &self.data, &path);
        download::file(asked, most).await
    }

    /// False while the platform prepares the file, and where it cannot say. Where it
    /// knows of nothing to prepare, or failed at that, the file itself tells more.
    async fn is_ready(&self, path: &str) -> bool {
        let asked = self.request(Method::GET, &self.data, &format!("{path}/transcoding"));
        let Ok(answer) = asked.timeout(PATIENCE).send().await else {
            return false;
        };
        match answer.status() {
            status if status.is_success() => {
                let said: serde_json::Value = answer.json().await.unwrap_or_default();
                matches!(said["status"].as_str(), Some("succeeded" | "failed"))
            }
            status => status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS,
        }
    }
}
