//! `saiduan status [--json]`: counts, and nothing of what they are of.

use anyhow::Result;

use crate::config::Config;
use crate::start;
use crate::terminal::print;

/// What `status` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// Prints the counts.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, args: &Args) -> Result<()> {
    start::must_be_there(config)?;
    let db = start::connect(config).await?;
    let mut tx = db.read().await?;
    let status = serde_json::to_value(casebook::status::read(&mut tx).await?)?;
    if args.json {
        print(status)?;
    } else if let Some(counts) = status.as_object() {
        for (name, count) in counts {
            print(format!("{name:<16} {count}"))?;
        }
    }
    Ok(())
}
