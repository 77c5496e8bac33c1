//! A clock that ran ahead and was set right: moments that it wrote are still to come, and
//! what counts from one of them would wait so much longer. Whoever waits waits since now, and
//! whoever has something has it since now. Of how long a person has been silent nothing is
//! known any more, so they count as silent: until they write again nothing is pushed to
//! their phone, and no page shows what they told.

use crate::attachment::FETCH;
use crate::erasure::LATER;
use crate::outbox::QUIET;
use crate::sign_in::LOCKED_FOR;
use crate::{Millis, Result, Tx, args};

/// The clocks of two machines on one database differ by less.
const CLOCKS: Millis = 60_000;
/// The longest pause before a file is asked for again. All other work is tried again within
/// [`CLOCKS`].
const FETCHED_AGAIN: Millis = 600_000;

/// When a person wrote last, where `at` is what was kept of it.
pub fn last_word(at: Millis, now: Millis) -> Millis {
    if at > latest(now) { now - QUIET } else { at }
}

/// What is later was written by a clock that ran ahead.
pub(crate) fn latest(now: Millis) -> Millis {
    now + CLOCKS
}

/// Lets what counts from a moment that is still to come count from now: who waits, who has a
/// case, who is signed in, who is kept from signing in, what is closed, what is to be erased.
/// How many rows were set right.
///
/// # Errors
/// Those of the database.
pub async fn set_right(tx: &mut Tx, now: Millis) -> Result<u64> {
    let cases = tx
        .execute(
            "UPDATE cases SET
                 due_at = CASE WHEN priority_at > $2 THEN due_at - (priority_at - $1)
                               WHEN waiting_since > $2 THEN due_at - (waiting_since - $1)
                               ELSE due_at END,
                 priority_at = CASE WHEN priority_at > $2 THEN $1 ELSE priority_at END,
                 waiting_since = CASE WHEN waiting_since > $2 THEN $1 ELSE waiting_since END,
                 touched_at = CASE WHEN touched_at > $2 THEN $1 ELSE touched_at END,
                 claimed_at = CASE WHEN claimed_at > $2 THEN $1 ELSE claimed_at END,
                 operator_since = CASE WHEN operator_since > $2 THEN $1 ELSE operator_since END,
                 closed_at = CASE WHEN closed_at > $2 THEN $1 ELSE closed_at END
             WHERE waiting_since > $2 OR priority_at > $2 OR touched_at > $2 OR claimed_at > $2
                OR operator_since > $2 OR closed_at > $2",
            args![now, latest(now)],
        )
        .await?;
    let sessions = tx
        .execute(
            "UPDATE staff_sessions SET
                 created_at = CASE WHEN created_at > $2 THEN $1 ELSE created_at END,
                 seen_at = CASE WHEN seen_at > $2 THEN $1 ELSE seen_at END,
                 acted_at = CASE WHEN acted_at > $2 THEN $1 ELSE acted_at END
             WHERE created_at > $2 OR seen_at > $2 OR acted_at > $2",
            args![now, latest(now)],
        )
        .await?;
    let staff = tx
        .execute(
            "UPDATE staff SET
                 on_duty_since = CASE WHEN on_duty_since > $2 THEN $1 ELSE on_duty_since END,
                 locked_until = CASE WHEN locked_until > $4 THEN $3 ELSE locked_until END,
                 known_locked_until =
                     CASE WHEN known_locked_until > $4 THEN $3 ELSE known_locked_until END
             WHERE on_duty_since > $2 OR locked_until > $4 OR known_locked_until > $4",
            args![now, latest(now), now + LOCKED_FOR, latest(now + LOCKED_FOR)],
        )
        .await?;
    // No deletion waits longer than one that is asked for now.
    let reports = tx
        .execute(
            "UPDATE reports SET erase_at = $1 WHERE erase_at > $2",
            args![now + LATER, latest(now + LATER)],
        )
        .await?;
    Ok(cases + sessions + staff + reports)
}

/// The same of what nobody need look for unless a clock was set back, since it is many rows:
/// how long people have been silent, and what is tried again later. How many rows.
///
/// # Errors
/// Those of the database.
pub async fn silence(tx: &mut Tx, now: Millis) -> Result<u64> {
    let silent = tx
        .execute(
            "UPDATE conversations SET last_in_at = $2 WHERE last_in_at > $1",
            args![latest(now), now - QUIET],
        )
        .await?;
    // At every start too: a file that waits for its next try keeps its pause, or a program
    // that keeps falling over would ask for it each time.
    let jobs = tx
        .execute(
            "UPDATE jobs SET run_at = $2
             WHERE run_at > CASE WHEN kind = $3 AND attempts > 0 THEN $4 ELSE $1 END
               AND leased_by IS NULL",
            args![latest(now), now, FETCH, latest(now + FETCHED_AGAIN)],
        )
        .await?;
    Ok(silent + jobs)
}
