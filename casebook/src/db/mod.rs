//! The two databases behind one door.
//!
//! A statement is written once, with `$1` placeholders, and its values are given
//! as [`Value`]s; [`Tx`] runs it on whichever database this is. Rows come back as
//! structs that derive `FromRow`. Why not a macro that expands a query body for
//! each driver: a value list costs one small match a value, and keeps every store
//! method free of generics and compiled once.

mod file;
mod many;
mod schema;
mod tx;

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::{Error, Result};
pub use file::Alone;
pub use tx::{Row, Tx, Value};

/// True for a fault of this statement's data (a constraint, a value that does not
/// fit), as opposed to a database that cannot work at all.
pub fn is_about_data(error: &sqlx::Error) -> bool {
    use sqlx::error::ErrorKind;
    match error {
        sqlx::Error::Database(e) => {
            // PostgreSQL: 21, rows of one statement that do not go together; 22, values.
            let about_data = |code: &str| ["21", "22"].iter().any(|class| code.starts_with(class));
            !matches!(e.kind(), ErrorKind::Other) || e.code().is_some_and(|c| about_data(&c))
        }
        sqlx::Error::Encode(_) | sqlx::Error::Decode(_) | sqlx::Error::ColumnDecode { .. } => true,
        _ => false,
    }
}

/// A plan is kept with its prepared statement. One made while tables are small would
/// read them from end to end, and still do so when they are not: what this program
/// asks for, it asks for by index. A plan that has to do what was switched off counts as
/// so costly that the server would compile it first, which takes it a second.
const POINTED: &str = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off";

static SQLITE: Migrator = sqlx::migrate!("../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../migrations/postgres");

/// A connected database.
#[derive(Debug, Clone)]
pub enum Db {
    /// One writing connection, several readers.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// Makes a missing file that nobody else on this machine may read, and takes what
/// others may do from one that was made otherwise. SQLite gives the files beside it the
/// same permissions when it makes them. What keeps it from being made keeps it from
/// being opened too, and is said there.
fn make_ours_alone(file: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(file);
    #[cfg(unix)]
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let ours: std::fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        let _ = std::fs::set_permissions(name, ours);
    }
}

/// How long it is waited for a connection; then the platform had better deliver again.
const IN_TIME: Duration = Duration::from_secs(10);
/// How long a server may take to come up.
const COMES_UP: Duration = Duration::from_secs(10);
/// After so long somebody who looks on is told what is waited for.
const SILENT: Duration = Duration::from_secs(1);
/// How often it is tried meanwhile.
const AGAIN: Duration = Duration::from_millis(200);

/// One connection before the pool, which would say only that its time was over and not
/// why.
async fn reach(options: &PgConnectOptions) -> Result<()> {
    let mut reached = std::pin::pin!(try_to_reach(options));
    match tokio::time::timeout(SILENT, &mut reached).await {
        Ok(done) => done,
        Err(_) => {
            let seconds = COMES_UP.as_secs();
            tracing::warn!(seconds, "the database does not answer yet; waiting for it");
            reached.await
        }
    }
}

