//! Whether anybody of the hotline is on duty.

use crate::{Millis, Result, Tx, args};

/// On duty counts only with a session seen within this long: 60 minutes.
const AWAKE: Millis = 3_600_000;

/// True when an operator or supervisor is on duty and was seen within the hour.
///
/// # Errors
/// Those of the database.
pub async fn anyone(tx: &mut Tx, now: Millis) -> Result<bool> {
    let found = tx
        .number(
            "SELECT COUNT(*) FROM staff s WHERE s.on_duty_since IS NOT NULL AND s.disabled_at IS NULL
               AND s.role IN ('operator', 'supervisor')
               AND EXISTS (SELECT 1 FROM staff_sessions t WHERE t.staff_id = s.id AND t.seen_at > $1)",
            args![now - AWAKE],
        )
        .await?;
    Ok(found > 0)
}
