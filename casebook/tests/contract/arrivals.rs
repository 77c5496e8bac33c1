//! What platforms tell later: delivered, read, given up, taken back; and the one knock.

use casebook::case::talk::{self, Delivery, Message};
use casebook::outbox::{self, Became, Outcome};
use casebook::receipt::{self, Receipt};
use casebook::scope::Role;
use casebook::{Tx, Uuid, args, knock, named, withdrawal};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Made, Story};

contract!(
    a_receipt_counts_whenever_it_comes,
    a_message_in_pieces_has_arrived_when_all_of_them_have,
    what_a_code_took_elsewhere_is_still_found_here,
    a_message_waits_and_says_why,
    only_a_word_that_a_try_did_not_know_of_opens_the_window,
    what_is_to_be_knocked_for_again_keeps_nobody_waiting,
    whoever_was_not_reached_is_tried_again_when_they_write,
    a_knock_that_did_not_arrive_is_shown_and_made_again,
    a_person_is_told_once_that_something_waits,
    a_message_that_was_taken_back_is_not_shown,
);

async fn conversation(tx: &mut Tx, made: Made) -> Uuid {
    let sql = "SELECT conversation_id FROM reports WHERE id = $1";
    let row: Option<(Uuid,)> = tx.fetch_optional(sql, args![made.report]).await.unwrap();
    row.unwrap().0
}

/// The bot's one message, as staff see it.
async fn ours(house: &House, tx: &mut Tx, made: Made, noy: &casebook::scope::Scope) -> Message {
    let talk = talk::read(tx, &house.act(noy), made.report)
        .await
        .unwrap()
        .unwrap();
    talk.messages
        .into_iter()
        .find(|m| m.delivery.is_some())
        .unwrap()
}

/// They had written too long ago, the last time at this moment.
/// What became of a message that staff wrote.
fn by_staff(house: &House, message: Uuid, conversation: Uuid, what: Became) -> Outcome {
    Outcome {
        by_staff: true,
        ..by_program(house, message, conversation, what)
    }
}

/// The same, of one of the program's.
fn by_program(house: &House, message: Uuid, conversation: Uuid, what: Became) -> Outcome {
    Outcome {
        id: message,
        conversation,
        at: house.now(),
        by_staff: false,
        what,
    }
}

fn too_late(known: casebook::Millis) -> Became {
    Became::TooLate { known, again: None }
}

fn told(conversation: Uuid, id: &str) -> Receipt {
    Receipt {
        conversation_id: conversation,
        platform_id: id.into(),
        delivered_at: None,
        read_at: None,
        failed: None,
    }
}

async fn a_receipt_counts_whenever_it_comes(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let conversation = conversation(&mut tx, made).await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    // “Delivered” is here before our own note of the platform's id.
    let at = Some(house.now());
    let delivered = Receipt {
        delivered_at: at,
        ..told(conversation, "w1")
    };
    receipt::add(&mut tx, vec![delivered.clone()])
        .await
        .unwrap();
    let sent = by_program(
        &house,
        message,
        conversation,
        Became::sent(Some("w1".into())),
    );
    outbox::settle(&mut tx, &[sent]).await.unwrap();
    assert_eq!(
        ours(&house, &mut tx, made, &noy).await.delivery,
        Some(Delivery::Delivered)
    );
    let read = Receipt {
        delivered_at: at,
        read_at: at,
        ..told(conversation, "w1")
    };
    receipt::add(&mut tx, vec![read]).await.unwrap();
    // An earlier stage that comes late takes nothing back.
    receipt::add(&mut tx, vec![delivered]).await.unwrap();
    assert_eq!(
        ours(&house, &mut tx, made, &noy).await.delivery,
        Some(Delivery::Read)
    );
    let failed = Receipt {
        failed: Some("blocked".into()),
        ..told(conversation, "w1")
    };
    receipt::add(&mut tx, vec![failed]).await.unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(
        (seen.delivery, seen.why.as_deref()),
        (Some(Delivery::Failed), Some("blocked"))
    );
}

