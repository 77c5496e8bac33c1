//! A stand-in for Telegram's Bot API on loopback, and the people who write to
//! the bot through it. It keeps the platform's rules (`check`, `keyboard`),
//! remembers every message, and can be slow, broken, away or repetitive.
//!
//! A call that breaks a rule is refused as the platform refuses it, and fails
//! the test when the stand-in is dropped, unless the test takes the violation.

mod answers;
mod body;
mod check;
mod delivery;
mod keyboard;
mod person;
mod platform;
mod server;
mod world;

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use serde_json::Value;
use tokio::{sync::Mutex, task::JoinHandle};

pub use self::{
    delivery::Order,
    keyboard::{Action, Button, Keyboard},
    person::{Person, Wrote, question},
    world::{BOT_ID, Call, Fault, Message},
};
use self::{
    platform::Platform,
    server::Server,
    world::{Webhook, World},
};

/// The platform: one bot, any number of people.
#[derive(Debug)]
pub struct Telegram {
    platform: Arc<Platform>,
    address: SocketAddr,
    http: reqwest::Client,
    server: Mutex<Option<Server>>,
    delivery: JoinHandle<()>,
}

impl Telegram {
    /// Starts on a free loopback port, with a token of its own.
    pub async fn start() -> Self {
        let token = format!("{BOT_ID}:{}", "A".repeat(35));
        let platform = Arc::new(Platform::new(token));
        let (server, address) =
            Server::listen(platform.clone(), (Ipv4Addr::LOCALHOST, 0).into()).await;
        let http = reqwest::Client::builder()
            .timeout(Duration::from_secs(60))
            .build()
            .expect("an HTTP client without TLS roots of its own");
        let delivery = tokio::spawn(delivery::deliver_all(platform.clone(), http.clone()));
        Self {
            platform,
            address,
            http,
            server: Mutex::new(Some(server)),
            delivery,
        }
    }

    /// What `telegram.token` is set to.
    pub fn token(&self) -> String {
        self.platform.world().token.clone()
    }

    /// What `telegram.api_url` is set to.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Someone new, whose app is in this language (`th`, `lo`, `en`, …).
    pub fn person(&self, language: &str) -> Person {
        let id = self
            .platform
            .change(|world| 5_000_000_000 + world.number() as i64);
        Person::new(self.platform.clone(), id, language)
    }

    /// Brings updates to this address from now on, without `setWebhook`: what
    /// an operator does who registers the webhook by hand.
    pub fn delivers_to(&self, url: &str, secret: &str) {
        let webhook = Webhook {
            url: url.to_owned(),
            secret: Some(secret.to_owned()),
            registered: false,
        };
        self.platform.change(|world| world.webhook = Some(webhook));
    }

    /// Makes a public address reach a local one: a webhook registered at
    /// `https://hotline.test/…` is delivered to `http://127.0.0.1:8080/…`.
    pub fn tunnel(&self, public: &str, local: &str) {
        self.platform
            .change(|world| world.tunnels.insert(public.to_owned(), local.to_owned()));
    }

    /// The address and secret that the bot registered, if it did.
    pub fn webhook(&self) -> Option<(String, Option<String>)> {
        let world = self.platform.world();
        let webhook = world
            .webhook
            .as_ref()
            .filter(|webhook| webhook.registered)?;
        Some((webhook.url.clone(), webhook.secret.clone()))
    }

    /// The bot's next `times` calls meet this fault. Those that ask who it is
    /// and where updates go (`getMe`, `getUpdates`, `…Webhook…`) do not.
    pub fn fails(&self, fault: Fault, times: usize) {
        self.platform
            .change(|world| world.faults.push_back((fault, times)));
    }

    /// Takes back every fault that is left.
    pub fn recovers(&self) {
        self.platform.change(|world| world.faults.clear());
    }

    /// Refuses connections until [`Self::comes_back`]. What people write
    /// still reaches a webhook.
    pub async fn goes_down(&self) {
        self.platform.change(|world| world.down = true);
        if let Some(server) = self.server.lock().await.take() {
            server.close().await;
        }
    }

    /// Listens again, on the same address.
    pub async fn comes_back(&self) {
        let (server, _) = Server::listen(self.platform.clone(), self.address).await;
        self.platform.change(|world| world.down = false);
        *self.server.lock().await = Some(server);
    }

    /// Brings every update this many times at once, from now on.
    pub fn repeats(&self, copies: usize) {
        self.platform.change(|world| world.copies = copies);
    }

    /// Whether updates of one chat come side by side, as the platform may.
    pub fn hurries(&self, at_once: bool) {
        self.platform.change(|world| world.at_once = at_once);
    }

    /// Tells from now on that a delivery failed so many seconds ago, and why.
    pub fn tells_of_failure(&self, why: &'static str, seconds_ago: u64) {
        let at = crate::patience::unix_seconds() - seconds_ago;
        self.platform
            .change(|world| world.last_error = Some((at, why)));
    }

