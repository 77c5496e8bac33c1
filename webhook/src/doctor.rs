//! `saiduan doctor`: looks at everything that can be wrong before somebody in
//! trouble finds out.

use std::io::ErrorKind;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use bot::recordings::Recordings;
use bot::review;
use bot::scan::Scanner;
use bot::words::{Lang, Words};
use casebook::audit_note::AuditNote;
use casebook::destroyed::DestroyedList;
use casebook::vault::Vault;
use casebook::{Clock, Entropy, directory, settings};
use tokio::net::TcpListener;

use crate::channels::Channels;
use crate::config::Config;
use crate::health;
use crate::second;
use crate::start;
use crate::terminal::{Terminal, print, sentence};

/// How long a hotline that listens already may take to say that it does.
const ANSWERS: Duration = Duration::from_secs(3);

/// What was found.
#[derive(Debug)]
struct Findings {
    terminal: Terminal,
    faults: usize,
}

impl Findings {
    /// What cannot be told is a fault: nobody would know of the others.
    fn line(&mut self, kind: &str, what: String) {
        let line = self.terminal.with(kind, &[("what", what.into())]);
        self.faults += usize::from(print(line).is_err());
    }

    fn good(&mut self, what: String) {
        self.line("program-doctor-ok", what);
    }

    /// Worth knowing, but no fault.
    fn note(&mut self, what: String) {
        self.line("program-doctor-note", what);
    }

    fn fault(&mut self, what: String) {
        self.faults += 1;
        self.line("program-doctor-fault", what);
    }

    /// `what` is the message that names what was looked at.
    fn check<T, E: Into<anyhow::Error>>(
        &mut self,
        what: &str,
        result: std::result::Result<T, E>,
    ) -> Option<T> {
        self.check_named(self.terminal.say(what), result)
    }

