//! Names that stood in the clear before are hidden once, and found as before.

use casebook::kept_names::{hide_earlier, of_event, of_message};
use casebook::{Uuid, args, inbound, named};

use crate::contract;
use crate::database::Fresh;
use crate::fixture::{House, Story};

contract!(
    what_stood_in_the_clear_is_hidden_once_and_found_again,
    what_is_to_be_deleted_later_keeps_its_name,
);

/// A house with one case, whose messages, receipts, pieces and event have clear names.
async fn told_in_the_clear(fresh: Fresh) -> (House, Uuid, String) {
    let house = House::new(fresh).await;
    let made = house.case(Story::default()).await;
    let mut tx = house.begin().await;
    let (talk, channel): (Uuid, String) = tx
        .fetch_optional(
            "SELECT v.id, c.channel FROM conversations v JOIN contacts c ON c.id = v.contact_id
             JOIN reports r ON r.conversation_id = v.id WHERE r.id = $1",
            args![made.report],
        )
        .await
        .unwrap()
        .unwrap();
    for sql in [
        "UPDATE messages SET platform_id = 'wamid.1' WHERE author <> 'person' AND conversation_id = $1",
        "INSERT INTO receipts (conversation_id, platform_id, failed) VALUES ($1, 'wamid.1', 'window')",
        "INSERT INTO receipts (conversation_id, platform_id) VALUES ($1, '')",
        "INSERT INTO pieces (conversation_id, platform_id, message_id)
         SELECT conversation_id, 'wamid.0', id FROM messages WHERE author <> 'person' AND conversation_id = $1",
    ] {
        tx.execute(sql, args![talk]).await.unwrap();
    }
    let event = "INSERT INTO inbound_events (channel, account, event_id, at)
                 VALUES ('whatsapp', '7', 'wamid.2', $1)";
    tx.execute(event, args![house.now()]).await.unwrap();
    tx.commit().await.unwrap();
    (house, talk, channel)
}

const CLEAR: &str = "SELECT
    (SELECT COUNT(*) FROM messages WHERE platform_id LIKE 'wamid%')
    + (SELECT COUNT(*) FROM receipts WHERE platform_id LIKE 'wamid%')
    + (SELECT COUNT(*) FROM pieces WHERE platform_id LIKE 'wamid%')
    + (SELECT COUNT(*) FROM inbound_events WHERE event_id LIKE 'wamid%' OR account <> '')";

async fn what_stood_in_the_clear_is_hidden_once_and_found_again(fresh: Fresh) {
    let (house, talk, channel) = told_in_the_clear(fresh).await;
    let mut tx = house.begin().await;
    assert_eq!(tx.number(CLEAR, args![]).await.unwrap(), 4);
    for _ in 0..2 {
        hide_earlier(&mut tx, &house.vault, "elsewhere", house.now())
            .await
            .unwrap();
        assert_eq!(tx.number(CLEAR, args![]).await.unwrap(), 0);
    }
    for name in ["wamid.0", "wamid.1"] {
        let kept = of_message(&house.vault, &channel, name);
        let found = named::sent(&mut tx, talk, &kept).await.unwrap();
        assert!(found.is_some(), "{name}");
    }
    assert_eq!(named::given_up(&mut tx, talk).await.unwrap().len(), 1);
    let again = inbound::EventKey {
        channel: "whatsapp",
        account: String::new(),
        event_id: of_event(&house.vault, "whatsapp", "7", "wamid.2"),
    };
    let fresh = inbound::claim(&mut tx, &[again], house.now())
        .await
        .unwrap();
    assert!(fresh.is_empty(), "it had its effects before");
}

async fn what_is_to_be_deleted_later_keeps_its_name(fresh: Fresh) {
    let (house, talk, channel) = told_in_the_clear(fresh).await;
    let mut tx = house.begin().await;
    hide_earlier(&mut tx, &house.vault, &channel, house.now())
        .await
        .unwrap();
    let found = named::sent(&mut tx, talk, "wamid.1").await.unwrap();
    assert!(found.is_some());
}
