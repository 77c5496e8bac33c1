//! A batch: what waited together, in one transaction.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use casebook::inbound::{self, EventKey};
use casebook::outbox::Outcome;
use casebook::settings::{self, Mode};
use casebook::{Error, Millis, Result, Tx};
use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};

use super::albums;
use super::code_tries::CodeTries;
use super::flood::Flood;
use super::names;
use super::sheet::Sheet;
use super::unbroken::unbroken;
use super::{Ask, BREATH, DeskError, Done, Outgoing, Tools};
use crate::channel::Inbound;

/// Most requests of one transaction; more wait for the next.
const MOST: usize = 512;
/// How long what became of messages waits for people to share a transaction with.
const RIDE: Duration = Duration::from_millis(25);
/// How often a batch is tried again when the database is busy or two writers met.
const TRIES: usize = 5;
/// How long it is believed that somebody is on duty, or nobody.
const WEATHER: Millis = 1_000;

/// The whole installation, as a step must know it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weather {
    pub training: bool,
    pub on_duty: bool,
    at: Millis,
}

impl Weather {
    /// Before anybody looked.
    const UNKNOWN: Self = Self {
        training: true,
        on_duty: false,
        at: 0,
    };
}

/// One desk: its own memory, beside its tools.
pub(super) struct Bench {
    pub tools: Tools,
    pub name: String,
    weather: Mutex<Weather>,
    flood: Mutex<Flood>,
    code_tries: Mutex<CodeTries>,
    /// On how many cores a large batch is heard.
    pub cores: usize,
}

struct Waiting {
    events: Vec<Arc<Inbound>>,
    done: Done,
}

/// The desk's loop: takes what waits, writes it, answers.
pub(super) async fn work(tools: Tools, name: String, cores: usize, mut asks: mpsc::Receiver<Ask>) {
    let bench = Arc::new(Bench {
        tools,
        name,
        weather: Mutex::new(Weather::UNKNOWN),
        flood: Mutex::default(),
        code_tries: Mutex::default(),
        cores,
    });
    let mut taken = Vec::with_capacity(MOST);
    let mut outcomes = Outcomes::default();
    while outcomes.take(&mut asks, &mut taken).await {
        let mut people = Vec::new();
        for ask in taken.drain(..) {
            match ask {
                Ask::Person { mut events, done } => {
                    for event in &mut events {
                        names::hide(&bench.tools, event);
                    }
                    let events = events.into_iter().map(Arc::new).collect();
                    people.push(Waiting { events, done });
                }
                Ask::Outcome(outcome) => outcomes.add(outcome),
                Ask::Staff { report, deed, done } => {
                    let _ = done.send(bench.staff(report, &deed).await);
                }
                Ask::Alarm {
                    message,
                    report,
                    alarm,
                    done,
                } => {
                    let _ = done.send(bench.alarm(message, report, alarm).await);
                }
            }
        }
        if !people.is_empty() || outcomes.are_due() {
            for left in bench.people(people, outcomes.all()).await {
                outcomes.add(left);
            }
        }
    }
    bench.people(Vec::new(), outcomes.all()).await;
}

/// What became of messages, until a batch takes it along: a transaction of its own
/// for each would hold up the people behind it.
#[derive(Default)]
struct Outcomes {
    waiting: Vec<Outcome>,
    due: Option<Instant>,
}

impl Outcomes {
    fn add(&mut self, outcome: Outcome) {
        self.due.get_or_insert_with(|| Instant::now() + RIDE);
        self.waiting.push(outcome);
    }

    fn are_due(&self) -> bool {
        self.waiting.len() >= MOST || self.due.is_some_and(|at| at <= Instant::now())
    }

    fn all(&mut self) -> Vec<Outcome> {
        self.due = None;
        std::mem::take(&mut self.waiting)
    }

    /// Takes what waits at the desk, and no longer than outcomes may wait. False when
    /// nothing will come any more.
    async fn take(&self, asks: &mut mpsc::Receiver<Ask>, taken: &mut Vec<Ask>) -> bool {
        let more = asks.recv_many(taken, MOST);
        match self.due {
            None => more.await > 0,
            Some(at) => timeout_at(at, more).await.is_err() || !taken.is_empty(),
        }
    }
}

impl Bench {
    /// Writes a batch; when that fails for good, each delivery of it alone. Gives back
    /// the outcomes that could not be written.
    async fn people(
        self: &Arc<Self>,
        people: Vec<Waiting>,
        outcomes: Vec<Outcome>,
    ) -> Vec<Outcome> {
        if people.is_empty() && outcomes.is_empty() {
            return outcomes;
        }
        let deliveries: Vec<&[Arc<Inbound>]> = people.iter().map(|w| w.events.as_slice()).collect();
        match self.try_write(&deliveries, &outcomes).await {
            Ok(()) => {
                for waiting in people {
                    let _ = waiting.done.send(Ok(()));
                }
                return Vec::new();
            }
            Err(error) if people.len() > 1 && !is_outage(&error) => {
                for waiting in people {
                    self.alone(waiting).await;
                }
            }
            Err(error) => {
                for waiting in people {
                    self.refuse(waiting, &error).await;
                }
            }
        }
        self.only(outcomes).await
    }

    async fn alone(self: &Arc<Self>, waiting: Waiting) {
        match self.try_write(&[&waiting.events], &[]).await {
            Ok(()) => {
                let _ = waiting.done.send(Ok(()));
            }
            Err(error) => self.refuse(waiting, &error).await,
        }
    }

