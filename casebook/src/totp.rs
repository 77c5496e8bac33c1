//! One-time codes from an authenticator app: RFC 6238 with the values every app
//! knows, SHA-1, six digits, thirty seconds.

use totp_rs::{Builder, Secret};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::vault::{Vault, hex, unhex};
use crate::{Entropy, Error, Millis, Pen, Result};

/// Length of a step in milliseconds.
const STEP: Millis = 30_000;
/// So many steps (five minutes) may the clocks of two machines differ.
const AHEAD: i64 = 10;

/// Where the secret is kept, as it is authenticated with it.
const PLACE: &str = "staff.totp";

/// Where an offered secret travels before it is kept.
const OFFER: &str = "staff.totp.offer";

/// What an authenticator and we both know: 160 bits (RFC 4226, 4).
#[derive(Clone)]
pub struct TotpSecret(Zeroizing<[u8; 20]>);

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(..)")
    }
}

impl TotpSecret {
    /// A new random secret.
    pub fn new(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// The form in which people type it: base 32.
    pub fn text(&self) -> String {
        Secret::new_stack(*self.0).to_base32()
    }

    /// The address that an authenticator reads from a QR code.
    ///
    /// # Errors
    /// [`Error::Damaged`] for an issuer or login with a colon.
    pub fn address(&self, issuer: &str, login: &str) -> Result<String> {
        self.builder()
            .with_issuer(Some(issuer))
            .with_account_name(login)
            .build()
            .and_then(|totp| totp.to_url())
            .map_err(|_| Error::Damaged("totp address"))
    }

    /// The secret sealed for a form that `staff` will send back.
    pub fn offer(&self, vault: &Vault, entropy: &Entropy, staff: Uuid) -> String {
        hex(&vault.master().seal(entropy, OFFER, staff, &*self.0))
    }

    /// The secret of a form that came back.
    ///
    /// # Errors
    /// [`Error::Unsealable`] for anything but [`TotpSecret::offer`] for the same account.
    pub fn from_offer(vault: &Vault, staff: Uuid, offer: &str) -> Result<Self> {
        let sealed = unhex(offer).ok_or(Error::Unsealable(OFFER))?;
        Self::from_plain(vault.master().open(OFFER, staff, &sealed)?)
    }

    pub(crate) fn seal(&self, pen: Pen<'_>, staff: Uuid) -> Vec<u8> {
        pen.vault.master().seal(pen.entropy, PLACE, staff, &*self.0)
    }

    pub(crate) fn open(vault: &Vault, staff: Uuid, sealed: &[u8]) -> Result<Self> {
        Self::from_plain(vault.master().open(PLACE, staff, sealed)?)
    }

    fn from_plain(plain: Vec<u8>) -> Result<Self> {
        let plain = Zeroizing::new(plain);
        let bytes = plain
            .as_slice()
            .try_into()
            .map_err(|_| Error::Damaged(PLACE))?;
        Ok(Self(Zeroizing::new(bytes)))
    }

    /// True when the code is the secret's at `now`.
    pub fn is_code(&self, code: &str, now: Millis) -> bool {
        self.step(code, now, 0).is_some()
    }

    /// The step whose code this is: the current one, the one before or the one
    /// after, and only one later than `last`, so that a code works once. A `last` that is
    /// still to come was written by a clock that has been set back since, and locks nobody out.
    pub(crate) fn step(&self, code: &str, now: Millis, last: i64) -> Option<i64> {
        let code = digits(code);
        let current = now.div_euclid(STEP);
        let totp = self.builder().with_skew(0).build_noncompliant();
        let was_used = |step: i64| step <= last && last <= current + AHEAD;
        (current - 1..=current + 1)
            .filter(|step| !was_used(*step))
            .find(|step| {
                u64::try_from(step * STEP / 1_000).is_ok_and(|at| totp.check(&code, at).is_some())
            })
    }

    fn builder(&self) -> Builder {
        Builder::new().with_secret(Secret::new_stack(*self.0))
    }
}

/// The digits of a code as people type them: with spaces. Anything else stays, and makes the code
/// wrong.
fn digits(code: &str) -> String {
    let parts = |c: char| matches!(c, ' ' | '\u{a0}' | '-');
    code.trim().replace(parts, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret's twenty bytes, and the last six digits.
    const RFC: &[u8; 20] = b"12345678901234567890";

    fn secret() -> TotpSecret {
        TotpSecret(Zeroizing::new(*RFC))
    }

    #[test]
    fn the_standards_own_codes_are_taken() {
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret().step(code, seconds * 1_000, 0), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_is_good_one_step_either_side_and_never_twice() {
        let at = |seconds: i64| secret().step("287082", seconds * 1_000, 0);
        assert_eq!(
            (at(0), at(30), at(60), at(89)),
            (Some(1), Some(1), Some(1), Some(1))
        );
        assert_eq!(at(90), None);
        assert_eq!(secret().step("287082", 59_000, 1), None);
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out() {
        assert_eq!(secret().step("287082", 59_000, 1 + AHEAD), None);
        assert_eq!(secret().step("287082", 59_000, 1 + AHEAD + 1), Some(1));
    }

    #[test]
    fn a_code_may_be_typed_with_a_space() {
        for code in [" 287 082 ", "287-082"] {
            assert_eq!(secret().step(code, 59_000, 0), Some(1), "{code}");
        }
        for code in ["", "28708", "+87082", "287082x"] {
            assert_eq!(secret().step(code, 59_000, 0), None, "{code}");
        }
    }

    #[test]
    fn an_authenticator_is_told_who_it_is_for() {
        let address = secret().address("Saiduan", "noy").unwrap();
        assert!(
            address.starts_with("otpauth://totp/Saiduan:noy?"),
            "{address}"
        );
        assert!(address.contains(&secret().text()));
    }
}
