//! The list of destroyed keys, kept apart from the database.
//!
//! A backup from before an erasure still holds the wrapped key that was destroyed
//! since. The list is written before the erasing transaction commits, and read at
//! every start: a key on it is destroyed again, so that the product never reads
//! what was erased from a restored backup. (Someone who holds an old backup *and*
//! the master key can.)

use std::io::Write as _;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::{Error, Result, Tx, args};

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

    /// Adds the owners of destroyed keys; returns once it is on the disk.
    ///
    /// # Errors
    /// [`Error::DestroyedList`].
    pub fn add(&self, owners: &[Uuid]) -> Result<()> {
        self.write(owners).map_err(Error::DestroyedList)
    }

    fn write(&self, owners: &[Uuid]) -> std::io::Result<()> {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(&self.file)?;
        let lines: String = owners.iter().map(|id| format!("{id}\n")).collect();
        file.write_all(lines.as_bytes())?;
        file.sync_all()
    }

    /// Every owner on the list.
    ///
    /// # Errors
    /// [`Error::DestroyedList`] when it exists but cannot be read.
    pub fn read(&self) -> Result<Vec<Uuid>> {
        match std::fs::read_to_string(&self.file) {
            Ok(text) => Ok(text
                .lines()
                .filter_map(|l| Uuid::parse_str(l.trim()).ok())
                .collect()),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(e) => Err(Error::DestroyedList(e)),
        }
    }

    /// Destroys again every listed key that a restored backup brought back; how many.
    ///
    /// # Errors
    /// Those of the list and of the database.
    pub async fn enforce(&self, tx: &mut Tx) -> Result<u64> {
        let owners = self.read()?;
        let mut found = 0;
        for (head, tail) in KEYED_TABLES {
            let rows = owners.iter().flat_map(|id| args![*id]).collect();
            found += tx.execute_many(head, 1, rows, tail).await?;
        }
        Ok(found)
    }
}

const KEYED_TABLES: [(&str, &str); 3] = [
    (
        "UPDATE reports SET wrapped_key = NULL FROM (",
        ") AS gone WHERE reports.id = gone.column1 AND reports.wrapped_key IS NOT NULL",
    ),
    (
        "UPDATE cases SET wrapped_key = NULL FROM (",
        ") AS gone WHERE cases.id = gone.column1 AND cases.wrapped_key IS NOT NULL",
    ),
    (
        "UPDATE contacts SET wrapped_key = NULL FROM (",
        ") AS gone WHERE contacts.id = gone.column1 AND contacts.wrapped_key IS NOT NULL",
    ),
];
