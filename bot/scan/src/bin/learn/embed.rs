//! Embeddings of the corpus, asked of a server on this machine over OpenAI's interface, and
//! kept in `target/` so that learning again asks for new texts only.

use std::collections::HashMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use scan::second::{SAMPLE, cosine};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Texts in one request.
const TEXTS: usize = 32;
/// So many requests are asked for again, at most, when this is interrupted.
const LOST: usize = 256;
/// What is kept was made by another model if the sample's embedding differs by more.
const SAME: f32 = 0.9999;

#[derive(Serialize)]
struct Asked<'a> {
    model: &'static str,
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

/// A server, and what it said before.
pub struct Embeddings {
    server: String,
    pub sample: Vec<f32>,
    kept: HashMap<[u8; 32], Vec<f32>>,
}

impl Embeddings {
    /// Asks the server at `http://host:port` who it is.
    pub fn of(server: &str) -> Result<Self> {
        let server = server
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        let sample = ask(&server, &[SAMPLE])?.remove(0);
        let mut kept = keep().unwrap_or_default();
        let before = kept.get(&name(SAMPLE));
        if before.is_none_or(|before| cosine(before, &sample) < SAME) {
            kept.clear();
        }
        kept.insert(name(SAMPLE), sample.clone());
        Ok(Self {
            server,
            sample,
            kept,
        })
    }

    /// The embeddings of these texts.
    pub fn embed(&mut self, texts: &[&str]) -> Result<Vec<Vec<f32>>> {
        let new: Vec<&str> = texts
            .iter()
            .copied()
            .filter(|text| !self.kept.contains_key(&name(text)))
            .collect();
        for (done, some) in new.chunks(TEXTS).enumerate() {
            // A few need no telling.
            if new.len() > TEXTS && done % 32 == 0 {
                eprintln!("{} of {} texts", done * TEXTS, new.len());
            }
            for (text, embedding) in some.iter().zip(ask(&self.server, some)?) {
                self.kept.insert(name(text), embedding);
            }
            if done % LOST == LOST - 1 {
                self.write()?;
            }
        }
        if !new.is_empty() {
            self.write()?;
        }
        let kept = |text: &&str| self.kept.get(&name(text)).cloned().unwrap_or_default();
        Ok(texts.iter().map(kept).collect())
    }

    fn write(&self) -> Result<()> {
        let mut file = Vec::new();
        for (name, embedding) in &self.kept {
            file.extend(name);
            file.extend(embedding.iter().flat_map(|number| number.to_le_bytes()));
        }
        let header = u32::try_from(self.sample.len())?.to_le_bytes();
        std::fs::write(place(), [&header[..], &file].concat())?;
        Ok(())
    }
}

fn name(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

fn place() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/embeddings.bin")
}

/// What was kept before, if there is anything whole.
fn keep() -> Option<HashMap<[u8; 32], Vec<f32>>> {
    let file = std::fs::read(place()).ok()?;
    let (width, rest) = file.split_first_chunk::<4>()?;
    let width = usize::try_from(u32::from_le_bytes(*width)).ok()?;
    let records = rest.chunks_exact(32 + 4 * width);
    let mut kept = HashMap::new();
    for record in records {
        let (name, numbers) = record.split_first_chunk::<32>()?;
        let numbers = numbers
            .chunks_exact(4)
            .filter_map(|four| four.try_into().ok());
        kept.insert(*name, numbers.map(f32::from_le_bytes).collect());
    }
    Some(kept)
}

fn ask(server: &str, input: &[&str]) -> Result<Vec<Vec<f32>>> {
    let asked = Asked {
        model: "multilingual-e5-small",
        encoding_format: "float",
        input,
    };
    let answer = post(server, &serde_json::to_string(&asked)?)?;
    let mut told: Told = serde_json::from_slice(&answer)?;
    told.data.sort_by_key(|one| one.index);
    ensure!(
        told.data.len() == input.len(),
        "not one embedding for each text"
    );
    Ok(told.data.into_iter().map(|one| one.embedding).collect())
}

/// One plain request; the server closes the connection after its answer.
fn post(server: &str, body: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(server).with_context(|| server.to_owned())?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
    write!(
        stream,
        "POST /v1/embeddings HTTP/1.0\r\nHost: {server}\r\nContent-Type: application/json\r\n\
         Connection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer
        .windows(4)
        .position(|bytes| bytes == b"\r\n\r\n")
        .context("no answer")?;
    let first = answer.split(|byte| *byte == b'\r').next();
    let status = String::from_utf8_lossy(first.unwrap_or_default()).into_owned();
    ensure!(status.contains(" 200"), "the server says {status:?}");
    Ok(answer.split_off(end + 4))
}
