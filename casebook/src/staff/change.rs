//! Making, resetting, closing and opening accounts: what administrators do, and
//! whoever has the machine.

use uuid::Uuid;

use super::name::{Login, Name};
use super::subject;
use crate::audit::{self, Entry};
use crate::case::claim;
use crate::scope::{Role, Scope};
use crate::token::Token;
use crate::{Error, Millis, Pen, Result, Tx, args, invite};

/// Who changes accounts: an administrator, or somebody at the machine itself.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    Member(&'a Scope),
    Program,
}

impl By<'_> {
    /// Who it is, as the audit log writes it.
    pub(super) fn administrator(self) -> Result<String> {
        match self {
            Self::Member(scope) => Ok(format!("staff:{}", scope.administrator()?)),
            Self::Program => Ok("program".into()),
        }
    }

    /// Nobody locks themself out: there might be nobody left to let them in.
    fn not_about(self, id: Uuid) -> Result<()> {
        match self {
            Self::Member(scope) if scope.staff() == id => Err(Error::Refused("own-account")),
            _ => Ok(()),
        }
    }
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub login: Login,
    pub name: Name,
    pub role: Role,
    /// Needed for officers and managers, refused for others.
    pub agency: Option<String>,
    /// Code of the language the console speaks to them.
    pub language: String,
}

/// Makes an account and its invitation, which is shown this once.
///
/// # Errors
/// [`Error::Refused`]: `login-taken`, `agency-needed`, `agency-unfit`,
/// `agency-unknown`, or a caller who may not.
pub async fn add(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, new: &NewStaff) -> Result<Token> {
    let actor = by.administrator()?;
    check_agency(tx, new).await?;
    let id = pen.id();
    let agency = new.agency.as_deref();
    insert(
        tx,
        id,
        &new.login,
        new.name.as_str(),
        new.role,
        agency,
        &new.language,
        pen.now,
    )
    .await?;
    let detail = format!("{} {}", new.role, agency.unwrap_or("-"));
    pen.record(tx, actor, "staff.add", subject(id), detail)
        .await?;
    invite::issue(tx, pen, id).await
}

async fn check_agency(tx: &mut Tx, new: &NewStaff) -> Result<()> {
    match (&new.agency, new.role.is_agency()) {
        (None, true) => Err(Error::Refused("agency-needed")),
        (Some(_), false) => Err(Error::Refused("agency-unfit")),
        (None, false) => Ok(()),
        (Some(agency), true) => {
            let known = "SELECT COUNT(*) FROM agencies WHERE id = $1";
            match tx.number(known, args![agency.as_str()]).await? {
                0 => Err(Error::Refused("agency-unknown")),
                _ => Ok(()),
            }
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "each is a column of the new row")]
pub(crate) async fn insert(
    tx: &mut Tx,
    id: Uuid,
    login: &Login,
    name: &str,
    role: Role,
    agency: Option<&str>,
    language: &str,
    now: Millis,
) -> Result<()> {
    let made = tx
        .execute(
            "INSERT INTO staff (id, login, name, role, agency_id, language, totp_last_step, failed_sign_ins,
                                locked_until, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 0, $7) ON CONFLICT (login) DO NOTHING",
            args![id, login.as_str(), name, role.code(), agency, language, now],
        )
        .await?;
    if made == 1 {
        Ok(())
    } else {
        Err(Error::Refused("login-taken"))
    }
}

/// Takes away password, code and sessions, and gives a new invitation.
/// `None` when there is no such account.
///
/// # Errors
/// [`Error::Refused`]: `own-account`, `account-closed`, whose link would open nothing, or a
/// caller who may not.
pub async fn reset(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<Option<Token>> {
    let actor = by.administrator()?;
    by.not_about(id)?;
    let closed = "SELECT COUNT(*) FROM staff WHERE id = $1 AND disabled_at IS NOT NULL";
    if tx.number(closed, args![id]).await? > 0 {
        return Err(Error::Refused("account-closed"));
    }
    let touched = tx
        .execute(
            "UPDATE staff SET password_hash = NULL, totp_sealed = NULL, failed_sign_ins = 0, locked_until = 0,
                              known_failed = 0, known_locked_until = 0, on_duty_since = NULL,
                              duty_lapsed_at = NULL
             WHERE id = $1",
            args![id],
        )
        .await?;
    if touched == 0 {
        return Ok(None);
    }
    end_sessions(tx, id).await?;
    pen.record(tx, actor, "staff.reset", subject(id), "")
        .await?;
    Ok(Some(invite::issue(tx, pen, id).await?))
}

/// Shuts an account: its sessions and open invitations are gone at once, its duty ends, and
/// its cases are anybody's. False when there is no such account, or it was shut already.
///
/// # Errors
/// [`Error::Refused`]: `own-account`, `last-administrator`, or a caller who may not.
pub async fn disable(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<bool> {
    let actor = by.administrator()?;
    by.not_about(id)?;
    if is_last_administrator(tx, id).await? {
        return Err(Error::Refused("last-administrator"));
    }
    let sql = "SELECT COUNT(*) FROM staff WHERE id = $1 AND on_duty_since IS NOT NULL";
    let was_on_duty = tx.number(sql, args![id]).await? == 1;
    let sql = "UPDATE staff SET disabled_at = $2, on_duty_since = NULL, duty_lapsed_at = NULL WHERE id = $1 AND disabled_at IS NULL";
    if tx.execute(sql, args![id, pen.now]).await? == 0 {
        return Ok(false);
    }
    end_sessions(tx, id).await?;
    invite::withdraw(tx, id).await?;
    let cases = claim::give_back(tx, id, pen.now).await?;
    let entry = |action, subject, detail: &str| Entry {
        at: pen.now,
        actor: actor.clone(),
        action,
        subject,
        detail: detail.to_owned(),
    };
    let mut entries = vec![entry("staff.disable", subject(id), "")];
    if was_on_duty {
        entries.push(entry("duty.end", subject(id), ""));
    }
    let from = format!("from staff:{id}");
    let cases = cases.iter().map(|case| format!("case:{case}"));
    entries.extend(cases.map(|case| entry("case.return", case, &from)));
    audit::append(tx, pen.vault, pen.chain, &entries).await?;
    Ok(true)
}

/// Without one nobody could make an account or open the hotline any more.
async fn is_last_administrator(tx: &mut Tx, id: Uuid) -> Result<bool> {
    let sql = "SELECT id FROM staff WHERE role = 'administrator' AND disabled_at IS NULL";
    let rows: Vec<(Uuid,)> = tx.fetch_all(sql, args![]).await?;
    Ok(rows == [(id,)])
}

/// Opens a shut account again, with the password it had. Where it had none yet, its link
/// went when it was shut: a new one.
///
/// # Errors
/// A caller who may not, and those of the database.
pub async fn enable(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<Option<Token>> {
    let actor = by.administrator()?;
    let sql = "UPDATE staff SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL";
    if tx.execute(sql, args![id]).await? == 0 {
        return Ok(None);
    }
    pen.record(tx, actor, "staff.enable", subject(id), "")
        .await?;
    let begun = "SELECT COUNT(*) FROM staff WHERE id = $1 AND password_hash IS NOT NULL";
    match tx.number(begun, args![id]).await? {
        0 => Ok(Some(invite::issue(tx, pen, id).await?)),
        _ => Ok(None),
    }
}

async fn end_sessions(tx: &mut Tx, id: Uuid) -> Result<()> {
    let sql = "DELETE FROM staff_sessions WHERE staff_id = $1";
    tx.execute(sql, args![id]).await.map(drop)
}
