//! The courier delivers what the desk wrote: straight from memory after the commit,
//! and from the table after a crash.
//!
//! Each conversation has a lane, in which one message is on its way at a time, so
//! that a chat is always in order. The courier keeps each platform's rates and
//! pauses, probes a platform that cannot be reached once a second, and uses one
//! idempotency key a message over all its tries.
//!
//! Architecture invariant: the courier, not the caller, asks before every later try
//! whether the person may still be written to.

mod erasures;
mod lanes;
mod table;
mod window;

pub use table::keep_leases;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use casebook::Millis;
use casebook::outbox::{Became, Outcome};
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior};
use tokio_util::sync::CancellationToken;

use crate::channel::{Channel, Letter, SendError};
use crate::desk::{Desk, Parcel, Push, Tools};
use crate::recordings::Recording;
use lanes::Lanes;

/// Messages on their way at one time, over all lanes.
const ON_THE_WAY: usize = 64;
/// Messages kept in memory; more wait in the table.
const IN_HAND: usize = 10_000;
/// How often the table is looked at for what memory does not hold.
const LOOK: Duration = Duration::from_secs(1);
/// How often an unreachable platform is asked for a sign of life.
const PROBE: Duration = Duration::from_secs(1);
/// A message that is older than this asks again whether it may be pushed.
const FRESH: Millis = 30_000;
/// Tries of a message that fails in passing, before staff are told: with the pauses
/// between them, about a day.
const TRIES: u32 = 100;

/// How one try ended.
struct Tried {
    parcel: Parcel,
    how: How,
}

enum How {
    Done(Became),
    Again(Duration),
    Unreachable,
}

/// Starts the courier; it stops when `stop` is cancelled and what is on its way has
/// arrived.
pub fn start(
    tools: Tools,
    desk: Desk,
    channels: Vec<Arc<dyn Channel>>,
    parcels: mpsc::UnboundedReceiver<Parcel>,
    stop: CancellationToken,
) -> tokio::task::JoinHandle<()> {
    let (tried, tries) = mpsc::unbounded_channel();
    let erasing = erasures::work(tools.clone(), channels.clone(), stop.clone());
    let routes = channels
        .into_iter()
        .map(|c| (c.name().to_owned(), Route::new(c)))
        .collect();
    let courier = Courier {
        tools,
        desk,
        routes,
        lanes: Lanes::default(),
        on_the_way: 0,
        tried,
    };
    tokio::spawn(async move {
        tokio::join!(courier.work(parcels, tries, stop), erasing);
    })
}

/// A platform, and whether it answers.
struct Route {
    channel: Arc<dyn Channel>,
    down: bool,
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
            next_at: Instant::now(),
            gap: gap(all),
            chat_gap: gap(chat),
        }
    }
}

struct Courier {
    tools: Tools,
    desk: Desk,
    routes: HashMap<String, Route>,
    lanes: Lanes,
    on_the_way: usize,
    tried: mpsc::UnboundedSender<Tried>,
}

