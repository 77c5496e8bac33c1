//! A platform's plan of messages: how much of it is used, and what goes again once it has
//! room (a new month, a larger plan).

use casebook::{Result, outbox};

use crate::channel::{Channel, Quota};
use crate::desk::Tools;

/// Asks the platform how much of the plan is used. What was held because nothing was left
/// is queued again, as much as there is room for; the courier asks before each whether
/// the person may be written to now.
pub async fn look(tools: &Tools, channel: &dyn Channel) {
    channel.refresh().await;
    let room = channel.quota().map_or(0, room);
    if room == 0 {
        return;
    }
    match queue_again(tools, channel.name(), room).await {
        Ok(0) => {}
        Ok(messages) => tracing::info!(
            channel = channel.name(),
            messages,
            "the plan has room again for what waited"
        ),
        Err(error) => {
            tracing::warn!(error = %error, "what waits for the plan cannot be queued; trying again")
        }
    }
}

async fn queue_again(tools: &Tools, channel: &str, room: i64) -> Result<u64> {
    let mut tx = tools.db.read().await?;
    let waiting = outbox::waits_for_plan(&mut tx, channel).await?;
    drop(tx);
    if !waiting {
        return Ok(0);
    }
    let mut tx = tools.db.begin().await?;
    let queued = outbox::room_again(&mut tx, channel, room).await?;
    tx.commit().await?;
    Ok(queued)
}

/// How many messages the plan still has.
fn room(quota: Quota) -> i64 {
    let left = quota.limit.map(|limit| limit.saturating_sub(quota.used));
    left.map_or(i64::MAX, |left| i64::try_from(left).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_has_room_for_what_is_left_of_it() {
        let of = |limit, used| room(Quota { limit, used });
        assert_eq!(of(Some(500), 20), 480);
        assert_eq!(of(Some(500), 500), 0);
        assert_eq!(of(Some(500), 501), 0);
        assert_eq!(of(None, 501), i64::MAX);
    }
}
