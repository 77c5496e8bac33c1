//! Conversations as several desks have them in hand: in one order, and at one place.

use casebook::conversation::{self, ConversationRow, NewContact};
use casebook::{Db, Millis, Uuid, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Story};

contract!(
    whoever_waits_for_a_talk_sees_what_was_written_meanwhile,
    whoever_waits_finds_a_report_where_it_was_taken,
    a_report_that_is_opened_elsewhere_leaves_the_phone_it_was_told_on,
);

/// Another chat of somebody, in a browser.
async fn page(house: &House) -> Uuid {
    let mut tx = house.begin().await;
    let (contact, conversation) = (Uuid::from_u128(71), Uuid::from_u128(72));
    let new = NewContact {
        id: contact,
        channel: "web",
        account: "web".into(),
        address_hash: vec![7; 32],
        wrapped_key: vec![1],
        sealed: vec![1],
        at: house.now(),
    };
    conversation::add_contacts(&mut tx, vec![new])
        .await
        .unwrap();
    let row = ConversationRow {
        id: conversation,
        contact_id: contact,
        report_id: None,
        language: "lo".into(),
        last_in_at: house.now(),
        visible_from: 0,
        write_ok: false,
        holding: false,
        hides: false,
    };
    conversation::save_conversations(&mut tx, vec![row])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    conversation
}

/// Until a transaction of this database waits for another's lock. (SQLite has one writer:
/// whoever waits there has not begun.)
async fn somebody_waits(db: &Db) {
    if !db.is_postgres() {
        return;
    }
    loop {
        let mut tx = db.read().await.unwrap();
        let waiting = "SELECT COUNT(*) FROM pg_stat_activity
                       WHERE datname = current_database() AND wait_event_type = 'Lock'";
        if tx.number(waiting, args![]).await.unwrap() > 0 {
            return;
        }
        drop(tx);
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

async fn whoever_waits_for_a_talk_sees_what_was_written_meanwhile(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (phone, hash) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let goes_on = "UPDATE conversations SET report_id = $2 WHERE id = $1";
    tx.execute(goes_on, args![phone, made.report])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut first = house.begin().await;
    let rows = conversation::by_contacts(&mut first, std::slice::from_ref(&hash)).await;
    assert_eq!(rows.unwrap().len(), 1);
    let others = [(Some(hash), None), (None, Some(made.report))].map(|(hash, report)| {
        let db = house.fresh.db.clone();
        tokio::spawn(async move {
            let mut second = db.begin().await.unwrap();
            let rows = match (hash, report) {
                (Some(hash), _) => conversation::by_contacts(&mut second, &[hash]).await,
                (_, report) => conversation::by_reports(&mut second, &[report.unwrap()]).await,
            };
            rows.unwrap().remove(0)
        })
    });
    somebody_waits(&house.fresh.db).await;
    let write = "UPDATE reports SET state = $2 WHERE id = $1";
    first
        .execute(write, args![made.report, vec![4_u8, 2]])
        .await
        .unwrap();
    let wait = "UPDATE cases SET waiting_since = $2 WHERE id = $1";
    first.execute(wait, args![made.id, 42]).await.unwrap();
    first.commit().await.unwrap();
    for other in others {
        let row = other.await.unwrap();
        assert_eq!(row.report_state, Some(vec![4, 2]));
        assert_eq!(row.case_waiting_since, Some(42));
    }
}

async fn whoever_waits_finds_a_report_where_it_was_taken(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let elsewhere = page(&house).await;
    let mut first = house.begin().await;
    let rows = conversation::by_reports(&mut first, &[made.report]).await;
    assert_eq!(rows.unwrap().len(), 1);
    let db = house.fresh.db.clone();
    let other = tokio::spawn(async move {
        let mut second = db.begin().await.unwrap();
        let rows = conversation::by_reports(&mut second, &[made.report]).await;
        rows.unwrap().remove(0)
    });
    somebody_waits(&house.fresh.db).await;
    let take = "UPDATE reports SET conversation_id = $2 WHERE id = $1";
    first
        .execute(take, args![made.report, elsewhere])
        .await
        .unwrap();
    first.commit().await.unwrap();
    assert_eq!(other.await.unwrap().conversation_id, elsewhere);
}

async fn a_report_that_is_opened_elsewhere_leaves_the_phone_it_was_told_on(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (phone, _) = house.told_in(made).await;
    let elsewhere = page(&house).await;
    let mut tx = house.begin().await;
    let held = "SELECT COUNT(*) FROM outbox WHERE state = 'held' AND conversation_id = $1";
    assert_eq!(tx.number(held, args![phone]).await.unwrap(), 1);
    let opened = "UPDATE conversations SET report_id = $2 WHERE id = $1";
    tx.execute(opened, args![elsewhere, made.report])
        .await
        .unwrap();
    conversation::take_along(&mut tx, made.report, elsewhere)
        .await
        .unwrap();
    let goes_on = "SELECT COUNT(*) FROM conversations WHERE id = $1 AND report_id IS NOT NULL";
    assert_eq!(tx.number(goes_on, args![phone]).await.unwrap(), 0);
    assert_eq!(tx.number(goes_on, args![elsewhere]).await.unwrap(), 1);
    // It waits for a page now, and the page finds it.
    let waits = "SELECT o.conversation_id, m.conversation_id, o.not_before FROM outbox o
                 JOIN messages m ON m.id = o.message_id WHERE o.state = 'held'";
    let row: Option<(Uuid, Uuid, Millis)> = tx.fetch_optional(waits, args![]).await.unwrap();
    assert_eq!(row.unwrap(), (elsewhere, elsewhere, Millis::MAX));
}
