//! What a web-chat page may show to its visitor.
//!
//! The visitor is found by the keyed hash of the session's token, and sees only
//! their own conversation: what was said in it since `visible_from`, told by the ids of its
//! messages ([`crate::in_order`]), which no clock moves, and by when one that was held went out; and nothing at
//! all once they have been quiet for [`outbox::QUIET`] or have ended the session. The
//! return code, typed into the chat, moves `visible_from` back; that is the desk's.
//!
//! The person reads their own words: this is not a read by staff, and no audit
//! entry is due.

use sqlx::FromRow;
use uuid::Uuid;

use crate::told::{Body, Choice, DOTS};
use crate::vault::{DataKey, Vault};
use crate::{Error, Millis, Result, Tx, answered, args};
use crate::{in_order, inbound, outbox, set_back};

/// Who said a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    Person,
    Bot,
    Staff,
}

impl Author {
    fn parse(word: &str) -> Self {
        match word {
            "person" => Self::Person,
            "staff" => Self::Staff,
            _ => Self::Bot,
        }
    }
}

/// One message as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: Uuid,
    pub author: Author,
    /// With the secret in its place, the one time that it is shown.
    pub text: String,
    /// The buttons under it; empty for what the person said.
    pub choices: Vec<Choice>,
    /// The name of the recording that reads it aloud.
    pub recording: Option<String>,
    /// No page has shown it yet: pass it to [`mark_shown`].
    pub is_new: bool,
    /// The text holds a secret that no later read will give.
    pub is_once: bool,
}

/// Where a visitor's conversation stands, without anything that was said.
#[derive(Debug, Clone, FromRow)]
pub struct Visit {
    conversation_id: Uuid,
    report_id: Option<Uuid>,
    language: String,
    last_in_at: Millis,
    visible_from: Millis,
    hides: bool,
    case_id: Option<Uuid>,
    report_key: Option<Vec<u8>>,
    case_key: Option<Vec<u8>>,
    last_id: Option<Uuid>,
    unshown: i64,
}

impl Visit {
    /// The code of the language that they talk in.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// When the first thing was said, in epoch milliseconds: the conversation's id says it.
    pub fn began(&self) -> Millis {
        let began = self.conversation_id.get_timestamp();
        began.map_or(0, |at| {
            let (seconds, nanos) = at.to_unix();
            let seconds = i64::try_from(seconds).unwrap_or(0);
            seconds * 1_000 + i64::from(nanos / 1_000_000)
        })
    }

    /// How long what was said may still be shown, in milliseconds; 0 = no longer.
    pub fn left(&self, now: Millis) -> Millis {
        let last = set_back::last_word(self.last_in_at, now);
        (last + outbox::QUIET - now).clamp(0, outbox::QUIET)
    }

    /// Since when what was said may be shown, in epoch milliseconds. It moves forward
    /// when the person comes back after a silence, and back with the return code.
    pub fn visible_from(&self) -> Millis {
        self.visible_from
    }

    /// A text that changes whenever a page would look different.
    pub fn tag(&self, now: Millis) -> String {
        self.tag_with(now, self.unshown)
    }

    /// The tag of this visit once all of it has been shown.
    pub fn tag_when_shown(&self, now: Millis) -> String {
        self.tag_with(now, 0)
    }

    fn tag_with(&self, now: Millis, unshown: i64) -> String {
        let last = self.last_id.unwrap_or_default().simple();
        let quiet = i32::from(self.left(now) == 0);
        let (from, language) = (self.visible_from, &self.language);
        format!("{last}-{unshown}-{from}-{language}-{quiet}")
    }

    fn report_key(&self, vault: &Vault, report: Uuid) -> Result<DataKey> {
        let wrapped = self.report_key.as_deref();
        let Some(case) = self.case_id else {
            return vault.master().unwrap(report, wrapped);
        };
        let case_key = vault.master().unwrap(case, self.case_key.as_deref())?;
        case_key.unwrap(report, wrapped)
    }
}

