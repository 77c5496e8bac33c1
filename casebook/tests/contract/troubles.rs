//! Messages that could not be worked on, and who sees what of them.

use casebook::inbound::{self, Troubled};
use casebook::scope::Role;
use casebook::{Error, Uuid, trouble};
use serde_json::json;

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Story};

contract!(
    what_came_is_read_on_purpose_and_logged,
    seen_is_seen_once,
    nobody_else_sees_them,
);

const ID: Uuid = Uuid::from_u128(1);

async fn fails(house: &House, address_hash: Vec<u8>) {
    let plain = json!({"said": {"text": "he locks the door"}});
    let (entropy, place) = (&house.entropy, "troubled_events.sealed");
    let master = house.vault.master();
    let troubled = Troubled {
        id: ID,
        channel: "telegram",
        address_hash,
        error: "a step panicked".into(),
        sealed: master.seal_json(entropy, place, ID, &plain).unwrap(),
        at: house.now(),
    };
    let mut tx = house.begin().await;
    inbound::keep_troubled(&mut tx, troubled).await.unwrap();
    tx.commit().await.unwrap();
}

async fn what_came_is_read_on_purpose_and_logged(fresh: Fresh) {
    let house = House::new(fresh).await;
    let head = house.member("head", Role::Supervisor).await;
    let admin = house.member("admin", Role::Administrator).await;
    let made = house.case(Story::default()).await;
    let (_, address_hash) = house.told_in(made).await;
    fails(&house, address_hash).await;
    let mut tx = house.begin().await;
    let listed = trouble::list(&mut tx, &head).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0].error.as_str(), listed[0].case_id),
        ("a step panicked", Some(made.id))
    );
    let of_admin = trouble::list(&mut tx, &admin).await.unwrap();
    assert_eq!(of_admin[0].case_id, None, "no case for the administrator");
    let refused = trouble::read(&mut tx, &house.act(&admin), ID).await;
    assert!(matches!(refused, Err(Error::Refused("not-supervisor"))));
    let plain = trouble::read(&mut tx, &house.act(&head), ID).await;
    assert_eq!(plain.unwrap().unwrap()["said"]["text"], "he locks the door");
    let nothing = trouble::read(&mut tx, &house.act(&head), Uuid::nil()).await;
    assert_eq!(nothing.unwrap(), None);
    tx.commit().await.unwrap();
    assert_eq!(house.audited("trouble.read").await, 1);
}

async fn seen_is_seen_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let admin = house.member("admin", Role::Administrator).await;
    fails(&house, vec![1]).await;
    let mut tx = house.begin().await;
    assert_eq!(trouble::unseen(&mut tx).await.unwrap(), 1);
    let act = house.act(&admin);
    assert!(trouble::see(&mut tx, &act, ID).await.unwrap());
    assert!(!trouble::see(&mut tx, &act, ID).await.unwrap());
    assert_eq!(trouble::unseen(&mut tx).await.unwrap(), 0);
    let listed = trouble::list(&mut tx, &admin).await.unwrap();
    assert_eq!(listed[0].seen_at, Some(house.now()));
    tx.commit().await.unwrap();
    assert_eq!(house.audited("trouble.seen").await, 1);
}

async fn nobody_else_sees_them(fresh: Fresh) {
    let house = House::new(fresh).await;
    fails(&house, vec![1]).await;
    let mut scopes = vec![house.officer("officer", "th-1300").await];
    for (login, role) in [("noy", Role::Operator), ("auditor", Role::Auditor)] {
        scopes.push(house.member(login, role).await);
    }
    let mut tx = house.begin().await;
    for scope in &scopes {
        let act = house.act(scope);
        assert!(trouble::list(&mut tx, scope).await.is_err());
        assert!(trouble::read(&mut tx, &act, ID).await.is_err());
        assert!(trouble::see(&mut tx, &act, ID).await.is_err());
    }
}
