//! Complaints about the service, and the place in the queue that a person is told.

use casebook::case::{claim, queue};
use casebook::complaint::{self, Complaint, NewComplaint, Words};
use casebook::scope::{Role, Scope};
use casebook::{Error, args, feedback};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, NOON, Story};

contract!(
    a_complaint_goes_past_whoever_it_concerns,
    an_administrator_hears_that_nobody_can_read_a_complaint,
    the_log_says_which_complaints_were_read,
    an_erased_report_takes_its_complaints_along,
    the_place_in_the_queue_counts_who_waits_before,
    how_it_was_for_people_is_counted_by_day,
);

const SAID: &str = "The one who wrote to me was in a hurry";

async fn complains(house: &House, made: Made) -> casebook::Uuid {
    let mut tx = house.begin().await;
    let id = house.entropy.id(house.now());
    let key = house.report_key(&mut tx, made).await;
    let words = Words { text: SAID.into() };
    let sealed = key
        .seal_json(&house.entropy, "complaints.sealed", id, &words)
        .unwrap();
    let new = NewComplaint {
        id,
        report_id: made.report,
        sealed,
        at: house.now(),
    };
    complaint::add(&mut tx, vec![new]).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn seen(house: &House, scope: &Scope) -> Vec<Complaint> {
    let mut tx = house.begin().await;
    let seen = complaint::list(&mut tx, &house.act(scope)).await.unwrap();
    tx.commit().await.unwrap();
    seen
}

async fn a_complaint_goes_past_whoever_it_concerns(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let head = house.member("head", Role::Supervisor).await;
    let other = house.member("other", Role::Supervisor).await;
    let made = house.case(Story::default()).await;
    let id = complains(&house, made).await;
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&head), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    assert!(seen(&house, &head).await.is_empty());
    let mut tx = house.begin().await;
    let to_read = complaint::unread(&mut tx, &house.act(&other)).await;
    let of_head = complaint::unread(&mut tx, &house.act(&head)).await;
    assert_eq!((to_read.unwrap(), of_head.unwrap()), (1, 0));
    let operator = complaint::unread(&mut tx, &house.act(&noy)).await;
    assert!(matches!(operator, Err(Error::Refused("not-supervisor"))));
    drop(tx);
    let read = seen(&house, &other).await;
    assert_eq!(read[0].text, SAID);
    let mut tx = house.begin().await;
    let refused = complaint::list(&mut tx, &house.act(&noy)).await;
    assert!(matches!(refused, Err(Error::Refused("not-supervisor"))));
    assert_eq!(
        complaint::for_others(&mut tx, &house.act(&head))
            .await
            .unwrap(),
        1
    );
    let own = complaint::read(&mut tx, &house.act(&head), id)
        .await
        .unwrap();
    assert_eq!(own, None);
    let told = complaint::read(&mut tx, &house.act(&other), id)
        .await
        .unwrap();
    assert_eq!(told, Some(made.report));
    let again = complaint::read(&mut tx, &house.act(&other), id)
        .await
        .unwrap();
    assert_eq!(again, None);
    tx.commit().await.unwrap();
    assert_eq!(house.audited("complaint.read").await, 1);
}

async fn an_administrator_hears_that_nobody_can_read_a_complaint(fresh: Fresh) {
    let house = House::new(fresh).await;
    let boss = house.member("boss", Role::Administrator).await;
    let made = house.case(Story::default()).await;
    let for_nobody = async |house: &House| {
        let mut tx = house.begin().await;
        complaint::for_nobody(&mut tx, &boss).await.unwrap()
    };
    assert_eq!(for_nobody(&house).await, 0, "there is none");
    complains(&house, made).await;
    assert_eq!(for_nobody(&house).await, 1, "no supervisor");
    let head = house.member("head", Role::Supervisor).await;
    assert_eq!(for_nobody(&house).await, 0);
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&head), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(for_nobody(&house).await, 1, "the only one has the case");
    house.member("other", Role::Supervisor).await;
    assert_eq!(for_nobody(&house).await, 0);
    let mut tx = house.begin().await;
    let refused = complaint::for_nobody(&mut tx, &head).await;
    assert!(matches!(refused, Err(Error::Refused("not-administrator"))));
}

async fn the_log_says_which_complaints_were_read(fresh: Fresh) {
    let house = House::new(fresh).await;
    let head = house.member("head", Role::Supervisor).await;
    let made = house.case(Story::default()).await;
    let first = complains(&house, made).await;
    seen(&house, &head).await;
    seen(&house, &head).await;
    let second = complains(&house, made).await;
    seen(&house, &head).await;
    assert_eq!(house.audited("complaint.open").await, 2);
    let mut tx = house.begin().await;
    let about =
        "SELECT COUNT(*) FROM audit_entries WHERE action = 'complaint.open' AND subject = $1";
    for id in [first, second] {
        let subject = format!("complaint:{id}");
        assert_eq!(tx.number(about, args![subject]).await.unwrap(), 1);
    }
    drop(tx);
    house.clock.advance(16 * MINUTE);
    seen(&house, &head).await;
    assert_eq!(house.audited("complaint.open").await, 4);
}

async fn an_erased_report_takes_its_complaints_along(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    complains(&house, made).await;
    let list = casebook::destroyed::DestroyedList::at(&format!(
        "file://{}",
        house.fresh.folder.join("destroyed").display()
    ))
    .unwrap();
    let mut tx = house.begin().await;
    casebook::erasure::erase(
        &mut tx,
        &house.vault,
        &list,
        "test",
        &[made.report],
        "person",
        house.now(),
    )
    .await
    .unwrap();
    let left = tx
        .number("SELECT COUNT(*) FROM complaints", args![])
        .await
        .unwrap();
    assert_eq!(left, 0);
}

async fn the_place_in_the_queue_counts_who_waits_before(fresh: Fresh) {
    let house = House::new(fresh).await;
    let story = |priority, minutes| Story {
        priority,
        opened_at: NOON + minutes * MINUTE,
        ..Story::default()
    };
    house.case(story(1, 3)).await;
    house.case(story(2, 0)).await;
    let mine = house.case(story(2, 1)).await;
    house.case(story(2, 2)).await;
    house.case(story(3, 0)).await;
    let mut tx = house.begin().await;
    let before = queue::ahead(&mut tx, Some(mine.id), 2, NOON + MINUTE).await;
    assert_eq!(before.unwrap(), 2);
    // Somebody who has no case yet is behind those of the same urgency.
    let newcomer = queue::ahead(&mut tx, None, 2, NOON + 5 * MINUTE).await;
    assert_eq!(newcomer.unwrap(), 4);
}

async fn how_it_was_for_people_is_counted_by_day(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    complains(&house, made).await;
    let mut tx = house.begin().await;
    // Midnight in Vientiane is five in the afternoon in Greenwich.
    let late = NOON + 10 * HOUR;
    for (desk, good, at) in [
        ("one", true, NOON),
        ("two", true, late - 1),
        ("one", false, NOON),
        ("one", true, late),
    ] {
        feedback::add(&mut tx, desk, good, at).await.unwrap();
    }
    let days = feedback::days(&mut tx).await.unwrap();
    let said: Vec<_> = days
        .iter()
        .map(|d| (d.at, d.good, d.not_good, d.complaints))
        .collect();
    let first = late - 24 * HOUR;
    assert_eq!(said, [(late, 1, 0, 0), (first, 2, 1, 1)]);
}
