//! The list of destroyed keys, kept apart from the database.
//!
//! A backup from before an erasure still holds the wrapped key that was destroyed
//! since. The list is written before the erasing transaction commits, and read at
//! every start: what is on it is erased again as it was the first time, so that the product
//! never reads it from a restored backup, and no case stays in the queue that nobody can
//! open. (Someone who holds an old backup *and*
//! the master key can.)

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::vault::Vault;
use crate::{Error, Millis, Result, Tx, args, erasure, forgetting, settings};

/// A folder with one append-only file of ids.
#[derive(Debug, Clone)]
pub struct DestroyedList {
    file: PathBuf,
}

impl DestroyedList {
    /// The list at `url`: `file://FOLDER` (other kinds are refused for now).
    ///
    /// # Errors
    /// [`Error::Key`] for an address of another kind.
    pub fn at(url: &str) -> Result<Self> {
        let folder = url.strip_prefix("file://").ok_or_else(|| {
            Error::Key(format!(
                "vault.destroyed_url is {url}, but only file:// addresses are supported."
            ))
        })?;
        Ok(Self {
            file: Path::new(folder).join("keys"),
        })
    }

    /// A file of this name in the same folder.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.file.with_file_name(name)
    }

    /// Where it lies, for whoever has to look at it.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Looks whether an erasure could be noted, and leaves nothing behind.
    ///
    /// # Errors
    /// [`Error::DestroyedList`] with what is in the way.
    pub fn takes_more(&self) -> Result<()> {
        let look = || {
            if self.file.exists() {
                let list = std::fs::OpenOptions::new().append(true).open(&self.file);
                return list.map(drop);
            }
            // The folder is made when it is needed: what is there of it must let us.
            let folders = self.file.ancestors().skip(1);
            let mut there = folders.map(|f| {
                if f == Path::new("") {
                    Path::new(".")
                } else {
                    f
                }
            });
            let there = there.find(|f| f.exists()).unwrap_or(Path::new("."));
            let probe = there.join(format!(".saiduan-{}", std::process::id()));
            std::fs::File::create_new(&probe)?;
            std::fs::remove_file(&probe)
        };
        look().map_err(Error::DestroyedList)
    }

    /// Makes the list where there never was one, so that a list that is gone can be told from
    /// one that was never needed.
    ///
    /// # Errors
    /// [`Error::DestroyedList`]; those of the database.
    pub async fn begin(&self, tx: &mut Tx, now: Millis) -> Result<()> {
        if self.is_lost(tx).await? {
            return Ok(());
        }
        let make = || {
            if let Some(folder) = self.file.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let mut list = std::fs::OpenOptions::new();
            list.append(true).create(true).open(&self.file)?.sync_all()
        };
        make().map_err(Error::DestroyedList)?;
        settings::put(tx, MADE, b"1", now).await
    }

    /// True when there was a list and it is gone, while the database holds what people told:
    /// what was erased of it would be read again from a backup. So it is with one that was emptied
    /// after something was erased.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_lost(&self, tx: &mut Tx) -> Result<bool> {
        let size = std::fs::metadata(&self.file).map(|file| file.len());
        if size.is_ok_and(|size| size > 0) {
            return Ok(false);
        }
        let is_there = self.file.exists();
        let was_made = !is_there && settings::get(tx, MADE).await?.is_some();
        let (used, erased) = (
            "SELECT COUNT(*) FROM (SELECT 1) AS one
             WHERE EXISTS (SELECT 1 FROM cases) OR EXISTS (SELECT 1 FROM reports)",
            "SELECT COUNT(*) FROM (SELECT 1) AS one
             WHERE EXISTS (SELECT 1 FROM reports WHERE erased_at IS NOT NULL)",
        );
        let asked = if was_made { used } else { erased };
        Ok(tx.number(asked, args![]).await? > 0)
    }

    /// Adds the owners of destroyed keys; returns once it is on the disk.
    ///
    /// # Errors
    /// [`Error::DestroyedList`].
    pub fn add(&self, owners: &[Uuid]) -> Result<()> {
        self.write(owners).map_err(Error::DestroyedList)
    }

    fn write(&self, owners: &[Uuid]) -> std::io::Result<()> {
        if owners.is_empty() {
            return Ok(());
        }
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = std::fs::OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&self.file)?;
        lock_if_free(&file);
        let end = if is_torn(&mut file)? { "\n" } else { "" };
        let mut lines = end.to_owned();
        lines.extend(owners.iter().map(|id| format!("{id}\n")));
        file.write_all(lines.as_bytes())?;
        file.sync_all()
    }

    /// Every owner on the list. What is no id is the beginning of one that a full disk or a loss of
    /// power cut off: its erasure did not happen, and was listed whole when it did.
    ///
    /// # Errors
    /// [`Error::DestroyedList`] when it exists but cannot be read.
    pub fn read(&self) -> Result<Vec<Uuid>> {
        match std::fs::read(&self.file) {
            Ok(bytes) => Ok(bytes
                .split(|byte| *byte == b'\n')
                .filter_map(|line| Uuid::try_parse_ascii(line.trim_ascii()).ok())
                .collect()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(e) => Err(Error::DestroyedList(e)),
        }
    }

    /// Erases again all that is listed and that a restored backup brought back; how much.
    ///
    /// # Errors
    /// Those of the list and of the database.
    pub async fn enforce(&self, tx: &mut Tx, vault: &Vault, now: Millis) -> Result<usize> {
        let owners = self.read()?;
        let mut entries = Vec::new();
        let mut entry = |action, subject| {
            entries.push(Entry {
                at: now,
                actor: format!("rule:{RULE}"),
                action,
                subject,
                detail: String::new(),
            });
        };
        for report in back(tx, &owners, REPORTS).await? {
            erasure::stop_sharing(tx, report, now).await?;
            erasure::empty_report(tx, report, now).await?;
            entry("report.erase", format!("report:{report}"));
        }
        for case in back(tx, &owners, CASES).await? {
            erasure::empty_case(tx, case, now).await?;
            entry("case.erase", format!("case:{case}"));
        }
        let contacts = back(tx, &owners, CONTACTS).await?;
        forgetting::remove(tx, &contacts).await?;
        for contact in contacts {
            entry("contact.forget", format!("contact:{contact}"));
        }
        audit::append(tx, vault, "program", &entries).await?;
        Ok(entries.len())
    }
}

