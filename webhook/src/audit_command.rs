//! `saiduan audit verify`: walks the audit log and checks that nothing in it was
//! changed, removed, put in between, or cut off at its end.

use std::process::ExitCode;

use anyhow::Result;
use casebook::audit;
use casebook::audit_note::AuditNote;

use crate::config::Config;
use crate::start;
use crate::terminal::{Terminal, print};

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
    let opened = start::open_existing(config).await?;
    let noted = AuditNote::beside(&opened.destroyed).noted()?;
    let mut tx = opened.db.moment().await?;
    let mut verdict = audit::verify(&mut tx, &opened.vault).await?;
    noted.compare(&mut tx, &mut verdict).await?;
    let lost = start::lost(&mut tx, &opened.destroyed, &noted).await?;
    let terminal = Terminal::here()?;
    let counted = [
        ("entries", verdict.entries.into()),
        ("chains", verdict.chains.into()),
    ];
    print(terminal.with("program-audit-counted", &counted))?;
    for fault in verdict.faults.iter().chain(&lost) {
        let what = [("what", fault.as_str().into())];
        print(terminal.with("program-audit-fault", &what))?;
    }
    if verdict.faults.is_empty() && lost.is_empty() {
        print(terminal.say("program-audit-intact"))?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}
