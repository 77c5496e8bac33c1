//! What a second reader still has to read: a job for each text, written with it.
//!
//! A job carries the id of a message. Its words are opened from `messages` when they are
//! read and stand nowhere else; a message that was erased or taken back meanwhile has
//! none. The newest is read first: only soon after a message may its person be asked
//! about it, and what waited out an outage can wait a little longer.

use sqlx::FromRow;
use uuid::Uuid;

use crate::told::Body;
use crate::vault::{DataKey, Vault};
use crate::{Error, Millis, Result, Tx, args, withdrawal};

/// The kind of job that reads a message; its id and its subject are the message's.
const READ: &str = "second.read";
/// The same, for a chat in which another program answers: nothing is to be said there.
const READ_QUIETLY: &str = "second.read_quietly";

/// How long one process keeps a job to itself: longer than any server is waited for.
const LEASE: Millis = 120_000;

/// A message that is to be read.
#[derive(Debug, Clone, Copy)]
pub struct ToRead {
    pub message: Uuid,
    /// Another program answers in its chat.
    pub quietly: bool,
}

/// Queues the reading of messages that are being written.
///
/// # Errors
/// Those of the database.
pub async fn queue(tx: &mut Tx, messages: &[ToRead], now: Millis) -> Result<()> {
    let kind = |quietly: bool| if quietly { READ_QUIETLY } else { READ };
    let rows = messages
        .iter()
        .flat_map(|m| args![m.message, kind(m.quietly), m.message, now, 0_i64, 0_i64])
        .collect();
    tx.execute_many(
        "INSERT INTO jobs (id, kind, subject_id, run_at, attempts, leased_until)",
        6,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// How many wait to be read.
///
/// # Errors
/// Those of the database.
pub async fn waiting(tx: &mut Tx) -> Result<i64> {
    tx.number(
        "SELECT COUNT(*) FROM jobs WHERE kind IN ('second.read', 'second.read_quietly')",
        args![],
    )
    .await
}

/// True when one is due: looked at without a write.
///
/// # Errors
/// Those of the database.
pub async fn is_any_due(tx: &mut Tx, now: Millis) -> Result<bool> {
    let due = tx
        .number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM jobs WHERE kind IN ('second.read', 'second.read_quietly') AND run_at <= $1
               AND (leased_by IS NULL OR leased_until < $1) LIMIT 1) AS due",
            args![now],
        )
        .await?;
    Ok(due > 0)
}

/// A job that this process has in hand.
#[derive(Debug, Clone, FromRow)]
pub struct Taken {
    /// The message's.
    pub id: Uuid,
    kind: String,
    pub attempts: i64,
}

impl Taken {
    /// Another program answers in that chat.
    pub fn is_quiet(&self) -> bool {
        self.kind == READ_QUIETLY
    }
}

macro_rules! taking {
    ($lock:literal) => {
        concat!(
            "UPDATE jobs SET leased_by = $1, leased_until = $2, attempts = attempts + 1 WHERE id IN (
                SELECT id FROM jobs WHERE kind IN ('second.read', 'second.read_quietly') AND run_at <= $3
                   AND (leased_by IS NULL OR leased_until < $3)
                ORDER BY run_at DESC, id DESC LIMIT $4",
            $lock,
            ") RETURNING id, kind, attempts"
        )
    };
}

/// Takes the newest that are due, at most so many.
///
/// # Errors
/// Those of the database.
pub async fn take(tx: &mut Tx, process: Uuid, now: Millis, most: i64) -> Result<Vec<Taken>> {
    let sql = match tx {
        Tx::Sqlite(_) => taking!(""),
        Tx::Postgres(_) => taking!(" FOR UPDATE SKIP LOCKED"),
    };
    tx.fetch_all(sql, args![process, now + LEASE, now, most])
        .await
}

/// The words of a message, opened to be read.
#[derive(Debug)]
pub struct Words {
    pub message: Uuid,
    pub report: Uuid,
    /// When it was written.
    pub at: Millis,
    pub text: String,
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    report_id: Uuid,
    at: Millis,
    body: Vec<u8>,
    state: Option<String>,
    report_key: Option<Vec<u8>>,
    case_id: Option<Uuid>,
    case_key: Option<Vec<u8>>,
}

