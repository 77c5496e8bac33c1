//! A form of the console that is pressed twice is written once. It carries a value of its
//! own; what is kept is a keyed hash of that value and of everything that the form said,
//! in the transaction that writes it.

use crate::{Millis, Result, Tx, args};

/// Nobody waits so long between two presses; nor is a page that old sent again.
const KEPT: Millis = 24 * 3_600_000;

/// True when this form was not taken before. False: what it asks for is done, and nothing
/// is to be written. A form without a value can be sent any number of times.
///
/// # Errors
/// Those of the database.
pub async fn is_first(tx: &mut Tx, key: Option<&[u8]>, now: Millis) -> Result<bool> {
    let Some(key) = key else {
        return Ok(true);
    };
    tx.execute("DELETE FROM form_uses WHERE at < $1", args![now - KEPT])
        .await?;
    let added = tx
        .execute(
            "INSERT INTO form_uses (key, at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING",
            args![key.to_vec(), now],
        )
        .await?;
    Ok(added == 1)
}
