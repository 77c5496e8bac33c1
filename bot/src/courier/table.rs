//! What the courier asks of the database: messages that memory does not hold.

use casebook::outbox;
use casebook::{Result, Uuid};

use crate::desk::{Parcel, Push, Tools};

/// How many messages are taken at once.
const TAKE: i64 = 200;

/// Takes messages that no process has in hand, and keeps our own leases.
pub(super) async fn take(tools: &Tools) -> Vec<Parcel> {
    match try_take(tools).await {
        Ok(parcels) => parcels,
        Err(error) => {
            tracing::warn!(error = %error, "the outbox cannot be read; trying again");
            Vec::new()
        }
    }
}

async fn try_take(tools: &Tools) -> Result<Vec<Parcel>> {
    let now = tools.clock.now();
    let mut tx = tools.db.read().await?;
    let due = outbox::is_any_due(&mut tx, now).await?;
    drop(tx);
    if !due {
        return Ok(Vec::new());
    }
    let mut tx = tools.db.begin().await?;
    let waiting = outbox::take(&mut tx, tools.process, now, TAKE).await?;
    tx.commit().await?;
    let mut parcels = Vec::with_capacity(waiting.len());
    for message in waiting {
        let id = message.id;
        match Parcel::open(tools, message) {
            Ok(parcel) => parcels.push(parcel),
            // Erased since, or damaged: it can never be sent.
            Err(error) => {
                tracing::error!(error = %error, message.id = %id, "a queued message does not open")
            }
        }
    }
    Ok(parcels)
}

pub(super) async fn may_push(tools: &Tools, parcel: &Parcel) -> Result<Push> {
    let mut tx = tools.db.read().await?;
    crate::desk::may_push(&mut tx, tools, parcel.id).await
}

pub(super) async fn put_back(tools: &Tools, ids: &[Uuid]) {
    let back = async {
        let mut tx = tools.db.begin().await?;
        outbox::put_back(&mut tx, ids).await?;
        tx.commit().await
    };
    if let Err(error) = back.await {
        tracing::warn!(error = %error, "messages could not be put back; their leases will run out");
    }
}

/// Keeps the leases of what this process has in hand, until it stops.
pub async fn keep_leases(tools: &Tools) -> Result<()> {
    let mut tx = tools.db.begin().await?;
    outbox::renew(&mut tx, tools.process, tools.clock.now()).await?;
    tx.commit().await
}
