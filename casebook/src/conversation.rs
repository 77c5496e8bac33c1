//! Conversations as the desk loads and saves them: contact, conversation, report
//! and case in one row.

use sqlx::FromRow;
use uuid::Uuid;

use crate::db::Value;
use crate::{Millis, Result, Tx, args, outbox};

/// Everything the desk must know to go on with a talk.
#[derive(Debug, Clone, FromRow)]
pub struct Loaded {
    pub contact_id: Uuid,
    pub channel: String,
    pub address_hash: Vec<u8>,
    pub contact_key: Option<Vec<u8>>,
    pub contact_sealed: Vec<u8>,
    pub blocked_at: Option<Millis>,
    pub conversation_id: Uuid,
    pub language: String,
    pub last_in_at: Millis,
    pub visible_from: Millis,
    pub write_ok: bool,
    pub holding: bool,
    /// The report the contact goes on with.
    pub current_report: Option<Uuid>,
    pub report_id: Option<Uuid>,
    pub report_key: Option<Vec<u8>>,
    pub report_state: Option<Vec<u8>>,
    pub report_created_at: Option<Millis>,
    /// The newest message is no later ([`crate::in_order`]).
    pub report_updated_at: Option<Millis>,
    pub code_hash: Option<Vec<u8>>,
    pub kept_hash: Option<Vec<u8>>,
    pub finished_at: Option<Millis>,
    pub erase_at: Option<Millis>,
    pub case_id: Option<Uuid>,
    pub case_key: Option<Vec<u8>>,
    pub case_waiting_since: Option<Millis>,
    pub case_wants_human: Option<bool>,
    pub accepted: bool,
}

