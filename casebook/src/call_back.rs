//! Agencies that were told by telephone and must now hear, by telephone, that the person no
//! longer agrees: withdrawal tells each recipient. It stays on the console until a named
//! person has called, also when the case itself was erased.

use sqlx::FromRow;

use crate::act::Act;
use crate::{Millis, Result, Tx, Uuid, args};

/// A call that is to be made.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CallBack {
    pub case_id: Uuid,
    pub reference: String,
    pub agency_id: String,
    pub since: Millis,
}

/// Remembers the calls that a withdrawal makes necessary: to `agency`, or to every agency
/// that was told of the report's case by telephone and has not been called back since.
pub(crate) async fn needed(
    tx: &mut Tx,
    report: Uuid,
    agency: Option<&str>,
    now: Millis,
) -> Result<()> {
    tx.execute(
        "INSERT INTO call_backs (case_id, agency_id, since)
         SELECT DISTINCT h.case_id, h.agency_id, CAST($3 AS BIGINT) FROM phone_handovers h
         WHERE h.case_id = (SELECT case_id FROM reports WHERE id = $1)
           AND ($2 IS NULL OR h.agency_id = $2)
           AND NOT EXISTS (SELECT 1 FROM call_backs b WHERE b.case_id = h.case_id
                 AND b.agency_id = h.agency_id AND (b.done_at IS NULL OR b.done_at >= h.at))
         ON CONFLICT (case_id, agency_id) DO UPDATE SET since = excluded.since, done_at = NULL, done_by = NULL",
        args![report, agency.map(str::to_owned), now],
    )
    .await?;
    Ok(())
}

/// The calls that are to be made, the longest waiting first.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn list(tx: &mut Tx, act: &Act<'_>) -> Result<Vec<CallBack>> {
    act.scope.hotline()?;
    tx.fetch_all(
        "SELECT b.case_id, c.reference, b.agency_id, b.since
         FROM call_backs b JOIN cases c ON c.id = b.case_id
         WHERE b.done_at IS NULL ORDER BY b.since, b.case_id, b.agency_id LIMIT 100",
        args![],
    )
    .await
}

/// The agency has heard it, from the asker. False when somebody had told it before.
///
/// # Errors
/// [`crate::Error::Refused`] outside the hotline.
pub async fn made(tx: &mut Tx, act: &Act<'_>, case: Uuid, agency: &str) -> Result<bool> {
    let me = act.scope.hotline()?;
    let made = tx
        .execute(
            "UPDATE call_backs SET done_at = $3, done_by = $4
             WHERE case_id = $1 AND agency_id = $2 AND done_at IS NULL",
            args![case, agency, act.now, me],
        )
        .await?;
    if made == 1 {
        let detail = format!("agency:{agency}");
        act.log(tx, "consent.call-back", format!("case:{case}"), detail)
            .await?;
    }
    Ok(made == 1)
}
