//! Values of the configuration that must not be shown as they are.

use std::fmt;

use serde::Deserialize;

/// A database address; `Debug` hides the password in it.
#[derive(Clone, Deserialize)]
pub struct Address(pub String);

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) = self.0.split_once("://").unwrap_or(("", &self.0));
        let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        write!(f, "{scheme}://{host}")
    }
}
