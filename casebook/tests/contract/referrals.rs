//! Offering a case, asking the person, deciding, and the clock.

use casebook::case::ServiceLine;
use casebook::case::{CloseReason, change, claim, view};
use casebook::referral::decide::{self, Decision};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::{DeclineReason, Referral, State, inbox, settle};
use casebook::scope::{Role, Scope};
use casebook::telling::{self, News};
use casebook::told::Group;
use casebook::{Error, Tx, Uuid, args, calls, jobs, packet};

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
    across_the_border_goes_only_life_or_the_return,
    an_agency_has_one_standing_referral_of_a_case,
    two_officers_who_decide_together_exactly_one_does,
    an_officer_of_another_agency_cannot_decide,
    a_reason_for_declining_reaches_the_hotline,
    a_referral_that_was_taken_back_cannot_be_accepted,
    what_nobody_answered_is_taken_back_when_its_case_is_closed,
    a_referral_is_taken_back_by_whoever_has_its_case,
    an_agency_sees_that_a_referral_was_taken_back_however_old_it_is,
    a_question_that_was_taken_back_is_nothing_to_the_agency,
    an_offer_that_nobody_decides_expires,
    one_that_ended_stays_on_the_agencys_list_and_calls,
    an_agency_never_learns_that_somebody_was_asked_about_it,
    what_was_not_told_is_given_out_once,
    what_an_older_program_left_to_tell_is_told,
    a_case_that_is_claimed_in_any_way_tells_that_it_is_read,
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
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, .. } = offered(&house, &noy, made).await.unwrap() else {
        panic!("not asked");
    };
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

async fn an_agency_never_learns_that_somebody_was_asked_about_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, .. } = offered(&house, &noy, made).await.unwrap() else {
        panic!("not asked");
    };
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
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, .. } = offered(&house, &noy, made).await.unwrap() else {
        panic!("not asked");
    };
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
