//! The page's style and script, built into the binary. Their addresses carry a
//! fingerprint of what they hold, so that they may be kept a day.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

pub(super) const STYLE: &str = include_str!("../../static/chat.css");
pub(super) const SCRIPT: &str = include_str!("../../static/chat.js");

static FINGERPRINT: LazyLock<String> = LazyLock::new(|| {
    let mut hasher = DefaultHasher::new();
    (STYLE, SCRIPT).hash(&mut hasher);
    format!("{:x}", hasher.finish())
});

/// What tells this version of the two from another.
pub(super) fn fingerprint() -> &'static str {
    &FINGERPRINT
}

/// `GET /chat/chat.css`.
pub(super) async fn style() -> Response {
    kept("text/css; charset=utf-8", STYLE)
}

/// `GET /chat/chat.js`.
pub(super) async fn script() -> Response {
    kept("text/javascript; charset=utf-8", SCRIPT)
}

fn kept(kind: &'static str, body: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "private, max-age=86400"),
    ];
    (headers, body).into_response()
}
