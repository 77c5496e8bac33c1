//! How a referral ends that nobody took: taken back, run out, its case closed.

use casebook::case::{CloseReason, change, claim};
use casebook::referral::offer;
use casebook::referral::{State, inbox, settle};
use casebook::scope::Role;
use casebook::{Error, Uuid, calls, packet};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Story};

use super::{AGENCY, accepted, asking, is_over, referrals, waiting};

contract!(
    a_referral_that_was_taken_back_cannot_be_accepted,
    what_nobody_answered_is_taken_back_when_its_case_is_closed,
    a_referral_is_taken_back_by_whoever_has_its_case,
    an_agency_sees_that_a_referral_was_taken_back_however_old_it_is,
    a_question_that_was_taken_back_is_nothing_to_the_agency,
    an_offer_that_nobody_decides_expires,
    one_that_ended_stays_on_the_agencys_list_and_calls,
);

async fn a_referral_that_was_taken_back_cannot_be_accepted(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    claim::claim(&mut tx, &act, made.id).await.unwrap();
    let taken_back = offer::withdraw(&mut tx, &act, made.id, referral).await;
    assert!(taken_back.unwrap());
    let again = offer::withdraw(&mut tx, &act, made.id, referral).await;
    assert!(!again.unwrap());
    tx.commit().await.unwrap();
    let late = accepted(&house, &officer, referral).await.unwrap();
    assert!(is_over(&late, State::Withdrawn));
}

async fn what_nobody_answered_is_taken_back_when_its_case_is_closed(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    change::close(&mut tx, &act, made.id, CloseReason::Helped, "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let late = accepted(&house, &officer, referral).await.unwrap();
    assert!(is_over(&late, State::Withdrawn));
    assert_eq!(house.audited("referral.withdraw").await, 1);
}

async fn a_referral_is_taken_back_by_whoever_has_its_case(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, _, made, referral) = waiting(&house).await;
    let dao = house.member("dao", Role::Operator).await;
    let own = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let (noy_acts, dao_acts) = (house.act(&noy), house.act(&dao));
    claim::claim(&mut tx, &noy_acts, made.id).await.unwrap();
    claim::claim(&mut tx, &dao_acts, own.id).await.unwrap();
    let elsewhere = offer::withdraw(&mut tx, &dao_acts, own.id, referral).await;
    assert!(!elsewhere.unwrap(), "by dao");
    let not_hers = offer::withdraw(&mut tx, &dao_acts, made.id, referral).await;
    assert!(matches!(not_hers, Err(Error::Refused("not-claimed"))));
    tx.commit().await.unwrap();
    let standing = &referrals(&house, &noy, made).await[0];
    assert_eq!(standing.state, State::Offered);
    assert_eq!(house.audited("referral.withdraw").await, 0);
    let mut tx = house.begin().await;
    let done = offer::withdraw(&mut tx, &noy_acts, made.id, referral).await;
    assert!(done.unwrap());
}

async fn an_agency_sees_that_a_referral_was_taken_back_however_old_it_is(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    accepted(&house, &officer, referral).await.unwrap();
    house.clock.advance(31 * 24 * HOUR);
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    let taken = offer::withdraw(&mut tx, &house.act(&noy), made.id, referral).await;
    assert!(taken.unwrap());
    let act = house.act(&officer);
    let listed = inbox::list(&mut tx, &officer, house.now()).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].state, "withdrawn");
    let called = calls::of(&mut tx, &officer, house.now()).await.unwrap();
    let called: Vec<Uuid> = called.iter().map(|c| c.id).collect();
    assert_eq!(called, [referral], "until somebody there has seen it");
    packet::saw_end(&mut tx, &act, referral).await.unwrap();
    let called = calls::of(&mut tx, &officer, house.now()).await.unwrap();
    assert!(called.is_empty());
    house.clock.advance(31 * 24 * HOUR);
    let listed = inbox::list(&mut tx, &officer, house.now()).await.unwrap();
    assert!(listed.is_empty());
}

async fn a_question_that_was_taken_back_is_nothing_to_the_agency(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = asking(&house).await;
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    let taken = offer::withdraw(&mut tx, &house.act(&noy), made.id, referral).await;
    assert!(taken.unwrap());
    let listed = inbox::list(&mut tx, &officer, house.now()).await.unwrap();
    assert!(listed.is_empty());
    let called = calls::of(&mut tx, &officer, house.now()).await.unwrap();
    assert!(called.is_empty());
    let packet = packet::open(&mut tx, &house.act(&officer), referral).await;
    assert_eq!(packet.unwrap(), None);
}

async fn an_offer_that_nobody_decides_expires(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    let mut tx = house.begin().await;
    let now = house.now();
    let early = settle::expire(&mut tx, &house.vault, now + 4 * HOUR - 1)
        .await
        .unwrap();
    let due = settle::expire(&mut tx, &house.vault, now + 4 * HOUR)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!((early.len(), due), (0, vec![referral]));
    assert_eq!(referrals(&house, &noy, made).await[0].state, State::Expired);
    let late = accepted(&house, &officer, referral).await.unwrap();
    assert!(is_over(&late, State::Expired));
    assert_eq!(house.audited("referral.expire").await, 1);
}

async fn one_that_ended_stays_on_the_agencys_list_and_calls(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (_, officer, made, referral) = waiting(&house).await;
    accepted(&house, &officer, referral).await.unwrap();
    house.clock.advance(31 * 24 * HOUR);
    let mut tx = house.begin().await;
    settle::agreement_ended(&mut tx, made.report, AGENCY, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let seen = async |days: i64| {
        let mut tx = house.begin().await;
        let now = house.now() + days * 24 * HOUR;
        let list = inbox::list(&mut tx, &officer, now).await.unwrap();
        let calls = calls::of(&mut tx, &officer, now).await.unwrap();
        let calls: Vec<_> = calls.into_iter().map(|c| (c.id, c.since)).collect();
        (list.into_iter().map(|r| r.state).collect::<Vec<_>>(), calls)
    };
    // Nobody there has seen it yet: it calls as long as it is on the list.
    let calls = (vec!["withdrawn".to_owned()], vec![(referral, house.now())]);
    assert_eq!(seen(0).await, calls);
    assert_eq!(seen(29).await, calls);
    assert_eq!(seen(31).await, (Vec::new(), Vec::new()));
}
