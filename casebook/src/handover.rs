//! Telephone hand-overs: to an agency with nobody who can sign in, a named member
//! of staff calls, and keeps who took the call and what they were told.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::Act;
use crate::agreement;
use crate::case::{ServiceLine, claim, keys};
use crate::referral::{Basis, MINIMUM, leave};
use crate::told::Group;
use crate::vault::DataKey;
use crate::written::written;
use crate::{Error, Millis, Result, Tx, Uuid, args, staff, telling};

/// The plain form of `phone_handovers.sealed`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Who took the call, as they named themselves.
    pub taken_by: String,
    /// What they were told.
    pub told: String,
    /// Why they were told although the person had not agreed; only kept where it counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<String>,
    /// What the call was for: the code of a service line. Without one, what the case is for.
    #[serde(default)]
    pub line: String,
    /// What could be told: written by [`record`].
    #[serde(default)]
    pub groups: Vec<Group>,
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

/// Records a call to `agency` about `case`. What is said in it leaves the hotline like a
/// packet, and only where a packet could: with the consent of the person, or over their
/// silence when a life or a child is in danger.
///
/// # Errors
/// [`Error::Refused`]: `reason-missing` when a text that is needed is empty, `no-case`,
/// `no-agency`, `not-claimed`, `not-agreed`, what an offer is refused with
/// (`cross-border`, `override-not-allowed`, `official-suspected`), or outside the hotline.
pub async fn record(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    agency: &str,
    call: &Call,
) -> Result<()> {
    act.scope.hotline()?;
    if written(&call.taken_by).is_none() || written(&call.told).is_none() {
        return Err(Error::Refused("reason-missing"));
    }
    let said = agreement::of_case(tx, act.vault, case).await?;
    let row = leave::lock(tx, case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    let held = claim::hold(tx, act, case).await?;
    let line: ServiceLine = match call.line.as_str() {
        "" => row.service_line.parse()?,
        line => line.parse()?,
    };
    leave::check_border(tx, &row, agency, line).await?;
    let needs = leave::reader(tx, &row, agency).await?.needs(line, false);
    let agreed = said.allowed(agency, line, act.now);
    let may = agreed.clone().unwrap_or_else(|| MINIMUM.to_vec());
    let override_reason = match (agreed, &call.override_reason) {
        (Some(_), _) => None,
        (None, None) => return Err(Error::Refused("not-agreed")),
        (None, Some(reason)) => {
            Some(leave::overridden(tx, act, (case, &row), agency, reason).await?)
        }
    };
    let before = last_override(tx, act, case, agency).await?;
    let basis = match override_reason {
        Some(_) => Basis::Override,
        None => Basis::Consent,
    };
    let call = Call {
        override_reason,
        line: line.code().to_owned(),
        groups: needs.into_iter().filter(|g| may.contains(g)).collect(),
        ..call.clone()
    };
    let key = keys::of_case(tx, act.vault, case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    let id = act.id();
    let sealed = key.seal_json(act.entropy, "phone_handovers.sealed", id, &call)?;
    tx.execute(
        "INSERT INTO phone_handovers (id, case_id, agency_id, staff_id, at, sealed)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, case, agency, act.scope.staff(), act.now, sealed],
    )
    .await?;
    if basis == Basis::Override {
        telling::of_override(tx, act.pen, case, id, before).await?;
    }
    answer_asked(tx, act, case, agency, line).await?;
    held.log(tx, act).await?;
    let detail = format!("agency:{agency} basis:{}", basis.code());
    act.log(tx, "case.hand-over", format!("case:{case}"), detail)
        .await
}

/// When this agency was last told of the case over the person's silence, in a packet or in a
/// call.
pub(crate) async fn last_override(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    agency: &str,
) -> Result<Option<Millis>> {
    let key = keys::of_case(tx, act.vault, case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    let offered: Option<(Millis,)> = tx
        .fetch_optional(
            "SELECT created_at FROM referrals
             WHERE case_id = $1 AND agency_id = $2 AND basis = 'override'
             ORDER BY created_at DESC LIMIT 1",
            args![case, agency],
        )
        .await?;
    let calls = of_case(tx, &key, case).await?.into_iter();
    let called = calls.filter(|h| h.agency == agency && h.call.override_reason.is_some());
    Ok(called.map(|h| h.at).chain(offered.map(|o| o.0)).max())
}

/// What the person agreed to when they were asked about an agency that is only
/// telephoned has been done with the call.
async fn answer_asked(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    agency: &str,
    line: ServiceLine,
) -> Result<()> {
    if staff::agency_answers(tx, agency).await? {
        return Ok(());
    }
    tx.execute(
        "UPDATE referrals SET state = 'done', ended_at = $3, ended_by = $4
         WHERE case_id = $1 AND agency_id = $2 AND service_line = $5 AND state = 'offered'",
        args![case, agency, act.now, act.scope.staff(), line.code()],
    )
    .await?;
    Ok(())
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
