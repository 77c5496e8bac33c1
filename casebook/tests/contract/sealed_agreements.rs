//! What a person said about agencies names none of them in the clear, until staff have
//! turned to one; and it counts all the same.

use casebook::case::{ServiceLine, view};
use casebook::handover::{self, Call};
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::settle;
use casebook::resealing;
use casebook::scope::{Role, Scope};
use casebook::told::{Group, Told};
use casebook::vault::DataKey;
use casebook::{Error, Tx, Uuid, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, Story};

contract!(
    what_was_said_is_in_the_clear_only_about_whom_staff_turned_to,
    an_answer_to_what_staff_asked_counts_at_once,
    what_is_telephoned_leaves_no_row,
    whoever_takes_it_back_while_it_is_offered_is_asked_anew,
    what_stood_in_the_clear_before_is_sealed_once_and_counts_as_before,
    what_was_agreed_to_in_a_report_that_does_not_open_goes,
);

const SOCIAL: &str = "th-1300";
const POLICE: &str = "th-ahtd";
/// Whom only those are asked about who said that an official is part of it.
const SPECIAL: &str = "th-dsi";
const GROUPS: [Group; 2] = [Group::Triage, Group::Place];
const SUPPRESS: ServiceLine = ServiceLine::Suppression;

async fn offers(house: &House, by: &Scope, made: Made, agency: &str) -> Offered {
    let mut tx = house.begin().await;
    let what = Offer {
        case: made.id,
        agency,
        line: SUPPRESS,
        override_reason: None,
    };
    let offered = offer::offer(&mut tx, &house.act(by), what).await.unwrap();
    tx.commit().await.unwrap();
    offered
}

async fn says(house: &House, made: Made, agency: &str, granted: bool) {
    let line = SUPPRESS.code();
    house
        .consent_for(made.report, agency, line, granted, &GROUPS)
        .await;
}

/// Whom the rows of a report name, in the order in which it was said.
async fn named(house: &House, made: Made) -> Vec<String> {
    let mut tx = house.begin().await;
    let sql = "SELECT agency_id FROM consents WHERE report_id = $1 ORDER BY at, id";
    let rows: Vec<(String,)> = tx.fetch_all(sql, args![made.report]).await.unwrap();
    rows.into_iter().map(|r| r.0).collect()
}

async fn what_was_said_is_in_the_clear_only_about_whom_staff_turned_to(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("social", SOCIAL).await;
    let (official, other) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    for made in [official, other] {
        says(&house, made, SOCIAL, true).await;
    }
    says(&house, official, POLICE, false).await;
    says(&house, official, SPECIAL, true).await;
    says(&house, other, POLICE, true).await;
    for made in [official, other] {
        assert_eq!(named(&house, made).await, Vec::<String>::new());
        let offered = offers(&house, &noy, made, SOCIAL).await;
        assert!(matches!(offered, Offered::Yes { .. }));
        assert_eq!(named(&house, made).await, [SOCIAL]);
    }
    // Staff see all of it on the case.
    let mut tx = house.begin().await;
    let case = view::open(&mut tx, &house.act(&noy), official.id).await;
    let seen: Vec<(String, bool)> = case
        .unwrap()
        .unwrap()
        .consents
        .into_iter()
        .map(|c| (c.agency, c.granted))
        .collect();
    let said = [(SOCIAL, true), (POLICE, false), (SPECIAL, true)];
    assert_eq!(seen, said.map(|(agency, yes)| (agency.to_owned(), yes)));
}

async fn an_answer_to_what_staff_asked_counts_at_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("special", SPECIAL).await;
    let made = house.case(Story::default()).await;
    let Offered::Asking { referral, .. } = offers(&house, &noy, made, SPECIAL).await else {
        panic!("not asked");
    };
    says(&house, made, SPECIAL, true).await;
    says(&house, made, POLICE, true).await;
    assert_eq!(named(&house, made).await, [SPECIAL]);
    let mut tx = house.begin().await;
    let given = settle::consent_given(&mut tx, referral, house.now()).await;
    assert!(given.unwrap().is_some());
}

