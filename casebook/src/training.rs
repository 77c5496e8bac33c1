//! The end of training mode: what was said in it is wiped, its keys destroyed, and
//! the hotline is open.

use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::destroyed::DestroyedList;
use crate::settings::{self, Mode};
use crate::vault::Vault;
use crate::{Error, Millis, Result, Tx, args};

/// Everything that a trial leaves behind, in an order that breaks no reference.
/// Staff, their sessions, the directory, the counters and the audit log stay.
const WIPE: [&str; 24] = [
    "DELETE FROM receipts",
    "DELETE FROM pieces",
    "DELETE FROM told_in",
    "DELETE FROM knocks",
    "DELETE FROM complaints",
    "DELETE FROM feedback",
    "DELETE FROM jobs",
    "DELETE FROM call_backs",
    "DELETE FROM form_uses",
    "DELETE FROM troubled_events",
    "DELETE FROM attachments",
    "DELETE FROM outbox",
    "DELETE FROM messages",
    "DELETE FROM consents",
    "DELETE FROM referral_steps",
    "DELETE FROM referrals",
    "DELETE FROM phone_handovers",
    "DELETE FROM notes",
    "DELETE FROM conversations",
    "DELETE FROM reports",
    "DELETE FROM cases",
    "DELETE FROM chat_erasures",
    "DELETE FROM contact_addresses",
    "DELETE FROM contacts",
];

/// On PostgreSQL others write meanwhile. Each desk asks first of all whether the hotline is
/// open: whoever asked before this lock is waited for, and whoever asks later is told yes.
/// Then nobody is left in the tables that are wiped.
async fn lock(tx: &mut Tx) -> Result<()> {
    if let Tx::Postgres(_) = tx {
        for sql in [
            "LOCK TABLE settings IN ACCESS EXCLUSIVE MODE",
            "LOCK TABLE contacts, conversations, reports, cases, messages, outbox, attachments,
                 consents, referrals, notes, troubled_events IN ACCESS EXCLUSIVE MODE",
        ] {
            tx.execute(sql, args![]).await?;
        }
    }
    Ok(())
}

/// Opens the hotline. `accepted` names what was still missing and was accepted by
/// whoever opened it; it goes into the audit log.
///
/// # Errors
/// [`Error::Refused`] (`already-open`); those of the database, where somebody may have been
/// in the way ([`Error::is_transient`]), and of the list of destroyed keys.
pub async fn open(
    tx: &mut Tx,
    vault: &Vault,
    list: &DestroyedList,
    chain: &str,
    by: Option<Uuid>,
    accepted: &[String],
    now: Millis,
) -> Result<()> {
    lock(tx).await?;
    if settings::mode(tx).await? == Mode::Open {
        return Err(Error::Refused("already-open"));
    }
    let owners: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM reports UNION SELECT id FROM cases UNION SELECT id FROM contacts",
            args![],
        )
        .await?;
    for sql in WIPE {
        tx.execute(sql, args![]).await?;
    }
    settings::put(tx, "mode", b"open", now).await?;
    let entry = Entry {
        at: now,
        actor: by.map_or_else(|| "program".into(), |id| format!("staff:{id}")),
        action: "hotline.open",
        subject: "hotline".into(),
        detail: accepted.join(" "),
    };
    audit::append(tx, vault, chain, &[entry]).await?;
    list.add(&owners.into_iter().map(|o| o.0).collect::<Vec<_>>())
}
