//! One contact, found by any of the addresses that its platform has for a person.

use casebook::known_as::{self, Moved};
use casebook::{Uuid, args, conversation};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Story};

contract!(
    a_contact_is_found_by_every_address_and_leads_to_its_case,
    an_address_is_one_contact_s,
    who_moves_leaves_the_old_address_to_whoever_has_it_next,
);

/// A contact with a case, and the hash that it is loaded by.
async fn contact(house: &House) -> (Uuid, Vec<u8>) {
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let found: Option<(Uuid, Vec<u8>)> = tx
        .fetch_optional(
            "SELECT c.id, c.address_hash FROM contacts c JOIN conversations v ON v.contact_id = c.id
             JOIN reports r ON r.conversation_id = v.id WHERE r.id = $1",
            args![made.report],
        )
        .await
        .unwrap();
    tx.commit().await.unwrap();
    found.unwrap()
}

async fn a_contact_is_found_by_every_address_and_leads_to_its_case(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (id, hash) = contact(&house).await;
    let (phone, business) = (vec![1; 32], vec![2; 32]);
    let mut tx = house.begin().await;
    let both = vec![(phone.clone(), id), (business.clone(), id)];
    known_as::add(&mut tx, both).await.unwrap();
    let asked = [business, phone, vec![3; 32]];
    let known = known_as::find(&mut tx, &asked).await.unwrap();
    assert_eq!(known.len(), 2);
    for known in known {
        assert_eq!((known.contact_id, &known.contact_hash), (id, &hash));
    }
}

async fn an_address_is_one_contact_s(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (one, _) = contact(&house).await;
    let (other, _) = contact(&house).await;
    let mut tx = house.begin().await;
    known_as::add(&mut tx, vec![(vec![1; 32], one)])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    // Another writer was first: it is tried again, and finds the contact.
    let mut tx = house.begin().await;
    let again = known_as::add(&mut tx, vec![(vec![1; 32], other)]).await;
    assert!(again.unwrap_err().is_transient());
    drop(tx);
    let mut tx = house.begin().await;
    known_as::point(&mut tx, &[1; 32], other).await.unwrap();
    let known = known_as::find(&mut tx, &[vec![1; 32]]).await.unwrap();
    assert_eq!(known[0].contact_id, other);
}

async fn who_moves_leaves_the_old_address_to_whoever_has_it_next(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (id, old) = contact(&house).await;
    let mut tx = house.begin().await;
    known_as::add(&mut tx, vec![(old.clone(), id)])
        .await
        .unwrap();
    let moved = Moved {
        contact: id,
        old: old.clone(),
        new: vec![2; 32],
        apart: vec![9; 32],
    };
    known_as::moved(&mut tx, &moved).await.unwrap();
    assert!(
        known_as::find(&mut tx, std::slice::from_ref(&old))
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        conversation::by_contacts(&mut tx, &[old])
            .await
            .unwrap()
            .is_empty()
    );
    let known = known_as::find(&mut tx, &[vec![2; 32]]).await.unwrap();
    assert_eq!(known[0].contact_hash, vec![9; 32]);
    let loaded = conversation::by_contacts(&mut tx, &[vec![9; 32]])
        .await
        .unwrap();
    assert_eq!(loaded[0].contact_id, id);
}
