//! The server that turns texts into embeddings, asked over OpenAI's interface.
//!
//! Each request begins with a text whose embedding is known: a server whose model has been
//! changed is noticed with the first answer. Nothing of what it answers is believed before
//! its shape was looked at, and no error says anything of what was asked.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use scan::second::{SAMPLE, SecondHead, SecondReading, in_parts};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;

use super::ReaderError;
use super::address::Place;

/// Texts in one request, beside the one that is known.
const TEXTS: usize = 31;
/// The largest answer that is read: that many embeddings of a large model.
const LARGEST: usize = 8 << 20;

/// Where the server is, and whether it may be anywhere.
#[derive(Debug, Clone)]
pub struct Server {
    /// `http://127.0.0.1:8000` or `http://127.0.0.1:8000/v1`.
    pub url: Url,
    /// The model, as the server calls it.
    pub model: String,
    pub anywhere: bool,
    /// How long an answer may take.
    pub patience: Duration,
}

/// A second reader: a server, and what was learned about its embeddings.
#[derive(Debug, Clone)]
pub struct SecondReader {
    server: Server,
    head: Arc<SecondHead>,
    /// Made with the first addresses that the name had.
    client: Arc<OnceCell<reqwest::Client>>,
}

#[derive(Serialize)]
struct Asked<'a> {
    model: &'a str,
    encoding_format: &'static str,
    input: &'a [&'a str],
}

#[derive(Deserialize)]
struct Told {
    data: Vec<One>,
}

#[derive(Deserialize)]
struct One {
    index: usize,
    embedding: Vec<f32>,
}

impl SecondReader {
    /// A reader that asks this server. Nothing is asked yet.
    pub fn new(server: Server, head: SecondHead) -> Self {
        Self {
            server,
            head: Arc::new(head),
            client: Arc::default(),
        }
    }

    /// Looks up where the server is, and keeps to it.
    ///
    /// # Errors
    /// [`ReaderError::Public`] and the like; nothing was asked then.
    pub async fn find(&self) -> Result<(), ReaderError> {
        self.client().await.map(|_| ())
    }

    /// Asks for one embedding: whether the server answers, with the model that was learned
    /// from.
    ///
    /// # Errors
    /// [`ReaderError`].
    pub async fn check(&self) -> Result<(), ReaderError> {
        self.ask(&[]).await.map(|_| ())
    }

    /// Reads texts; what it heard in each.
    ///
    /// # Errors
    /// [`ReaderError`]; it says nothing of any text.
    pub async fn read(&self, texts: &[&str]) -> Result<Vec<SecondReading>, ReaderError> {
        let parts: Vec<Vec<&str>> = texts.iter().map(|text| in_parts(text)).collect();
        let all: Vec<&str> = parts.iter().flatten().copied().collect();
        let mut embeddings = Vec::with_capacity(all.len());
        for some in all.chunks(TEXTS) {
            embeddings.extend(self.ask(some).await?);
        }
        let mut rest = embeddings.into_iter();
        let heard = texts.iter().zip(parts).map(|(text, parts)| {
            let own: Vec<Vec<f32>> = rest.by_ref().take(parts.len()).collect();
            if own.is_empty() {
                return Ok(SecondReading::default());
            }
            self.head.judge(text, &own).ok_or(ReaderError::Answer)
        });
        heard.collect()
    }

    async fn client(&self) -> Result<&reqwest::Client, ReaderError> {
        let make = async || {
            let place = Place::of(&self.server.url, self.server.anywhere).await?;
            let made =
                crate::net::pinned_client(&place.host, &place.addresses, self.server.patience);
            made.map_err(|_| ReaderError::Unreachable)
        };
        self.client.get_or_try_init(make).await
    }

