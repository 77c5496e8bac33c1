//! A secret that is shown once and stored only as its hash: the cookie of a
//! session, the link of an invitation.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::Entropy;
use crate::vault::{hex, unhex};

/// 256 random bits. Guessing is hopeless, so a plain SHA-256 is enough to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// A new random token.
    pub fn new(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// The token whose [`Token::text`] this is.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 32] = unhex(text)?.try_into().ok()?;
        Some(Self(Zeroizing::new(bytes)))
    }

    /// 64 hexadecimal digits, for a cookie or a link.
    pub fn text(&self) -> String {
        hex(&*self.0)
    }

    pub(crate) fn hash(&self) -> Vec<u8> {
        Sha256::digest(*self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_from_its_text_and_nothing_else_does() {
        let token = Token::new(&Entropy::seeded([3; 32]));
        assert_eq!(Token::parse(&token.text()), Some(token.clone()));
        assert_eq!(Token::parse(&token.text()[2..]), None);
        assert_eq!(Token::parse("g"), None);
        assert_ne!(token.hash(), token.0.to_vec());
    }
}
