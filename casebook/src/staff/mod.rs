//! The people who work with the console: who they are and what they may do.
//!
//! An account begins with an invitation ([`crate::invite`]) and has no password
//! until its owner accepts it. Nothing is ever deleted here, since cases and the
//! audit log name staff by id: an account is disabled instead.

mod change;
mod name;

use sqlx::FromRow;
use uuid::Uuid;

use crate::scope::{Role, Scope};
use crate::{Millis, Result, Tx, args};

pub(crate) use change::insert;
pub use change::{By, NewStaff, add, disable, enable, reset};
pub use name::{Login, Name};

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
    /// They were taken off duty then, because nobody touched their pages.
    pub duty_lapsed_at: Option<Millis>,
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
         staff.on_duty_since, staff.duty_lapsed_at, staff.locked_until, staff.created_at, staff.disabled_at,
         staff.password_hash IS NOT NULL AS accepted"
    };
}
pub(crate) use columns;

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

/// The language in which the console speaks to `id` from now on.
///
/// # Errors
/// Those of the database.
pub async fn speak(tx: &mut Tx, id: Uuid, language: &str) -> Result<()> {
    let sql = "UPDATE staff SET language = $2 WHERE id = $1";
    tx.execute(sql, args![id, language]).await.map(drop)
}

/// How the audit log names an account.
pub(crate) fn subject(id: Uuid) -> String {
    format!("staff:{id}")
}