    /// The embeddings of these texts.
    async fn ask(&self, texts: &[&str]) -> Result<Vec<Vec<f32>>, ReaderError> {
        let input = [&[SAMPLE], texts].concat();
        let asked = Asked {
            model: &self.server.model,
            encoding_format: "float",
            input: &input,
        };
        let post = self.client().await?.post(self.endpoint()).json(&asked);
        let answer = post.send().await.map_err(|_| ReaderError::Unreachable)?;
        if answer.status() != reqwest::StatusCode::OK {
            return Err(ReaderError::Refused(answer.status().as_u16()));
        }
        let told: Told =
            serde_json::from_slice(&body(answer).await?).map_err(|_| ReaderError::Answer)?;
        let mut embeddings = in_order(told, input.len()).ok_or(ReaderError::Answer)?;
        let width = self.head.width();
        if let Some(other) = embeddings.iter().find(|one| one.len() != width) {
            return Err(ReaderError::Width {
                is: other.len(),
                should: width,
            });
        }
        if !self.head.knows(&embeddings.remove(0)) {
            return Err(ReaderError::Model);
        }
        Ok(embeddings)
    }

    fn endpoint(&self) -> Url {
        let mut url = self.server.url.clone();
        let path = url.path().trim_end_matches('/').to_owned();
        let version = if path.ends_with("/v1") { "" } else { "/v1" };
        url.set_path(&format!("{path}{version}/embeddings"));
        url
    }
}

/// The body of an answer, no longer than is sensible.
async fn body(mut answer: reqwest::Response) -> Result<Vec<u8>, ReaderError> {
    let mut body = Vec::new();
    while let Some(more) = answer.chunk().await.map_err(|_| ReaderError::Unreachable)? {
        if body.len() + more.len() > LARGEST {
            return Err(ReaderError::Answer);
        }
        body.extend_from_slice(&more);
    }
    Ok(body)
}

