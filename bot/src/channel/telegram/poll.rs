//! Long polling: for an installation that no platform can reach from outside.
//! The next offset is asked for only after the commit.

use std::sync::Arc;
use std::time::Duration;

use casebook::Clock;
use serde::Serialize;
use serde_json::Value;
use teloxide::RequestError;
use teloxide::prelude::Request as _;
use teloxide::requests::{JsonRequest, Payload};
use teloxide::types::AllowedUpdate;
use tokio_util::sync::CancellationToken;

use super::parse::parse;
use super::{Telegram, fault, wanted};
use crate::channel::{Channel as _, unreadable};
use crate::desk::Desk;
use crate::scan::Scanner;

/// How long the platform may keep a request open, in seconds.
const OPEN: u32 = 25;

/// `getUpdates`, with each update left as it is: one whose shape the types do not know
/// must not keep back those beside it, nor come again and again.
#[derive(Serialize)]
struct RawUpdates {
    offset: i64,
    limit: u8,
    timeout: u32,
    allowed_updates: Vec<AllowedUpdate>,
}

impl Payload for RawUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "GetUpdates";

    fn timeout_hint(&self) -> Option<Duration> {
        Some(Duration::from_secs(u64::from(self.timeout)))
    }
}

/// The updates of an answer that the types do not take as a whole.
fn whatever_is_in(raw: &str) -> Option<Vec<Value>> {
    let answer: Value = unreadable::read(raw.as_bytes())?;
    answer["result"].as_array().cloned()
}

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
    offset: i64,
) -> Option<i64> {
    let ask = RawUpdates {
        offset,
        limit: 100,
        timeout: OPEN,
        allowed_updates: wanted(),
    };
    let updates = match JsonRequest::new(telegram.bot.clone(), ask).send().await {
        Ok(updates) => updates,
        Err(RequestError::InvalidJson { raw, .. }) => match whatever_is_in(&raw) {
            Some(updates) => updates,
            None => {
                tracing::warn!("what telegram answers cannot be read; trying again");
                return None;
            }
        },
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
        let id = update["update_id"].as_i64().unwrap_or_default();
        next = next.max(id.saturating_add(1));
        let update = update.to_string();
        let parsed = parse(update.as_bytes(), telegram.account(), scanner, clock.now());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_odd_update_does_not_keep_back_those_beside_it() {
        let raw = r#"{"ok": true, "result": [{"update_id": 7, "message": {"text": "\ud83d"}}, {"update_id": 8}]}"#;
        let updates = whatever_is_in(raw).unwrap();
        assert_eq!(updates[1]["update_id"], 8);
        assert_eq!(updates[0]["message"]["text"], "\u{fffd}");
        assert!(whatever_is_in("<html>").is_none());
        assert!(whatever_is_in(r#"{"ok": true}"#).is_none());
    }
}
