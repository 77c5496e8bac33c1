//! A few values about the whole installation: training mode, wrapped keys.

use crate::{Millis, Result, Tx, args};

/// One setting's bytes.
///
/// # Errors
/// Those of the database.
pub async fn get(tx: &mut Tx, name: &str) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = tx
        .fetch_optional("SELECT value FROM settings WHERE name = $1", args![name])
        .await?;
    Ok(row.map(|r| r.0))
}

/// Sets or replaces one setting.
///
/// # Errors
/// Those of the database.
pub async fn put(tx: &mut Tx, name: &str, value: &[u8], now: Millis) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (name, value, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at",
        args![name, value, now],
    )
    .await?;
    Ok(())
}

/// Whether the hotline is open to the public, or still trying itself out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only people who are practising read what is said; nothing leaves; all of it is wiped at
    /// the opening.
    Training,
    Open,
}

/// A fresh installation is in training mode until `saiduan open`.
///
/// # Errors
/// Those of the database.
pub async fn mode(tx: &mut Tx) -> Result<Mode> {
    Ok(match get(tx, "mode").await?.as_deref() {
        Some(b"open") => Mode::Open,
        _ => Mode::Training,
    })
}
