//! Offering a case to an agency: with the person's consent, after asking them, or
//! over their silence when a life or a child is in danger.

use crate::act::Act;
use crate::agreement;
use crate::case::priority::Priority;
use crate::case::{ServiceLine, claim};
use crate::referral::leave::{self, CaseRow};
use crate::referral::{Basis, MINIMUM, Reasons, State, current_consents, settle};
use crate::settings::{self, Mode};
use crate::telling::{self, Telling};
use crate::told::Group;
use crate::{Error, Millis, Result, Tx, Uuid, args, handover, staff};

/// What is offered to whom, and why it may.
#[derive(Debug, Clone, Copy)]
pub struct Offer<'a> {
    pub case: Uuid,
    pub agency: &'a str,
    pub line: ServiceLine,
    /// `Some`: offer it although the person has not agreed; the reason is kept
    /// with the name of whoever decided.
    pub override_reason: Option<&'a str>,
}

/// How an offer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// The agency has it.
    Yes { referral: Uuid },
    /// The person has not agreed: the desk must ask them, on this report.
    Asking { referral: Uuid, tell: Telling },
    /// Nobody at the agency can sign in, and there is nothing left to ask the person:
    /// telephone it, and record the call.
    NoOfficer,
    /// The agency has one already that is not over.
    Already { referral: Uuid },
}

/// Offers a case.
///
/// # Errors
/// [`Error::Refused`]: `no-case`, `no-agency`, `cross-border` (outside P1 only on
/// the return line, `domain.md` 5.6), `override-not-allowed` (neither P1 nor a
/// child), `not-claimed`, `official-suspected` (over the person's head to the police, when they say
/// that an official is part of it), `reason-missing`, `nobody-to-ask`, or outside the
/// hotline.
pub async fn offer(tx: &mut Tx, act: &Act<'_>, what: Offer<'_>) -> Result<Offered> {
    act.scope.hotline()?;
    let said = agreement::of_case(tx, act.vault, what.case).await?;
    let case = leave::lock(tx, what.case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    leave::check_border(tx, &case, what.agency, what.line).await?;
    let answers = staff::agency_answers(tx, what.agency).await?;
    let agreed = said.allowed(what.agency, what.line, act.now);
    if !answers && (agreed.is_some() || what.override_reason.is_some()) {
        return Ok(Offered::NoOfficer);
    }
    if let Some(referral) = standing(tx, what, act.now).await? {
        return Ok(Offered::Already { referral });
    }
    let held = claim::hold(tx, act, what.case).await?;
    let offered = match what.override_reason {
        Some(reason) => override_offer(tx, act, &case, what, reason).await?,
        None => match agreed {
            Some(groups) => consented_offer(tx, act, &case, what, &groups).await?,
            None => ask(tx, act, &case, what).await?,
        },
    };
    agreement::name(tx, &said, what.agency).await?;
    held.log(tx, act).await?;
    Ok(offered)
}

/// What stands in the way of another one. Where what the person agreed to is over nothing
/// does: they are asked anew, and what the agency has taken on stays with it. Nor does what went
/// over their silence, once they can say yes: that opens more than the least. Over their silence it
/// goes to an agency once, whatever for: it would see the same least again.
async fn standing(tx: &mut Tx, what: Offer<'_>, now: Millis) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            concat!(
                "SELECT r.id FROM referrals r
                 WHERE r.case_id = $1 AND r.agency_id = $2
                   AND ((r.basis = 'override' AND $5 AND r.state IN ('offered', 'accepted'))
                     OR (r.service_line = $3 AND (r.state = 'asking'
                       OR (r.basis = 'consent' AND r.state IN ('offered', 'accepted')
                         AND EXISTS (SELECT 1 FROM ",
                current_consents!(),
                " k WHERE k.case_id = r.case_id AND k.agency_id = r.agency_id
                         AND k.purpose = r.service_line AND k.until > $4)))))
                 ORDER BY r.created_at LIMIT 1"
            ),
            args![
                what.case,
                what.agency,
                what.line.code(),
                now,
                what.override_reason.is_some()
            ],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

async fn consented_offer(
    tx: &mut Tx,
    act: &Act<'_>,
    case: &CaseRow,
    what: Offer<'_>,
    groups: &[Group],
) -> Result<Offered> {
    let row = Row {
        state: State::Offered,
        basis: Basis::Consent,
        groups,
        reasons: Reasons::default(),
    };
    let referral = insert(tx, act, case, what, row).await?;
    record(tx, act, "referral.offer", referral, what).await?;
    Ok(Offered::Yes { referral })
}

async fn override_offer(
    tx: &mut Tx,
    act: &Act<'_>,
    case: &CaseRow,
    what: Offer<'_>,
    reason: &str,
) -> Result<Offered> {
    let reason = leave::overridden(tx, act, (what.case, case), what.agency, reason).await?;
    let before = handover::last_override(tx, act, what.case, what.agency).await?;
    let row = Row {
        state: State::Offered,
        basis: Basis::Override,
        groups: &MINIMUM,
        reasons: Reasons {
            overridden: Some(reason),
            declined: None,
        },
    };
    let referral = insert(tx, act, case, what, row).await?;
    telling::of_override(tx, act.pen, what.case, referral, before).await?;
    record(tx, act, "referral.override", referral, what).await?;
    Ok(Offered::Yes { referral })
}

async fn ask(tx: &mut Tx, act: &Act<'_>, case: &CaseRow, what: Offer<'_>) -> Result<Offered> {
    let report: Option<(Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM reports WHERE case_id = $1 AND wrapped_key IS NOT NULL
             ORDER BY created_at DESC, id DESC LIMIT 1",
            args![what.case],
        )
        .await?;
    let (report,) = report.ok_or(Error::Refused("nobody-to-ask"))?;
    let row = Row {
        state: State::Asking,
        basis: Basis::Consent,
        groups: &[],
        reasons: Reasons::default(),
    };
    let referral = insert(tx, act, case, what, row).await?;
    let tell = telling::of_referral(tx, act.pen, referral, vec![report]).await?;
    let tell = *tell.first().ok_or(Error::Damaged("telling"))?;
    record(tx, act, "referral.ask", referral, what).await?;
    Ok(Offered::Asking { referral, tell })
}

struct Row<'a> {
    state: State,
    basis: Basis,
    groups: &'a [Group],
    reasons: Reasons,
}

