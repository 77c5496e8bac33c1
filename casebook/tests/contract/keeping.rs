//! What is kept for how long.

use casebook::destroyed::DestroyedList;
use casebook::outbox::QUIET;
use casebook::retention::{self, Periods};
use casebook::{Uuid, args, set_back};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, NOON, Story};

contract!(
    what_became_no_case_goes_after_its_days,
    a_closed_case_goes_after_its_years,
    a_case_about_a_child_stays_longer,
    an_open_case_stays,
    nothing_goes_where_it_is_kept_for_ever,
    what_outlived_its_person_goes,
    what_was_told_to_a_clock_that_ran_ahead_goes_in_time,
);

const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 366 * DAY;
const PERIODS: Periods = Periods {
    chat_days: 30,
    case_years: 5,
    minor_case_years: 25,
};

/// The reports that go `after` so long.
async fn gone(house: &House, periods: Periods, after: i64) -> Vec<Uuid> {
    let list = format!("file://{}", house.fresh.folder.join("destroyed").display());
    let list = DestroyedList::at(&list).unwrap();
    let mut tx = house.begin().await;
    let (vault, now) = (&house.vault, NOON + after);
    retention::erase(&mut tx, vault, &list, "test", periods, now)
        .await
        .unwrap();
    let again = retention::erase(&mut tx, vault, &list, "test", periods, now).await;
    assert_eq!(again.unwrap(), 0);
    let erased: Vec<(Uuid,)> = tx
        .fetch_all(
            "SELECT id FROM reports WHERE erased_at IS NOT NULL AND wrapped_key IS NULL
             AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.report_id = reports.id) ORDER BY id",
            args![],
        )
        .await
        .unwrap();
    // The transaction is dropped: each question begins with the same house.
    erased.into_iter().map(|r| r.0).collect()
}

async fn closed(house: &House, story: Story) -> Made {
    let made = house.case(story).await;
    let mut tx = house.begin().await;
    let close = "UPDATE cases SET status = 'closed', close_reason = 'helped', closed_at = $2,
                 waiting_since = NULL WHERE id = $1";
    tx.execute(close, args![made.id, NOON]).await.unwrap();
    tx.commit().await.unwrap();
    made
}

async fn what_became_no_case_goes_after_its_days(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (talk, _case) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let mut tx = house.begin().await;
    let only_told = "UPDATE reports SET case_id = NULL WHERE id = $1";
    tx.execute(only_told, args![talk.report]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(gone(&house, PERIODS, 30 * DAY).await.is_empty());
    assert_eq!(gone(&house, PERIODS, 30 * DAY + 1).await, [talk.report]);
}

async fn a_closed_case_goes_after_its_years(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = closed(&house, Story::default()).await;
    let noisy = closed(&house, Story::default()).await;
    let mut tx = house.begin().await;
    let writes = "UPDATE reports SET updated_at = $2 WHERE id = $1";
    tx.execute(writes, args![noisy.report, NOON + YEAR])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(gone(&house, PERIODS, 5 * YEAR).await.is_empty());
    assert_eq!(gone(&house, PERIODS, 5 * YEAR + 1).await, [made.report]);
}

async fn a_case_about_a_child_stays_longer(fresh: Fresh) {
    let house = House::new(fresh).await;
    let story = Story {
        age_band: "minor",
        ..Story::default()
    };
    let made = closed(&house, story).await;
    assert!(gone(&house, PERIODS, 25 * YEAR).await.is_empty());
    assert_eq!(gone(&house, PERIODS, 25 * YEAR + 1).await, [made.report]);
}

async fn an_open_case_stays(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.case(Story::default()).await;
    let waits = closed(&house, Story::default()).await;
    let mut tx = house.begin().await;
    let waiting = "UPDATE cases SET waiting_since = $2 WHERE id = $1";
    tx.execute(waiting, args![waits.id, NOON]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(gone(&house, PERIODS, 99 * YEAR).await.is_empty());
}

async fn nothing_goes_where_it_is_kept_for_ever(fresh: Fresh) {
    let house = House::new(fresh).await;
    closed(&house, Story::default()).await;
    let for_ever = Periods {
        chat_days: 0,
        case_years: 0,
        minor_case_years: 0,
    };
    assert!(gone(&house, for_ever, 99 * YEAR).await.is_empty());
}

async fn what_outlived_its_person_goes(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (conversation, hash) = house.told_in(made).await;
    let mut tx = house.begin().await;
    let exit = "INSERT INTO web_exits (address_hash, at) VALUES ($1, $2)";
    let knock = "INSERT INTO knocks (conversation_id, at) VALUES ($1, $2)";
    for (hash, conversation) in [(hash, conversation), (vec![7], Uuid::from_u128(7))] {
        tx.execute(exit, args![hash, NOON]).await.unwrap();
        tx.execute(knock, args![conversation, NOON]).await.unwrap();
    }
    retention::prune(&mut tx, NOON + 30 * DAY + 1)
        .await
        .unwrap();
    let left = "SELECT (SELECT COUNT(*) FROM web_exits) * 10 + (SELECT COUNT(*) FROM knocks)";
    assert_eq!(tx.number(left, args![]).await.unwrap(), 11);
}

async fn what_was_told_to_a_clock_that_ran_ahead_goes_in_time(fresh: Fresh) {
    let house = House::new(fresh).await;
    let ahead = NOON + 99 * YEAR;
    let story = || Story {
        opened_at: ahead,
        ..Story::default()
    };
    let (talk, case) = (house.case(story()).await, closed(&house, story()).await);
    let mut tx = house.begin().await;
    for (sql, id) in [
        (
            "UPDATE reports SET case_id = NULL WHERE id = $1",
            talk.report,
        ),
        (
            "UPDATE cases SET closed_at = opened_at WHERE id = $1",
            case.id,
        ),
    ] {
        tx.execute(sql, args![id]).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert!(gone(&house, PERIODS, 6 * YEAR).await.is_empty());
    let mut tx = house.begin().await;
    set_back::set_right(&mut tx, NOON).await.unwrap();
    set_back::silence(&mut tx, NOON).await.unwrap();
    tx.commit().await.unwrap();
    // They count as silent since then.
    assert!(gone(&house, PERIODS, 30 * DAY - QUIET).await.is_empty());
    let after = gone(&house, PERIODS, 30 * DAY - QUIET + 1).await;
    assert_eq!(after, [talk.report]);
    assert_eq!(gone(&house, PERIODS, 5 * YEAR).await, [talk.report]);
    assert_eq!(gone(&house, PERIODS, 5 * YEAR + 1).await.len(), 2);
}
