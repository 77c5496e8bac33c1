//! Whether somebody is there who may be shown that an answer is being written.
//!
//! The same that keeps a message from being pushed keeps this from being shown, and
//! more: an agreement to be written to when silent is none to be shown a sign of life.

use sqlx::FromRow;
use uuid::Uuid;

use crate::outbox::QUIET;
use crate::{Millis, Result, Tx, args, set_back};

/// A contact who wrote a moment ago, and the state of the talk that says the rest.
#[derive(Debug, Clone, FromRow)]
pub struct Listener {
    pub channel: String,
    pub contact_id: Uuid,
    pub contact_key: Option<Vec<u8>>,
    pub contact_sealed: Vec<u8>,
    pub report_key: Option<Vec<u8>>,
    pub report_state: Vec<u8>,
    pub case_id: Option<Uuid>,
    pub case_key: Option<Vec<u8>>,
}

/// Whoever goes on with `report` just now: none who blocked us, for whom a message is
/// held, or who has been silent for ten minutes.
///
/// # Errors
/// Those of the database.
pub async fn of(tx: &mut Tx, report: Uuid, now: Millis) -> Result<Option<Listener>> {
    tx.fetch_optional(
        "SELECT c.channel, c.id AS contact_id, c.wrapped_key AS contact_key, c.sealed AS contact_sealed,
                r.wrapped_key AS report_key, r.state AS report_state, k.id AS case_id, k.wrapped_key AS case_key
         FROM reports r JOIN conversations v ON v.id = r.conversation_id AND v.report_id = r.id
         JOIN contacts c ON c.id = v.contact_id LEFT JOIN cases k ON k.id = r.case_id
         WHERE r.id = $1 AND r.erased_at IS NULL AND c.blocked_at IS NULL AND v.last_in_at > $2 AND v.last_in_at <= $3
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = v.id AND o.state = 'held')",
        args![report, now - QUIET, set_back::latest(now)],
    )
    .await
}
