//! A database that this program cannot work with is told before it is needed.

use casebook::{Error, args};

use crate::contract;
use crate::database::Fresh;

contract!(
    what_was_migrated_fits,
    a_newer_database_is_told,
    a_migration_that_was_changed_is_told,
    a_table_that_is_gone_is_told,
);

async fn does(fresh: &Fresh, sql: &'static str) {
    let mut tx = fresh.db.begin().await.unwrap();
    tx.execute(sql, args![]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn what_was_migrated_fits(fresh: Fresh) {
    assert_eq!(fresh.db.fits().await.unwrap(), 0);
}

async fn a_newer_database_is_told(fresh: Fresh) {
    does(
        &fresh,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         SELECT 9999, 'of a newer program', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
    )
    .await;
    assert!(matches!(fresh.db.fits().await, Err(Error::Newer(9999))));
    assert!(matches!(fresh.db.migrate().await, Err(Error::Newer(9999))));
    // A program at work goes on while a newer one is rolled out.
    assert_eq!(fresh.db.missing_migrations().await.unwrap(), 0);
}

async fn a_migration_that_was_changed_is_told(fresh: Fresh) {
    does(
        &fresh,
        "UPDATE _sqlx_migrations SET checksum =
           (SELECT other.checksum FROM _sqlx_migrations other WHERE other.version > 1
            ORDER BY other.version LIMIT 1) WHERE version = 1",
    )
    .await;
    assert!(matches!(fresh.db.fits().await, Err(Error::Changed(1))));
    assert!(matches!(fresh.db.migrate().await, Err(Error::Changed(1))));
}

async fn a_table_that_is_gone_is_told(fresh: Fresh) {
    does(&fresh, "DROP TABLE call_backs").await;
    let fits = fresh.db.fits().await;
    assert!(
        matches!(&fits, Err(Error::TableMissing(table)) if table == "call_backs"),
        "{fits:?}"
    );
}
