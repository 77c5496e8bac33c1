//! The app on a staff member's phone that shows one-time codes.

use std::sync::atomic::{AtomicU64, Ordering};

use totp_rs::{Builder, Secret, Totp};

use crate::patience::{self, unix_seconds};

/// Seconds that one code is shown for.
const STEP: u64 = 30;

/// Shows codes for one secret: six digits, SHA-1, 30 seconds, as every
/// authenticator app does by default.
#[derive(Debug)]
pub struct Authenticator {
    totp: Totp,
    last_step: AtomicU64,
}

impl Authenticator {
    /// Takes the secret as a person types it in: base32, in any case, with or
    /// without spaces. Panics when it is not base32 of at least 128 bits.
    pub fn new(secret: &str) -> Self {
        let typed = secret.to_uppercase().replace([' ', '-', '='], "");
        let secret = Secret::try_from_base32(&typed)
            .unwrap_or_else(|error| panic!("not a secret in base32: {secret:?}: {error}"));
        let totp = Builder::new()
            .with_secret(secret)
            .with_account_name("staff")
            .build()
            .unwrap_or_else(|error| panic!("not a usable secret: {error}"));
        Self {
            totp,
            last_step: AtomicU64::new(0),
        }
    }

    /// Takes the `otpauth://totp/…?secret=…` address that a QR code carries.
    pub fn from_address(otpauth: &str) -> Self {
        let address = reqwest::Url::parse(otpauth)
            .unwrap_or_else(|error| panic!("not an address: {otpauth:?}: {error}"));
        let (_, secret) = address
            .query_pairs()
            .find(|(key, _)| key == "secret")
            .unwrap_or_else(|| panic!("no secret in {otpauth:?}"));
        Self::new(&secret)
    }

    /// The code shown at a moment, in seconds since 1970.
    pub fn code_at(&self, seconds: u64) -> String {
        self.totp.generate(seconds).to_string()
    }

    /// A code that was not given before and is accepted now. A server takes a
    /// code once and allows for a clock that is one step ahead, so a second
    /// code within a step is the next step's; a third waits for it to begin.
    pub async fn code(&self) -> String {
        let step = patience::when_within(std::time::Duration::from_secs(STEP * 3), || {
            self.next_step(unix_seconds() / STEP)
        })
        .await
        .expect("the clock goes on");
        self.code_at(step * STEP)
    }

    fn next_step(&self, now: u64) -> Option<u64> {
        let step = now.max(self.last_step.load(Ordering::Relaxed) + 1);
        if step > now + 1 {
            return None;
        }
        self.last_step.store(step, Ordering::Relaxed);
        Some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret `12345678901234567890` of RFC 6238, appendix B.
    const RFC: &str = "gezd gnbv gy3t qojq gezd gnbv gy3t qojq";

    #[test]
    fn codes_are_those_of_the_rfc() {
        let phone = Authenticator::new(RFC);
        assert_eq!(phone.code_at(59), "287082");
        assert_eq!(phone.code_at(1_111_111_109), "081804");
    }

    #[test]
    fn the_address_of_a_qr_code_holds_the_same_secret() {
        let phone = Authenticator::from_address(
            "otpauth://totp/Saiduan:staff?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Saiduan",
        );
        assert_eq!(phone.code_at(59), "287082");
    }

    #[test]
    fn no_code_is_given_twice() {
        let phone = Authenticator::new(RFC);
        assert_eq!(phone.next_step(100), Some(100));
        assert_eq!(phone.next_step(100), Some(101));
        assert_eq!(phone.next_step(100), None);
        assert_eq!(phone.next_step(101), Some(102));
    }
}
