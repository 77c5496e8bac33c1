//! Messages that people took back on their platform. The words stay sealed until the
//! report is erased, and are shown to nobody any more; what was sent along with them is
//! not fetched, or not given out.

use uuid::Uuid;

use crate::{Result, Tx, args};

/// The state of a person's message that was taken back.
pub const STATE: &str = "withdrawn";

/// What the person said in this report under the platform's id: our id, and the sealed
/// body.
///
/// # Errors
/// Those of the database.
pub async fn find(tx: &mut Tx, report: Uuid, platform_id: &str) -> Result<Option<(Uuid, Vec<u8>)>> {
    tx.fetch_optional(
        "SELECT id, body FROM messages
         WHERE report_id = $1 AND platform_id = $2 AND author = 'person'
           AND kind NOT IN ('reaction', 'edited')",
        args![report, platform_id],
    )
    .await
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
