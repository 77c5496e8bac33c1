//! The one message that tells a person, in neutral words, that something waits for them:
//! once until they write again, unless it did not arrive.

use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// Notes that the person is told now. False when they were told since they last wrote.
///
/// # Errors
/// Those of the database.
pub async fn begin(tx: &mut Tx, conversation: Uuid, now: Millis) -> Result<bool> {
    let knocked = tx
        .execute(
            "INSERT INTO knocks (conversation_id, at) VALUES ($1, $2)
             ON CONFLICT (conversation_id) DO UPDATE
             SET at = excluded.at, platform_id = NULL, failed = NULL
             WHERE knocks.failed IS NOT NULL
                OR knocks.at < (SELECT last_in_at FROM conversations WHERE id = $1)",
            args![conversation, now],
        )
        .await?;
    Ok(knocked > 0)
}

/// The person was not told after all, at the moment for which [`begin`] noted it, and is
/// to be told in a moment.
///
/// # Errors
/// Those of the database.
pub async fn undo(tx: &mut Tx, conversation: Uuid, at: Millis) -> Result<()> {
    tx.execute(
        "DELETE FROM knocks WHERE conversation_id = $1 AND at = $2",
        args![conversation, at],
    )
    .await?;
    Ok(())
}

/// The platform took it under this name. What it tells of that name may be here already.
///
/// # Errors
/// Those of the database.
pub async fn was_taken(tx: &mut Tx, conversation: Uuid, at: Millis, name: &str) -> Result<()> {
    tx.execute(
        "UPDATE knocks SET platform_id = $3, failed = (SELECT x.failed FROM receipts x
            WHERE x.conversation_id = $1 AND x.platform_id = $3)
         WHERE conversation_id = $1 AND at = $2",
        args![conversation, at, name],
    )
    .await?;
    Ok(())
}

/// The platform did not take it, or there is no way to tell this person.
///
/// # Errors
/// Those of the database.
pub async fn was_refused(tx: &mut Tx, conversation: Uuid, at: Millis, why: &str) -> Result<()> {
    tx.execute(
        "UPDATE knocks SET failed = $3 WHERE conversation_id = $1 AND at = $2",
        args![conversation, at, why],
    )
    .await?;
    Ok(())
}

/// The platform gave up what it had taken under this name; false where that was no knock.
///
/// # Errors
/// Those of the database.
pub async fn did_not_arrive(
    tx: &mut Tx,
    conversation: Uuid,
    name: &str,
    why: &str,
) -> Result<bool> {
    let knocks = tx
        .execute(
            "UPDATE knocks SET failed = $3 WHERE conversation_id = $1 AND platform_id = $2",
            args![conversation, name, why],
        )
        .await?;
    Ok(knocks > 0)
}
