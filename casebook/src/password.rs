//! Passwords, kept as Argon2id (19 MiB, two passes: the least that OWASP's
//! password storage sheet recommends).
//!
//! Hashing takes tens of milliseconds of a processor: call it from
//! `tokio::task::spawn_blocking`.

use argon2::Argon2;
use argon2::password_hash::phc;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{Entropy, Error, Result};

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;

/// The most characters: more would only make us work.
pub const LONGEST: usize = 200;

/// A password that is long enough to be set.
pub struct Password(Zeroizing<String>);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(..)")
    }
}

impl Password {
    /// # Errors
    /// [`Error::Refused`]: `password-short`, `password-long`, or `password-plain`
    /// for fewer than five different characters.
    pub fn parse(text: &str) -> Result<Self> {
        let mut chars: Vec<char> = text.chars().collect();
        let length = chars.len();
        chars.sort_unstable();
        chars.dedup();
        match length {
            _ if length < SHORTEST => Err(Error::Refused("password-short")),
            _ if length > LONGEST => Err(Error::Refused("password-long")),
            _ if chars.len() < 5 => Err(Error::Refused("password-plain")),
            _ => Ok(Self(Zeroizing::new(text.to_owned()))),
        }
    }

    /// Hashes it. Slow.
    ///
    /// # Errors
    /// [`Error::Damaged`]; Argon2 refuses nothing that [`Password::parse`] let through.
    pub fn hash(&self, entropy: &Entropy) -> Result<PasswordHash> {
        let salt: [u8; 16] = entropy.bytes();
        let hash: phc::PasswordHash = Argon2::default()
            .hash_password_with_salt(self.0.as_bytes(), &salt)
            .map_err(|_| Error::Damaged("password"))?;
        Ok(PasswordHash(hash.to_string()))
    }
}

/// What is kept of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(..)")
    }
}

impl PasswordHash {
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// True when `text` is the password of `hash`. Slow, and as slow when there is no
/// hash, so that the time it takes does not tell which logins exist.
pub(crate) fn is_right(text: &str, hash: Option<&PasswordHash>) -> bool {
    match hash {
        Some(hash) => Argon2::default()
            .verify_password(text.as_bytes(), hash.as_str())
            .is_ok(),
        None => {
            let mut out = [0_u8; 32];
            let done = Argon2::default().hash_password_into(text.as_bytes(), &[0; 16], &mut out);
            done.is_ok() && bool::from(out.ct_eq(&[0; 32]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_itself_is_right() {
        let hash = Password::parse("ຝົນຕົກຢູ່ວຽງຈັນ")
            .unwrap()
            .hash(&Entropy::seeded([1; 32]))
            .unwrap();
        assert!(hash.as_str().starts_with("$argon2id$"));
        assert!(is_right("ຝົນຕົກຢູ່ວຽງຈັນ", Some(&hash)));
        assert!(!is_right("ຝົນຕົກຢູ່ວຽງຈັນ ", Some(&hash)));
        assert!(!is_right("ຝົນຕົກຢູ່ວຽງຈັນ", None));
    }

    #[test]
    fn short_long_and_monotonous_passwords_are_refused() {
        let why = |text: &str| match Password::parse(text) {
            Err(Error::Refused(why)) => why,
            _ => "",
        };
        assert_eq!(why("elevenchars"), "password-short");
        assert_eq!(why("ababababababab"), "password-plain");
        assert_eq!(why(&"abcde".repeat(41)), "password-long");
        assert_eq!(why("twelve chars"), "");
    }
}
