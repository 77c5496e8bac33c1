//! How well the second reader hears, alone and beside the first.

use std::path::Path;

use anyhow::Result;
use scan::second::SecondHead;
use scan::{Distress, Reading, Scanner};

use crate::corpus::{self, Message, WRITINGS};
use crate::data;
use crate::embed::Embeddings;
use crate::folds::{by_hand, by_situation};
use crate::second::{Learning, Unseen};
use crate::table::{self, Judged, second_columns};

/// The table of `docs/SCAN.md`: each writing as the first reader, the second and both read it.
pub fn table(server: &str) -> Result<String> {
    let known = Learning::from(server, by_situation)?;
    let read = read(&known);
    let mut text = table::head(&second_columns());
    for writing in WRITINGS {
        text += &rows(writing, &known.lessons.messages, &read, |one| {
            one.writing == writing
        });
    }
    text += &rows("**all**", &known.lessons.messages, &read, |_| true);
    let mut unknown = Learning::from(server, by_hand)?;
    let read = self::read(&unknown);
    text += &rows("unknown writer", &unknown.lessons.messages, &read, |_| true);
    let blind = corpus::blind(&data("corpus/blind.csv"))?;
    Ok(text + &judged_by_program("blind", &blind, &mut unknown.server)?)
}

fn read(learning: &Learning) -> Vec<Read> {
    let (lessons, folds, first) = (&learning.lessons, &learning.folds, &learning.first);
    let alone = lessons.judged(&Unseen::alone(learning.scores.clone()), folds);
    let beside = Unseen::beside(learning.scores.clone(), first);
    let beside = lessons.judged(&beside, folds);
    (0..first.len())
        .map(|index| Read::new(first[index].distress, Some(alone[index]), beside[index]))
        .collect()
}

/// Labelled messages as the program itself reads them with both readers.
pub fn judge(server: &str, file: &Path) -> Result<String> {
    let mut server = Embeddings::of(server)?;
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let rows = judged_by_program(&name, &corpus::blind(file)?, &mut server)?;
    Ok(table::head(&second_columns()) + &rows)
}

fn judged_by_program(name: &str, messages: &[Message], server: &mut Embeddings) -> Result<String> {
    let (scanner, head) = (Scanner::new()?, SecondHead::new()?);
    let mut read = Vec::new();
    // Asked for all at once: what the server says is written down after each time.
    let all = messages.iter();
    let all = all.flat_map(|message| scan::second::in_parts(&message.text));
    server.embed(&all.collect::<Vec<_>>())?;
    for message in messages {
        let parts = server.embed(&scan::second::in_parts(&message.text))?;
        let first = scanner.read(&message.text);
        let second = head.judge(&message.text, first.score, &parts);
        let second = second.map_or(Distress::None, |heard| heard.distress);
        read.push(Read::new(first.distress, None, second));
    }
    Ok(rows(name, messages, &read, |_| true))
}

/// How urgent one message is to the readers.
struct Read {
    first: Distress,
    /// The second as if there were no first, where that was learned.
    alone: Option<Distress>,
    both: Distress,
}

impl Read {
    /// The second reader is asked only where the first heard nothing urgent.
    fn new(first: Distress, alone: Option<Distress>, second: Distress) -> Self {
        let both = match first >= Distress::P2 {
            true => first,
            false => first.max(second),
        };
        Self { first, alone, both }
    }
}

/// Some messages as the first reader, the second and both of them read them.
fn rows(
    name: &str,
    messages: &[Message],
    read: &[Read],
    keep: impl Fn(&Message) -> bool,
) -> String {
    let row = |reader: &str, level: fn(&Read) -> Option<Distress>| {
        let kept = messages.iter().zip(read).filter(|(one, _)| keep(one));
        let judged: Option<Vec<Judged<'_>>> = kept
            .map(|(message, read)| {
                let distress = level(read)?;
                Some(message.read_as(Reading {
                    distress,
                    ..Reading::default()
                }))
            })
            .collect();
        let judged = judged.unwrap_or_default();
        match judged.is_empty() {
            true => String::new(),
            false => table::row(
                &second_columns(),
                &format!("{name}, {reader}"),
                &judged.iter().collect::<Vec<_>>(),
            ),
        }
    };
    row("first", |read| Some(read.first))
        + &row("second alone", |read| read.alone)
        + &row("both", |read| Some(read.both))
}
