//! What the person and the clock do to a referral, and who is told of it.
//!
//! The desk calls [`consent_given`] and [`consent_refused`] in the transaction in
//! which it writes the person's answer. The audit entry is given back, so that the
//! desk writes it into the chain of its own.

use sqlx::FromRow;

use crate::act::log_rule;
use crate::audit::Entry;
use crate::case::priority::Priority;
use crate::referral::{consented, current_consents, step};
use crate::telling::{self, News};
use crate::told::Group;
use crate::vault::Vault;
use crate::{Error, Millis, Result, Tx, Uuid, args, call_back, staff};

#[derive(FromRow)]
struct Asked {
    case_id: Uuid,
    agency_id: String,
    service_line: String,
    priority: i64,
}

async fn asked(tx: &mut Tx, referral: Uuid) -> Result<Option<Asked>> {
    tx.fetch_optional(
        "SELECT r.case_id, r.agency_id, r.service_line, c.priority FROM referrals r JOIN cases c ON c.id = r.case_id
         WHERE r.id = $1 AND r.state = 'asking'",
        args![referral],
    )
    .await
}

/// The person has agreed: the referral is offered, with the groups of the consent,
/// and its clock starts. Where nobody at the agency can sign in there is no clock: it
/// is telephoned (`handover.rs`). Call it after the consent row is written. `None` when
/// nobody waited for the answer any more.
///
/// # Errors
/// [`Error::Refused`] `no-consent` when there is no consent row that allows it.
pub async fn consent_given(tx: &mut Tx, referral: Uuid, now: Millis) -> Result<Option<Entry>> {
    let Some(row) = asked(tx, referral).await? else {
        return Ok(None);
    };
    let line = row.service_line.parse()?;
    let groups = consented(tx, row.case_id, &row.agency_id, line, now)
        .await?
        .ok_or(Error::Refused("no-consent"))?;
    if renewed(tx, referral, &row, &groups, now).await? {
        return Ok(Some(by_person(referral, "referral.agreed", now)));
    }
    let within = Priority::try_from(row.priority)?.accept_within();
    let answers = staff::agency_answers(tx, &row.agency_id).await?;
    let due_at = answers.then_some(now + within);
    let offered = tx
        .execute(
            "UPDATE referrals SET state = 'offered', groups = $2, offered_at = $3, due_at = $4
             WHERE id = $1 AND state = 'asking'",
            args![referral, Group::list(&groups), now, due_at],
        )
        .await?;
    Ok((offered == 1).then(|| by_person(referral, "referral.agreed", now)))
}

/// True when an agency that has it already may see it again, because what the person had
/// agreed to was over and they were asked anew: then there is nothing more to offer.
async fn renewed(
    tx: &mut Tx,
    referral: Uuid,
    asked: &Asked,
    groups: &[Group],
    now: Millis,
) -> Result<bool> {
    let again = tx
        .execute(
            "UPDATE referrals SET groups = $4 WHERE case_id = $1 AND agency_id = $2 AND service_line = $3
               AND basis = 'consent' AND state IN ('offered', 'accepted')",
            args![
                asked.case_id,
                asked.agency_id.as_str(),
                asked.service_line.as_str(),
                Group::list(groups)
            ],
        )
        .await?;
    if again > 0 {
        tx.execute(
            "UPDATE referrals SET state = 'done', ended_at = $2 WHERE id = $1 AND state = 'asking'",
            args![referral, now],
        )
        .await?;
    }
    Ok(again > 0)
}

/// The person has said no: nothing leaves, and what an agency had of this until the time of
/// an earlier yes was over ends. `None` when nobody waited for the
/// answer any more.
///
/// # Errors
/// Those of the database.
pub async fn consent_refused(tx: &mut Tx, referral: Uuid, now: Millis) -> Result<Option<Entry>> {
    let refused = tx
        .execute(
            "UPDATE referrals SET state = 'refused', decided_at = $2
             WHERE id = $1 AND state = 'asking'",
            args![referral, now],
        )
        .await?;
    if refused == 1 {
        tx.execute(
            concat!(
                "UPDATE referrals SET state = 'withdrawn', ended_at = $2
                 WHERE basis = 'consent' AND state IN ('offered', 'accepted') AND EXISTS (
                     SELECT 1 FROM referrals a WHERE a.id = $1 AND a.case_id = referrals.case_id
                       AND a.agency_id = referrals.agency_id AND a.service_line = referrals.service_line)
                   AND NOT EXISTS (SELECT 1 FROM ",
                current_consents!(),
                " k WHERE k.case_id = referrals.case_id AND k.agency_id = referrals.agency_id
                       AND k.purpose = referrals.service_line AND k.until > $2)"
            ),
            args![referral, now],
        )
        .await?;
    }
    Ok((refused == 1).then(|| by_person(referral, "referral.refused", now)))
}

