//! `saiduan scan`: what the bot sees in a message, and why. A JSON object
//! `{"id", "text"}` a line in, one a line out.

use std::io::{BufRead as _, Write as _};

use anyhow::{Context as _, Result};
use bot::scan::{Reading, Scanner};
use serde::{Deserialize, Serialize};

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
}

/// Reads standard input to its end.
///
/// # Errors
/// A line that is no such object, named by its number.
pub fn run() -> Result<()> {
    let scanner = Scanner::new()?;
    let mut out = std::io::stdout().lock();
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let asked: Line = serde_json::from_str(&line).with_context(|| {
            format!("Line {} is not an object with “id” and “text”.", number + 1)
        })?;
        let reading = scanner.read(&asked.text);
        writeln!(out, "{}", serde_json::to_string(&seen(asked.id, &reading))?)?;
    }
    Ok(())
}

fn seen(id: serde_json::Value, reading: &Reading) -> Seen<'_> {
    Seen {
        id,
        distress: &reading.distress,
        self_harm: reading.self_harm,
        minor: reading.minor,
        hide: reading.hide,
        command: &reading.command,
        matches: &reading.matches,
    }
}
