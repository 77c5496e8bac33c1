//! An end of the audit log that was cut off is seen.

use casebook::audit::{self, Verdict};
use casebook::audit_note::AuditNote;
use casebook::destroyed::DestroyedList;
use casebook::{Tx, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::House;

contract!(
    a_log_that_grows_is_intact,
    what_is_noted_while_the_log_is_checked_is_no_fault,
    an_end_that_was_cut_off_is_seen_and_stays_seen,
);

fn note(house: &House) -> AuditNote {
    let url = format!("file://{}", house.fresh.folder.join("destroyed").display());
    AuditNote::beside(&DestroyedList::at(&url).unwrap())
}

async fn writes(house: &House, tx: &mut Tx, count: usize) {
    for _ in 0..count {
        let pen = house.pen();
        let written = pen.record(tx, "program", "test", "hotline".into(), "");
        written.await.unwrap();
    }
}

async fn verdict(house: &House, tx: &mut Tx) -> Verdict {
    let mut verdict = audit::verify(tx, &house.vault).await.unwrap();
    assert!(verdict.faults.is_empty(), "{verdict:?}");
    let noted = note(house).noted().unwrap();
    noted.compare(tx, &mut verdict).await.unwrap();
    verdict
}

async fn a_log_that_grows_is_intact(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    assert!(verdict(&house, &mut tx).await.faults.is_empty());
    for _ in 0..3 {
        writes(&house, &mut tx, 2).await;
        note(&house).keep(&mut tx).await.unwrap();
        assert!(verdict(&house, &mut tx).await.faults.is_empty());
    }
}

async fn what_is_noted_while_the_log_is_checked_is_no_fault(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    writes(&house, &mut tx, 2).await;
    tx.commit().await.unwrap();
    let noted = note(&house).noted().unwrap();
    let mut moment = house.fresh.db.moment().await.unwrap();
    let mut verdict = audit::verify(&mut moment, &house.vault).await.unwrap();
    let mut tx = house.begin().await;
    writes(&house, &mut tx, 2).await;
    tx.commit().await.unwrap();
    let mut tx = house.begin().await;
    note(&house).keep(&mut tx).await.unwrap();
    noted.compare(&mut moment, &mut verdict).await.unwrap();
    assert!(verdict.faults.is_empty(), "{verdict:?}");
    // Read only now, it would have seen what this moment of the database has not.
    let late = note(&house).noted().unwrap();
    late.compare(&mut moment, &mut verdict).await.unwrap();
    assert_eq!(verdict.faults.len(), 1);
}

async fn an_end_that_was_cut_off_is_seen_and_stays_seen(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    writes(&house, &mut tx, 5).await;
    note(&house).keep(&mut tx).await.unwrap();
    // As somebody does it who knows how the log is kept.
    for sql in [
        "DELETE FROM audit_entries WHERE seq > 3",
        "UPDATE audit_chains SET seq = 3, hash = (SELECT hash FROM audit_entries e
             WHERE e.chain = audit_chains.id AND e.seq = 3)",
    ] {
        tx.execute(sql, args![]).await.unwrap();
    }
    let faults = verdict(&house, &mut tx).await.faults;
    assert!(faults[0].contains("ends before entry 5"), "{faults:?}");
    // Others are written in their place: the note does not go along.
    house.clock.advance(1);
    note(&house).keep(&mut tx).await.unwrap();
    writes(&house, &mut tx, 4).await;
    note(&house).keep(&mut tx).await.unwrap();
    let faults = verdict(&house, &mut tx).await.faults;
    assert!(faults[0].contains("is not the one"), "{faults:?}");
}
