//! The courier delivers what the desk wrote: straight from memory after the commit,
//! and from the table after a crash.
//!
//! Each conversation has a lane, in which one message is on its way at a time, so
//! that a chat is always in order. The courier keeps each platform's rates and
//! pauses, probes a platform that cannot be reached once a second, and uses one
//! idempotency key a message over all its tries. No platform waits for another: each
//! has its own places on the way, and nothing here awaits one of them.
//!
//! Architecture invariant: the courier, not the caller, asks before every later try
//! whether the person may still be written to.

mod attempt;
mod erasures;
mod lanes;
pub mod plans;
mod table;
mod window;

pub use table::keep_leases;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use casebook::Uuid;
use casebook::outbox::{Became, Outcome};
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior};
use tokio_util::sync::CancellationToken;

use crate::channel::Channel;
use crate::desk::{Desk, Outgoing, Parcel, Tools, Typing};
use attempt::{How, Tried, deliver};
use lanes::Lanes;

/// Requests of one platform on their way at one time.
const ON_THE_WAY: usize = 64;
/// Messages kept in memory; more wait in the table.
const IN_HAND: usize = 10_000;
/// How often the table is looked at for what memory does not hold.
const LOOK: Duration = Duration::from_secs(1);
/// How often an unreachable platform is asked for a sign of life.
const PROBE: Duration = Duration::from_secs(1);
/// For so long what two desks hand over may cross.
const CROSSING: Duration = Duration::from_secs(2);
/// Whoever waits this long for an answer is shown that it is being written.
const LONG: Duration = Duration::from_secs(2);
/// With more messages in hand than this every request is better spent on one of them.
const BUSY: usize = 200;
/// Tries of a message that fails in passing, before staff are told: with the pauses
/// between them, about a day.
const TRIES: u32 = 100;

/// Starts the courier; it stops when `stop` is cancelled and what is on its way has
/// arrived.
pub fn start(
    tools: Tools,
    desk: Desk,
    channels: Vec<Arc<dyn Channel>>,
    typing: Typing,
    outgoing: mpsc::UnboundedReceiver<Outgoing>,
    stop: CancellationToken,
) -> tokio::task::JoinHandle<()> {
    let (tried, tries) = mpsc::unbounded_channel();
    let (probed, probes) = mpsc::unbounded_channel();
    let erasing = erasures::work(tools.clone(), channels.clone(), stop.clone());
    let routes = channels
        .into_iter()
        .map(|c| (c.name().to_owned(), Route::new(c)))
        .collect();
    let courier = Courier {
        tools,
        desk,
        typing,
        routes,
        lanes: Lanes::default(),
        silent: HashMap::new(),
        tried,
        probed,
    };
    tokio::spawn(async move {
        tokio::join!(courier.work(outgoing, tries, probes, stop), erasing);
    })
}

/// A platform, and whether it answers.
struct Route {
    channel: Arc<dyn Channel>,
    down: bool,
    /// It was asked for a sign of life, and has not answered.
    is_asked: bool,
    on_the_way: usize,
    /// The next moment at which the platform's overall rate allows a message.
    next_at: Instant,
    gap: Duration,
    chat_gap: Duration,
}

impl Route {
    fn new(channel: Arc<dyn Channel>) -> Self {
        let (all, chat) = channel.rates();
        let gap = |rate: u32| Duration::from_secs(1).checked_div(rate).unwrap_or_default();
        Self {
            channel,
            down: false,
            is_asked: false,
            on_the_way: 0,
            next_at: Instant::now(),
            gap: gap(all),
            chat_gap: gap(chat),
        }
    }
}

struct Courier {
    tools: Tools,
    desk: Desk,
    typing: Typing,
    routes: HashMap<String, Route>,
    lanes: Lanes,
    /// Whose person fell silent a moment ago.
    silent: HashMap<Uuid, Instant>,
    tried: mpsc::UnboundedSender<Tried>,
    probed: mpsc::UnboundedSender<Probed>,
}

/// A platform that was asked for a sign of life, and whether it gave one.
struct Probed {
    channel: String,
    answers: bool,
}

/// Why a message failed whose channel is not configured (any more).
const CHANNEL_OFF: &str = "channel-off";

