//! What a person may still decide afterwards: who knows, when they are written to,
//! what is deleted from the chat itself; and what they may know of where it stands.

use casebook::case::ServiceLine;
use casebook::chat_erasure::{self, ChatErasure};
use casebook::outbox::{self, Became, Outcome};
use casebook::referral::decide;
use casebook::referral::offer::{self, Offer, Offered};
use casebook::referral::settle;
use casebook::scope::Role;
use casebook::told::Group;
use casebook::{Error, Uuid, args, standing};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{HOUR, House, Made, Story};

contract!(
    a_consent_that_is_taken_back_ends_what_rested_on_it,
    an_override_does_not_rest_on_a_consent,
    nobody_with_a_badge_is_told_over_the_head_of_whom_an_official_hurts,
    where_it_stands_names_no_staff,
    what_waits_for_an_hour_goes_when_the_person_writes,
    a_chat_is_erased_once_and_only_what_is_young,
    what_is_erased_on_its_way_leaves_the_chat_too,
);

const AGENCY: &str = "th-1300";

async fn offered(
    house: &House,
    made: Made,
    agency: &str,
    reason: Option<&str>,
) -> casebook::Result<Uuid> {
    let login = format!("op-{agency}-{}", &made.id.simple().to_string()[28..]);
    let noy = house.member(&login, Role::Operator).await;
    let mut tx = house.begin().await;
    let what = Offer {
        case: made.id,
        agency,
        line: ServiceLine::Protection,
        override_reason: reason,
    };
    let offered = offer::offer(&mut tx, &house.act(&noy), what).await?;
    tx.commit().await?;
    match offered {
        Offered::Yes { referral } => Ok(referral),
        other => panic!("{other:?}"),
    }
}

async fn state(house: &House, referral: Uuid) -> String {
    let mut tx = house.begin().await;
    let sql = "SELECT state FROM referrals WHERE id = $1";
    let row: Option<(String,)> = tx.fetch_optional(sql, args![referral]).await.unwrap();
    row.unwrap().0
}

async fn a_consent_that_is_taken_back_ends_what_rested_on_it(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let other = house.case(Story::default()).await;
    for report in [made.report, other.report] {
        house.consent(report, AGENCY, true, &[Group::Triage]).await;
    }
    let mine = offered(&house, made, AGENCY, None).await.unwrap();
    let mut tx = house.begin().await;
    decide::accept(&mut tx, &house.act(&officer), mine)
        .await
        .unwrap();
    let ended = settle::agreement_ended(&mut tx, made.report, AGENCY, house.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ended.len(), 1);
    assert_eq!(ended[0].action, "referral.withdrawn");
    assert_eq!(state(&house, mine).await, "withdrawn");
    // No row allows anything any more; the other report is not touched.
    let mut tx = house.begin().await;
    let left = "SELECT COUNT(*) FROM consents WHERE withdrawn_at IS NULL";
    assert_eq!(tx.number(left, args![]).await.unwrap(), 0);
    tx.commit().await.unwrap();
    offered(&house, other, AGENCY, None).await.unwrap();
}

async fn an_override_does_not_rest_on_a_consent(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.officer("officer", AGENCY).await;
    let made = house
        .case(Story {
            priority: 1,
            ..Story::default()
        })
        .await;
    let referral = offered(&house, made, AGENCY, Some("bleeding"))
        .await
        .unwrap();
    let mut tx = house.begin().await;
    let ended = settle::agreement_ended(&mut tx, made.report, AGENCY, house.now());
    assert!(ended.await.unwrap().is_empty());
    tx.commit().await.unwrap();
    assert_eq!(state(&house, referral).await, "offered");
}

async fn nobody_with_a_badge_is_told_over_the_head_of_whom_an_official_hurts(fresh: Fresh) {
    let house = House::new(fresh).await;
    house.officer("police", "th-ahtd").await;
    house.officer("social", AGENCY).await;
    let made = house
        .case(Story {
            priority: 1,
            official_suspected: true,
            ..Story::default()
        })
        .await;
    let refused = offered(&house, made, "th-ahtd", Some("in danger")).await;
    assert!(
        matches!(refused, Err(Error::Refused("official-suspected"))),
        "{refused:?}"
    );
    offered(&house, made, AGENCY, Some("in danger"))
        .await
        .unwrap();
}

async fn where_it_stands_names_no_staff(fresh: Fresh) {
    let house = House::new(fresh).await;
    let officer = house.officer("officer", AGENCY).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let nothing = standing::of(&mut tx, made.report).await.unwrap();
    assert_eq!(nothing, standing::Standing::default());
    drop(tx);
    house
        .consent(made.report, AGENCY, true, &[Group::Triage])
        .await;
    let referral = offered(&house, made, AGENCY, None).await.unwrap();
    let mut tx = house.begin().await;
    let told = standing::of(&mut tx, made.report).await.unwrap();
    assert_eq!(told.offered, [AGENCY]);
    decide::accept(&mut tx, &house.act(&officer), referral)
        .await
        .unwrap();
    let taken = standing::of(&mut tx, made.report).await.unwrap();
    assert_eq!(
        (taken.offered.len(), taken.accepted),
        (0, vec![AGENCY.to_owned()])
    );
    let unknown = standing::of(&mut tx, Uuid::from_u128(1)).await.unwrap();
    assert_eq!(unknown, standing::Standing::default());
}

