//! What an account is called: by its owner when signing in, and by colleagues.

use crate::{Error, Result};

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
        let is_short = (1..=80).contains(&text.chars().count());
        let is_seen = text.chars().any(char::is_alphanumeric);
        let is_plain = |c: char| !c.is_control() && !turns_around(c);
        if is_short && is_seen && text.chars().all(is_plain) {
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

/// A character that turns what stands beside it around: whose name stands at a decision is
/// read as it was written.
fn turns_around(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
        for bad in ["a\nb", "\u{200b}", "·", "Noy\u{202e}revas"] {
            assert!(Name::parse(bad).is_err(), "{bad:?}");
        }
    }
}
