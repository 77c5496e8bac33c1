//! Messages, and those among them that still have to be sent.
//!
//! What was said is written once, in `messages`. That it still has to reach a person
//! is a small row in `outbox`: `queued` until its platform takes it, `held` while it
//! waits for the person, `failed` when it will not be tried again; a message that was
//! sent has none. So sending rewrites no text, and touches no index of the messages.
//! The message's id is the idempotency key over all tries.

use sqlx::FromRow;
use uuid::Uuid;

use crate::{Db, Millis, Result, Tx, answered, args, chat_erasure};

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
    /// `None` for what was sent already, and for what a person said and has not taken
    /// back.
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
    let mut said = Vec::with_capacity(messages.len() * 10);
    let mut to_send = Vec::new();
    for m in messages {
        let taken_back = m.state.filter(|_| m.author == "person");
        if let Some(state) = m.state.filter(|s| *s != "sent" && taken_back.is_none()) {
            let leased_until = m.leased_by.map_or(0, |_| m.at + LEASE);
            let not_before = if m.pulled { Millis::MAX } else { 0 };
            to_send.extend(args![
                m.id,
                m.conversation_id,
                state,
                not_before,
                0_i64,
                m.leased_by,
                leased_until,
                m.secret
            ]);
        }
        said.extend(args![
            m.id,
            m.conversation_id,
            m.report_id,
            m.at,
            m.author,
            m.staff_id,
            m.kind,
            m.body,
            taken_back,
            m.platform_id
        ]);
    }
    tx.execute_many(
        "INSERT INTO messages (id, conversation_id, report_id, at, author, staff_id, kind, body, state, platform_id)",
        10,
        said,
        "",
    )
    .await?;
    tx.execute_many(
        "INSERT INTO outbox (message_id, conversation_id, state, not_before, attempts, leased_by, leased_until, secret)",
        8,
        to_send,
        "",
    )
    .await?;
    Ok(())
}

/// What became of one try to send.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub id: Uuid,
    pub conversation: Uuid,
    pub at: Millis,
    /// An operator wrote it: once it is sent, the case is answered.
    pub by_staff: bool,
    pub what: Became,
}

/// The word for what waits because a platform lets nobody write for longer than a while.
const WINDOW: &str = "window";

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// The platform took it; its own id of the message, if it is to be kept, and those of
    /// the pieces before the last.
    Sent {
        platform_id: Option<String>,
        earlier: Vec<String>,
    },
    /// It will not be tried again; a word for staff.
    Failed(String),
    /// It waits for the person to write again; why, in a word for staff: `silent`,
    /// `quota` (the plan is used up).
    Held(&'static str),
    /// The same, by the platform's rules (`window`): they had written too long ago, the
    /// last time at this moment as far as the try knew.
    TooLate(Millis),
    /// It waits for the hours that the person named.
    Later(Millis),
}

impl Became {
    /// The platform took it, in one piece.
    pub fn sent(platform_id: Option<String>) -> Self {
        Self::Sent {
            platform_id,
            earlier: Vec::new(),
        }
    }
}

