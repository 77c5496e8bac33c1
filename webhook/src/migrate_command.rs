//! `saiduan migrate`.

use anyhow::Result;
use casebook::directory;

use crate::config::Config;
use crate::start;
use crate::terminal::{Terminal, print};

/// Brings the database up to date, and the directory of agencies in it; does nothing when it is.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config) -> Result<()> {
    let db = start::connect_to_begin(config).await?;
    start::migrate(config, &db).await?;
    // The directory that came with this program: without it nothing can be referred.
    let mut tx = db.begin().await?;
    directory::load(&mut tx).await?;
    tx.commit().await?;
    db.close().await;
    print(Terminal::here()?.say("program-migrated"))?;
    Ok(())
}
