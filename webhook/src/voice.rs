//! `/voice/<language>/<message>.m4a`: recorded readings of what the bot says, for the
//! web chat and for platforms that fetch what they send. The same for everybody, so
//! that nothing about a person is in the address or in the file.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Response, StatusCode, header};
use axum::routing::get;
use bot::recordings::Recordings;
use std::sync::Arc;

/// The route to these recordings.
pub fn router(recordings: &Arc<Recordings>) -> Router {
    Router::new()
        .route("/voice/{language}/{file}", get(play))
        .with_state(Arc::clone(recordings))
}

async fn play(
    State(recordings): State<Arc<Recordings>>,
    Path((language, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response<Body>, StatusCode> {
    let id = file.strip_suffix(".m4a").ok_or(StatusCode::NOT_FOUND)?;
    let recording = recordings.get(&format!("{language}/{id}"));
    let recording = recording.ok_or(StatusCode::NOT_FOUND)?;
    let bytes = tokio::fs::read(&recording.file).await;
    let bytes = bytes.map_err(|_| StatusCode::NOT_FOUND)?;
    let answer = Response::builder()
        .header(header::CONTENT_TYPE, "audio/mp4")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CACHE_CONTROL, "public, max-age=86400")
        .header(header::ACCEPT_RANGES, "bytes");
    let asked = headers.get(header::RANGE).and_then(|r| r.to_str().ok());
    let answer = match asked.and_then(|range| part(range, bytes.len())) {
        // Without parts an iPhone plays nothing.
        Some((first, last)) => {
            let range = format!("bytes {first}-{last}/{}", bytes.len());
            let part = bytes[first..=last].to_vec();
            answer
                .status(StatusCode::PARTIAL_CONTENT)
                .header(header::CONTENT_RANGE, range)
                .body(part.into())
        }
        None => answer.body(bytes.into()),
    };
    answer.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// The first and the last byte of a single range; `None` for what is none of this
/// file, which is then given whole (RFC 9110, 14.2).
fn part(range: &str, size: usize) -> Option<(usize, usize)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let end = size.checked_sub(1)?;
    let (first, last) = match (first.trim(), last.trim()) {
        ("", count) => (size.saturating_sub(count.parse().ok()?), end),
        (first, "") => (first.parse().ok()?, end),
        (first, last) => (first.parse().ok()?, last.parse::<usize>().ok()?.min(end)),
    };
    (first <= last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_of_a_file_may_be_asked_for() {
        assert_eq!(part("bytes=0-1", 10), Some((0, 1)));
        assert_eq!(part("bytes=4-", 10), Some((4, 9)));
        assert_eq!(part("bytes=-3", 10), Some((7, 9)));
        assert_eq!(part("bytes=-30", 10), Some((0, 9)));
        assert_eq!(part("bytes=8-99", 10), Some((8, 9)));
        for odd in [
            "bytes=9-3",
            "bytes=10-",
            "bytes=-0",
            "bytes=0-1,4-5",
            "lines=1-2",
            "bytes=-",
        ] {
            assert_eq!(part(odd, 10), None, "{odd}");
        }
        assert_eq!(part("bytes=0-", 0), None);
    }
}
