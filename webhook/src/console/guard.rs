//! What every request to the console passes on its way in and out.
//!
//! In: a request that changes something must come from one of our own pages. The
//! browser says so itself in `Sec-Fetch-Site`, or, where it is too old for that or
//! the address is not https, in `Origin`; with neither it is refused. (A signed-in
//! form also carries a token, [`super::who::Filled`].)
//!
//! Out: an error becomes a page, and every answer gets its headers. The referrer
//! policy is `same-origin` and not `no-referrer`, because under the latter a
//! browser sends `Origin: null` with our own forms; other sites see nothing either
//! way.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use super::error::{Carried, Error};
use super::kept::Kept;
use super::language::own;
use super::page::{self, Page};
use super::sign_in;
use crate::app::App;
use crate::health;

const HEADERS: [(HeaderName, HeaderValue); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    ),
];

const A_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

pub(super) async fn watch(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let kept = Kept::default();
    request.extensions_mut().insert(kept.clone());
    let response = if asked.changes && !is_ours(&app, request.headers()) {
        Error::Forbidden.into_response()
    } else {
        next.run(request).await
    };
    let mut response = match response.extensions().get::<Carried>().cloned() {
        Some(Carried(error)) => {
            let error = unkept(&app, &error).await.map_or(error, Arc::new);
            answer(&app, &asked, &error, kept.by_hand().await)
        }
        None if is_refusal(&response) => {
            let error = match response.status() {
                // The address of a form, to which somebody goes as to a page.
                StatusCode::METHOD_NOT_ALLOWED => Error::NotFound,
                status => Error::Unreadable(status),
            };
            answer(&app, &asked, &error, kept.by_hand().await)
        }
        None => response,
    };
    let headers = response.headers_mut();
    if app.config.is_https() {
        // For staff only: a visitor's browser should remember nothing of us.
        headers.insert(header::STRICT_TRANSPORT_SECURITY, A_YEAR);
    }
    for (name, value) in HEADERS {
        // A file has a stricter policy than a page.
        headers.entry(name).or_insert(value);
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// The desk says only that it could not keep something: whether the database keeps anything at
/// all is asked of it.
async fn unkept(app: &App, error: &Error) -> Option<Error> {
    let is_unkept = matches!(error, Error::Busy) && !app.keeps(health::FRESH).await;
    is_unkept.then(|| Error::Unkept("the database does not take anything".into()))
}

/// True for what the framework answers to a form or an address that it cannot read.
/// Its words are English and quote what was sent.
fn is_refusal(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|k| k.as_bytes().starts_with(b"text/html"));
    response.status().is_client_error() && !is_page
}

/// What the answer to an error depends on.
struct Asked {
    path: String,
    headers: HeaderMap,
    changes: bool,
    /// A browser that goes to a page, rather than a script that asks for data.
    navigates: bool,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let mode = request.headers().get("sec-fetch-mode");
        Self {
            path: request.uri().path().to_owned(),
            headers: request.headers().clone(),
            changes: !matches!(*request.method(), Method::GET | Method::HEAD),
            navigates: mode.is_none_or(|m| m == "navigate"),
        }
    }

    /// The page on which the form stood: one of the console's own.
    fn came_from(&self) -> &str {
        let from = self.headers.get(header::REFERER);
        let from = from.and_then(|from| from.to_str().ok()).unwrap_or_default();
        let behind_host = from
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
        let path = behind_host.unwrap_or_default().split(['?', '#']).next();
        own(path.filter(|path| !path.contains('&')).unwrap_or_default())
    }
}

fn is_ours(app: &App, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = headers.get(header::ORIGIN).and_then(|o| o.to_str().ok()) else {
        return false;
    };
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    let from = origin.split_once("://").map(|(_, host)| host);
    (from.is_some() && from == host) || Some(origin) == app.config.http.public_url.as_deref()
}

fn answer(app: &App, asked: &Asked, error: &Error, unsaved: Vec<String>) -> Response {
    if matches!(error, Error::SignIn) && asked.navigates {
        let address = match (asked.changes, asked.path.as_str()) {
            (false, page) => format!("/console/sign-in?to={page}"),
            // Whoever is out already has lost nothing by asking to go out.
            (true, "/console/sign-out") => "/console/sign-in?to=/console".to_owned(),
            (true, _) => {
                let late = sign_in::late(app, &asked.headers, asked.came_from(), unsaved);
                return late.unwrap_or_else(|e| e.status().into_response());
            }
        };
        return Redirect::to(&address).into_response();
    }
    let reference = casebook::vault::hex(&app.entropy.bytes::<4>());
    if let Error::Failed(detail) | Error::Unkept(detail) = error {
        tracing::error!(error.detail = %detail, error.reference = reference, "a console page failed");
    }
    let page = Page::outside(app, page::spoken(&asked.headers), "/console");
    let page = page::ErrorPage::new(page, error, reference, unsaved);
    match page::html(&page) {
        Ok(body) => (error.status(), body).into_response(),
        Err(_) => error.status().into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_inline() {
        let headers = HEADERS;
        let policy = headers[0].1.to_str().unwrap();
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!policy.contains("unsafe"));
    }
}
