//! Whose case it is.
//!
//! A claim is one conditional UPDATE: of two operators who click together the
//! database lets exactly one through, and the other is told who has it. What only the
//! holder may change takes its claim in the transaction of the change ([`hold`]); with a
//! claim that is won, the person hears that somebody reads.

use sqlx::FromRow;

use crate::act::{Act, log_rule};
use crate::case::priority::Priority;
use crate::scope::Role;
use crate::vault::Vault;
use crate::{Error, Millis, Result, Tx, Uuid, args, telling};

/// A P1 claim on which nothing was done for so long goes back to the queue.
pub const IDLE: Millis = 2 * 60_000;

/// Who has a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub staff: Uuid,
    pub name: String,
    pub since: Millis,
}

/// How a claim ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// It is the asker's now, or was before.
    Yours,
    /// Somebody else has it.
    Taken(Holder),
    /// There is no such case.
    Gone,
}

/// Claims `case`, or confirms a claim that the asker already has.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn claim(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Claim> {
    let (claim, mine) = win(tx, act, case).await?;
    mine.log(tx, act).await?;
    Ok(claim)
}

/// The asker's own case, as something is changed on it: whoever acts on a case that nobody
/// has, has it from then on.
#[derive(Debug)]
#[must_use = "a claim that was won is told to the audit log with the change"]
pub(crate) struct Mine {
    won: Option<Uuid>,
}

impl Mine {
    /// Tells the audit log that the case was claimed, if it was: among the last statements
    /// of the transaction, see [`Act`].
    pub async fn log(self, tx: &mut Tx, act: &Act<'_>) -> Result<()> {
        match self.won {
            Some(case) => act.log(tx, "case.claim", format!("case:{case}"), "").await,
            None => Ok(()),
        }
    }
}

/// Makes `case` the asker's in the transaction that changes it.
///
/// # Errors
/// [`Error::Refused`]: `not-claimed` when somebody else has it, `no-case`, or outside the
/// hotline.
pub(crate) async fn hold(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Mine> {
    match win(tx, act, case).await? {
        (Claim::Yours, mine) => Ok(mine),
        (Claim::Taken(_), _) => Err(Error::Refused("not-claimed")),
        (Claim::Gone, _) => Err(Error::Refused("no-case")),
    }
}

async fn win(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<(Claim, Mine)> {
    let me = act.scope.hotline()?;
    let not_won = Mine { won: None };
    loop {
        let won = tx
            .execute(
                "UPDATE cases SET claimed_by = $2, claimed_at = $3, touched_at = $3
                 WHERE id = $1 AND claimed_by IS NULL",
                args![case, me, act.now],
            )
            .await?;
        if won == 1 {
            telling::that_it_is_read(tx, act.pen, case).await?;
            return Ok((Claim::Yours, Mine { won: Some(case) }));
        }
        match holder(tx, case).await? {
            None => return Ok((Claim::Gone, not_won)),
            Some(Some(holder)) if holder.staff == me => {
                touch(tx, act, case).await?;
                return Ok((Claim::Yours, not_won));
            }
            Some(Some(holder)) => return Ok((Claim::Taken(holder), not_won)),
            // Released between the two statements: try again.
            Some(None) => {}
        }
    }
}

/// Who has `case`; `None` when nobody has, or it is none.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn held_by(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Option<Holder>> {
    act.scope.hotline()?;
    Ok(holder(tx, case).await?.flatten())
}

/// True while `staff` has `case`, which counts as being at work on it: for what the desk
/// writes in their name.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, case: Uuid, staff: Uuid, now: Millis) -> Result<bool> {
    let kept = tx
        .execute(
            "UPDATE cases SET touched_at = $3 WHERE id = $1 AND claimed_by = $2",
            args![case, staff, now],
        )
        .await?;
    Ok(kept == 1)
}

#[derive(FromRow)]
struct Held {
    staff: Option<Uuid>,
    name: Option<String>,
    since: Option<Millis>,
}

