//! What becomes of a referral: what its agency did, asked and was answered.

use casebook::case::queue::{self, Filter};
use casebook::case::{claim, view};
use casebook::packet::{self, Content};
use casebook::referral::decide;
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::step::{self, Outcome, Step, StepKind, Words};
use casebook::referral::{Referral, State, settle};
use casebook::scope::{Role, Scope};
use casebook::told::Group;
use casebook::{Error, Millis, Uuid};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, MINUTE, Made, Story};

contract!(
    what_came_of_a_referral_is_seen_by_the_hotline,
    whoever_was_not_reached_hears_of_it_once_a_day,
    only_the_agency_that_took_it_on_says_what_came_of_it,
    an_officer_asks_and_the_hotline_answers,
    a_referral_that_was_not_taken_on_leaves_no_question,
    no_answer_leaves_once_the_person_no_longer_agrees,
    an_agency_that_is_done_keeps_its_decision,
    a_referral_that_is_taken_back_keeps_its_decision,
);

const AGENCY: &str = "th-1300";

struct Accepted {
    noy: Scope,
    officer: Scope,
    made: Made,
    referral: Uuid,
    decided_at: Millis,
}

/// A case that `noy` has and an agency has taken on.
async fn accepted(house: &House) -> Accepted {
    let given = offered(house).await;
    let mut tx = house.begin().await;
    let act = house.act(&given.officer);
    decide::accept(&mut tx, &act, given.referral).await.unwrap();
    tx.commit().await.unwrap();
    given
}

/// The same, before the agency has decided.
async fn offered(house: &House) -> Accepted {
    let noy = house.member("noy", Role::Operator).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let groups = [Group::Triage, Group::Place];
    house.consent(made.report, AGENCY, true, &groups).await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    claim::claim(&mut tx, &act, made.id).await.unwrap();
    let what = Offer {
        case: made.id,
        agency: AGENCY,
        line: casebook::case::ServiceLine::Protection,
        override_reason: None,
    };
    let Offered::Yes { referral } = offer::offer(&mut tx, &act, what).await.unwrap() else {
        panic!("not offered");
    };
    let decided_at = house.now();
    tx.commit().await.unwrap();
    Accepted {
        noy,
        officer,
        made,
        referral,
        decided_at,
    }
}

async fn recorded(
    house: &House,
    by: &Scope,
    referral: Uuid,
    kind: StepKind,
    to: &str,
) -> casebook::Result<Option<Vec<Uuid>>> {
    let outcome = Outcome {
        kind,
        happened_at: house.now() - HOUR,
        words: Words {
            text: " by telephone ".into(),
            to: to.into(),
        },
    };
    let mut tx = house.begin().await;
    let told = step::record(&mut tx, &house.act(by), referral, &outcome).await?;
    tx.commit().await?;
    Ok(told)
}

async fn seen(house: &House, given: &Accepted) -> (Vec<Step>, Referral) {
    let mut tx = house.begin().await;
    let act = house.act(&given.noy);
    let case = view::open(&mut tx, &act, given.made.id).await;
    let mut case = case.unwrap().unwrap();
    (case.steps, case.referrals.remove(0))
}

async fn what_came_of_a_referral_is_seen_by_the_hotline(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    let refused = |kind, to| recorded(&house, &given.officer, given.referral, kind, to);
    for (kind, to, why) in [
        (StepKind::HandedOn, " ", "agency-missing"),
        (StepKind::Question, "", "no-outcome"),
    ] {
        let error = refused(kind, to).await.unwrap_err();
        assert!(matches!(error, Error::Refused(code) if code == why));
    }
    for (kind, to) in [
        (StepKind::Reached, "left over"),
        (StepKind::HandedOn, "a shelter"),
    ] {
        house.clock.advance(MINUTE);
        let told = refused(kind, to).await.unwrap();
        assert_eq!(told, Some(Vec::new()), "good news is told by people");
    }
    let (steps, referral) = seen(&house, &given).await;
    let short: Vec<_> = steps
        .iter()
        .map(|s| (s.kind, s.words.text.as_str(), s.words.to.as_str()))
        .collect();
    assert_eq!(
        short,
        [
            (StepKind::Reached, "by telephone", ""),
            (StepKind::HandedOn, "by telephone", "a shelter"),
        ]
    );
    assert_eq!((steps[0].by.as_str(), steps[0].is_open), ("officer", false));
    assert_eq!(steps[0].happened_at, Some(steps[0].at - HOUR));
    assert_eq!(referral.state, State::Accepted);
    assert_eq!(house.audited("referral.outcome").await, 2);
    let mut tx = house.begin().await;
    let rows = queue::list(&mut tx, &given.noy, Filter::All).await.unwrap();
    assert_eq!(rows[0].step.as_deref(), Some("handed_on"));
}

async fn whoever_was_not_reached_hears_of_it_once_a_day(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    let tried = || {
        recorded(
            &house,
            &given.officer,
            given.referral,
            StepKind::NotReached,
            "",
        )
    };
    let first = tried().await.unwrap();
    assert_eq!(first, Some(vec![given.made.report]));
    house.clock.advance(HOUR);
    assert_eq!(tried().await.unwrap(), Some(Vec::new()));
    house.clock.advance(25 * HOUR);
    assert_eq!(tried().await.unwrap(), Some(vec![given.made.report]));
}

async fn only_the_agency_that_took_it_on_says_what_came_of_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    let other = house.officer("other", "th-ahtd").await;
    let by_other = recorded(&house, &other, given.referral, StepKind::Safe, "").await;
    assert_eq!(by_other.unwrap(), None);
    let by_hotline = recorded(&house, &given.noy, given.referral, StepKind::Safe, "").await;
    assert!(matches!(by_hotline, Err(Error::Refused(_))));
    assert!(seen(&house, &given).await.0.is_empty());
}