/// Writes the outcomes of tries; a secret that was sent is forgotten.
///
/// # Errors
/// Those of the database.
pub async fn settle(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    let (mut sent, mut named, mut pieces) = (vec![], vec![], vec![]);
    let (mut kept, mut held) = (vec![], vec![]);
    for o in outcomes {
        match &o.what {
            Became::Sent {
                platform_id,
                earlier,
            } => {
                sent.push(o.id);
                if let Some(platform) = platform_id {
                    named.extend(args![o.id, platform.clone()]);
                }
                for piece in earlier {
                    pieces.extend(args![o.id, piece.clone()]);
                }
            }
            Became::Failed(error) => kept.extend(args![o.id, "failed", Some(error.clone())]),
            Became::Held(why) => kept.extend(args![o.id, "held", *why]),
            Became::TooLate(_) => kept.extend(args![o.id, "held", WINDOW]),
            Became::Later(_) => kept.extend(args![o.id, "queued", None::<String>]),
        }
        if matches!(
            o.what,
            Became::Held(_) | Became::TooLate(_) | Became::Later(_)
        ) {
            held.extend(args![o.id]);
        }
    }
    // First: it waits for whoever hears these people just now, so that either they find
    // what is held, or what follows here finds that they wrote.
    tx.execute_many(
        "UPDATE conversations SET holding = (1 = 1) WHERE id IN (SELECT conversation_id FROM messages WHERE id IN (",
        1,
        held,
        "))",
    )
    .await?;
    taken(tx, &sent).await?;
    for o in outcomes.iter().filter(|o| o.by_staff) {
        if let Became::Sent { .. } = o.what {
            answered::arrived(tx, &[o.id], o.at).await?;
        }
    }
    let to_name = named.len() as u64 / 2;
    let known = tx
        .execute_many(
            "UPDATE messages SET platform_id = o.column2 FROM (",
            2,
            named,
            ") AS o WHERE messages.id = o.column1",
        )
        .await?;
    if known < to_name {
        erased_on_their_way(tx, outcomes).await?;
    }
    tx.execute_many(
        "INSERT INTO pieces (conversation_id, platform_id, message_id)
         SELECT m.conversation_id, p.column2, m.id FROM (",
        2,
        pieces,
        ") AS p JOIN messages m ON m.id = p.column1 WHERE 1 = 1 ON CONFLICT DO NOTHING",
    )
    .await?;
    // A secret goes with the message that is given up; what waits still needs it.
    tx.execute_many(
        "UPDATE outbox SET state = o.column2, error = o.column3, leased_by = NULL,
            secret = CASE WHEN o.column2 = 'failed' THEN NULL ELSE outbox.secret END
         FROM (",
        3,
        kept,
        ") AS o WHERE outbox.message_id = o.column1 AND outbox.state IN ('queued', 'held')",
    )
    .await?;
    for outcome in outcomes {
        if let Became::Later(at) = outcome.what {
            defer(tx, outcome.id, at).await?;
        }
    }
    for outcome in outcomes {
        // The person wrote while the message was on its way: the window is open again,
        // and nothing would release it later. What the try knew of is not that.
        if let Became::TooLate(known) = outcome.what {
            tx.execute(
                "UPDATE outbox SET state = 'queued', error = NULL
                 WHERE message_id = $1 AND state = 'held' AND conversation_id IN (
                     SELECT v.id FROM conversations v JOIN messages m ON m.conversation_id = v.id
                     WHERE m.id = $1 AND v.last_in_at > $2)",
                args![outcome.id, known],
            )
            .await?;
        }
    }
    Ok(())
}

/// These were sent, or shown: nothing waits to be sent any more, and their secrets go.
///
/// # Errors
/// Those of the database.
pub(crate) async fn taken(tx: &mut Tx, messages: &[Uuid]) -> Result<()> {
    tx.execute_many(
        "DELETE FROM outbox WHERE state IN ('queued', 'held') AND message_id IN (",
        1,
        messages.iter().flat_map(|id| args![*id]).collect(),
        ")",
    )
    .await?;
    Ok(())
}

/// The person had all deleted while something was still being sent: it goes from the
/// chat as well.
async fn erased_on_their_way(tx: &mut Tx, outcomes: &[Outcome]) -> Result<()> {
    for outcome in outcomes {
        if let Became::Sent {
            platform_id: Some(last),
            earlier,
        } = &outcome.what
        {
            let names: Vec<String> = earlier.iter().chain([last]).cloned().collect();
            chat_erasure::too_late(tx, outcome.id, outcome.conversation, &names, outcome.at)
                .await?;
        }
    }
    Ok(())
}

/// Lets a message wait until `at`, unless the person writes before.
///
/// # Errors
/// Those of the database.
pub async fn defer(tx: &mut Tx, message: Uuid, at: Millis) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET state = 'queued', not_before = $2, leased_by = NULL
         WHERE message_id = $1 AND state IN ('held', 'queued')",
        args![message, at],
    )
    .await?;
    Ok(())
}

/// The person wrote again: what waited for them may go. A page that fetches its
/// messages by itself shows nothing from before it was opened again, so what was held
/// for it counts as said now; when staff wrote it stands in the audit log.
///
/// # Errors
/// Those of the database.
pub async fn release(tx: &mut Tx, conversations: &[Uuid], now: Millis) -> Result<u64> {
    for conversation in conversations {
        // A page shows what was said since the person came back, so what waited for
        // them there is said now.
        tx.execute(
            "UPDATE messages SET at = $2 WHERE id IN (
                 SELECT message_id FROM outbox
                 WHERE state = 'held' AND conversation_id = $1 AND not_before = $3)",
            args![*conversation, now, Millis::MAX],
        )
        .await?;
    }
    let rows = conversations.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many(
        // What a page fetches keeps its mark, the largest moment there is.
        "UPDATE outbox SET state = 'queued', leased_by = NULL, error = NULL,
            not_before = CASE WHEN not_before = 9223372036854775807 THEN not_before ELSE 0 END
         WHERE (state = 'held' OR (state = 'queued' AND error = 'window')
             OR (state = 'queued' AND not_before > 0 AND not_before < 9223372036854775807))
           AND conversation_id IN (",
        1,
        rows,
        ")",
    )
    .await
}

