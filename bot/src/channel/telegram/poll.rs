//! Long polling: for an installation that no platform can reach from outside.
//! The next offset is asked for only after the commit.

use std::sync::Arc;
use std::time::Duration;

use casebook::{Clock, Millis};
use serde::Serialize;
use serde_json::Value;
use teloxide::RequestError;
use teloxide::prelude::Request as _;
use teloxide::requests::{JsonRequest, Payload};
use teloxide::types::AllowedUpdate;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::parse::parse;
use super::{Telegram, fault, wanted};
use crate::channel::{Channel as _, unreadable};
use crate::desk::Desk;
use crate::scan::Scanner;

/// How long the platform may keep a request open, in seconds.
const OPEN: u32 = 25;
/// The least time between two questions, where nothing comes.
const PAUSE: Duration = Duration::from_secs(1);
/// The most updates in an answer.
const MOST: u8 = 100;

/// What to ask for when nothing is left: whatever has not been taken. After a week without
/// updates the next has a random number, and one that is lower than those before would
/// be taken for read if a higher one were named.
const ALL_TAKEN: i64 = 0;

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
/// later, is asked again once a second. What waits was not taken after `since`.
pub async fn poll(
    telegram: Telegram,
    desk: Desk,
    scanner: Arc<Scanner>,
    clock: Clock,
    since: Option<Millis>,
    stop: CancellationToken,
) {
    let work = async {
        leave_webhook(&telegram).await;
        let mut next = Next {
            offset: ALL_TAKEN,
            since,
        };
        loop {
            if let Some(after) = fetch(&telegram, &desk, &scanner, &clock, next).await {
                next = after;
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

/// What to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Next {
    offset: i64,
    /// When nothing was left the last time.
    since: Option<Millis>,
}

/// One fetch; what to go on with, or none when it must be asked again.
async fn fetch(
    telegram: &Telegram,
    desk: &Desk,
    scanner: &Scanner,
    clock: &Clock,
    next: Next,
) -> Option<Next> {
    let ask = RawUpdates {
        offset: next.offset,
        limit: MOST,
        timeout: OPEN,
        allowed_updates: wanted(),
    };
    let asked = Instant::now();
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
    tokio::time::sleep(rest(updates.len(), asked.elapsed())).await;
    let now = clock.now();
    let after = Next {
        offset: following(&updates),
        since: match updates.len() < usize::from(MOST) {
            true => Some(now),
            false => next.since,
        },
    };
    let (mut events, mut errands) = (Vec::new(), Vec::new());
    for update in updates {
        let update = update.to_string();
        let parsed = parse(update.as_bytes(), telegram.account(), scanner, now);
        for kind in parsed.ignored {
            tracing::info!(channel = super::NAME, kind, "an update without effect");
        }
        events.extend(parsed.events);
        errands.extend(parsed.errands);
    }
    if let Some(since) = next.since {
        telegram.was_away(since, now);
    }
    telegram.order(&mut events, now);
    if desk.receive(events).await.is_err() {
        return None;
    }
    for errand in errands {
        let telegram = telegram.clone();
        tokio::spawn(async move { telegram.run(&errand).await });
    }
    Some(after)
}

/// How long to wait before the next question: a server that does not hold one open until
/// there is something answers at once that there is nothing, and would again.
fn rest(updates: usize, took: Duration) -> Duration {
    match updates {
        0 => PAUSE.saturating_sub(took),
        _ => Duration::ZERO,
    }
}

/// What to ask for after these.
fn following(updates: &[Value]) -> i64 {
    let ids = updates.iter().map(|update| update["update_id"].as_i64());
    let last = ids.max().flatten();
    last.map_or(ALL_TAKEN, |id| id.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_told_at_once_that_there_is_nothing_waits_before_asking_again() {
        let took = Duration::from_millis(200);
        assert_eq!(rest(0, took), Duration::from_millis(800));
        assert_eq!(rest(0, Duration::from_secs(25)), Duration::ZERO);
        assert_eq!(rest(1, took), Duration::ZERO);
    }

    #[test]
    fn when_nothing_is_left_no_number_is_named() {
        let update = |id: i64| serde_json::json!({ "update_id": id });
        assert_eq!(following(&[update(7), update(9), update(8)]), 10);
        assert_eq!(following(&[]), ALL_TAKEN);
    }

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
