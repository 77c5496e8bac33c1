//! Slow work that follows from a transaction: a row written with it, worked on
//! after. Jobs carry ids, never content, and doing one twice does no harm.

use sqlx::FromRow;
use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

/// How long one process keeps a job to itself.
const LEASE: Millis = 60_000;

/// Work to be done.
#[derive(Debug, Clone, FromRow)]
pub struct Job {
    pub id: Uuid,
    pub kind: String,
    pub subject_id: Uuid,
    /// Whom it is about, where it is about one report.
    pub report_id: Option<Uuid>,
    pub attempts: i64,
}

/// Adds a job to be done from `now` on.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, id: Uuid, kind: &str, subject: Uuid, now: Millis) -> Result<()> {
    tx.execute(
        "INSERT INTO jobs (id, kind, subject_id, run_at, attempts, leased_until) VALUES ($1, $2, $3, $4, 0, 0)",
        args![id, kind, subject, now],
    )
    .await?;
    Ok(())
}

/// As [`add`], about one report.
///
/// # Errors
/// Those of the database.
pub async fn add_for(
    tx: &mut Tx,
    id: Uuid,
    kind: &str,
    subject: Uuid,
    report: Uuid,
    at: Millis,
) -> Result<()> {
    tx.execute(
        "INSERT INTO jobs (id, kind, subject_id, report_id, run_at, attempts, leased_until)
         VALUES ($1, $2, $3, $4, $5, 0, 0)",
        args![id, kind, subject, report, at],
    )
    .await?;
    Ok(())
}

macro_rules! taking {
    ($lock:literal) => {
        concat!(
            "UPDATE jobs SET leased_by = $1, leased_until = $2, attempts = attempts + 1 WHERE id IN (
                SELECT id FROM jobs WHERE kind = $4 AND run_at <= $3 AND (leased_by IS NULL OR leased_until < $3)
                ORDER BY run_at LIMIT 1",
            $lock,
            ") RETURNING id, kind, subject_id, report_id, attempts"
        )
    };
}

/// Takes the job of this kind that has been due longest, if there is one.
///
/// # Errors
/// Those of the database.
pub async fn take(tx: &mut Tx, kind: &str, process: Uuid, now: Millis) -> Result<Option<Job>> {
    take_for(tx, kind, process, now, LEASE).await
}

/// As [`take`], for `lease` milliseconds.
///
/// # Errors
/// Those of the database.
pub async fn take_for(
    tx: &mut Tx,
    kind: &str,
    process: Uuid,
    now: Millis,
    lease: Millis,
) -> Result<Option<Job>> {
    let sql = match tx {
        Tx::Sqlite(_) => taking!(""),
        Tx::Postgres(_) => taking!(" FOR UPDATE SKIP LOCKED"),
    };
    tx.fetch_optional(sql, args![process, now + lease, now, kind])
        .await
}

/// The job is done.
///
/// # Errors
/// Those of the database.
pub async fn done(tx: &mut Tx, id: Uuid) -> Result<()> {
    tx.execute("DELETE FROM jobs WHERE id = $1", args![id])
        .await?;
    Ok(())
}

/// All jobs of this kind that wait for their next try are due at once: what they waited for
/// works again.
///
/// # Errors
/// Those of the database.
pub async fn wake(tx: &mut Tx, kind: &str, now: Millis) -> Result<()> {
    tx.execute(
        "UPDATE jobs SET run_at = $2 WHERE kind = $1 AND leased_by IS NULL AND run_at > $2",
        args![kind, now],
    )
    .await?;
    Ok(())
}

/// The job failed in passing, and is tried again at `at`; `error` is a word for staff.
///
/// # Errors
/// Those of the database.
pub async fn again(tx: &mut Tx, id: Uuid, at: Millis, error: &str) -> Result<()> {
    tx.execute(
        "UPDATE jobs SET leased_by = NULL, run_at = $2, error = $3 WHERE id = $1",
        args![id, at, error],
    )
    .await?;
    Ok(())
}
