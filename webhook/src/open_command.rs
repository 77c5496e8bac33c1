//! `saiduan open`: leaves training mode. Lists what is still missing; going on without
//! one of them takes an explicit yes, which the audit log keeps.

use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

use anyhow::{Result, bail};
use bot::review;
use casebook::directory::{self, Agency};
use casebook::opening::{self, Missing};
use casebook::scope::Role;
use casebook::staff::{self, Login, Staff};
use casebook::{Tx, Uuid, training};

use crate::config::Config;
use crate::start::{self, Opened};
use crate::terminal::{Terminal, print};

/// What `open` takes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Go on without this, as the list names it (`nobody-on-duty`); can be repeated
    #[arg(long = "accept", value_name = "MISSING")]
    accept: Vec<String>,
    /// The login of the administrator who decides it: the audit log keeps who it was
    #[arg(long, value_name = "LOGIN")]
    by: Option<String>,
}

/// Opens the hotline, or says what was not accepted.
///
/// # Errors
/// One clear sentence.
pub async fn run(config: &Config, args: &Args) -> Result<ExitCode> {
    let terminal = Terminal::here()?;
    let opened = start::open_existing(config).await?;
    let now = opened.clock.now();
    let reviews = review::all();
    let languages: Vec<(&str, bool)> = reviews
        .iter()
        .map(|r| (r.lang.code(), r.signed.is_some()))
        .collect();
    let mut tx = opened.db.read().await?;
    if !opening::is_training(&mut tx).await? {
        print(terminal.say("program-open-already"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let by = match &args.by {
        Some(login) => Some(administrator(&terminal, &mut tx, login).await?),
        None => None,
    };
    let missing = opening::missing(&mut tx, now, &languages).await?;
    let agencies = directory::all(&mut tx).await?;
    drop(tx);
    for code in &args.accept {
        if !can_be_missing(code, &agencies, &languages) {
            bail!(terminal.with("program-open-unknown", &[("what", code.as_str().into())]));
        }
    }
    if !missing.is_empty() {
        print(terminal.say("program-open-missing-all"))?;
    }
    for gap in &missing {
        let what = [
            ("what", in_words(&terminal, gap, &agencies).into()),
            ("code", gap.code().into()),
        ];
        print(terminal.with("program-open-missing", &what))?;
    }
    let mut accepted = Vec::new();
    for gap in &missing {
        if !is_accepted(&terminal, gap, &agencies, args)? {
            let code = [("code", gap.code().into())];
            print(terminal.with("program-open-not", &code))?;
            return Ok(ExitCode::FAILURE);
        }
        accepted.push(gap.code());
    }
    for attempt in 1.. {
        match wipe_and_open(&opened, by, &accepted).await {
            // Somebody was writing in the training just now.
            Err(error) if error.is_transient() && attempt < TRIES => {}
            done => {
                done?;
                break;
            }
        }
    }
    print(terminal.say("program-open-done"))?;
    opened.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// How often it is tried, where somebody else is in the way.
const TRIES: u32 = 5;

async fn wipe_and_open(
    opened: &Opened,
    by: Option<Uuid>,
    accepted: &[String],
) -> casebook::Result<()> {
    let (vault, list, now) = (&opened.vault, &opened.destroyed, opened.clock.now());
    let mut tx = opened.db.begin().await?;
    training::open(&mut tx, vault, list, "program", by, accepted, now).await?;
    tx.commit().await
}

/// The active administrator of that login.
async fn administrator(terminal: &Terminal, tx: &mut Tx, login: &str) -> Result<Uuid> {
    let found = match Login::parse(login) {
        Ok(login) => staff::by_login(tx, &login).await?,
        Err(_) => None,
    };
    let fits = |s: &Staff| s.role == Role::Administrator && s.disabled_at.is_none();
    match found.filter(fits) {
        Some(member) => Ok(member.id),
        None => bail!(terminal.with("program-open-by", &[("what", login.into())])),
    }
}

/// An explicit yes: as an argument, or typed in full.
fn is_accepted(
    terminal: &Terminal,
    gap: &Missing,
    agencies: &[Agency],
    args: &Args,
) -> Result<bool> {
    let code = gap.code();
    if args.accept.contains(&code) {
        let code = [("code", code.into())];
        print(terminal.with("program-open-accepted", &code))?;
        return Ok(true);
    }
    let what = [("what", in_words(terminal, gap, agencies).into())];
    print!("{} ", terminal.with("program-open-ask", &what));
    std::io::stdout().flush()?;
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line
        .trim()
        .eq_ignore_ascii_case(&terminal.say("program-open-yes")))
}

/// What the list names when it is missing, whether it is or not: a typing error is no yes.
fn can_be_missing(code: &str, agencies: &[Agency], languages: &[(&str, bool)]) -> bool {
    let agencies = agencies.iter().filter(|a| a.always_public);
    let numbers = agencies.map(|a| Missing::NumberNotDialled(a.id.clone()));
    let words = languages
        .iter()
        .map(|(code, _)| Missing::LanguageNotReviewed((*code).to_owned()));
    let mut all = numbers.chain(words).chain([Missing::NobodyOnDuty]);
    all.any(|gap| gap.code() == code)
}

fn in_words(terminal: &Terminal, gap: &Missing, agencies: &[Agency]) -> String {
    match gap {
        Missing::NobodyOnDuty => terminal.say("program-open-nobody"),
        Missing::NumberNotDialled(id) => {
            let agency = agencies.iter().find(|a| a.id == *id);
            let name = agency.map_or_else(|| id.clone(), |a| terminal.agency(a));
            terminal.with("program-open-number", &[("agency", name.into())])
        }
        Missing::LanguageNotReviewed(language) => terminal.with(
            "program-open-language",
            &[("language", terminal.language(language).into())],
        ),
    }
}
