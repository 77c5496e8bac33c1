//! Erasing what people told. The report's key is destroyed, its texts and files go,
//! and a tombstone without content stays.
//!
//! The owners of destroyed keys are written to the list of [`crate::destroyed`]
//! before the erasing transaction commits: if the commit then fails, the next start
//! destroys them all the same, which errs on the person's side.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::attachment;
use crate::audit::{self, Entry};
use crate::destroyed::DestroyedList;
use crate::referral::settle;
use crate::vault::Vault;
use crate::{Millis, Result, Tx, args, call_back, conversation};

/// How long an erasure waits when someone may be in danger (ARCHITECTURE, “A report
/// is erased”).
pub const LATER: Millis = 72 * 3_600_000;

/// Stops all sharing of a report's case with agencies at once, also with those that have
/// finished; what the audit log has to say of it is given back. It stays stopped when the return code calls the deletion off:
/// nothing is shared again that the person has not agreed to anew.
///
/// # Errors
/// Those of the database.
pub async fn stop_sharing(tx: &mut Tx, report: Uuid, now: Millis) -> Result<Vec<Entry>> {
    let agreed: Vec<(String,)> = tx
        .fetch_all(
            "UPDATE consents SET withdrawn_at = $2
             WHERE report_id = $1 AND granted AND withdrawn_at IS NULL RETURNING agency_id",
            args![report, now],
        )
        .await?;
    let agreed: BTreeSet<String> = agreed.into_iter().map(|(agency,)| agency).collect();
    let ended: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE referrals SET state = 'withdrawn', ended_at = $2
             WHERE state IN ('asking', 'offered', 'accepted', 'done')
               AND case_id IN (SELECT case_id FROM reports WHERE id = $1)
             RETURNING id",
            args![report, now],
        )
        .await?;
    call_back::needed(tx, report, None, now).await?;
    let consents = agreed.into_iter().map(|agency| Entry {
        at: now,
        actor: "person".into(),
        action: "consent.withdrawn",
        subject: format!("report:{report}"),
        detail: format!("agency:{agency}"),
    });
    let referrals = ended
        .into_iter()
        .map(|(id,)| settle::by_person(id, "referral.withdrawn", now));
    Ok(consents.chain(referrals).collect())
}

/// Reports whose erasure is due.
///
/// # Errors
/// Those of the database.
pub async fn due(tx: &mut Tx, now: Millis) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM reports WHERE erase_at IS NOT NULL AND erase_at <= $1 AND erased_at IS NULL",
            args![now],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Erases reports, and the cases that have no other report left.
///
/// # Errors
/// Those of the database, and of the list of destroyed keys: then nothing is erased.
pub async fn erase(
    tx: &mut Tx,
    vault: &Vault,
    list: &DestroyedList,
    chain: &str,
    reports: &[Uuid],
    actor: &str,
    now: Millis,
) -> Result<()> {
    let mut destroyed = Vec::new();
    let mut entries = Vec::new();
    // Whoever has one of these talks in hand is through before its key goes, and cannot
    // write it back.
    conversation::hold(tx, reports).await?;
    for report in reports {
        entries.extend(stop_sharing(tx, *report, now).await?);
        destroyed.push(*report);
        destroyed.extend(empty_report(tx, *report, now).await?);
        entries.push(Entry {
            at: now,
            actor: actor.to_owned(),
            action: "report.erase",
            subject: format!("report:{report}"),
            detail: String::new(),
        });
    }
    audit::append(tx, vault, chain, &entries).await?;
    list.add(&destroyed)
}

/// Stops the sharing of reports that cannot be erased now, and leaves them to the clock;
/// what the audit log has to say of it is given back. No code opens them any more.
///
/// # Errors
/// Those of the database.
pub async fn put_off(tx: &mut Tx, reports: &[Uuid], now: Millis) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for report in reports {
        entries.extend(stop_sharing(tx, *report, now).await?);
        tx.execute(
            "UPDATE reports SET erase_at = $2, code_hash = NULL, kept_hash = NULL WHERE id = $1 AND erased_at IS NULL",
            args![*report, now],
        )
        .await?;
    }
    Ok(entries)
}