    fn check_named<T, E: Into<anyhow::Error>>(
        &mut self,
        what: String,
        result: std::result::Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => {
                self.good(what);
                Some(value)
            }
            Err(error) => {
                self.fault(format!("{what}: {}", sentence(&error.into())));
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
    let mut findings = Findings {
        terminal: Terminal::here()?,
        faults: 0,
    };
    findings.good(findings.terminal.say("program-doctor-configuration"));
    let interview = findings.check(
        "program-doctor-interview",
        start::words_and_interview(config),
    );
    findings.check("program-doctor-lexicon", Scanner::new());
    if config.scan.embeddings_url.is_some() {
        findings.check("program-doctor-second", second::check(config).await);
    }
    if let Some((words, interview)) = &interview {
        for doubt in interview.doubts(words) {
            findings.note(doubt);
        }
        listen(config, words, &mut findings);
        reachable(config, words, &mut findings);
    }
    findings.check("program-doctor-hours", start::hours(config));
    // Held until the other was tried: one address cannot be both.
    let mut held = Vec::new();
    for (key, address, path, says) in [
        ("http.listen", &config.http.listen, "/health/live", "ok"),
        (
            "metrics.listen",
            &config.metrics.listen,
            "/metrics",
            "saiduan_",
        ),
    ] {
        let free = may_listen(address, path, says, &mut held).await;
        let args = [("key", key.into()), ("address", address.as_str().into())];
        let what = findings.terminal.with("program-doctor-listen", &args);
        findings.check_named(what, free);
    }
    drop(held);
    findings.check("program-doctor-list", start::destroyed_list(config));
    for review in review::all() {
        let language = findings.terminal.language(review.lang.code());
        match review.signed {
            Some((name, date)) => {
                let args = [
                    ("language", language.into()),
                    ("name", name.into()),
                    ("date", date.into()),
                ];
                findings.good(findings.terminal.with("program-doctor-read", &args));
            }
            None => {
                let args = [("language", language.into())];
                findings.note(findings.terminal.with("program-doctor-unread", &args));
            }
        }
    }
    let kept = &config.retention;
    let kept = [
        ("chat", kept.chat_days.into()),
        ("case", kept.case_years.into()),
        ("minor", kept.minor_case_years.into()),
    ];
    findings.good(findings.terminal.with("program-doctor-kept", &kept));
    let interview = interview.as_ref().map(|(_, i)| i.as_ref());
    if start::is_there(config).is_ok_and(|is_there| !is_there) {
        is_to_be_made(config, interview, &mut findings);
    } else if let Some(db) = findings.check("program-doctor-database", start::connect(config).await)
    {
        match db.is_new().await {
            Ok(true) => is_to_be_made(config, interview, &mut findings),
            _ => look_inside(config, &db, interview, &mut findings).await,
        }
        db.close().await;
    }
    Ok(if findings.faults == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The channels as `serve` would make them.
fn reachable(config: &Config, words: &Arc<Words>, findings: &mut Findings) {
    let what = findings.terminal.say("program-doctor-channels");
    let faults = match bot::net::client() {
        Ok(client) => Channels::faults(config, words, &client),
        Err(error) => vec![error.into()],
    };
    if faults.is_empty() {
        findings.good(what.clone());
    }
    for fault in faults {
        findings.fault(format!("{what}: {fault:#}"));
    }
}

/// Whether `serve` could listen there, or does: then this hotline answers at `path`.
async fn may_listen(
    address: &str,
    path: &str,
    says: &str,
    held: &mut Vec<TcpListener>,
) -> Result<()> {
    match TcpListener::bind(address).await {
        Ok(listener) => held.push(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let answer = answer(&format!("http://{address}{path}")).await;
            if !answer.is_ok_and(|body| body.contains(says)) {
                return Err(error).with_context(|| address.to_owned());
            }
        }
        Err(error) => return Err(error).with_context(|| address.to_owned()),
    }
    Ok(())
}

async fn answer(url: &str) -> reqwest::Result<String> {
    let asked = bot::net::client()?.get(url).timeout(ANSWERS).send();
    asked.await?.text().await
}

/// Recordings are a choice: only what there is, and what is wrong with it, is named.
fn listen(config: &Config, words: &Words, findings: &mut Findings) {
    let public = config.http.public_url.as_deref();
    let (all, faults) = Recordings::look(&config.audio.folder, public, words);
    for lang in Lang::all() {
        let count = all.count(*lang);
        let language = findings.terminal.language(lang.code());
        let args = [("language", language.into()), ("count", count.into())];
        if count > 0 {
            findings.good(findings.terminal.with("program-doctor-recordings", &args));
        }
    }
    for fault in faults {
        let args = [("what", fault.to_string().into())];
        findings.fault(
            findings
                .terminal
                .with("program-doctor-recording-unused", &args),
        );
    }
}

/// Before the first start: on PostgreSQL somebody has made an empty database for it.
fn is_to_be_made(
    config: &Config,
    interview: Option<&bot::talk::interview::Interview>,
    findings: &mut Findings,
) {
    if let Err(gone) = start::may_begin(config) {
        return findings.fault(sentence(&gone));
    }
    findings.note(findings.terminal.say("program-doctor-no-database"));
    match directory::shipped() {
        Ok(agencies) => routing(interview, &agencies, findings),
        Err(error) => findings.fault(error.to_string()),
    }
}

async fn look_inside(
    config: &Config,
    db: &casebook::Db,
    interview: Option<&bot::talk::interview::Interview>,
    findings: &mut Findings,
) {
    // Looked at only: an older program may be at work on this database.
    match findings.check("program-doctor-migrations", start::fits(config, db).await) {
        Some(0) => {}
        Some(count) => {
            let args = [("count", count.into())];
            let what = findings.terminal.with("program-doctor-behind", &args);
            return findings.fault(what);
        }
        None => return,
    }
    let clock = Clock::System;
    let Ok(entropy) = Entropy::system() else {
        return findings.fault(findings.terminal.say("program-doctor-random"));
    };
    // A full disk still reads.
    findings.check("program-doctor-takes", health::takes(db, clock.now()).await);
    // Nothing that is done here is kept: the transaction is dropped.
    let looked = async {
        let list = DestroyedList::at(&config.vault.destroyed_url)?;
        let noted = AuditNote::beside(&list).noted()?;
        let mut tx = db.begin().await?;
        let had_key = settings::get(&mut tx, "key_check").await?.is_some();
        let exists = config.vault.key_file.exists();
        if had_key || exists {
            Vault::open(&mut tx, &config.vault.key_file, &entropy, clock.now()).await?;
        }
        let mode = settings::mode(&mut tx).await?;
        let agencies = directory::all(&mut tx).await?;
        let lost = start::lost(&mut tx, &list, &noted).await?;
        anyhow::Ok((mode, agencies, had_key, lost))
    };
    let Some((mode, agencies, had_key, lost)) = findings.check("program-doctor-keys", looked.await)
    else {
        return;
    };
    for fault in lost {
        findings.fault(fault);
    }
    if !had_key {
        findings.note(findings.terminal.say("program-doctor-no-key"));
    }
    if mode == settings::Mode::Training {
        findings.note(findings.terminal.say("program-doctor-training"));
    }
    let unverified = agencies
        .iter()
        .filter(|a| !a.hotline.is_empty() && !a.is_verified(clock.now()))
        .count();
    if unverified > 0 {
        let args = [("count", unverified.into())];
        findings.note(findings.terminal.with("program-doctor-numbers", &args));
    }
    routing(interview, &agencies, findings);
}

/// Whether every agency that the interview names is in the directory.
fn routing(
    interview: Option<&bot::talk::interview::Interview>,
    agencies: &[directory::Agency],
    findings: &mut Findings,
) {
    let known = |id: &str| agencies.iter().any(|a| a.id == id);
    let unknown: Vec<&str> = interview
        .map(|i| i.agencies())
        .unwrap_or_default()
        .into_iter()
        .filter(|id| !known(id))
        .collect();
    if unknown.is_empty() {
        findings.good(findings.terminal.say("program-doctor-routing"));
    }
    for id in unknown {
        let args = [("agency", id.into())];
        findings.fault(findings.terminal.with("program-doctor-unknown", &args));
    }
}
