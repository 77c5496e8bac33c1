//! The end of the training.

use std::sync::Arc;

use casebook::conversation::{self, NewContact};
use casebook::destroyed::DestroyedList;
use casebook::inbound::{self, Troubled};
use casebook::scope::Role;
use casebook::settings::{self, Mode};
use casebook::told::Group;
use casebook::{Tx, Uuid, args, training};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, NOON, Story};

contract!(
    opening_wipes_all_that_was_said_in_training,
    what_is_being_written_while_it_opens_is_wiped_too,
);

/// What stays: nothing that people told is in it.
const STAYS: [&str; 12] = [
    "settings",
    "agencies",
    "staff",
    "staff_invites",
    "staff_sessions",
    "audit_chains",
    "audit_entries",
    "counters",
    "inbound_events",
    "web_exits",
    "_sqlx_migrations",
    "sqlite_sequence",
];

fn list(house: &House) -> DestroyedList {
    let url = format!("file://{}", house.fresh.folder.join("destroyed").display());
    DestroyedList::at(&url).unwrap()
}

async fn trains(house: &House) {
    let mut tx = house.begin().await;
    settings::put(&mut tx, "mode", b"training", NOON)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn rows(tx: &mut Tx, table: &str) -> i64 {
    // A test's own text, and few of them.
    let sql: &'static str = Box::leak(format!("SELECT COUNT(*) FROM {table}").into_boxed_str());
    tx.number(sql, args![]).await.unwrap()
}

async fn opening_wipes_all_that_was_said_in_training(fresh: Fresh) {
    let house = House::new(fresh).await;
    trains(&house).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house
        .case(Story {
            training: true,
            ..Story::default()
        })
        .await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let (_, address_hash) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    casebook::case::claim::claim(&mut tx, &act, made.id)
        .await
        .unwrap();
    casebook::case::change::note(&mut tx, &act, made.id, "in training")
        .await
        .unwrap();
    let troubled = Troubled {
        id: Uuid::from_u128(1),
        channel: "telegram",
        address_hash,
        error: "a step panicked".into(),
        sealed: vec![1],
        at: NOON,
    };
    inbound::keep_troubled(&mut tx, troubled).await.unwrap();
    let vault = &house.vault;
    training::open(&mut tx, vault, &list(&house), "test", None, &[], NOON)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let mut tx = house.begin().await;
    let tables = match &tx {
        Tx::Sqlite(_) => "SELECT name FROM sqlite_master WHERE type = 'table'",
        Tx::Postgres(_) => "SELECT tablename::TEXT FROM pg_tables WHERE schemaname = 'public'",
    };
    let tables: Vec<(String,)> = tx.fetch_all(tables, args![]).await.unwrap();
    assert!(tables.len() > STAYS.len());
    for (table,) in tables.iter().filter(|t| !STAYS.contains(&t.0.as_str())) {
        assert_eq!(rows(&mut tx, table).await, 0, "{table}");
    }
    assert_eq!(settings::mode(&mut tx).await.unwrap(), Mode::Open);
    drop(tx);
    let destroyed = list(&house).read().unwrap();
    assert!(destroyed.contains(&made.report) && destroyed.contains(&made.id));
    assert_eq!(house.audited("hotline.open").await, 1);
}

async fn what_is_being_written_while_it_opens_is_wiped_too(fresh: Fresh) {
    let house = House::new(fresh).await;
    trains(&house).await;
    // A desk hears somebody who still trains.
    let mut desk = house.begin().await;
    assert_eq!(settings::mode(&mut desk).await.unwrap(), Mode::Training);
    let (db, vault, list) = (
        house.fresh.db.clone(),
        Arc::clone(&house.vault),
        list(&house),
    );
    let opening = tokio::spawn(async move {
        let mut tx = db.begin().await?;
        training::open(&mut tx, &vault, &list, "test", None, &[], NOON).await?;
        tx.commit().await
    });
    if let Tx::Postgres(_) = desk {
        let waits = "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                     WHERE NOT l.granted AND d.datname = current_database()";
        let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
        while desk.number(waits, args![]).await.unwrap() == 0 {
            assert!(!opening.is_finished(), "it did not wait for the desk");
            assert!(tokio::time::Instant::now() < deadline);
            tokio::task::yield_now().await;
        }
    }
    let contact = NewContact {
        id: Uuid::from_u128(2),
        channel: "telegram",
        account: "bot".into(),
        address_hash: vec![2],
        wrapped_key: vec![],
        sealed: vec![],
        at: NOON,
    };
    conversation::add_contacts(&mut desk, vec![contact])
        .await
        .unwrap();
    desk.commit().await.unwrap();
    opening.await.unwrap().unwrap();
    let mut tx = house.begin().await;
    assert_eq!(rows(&mut tx, "contacts").await, 0);
    assert_eq!(settings::mode(&mut tx).await.unwrap(), Mode::Open);
}
