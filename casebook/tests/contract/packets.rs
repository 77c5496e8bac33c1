//! What an agency sees of a case: consent ∩ need-to-know, and never more.

use casebook::case::ServiceLine;
use casebook::packet::{self, Content, Opened, Packet};
use casebook::referral::decide;
use casebook::referral::offer::{self, Offer, Offered};
use casebook::scope::{Role, Scope};
use casebook::told::{Form, Group};
use casebook::{Error, Uuid, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Made, Story};

contract!(
    an_officer_of_another_agency_cannot_open_the_packet,
    the_packet_holds_what_was_agreed_and_no_more,
    police_see_less_than_was_agreed,
    every_packet_says_that_police_at_the_door_are_dangerous,
    no_sign_leaves_as_triage,
    a_withdrawn_consent_closes_the_packet_at_the_next_read,
    a_later_refusal_closes_it_too,
    a_consent_that_ran_out_closes_it_too,
    an_override_shows_the_minimum,
    whoever_asks_for_deletion_is_shared_with_nobody_any_more,
    a_declined_referral_shows_nothing_any_more,
    only_reports_whose_people_agreed_are_in_it,
    a_packet_opened_again_within_a_quarter_of_an_hour_is_one_audit_entry,
);

async fn refer(house: &House, made: Made, agency: &str, reason: Option<&str>) -> Uuid {
    let noy = house.member(&format!("noy-{agency}"), Role::Operator).await;
    let mut tx = house.begin().await;
    let what = Offer {
        case: made.id,
        agency,
        line: ServiceLine::Protection,
        override_reason: reason,
    };
    let offered = offer::offer(&mut tx, &house.act(&noy), what).await.unwrap();
    tx.commit().await.unwrap();
    match offered {
        Offered::Yes { referral } => referral,
        other => panic!("not offered: {other:?}"),
    }
}

async fn open(house: &House, scope: &Scope, referral: Uuid) -> casebook::Result<Option<Packet>> {
    let mut tx = house.begin().await;
    let packet = packet::open(&mut tx, &house.act(scope), referral).await?;
    tx.commit().await?;
    Ok(packet)
}

async fn opened(house: &House, scope: &Scope, referral: Uuid) -> Opened {
    match open(house, scope, referral).await.unwrap().unwrap().content {
        Content::Open(opened) => *opened,
        other => panic!("not open: {other:?}"),
    }
}

fn steps(opened: &Opened) -> Vec<&str> {
    let answers = opened.reports.iter().flatten();
    answers.map(|(step, _)| step.as_str()).collect()
}

async fn an_officer_of_another_agency_cannot_open_the_packet(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.officer("ours", "th-1300").await;
    let theirs = house.officer("theirs", "th-ahtd").await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    assert_eq!(open(&house, &theirs, referral).await.unwrap(), None);
    let hotline = open(&house, &noy, referral).await;
    assert!(matches!(hotline, Err(Error::Refused("not-agency"))));
    assert_eq!(house.audited("packet.read").await, 0);
}

async fn the_packet_holds_what_was_agreed_and_no_more(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    let agreed = [Group::Triage, Group::Place, Group::OwnWords];
    house.consent(made.report, "th-1300", true, &agreed).await;
    let referral = refer(&house, made, "th-1300", None).await;
    let packet = opened(&house, &officer, referral).await;
    assert_eq!(
        steps(&packet),
        ["country", "landmark", "province", "story", "wish"]
    );
    assert_eq!(packet.triage.province, "TH-34");
    assert!(!packet.is_override);
}

async fn police_see_less_than_was_agreed(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-ahtd").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-ahtd", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-ahtd", None).await;
    let packet = opened(&house, &officer, referral).await;
    assert_eq!(
        steps(&packet),
        ["country", "landmark", "province", "who", "wish"]
    );
    assert!(!packet.groups.contains(&Group::Immigration));
}

async fn no_sign_leaves_as_triage(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut answers = Story::default().answers;
    // As it was kept before signs had a group, and as it is kept now.
    for (step, group) in [
        ("papers", Group::Triage),
        ("sign_boat", Group::Triage),
        ("hurt", Group::Triage),
        ("how_many", Group::Triage),
        ("leave", Group::Signs),
        ("sign_sex", Group::Health),
    ] {
        answers.push((step, "yes", Form::Choice, group));
    }
    let told = async |agency: &str, reason: Option<&str>, groups: &[Group]| {
        let story = Story {
            answers: answers.clone(),
            priority: 1,
            ..Story::default()
        };
        let made = house.case(story).await;
        let officer = house.officer(agency, agency).await;
        if reason.is_none() {
            house.consent(made.report, agency, true, groups).await;
        }
        let referral = refer(&house, made, agency, reason).await;
        opened(&house, &officer, referral).await
    };
    let hasty = told("th-ahtd", Some("a knife"), &[]).await;
    let least = ["country", "how_many", "landmark", "province", "wish"];
    assert_eq!(steps(&hasty), least);
    assert_eq!(hasty.triage.priority_rule, "");
    let abroad = told("la-lwu", None, &Group::ALL).await;
    assert_eq!(steps(&abroad), ["country", "province", "wish"]);
    let social = told("th-1300", None, &[Group::Triage, Group::Signs]).await;
    let agreed = [
        "country",
        "leave",
        "papers",
        "province",
        "sign_boat",
        "wish",
    ];
    assert_eq!(steps(&social), agreed);
    assert_ne!(social.triage.priority_rule, "");
}

