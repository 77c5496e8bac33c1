//! Deleting what was said from the chat itself, where the platform lets a program.

use std::sync::Arc;
use std::time::Duration;

use casebook::chat_erasure::{self, Due};
use casebook::{Error, Result};
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use crate::channel::{Channel, SendError};
use crate::desk::{ContactCard, Tools};

const LOOK: Duration = Duration::from_secs(1);

/// Works on erasures until `stop` is cancelled.
pub(super) async fn work(tools: Tools, channels: Vec<Arc<dyn Channel>>, stop: CancellationToken) {
    let mut look = tokio::time::interval(LOOK);
    look.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = look.tick() => {}
        }
        while let Some(due) = take(&tools).await {
            let how = erase(&tools, &channels, &due).await;
            if let Err(error) = note(&tools, &due, how).await {
                tracing::warn!(error = %error, "a deletion from a chat could not be noted");
            }
        }
    }
}

async fn take(tools: &Tools) -> Option<Due> {
    let taken = async {
        let now = tools.clock.now();
        let mut tx = tools.db.read().await?;
        if !chat_erasure::is_any_due(&mut tx, now).await? {
            return Ok(None);
        }
        drop(tx);
        let mut tx = tools.db.begin().await?;
        let due = chat_erasure::take(&mut tx, now).await?;
        tx.commit().await?;
        Ok::<_, Error>(due)
    };
    taken.await.unwrap_or_else(|error| {
        tracing::warn!(error = %error, "deletions from chats cannot be read; trying again");
        None
    })
}

/// True when it is over: done, or refused for good.
async fn erase(tools: &Tools, channels: &[Arc<dyn Channel>], due: &Due) -> bool {
    let Some(channel) = channels.iter().find(|c| c.name() == due.channel) else {
        return false;
    };
    let Ok(address) = address(tools, due) else {
        return true;
    };
    let ids: Vec<String> = due.platform_ids.split(',').map(str::to_owned).collect();
    match channel.erase(&address, &ids).await {
        Ok(()) => true,
        Err(SendError::Later(_) | SendError::Unreachable) => false,
        Err(_) => {
            tracing::info!(
                channel = due.channel,
                "the platform did not delete from a chat"
            );
            true
        }
    }
}

fn address(tools: &Tools, due: &Due) -> Result<String> {
    let master = tools.vault.master();
    let key = master.unwrap(due.contact_id, due.contact_key.as_deref())?;
    let card: ContactCard =
        key.open_json("contacts.sealed", due.contact_id, &due.contact_sealed)?;
    Ok(card.address)
}

async fn note(tools: &Tools, due: &Due, over: bool) -> Result<()> {
    let mut tx = tools.db.begin().await?;
    if over {
        chat_erasure::done(&mut tx, due.id).await?;
    } else {
        chat_erasure::again(&mut tx, due.id, tools.clock.now()).await?;
    }
    tx.commit().await
}
