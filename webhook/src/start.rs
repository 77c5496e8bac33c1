//! What every command that touches the database begins with: configuration, logs,
//! database, keys.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use bot::channel::telegram;
use bot::hours::Hours;
use bot::recordings::Recordings;
use bot::talk::World;
use bot::talk::interview::{BUILT_IN, Interview};
use bot::words::Words;
use casebook::audit::Verdict;
use casebook::audit_note::{AuditNote, Noted};
use casebook::destroyed::DestroyedList;
use casebook::vault::Vault;
use casebook::{Alone, Clock, Db, Entropy, Tx, audit, directory, kept_names, resealing};

use crate::config::Config;
use crate::terminal::Terminal;

/// The opened installation.
#[derive(Debug)]
pub struct Opened {
    pub db: Db,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub entropy: Arc<Entropy>,
    pub destroyed: DestroyedList,
}

/// Connects, migrates, opens the vault, loads the directory, and erases again what
/// a restored backup brought back.
///
/// # Errors
/// One clear sentence.
pub async fn open(config: &Config) -> Result<Opened> {
    let clock = Clock::System;
    let entropy = Arc::new(Entropy::system().context("The system gives no randomness.")?);
    let db = connect_to_begin(config).await?;
    migrate(config, &db).await?;
    fits(config, &db).await?;
    let destroyed = DestroyedList::at(&config.vault.destroyed_url)?;
    let mut tx = db.begin().await?;
    let vault = Vault::open(&mut tx, &config.vault.key_file, &entropy, clock.now()).await?;
    directory::load(&mut tx).await?;
    kept_names::hide_earlier(&mut tx, &vault, telegram::NAME, clock.now()).await?;
    let again = destroyed.enforce(&mut tx, &vault, clock.now()).await?;
    tx.commit().await?;
    resealing::earlier(&db, &vault, &entropy, clock.now()).await?;
    if again > 0 {
        tracing::warn!(
            again,
            "what was erased before had come back, and was erased again"
        );
    }
    Ok(Opened {
        db,
        vault: Arc::new(vault),
        clock,
        entropy,
        destroyed,
    })
}

/// As [`open`], for a command that looks after an installation: started in another
/// folder, it must not make a second one there.
///
/// # Errors
/// One clear sentence.
pub async fn open_existing(config: &Config) -> Result<Opened> {
    must_be_there(config)?;
    open(config).await
}

/// Says where an installation was looked for, if there is none.
///
/// # Errors
/// That sentence.
pub fn must_be_there(config: &Config) -> Result<()> {
    if is_there(config)? {
        return Ok(());
    }
    let args = [("database", config.database.url.0.as_str().into())];
    bail!(Terminal::here()?.with("program-nothing-here", &args))
}

/// False where no database was made yet.
///
/// # Errors
/// One clear sentence about an address that cannot be used.
pub fn is_there(config: &Config) -> Result<bool> {
    Db::is_there(&config.database.url.0).map_err(|e| unopened(config, e))
}

/// Connects to the database, in words when that fails.
///
/// # Errors
/// One clear sentence, without the password.
pub async fn connect(config: &Config) -> Result<Db> {
    Db::connect(&config.database.url.0)
        .await
        .map_err(|e| unopened(config, e))
}

/// As [`connect`], for what makes a hotline where there is none: refused where one was, and
/// before a file is made in place of the one that is gone.
///
/// # Errors
/// One clear sentence.
pub async fn connect_to_begin(config: &Config) -> Result<Db> {
    if !is_there(config)? {
        may_begin(config)?;
    }
    let db = connect(config).await?;
    if db.is_new().await? {
        may_begin(config)?;
    }
    Ok(db)
}

/// An empty database is a beginning, unless its folder has seen a hotline: then that one's
/// database is gone, and a new one would know none of its cases and tell people that nobody
/// reads what they write. The key is no sign of it: it may be given before the first start.
///
/// # Errors
/// That sentence.
pub fn may_begin(config: &Config) -> Result<()> {
    let list = DestroyedList::at(&config.vault.destroyed_url)?;
    if !AuditNote::beside(&list).is_begun()? && list.read()?.is_empty() {
        return Ok(());
    }
    let folder = list.file().parent().unwrap_or(list.file());
    let args = [
        ("database", format!("{:?}", config.database.url).into()),
        ("folder", folder.display().to_string().into()),
    ];
    bail!(Terminal::here()?.with("program-database-gone", &args))
}

/// Brings the database up to date.
///
/// # Errors
/// One clear sentence.
pub async fn migrate(config: &Config, db: &Db) -> Result<()> {
    let done = db.migrate().await;
    done.map_err(|error| match in_words(config, &error) {
        Some(said) => said,
        None => anyhow!(error).context("The database cannot be brought up to date."),
    })
}

/// How many migrations have not run, where this program could work with the database.
///
/// # Errors
/// One clear sentence.
pub async fn fits(config: &Config, db: &Db) -> Result<usize> {
    let fits = db.fits().await;
    fits.map_err(|error| match in_words(config, &error) {
        Some(said) => said,
        None => error.into(),
    })
}

