//! What is kept for how long. What was told in a chat of which no case came goes first;
//! a closed case goes years after it was closed and nobody has written since; a case about
//! a child stays until that child is grown, however young it was. What goes is erased as
//! if its person had asked for it, and the same tombstone stays.

use crate::destroyed::DestroyedList;
use crate::vault::Vault;
use crate::{Millis, Result, Tx, Uuid, args, erasure, set_back};

/// By this rule it goes.
const RULE: &str = "retention";

const DAY: Millis = 24 * 3_600_000;
/// A year, long enough for any.
const YEAR: Millis = 366 * DAY;

/// How long what is kept; 0 = for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Periods {
    /// What was told and became no case, in days after the last word.
    pub chat_days: u32,
    /// A closed case, in years.
    pub case_years: u32,
    /// A closed case about somebody who was not grown.
    pub minor_case_years: u32,
}

impl Periods {
    /// What was kept since before these moments is kept no longer.
    fn cuts(self, now: Millis) -> [Millis; 3] {
        let cut = |length: u32, unit: Millis| match length {
            0 => Millis::MIN,
            length => now - Millis::from(length) * unit,
        };
        [
            cut(self.chat_days, DAY),
            cut(self.case_years, YEAR),
            cut(self.minor_case_years, YEAR),
        ]
    }
}

/// So many reports at a time: people wait while they are erased.
const AT_ONCE: i64 = 100;

/// What a clock wrote that ran ahead is still to come, and `updated_at` must stay so: the next
/// message of that report follows those that have their ids from then (`crate::in_order`).
/// Meanwhile the report counts from when somebody in it wrote last, which
/// [`set_back::silence`] has set right, and is never kept for twice its time.
async fn overdue(tx: &mut Tx, periods: Periods, now: Millis) -> Result<Vec<Uuid>> {
    let [chat, case, minor] = periods.cuts(now);
    let rows: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT r.id FROM (
                 SELECT id, case_id, CASE WHEN updated_at > $5 THEN (
                     SELECT MAX(v.last_in_at) FROM conversations v
                     WHERE v.id = reports.conversation_id OR v.report_id = reports.id
                        OR v.id IN (SELECT t.conversation_id FROM told_in t
                                    WHERE t.report_id = reports.id))
                 ELSE updated_at END AS last_at
                 FROM reports WHERE erased_at IS NULL AND erase_at IS NULL
             ) r LEFT JOIN cases k ON k.id = r.case_id
             WHERE (
                 (r.case_id IS NULL AND r.last_at < $1)
                 OR (k.status = 'closed' AND k.waiting_since IS NULL
                     AND k.closed_at < CASE WHEN k.age_band = 'minor' THEN $3 ELSE $2 END
                     AND r.last_at < CASE WHEN k.age_band = 'minor' THEN $3 ELSE $2 END))
             ORDER BY r.id LIMIT $4",
            args![chat, case, minor, AT_ONCE, set_back::latest(now)],
        )
        .await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}

/// Erases some of what has been kept for long enough; how many reports. Call it again
/// until there are none.
///
/// # Errors
/// Those of the database, and of the list of destroyed keys: then nothing is erased.
pub async fn erase(
    tx: &mut Tx,
    vault: &Vault,
    list: &DestroyedList,
    chain: &str,
    periods: Periods,
    now: Millis,
) -> Result<usize> {
    let found = overdue(tx, periods, now).await?;
    if found.is_empty() {
        return Ok(0);
    }
    lock_talks(tx, &found).await?;
    // Whoever wrote while their talk was waited for is not forgotten.
    let still = overdue(tx, periods, now).await?;
    let due: Vec<Uuid> = found.into_iter().filter(|id| still.contains(id)).collect();
    finished(tx, &due, now).await?;
    erasure::erase(tx, vault, list, chain, &due, &format!("rule:{RULE}"), now).await?;
    Ok(due.len())
}

/// What agencies had finished with is closed to them as well; it ended when it did, and
/// nobody is called for it.
async fn finished(tx: &mut Tx, reports: &[Uuid], now: Millis) -> Result<()> {
    for report in reports {
        tx.execute(
            "UPDATE referrals SET state = 'withdrawn', end_seen_at = $2
             WHERE state = 'done' AND case_id = (SELECT case_id FROM reports WHERE id = $1)",
            args![*report, now],
        )
        .await?;
    }
    Ok(())
}

/// On PostgreSQL a desk may be writing for the same people.
async fn lock_talks(tx: &mut Tx, reports: &[Uuid]) -> Result<()> {
    if let Tx::Postgres(_) = tx {
        let rows = reports.iter().flat_map(|id| args![*id]).collect();
        let _: Vec<(Uuid,)> = tx
            .fetch_many(
                "SELECT v.id FROM (",
                1,
                rows,
                ") AS asked JOIN reports r ON r.id = asked.column1
                 JOIN conversations v ON v.id = r.conversation_id ORDER BY v.id FOR UPDATE OF v",
            )
            .await?;
    }
    Ok(())
}

/// Removes what outlived what it belongs to: that somebody was told that a message
/// waits, and that a page was left whose visitor is not known any more. Until then its
/// token is refused.
///
/// # Errors
/// Those of the database.
pub async fn prune(tx: &mut Tx, now: Millis) -> Result<()> {
    tx.execute(
        "DELETE FROM knocks WHERE NOT EXISTS (
             SELECT 1 FROM conversations v WHERE v.id = knocks.conversation_id)",
        args![],
    )
    .await?;
    tx.execute(
        "DELETE FROM web_exits WHERE at < $1 AND NOT EXISTS (
             SELECT 1 FROM contacts c WHERE c.address_hash = web_exits.address_hash)",
        args![now - EXITS],
    )
    .await?;
    Ok(())
}

/// How long a page that was left stays closed to its token when nothing else is kept: as
/// long as a browser might still have it.
const EXITS: Millis = 30 * DAY;
