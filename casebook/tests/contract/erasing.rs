//! What is erased stays erased.

use casebook::destroyed::DestroyedList;
use casebook::inbound::{self, Troubled};
use casebook::{Uuid, args, conversation, erasure};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Made, Story};

contract!(
    what_a_restored_backup_brings_back_is_destroyed_again,
    what_could_not_be_worked_on_goes_with_its_persons_report,
    a_permission_to_write_goes_with_the_report,
);

async fn erases(house: &House, made: Made) -> DestroyedList {
    let list = format!("file://{}", house.fresh.folder.join("destroyed").display());
    let list = DestroyedList::at(&list).unwrap();
    let mut tx = house.begin().await;
    let (vault, now) = (&house.vault, house.now());
    erasure::erase(&mut tx, vault, &list, "test", &[made.report], "person", now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    list
}

async fn what_a_restored_backup_brings_back_is_destroyed_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let keys = "SELECT r.wrapped_key, r.state, k.wrapped_key FROM reports r
                JOIN cases k ON k.id = r.case_id WHERE r.id = $1";
    let mut tx = house.begin().await;
    let before: Option<(Vec<u8>, Vec<u8>, Vec<u8>)> =
        tx.fetch_optional(keys, args![made.report]).await.unwrap();
    let (report_key, state, case_key) = before.unwrap();
    drop(tx);
    let list = erases(&house, made).await;

    // As a backup from before the erasure has it.
    let mut tx = house.begin().await;
    let report = "UPDATE reports SET wrapped_key = $2, state = $3, erased_at = NULL WHERE id = $1";
    tx.execute(report, args![made.report, report_key, state])
        .await
        .unwrap();
    let case = "UPDATE cases SET wrapped_key = $2 WHERE id = $1";
    tx.execute(case, args![made.id, case_key]).await.unwrap();
    tx.commit().await.unwrap();

    let mut tx = house.begin().await;
    assert_eq!(list.enforce(&mut tx).await.unwrap(), 2);
    assert_eq!(list.enforce(&mut tx).await.unwrap(), 0, "nothing is left");
    let rows = conversation::by_reports(&mut tx, &[made.report, other.report])
        .await
        .unwrap();
    for row in rows {
        let is_erased = row.report_id == Some(made.report);
        assert_eq!(row.report_key.is_none(), is_erased);
        assert_eq!(row.case_key.is_none(), is_erased);
    }
}

async fn what_could_not_be_worked_on_goes_with_its_persons_report(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    for (id, made) in [(1, made), (2, other)] {
        let (_, address_hash) = house.told_in(made).await;
        let mut tx = house.begin().await;
        let troubled = Troubled {
            id: Uuid::from_u128(id),
            channel: "telegram",
            address_hash,
            error: "a step panicked".into(),
            sealed: vec![1],
            at: house.now(),
        };
        inbound::keep_troubled(&mut tx, troubled).await.unwrap();
        tx.commit().await.unwrap();
    }
    erases(&house, made).await;
    let mut tx = house.begin().await;
    let left: Vec<(Uuid,)> = tx
        .fetch_all("SELECT id FROM troubled_events", args![])
        .await
        .unwrap();
    assert_eq!(left, [(Uuid::from_u128(2),)]);
    let half_a_year = 181 * 24 * crate::fixture::HOUR;
    inbound::prune(&mut tx, house.now() + half_a_year)
        .await
        .unwrap();
    let count = "SELECT COUNT(*) FROM troubled_events";
    assert_eq!(tx.number(count, args![]).await.unwrap(), 0);
}

async fn a_permission_to_write_goes_with_the_report(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (conversation, _) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let allow = "UPDATE conversations SET report_id = $2, write_ok = (1 = 1) WHERE id = $1";
    tx.execute(allow, args![conversation, made.report])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    erases(&house, made).await;
    let mut tx = house.begin().await;
    let allowed = "SELECT COUNT(*) FROM conversations WHERE id = $1 AND write_ok";
    assert_eq!(tx.number(allowed, args![conversation]).await.unwrap(), 0);
}
