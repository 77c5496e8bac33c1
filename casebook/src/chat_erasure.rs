//! Messages that a platform is asked to delete from the chat itself, after the person
//! asked for deletion. Kept apart from the messages, which are gone by then; an id of a
//! message says nothing by itself.

use sqlx::FromRow;

use crate::{Millis, Result, Tx, Uuid, args};

/// Telegram deletes what is younger than this; nobody deletes more.
const YOUNG: Millis = 48 * 3_600_000;
/// How long one process keeps an erasure to itself.
const LEASE: Millis = 120_000;
/// The shortest and the longest pause before a platform is asked again.
const PAUSES: (Millis, Millis) = (2_000, 600_000);

/// A chat of which what was said should go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatErasure {
    pub contact: Uuid,
    pub conversation: Uuid,
    pub channel: String,
}

/// Remembers what is to be deleted. Call it before the messages themselves are erased.
///
/// # Errors
/// Those of the database.
pub async fn plan(tx: &mut Tx, id: Uuid, chat: &ChatErasure, now: Millis) -> Result<()> {
    // Waits for whoever is noting just now that a message was sent; who notes it later
    // finds the message gone, and asks for this one (`too_late`).
    tx.execute(
        "UPDATE messages SET platform_id = NULL
         WHERE conversation_id = $1 AND platform_id IS NULL AND at > $2",
        args![chat.conversation, now - YOUNG],
    )
    .await?;
    let rows: Vec<(String,)> = tx
        .fetch_all(
            "SELECT platform_id FROM messages
             WHERE conversation_id = $1 AND platform_id IS NOT NULL AND at > $2 ORDER BY id",
            args![chat.conversation, now - YOUNG],
        )
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = rows.into_iter().map(|r| r.0).collect();
    tx.execute(
        "INSERT INTO chat_erasures (id, contact_id, channel, platform_ids, run_at, until)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![
            id,
            chat.contact,
            chat.channel.clone(),
            ids.join(","),
            now,
            now + YOUNG
        ],
    )
    .await?;
    Ok(())
}

/// A message was erased while it was on its way: it goes from the chat too, now that the
/// platform's ids of it are known.
///
/// # Errors
/// Those of the database.
pub(crate) async fn too_late(
    tx: &mut Tx,
    message: Uuid,
    conversation: Uuid,
    platform_ids: &[String],
    now: Millis,
) -> Result<()> {
    tx.execute(
        "INSERT INTO chat_erasures (id, contact_id, channel, platform_ids, run_at, until)
         SELECT $1, c.id, c.channel, $3, $4, $5 FROM conversations v
         JOIN contacts c ON c.id = v.contact_id
         WHERE v.id = $2 AND NOT EXISTS (SELECT 1 FROM messages WHERE id = $1)
         ON CONFLICT (id) DO NOTHING",
        args![
            message,
            conversation,
            platform_ids.join(","),
            now,
            now + YOUNG
        ],
    )
    .await?;
    Ok(())
}

/// An erasure that is due, with what is needed to reach the chat.
#[derive(Debug, Clone, FromRow)]
pub struct Due {
    pub id: Uuid,
    pub channel: String,
    pub platform_ids: String,
    pub contact_id: Uuid,
    pub contact_key: Option<Vec<u8>>,
    pub contact_sealed: Vec<u8>,
}

/// Takes one erasure that nobody else has in hand.
///
/// # Errors
/// Those of the database.
pub async fn take(tx: &mut Tx, now: Millis) -> Result<Option<Due>> {
    let taken: Option<(Uuid,)> = tx
        .fetch_optional(
            "UPDATE chat_erasures SET run_at = $2
             WHERE id = (SELECT id FROM chat_erasures WHERE run_at <= $1 ORDER BY run_at, id LIMIT 1)
               AND run_at <= $1 RETURNING id",
            args![now, now + LEASE],
        )
        .await?;
    let Some((id,)) = taken else {
        return Ok(None);
    };
    tx.fetch_optional(
        "SELECT e.id, e.channel, e.platform_ids, c.id AS contact_id, c.wrapped_key AS contact_key,
                c.sealed AS contact_sealed
         FROM chat_erasures e JOIN contacts c ON c.id = e.contact_id WHERE e.id = $1",
        args![id],
    )
    .await
}

/// True when an erasure is due.
///
/// # Errors
/// Those of the database.
pub async fn is_any_due(tx: &mut Tx, now: Millis) -> Result<bool> {
    let due =
        "SELECT COUNT(*) FROM (SELECT 1 FROM chat_erasures WHERE run_at <= $1 LIMIT 1) AS due";
    Ok(tx.number(due, args![now]).await? > 0)
}

/// The platform has done what it does, or never will.
///
/// # Errors
/// Those of the database.
pub async fn done(tx: &mut Tx, id: Uuid) -> Result<()> {
    tx.execute("DELETE FROM chat_erasures WHERE id = $1", args![id])
        .await?;
    Ok(())
}

/// The platform could not be reached: again soon, then more and more seldom, as long as
/// it is of use. Whoever asked may have somebody beside them.
///
/// # Errors
/// Those of the database.
pub async fn again(tx: &mut Tx, id: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "DELETE FROM chat_erasures WHERE id = $1 AND until <= $2",
        args![id, now],
    )
    .await?;
    tx.execute(
        "UPDATE chat_erasures SET run_at = $2 + CASE
             WHEN $2 - until + $3 < $4 THEN $4
             WHEN $2 - until + $3 > $5 THEN $5
             ELSE $2 - until + $3 END
         WHERE id = $1",
        args![id, now, YOUNG, PAUSES.0, PAUSES.1],
    )
    .await?;
    Ok(())
}