impl Stored {
    fn open(&self, vault: &Vault) -> Result<Body> {
        let master = vault.master();
        let key: DataKey = match self.case_id {
            Some(case) => master
                .unwrap(case, self.case_key.as_deref())?
                .unwrap(self.report_id, self.report_key.as_deref())?,
            None => master.unwrap(self.report_id, self.report_key.as_deref())?,
        };
        key.open_json("messages.body", self.id, &self.body)
    }
}

/// The words of these messages, without those that were erased or taken back. What does
/// not open is named in the log and left out: it must not keep its neighbours unread.
///
/// # Errors
/// Those of the database.
pub async fn words(tx: &mut Tx, vault: &Vault, messages: &[Uuid]) -> Result<Vec<Words>> {
    let rows = messages.iter().flat_map(|id| args![*id]).collect();
    let stored: Vec<Stored> = tx
        .fetch_many(
            "SELECT m.id, m.report_id, m.at, m.body, m.state, r.wrapped_key AS report_key, r.case_id, k.wrapped_key AS case_key
             FROM (",
            1,
            rows,
            ") AS asked JOIN messages m ON m.id = asked.column1 JOIN reports r ON r.id = m.report_id
             LEFT JOIN cases k ON k.id = r.case_id",
        )
        .await?;
    let standing = |row: &Stored| row.state.as_deref() != Some(withdrawal::STATE);
    let mut words = Vec::with_capacity(stored.len());
    for row in stored.into_iter().filter(standing) {
        match row.open(vault) {
            Ok(body) => words.push(Words {
                message: row.id,
                report: row.report_id,
                at: row.at,
                text: body.text,
            }),
            Err(Error::Destroyed) => {}
            Err(error) => {
                tracing::error!(message.id = %row.id, error = %error, "a message does not open for the second reader");
            }
        }
    }
    Ok(words)
}

/// These were read. How many there still were: nobody else had finished them.
///
/// # Errors
/// Those of the database.
pub async fn done(tx: &mut Tx, messages: &[Uuid]) -> Result<u64> {
    let rows = messages.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many("DELETE FROM jobs WHERE id IN (", 1, rows, ")")
        .await
}

/// These could not be read now, and are tried again at their times; `why` is a word for
/// staff.
///
/// # Errors
/// Those of the database.
pub async fn again(tx: &mut Tx, later: &[(Uuid, Millis)], why: &str) -> Result<()> {
    let rows = later
        .iter()
        .flat_map(|(id, at)| args![*id, *at, why])
        .collect();
    tx.execute_many(
        "UPDATE jobs SET leased_by = NULL, run_at = n.column2, error = n.column3 FROM (",
        3,
        rows,
        ") AS n WHERE jobs.id = n.column1",
    )
    .await?;
    Ok(())
}

/// What became of readings since the beginning, and how many wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow)]
pub struct Counts {
    pub read: i64,
    /// It heard something that the first reading had not.
    pub heard: i64,
    /// The server never answered about it.
    pub given_up: i64,
    pub waiting: i64,
}

/// The names of [`Counts`] among the counters (`crate::inbound::count`).
pub const READ_COUNT: &str = "second_read";
pub const HEARD_COUNT: &str = "second_heard";
pub const GIVEN_UP_COUNT: &str = "second_given_up";

/// Counts.
///
/// # Errors
/// Those of the database.
pub async fn counts(tx: &mut Tx) -> Result<Counts> {
    let counts = tx
        .fetch_optional(
            "SELECT CAST(COALESCE(SUM(CASE WHEN name = 'second_read' THEN value ELSE 0 END), 0) AS BIGINT) AS read,
                    CAST(COALESCE(SUM(CASE WHEN name = 'second_heard' THEN value ELSE 0 END), 0) AS BIGINT) AS heard,
                    CAST(COALESCE(SUM(CASE WHEN name = 'second_given_up' THEN value ELSE 0 END), 0) AS BIGINT) AS given_up,
                    (SELECT COUNT(*) FROM jobs WHERE kind IN ('second.read', 'second.read_quietly')) AS waiting
             FROM counters",
            args![],
        )
        .await?;
    Ok(counts.unwrap_or_default())
}