async fn every_packet_says_that_police_at_the_door_are_dangerous(fresh: Fresh) {
    let house = House::new(fresh).await;
    for (name, agency) in [("police", "th-ahtd"), ("social", "th-1300")] {
        let mut answers = Story::default().answers;
        answers.push(("police_risk", "yes", Form::Choice, Group::SafeContact));
        let made = house
            .case(Story {
                answers,
                ..Story::default()
            })
            .await;
        let officer = house.officer(name, agency).await;
        let agreed = [Group::Triage, Group::Place];
        house.consent(made.report, agency, true, &agreed).await;
        let referral = refer(&house, made, agency, None).await;
        let packet = opened(&house, &officer, referral).await;
        assert!(packet.police_danger, "{agency}");
        assert!(!steps(&packet).contains(&"police_risk"), "{agency}");
    }
    let other = house.case(Story::default()).await;
    let officer = house.officer("other", "th-dsi").await;
    house
        .consent(other.report, "th-dsi", true, &Group::ALL)
        .await;
    let referral = refer(&house, other, "th-dsi", None).await;
    assert!(!opened(&house, &officer, referral).await.police_danger);
}

async fn a_withdrawn_consent_closes_the_packet_at_the_next_read(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    opened(&house, &officer, referral).await;
    let mut tx = house.begin().await;
    let withdraw = "UPDATE consents SET withdrawn_at = $1";
    tx.execute(withdraw, args![house.now()]).await.unwrap();
    tx.commit().await.unwrap();
    let packet = open(&house, &officer, referral).await.unwrap().unwrap();
    assert_eq!(packet.content, Content::ConsentWithdrawn);
    let mut tx = house.begin().await;
    let late = decide::accept(&mut tx, &house.act(&officer), referral)
        .await
        .unwrap();
    assert_eq!(late, decide::Decision::NotAgreed);
}

async fn a_later_refusal_closes_it_too(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    house.clock.advance(MINUTE);
    house
        .consent(made.report, "th-1300", false, &Group::ALL)
        .await;
    let packet = open(&house, &officer, referral).await.unwrap().unwrap();
    assert_eq!(packet.content, Content::ConsentWithdrawn);
}

async fn a_consent_that_ran_out_closes_it_too(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    house.clock.advance(366 * 24 * 60 * MINUTE);
    let packet = open(&house, &officer, referral).await.unwrap().unwrap();
    assert_eq!(packet.content, Content::ConsentExpired);
}

async fn an_override_shows_the_minimum(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house
        .case(Story {
            priority: 1,
            ..Story::default()
        })
        .await;
    let referral = refer(
        &house,
        made,
        "th-1300",
        Some("no answer, and they are coming"),
    )
    .await;
    let packet = opened(&house, &officer, referral).await;
    assert!(packet.is_override);
    assert_eq!(steps(&packet), ["country", "landmark", "province", "wish"]);
    // What they agree to later comes with a referral of its own.
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    assert_eq!(opened(&house, &officer, referral).await, packet);
}

async fn a_declined_referral_shows_nothing_any_more(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    let mut tx = house.begin().await;
    let reason = casebook::referral::DeclineReason::NotOurs;
    decide::decline(&mut tx, &house.act(&officer), referral, reason, "")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let packet = open(&house, &officer, referral).await.unwrap().unwrap();
    assert_eq!(packet.content, Content::Over);
}

async fn only_reports_whose_people_agreed_are_in_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house.linked(made, Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &[Group::Triage])
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    let packet = opened(&house, &officer, referral).await;
    assert_eq!(packet.reports.len(), 1);
}

async fn a_packet_opened_again_within_a_quarter_of_an_hour_is_one_audit_entry(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    house
        .consent(made.report, "th-1300", true, &Group::ALL)
        .await;
    let referral = refer(&house, made, "th-1300", None).await;
    for minutes in [0, 14, 1] {
        house.clock.advance(minutes * MINUTE);
        opened(&house, &officer, referral).await;
    }
    assert_eq!(house.audited("packet.read").await, 2);
}

async fn whoever_asks_for_deletion_is_shared_with_nobody_any_more(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house
        .case(Story {
            priority: 1,
            ..Story::default()
        })
        .await;
    let referral = refer(&house, made, "th-1300", Some("her life")).await;
    let mut tx = house.begin().await;
    let done = "UPDATE referrals SET state = 'done', ended_at = $2 WHERE id = $1";
    tx.execute(done, args![referral, house.now()])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    opened(&house, &officer, referral).await;
    let mut tx = house.begin().await;
    casebook::erasure::stop_sharing(&mut tx, made.report, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let packet = open(&house, &officer, referral).await.unwrap().unwrap();
    assert_eq!(packet.content, Content::Over);
}
