//! `saiduan open`: leaves training mode. Lists what is still missing; going on without
//! one of them takes an explicit yes, which the audit log keeps.

use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

use anyhow::Result;
use bot::review;
use casebook::opening::{self, Missing};
use casebook::training;

use crate::config::Config;
use crate::start;

/// What `open` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on without this, as the list names it (`nobody-on-duty`); can be repeated
    #[arg(long = "accept", value_name = "MISSING")]
    accept: Vec<String>,
}

/// Opens the hotline, or says what was not accepted.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, args: &Args) -> Result<ExitCode> {
    let opened = start::open(config).await?;
    let now = opened.clock.now();
    let reviews = review::all();
    let languages: Vec<(&str, bool)> = reviews
        .iter()
        .map(|r| (r.lang.code(), r.signed.is_some()))
        .collect();
    let mut tx = opened.db.read().await?;
    if !opening::is_training(&mut tx).await? {
        println!("The hotline is open already.");
        return Ok(ExitCode::SUCCESS);
    }
    let missing = opening::missing(&mut tx, now, &languages).await?;
    drop(tx);
    let mut accepted = Vec::new();
    for gap in &missing {
        if !is_accepted(gap, args)? {
            println!("Not opened: {} is still missing.", gap.code());
            return Ok(ExitCode::FAILURE);
        }
        accepted.push(gap.code());
    }
    let mut tx = opened.db.begin().await?;
    training::open(
        &mut tx,
        &opened.vault,
        &opened.destroyed,
        "program",
        &accepted,
        now,
    )
    .await?;
    tx.commit().await?;
    println!("The hotline is open. What was said in training is wiped.");
    opened.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// An explicit yes: as an argument, or typed in full.
fn is_accepted(gap: &Missing, args: &Args) -> Result<bool> {
    let code = gap.code();
    println!("Missing: {}", in_words(gap));
    if args.accept.contains(&code) {
        println!("  accepted with --accept {code}");
        return Ok(true);
    }
    print!("  Go on without it? Type yes: ");
    std::io::stdout().flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().eq_ignore_ascii_case("yes"))
}

fn in_words(gap: &Missing) -> String {
    match gap {
        Missing::NobodyOnDuty => "nobody is on duty, so nobody would answer".into(),
        Missing::NumberNotDialled(agency) => {
            format!(
                "the number of {agency}, which people are shown, was not dialled within 90 days"
            )
        }
        Missing::LanguageNotReviewed(language) => {
            format!("no native speaker has read the words in {language}")
        }
    }
}
