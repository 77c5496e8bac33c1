//! A batch: what waited together, in one transaction.

use std::collections::HashMap;
use std::time::Duration;

use casebook::agreement::Agreement;
use casebook::audit::Entry;
use casebook::chat_erasure::ChatErasure;
use casebook::complaint::NewComplaint;
use casebook::conversation::{self, Loaded};
use casebook::inbound::{self, EventKey};
use casebook::intake::{NewAttachment, NewCase};
use casebook::outbox::{NewMessage, Outcome};
use casebook::second_reading::ToRead;
use casebook::settings::{self, Mode};
use casebook::{Error, Millis, Result, Tx, Uuid};
use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};

use super::albums;
use super::code_tries::CodeTries;
use super::flood::Flood;
use super::known_as::{self, Addresses};
use super::live::Live;
use super::names;
use super::{Ask, BREATH, DeskError, Done, Outgoing, Parcel, Tools};
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
    pub weather: Weather,
    pub flood: Flood,
    pub code_tries: CodeTries,
}

/// What one transaction will write.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub lives: Vec<Live>,
    /// Reports that were loaded for this batch, whether or not anybody has been heard in
    /// them yet: each has one writer.
    pub in_hand: Vec<Uuid>,
    pub messages: Vec<NewMessage>,
    pub attachments: Vec<NewAttachment>,
    /// What was said about agencies, and in which report.
    pub agreements: Vec<(Uuid, Agreement)>,
    pub cases: Vec<NewCase>,
    pub settled: Vec<(Uuid, bool)>,
    /// Conversations whose person fell silent.
    pub hushed: Vec<Uuid>,
    pub erase: Vec<Uuid>,
    pub stop_sharing: Vec<Uuid>,
    pub blocked: Vec<(Uuid, Option<Millis>)>,
    /// Agencies that a report's person no longer agrees to.
    pub unagreed: Vec<(Uuid, String)>,
    /// Chats of which the platform is asked to delete what was said.
    pub erase_chats: Vec<ChatErasure>,
    /// Messages that wait for the hours that the person named.
    pub deferred: Vec<(Uuid, Millis)>,
    pub addresses: Addresses,
    pub receipts: Vec<casebook::receipt::Receipt>,
    /// Messages that the person took back.
    pub withdrawn: Vec<Uuid>,
    /// Whether an operator talks with a person of these cases.
    pub operators: Vec<(Uuid, bool)>,
    pub audit: Vec<Entry>,
    pub parcels: Vec<Parcel>,
    pub release: Vec<Uuid>,
    /// Reports that a return code opened, and where.
    pub opened: Vec<(Uuid, Uuid)>,
    pub complaints: Vec<NewComplaint>,
    pub feedback: Vec<bool>,
    pub events_in: i64,
    /// The message that is being heard, where its words are kept.
    pub hearing: Option<ToRead>,
    /// Messages for a second reader.
    pub to_read: Vec<ToRead>,
}

struct Waiting {
    events: Vec<Inbound>,
    done: Done,
}

