//! Messages that people took back on their platform. The words stay sealed until the
//! report is erased, and are shown to nobody any more; what was sent along with them is
//! not fetched, or not given out.

use uuid::Uuid;

use crate::{Result, Tx, args};

/// The state of a person's message that was taken back.
pub const STATE: &str = "withdrawn";

/// The kind of note that something was taken back which is not here, or not yet.
pub const KIND: &str = "withdrawal";

/// True when the person took back what has this name.
///
/// # Errors
/// Those of the database.
pub async fn is_noted(tx: &mut Tx, conversation: Uuid, name: &str) -> Result<bool> {
    let noted = tx
        .number(
            // By its reports, since no index holds the names.
            "SELECT COUNT(*) FROM messages WHERE report_id IN (
                 SELECT id FROM reports WHERE conversation_id = $1
                 UNION SELECT report_id FROM told_in WHERE conversation_id = $1)
               AND conversation_id = $1 AND platform_id = $2 AND author = 'person' AND (kind = 'withdrawal' OR state = 'withdrawn')",
            args![conversation, name],
        )
        .await?;
    Ok(noted > 0)
}

/// Marks what the person took back, with what they sent along.
///
/// # Errors
/// Those of the database.
pub async fn mark(tx: &mut Tx, message: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE messages SET state = 'withdrawn' WHERE id = $1",
        args![message],
    )
    .await?;
    tx.execute(
        "UPDATE attachments SET status = 'withdrawn' WHERE message_id = $1",
        args![message],
    )
    .await?;
    Ok(())
}
