//! Offering a case to an agency: with the person's consent, after asking them, or
//! over their silence when a life or a child is in danger.

use sqlx::FromRow;

use crate::act::Act;
use crate::case::priority::Priority;
use crate::case::view::Flags;
use crate::case::{ServiceLine, claim};
use crate::packet::need;
use crate::referral::{Basis, MINIMUM, Reasons, State, consented, settle};
use crate::settings::{self, Mode};
use crate::told::Group;
use crate::{Error, Millis, Result, Tx, Uuid, args, staff};

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

/// Kinds of agencies that carry a badge.
const OFFICIALS: [&str; 4] = ["police", "emergency", "immigration", "maritime"];

/// How an offer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// The agency has it.
    Yes { referral: Uuid },
    /// The person has not agreed: the desk must ask them, on this report.
    Asking { referral: Uuid, report: Uuid },
    /// Nobody at the agency can sign in: telephone it, and record the call.
    NoOfficer,
    /// The agency has one already that is not over.
    Already { referral: Uuid },
}

#[derive(FromRow)]
struct CaseRow {
    priority: i64,
    age_band: String,
    country: String,
    training: bool,
    wrapped_key: Option<Vec<u8>>,
    sealed: Vec<u8>,
}

/// Offers a case.
///
/// # Errors
/// [`Error::Refused`]: `no-case`, `no-agency`, `cross-border` (outside P1 only on
/// the return line, `domain.md` 5.6), `override-not-allowed` (neither P1 nor a
/// child), `official-suspected` (over the person's head to the police, when they say
/// that an official is part of it), `reason-missing`, `nobody-to-ask`, or outside the
/// hotline.
pub async fn offer(tx: &mut Tx, act: &Act<'_>, what: Offer<'_>) -> Result<Offered> {
    act.scope.hotline()?;
    let case = lock(tx, what.case)
        .await?
        .ok_or(Error::Refused("no-case"))?;
    check_border(tx, &case, what).await?;
    if !staff::agency_answers(tx, what.agency).await? {
        return Ok(Offered::NoOfficer);
    }
    if let Some(referral) = standing(tx, what).await? {
        return Ok(Offered::Already { referral });
    }
    claim::touch(tx, act, what.case).await?;
    match what.override_reason {
        Some(reason) => override_offer(tx, act, &case, what, reason).await,
        None => match consented(tx, what.case, what.agency, act.now).await? {
            Some(groups) => consented_offer(tx, act, &case, what, &groups).await,
            None => ask(tx, act, &case, what).await,
        },
    }
}

/// The update that changes nothing keeps a second offer waiting until this one is
/// through.
async fn lock(tx: &mut Tx, case: Uuid) -> Result<Option<CaseRow>> {
    tx.fetch_optional(
        "UPDATE cases SET priority = priority WHERE id = $1
         RETURNING priority, age_band, country, training, wrapped_key, sealed",
        args![case],
    )
    .await
}

async fn check_border(tx: &mut Tx, case: &CaseRow, what: Offer<'_>) -> Result<()> {
    let agency: Option<(String,)> = tx
        .fetch_optional(
            "SELECT country FROM agencies WHERE id = $1",
            args![what.agency],
        )
        .await?;
    let (country,) = agency.ok_or(Error::Refused("no-agency"))?;
    let abroad = need::is_abroad(&case.country, &country);
    if abroad && case.priority != 1 && what.line != ServiceLine::Return {
        return Err(Error::Refused("cross-border"));
    }
    Ok(())
}

async fn standing(tx: &mut Tx, what: Offer<'_>) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM referrals WHERE case_id = $1 AND agency_id = $2
             AND state IN ('asking', 'offered', 'accepted')",
            args![what.case, what.agency],
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
    if case.priority != 1 && case.age_band != "minor" {
        return Err(Error::Refused("override-not-allowed"));
    }
    if is_near_a_suspect(tx, act, case, what).await? {
        return Err(Error::Refused("official-suspected"));
    }
    if reason.trim().is_empty() {
        return Err(Error::Refused("reason-missing"));
    }
    let row = Row {
        state: State::Offered,
        basis: Basis::Override,
        groups: &MINIMUM,
        reasons: Reasons {
            overridden: Some(reason.trim().to_owned()),
            declined: None,
        },
    };
    let referral = insert(tx, act, case, what, row).await?;
    record(tx, act, "referral.override", referral, what).await?;
    Ok(Offered::Yes { referral })
}

/// True for the police and their like when the person says that an official is part of
/// it: they may be asked about them, but nobody is told over their head.
async fn is_near_a_suspect(
    tx: &mut Tx,
    act: &Act<'_>,
    case: &CaseRow,
    what: Offer<'_>,
) -> Result<bool> {
    let master = act.vault.master();
    let key = master.unwrap(what.case, case.wrapped_key.as_deref())?;
    let flags: Flags = key.open_json("cases.sealed", what.case, &case.sealed)?;
    if !flags.official_suspected {
        return Ok(false);
    }
    let kind: Option<(String,)> = tx
        .fetch_optional(
            "SELECT kind FROM agencies WHERE id = $1",
            args![what.agency],
        )
        .await?;
    Ok(kind.is_some_and(|(kind,)| OFFICIALS.contains(&kind.as_str())))
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
    settle::tell_later(tx, act.id(), referral, act.now).await?;
    record(tx, act, "referral.ask", referral, what).await?;
    Ok(Offered::Asking { referral, report })
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

/// Takes a referral back; from then on the agency sees only that it was. False
/// when there was nothing left to take back.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn withdraw(tx: &mut Tx, act: &Act<'_>, referral: Uuid) -> Result<bool> {
    act.scope.hotline()?;
    let case: Option<(Uuid,)> = tx
        .fetch_optional(
            "UPDATE referrals SET state = 'withdrawn'
             WHERE id = $1 AND state IN ('asking', 'offered', 'accepted') RETURNING case_id",
            args![referral],
        )
        .await?;
    let Some((case,)) = case else {
        return Ok(false);
    };
    claim::touch(tx, act, case).await?;
    act.log(
        tx,
        "referral.withdraw",
        format!("referral:{referral}"),
        format!("case:{case}"),
    )
    .await?;
    Ok(true)
}
