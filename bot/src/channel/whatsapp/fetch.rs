//! Files on WhatsApp, in two steps: the id from the delivery (good for a week) gives an
//! address (good for minutes), which gives the file to whoever has the token.

use std::net::IpAddr;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::{StatusCode, Url};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::WhatsApp;
use crate::channel::meta::fields::number;
use crate::channel::meta::graph::{Fault, Graph};
use crate::channel::{FetchError, Fetched, Media, download};

const BREATH: Duration = Duration::from_secs(2);

impl WhatsApp {
    pub(super) async fn download(&self, media: &Media, most: usize) -> Result<Fetched, FetchError> {
        if !media.file_id.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err(FetchError::Gone);
        }
        let path = format!("{}?phone_number_id={}", media.file_id, self.number);
        let told = self.graph.get(&path).await.map_err(|f| refusal(&f))?;
        let size = number(&told["file_size"]).and_then(|s| usize::try_from(s).ok());
        if size.is_some_and(|size| size > most) {
            return Err(FetchError::TooLarge);
        }
        let url = usable(&self.graph, &told["url"]);
        // The id is good for a week, whatever address it gave just now.
        let url = url.ok_or(FetchError::Later(BREATH))?;
        let asked = self.graph.client.get(url).bearer_auth(self.graph.token());
        let fetched = download::file(asked, most).await?;
        match is_whole(&fetched.bytes, &told["sha256"]) {
            true => Ok(fetched),
            false => Err(FetchError::Later(BREATH)),
        }
    }
}

/// The token goes there: never anywhere but to the platform over TLS, or to a stand-in of
/// it on this machine.
fn usable(graph: &Graph, told: &Value) -> Option<Url> {
    let url = Url::parse(told.as_str()?).ok()?;
    let is_here = is_loopback(&url) && is_loopback(graph.base());
    (url.scheme() == "https" || graph.is_at(&url) || is_here).then_some(url)
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address: Result<IpAddr, _> = host.trim_matches(['[', ']']).parse();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

fn refusal(fault: &Fault) -> FetchError {
    match fault {
        Fault::Said(said, _) if said.is_about_token() => FetchError::Later(BREATH),
        // The id means nothing any more: 100 with its subcode 33, or 131052.
        Fault::Said(said, _) if matches!(said.code, 100 | 131_052) => FetchError::Gone,
        Fault::Said(said, _) if said.status == StatusCode::NOT_FOUND.as_u16() => FetchError::Gone,
        Fault::Said(_, pause) => FetchError::Later(pause.unwrap_or(BREATH)),
        Fault::Unreachable | Fault::Lost => FetchError::Later(BREATH),
    }
}

/// True when the bytes have the hash that was told, in either of its two spellings, or
/// none was told.
fn is_whole(bytes: &[u8], told: &Value) -> bool {
    let Some(told) = told.as_str().filter(|told| !told.is_empty()) else {
        return true;
    };
    let hash = Sha256::digest(bytes);
    told.eq_ignore_ascii_case(&casebook::vault::hex(&hash)) || told == STANDARD.encode(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_token_goes_to_the_platform_or_nowhere_else_than_here() {
        let at = |api: &str, url: &str| {
            let client = crate::net::client().unwrap();
            let graph = Graph::new(api, "t", "s", client).unwrap();
            usable(&graph, &json!(url)).is_some()
        };
        let meta = "https://graph.example";
        assert!(at(meta, "https://files.example/1"));
        for odd in [
            "",
            "files",
            "http://files.example/1",
            "http://127.0.0.1:9/1",
        ] {
            assert!(!at(meta, odd), "{odd}");
        }
        let here = "http://127.0.0.1:4012";
        assert!(at(here, "http://127.0.0.1:9000/1") && at(here, "http://localhost:9000/1"));
        assert!(!at(here, "http://files.example/1"));
    }

    #[test]
    fn a_file_that_came_through_damaged_is_fetched_again() {
        // SHA-256 of "abc", as FIPS 180 gives it.
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(is_whole(b"abc", &json!(hex)));
        assert!(is_whole(
            b"abc",
            &json!("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        ));
        assert!(!is_whole(b"abd", &json!(hex)));
        assert!(is_whole(b"abd", &Value::Null));
    }
}
