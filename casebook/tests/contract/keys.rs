//! The master key of a database.

use casebook::vault::Vault;
use casebook::{Entropy, Error, args};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::NOON;

contract!(of_two_first_starts_at_once_the_other_hears_that_the_key_is_not_its_own);

/// Both looked before either had stored anything; the one was quicker.
async fn of_two_first_starts_at_once_the_other_hears_that_the_key_is_not_its_own(fresh: Fresh) {
    let entropy = Entropy::seeded([3; 32]);
    let [one, other] = ["one.key", "other.key"].map(|name| fresh.folder.join(name));
    let mut tx = fresh.db.begin().await.unwrap();
    Vault::open(&mut tx, &one, &entropy, NOON).await.unwrap();
    tx.execute("DELETE FROM settings WHERE name = 'key_check'", args![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut tx = fresh.db.begin().await.unwrap();
    let refused = Vault::open(&mut tx, &other, &entropy, NOON).await;
    let Err(Error::Key(said)) = refused else {
        panic!("{refused:?}");
    };
    assert!(said.contains("other.key"), "{said}");
}
