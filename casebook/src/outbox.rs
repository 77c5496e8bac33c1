//! Messages, and those among them that still have to be sent.
//!
//! The outbox is no table of its own: a message to a person is `queued` until its
//! platform takes it, `held` while it waits for the person, `sent` or `failed`
//! after. Its id is the idempotency key over all tries.

use sqlx::FromRow;
use uuid::Uuid;

use crate::{Db, Millis, Result, Tx, args};

/// How long one process keeps a message to itself.
pub const LEASE: Millis = 120_000;

/// A message as it is written.
#[derive(Debug)]
pub struct NewMessage {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub report_id: Uuid,
    pub at: Millis,
    /// `person`, `bot` or `staff`.
    pub author: &'static str,
    pub staff_id: Option<Uuid>,
    pub kind: &'static str,
    pub body: Vec<u8>,
    pub secret: Option<Vec<u8>>,
    /// `None` for what a person said.
    pub state: Option<&'static str>,
    /// What the platform calls it, for what a person said; ours gets it when sent.
    pub platform_id: Option<String>,
    pub leased_by: Option<Uuid>,
    /// Fetched by the page that shows it (the web chat); the courier leaves it alone.
    pub pulled: bool,
}

/// Writes messages.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, messages: Vec<NewMessage>) -> Result<()> {
    let rows = messages
        .into_iter()
        .flat_map(|m| {
            let leased_until = if m.leased_by.is_some() {
                m.at + LEASE
            } else {
                0
            };
            let not_before = if m.pulled { i64::MAX } else { 0 };
            args![
                m.id,
                m.conversation_id,
                m.report_id,
                m.at,
                m.author,
                m.staff_id,
                m.kind,
                m.body,
                m.secret,
                m.state,
                m.platform_id,
                not_before,
                0_i64,
                m.leased_by,
                leased_until
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO messages (id, conversation_id, report_id, at, author, staff_id, kind, body, secret, state, platform_id,
                               not_before, attempts, leased_by, leased_until)",
        15,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// What became of one try to send.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub id: Uuid,
    pub at: Millis,
    pub what: Became,
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// The platform took it; its own id of the message.
    Sent(Option<String>),
    /// It will not be tried again; a word for staff.
    Failed(String),
    /// It waits for the person to write again; why, in a word for staff: `silent`,
    /// `window` (the platform's rules), `quota` (the plan is used up).
    Held(&'static str),
    /// It waits for the hours that the person named.
    Later(Millis),
}

/// Writes the outcomes of tries; a secret that was sent is forgotten.
///
/// # Errors
/// Those of the database.
pub async fn settle(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    let rows = outcomes
        .iter()
        .flat_map(|o| match &o.what {
            Became::Sent(platform) => args![o.id, "sent", platform.clone(), None::<String>],
            Became::Failed(error) => args![o.id, "failed", None::<String>, error.clone()],
            Became::Held(why) => args![o.id, "held", None::<String>, *why],
            Became::Later(_) => args![o.id, "queued", None::<String>, None::<String>],
        })
        .collect();
    tx.execute_many(
        "UPDATE messages SET state = o.column2, platform_id = o.column3, error = o.column4,
            secret = CASE WHEN o.column2 IN ('held', 'queued') THEN messages.secret ELSE NULL END, leased_by = NULL
         FROM (",
        4,
        rows,
        ") AS o WHERE messages.id = o.column1 AND messages.state IN ('queued', 'held')",
    )
    .await?;
    for outcome in outcomes {
        if let Became::Later(at) = outcome.what {
            defer(tx, outcome.id, at).await?;
        }
    }
    let held: Vec<Uuid> = outcomes
        .iter()
        .filter(|o| matches!(o.what, Became::Held(_) | Became::Later(_)))
        .map(|o| o.id)
        .collect();
    let rows = held.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many(
        "UPDATE conversations SET holding = (1 = 1) WHERE id IN (SELECT conversation_id FROM messages WHERE id IN (",
        1,
        rows,
        "))",
    )
    .await?;
    Ok(())
}

/// Lets a message wait until `at`, unless the person writes before.
///
/// # Errors
/// Those of the database.
pub async fn defer(tx: &mut Tx, message: Uuid, at: Millis) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'queued', not_before = $2, leased_by = NULL
         WHERE id = $1 AND state IN ('held', 'queued')",
        args![message, at],
    )
    .await?;
    Ok(())
}

/// The person wrote again: what waited for them may go. How many messages.
///
/// # Errors
/// Those of the database.
pub async fn release(tx: &mut Tx, conversations: &[Uuid]) -> Result<u64> {
    let rows = conversations.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many(
        // What a page fetches keeps its mark, the largest moment there is.
        "UPDATE messages SET state = 'queued', leased_by = NULL, error = NULL,
            not_before = CASE WHEN not_before = 9223372036854775807 THEN not_before ELSE 0 END
         WHERE (state = 'held' OR (state = 'queued' AND not_before > 0 AND not_before < 9223372036854775807))
           AND conversation_id IN (",
        1,
        rows,
        ")",
    )
    .await
}

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
}

macro_rules! taking {
    ($lock:literal) => {
        concat!(
            "UPDATE messages SET leased_by = $1, leased_until = $2 WHERE id IN (
                SELECT id FROM messages
                WHERE state = 'queued' AND not_before <= $3 AND (leased_by IS NULL OR leased_until < $3)
                ORDER BY id LIMIT $4",
            $lock,
            ") RETURNING id"
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
            "SELECT COUNT(*) FROM (SELECT 1 FROM messages WHERE state = 'queued' AND not_before <= $1
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
    let rows = ids.iter().flat_map(|id| args![id.0]).collect();
    let mut waiting: Vec<Waiting> = tx
        .fetch_many(
            "SELECT m.id, m.conversation_id, m.report_id, m.body, m.secret, m.attempts, m.author, r.wrapped_key AS report_key,
                    r.case_id, k.wrapped_key AS case_key, c.id AS contact_id, c.wrapped_key AS contact_key,
                    c.sealed AS contact_sealed, c.channel, v.language, v.last_in_at, v.write_ok
             FROM (",
            1,
            rows,
            ") AS asked JOIN messages m ON m.id = asked.column1 JOIN conversations v ON v.id = m.conversation_id
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
        "UPDATE messages SET leased_by = NULL WHERE state = 'queued' AND id IN (",
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
        "SELECT m.kind, v.last_in_at, v.write_ok, c.id AS contact_id, c.wrapped_key AS contact_key,
                c.sealed AS contact_sealed
         FROM messages m JOIN conversations v ON v.id = m.conversation_id
         JOIN contacts c ON c.id = v.contact_id WHERE m.id = $1",
        args![message],
    )
    .await
}

/// After this long without a word from the person nothing is pushed to their phone
/// without their permission, and nothing said before is shown: ten minutes.
pub const QUIET: Millis = 600_000;

/// Keeps the leases of messages that this process still has in hand.
///
/// # Errors
/// Those of the database.
pub async fn renew(tx: &mut Tx, process: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE messages SET leased_until = $2 WHERE state = 'queued' AND leased_by = $1",
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
        "UPDATE messages SET leased_by = NULL WHERE state = 'queued' AND leased_by IS NOT NULL",
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

/// Records that a person is told that something waits for them; false when they have
/// been told since they last wrote.
///
/// # Errors
/// Those of the database.
pub async fn knock(tx: &mut Tx, conversation: Uuid, now: Millis) -> Result<bool> {
    let knocked = tx
        .execute(
            "INSERT INTO knocks (conversation_id, at) VALUES ($1, $2)
             ON CONFLICT (conversation_id) DO UPDATE SET at = excluded.at
             WHERE knocks.at < (SELECT last_in_at FROM conversations WHERE id = $1)",
            args![conversation, now],
        )
        .await?;
    Ok(knocked > 0)
}

/// The platform took the message, and then told that the person had written too long
/// ago: it is held until they write again. False when it is not one of ours.
///
/// # Errors
/// Those of the database.
pub async fn hold_again(tx: &mut Tx, conversation: Uuid, platform_id: &str) -> Result<bool> {
    let held = tx
        .execute(
            "UPDATE messages SET state = 'held', error = 'window', platform_id = NULL
             WHERE conversation_id = $1 AND platform_id = $2 AND state = 'sent'",
            args![conversation, platform_id],
        )
        .await?;
    Ok(held > 0)
}
