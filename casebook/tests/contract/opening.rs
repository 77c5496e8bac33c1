//! What is missing before the opening, and what an auditor reads.

use casebook::directory::{self, VERIFIED_FOR};
use casebook::opening::{self, Missing};
use casebook::scope::Role;
use casebook::{Tx, audit, audit_page, duty, settings};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House};

contract!(
    a_fresh_hotline_lacks_everything_and_says_what,
    a_number_that_was_dialled_long_ago_is_missing_again,
    what_was_dialled_by_mistake_is_taken_back_on_the_same_day,
    training_lasts_until_the_opening,
    only_an_auditor_reads_the_log,
    the_log_is_read_a_page_at_a_time,
);

const LANGUAGES: [(&str, bool); 2] = [("lo", false), ("th", true)];

async fn a_fresh_hotline_lacks_everything_and_says_what(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    let missing = opening::missing(&mut tx, house.now(), &LANGUAGES)
        .await
        .unwrap();
    let mut codes: Vec<String> = missing.iter().map(Missing::code).collect();
    codes.sort();
    let expected = [
        "nobody-on-duty",
        "not-dialled:la-1191",
        "not-dialled:la-1195",
        "not-dialled:la-lwu",
        "not-dialled:th-1300",
        "not-dialled:th-1669",
        "not-dialled:th-191",
        "not-reviewed:lo",
    ];
    assert_eq!(codes, expected);
}

async fn a_number_that_was_dialled_long_ago_is_missing_again(fresh: Fresh) {
    let house = House::new(fresh).await;
    let operator = house.member("operator", Role::Operator).await;
    let mut tx = house.begin().await;
    duty::begin(&mut tx, house.pen(), &operator).await.unwrap();
    for agency in [
        "la-1191", "la-1195", "la-lwu", "th-1300", "th-1669", "th-191",
    ] {
        let by = operator.staff();
        assert!(
            directory::verify(&mut tx, agency, by, house.now(), house.now())
                .await
                .unwrap()
        );
    }
    let left = opening::missing(&mut tx, house.now(), &[("th", true)])
        .await
        .unwrap();
    assert_eq!(left, []);
    let later = house.now() + VERIFIED_FOR;
    let left = opening::missing(&mut tx, later, &[("th", true)])
        .await
        .unwrap();
    assert_eq!(left.len(), 7);
}

async fn what_was_dialled_by_mistake_is_taken_back_on_the_same_day(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await.staff();
    let dao = house.member("dao", Role::Operator).await.staff();
    let (today, now) = (house.now() - HOUR, house.now());
    let mut tx = house.begin().await;
    let at = async |tx: &mut Tx| {
        let all = directory::all(tx).await.unwrap();
        let agency = all.into_iter().find(|a| a.id == "th-1300").unwrap();
        (agency.verified_at, agency.verified_by, agency.expires_at)
    };
    let said = (Some(now), Some(noy), Some(now + VERIFIED_FOR));
    let none = directory::take_back(&mut tx, "th-1300", noy, today);
    assert!(!none.await.unwrap());
    for moment in [now, now + 1] {
        let dialled = directory::verify(&mut tx, "th-1300", noy, today, moment);
        assert!(dialled.await.unwrap());
    }
    // Of somebody else, and of the day before, it stays.
    for (by, since) in [(dao, today), (noy, now + 2)] {
        let other = directory::take_back(&mut tx, "th-1300", by, since);
        assert!(!other.await.unwrap());
    }
    let back = directory::take_back(&mut tx, "th-1300", noy, today);
    assert!(back.await.unwrap());
    assert_eq!(at(&mut tx).await, (None, None, None));
    for (by, since) in [(noy, today), (dao, today)] {
        let dialled = directory::verify(&mut tx, "th-1300", by, since, now);
        assert!(dialled.await.unwrap());
    }
    let back = directory::take_back(&mut tx, "th-1300", dao, today);
    assert!(back.await.unwrap());
    assert_eq!(at(&mut tx).await, said);
}

async fn training_lasts_until_the_opening(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut tx = house.begin().await;
    assert!(!opening::is_training(&mut tx).await.unwrap());
    settings::put(&mut tx, "mode", b"training", house.now())
        .await
        .unwrap();
    assert!(opening::is_training(&mut tx).await.unwrap());
}

async fn only_an_auditor_reads_the_log(fresh: Fresh) {
    let house = House::new(fresh).await;
    let mut scopes = vec![house.officer("officer", "th-1300").await];
    for (login, role) in [
        ("op", Role::Operator),
        ("sup", Role::Supervisor),
        ("adm", Role::Administrator),
    ] {
        scopes.push(house.member(login, role).await);
    }
    let auditor = house.member("auditor", Role::Auditor).await;
    let mut tx = house.begin().await;
    for scope in &scopes {
        assert!(audit_page::chains(&mut tx, scope).await.is_err());
        assert!(
            audit_page::of_chain(&mut tx, scope, "console", None)
                .await
                .is_err()
        );
        assert!(audit_page::about(&mut tx, scope, "hotline").await.is_err());
    }
    assert_eq!(
        audit_page::chains(&mut tx, &auditor).await.unwrap(),
        ["console"]
    );
    let subject = format!("staff:{}", auditor.staff());
    let about = audit_page::about(&mut tx, &auditor, &subject)
        .await
        .unwrap();
    let actions: Vec<&str> = about.iter().map(|l| l.action.as_str()).collect();
    assert_eq!(actions, ["staff.sign-in", "staff.add"]);
    assert!(
        audit::verify(&mut tx, &house.vault)
            .await
            .unwrap()
            .faults
            .is_empty()
    );
}

async fn the_log_is_read_a_page_at_a_time(fresh: Fresh) {
    let house = House::new(fresh).await;
    let auditor = house.member("auditor", Role::Auditor).await;
    let mut tx = house.begin().await;
    for number in 0..100 {
        let detail = number.to_string();
        house
            .pen()
            .record(&mut tx, "program", "test", "hotline".into(), detail)
            .await
            .unwrap();
    }
    let first = audit_page::of_chain(&mut tx, &auditor, "console", None)
        .await
        .unwrap();
    let before = first.last().map(|l| l.seq);
    let second = audit_page::of_chain(&mut tx, &auditor, "console", before)
        .await
        .unwrap();
    let third = audit_page::of_chain(&mut tx, &auditor, "console", second.last().map(|l| l.seq))
        .await
        .unwrap();
    let numbers: Vec<i64> = [first, second, third]
        .concat()
        .iter()
        .map(|l| l.seq)
        .collect();
    assert_eq!(numbers, (1..=102).rev().collect::<Vec<_>>());
}
