//! Where a report stands, as the person who told it may know: that somebody has read
//! it, who has been told, who has taken it on. No names of staff, no reasons.

use sqlx::FromRow;

use crate::{Millis, Result, Tx, Uuid, args};

/// Where a report stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Somebody of the hotline has taken it in hand.
    pub read: bool,
    /// A human has answered.
    pub answered: bool,
    pub closed: bool,
    /// Agencies that were told and have not decided.
    pub offered: Vec<String>,
    /// Agencies that have taken it on.
    pub accepted: Vec<String>,
    /// When it is erased, if that was asked for.
    pub erase_at: Option<Millis>,
}

/// What decides it, as the rows of a report and of its case hold it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Somebody of the hotline has the case.
    pub claimed: bool,
    /// A human message has reached the person.
    pub answered: bool,
    pub closed: bool,
    pub erase_at: Option<Millis>,
    /// Agencies and whether they have accepted, in the order in which they were told.
    pub referrals: Vec<(String, bool)>,
}

impl From<Facts> for Standing {
    fn from(facts: Facts) -> Self {
        let (accepted, offered): (Vec<_>, Vec<_>) = facts
            .referrals
            .into_iter()
            .partition(|(_, accepted)| *accepted);
        let names =
            |list: Vec<(String, bool)>| list.into_iter().map(|(agency, _)| agency).collect();
        Self {
            read: facts.claimed || facts.answered,
            answered: facts.answered,
            closed: facts.closed,
            offered: names(offered),
            accepted: names(accepted),
            erase_at: facts.erase_at,
        }
    }
}

#[derive(FromRow)]
struct Row {
    case_id: Option<Uuid>,
    erase_at: Option<Millis>,
    claimed_at: Option<Millis>,
    answered_at: Option<Millis>,
    status: Option<String>,
}

/// Where `report` stands; nothing but defaults for one that has no case yet.
///
/// # Errors
/// Those of the database.
pub async fn of(tx: &mut Tx, report: Uuid) -> Result<Standing> {
    let row: Option<Row> = tx
        .fetch_optional(
            "SELECT r.case_id, r.erase_at, k.claimed_at, k.answered_at, k.status
             FROM reports r LEFT JOIN cases k ON k.id = r.case_id
             WHERE r.id = $1 AND r.erased_at IS NULL",
            args![report],
        )
        .await?;
    let Some(row) = row else {
        return Ok(Standing::default());
    };
    let mut facts = Facts {
        claimed: row.claimed_at.is_some(),
        answered: row.answered_at.is_some(),
        closed: row.status.as_deref() == Some("closed"),
        erase_at: row.erase_at,
        referrals: Vec::new(),
    };
    let Some(case) = row.case_id else {
        return Ok(facts.into());
    };
    let referrals: Vec<(String, String)> = tx
        .fetch_all(
            "SELECT agency_id, state FROM referrals
             WHERE case_id = $1 AND state IN ('offered', 'accepted') ORDER BY created_at, id",
            args![case],
        )
        .await?;
    let is_accepted = |(agency, state): (String, String)| (agency, state == "accepted");
    facts.referrals = referrals.into_iter().map(is_accepted).collect();
    Ok(facts.into())
}
