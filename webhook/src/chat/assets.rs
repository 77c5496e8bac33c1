//! The page's style and script, built into the binary. Their addresses carry a
//! fingerprint of what they hold, so that they may be kept a day.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

pub(super) static STYLE: LazyLock<String> =
    LazyLock::new(|| bare(include_str!("../../static/chat.css")));
pub(super) static SCRIPT: LazyLock<String> =
    LazyLock::new(|| bare(include_str!("../../static/chat.js")));

static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    (STYLE.as_str(), SCRIPT.as_str()).hash(&mut hasher);
    format!("{:x}", hasher.finish())
});

/// Without what only we read, comments on lines of their own and indentation: on a slow line
/// people wait for each kilobyte.
fn bare(text: &str) -> String {
    let is_ours =
        |line: &&str| line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
    let lines = text.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|l| !l.is_empty() && !is_ours(l)).collect();
    lines.join("\n")
}

/// What tells this version of the two from another.
pub(super) fn fingerprint() -> &'static str {
    &FINGERPRINT
}

/// `GET /chat/chat.css`.
pub(super) async fn style() -> Response {
    kept("text/css; charset=utf-8", &STYLE)
}

/// `GET /chat/chat.js`.
pub(super) async fn script() -> Response {
    kept("text/javascript; charset=utf-8", &SCRIPT)
}

fn kept(kind: &'static str, body: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "private, max-age=86400"),
    ];
    (headers, body).into_response()
}
