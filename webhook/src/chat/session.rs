//! The visitor's session: an opaque token in a cookie, and the ids of what they say.
//!
//! A form carries a nonce, new for each page and each sending. From it and what is said
//! come, under the lookup key, the id of the event (so that a double click or a retry has its
//! effects once, while what is said on a page that the browser has brought back is heard) and,
//! from the nonce alone, for somebody without a session, the token itself: when the
//! answer to the first message is lost on the way, its retry finds the same session. Only
//! for a moment: the nonce stands in a page that others may come to see.

use axum::http::HeaderValue;
use casebook::vault::{Vault, hex};
use casebook::{Entropy, Error, Millis, Tx, web_chat};

/// The cookie's name says nothing about what it is for.
pub(super) const COOKIE: &str = "chat";

/// 256 bits that nobody can guess: whoever holds them is the visitor.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token(String);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

impl Token {
    /// A token as the cookie holds it: 64 lower-case hexadecimal digits.
    pub(super) fn parse(text: &str) -> Option<Self> {
        is_hex(text, 64).then(|| Self(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash by which the contact with this token as its address is found.
    pub(super) fn hash(&self, vault: &Vault) -> [u8; 32] {
        vault.lookup("contact", &["web", &self.0])
    }

    /// The token of the session that begins with this nonce.
    fn begun_with(vault: &Vault, nonce: &Nonce) -> Self {
        Self(hex(&vault.lookup("web-session", &[&nonce.0])))
    }

    /// Sets the cookie; it ends with the browser. `secure`: only over https.
    pub(super) fn cookie(&self, secure: bool) -> HeaderValue {
        cookie(&self.0, "", secure)
    }
}

/// Takes the cookie away.
pub(super) fn no_cookie(secure: bool) -> HeaderValue {
    cookie("", "; Max-Age=0", secure)
}

fn cookie(value: &str, end: &str, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{COOKIE}={value}; Path=/chat; HttpOnly; SameSite=Strict{end}{secure}");
    // Hexadecimal digits and the words above are always a valid header.
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// 128 random bits that mark one sending.
#[derive(Debug, Clone)]
pub(super) struct Nonce(String);

impl Nonce {
    /// A new one.
    pub(super) fn new(entropy: &Entropy) -> Self {
        Self(hex(&entropy.bytes::<16>()))
    }

    /// What a form brought back: 32 lower-case hexadecimal digits.
    pub(super) fn parse(text: &str) -> Option<Self> {
        is_hex(text, 32).then(|| Self(text.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of the event in which this is said. A page goes back into its browser as it
    /// was, and a form can be sent again before it is answered: with other words it is
    /// another event.
    pub(super) fn event_id(&self, vault: &Vault, token: &Token, what: [&[u8]; 2]) -> String {
        let [kind, said] = what;
        let parts = [token.0.as_bytes(), self.0.as_bytes(), kind, said];
        hex(&vault.lookup("web-event", &parts))
    }
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// So long after the first message its retry finds the session that it began.
const RETRY: Millis = 120_000;

/// The session that somebody without a living one begins with `nonce`. True when it
/// has begun just before: they are trying again.
///
/// # Errors
/// Those of the database.
pub(super) async fn begin(
    tx: &mut Tx,
    vault: &Vault,
    entropy: &Entropy,
    nonce: &Nonce,
    now: Millis,
) -> Result<(Token, bool), Error> {
    let token = Token::begun_with(vault, nonce);
    let hash = token.hash(vault);
    let another = || Ok((Token(hex(&entropy.bytes::<32>())), false));
    if web_chat::is_ended(tx, &hash).await? {
        return another();
    }
    match web_chat::visit(tx, &hash).await? {
        Some(visit) if now - visit.began() > RETRY => another(),
        visit => Ok((token, visit.is_some())),
    }
}
