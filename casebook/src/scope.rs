//! Who asks. Every read of case content takes a [`Scope`], and the scope goes into
//! the query: an officer's query can only ever return what was referred to their
//! agency.
//!
//! A scope is made here, from a session row or for the program itself; nothing
//! outside this crate can make one up.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::{Error, Result};

/// What a staff member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Hotline: the queue, cases, the talk with the person.
    Operator,
    /// Hotline: as an operator, and lowers priorities, reviews overrides.
    Supervisor,
    /// Agency: the packets of its own referrals.
    Officer,
    /// Agency: as an officer, for all officers of the agency.
    Manager,
    /// Staff and settings; no case content.
    Administrator,
    /// The audit log only.
    Auditor,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Operator,
        Self::Supervisor,
        Self::Officer,
        Self::Manager,
        Self::Administrator,
        Self::Auditor,
    ];

    /// The word that is stored, and that ends the role's message id in `locales/`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Supervisor => "supervisor",
            Self::Officer => "officer",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// True for those who work at the hotline itself.
    pub fn is_hotline(self) -> bool {
        matches!(self, Self::Operator | Self::Supervisor)
    }

    /// True for those who belong to an agency.
    pub fn is_agency(self) -> bool {
        matches!(self, Self::Officer | Self::Manager)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = Error;

    fn from_str(s: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|r| r.code() == s)
            .ok_or(Error::Damaged("role"))
    }
}

impl TryFrom<String> for Role {
    type Error = Error;

    fn try_from(s: String) -> Result<Self> {
        s.parse()
    }
}

/// The staff member on whose behalf something is read or done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    staff: Uuid,
    role: Role,
    agency: Option<String>,
}

impl Scope {
    /// Made from a session row ([`crate::session`]).
    pub(crate) fn new(staff: Uuid, role: Role, agency: Option<String>) -> Self {
        Self {
            staff,
            role,
            agency,
        }
    }

    /// Whose it is.
    pub fn staff(&self) -> Uuid {
        self.staff
    }

    /// What they may do.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The staff member, if they work at the hotline.
    ///
    /// # Errors
    /// [`Error::Refused`] for everybody else.
    pub fn hotline(&self) -> Result<Uuid> {
        if self.role.is_hotline() {
            Ok(self.staff)
        } else {
            Err(Error::Refused("not-hotline"))
        }
    }

    /// The agency, if they belong to one.
    ///
    /// # Errors
    /// [`Error::Refused`] for everybody else.
    pub fn agency(&self) -> Result<&str> {
        match &self.agency {
            Some(agency) if self.role.is_agency() => Ok(agency),
            _ => Err(Error::Refused("not-agency")),
        }
    }

    /// The staff member, if they may read the audit log.
    ///
    /// # Errors
    /// [`Error::Refused`] for everybody else.
    pub fn auditor(&self) -> Result<Uuid> {
        if self.role == Role::Auditor {
            Ok(self.staff)
        } else {
            Err(Error::Refused("not-auditor"))
        }
    }

    /// The staff member, if they administer the installation.
    ///
    /// # Errors
    /// [`Error::Refused`] for everybody else.
    pub fn administrator(&self) -> Result<Uuid> {
        if self.role == Role::Administrator {
            Ok(self.staff)
        } else {
            Err(Error::Refused("not-administrator"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_opens_its_own_door_only() {
        let officer = Scope::new(Uuid::nil(), Role::Officer, Some("th-1300".into()));
        assert_eq!(officer.agency().unwrap(), "th-1300");
        assert!(officer.hotline().is_err());
        assert!(officer.administrator().is_err());
        let operator = Scope::new(Uuid::nil(), Role::Operator, Some("th-1300".into()));
        assert!(operator.agency().is_err());
    }
}