    /// Writes outcomes whose batch failed; without a database they wait for the next.
    async fn only(self: &Arc<Self>, outcomes: Vec<Outcome>) -> Vec<Outcome> {
        if outcomes.is_empty() {
            return outcomes;
        }
        match self.try_write(&[], &outcomes).await {
            Ok(()) => Vec::new(),
            Err(error) if is_outage(&error) => outcomes,
            Err(error) => {
                tracing::error!(error = %error, "what became of messages cannot be written");
                Vec::new()
            }
        }
    }

    /// One delivery that alone cannot be written: an outage is the platform's to try
    /// again. Else its events are written one at a time, so that a bad one does not
    /// cost its neighbours theirs; the bad one is kept sealed, counted, shown to staff,
    /// and acknowledged.
    async fn refuse(self: &Arc<Self>, waiting: Waiting, error: &Error) {
        if is_outage(error) {
            tracing::error!(error = %error, "the database cannot commit");
            let _ = waiting.done.send(Err(DeskError::NotDurable));
            return;
        }
        let mut kept = true;
        for event in &waiting.events {
            let alone = match waiting.events.len() {
                1 => None,
                _ => Some(self.try_write(&[std::slice::from_ref(event)], &[]).await),
            };
            kept &= match alone {
                Some(Ok(())) => true,
                Some(Err(error)) if is_outage(&error) => false,
                Some(Err(error)) => self.keep_troubled(event, &error).await.is_ok(),
                None => self.keep_troubled(event, error).await.is_ok(),
            };
        }
        let _ = waiting.done.send(if kept {
            Ok(())
        } else {
            Err(DeskError::NotDurable)
        });
    }

    async fn try_write(
        self: &Arc<Self>,
        deliveries: &[&[Arc<Inbound>]],
        outcomes: &[Outcome],
    ) -> Result<()> {
        for attempt in 1.. {
            match unbroken(self.write(deliveries, outcomes)).await {
                Err(error) if error.is_transient() && attempt < TRIES => {
                    tokio::time::sleep(BREATH).await
                }
                done => return done,
            }
        }
        Ok(())
    }

    async fn write(
        self: &Arc<Self>,
        deliveries: &[&[Arc<Inbound>]],
        outcomes: &[Outcome],
    ) -> Result<()> {
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.begin().await?;
        self.look_outside(&mut tx, now).await?;
        let events: Vec<&Arc<Inbound>> = deliveries.iter().flat_map(|d| d.iter()).collect();
        let vault = &self.tools.vault;
        let keys = events.iter().map(|e| names::key(&self.tools, e));
        let albums = events.iter().flat_map(|e| albums::keys(vault, e));
        let files = events.iter().filter_map(|e| names::of_file(&self.tools, e));
        let keys: Vec<EventKey> = keys.chain(albums).chain(files).collect();
        let mut fresh = inbound::claim(&mut tx, &keys, now).await?;
        // Those of albums and files are behind, and stay.
        let events = events.into_iter().zip(keys);
        let events = events.filter_map(|(event, key)| fresh.remove(&key.into()).then_some(event));
        let events: Vec<_> = events.collect();
        let events = albums::quieten(events, |e| albums::keys(vault, e), &mut fresh);
        let mut sheet = Sheet {
            events_in: i64::try_from(events.len()).unwrap_or(0),
            ..Sheet::default()
        };
        // First, so that a talk is loaded with what is held for it.
        casebook::outbox::settle(&mut tx, outcomes).await?;
        let mut tx = self.hear(tx, &mut sheet, events, now).await?;
        let out = self.save(&mut tx, sheet, sent(outcomes), now).await?;
        tx.commit().await?;
        self.hand_over(out);
        Ok(())
    }

    pub(super) fn weather(&self) -> Weather {
        *lock(&self.weather)
    }

    pub(super) fn flood(&self) -> MutexGuard<'_, Flood> {
        lock(&self.flood)
    }

    pub(super) fn code_tries(&self) -> MutexGuard<'_, CodeTries> {
        lock(&self.code_tries)
    }

    pub(super) async fn look_outside(&self, tx: &mut Tx, now: Millis) -> Result<()> {
        // Another process opens the hotline, and from that moment on somebody must be
        // called; it never closes again.
        let mut weather = self.weather();
        if weather.training {
            weather.training = settings::mode(tx).await? == Mode::Training;
        }
        if weather.at == 0 || now - weather.at >= WEATHER {
            weather.on_duty = casebook::duty::anyone(tx, now).await?;
            weather.at = now;
        }
        *lock(&self.weather) = weather;
        Ok(())
    }

    pub(super) fn hand_over(&self, out: Outgoing) {
        let is_empty = out.parcels.is_empty() && out.hushed.is_empty();
        if !is_empty && self.tools.courier.send(out).is_err() {
            tracing::warn!("the courier has stopped; messages wait in the table");
        }
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

fn sent(outcomes: &[Outcome]) -> i64 {
    let sent = outcomes
        .iter()
        .filter(|o| matches!(o.what, casebook::outbox::Became::Sent { .. }))
        .count();
    i64::try_from(sent).unwrap_or(0)
}

/// True when the database as a whole cannot work, not this event.
fn is_outage(error: &Error) -> bool {
    match error {
        Error::Database(sqlx_error) => {
            !casebook::db::is_about_data(sqlx_error) || error.is_transient()
        }
        Error::DestroyedList(_) => true,
        _ => false,
    }
}