async fn asked(house: &House, given: &Accepted, text: &str) -> casebook::Result<bool> {
    let mut tx = house.begin().await;
    let act = house.act(&given.officer);
    let done = step::ask(&mut tx, &act, given.referral, text).await?;
    tx.commit().await?;
    Ok(done)
}

async fn answered(house: &House, by: &Scope, given: &Accepted, question: Uuid) -> bool {
    let mut tx = house.begin().await;
    let act = house.act(by);
    let done = step::answer(&mut tx, &act, given.made.id, question, "after 22:00").await;
    tx.commit().await.unwrap();
    match done {
        Err(Error::Refused("not-claimed")) => false,
        done => done.unwrap(),
    }
}

async fn an_officer_asks_and_the_hotline_answers(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    let empty = asked(&house, &given, " ").await.unwrap_err();
    assert!(matches!(empty, Error::Refused("words-missing")));
    assert!(asked(&house, &given, "when may we call?").await.unwrap());
    let question = seen(&house, &given).await.0.remove(0);
    assert!(question.is_open);
    // A closed case comes back for it.
    let mut tx = house.begin().await;
    let act = house.act(&given.noy);
    let helped = casebook::case::CloseReason::Helped;
    casebook::case::change::close(&mut tx, &act, given.made.id, helped, "")
        .await
        .unwrap();
    let rows = queue::list(&mut tx, &given.noy, Filter::All).await.unwrap();
    assert!(rows[0].is_asked);
    let counts = queue::counts(&mut tx, &given.noy).await.unwrap();
    assert_eq!(counts.all_open, 1);
    claim::claim(&mut tx, &act, given.made.id).await.unwrap();
    tx.commit().await.unwrap();
    let som = house.member("som", Role::Operator).await;
    assert!(!answered(&house, &som, &given, question.id).await);
    assert!(answered(&house, &given.noy, &given, question.id).await);
    assert!(!answered(&house, &given.noy, &given, question.id).await);
    let mut tx = house.begin().await;
    let act = house.act(&given.officer);
    let packet = packet::open(&mut tx, &act, given.referral).await;
    let Content::Open(opened) = packet.unwrap().unwrap().content else {
        panic!("no packet");
    };
    let said: Vec<_> = opened.steps.iter().map(|s| s.words.text.as_str()).collect();
    assert_eq!(said, ["when may we call?", "after 22:00"]);
    drop(tx);
    assert_eq!(house.audited("referral.ask-hotline").await, 1);
    assert_eq!(house.audited("referral.answer").await, 1);
}

async fn a_referral_that_was_not_taken_on_leaves_no_question(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = offered(&house).await;
    asked(&house, &given, "when may we call?").await.unwrap();
    assert!(seen(&house, &given).await.0[0].is_open);
    house.clock.advance(30 * 24 * HOUR);
    let mut tx = house.begin().await;
    let over = settle::expire(&mut tx, &house.vault, house.now()).await;
    assert_eq!(over.unwrap(), [given.referral]);
    let rows = queue::list(&mut tx, &given.noy, Filter::All).await.unwrap();
    assert!(!rows[0].is_asked);
    // What was asked stays to be read.
    tx.commit().await.unwrap();
    let (steps, _) = seen(&house, &given).await;
    assert_eq!(steps[0].words.text, "when may we call?");
    assert!(!steps[0].is_open);
    assert!(!answered(&house, &given.noy, &given, steps[0].id).await);
}

async fn no_answer_leaves_once_the_person_no_longer_agrees(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    asked(&house, &given, "when may we call?").await.unwrap();
    let question = seen(&house, &given).await.0.remove(0).id;
    let mut tx = house.begin().await;
    settle::agreement_ended(&mut tx, given.made.report, AGENCY, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(!answered(&house, &given.noy, &given, question).await);
    assert!(!asked(&house, &given, "hello?").await.unwrap());
    let mut tx = house.begin().await;
    let act = house.act(&given.noy);
    let laid = step::lay_aside(&mut tx, &act, given.made.id, question).await;
    assert!(laid.unwrap());
    tx.commit().await.unwrap();
    assert!(!seen(&house, &given).await.0[0].is_open);
}

async fn an_agency_that_is_done_keeps_its_decision(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    house.clock.advance(HOUR);
    recorded(&house, &given.officer, given.referral, StepKind::Closed, "")
        .await
        .unwrap();
    let (_, referral) = seen(&house, &given).await;
    assert_eq!(referral.state, State::Done);
    assert_eq!(referral.decided_at, Some(given.decided_at));
    assert_eq!(referral.ended_at, Some(house.now()));
    assert_eq!(referral.ended_by.as_deref(), Some("officer"));
    // What is learnt later is still told.
    let later = recorded(&house, &given.officer, given.referral, StepKind::Safe, "").await;
    assert!(later.unwrap().is_some());
}

async fn a_referral_that_is_taken_back_keeps_its_decision(fresh: Fresh) {
    let house = House::new(fresh).await;
    let given = accepted(&house).await;
    house.clock.advance(HOUR);
    let mut tx = house.begin().await;
    let act = house.act(&given.noy);
    let done = offer::withdraw(&mut tx, &act, given.made.id, given.referral).await;
    assert!(done.unwrap());
    tx.commit().await.unwrap();
    let (_, referral) = seen(&house, &given).await;
    assert_eq!(referral.decided_at, Some(given.decided_at));
    assert_eq!(referral.decided_by.as_deref(), Some("officer"));
    assert_eq!(referral.ended_at, Some(house.now()));
    assert_eq!(referral.ended_by.as_deref(), Some("noy"));
}
