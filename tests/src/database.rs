//! The two databases that the program runs on, and a fresh one for each test.

mod gate;

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

use sqlx::{
    ConnectOptions as _, Row as _,
    sqlite::{SqliteConnectOptions, SqliteRow},
};

use crate::patience;
pub(crate) use gate::Gate;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// A database for one test: empty when made, gone when dropped.
#[derive(Debug)]
pub(crate) enum Fresh {
    Sqlite { file: PathBuf },
    Postgres { name: String, url: String },
}

/// The cluster to make databases in, as `tests/run` starts it.
fn cluster() -> String {
    std::env::var("SAIDUAN_TEST_POSTGRES").expect(
        "SAIDUAN_TEST_POSTGRES is not set: run the tests with tests/run, which starts PostgreSQL",
    )
}

impl Fresh {
    pub fn new(database: Database, directory: &Path) -> Self {
        match database {
            Database::Sqlite => Self::Sqlite {
                file: directory.join("data").join("saiduan.db"),
            },
            Database::Postgres => Self::in_cluster(&cluster()),
        }
    }

    fn in_cluster(cluster: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("system_{}_{number}", std::process::id());
        psql(cluster, &format!("CREATE DATABASE {name}"));
        let (server, _) = cluster
            .rsplit_once('/')
            .expect("SAIDUAN_TEST_POSTGRES ends in /DATABASE");
        let url = format!("{server}/{name}");
        Self::Postgres { name, url }
    }

    /// What `database.url` is set to; `None` leaves the program's default.
    pub fn url(&self) -> Option<&str> {
        match self {
            Self::Sqlite { .. } => None,
            Self::Postgres { url, .. } => Some(url),
        }
    }

    /// Whether these words stand readable anywhere in what the database keeps.
    pub fn holds(&self, words: &str) -> bool {
        !self.finds(&[words]).is_empty()
    }

    /// Those among these words that stand readable in what the database keeps.
    pub fn finds<'w>(&self, words: &[&'w str]) -> Vec<&'w str> {
        let kept: Vec<String> = match self {
            Self::Sqlite { file } => ["", "-wal", "-shm", "-journal"]
                .iter()
                .filter_map(|end| std::fs::read(format!("{}{end}", file.display())).ok())
                .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
                .collect(),
            Self::Postgres { url, .. } => {
                let dump = output("pg_dump", &[url]).unwrap_or_else(|error| panic!("{error}"));
                vec![String::from_utf8_lossy(&dump).into_owned()]
            }
        };
        // Binary columns are dumped in hexadecimal.
        let hex = |words: &str| -> String { words.bytes().map(|b| format!("{b:02x}")).collect() };
        let holds = |words: &str| {
            let hex = hex(words);
            kept.iter()
                .any(|kept| kept.contains(words) || kept.contains(&hex))
        };
        words.iter().copied().filter(|words| holds(words)).collect()
    }

    /// Takes everything out of it, as where another, empty one stands in its place.
    pub async fn empties(&self) {
        match self {
            Self::Sqlite { file } => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", file.display()));
                }
            }
            Self::Postgres { .. } => {
                self.sql("DROP SCHEMA public CASCADE").await;
                self.sql("CREATE SCHEMA public").await;
            }
        }
    }

    /// Runs one SQL statement; the rows come as lines, columns parted by `|`.
    pub async fn sql(&self, statement: &str) -> String {
        match self {
            Self::Sqlite { file } => sqlite(file, statement).await,
            Self::Postgres { url, .. } => psql(url, statement),
        }
    }
}

/// Numbers and texts only: what else a column holds is for the program to read.
async fn sqlite(file: &Path, statement: &str) -> String {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(patience::PATIENCE);
    let mut connection = options.connect().await.expect("the database file opens");
    let text = sqlx::AssertSqlSafe(statement.to_owned());
    let rows = sqlx::raw_sql(text).fetch_all(&mut connection).await;
    let rows = rows.unwrap_or_else(|error| panic!("{statement}: {error}"));
    let column = |row: &SqliteRow, place| {
        let text: Result<String, _> = row.try_get_unchecked(place);
        text.unwrap_or_default()
    };
    let line = |row: &SqliteRow| -> String {
        let columns: Vec<String> = (0..row.len()).map(|place| column(row, place)).collect();
        columns.join("|")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

impl Drop for Fresh {
    fn drop(&mut self) {
        if let Self::Postgres { name, .. } = self {
            let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            // The whole cluster goes when the run ends: no reason to fail a test.
            if let Err(error) = try_psql(&cluster(), &drop) {
                eprintln!("{error}");
            }
        }
    }
}

fn psql(url: &str, statement: &str) -> String {
    try_psql(url, statement).unwrap_or_else(|error| panic!("{error}"))
}

fn try_psql(url: &str, statement: &str) -> Result<String, String> {
    let arguments = ["-XqAt", "-v", "ON_ERROR_STOP=1", "-c", statement, url];
    let bytes = output("psql", &arguments)?;
    Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
}

fn output(program: &str, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let done = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("{program} does not start: {error}"))?;
    if done.status.success() {
        Ok(done.stdout)
    } else {
        let said = String::from_utf8_lossy(&done.stderr);
        Err(format!("{program}: {said}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_postgres_database_is_made_found_in_and_dropped() {
        let fresh = Fresh::new(Database::Postgres, Path::new("/nowhere"));
        fresh
            .sql("CREATE TABLE told (words TEXT, sealed BYTEA)")
            .await;
        fresh
            .sql("INSERT INTO told VALUES ('ຊ່ວຍແດ່', convert_to('อยู่ที่ท่าเรือ', 'UTF8'))")
            .await;
        assert_eq!(fresh.sql("SELECT words FROM told").await, "ຊ່ວຍແດ່");
        assert!(fresh.holds("ຊ່ວຍແດ່"));
        assert!(fresh.holds("ท่าเรือ"));
        assert!(!fresh.holds("ท่าอากาศยาน"));

        let Fresh::Postgres { name, .. } = &fresh else {
            unreachable!()
        };
        let count = format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'");
        assert_eq!(psql(&cluster(), &count), "1");
        drop(fresh);
        assert_eq!(psql(&cluster(), &count), "0");
    }

    #[test]
    fn words_in_a_sqlite_file_are_found() {
        let directory = tempfile::tempdir().expect("a directory");
        let fresh = Fresh::new(Database::Sqlite, directory.path());
        let Fresh::Sqlite { file } = &fresh else {
            unreachable!()
        };
        std::fs::create_dir_all(file.parent().expect("a parent")).expect("data/");
        std::fs::write(file, b"\x00\x01head").expect("the file");
        std::fs::write(format!("{}-wal", file.display()), "…ຊ່ວຍແດ່…").expect("the log");
        std::fs::write(format!("{}-shm", file.display()), b"\xff5000000001\xfe")
            .expect("the index");
        assert!(fresh.holds("ຊ່ວຍແດ່"));
        assert_eq!(fresh.finds(&["tail", "5000000001"]), ["5000000001"]);
    }
}
