//! Hand-overs by telephone: the same rules as for a packet.

use casebook::case::claim;
use casebook::case::view::{self, Case};
use casebook::handover::{self, Call};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{State, settle};
use casebook::scope::{Role, Scope};
use casebook::told::Group;
use casebook::{Error, Result, call_back, calls, duty};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Made, Story};

contract!(
    a_call_to_an_agency_is_kept_with_who_took_it,
    nobody_is_told_by_telephone_what_the_person_refused,
    over_the_persons_silence_a_call_needs_danger_and_a_reason,
    where_an_official_is_part_of_it_none_is_called,
    only_whoever_has_the_case_records_a_call,
    across_the_border_only_life_or_the_return_is_called_about,
    an_agency_that_is_only_telephoned_can_be_asked_about,
    an_agency_that_was_telephoned_is_called_back_when_the_person_no_longer_agrees,
);

const POLICE: &str = "th-191";

fn call(override_reason: Option<&str>) -> Call {
    Call {
        taken_by: "the officer on duty".into(),
        told: "the place, nothing else".into(),
        override_reason: override_reason.map(str::to_owned),
        ..Call::default()
    }
}

async fn recorded(
    house: &House,
    scope: &Scope,
    made: Made,
    agency: &str,
    reason: Option<&str>,
) -> Result<()> {
    let mut tx = house.begin().await;
    handover::record(&mut tx, &house.act(scope), made.id, agency, &call(reason)).await?;
    tx.commit().await
}

/// A case that `noy` has.
async fn claimed(house: &House, noy: &Scope, story: Story) -> Made {
    let made = house.case(story).await;
    let mut tx = house.begin().await;
    claim::claim(&mut tx, &house.act(noy), made.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    made
}

async fn opened(house: &House, scope: &Scope, made: Made) -> Case {
    let mut tx = house.begin().await;
    let case = view::open(&mut tx, &house.act(scope), made.id).await;
    case.unwrap().unwrap()
}

async fn a_call_to_an_agency_is_kept_with_who_took_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = claimed(&house, &noy, Story::default()).await;
    house
        .consent(made.report, POLICE, true, &[Group::Triage])
        .await;
    recorded(&house, &noy, made, POLICE, None).await.unwrap();
    let nowhere = recorded(&house, &noy, made, "xx", None).await;
    assert!(matches!(nowhere, Err(Error::Refused("no-agency"))));
    let case = opened(&house, &noy, made).await;
    let kept = &case.handovers[0].call;
    assert_eq!(kept.taken_by, call(None).taken_by);
    assert_eq!(kept.told, call(None).told);
    assert_eq!(kept.override_reason, None);
    assert_eq!(case.handovers[0].by, "noy");
    // A call to an agency is not an answer to the person.
    assert_eq!(case.facts.clear.answered_at, None);
    assert_eq!(house.audited("case.hand-over").await, 1);
}

async fn nobody_is_told_by_telephone_what_the_person_refused(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = claimed(&house, &noy, Story::default()).await;
    let unasked = recorded(&house, &noy, made, POLICE, None).await;
    assert!(matches!(unasked, Err(Error::Refused("not-agreed"))));
    house.consent(made.report, POLICE, false, &[]).await;
    let refused = recorded(&house, &noy, made, POLICE, None).await;
    assert!(matches!(refused, Err(Error::Refused("not-agreed"))));
    let calm = recorded(&house, &noy, made, POLICE, Some("why not")).await;
    assert!(matches!(calm, Err(Error::Refused("override-not-allowed"))));
    assert!(opened(&house, &noy, made).await.handovers.is_empty());
    assert_eq!(house.audited("case.hand-over").await, 0);
}

async fn over_the_persons_silence_a_call_needs_danger_and_a_reason(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let story = Story {
        priority: 1,
        ..Story::default()
    };
    let made = claimed(&house, &noy, story).await;
    let silent = recorded(&house, &noy, made, POLICE, Some(" ")).await;
    assert!(matches!(silent, Err(Error::Refused("reason-missing"))));
    recorded(&house, &noy, made, POLICE, Some(" he has a knife "))
        .await
        .unwrap();
    let kept = &opened(&house, &noy, made).await.handovers[0];
    assert_eq!(kept.call.override_reason.as_deref(), Some("he has a knife"));
}

