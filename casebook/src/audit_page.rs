//! The audit log as an auditor reads it: a page of one chain at a time, newest
//! first, or everything about one subject. Both run along an index, however long
//! the log has become.

use sqlx::FromRow;

use crate::scope::Scope;
use crate::{Millis, Result, Tx, args};

/// Entries on a page.
pub const PAGE: i64 = 50;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Line {
    pub chain: String,
    pub seq: i64,
    pub at: Millis,
    pub actor: String,
    pub action: String,
    pub subject: String,
    pub detail: String,
}

/// The names of all chains.
///
/// # Errors
/// [`crate::Error::Refused`] for anybody but an auditor.
pub async fn chains(tx: &mut Tx, scope: &Scope) -> Result<Vec<String>> {
    scope.auditor()?;
    let sql = "SELECT id FROM audit_chains ORDER BY id";
    let rows: Vec<(String,)> = tx.fetch_all(sql, args![]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// The [`PAGE`] entries of `chain` before number `before`, or the newest.
///
/// # Errors
/// As [`chains`].
pub async fn of_chain(
    tx: &mut Tx,
    scope: &Scope,
    chain: &str,
    before: Option<i64>,
) -> Result<Vec<Line>> {
    scope.auditor()?;
    tx.fetch_all(
        "SELECT chain, seq, at, actor, action, subject, detail FROM audit_entries
         WHERE chain = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3",
        args![chain, before.unwrap_or(i64::MAX), PAGE],
    )
    .await
}

/// The newest [`PAGE`] entries about `subject` (`case:<id>`, `staff:<id>`, …).
///
/// # Errors
/// As [`chains`].
pub async fn about(tx: &mut Tx, scope: &Scope, subject: &str) -> Result<Vec<Line>> {
    scope.auditor()?;
    tx.fetch_all(
        "SELECT chain, seq, at, actor, action, subject, detail FROM audit_entries
         WHERE subject = $1 ORDER BY at DESC, chain, seq DESC LIMIT $2",
        args![subject, PAGE],
    )
    .await
}

/// The log's name for what somebody looks for: a case by the reference that people speak
/// of; anything else is taken as it is.
///
/// # Errors
/// [`crate::Error::Refused`] for anybody but an auditor.
pub async fn subject(tx: &mut Tx, scope: &Scope, asked: &str) -> Result<String> {
    scope.auditor()?;
    if asked.is_empty() || asked.contains(':') {
        return Ok(asked.to_owned());
    }
    let row: Option<(crate::Uuid,)> = tx
        .fetch_optional(
            "SELECT id FROM cases WHERE reference = $1",
            args![crate::case::queue::written(asked)],
        )
        .await?;
    Ok(row.map_or_else(|| asked.to_owned(), |(id,)| format!("case:{id}")))
}
