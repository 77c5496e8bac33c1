//! `saiduan audit verify`: walks the audit log and checks that nothing in it was
//! changed, removed or put in between.

use std::process::ExitCode;

use anyhow::Result;
use casebook::audit;

use crate::config::Config;
use crate::start;

/// What can be done with the audit log.
#[derive(Debug, Clone, Copy, clap::Subcommand)]
pub enum AuditCommand {
    /// Check every entry against the one before it
    Verify,
}

/// Prints the verdict; fails when there is a fault.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, command: &AuditCommand) -> Result<ExitCode> {
    let AuditCommand::Verify = command;
    let opened = start::open(config).await?;
    let mut tx = opened.db.moment().await?;
    let verdict = audit::verify(&mut tx, &opened.vault).await?;
    println!("{} entries in {} chains", verdict.entries, verdict.chains);
    for fault in &verdict.faults {
        println!("fault: {fault}");
    }
    if verdict.faults.is_empty() {
        println!("intact");
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}
