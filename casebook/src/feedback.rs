//! “How was this for you?”: only how many said what, a day at a time. Nothing ties an
//! answer to a report.

use sqlx::FromRow;

use crate::{Millis, Result, Tx, args};

/// Days begin at midnight in Thailand and Laos.
const OFFSET: Millis = 7 * 3_600_000;
const DAY: Millis = 24 * 3_600_000;

/// What was said on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct Day {
    /// A moment of that day.
    pub at: Millis,
    pub good: i64,
    pub not_good: i64,
    /// Complaints that still stand: one that was erased is counted no more.
    pub complaints: i64,
}

/// Counts one answer, in a row of the desk `desk`.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, desk: &str, good: bool, now: Millis) -> Result<()> {
    let (good, not_good) = (i64::from(good), i64::from(!good));
    tx.execute(
        "INSERT INTO feedback (day, desk, good, not_good) VALUES ($1, $2, $3, $4)
         ON CONFLICT (day, desk) DO UPDATE SET good = feedback.good + excluded.good,
            not_good = feedback.not_good + excluded.not_good",
        args![(now + OFFSET).div_euclid(DAY), desk, good, not_good],
    )
    .await?;
    Ok(())
}

/// All days on which something was said, newest first.
///
/// # Errors
/// Those of the database.
pub async fn days(tx: &mut Tx) -> Result<Vec<Day>> {
    tx.fetch_all(
        "SELECT (d.day * $1) - $2 AS at, CAST(SUM(d.good) AS BIGINT) AS good,
                CAST(SUM(d.not_good) AS BIGINT) AS not_good, CAST(SUM(d.complaints) AS BIGINT) AS complaints
         FROM (SELECT day, good, not_good, 0 AS complaints FROM feedback
               UNION ALL SELECT (at + $2) / $1, 0, 0, 1 FROM complaints) AS d
         GROUP BY d.day ORDER BY d.day DESC",
        args![DAY, OFFSET],
    )
    .await
}
