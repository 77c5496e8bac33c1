//! Offering a case and asking the person; what an agency decides, how an offer ends and what
//! people are told of it have files of their own.

mod deciding;
mod ending;
mod telling;

use casebook::case::{ServiceLine, view};
use casebook::referral::decide::{self, Decision};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{Referral, State, inbox, settle};
use casebook::scope::{Role, Scope};
use casebook::told::Group;
use casebook::{Error, Uuid};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, Story};

contract!(
    a_case_is_offered_with_the_consent_of_the_person,
    without_consent_the_person_is_asked_first,
    a_person_who_says_no_is_heard,
    an_agency_without_an_officer_is_sent_nothing,
    an_override_needs_danger_and_a_reason,
    what_went_over_their_silence_does_not_stand_in_the_way_of_their_yes,
    over_their_silence_it_goes_to_an_agency_once_whatever_for,
    across_the_border_goes_only_life_or_the_return,
    an_agency_has_one_standing_referral_of_a_case,
    in_training_every_referral_says_so,
);

const AGENCY: &str = "th-1300";

/// Whoever decided came too late: it stood like this already.
fn is_over(decision: &Decision, stood: State) -> bool {
    matches!(decision, Decision::Already { state, .. } if *state == stood)
}

async fn offered(house: &House, scope: &Scope, made: Made) -> casebook::Result<Offered> {
    offered_to(house, scope, made, AGENCY, ServiceLine::Protection, None).await
}

async fn offered_to(
    house: &House,
    scope: &Scope,
    made: Made,
    agency: &str,
    line: ServiceLine,
    override_reason: Option<&str>,
) -> casebook::Result<Offered> {
    let mut tx = house.begin().await;
    let what = Offer {
        case: made.id,
        agency,
        line,
        override_reason,
    };
    let offered = offer::offer(&mut tx, &house.act(scope), what).await?;
    tx.commit().await?;
    Ok(offered)
}

async fn referrals(house: &House, scope: &Scope, made: Made) -> Vec<Referral> {
    let mut tx = house.begin().await;
    let case = view::open(&mut tx, &house.act(scope), made.id)
        .await
        .unwrap();
    case.unwrap().referrals
}

async fn accepted(house: &House, scope: &Scope, referral: Uuid) -> casebook::Result<Decision> {
    let mut tx = house.begin().await;
    let decision = decide::accept(&mut tx, &house.act(scope), referral).await?;
    tx.commit().await?;
    Ok(decision)
}

/// A case whose person has agreed, offered to an agency with an officer.
async fn waiting(house: &House) -> (Scope, Scope, Made, Uuid) {
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, AGENCY, true, &[Group::Triage, Group::Place])
        .await;
    let Offered::Yes { referral } = offered(house, &noy, made).await.unwrap() else {
        panic!("not offered");
    };
    (noy, officer, made, referral)
}

/// A case whose person is asked first whether the agency may be told.
async fn asking(house: &House) -> (Scope, Scope, Made, Uuid) {
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, .. } = offered(house, &noy, made).await.unwrap() else {
        panic!("not asked");
    };
    (noy, officer, made, referral)
}

async fn a_case_is_offered_with_the_consent_of_the_person(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = waiting(&house).await;
    let standing = &referrals(&house, &noy, made).await[0];
    assert_eq!(standing.state, State::Offered);
    assert_eq!(standing.groups, [Group::Triage, Group::Place]);
    assert_eq!(standing.due_at, Some(house.now() + 4 * HOUR));
    let decision = accepted(&house, &officer, referral).await.unwrap();
    let Decision::Done { case, tell } = decision else {
        panic!("not accepted");
    };
    let reports: Vec<Uuid> = tell.iter().map(|t| t.report).collect();
    assert_eq!((case, reports), (made.id, vec![made.report]));
    let standing = &referrals(&house, &noy, made).await[0];
    assert_eq!(standing.state, State::Accepted);
    assert_eq!(standing.decided_by.as_deref(), Some("officer"));
    assert_eq!(house.audited("referral.offer").await, 1);
    assert_eq!(house.audited("referral.accept").await, 1);
}

async fn without_consent_the_person_is_asked_first(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, tell } = offered(&house, &noy, made).await.unwrap() else {
        panic!("not asked");
    };
    assert_eq!(tell.report, made.report);
    // Nothing has left: the agency does not even know.
    assert_eq!(
        accepted(&house, &officer, referral).await.unwrap(),
        Decision::Gone
    );
    let mut tx = house.begin().await;
    let before = settle::consent_given(&mut tx, referral, house.now()).await;
    assert!(matches!(before, Err(Error::Refused("no-consent"))));
    drop(tx);
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    house.clock.advance(10 * MINUTE);
    let mut tx = house.begin().await;
    let entry = settle::consent_given(&mut tx, referral, house.now())
        .await
        .unwrap();
    assert_eq!(entry.unwrap().actor, "person");
    assert!(
        settle::consent_given(&mut tx, referral, house.now())
            .await
            .unwrap()
            .is_none()
    );
    tx.commit().await.unwrap();
    let standing = &referrals(&house, &noy, made).await[0];
    assert_eq!(standing.groups, [Group::Triage]);
    assert_eq!(standing.due_at, Some(house.now() + 4 * HOUR));
    let decision = accepted(&house, &officer, referral).await.unwrap();
    assert!(matches!(decision, Decision::Done { .. }));
}

async fn a_person_who_says_no_is_heard(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, officer, made, referral) = asking(&house).await;
    let mut tx = house.begin().await;
    let entry = settle::consent_refused(&mut tx, referral, house.now())
        .await
        .unwrap();
    assert!(entry.is_some());
    tx.commit().await.unwrap();
    assert_eq!(referrals(&house, &noy, made).await[0].state, State::Refused);
    assert_eq!(
        accepted(&house, &officer, referral).await.unwrap(),
        Decision::Gone
    );
    let mut tx = house.begin().await;
    assert!(
        inbox::list(&mut tx, &officer, house.now())
            .await
            .unwrap()
            .is_empty()
    );
}

