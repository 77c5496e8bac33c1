//! Signing in: a password and a one-time code, both right or nothing.
//!
//! Three steps, so that the slow part holds no transaction: [`look_up`] reads,
//! [`Attempt::check`] hashes, [`finish`] decides under the row's lock. Whatever was
//! wrong, the answer is the same `None`: an unknown login, a wrong password, a code
//! that was used before, a locked or disabled account.
//!
//! A browser that once signed in carries a [`mark`]. Its failures are counted apart from
//! those of all others, so that somebody who guesses from elsewhere, or only wants to
//! keep operators out, locks nobody out of the browser they work with.

use sqlx::FromRow;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::password::{self, PasswordHash};
use crate::staff::{Login, subject};
use crate::token::Token;
use crate::totp::TotpSecret;
use crate::vault::{self, Vault};
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
    /// True in a browser that has signed in to this account before; `mark` is what it
    /// says it is known by.
    pub fn is_known(&self, vault: &Vault, mark: Option<&str>) -> bool {
        let (Some(id), Some(hash), Some(mark)) = (self.staff, &self.hash, mark) else {
            return false;
        };
        is_mark(vault, id, hash.as_str(), mark)
    }

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
    known_failed: i64,
    known_locked_until: Millis,
    disabled_at: Option<Millis>,
}

/// Where somebody tries to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A browser that has signed in to this account since its password was set.
    Known,
    Elsewhere,
}

impl Account {
    fn failures(&self, place: Place) -> i64 {
        match place {
            Place::Known => self.known_failed,
            Place::Elsewhere => self.failed_sign_ins,
        }
    }

    fn locked_until(&self, place: Place) -> Millis {
        match place {
            Place::Known => self.known_locked_until,
            Place::Elsewhere => self.locked_until,
        }
    }
}

/// What a browser that has signed in is given to be known by; a new password ends it.
/// `None` for an account without one.
///
/// # Errors
/// Those of the database.
pub async fn mark(tx: &mut Tx, vault: &Vault, id: Uuid) -> Result<Option<String>> {
    let sql = "SELECT password_hash FROM staff WHERE id = $1";
    let row: Option<(Option<String>,)> = tx.fetch_optional(sql, args![id]).await?;
    let hash = row.and_then(|r| r.0);
    Ok(hash.map(|hash| mark_of(vault, id, &hash)))
}

fn mark_of(vault: &Vault, id: Uuid, password_hash: &str) -> String {
    vault::hex(&vault.lookup("device", &[&id.to_string(), password_hash]))
}

fn is_mark(vault: &Vault, id: Uuid, password_hash: &str, mark: &str) -> bool {
    let theirs = mark_of(vault, id, password_hash);
    mark.as_bytes().ct_eq(theirs.as_bytes()).into()
}

/// Decides; a new session's token, or `None` for every kind of failure. Commit in
/// both cases: a failure is counted. `mark` is what the browser says it is known by.
///
/// # Errors
/// Those of the database, and a sealed secret that does not open.
pub async fn finish(
    tx: &mut Tx,
    pen: Pen<'_>,
    checked: Checked,
    code: &str,
    mark: Option<&str>,
) -> Result<Option<Token>> {
    let Some(id) = checked.attempt.staff else {
        return Ok(None);
    };
    let Some(account) = lock(tx, id).await? else {
        return Ok(None);
    };
    let Some(hash) = account.password_hash.as_deref() else {
        return Ok(None);
    };
    let is_known = mark.is_some_and(|m| is_mark(pen.vault, id, hash, m));
    let place = match is_known {
        true => Place::Known,
        false => Place::Elsewhere,
    };
    if account.disabled_at.is_some() || pen.now < account.locked_until(place) {
        return Ok(None);
    }
    match step(pen, id, &account, &checked, code)? {
        Some(step) => let_in(tx, pen, id, place, step).await.map(Some),
        None => {
            let failures = account.failures(place) + 1;
            turn_away(tx, pen, id, place, failures).await?;
            Ok(None)
        }
    }
}

/// An update that changes nothing takes the row's lock on both databases: two who
/// try one code at once follow each other.
async fn lock(tx: &mut Tx, id: Uuid) -> Result<Option<Account>> {
    tx.fetch_optional(
        "UPDATE staff SET totp_last_step = totp_last_step WHERE id = $1
         RETURNING password_hash, totp_sealed, totp_last_step, failed_sign_ins, locked_until,
             known_failed, known_locked_until, disabled_at",
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

async fn let_in(tx: &mut Tx, pen: Pen<'_>, id: Uuid, place: Place, step: i64) -> Result<Token> {
    let sql = "UPDATE staff SET totp_last_step = $2 WHERE id = $1";
    tx.execute(sql, args![id, step]).await?;
    count(tx, id, place, 0, 0).await?;
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

async fn turn_away(tx: &mut Tx, pen: Pen<'_>, id: Uuid, place: Place, failures: i64) -> Result<()> {
    let (failures, until, action) = if failures < FAILURES {
        (failures, 0, "staff.sign-in-failed")
    } else {
        (0, pen.now + LOCKED_FOR, "staff.locked")
    };
    count(tx, id, place, failures, until).await?;
    pen.record(tx, "program", action, subject(id), "").await
}

async fn count(tx: &mut Tx, id: Uuid, place: Place, failures: i64, until: Millis) -> Result<()> {
    let sql = match place {
        Place::Known => "UPDATE staff SET known_failed = $2, known_locked_until = $3 WHERE id = $1",
        Place::Elsewhere => {
            "UPDATE staff SET failed_sign_ins = $2, locked_until = $3 WHERE id = $1"
        }
    };
    tx.execute(sql, args![id, failures, until]).await.map(drop)
}
