//! Files on LINE: from another host than messages are sent to, deleted there after a
//! time that is not told, and for a long video or voice message not ready at once.

use std::time::Duration;

use reqwest::Method;

use super::{Line, PATIENCE, answered};
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

    /// False only when the platform says that it is still preparing the file: where it
    /// cannot say, asking for the file itself tells more.
    async fn is_ready(&self, path: &str) -> bool {
        let asked = self.request(Method::GET, &self.data, &format!("{path}/transcoding"));
        let answer = answered(asked.timeout(PATIENCE).send().await).await;
        !answer.is_ok_and(|body| body["status"] == "processing")
    }
}
