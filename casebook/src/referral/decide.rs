//! What an agency decides about a referral. Only its own officers, only once, and
//! only while the person's consent stands.

use sqlx::FromRow;

use crate::act::Act;
use crate::referral::{DeclineReason, Declined, Reasons, State, current_consents, settle, step};
use crate::telling::{self, Telling};
use crate::written::written;
use crate::{Error, Millis, Result, Tx, Uuid, args};

/// How a decision ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is decided now; whoever told these reports should hear of it.
    Done { case: Uuid, tell: Vec<Telling> },
    /// It was decided, expired or taken back before.
    Already {
        state: State,
        by: Option<String>,
        at: Option<Millis>,
    },
    /// The person has changed their mind, or what they agreed to is over.
    NotAgreed,
    /// No such referral to this agency.
    Gone,
}

/// Accepts a referral for the officer's agency.
///
/// # Errors
/// [`Error::Refused`] for everybody who is not of an agency.
pub async fn accept(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<Decision> {
    let Some(row) = set(tx, act, referral, State::Accepted).await? else {
        return missed(tx, act, referral).await;
    };
    finish(tx, act, referral, row.case_id, "referral.accept", "").await
}

/// Declines a referral for the officer's agency; “other” needs words.
///
/// # Errors
/// [`Error::Refused`] for everybody who is not of an agency, and `reason-missing`.
pub async fn decline(
    tx: &mut Tx,
    act: &Act<'_>,
    referral: Uuid,
    reason: DeclineReason,
    text: &str,
) -> Result<Decision> {
    if reason == DeclineReason::Other && written(text).is_none() {
        return Err(Error::Refused("reason-missing"));
    }
    let Some(row) = set(tx, act, referral, State::Declined).await? else {
        return missed(tx, act, referral).await;
    };
    let declined = Declined {
        code: reason.code().to_owned(),
        text: text.trim().to_owned(),
    };
    seal_reason(tx, act, referral, &row, declined).await?;
    step::ask_no_more(tx, referral, act.now).await?;
    let action = "referral.decline";
    finish(tx, act, referral, row.case_id, action, reason.code()).await
}

#[derive(FromRow)]
struct Decided {
    case_id: Uuid,
    sealed: Vec<u8>,
}

/// The one conditional UPDATE: of two officers exactly one decides.
async fn set(tx: &mut Tx, act: &Act<'_>, referral: Uuid, state: State) -> Result<Option<Decided>> {
    let agency = act.scope.agency()?.to_owned();
    tx.fetch_optional(
        concat!(
            "UPDATE referrals SET state = $3, decided_by = $4, decided_at = $5
             WHERE id = $1 AND agency_id = $2 AND state = 'offered'
               AND (basis = 'override' OR EXISTS (SELECT 1 FROM ",
            current_consents!(),
            " k WHERE k.case_id = referrals.case_id AND k.agency_id = referrals.agency_id
                 AND k.purpose = referrals.service_line AND k.until > $5))
             RETURNING case_id, sealed"
        ),
        args![referral, agency, state.code(), act.scope.staff(), act.now],
    )
    .await
}

async fn seal_reason(
    tx: &mut Tx,
    act: &Act<'_>,
    referral: Uuid,
    row: &Decided,
    declined: Declined,
) -> Result<()> {
    let key = crate::case::keys::of_case(tx, act.vault, row.case_id)
        .await?
        .ok_or(Error::Damaged("referral"))?;
    let mut reasons: Reasons = key.open_json("referrals.sealed", referral, &row.sealed)?;
    reasons.declined = Some(declined);
    let sealed = key.seal_json(act.entropy, "referrals.sealed", referral, &reasons)?;
    tx.execute(
        "UPDATE referrals SET sealed = $2 WHERE id = $1",
        args![referral, sealed],
    )
    .await?;
    Ok(())
}

async fn finish(
    tx: &mut Tx,
    act: &Act<'_>,
    referral: Uuid,
    case: Uuid,
    action: &'static str,
    detail: &str,
) -> Result<Decision> {
    let reports = settle::reports_to_tell(tx, referral, act.now).await?;
    let tell = telling::of_referral(tx, act.pen, referral, reports).await?;
    act.log(tx, action, format!("referral:{referral}"), detail)
        .await?;
    Ok(Decision::Done { case, tell })
}

#[derive(FromRow)]
struct Standing {
    state: String,
    by: Option<String>,
    at: Option<Millis>,
}

/// Why the UPDATE touched nothing.
async fn missed(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<Decision> {
    let row: Option<Standing> = tx
        .fetch_optional(
            "SELECT r.state, s.name AS by, r.decided_at AS at
             FROM referrals r LEFT JOIN staff s ON s.id = r.decided_by
             WHERE r.id = $1 AND r.agency_id = $2 AND r.state NOT IN ('asking', 'refused')",
            args![referral, act.scope.agency()?],
        )
        .await?;
    let Some(row) = row else {
        return Ok(Decision::Gone);
    };
    Ok(match row.state.parse()? {
        State::Offered => Decision::NotAgreed,
        state => Decision::Already {
            state,
            by: row.by,
            at: row.at,
        },
    })
}
