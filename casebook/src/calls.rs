//! What calls a member of staff while their console is open: for the hotline an urgent
//! case that nobody has, news on the cases they have, an agency that does not take one, and an
//! agency to call back; for an officer a referral to decide, the hotline's answer, and one that
//! was taken back, until somebody there has seen that. Clear columns only, and no content read.

use sqlx::FromRow;

use crate::referral::inbox::KEPT;
use crate::scope::Scope;
use crate::{Millis, Result, Tx, Uuid, args};

/// One thing that calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Call {
    /// The case or the referral to look at.
    pub id: Uuid,
    /// Since when, or when it called last.
    pub since: Millis,
}

/// How long an answer to an officer calls.
const ANSWER_CALLS: Millis = 10 * 60_000;

/// What calls the asker now; nothing for those who work on no cases.
///
/// # Errors
/// Those of the database.
pub async fn of(tx: &mut Tx, scope: &Scope, now: Millis) -> Result<Vec<Call>> {
    if scope.hotline().is_ok() {
        return hotline(tx, scope).await;
    }
    match scope.agency() {
        Ok(agency) => officer(tx, agency, now).await,
        Err(_) => Ok(Vec::new()),
    }
}

/// An urgent case without a hand calls whoever is on duty, or was until nobody touched
/// their page; what is said on somebody's own
/// case calls them on duty or off. An agency that declined, or did not decide in time, calls until
/// something was done on the case since: whoever has it, and where a life is in danger and nobody
/// has it, everybody.
async fn hotline(tx: &mut Tx, scope: &Scope) -> Result<Vec<Call>> {
    tx.fetch_all(
        "SELECT c.id, CASE WHEN c.priority_at > COALESCE(c.touched_at, c.opened_at)
                      THEN c.priority_at ELSE COALESCE(c.touched_at, c.opened_at) END AS since
         FROM cases c
         WHERE c.priority = 1 AND c.claimed_by IS NULL
           AND (c.waiting_since IS NOT NULL OR (c.status <> 'closed' AND c.answered_at IS NULL))
           AND EXISTS (SELECT 1 FROM staff s WHERE s.id = $1
               AND (s.on_duty_since IS NOT NULL OR s.duty_lapsed_at IS NOT NULL))
         UNION ALL
         SELECT c.id, MAX(v.last_in_at) AS since
         FROM cases c JOIN reports r ON r.case_id = c.id JOIN conversations v ON v.id = r.conversation_id
         WHERE c.claimed_by = $1 AND c.waiting_since IS NOT NULL AND r.erased_at IS NULL GROUP BY c.id
         UNION ALL
         SELECT c.id, t.at AS since FROM cases c JOIN referral_steps t ON t.case_id = c.id
         WHERE c.claimed_by = $1 AND t.kind = 'question' AND t.answered_at IS NULL
         UNION ALL
         SELECT c.id, COALESCE(r.ended_at, r.decided_at) AS since
         FROM cases c JOIN referrals r ON r.case_id = c.id
         WHERE (c.claimed_by = $1 OR (c.claimed_by IS NULL AND c.priority = 1
             AND EXISTS (SELECT 1 FROM staff s WHERE s.id = $1
                 AND (s.on_duty_since IS NOT NULL OR s.duty_lapsed_at IS NOT NULL))))
           AND c.status <> 'closed' AND r.state IN ('declined', 'expired')
           AND COALESCE(r.ended_at, r.decided_at) > COALESCE(c.touched_at, c.opened_at)
         UNION ALL
         SELECT b.case_id AS id, b.since FROM call_backs b JOIN cases c ON c.id = b.case_id
         WHERE b.done_at IS NULL
           AND EXISTS (SELECT 1 FROM staff s WHERE s.id = $1 AND s.on_duty_since IS NOT NULL)",
        args![scope.staff()],
    )
    .await
}

async fn officer(tx: &mut Tx, agency: &str, now: Millis) -> Result<Vec<Call>> {
    tx.fetch_all(
        "SELECT r.id, COALESCE(r.offered_at, r.created_at) AS since FROM referrals r
         WHERE r.agency_id = $1 AND r.state = 'offered'
         UNION ALL
         SELECT r.id, t.at AS since FROM referrals r JOIN referral_steps t ON t.referral_id = r.id
         WHERE r.agency_id = $1 AND r.state IN ('offered', 'accepted', 'done')
           AND t.kind = 'answer' AND t.at > $2
         UNION ALL
         SELECT r.id, r.ended_at AS since FROM referrals r
         WHERE r.agency_id = $1 AND r.state = 'withdrawn' AND r.offered_at IS NOT NULL
           AND r.end_seen_at IS NULL AND r.ended_at > $3",
        args![agency, now - ANSWER_CALLS, now - KEPT],
    )
    .await
}
