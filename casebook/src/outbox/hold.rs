//! What waits for the person, for their hours, or for a platform's plan.

use uuid::Uuid;

use super::WINDOW;
use crate::{Millis, Result, Tx, answered, args};

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
/// ago (`window`): it is held until they write again, and the courier sees to it that they are
/// told that something waits. Or that they cannot be reached: then it is held and nothing
/// more. Without a reason to wait (`None`) it goes again.
///
/// # Errors
/// Those of the database.
pub async fn hold_again(tx: &mut Tx, message: Uuid, why: Option<&str>) -> Result<()> {
    let state = match why {
        None | Some(WINDOW) => "queued",
        Some(_) => "held",
    };
    tx.execute(
        "INSERT INTO outbox (message_id, conversation_id, state, not_before, attempts, leased_until, error)
         SELECT id, conversation_id, $3, 0, 0, 0, $2 FROM messages WHERE id = $1
         ON CONFLICT DO NOTHING",
        args![message, why, state],
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