/// `None`: no such case. `Some(None)`: nobody has it.
async fn holder(tx: &mut Tx, case: Uuid) -> Result<Option<Option<Holder>>> {
    let row: Option<Held> = tx
        .fetch_optional(
            "SELECT c.claimed_by AS staff, s.name AS name, c.claimed_at AS since
             FROM cases c LEFT JOIN staff s ON s.id = c.claimed_by WHERE c.id = $1",
            args![case],
        )
        .await?;
    Ok(row.map(|held| {
        let (staff, since) = (held.staff?, held.since?);
        Some(Holder {
            staff,
            name: held.name.unwrap_or_default(),
            since,
        })
    }))
}

/// The claimant is at work on it: the idle clock starts anew. Nothing happens on
/// a case of somebody else.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn touch(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<bool> {
    let me = act.scope.hotline()?;
    keep(tx, case, me, act.now).await
}

/// How the asker's claim on a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They do not have it.
    Others,
    /// It is theirs until they give it back.
    Kept,
    /// It goes back to the queue then, unless they do something before.
    Until(Millis),
}

#[derive(FromRow)]
struct Own {
    priority: i64,
    /// The case is open, or somebody waits all the same.
    is_live: bool,
    last: Option<Millis>,
}

/// How the asker's claim on `case` stands.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn standing(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Standing> {
    let me = act.scope.hotline()?;
    let own: Option<Own> = tx
        .fetch_optional(
            "SELECT priority, (status <> 'closed' OR waiting_since IS NOT NULL) AS is_live,
                    COALESCE(touched_at, claimed_at) AS last
             FROM cases WHERE id = $1 AND claimed_by = $2",
            args![case, me],
        )
        .await?;
    Ok(match own {
        None => Standing::Others,
        Some(own) if own.priority == 1 && own.is_live => {
            Standing::Until(own.last.unwrap_or(act.now) + IDLE)
        }
        Some(_) => Standing::Kept,
    })
}

/// True when the asker has the case that `report` belongs to.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn has(tx: &mut Tx, act: &Act<'_>, case: Uuid, report: Uuid) -> Result<bool> {
    let me = act.scope.hotline()?;
    let found = tx
        .number(
            "SELECT COUNT(*) FROM cases c JOIN reports r ON r.case_id = c.id
             WHERE c.id = $1 AND c.claimed_by = $2 AND r.id = $3",
            args![case, me, report],
        )
        .await?;
    Ok(found > 0)
}

