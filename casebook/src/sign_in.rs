//! Signing in: a password and a one-time code, both right or nothing.
//!
//! Three steps, so that the slow part holds no transaction: [`look_up`] reads,
//! [`Attempt::check`] hashes, [`finish`] decides under the row's lock. Whatever was
//! wrong, the answer is the same `None`: an unknown login, a wrong password, a code
//! that was used before, a locked or disabled account.

use sqlx::FromRow;
use uuid::Uuid;

use crate::password::{self, PasswordHash};
use crate::staff::{Login, subject};
use crate::token::Token;
use crate::totp::TotpSecret;
use crate::{Millis, Pen, Result, Tx, args, session};

/// So many failures in a row lock an account …
const FAILURES: i64 = 5;

/// … for 15 minutes.
pub const LOCKED_FOR: Millis = 15 * 60_000;

/// What is known about the login that somebody typed.
#[derive(Debug)]
pub struct Attempt {
    staff: Option<Uuid>,
    hash: Option<PasswordHash>,
}

/// An attempt whose password has been compared.
#[derive(Debug)]
pub struct Checked {
    attempt: Attempt,
    right: bool,
}

/// Reads what a sign-in with `login` has to be compared with. Never says whether
/// there is such an account.
///
/// # Errors
/// Those of the database.
pub async fn look_up(tx: &mut Tx, login: &str) -> Result<Attempt> {
    let row: Option<(Uuid, Option<String>)> = match Login::parse(login) {
        Ok(login) => {
            let sql = "SELECT id, password_hash FROM staff WHERE login = $1";
            tx.fetch_optional(sql, args![login.as_str()]).await?
        }
        Err(_) => None,
    };
    let (staff, hash) = row.unzip();
    Ok(Attempt {
        staff,
        hash: hash.flatten().map(PasswordHash::stored),
    })
}

impl Attempt {
    /// Compares the password. Slow; takes as long for a login that nobody has.
    pub fn check(self, password: &str) -> Checked {
        let right = password::is_right(password, self.hash.as_ref());
        Checked {
            attempt: self,
            right,
        }
    }
}

#[derive(FromRow)]
struct Account {
    password_hash: Option<String>,
    totp_sealed: Option<Vec<u8>>,
    totp_last_step: i64,
    failed_sign_ins: i64,
    locked_until: Millis,
    disabled_at: Option<Millis>,
}

/// Decides; a new session's token, or `None` for every kind of failure. Commit in
/// both cases: a failure is counted.
///
/// # Errors
/// Those of the database, and a sealed secret that does not open.
pub async fn finish(
    tx: &mut Tx,
    pen: Pen<'_>,
    checked: Checked,
    code: &str,
) -> Result<Option<Token>> {
    let Some(id) = checked.attempt.staff else {
        return Ok(None);
    };
    let Some(account) = lock(tx, id).await? else {
        return Ok(None);
    };
    if account.disabled_at.is_some()
        || account.password_hash.is_none()
        || pen.now < account.locked_until
    {
        return Ok(None);
    }
    match step(pen, id, &account, &checked, code)? {
        Some(step) => let_in(tx, pen, id, step).await.map(Some),
        None => turn_away(tx, pen, id, account.failed_sign_ins + 1)
            .await
            .map(|()| None),
    }
}

/// An update that changes nothing takes the row's lock on both databases: two who
/// try one code at once follow each other.
async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<Account>> {
    tx.fetch_optional(
        "UPDATE staff SET totp_last_step = totp_last_step WHERE id = $1
         RETURNING password_hash, totp_sealed, totp_last_step, failed_sign_ins, locked_until, disabled_at",
        args![id],
    )
    .await
}

/// The code's step, if everything is right. Both factors are always looked at.
fn step(
    pen: Pen<'_>,
    id: Uuid,
    account: &Account,
    checked: &Checked,
    code: &str,
) -> Result<Option<i64>> {
    let sealed = account.totp_sealed.as_deref().unwrap_or_default();
    let secret = TotpSecret::open(pen.vault, id, sealed)?;
    let step = secret.step(code, pen.now, account.totp_last_step);
    // The password may have been reset while it was being compared.
    let compared = checked.attempt.hash.as_ref().map(PasswordHash::as_str);
    let right = checked.right && compared == account.password_hash.as_deref();
    Ok(step.filter(|_| right))
}

async fn let_in(tx: &mut Tx, pen: Pen<'_>, id: Uuid, step: i64) -> Result<Token> {
    let sql =
        "UPDATE staff SET totp_last_step = $2, failed_sign_ins = 0, locked_until = 0 WHERE id = $1";
    tx.execute(sql, args![id, step]).await?;
    enter(tx, pen, id).await
}

/// A session for somebody who has just accepted their invitation.
///
/// # Errors
/// Those of the database.
pub async fn enter(tx: &mut Tx, pen: Pen<'_>, id: Uuid) -> Result<Token> {
    let token = session::begin(tx, pen, id).await?;
    pen.record(tx, subject(id), "staff.sign-in", subject(id), "")
        .await?;
    Ok(token)
}

async fn turn_away(tx: &mut Tx, pen: Pen<'_>, id: Uuid, failures: i64) -> Result<()> {
    let (failures, until, action) = if failures < FAILURES {
        (failures, 0, "staff.sign-in-failed")
    } else {
        (0, pen.now + LOCKED_FOR, "staff.locked")
    };
    let sql = "UPDATE staff SET failed_sign_ins = $2, locked_until = $3 WHERE id = $1";
    tx.execute(sql, args![id, failures, until]).await?;
    pen.record(tx, "program", action, subject(id), "").await
}
