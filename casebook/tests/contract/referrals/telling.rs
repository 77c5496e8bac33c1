//! What people are told of it, once.

use casebook::case::{ServiceLine, claim};
use casebook::handover::{self, Call};
use casebook::referral::decide::Decision;
use casebook::referral::offer::Offered;
use casebook::scope::Role;
use casebook::telling::{self, News};
use casebook::{Tx, args, jobs};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Story};

use super::{AGENCY, accepted, offered, offered_to, waiting};

contract!(
    what_was_not_told_is_given_out_once,
    what_an_older_program_left_to_tell_is_told,
    a_case_that_is_claimed_in_any_way_tells_that_it_is_read,
    that_an_agency_was_told_over_their_silence_is_told_once,
);

async fn what_was_not_told_is_given_out_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, officer, made, referral) = waiting(&house).await;
    let decision = accepted(&house, &officer, referral).await.unwrap();
    let Decision::Done { tell, .. } = decision else {
        panic!("not accepted");
    };
    let mut tx = house.begin().await;
    // Who told the case hears that somebody reads it, too.
    let read = telling::unread(&mut tx, made.id).await.unwrap();
    assert_eq!(read.len(), 1);
    assert!(telling::end(&mut tx, read[0].job).await.unwrap());
    let process = house.entropy.id(house.now());
    let due = async |tx: &mut Tx, now| {
        let due = telling::due(tx, &house.entropy, process, now).await;
        due.unwrap()
    };
    assert_eq!(due(&mut tx, house.now()).await, None, "the page goes first");
    let later = house.now() + MINUTE;
    let accepted = News::Accepted {
        agency: AGENCY.into(),
    };
    assert_eq!(due(&mut tx, later).await, Some((tell[0], accepted)));
    assert_eq!(due(&mut tx, later).await, None, "leased");
    // Two who tell it together tell it once.
    assert!(telling::end(&mut tx, tell[0].job).await.unwrap());
    assert!(!telling::end(&mut tx, tell[0].job).await.unwrap());
    assert_eq!(due(&mut tx, later + HOUR).await, None);
}

async fn what_an_older_program_left_to_tell_is_told(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, officer, made, referral) = waiting(&house).await;
    accepted(&house, &officer, referral).await.unwrap();
    let mut tx = house.begin().await;
    tx.execute("DELETE FROM jobs", args![]).await.unwrap();
    let old = house.entropy.id(house.now());
    jobs::add(&mut tx, old, "referral.tell", referral, house.now())
        .await
        .unwrap();
    let due = telling::due(&mut tx, &house.entropy, old, house.now()).await;
    let (telling, news) = due.unwrap().unwrap();
    assert_eq!(telling.report, made.report);
    assert!(matches!(news, News::Accepted { .. }));
    assert!(!telling::end(&mut tx, old).await.unwrap());
    assert!(telling::end(&mut tx, telling.job).await.unwrap());
}

async fn a_case_that_is_claimed_in_any_way_tells_that_it_is_read(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let head = house.member("head", Role::Supervisor).await;
    let made = house.case(Story::default()).await;
    let unread = async || {
        let mut tx = house.begin().await;
        telling::unread(&mut tx, made.id).await.unwrap()
    };
    assert_eq!(unread().await, []);
    offered(&house, &noy, made).await.unwrap();
    let first = unread().await;
    assert_eq!(first.len(), 1);
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    claim::take_over(&mut tx, &house.act(&head), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(unread().await, first, "it waits to be told already");
    let mut tx = house.begin().await;
    telling::end(&mut tx, first[0].job).await.unwrap();
    claim::take_over(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap_err();
    claim::release(&mut tx, &house.act(&head), made.id)
        .await
        .unwrap();
    claim::claim(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(unread().await.len(), 1);
}

/// Each packet and each call is recorded; it is no news to those who have heard it.
async fn that_an_agency_was_told_over_their_silence_is_told_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("officer", AGENCY).await;
    let story = Story {
        priority: 1,
        ..Story::default()
    };
    let made = house.case(story).await;
    let calls = async |agency: &str| {
        house.clock.advance(MINUTE);
        let call = Call {
            taken_by: "the officer on duty".into(),
            told: "the place".into(),
            override_reason: Some("a knife".into()),
            ..Call::default()
        };
        let mut tx = house.begin().await;
        let act = house.act(&noy);
        handover::record(&mut tx, &act, made.id, agency, &call)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    let heard = async || {
        let mut tx = house.begin().await;
        let news = "SELECT COUNT(*) FROM jobs WHERE kind = 'override.tell'";
        tx.number(news, args![]).await.unwrap()
    };
    house.clock.advance(MINUTE);
    calls("th-191").await;
    assert_eq!(heard().await, 1);
    calls("th-191").await;
    assert_eq!(heard().await, 1, "the same agency");
    assert_eq!(house.audited("case.hand-over").await, 2);
    calls(AGENCY).await;
    assert_eq!(heard().await, 2, "another agency");
    let line = ServiceLine::Protection;
    let offered = offered_to(&house, &noy, made, AGENCY, line, Some("a knife")).await;
    assert!(matches!(offered, Ok(Offered::Yes { .. })));
    assert_eq!(heard().await, 2, "it was called before");
    // Somebody who came to the case since has heard nothing.
    house.clock.advance(MINUTE);
    let story = Story {
        opened_at: house.now(),
        ..Story::default()
    };
    house.linked(made, story).await;
    house.clock.advance(MINUTE);
    calls(AGENCY).await;
    assert_eq!(heard().await, 3);
}
