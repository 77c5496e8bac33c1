//! Who is there to answer. The bot tells people truthfully whether anybody is, so a switch
//! that was left on does not count: somebody is on duty only while a human has touched one of
//! their pages within [`STAYS`]. A page that only lies open asks for news by itself, and
//! answers nobody. They are asked before (`duty.js`); whoever was taken off is still called
//! to what is urgent, and comes back with one press.

use crate::act::log_rule;
use crate::scope::Scope;
use crate::session::{IDLE, LASTS};
use crate::staff::{Staff, columns, subject};
use crate::vault::Vault;
use crate::{Millis, Pen, Result, Tx, Uuid, args};

/// How long somebody stays on duty whose pages nobody touches: long enough to read a case and
/// to telephone.
pub const STAYS: Millis = 30 * 60_000;

/// Switches the caller on.
///
/// # Errors
/// [`crate::Error::Refused`] for anybody who does not work at the hotline.
pub async fn begin(tx: &mut Tx, pen: Pen<'_>, scope: &Scope) -> Result<()> {
    let id = scope.hotline()?;
    let sql = "UPDATE staff SET on_duty_since = $2, duty_lapsed_at = NULL
               WHERE id = $1 AND on_duty_since IS NULL";
    if tx.execute(sql, args![id, pen.now]).await? == 1 {
        pen.record(tx, subject(id), "duty.begin", subject(id), "")
            .await?;
    }
    Ok(())
}

/// Switches the caller off.
///
/// # Errors
/// As [`begin`].
pub async fn end(tx: &mut Tx, pen: Pen<'_>, scope: &Scope) -> Result<()> {
    let id = scope.hotline()?;
    let sql = "UPDATE staff SET on_duty_since = NULL WHERE id = $1 AND on_duty_since IS NOT NULL";
    if tx.execute(sql, args![id]).await? == 1 {
        pen.record(tx, subject(id), "duty.end", subject(id), "")
            .await?;
    }
    let sql = "UPDATE staff SET duty_lapsed_at = NULL WHERE id = $1 AND duty_lapsed_at IS NOT NULL";
    tx.execute(sql, args![id]).await.map(drop)
}

/// How somebody's duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// On duty, for so many milliseconds more if nobody touches a page.
    On(Millis),
    /// Taken off, because nobody did.
    Lapsed,
    Off,
}

/// How the asker's duty stands.
///
/// # Errors
/// As [`begin`].
pub async fn stands(tx: &mut Tx, scope: &Scope, now: Millis) -> Result<Stand> {
    let id = scope.hotline()?;
    let row: Option<(Option<Millis>, Option<Millis>, Option<Millis>)> = tx
        .fetch_optional(
            "SELECT on_duty_since, duty_lapsed_at,
                    (SELECT MAX(acted_at) FROM staff_sessions
                     WHERE staff_id = staff.id AND created_at > $2 AND seen_at > $3)
             FROM staff WHERE id = $1",
            args![id, now - LASTS, now - IDLE],
        )
        .await?;
    Ok(match row {
        Some((Some(since), _, acted)) => {
            let last = acted.unwrap_or(since).max(since);
            Stand::On((last + STAYS - now).max(0))
        }
        Some((None, Some(_), _)) => Stand::Lapsed,
        _ => Stand::Off,
    })
}

/// By this rule somebody goes off duty.
const RULE: &str = "untouched";

/// Takes those off duty whose pages nobody has touched for [`STAYS`]; who they are.
///
/// # Errors
/// Those of the database.
pub async fn lapse(tx: &mut Tx, vault: &Vault, now: Millis) -> Result<Vec<Uuid>> {
    let gone: Vec<(Uuid,)> = tx
        .fetch_all(
            "UPDATE staff SET on_duty_since = NULL, duty_lapsed_at = $1
             WHERE on_duty_since <= $2 AND NOT EXISTS (
                 SELECT 1 FROM staff_sessions
                 WHERE staff_id = staff.id AND created_at > $3 AND seen_at > $4 AND acted_at > $2)
             RETURNING id",
            args![now, now - STAYS, now - LASTS, now - IDLE],
        )
        .await?;
    let subjects = gone.iter().map(|(id,)| subject(*id));
    log_rule(tx, vault, now, RULE, "duty.end", subjects).await?;
    Ok(gone.into_iter().map(|g| g.0).collect())
}

/// Everybody who is there to answer.
///
/// # Errors
/// Those of the database.
pub async fn everyone(tx: &mut Tx, now: Millis) -> Result<Vec<Staff>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM staff
          WHERE on_duty_since IS NOT NULL AND disabled_at IS NULL AND role IN ('operator', 'supervisor')
            AND EXISTS (SELECT 1 FROM staff_sessions
                        WHERE staff_id = staff.id AND staff_sessions.created_at > $1 AND seen_at > $2
                          AND acted_at > $3)
          ORDER BY on_duty_since, id"
    );
    tx.fetch_all(sql, args![now - LASTS, now - IDLE, now - STAYS])
        .await
}

/// True when somebody is there to answer.
///
/// # Errors
/// Those of the database.
pub async fn anyone(tx: &mut Tx, now: Millis) -> Result<bool> {
    Ok(!everyone(tx, now).await?.is_empty())
}
