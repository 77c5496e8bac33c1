//! The Graph API: how it is asked, and what its refusals mean.

use std::sync::Arc;
use std::time::Duration;

use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::{Method, RequestBuilder, Url};
use serde_json::Value;
use sha2::Sha256;

use crate::channel::download;

/// The version that is asked for where the address names none.
const VERSION: &str = "v23.0";
/// How long a request that is not for a file may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// The API, with the token that opens it.
pub(in crate::channel) struct Graph {
    base: Url,
    token: Arc<str>,
    /// Proves that the token and the app's secret belong together: an app can be set to
    /// take nothing without it.
    proof: String,
    pub client: reqwest::Client,
}

/// Why the API did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::channel) enum Fault {
    /// There is no connection: nothing was done.
    Unreachable,
    /// Nobody knows whether it was done.
    Lost,
    /// It says no; the pause it asks for, if any.
    Said(Said, Option<Duration>),
}

/// What its error says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::channel) struct Said {
    pub status: u16,
    pub code: i64,
    pub subcode: i64,
    /// The platform itself calls it passing.
    pub is_passing: bool,
    /// It does not believe that our secret is the app's.
    pub is_about_secret: bool,
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.base)
    }
}

impl Graph {
    /// The API at this address, which may name a version (`…/v23.0`).
    pub fn new(base: &str, token: &str, secret: &str, client: reqwest::Client) -> Option<Self> {
        let mut base = Url::parse(base).ok().filter(|url| url.has_host())?;
        let path = base.path().trim_end_matches('/').to_owned();
        let last = path.rsplit('/').next().unwrap_or_default();
        let names_version = last
            .strip_prefix('v')
            .is_some_and(|v| v.starts_with(|c: char| c.is_ascii_digit()));
        match names_version {
            true => base.set_path(&path),
            false => base.set_path(&format!("{path}/{VERSION}")),
        }
        Some(Self {
            base,
            token: token.into(),
            proof: proof(token, secret),
            client,
        })
    }

    pub fn token(&self) -> &str {
        &self.token
    }

    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The host that the API is at.
    pub fn is_at(&self, url: &Url) -> bool {
        self.base.host() == url.host()
            && self.base.port_or_known_default() == url.port_or_known_default()
            && self.base.scheme() == url.scheme()
    }

    pub fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        let asked = self.ask_as(method, path, &self.token);
        asked.query(&[("appsecret_proof", &self.proof)])
    }

    /// As another than this token's owner: the app itself.
    pub fn ask_as(&self, method: Method, path: &str, token: &str) -> RequestBuilder {
        let mut url = self.base.clone();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        url.set_path(&format!("{}/{path}", self.base.path()));
        url.set_query(Some(query).filter(|q| !q.is_empty()));
        self.client
            .request(method, url)
            .bearer_auth(token)
            .timeout(PATIENCE)
    }

    pub async fn get(&self, path: &str) -> Result<Value, Fault> {
        answered(self.ask(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Result<Value, Fault> {
        answered(self.ask(Method::POST, path).json(body)).await
    }
}

fn proof(token: &str, secret: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    mac.update(token.as_bytes());
    casebook::vault::hex(&mac.finalize().into_bytes())
}

/// The JSON of an answer that says yes.
pub(in crate::channel) async fn answered(asked: RequestBuilder) -> Result<Value, Fault> {
    let answer =
        asked
            .send()
            .await
            .map_err(|error| match error.is_connect() || error.is_builder() {
                true => Fault::Unreachable,
                false => Fault::Lost,
            })?;
    let status = answer.status();
    let pause = download::retry_after(&answer);
    let body: Result<Value, _> = answer.json().await;
    if status.is_success() {
        // It was taken, whether or not its answer came through.
        return Ok(body.unwrap_or(Value::Null));
    }
    let body = body.unwrap_or(Value::Null);
    let error = &body["error"];
    if status.is_server_error() && !error.is_object() {
        return Err(Fault::Lost);
    }
    let said = Said {
        status: status.as_u16(),
        code: error["code"].as_i64().unwrap_or(-1),
        subcode: error["error_subcode"].as_i64().unwrap_or(0),
        is_passing: error["is_transient"] == true,
        is_about_secret: is_about_secret(error),
    };
    Err(Fault::Said(said, pause))
}

/// It has no code of its own, and is known by its words alone.
fn is_about_secret(error: &Value) -> bool {
    let words = error["message"].as_str().unwrap_or_default();
    error["code"] == 100 && words.contains("appsecret_proof")
}

impl Said {
    /// A refusal that says nothing else, for tests.
    #[cfg(test)]
    pub fn only(status: u16, code: i64) -> Self {
        Self {
            status,
            code,
            subcode: 0,
            is_passing: false,
            is_about_secret: false,
        }
    }

    /// The token is not, or no longer, one that the platform knows.
    pub fn is_about_token(self) -> bool {
        matches!(self.code, 0 | 102 | 190 | 463 | 467) || self.status == 401
    }

    /// For staff, beside a message that will not be tried again.
    pub fn word(self) -> String {
        match self.code {
            ..0 => format!("refused-{}", self.status),
            code => format!("refused-{code}"),
        }
    }
}

impl std::fmt::Display for Fault {
    /// For a technician; never the platform's own text, which may quote people.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable => f.write_str("no connection"),
            Self::Lost => f.write_str("no answer"),
            Self::Said(said, _) if said.code < 0 => write!(f, "answered {}", said.status),
            Self::Said(said, _) if said.subcode != 0 => {
                write!(f, "error {}, subcode {}", said.code, said.subcode)
            }
            Self::Said(said, _) => write!(f, "error {}", said.code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(base: &str, token: &str) -> Option<Graph> {
        Graph::new(base, token, "s", crate::net::client().unwrap())
    }

    fn path(base: &str) -> String {
        let graph = graph(base, "t").unwrap();
        let asked = graph.ask(Method::GET, "1/messages").build().unwrap();
        let (url, proof) = asked.url().as_str().split_once('?').unwrap();
        assert!(proof.starts_with("appsecret_proof=") && proof.len() == 16 + 64);
        url.to_owned()
    }

    #[test]
    fn the_version_is_in_the_address_or_ours() {
        for base in [
            "http://h:1",
            "http://h:1/",
            "http://h:1/v23.0",
            "http://h:1/v23.0/",
        ] {
            assert_eq!(path(base), "http://h:1/v23.0/1/messages");
        }
        assert_eq!(path("http://h/v99.0"), "http://h/v99.0/1/messages");
        assert_eq!(path("http://h/x"), "http://h/x/v23.0/1/messages");
        assert!(graph("graph", "t").is_none());
    }

    #[test]
    fn every_request_is_proven_beside_what_it_asks() {
        let graph = graph("http://h", "t").unwrap();
        let asked = graph.ask(Method::GET, "me?fields=id").build().unwrap();
        let query = asked.url().query().unwrap_or_default();
        assert!(query.starts_with("fields=id&appsecret_proof="), "{query}");
        let as_app = graph.ask_as(Method::GET, "7/subscriptions", "7|s");
        assert_eq!(as_app.build().unwrap().url().query(), None);
        let wrong = serde_json::json!({ "code": 100, "message": "Invalid appsecret_proof provided in the API argument" });
        assert!(is_about_secret(&wrong));
        assert!(!is_about_secret(
            &serde_json::json!({ "code": 100, "message": "Invalid parameter" })
        ));
    }

    #[test]
    fn no_token_shows_in_debug() {
        let graph = graph("http://h", "hush-hush").unwrap();
        assert_eq!(format!("{graph:?}"), "http://h/v23.0");
    }
}