async fn a_message_in_pieces_has_arrived_when_all_of_them_have(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let conversation = conversation(&mut tx, made).await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let sent = by_program(
        &house,
        message,
        conversation,
        Became::Sent {
            platform_id: Some("w3".into()),
            earlier: vec!["w1".into(), "w2".into()],
        },
    );
    // Told twice, as after a crash.
    outbox::settle(&mut tx, &[sent.clone(), sent])
        .await
        .unwrap();
    let at = Some(house.now());
    for (id, then) in [
        ("w3", Delivery::Sent),
        ("w1", Delivery::Sent),
        ("w2", Delivery::Delivered),
    ] {
        let delivered = Receipt {
            delivered_at: at,
            ..told(conversation, id)
        };
        receipt::add(&mut tx, vec![delivered]).await.unwrap();
        let seen = ours(&house, &mut tx, made, &noy).await;
        assert_eq!(seen.delivery, Some(then), "{id}");
    }
    for (id, then) in [("w1", Delivery::Delivered), ("w3", Delivery::Read)] {
        let read = Receipt {
            read_at: at,
            ..told(conversation, id)
        };
        receipt::add(&mut tx, vec![read]).await.unwrap();
        let seen = ours(&house, &mut tx, made, &noy).await;
        assert_eq!(seen.delivery, Some(then), "{id}");
    }
    // One that is given up is a message that did not arrive.
    let failed = Receipt {
        failed: Some("blocked".into()),
        ..told(conversation, "w2")
    };
    receipt::add(&mut tx, vec![failed]).await.unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(seen.delivery, Some(Delivery::Failed));
    let found = named::sent(&mut tx, conversation, "w1").await.unwrap();
    assert_eq!(found.map(|m| m.id), Some(message));
    outbox::hold_again(&mut tx, message, Some("window"))
        .await
        .unwrap();
    let found = named::sent(&mut tx, conversation, "w1").await.unwrap();
    assert!(found.is_none());
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(seen.delivery, Some(Delivery::Held));
}

async fn what_a_code_took_elsewhere_is_still_found_here(fresh: Fresh) {
    let house = House::new(fresh).await;
    let here = house.case(Story::default()).await;
    let there = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let named_it =
        "UPDATE messages SET platform_id = 'm1' WHERE author = 'person' AND report_id = $1";
    tx.execute(named_it, args![here.report]).await.unwrap();
    let conversation_here = conversation(&mut tx, here).await;
    let conversation_there = conversation(&mut tx, there).await;
    named::was_told_in(&mut tx, conversation_here, here.report)
        .await
        .unwrap();
    let moved = "UPDATE reports SET conversation_id = $2 WHERE id = $1";
    tx.execute(moved, args![here.report, conversation_there])
        .await
        .unwrap();
    let found = named::said(&mut tx, conversation_here, "m1").await.unwrap();
    assert_eq!(found.map(|m| m.report_id), Some(here.report));
    // The same name in another chat is another message.
    let found = named::said(&mut tx, conversation_there, "m1")
        .await
        .unwrap();
    assert!(found.is_none());
}

async fn a_message_waits_and_says_why(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let conversation = conversation(&mut tx, made).await;
    let held = by_program(&house, message, conversation, too_late(house.now()));
    outbox::settle(&mut tx, &[held]).await.unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(
        (seen.delivery, seen.why.as_deref()),
        (Some(Delivery::Held), Some("window"))
    );
    outbox::release(&mut tx, &[conversation], house.now())
        .await
        .unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!((seen.delivery, seen.why), (Some(Delivery::Queued), None));
    // All that were sent until then.
    let sent = by_program(&house, message, conversation, Became::sent(None));
    outbox::settle(&mut tx, &[sent]).await.unwrap();
    let early = Receipt {
        read_at: Some(house.now() - MINUTE),
        ..told(conversation, "")
    };
    receipt::add(&mut tx, vec![early.clone()]).await.unwrap();
    assert_eq!(
        ours(&house, &mut tx, made, &noy).await.delivery,
        Some(Delivery::Sent)
    );
    let late = Receipt {
        read_at: Some(house.now() + MINUTE),
        ..early
    };
    receipt::add(&mut tx, vec![late]).await.unwrap();
    assert_eq!(
        ours(&house, &mut tx, made, &noy).await.delivery,
        Some(Delivery::Read)
    );
}

