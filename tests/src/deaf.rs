//! A host that takes every connection and every request, and says nothing: what a platform
//! looks like whose line is cut somewhere on the way.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::patience;

/// What a request says, and its connection.
type Held = (String, TcpStream);

#[derive(Debug)]
pub struct DeafHost {
    url: String,
    held: Arc<Mutex<Vec<Held>>>,
    listening: JoinHandle<()>,
}

impl DeafHost {
    /// Starts on a free loopback port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.expect("a free loopback port");
        let address = listener.local_addr().expect("a bound socket's address");
        let held = Arc::<Mutex<Vec<Held>>>::default();
        let listening = tokio::spawn(listen(listener, Arc::clone(&held)));
        Self {
            url: format!("http://{address}"),
            held,
            listening,
        }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// How many requests with these words, in their head or their body, wait for an answer:
    /// whoever asked still does.
    pub fn holds(&self, words: &str) -> usize {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(_, stream)| still_waits(stream));
        held.iter()
            .filter(|(request, _)| request.contains(words))
            .count()
    }

    /// Waits until it holds so many with these words.
    pub async fn is_asked(&self, words: &str, times: usize) {
        let asked = patience::when(|| (self.holds(words) >= times).then_some(()));
        let asked = asked.await.is_some();
        assert!(asked, "{words} did not come {times} times: {self}");
    }

    /// Answers with this everybody who waits and whose request has these words.
    pub async fn answers(&self, words: &str, status: &str, body: &str) {
        let answered: Vec<Held> = {
            let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
            held.extract_if(.., |(request, _)| request.contains(words))
                .collect()
        };
        let length = body.len();
        let answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        for (_, mut stream) in answered {
            // Whoever asked may have hung up.
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    }
}

/// The first lines of what it holds, and how many begin so.
impl std::fmt::Display for DeafHost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = BTreeMap::<&str, usize>::new();
        for (request, _) in held.iter() {
            *lines
                .entry(request.lines().next().unwrap_or_default())
                .or_default() += 1;
        }
        f.debug_map().entries(lines).finish()
    }
}

impl Drop for DeafHost {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, held: Arc<Mutex<Vec<Held>>>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let held = Arc::clone(&held);
        tokio::spawn(async move {
            let mut request = Vec::new();
            while !is_whole(&request) {
                match stream.read_buf(&mut request).await {
                    Ok(0) | Err(_) => return,
                    Ok(_) => {}
                }
            }
            let request = String::from_utf8_lossy(&request).into_owned();
            held.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push((request, stream));
        });
    }
}

/// Whether a request's head has come, and as much of its body as the head says.
fn is_whole(request: &[u8]) -> bool {
    let Some(end) = request.windows(4).position(|four| four == b"\r\n\r\n") else {
        return false;
    };
    let head = String::from_utf8_lossy(&request[..end]).to_ascii_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"));
    let length: Option<usize> = length.and_then(|length| length.trim().parse().ok());
    request.len() >= end + 4 + length.unwrap_or(0)
}

fn still_waits(stream: &TcpStream) -> bool {
    loop {
        match stream.try_read(&mut [0; 4_096]) {
            Ok(0) => return false,
            Ok(_) => {}
            Err(error) => return error.kind() == ErrorKind::WouldBlock,
        }
    }
}
