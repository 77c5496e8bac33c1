//! Reading a file from a platform, no more of it than is taken.

use std::time::Duration;

use reqwest::{RequestBuilder, Response, StatusCode, header};

use super::{FetchError, Fetched};

/// How long one file may take on its way.
const LONGEST: Duration = Duration::from_secs(180);
/// How long a passing fault is given to pass.
const BREATH: Duration = Duration::from_secs(2);

/// Sends `request` and reads the file that it asks for; at most `most` bytes.
///
/// # Errors
/// [`FetchError`]. The address is never part of it: it may hold a token.
pub(super) async fn file(request: RequestBuilder, most: usize) -> Result<Fetched, FetchError> {
    file_or(request, most, |_| None).await
}

/// As [`file`], where some statuses mean something of their own.
///
/// # Errors
/// As [`file`].
pub(super) async fn file_or(
    request: RequestBuilder,
    most: usize,
    means: impl Fn(StatusCode) -> Option<FetchError>,
) -> Result<Fetched, FetchError> {
    let later = |_| FetchError::Later(BREATH);
    let response = request.timeout(LONGEST).send().await.map_err(later)?;
    match means(response.status()) {
        Some(error) => return Err(error),
        None => judge(&response)?,
    }
    body(response, most).await
}

/// What the status alone says about a file.
pub(super) fn judge(response: &Response) -> Result<(), FetchError> {
    match response.status() {
        // Taken note of, and not ready.
        StatusCode::ACCEPTED => Err(FetchError::Later(retry_after(response).unwrap_or(BREATH))),
        status if status.is_success() => Ok(()),
        StatusCode::NOT_FOUND | StatusCode::GONE => Err(FetchError::Gone),
        StatusCode::PAYLOAD_TOO_LARGE => Err(FetchError::TooLarge),
        _ => Err(FetchError::Later(retry_after(response).unwrap_or(BREATH))),
    }
}

/// How long the platform asks to wait.
pub(super) fn retry_after(response: &Response) -> Option<Duration> {
    let given = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    given.trim().parse().ok().map(Duration::from_secs)
}

async fn body(mut response: Response, most: usize) -> Result<Fetched, FetchError> {
    let said = response.content_length().unwrap_or(0);
    let most_said = u64::try_from(most).unwrap_or(u64::MAX);
    if said > most_said {
        return Err(FetchError::TooLarge);
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let mime = kind.and_then(|k| k.to_str().ok()).map(str::to_owned);
    let mut bytes = Vec::with_capacity(usize::try_from(said).unwrap_or(0));
    while let Some(chunk) = response
        .chunk()
        .await
        .map_err(|_| FetchError::Later(BREATH))?
    {
        if bytes.len() + chunk.len() > most {
            return Err(FetchError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Fetched { bytes, mime })
}
