//! Where the audit log's chains ended, noted beside the database. Whoever cuts off the end
//! of the log, with the checkpoints that saw it, leaves chains that still verify: only what
//! is kept elsewhere can tell. The note lies next to the list of destroyed keys and never
//! goes back: after a backup was restored, or an end was cut off, it says so until somebody
//! who knows why takes it away.
//!
//! It holds the names of chains, numbers and hashes. Entries of the last half minute are
//! not in it yet, and whoever can write the note as well as the database is not found.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::audit::Verdict;
use crate::destroyed::DestroyedList;
use crate::vault::hex;
use crate::{Error, Result, Tx, args};

/// The last entry of each chain, and its hash.
type Heads = BTreeMap<String, (i64, String)>;

/// What the note said when it was read.
#[derive(Debug)]
pub struct Noted(Heads);

/// The note, in a file of its own.
#[derive(Debug, Clone)]
pub struct AuditNote {
    file: PathBuf,
}

impl AuditNote {
    /// The note beside `list`.
    pub fn beside(list: &DestroyedList) -> Self {
        Self {
            file: list.beside("audit"),
        }
    }

    /// Where it lies, for whoever has to look at it.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Notes how far the chains have come. What is in the note and no longer in the
    /// database stays in the note.
    ///
    /// # Errors
    /// Those of the database, and [`Error::AuditNote`].
    pub async fn keep(&self, tx: &mut Tx) -> Result<()> {
        let noted = self.read()?;
        let mut heads = noted.clone();
        let now: Vec<(String, i64, Vec<u8>)> = tx
            .fetch_all(
                "SELECT id, seq, hash FROM audit_chains WHERE seq > 0",
                args![],
            )
            .await?;
        for (chain, seq, hash) in now {
            let goes_on = match noted.get(&chain) {
                Some((before, _)) if *before >= seq => false,
                Some((before, known)) => entry(tx, &chain, *before).await?.as_ref() == Some(known),
                None => true,
            };
            if goes_on {
                heads.insert(chain, (seq, hex(&hash)));
            }
        }
        match heads == noted {
            true => Ok(()),
            false => self.write(&heads).map_err(Error::AuditNote),
        }
    }

    /// True when a log was noted here, whatever database it was in.
    ///
    /// # Errors
    /// [`Error::AuditNote`].
    pub fn is_begun(&self) -> Result<bool> {
        Ok(!self.read()?.is_empty())
    }

    /// What it says now. To be read before the transaction begins in which it is compared: a program
    /// that works meanwhile notes entries that an older moment of the database does not have.
    ///
    /// # Errors
    /// [`Error::AuditNote`].
    pub fn noted(&self) -> Result<Noted> {
        self.read().map(Noted)
    }

    fn read(&self) -> Result<Heads> {
        let text = match std::fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Heads::new()),
            Err(e) => return Err(Error::AuditNote(e)),
        };
        let line = |line: &str| {
            let mut words = line.split(' ');
            let chain = words.next()?.to_owned();
            Some((
                chain,
                (words.next()?.parse().ok()?, words.next()?.to_owned()),
            ))
        };
        text.lines()
            .map(|l| {
                line(l).ok_or_else(|| Error::AuditNote(std::io::ErrorKind::InvalidData.into()))
            })
            .collect()
    }

    /// Beside the old one first, so that a crash leaves one of the two.
    fn write(&self, heads: &Heads) -> std::io::Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let new = self.file.with_extension("new");
        let mut file = std::fs::File::create(&new)?;
        for (chain, (seq, hash)) in heads {
            writeln!(file, "{chain} {seq} {hash}")?;
        }
        file.sync_all()?;
        std::fs::rename(&new, &self.file)
    }
}

impl Noted {
    /// Adds to `verdict` what the note saw and the database does not have any more.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn compare(&self, tx: &mut Tx, verdict: &mut Verdict) -> Result<()> {
        for (chain, (seq, hash)) in &self.0 {
            match entry(tx, chain, *seq).await? {
                Some(found) if found == *hash => {}
                Some(_) => verdict.faults.push(format!(
                    "chain {chain}: entry {seq} is not the one that was noted beside the database"
                )),
                None => verdict.faults.push(format!(
                    "chain {chain} ends before entry {seq}, which was noted beside the database: \
                     its end was cut off, or an older backup was restored"
                )),
            }
        }
        Ok(())
    }
}

async fn entry(tx: &mut Tx, chain: &str, seq: i64) -> Result<Option<String>> {
    let sql = "SELECT hash FROM audit_entries WHERE chain = $1 AND seq = $2";
    let row: Option<(Vec<u8>,)> = tx.fetch_optional(sql, args![chain, seq]).await?;
    Ok(row.map(|r| hex(&r.0)))
}
