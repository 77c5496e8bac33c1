//! Which events have had their effects: each one once.

use std::collections::HashSet;

use crate::{Millis, Result, Tx, args};

/// How long an event id is remembered: 14 days; Meta retries for seven.
pub const REMEMBERED: Millis = 14 * 24 * 3_600_000;

/// An event as its platform names it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EventKey {
    pub channel: &'static str,
    pub account: String,
    pub event_id: String,
}

impl From<EventKey> for (String, String, String) {
    fn from(key: EventKey) -> Self {
        (key.channel.to_owned(), key.account, key.event_id)
    }
}

/// Claims events in this transaction, with their effects; the ones nobody has
/// claimed before.
///
/// # Errors
/// Those of the database.
pub async fn claim(
    tx: &mut Tx,
    keys: &[EventKey],
    now: Millis,
) -> Result<HashSet<(String, String, String)>> {
    // The same order in every writer, so that two of them never wait in a circle.
    let mut sorted: Vec<&EventKey> = keys.iter().collect();
    sorted.sort_by(|a, b| {
        (a.channel, &a.account, &a.event_id).cmp(&(b.channel, &b.account, &b.event_id))
    });
    sorted.dedup();
    let rows = sorted
        .iter()
        .flat_map(|k| args![k.channel, k.account.clone(), k.event_id.clone(), now])
        .collect();
    let claimed: Vec<(String, String, String)> = tx
        .fetch_many(
            "INSERT INTO inbound_events (channel, account, event_id, at)",
            4,
            rows,
            "ON CONFLICT DO NOTHING RETURNING channel, account, event_id",
        )
        .await?;
    Ok(claimed.into_iter().collect())
}

/// When the last event was taken, if any is remembered.
///
/// # Errors
/// Those of the database.
pub async fn newest(tx: &mut Tx) -> Result<Option<Millis>> {
    let newest: Option<(Option<Millis>,)> = tx
        .fetch_optional("SELECT MAX(at) FROM inbound_events", args![])
        .await?;
    Ok(newest.and_then(|(at,)| at))
}

/// How long an event is kept that could not be worked on: 180 days, as a consent counts.
const TROUBLED: Millis = 180 * 24 * 3_600_000;

/// Forgets events older than [`REMEMBERED`], how many; and those that could not be worked
/// on after half a year.
///
/// # Errors
/// Those of the database.
pub async fn prune(tx: &mut Tx, now: Millis) -> Result<u64> {
    tx.execute(
        "DELETE FROM troubled_events WHERE at < $1",
        args![now - TROUBLED],
    )
    .await?;
    tx.execute(
        "DELETE FROM inbound_events WHERE at < $1",
        args![now - REMEMBERED],
    )
    .await
}

/// An event that alone could not be worked on.
#[derive(Debug)]
pub struct Troubled {
    pub id: uuid::Uuid,
    pub channel: &'static str,
    /// The keyed hash of the address it came from: it is erased with what that person told.
    pub address_hash: Vec<u8>,
    pub error: String,
    /// Under the master key: there is nothing else that opens.
    pub sealed: Vec<u8>,
    pub at: Millis,
}

/// Keeps such an event.
///
/// # Errors
/// Those of the database.
pub async fn keep_troubled(tx: &mut Tx, event: Troubled) -> Result<()> {
    tx.execute(
        "INSERT INTO troubled_events (id, channel, at, error, sealed, address_hash)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![
            event.id,
            event.channel,
            event.at,
            event.error,
            event.sealed,
            event.address_hash
        ],
    )
    .await?;
    Ok(())
}

/// Adds to counters of the desk `desk`; never lowered by pruning or erasure.
///
/// # Errors
/// Those of the database.
pub async fn count(tx: &mut Tx, desk: &str, counts: &[(&'static str, i64)]) -> Result<()> {
    let rows = counts
        .iter()
        .filter(|(_, more)| *more > 0)
        .flat_map(|(name, more)| args![desk, *name, *more])
        .collect();
    tx.execute_many(
        "INSERT INTO counters (desk, name, value)",
        3,
        rows,
        "ON CONFLICT (desk, name) DO UPDATE SET value = counters.value + excluded.value",
    )
    .await?;
    Ok(())
}