async fn a_person_is_told_once_that_something_waits(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let (conversation, now) = (conversation(&mut tx, made).await, house.now());
    assert!(
        knock::begin(&mut tx, conversation, now + MINUTE)
            .await
            .unwrap()
    );
    assert!(
        !knock::begin(&mut tx, conversation, now + 2 * MINUTE)
            .await
            .unwrap()
    );
    let wrote = "UPDATE conversations SET last_in_at = $2 WHERE id = $1";
    tx.execute(wrote, args![conversation, now + 3 * MINUTE])
        .await
        .unwrap();
    assert!(
        knock::begin(&mut tx, conversation, now + 4 * MINUTE)
            .await
            .unwrap()
    );
}

async fn whoever_was_not_reached_is_tried_again_when_they_write(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let (conversation, now) = (conversation(&mut tx, made).await, house.now());
    let outcome = |what| by_program(&house, message, conversation, what);
    let blocked = outcome(Became::NotReached("blocked", now));
    outbox::settle(&mut tx, &[blocked]).await.unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    let why = |seen: &Message| seen.why.clone();
    assert_eq!(
        (seen.delivery, why(&seen).as_deref()),
        (Some(Delivery::Held), Some("blocked"))
    );
    outbox::release(&mut tx, &[conversation], now)
        .await
        .unwrap();
    let sent = outcome(Became::sent(Some("w1".into())));
    outbox::settle(&mut tx, &[sent]).await.unwrap();
    // Told later that they are not there, it waits in the same way, and nobody knocks.
    outbox::hold_again(&mut tx, message, Some("not-there"))
        .await
        .unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(
        (seen.delivery, why(&seen).as_deref()),
        (Some(Delivery::Held), Some("not-there"))
    );
    assert!(!outbox::is_any_due(&mut tx, now).await.unwrap());
    outbox::release(&mut tx, &[conversation], now)
        .await
        .unwrap();
    assert!(outbox::is_any_due(&mut tx, now).await.unwrap());
}

async fn only_a_word_that_a_try_did_not_know_of_opens_the_window(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let conversation = conversation(&mut tx, made).await;
    // They wrote after the message was written; a day goes by before it is tried.
    let wrote = house.now() + MINUTE;
    let sql = "UPDATE conversations SET last_in_at = $2 WHERE id = $1";
    tx.execute(sql, args![conversation, wrote]).await.unwrap();
    for (what, becomes) in [
        (too_late(wrote), Delivery::Held),
        (too_late(wrote - MINUTE), Delivery::Queued),
        (
            Became::NotReached("blocked", wrote - MINUTE),
            Delivery::Queued,
        ),
        (Became::NotReached("blocked", wrote), Delivery::Held),
    ] {
        let late = by_staff(&house, message, conversation, what);
        outbox::settle(&mut tx, &[late]).await.unwrap();
        let seen = ours(&house, &mut tx, made, &noy).await;
        assert_eq!(seen.delivery, Some(becomes));
    }
}

