//! `saiduan migrate`.

use anyhow::Result;

use crate::config::Config;
use crate::start;
use crate::terminal::Terminal;

/// Brings the database up to date; does nothing when it is.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config) -> Result<()> {
    let db = start::connect(config).await?;
    db.migrate().await?;
    db.close().await;
    println!("{}", Terminal::here()?.say("program-migrated"));
    Ok(())
}
