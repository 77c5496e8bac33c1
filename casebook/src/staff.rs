//! The people who work with the console: who they are and what they may do.
//!
//! An account begins with an invitation ([`crate::invite`]) and has no password
//! until its owner accepts it. Nothing is ever deleted here, since cases and the
//! audit log name staff by id: an account is disabled instead.

use sqlx::FromRow;
use uuid::Uuid;

use crate::scope::{Role, Scope};
use crate::token::Token;
use crate::{Error, Millis, Pen, Result, Tx, args, invite};

/// One account.
#[derive(Debug, Clone, FromRow)]
pub struct Staff {
    pub id: Uuid,
    pub login: String,
    /// What colleagues see. Empty until the invitation of a first administrator
    /// is accepted.
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// Only for officers and managers.
    pub agency_id: Option<String>,
    /// Code of the language the console speaks to them.
    pub language: String,
    pub on_duty_since: Option<Millis>,
    pub locked_until: Millis,
    pub created_at: Millis,
    pub disabled_at: Option<Millis>,
    /// True once they have a password and a one-time code.
    pub accepted: bool,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The invitation has not been accepted.
    Invited,
    Active,
    /// Too many failed sign-ins a short while ago.
    Locked,
    Disabled,
}

impl Standing {
    /// The word that ends its message id in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Locked => "locked",
            Self::Disabled => "disabled",
        }
    }
}

impl Staff {
    /// Where the account stands at `now`.
    pub fn standing(&self, now: Millis) -> Standing {
        if self.disabled_at.is_some() {
            Standing::Disabled
        } else if !self.accepted {
            Standing::Invited
        } else if now < self.locked_until {
            Standing::Locked
        } else {
            Standing::Active
        }
    }

    pub(crate) fn scope(&self) -> Scope {
        Scope::new(self.id, self.role, self.agency_id.clone())
    }
}

/// The columns of a [`Staff`], of the table `staff`.
macro_rules! columns {
    () => {
        "staff.id, staff.login, staff.name, staff.role, staff.agency_id, staff.language,
         staff.on_duty_since, staff.locked_until, staff.created_at, staff.disabled_at,
         staff.password_hash IS NOT NULL AS accepted"
    };
}
pub(crate) use columns;

/// The name someone signs in with: 2 to 40 small Latin letters, digits, `.`, `-`,
/// `_`. Capitals are folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login(String);

impl Login {
    /// # Errors
    /// [`Error::Refused`] with `login-form`.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim().to_ascii_lowercase();
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
        if (2..=40).contains(&text.len()) && text.chars().all(fits) {
            Ok(Self(text))
        } else {
            Err(Error::Refused("login-form"))
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What colleagues see: 1 to 80 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// # Errors
    /// [`Error::Refused`] with `name-form`.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if (1..=80).contains(&text.chars().count()) && !text.chars().any(char::is_control) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Error::Refused("name-form"))
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who changes accounts: an administrator, or somebody at the machine itself.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    Member(&'a Scope),
    Program,
}

impl By<'_> {
    /// Who it is, as the audit log writes it.
    fn administrator(self) -> Result<String> {
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

/// Every account, by name.
///
/// # Errors
/// A caller who may not, and those of the database.
pub async fn list(tx: &mut Tx, by: By<'_>) -> Result<Vec<Staff>> {
    by.administrator()?;
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM staff ORDER BY disabled_at IS NOT NULL, role, login"
    );
    tx.fetch_all(sql, args![]).await
}

/// One account.
///
/// # Errors
/// Those of the database.
pub async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<Staff>> {
    let sql = concat!("SELECT ", columns!(), " FROM staff WHERE id = $1");
    tx.fetch_optional(sql, args![id]).await
}

/// The account with this sign-in name.
///
/// # Errors
/// Those of the database.
pub async fn by_login(tx: &mut Tx, login: &Login) -> Result<Option<Staff>> {
    let sql = concat!("SELECT ", columns!(), " FROM staff WHERE login = $1");
    tx.fetch_optional(sql, args![login.as_str()]).await
}

/// True when `agency` has somebody who can read a referral: an officer or manager
/// who accepted their invitation and is not disabled.
///
/// # Errors
/// Those of the database.
pub async fn agency_answers(tx: &mut Tx, agency: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM staff WHERE agency_id = $1 AND role IN ('officer', 'manager')
                 AND password_hash IS NOT NULL AND disabled_at IS NULL";
    Ok(tx.number(sql, args![agency]).await? > 0)
}

/// Takes away password, code and sessions, and gives a new invitation.
/// `None` when there is no such account.
///
/// # Errors
/// [`Error::Refused`]: `own-account`, or a caller who may not.
pub async fn reset(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<Option<Token>> {
    let actor = by.administrator()?;
    by.not_about(id)?;
    let touched = tx
        .execute(
            "UPDATE staff SET password_hash = NULL, totp_sealed = NULL, failed_sign_ins = 0, locked_until = 0,
                              on_duty_since = NULL
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

/// Shuts an account: its sessions and open invitations are gone at once. False
/// when there is no such account, or it was shut already.
///
/// # Errors
/// [`Error::Refused`]: `own-account`, or a caller who may not.
pub async fn disable(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<bool> {
    let actor = by.administrator()?;
    by.not_about(id)?;
    let sql = "UPDATE staff SET disabled_at = $2, on_duty_since = NULL WHERE id = $1 AND disabled_at IS NULL";
    if tx.execute(sql, args![id, pen.now]).await? == 0 {
        return Ok(false);
    }
    end_sessions(tx, id).await?;
    invite::withdraw(tx, id).await?;
    pen.record(tx, actor, "staff.disable", subject(id), "")
        .await?;
    Ok(true)
}

/// Opens a shut account again, with the password it had. False when it was open.
///
/// # Errors
/// A caller who may not, and those of the database.
pub async fn enable(tx: &mut Tx, pen: Pen<'_>, by: By<'_>, id: Uuid) -> Result<bool> {
    let actor = by.administrator()?;
    let sql = "UPDATE staff SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL";
    if tx.execute(sql, args![id]).await? == 0 {
        return Ok(false);
    }
    pen.record(tx, actor, "staff.enable", subject(id), "")
        .await?;
    Ok(true)
}

/// The language in which the console speaks to `id` from now on.
///
/// # Errors
/// Those of the database.
pub async fn speak(tx: &mut Tx, id: Uuid, language: &str) -> Result<()> {
    let sql = "UPDATE staff SET language = $2 WHERE id = $1";
    tx.execute(sql, args![id, language]).await.map(drop)
}

async fn end_sessions(tx: &mut Tx, id: Uuid) -> Result<()> {
    let sql = "DELETE FROM staff_sessions WHERE staff_id = $1";
    tx.execute(sql, args![id]).await.map(drop)
}

/// How the audit log names an account.
pub(crate) fn subject(id: Uuid) -> String {
    format!("staff:{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_plain_and_folds_capitals() {
        assert_eq!(Login::parse(" Noy.K ").unwrap().as_str(), "noy.k");
        for bad in ["", "a", "น้อย", "a b", "a@b", &"x".repeat(41)] {
            assert!(Login::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_name_may_be_in_any_script_but_not_empty() {
        assert_eq!(Name::parse(" ນ້ອຍ ").unwrap().as_str(), "ນ້ອຍ");
        assert!(Name::parse("  ").is_err());
        assert!(Name::parse("a\nb").is_err());
    }
}
