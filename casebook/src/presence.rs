//! Which processes are alive, where several share one PostgreSQL database.
//!
//! A process that was killed leaves messages and jobs leased to it. Somebody in
//! trouble must not wait for those leases to run out: each process holds a lock of
//! its own on a connection of its own, the server gives the lock up when the
//! connection dies, and whoever can take it knows that its owner is gone. (A machine
//! that vanishes without a word keeps its connection a while; then the leases end.)

use sqlx::postgres::{PgConnection, PgPool};
use uuid::Uuid;

use crate::{Db, Result, Tx, args};

/// This process's sign of life; it ends with the process.
#[derive(Debug)]
pub struct Presence {
    db: Db,
    process: Uuid,
    held: Option<PgConnection>,
}

impl Presence {
    /// Shows that `process` is alive; before it leases anything.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn of(db: &Db, process: Uuid) -> Result<Self> {
        let mut presence = Self {
            db: db.clone(),
            process,
            held: None,
        };
        presence.keep().await?;
        Ok(presence)
    }

    /// Shows it anew where the connection was lost.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn keep(&mut self) -> Result<()> {
        let Db::Postgres(pool) = &self.db else {
            return Ok(());
        };
        if let Some(held) = &mut self.held
            && sqlx::query("SELECT 1").execute(&mut *held).await.is_ok()
        {
            return Ok(());
        }
        self.held = None;
        self.held = Some(lock(pool, self.process).await?);
        Ok(())
    }
}

async fn lock(pool: &PgPool, process: Uuid) -> Result<PgConnection> {
    // Out of the pool for good: it must not be closed for being idle.
    let mut held = pool.acquire().await?.detach();
    sqlx::query("SELECT pg_advisory_lock($1)")
        .bind(key(process))
        .execute(&mut held)
        .await?;
    Ok(held)
}

/// The lock of a process: the random end of its id.
fn key(process: Uuid) -> i64 {
    let (_, end) = process.as_u64_pair();
    i64::from_ne_bytes(end.to_ne_bytes())
}

/// Frees what processes that are gone had in hand; how many rows. On SQLite there is
/// one process, and its start frees them ([`crate::outbox::free_leases`]).
///
/// # Errors
/// Those of the database.
pub async fn free_the_dead(db: &Db, me: Uuid) -> Result<u64> {
    if !db.is_postgres() {
        return Ok(0);
    }
    let mut tx = db.begin().await?;
    let others: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT leased_by FROM outbox
             WHERE state = 'queued' AND leased_by IS NOT NULL AND leased_by <> $1
             UNION SELECT leased_by FROM jobs WHERE leased_by IS NOT NULL AND leased_by <> $1",
            args![me],
        )
        .await?;
    let mut freed = 0;
    for (other,) in others {
        if is_gone(&mut tx, other).await? {
            freed += free(&mut tx, other).await?;
        }
    }
    tx.commit().await?;
    Ok(freed)
}

async fn is_gone(tx: &mut Tx, process: Uuid) -> Result<bool> {
    let locked: Option<(bool,)> = tx
        .fetch_optional("SELECT pg_try_advisory_xact_lock($1)", args![key(process)])
        .await?;
    Ok(locked.is_some_and(|(locked,)| locked))
}

async fn free(tx: &mut Tx, process: Uuid) -> Result<u64> {
    let messages = tx
        .execute(
            "UPDATE outbox SET leased_by = NULL WHERE state = 'queued' AND leased_by = $1",
            args![process],
        )
        .await?;
    let jobs = tx
        .execute(
            "UPDATE jobs SET leased_by = NULL WHERE leased_by = $1",
            args![process],
        )
        .await?;
    Ok(messages + jobs)
}
