//! A clock that ran ahead and was set right: moments that it wrote are still to come, and
//! whoever waits since one of them would wait so much longer before anybody is alerted.

use crate::{Millis, Result, Tx, args};

/// The clocks of two machines on one database differ by less.
const CLOCKS: Millis = 60_000;

/// Lets whoever waits “since” a moment that is still to come wait since now; how many cases
/// were set right.
///
/// # Errors
/// Those of the database.
pub async fn set_right(tx: &mut Tx, now: Millis) -> Result<u64> {
    tx.execute(
        "UPDATE cases SET
             due_at = CASE WHEN priority_at > $2 THEN due_at - (priority_at - $1)
                           WHEN waiting_since > $2 THEN due_at - (waiting_since - $1)
                           ELSE due_at END,
             priority_at = CASE WHEN priority_at > $2 THEN $1 ELSE priority_at END,
             waiting_since = CASE WHEN waiting_since > $2 THEN $1 ELSE waiting_since END
         WHERE waiting_since > $2 OR priority_at > $2",
        args![now, now + CLOCKS],
    )
    .await
}