macro_rules! visited {
    // The first id of the moment: see [`in_order::first`].
    ($first:literal) => {
        concat!(
            "SELECT v.id AS conversation_id, v.report_id, v.language, v.last_in_at, v.visible_from,
                v.hides, r.case_id, r.wrapped_key AS report_key, c.wrapped_key AS case_key,
                (SELECT m.id FROM messages m WHERE m.report_id = v.report_id
                 ORDER BY m.id DESC LIMIT 1) AS last_id,
                (SELECT COUNT(*) FROM messages w JOIN outbox o ON o.message_id = w.id
                 WHERE w.conversation_id = v.id AND o.state = 'queued'
                 AND w.report_id = v.report_id AND (w.at >= v.visible_from OR w.id >= ",
            $first,
            ")) AS unshown
         FROM contacts k JOIN conversations v ON v.contact_id = k.id
         LEFT JOIN reports r ON r.id = v.report_id
         LEFT JOIN cases c ON c.id = r.case_id
         WHERE k.address_hash = $1
           AND NOT EXISTS (SELECT 1 FROM web_exits e WHERE e.address_hash = k.address_hash)"
        )
    };
}

/// The conversation of the visitor with this address hash. `None` for a token that
/// nobody has written with, and for a session that was ended.
///
/// # Errors
/// Those of the database.
pub async fn visit(tx: &mut Tx, address_hash: &[u8]) -> Result<Option<Visit>> {
    let sql = match tx {
        Tx::Sqlite(_) => {
            visited!("unhex(printf('%012x', v.visible_from) || '00000000000000000000')")
        }
        Tx::Postgres(_) => {
            visited!(
                "CAST(lpad(to_hex(v.visible_from), 12, '0') || '00000000000000000000' AS uuid)"
            )
        }
    };
    tx.fetch_optional(sql, args![address_hash]).await
}

#[derive(FromRow)]
struct Sealed {
    id: Uuid,
    author: String,
    body: Vec<u8>,
    secret: Option<Vec<u8>>,
    state: Option<String>,
}

/// So many lines a page shows; the newest, since a talk can be as long as somebody makes it.
pub const SHOWN: usize = 200;

/// What the page of this visit may show: the newest [`SHOWN`] lines after `after`, oldest
/// first, and any earlier one that no page has shown. Before them stands one more line when
/// there are more; it is not shown. What is held waits for the desk to release
/// it: the person hides, or has not written again. To somebody who hides nothing is shown of
/// what they write. Empty when the person has been quiet too
/// long, and when what was said is erased.
///
/// A line that does not open is left out, and logged by its id: one damaged row must
/// not keep a person from their whole talk.
///
/// # Errors
/// Those of the database, and a report key that does not unwrap.
pub async fn lines(
    tx: &mut Tx,
    vault: &Vault,
    visit: &Visit,
    after: Option<Uuid>,
    now: Millis,
) -> Result<Vec<Line>> {
    let Some(report) = visit.report_id.filter(|_| visit.left(now) > 0) else {
        return Ok(Vec::new());
    };
    let key = match visit.report_key(vault, report) {
        Ok(key) => key,
        Err(Error::Destroyed) => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    let rows: Vec<Sealed> = tx
        .fetch_all(
            "SELECT m.id, m.author, m.body, o.secret, o.state
             FROM messages m LEFT JOIN outbox o ON o.message_id = m.id
             WHERE m.report_id = $1 AND m.conversation_id = $2 AND (m.id >= $3 OR m.at >= $7)
               AND m.state IS NULL AND (o.state IS NULL OR o.state = 'queued')
               AND (m.id > $4 OR o.state = 'queued')
               AND (m.author <> 'person' OR CAST($6 AS BIGINT) = 0)
             ORDER BY m.id DESC LIMIT $5",
            args![
                report,
                visit.conversation_id,
                in_order::first(visit.visible_from),
                after.unwrap_or_default(),
                i64::try_from(SHOWN + 1).unwrap_or(i64::MAX),
                i64::from(visit.hides),
                visit.visible_from
            ],
        )
        .await?;
    let rows = rows.into_iter().rev();
    Ok(rows.filter_map(|row| open(&key, row)).collect())
}

fn open(key: &DataKey, row: Sealed) -> Option<Line> {
    let id = row.id;
    unseal(key, row)
        .inspect_err(|e| tracing::error!(message.id = %id, error = %e, "a message does not open"))
        .ok()
}

fn unseal(key: &DataKey, row: Sealed) -> Result<Line> {
    let body: Body = key.open_json("messages.body", row.id, &row.body)?;
    let author = Author::parse(&row.author);
    let secret = row
        .secret
        .map(|sealed| key.open("messages.secret", row.id, &sealed))
        .transpose()?
        .map(|plain| String::from_utf8(plain).map_err(|_| Error::Damaged("messages.secret")))
        .transpose()?;
    let (choices, label) = match author {
        Author::Person => (Vec::new(), body.choices.into_iter().next()),
        Author::Bot | Author::Staff => (body.choices, None),
    };
    let text = match (&secret, label) {
        (Some(secret), _) => body.text.replacen(DOTS, secret, 1),
        (None, Some(pressed)) if body.text.is_empty() => pressed.label,
        (None, _) => body.text,
    };
    Ok(Line {
        id: row.id,
        author,
        text,
        choices,
        recording: body.recording,
        is_new: row.state.as_deref() == Some("queued"),
        is_once: secret.is_some(),
    })
}

/// Records that a page shows these lines, the new ones for the first time: they count as sent, and their secrets
/// are forgotten. Call it in the transaction that read them, so that a secret is
/// given once; it needs a transaction that may write.
///
/// # Errors
/// Those of the database.
pub async fn mark_shown(tx: &mut Tx, lines: &[Line], now: Millis) -> Result<()> {
    let new = || lines.iter().filter(|l| l.is_new);
    let all: Vec<Uuid> = new().map(|l| l.id).collect();
    outbox::taken(tx, &all).await?;
    let by_staff: Vec<Uuid> = new()
        .filter(|l| l.author == Author::Staff)
        .map(|l| l.id)
        .collect();
    answered::arrived(tx, &by_staff, now).await?;
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    inbound::count(tx, "web", &[("messages_out", count)]).await
}

/// Ends the session: its token opens nothing from now on. True when there was one.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, address_hash: &[u8], now: Millis) -> Result<bool> {
    let ended = tx
        .execute(
            "INSERT INTO web_exits (address_hash, at)
             SELECT address_hash, CAST($2 AS BIGINT) FROM contacts WHERE address_hash = $1
             ON CONFLICT (address_hash) DO NOTHING",
            args![address_hash, now],
        )
        .await?;
    Ok(ended == 1)
}

/// True when the session with this address hash was ended.
///
/// # Errors
/// Those of the database.
pub async fn is_ended(tx: &mut Tx, address_hash: &[u8]) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM web_exits WHERE address_hash = $1",
            args![address_hash],
        )
        .await?;
    Ok(found > 0)
}
