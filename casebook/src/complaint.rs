//! Complaints about the service. They go past the operator concerned: a supervisor
//! reads them, and never one who wrote in that talk or has the case.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::act::{Act, Read};
use crate::case::keys;
use crate::scope::{Role, Scope};
use crate::{Error, Millis, Result, Tx, Uuid, args};

/// The plain form of `complaints.sealed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    pub text: String,
}

/// A complaint to be written.
#[derive(Debug, Clone)]
pub struct NewComplaint {
    pub id: Uuid,
    pub report_id: Uuid,
    /// [`Words`], under the report's key.
    pub sealed: Vec<u8>,
    pub at: Millis,
}

/// A complaint as a supervisor reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    pub id: Uuid,
    pub report: Uuid,
    /// The case's reference, where the report has a case.
    pub reference: Option<String>,
    pub at: Millis,
    pub text: String,
    pub read_at: Option<Millis>,
}

/// Keeps complaints.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, complaints: Vec<NewComplaint>) -> Result<()> {
    let values = complaints
        .into_iter()
        .flat_map(|c| args![c.id, c.report_id, c.at, c.sealed])
        .collect();
    tx.execute_many(
        "INSERT INTO complaints (id, report_id, at, sealed)",
        4,
        values,
        "",
    )
    .await?;
    Ok(())
}

fn supervisor(act: &Act<'_>) -> Result<Uuid> {
    match act.scope.role() {
        Role::Supervisor => Ok(act.scope.staff()),
        _ => Err(Error::Refused("not-supervisor")),
    }
}

/// Whom a complaint concerns: who wrote to the person, and who has the case.
macro_rules! concerns {
    ($whom:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM messages m WHERE m.report_id = k.report_id AND m.staff_id = ",
            $whom,
            ")
          OR EXISTS (SELECT 1 FROM cases h WHERE h.id = r.case_id AND h.claimed_by = ",
            $whom,
            "))"
        )
    };
}

#[derive(FromRow)]
struct Stored {
    id: Uuid,
    report_id: Uuid,
    at: Millis,
    sealed: Vec<u8>,
    read_at: Option<Millis>,
    reference: Option<String>,
    case_id: Option<Uuid>,
    report_key: Option<Vec<u8>>,
}

/// The newest hundred complaints that do not concern the supervisor who asks, unread
/// ones first. Which of them were read is in the audit log, once in a quarter of an hour.
///
/// # Errors
/// [`Error::Refused`] for anybody but a supervisor.
pub async fn list(tx: &mut Tx, act: &Act<'_>) -> Result<Vec<Complaint>> {
    let me = supervisor(act)?;
    let sql = concat!(
        "SELECT k.id, k.report_id, k.at, k.sealed, k.read_at, c.reference, r.case_id,
                r.wrapped_key AS report_key
         FROM complaints k JOIN reports r ON r.id = k.report_id LEFT JOIN cases c ON c.id = r.case_id
         WHERE NOT ",
        concerns!("$1"),
        "
         ORDER BY CASE WHEN k.read_at IS NULL THEN 0 ELSE 1 END, k.at DESC, k.id LIMIT 100"
    );
    let rows: Vec<Stored> = tx.fetch_all(sql, args![me]).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(text) = open(tx, act, &row).await? else {
            continue;
        };
        all.push(Complaint {
            id: row.id,
            report: row.report_id,
            reference: row.reference,
            at: row.at,
            text,
            read_at: row.read_at,
        });
    }
    let shown: Vec<Uuid> = all.iter().map(|c| c.id).collect();
    act.log_reads(tx, Read::Complaint, &shown).await?;
    Ok(all)
}

/// How many complaints wait for the supervisor who asks to read them.
///
/// # Errors
/// As [`list`].
pub async fn unread(tx: &mut Tx, act: &Act<'_>) -> Result<i64> {
    let me = supervisor(act)?;
    let sql = concat!(
        "SELECT COUNT(*) FROM complaints k JOIN reports r ON r.id = k.report_id
         WHERE k.read_at IS NULL AND NOT ",
        concerns!("$1")
    );
    tx.number(sql, args![me]).await
}

/// How many complaints concern the supervisor who asks: another one reads those.
///
/// # Errors
/// As [`list`].
pub async fn for_others(tx: &mut Tx, act: &Act<'_>) -> Result<i64> {
    let me = supervisor(act)?;
    let sql = concat!(
        "SELECT COUNT(*) FROM complaints k JOIN reports r ON r.id = k.report_id
         WHERE k.read_at IS NULL AND ",
        concerns!("$1")
    );
    tx.number(sql, args![me]).await
}

/// How many complaints nobody can read, because they concern every supervisor there is: only an
/// administrator can give them a reader.
///
/// # Errors
/// [`Error::Refused`] for anybody but an administrator.
pub async fn for_nobody(tx: &mut Tx, scope: &Scope) -> Result<i64> {
    scope.administrator()?;
    let sql = concat!(
        "SELECT COUNT(*) FROM complaints k JOIN reports r ON r.id = k.report_id
         WHERE k.read_at IS NULL AND NOT EXISTS (
             SELECT 1 FROM staff s WHERE s.role = 'supervisor' AND s.disabled_at IS NULL
               AND s.password_hash IS NOT NULL AND NOT ",
        concerns!("s.id"),
        ")"
    );
    tx.number(sql, args![]).await
}

async fn open(tx: &mut Tx, act: &Act<'_>, row: &Stored) -> Result<Option<String>> {
    let key = match row.case_id {
        Some(case) => {
            let Some(case_key) = keys::of_case(tx, act.vault, case).await? else {
                return Ok(None);
            };
            keys::of_report(&case_key, row.report_id, row.report_key.as_deref())?
        }
        None => match row.report_key.as_deref() {
            Some(wrapped) => Some(act.vault.master().unwrap(row.report_id, Some(wrapped))?),
            None => None,
        },
    };
    let Some(key) = key else { return Ok(None) };
    let words: Words = key.open_json("complaints.sealed", row.id, &row.sealed)?;
    Ok(Some(words.text))
}

/// The supervisor has read it. The report to whose person that may be said; `None`
/// when it was read before, or concerns the one who asks.
///
/// # Errors
/// [`Error::Refused`] for anybody but a supervisor.
pub async fn read(tx: &mut Tx, act: &Act<'_>, complaint: Uuid) -> Result<Option<Uuid>> {
    let me = supervisor(act)?;
    let sql = concat!(
        "UPDATE complaints SET read_by = $1, read_at = $2
         WHERE id = $3 AND read_at IS NULL AND id IN (
             SELECT k.id FROM complaints k JOIN reports r ON r.id = k.report_id WHERE NOT ",
        concerns!("$1"),
        ")
         RETURNING report_id"
    );
    let row: Option<(Uuid,)> = tx
        .fetch_optional(sql, args![me, act.now, complaint])
        .await?;
    if row.is_some() {
        act.log(tx, "complaint.read", format!("complaint:{complaint}"), "")
            .await?;
    }
    Ok(row.map(|r| r.0))
}