async fn where_an_official_is_part_of_it_none_is_called(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let story = Story {
        priority: 1,
        official_suspected: true,
        ..Story::default()
    };
    let made = claimed(&house, &noy, story).await;
    house.consent(made.report, POLICE, false, &[]).await;
    let reason = Some("a knife");
    let police = recorded(&house, &noy, made, POLICE, reason).await;
    assert!(matches!(police, Err(Error::Refused("official-suspected"))));
    recorded(&house, &noy, made, "th-1300", reason)
        .await
        .unwrap();
}

async fn only_whoever_has_the_case_records_a_call(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let dao = house.member("dao", Role::Operator).await;
    let made = claimed(&house, &noy, Story::default()).await;
    house
        .consent(made.report, POLICE, true, &[Group::Triage])
        .await;
    let other = recorded(&house, &dao, made, POLICE, None).await;
    assert!(matches!(other, Err(Error::Refused("not-claimed"))));
    recorded(&house, &noy, made, POLICE, None).await.unwrap();
}

async fn across_the_border_only_life_or_the_return_is_called_about(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = claimed(&house, &noy, Story::default()).await;
    house
        .consent(made.report, "la-lwu", true, &[Group::Triage])
        .await;
    let abroad = recorded(&house, &noy, made, "la-lwu", None).await;
    assert!(matches!(abroad, Err(Error::Refused("cross-border"))));
}

async fn an_agency_that_is_only_telephoned_can_be_asked_about(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = claimed(&house, &noy, Story::default()).await;
    let mut tx = house.begin().await;
    let what = Offer {
        case: made.id,
        agency: POLICE,
        line: casebook::case::ServiceLine::Protection,
        override_reason: None,
    };
    let asked = offer::offer(&mut tx, &house.act(&noy), what).await.unwrap();
    tx.commit().await.unwrap();
    let Offered::Asking { referral, .. } = asked else {
        panic!("not asked");
    };
    house
        .consent(made.report, POLICE, true, &[Group::Triage])
        .await;
    let mut tx = house.begin().await;
    let now = house.now();
    let entry = settle::consent_given(&mut tx, referral, now).await.unwrap();
    assert!(entry.is_some());
    tx.commit().await.unwrap();
    // Nobody decides there, so no clock runs either; the call ends it.
    let waiting = &opened(&house, &noy, made).await.referrals[0];
    assert_eq!((waiting.state, waiting.due_at), (State::Offered, None));
    recorded(&house, &noy, made, POLICE, None).await.unwrap();
    let done = &opened(&house, &noy, made).await.referrals[0];
    assert_eq!(done.state, State::Done);
}

async fn an_agency_that_was_telephoned_is_called_back_when_the_person_no_longer_agrees(
    fresh: Fresh,
) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = claimed(&house, &noy, Story::default()).await;
    for agency in [POLICE, "th-1300"] {
        house
            .consent(made.report, agency, true, &[Group::Triage])
            .await;
    }
    recorded(&house, &noy, made, POLICE, None).await.unwrap();
    let due = async || {
        let mut tx = house.begin().await;
        let due = call_back::list(&mut tx, &house.act(&noy)).await.unwrap();
        due.into_iter().map(|c| c.agency_id).collect::<Vec<_>>()
    };
    let ends = async |agency: &str| {
        house.clock.advance(MINUTE);
        let mut tx = house.begin().await;
        settle::agreement_ended(&mut tx, made.report, agency, house.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    ends("th-1300").await;
    assert!(due().await.is_empty(), "that agency was not telephoned");
    ends(POLICE).await;
    assert_eq!(due().await, [POLICE]);
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &noy).await.unwrap();
    let calls = calls::of(&mut tx, &noy, house.now()).await.unwrap();
    assert!(calls.iter().any(|c| c.since == house.now()));
    let outside = call_back::list(&mut tx, &house.act(&officer)).await;
    assert!(matches!(outside, Err(Error::Refused(_))));
    tx.commit().await.unwrap();
    let called = async || {
        let mut tx = house.begin().await;
        let act = house.act(&noy);
        let made = call_back::made(&mut tx, &act, made.id, POLICE).await;
        tx.commit().await.unwrap();
        made.unwrap()
    };
    assert!(called().await);
    assert!(!called().await, "somebody has called");
    ends(POLICE).await;
    assert!(due().await.is_empty(), "they know already");
    // Told again, and then everything is deleted: the call outlives the case.
    house
        .consent(made.report, POLICE, true, &[Group::Triage])
        .await;
    house.clock.advance(MINUTE);
    recorded(&house, &noy, made, POLICE, None).await.unwrap();
    crate::erasing::erases(&house, made).await;
    assert_eq!(due().await, [POLICE]);
    assert_eq!(house.audited("consent.call-back").await, 1);
}
