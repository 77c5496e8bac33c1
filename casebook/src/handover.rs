//! Telephone hand-overs: to an agency with nobody who can sign in, a named member
//! of staff calls, and keeps who took the call and what they were told.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::Act;
use crate::case::{claim, keys};
use crate::vault::DataKey;
use crate::{Error, Millis, Result, Tx, Uuid, args};

/// The plain form of `phone_handovers.sealed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Who took the call, as they named themselves.
    pub taken_by: String,
    /// What they were told.
    pub told: String,
}

/// A hand-over as the hotline sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    pub agency: String,
    /// Who called.
    pub by: String,
    pub at: Millis,
    pub call: Call,
}

/// Records a call to `agency` about `case`.
///
/// # Errors
/// [`Error::Refused`]: `reason-missing` when either text is empty, `no-case`,
/// `no-agency`, or outside the hotline.
pub async fn record(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    agency: &str,
    call: &Call,
) -> Result<()> {
    act.scope.hotline()?;
    if call.taken_by.trim().is_empty() || call.told.trim().is_empty() {
        return Err(Error::Refused("reason-missing"));
    }
    let known = tx
        .number("SELECT COUNT(*) FROM agencies WHERE id = $1", args![agency])
        .await?;
    if known == 0 {
        return Err(Error::Refused("no-agency"));
    }
    let key = keys::of_case(tx, act.vault, case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    let id = act.id();
    let sealed = key.seal_json(act.entropy, "phone_handovers.sealed", id, call)?;
    tx.execute(
        "INSERT INTO phone_handovers (id, case_id, agency_id, staff_id, at, sealed)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, case, agency, act.scope.staff(), act.now, sealed],
    )
    .await?;
    claim::touch(tx, act, case).await?;
    let detail = format!("agency:{agency}");
    act.log(tx, "case.hand-over", format!("case:{case}"), detail)
        .await
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    agency_id: String,
    name: String,
    at: Millis,
    sealed: Vec<u8>,
}

/// The hand-overs of a case, oldest first.
pub(crate) async fn of_case(tx: &mut Tx, key: &DataKey, case: Uuid) -> Result<Vec<Handover>> {
    let rows: Vec<Stored> = tx
        .fetch_all(
            "SELECT h.id, h.agency_id, s.name, h.at, h.sealed FROM phone_handovers h
             JOIN staff s ON s.id = h.staff_id WHERE h.case_id = $1 ORDER BY h.id",
            args![case],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Handover {
                call: key.open_json("phone_handovers.sealed", row.id, &row.sealed)?,
                agency: row.agency_id,
                by: row.name,
                at: row.at,
            })
        })
        .collect()
}