async fn an_agency_without_an_officer_is_sent_nothing(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    assert_eq!(
        offered(&house, &noy, made).await.unwrap(),
        Offered::NoOfficer
    );
    assert!(referrals(&house, &noy, made).await.is_empty());
    let officer = house.officer("officer", AGENCY).await;
    let mut tx = house.begin().await;
    let disable = "UPDATE staff SET disabled_at = 1 WHERE id = $1";
    tx.execute(disable, casebook::args![officer.staff()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        offered(&house, &noy, made).await.unwrap(),
        Offered::NoOfficer
    );
}

async fn an_override_needs_danger_and_a_reason(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("officer", AGENCY).await;
    let adult = house.case(Story::default()).await;
    let child = house
        .case(Story {
            age_band: "minor",
            ..Story::default()
        })
        .await;
    let line = ServiceLine::Protection;
    let calm = offered_to(&house, &noy, adult, AGENCY, line, Some("why not")).await;
    assert!(matches!(calm, Err(Error::Refused("override-not-allowed"))));
    let silent = offered_to(&house, &noy, child, AGENCY, line, Some(" \u{200b}")).await;
    assert!(matches!(silent, Err(Error::Refused("reason-missing"))));
    let done = offered_to(&house, &noy, child, AGENCY, line, Some("a child alone")).await;
    assert!(matches!(done, Ok(Offered::Yes { .. })));
    let standing = &referrals(&house, &noy, child).await[0];
    assert_eq!(standing.groups, [Group::Triage, Group::Place]);
    assert_eq!(standing.override_reason.as_deref(), Some("a child alone"));
    assert_eq!(standing.offered_by, "noy");
    assert_eq!(house.audited("referral.override").await, 1);
}

async fn what_went_over_their_silence_does_not_stand_in_the_way_of_their_yes(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("officer", AGENCY).await;
    let made = house
        .case(Story {
            priority: 1,
            ..Story::default()
        })
        .await;
    let line = ServiceLine::Protection;
    let Offered::Yes { referral } = offered_to(&house, &noy, made, AGENCY, line, Some("bleeding"))
        .await
        .unwrap()
    else {
        panic!("not offered");
    };
    let again = offered_to(&house, &noy, made, AGENCY, line, Some("bleeding")).await;
    assert_eq!(again.unwrap(), Offered::Already { referral });
    let asked = offered(&house, &noy, made).await.unwrap();
    let Offered::Asking {
        referral: question, ..
    } = asked
    else {
        panic!("they can be asked: {asked:?}");
    };
    let mut tx = house.begin().await;
    offer::withdraw(&mut tx, &house.act(&noy), made.id, question)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    house.consent(made.report, AGENCY, true, &Group::ALL).await;
    let agreed = offered(&house, &noy, made).await.unwrap();
    assert!(matches!(agreed, Offered::Yes { .. }), "{agreed:?}");
    let late = offered_to(&house, &noy, made, AGENCY, line, Some("bleeding")).await;
    assert!(matches!(late, Ok(Offered::Already { .. })), "{late:?}");
}

async fn over_their_silence_it_goes_to_an_agency_once_whatever_for(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("officer", AGENCY).await;
    house.officer("other", "th-ahtd").await;
    let story = Story {
        priority: 1,
        ..Story::default()
    };
    let made = house.case(story).await;
    let over = async |agency: &str, line| {
        let offered = offered_to(&house, &noy, made, agency, line, Some("bleeding")).await;
        offered.unwrap()
    };
    let Offered::Yes { referral } = over(AGENCY, ServiceLine::Protection).await else {
        panic!("not offered");
    };
    for line in ServiceLine::ALL.iter().copied() {
        let again = over(AGENCY, line).await;
        assert_eq!(again, Offered::Already { referral }, "{line:?}");
    }
    assert_eq!(house.audited("referral.override").await, 1);
    let other = over("th-ahtd", ServiceLine::Protection).await;
    assert!(matches!(other, Offered::Yes { .. }));
    // What was taken back stands in the way of nothing.
    let mut tx = house.begin().await;
    offer::withdraw(&mut tx, &house.act(&noy), made.id, referral)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let anew = over(AGENCY, ServiceLine::Return).await;
    assert!(matches!(anew, Offered::Yes { .. }));
}

async fn across_the_border_goes_only_life_or_the_return(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("officer", "la-lwu").await;
    let made = house.case(Story::default()).await;
    let protect = ServiceLine::Protection;
    let refused = offered_to(&house, &noy, made, "la-lwu", protect, None).await;
    assert!(matches!(refused, Err(Error::Refused("cross-border"))));
    let home = offered_to(&house, &noy, made, "la-lwu", ServiceLine::Return, None).await;
    assert!(matches!(home, Ok(Offered::Asking { .. })));
}

async fn an_agency_has_one_standing_referral_of_a_case(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (noy, _, made, referral) = waiting(&house).await;
    let again = offered(&house, &noy, made).await.unwrap();
    assert_eq!(again, Offered::Already { referral });
}

async fn in_training_every_referral_says_so(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house
        .case(Story {
            training: true,
            ..Story::default()
        })
        .await;
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    offered(&house, &noy, made).await.unwrap();
    assert!(referrals(&house, &noy, made).await[0].training);
    let mut tx = house.begin().await;
    let list = inbox::list(&mut tx, &officer, house.now()).await.unwrap();
    assert!(list[0].training && list[0].is_allowed);
    assert_eq!(list[0].priority, Some(2));
}
