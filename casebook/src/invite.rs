//! One-time invitations: the only way in which an account gets a password.
//!
//! The link is shown once and works once, for 72 hours. Whoever accepts it sets
//! their name and password and proves that their authenticator works. The secret
//! offered for the authenticator travels sealed inside the form and is stored only
//! when it is accepted, so that somebody who merely saw the page learns nothing
//! that is later in use.

use uuid::Uuid;

use crate::password::PasswordHash;
use crate::scope::Role;
use crate::staff::{self, Login, Name, Staff, columns, subject};
use crate::token::Token;
use crate::totp::TotpSecret;
use crate::{Error, Millis, Pen, Result, Tx, args, settings};

/// How long a link can be used: 72 hours.
pub const VALID_FOR: Millis = 72 * 3_600_000;

/// Makes a new invitation for `staff`; an older one stops working.
pub(crate) async fn issue(tx: &mut Tx, pen: Pen<'_>, staff: Uuid) -> Result<Token> {
    withdraw(tx, staff).await?;
    let token = Token::new(pen.entropy);
    tx.execute(
        "INSERT INTO staff_invites (token_hash, staff_id, expires_at) VALUES ($1, $2, $3)",
        args![token.hash(), staff, pen.now + VALID_FOR],
    )
    .await?;
    Ok(token)
}

/// Takes back the unused invitations of `staff`.
pub(crate) async fn withdraw(tx: &mut Tx, staff: Uuid) -> Result<()> {
    let sql = "DELETE FROM staff_invites WHERE staff_id = $1 AND used_at IS NULL";
    tx.execute(sql, args![staff]).await.map(drop)
}

/// Whose invitation this is, if it can still be used.
///
/// # Errors
/// Those of the database.
pub async fn find(tx: &mut Tx, token: &Token, now: Millis) -> Result<Option<Staff>> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM staff_invites JOIN staff ON staff.id = staff_invites.staff_id
          WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 AND disabled_at IS NULL"
    );
    tx.fetch_optional(sql, args![token.hash(), now]).await
}

/// What someone sets when they accept.
#[derive(Debug)]
pub struct Acceptance<'a> {
    pub name: &'a Name,
    pub password: &'a PasswordHash,
    pub secret: &'a TotpSecret,
    /// What their authenticator shows.
    pub code: &'a str,
}

/// Accepts an invitation; whose it was. `None` when it cannot be used any more.
///
/// # Errors
/// [`Error::Refused`] with `code` when the code is not the secret's.
pub async fn accept(
    tx: &mut Tx,
    pen: Pen<'_>,
    token: &Token,
    with: &Acceptance<'_>,
) -> Result<Option<Uuid>> {
    let step = with
        .secret
        .step(with.code, pen.now, 0)
        .ok_or(Error::Refused("code"))?;
    let Some(id) = take(tx, token, pen.now).await? else {
        return Ok(None);
    };
    tx.execute(
        "UPDATE staff SET name = $2, password_hash = $3, totp_sealed = $4, totp_last_step = $5,
                          failed_sign_ins = 0, locked_until = 0,
                          known_failed = 0, known_locked_until = 0
         WHERE id = $1",
        args![
            id,
            with.name.as_str(),
            with.password.as_str(),
            with.secret.seal(pen, id),
            step
        ],
    )
    .await?;
    pen.record(tx, subject(id), "staff.accept", subject(id), "")
        .await?;
    Ok(Some(id))
}

/// Uses the invitation up, in one statement: of two who try, one gets it.
async fn take(tx: &mut Tx, token: &Token, now: Millis) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = tx
        .fetch_optional(
            "UPDATE staff_invites SET used_at = $2
             WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
               AND staff_id IN (SELECT id FROM staff WHERE disabled_at IS NULL)
             RETURNING staff_id",
            args![token.hash(), now],
        )
        .await?;
    Ok(row.map(|r| r.0))
}

const FIRST: &str = "first_administrator";

/// The invitation of the first administrator, as long as no administrator has ever
/// accepted one. A fresh one each time; the one before stops working.
///
/// # Errors
/// Those of the database.
pub async fn first_administrator(tx: &mut Tx, pen: Pen<'_>) -> Result<Option<Token>> {
    let accepted = tx
        .number(
            "SELECT COUNT(*) FROM staff_invites JOIN staff ON staff.id = staff_invites.staff_id
             WHERE staff.role = 'administrator' AND staff_invites.used_at IS NOT NULL",
            args![],
        )
        .await?;
    if accepted > 0 {
        return Ok(None);
    }
    let id = match settings::get(tx, FIRST).await?.map(Uuid::try_from) {
        Some(Ok(id)) => id,
        _ => make_first(tx, pen).await?,
    };
    pen.record(
        tx,
        "program",
        "staff.invite",
        subject(id),
        "first administrator",
    )
    .await?;
    Ok(Some(issue(tx, pen, id).await?))
}

async fn make_first(tx: &mut Tx, pen: Pen<'_>) -> Result<Uuid> {
    let id = pen.id();
    let taken = staff::by_login(tx, &Login::parse("admin")?)
        .await?
        .is_some();
    // Somebody may already have called an operator “admin”.
    let login = if taken {
        format!("admin-{}", id.simple())
    } else {
        "admin".into()
    };
    let login = Login::parse(&login)?;
    staff::insert(tx, id, &login, "", Role::Administrator, None, "en", pen.now).await?;
    settings::put(tx, FIRST, id.as_bytes(), pen.now).await?;
    Ok(id)
}
