//! The id of an event that has none of its own: what it says. The same words delivered
//! again are the same event, on every node and after a new version of the program too.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// The id of an event that has none.
pub(in crate::channel) fn id_of(event: &Value) -> String {
    id_of_bytes(event.to_string().as_bytes())
}

/// As [`id_of`], of what cannot be read.
pub(in crate::channel) fn id_of_bytes(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    format!("body-{}", casebook::vault::hex(&hash[..16]))
}