/// For `serve`: no other process serves this hotline, on a database that cannot keep two
/// apart.
///
/// # Errors
/// One clear sentence.
pub fn alone(config: &Config) -> Result<Alone> {
    Alone::on(&config.database.url.0).map_err(|e| unopened(config, e))
}

/// Why the database cannot be used, in one sentence.
fn unopened(config: &Config, error: casebook::Error) -> anyhow::Error {
    match in_words(config, &error) {
        Some(said) => said,
        None => {
            let what = format!("The database {:?} cannot be opened.", config.database.url);
            anyhow!(error).context(what)
        }
    }
}

/// What is known of a database that cannot be used; nothing for other faults.
fn in_words(config: &Config, error: &casebook::Error) -> Option<anyhow::Error> {
    use casebook::Error::{Changed, KeepsNothing, Newer, Served, TableMissing};
    let url = format!("{:?}", config.database.url);
    let (id, database, what) = match error {
        KeepsNothing => (
            "program-keeps-nothing",
            config.database.url.0.clone(),
            String::new(),
        ),
        Served(file) => ("program-served", file.display().to_string(), String::new()),
        Newer(version) => ("program-newer", url, version.to_string()),
        Changed(version) => ("program-migration-changed", url, version.to_string()),
        TableMissing(table) => ("program-table-missing", url, table.clone()),
        _ => return None,
    };
    let args = [("database", database.into()), ("what", what.into())];
    Some(match Terminal::here() {
        Ok(terminal) => anyhow!(terminal.with(id, &args)),
        Err(damaged) => damaged,
    })
}

/// The list of what was destroyed, where an erasure could be noted.
///
/// # Errors
/// One clear sentence.
pub fn destroyed_list(config: &Config) -> Result<DestroyedList> {
    let list = DestroyedList::at(&config.vault.destroyed_url)?;
    match list.takes_more() {
        Ok(()) => Ok(list),
        Err(casebook::Error::DestroyedList(error)) => {
            let args = [
                ("list", list.file().display().to_string().into()),
                ("why", error.to_string().into()),
            ];
            bail!(Terminal::here()?.with("program-list-unwritable", &args))
        }
        Err(other) => Err(other.into()),
    }
}

/// What a used database should have and has not: its audit log, the list of what was erased,
/// and the entries that were noted beside it, which an older backup lacks, and so does another
/// database than the one before; `noted` was read before `tx` began. A sentence for each.
///
/// # Errors
/// Those of the database.
pub async fn lost(tx: &mut Tx, list: &DestroyedList, noted: &Noted) -> Result<Vec<String>> {
    let terminal = Terminal::here()?;
    let mut faults = Vec::new();
    if audit::is_emptied(tx).await? {
        faults.push(terminal.say("program-audit-emptied"));
    }
    if list.is_lost(tx).await? {
        let file = list.file().display().to_string();
        faults.push(terminal.with("program-list-lost", &[("list", file.into())]));
    }
    let mut verdict = Verdict::default();
    noted.compare(tx, &mut verdict).await?;
    if !verdict.faults.is_empty() {
        faults.push(shorter(&terminal, &AuditNote::beside(list)));
    }
    Ok(faults)
}

/// That the note beside the database has seen more of the log than there is.
pub fn shorter(terminal: &Terminal, note: &AuditNote) -> String {
    let file = note.file().display().to_string();
    terminal.with("program-audit-shorter", &[("file", file.into())])
}

/// The words and the interview, checked.
///
/// # Errors
/// Every fault of the interview, in words.
pub fn words_and_interview(config: &Config) -> Result<(Arc<Words>, Arc<Interview>)> {
    let words = Arc::new(Words::load()?);
    let toml = match &config.interview.file {
        Some(file) => read(file)?,
        None => BUILT_IN.to_owned(),
    };
    let interview = Arc::new(Interview::parse(&toml, &words)?);
    Ok((words, interview))
}

/// When the hotline has people.
///
/// # Errors
/// The entry that cannot be read, in one sentence.
pub fn hours(config: &Config) -> Result<Hours> {
    Hours::parse(&config.hotline).map_err(anyhow::Error::msg)
}

/// The recorded readings; what is wrong with one is told and costs only that one.
pub fn recordings(config: &Config, words: &Words) -> Arc<Recordings> {
    let public = config.http.public_url.as_deref();
    let (all, faults) = Recordings::look(&config.audio.folder, public, words);
    for fault in faults {
        tracing::warn!(fault = %fault, "a recording is not used");
    }
    Arc::new(all)
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file)
        .with_context(|| format!("The interview file {} cannot be read.", file.display()))
}

/// The world as the directory is now.
///
/// # Errors
/// Those of the database.
pub async fn world(
    db: &Db,
    words: &Arc<Words>,
    interview: &Arc<Interview>,
    hours: &Hours,
    recordings: &Arc<Recordings>,
) -> casebook::Result<World> {
    let mut tx = db.read().await?;
    let directory = directory::all(&mut tx).await?;
    Ok(World {
        words: Arc::clone(words),
        interview: Arc::clone(interview),
        directory,
        hours: hours.clone(),
        recordings: Arc::clone(recordings),
    })
}
