//! What can go wrong in the casebook. Messages carry ids and causes, never content.

/// The casebook's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why the casebook could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused or could not be reached.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A newer program has changed the schema: this migration is not ours.
    #[error("migration {0} was made by a newer program")]
    Newer(i64),
    /// This migration is not the one that ran here.
    #[error("migration {0} is not the one that ran here")]
    Changed(i64),
    /// A table that the migrations made is gone.
    #[error("the table {0} is missing")]
    TableMissing(String),
    /// `database.url` names neither SQLite nor PostgreSQL.
    #[error("database.url must begin with sqlite:// or postgres://")]
    UnknownDatabase,
    /// `database.url` names a database in memory, one that is only read, or no file.
    #[error("database.url names no file that keeps what is written to it")]
    KeepsNothing,
    /// Another process serves the hotline of this SQLite file.
    #[error("the hotline of {} runs already", .0.display())]
    Served(std::path::PathBuf),
    /// Ciphertext that does not open: another key, or bytes that were changed.
    #[error("a sealed value does not open ({0})")]
    Unsealable(&'static str),
    /// The key was destroyed: what it sealed is erased.
    #[error("the key was destroyed")]
    Destroyed,
    /// The key file is missing, unreadable or another one.
    #[error("{0}")]
    Key(String),
    /// Stored data that the program does not understand.
    #[error("stored data is damaged: {0}")]
    Damaged(&'static str),
    /// The caller asks for something the rules refuse; the word names which.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// The list of destroyed keys could not be written.
    #[error("the list of destroyed keys could not be written: {0}")]
    DestroyedList(std::io::Error),
    /// The note of the audit log beside the database could not be written or read.
    #[error("the note of the audit log beside the database: {0}")]
    AuditNote(std::io::Error),
    /// What people sent along could not be written or read.
    #[error("files: {0}")]
    Files(std::io::Error),
}

impl Error {
    /// True where the database keeps nothing for now: its disk is full or fails, it may only be
    /// read, or its server is not there.
    pub fn keeps_nothing(&self) -> bool {
        let error = match self {
            Self::Database(sqlx::Error::Database(error)) => error,
            Self::Database(error) => {
                use sqlx::Error::{Io, PoolClosed, Protocol, Tls, WorkerCrashed};
                return matches!(
                    error,
                    Io(_) | Tls(_) | Protocol(_) | PoolClosed | WorkerCrashed
                );
            }
            _ => return false,
        };
        let code = error.code().unwrap_or_default();
        // PostgreSQL's codes have five characters: disk full, input or output, only to be read,
        // not up yet. Of SQLite's the last byte says the kind: read-only, input or output, full,
        // cannot be opened.
        match code.parse::<u32>() {
            Ok(number) if code.len() < 5 => matches!(number & 0xff, 8 | 10 | 13 | 14),
            _ => matches!(code.as_ref(), "53100" | "58030" | "25006" | "57P03"),
        }
    }

    /// True when doing the same again may succeed: a deadlock, a serialisation
    /// failure, a unique row that two writers made at once, a busy database.
    pub fn is_transient(&self) -> bool {
        let Self::Database(sqlx::Error::Database(e)) = self else {
            return matches!(self, Self::Database(sqlx::Error::PoolTimedOut));
        };
        let code = e.code().unwrap_or_default();
        // PostgreSQL: unique, serialisation, deadlock, admin shutdown. SQLite: busy, locked, unique.
        matches!(
            code.as_ref(),
            "23505" | "40001" | "40P01" | "57P01" | "5" | "6" | "517" | "1555" | "2067"
        )
    }
}
