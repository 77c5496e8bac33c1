//! What stops the clock, and what the queue says of what does not.

use casebook::case::queue::{self, Filter, Waiting};
use casebook::outbox::{self, Became, Outcome};
use casebook::scope::{Role, Scope};
use casebook::{Millis, Uuid, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Made, NOON, Story};

contract!(
    only_a_message_that_arrived_stops_the_clock,
    what_was_said_since_the_answer_was_written_still_waits,
    an_answer_that_its_platform_gave_up_is_none,
    the_queue_says_that_nobody_can_be_reached,
);

/// A message in the talk of `made`; its id, and its conversation's.
async fn said(house: &House, made: Made, author: &'static str, held: bool) -> (Uuid, Uuid) {
    let mut tx = house.begin().await;
    let sql = "SELECT conversation_id FROM reports WHERE id = $1";
    let row: Option<(Uuid,)> = tx.fetch_optional(sql, args![made.report]).await.unwrap();
    let (conversation,) = row.unwrap();
    let key = house.report_key(&mut tx, made).await;
    let state = held.then_some("held");
    let message = house.message(&key, made.report, conversation, author, state, "ສະບາຍດີ");
    let id = message.id;
    outbox::add(&mut tx, vec![message]).await.unwrap();
    tx.commit().await.unwrap();
    (id, conversation)
}

async fn settled(house: &House, (id, conversation): (Uuid, Uuid), what: Became) {
    let mut tx = house.begin().await;
    let outcome = Outcome {
        id,
        conversation,
        at: house.now(),
        by_staff: true,
        what,
    };
    outbox::settle(&mut tx, &[outcome]).await.unwrap();
    tx.commit().await.unwrap();
}

async fn row(house: &House, scope: &Scope) -> Waiting {
    let mut tx = house.begin().await;
    let mut rows = queue::list(&mut tx, scope, Filter::All).await.unwrap();
    rows.remove(0)
}

async fn clock(house: &House, scope: &Scope) -> (Option<Millis>, Option<Millis>, String) {
    let row = row(house, scope).await;
    (row.answered_at, row.waiting_since, row.status)
}

async fn only_a_message_that_arrived_stops_the_clock(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let runs = (None, Some(NOON), "new".to_owned());
    let answer = said(&house, made, "staff", true).await;
    assert_eq!(clock(&house, &noy).await, runs, "it is held");
    assert_eq!(row(&house, &noy).await.held, 1);
    let known = NOON;
    let again = Some(NOON + MINUTE);
    settled(&house, answer, Became::TooLate { known, again }).await;
    assert_eq!(
        row(&house, &noy).await.held,
        1,
        "it waits for them all the same"
    );
    for what in [
        Became::TooLate { known, again: None },
        Became::Later(NOON + MINUTE),
        Became::Failed("blocked".into()),
    ] {
        settled(&house, answer, what).await;
        assert_eq!(clock(&house, &noy).await, runs);
    }
    // What the program says is no human answer.
    let asked = said(&house, made, "bot", false).await;
    settled(&house, asked, Became::sent(None)).await;
    assert_eq!(clock(&house, &noy).await, runs);
    house.clock.advance(MINUTE);
    let answer = said(&house, made, "staff", true).await;
    settled(&house, answer, Became::sent(None)).await;
    let stopped = (Some(NOON + MINUTE), None, "open".to_owned());
    assert_eq!(clock(&house, &noy).await, stopped);
}

async fn what_was_said_since_the_answer_was_written_still_waits(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let answer = said(&house, made, "staff", true).await;
    house.clock.advance(MINUTE);
    said(&house, made, "person", false).await;
    house.clock.advance(MINUTE);
    settled(&house, answer, Became::sent(None)).await;
    let (answered, waiting, _) = clock(&house, &noy).await;
    assert_eq!(answered, Some(NOON + 2 * MINUTE));
    assert_eq!(waiting, Some(NOON + MINUTE));
}

async fn an_answer_that_its_platform_gave_up_is_none(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    house.clock.advance(MINUTE);
    let first = said(&house, made, "staff", false).await;
    settled(&house, first, Became::sent(Some("1".into()))).await;
    let mut tx = house.begin().await;
    outbox::hold_again(&mut tx, first.0, Some("window"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (answered, waiting, _) = clock(&house, &noy).await;
    assert_eq!((answered, waiting), (None, Some(NOON + MINUTE)));
    // One of two is enough of an answer.
    let second = said(&house, made, "staff", false).await;
    settled(&house, first, Became::sent(None)).await;
    settled(&house, second, Became::sent(None)).await;
    let mut tx = house.begin().await;
    outbox::hold_again(&mut tx, second.0, Some("window"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(clock(&house, &noy).await.0, Some(NOON + MINUTE));
}

async fn the_queue_says_that_nobody_can_be_reached(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let before = row(&house, &noy).await;
    assert_eq!(
        (before.hides, before.write_ok, before.blocked_at),
        (Some(false), Some(true), None)
    );
    let (_, conversation) = said(&house, made, "person", false).await;
    let mut tx = house.begin().await;
    for sql in [
        "UPDATE conversations SET hides = (1 = 1), write_ok = (1 = 0) WHERE id = $1",
        "UPDATE contacts SET blocked_at = 7 WHERE id = (SELECT contact_id FROM conversations WHERE id = $1)",
    ] {
        tx.execute(sql, args![conversation]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let after = row(&house, &noy).await;
    assert_eq!(
        (after.hides, after.write_ok, after.blocked_at),
        (Some(true), Some(false), Some(7))
    );
}
