//! What a courier takes in hand, and gives back: each message is one process's at a time.

use sqlx::FromRow;
use uuid::Uuid;

use super::{LEASE, WINDOW};
use crate::{Db, Millis, Result, Tx, args};

/// A message that is to be sent, as the courier takes it from the table.
#[derive(Debug, Clone, FromRow)]
pub struct Waiting {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub report_id: Uuid,
    pub body: Vec<u8>,
    pub secret: Option<Vec<u8>>,
    pub attempts: i64,
    pub report_key: Option<Vec<u8>>,
    pub case_id: Option<Uuid>,
    pub case_key: Option<Vec<u8>>,
    pub contact_id: Uuid,
    pub contact_key: Option<Vec<u8>>,
    pub contact_sealed: Vec<u8>,
    pub channel: String,
    pub language: String,
    pub last_in_at: Millis,
    pub write_ok: bool,
    pub author: String,
    pub error: Option<String>,
}

impl Waiting {
    /// The platform has given it up because the person had written too long ago.
    pub fn is_too_late(&self) -> bool {
        self.error.as_deref() == Some(WINDOW)
    }
}

macro_rules! taking {
    ($lock:literal) => {
        concat!(
            "UPDATE outbox SET leased_by = $1, leased_until = $2 WHERE message_id IN (
                SELECT message_id FROM outbox
                WHERE state = 'queued' AND not_before <= $3 AND (leased_by IS NULL OR leased_until < $3)
                ORDER BY message_id LIMIT $4",
            $lock,
            ") RETURNING message_id"
        )
    };
}

/// True when messages wait that no process has in hand.
///
/// # Errors
/// Those of the database.
pub async fn is_any_due(tx: &mut Tx, now: Millis) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 'queued' AND not_before <= $1
               AND (leased_by IS NULL OR leased_until < $1) LIMIT 1) AS due",
            args![now],
        )
        .await?;
    Ok(found > 0)
}

/// Takes up to `limit` messages that nobody else has in hand, oldest first. What the
/// web chat shows is fetched by its page and not taken here.
///
/// # Errors
/// Those of the database.
pub async fn take(tx: &mut Tx, process: Uuid, now: Millis, limit: i64) -> Result<Vec<Waiting>> {
    let take = match tx {
        Tx::Sqlite(_) => taking!(""),
        Tx::Postgres(_) => taking!(" FOR UPDATE SKIP LOCKED"),
    };
    let ids: Vec<(Uuid,)> = tx
        .fetch_all(take, args![process, now + LEASE, now, limit])
        .await?;
    waiting(tx, ids).await
}

/// Takes what waits in these conversations, so that it goes in one with what is said to
/// them now, and before it.
///
/// # Errors
/// Those of the database.
pub async fn take_of(
    tx: &mut Tx,
    conversations: &[Uuid],
    process: Uuid,
    now: Millis,
) -> Result<Vec<Waiting>> {
    let mut ids = Vec::new();
    for conversation in conversations {
        let taken: Vec<(Uuid,)> = tx
            .fetch_all(
                "UPDATE outbox SET leased_by = $1, leased_until = $2
                 WHERE conversation_id = $3 AND state = 'queued' AND not_before <= $4 AND leased_by IS NULL
                 RETURNING message_id",
                args![process, now + LEASE, *conversation, now],
            )
            .await?;
        ids.extend(taken);
    }
    waiting(tx, ids).await
}

async fn waiting(tx: &mut Tx, ids: Vec<(Uuid,)>) -> Result<Vec<Waiting>> {
    let rows = ids.iter().flat_map(|id| args![id.0]).collect();
    let mut waiting: Vec<Waiting> = tx
        .fetch_many(
            "SELECT m.id, m.conversation_id, m.report_id, m.body, o.secret, o.attempts, o.error, m.author, r.wrapped_key AS report_key,
                    r.case_id, k.wrapped_key AS case_key, c.id AS contact_id, c.wrapped_key AS contact_key,
                    c.sealed AS contact_sealed, c.channel, v.language, v.last_in_at, v.write_ok
             FROM (",
            1,
            rows,
            ") AS asked JOIN outbox o ON o.message_id = asked.column1 JOIN messages m ON m.id = o.message_id
             JOIN conversations v ON v.id = m.conversation_id
             JOIN contacts c ON c.id = v.contact_id JOIN reports r ON r.id = m.report_id LEFT JOIN cases k ON k.id = r.case_id",
        )
        .await?;
    waiting.sort_by_key(|w| w.id);
    Ok(waiting)
}

/// Puts messages back into the table, for whoever takes them next.
///
/// # Errors
/// Those of the database.
pub async fn put_back(tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
    let rows = ids.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many(
        "UPDATE outbox SET leased_by = NULL WHERE state = 'queued' AND message_id IN (",
        1,
        rows,
        ")",
    )
    .await?;
    Ok(())
}

/// What decides whether a message may be pushed now, asked again before every later
/// try.
#[derive(Debug, Clone, FromRow)]
pub struct Pushing {
    /// It is still to be sent: the person has not fallen silent meanwhile.
    pub is_queued: bool,
    pub kind: String,
    pub last_in_at: Millis,
    pub write_ok: bool,
    pub contact_id: Uuid,
    pub contact_key: Option<Vec<u8>>,
    pub contact_sealed: Vec<u8>,
}

/// Whom `message` goes to, and since when they are silent.
///
/// # Errors
/// Those of the database.
pub async fn pushing(tx: &mut Tx, message: Uuid) -> Result<Option<Pushing>> {
    tx.fetch_optional(
        "SELECT (o.state = 'queued') AS is_queued, m.kind, v.last_in_at, v.write_ok, c.id AS contact_id,
                c.wrapped_key AS contact_key, c.sealed AS contact_sealed
         FROM outbox o JOIN messages m ON m.id = o.message_id JOIN conversations v ON v.id = m.conversation_id
         JOIN contacts c ON c.id = v.contact_id WHERE m.id = $1",
        args![message],
    )
    .await
}

/// Keeps the leases of messages that this process still has in hand.
///
/// # Errors
/// Those of the database.
pub async fn renew(tx: &mut Tx, process: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET leased_until = $2 WHERE state = 'queued' AND leased_by = $1",
        args![process, now + LEASE],
    )
    .await?;
    Ok(())
}

/// At the start of the only process on an SQLite file: what a process before it had
/// in hand is free again.
///
/// # Errors
/// Those of the database.
pub async fn free_leases(db: &Db) -> Result<()> {
    if db.is_postgres() {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    tx.execute(
        "UPDATE outbox SET leased_by = NULL WHERE state = 'queued' AND leased_by IS NOT NULL",
        args![],
    )
    .await?;
    tx.execute(
        "UPDATE jobs SET leased_by = NULL WHERE leased_by IS NOT NULL",
        args![],
    )
    .await?;
    tx.commit().await
}
