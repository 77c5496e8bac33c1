//! Whether a delivery is signed with the secret that only the platform and we know.
//!
//! The signature is of the raw bytes: a body that was parsed and written out again is
//! another body (Meta escapes letters as `\u0e2a`), and a genuine delivery would be
//! refused. Compared in constant time; no secret, or an empty one, signs nothing.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

/// True when `given` is the base64 of the HMAC-SHA256 of `body`, as LINE sends it.
pub fn is_base64(secret: &str, body: &[u8], given: &str) -> bool {
    matches(secret, body, STANDARD.decode(given).ok())
}

/// True when `given` is `sha256=` and the HMAC-SHA256 of `body` in hexadecimal digits,
/// as Meta sends it.
pub fn is_hex(secret: &str, body: &[u8], given: &str) -> bool {
    let digits = given.strip_prefix("sha256=");
    matches(secret, body, digits.and_then(casebook::vault::unhex))
}

/// True when two secrets are the same.
pub fn is_same(secret: &str, given: &[u8]) -> bool {
    !secret.is_empty() && secret.as_bytes().ct_eq(given).into()
}

fn matches(secret: &str, body: &[u8], given: Option<Vec<u8>>) -> bool {
    let (Some(given), false) = (given, secret.is_empty()) else {
        return false;
    };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return false;
    };
    mac.update(body);
    mac.verify_slice(&given).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // HMAC-SHA256 of this body under this key, worked out with openssl.
    const BODY: &[u8] = b"The quick brown fox jumps over the lazy dog";
    const HEX: &str = "sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";
    const BASE64: &str = "97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=";

    #[test]
    fn the_raw_bytes_must_be_signed_with_our_secret() {
        assert!(is_hex("key", BODY, HEX));
        assert!(is_base64("key", BODY, BASE64));
        assert!(!is_hex("other", BODY, HEX));
        assert!(!is_base64("key", &BODY[1..], BASE64));
    }

    #[test]
    fn what_is_no_signature_signs_nothing() {
        for given in ["", "sha256=", "sha256=zz", "97yD", "sha256=f7bc"] {
            assert!(!is_hex("key", BODY, given), "{given}");
            assert!(!is_base64("key", BODY, given), "{given}");
        }
        assert!(!is_hex("", BODY, HEX));
        assert!(!is_same("", b""));
        assert!(is_same("a", b"a") && !is_same("a", b"b"));
    }
}
