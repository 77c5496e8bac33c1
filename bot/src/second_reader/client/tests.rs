//! Servers that answer as they should, and others.

use super::super::stand_in::{StandIn, embeddings, good, head, reader_at};
use super::*;

const PATIENT: Duration = Duration::from_secs(10);

/// Texts in which the first reader was neither near nor far.
fn texts<'a>(texts: &[&'a str]) -> Vec<ReadOnce<'a>> {
    let once = |text: &&'a str| ReadOnce { text, score: 0.0 };
    texts.iter().map(once).collect()
}

async fn fails(
    answer: impl Fn(&[&str]) -> (u16, String, String) + Send + Sync + 'static,
) -> ReaderError {
    let server = StandIn::answers(answer).await;
    let read = server.reader().read(&texts(&["a calm text"])).await;
    read.expect_err("nothing is to be believed")
}

#[tokio::test]
async fn texts_are_read_in_their_order() {
    let server = StandIn::reads().await;
    let reader = server.reader();
    assert_eq!(reader.check().await, Ok(()));
    let heard = reader
        .read(&texts(&["calm", "now!", ""]))
        .await
        .expect("readings");
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
        .read(&texts(&[&long, "calm"]))
        .await
        .expect("readings");
    assert_eq!(heard[0].distress, Distress::P2);
    assert_eq!(heard[1].distress, Distress::None);
    let many = vec!["calm"; 2 * TEXTS + 1];
    let before = server.asked().len();
    let heard = server.reader().read(&texts(&many)).await.expect("readings");
    assert_eq!(
        (heard.len(), server.asked().len() - before),
        (many.len(), 3)
    );
}

#[tokio::test]
async fn a_text_that_the_server_cannot_take_costs_its_neighbours_nothing() {
    let server = StandIn::answers(|texts| match texts.contains(&"\u{1F9EA}") {
        true => (400, String::new(), "{}".into()),
        false => good(embeddings(texts)),
    });
    let reader = server.await.reader();
    let heard = reader
        .read_each(&texts(&["calm", "\u{1F9EA}", "now!"]))
        .await;
    let refused = Err(ReaderError::Refused(400));
    assert_eq!(heard, [Ok(Distress::None), refused, Ok(Distress::P2)]);
    let away = reader_at(&nobody_listens().await, PATIENT);
    let heard = away.read_each(&texts(&["calm", "now!"])).await;
    assert_eq!(heard, [Err(ReaderError::Unreachable); 2]);
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
    assert_eq!(
        reader.read(&texts(&["a text"])).await,
        Err(ReaderError::Public)
    );
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
