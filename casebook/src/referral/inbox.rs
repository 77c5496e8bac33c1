//! What was referred to an officer's agency.

use sqlx::FromRow;

use crate::referral::{current_consents, refusals};
use crate::scope::Scope;
use crate::{Millis, Result, Tx, Uuid, args};

/// One referral in the list of an agency. Clear columns only; while it may not be
/// seen, not even those.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Received {
    pub id: Uuid,
    pub reference: String,
    pub state: String,
    pub service_line: String,
    pub offered_at: Option<Millis>,
    pub due_at: Option<Millis>,
    pub decided_by: Option<String>,
    pub decided_at: Option<Millis>,
    pub training: bool,
    /// False once the person's consent does not stand any more.
    pub is_allowed: bool,
    /// True when they took it back, or said no; else its time is over.
    pub is_taken_back: bool,
    /// `None` unless the packet can be opened.
    pub priority: Option<i64>,
    pub country: Option<String>,
    pub province: Option<String>,
    pub sector: Option<String>,
}

/// Referrals that are over stay on the list for so long, counted from their end: one that
/// was accepted long ago and is taken back today must be seen to be.
pub(crate) const KEPT: Millis = 30 * 24 * 3_600_000;

/// The referrals to the scope's agency: those to decide first, by their clocks,
/// then those accepted, then what is over.
///
/// # Errors
/// [`crate::Error::Refused`] for everybody who is not of an agency.
pub async fn list(tx: &mut Tx, scope: &Scope, now: Millis) -> Result<Vec<Received>> {
    tx.fetch_all(
        concat!(
            "WITH mine AS (
                 SELECT r.*, (r.basis = 'override' OR EXISTS (SELECT 1 FROM ",
            current_consents!(),
            " k WHERE k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line AND k.until > $2)) AS is_allowed,
                     EXISTS (SELECT 1 FROM ",
            refusals!(),
            " k WHERE k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line) AS is_taken_back,
                     CASE r.state WHEN 'offered' THEN 0 WHEN 'accepted' THEN 1 ELSE 2 END AS place
                 FROM referrals r
                 WHERE r.agency_id = $1 AND r.state NOT IN ('asking', 'refused')
                   AND r.offered_at IS NOT NULL
                   AND (r.state IN ('offered', 'accepted')
                        OR COALESCE(r.ended_at, r.decided_at, r.created_at) > $3)
             )
             SELECT m.id, c.reference, m.state, m.service_line, m.offered_at, m.due_at,
                    s.name AS decided_by, m.decided_at, m.training, m.is_allowed, m.is_taken_back,
                    CASE WHEN m.is_allowed AND m.place < 2 THEN c.priority END AS priority,
                    CASE WHEN m.is_allowed AND m.place < 2 THEN c.country END AS country,
                    CASE WHEN m.is_allowed AND m.place < 2 THEN c.province END AS province,
                    CASE WHEN m.is_allowed AND m.place < 2 THEN c.sector END AS sector
             FROM mine m JOIN cases c ON c.id = m.case_id LEFT JOIN staff s ON s.id = m.decided_by
             ORDER BY m.place, m.due_at, m.created_at DESC LIMIT 200"
        ),
        args![scope.agency()?, now, now - KEPT],
    )
    .await
}
