//! A database that is there and keeps nothing, as on a full disk.

use casebook::{args, settings};

use crate::contract;
use crate::database::Fresh;

contract!(one_that_keeps_nothing_is_told_from_other_faults);

async fn one_that_keeps_nothing_is_told_from_other_faults(fresh: Fresh) {
    let mut tx = fresh.db.begin().await.unwrap();
    let only_to_be_read = match fresh.db.is_postgres() {
        true => "SET TRANSACTION READ ONLY",
        false => "PRAGMA query_only = ON",
    };
    tx.execute(only_to_be_read, args![]).await.unwrap();
    let kept = settings::put(&mut tx, "mode", b"open", 1).await;
    assert!(kept.unwrap_err().keeps_nothing());
    drop(tx);

    let mut tx = fresh.db.read().await.unwrap();
    let fault = tx.number("SELECT COUNT(*) FROM nowhere", args![]).await;
    assert!(!fault.unwrap_err().keeps_nothing());
    drop(tx);

    fresh.db.close().await;
    assert!(fresh.db.begin().await.unwrap_err().keeps_nothing());
}
