//! What stops the clock of a case: a call that a named person records, or a human
//! message once it has reached somebody. One that waits, because they hide, are silent or
//! wrote too long ago for their platform, is no answer yet. Each answer makes a P1 ready
//! for the next alert (`case/claim.rs`).

use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// A named member of staff spoke with the person.
///
/// # Errors
/// Those of the database.
pub async fn by_call(tx: &mut Tx, case: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE cases SET answered_at = COALESCE(answered_at, $2), waiting_since = NULL, wants_human = $3,
            alerted_at = NULL, touched_at = $2, status = CASE WHEN status = 'new' THEN 'open' ELSE status END
         WHERE id = $1",
        args![case, now, false],
    )
    .await?;
    Ok(())
}

/// These messages of staff have reached their platform, or stand on the person's page.
/// What the person has said since they were written still waits.
///
/// # Errors
/// Those of the database.
pub async fn arrived(tx: &mut Tx, messages: &[Uuid], now: Millis) -> Result<()> {
    for message in messages {
        tx.execute(
            "UPDATE cases SET answered_at = COALESCE(answered_at, $2), wants_human = $3, alerted_at = NULL,
                status = CASE WHEN status = 'new' THEN 'open' ELSE status END,
                waiting_since = (
                    SELECT MIN(p.at) FROM messages p JOIN reports q ON q.id = p.report_id
                    WHERE q.case_id = cases.id AND p.author = 'person' AND p.id > $1 AND p.state IS NULL
                      AND p.kind NOT IN ('apart', 'edited', 'joined', 'moved', 'reaction', 'withdrawal'))
             WHERE id = (SELECT r.case_id FROM messages m JOIN reports r ON r.id = m.report_id
                         WHERE m.id = $1 AND m.author = 'staff')",
            args![*message, now, false],
        )
        .await?;
    }
    Ok(())
}

/// The platform took a message, and told later that nobody got it: if staff wrote it and
/// nothing else has answered the case, the clock goes on as if it had never stopped.
///
/// # Errors
/// Those of the database.
pub async fn did_not_arrive(tx: &mut Tx, message: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE cases SET
            waiting_since = COALESCE(waiting_since, (SELECT at FROM messages WHERE id = $1)),
            answered_at = CASE WHEN
                EXISTS (SELECT 1 FROM notes n WHERE n.case_id = cases.id AND n.kind = 'call')
                OR EXISTS (SELECT 1 FROM messages m JOIN reports r ON r.id = m.report_id
                    WHERE r.case_id = cases.id AND m.author = 'staff' AND m.id <> $1
                      AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = m.id))
                THEN answered_at END
         WHERE id = (SELECT r.case_id FROM messages m JOIN reports r ON r.id = m.report_id
                     WHERE m.id = $1 AND m.author = 'staff')",
        args![message],
    )
    .await?;
    Ok(())
}
