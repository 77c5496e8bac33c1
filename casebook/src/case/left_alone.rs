//! People who wait behind an operator who is gone: the case went back to the queue, the
//! operator is no longer there, or has not answered for long. The program, which was
//! silent for the operator's sake, can then go on, and colleagues see the case among those
//! that nobody has: a name beside it would keep them from it.

use std::collections::HashSet;

use sqlx::FromRow;

use crate::act::log_rule;
use crate::vault::Vault;
use crate::{Millis, Result, Tx, Uuid, args, duty};

/// So long somebody waits whose operator is gone, or is nobody any more.
pub const GONE: Millis = 5 * 60_000;
/// So long somebody waits whose operator is on duty, and does not answer.
pub const BUSY: Millis = 15 * 60_000;

#[derive(FromRow)]
struct Waiting {
    id: Uuid,
    claimed_by: Option<Uuid>,
    waiting_since: Millis,
}

/// Notes that an operator talks with a person of the case from now on, or no longer.
///
/// # Errors
/// Those of the database.
pub async fn note_operator(tx: &mut Tx, case: Uuid, since: Option<Millis>) -> Result<()> {
    tx.execute(
        "UPDATE cases SET operator_since = $2 WHERE id = $1",
        args![case, since],
    )
    .await?;
    Ok(())
}

/// The reports whose people wait behind an operator who is gone: for [`GONE`], or at once where
/// nobody had touched the case for as long before they wrote. Whoever comes back after days has
/// no five minutes for somebody who went home. Where the operator has answered, the answer waits
/// for the person.
///
/// # Errors
/// Those of the database.
pub async fn reports(tx: &mut Tx, now: Millis) -> Result<Vec<Uuid>> {
    let waiting: Vec<Waiting> = tx
        .fetch_all(
            "SELECT id, claimed_by, waiting_since FROM cases
             WHERE operator_since IS NOT NULL
               AND (waiting_since <= $1 OR waiting_since >= COALESCE(touched_at, operator_since) + $2)
               AND NOT EXISTS (
                   SELECT 1 FROM messages m JOIN reports r ON r.id = m.report_id
                   WHERE r.case_id = cases.id AND m.author = 'staff' AND m.at >= cases.waiting_since)
             ORDER BY waiting_since, id",
            args![now - GONE, GONE],
        )
        .await?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let there = duty::everyone(tx, now).await?;
    let there: HashSet<Uuid> = there.into_iter().map(|staff| staff.id).collect();
    let is_there = |case: &Waiting| case.claimed_by.is_some_and(|s| there.contains(&s));
    let mut reports = Vec::new();
    for case in waiting {
        if is_there(&case) && case.waiting_since > now - BUSY {
            continue;
        }
        let of_case: Vec<(Uuid,)> = tx
            .fetch_all("SELECT id FROM reports WHERE case_id = $1", args![case.id])
            .await?;
        reports.extend(of_case.into_iter().map(|(id,)| id));
    }
    Ok(reports)
}

/// By this rule a case goes back to the queue.
const RULE: &str = "holder-gone";

/// Returns to the queue the cases on which somebody waits, the person or an agency that has
/// asked, behind a member of staff who is not there and has done nothing on the case for as
/// long; with an answer that waits for the person too, because whoever comes next reads theirs.
/// How many.
///
/// # Errors
/// Those of the database.
pub async fn give_back(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<usize> {
    let held: Vec<(Uuid, Uuid)> = tx
        .fetch_all(
            "SELECT id, claimed_by FROM cases
             WHERE claimed_by IS NOT NULL AND COALESCE(touched_at, claimed_at) <= $1
               AND (waiting_since <= $1 OR EXISTS (
                   SELECT 1 FROM referral_steps t WHERE t.case_id = cases.id
                     AND t.kind = 'question' AND t.answered_at IS NULL AND t.at <= $1))
             ORDER BY id",
            args![now - GONE],
        )
        .await?;
    if held.is_empty() {
        return Ok(0);
    }
    let there = duty::everyone(tx, now).await?;
    let mut subjects = Vec::new();
    for (case, holder) in held {
        if there.iter().any(|staff| staff.id == holder) {
            continue;
        }
        let returned = tx
            .execute(
                "UPDATE cases SET claimed_by = NULL, claimed_at = NULL, touched_at = $3
                 WHERE id = $1 AND claimed_by = $2 AND COALESCE(touched_at, claimed_at) <= $4",
                args![case, holder, now, now - GONE],
            )
            .await?;
        if returned == 1 {
            subjects.push(format!("case:{case}"));
        }
    }
    let cases = subjects.len();
    log_rule(tx, vault, now, RULE, "case.return", subjects).await?;
    Ok(cases)
}
