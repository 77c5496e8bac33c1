//! `saiduan doctor`: looks at everything that can be wrong before somebody in
//! trouble finds out.

use std::process::ExitCode;

use anyhow::Result;
use bot::review;
use bot::scan::Scanner;
use casebook::vault::Vault;
use casebook::{Clock, Entropy, directory, settings};

use crate::config::Config;
use crate::start;

/// What was found.
#[derive(Debug, Default)]
struct Findings {
    faults: usize,
}

impl Findings {
    fn good(&self, what: &str) {
        println!("ok     {what}");
    }

    /// Worth knowing, but no fault.
    fn note(&self, what: &str) {
        println!("note   {what}");
    }

    fn fault(&mut self, what: &str) {
        self.faults += 1;
        println!("fault  {what}");
    }

    fn check<T, E: std::fmt::Display>(
        &mut self,
        what: &str,
        result: std::result::Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => {
                self.good(what);
                Some(value)
            }
            Err(error) => {
                self.fault(&format!("{what}: {error:#}"));
                None
            }
        }
    }
}

/// Prints a line for each thing that was looked at; fails when there is a fault.
///
/// # Errors
/// None of its own: what is wrong is a finding.
pub async fn run(config: &Config) -> Result<ExitCode> {
    let mut findings = Findings::default();
    findings.good("configuration");
    let interview = findings.check("words and interview", start::words_and_interview(config));
    findings.check("lexicon", Scanner::new());
    for review in review::all() {
        let language = review.lang.code();
        match review.signed {
            Some((name, date)) => {
                findings.good(&format!("words in {language}: read by {name} on {date}"))
            }
            None => findings.note(&format!(
                "words in {language}: no native speaker has read them"
            )),
        }
    }
    if let Some(db) = findings.check("database", start::connect(config).await) {
        look_inside(
            config,
            &db,
            interview.as_ref().map(|(_, i)| i.as_ref()),
            &mut findings,
        )
        .await;
        db.close().await;
    }
    Ok(if findings.faults == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

async fn look_inside(
    config: &Config,
    db: &casebook::Db,
    interview: Option<&bot::talk::interview::Interview>,
    findings: &mut Findings,
) {
    let Some(()) = findings.check("migrations", db.migrate().await) else {
        return;
    };
    let clock = Clock::System;
    let Ok(entropy) = Entropy::system() else {
        return findings.fault("the system gives no randomness");
    };
    // Nothing that is done here is kept: the transaction is dropped.
    let looked = async {
        let mut tx = db.begin().await?;
        let had_key = settings::get(&mut tx, "key_check").await?.is_some();
        let exists = config.vault.key_file.exists();
        if had_key || exists {
            Vault::open(&mut tx, &config.vault.key_file, &entropy, clock.now()).await?;
        }
        directory::load(&mut tx).await?;
        let mode = settings::mode(&mut tx).await?;
        let agencies = directory::all(&mut tx).await?;
        Ok::<_, casebook::Error>((mode, agencies, had_key))
    };
    let Some((mode, agencies, had_key)) = findings.check("keys", looked.await) else {
        return;
    };
    if !had_key {
        findings.note("no key yet: the first start makes one");
    }
    if mode == settings::Mode::Training {
        findings.note("training mode: `saiduan open` opens the hotline");
    }
    let unverified = agencies
        .iter()
        .filter(|a| !a.hotline.is_empty() && !a.is_verified(clock.now()))
        .count();
    if unverified > 0 {
        findings.note(&format!(
            "{unverified} numbers of the directory have not been dialled within 90 days"
        ));
    }
    let known = |id: &str| agencies.iter().any(|a| a.id == id);
    let unknown: Vec<&str> = interview
        .map(|i| i.agencies())
        .unwrap_or_default()
        .into_iter()
        .filter(|id| !known(id))
        .collect();
    if unknown.is_empty() {
        findings.good("routing: every recipient of the interview is in the directory");
    }
    for id in unknown {
        findings.fault(&format!(
            "routing: the interview names {id}, which the directory does not know"
        ));
    }
}
