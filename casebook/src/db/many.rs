//! Many rows in one statement: `head … tail` with the rows between them.
//!
//! PostgreSQL takes each column as one array, so that a text is parsed once whatever
//! the number of rows, and a value costs its bytes and no parameter of its own.
//! SQLite has no arrays: there the rows are a list of `VALUES` of a few lengths only,
//! so that each text is prepared once; places that are not needed stay NULL and are
//! left out. Its placeholders have no numbers, because sqlx looks up each numbered one
//! in a list of all of them.
//!
//! In both, the columns are named `column1`, `column2`, … where `tail` needs them, and
//! the first is never NULL.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use sqlx::postgres::PgArguments;
use sqlx::{Arguments as _, AssertSqlSafe, SqlSafeStr as _, SqlStr};
use uuid::Uuid;

use super::Value;
use crate::{Error, Result};

/// What stands around the rows, and how many values a row has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    pub head: &'static str,
    pub columns: usize,
    pub tail: &'static str,
}

/// Texts that were made before: by shape, and the number of rows (0 for any number).
static TEXTS: LazyLock<Mutex<HashMap<(Shape, usize), SqlStr>>> = LazyLock::new(Mutex::default);

impl Shape {
    /// The text for PostgreSQL, and one array a column; `None` without rows.
    pub fn arrays(self, rows: Vec<Value>) -> Result<Option<(SqlStr, PgArguments)>> {
        if rows.is_empty() {
            return Ok(None);
        }
        let count = rows.len() / self.columns;
        let mut columns: Vec<Column> = rows[..self.columns]
            .iter()
            .map(|first| Column::like(first, count))
            .collect();
        for (place, value) in rows.into_iter().enumerate() {
            columns[place % self.columns].push(value)?;
        }
        let mut args = PgArguments::default();
        for column in columns {
            column.add_to(&mut args).map_err(sqlx::Error::Encode)?;
        }
        Ok(Some((self.text(0, unnested), args)))
    }

    /// The texts for SQLite, each with its values.
    pub fn lists(self, mut rows: Vec<Value>) -> Vec<(SqlStr, Vec<Value>)> {
        let mut made = Vec::new();
        while !rows.is_empty() {
            let count = (rows.len() / self.columns).clamp(1, LONGEST);
            let rest = rows.split_off((count * self.columns).min(rows.len()));
            let length = count.next_power_of_two();
            made.push((
                self.text(length, listed),
                std::mem::replace(&mut rows, rest),
            ));
        }
        made
    }

    fn text(self, rows: usize, make: fn(Self, usize) -> String) -> SqlStr {
        let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
        let text = texts.entry((self, rows)).or_insert_with(|| {
            // Safe: `head` and `tail` are literals of this crate, the rest is placeholders.
            let text: std::sync::Arc<str> = make(self, rows).into();
            AssertSqlSafe(text).into_sql_str()
        });
        text.clone()
    }
}

/// Most rows of one statement of SQLite; stays under its limit of 32,766 values.
const LONGEST: usize = 512;

fn listed(shape: Shape, rows: usize) -> String {
    let row = format!("({})", vec!["?"; shape.columns].join(", "));
    let rows = vec![row; rows].join(", ");
    format!(
        "{} SELECT * FROM (VALUES {rows}) WHERE column1 IS NOT NULL {}",
        shape.head, shape.tail
    )
}

fn unnested(shape: Shape, _: usize) -> String {
    let list = |prefix: &str| {
        let names: Vec<String> = (1..=shape.columns)
            .map(|n| format!("{prefix}{n}"))
            .collect();
        names.join(", ")
    };
    format!(
        "{} SELECT * FROM UNNEST({}) AS rows_given ({}) {}",
        shape.head,
        list("$"),
        list("column"),
        shape.tail
    )
}

/// One column of all rows.
enum Column {
    Int(Vec<Option<i64>>),
    Text(Vec<Option<String>>),
    Bytes(Vec<Option<Vec<u8>>>),
    Id(Vec<Option<Uuid>>),
    Bool(Vec<bool>),
}

impl Column {
    fn like(first: &Value, rows: usize) -> Self {
        match first {
            Value::Int(_) => Self::Int(Vec::with_capacity(rows)),
            Value::Text(_) => Self::Text(Vec::with_capacity(rows)),
            Value::Bytes(_) => Self::Bytes(Vec::with_capacity(rows)),
            Value::Id(_) => Self::Id(Vec::with_capacity(rows)),
            Value::Bool(_) => Self::Bool(Vec::with_capacity(rows)),
        }
    }

    fn push(&mut self, value: Value) -> Result<()> {
        match (self, value) {
            (Self::Int(all), Value::Int(v)) => all.push(v),
            (Self::Text(all), Value::Text(v)) => all.push(v),
            (Self::Bytes(all), Value::Bytes(v)) => all.push(v),
            (Self::Id(all), Value::Id(v)) => all.push(v),
            (Self::Bool(all), Value::Bool(v)) => all.push(v),
            _ => return Err(Error::Damaged("a column of two types")),
        }
        Ok(())
    }

    fn add_to(self, args: &mut PgArguments) -> std::result::Result<(), sqlx::error::BoxDynError> {
        match self {
            Self::Int(all) => args.add(all),
            Self::Text(all) => args.add(all),
            Self::Bytes(all) => args.add(all),
            Self::Id(all) => args.add(all),
            Self::Bool(all) => args.add(all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape {
        head: "INSERT INTO t (a, b)",
        columns: 2,
        tail: "ON CONFLICT DO NOTHING",
    };

    fn rows(count: i64) -> Vec<Value> {
        (0..count)
            .flat_map(|n| [Value::from(n), Value::from("x")])
            .collect()
    }

    #[test]
    fn many_rows_become_few_lists() {
        let made = SHAPE.lists(rows(512 + 3));
        let sizes: Vec<usize> = made.iter().map(|(_, args)| args.len() / 2).collect();
        assert_eq!(sizes, [512, 3]);
        assert_eq!(
            made[1].0.as_str(),
            "INSERT INTO t (a, b) SELECT * FROM (VALUES (?, ?), (?, ?), (?, ?), (?, ?)) \
             WHERE column1 IS NOT NULL ON CONFLICT DO NOTHING"
        );
        assert!(SHAPE.lists(Vec::new()).is_empty());
    }

    #[test]
    fn any_number_of_rows_is_one_text_with_an_array_a_column() {
        let (sql, args) = SHAPE.arrays(rows(323)).unwrap().unwrap();
        assert_eq!(
            sql.as_str(),
            "INSERT INTO t (a, b) SELECT * FROM UNNEST($1, $2) AS rows_given (column1, column2) ON CONFLICT DO NOTHING"
        );
        assert_eq!(args.len(), 2);
        assert!(SHAPE.arrays(Vec::new()).unwrap().is_none());
    }

    #[test]
    fn a_column_of_two_types_is_refused() {
        let mixed = vec![
            Value::from(1),
            Value::from("x"),
            Value::from("y"),
            Value::from("z"),
        ];
        assert!(SHAPE.arrays(mixed).is_err());
    }
}
