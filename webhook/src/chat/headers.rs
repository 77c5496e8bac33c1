//! What every answer of the chat says about itself.

use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::Response;

use super::session::Nonce;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; media-src 'self'; \
    form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// For what may show something that was said: it is kept nowhere.
pub(super) async fn page(mut response: Response) -> Response {
    set(&mut response, CACHE_CONTROL, "no-store");
    response
}

/// For a page with a style of its own: the one that carries `nonce`.
pub(super) fn styled(mut response: Response, nonce: &Nonce) -> Response {
    let styles = format!("style-src 'self' 'nonce-{}'", nonce.as_str());
    let policy = POLICY.replace("style-src 'self'", &styles);
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        let headers = response.headers_mut();
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// For all of it, the style and the script included.
pub(super) async fn everywhere(mut response: Response) -> Response {
    let policy = response.headers_mut().entry(CONTENT_SECURITY_POLICY);
    policy.or_insert(HeaderValue::from_static(POLICY));
    set(&mut response, REFERRER_POLICY, "no-referrer");
    set(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    let opener = HeaderName::from_static("cross-origin-opener-policy");
    set(&mut response, opener, "same-origin");
    response
}

fn set(response: &mut Response, name: HeaderName, value: &'static str) {
    response
        .headers_mut()
        .insert(name, HeaderValue::from_static(value));
}
