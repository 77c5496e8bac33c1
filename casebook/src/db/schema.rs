//! Whether the schema of a database is the one that this program works with: looked at
//! only, for whoever asks before the program does.

use std::collections::BTreeSet;

use sqlx::migrate::{MigrateError, Migrator};

use super::Db;
use crate::{Error, Result, args};

/// What is known of a fault is said as ours.
pub(super) fn in_words(error: MigrateError) -> Error {
    match error {
        MigrateError::VersionMissing(version) => Error::Newer(version),
        MigrateError::VersionMismatch(version) => Error::Changed(version),
        other => other.into(),
    }
}

/// The tables that the migrations make.
fn tables(ours: &Migrator) -> BTreeSet<String> {
    let mut tables = BTreeSet::new();
    for migration in ours.iter() {
        for line in migration.sql.as_str().lines() {
            let mut words = line.split_whitespace();
            if words.next() == Some("CREATE") && words.next() == Some("TABLE") {
                let name = words.next().unwrap_or_default();
                tables.insert(name.trim_end_matches('(').to_owned());
            }
        }
    }
    tables
}

impl Db {
    /// Looks whether this program could work on the schema; how many of its migrations have
    /// not run yet. While there are some, tables may be missing.
    ///
    /// # Errors
    /// [`Error::Newer`], [`Error::Changed`], [`Error::TableMissing`]; those of the database,
    /// which one that was never migrated has too.
    pub async fn fits(&self) -> Result<usize> {
        let mut tx = self.read().await?;
        let sql = "SELECT version, checksum FROM _sqlx_migrations WHERE success ORDER BY version";
        let done: Vec<(i64, Vec<u8>)> = tx.fetch_all(sql, args![]).await?;
        let ours = self.ours();
        for (version, checksum) in &done {
            match ours.iter().find(|m| m.version == *version) {
                None => return Err(Error::Newer(*version)),
                Some(known) if *known.checksum != **checksum => {
                    return Err(Error::Changed(*version));
                }
                Some(_) => {}
            }
        }
        let missing = ours.iter().count().saturating_sub(done.len());
        if missing == 0 {
            let sql = match self {
                Self::Sqlite { .. } => "SELECT name FROM sqlite_master WHERE type = 'table'",
                Self::Postgres(_) => {
                    "SELECT CAST(table_name AS TEXT) FROM information_schema.tables
                     WHERE table_schema = current_schema()"
                }
            };
            let there: Vec<(String,)> = tx.fetch_all(sql, args![]).await?;
            let is_gone = |table: &String| !there.iter().any(|(name,)| name == table);
            if let Some(table) = tables(ours).into_iter().find(is_gone) {
                return Err(Error::TableMissing(table));
            }
        }
        Ok(missing)
    }
}
