//! The console's styles and scripts, served from memory. Their address carries a hash of
//! their content, so that browsers may keep them for good.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Error;
use crate::app::App;

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Name, type, content.
const FILES: [(&str, &str, &str); 8] = [
    ("console.css", CSS, include_str!("../../static/console.css")),
    (
        "console.js",
        SCRIPT,
        include_str!("../../static/console.js"),
    ),
    ("beat.js", SCRIPT, include_str!("../../static/beat.js")),
    ("duty.js", SCRIPT, include_str!("../../static/duty.js")),
    ("calls.js", SCRIPT, include_str!("../../static/calls.js")),
    ("work.css", CSS, include_str!("../../static/work.css")),
    (
        "keeping.js",
        SCRIPT,
        include_str!("../../static/keeping.js"),
    ),
    ("work.js", SCRIPT, include_str!("../../static/work.js")),
];

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/static/{name}", get(file))
}

async fn file(Path(name): Path<String>) -> Response {
    let Some((_, kind, body)) = FILES.iter().find(|(n, ..)| *n == name) else {
        return Error::NotFound.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, *kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, *body).into_response()
}

/// The address of a file.
pub(super) fn address(name: &str) -> String {
    let mut hasher = DefaultHasher::new();
    let body = FILES
        .iter()
        .find(|(n, ..)| *n == name)
        .map(|(.., body)| body);
    body.hash(&mut hasher);
    format!("/console/static/{name}?v={:x}", hasher.finish())
}