/// The person no longer agrees that an agency may know: what it was offered, or had
/// taken on, ends there. An override stands: it never rested on their agreement.
///
/// # Errors
/// Those of the database.
pub async fn agreement_ended(
    tx: &mut Tx,
    report: Uuid,
    agency: &str,
    now: Millis,
) -> Result<Vec<Entry>> {
    tx.execute(
        "UPDATE consents SET withdrawn_at = $3
         WHERE report_id = $1 AND agency_id = $2 AND granted AND withdrawn_at IS NULL",
        args![report, agency, now],
    )
    .await?;
    let ended: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE referrals SET state = 'withdrawn', ended_at = $3
             WHERE agency_id = $2 AND basis = 'consent' AND state IN ('offered', 'accepted')
               AND case_id = (SELECT case_id FROM reports WHERE id = $1) RETURNING id",
            args![report, agency, now],
        )
        .await?;
    call_back::needed(tx, report, Some(agency), now).await?;
    let entry = |(id,): (Uuid,)| by_person(id, "referral.withdrawn", now);
    Ok(ended.into_iter().map(entry).collect())
}

pub(crate) fn by_person(referral: Uuid, action: &'static str, now: Millis) -> Entry {
    Entry {
        at: now,
        actor: "person".into(),
        action,
        subject: format!("referral:{referral}"),
        detail: String::new(),
    }
}

/// Marks the offers that nobody decided in time; which.
///
/// # Errors
/// Those of the database.
pub async fn expire(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE referrals SET state = 'expired', ended_at = $1
             WHERE state = 'offered' AND due_at IS NOT NULL AND due_at <= $1 RETURNING id",
            args![now],
        )
        .await?;
    for (referral,) in &rows {
        step::ask_no_more(tx, *referral, now).await?;
    }
    let subjects = rows.iter().map(|(id,)| format!("referral:{id}"));
    log_rule(
        tx,
        vault,
        now,
        "referral-clock",
        "referral.expire",
        subjects,
    )
    .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

#[derive(FromRow)]
struct Standing {
    agency_id: String,
    service_line: String,
    state: String,
}

/// What there is to tell of a referral now.
pub(crate) async fn news(tx: &mut Tx, referral: Uuid) -> Result<Option<News>> {
    let row: Option<Standing> = tx
        .fetch_optional(
            "SELECT agency_id, service_line, state FROM referrals WHERE id = $1",
            args![referral],
        )
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let (state, line) = (row.state.parse()?, row.service_line.parse()?);
    Ok(telling::of_state(state, referral, row.agency_id, line))
}

/// The reports whose people hear about a referral: those who agreed to it; where
/// nobody did (an override, or a question not yet answered), the newest.
pub(crate) async fn reports_to_tell(tx: &mut Tx, referral: Uuid, now: Millis) -> Result<Vec<Uuid>> {
    let agreed: Vec<(Uuid,)> = tx
        .fetch_all(
            concat!(
                "SELECT k.report_id FROM referrals r JOIN ",
                current_consents!(),
                " k ON k.case_id = r.case_id AND k.agency_id = r.agency_id AND k.purpose = r.service_line
                 WHERE r.id = $1 AND k.until > $2 ORDER BY k.report_id"
            ),
            args![referral, now],
        )
        .await?;
    let found = if agreed.is_empty() {
        tx.fetch_all(
            "SELECT p.id FROM referrals r JOIN reports p ON p.case_id = r.case_id
             WHERE r.id = $1 AND p.wrapped_key IS NOT NULL
             ORDER BY p.created_at DESC, p.id DESC LIMIT 1",
            args![referral],
        )
        .await?
    } else {
        agreed
    };
    Ok(found.into_iter().map(|r: (Uuid,)| r.0).collect())
}
