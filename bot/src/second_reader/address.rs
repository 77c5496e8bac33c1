//! Where the server of the second reader may be: on this machine or in a private network.
//!
//! What people wrote goes there. So its name is resolved here, every address that it has
//! is looked at, and the client is bound to exactly these addresses for good: a name that
//! changes its mind later changes nothing.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use reqwest::Url;

use super::ReaderError;

/// How long a name may take to be resolved.
const PATIENCE: Duration = Duration::from_secs(5);

/// The name of a server, and the addresses at which it may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub host: String,
    pub addresses: Vec<SocketAddr>,
}

impl Place {
    /// Looks a server up. With `anywhere`, public addresses are taken too.
    pub async fn of(url: &Url, anywhere: bool) -> Result<Self, ReaderError> {
        let is_web = matches!(url.scheme(), "http" | "https");
        let (Some(host), Some(port), true) = (url.host_str(), url.port_or_known_default(), is_web)
        else {
            return Err(ReaderError::Address);
        };
        // The brackets around an address of the sixth version are the URL's.
        let host = host.trim_matches(['[', ']']);
        let lookup = tokio::net::lookup_host((host, port));
        let found = tokio::time::timeout(PATIENCE, lookup).await;
        let found = found.ok().and_then(Result::ok);
        let addresses: Vec<SocketAddr> = found.into_iter().flatten().collect();
        if addresses.is_empty() {
            return Err(ReaderError::Unknown);
        }
        if !anywhere && !addresses.iter().all(|address| is_private(address.ip())) {
            return Err(ReaderError::Public);
        }
        Ok(Self {
            host: host.to_owned(),
            addresses,
        })
    }
}

/// Loopback or private. Not link-local, where the machines of a cloud find its secrets, and
/// nothing that only some networks treat as their own.
fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private(),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_private(v4.into()),
            None => v6.is_loopback() || v6.is_unique_local(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_and_private_networks_are_private() {
        for (address, private) in [
            ("127.0.0.1", true),
            ("127.8.0.1", true),
            ("10.1.2.3", true),
            ("172.16.0.1", true),
            ("172.31.255.1", true),
            ("192.168.7.7", true),
            ("::1", true),
            ("fd00::1", true),
            ("::ffff:127.0.0.1", true),
            ("8.8.8.8", false),
            ("172.32.0.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("0.0.0.0", false),
            ("255.255.255.255", false),
            ("fe80::1", false),
            ("2001:4860:4860::8888", false),
            ("::ffff:8.8.8.8", false),
            ("::ffff:169.254.169.254", false),
            ("64:ff9b::a00:1", false),
            ("2002:a00:1::", false),
            ("::", false),
        ] {
            let address = address.parse().expect("an address");
            assert_eq!(is_private(address), private, "{address}");
        }
    }

    async fn of(text: &str, anywhere: bool) -> Result<Place, ReaderError> {
        Place::of(&Url::parse(text).expect("an address"), anywhere).await
    }

    #[tokio::test]
    async fn a_public_server_is_refused_unless_it_is_allowed() {
        for public in [
            "http://8.8.8.8:9/",
            "http://134744072:9/",
            "http://0x08080808/",
            "https://[2001:4860:4860::8888]/v1",
            "http://169.254.169.254/latest",
        ] {
            assert_eq!(
                of(public, false).await,
                Err(ReaderError::Public),
                "{public}"
            );
            assert!(of(public, true).await.is_ok(), "{public}");
        }
        for private in [
            "http://127.0.0.1:8000",
            "http://[::1]:8000/v1",
            "https://10.0.0.7/",
        ] {
            assert!(of(private, false).await.is_ok(), "{private}");
        }
    }

    #[tokio::test]
    async fn a_name_becomes_the_addresses_that_were_looked_at() {
        let place = of("http://localhost:8000/v1", false)
            .await
            .expect("a place");
        assert_eq!(place.host, "localhost");
        let all = place.addresses.iter();
        assert!(
            all.clone()
                .all(|a| a.ip().is_loopback() && a.port() == 8000)
        );
        assert_eq!(
            of("ftp://127.0.0.1/", false).await,
            Err(ReaderError::Address)
        );
        let nobody = of("http://nobody.invalid/", false).await;
        assert_eq!(nobody, Err(ReaderError::Unknown));
    }
}