/// All columns of [`Loaded`], up to the rows that are asked for.
const LOADED: &str = "SELECT c.id AS contact_id, c.channel, c.address_hash, c.blocked_at,
                c.wrapped_key AS contact_key, c.sealed AS contact_sealed,
                v.id AS conversation_id, v.language, v.last_in_at, v.visible_from, v.write_ok, v.holding, v.report_id AS current_report,
                r.id AS report_id, r.wrapped_key AS report_key, r.state AS report_state,
                r.created_at AS report_created_at, r.updated_at AS report_updated_at, r.code_hash, r.kept_hash, r.finished_at, r.erase_at,
                k.id AS case_id, k.wrapped_key AS case_key, k.waiting_since AS case_waiting_since,
                k.wants_human AS case_wants_human,
                EXISTS (SELECT 1 FROM referrals f WHERE f.case_id = k.id AND f.state = 'accepted') AS accepted
             FROM (";

/// The conversations of these contacts, found by the keyed hashes of their
/// addresses. On PostgreSQL they are locked, in id order.
///
/// # Errors
/// Those of the database.
pub async fn by_contacts(tx: &mut Tx, hashes: &[Vec<u8>]) -> Result<Vec<Loaded>> {
    let rows = || hashes.iter().flat_map(|h| args![h.clone()]).collect();
    if let Tx::Postgres(_) = tx {
        let lock = ") AS asked JOIN contacts c ON c.address_hash = asked.column1
             JOIN conversations v ON v.contact_id = c.id ORDER BY v.id FOR UPDATE OF v";
        locked(tx, rows(), lock).await?;
    }
    tx.fetch_many(
        LOADED,
        1,
        rows(),
        ") AS asked JOIN contacts c ON c.address_hash = asked.column1
         JOIN conversations v ON v.contact_id = c.id
         LEFT JOIN reports r ON r.id = v.report_id AND r.erased_at IS NULL
         LEFT JOIN cases k ON k.id = r.case_id ORDER BY v.id",
    )
    .await
}

/// So often a report may be opened elsewhere while its conversation is waited for.
const MOVES: usize = 5;

/// The conversations in which these reports were told last.
///
/// # Errors
/// Those of the database.
pub async fn by_reports(tx: &mut Tx, reports: &[Uuid]) -> Result<Vec<Loaded>> {
    let rows = || reports.iter().flat_map(|id| args![*id]).collect();
    for _ in 0..MOVES {
        let held = match tx {
            Tx::Sqlite(_) => None,
            Tx::Postgres(_) => Some(locked(tx, rows(), WHERE_TOLD).await?),
        };
        let loaded: Vec<Loaded> = tx
            .fetch_many(
                LOADED,
                1,
                rows(),
                ") AS asked JOIN reports r ON r.id = asked.column1 AND r.erased_at IS NULL
                 JOIN conversations v ON v.id = r.conversation_id
                 JOIN contacts c ON c.id = v.contact_id
                 LEFT JOIN cases k ON k.id = r.case_id ORDER BY v.id",
            )
            .await?;
        // While the lock was waited for, a return code may have taken a report elsewhere.
        let is_held = |row: &Loaded| {
            held.as_ref()
                .is_none_or(|h| h.contains(&row.conversation_id))
        };
        if loaded.iter().all(is_held) {
            return Ok(loaded);
        }
    }
    Err(sqlx::Error::PoolTimedOut.into())
}

/// Holds the conversations in which these reports were told last until the transaction
/// ends, so that nobody else writes them meanwhile.
///
/// # Errors
/// Those of the database.
pub(crate) async fn hold(tx: &mut Tx, reports: &[Uuid]) -> Result<()> {
    if let Tx::Sqlite(_) = tx {
        return Ok(());
    }
    let rows = || reports.iter().flat_map(|id| args![*id]).collect();
    for _ in 0..MOVES {
        let held = locked(tx, rows(), WHERE_TOLD).await?;
        // While the lock was waited for, a return code may have taken a report elsewhere.
        let told_in: Vec<(Uuid,)> = tx
            .fetch_many(
                "SELECT DISTINCT r.conversation_id FROM (",
                1,
                rows(),
                ") AS asked JOIN reports r ON r.id = asked.column1",
            )
            .await?;
        if told_in.iter().all(|(id,)| held.contains(id)) {
            return Ok(());
        }
    }
    Err(sqlx::Error::PoolTimedOut.into())
}

/// Locks the conversations in which these reports were told last.
const WHERE_TOLD: &str = ") AS asked JOIN reports r ON r.id = asked.column1
    JOIN conversations v ON v.id = r.conversation_id ORDER BY v.id FOR UPDATE OF v";

/// Locks conversations, in a statement of its own: one that waits for a lock sees the
/// locked row as it is then, but those that are joined to it as they were before, and
/// what the holder wrote of them would be written over.
async fn locked(tx: &mut Tx, rows: Vec<Value>, lock: &'static str) -> Result<Vec<Uuid>> {
    let ids: Vec<(Uuid,)> = tx.fetch_many("SELECT v.id FROM (", 1, rows, lock).await?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// A return code opened this report in `conversation`: whoever holds the phone on which
/// it was told before goes on without it, and what was held there follows.
///
/// # Errors
/// Those of the database.
pub async fn take_along(tx: &mut Tx, report: Uuid, conversation: Uuid) -> Result<()> {
    tx.execute(
        "UPDATE conversations SET report_id = NULL, write_ok = (1 = 0)
         WHERE report_id = $1 AND id <> $2",
        args![report, conversation],
    )
    .await?;
    outbox::take_along(tx, report, conversation).await
}

/// The report that this keyed hash of a return code belongs to.
///
/// # Errors
/// Those of the database.
pub async fn by_code(tx: &mut Tx, code_hash: &[u8]) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM reports WHERE (code_hash = $1 OR kept_hash = $1) AND erased_at IS NULL",
            args![code_hash],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

/// A contact that was not known before.
#[derive(Debug)]
pub struct NewContact {
    pub id: Uuid,
    pub channel: &'static str,
    pub account: String,
    pub address_hash: Vec<u8>,
    pub wrapped_key: Vec<u8>,
    pub sealed: Vec<u8>,
    pub at: Millis,
}

/// Adds contacts.
///
/// # Errors
/// Those of the database; another writer may have added the same one first
/// ([`crate::Error::is_transient`]).
pub async fn add_contacts(tx: &mut Tx, contacts: Vec<NewContact>) -> Result<()> {
    let rows = contacts
        .into_iter()
        .flat_map(|c| {
            args![
                c.id,
                c.channel,
                c.account,
                c.address_hash,
                c.wrapped_key,
                c.sealed,
                c.at
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO contacts (id, channel, account, address_hash, wrapped_key, sealed, created_at)",
        7,
        rows,
        "",
    )
    .await?;
    Ok(())
}

/// A report as the desk saves it.
#[derive(Debug)]
pub struct ReportRow {
    pub id: Uuid,
    pub case_id: Option<Uuid>,
    pub conversation_id: Uuid,
    pub kind: String,
    pub wrapped_key: Vec<u8>,
    pub state: Vec<u8>,
    pub code_hash: Option<Vec<u8>>,
    /// Of a code that was kept before a silence, beside the one that was made after it.
    pub kept_hash: Option<Vec<u8>>,
    pub created_at: Millis,
    /// When it was written last; no earlier than what its newest message tells
    /// ([`crate::in_order`]).
    pub updated_at: Millis,
    pub finished_at: Option<Millis>,
    pub erase_at: Option<Millis>,
}

/// Adds or replaces reports.
///
/// # Errors
/// Those of the database.
pub async fn save_reports(tx: &mut Tx, reports: Vec<ReportRow>) -> Result<()> {
    let rows = reports
        .into_iter()
        .flat_map(|r| {
            args![
                r.id,
                r.case_id,
                r.conversation_id,
                r.kind,
                r.wrapped_key,
                r.state,
                r.code_hash,
                r.kept_hash,
                r.created_at,
                r.updated_at,
                r.finished_at,
                r.erase_at
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO reports (id, case_id, conversation_id, kind, wrapped_key, state, code_hash, kept_hash, created_at, updated_at,
                              finished_at, erase_at)",
        12,
        rows,
        "ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, conversation_id = excluded.conversation_id,
            kind = excluded.kind, wrapped_key = excluded.wrapped_key, state = excluded.state,
            code_hash = excluded.code_hash, kept_hash = excluded.kept_hash, updated_at = excluded.updated_at, finished_at = excluded.finished_at,
            erase_at = excluded.erase_at WHERE reports.erased_at IS NULL",
    )
    .await?;
    Ok(())
}

/// A conversation as the desk saves it.
#[derive(Debug)]
pub struct ConversationRow {
    pub id: Uuid,
    pub contact_id: Uuid,
    pub report_id: Option<Uuid>,
    pub language: String,
    pub last_in_at: Millis,
    pub visible_from: Millis,
    pub write_ok: bool,
    pub holding: bool,
    /// Nothing reaches them until they come back.
    pub hides: bool,
}

/// Adds or replaces conversations.
///
/// # Errors
/// Those of the database.
pub async fn save_conversations(tx: &mut Tx, conversations: Vec<ConversationRow>) -> Result<()> {
    let rows = conversations
        .into_iter()
        .flat_map(|v| {
            args![
                v.id,
                v.contact_id,
                v.report_id,
                v.language,
                v.last_in_at,
                v.visible_from,
                v.write_ok,
                v.holding,
                v.hides
            ]
        })
        .collect();
    tx.execute_many(
        "INSERT INTO conversations (id, contact_id, report_id, language, last_in_at, visible_from, write_ok, holding, hides)",
        9,
        rows,
        "ON CONFLICT (id) DO UPDATE SET report_id = excluded.report_id, language = excluded.language,
            last_in_at = excluded.last_in_at, visible_from = excluded.visible_from,
            write_ok = excluded.write_ok, holding = excluded.holding, hides = excluded.hides",
    )
    .await?;
    Ok(())
}

/// Writes a contact's sealed part anew, where what was there does not open.
///
/// # Errors
/// Those of the database.
pub async fn mend_contact(tx: &mut Tx, contact: NewContact) -> Result<()> {
    tx.execute(
        "UPDATE contacts SET wrapped_key = $2, sealed = $3 WHERE id = $1",
        args![contact.id, contact.wrapped_key, contact.sealed],
    )
    .await?;
    Ok(())
}

/// Records that a contact blocked the bot, or allowed it again.
///
/// # Errors
/// Those of the database.
pub async fn set_blocked(tx: &mut Tx, contact: Uuid, at: Option<Millis>) -> Result<()> {
    tx.execute(
        "UPDATE contacts SET blocked_at = $2 WHERE id = $1",
        args![contact, at],
    )
    .await?;
    Ok(())
}
