//! What staff of the hotline change on a case. Each change is one audit entry.

use sqlx::FromRow;

use crate::act::Act;
use crate::case::priority::{NAMED_PERSON, Priority};
use crate::case::record::{NoteKind, NoteText, add_note};
use crate::case::{CloseReason, ServiceLine, claim, keys};
use crate::referral::offer;
use crate::scope::Role;
use crate::vault::DataKey;
use crate::written::written;
use crate::{Error, Millis, Result, Tx, Uuid, answered, args};

/// A text that must say something.
fn required(text: &str) -> Result<String> {
    let text = written(text).ok_or(Error::Refused("reason-missing"))?;
    Ok(text.to_owned())
}

async fn key(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<DataKey> {
    act.scope.hotline()?;
    keys::of_case(tx, act.vault, case)
        .await?
        .ok_or(Error::Refused("no-case"))
}

async fn add(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    kind: NoteKind,
    text: String,
    change: Option<(i64, i64)>,
) -> Result<()> {
    let key = key(tx, act, case).await?;
    add_note(tx, act, &key, case, kind, &NoteText { text, change }).await?;
    claim::touch(tx, act, case).await?;
    Ok(())
}

/// Adds a note that only the hotline sees.
///
/// # Errors
/// [`Error::Refused`] outside the hotline, and for an empty note.
pub async fn note(tx: &mut Tx, act: &Act<'_>, case: Uuid, text: &str) -> Result<()> {
    add(tx, act, case, NoteKind::Note, required(text)?, None).await?;
    act.log(tx, "note.add", format!("case:{case}"), "").await
}

/// Records a call to the person by the member of staff who made it: like the first
/// human message it stops the clock.
///
/// # Errors
/// [`Error::Refused`]: `not-claimed` on somebody else's case, `reason-missing` without a
/// word on the call, or outside the hotline.
pub async fn called(tx: &mut Tx, act: &Act<'_>, case: Uuid, text: &str) -> Result<()> {
    let text = required(text)?;
    let held = claim::hold(tx, act, case).await?;
    add(tx, act, case, NoteKind::Call, text, None).await?;
    answered::by_call(tx, case, act.now).await?;
    held.log(tx, act).await?;
    act.log(tx, "case.call", format!("case:{case}"), "").await
}

#[derive(FromRow)]
struct Now {
    priority: i64,
    due_at: Millis,
}

/// Sets the priority. Anyone at the hotline may raise it, whoever has the case; to lower
/// it takes a supervisor who has it. Both need a reason, and the name stays on it.
///
/// # Errors
/// [`Error::Refused`]: `not-supervisor`, `not-claimed`, `reason-missing`, `no-case`.
pub async fn set_priority(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    to: Priority,
    reason: &str,
) -> Result<()> {
    let reason = required(reason)?;
    act.scope.hotline()?;
    // The update that changes nothing takes the row's lock before it is looked at.
    let now: Option<Now> = tx
        .fetch_optional(
            "UPDATE cases SET priority = priority WHERE id = $1 RETURNING priority, due_at",
            args![case],
        )
        .await?;
    let now = now.ok_or(Error::Refused("no-case"))?;
    let from = Priority::try_from(now.priority)?;
    if from == to {
        return Ok(());
    }
    if to > from && act.scope.role() != Role::Supervisor {
        return Err(Error::Refused("not-supervisor"));
    }
    let held = match to > from {
        true => Some(claim::hold(tx, act, case).await?),
        false => None,
    };
    write_priority(tx, act, case, to, due(act.now, now.due_at, from, to)).await?;
    let change = Some((from.number(), to.number()));
    add(tx, act, case, NoteKind::Priority, reason, change).await?;
    let action = if to < from {
        "priority.raise"
    } else {
        "priority.lower"
    };
    if let Some(held) = held {
        held.log(tx, act).await?;
    }
    let detail = format!("from {} to {}", from.number(), to.number());
    act.log(tx, action, format!("case:{case}"), detail).await
}

/// Raised: never later than before. Lowered: the new time, from now.
fn due(now: Millis, before: Millis, from: Priority, to: Priority) -> Millis {
    let new = now + to.answer_within();
    if to < from { new.min(before) } else { new }
}

async fn write_priority(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    to: Priority,
    due_at: Millis,
) -> Result<()> {
    tx.execute(
        "UPDATE cases SET priority = $2, priority_rule = $3, priority_at = $4, due_at = $5,
                alerted_at = NULL
         WHERE id = $1",
        args![case, to.number(), NAMED_PERSON, act.now, due_at],
    )
    .await?;
    Ok(())
}

/// Says which area of the memorandum and which sector the case belongs to.
///
/// # Errors
/// [`Error::Refused`]: `not-claimed` on somebody else's case, `sector-unknown` for what is
/// no code, or outside the hotline.
pub async fn set_work(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    line: ServiceLine,
    sector: &str,
) -> Result<()> {
    act.scope.hotline()?;
    let is_code = sector.len() <= 32 && sector.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if !is_code {
        return Err(Error::Refused("sector-unknown"));
    }
    let held = claim::hold(tx, act, case).await?;
    tx.execute(
        "UPDATE cases SET service_line = $2, sector = $3 WHERE id = $1",
        args![case, line.code(), sector],
    )
    .await?;
    held.log(tx, act).await?;
    let detail = format!("{} {sector}", line.code());
    act.log(tx, "case.work", format!("case:{case}"), detail)
        .await
}

/// Closes the case; the claim ends with it, and what no agency has answered is taken back.
/// The person may always write again.
///
/// # Errors
/// [`Error::Refused`]: `not-claimed` on somebody else's case, `not-open` when it is closed
/// already, or outside the hotline.
pub async fn close(
    tx: &mut Tx,
    act: &Act<'_>,
    case: Uuid,
    reason: CloseReason,
    text: &str,
) -> Result<()> {
    let held = claim::hold(tx, act, case).await?;
    let closed = tx
        .execute(
            "UPDATE cases SET status = 'closed', closed_at = $2, close_reason = $3, waiting_since = NULL,
                    alerted_at = NULL, claimed_by = NULL, claimed_at = NULL, touched_at = $2
             WHERE id = $1 AND status <> 'closed'",
            args![case, act.now, reason.code()],
        )
        .await?;
    if closed == 0 {
        return Err(Error::Refused("not-open"));
    }
    offer::withdraw_unanswered(tx, act, case).await?;
    if !text.trim().is_empty() {
        add(tx, act, case, NoteKind::Close, text.trim().to_owned(), None).await?;
    }
    held.log(tx, act).await?;
    act.log(tx, "case.close", format!("case:{case}"), reason.code())
        .await
}

/// Opens a closed case again; it is the asker's from then on.
///
/// # Errors
/// [`Error::Refused`]: `not-claimed` on somebody else's case, `not-closed`, or outside the
/// hotline.
pub async fn reopen(tx: &mut Tx, act: &Act<'_>, case: Uuid) -> Result<()> {
    let held = claim::hold(tx, act, case).await?;
    let opened = tx
        .execute(
            "UPDATE cases SET status = 'open', closed_at = NULL, close_reason = '', touched_at = $2
             WHERE id = $1 AND status = 'closed'",
            args![case, act.now],
        )
        .await?;
    if opened == 0 {
        return Err(Error::Refused("not-closed"));
    }
    held.log(tx, act).await?;
    act.log(tx, "case.reopen", format!("case:{case}"), "").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raising_never_gives_more_time() {
        let soon = due(0, 60_000, Priority::P2, Priority::P1);
        assert_eq!(soon, 60_000);
        let sooner = due(0, 24 * 3_600_000, Priority::P4, Priority::P1);
        assert_eq!(sooner, 5 * 60_000);
    }
}
