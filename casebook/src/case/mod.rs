//! Cases: the unit of work at the hotline.
//!
//! The desk opens a case when a report needs one and writes what the person says;
//! staff work on it here. Only a hotline scope opens any of this: an officer has
//! [`crate::packet`], and nothing else.

pub mod change;
pub mod claim;
pub mod in_answer;
pub(crate) mod keys;
pub mod left_alone;
pub mod priority;
pub mod queue;
pub mod record;
pub mod talk;
pub mod view;

macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that is stored, and that ends the message id in `locales/`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Error;

            fn from_str(s: &str) -> $crate::Result<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == s).ok_or($crate::Error::Damaged($what))
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Whether somebody works on it.
    Status, "case status" {
        /// No human has answered yet.
        New = "new",
        Open = "open",
        Closed = "closed",
    }
}

codes! {
    /// What a report, and the case it opened, asks for.
    Kind, "case kind" {
        /// A request for help, by the person or for them.
        Request = "request",
        /// Something that was seen.
        Tip = "tip",
        Question = "question",
    }
}

codes! {
    /// The five areas of the Thai–Lao memorandum (`domain.md` 1.2): each piece of
    /// work belongs to one.
    ServiceLine, "service line" {
        Protection = "protection",
        Suppression = "suppression",
        Return = "return",
        Reintegration = "reintegration",
        Prevention = "prevention",
    }
}

codes! {
    /// Why a case was closed.
    CloseReason, "close reason" {
        Helped = "helped",
        Referred = "referred",
        NoContact = "no_contact",
        Asked = "asked",
        Duplicate = "duplicate",
        OutOfScope = "out_of_scope",
    }
}
