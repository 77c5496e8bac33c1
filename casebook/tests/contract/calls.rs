//! What calls whoever has the console open.

use casebook::calls;
use casebook::case::claim;
use casebook::case::priority::Priority;
use casebook::scope::{Role, Scope};
use casebook::{Millis, Uuid, duty};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, NOON, Story};

contract!(
    an_urgent_case_calls_whoever_is_on_duty,
    an_urgent_case_still_calls_whoever_was_taken_off_duty,
    what_is_said_on_a_case_calls_whoever_has_it,
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

async fn nobody_else_is_called(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.case(urgent(NOON)).await;
    let officer = house.officer("officer", "th-1300").await;
    let admin = house.member("admin", Role::Administrator).await;
    for scope in [officer, admin] {
        assert!(called(&house, &scope).await.is_empty());
    }
}