    /// The next call of this method is refused with this status and description.
    pub fn refuses(&self, method: &'static str, code: u16, description: &'static str) {
        self.platform
            .change(|world| world.refusals.push_back((method, code, description)));
    }

    /// Keeps updates back until [`Self::release`].
    pub fn holds(&self) {
        self.platform.change(|world| world.held = true);
    }

    /// Brings what was held to the webhook in this order, and goes on as
    /// usual. Returns when each was brought once.
    pub async fn release(&self, order: Order) {
        let ids = self.platform.change(World::take_held);
        delivery::bring_held(self.platform.clone(), self.http.clone(), ids, order).await;
        self.platform.change(|world| world.held = false);
    }

    /// Brings updates that were acknowledged before once more.
    pub fn redelivers(&self, updates: &[u32]) {
        self.platform
            .change(|world| updates.iter().for_each(|id| world.queue_again(*id)));
    }

    /// Queues an update of the test's own making (without `update_id`).
    pub fn queues(&self, chat: i64, update: Value) -> u32 {
        self.platform.change(|world| world.queue(chat, update))
    }

    /// Waits until the bot has acknowledged this update.
    pub async fn delivers(&self, update: u32) {
        let done = |world: &World| {
            world
                .acknowledged
                .iter()
                .any(|(id, _)| *id == update)
                .then_some(())
        };
        self.platform
            .when(done)
            .await
            .unwrap_or_else(|| panic!("update {update} was not acknowledged"));
    }

    /// An empty poll is answered after so long.
    pub fn keeps_polls_open(&self, longest: Duration) {
        self.platform.change(|world| world.longest_poll = longest);
    }

    /// How many polls were answered with nothing.
    pub fn empty_polls(&self) -> usize {
        self.platform.world().empty_polls
    }

    /// Counts updates anew, as the platform does after a week without any.
    pub fn counts_from(&self, first: u32) {
        self.platform.change(|world| world.first_update = first);
    }

    /// Waits until the bot has acknowledged every update.
    pub async fn delivers_everything(&self) {
        let left = |world: &World| world.pending.is_empty().then_some(());
        if self.platform.when(left).await.is_none() {
            let world = self.platform.world();
            let ids: Vec<_> = world
                .pending
                .iter()
                .map(|(id, update)| (id, update.attempts))
                .collect();
            panic!("not acknowledged (update, refusals): {ids:?}");
        }
    }

    /// Updates acknowledged so far, in the order of acknowledgement.
    pub fn acknowledged(&self) -> Vec<u32> {
        self.platform
            .world()
            .acknowledged
            .iter()
            .map(|(id, _)| *id)
            .collect()
    }

    /// How often the bot has refused this update so far.
    pub fn refused(&self, update: u32) -> u32 {
        let world = self.platform.world();
        world
            .pending
            .get(&update)
            .map_or(0, |update| update.attempts)
    }

    /// Updates that are still to be acknowledged.
    pub fn unacknowledged(&self) -> Vec<u32> {
        self.platform.world().pending.keys().copied().collect()
    }

    /// Every call to one method so far, faults included.
    pub fn calls(&self, method: &str) -> Vec<Call> {
        let world = self.platform.world();
        world
            .calls
            .iter()
            .filter(|call| call.method.eq_ignore_ascii_case(method))
            .cloned()
            .collect()
    }

    /// Waits for the n-th call to a method.
    pub async fn is_called(&self, method: &str, times: usize) -> Vec<Call> {
        let enough = |world: &World| {
            let calls = world.calls.iter().filter(|call| call.method == method);
            (calls.count() >= times).then_some(())
        };
        if self.platform.when(enough).await.is_none() {
            panic!(
                "{method} was called {} times, not {times}",
                self.calls(method).len()
            );
        }
        self.calls(method)
    }

    /// Presses that `answerCallbackQuery` has not answered.
    pub fn unanswered_presses(&self) -> usize {
        self.platform.world().unanswered.len()
    }

    /// The commands that the bot set for a language (`""`: for all others).
    pub fn commands(&self, language: &str) -> Value {
        self.platform
            .world()
            .commands
            .get(language)
            .cloned()
            .unwrap_or_default()
    }

    /// Takes the rules broken so far: the test expected them.
    pub fn takes_violations(&self) -> Vec<String> {
        self.platform
            .change(|world| std::mem::take(&mut world.violations))
    }
}

impl Drop for Telegram {
    fn drop(&mut self) {
        self.delivery.abort();
        let violations = std::mem::take(&mut self.platform.world().violations);
        if violations.is_empty() {
            return;
        }
        let report = format!(
            "the bot broke rules of the platform:\n  {}",
            violations.join("\n  ")
        );
        if std::thread::panicking() {
            eprintln!("{report}");
        } else {
            panic!("{report}");
        }
    }
}
