//! Who is there to answer. The bot tells people truthfully whether anybody is, so
//! a switch that was left on does not count: somebody is on duty only while the
//! console has heard from them within [`session::IDLE`].

use crate::scope::Scope;
use crate::session::{IDLE, LASTS};
use crate::staff::{Staff, columns, subject};
use crate::{Millis, Pen, Result, Tx, args};

/// Switches the caller on.
///
/// # Errors
/// [`crate::Error::Refused`] for anybody who does not work at the hotline.
pub async fn begin(tx: &mut Tx, pen: Pen<'_>, scope: &Scope) -> Result<()> {
    let id = scope.hotline()?;
    let sql = "UPDATE staff SET on_duty_since = $2 WHERE id = $1 AND on_duty_since IS NULL";
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
    Ok(())
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
                        WHERE staff_id = staff.id AND staff_sessions.created_at > $1 AND seen_at > $2)
          ORDER BY on_duty_since, id"
    );
    tx.fetch_all(sql, args![now - LASTS, now - IDLE]).await
}

/// True when somebody is there to answer.
///
/// # Errors
/// Those of the database.
pub async fn anyone(tx: &mut Tx, now: Millis) -> Result<bool> {
    Ok(!everyone(tx, now).await?.is_empty())
}
