//! Opening a case: what is seen, by whom, and what the audit log keeps of it.

use casebook::case::talk::{self, Delivery, From};
use casebook::case::view;
use casebook::scope::Role;
use casebook::status;
use casebook::{Error, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, MINUTE, Story};

contract!(
    an_opened_case_shows_what_was_told_and_said,
    a_case_opened_again_within_a_quarter_of_an_hour_is_one_audit_entry,
    an_erased_report_is_shown_as_erased,
    an_erased_case_opens_for_nobody,
    an_officer_opens_no_case_and_no_talk,
    the_status_counts_and_says_nothing_else,
);

async fn an_opened_case_shows_what_was_told_and_said(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house
        .case(Story {
            official_suspected: true,
            ..Story::default()
        })
        .await;
    let mut tx = house.begin().await;
    let act = house.act(&noy);
    let case = view::open(&mut tx, &act, made.id).await.unwrap().unwrap();
    assert!(case.facts.flags.official_suspected && !case.facts.flags.self_harm);
    assert_eq!(case.lead().unwrap().id, made.report);
    let told = case.reports[0].told.as_ref().unwrap();
    assert_eq!(told.answers["wish"].value, "safe_place");
    let line = case.reports[0].talk.as_ref().unwrap();
    assert_eq!((line.channel.as_str(), line.write_ok), ("telegram", true));
    let photo = &case.reports[0].attachments[0];
    assert_eq!(
        (photo.kind.as_str(), photo.status.code()),
        ("photo", "not_fetched")
    );
    let talk = talk::read(&mut tx, &act, made.report)
        .await
        .unwrap()
        .unwrap();
    let said: Vec<_> = talk
        .messages
        .iter()
        .map(|m| (&m.from, m.delivery))
        .collect();
    assert_eq!(
        said,
        [
            (&From::Person, None),
            (&From::Person, None),
            (&From::Program, Some(Delivery::Held))
        ]
    );
    assert_eq!(talk.messages[0].text, "ສະບາຍດີ");
    assert_eq!(talk.held, 1);
}

async fn a_case_opened_again_within_a_quarter_of_an_hour_is_one_audit_entry(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let som = house.member("som", Role::Operator).await;
    let made = house.case(Story::default()).await;
    for (scope, minutes) in [(&noy, 0), (&noy, 14), (&som, 0), (&noy, 1)] {
        house.clock.advance(minutes * MINUTE);
        let mut tx = house.begin().await;
        view::open(&mut tx, &house.act(scope), made.id)
            .await
            .unwrap();
        talk::read(&mut tx, &house.act(scope), made.report)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    // noy at 0, som at 14, noy again at 15.
    assert_eq!(house.audited("case.read").await, 3);
}

async fn an_erased_report_is_shown_as_erased(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let erase = "UPDATE reports SET wrapped_key = NULL WHERE id = $1";
    tx.execute(erase, args![made.report]).await.unwrap();
    let act = house.act(&noy);
    let case = view::open(&mut tx, &act, made.id).await.unwrap().unwrap();
    assert_eq!(case.reports[0].told, None);
    assert!(case.lead().is_none() && case.reports[0].attachments.is_empty());
    assert_eq!(talk::read(&mut tx, &act, made.report).await.unwrap(), None);
}

async fn an_erased_case_opens_for_nobody(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let erase = "UPDATE cases SET wrapped_key = NULL WHERE id = $1";
    tx.execute(erase, args![made.id]).await.unwrap();
    let opened = view::open(&mut tx, &house.act(&noy), made.id).await;
    assert!(matches!(opened, Err(Error::Destroyed)));
}

async fn an_officer_opens_no_case_and_no_talk(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", "th-1300").await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let act = house.act(&officer);
    assert!(view::open(&mut tx, &act, made.id).await.is_err());
    assert!(talk::read(&mut tx, &act, made.report).await.is_err());
    drop(tx);
    assert_eq!(house.audited("case.read").await, 0);
}

async fn the_status_counts_and_says_nothing_else(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.case(Story::default()).await;
    house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let count = "INSERT INTO counters (desk, name, value) VALUES ($1, 'messages_in', $2)";
    tx.execute(count, args!["desk0", 40_i64]).await.unwrap();
    tx.execute(count, args!["desk1", 2_i64]).await.unwrap();
    let status = status::read(&mut tx).await.unwrap();
    let expected = (2, 2, 42, 0, 2, 2, 0, 2, 0);
    let found = (
        status.contacts,
        status.conversations,
        status.messages_in,
        status.messages_out,
        status.reports,
        status.cases,
        status.referrals,
        status.outbox_pending,
        status.outbox_failed,
    );
    assert_eq!(found, expected);
}
