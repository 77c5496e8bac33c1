//! The one place that makes HTTP clients: with time-outs, without redirects.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{ClientBuilder, Url};

/// A client for a platform's API.
///
/// # Errors
/// When the system has no usable TLS set-up.
pub fn client() -> reqwest::Result<reqwest::Client> {
    builder().build()
}

/// A client for addresses that somebody else wrote: it resolves names itself, and
/// reaches public hosts only. Ask [`may_be_public`] of each address first.
///
/// # Errors
/// When the system has no usable TLS set-up.
pub fn public_client() -> reqwest::Result<reqwest::Client> {
    builder()
        .https_only(true)
        .dns_resolver(Arc::new(PublicOnly))
        .build()
}

/// A client for a server of the hotline's own: it asks at these addresses and nowhere else,
/// whatever the name becomes and whatever proxy the environment names.
///
/// # Errors
/// When the system has no usable TLS set-up.
pub fn pinned_client(
    host: &str,
    addresses: &[SocketAddr],
    patience: Duration,
) -> reqwest::Result<reqwest::Client> {
    builder()
        .connect_timeout(patience.min(Duration::from_secs(3)))
        .timeout(patience)
        .no_proxy()
        .resolve_to_addrs(host, addresses)
        .build()
}

fn builder() -> ClientBuilder {
    reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(40))
        .redirect(reqwest::redirect::Policy::none())
        .pool_idle_timeout(Duration::from_secs(90))
        .user_agent(concat!("saiduan/", env!("CARGO_PKG_VERSION")))
}

/// False for an address that leads into a private network, or is not encrypted. A name
/// is looked at once more when it is resolved.
pub fn may_be_public(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let literal = host.trim_matches(['[', ']']).parse::<IpAddr>();
    url.scheme() == "https" && !host.is_empty() && literal.map_or(true, is_public)
}

struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|a| is_public(a.ip())).collect();
            if public.is_empty() {
                return Err("not a public host".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => {
            let s = v6.segments();
            // An address that wraps one of the fourth version is as public as that one.
            if let Some(v4) = v6.to_ipv4() {
                return is_public_v4(v4);
            }
            // The internet's unicast is 2000::/3; 2001:db8::/32 is for books, and
            // 2002::/16 wraps the fourth version again.
            s[0] & 0xe000 == 0x2000 && s[0] != 0x2002 && !(s[0] == 0x2001 && s[1] == 0xdb8)
        }
    }
}

fn is_public_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    let is_special = v4.is_private()
        || v4.is_loopback()
        || v4.is_link_local()
        || v4.is_documentation()
        || a == 0
        || a >= 224
        || (a == 100 && b & 0xc0 == 64)
        || (a == 192 && b == 0 && c == 0)
        || (a == 198 && b & 0xfe == 18);
    !is_special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_networks_are_not_public() {
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.0.8",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
            "ff02::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in [
            "157.240.1.1",
            "8.8.8.8",
            "2a03:2880:f10c::1",
            "::ffff:8.8.8.8",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn addresses_are_looked_at_before_they_are_asked() {
        let may = |url: &str| may_be_public(&Url::parse(url).unwrap());
        assert!(may("https://scontent.xx.fbcdn.net/v/a.jpg?oh=1"));
        for url in [
            "http://scontent.xx.fbcdn.net/a",
            "https://127.0.0.1/a",
            "https://[::1]/a",
            "https://0x7f000001/a",
            "https://2130706433/",
        ] {
            assert!(!may(url), "{url}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_not_followed() {
        let asked = public_client()
            .unwrap()
            .get("https://localhost:1/")
            .send()
            .await;
        let error = format!("{:?}", asked.unwrap_err());
        assert!(error.contains("not a public host"), "{error}");
    }
}
