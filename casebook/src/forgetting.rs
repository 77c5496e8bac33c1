//! Forgetting how to reach somebody of whom nothing is kept any more: their address, the
//! wishes sealed beside it, and the row that their chat was. It waits a day after their
//! last word, in which the answers arrive, the platform deletes what it is asked to, and
//! whoever tries return codes gets no new tries by deleting.
//!
//! A person who writes again later is somebody new, with an id of their own: the list of
//! destroyed keys never names them.

use crate::audit::{self, Entry};
use crate::destroyed::DestroyedList;
use crate::vault::Vault;
use crate::{Millis, Result, Tx, Uuid, args, erasure};

/// By this rule they are forgotten.
const RULE: &str = "forget";

/// How long after a person's last word.
const AFTER: Millis = 24 * 3_600_000;
/// So many contacts at a time.
const AT_ONCE: i64 = 100;

/// Contacts of whom everything was erased, and who have not written since. The empty
/// report that a talk goes on with after a deletion is nothing that was told.
async fn quiet(tx: &mut Tx, now: Millis) -> Result<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT c.id FROM contacts c JOIN conversations v ON v.contact_id = c.id
             WHERE v.last_in_at < $1
               AND EXISTS (SELECT 1 FROM reports r
                   WHERE r.conversation_id = v.id AND r.erased_at >= v.last_in_at)
               AND NOT EXISTS (SELECT 1 FROM reports r
                   WHERE (r.conversation_id = v.id OR r.id = v.report_id) AND r.erased_at IS NULL
                     AND (r.case_id IS NOT NULL OR r.erase_at IS NOT NULL))
               AND NOT EXISTS (SELECT 1 FROM told_in t WHERE t.conversation_id = v.id)
               AND NOT EXISTS (SELECT 1 FROM chat_erasures e WHERE e.contact_id = c.id)
             ORDER BY c.id LIMIT $2",
            args![now - AFTER, AT_ONCE],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Forgets some of those of whom nothing is left; how many. Call it again until there are
/// none.
///
/// # Errors
/// Those of the database, and of the list of destroyed keys: then nobody is forgotten.
pub async fn forget(
    tx: &mut Tx,
    vault: &Vault,
    list: &DestroyedList,
    chain: &str,
    now: Millis,
) -> Result<usize> {
    let found = quiet(tx, now).await?;
    if found.is_empty() {
        return Ok(0);
    }
    lock(tx, &found).await?;
    // Whoever wrote while their talk was waited for stays.
    let still = quiet(tx, now).await?;
    let gone: Vec<Uuid> = found.into_iter().filter(|id| still.contains(id)).collect();
    let left: Vec<(Uuid,)> = tx
        .fetch_many(
            "SELECT r.id FROM (",
            1,
            ids(&gone),
            ") AS gone JOIN conversations v ON v.contact_id = gone.column1
             JOIN reports r ON (r.conversation_id = v.id OR r.id = v.report_id) AND r.erased_at IS NULL",
        )
        .await?;
    let left: Vec<Uuid> = left.into_iter().map(|r| r.0).collect();
    erasure::erase(tx, vault, list, chain, &left, &format!("rule:{RULE}"), now).await?;
    remove(tx, &gone).await?;
    let entry = |id: &Uuid| Entry {
        at: now,
        actor: format!("rule:{RULE}"),
        action: "contact.forget",
        subject: format!("contact:{id}"),
        detail: String::new(),
    };
    let entries: Vec<Entry> = gone.iter().map(entry).collect();
    audit::append(tx, vault, chain, &entries).await?;
    list.add(&gone)?;
    Ok(gone.len())
}

fn ids(contacts: &[Uuid]) -> Vec<crate::db::Value> {
    contacts.iter().flat_map(|id| args![*id]).collect()
}

/// On PostgreSQL a desk may be hearing one of them.
async fn lock(tx: &mut Tx, contacts: &[Uuid]) -> Result<()> {
    if let Tx::Postgres(_) = tx {
        let tail = ") AS gone JOIN conversations v ON v.contact_id = gone.column1
             ORDER BY v.id FOR UPDATE OF v";
        let _: Vec<(Uuid,)> = tx
            .fetch_many("SELECT v.id FROM (", 1, ids(contacts), tail)
            .await?;
    }
    Ok(())
}

/// Removes contacts, and what hangs on them.
///
/// # Errors
/// Those of the database.
pub(crate) async fn remove(tx: &mut Tx, contacts: &[Uuid]) -> Result<()> {
    for contact in contacts {
        for sql in [
            "DELETE FROM receipts WHERE conversation_id IN (SELECT id FROM conversations WHERE contact_id = $1)",
            "DELETE FROM pieces WHERE conversation_id IN (SELECT id FROM conversations WHERE contact_id = $1)",
            "DELETE FROM knocks WHERE conversation_id IN (SELECT id FROM conversations WHERE contact_id = $1)",
            "DELETE FROM told_in WHERE conversation_id IN (SELECT id FROM conversations WHERE contact_id = $1)",
            "DELETE FROM troubled_events WHERE address_hash IN (
                 SELECT address_hash FROM contacts WHERE id = $1
                 UNION SELECT address_hash FROM contact_addresses WHERE contact_id = $1)",
            "DELETE FROM chat_erasures WHERE contact_id = $1",
            "DELETE FROM conversations WHERE contact_id = $1",
            "DELETE FROM contact_addresses WHERE contact_id = $1",
            "DELETE FROM contacts WHERE id = $1",
        ] {
            tx.execute(sql, args![*contact]).await?;
        }
    }
    Ok(())
}