impl Courier {
    async fn work(
        mut self,
        mut outgoing: mpsc::UnboundedReceiver<Outgoing>,
        mut tries: mpsc::UnboundedReceiver<Tried>,
        mut probes: mpsc::UnboundedReceiver<Probed>,
        stop: CancellationToken,
    ) {
        let mut look = tokio::time::interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut probe = tokio::time::interval(PROBE);
        probe.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let wake = self.dispatch();
            tokio::select! {
                biased;
                () = stop.cancelled() => break,
                Some(tried) = tries.recv() => self.returned(tried).await,
                Some(out) = outgoing.recv() => self.hand_over(out).await,
                Some(probed) = probes.recv() => self.answered(&probed),
                () = tokio::time::sleep_until(wake) => {}
                _ = probe.tick() => self.probe(),
                _ = look.tick() => self.look().await,
            }
        }
        while self.routes.values().any(|route| route.on_the_way > 0) {
            match tries.recv().await {
                Some(tried) => self.returned(tried).await,
                None => break,
            }
        }
    }

    /// What one desk wrote before another heard the person hide may come after what the
    /// other has to say: the table knows whether it is held.
    async fn hand_over(&mut self, out: Outgoing) {
        self.lanes.hush(&out.hushed);
        let (doubtful, parcels): (Vec<Parcel>, _) = out
            .parcels
            .into_iter()
            .partition(|p| self.silent.contains_key(&p.conversation));
        if !doubtful.is_empty() {
            let ids: Vec<Uuid> = doubtful.iter().map(|p| p.id).collect();
            table::put_back(&self.tools, &ids).await;
        }
        self.take_in(parcels).await;
        let now = Instant::now();
        self.silent.extend(out.hushed.into_iter().map(|c| (c, now)));
    }

    async fn take_in(&mut self, parcels: Vec<Parcel>) {
        if self.lanes.len() >= IN_HAND {
            let ids: Vec<Uuid> = parcels.iter().map(|p| p.id).collect();
            return table::put_back(&self.tools, &ids).await;
        }
        for parcel in parcels {
            if self.routes.contains_key(&parcel.channel) {
                self.lanes.add(parcel);
            } else {
                // Nobody can send it from here: staff see that, instead of waiting for it.
                self.settle(&parcel, Became::Failed(CHANNEL_OFF.into()))
                    .await;
            }
        }
    }

    async fn look(&mut self) {
        self.show_typing();
        self.silent.retain(|_, since| since.elapsed() < CROSSING);
        if self.lanes.len() < IN_HAND / 2 {
            let taken = table::take(&self.tools).await;
            self.take_in(taken).await;
        }
    }

    /// The desk has said what may be said; who still sees nothing of it may see that it
    /// comes.
    fn show_typing(&self) {
        if self.lanes.len() > BUSY {
            return;
        }
        for (report, channel) in self.lanes.kept_waiting(LONG, Instant::now()) {
            let route = channel.and_then(|name| self.routes.get(name));
            if route.is_none_or(|route| !route.down) {
                self.typing.show(report);
            }
        }
    }

    fn probe(&mut self) {
        let routes = self.routes.iter_mut();
        for (name, route) in routes.filter(|(_, r)| r.down && !r.is_asked) {
            route.is_asked = true;
            let (channel, name) = (Arc::clone(&route.channel), name.clone());
            let probed = self.probed.clone();
            tokio::spawn(async move {
                let answers = channel.probe().await;
                // Where the courier has stopped nobody waits for it.
                let _ = probed.send(Probed {
                    channel: name,
                    answers,
                });
            });
        }
    }

    fn answered(&mut self, probed: &Probed) {
        let Some(route) = self.routes.get_mut(&probed.channel) else {
            return;
        };
        route.is_asked = false;
        if probed.answers {
            tracing::info!(channel = probed.channel, "the platform answers again");
            route.down = false;
        }
    }

    /// Sends what may go now; when to look again.
    fn dispatch(&mut self) -> Instant {
        let now = Instant::now();
        let mut wake = now + LOOK;
        self.lanes.wake(now);
        for (name, route) in self.routes.iter_mut().filter(|(_, r)| !r.down) {
            while route.on_the_way < ON_THE_WAY {
                if route.next_at > now {
                    wake = wake.min(route.next_at);
                    break;
                }
                let Some(lane) = self.lanes.next_ready(name, now) else {
                    break;
                };
                let most = route.channel.together();
                let parcels = self.lanes.set_off(lane, now + route.chat_gap, most);
                if parcels.is_empty() {
                    continue;
                }
                route.next_at = route.next_at.max(now - route.gap) + route.gap;
                route.on_the_way += 1;
                tokio::spawn(deliver(
                    self.tools.clone(),
                    Arc::clone(&route.channel),
                    parcels,
                    self.tried.clone(),
                ));
            }
        }
        self.lanes.earliest().map_or(wake, |at| wake.min(at))
    }

    async fn returned(&mut self, tried: Tried) {
        let Tried { parcels, hows } = tried;
        let Some(first) = parcels.first() else {
            return;
        };
        let conversation = first.conversation;
        if let Some(route) = self.routes.get_mut(&first.channel) {
            route.on_the_way = route.on_the_way.saturating_sub(1);
        }
        let mut hows = hows.into_iter();
        let (mut left, mut at) = (Vec::new(), Instant::now());
        for mut parcel in parcels {
            match hows.next().flatten() {
                Some(How::Done(what)) => self.settle(&parcel, what).await,
                Some(How::Again(_)) if parcel.attempts + 1 >= TRIES => {
                    let what = Became::Failed("gave-up".into());
                    self.settle(&parcel, what).await;
                }
                Some(How::Again(pause)) => {
                    parcel.attempts += 1;
                    at = at.max(Instant::now() + pause);
                    left.push(parcel);
                }
                Some(How::Unreachable) => {
                    self.is_down(&parcel.channel);
                    parcel.attempts += 1;
                    left.push(parcel);
                }
                // One before it in the chat has to go again first.
                None => left.push(parcel),
            }
        }
        match left.is_empty() {
            true => self.lanes.arrived(conversation),
            false => self.lanes.again(conversation, left, at),
        }
    }

    async fn settle(&self, parcel: &Parcel, what: Became) {
        let outcome = Outcome {
            id: parcel.id,
            conversation: parcel.conversation,
            at: self.tools.clock.now(),
            by_staff: parcel.by_staff,
            what,
        };
        self.desk.settle(outcome).await;
    }

    fn is_down(&mut self, channel: &str) {
        if let Some(route) = self.routes.get_mut(channel)
            && !route.down
        {
            tracing::warn!(channel, "the platform cannot be reached; its messages wait");
            route.down = true;
        }
    }
}
