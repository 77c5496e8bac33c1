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

/// The tables that the migrations leave.
fn tables(ours: &Migrator) -> BTreeSet<String> {
    let mut tables = BTreeSet::new();
    for migration in ours.iter() {
        follow(migration.sql.as_str(), &mut tables);
    }
    tables
}

/// What a migration makes, drops and renames, each at the beginning of a line.
fn follow(sql: &str, tables: &mut BTreeSet<String>) {
    for line in sql.lines() {
        let line = line.replace(['(', ';'], " ");
        let words: Vec<&str> = line.split_whitespace().collect();
        match *words.as_slice() {
            ["CREATE", "TABLE", "IF", "NOT", "EXISTS", name, ..]
            | ["CREATE", "TABLE", name, ..] => {
                tables.insert(name.to_owned());
            }
            ["DROP", "TABLE", "IF", "EXISTS", name, ..] | ["DROP", "TABLE", name, ..] => {
                tables.remove(name);
            }
            ["ALTER", "TABLE", old, "RENAME", "TO", new, ..] => {
                tables.remove(old);
                tables.insert(new.to_owned());
            }
            _ => {}
        }
    }
}

impl Db {
    /// True for a database in which no program of ours has made anything yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_new(&self) -> Result<bool> {
        let there = self.tables().await?;
        Ok(!there.iter().any(|table| table == "_sqlx_migrations"))
    }

    /// The tables that are there.
    async fn tables(&self) -> Result<Vec<String>> {
        let sql = match self {
            Self::Sqlite { .. } => "SELECT name FROM sqlite_master WHERE type = 'table'",
            Self::Postgres(_) => {
                "SELECT CAST(relname AS TEXT) FROM pg_catalog.pg_class
                 WHERE relkind IN ('r', 'p') AND pg_catalog.pg_table_is_visible(oid)"
            }
        };
        let there: Vec<(String,)> = self.read().await?.fetch_all(sql, args![]).await?;
        Ok(there.into_iter().map(|(name,)| name).collect())
    }

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
        drop(tx);
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
            let there = self.tables().await?;
            let is_gone = |table: &String| !there.contains(table);
            if let Some(table) = tables(ours).into_iter().find(is_gone) {
                return Err(Error::TableMissing(table));
            }
        }
        Ok(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_is_made_anew_under_its_name_is_one() {
        let mut tables = BTreeSet::new();
        follow(
            "CREATE TABLE kept (\n id INTEGER\n);\nCREATE TABLE old(id INTEGER);\n\
             CREATE TABLE new (id INTEGER);\nDROP TABLE old;\nALTER TABLE new RENAME TO old;\n\
             CREATE TABLE passing (id INTEGER);\nDROP TABLE IF EXISTS passing;",
            &mut tables,
        );
        assert_eq!(tables.into_iter().collect::<Vec<_>>(), ["kept", "old"]);
    }
}
