//! Which message another one answers. A person who chose it and wrote “yes, him” has said
//! nothing without it.
//!
//! It is looked for when a page is shown and not when the answer comes: our own message is
//! named only after it was sent, and what is taken back later must not stand on in what was
//! answered to it. It is looked for in the report that is read, and nowhere else: whoever
//! opens a case has opened that one.

use std::collections::{HashMap, HashSet};

use sqlx::FromRow;

use super::talk::{APART, Message};
use crate::told::{Around, Body};
use crate::vault::DataKey;
use crate::{Millis, Result, Tx, Uuid, args, withdrawal};

/// The message that another one answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// Where on the page it stands, if it does.
    pub id: Option<Uuid>,
    /// What of it is answered, as far as the platform said, else all its words.
    pub words: String,
    /// The person took it back: its words are not shown here either.
    pub is_withdrawn: bool,
}

/// What a message is called in which conversation, and what stands around it.
#[derive(Debug)]
pub(super) struct Named {
    pub conversation: Uuid,
    pub name: Option<String>,
    pub around: Around,
}

/// One that a name may mean: a message, one of its parts, or what it was changed to.
#[derive(Debug, Clone, FromRow)]
struct Meant {
    conversation_id: Uuid,
    name: String,
    id: Uuid,
    at: Millis,
    kind: String,
    state: Option<String>,
    body: Vec<u8>,
}

type Key<'a> = (Uuid, &'a str);

/// Says of the messages of a page which each of them answers.
pub(super) async fn find(
    tx: &mut Tx,
    key: &DataKey,
    report: Uuid,
    messages: &mut [Message],
    named: &[Named],
) -> Result<()> {
    if named.iter().all(|n| n.around.is_nothing()) {
        return Ok(());
    }
    let here = by_name(named);
    let is_missing = |n: &&Named| answered(n).is_some_and(|key| !here.contains_key(&key));
    let missing: HashSet<Key<'_>> = named
        .iter()
        .filter(is_missing)
        .filter_map(answered)
        .collect();
    let elsewhere = elsewhere(tx, report, &missing).await?;
    let mut found = Vec::with_capacity(named.len());
    for (at, one) in named.iter().enumerate() {
        let Some(name) = answered(one) else {
            found.push(with_quote(None, &one.around));
            continue;
        };
        let answers = match here.get(&name) {
            Some(places) => on_page(messages, places, at),
            None => {
                let meant = elsewhere
                    .iter()
                    .filter(|m| (m.conversation_id, m.name.as_str()) == name);
                let meant: Vec<_> = meant.collect();
                if meant.iter().any(|m| m.kind == APART) {
                    // Nor do its words stand in what answers it.
                    found.push(None);
                    continue;
                }
                found_elsewhere(key, messages, &meant, messages[at].at)?
            }
        };
        found.push(with_quote(Some(answers.unwrap_or_default()), &one.around));
    }
    for (message, answers) in messages.iter_mut().zip(found) {
        message.answers = answers;
    }
    Ok(())
}

/// The words that the platform sent along are just those that are answered.
fn with_quote(answers: Option<Answered>, around: &Around) -> Option<Answered> {
    let quoted = around.quoted.as_ref().filter(|words| !words.is_empty());
    match (answers, quoted) {
        (answers, None) => answers,
        (Some(answers), Some(_)) if answers.is_withdrawn => Some(answers),
        (answers, Some(words)) => Some(Answered {
            words: words.clone(),
            ..answers.unwrap_or_default()
        }),
    }
}

fn answered(named: &Named) -> Option<Key<'_>> {
    let name = named.around.answers.as_deref()?;
    Some((named.conversation, name))
}

/// The places of the messages by what their platform calls them; one that it took in
/// several pieces has several names.
fn by_name(named: &[Named]) -> HashMap<Key<'_>, Vec<usize>> {
    let mut all: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
    for (at, one) in named.iter().enumerate() {
        for name in one.name.iter().flat_map(|names| names.split(',')) {
            all.entry((one.conversation, name)).or_default().push(at);
        }
    }
    all
}

/// One thing that was said under a name.
struct Part<'a> {
    id: Uuid,
    at: Millis,
    kind: &'a str,
    text: &'a str,
    is_withdrawn: bool,
}

/// What was said under a name by the time it was answered: as it was written, or what it had
/// been changed to. Signs on a message bear its name too, and say nothing.
fn together<'a>(parts: impl Iterator<Item = Part<'a>>, by: Millis) -> Option<Answered> {
    let mut all: Option<Answered> = None;
    let was_there = |p: &Part<'_>| p.kind != "reaction" && (p.kind != "edited" || p.at <= by);
    for part in parts.filter(was_there) {
        let answered = all.get_or_insert_default();
        answered.id.get_or_insert(part.id);
        answered.is_withdrawn |= part.is_withdrawn || part.kind == withdrawal::KIND;
        if !part.text.is_empty() {
            part.text.clone_into(&mut answered.words);
        }
    }
    if let Some(answered) = all.as_mut().filter(|a| a.is_withdrawn) {
        answered.words.clear();
    }
    all
}

fn on_page(messages: &[Message], places: &[usize], answering: usize) -> Option<Answered> {
    let others = places.iter().filter(|at| **at != answering);
    let parts = others.map(|at| &messages[*at]).map(|m| Part {
        id: m.id,
        at: m.at,
        kind: &m.kind,
        text: &m.text,
        is_withdrawn: m.is_withdrawn,
    });
    together(parts, messages[answering].at)
}

/// What is not on the page, or was sent in pieces.
async fn elsewhere(tx: &mut Tx, report: Uuid, missing: &HashSet<Key<'_>>) -> Result<Vec<Meant>> {
    let asked = missing.iter();
    let asked = asked.flat_map(|(conversation, name)| args![report, *conversation, *name]);
    let mut found: Vec<Meant> = tx
        .fetch_many(
            "SELECT m.conversation_id, asked.column3 AS name, m.id, m.at, m.kind, m.state, m.body FROM (",
            3,
            asked.collect(),
            ") AS asked JOIN messages m ON m.report_id = asked.column1 AND m.conversation_id = asked.column2
               AND (m.platform_id = asked.column3 OR m.id IN (SELECT p.message_id FROM pieces p
                    WHERE p.conversation_id = asked.column2 AND p.platform_id = asked.column3))",
        )
        .await?;
    found.sort_by_key(|m| (m.at, m.id));
    Ok(found)
}

/// As [`on_page`], of what had to be looked for.
fn found_elsewhere(
    key: &DataKey,
    messages: &[Message],
    meant: &[&Meant],
    by: Millis,
) -> Result<Option<Answered>> {
    let open = |m: &&Meant| key.open_json::<Body>("messages.body", m.id, &m.body);
    let bodies = meant.iter().map(open).collect::<Result<Vec<_>>>()?;
    let parts = meant.iter().zip(&bodies).map(|(m, body)| Part {
        id: m.id,
        at: m.at,
        kind: &m.kind,
        text: &body.text,
        is_withdrawn: m.state.as_deref() == Some(withdrawal::STATE),
    });
    let mut answered = together(parts, by);
    if let Some(answered) = &mut answered {
        answered.id = answered
            .id
            .filter(|id| messages.iter().any(|m| m.id == *id));
    }
    Ok(answered)
}
