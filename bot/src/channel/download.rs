//! Reading a file from a platform, no more of it than is taken.

use std::time::Duration;

use reqwest::{RequestBuilder, Response, StatusCode, header};

use super::{FetchError, Fetched};

/// How long one file may take on its way.
const LONGEST: Duration = Duration::from_secs(180);
/// How long nothing may come of it: whatever stands still makes room, and is asked for again.
const STILL: Duration = Duration::from_secs(20);
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
    let response = head(request.timeout(LONGEST), STILL).await?;
    match means(response.status()) {
        Some(error) => return Err(error),
        None => judge(&response)?,
    }
    body(response, most, STILL).await
}

async fn head(request: RequestBuilder, still: Duration) -> Result<Response, FetchError> {
    match tokio::time::timeout(still, request.send()).await {
        Ok(Ok(response)) => Ok(response),
        _ => Err(FetchError::Later(BREATH)),
    }
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

async fn body(mut response: Response, most: usize, still: Duration) -> Result<Fetched, FetchError> {
    let said = response.content_length().unwrap_or(0);
    let most_said = u64::try_from(most).unwrap_or(u64::MAX);
    if said > most_said {
        return Err(FetchError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(said).unwrap_or(0));
    loop {
        let chunk = tokio::time::timeout(still, response.chunk()).await;
        let Ok(Ok(chunk)) = chunk else {
            return Err(FetchError::Later(BREATH));
        };
        let Some(chunk) = chunk else { break };
        if bytes.len() + chunk.len() > most {
            return Err(FetchError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Fetched { bytes })
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    /// What comes of a host that says `head`, and nothing more for as long as it is asked.
    async fn fetched(said: &'static [u8]) -> Result<Fetched, FetchError> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let host = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let _ = stream.read(&mut [0; 1_024]).await;
            stream.write_all(said).await.unwrap();
            std::future::pending::<()>().await;
        });
        let still = Duration::from_millis(200);
        let request = crate::net::client().unwrap().get(url);
        let fetched = match head(request, still).await {
            Ok(response) => body(response, 100, still).await,
            Err(error) => Err(error),
        };
        host.abort();
        fetched
    }

    #[tokio::test]
    async fn a_host_that_says_nothing_at_all_is_asked_again() {
        let silent = fetched(b"").await;
        assert!(matches!(silent, Err(FetchError::Later(_))), "{silent:?}");
    }

    #[tokio::test]
    async fn what_stands_still_is_asked_for_again() {
        let halted = fetched(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf").await;
        assert!(matches!(halted, Err(FetchError::Later(_))), "{halted:?}");
        let whole = fetched(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nhalf").await;
        assert_eq!(whole.unwrap().bytes, b"half");
        let larger = fetched(b"HTTP/1.1 200 OK\r\ncontent-length: 101\r\n\r\n").await;
        assert!(matches!(larger, Err(FetchError::TooLarge)), "{larger:?}");
    }
}
