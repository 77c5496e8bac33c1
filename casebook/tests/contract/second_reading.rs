//! What a second reader still has to read: each message once, and its words from where
//! they are sealed.

use casebook::destroyed::DestroyedList;
use casebook::second_reading::{
    self, Counts, GIVEN_UP_COUNT, HEARD_COUNT, READ_COUNT, Taken, ToRead,
};
use casebook::{Millis, Tx, Uuid, args, erasure, inbound, outbox, withdrawal};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Made, Story};

contract!(
    the_newest_is_read_first_and_each_by_one_reader,
    words_come_from_where_they_are_sealed,
    what_was_erased_or_taken_back_is_not_read,
    what_could_not_be_read_waits_and_is_counted,
    a_restart_goes_on_with_what_was_in_hand,
);

const SAID: [&str; 3] = ["ພວກເຂົານັບພວກເຮົາທຸກແລງ", "นับเราทุกเย็น", "they count us"];

/// A case in which three things were said, queued a minute apart; their ids.
async fn queued(house: &House) -> (Made, Vec<Uuid>) {
    let story = Story {
        said: SAID.to_vec(),
        ..Story::default()
    };
    let made = house.case(story).await;
    let mut tx = house.begin().await;
    let sql = "SELECT id FROM messages WHERE report_id = $1 AND author = 'person' ORDER BY id";
    let ids: Vec<(Uuid,)> = tx.fetch_all(sql, args![made.report]).await.unwrap();
    let ids: Vec<Uuid> = ids.into_iter().map(|row| row.0).collect();
    for (minute, id) in (0..).zip(&ids) {
        let to_read = ToRead {
            message: *id,
            quietly: minute == 1,
        };
        let at = house.now() + minute * MINUTE;
        second_reading::queue(&mut tx, &[to_read], at)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    (made, ids)
}

async fn take(tx: &mut Tx, process: Uuid, now: Millis, most: i64) -> Vec<Taken> {
    second_reading::take(tx, process, now, most).await.unwrap()
}

fn ids(taken: &[Taken]) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = taken.iter().map(|job| job.id).collect();
    ids.sort_unstable();
    ids
}

async fn the_newest_is_read_first_and_each_by_one_reader(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, messages) = queued(&house).await;
    let (one, other) = (house.entropy.id(1), house.entropy.id(2));
    let mut tx = house.begin().await;
    let early = house.now() - 1;
    assert!(!second_reading::is_any_due(&mut tx, early).await.unwrap());
    assert!(take(&mut tx, one, early, 10).await.is_empty());
    let now = house.now() + 2 * MINUTE;
    assert!(second_reading::is_any_due(&mut tx, now).await.unwrap());
    let newest = take(&mut tx, one, now, 2).await;
    assert_eq!(ids(&newest), messages[1..]);
    let quiet: Vec<bool> = newest
        .iter()
        .map(|job| job.is_quiet() == (job.id == messages[1]))
        .collect();
    assert_eq!(quiet, [true, true]);
    assert_eq!(ids(&take(&mut tx, other, now, 10).await), messages[..1]);
    assert!(!second_reading::is_any_due(&mut tx, now).await.unwrap());
    // A reader that vanished does not keep them for ever.
    let later = now + 10 * MINUTE;
    let again = take(&mut tx, other, later, 10).await;
    assert_eq!(ids(&again), messages);
    assert!(again.iter().all(|job| job.attempts == 2));
    assert_eq!(
        second_reading::done(&mut tx, &messages[..2]).await.unwrap(),
        2
    );
    let twice = second_reading::done(&mut tx, &messages).await.unwrap();
    assert_eq!(twice, 1, "what was finished is finished");
    assert_eq!(second_reading::waiting(&mut tx).await.unwrap(), 0);
}

async fn words_come_from_where_they_are_sealed(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, messages) = queued(&house).await;
    let mut tx = house.begin().await;
    let words = second_reading::words(&mut tx, &house.vault, &messages);
    let mut words = words.await.unwrap();
    words.sort_by_key(|one| one.message);
    let texts: Vec<&str> = words.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, SAID);
    assert!(
        words
            .iter()
            .all(|one| one.report == made.report && one.at == house.now())
    );
    let nobody = house.entropy.id(3);
    let none = second_reading::words(&mut tx, &house.vault, &[nobody]).await;
    assert!(none.unwrap().is_empty());
    // One that does not open keeps its neighbours from nothing.
    let spoil = "UPDATE messages SET body = $2 WHERE id = $1";
    tx.execute(spoil, args![messages[0], vec![7_u8; 60]])
        .await
        .unwrap();
    let rest = second_reading::words(&mut tx, &house.vault, &messages).await;
    assert_eq!(rest.unwrap().len(), 2);
}

async fn what_was_erased_or_taken_back_is_not_read(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (made, messages) = queued(&house).await;
    let mut tx = house.begin().await;
    withdrawal::mark(&mut tx, messages[0]).await.unwrap();
    let words = second_reading::words(&mut tx, &house.vault, &messages).await;
    assert_eq!(words.unwrap().len(), 2);
    let list = format!("file://{}", house.fresh.folder.join("destroyed").display());
    let list = DestroyedList::at(&list).unwrap();
    let (vault, now) = (&house.vault, house.now());
    erasure::erase(&mut tx, vault, &list, "test", &[made.report], "person", now)
        .await
        .unwrap();
    let words = second_reading::words(&mut tx, vault, &messages).await;
    assert!(words.unwrap().is_empty());
}

async fn what_could_not_be_read_waits_and_is_counted(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, messages) = queued(&house).await;
    let process = house.entropy.id(1);
    let now = house.now() + 2 * MINUTE;
    let mut tx = house.begin().await;
    take(&mut tx, process, now, 10).await;
    let later = [(messages[0], now + MINUTE), (messages[1], now + 2 * MINUTE)];
    second_reading::again(&mut tx, &later, "unreachable")
        .await
        .unwrap();
    assert!(!second_reading::is_any_due(&mut tx, now).await.unwrap());
    let first = take(&mut tx, process, now + MINUTE, 10).await;
    assert_eq!(ids(&first), messages[..1]);
    assert_eq!(first[0].attempts, 2);
    let why = "SELECT COUNT(*) FROM jobs WHERE error = 'unreachable'";
    assert_eq!(tx.number(why, args![]).await.unwrap(), 2);
    for desk in ["desk0", "second-reader"] {
        let counts = [(READ_COUNT, 2), (HEARD_COUNT, 1), (GIVEN_UP_COUNT, 3)];
        inbound::count(&mut tx, desk, &counts).await.unwrap();
    }
    let counts = second_reading::counts(&mut tx).await.unwrap();
    let expected = Counts {
        read: 4,
        heard: 2,
        given_up: 6,
        waiting: 3,
    };
    assert_eq!(counts, expected);
}

async fn a_restart_goes_on_with_what_was_in_hand(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, messages) = queued(&house).await;
    let (gone, next) = (house.entropy.id(1), house.entropy.id(2));
    let now = house.now() + 2 * MINUTE;
    let mut tx = house.begin().await;
    take(&mut tx, gone, now, 10).await;
    tx.commit().await.unwrap();
    outbox::free_leases(&house.fresh.db).await.unwrap();
    casebook::presence::free_the_dead(&house.fresh.db, next)
        .await
        .unwrap();
    let mut tx = house.begin().await;
    assert_eq!(ids(&take(&mut tx, next, now, 10).await), messages);
}
