//! What calls whoever has the console open.

use casebook::case::priority::Priority;
use casebook::case::{ServiceLine, claim};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{DeclineReason, decide, settle};
use casebook::scope::{Role, Scope};
use casebook::told::Group;
use casebook::{Millis, Uuid, answered, calls, duty};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, NOON, Story};

contract!(
    an_urgent_case_calls_whoever_is_on_duty,
    an_urgent_case_still_calls_whoever_was_taken_off_duty,
    what_is_said_on_a_case_calls_whoever_has_it,
    an_agency_that_does_not_take_it_calls_until_something_is_done,
    nobody_else_is_called,
);

async fn called(house: &House, scope: &Scope) -> Vec<(Uuid, Millis)> {
    let mut tx = house.begin().await;
    let all = calls::of(&mut tx, scope, house.now()).await.unwrap();
    all.into_iter().map(|c| (c.id, c.since)).collect()
}

async fn on_duty(house: &House, scope: &Scope) {
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), scope).await.unwrap();
    tx.commit().await.unwrap();
}

fn urgent(opened_at: Millis) -> Story {
    Story {
        priority: 1,
        opened_at,
        ..Story::default()
    }
}

async fn an_urgent_case_calls_whoever_is_on_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Supervisor).await;
    let made = house.case(urgent(NOON - HOUR)).await;
    let later = house.case(Story::default()).await;
    on_duty(&house, &noy).await;
    assert_eq!(called(&house, &noy).await, [(made.id, NOON - HOUR)]);
    assert!(called(&house, &som).await.is_empty(), "off duty");
    // One that is raised calls from then on.
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    let act = house.act(&som);
    casebook::case::change::set_priority(&mut tx, &act, later.id, Priority::P1, "worse")
        .await
        .unwrap();
    claim::claim(&mut tx, &act, made.id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(called(&house, &noy).await, [(later.id, NOON + MINUTE)]);
}

async fn an_urgent_case_still_calls_whoever_was_taken_off_duty(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    on_duty(&house, &noy).await;
    house.clock.advance(duty::STAYS);
    let mut tx = house.begin().await;
    let gone = duty::lapse(&mut tx, &house.vault, house.now()).await;
    assert_eq!(gone.unwrap(), [noy.staff()]);
    tx.commit().await.unwrap();
    let made = house.case(urgent(house.now())).await;
    assert_eq!(called(&house, &noy).await, [(made.id, house.now())]);
    // Whoever goes off duty by hand is not.
    let mut tx = house.begin().await;
    duty::end(&mut tx, house.pen(), &noy).await.unwrap();
    tx.commit().await.unwrap();
    assert!(called(&house, &noy).await.is_empty());
}

async fn what_is_said_on_a_case_calls_whoever_has_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(called(&house, &noy).await, [(made.id, NOON)]);
    assert!(called(&house, &som).await.is_empty());
    let mut tx = house.begin().await;
    casebook::answered::by_call(&mut tx, made.id, NOON)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(called(&house, &noy).await.is_empty());
}

/// Somebody agreed, and the case is offered; the referral.
async fn offered(house: &House, scope: &Scope, made: Made) -> Uuid {
    let what = Offer {
        case: made.id,
        agency: "th-1300",
        line: ServiceLine::Protection,
        override_reason: None,
    };
    let mut tx = house.begin().await;
    let offered = offer::offer(&mut tx, &house.act(scope), what).await;
    let Offered::Yes { referral } = offered.unwrap() else {
        panic!("not offered");
    };
    tx.commit().await.unwrap();
    referral
}

async fn an_agency_that_does_not_take_it_calls_until_something_is_done(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let officer = house.officer("officer", "th-1300").await;
    on_duty(&house, &noy).await;
    on_duty(&house, &som).await;
    let made = house.case(urgent(NOON)).await;
    house
        .consent(made.report, "th-1300", true, &[Group::Triage])
        .await;
    let declined = offered(&house, &noy, made).await;
    let mut tx = house.begin().await;
    answered::by_call(&mut tx, made.id, NOON).await.unwrap();
    tx.commit().await.unwrap();
    assert!(called(&house, &noy).await.is_empty());
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    let reason = DeclineReason::NoCapacity;
    decide::decline(&mut tx, &house.act(&officer), declined, reason, "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(called(&house, &noy).await, [(made.id, NOON + MINUTE)]);
    assert!(called(&house, &som).await.is_empty(), "noy has it");
    house.clock.advance(MINUTE);
    offered(&house, &noy, made).await;
    assert!(called(&house, &noy).await.is_empty(), "noy did something");
    let mut tx = house.begin().await;
    claim::release(&mut tx, &house.act(&noy), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    house.clock.advance(Priority::P1.accept_within());
    let mut tx = house.begin().await;
    let expired = settle::expire(&mut tx, &house.vault, house.now()).await;
    assert_eq!(expired.unwrap().len(), 1);
    tx.commit().await.unwrap();
    for scope in [&noy, &som] {
        assert_eq!(called(&house, scope).await, [(made.id, house.now())]);
    }
    house.clock.advance(MINUTE);
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(&som), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for scope in [&noy, &som] {
        assert!(called(&house, scope).await.is_empty());
    }
}

async fn nobody_else_is_called(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.case(urgent(NOON)).await;
    let officer = house.officer("officer", "th-1300").await;
    let admin = house.member("admin", Role::Administrator).await;
    for scope in [officer, admin] {
        assert!(called(&house, &scope).await.is_empty());
    }
}
