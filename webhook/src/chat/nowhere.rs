//! An address that leads nowhere, mistyped perhaps by somebody in a hurry: a page in all
//! languages with a way to the first one. It says no more of what this is than the first page
//! does. What programs ask for (platforms, watchers, other methods) gets a bare 404.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, any};
use bot::words::{Lang, Words};

use super::caller::Caller;
use super::headers;
use super::page::html;
use super::view::{self, Say};

/// Addresses that only programs ask for begin so.
const BARE: [&str; 4] = ["/webhooks/", "/api/", "/health/", "/metrics"];

/// For every address that no route knows; `front` is where people begin.
pub(crate) fn routes(words: Arc<Words>, front: &'static str) -> MethodRouter {
    any(move |caller, request| answer(words, front, caller, request))
}

async fn answer(
    words: Arc<Words>,
    front: &'static str,
    caller: Caller,
    request: Request,
) -> Response {
    let path = request.uri().path();
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read || BARE.iter().any(|bare| path.starts_with(bare)) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let "/chat/" | "/console/" = path {
        return Redirect::to(path.trim_end_matches('/')).into_response();
    }
    let say = Say {
        words: &words,
        lang: caller.language.unwrap_or(Lang::ENGLISH),
    };
    let page = html(StatusCode::NOT_FOUND, view::nowhere(say, front));
    headers::everywhere(headers::page(page).await).await
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::HeaderMap;
    use tower::ServiceExt as _;

    use super::*;

    async fn asked(method: Method, path: &str) -> (StatusCode, HeaderMap, String) {
        let words = Arc::new(Words::load().unwrap());
        let router: Router = Router::new().fallback_service(routes(words, "/chat"));
        let request = Request::builder().method(method).uri(path);
        let request = request.body(Body::empty()).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, 1 << 20).await.unwrap();
        let body = String::from_utf8(body.to_vec()).unwrap();
        (parts.status, parts.headers, body)
    }

    #[tokio::test]
    async fn an_unknown_address_says_so_in_all_languages_and_leads_to_the_first_page() {
        for path in ["/chta", "/chat/begin", "/favicon.ico", "/%E0%BA"] {
            let (status, headers, body) = asked(Method::GET, path).await;
            assert_eq!(status, StatusCode::NOT_FOUND);
            assert_eq!(headers["cache-control"], "no-store");
            assert!(headers.contains_key("content-security-policy"));
            assert!(body.contains("<title>Messages</title>"), "{body}");
            for (lang, text) in [
                ("th", "ไม่มีอะไรอยู่ที่นี่"),
                ("lo", "ບໍ່ມີຫຍັງຢູ່ນີ້."),
                ("en", "There is nothing here."),
            ] {
                let line = format!("lang=\"{lang}\">{text}");
                assert!(body.contains(&line), "{body}");
            }
            let ways = body.matches("<a href=\"/chat\"").count();
            assert_eq!(ways, Lang::all().len());
            // Not what was typed, nor what this place is.
            for word in ["chta", "hotline", "Saiduan"] {
                assert!(!body.contains(word), "{word}: {body}");
            }
        }
    }

    #[tokio::test]
    async fn programs_are_told_no_more_than_that() {
        for (method, path) in [
            (Method::GET, "/webhooks/nobody"),
            (Method::GET, "/api/v2"),
            (Method::GET, "/health/else"),
            (Method::GET, "/metrics"),
            (Method::POST, "/chta"),
        ] {
            let (status, _, body) = asked(method, path).await;
            assert_eq!(
                (status, body.as_str()),
                (StatusCode::NOT_FOUND, ""),
                "{path}"
            );
        }
        let (status, headers, _) = asked(Method::GET, "/console/").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(headers["location"], "/console");
    }
}