/// Another program of the same hotline may write too. Nobody waits for one that hangs, as the
/// desk would, and not every file system has locks: what is written is one piece at the
/// end of the list, and right without a lock as well.
fn lock_if_free(file: &File) {
    for _ in 0..TRIES {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::yield_now(),
            Ok(()) | Err(TryLockError::Error(_)) => return,
        }
    }
}

/// How often a lock is tried.
const TRIES: u32 = 16;

/// A list that ends amid a line needs its end, or the next id would be read as a part of it.
fn is_torn(file: &mut File) -> std::io::Result<bool> {
    let mut last = [b'\n'];
    if file.metadata()?.len() > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    Ok(last != [b'\n'])
}

/// The setting that says that there is a list.
const MADE: &str = "destroyed_list";

/// By this rule it is erased again.
const RULE: &str = "erased-before";

/// Those of `owners` that are in the database and should not be.
async fn back(tx: &mut Tx, owners: &[Uuid], of: (&'static str, &'static str)) -> Result<Vec<Uuid>> {
    let rows = owners.iter().flat_map(|id| args![*id]).collect();
    let found: Vec<(Uuid,)> = tx.fetch_many(of.0, 1, rows, of.1).await?;
    Ok(found.into_iter().map(|r| r.0).collect())
}

const REPORTS: (&str, &str) = (
    "SELECT r.id FROM (",
    ") AS gone JOIN reports r ON r.id = gone.column1
     WHERE r.wrapped_key IS NOT NULL OR r.erased_at IS NULL",
);
/// Those that their last report did not take along.
const CASES: (&str, &str) = (
    "SELECT k.id FROM (",
    ") AS gone JOIN cases k ON k.id = gone.column1
     WHERE (k.wrapped_key IS NOT NULL OR k.close_reason <> 'erased')
       AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.case_id = k.id AND r.erased_at IS NULL)",
);
/// Whoever told something that is not on the list can still be reached.
const CONTACTS: (&str, &str) = (
    "SELECT c.id FROM (",
    ") AS gone JOIN contacts c ON c.id = gone.column1
     WHERE NOT EXISTS (SELECT 1 FROM conversations v JOIN reports r ON r.conversation_id = v.id OR r.id = v.report_id
                       WHERE v.contact_id = c.id AND r.erased_at IS NULL)",
);