/// Gives the asker's own case back to the queue; false when it was not theirs.
///
/// # Errors
/// [`Error::Refused`] outside the hotline.
pub async fn release(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<bool> {
    let me = act.scope.hotline()?;
    let released = tx
        .execute(
            "UPDATE cases SET claimed_by = NULL, claimed_at = NULL, touched_at = $3
             WHERE id = $1 AND claimed_by = $2",
            args![case, me, act.now],
        )
        .await?;
    if released == 1 {
        act.log(tx, "case.release", format!("case:{case}"), "")
            .await?;
    }
    Ok(released == 1)
}

/// A supervisor takes a case over from whoever has it.
///
/// # Errors
/// [`Error::Refused`] for everybody who is not a supervisor.
pub async fn take_over(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<Claim> {
    let me = act.scope.hotline()?;
    if act.scope.role() != Role::Supervisor {
        return Err(Error::Refused("not-supervisor"));
    }
    let Some(before) = holder(tx, case).await? else {
        return Ok(Claim::Gone);
    };
    tx.execute(
        "UPDATE cases SET claimed_by = $2, claimed_at = $3, touched_at = $3 WHERE id = $1",
        args![case, me, act.now],
    )
    .await?;
    telling::that_it_is_read(tx, act.pen, case).await?;
    let from = before.map_or_else(String::new, |h| format!("from staff:{}", h.staff));
    act.log(tx, "case.take-over", format!("case:{case}"), from)
        .await?;
    Ok(Claim::Yours)
}

/// Returns P1 claims that were left idle to the queue; how many. Where it became a P1
/// only now, its holder has the same time from then on.
///
/// # Errors
/// Those of the database.
pub async fn return_idle(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<usize> {
    let cases: Vec<(Uuid,)> = tx
        .fetch_all(
            // It calls anew from this moment.
            "UPDATE cases SET claimed_by = NULL, claimed_at = NULL, touched_at = $2
             WHERE priority = 1 AND claimed_by IS NOT NULL
               AND (status <> 'closed' OR waiting_since IS NOT NULL)
               AND COALESCE(touched_at, claimed_at) <= $1 AND priority_at <= $1
             RETURNING id",
            args![now - IDLE, now],
        )
        .await?;
    let subjects = cases.iter().map(|(id,)| format!("case:{id}"));
    log_rule(tx, vault, now, "idle-claim", "case.return", subjects).await?;
    Ok(cases.len())
}

/// Gives back to the queue all that somebody has who cannot come any more; which cases.
///
/// # Errors
/// Those of the database.
pub(crate) async fn give_back(tx: &mut Tx, staff: Uuid, now: Millis) -> Result<Vec<Uuid>> {
    let cases: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE cases SET claimed_by = NULL, claimed_at = NULL, touched_at = $2
             WHERE claimed_by = $1 RETURNING id",
            args![staff, now],
        )
        .await?;
    Ok(cases.into_iter().map(|c| c.0).collect())
}

/// Returns to the queue what accounts have that are closed: a claim can be won in the
/// moment in which its account is, and earlier versions left them. How many.
///
/// # Errors
/// Those of the database.
pub async fn return_closed(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<usize> {
    let gone: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM staff WHERE disabled_at IS NOT NULL
               AND EXISTS (SELECT 1 FROM cases WHERE claimed_by = staff.id) ORDER BY id",
            args![],
        )
        .await?;
    let mut cases = Vec::new();
    for (staff,) in gone {
        cases.extend(give_back(tx, staff, now).await?);
    }
    let subjects = cases.iter().map(|id| format!("case:{id}"));
    log_rule(tx, vault, now, "account-closed", "case.return", subjects).await?;
    Ok(cases.len())
}

/// A P1 that no human answered in time.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Unanswered {
    pub id: Uuid,
    pub reference: String,
}

/// The P1 cases in which somebody has waited for an answer for five minutes, and about
/// which nobody was alerted since. Each is given out once until it is answered; what is
/// written after that counts anew, whoever has the case. The alert carries the reference
/// and no content. One of the training is announced to nobody, and the log does not say so.
///
/// # Errors
/// Those of the database.
pub async fn unanswered_p1(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<Vec<Unanswered>> {
    let found: Vec<Unanswered> = tx
        .fetch_all(
            // Who has waited since before it became a P1 waits by the clock that staff
            // see, which may end earlier.
            "UPDATE cases SET alerted_at = $1
             WHERE alerted_at IS NULL AND priority = 1 AND waiting_since IS NOT NULL
               AND NOT training AND ((waiting_since <= $2 AND priority_at <= $2)
                    OR (due_at <= $1 AND waiting_since <= priority_at))
             RETURNING id, reference",
            args![now, now - Priority::P1.answer_within()],
        )
        .await?;
    let subjects = found.iter().map(|case| format!("case:{}", case.id));
    log_rule(tx, vault, now, "unanswered-p1", "case.alert", subjects).await?;
    Ok(found)
}

/// The reference of a P1 that is unanswered still.
///
/// # Errors
/// Those of the database.
pub async fn still_unanswered(tx: &mut Tx, case: Uuid) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .fetch_optional(
            // An answer since has made it ready for the next alert.
            "SELECT reference FROM cases
             WHERE id = $1 AND priority = 1 AND waiting_since IS NOT NULL AND alerted_at IS NOT NULL",
            args![case],
        )
        .await?;
    Ok(row.map(|r| r.0))
}
