//! Messages that could not be worked on. What came when, on which channel and with which
//! error is in the clear, for a supervisor and for the administrator who mends it; what was
//! said is opened by a supervisor alone, on purpose, and each reading is in the audit log.

use serde_json::Value;
use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::scope::{Role, Scope};
use crate::{Error, Millis, Result, Tx, Uuid, args};

/// A message as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Trouble {
    pub id: Uuid,
    pub at: Millis,
    pub channel: String,
    pub error: String,
    pub seen_at: Option<Millis>,
    /// The newest case of the same person, for a supervisor.
    pub case_id: Option<Uuid>,
}

/// True for those who look after such messages.
fn looks_after(scope: &Scope) -> Result<()> {
    match scope.role() {
        Role::Supervisor | Role::Administrator => Ok(()),
        _ => Err(Error::Refused("not-supervisor")),
    }
}

/// True for those who may read what was said.
pub fn may_read(scope: &Scope) -> bool {
    scope.role() == Role::Supervisor
}

/// The newest hundred, unseen ones first.
///
/// # Errors
/// [`Error::Refused`] for everybody but supervisors and administrators.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Trouble>> {
    looks_after(scope)?;
    let mut all: Vec<Trouble> = tx
        .fetch_all(
            "SELECT t.id, t.at, t.channel, t.error, t.seen_at,
                    (SELECT r.case_id FROM contacts c JOIN conversations v ON v.contact_id = c.id
                     JOIN reports r ON r.conversation_id = v.id
                     WHERE r.case_id IS NOT NULL AND r.erased_at IS NULL
                       AND (c.address_hash = t.address_hash OR c.id IN (
                           SELECT a.contact_id FROM contact_addresses a WHERE a.address_hash = t.address_hash))
                     ORDER BY r.created_at DESC, r.id DESC LIMIT 1) AS case_id
             FROM troubled_events t
             ORDER BY CASE WHEN t.seen_at IS NULL THEN 0 ELSE 1 END, t.at DESC, t.id LIMIT 100",
            args![],
        )
        .await?;
    if !may_read(scope) {
        all.iter_mut().for_each(|t| t.case_id = None);
    }
    Ok(all)
}

/// How many nobody has seen yet.
///
/// # Errors
/// Those of the database.
pub async fn unseen(tx: &mut Tx) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM troubled_events WHERE seen_at IS NULL";
    tx.number(sql, args![]).await
}

/// What came, as the desk kept it, where it still opens. The reading is logged.
///
/// # Errors
/// [`Error::Refused`] for everybody but supervisors.
pub async fn read(tx: &mut Tx, act: &Act<'_>, id: Uuid) -> Result<Option<Value>> {
    if !may_read(act.scope) {
        return Err(Error::Refused("not-supervisor"));
    }
    let sql = "SELECT sealed FROM troubled_events WHERE id = $1";
    let row: Option<(Vec<u8>,)> = tx.fetch_optional(sql, args![id]).await?;
    let Some((sealed,)) = row else {
        return Ok(None);
    };
    let master = act.vault.master();
    let plain = master.open_json("troubled_events.sealed", id, &sealed)?;
    act.log_read(tx, Read::Trouble, id).await?;
    Ok(Some(plain))
}

/// Somebody has seen it: it is not counted any more. False when it was seen before.
///
/// # Errors
/// As [`list`].
pub async fn see(tx: &mut Tx, act: &Act<'_>, id: Uuid) -> Result<bool> {
    looks_after(act.scope)?;
    let sql = "UPDATE troubled_events SET seen_at = $2 WHERE id = $1 AND seen_at IS NULL";
    if tx.execute(sql, args![id, act.now]).await? == 0 {
        return Ok(false);
    }
    act.log(tx, "trouble.seen", format!("trouble:{id}"), "")
        .await?;
    Ok(true)
}
