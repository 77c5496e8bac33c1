//! What the request itself says about who calls: the cookie, the browser's language,
//! the address, and whether it comes from our own page.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, HOST, IF_NONE_MATCH, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use bot::words::Lang;

use super::session::{self, Token};

/// Who calls.
#[derive(Debug)]
pub(super) struct Caller {
    pub token: Option<Token>,
    /// The first of the browser's languages that has words.
    pub language: Option<Lang>,
    /// Where new sessions are counted; none for this machine itself.
    pub address: Option<IpAddr>,
    /// The state of the page that the script already shows.
    pub tag: Option<String>,
    /// The browser goes where the answer leads; a script's request does not.
    pub navigates: bool,
    site: Option<String>,
    origin: Option<String>,
    host: Option<String>,
}

impl Caller {
    /// True unless another site made the browser send this.
    ///
    /// Browsers too old to say `Sec-Fetch-Site` say `Origin: null` here, because the
    /// page forbids referrers; for them the cookie's `SameSite=Strict` is the guard:
    /// another site could begin a session, never speak in one.
    pub(super) fn is_from_here(&self, public_url: Option<&str>) -> bool {
        if let Some(site) = self.site.as_deref() {
            return matches!(site, "same-origin" | "none");
        }
        match self.origin.as_deref() {
            None | Some("null") => true,
            Some(origin) => Some(origin) == public_url || same_host(origin, self.host.as_deref()),
        }
    }
}

fn same_host(origin: &str, host: Option<&str>) -> bool {
    let named = origin.split_once("://").map(|(_, rest)| rest);
    named.is_some() && named == host
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let headers = &parts.headers;
        let owned = |name: HeaderName| text(headers, &name).map(str::to_owned);
        let mode = owned(HeaderName::from_static("sec-fetch-mode"));
        Ok(Self {
            token: token(headers),
            language: text(headers, &ACCEPT_LANGUAGE).and_then(language),
            address: address(parts),
            tag: owned(IF_NONE_MATCH),
            navigates: mode.is_none_or(|m| m == "navigate"),
            site: owned(HeaderName::from_static("sec-fetch-site")),
            origin: owned(ORIGIN),
            host: owned(HOST),
        })
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn token(headers: &HeaderMap) -> Option<Token> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == session::COOKIE)
        .find_map(|(_, value)| Token::parse(value))
}

/// Browsers list their languages with the best one first.
fn language(list: &str) -> Option<Lang> {
    list.split(',')
        .filter_map(|one| one.split(';').next())
        .find_map(|code| Lang::parse(code.trim()))
}

/// The client's address. A proxy in front of us is on this machine or in its private
/// network, and adds the address that it saw to the end of `X-Forwarded-For`.
pub(crate) fn address(parts: &Parts) -> Option<IpAddr> {
    let ConnectInfo(peer) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    let peer = peer.ip().to_canonical();
    if !is_private(peer) {
        return Some(peer);
    }
    let name = HeaderName::from_static("x-forwarded-for");
    match parts.headers.get_all(name).iter().next_back() {
        None => (!peer.is_loopback()).then_some(peer),
        // What a proxy says and nobody can read is counted as the proxy's own.
        Some(list) => Some(list.to_str().ok().and_then(last).unwrap_or(peer)),
    }
}

/// The last address of a list; some proxies write the port too.
fn last(list: &str) -> Option<IpAddr> {
    let last = list.rsplit(',').next()?.trim();
    let bare = last.trim_start_matches('[').trim_end_matches(']');
    let address: Option<IpAddr> = bare.parse().ok();
    let with_port = || last.parse::<SocketAddr>().ok().map(|a| a.ip());
    address.or_else(with_port).map(|a| a.to_canonical())
}

fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local(),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    async fn caller(headers: &[(&str, &str)], peer: [u8; 4]) -> Caller {
        let mut request = Request::builder();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let peer = SocketAddr::from((peer, 40_000));
        let request = request.extension(ConnectInfo(peer)).body(()).unwrap();
        let Ok(caller) = Caller::from_request_parts(&mut request.into_parts().0, &()).await;
        caller
    }

    const OUTSIDE: [u8; 4] = [203, 0, 113, 9];

    #[tokio::test]
    async fn another_site_is_known_by_what_the_browser_says() {
        let ours = Some("https://chat.example");
        for (headers, from_here) in [
            (vec![], true),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "cross-site")], false),
            (
                vec![("sec-fetch-site", "same-site"), ("origin", "null")],
                false,
            ),
            (vec![("origin", "https://chat.example")], true),
            (
                vec![("origin", "http://127.0.0.1:1"), ("host", "127.0.0.1:1")],
                true,
            ),
            (
                vec![("origin", "https://evil.example"), ("host", "chat.example")],
                false,
            ),
            (vec![("origin", "null")], true),
        ] {
            let caller = caller(&headers, OUTSIDE).await;
            assert_eq!(caller.is_from_here(ours), from_here, "{headers:?}");
        }
    }

    #[tokio::test]
    async fn a_forwarded_address_counts_only_from_a_proxy_of_ours() {
        let forwarded = [("x-forwarded-for", "198.51.100.1, 198.51.100.2")];
        let address = async |peer| caller(&forwarded, peer).await.address;
        assert_eq!(
            address([127, 0, 0, 1]).await,
            Some([198, 51, 100, 2].into())
        );
        assert_eq!(address(OUTSIDE).await, Some(OUTSIDE.into()));
        for (said, meant) in [
            ("198.51.100.2:4711", "198.51.100.2"),
            ("[2001:db8::1]:4711", "2001:db8::1"),
            ("2001:db8::1", "2001:db8::1"),
            ("unknown", "127.0.0.1"),
            ("", "127.0.0.1"),
        ] {
            let headers = [("x-forwarded-for", said)];
            let found = caller(&headers, [127, 0, 0, 1]).await.address;
            assert_eq!(found, meant.parse().ok(), "{said}");
        }
        assert_eq!(caller(&[], [127, 0, 0, 1]).await.address, None);
        assert_eq!(
            caller(&[], [10, 0, 0, 2]).await.address,
            Some([10, 0, 0, 2].into())
        );
    }

    #[tokio::test]
    async fn the_first_language_that_has_words_is_taken() {
        let headers = [("accept-language", "eo,eo-XX;q=0.9,lo-LA;q=0.8,en;q=0.7")];
        let found = caller(&headers, OUTSIDE).await.language;
        assert_eq!(found.map(Lang::code), Some("lo"));
    }

    #[tokio::test]
    async fn a_cookie_that_is_no_token_is_nobody() {
        let good = "a".repeat(64);
        let found = async |cookie: &str| caller(&[("cookie", cookie)], OUTSIDE).await.token;
        assert!(found(&format!("x=1; chat={good}")).await.is_some());
        for bad in [
            "chat=",
            "chat=abc",
            &format!("chat={}", "A".repeat(64)),
            "other=1",
        ] {
            assert!(found(bad).await.is_none(), "{bad}");
        }
    }
}
