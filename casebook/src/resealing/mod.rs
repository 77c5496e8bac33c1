//! What an earlier version of the program kept in a way that tells too much, kept anew once
//! in the life of an installation, when the program opens the database: what is sealed cannot
//! be moved by SQL alone. It goes in pieces, each a transaction of its own, so that nothing
//! else waits long, and whoever is stopped in between begins where it was.

mod agreements;
mod flags;

use crate::vault::Vault;
use crate::{Db, Entropy, Millis, Result};

/// Rows of one transaction.
const PIECE: i64 = 100;

/// Keeps anew whatever has to be.
///
/// # Errors
/// Those of the database.
pub async fn earlier(db: &Db, vault: &Vault, entropy: &Entropy, now: Millis) -> Result<()> {
    agreements::seal(db, vault, entropy, now).await?;
    flags::reseal(db, vault, entropy, now).await
}
