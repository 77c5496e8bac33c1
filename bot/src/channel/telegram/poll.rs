//! Long polling: for an installation that no platform can reach from outside.
//! The next offset is asked for only after the commit.

use std::sync::Arc;
use std::time::Duration;

use casebook::Clock;
use teloxide::prelude::{Request as _, Requester as _};
use tokio_util::sync::CancellationToken;

use super::parse::from_update;
use super::{Telegram, fault, wanted};
use crate::channel::Channel as _;
use crate::desk::Desk;
use crate::scan::Scanner;

/// How long the platform may keep a request open, in seconds.
const OPEN: u32 = 25;

/// Fetches updates until `stop`; a platform that cannot be reached, at the start or
/// later, is asked again once a second.
pub async fn poll(
    telegram: Telegram,
    desk: Desk,
    scanner: Arc<Scanner>,
    clock: Clock,
    stop: CancellationToken,
) {
    let work = async {
        leave_webhook(&telegram).await;
        let mut offset = 0;
        loop {
            if let Some(next) = fetch(&telegram, &desk, &scanner, &clock, offset).await {
                offset = next;
            } else {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    };
    tokio::select! {
        () = stop.cancelled() => {}
        () = work => {}
    }
}

async fn leave_webhook(telegram: &Telegram) {
    while let Err(error) = telegram.delete_webhook().await {
        tracing::warn!(
            error = fault(&error),
            "telegram cannot be asked to stop its webhook; trying again"
        );
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    tracing::info!("polling telegram");
}

/// One fetch; the offset to go on with, or none when it must be asked again.
async fn fetch(
    telegram: &Telegram,
    desk: &Desk,
    scanner: &Scanner,
    clock: &Clock,
    offset: i32,
) -> Option<i32> {
    use teloxide::payloads::GetUpdatesSetters as _;
    let ask = telegram
        .bot
        .get_updates()
        .offset(offset)
        .timeout(OPEN)
        .limit(100)
        .allowed_updates(wanted());
    let updates = match ask.send().await {
        Ok(updates) => updates,
        Err(error) => {
            tracing::warn!(
                error = fault(&error),
                "telegram cannot be polled; trying again"
            );
            return None;
        }
    };
    let mut next = offset;
    let (mut events, mut errands) = (Vec::new(), Vec::new());
    for update in updates {
        next = next.max(
            i32::try_from(update.id.0)
                .unwrap_or(i32::MAX)
                .saturating_add(1),
        );
        let parsed = from_update(update, telegram.account(), scanner, clock.now());
        for kind in parsed.ignored {
            tracing::info!(channel = super::NAME, kind, "an update without effect");
        }
        events.extend(parsed.events);
        errands.extend(parsed.errands);
    }
    if desk.receive(events).await.is_err() {
        return None;
    }
    for errand in errands {
        let telegram = telegram.clone();
        tokio::spawn(async move { telegram.run(&errand).await });
    }
    Some(next)
}