async fn try_to_reach(options: &PgConnectOptions) -> Result<()> {
    let until = tokio::time::Instant::now() + COMES_UP;
    loop {
        let connected = tokio::time::timeout_at(until, PgConnection::connect_with(options)).await;
        match connected.map_err(|_| sqlx::Error::PoolTimedOut)? {
            Ok(connection) => return Ok(connection.close().await?),
            Err(sqlx::Error::Io(_)) if tokio::time::Instant::now() + AGAIN < until => {
                tokio::time::sleep(AGAIN).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

impl Db {
    /// Connects. A missing SQLite file is made, its folder too.
    ///
    /// # Errors
    /// An address of another kind, a file that cannot be opened, a server that
    /// does not answer within ten seconds.
    pub async fn connect(url: &str) -> Result<Self> {
        if file::named(url)?.is_some() {
            Self::connect_sqlite(url).await
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Self::connect_postgres(url).await
        } else {
            Err(Error::UnknownDatabase)
        }
    }

    async fn connect_sqlite(url: &str) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(256)
            // A batch's rows wait here for the desk, not the database for the desk.
            .row_buffer_size(1_024)
            // Each page that was written often since is copied into the file once, and
            // fewer commits wait for that.
            .pragma("wal_autocheckpoint", "4000")
            .pragma("cache_size", "-4000")
            .pragma("temp_store", "MEMORY")
            // What is deleted is overwritten, so that the file keeps no shadow of it.
            .pragma("secure_delete", "ON");
        if let Some(folder) = options.get_filename().parent() {
            std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
        }
        make_ours_alone(options.get_filename());
        // A full disk ends a transaction behind the driver's back, which then believes
        // for ever to be in it: such a connection is replaced by a new one.
        let sound = || {
            SqlitePoolOptions::new()
                .acquire_timeout(IN_TIME)
                .before_acquire(|connection, _| {
                    let is_sound = !connection.is_in_transaction();
                    Box::pin(async move { Ok(is_sound) })
                })
        };
        let writer = sound().max_connections(1);
        let readers = sound().max_connections(4).min_connections(0);
        Ok(Self::Sqlite {
            writer: writer.connect_with(options.clone()).await?,
            readers: readers.connect_lazy_with(options.read_only(true).create_if_missing(false)),
        })
    }

    async fn connect_postgres(url: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("saiduan")
            .statement_cache_capacity(256);
        reach(&options).await?;
        let pool = PgPoolOptions::new()
            .max_connections(12)
            .acquire_timeout(IN_TIME)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    sqlx::Executor::execute(connection, POINTED).await?;
                    Ok(())
                })
            });
        Ok(Self::Postgres(pool.connect_with(options).await?))
    }

    /// True on PostgreSQL, where several desks write side by side.
    pub fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// [`Error::Newer`], [`Error::Changed`], or a migration that fails.
    pub async fn migrate(&self) -> Result<()> {
        let done = match self {
            Self::Sqlite { writer, .. } => SQLITE.run(writer).await,
            Self::Postgres(pool) => POSTGRES.run(pool).await,
        };
        done.map_err(schema::in_words)
    }

    /// The migrations of this program for this database.
    fn ours(&self) -> &'static Migrator {
        match self {
            Self::Sqlite { .. } => &SQLITE,
            Self::Postgres(_) => &POSTGRES,
        }
    }

    /// How many migrations of this program have not run here. A newer program may have
    /// run more than this one knows.
    ///
    /// # Errors
    /// Those of the database; one that was never migrated has no list of them.
    pub async fn missing_migrations(&self) -> Result<usize> {
        let mut tx = self.read().await?;
        let sql = "SELECT version FROM _sqlx_migrations WHERE success";
        let done: Vec<(i64,)> = tx.fetch_all(sql, Vec::new()).await?;
        let is_missing = |version: i64| !done.contains(&(version,));
        Ok(self.ours().iter().filter(|m| is_missing(m.version)).count())
    }

    /// Begins a transaction that may write. On SQLite it holds the one writing
    /// connection (`BEGIN IMMEDIATE`); keep it short.
    ///
    /// # Errors
    /// When no connection is to be had in time.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { writer, .. } => Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads.
    ///
    /// # Errors
    /// When no connection is to be had in time.
    pub async fn read(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that reads one moment of the whole database, whatever is
    /// written beside it. ([`Self::read`] sees each statement's own moment on
    /// PostgreSQL.)
    ///
    /// # Errors
    /// When no connection is to be had in time.
    pub async fn moment(&self) -> Result<Tx> {
        const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(match self {
            Self::Sqlite { readers, .. } => Tx::Sqlite(readers.begin().await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin_with(BEGIN).await?),
        })
    }

    /// Closes every connection; on SQLite the write-ahead log is folded in.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::args;

    #[tokio::test]
    async fn nobody_else_on_the_machine_reads_the_files() {
        let entropy = crate::Entropy::system().unwrap();
        let folder = std::env::temp_dir().join(format!("saiduan-db-{}", entropy.id(0)));
        let url = format!("sqlite:{}", folder.join("x.db").display());
        let db = Db::connect(&url).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.execute("CREATE TABLE t (id INTEGER)", args![])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let names = ["x.db", "x.db-wal", "x.db-shm"];
        let are_ours = || {
            for name in names {
                let file = std::fs::metadata(folder.join(name)).unwrap();
                assert_eq!(file.permissions().mode() & 0o777, 0o600, "{name}");
            }
        };
        are_ours();
        for name in names {
            let all = std::fs::Permissions::from_mode(0o644);
            std::fs::set_permissions(folder.join(name), all).unwrap();
        }
        let again = Db::connect(&url).await.unwrap();
        are_ours();
        drop((db, again));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