/// The desk's loop: takes what waits, writes it, answers.
pub(super) async fn work(tools: Tools, name: String, mut asks: mpsc::Receiver<Ask>) {
    let mut bench = Bench {
        tools,
        name,
        weather: Weather::UNKNOWN,
        flood: Flood::default(),
        code_tries: CodeTries::default(),
    };
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
    async fn people(&mut self, people: Vec<Waiting>, outcomes: Vec<Outcome>) -> Vec<Outcome> {
        if people.is_empty() && outcomes.is_empty() {
            return outcomes;
        }
        let deliveries: Vec<&[Inbound]> = people.iter().map(|w| w.events.as_slice()).collect();
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

    async fn alone(&mut self, waiting: Waiting) {
        match self.try_write(&[&waiting.events], &[]).await {
            Ok(()) => {
                let _ = waiting.done.send(Ok(()));
            }
            Err(error) => self.refuse(waiting, &error).await,
        }
    }

    /// Writes outcomes whose batch failed; without a database they wait for the next.
    async fn only(&mut self, outcomes: Vec<Outcome>) -> Vec<Outcome> {
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
    async fn refuse(&mut self, waiting: Waiting, error: &Error) {
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

    /// Opens what is kept of a talk. Where that is damaged the person must not be left
    /// without an answer for ever: a new talk begins, the old rows stay as they are,
    /// and staff are shown that something is wrong.
    async fn open(
        &self,
        tx: &mut Tx,
        world: &crate::talk::World,
        event: &Inbound,
        row: Loaded,
        now: Millis,
    ) -> Result<Live> {
        match Live::open(&self.tools, &world.interview, &row, now) {
            Err(error @ (Error::Unsealable(_) | Error::Damaged(_) | Error::Destroyed)) => {
                tracing::error!(conversation.id = %row.conversation_id, error = %error, "a talk does not open; a new one begins");
                self.note_trouble(tx, event, &error, now).await?;
                Live::begin_anew(&self.tools, &world.interview, event, row, now)
            }
            opened => opened,
        }
    }

    async fn keep_troubled(&self, event: &Inbound, error: &Error) -> Result<()> {
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.begin().await?;
        let fresh = inbound::claim(&mut tx, &[names::key(&self.tools, event)], now).await?;
        if !fresh.is_empty() {
            tracing::error!(channel = event.channel, error = %error, "an event could not be worked on; it is kept");
            self.note_trouble(&mut tx, event, error, now).await?;
            inbound::count(&mut tx, &self.name, &[("messages_in", 1)]).await?;
        }
        tx.commit().await
    }

    /// Keeps an event sealed, and counts it.
    async fn note_trouble(
        &self,
        tx: &mut Tx,
        event: &Inbound,
        error: &Error,
        now: Millis,
    ) -> Result<()> {
        let id = self.tools.entropy.id(now);
        let plain = serde_json::json!({ "account": event.account, "event_id": event.event_id, "address": event.address, "said": event.said });
        let sealed = self.tools.vault.master().seal_json(
            &self.tools.entropy,
            "troubled_events.sealed",
            id,
            &plain,
        )?;
        let troubled = inbound::Troubled {
            id,
            channel: event.channel,
            address_hash: known_as::hash(&self.tools.vault, event.channel, &event.address),
            error: error.to_string(),
            sealed,
            at: now,
        };
        inbound::keep_troubled(tx, troubled).await?;
        inbound::count(tx, &self.name, &[("troubled", 1)]).await
    }

    async fn try_write(&mut self, deliveries: &[&[Inbound]], outcomes: &[Outcome]) -> Result<()> {
        for attempt in 1.. {
            match self.write(deliveries, outcomes).await {
                Err(error) if error.is_transient() && attempt < TRIES => {
                    tokio::time::sleep(BREATH).await
                }
                done => return done,
            }
        }
        Ok(())
    }

    async fn write(&mut self, deliveries: &[&[Inbound]], outcomes: &[Outcome]) -> Result<()> {
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.begin().await?;
        self.look_outside(&mut tx, now).await?;
        let events: Vec<&Inbound> = deliveries.iter().flat_map(|d| d.iter()).collect();
        let vault = &self.tools.vault;
        let keys = events.iter().map(|e| names::key(&self.tools, e));
        let albums = events.iter().flat_map(|e| albums::keys(vault, e));
        let files = events.iter().filter_map(|e| names::of_file(&self.tools, e));
        let keys: Vec<EventKey> = keys.chain(albums).chain(files).collect();
        let mut fresh = inbound::claim(&mut tx, &keys, now).await?;
        // Those of albums and files are behind, and stay.
        let events = events.into_iter().zip(keys);
        let events = events.filter_map(|(event, key)| fresh.remove(&key.into()).then_some(event));
        let events: Vec<&Inbound> = events.collect();
        let events = albums::quieten(events, |e| albums::keys(vault, e), &mut fresh);
        let events: Vec<&Inbound> = events.iter().map(AsRef::as_ref).collect();
        let mut sheet = Sheet {
            events_in: i64::try_from(events.len()).unwrap_or(0),
            ..Sheet::default()
        };
        // First, so that a talk is loaded with what is held for it.
        casebook::outbox::settle(&mut tx, outcomes).await?;
        self.hear(&mut tx, &mut sheet, &events, now).await?;
        let out = self.save(&mut tx, sheet, sent(outcomes), now).await?;
        tx.commit().await?;
        self.hand_over(out);
        Ok(())
    }

    async fn hear(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        events: &[&Inbound],
        now: Millis,
    ) -> Result<()> {
        let world = self.tools.world.borrow().clone();
        let mut recognised = known_as::recognise(tx, &self.tools.vault, events).await?;
        let hashes = std::mem::take(&mut recognised.hashes);
        let mut asked = hashes.clone();
        asked.sort_unstable();
        asked.dedup();
        let rows = conversation::by_contacts(tx, &asked).await?;
        sheet.in_hand = rows.iter().filter_map(|r| r.report_id).collect();
        let mut loaded: HashMap<Vec<u8>, Loaded> = rows
            .into_iter()
            .map(|r| (r.address_hash.clone(), r))
            .collect();
        let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
        for (event, hash) in events.iter().zip(hashes) {
            let place = match places.get(&hash) {
                Some(place) => *place,
                None => {
                    let live = match loaded.remove(&hash) {
                        Some(row) => self.open(tx, &world, event, row, now).await?,
                        // A sign about messages that nobody sent is nobody's.
                        None if !event.said.begins() => continue,
                        None => Live::new(&self.tools, &world.interview, event, hash.clone(), now)?,
                    };
                    sheet.lives.push(live);
                    places.insert(hash.clone(), sheet.lives.len() - 1);
                    sheet.lives.len() - 1
                }
            };
            sheet.lives[place].hears_from(event);
            let pace = self.flood.pace(&hash, self.tools.contact_rate, now);
            self.person(tx, sheet, place, event, &world, pace, now)
                .await?;
        }
        let joined = std::mem::take(&mut recognised.joined);
        self.note_joined(tx, sheet, &joined, &places, &world, now)
            .await?;
        let moved = std::mem::take(&mut sheet.addresses.moved);
        sheet.addresses = recognised.addresses(&sheet.lives, &places);
        sheet.addresses.moved = moved;
        Ok(())
    }

    pub(super) async fn look_outside(&mut self, tx: &mut Tx, now: Millis) -> Result<()> {
        // Another process opens the hotline, and from that moment on somebody must be
        // called; it never closes again.
        if self.weather.training {
            self.weather.training = settings::mode(tx).await? == Mode::Training;
        }
        if self.weather.at == 0 || now - self.weather.at >= WEATHER {
            self.weather.on_duty = casebook::duty::anyone(tx, now).await?;
            self.weather.at = now;
        }
        Ok(())
    }

    pub(super) fn hand_over(&self, out: Outgoing) {
        let is_empty = out.parcels.is_empty() && out.hushed.is_empty();
        if !is_empty && self.tools.courier.send(out).is_err() {
            tracing::warn!("the courier has stopped; messages wait in the table");
        }
    }
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
