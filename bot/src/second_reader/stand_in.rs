//! A server for tests that answers as it is told to.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use scan::second::{SAMPLE, SecondHead};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::{SecondReader, Server};

/// What is answered to a request: status, more header lines, body.
type Answer = (u16, String, String);

/// A running server, and what it was asked.
pub struct StandIn {
    pub url: String,
    asked: Arc<Mutex<Vec<Value>>>,
}

impl StandIn {
    /// A server that answers each list of texts with what `answer` makes of it.
    pub async fn answers(answer: impl Fn(&[&str]) -> Answer + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let asked: Arc<Mutex<Vec<Value>>> = Arc::default();
        let (seen, answer) = (Arc::clone(&asked), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (seen, answer) = (Arc::clone(&seen), Arc::clone(&answer));
                tokio::spawn(async move { serve(stream, &seen, &*answer).await });
            }
        });
        Self { url, asked }
    }

    /// A server with the model of [`head`], for which a text with `!` in it is urgent.
    pub async fn reads() -> Self {
        Self::answers(|texts| good(embeddings(texts))).await
    }

    pub fn reader(&self) -> SecondReader {
        reader_at(&self.url, Duration::from_secs(10))
    }

    /// What it was asked so far.
    pub fn asked(&self) -> Vec<Value> {
        self.asked.lock().expect("the lock").clone()
    }
}

/// A reader that asks whatever is there.
pub fn reader_at(url: &str, patience: Duration) -> SecondReader {
    let server = Server {
        url: reqwest::Url::parse(url).expect("an address"),
        model: "small".into(),
        anywhere: false,
        patience,
    };
    SecondReader::new(server, head())
}

/// A head for embeddings of two numbers: the second is how urgent a text is.
pub fn head() -> SecondHead {
    SecondHead {
        sample: vec![1.0, 0.0],
        limits: [[0.5, 1.5, 2.5]; 3],
        weights: [vec![0.0, 1.0], vec![0.0, 1.0], vec![0.0, 1.0]],
    }
}

pub fn embeddings(texts: &[&str]) -> Vec<Vec<f32>> {
    let one = |text: &&str| match *text {
        SAMPLE => vec![1.0, 0.01],
        text if text.contains('!') => vec![0.0, 2.0],
        _ => vec![0.0, 0.0],
    };
    texts.iter().map(one).collect()
}

pub fn good(embeddings: Vec<Vec<f32>>) -> Answer {
    let data = embeddings.into_iter().enumerate();
    let data: Vec<Value> = data
        .map(|(index, embedding)| json!({"object": "embedding", "index": index, "embedding": embedding}))
        // The order of the answers is not promised.
        .rev()
        .collect();
    let body = json!({"object": "list", "data": data, "model": "small"});
    (200, String::new(), body.to_string())
}

async fn serve(
    mut stream: TcpStream,
    seen: &Mutex<Vec<Value>>,
    answer: &(impl Fn(&[&str]) -> Answer + ?Sized),
) -> Option<()> {
    let mut heard = Vec::new();
    loop {
        let body = loop {
            if let Some(body) = whole(&heard) {
                break body;
            }
            if stream.read_buf(&mut heard).await.ok()? == 0 {
                return None;
            }
        };
        heard.clear();
        let asked: Value = serde_json::from_slice(&body).ok()?;
        let texts: Vec<&str> = asked["input"]
            .as_array()?
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let (status, more, body) = answer(&texts);
        seen.lock().expect("the lock").push(asked.clone());
        let length = body.len();
        let head = format!("HTTP/1.1 {status} So\r\ncontent-length: {length}\r\n{more}\r\n");
        stream.write_all(head.as_bytes()).await.ok()?;
        stream.write_all(body.as_bytes()).await.ok()?;
    }
}

/// The body of a request, once all of it is there.
fn whole(heard: &[u8]) -> Option<Vec<u8>> {
    let end = heard.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let head = String::from_utf8_lossy(&heard[..end]).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))?;
    let length: usize = length.trim().parse().ok()?;
    heard.get(end..end + length).map(<[u8]>::to_vec)
}
