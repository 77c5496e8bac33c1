//! Files on Telegram: `getFile` gives a path for an hour, at most 20 MB. The address of
//! the file holds the bot's token, so it is never logged and never part of an error.

use std::time::Duration;

use teloxide::prelude::{Request as _, Requester as _};
use teloxide::types::FileId;
use teloxide::{ApiError, RequestError};

use super::Telegram;
use crate::channel::{FetchError, Fetched, Media, download};

impl Telegram {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        let file = self.bot.get_file(FileId(media.file_id.clone()));
        let file = file.send().await.map_err(|e| refusal(&e))?;
        let mut url = self.bot.api_url();
        let path = format!("/file/bot{}/{}", self.bot.token(), file.path);
        url.set_path(&path);
        download::file(self.client.get(url), most).await
    }
}

fn refusal(error: &RequestError) -> FetchError {
    match error {
        RequestError::RetryAfter(seconds) => FetchError::Later(seconds.duration()),
        RequestError::Api(ApiError::Unknown(text)) if text.contains("too big") => {
            FetchError::TooLarge
        }
        RequestError::Api(ApiError::Unknown(text)) if text.contains("Internal Server Error") => {
            FetchError::Later(Duration::from_secs(2))
        }
        // The id means nothing to the platform any more.
        RequestError::Api(error) if !matches!(error, ApiError::InvalidToken) => FetchError::Gone,
        _ => FetchError::Later(Duration::from_secs(2)),
    }
}