/// Empties one report; its case too, if that was its last one. The case's id if so.
///
/// # Errors
/// Those of the database.
pub(crate) async fn empty_report(tx: &mut Tx, report: Uuid, now: Millis) -> Result<Option<Uuid>> {
    attachment::remove_files(tx, report, now).await?;
    for sql in [
        "DELETE FROM troubled_events WHERE address_hash IN
            (SELECT c.address_hash FROM contacts c JOIN conversations v ON v.contact_id = c.id
             JOIN reports r ON v.id = r.conversation_id OR v.report_id = r.id WHERE r.id = $1)",
        "DELETE FROM troubled_events WHERE address_hash IN
            (SELECT a.address_hash FROM contact_addresses a
             JOIN conversations v ON v.contact_id = a.contact_id
             JOIN reports r ON v.id = r.conversation_id OR v.report_id = r.id WHERE r.id = $1)",
        "DELETE FROM receipts WHERE platform_id <> '' AND platform_id IN
            (SELECT platform_id FROM messages WHERE report_id = $1)",
        "DELETE FROM receipts WHERE platform_id <> '' AND platform_id IN
            (SELECT p.platform_id FROM pieces p JOIN messages m ON m.id = p.message_id WHERE m.report_id = $1)",
        "DELETE FROM pieces WHERE message_id IN (SELECT id FROM messages WHERE report_id = $1)",
        "DELETE FROM complaints WHERE report_id = $1",
        "DELETE FROM attachments WHERE report_id = $1",
        "DELETE FROM outbox WHERE message_id IN (SELECT id FROM messages WHERE report_id = $1)",
        "DELETE FROM messages WHERE report_id = $1",
        "DELETE FROM told_in WHERE report_id = $1",
        "DELETE FROM consents WHERE report_id = $1",
        "UPDATE conversations SET report_id = NULL, write_ok = (1 = 0) WHERE report_id = $1",
    ] {
        tx.execute(sql, args![report]).await?;
    }
    let case: Option<(Option<Uuid>,)> = tx
        .fetch_optional(
            "UPDATE reports SET wrapped_key = NULL, state = $2, code_hash = NULL, kept_hash = NULL, erase_at = NULL, erased_at = $3
             WHERE id = $1 RETURNING case_id",
            args![report, Vec::<u8>::new(), now],
        )
        .await?;
    let Some(case) = case.and_then(|c| c.0) else {
        return Ok(None);
    };
    let left = tx
        .number(
            "SELECT COUNT(*) FROM reports WHERE case_id = $1 AND erased_at IS NULL",
            args![case],
        )
        .await?;
    if left > 0 {
        return Ok(None);
    }
    empty_case(tx, case, now).await?;
    Ok(Some(case))
}

/// Empties a case of which no report is left. What stays says that there was one, when,
/// how urgent it was and which agencies were told, and nothing of whom it was about.
///
/// # Errors
/// Those of the database.
pub(crate) async fn empty_case(tx: &mut Tx, case: Uuid, now: Millis) -> Result<()> {
    for sql in [
        "DELETE FROM notes WHERE case_id = $1",
        "DELETE FROM referral_steps WHERE case_id = $1",
        "DELETE FROM phone_handovers WHERE case_id = $1",
    ] {
        tx.execute(sql, args![case]).await?;
    }
    tx.execute(
        "UPDATE referrals SET sealed = $2, groups = '' WHERE case_id = $1",
        args![case, Vec::<u8>::new()],
    )
    .await?;
    tx.execute(
        "UPDATE cases SET wrapped_key = NULL, sealed = $2, status = 'closed', close_reason = 'erased', closed_at = $3,
            waiting_since = NULL, claimed_by = NULL, operator_since = NULL, wants_human = (1 = 0),
            sector = '', province = '', age_band = '' WHERE id = $1",
        args![case, Vec::<u8>::new(), now],
    )
    .await?;
    Ok(())
}