/// What of this report waits elsewhere, for its person or for a page that shows it, waits
/// in `conversation` from now on, as that one's channel brings its messages.
///
/// # Errors
/// Those of the database.
pub(crate) async fn take_along(tx: &mut Tx, report: Uuid, conversation: Uuid) -> Result<()> {
    let held = "SELECT o.message_id FROM outbox o JOIN messages m ON m.id = o.message_id
                WHERE m.report_id = $1 AND (o.state = 'held' OR (o.state = 'queued' AND o.not_before > 0))";
    let rows: Vec<(Uuid,)> = tx.fetch_all(held, args![report]).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let channel = "SELECT c.channel FROM conversations v JOIN contacts c ON c.id = v.contact_id
                   WHERE v.id = $1";
    let channel: Option<(String,)> = tx.fetch_optional(channel, args![conversation]).await?;
    let not_before = match channel {
        Some((channel,)) if channel == "web" => Millis::MAX,
        _ => 0,
    };
    for (message,) in rows {
        tx.execute(
            "UPDATE outbox SET conversation_id = $2, not_before = $3, leased_by = NULL
             WHERE message_id = $1",
            args![message, conversation, not_before],
        )
        .await?;
        tx.execute(
            "UPDATE messages SET conversation_id = $2 WHERE id = $1",
            args![message, conversation],
        )
        .await?;
    }
    Ok(())
}

/// The person fell silent: what has not reached them yet waits until they come back.
///
/// # Errors
/// Those of the database.
pub async fn hush(tx: &mut Tx, conversations: &[Uuid]) -> Result<()> {
    let rows = conversations.iter().flat_map(|id| args![*id]).collect();
    tx.execute_many(
        "UPDATE outbox SET state = 'held', leased_by = NULL, error = 'silent'
         WHERE state = 'queued' AND conversation_id IN (",
        1,
        rows,
        ")",
    )
    .await?;
    Ok(())
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

/// After this long without a word from the person nothing is pushed to their phone
/// without their permission, and nothing said before is shown: ten minutes.
pub const QUIET: Millis = 600_000;

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

/// True when messages wait because this channel's plan was used up.
///
/// # Errors
/// Those of the database.
pub async fn waits_for_plan(tx: &mut Tx, channel: &str) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM outbox o JOIN conversations v ON v.id = o.conversation_id
               JOIN contacts c ON c.id = v.contact_id
             WHERE o.state = 'held' AND o.error = 'quota' AND c.channel = $1 LIMIT 1) AS waiting",
            args![channel],
        )
        .await?;
    Ok(found > 0)
}

/// The plan of this channel has room again: what waits for that may be tried, the oldest
/// first. Whether the person may be written to now is asked again before each.
///
/// # Errors
/// Those of the database.
pub async fn room_again(tx: &mut Tx, channel: &str, most: i64) -> Result<u64> {
    tx.execute(
        "UPDATE outbox SET state = 'queued', leased_by = NULL, error = NULL WHERE message_id IN (
             SELECT o.message_id FROM outbox o JOIN conversations v ON v.id = o.conversation_id
             JOIN contacts c ON c.id = v.contact_id
             WHERE o.state = 'held' AND o.error = 'quota' AND c.channel = $1
             ORDER BY o.message_id LIMIT $2)",
        args![channel, most],
    )
    .await
}

/// The platform took the message, and then told that the person had written too long
/// ago: it is held until they write again, and the courier sees to it that they are told
/// that something waits.
///
/// # Errors
/// Those of the database.
pub async fn hold_again(tx: &mut Tx, message: Uuid) -> Result<()> {
    tx.execute(
        "INSERT INTO outbox (message_id, conversation_id, state, not_before, attempts, leased_until, error)
         SELECT id, conversation_id, 'queued', 0, 0, 0, $2 FROM messages WHERE id = $1
         ON CONFLICT DO NOTHING",
        args![message, WINDOW],
    )
    .await?;
    // The next try gets names of its own.
    for sql in [
        "UPDATE messages SET platform_id = NULL WHERE id = $1",
        "DELETE FROM pieces WHERE message_id = $1",
    ] {
        tx.execute(sql, args![message]).await?;
    }
    answered::did_not_arrive(tx, message).await
}
