//! What an agency decides, and who may.

use casebook::referral::decide::{self, Decision};
use casebook::referral::offer;
use casebook::referral::{DeclineReason, State, inbox};
use casebook::scope::Scope;
use casebook::telling::{self, News};
use casebook::{Error, calls};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::House;

use super::{AGENCY, accepted, asking, referrals, waiting};

contract!(
    two_officers_who_decide_together_exactly_one_does,
    an_officer_of_another_agency_cannot_decide,
    a_reason_for_declining_reaches_the_hotline,
    an_agency_never_learns_that_somebody_was_asked_about_it,
);

async fn two_officers_who_decide_together_exactly_one_does(fresh: Fresh) {
    let house = std::sync::Arc::new(House::new(fresh).await);
    let (_, officer, _, referral) = waiting(&house).await;
    let colleague = house.officer("colleague", AGENCY).await;
    let decide = |scope: Scope| {
        let house = std::sync::Arc::clone(&house);
        tokio::spawn(async move { accepted(&house, &scope, referral).await.unwrap() })
    };
    let (one, other) = (decide(officer), decide(colleague));
    let ends = [one.await.unwrap(), other.await.unwrap()];
    let done = ends
        .iter()
        .filter(|d| matches!(d, Decision::Done { .. }))
        .count();
    let late = ends
        .iter()
        .filter(|d| {
            matches!(
                d,
                Decision::Already {
                    state: State::Accepted,
                    by: Some(_),
                    ..
                }
            )
        })
        .count();
    assert_eq!((done, late), (1, 1));
    assert_eq!(house.audited("referral.accept").await, 1);
}

async fn an_officer_of_another_agency_cannot_decide(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, _, _, referral) = waiting(&house).await;
    let other = house.officer("other", "th-ahtd").await;
    assert_eq!(
        accepted(&house, &other, referral).await.unwrap(),
        Decision::Gone
    );
    let hotline = accepted(&house, &noy, referral).await;
    assert!(matches!(hotline, Err(Error::Refused("not-agency"))));
}

async fn a_reason_for_declining_reaches_the_hotline(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    let mut tx = house.begin().await;
    let act = house.act(&officer);
    let other = DeclineReason::Other;
    let silent = decide::decline(&mut tx, &act, referral, other, " ").await;
    assert!(matches!(silent, Err(Error::Refused("reason-missing"))));
    let reason = DeclineReason::NoCapacity;
    decide::decline(&mut tx, &act, referral, reason, "full until Monday")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let standing = &referrals(&house, &noy, made).await[0];
    let declined = standing.declined.as_ref().unwrap();
    assert_eq!(standing.state, State::Declined);
    assert_eq!(
        (declined.code.as_str(), declined.text.as_str()),
        ("no_capacity", "full until Monday")
    );
}

async fn an_agency_never_learns_that_somebody_was_asked_about_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = asking(&house).await;
    let mut tx = house.begin().await;
    let taken_back = offer::withdraw(&mut tx, &house.act(&noy), made.id, referral).await;
    assert!(taken_back.unwrap());
    let list = inbox::list(&mut tx, &officer, house.now()).await.unwrap();
    assert!(list.is_empty());
    let calls = calls::of(&mut tx, &officer, house.now()).await.unwrap();
    assert!(calls.is_empty());
    // Who was asked hears at once that nobody waits for the answer.
    let process = house.entropy.id(house.now());
    let due = telling::due(&mut tx, &house.entropy, process, house.now()).await;
    let not_asked = due.unwrap().map(|(_, news)| news);
    assert_eq!(not_asked, Some(News::NotAsked { referral }));
}
