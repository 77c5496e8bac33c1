//! Files on Telegram: `getFile` gives a path for an hour, at most 20 MB. The address of
//! the file holds the bot's token, so it is never logged and never part of an error.

use std::time::Duration;

use reqwest::{StatusCode, Url};
use teloxide::prelude::{Request as _, Requester as _};
use teloxide::types::FileId;
use teloxide::{ApiError, RequestError};

use super::Telegram;
use crate::channel::{FetchError, Fetched, Media, download};

/// How long a passing fault is given to pass.
const BREATH: Duration = Duration::from_secs(2);

impl Telegram {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        let file = self.bot.get_file(FileId(media.file_id.clone()));
        let file = file.send().await.map_err(|e| refusal(&e))?;
        let url = address(self.bot.api_url(), self.bot.token(), &file.path);
        // A path is good for an hour and was given out just now: it is there again later.
        let later = |status| (status == StatusCode::NOT_FOUND).then_some(FetchError::Later(BREATH));
        download::file_or(self.client.get(url), most, later).await
    }
}

/// Beside the methods, whatever path the Bot API server itself stands at.
fn address(mut server: Url, token: &str, path: &str) -> Url {
    let at = server.path().trim_end_matches('/');
    server.set_path(&format!("{at}/file/bot{token}/{path}"));
    server
}

/// Only what says that the id means nothing (any more) is for good. All else is asked for
/// again: a file that is given up is lost, and one answer too many costs nothing.
fn refusal(error: &RequestError) -> FetchError {
    match error {
        RequestError::RetryAfter(seconds) => FetchError::Later(seconds.duration()),
        RequestError::Api(ApiError::WrongFileId | ApiError::FileIdInvalid) => FetchError::Gone,
        RequestError::Api(ApiError::Unknown(text)) => meaning(&text.to_ascii_lowercase()),
        _ => FetchError::Later(BREATH),
    }
}

fn meaning(text: &str) -> FetchError {
    const GONE: [&str; 6] = [
        "wrong file id",
        "wrong file_id",
        "invalid file id",
        "invalid file_id",
        "wrong remote file",
        "file_id_invalid",
    ];
    if text.contains("too big") {
        return FetchError::TooLarge;
    }
    // “wrong file_id or the file is temporarily unavailable” says either.
    let is_unsure = text.contains("temporarily");
    match GONE.iter().any(|words| text.contains(words)) && !is_unsure {
        true => FetchError::Gone,
        false => FetchError::Later(BREATH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_may_stand_at_a_path() {
        let file = |server: &str| {
            let server = Url::parse(server).unwrap();
            address(server, "7:t", "photos/file_1.jpg").to_string()
        };
        assert_eq!(
            file("http://h:1"),
            "http://h:1/file/bot7:t/photos/file_1.jpg"
        );
        for at in ["http://h:1/api/v1", "http://h:1/api/v1/"] {
            assert_eq!(file(at), "http://h:1/api/v1/file/bot7:t/photos/file_1.jpg");
        }
    }

    #[test]
    fn a_file_is_given_up_only_where_its_id_means_nothing() {
        let refused = |text: &str| {
            let text = serde_json::Value::String(text.to_owned());
            refusal(&RequestError::Api(serde_json::from_value(text).unwrap()))
        };
        for text in [
            "Bad Request: wrong file id",
            "Bad Request: invalid file id",
            "Bad Request: invalid file_id",
            "Bad Request: wrong remote file identifier specified: Wrong padding",
        ] {
            assert_eq!(refused(text), FetchError::Gone, "{text}");
        }
        assert_eq!(
            refused("Bad Request: file is too big"),
            FetchError::TooLarge
        );
        for text in [
            "Bad Gateway",
            "Internal Server Error",
            "Bad Request: wrong file_id or the file is temporarily unavailable",
            "Bad Request: file is temporarily unavailable",
            "Not Found",
            "Unauthorized",
            "Bad Request: something new",
        ] {
            assert_eq!(refused(text), FetchError::Later(BREATH), "{text}");
        }
    }
}