async fn held_message(house: &House, made: Made) -> (Uuid, Uuid) {
    let mut tx = house.begin().await;
    let sql = "SELECT o.message_id, o.conversation_id FROM outbox o
               JOIN messages m ON m.id = o.message_id
               WHERE m.report_id = $1 AND o.state = 'held'";
    let row: Option<(Uuid, Uuid)> = tx.fetch_optional(sql, args![made.report]).await.unwrap();
    row.unwrap()
}

async fn what_waits_for_an_hour_goes_when_the_person_writes(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (message, conversation) = held_message(&house, made).await;
    let mut tx = house.begin().await;
    outbox::defer(&mut tx, message, house.now() + HOUR)
        .await
        .unwrap();
    assert!(!outbox::is_any_due(&mut tx, house.now()).await.unwrap());
    assert!(
        outbox::is_any_due(&mut tx, house.now() + HOUR)
            .await
            .unwrap()
    );
    assert_eq!(
        outbox::release(&mut tx, &[conversation], house.now())
            .await
            .unwrap(),
        1
    );
    assert!(outbox::is_any_due(&mut tx, house.now()).await.unwrap());
    let pushing = outbox::pushing(&mut tx, message).await.unwrap().unwrap();
    assert_eq!(pushing.kind, "text");
}

async fn a_chat_is_erased_once_and_only_what_is_young(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (_, conversation) = held_message(&house, made).await;
    let mut tx = house.begin().await;
    let sql = "SELECT contact_id FROM conversations WHERE id = $1";
    let contact: Option<(Uuid,)> = tx.fetch_optional(sql, args![conversation]).await.unwrap();
    let chat = ChatErasure {
        contact: contact.unwrap().0,
        conversation,
        channel: "telegram".into(),
    };
    let id = Uuid::from_u128(5);
    chat_erasure::plan(&mut tx, id, &chat, house.now())
        .await
        .unwrap();
    assert!(
        !chat_erasure::is_any_due(&mut tx, house.now())
            .await
            .unwrap(),
        "nothing was sent"
    );
    let known = "UPDATE messages SET platform_id = '7' WHERE author = 'person'";
    tx.execute(known, args![]).await.unwrap();
    let late = house.now() + 49 * HOUR;
    chat_erasure::plan(&mut tx, id, &chat, late).await.unwrap();
    assert!(
        !chat_erasure::is_any_due(&mut tx, late).await.unwrap(),
        "too old"
    );
    chat_erasure::plan(&mut tx, id, &chat, house.now())
        .await
        .unwrap();
    let due = chat_erasure::take(&mut tx, house.now())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(due.platform_ids, "7,7");
    assert!(
        chat_erasure::take(&mut tx, house.now())
            .await
            .unwrap()
            .is_none(),
        "in hand"
    );
    chat_erasure::again(&mut tx, id, house.now()).await.unwrap();
    let soon = house.now() + 2_000;
    assert!(!chat_erasure::is_any_due(&mut tx, soon - 1).await.unwrap());
    assert!(
        chat_erasure::take(&mut tx, soon).await.unwrap().is_some(),
        "again at once"
    );
    chat_erasure::again(&mut tx, id, house.now() + HOUR)
        .await
        .unwrap();
    let later = house.now() + HOUR + 600_000;
    assert!(!chat_erasure::is_any_due(&mut tx, later - 1).await.unwrap());
    assert!(
        chat_erasure::take(&mut tx, later).await.unwrap().is_some(),
        "then more seldom"
    );
    chat_erasure::again(&mut tx, id, house.now() + 48 * HOUR)
        .await
        .unwrap();
    assert!(
        !chat_erasure::is_any_due(&mut tx, late).await.unwrap(),
        "given up"
    );
}

/// Deleted while its sending was still unnoted: the platform's ids come late, and it is
/// deleted all the same.
async fn what_is_erased_on_its_way_leaves_the_chat_too(fresh: Fresh) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let (message, conversation) = held_message(&house, made).await;
    let mut tx = house.begin().await;
    let sent = Outcome {
        id: message,
        conversation,
        at: house.now(),
        by_staff: false,
        what: Became::Sent {
            platform_id: Some("9".into()),
            earlier: vec!["8".into()],
        },
    };
    // Noted twice while it still stands: nothing is to be deleted.
    outbox::settle(&mut tx, &[sent.clone(), sent.clone()])
        .await
        .unwrap();
    assert!(
        !chat_erasure::is_any_due(&mut tx, house.now())
            .await
            .unwrap()
    );
    for gone in [
        "DELETE FROM pieces WHERE message_id = $1",
        "DELETE FROM messages WHERE id = $1",
    ] {
        tx.execute(gone, args![message]).await.unwrap();
    }
    outbox::settle(&mut tx, &[sent.clone(), sent])
        .await
        .unwrap();
    let due = chat_erasure::take(&mut tx, house.now())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(due.platform_ids, "8,9");
}