async fn insert(
    tx: &mut Tx,
    act: &Act<'_>,
    case: &CaseRow,
    what: Offer<'_>,
    row: Row<'_>,
) -> Result<Uuid> {
    let id = act.id();
    let key = act
        .vault
        .master()
        .unwrap(what.case, case.wrapped_key.as_deref())?;
    let sealed = key.seal_json(act.entropy, "referrals.sealed", id, &row.reasons)?;
    let offered_at: Option<Millis> = (row.state == State::Offered).then_some(act.now);
    let within = Priority::try_from(case.priority)?.accept_within();
    let training = case.training || settings::mode(tx).await? == Mode::Training;
    tx.execute(
        "INSERT INTO referrals (id, case_id, agency_id, service_line, state, basis, groups, offered_by,
                                created_at, offered_at, due_at, sealed, training)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            id,
            what.case,
            what.agency,
            what.line.code(),
            row.state.code(),
            row.basis.code(),
            Group::list(row.groups),
            act.scope.staff(),
            act.now,
            offered_at,
            offered_at.map(|at| at + within),
            sealed,
            training
        ],
    )
    .await?;
    Ok(id)
}

async fn record(
    tx: &mut Tx,
    act: &Act<'_>,
    action: &'static str,
    referral: Uuid,
    what: Offer<'_>,
) -> Result<()> {
    let detail = format!("case:{} agency:{}", what.case, what.agency);
    act.log(tx, action, format!("referral:{referral}"), detail)
        .await
}

/// Takes back what no agency has answered yet: a case that is closed waits for nobody.
///
/// # Errors
/// Those of the database.
pub(crate) async fn withdraw_unanswered(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<()> {
    let open: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE referrals SET state = 'withdrawn', ended_at = $2, ended_by = $3
             WHERE case_id = $1 AND state IN ('asking', 'offered') RETURNING id",
            args![case, act.now, act.scope.staff()],
        )
        .await?;
    for (referral,) in open {
        let (subject, detail) = (format!("referral:{referral}"), format!("case:{case}"));
        act.log(tx, "referral.withdraw", subject, detail).await?;
    }
    Ok(())
}

/// Takes a referral of the case back; from then on the agency sees only that it was, and who was
/// asked about it is asked no more. False when there was nothing left to take back, or it is no
/// referral of this case.
///
/// # Errors
/// [`Error::Refused`] `not-claimed` on somebody else's case, and outside the hotline.
pub async fn withdraw(tx: &mut Tx, act: &Act<'_>, case: Uuid, referral: Uuid) -> Result<bool> {
    let held = claim::hold(tx, act, case).await?;
    let asking: Option<(Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM referrals WHERE id = $1 AND case_id = $2 AND state = 'asking'",
            args![referral, case],
        )
        .await?;
    let withdrawn = tx
        .execute(
            "UPDATE referrals SET state = 'withdrawn', ended_at = $3, ended_by = $4
             WHERE id = $1 AND case_id = $2 AND state IN ('asking', 'offered', 'accepted')",
            args![referral, case, act.now, act.scope.staff()],
        )
        .await?;
    held.log(tx, act).await?;
    if withdrawn == 0 {
        return Ok(false);
    }
    if asking.is_some() {
        let asked = settle::reports_to_tell(tx, referral, act.now).await?;
        telling::that_nobody_asks(tx, act.pen, referral, asked).await?;
    }
    act.log(
        tx,
        "referral.withdraw",
        format!("referral:{referral}"),
        format!("case:{case}"),
    )
    .await?;
    Ok(true)
}
