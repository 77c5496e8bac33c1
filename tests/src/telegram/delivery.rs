//! Bringing updates to the bot's webhook: with the secret header, in order
//! within a chat and side by side between chats, again and again until the
//! answer is 2xx. On request also twice, all at once, or in another order.

use std::{sync::Arc, time::Duration};

use serde_json::Value;
use tokio::time::Instant;

use super::{
    check,
    platform::Platform,
    world::{Stage, Webhook, World},
};

/// Pause before a refused update is brought again, growing to [`LONGEST`].
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST: Duration = Duration::from_secs(1);

/// Telegram's own default for `max_connections` is 40.
const CONNECTIONS: usize = 40;

/// How [`super::Telegram::release`] brings what was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As they were written.
    Written,
    /// The newest first, one after the other.
    Reversed,
    /// All at the same time.
    Together,
}

struct Parcel {
    id: u32,
    body: Vec<u8>,
    copies: usize,
    to: Webhook,
}

/// Brings whatever may go, for as long as the stand-in lives.
pub(crate) async fn deliver_all(platform: Arc<Platform>, http: reqwest::Client) {
    let mut bell = platform.bell();
    loop {
        bell.mark_unchanged();
        let (parcels, wake) = {
            let mut world = platform.world();
            (world.ready(), world.next_retry())
        };
        for parcel in parcels {
            tokio::spawn(bring(platform.clone(), http.clone(), parcel));
        }
        tokio::select! {
            changed = bell.changed() => if changed.is_err() { return },
            () = tokio::time::sleep_until(wake) => {}
        }
    }
}

impl World {
    /// Takes what may be delivered now: nothing while held, and within a chat
    /// only the oldest, unless the test asked for all at once.
    fn ready(&mut self) -> Vec<Parcel> {
        let Some(to) = self.webhook.clone().filter(|_| !self.held) else {
            return Vec::new();
        };
        let to = self.through_tunnel(to);
        let now = Instant::now();
        let mut busy = std::collections::HashSet::new();
        let mut underway = self
            .pending
            .values()
            .filter(|update| update.stage == Stage::Underway)
            .count();
        let mut parcels = Vec::new();
        for (&id, update) in &mut self.pending {
            let first = busy.insert(update.chat) || self.at_once;
            let due = matches!(update.stage, Stage::Waiting { not_before } if not_before <= now);
            if first && due && underway < CONNECTIONS {
                update.stage = Stage::Underway;
                underway += 1;
                let body = update.body.to_string().into_bytes();
                parcels.push(Parcel {
                    id,
                    body,
                    copies: self.copies,
                    to: to.clone(),
                });
            }
        }
        parcels
    }

    fn next_retry(&self) -> Instant {
        let now = Instant::now();
        let later = self
            .pending
            .values()
            .filter_map(|update| match update.stage {
                Stage::Waiting { not_before } if not_before > now => Some(not_before),
                _ => None,
            });
        later.min().unwrap_or(now + LONGEST)
    }

    /// A public address that a test maps to the program's loopback one.
    fn through_tunnel(&self, mut to: Webhook) -> Webhook {
        for (public, local) in &self.tunnels {
            if let Some(path) = to.url.strip_prefix(public) {
                to.url = format!("{local}{path}");
                break;
            }
        }
        to
    }

    /// Takes everything that waits, whatever its turn.
    pub(crate) fn take_held(&mut self) -> Vec<u32> {
        let ids = self
            .pending
            .iter_mut()
            .filter(|(_, update)| update.stage != Stage::Underway);
        ids.map(|(id, update)| {
            update.stage = Stage::Underway;
            *id
        })
        .collect()
    }
}

/// Brings what was taken out of turn; what is refused goes on as usual.
pub(crate) async fn bring_held(
    platform: Arc<Platform>,
    http: reqwest::Client,
    mut ids: Vec<u32>,
    order: Order,
) {
    if order == Order::Reversed {
        ids.reverse();
    }
    let mut together = tokio::task::JoinSet::new();
    for id in ids {
        let parcel = platform.world().parcel(id);
        let Some(parcel) = parcel else { continue };
        together.spawn(bring(platform.clone(), http.clone(), parcel));
        if order != Order::Together {
            together.join_next().await;
        }
    }
    together.join_all().await;
}

impl World {
    fn parcel(&self, id: u32) -> Option<Parcel> {
        let to = self.through_tunnel(self.webhook.clone()?);
        let body = self.pending.get(&id)?.body.to_string().into_bytes();
        Some(Parcel {
            id,
            body,
            copies: self.copies,
            to,
        })
    }

    /// An update that was acknowledged before, once more.
    pub(crate) fn queue_again(&mut self, id: u32) {
        let Some((_, body)) = self.acknowledged.iter().find(|(known, _)| *known == id) else {
            return;
        };
        let (body, stage) = (
            body.clone(),
            Stage::Waiting {
                not_before: Instant::now(),
            },
        );
        let chat = i64::from(id);
        self.pending.insert(
            id,
            super::world::Update {
                chat,
                body,
                attempts: 0,
                stage,
            },
        );
    }
}

async fn bring(platform: Arc<Platform>, http: reqwest::Client, parcel: Parcel) {
    let mut copies = tokio::task::JoinSet::new();
    for _ in 0..parcel.copies {
        copies.spawn(post(http.clone(), parcel.to.clone(), parcel.body.clone()));
    }
    let answers: Vec<Option<Vec<u8>>> = copies.join_all().await;
    platform.change(|world| {
        let accepted: Vec<Vec<u8>> = answers.into_iter().flatten().collect();
        if accepted.is_empty() {
            world.put_back(parcel.id);
        } else {
            world.acknowledge(parcel.id);
        }
        for body in accepted {
            world.call_in_answer(&body);
        }
    });
}

/// The body of a 2xx answer.
async fn post(http: reqwest::Client, to: Webhook, body: Vec<u8>) -> Option<Vec<u8>> {
    let mut request = http
        .post(&to.url)
        .header("content-type", "application/json")
        .body(body);
    if let Some(secret) = &to.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let response = request.send().await.ok()?;
    let accepted = response.status().is_success();
    let body = response.bytes().await.ok()?;
    accepted.then(|| body.to_vec())
}

impl World {
    fn put_back(&mut self, id: u32) {
        if let Some(update) = self.pending.get_mut(&id) {
            update.attempts += 1;
            let pause = (FIRST_PAUSE * update.attempts).min(LONGEST);
            update.stage = Stage::Waiting {
                not_before: Instant::now() + pause,
            };
        }
    }

    /// The answer to a webhook may itself be a call, whose result is not told.
    fn call_in_answer(&mut self, body: &[u8]) {
        let Ok(Value::Object(mut fields)) = serde_json::from_slice(body) else {
            return;
        };
        let Some(Value::String(name)) = fields.remove("method") else {
            return;
        };
        let Some(method) = check::method(&name) else {
            self.violations.push(format!(
                "an answer calls {name:?}, and there is no such method"
            ));
            return;
        };
        let status = match self.answer(method, fields.clone()) {
            Ok(_) => 200,
            Err((code, _)) => code,
        };
        let at = Instant::now();
        self.calls.push(super::world::Call {
            method: method.to_owned(),
            fields,
            status,
            at,
        });
    }
}
