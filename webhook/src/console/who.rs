//! Who asks: the session behind the cookie, and forms that were really filled in
//! on one of its pages.

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use bot::words::Lang;
use casebook::scope::Scope;
use casebook::session;
use casebook::staff::Staff;
use casebook::token::Token;
use casebook::vault::hex;
use casebook::{Millis, Tx, form_use};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use subtle::ConstantTimeEq;

use super::FORM_LIMIT;
use super::error::{Error, Result};
use super::kept::{self, Kept};
use crate::app::App;

/// The session's cookie.
const COOKIE: &str = "saiduan_console";
/// What a browser is known by that signed in before; see [`casebook::sign_in`].
const MARK: &str = "saiduan_browser";

/// Somebody who is signed in. As an extractor it answers everybody else with the
/// way to the sign-in.
#[derive(Debug, Clone)]
pub struct Signed {
    pub staff: Staff,
    pub scope: Scope,
    pub lang: Lang,
    /// What a form of this session carries; see [`Filled`].
    pub form_token: String,
    pub(super) token: Token,
}

impl FromRequestParts<App> for Signed {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let token = cookie(&parts.headers, COOKIE)
            .and_then(Token::parse)
            .ok_or(Error::SignIn)?;
        let now = app.clock.now();
        let mut tx = app.db.read().await?;
        let session = session::find(&mut tx, &token, now)
            .await?
            .ok_or(Error::SignIn)?;
        drop(tx);
        let by_hand = is_by_hand(parts);
        if session.is_stale || (by_hand && session.is_untouched) {
            match touch(app, &token, by_hand, now).await {
                // Whoever is here stays in where that cannot be noted: the pages that only
                // read say what is wrong.
                Err(error) if error.keeps_nothing() => {}
                touched => touched?,
            }
        }
        Ok(Self {
            lang: Lang::parse(&session.staff.language).unwrap_or(Lang::ENGLISH),
            form_token: form_token(app, &token),
            staff: session.staff,
            scope: session.scope,
            token,
        })
    }
}

async fn touch(app: &App, token: &Token, by_hand: bool, now: Millis) -> casebook::Result<()> {
    let mut tx = app.db.begin().await?;
    session::touch(&mut tx, token, by_hand, now).await?;
    tx.commit().await
}

/// True for what a human does: a page that is opened, a form that is sent, what a script
/// tells of keys and presses. What pages ask by themselves is a GET that leads nowhere; a
/// browser too old to say so is taken for its human.
fn is_by_hand(parts: &Parts) -> bool {
    let mode = parts.headers.get("sec-fetch-mode");
    parts.method != Method::GET || mode.is_none_or(|m| m == "navigate")
}

/// A form of somebody who is signed in. It must carry the session's token, in the
/// hidden field that `console/token.html` writes.
#[derive(Debug)]
pub struct Filled<T> {
    pub by: Signed,
    pub form: T,
    pub once: Once,
}

/// What makes a form that is pressed twice one form: a keyed hash of the value that the
/// page gave it and of all that it says. Sent again with other words it is another.
#[derive(Debug)]
pub struct Once(Option<Vec<u8>>);

impl Once {
    fn of(app: &App, path: &str, value: &str, body: &[u8]) -> Self {
        let form = || app.vault.lookup("once", &[path.as_bytes(), body]).to_vec();
        Self((!value.is_empty()).then(form))
    }

    /// True when what it asks for is to be written; else it was.
    pub async fn is_first(&self, app: &App, tx: &mut Tx) -> casebook::Result<bool> {
        form_use::is_first(tx, self.0.as_deref(), app.clock.now()).await
    }

    /// For the desk, which looks at it in its own transaction.
    pub fn into_key(self) -> Option<Vec<u8>> {
        self.0
    }
}

#[derive(Deserialize)]
struct Marked {
    #[serde(default)]
    form_token: String,
    #[serde(default)]
    once: String,
}

impl<T: DeserializeOwned> FromRequest<App> for Filled<T> {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self> {
        DefaultBodyLimit::max(kept::LARGEST).apply(&mut request);
        let (mut parts, body) = request.into_parts();
        let (headers, path) = (parts.headers.clone(), parts.uri.path().to_owned());
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), app).await;
        let bytes = bytes.map_err(|refused| Error::Unreadable(refused.status()))?;
        // Before anything else is asked: even who they are may find no answer.
        if let Some(kept) = parts.extensions.get::<Kept>() {
            kept.put(&bytes);
        }
        let by = Signed::from_request_parts(&mut parts, app).await?;
        if bytes.len() > FORM_LIMIT {
            return Err(Error::Unreadable(StatusCode::PAYLOAD_TOO_LARGE));
        }
        let marked: Marked = read(&headers, &bytes).await?;
        let same = marked.form_token.as_bytes().ct_eq(by.form_token.as_bytes());
        if !bool::from(same) {
            return Err(Error::Forbidden);
        }
        let form = read(&headers, &bytes).await?;
        let once = Once::of(app, &path, &marked.once, &bytes);
        Ok(Self { by, form, once })
    }
}

/// Reads a form from bytes that were read already: its token first, then itself.
async fn read<F: DeserializeOwned>(headers: &HeaderMap, bytes: &Bytes) -> Result<F> {
    let mut request = Request::new(Body::from(bytes.clone()));
    *request.method_mut() = Method::POST;
    *request.headers_mut() = headers.clone();
    let form = axum::Form::<F>::from_request(request, &()).await;
    form.map(|axum::Form(form)| form)
        .map_err(|_| Error::Forbidden)
}

fn form_token(app: &App, token: &Token) -> String {
    hex(&app.vault.lookup("form", &[&token.text()]))
}

/// The value of a cookie.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(n, value)| (n == name).then_some(value))
}

/// The header that gives a browser its session.
pub(super) fn carry(app: &App, token: &Token) -> (header::HeaderName, HeaderValue) {
    set_cookie(app, COOKIE, &token.text(), "HttpOnly")
}

/// The header that takes it away again.
pub(super) fn forget(app: &App) -> (header::HeaderName, HeaderValue) {
    set_cookie(app, COOKIE, "", "HttpOnly; Max-Age=0")
}

/// What this browser says it is known by.
pub(super) fn mark(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, MARK)
}

/// The header by which a browser will be known for half a year.
pub(super) fn make_known(app: &App, mark: &str) -> (header::HeaderName, HeaderValue) {
    set_cookie(app, MARK, mark, "HttpOnly; Max-Age=15552000")
}

/// A cookie for the console alone; over https it never travels without it.
pub(super) fn set_cookie(
    app: &App,
    name: &str,
    value: &str,
    more: &str,
) -> (header::HeaderName, HeaderValue) {
    let https = app
        .config
        .http
        .public_url
        .as_deref()
        .is_some_and(|u| u.starts_with("https://"));
    let secure = if https { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/console; SameSite=Strict; {more}{secure}");
    // Only hexadecimal digits and language codes come here.
    let value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
    (header::SET_COOKIE, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; b=2;c=3"));
        headers.append(header::COOKIE, HeaderValue::from_static("d=4"));
        let value = |name| cookie(&headers, name);
        assert_eq!(
            (value("b"), value("c"), value("d")),
            (Some("2"), Some("3"), Some("4"))
        );
        assert_eq!(value("e"), None);
    }
}