async fn what_is_to_be_knocked_for_again_keeps_nobody_waiting(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let conversation = conversation(&mut tx, made).await;
    let now = house.now();
    let sql = "UPDATE conversations SET last_in_at = $2 WHERE id = $1";
    tx.execute(sql, args![conversation, now]).await.unwrap();
    let again = |known| {
        by_staff(
            &house,
            message,
            conversation,
            Became::TooLate {
                known,
                again: Some(now + MINUTE),
            },
        )
    };
    outbox::settle(&mut tx, &[again(now)]).await.unwrap();
    // Staff see at once that it waits, and nobody has it in hand until its moment.
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(
        (seen.delivery, seen.why.as_deref()),
        (Some(Delivery::Held), Some("window"))
    );
    assert!(!outbox::is_any_due(&mut tx, now).await.unwrap());
    let process = Uuid::from_u128(9);
    let taken = outbox::take(&mut tx, process, now + MINUTE, 9)
        .await
        .unwrap();
    assert!(taken[0].is_too_late());
    assert_eq!(taken[0].attempts, 1);
    outbox::settle(&mut tx, &[again(now)]).await.unwrap();
    // The person's next word lets it go at once.
    outbox::release(&mut tx, &[conversation], now)
        .await
        .unwrap();
    assert!(outbox::is_any_due(&mut tx, now).await.unwrap());
    let taken = outbox::take(&mut tx, process, now, 9).await.unwrap();
    assert!(!taken[0].is_too_late());
    // So does a word that came while the platform was asked.
    outbox::settle(&mut tx, &[again(now - MINUTE)])
        .await
        .unwrap();
    assert!(outbox::is_any_due(&mut tx, now).await.unwrap());
}

async fn a_knock_that_did_not_arrive_is_shown_and_made_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let message = ours(&house, &mut tx, made, &noy).await.id;
    let conversation = conversation(&mut tx, made).await;
    let now = house.now();
    let late = by_staff(&house, message, conversation, too_late(now));
    outbox::settle(&mut tx, &[late]).await.unwrap();
    let mut at = now;
    for early in [false, true] {
        at += MINUTE;
        assert!(knock::begin(&mut tx, conversation, at).await.unwrap());
        if early {
            // Told before our own note of its name.
            let failed = Receipt {
                failed: Some("refused-1".into()),
                ..told(conversation, "k2")
            };
            receipt::add(&mut tx, vec![failed]).await.unwrap();
        }
        let name = if early { "k2" } else { "k1" };
        knock::was_taken(&mut tx, conversation, at, name)
            .await
            .unwrap();
        if !early {
            let seen = ours(&house, &mut tx, made, &noy).await;
            assert_eq!(seen.why.as_deref(), Some("window"));
            assert!(!knock::begin(&mut tx, conversation, at).await.unwrap());
            let other = knock::did_not_arrive(&mut tx, conversation, "x", "y").await;
            assert!(!other.unwrap(), "no knock of ours");
            let failed = knock::did_not_arrive(&mut tx, conversation, "k1", "y").await;
            assert!(failed.unwrap());
        }
        let seen = ours(&house, &mut tx, made, &noy).await;
        assert_eq!(seen.why.as_deref(), Some("untold"));
    }
    // Whom the platform does not reach at all is no matter of a window.
    at += MINUTE;
    assert!(knock::begin(&mut tx, conversation, at).await.unwrap());
    knock::was_refused(&mut tx, conversation, at, "not-there")
        .await
        .unwrap();
    let seen = ours(&house, &mut tx, made, &noy).await;
    assert_eq!(
        (seen.delivery, seen.why.as_deref()),
        (Some(Delivery::Held), Some("not-there"))
    );
}

async fn a_message_that_was_taken_back_is_not_shown(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let named = "UPDATE messages SET platform_id = 'm1' WHERE author = 'person' AND report_id = $1";
    tx.execute(named, args![made.report]).await.unwrap();
    let conversation = conversation(&mut tx, made).await;
    let found = named::said(&mut tx, conversation, "m1").await.unwrap();
    let id = found.unwrap().id;
    let other = named::said(&mut tx, conversation, "m2").await.unwrap();
    assert!(other.is_none());
    assert!(
        named::sent(&mut tx, conversation, "m1")
            .await
            .unwrap()
            .is_none()
    );
    withdrawal::mark(&mut tx, id).await.unwrap();
    let talk = talk::read(&mut tx, &house.act(&noy), made.report)
        .await
        .unwrap()
        .unwrap();
    let seen = talk.messages.iter().find(|m| m.id == id).unwrap();
    assert!(seen.is_withdrawn && seen.text.is_empty());
    assert!(
        talk.messages
            .iter()
            .any(|m| !m.is_withdrawn && !m.text.is_empty())
    );
}
