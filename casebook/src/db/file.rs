//! The file behind an SQLite address, and that one `serve` at a time works on it.
//!
//! PostgreSQL keeps apart what each process has in hand; on SQLite a start takes over
//! what a process before it left, so two at once would send every message twice.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use sqlx::sqlite::SqliteConnectOptions;

use super::Db;
use crate::{Error, Result};

/// What was begun on a file must not be lost with the process, or be impossible to write.
const LOST: [&str; 5] = [
    "mode=memory",
    "mode=ro",
    "immutable=1",
    "immutable=true",
    "vfs=memdb",
];

/// The file that an SQLite address names; none for PostgreSQL.
///
/// # Errors
/// [`Error::KeepsNothing`] for a database in memory, one that is only read, and no file
/// at all; an address that cannot be read.
pub(super) fn named(url: &str) -> Result<Option<PathBuf>> {
    let Some(rest) = url.strip_prefix("sqlite:") else {
        return Ok(None);
    };
    let rest = rest.trim_start_matches("//");
    let (path, asked) = rest.split_once('?').unwrap_or((rest, ""));
    let is_lost = asked.split('&').any(|a| LOST.contains(&a));
    // SQLite reads `file:` as an address of its own, which can say all of this again.
    if is_lost || path.trim().is_empty() || path == ":memory:" || path.starts_with("file:") {
        return Err(Error::KeepsNothing);
    }
    let options = SqliteConnectOptions::from_str(url)?;
    Ok(Some(options.get_filename().to_owned()))
}

/// Held by the one `serve` of an SQLite file while it runs. The kernel lets go of it when
/// the process ends, however it ends.
#[derive(Debug)]
pub struct Alone {
    _held: Option<File>,
}

impl Alone {
    /// Takes the file's place for this process. Other commands do not ask for it.
    ///
    /// # Errors
    /// [`Error::Served`] while another process has it; a lock that cannot be had at all.
    pub fn on(url: &str) -> Result<Self> {
        let Some(database) = named(url)? else {
            return Ok(Self { _held: None });
        };
        let file = beside(&database).map_err(sqlx::Error::Io)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _held: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(Error::Served(database)),
            Err(TryLockError::Error(error)) => Err(sqlx::Error::Io(error).into()),
        }
    }
}

/// The file that is locked. Not the database itself: closing a second handle of that
/// would take SQLite's own locks away. Two ways to one file lead to one lock.
fn beside(database: &Path) -> std::io::Result<File> {
    if let Some(folder) = database.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut name = match database.canonicalize() {
        Ok(path) => path,
        Err(_) => database.to_owned(),
    }
    .into_os_string();
    name.push("-serve");
    let mut options = File::options();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(name)
}

impl Db {
    /// False when the address names an SQLite file that is not there yet.
    ///
    /// # Errors
    /// An address that cannot be read, or that keeps nothing.
    pub fn is_there(url: &str) -> Result<bool> {
        Ok(named(url)?.is_none_or(|file| file.exists()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_keeps_nothing_is_refused() {
        for url in [
            "sqlite::memory:",
            "sqlite://:memory:",
            "sqlite://x.db?mode=memory",
            "sqlite://x.db?cache=shared&mode=memory",
            "sqlite://x.db?mode=ro",
            "sqlite://x.db?immutable=1",
            "sqlite:file::memory:",
            "sqlite:file:x.db",
            "sqlite://",
            "sqlite:",
            "sqlite://?mode=rwc",
        ] {
            assert!(matches!(named(url), Err(Error::KeepsNothing)), "{url}");
        }
        for url in ["sqlite://data/x.db", "sqlite:data/x.db?mode=rwc"] {
            let file = named(url).unwrap().unwrap();
            assert_eq!(file, Path::new("data/x.db"), "{url}");
        }
        assert!(named("postgres://h/d").unwrap().is_none());
    }

    #[test]
    fn one_at_a_time_works_on_a_file_whatever_leads_to_it() {
        let entropy = crate::Entropy::system().unwrap();
        let folder = std::env::temp_dir().join(format!("saiduan-alone-{}", entropy.id(0)));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join("x.db");
        std::fs::write(&file, "").unwrap();
        let roundabout = folder.join(".").join("x.db");
        let url = |file: &Path| format!("sqlite://{}", file.display());
        let first = Alone::on(&url(&file)).unwrap();
        for way in [&file, &roundabout] {
            let second = Alone::on(&url(way));
            assert!(matches!(second, Err(Error::Served(_))), "{way:?}");
        }
        Alone::on(&url(&folder.join("y.db"))).unwrap();
        drop(first);
        Alone::on(&url(&file)).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }
}
