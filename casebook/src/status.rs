//! The counts of `saiduan status`: how much there is, and nothing of what it is.

use serde::Serialize;
use sqlx::FromRow;

use crate::{Result, Tx, args};

/// What `saiduan status --json` prints, under these names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, FromRow)]
pub struct Status {
    pub contacts: i64,
    pub conversations: i64,
    /// Events claimed once, presses included; never lowered.
    pub messages_in: i64,
    pub messages_out: i64,
    pub reports: i64,
    pub cases: i64,
    pub referrals: i64,
    /// Queued, or held until the person writes again.
    pub outbox_pending: i64,
    pub outbox_failed: i64,
    pub audit_entries: i64,
}

/// Counts.
///
/// # Errors
/// Those of the database.
pub async fn read(tx: &mut Tx) -> Result<Status> {
    let status = tx
        .fetch_optional(
            "SELECT (SELECT COUNT(*) FROM contacts) AS contacts,
                    (SELECT COUNT(*) FROM conversations) AS conversations,
                    (SELECT CAST(COALESCE(SUM(value), 0) AS BIGINT) FROM counters
                     WHERE name = 'messages_in') AS messages_in,
                    (SELECT CAST(COALESCE(SUM(value), 0) AS BIGINT) FROM counters
                     WHERE name = 'messages_out') AS messages_out,
                    (SELECT COUNT(*) FROM reports) AS reports,
                    (SELECT COUNT(*) FROM cases) AS cases,
                    (SELECT COUNT(*) FROM referrals) AS referrals,
                    (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'held')) AS outbox_pending,
                    (SELECT COUNT(*) FROM outbox WHERE state = 'failed') AS outbox_failed,
                    (SELECT COUNT(*) FROM audit_entries) AS audit_entries",
            args![],
        )
        .await?;
    Ok(status.unwrap_or_default())
}
