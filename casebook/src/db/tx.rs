//! One transaction, its statements, their values and their rows.

use sqlx::postgres::{PgArguments, PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteArguments, SqliteRow};
use sqlx::{Arguments as _, FromRow, SqlSafeStr as _, SqlStr, Transaction};
use uuid::Uuid;

use super::many::Shape;
use crate::Result;

/// A value bound to a statement. `None` is a typed NULL.
#[derive(Debug, Clone)]
pub enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Id(Option<Uuid>),
    Bool(bool),
}

macro_rules! value_from {
    ($($type:ty => |$v:ident| $made:expr),+ $(,)?) => {
        $(impl From<$type> for Value { fn from($v: $type) -> Self { $made } })+
    };
}
value_from! {
    i64 => |v| Self::Int(Some(v)), Option<i64> => |v| Self::Int(v),
    String => |v| Self::Text(Some(v)), Option<String> => |v| Self::Text(v),
    &str => |v| Self::Text(Some(v.to_owned())),
    Option<&str> => |v| Self::Text(v.map(str::to_owned)),
    Vec<u8> => |v| Self::Bytes(Some(v)), Option<Vec<u8>> => |v| Self::Bytes(v),
    &[u8] => |v| Self::Bytes(Some(v.to_vec())),
    Uuid => |v| Self::Id(Some(v)), Option<Uuid> => |v| Self::Id(v),
    bool => |v| Self::Bool(v),
}

/// The values of a statement, in order: `args![id, now]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}

/// A row that either database can give.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// One transaction. Dropped without [`Tx::commit`], nothing of it happened.
#[derive(Debug)]
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Makes all of it durable.
    ///
    /// # Errors
    /// When the database cannot promise that.
    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Runs a statement; how many rows it touched.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn execute(&mut self, sql: &'static str, args: Vec<Value>) -> Result<u64> {
        self.run(sql.into_sql_str(), args).await
    }

    /// All rows of a query.
    ///
    /// # Errors
    /// Whatever the database refuses, and rows that do not fit `T`.
    pub async fn fetch_all<T: Row>(
        &mut self,
        sql: &'static str,
        args: Vec<Value>,
    ) -> Result<Vec<T>> {
        self.rows(sql.into_sql_str(), args).await
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// As [`Tx::fetch_all`].
    pub async fn fetch_optional<T: Row>(
        &mut self,
        sql: &'static str,
        args: Vec<Value>,
    ) -> Result<Option<T>> {
        Ok(self.fetch_all(sql, args).await?.into_iter().next())
    }

    /// A single number: `SELECT COUNT(*) …`, `SELECT CAST(SUM(…) AS BIGINT) …`.
    ///
    /// # Errors
    /// As [`Tx::fetch_all`], and a query without a row.
    pub async fn number(&mut self, sql: &'static str, args: Vec<Value>) -> Result<i64> {
        let row: Option<(i64,)> = self.fetch_optional(sql, args).await?;
        Ok(row.ok_or(sqlx::Error::RowNotFound)?.0)
    }

    /// Runs `head … tail` with many rows of `columns` values each between them
    /// (`many.rs`); how many rows it touched.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn execute_many(
        &mut self,
        head: &'static str,
        columns: usize,
        rows: Vec<Value>,
        tail: &'static str,
    ) -> Result<u64> {
        let shape = Shape {
            head,
            columns,
            tail,
        };
        let mut touched = 0;
        match self {
            Self::Sqlite(_) => {
                for (sql, args) in shape.lists(rows) {
                    touched += self.run(sql, args).await?;
                }
            }
            Self::Postgres(tx) => {
                if let Some((sql, args)) = shape.arrays(rows)? {
                    let done = sqlx::query_with(sql, args).execute(&mut **tx).await?;
                    touched = done.rows_affected();
                }
            }
        }
        Ok(touched)
    }

    /// [`Tx::execute_many`] for a statement that gives rows.
    ///
    /// # Errors
    /// As [`Tx::fetch_all`].
    pub async fn fetch_many<T: Row>(
        &mut self,
        head: &'static str,
        columns: usize,
        rows: Vec<Value>,
        tail: &'static str,
    ) -> Result<Vec<T>> {
        let shape = Shape {
            head,
            columns,
            tail,
        };
        let mut found = Vec::new();
        match self {
            Self::Sqlite(_) => {
                for (sql, args) in shape.lists(rows) {
                    found.extend(self.rows::<T>(sql, args).await?);
                }
            }
            Self::Postgres(tx) => {
                if let Some((sql, args)) = shape.arrays(rows)? {
                    found = sqlx::query_as_with(sql, args).fetch_all(&mut **tx).await?;
                }
            }
        }
        Ok(found)
    }

    async fn run(&mut self, sql: SqlStr, args: Vec<Value>) -> Result<u64> {
        Ok(match self {
            Self::Sqlite(tx) => sqlx::query_with(sql, sqlite_args(args)?)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
            Self::Postgres(tx) => sqlx::query_with(sql, postgres_args(args)?)
                .execute(&mut **tx)
                .await?
                .rows_affected(),
        })
    }

    async fn rows<T: Row>(&mut self, sql: SqlStr, args: Vec<Value>) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite(tx) => {
                sqlx::query_as_with(sql, sqlite_args(args)?)
                    .fetch_all(&mut **tx)
                    .await?
            }
            Self::Postgres(tx) => {
                sqlx::query_as_with(sql, postgres_args(args)?)
                    .fetch_all(&mut **tx)
                    .await?
            }
        })
    }
}

fn sqlite_args(values: Vec<Value>) -> Result<SqliteArguments> {
    let mut args = SqliteArguments::default();
    for value in values {
        match value {
            Value::Int(v) => args.add(v),
            Value::Text(v) => args.add(v),
            Value::Bytes(v) => args.add(v),
            Value::Id(v) => args.add(v),
            Value::Bool(v) => args.add(v),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(args)
}

fn postgres_args(values: Vec<Value>) -> Result<PgArguments> {
    let mut args = PgArguments::default();
    for value in values {
        match value {
            Value::Int(v) => args.add(v),
            Value::Text(v) => args.add(v),
            Value::Bytes(v) => args.add(v),
            Value::Id(v) => args.add(v),
            Value::Bool(v) => args.add(v),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(args)
}
