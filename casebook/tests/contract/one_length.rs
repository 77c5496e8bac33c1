//! What is sealed of a case has one length, whatever it says and whenever it was sealed.

use casebook::case::view::{self, Flags};
use casebook::scope::Role;
use casebook::{args, resealing};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Made, Story};

contract!(
    what_was_sealed_in_words_is_sealed_again_once,
    what_does_not_open_keeps_nobody_from_the_others,
);

/// More than go in one piece.
const MANY: usize = 101;

async fn reseals(house: &House) {
    let now = house.now();
    resealing::earlier(&house.fresh.db, &house.vault, &house.entropy, now)
        .await
        .unwrap();
}

async fn lengths(house: &House) -> i64 {
    let mut tx = house.begin().await;
    let sql = "SELECT COUNT(DISTINCT length(sealed)) FROM cases";
    tx.number(sql, args![]).await.unwrap()
}

async fn what_was_sealed_in_words_is_sealed_again_once(fresh: Fresh) {
    let house = House::new(fresh).await;
    let noy = house.member("noy", Role::Operator).await;
    let mut all = Vec::new();
    // The fixture seals them as they were sealed before.
    for number in 0..MANY {
        let story = Story {
            official_suspected: number % 2 == 0,
            ..Story::default()
        };
        all.push(house.case(story).await);
    }
    assert_eq!(lengths(&house).await, 2);
    reseals(&house).await;
    assert_eq!(lengths(&house).await, 1);
    let mut tx = house.begin().await;
    for (number, made) in all.iter().enumerate() {
        let case = view::open(&mut tx, &house.act(&noy), made.id).await;
        let flags = Flags {
            self_harm: false,
            official_suspected: number % 2 == 0,
        };
        assert_eq!(case.unwrap().unwrap().facts.flags, flags);
    }
    tx.commit().await.unwrap();
    // Once is enough: what is written later is written as today.
    house.case(Story::default()).await;
    reseals(&house).await;
    assert_eq!(lengths(&house).await, 2);
}

async fn what_does_not_open_keeps_nobody_from_the_others(fresh: Fresh) {
    let house = House::new(fresh).await;
    let (damaged, sound) = (
        house.case(Story::default()).await,
        house.case(Story::default()).await,
    );
    let mut tx = house.begin().await;
    let damage = "UPDATE cases SET sealed = $2 WHERE id = $1";
    tx.execute(damage, args![damaged.id, vec![7_u8; 90]])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let length = async |made: Made| {
        let mut tx = house.begin().await;
        let sealed = "SELECT CAST(length(sealed) AS BIGINT) FROM cases WHERE id = $1";
        tx.number(sealed, args![made.id]).await.unwrap()
    };
    let before = length(sound).await;
    reseals(&house).await;
    assert_eq!(length(damaged).await, 90);
    assert!(length(sound).await < before);
}
