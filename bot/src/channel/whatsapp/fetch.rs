//! Files on WhatsApp, in two steps: the id from the delivery (good for a week) gives an
//! address (good for minutes), which gives the file to whoever has the token.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::{StatusCode, Url};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::WhatsApp;
use crate::channel::meta::fields::number;
use crate::channel::meta::graph::Fault;
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
        // The token goes there: never anywhere but to the platform over TLS.
        let url = told["url"].as_str().and_then(|u| Url::parse(u).ok());
        let url = url.filter(|u| u.scheme() == "https" || self.graph.is_at(u));
        let Some(url) = url else {
            return Err(FetchError::Gone);
        };
        let asked = self.graph.client.get(url).bearer_auth(self.graph.token());
        let fetched = download::file(asked, most).await?;
        match is_whole(&fetched.bytes, &told["sha256"]) {
            true => Ok(fetched),
            false => Err(FetchError::Later(BREATH)),
        }
    }
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
