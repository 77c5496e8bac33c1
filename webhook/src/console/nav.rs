//! The menu: what each role finds in it, and in which order.

use casebook::scope::Role;

/// An entry of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    Queue,
    Referrals,
    People,
    Numbers,
    Opening,
    Audit,
    Complaints,
    /// Messages that could not be worked on.
    Trouble,
    /// A page that is not in the menu.
    None,
}

impl Nav {
    /// The menu of a role, in order. The first entry is that role's home.
    pub fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Operator => &[Self::Queue, Self::Numbers],
            Role::Supervisor => &[Self::Queue, Self::Complaints, Self::Trouble, Self::Numbers],
            Role::Officer | Role::Manager => &[Self::Referrals],
            Role::Administrator => &[Self::People, Self::Numbers, Self::Trouble, Self::Opening],
            Role::Auditor => &[Self::Audit],
        }
    }

    /// Where it leads.
    pub fn path(self) -> &'static str {
        match self {
            Self::Queue => "/console/queue",
            Self::Referrals => "/console/referrals",
            Self::People => "/console/people",
            Self::Numbers => "/console/numbers",
            Self::Opening => "/console/opening",
            Self::Audit => "/console/audit",
            Self::Complaints => "/console/complaints",
            Self::Trouble => "/console/trouble",
            Self::None => "/console",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Queue => "console-nav-queue",
            Self::Referrals => "console-nav-referrals",
            Self::People => "console-nav-people",
            Self::Numbers => "console-nav-numbers",
            Self::Opening => "console-nav-opening",
            Self::Audit => "console-nav-audit",
            Self::Complaints => "console-nav-complaints",
            Self::Trouble => "console-nav-trouble",
            Self::None => "console-name",
        }
    }
}

/// The message that names a role.
pub fn role_message(role: Role) -> &'static str {
    match role {
        Role::Operator => "console-role-operator",
        Role::Supervisor => "console-role-supervisor",
        Role::Officer => "console-role-officer",
        Role::Manager => "console-role-manager",
        Role::Administrator => "console-role-administrator",
        Role::Auditor => "console-role-auditor",
    }
}