/// One embedding for each text, in their order.
fn in_order(told: Told, count: usize) -> Option<Vec<Vec<f32>>> {
    let mut places = vec![None; count];
    for one in told.data {
        let place = places.get_mut(one.index)?;
        if place.replace(one.embedding).is_some() {
            return None;
        }
    }
    places.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::stand_in::{StandIn, embeddings, good, head, reader_at};
    use super::*;
    use scan::Distress;

    const PATIENT: Duration = Duration::from_secs(10);

    async fn fails(
        answer: impl Fn(&[&str]) -> (u16, String, String) + Send + Sync + 'static,
    ) -> ReaderError {
        let server = StandIn::answers(answer).await;
        let read = server.reader().read(&["a calm text"]).await;
        read.expect_err("nothing is to be believed")
    }

    #[tokio::test]
    async fn texts_are_read_in_their_order() {
        let server = StandIn::reads().await;
        let reader = server.reader();
        assert_eq!(reader.check().await, Ok(()));
        let heard = reader.read(&["calm", "now!", ""]).await.expect("readings");
        let levels: Vec<Distress> = heard.iter().map(|one| one.distress).collect();
        assert_eq!(levels, [Distress::None, Distress::P2, Distress::None]);
        let asked = server.asked();
        assert_eq!(asked[1]["model"], "small");
        assert_eq!(asked[1]["input"].as_array().map(Vec::len), Some(3));
    }

    #[tokio::test]
    async fn a_long_text_is_asked_in_parts_and_many_in_several_requests() {
        let server = StandIn::reads().await;
        let long = "we wait ".repeat(100) + "now!" + &" we wait".repeat(100);
        let heard = server
            .reader()
            .read(&[&long, "calm"])
            .await
            .expect("readings");
        assert_eq!(heard[0].distress, Distress::P2);
        assert_eq!(heard[1].distress, Distress::None);
        let many = vec!["calm"; 2 * TEXTS + 1];
        let before = server.asked().len();
        let heard = server.reader().read(&many).await.expect("readings");
        assert_eq!(
            (heard.len(), server.asked().len() - before),
            (many.len(), 3)
        );
    }

    #[tokio::test]
    async fn another_model_is_not_believed() {
        let other = fails(|texts| good(vec![vec![0.0, 1.0]; texts.len()])).await;
        assert_eq!(other, ReaderError::Model);
        let wide = fails(|texts| good(vec![vec![1.0, 0.0, 0.0]; texts.len()])).await;
        assert_eq!(wide, ReaderError::Width { is: 3, should: 2 });
    }

    #[tokio::test]
    async fn what_is_no_list_of_embeddings_is_not_believed() {
        let garbage = |body: &'static str| fails(move |_| (200, String::new(), body.into()));
        for body in [
            "",
            "no JSON",
            "{}",
            r#"{"data": []}"#,
            r#"{"data": [{"index": 0, "embedding": [1.0, "0"]}]}"#,
            r#"{"data": [{"index": 0, "embedding": [1.0, 0.0]}, {"index": 0, "embedding": [1.0, 0.0]}]}"#,
            r#"{"data": [{"index": 0, "embedding": [1.0, 0.0]}, {"index": 7, "embedding": [1.0, 0.0]}]}"#,
        ] {
            assert_eq!(garbage(body).await, ReaderError::Answer, "{body}");
        }
        let endless = fails(|_| (200, String::new(), " ".repeat(LARGEST + 1))).await;
        assert_eq!(endless, ReaderError::Answer);
    }

    #[tokio::test]
    async fn a_server_that_refuses_or_breaks_is_no_answer() {
        for status in [400, 429, 500, 503] {
            let refused = fails(move |_| (status, String::new(), "{}".into())).await;
            assert_eq!(refused, ReaderError::Refused(status));
        }
        let nobody = reader_at(&nobody_listens().await, PATIENT);
        assert_eq!(nobody.check().await, Err(ReaderError::Unreachable));
    }

    async fn nobody_listens() -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
        let address = listener.expect("a port").local_addr().expect("an address");
        format!("http://{address}")
    }

    #[tokio::test]
    async fn a_redirect_is_not_followed() {
        let elsewhere = StandIn::reads().await;
        let to = format!("location: {}/v1/embeddings\r\n", elsewhere.url);
        for status in [301, 302, 307, 308] {
            let to = to.clone();
            let refused = fails(move |_| (status, to.clone(), String::new())).await;
            assert_eq!(refused, ReaderError::Refused(status));
        }
        assert!(elsewhere.asked().is_empty());
    }

    #[tokio::test]
    async fn a_slow_server_is_given_up() {
        // It takes the request and never answers.
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let reader = reader_at(&url, Duration::from_millis(300));
        assert_eq!(reader.check().await, Err(ReaderError::Unreachable));
    }

    #[tokio::test]
    async fn a_public_server_is_never_asked() {
        let reader = reader_at("http://192.0.2.1:9", PATIENT);
        assert_eq!(reader.find().await, Err(ReaderError::Public));
        assert_eq!(reader.read(&["a text"]).await, Err(ReaderError::Public));
    }

    #[tokio::test]
    async fn the_server_is_asked_where_its_name_was_first() {
        let server = StandIn::reads().await;
        let url = Url::parse(&server.url).expect("an address");
        let port = url.port().expect("a port");
        // A name that no resolver knows: only the addresses that were given count.
        let address = ([127, 0, 0, 1], port).into();
        let client = crate::net::pinned_client("reader.invalid", &[address], PATIENT);
        let asked = Asked {
            model: "small",
            encoding_format: "float",
            input: &[SAMPLE],
        };
        let url = format!("http://reader.invalid:{port}/v1/embeddings");
        let answer = client
            .expect("a client")
            .post(url)
            .json(&asked)
            .send()
            .await;
        assert_eq!(answer.expect("an answer").status(), 200);
        assert_eq!(embeddings(&[SAMPLE]).len(), server.asked().len());
    }

    #[test]
    fn the_address_may_end_with_or_without_the_version() {
        for (url, asked) in [
            (
                "http://127.0.0.1:8000",
                "http://127.0.0.1:8000/v1/embeddings",
            ),
            (
                "http://127.0.0.1:8000/",
                "http://127.0.0.1:8000/v1/embeddings",
            ),
            (
                "http://127.0.0.1:8000/v1",
                "http://127.0.0.1:8000/v1/embeddings",
            ),
            (
                "http://127.0.0.1/e5/v1/",
                "http://127.0.0.1/e5/v1/embeddings",
            ),
        ] {
            let server = Server {
                url: Url::parse(url).expect("an address"),
                model: String::new(),
                anywhere: false,
                patience: Duration::from_secs(1),
            };
            let reader = SecondReader::new(server, head());
            assert_eq!(reader.endpoint().as_str(), asked);
        }
    }
}