async fn what_is_telephoned_leaves_no_row(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let calls = async || {
        let call = Call {
            taken_by: "the officer on duty".into(),
            told: "the place".into(),
            line: SUPPRESS.code().into(),
            ..Call::default()
        };
        let mut tx = house.begin().await;
        let done = handover::record(&mut tx, &house.act(&noy), made.id, POLICE, &call).await;
        tx.commit().await.unwrap();
        done
    };
    says(&house, made, POLICE, true).await;
    says(&house, made, POLICE, false).await;
    assert!(matches!(calls().await, Err(Error::Refused("not-agreed"))));
    house.clock.advance(HOUR);
    says(&house, made, POLICE, true).await;
    calls().await.unwrap();
    assert_eq!(named(&house, made).await, Vec::<String>::new());
}

async fn whoever_takes_it_back_while_it_is_offered_is_asked_anew(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("police", POLICE).await;
    let made = house.case(Story::default()).await;
    says(&house, made, POLICE, true).await;
    let mut desk = house.begin().await;
    let now = house.now();
    let back = |told: &mut Told| told.take_back(Some(POLICE), now);
    house.told_anew(&mut desk, made.report, back).await;
    let ended = settle::agreement_ended(&mut desk, made.report, POLICE, now).await;
    assert!(ended.unwrap().is_empty());
    let commits = async {
        let offered = "SELECT COUNT(*) FROM referrals";
        house.somebody_waits_or(offered).await;
        desk.commit().await.unwrap();
    };
    let (offered, ()) = tokio::join!(offers(&house, &noy, made, POLICE), commits);
    assert!(matches!(offered, Offered::Asking { .. }), "{offered:?}");
}

/// A row as it was written before.
async fn in_the_clear(house: &House, tx: &mut Tx, made: Made, agency: &str, granted: bool) {
    let sql = "INSERT INTO consents (id, report_id, agency_id, granted, groups, purpose, at, until)
               VALUES ($1, $2, $3, $4, 'triage place', 'suppression', $5, $6)";
    let (id, until) = (house.entropy.id(house.now()), house.now() + HOUR);
    let row = args![id, made.report, agency, granted, house.now(), until];
    tx.execute(sql, row).await.unwrap();
}

async fn reseals(house: &House) {
    let now = house.now();
    resealing::earlier(&house.fresh.db, &house.vault, &house.entropy, now)
        .await
        .unwrap();
}

async fn what_stood_in_the_clear_before_is_sealed_once_and_counts_as_before(fresh: Fresh) {
    // More than go in one piece.
    const MANY: usize = 101;
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    house.officer("special", SPECIAL).await;
    let mut all = Vec::new();
    for _ in 0..MANY {
        all.push(house.case(Story::default()).await);
    }
    // Staff asked about the first, which then answered.
    offers(&house, &noy, all[0], SPECIAL).await;
    let mut tx = house.begin().await;
    for made in &all {
        in_the_clear(&house, &mut tx, *made, SPECIAL, true).await;
        in_the_clear(&house, &mut tx, *made, POLICE, false).await;
    }
    tx.commit().await.unwrap();
    for _ in 0..2 {
        reseals(&house).await;
        assert_eq!(named(&house, all[0]).await, [SPECIAL]);
        let mut tx = house.begin().await;
        let rows = "SELECT COUNT(*) FROM consents";
        assert_eq!(tx.number(rows, args![]).await.unwrap(), 1);
        let case = view::open(&mut tx, &house.act(&noy), all[MANY - 1].id).await;
        let case = case.unwrap().unwrap();
        assert_eq!(case.consents.len(), 2);
        assert!(case.reports[0].told.as_ref().unwrap().answers.len() > 3);
    }
    let offered = offers(&house, &noy, all[MANY - 1], SPECIAL).await;
    assert!(matches!(offered, Offered::Yes { .. }), "{offered:?}");
}

async fn what_was_agreed_to_in_a_report_that_does_not_open_goes(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (damaged, sound) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let mut tx = house.begin().await;
    in_the_clear(&house, &mut tx, damaged, SPECIAL, true).await;
    in_the_clear(&house, &mut tx, sound, SPECIAL, true).await;
    let other = DataKey::new(&house.entropy).seal(&house.entropy, "key", Uuid::nil(), b"x");
    let damage = "UPDATE reports SET state = $2 WHERE id = $1";
    tx.execute(damage, args![damaged.report, other])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    reseals(&house).await;
    for made in [damaged, sound] {
        assert_eq!(named(&house, made).await, Vec::<String>::new());
    }
}
