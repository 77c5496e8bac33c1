//! `saiduan scan`: what the bot sees in a message, and why. A JSON object
//! `{"id", "text"}` a line in, one a line out; with `"second"` where there is a second
//! reader.

use std::io::{BufRead as _, Write as _};

use anyhow::{Context as _, Result};
use bot::scan::second::SecondReading;
use bot::scan::{Reading, Scanner};
use bot::second_reader::{ReadOnce, SecondReader};
use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::second;

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Seen<'a> {
    id: serde_json::Value,
    distress: &'a bot::scan::Distress,
    self_harm: bool,
    minor: bool,
    hide: bool,
    command: &'a bot::scan::Command,
    matches: &'a [bot::scan::Match],
    /// What the second reader says; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<Second>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Second {
    Heard(SecondReading),
    Failed { error: String },
}

/// Reads standard input to its end.
///
/// # Errors
/// A line that is no such object, named by its number.
pub async fn run(config: &Config) -> Result<()> {
    let scanner = Scanner::new()?;
    let reader = second::reader(config)?;
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let asked: Line = serde_json::from_str(&line).with_context(|| {
            format!("Line {} is not an object with “id” and “text”.", number + 1)
        })?;
        let reading = scanner.read(&asked.text);
        let second = match &reader {
            Some(reader) => Some(read_again(reader, &asked.text, reading.score).await),
            None => None,
        };
        let seen = serde_json::to_string(&seen(asked.id, &reading, second))?;
        writeln!(std::io::stdout().lock(), "{seen}")?;
    }
    Ok(())
}

async fn read_again(reader: &SecondReader, text: &str, score: f32) -> Second {
    match reader.read(&[ReadOnce { text, score }]).await {
        Ok(heard) => Second::Heard(heard.into_iter().next().unwrap_or_default()),
        Err(error) => Second::Failed {
            error: error.to_string(),
        },
    }
}

fn seen(id: serde_json::Value, reading: &Reading, second: Option<Second>) -> Seen<'_> {
    Seen {
        id,
        distress: &reading.distress,
        self_harm: reading.self_harm,
        minor: reading.minor,
        hide: reading.hide,
        command: &reading.command,
        matches: &reading.matches,
        second,
    }
}
