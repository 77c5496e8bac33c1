//! What platforms call messages and events, as it is kept: a keyed hash. WhatsApp's name
//! of a message is written around the person's phone number; and a name may be of any
//! length and hold anything, also what a database does not take in a key.

use uuid::Uuid;

use crate::vault::{Vault, hex};
use crate::{Millis, Result, Tx, args};

/// How much of the hash is kept, in bytes: no two names meet.
const KEPT: usize = 16;

/// What an event is known by, of whichever account.
pub fn of_event(vault: &Vault, channel: &str, account: &str, id: &str) -> String {
    kept(vault, "event", &[channel, account, id])
}

/// What a message is known by.
pub fn of_message(vault: &Vault, channel: &str, name: &str) -> String {
    kept(vault, "message-name", &[channel, name])
}

fn kept(vault: &Vault, kind: &'static str, parts: &[&str]) -> String {
    hex(&vault.lookup(kind, parts)[..KEPT])
}

/// Hides, once in the life of an installation, the names of events and messages that
/// stood in the clear before, on every channel but `clear`.
///
/// # Errors
/// Those of the database.
pub async fn hide_earlier(tx: &mut Tx, vault: &Vault, clear: &str, now: Millis) -> Result<()> {
    let first = "INSERT INTO settings (name, value, changed_at) VALUES ('names_hidden', $1, $2)
                 ON CONFLICT DO NOTHING";
    if tx.execute(first, args![vec![1_u8], now]).await? == 0 {
        return Ok(());
    }
    let messages: Vec<(Uuid, String, String)> = tx
        .fetch_all(
            "SELECT m.id, c.channel, m.platform_id FROM messages m
             JOIN conversations v ON v.id = m.conversation_id JOIN contacts c ON c.id = v.contact_id
             WHERE m.platform_id IS NOT NULL AND c.channel <> $1",
            args![clear],
        )
        .await?;
    let named =
        |(id, channel, name): &(Uuid, String, String)| args![*id, of_message(vault, channel, name)];
    tx.execute_many(
        "UPDATE messages SET platform_id = o.column2 FROM (",
        2,
        messages.iter().flat_map(named).collect(),
        ") AS o WHERE messages.id = o.column1",
    )
    .await?;
    let renamed = |(talk, channel, name): &(Uuid, String, String)| {
        args![*talk, name.clone(), of_message(vault, channel, name)]
    };
    let receipts: Vec<(Uuid, String, String)> = tx
        .fetch_all(
            "SELECT v.id, c.channel, x.platform_id FROM receipts x
             JOIN conversations v ON v.id = x.conversation_id JOIN contacts c ON c.id = v.contact_id
             WHERE x.platform_id <> '' AND c.channel <> $1",
            args![clear],
        )
        .await?;
    tx.execute_many(
        "UPDATE receipts SET platform_id = o.column3 FROM (",
        3,
        receipts.iter().flat_map(renamed).collect(),
        ") AS o WHERE receipts.conversation_id = o.column1 AND receipts.platform_id = o.column2",
    )
    .await?;
    let pieces: Vec<(Uuid, String, String)> = tx
        .fetch_all(
            "SELECT v.id, c.channel, x.platform_id FROM pieces x
             JOIN conversations v ON v.id = x.conversation_id JOIN contacts c ON c.id = v.contact_id
             WHERE c.channel <> $1",
            args![clear],
        )
        .await?;
    tx.execute_many(
        "UPDATE pieces SET platform_id = o.column3 FROM (",
        3,
        pieces.iter().flat_map(renamed).collect(),
        ") AS o WHERE pieces.conversation_id = o.column1 AND pieces.platform_id = o.column2",
    )
    .await?;
    let events: Vec<(String, String, String)> = tx
        .fetch_all(
            "SELECT channel, account, event_id FROM inbound_events WHERE channel <> $1",
            args![clear],
        )
        .await?;
    let rows = events.iter().flat_map(|(channel, account, id)| {
        let hidden = of_event(vault, channel, account, id);
        args![channel.clone(), account.clone(), id.clone(), hidden]
    });
    tx.execute_many(
        "UPDATE inbound_events SET account = '', event_id = o.column4 FROM (",
        4,
        rows.collect(),
        ") AS o WHERE inbound_events.channel = o.column1 AND inbound_events.account = o.column2
            AND inbound_events.event_id = o.column3",
    )
    .await?;
    Ok(())
}
