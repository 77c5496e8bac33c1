//! Sessions of the console: a cookie's token, kept as its hash.
//!
//! A session ends after twelve hours, after an hour without a request, at
//! sign-out, and at once when its owner is disabled or reset. A request of the page's own
//! keeps it; only what a human does keeps its owner on duty ([`crate::duty`]).

use sqlx::FromRow;
use uuid::Uuid;

use crate::scope::Scope;
use crate::staff::{Staff, columns, subject};
use crate::token::Token;
use crate::{Millis, Pen, Result, Tx, args};

/// The longest a session lasts: 12 hours.
pub const LASTS: Millis = 12 * 3_600_000;

/// How long a session lasts without a request: 60 minutes.
pub const IDLE: Millis = 60 * 60_000;

/// How exact `seen_at` is: one minute, so that most requests write nothing.
const TOUCH: Millis = 60_000;

/// A session that is alive.
#[derive(Debug, Clone)]
pub struct Session {
    pub staff: Staff,
    pub scope: Scope,
    /// True when [`touch`] should be called.
    pub is_stale: bool,
    /// True when [`touch`] should be called for what a human does.
    pub is_untouched: bool,
}

#[derive(FromRow)]
struct Found {
    #[sqlx(flatten)]
    staff: Staff,
    seen_at: Millis,
    acted_at: Millis,
}

/// Begins a session for `staff`, who has just proved who they are. Whoever had no
/// other session starts off duty: they switch themself on.
pub(crate) async fn begin(tx: &mut Tx, pen: Pen<'_>, staff: Uuid) -> Result<Token> {
    sweep(tx, pen.now).await?;
    leave_duty_if_alone(tx, staff).await?;
    let token = Token::new(pen.entropy);
    tx.execute(
        "INSERT INTO staff_sessions (token_hash, staff_id, created_at, seen_at, acted_at) VALUES ($1, $2, $3, $3, $3)",
        args![token.hash(), staff, pen.now],
    )
    .await?;
    Ok(token)
}

async fn sweep(tx: &mut Tx, now: Millis) -> Result<()> {
    let sql = "DELETE FROM staff_sessions WHERE created_at <= $1 OR seen_at <= $2";
    tx.execute(sql, args![now - LASTS, now - IDLE])
        .await
        .map(drop)
}

async fn leave_duty_if_alone(tx: &mut Tx, staff: Uuid) -> Result<()> {
    let sql = "UPDATE staff SET on_duty_since = NULL, duty_lapsed_at = NULL WHERE id = $1
                 AND NOT EXISTS (SELECT 1 FROM staff_sessions WHERE staff_id = $1)";
    tx.execute(sql, args![staff]).await.map(drop)
}

/// Whose session this is, if it is alive. Reads only; see [`Session::is_stale`].
///
/// # Errors
/// Those of the database.
pub async fn find(tx: &mut Tx, token: &Token, now: Millis) -> Result<Option<Session>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        ", staff_sessions.seen_at, staff_sessions.acted_at
         FROM staff_sessions JOIN staff ON staff.id = staff_sessions.staff_id
         WHERE token_hash = $1 AND staff_sessions.created_at > $2 AND seen_at > $3 AND disabled_at IS NULL"
    );
    let found: Option<Found> = tx
        .fetch_optional(sql, args![token.hash(), now - LASTS, now - IDLE])
        .await?;
    Ok(found.map(|f| Session {
        scope: f.staff.scope(),
        is_stale: f.seen_at + TOUCH <= now,
        is_untouched: f.acted_at + TOUCH <= now,
        staff: f.staff,
    }))
}

/// Notes that the session was used, and whether by a human.
///
/// # Errors
/// Those of the database.
pub async fn touch(tx: &mut Tx, token: &Token, by_hand: bool, now: Millis) -> Result<()> {
    let sql = match by_hand {
        false => "UPDATE staff_sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2",
        true => {
            "UPDATE staff_sessions SET seen_at = $2, acted_at = $2
             WHERE token_hash = $1 AND acted_at < $2"
        }
    };
    tx.execute(sql, args![token.hash(), now]).await.map(drop)
}

/// Signs out; whoever has no other session is off duty too.
///
/// # Errors
/// Those of the database.
pub async fn end(tx: &mut Tx, pen: Pen<'_>, token: &Token) -> Result<()> {
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            "DELETE FROM staff_sessions WHERE token_hash = $1 RETURNING staff_id",
            args![token.hash()],
        )
        .await?;
    let Some((staff,)) = row else {
        return Ok(());
    };
    sweep(tx, pen.now).await?;
    leave_duty_if_alone(tx, staff).await?;
    pen.record(tx, subject(staff), "staff.sign-out", subject(staff), "")
        .await
}