impl Courier {
    async fn work(
        mut self,
        mut parcels: mpsc::UnboundedReceiver<Parcel>,
        mut tries: mpsc::UnboundedReceiver<Tried>,
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
                Some(parcel) = parcels.recv() => self.take_in(parcel).await,
                () = tokio::time::sleep_until(wake) => {}
                _ = probe.tick() => self.probe().await,
                _ = look.tick() => self.look().await,
            }
        }
        while self.on_the_way > 0 {
            match tries.recv().await {
                Some(tried) => self.returned(tried).await,
                None => break,
            }
        }
    }

    async fn take_in(&mut self, parcel: Parcel) {
        if self.lanes.len() >= IN_HAND {
            return table::put_back(&self.tools, &[parcel.id]).await;
        }
        if self.routes.contains_key(&parcel.channel) {
            self.lanes.add(parcel);
        }
    }

    async fn look(&mut self) {
        if self.lanes.len() < IN_HAND / 2 {
            for parcel in table::take(&self.tools).await {
                self.take_in(parcel).await;
            }
        }
    }

    async fn probe(&mut self) {
        for route in self.routes.values_mut().filter(|r| r.down) {
            if route.channel.probe().await {
                tracing::info!(channel = route.channel.name(), "the platform answers again");
                route.down = false;
                self.lanes.wake_all();
            }
        }
    }

    /// Sends what may go now; when to look again.
    fn dispatch(&mut self) -> Instant {
        let now = Instant::now();
        let mut wake = now + LOOK;
        let mut set_aside = Vec::new();
        while self.on_the_way < ON_THE_WAY {
            let Some((lane, channel)) = self.lanes.next_ready(now) else {
                break;
            };
            let Some(route) = self.routes.get_mut(&channel) else {
                continue;
            };
            if route.down || route.next_at > now {
                wake = wake.min(if route.down { wake } else { route.next_at });
                set_aside.push(lane);
                continue;
            }
            let chat_gap = route.chat_gap;
            let Some(parcel) = self.lanes.set_off(lane, now + chat_gap) else {
                continue;
            };
            route.next_at = route.next_at.max(now - route.gap) + route.gap;
            self.on_the_way += 1;
            tokio::spawn(deliver(
                self.tools.clone(),
                Arc::clone(&route.channel),
                parcel,
                self.tried.clone(),
            ));
        }
        for lane in set_aside {
            self.lanes.ready_again(lane);
        }
        self.lanes.earliest().map_or(wake, |at| wake.min(at))
    }

    async fn returned(&mut self, tried: Tried) {
        self.on_the_way = self.on_the_way.saturating_sub(1);
        let Tried { mut parcel, how } = tried;
        match how {
            How::Done(what) => {
                self.lanes.arrived(parcel.conversation);
                self.desk
                    .settle(Outcome {
                        id: parcel.id,
                        at: self.tools.clock.now(),
                        what,
                    })
                    .await;
            }
            How::Again(pause) => {
                parcel.attempts += 1;
                if parcel.attempts >= TRIES {
                    self.lanes.arrived(parcel.conversation);
                    let what = Became::Failed("gave-up".into());
                    return self
                        .desk
                        .settle(Outcome {
                            id: parcel.id,
                            at: self.tools.clock.now(),
                            what,
                        })
                        .await;
                }
                self.lanes.again(parcel, Instant::now() + pause);
            }
            How::Unreachable => {
                if let Some(route) = self.routes.get_mut(&parcel.channel)
                    && !route.down
                {
                    tracing::warn!(
                        channel = parcel.channel,
                        "the platform cannot be reached; its messages wait"
                    );
                    route.down = true;
                }
                parcel.attempts += 1;
                self.lanes.again(parcel, Instant::now());
            }
        }
    }
}

/// One try.
async fn deliver(
    tools: Tools,
    channel: Arc<dyn Channel>,
    parcel: Parcel,
    tried: mpsc::UnboundedSender<Tried>,
) {
    let how = attempt(&tools, channel.as_ref(), &parcel).await;
    // The courier waits for every try before it stops, so somebody always listens.
    let _ = tried.send(Tried { parcel, how });
}

async fn attempt(tools: &Tools, channel: &dyn Channel, parcel: &Parcel) -> How {
    let old = parcel.attempts > 0 || tools.clock.now() - made_at(parcel) > FRESH;
    if old {
        match table::may_push(tools, parcel).await {
            Ok(Push::Now) => {}
            Ok(Push::Held) => return How::Done(Became::Held("silent")),
            Ok(Push::Later(at)) => return How::Done(Became::Later(at)),
            Err(_) => return How::Again(pause(parcel.attempts)),
        }
    }
    let recording = recording(tools, parcel);
    let letter = Letter {
        address: &parcel.address,
        body: &parcel.body,
        key: parcel.id,
        lang: parcel.lang,
        by_staff: parcel.by_staff,
        silence: window::silence(parcel, tools.clock.now()),
        recording: recording.as_ref(),
    };
    if window::is_over(channel, parcel, tools.clock.now()) {
        return window::hold(tools, channel, parcel, letter).await;
    }
    match channel.send(letter).await {
        Ok(sent) => How::Done(Became::Sent(sent.platform_id)),
        Err(SendError::Later(after)) => How::Again(after.max(pause(parcel.attempts))),
        Err(SendError::Unreachable) => How::Unreachable,
        Err(SendError::OutsideWindow) => window::hold(tools, channel, parcel, letter).await,
        // Once they write, the answer is free again.
        Err(SendError::OverQuota) => How::Done(Became::Held("quota")),
        Err(SendError::Blocked) => How::Done(Became::Failed("blocked".into())),
        Err(SendError::Refused(why)) => How::Done(Became::Failed(why)),
    }
}

/// What reads the message aloud. It goes with the first try only: the text says the
/// same, and nobody should hear it twice.
fn recording(tools: &Tools, parcel: &Parcel) -> Option<Recording> {
    let name = parcel.body.recording.as_ref()?;
    let world = tools.world.borrow();
    let recording = world.recordings.get(name)?;
    (parcel.attempts == 0).then(|| recording.clone())
}

/// When the message was written: its id's own time.
fn made_at(parcel: &Parcel) -> Millis {
    let (seconds, nanos) = parcel.id.get_timestamp().map_or((0, 0), |t| t.to_unix());
    i64::try_from(seconds).unwrap_or(0) * 1_000 + i64::from(nanos / 1_000_000)
}

/// Half a second, doubling up to fifteen minutes.
fn pause(attempts: u32) -> Duration {
    Duration::from_millis(500)
        .saturating_mul(1 << attempts.min(11))
        .min(Duration::from_secs(900))
}
