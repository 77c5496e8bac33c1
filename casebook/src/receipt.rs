//! What became of messages of ours after the platform took them: delivered, read, or
//! given up after all. Platforms tell it late, twice, and out of order; a later stage
//! is never taken back by an earlier one.

use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// One thing that a platform told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub conversation_id: Uuid,
    /// The platform's id of the message; empty for all that were sent until then.
    pub platform_id: String,
    pub delivered_at: Option<Millis>,
    pub read_at: Option<Millis>,
    /// A word for staff.
    pub failed: Option<String>,
}

/// Keeps receipts.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, receipts: Vec<Receipt>) -> Result<()> {
    for r in receipts {
        tx.execute(
            "INSERT INTO receipts (conversation_id, platform_id, delivered_at, read_at, failed)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (conversation_id, platform_id) DO UPDATE SET
                delivered_at = COALESCE(excluded.delivered_at, receipts.delivered_at),
                read_at = COALESCE(excluded.read_at, receipts.read_at),
                failed = COALESCE(excluded.failed, receipts.failed)",
            args![
                r.conversation_id,
                r.platform_id,
                r.delivered_at,
                r.read_at,
                r.failed
            ],
        )
        .await?;
    }
    Ok(())
}
