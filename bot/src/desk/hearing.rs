//! Hearing a batch: each event in its contact's talk. What one contact sends stays in its
//! order; the people of a large batch are heard on several cores at once, since a talk
//! knows nothing of its neighbours.

use std::collections::HashMap;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use casebook::conversation::{self, Loaded};
use casebook::{Error, Millis, Result, Tx};
use tokio::sync::{Mutex, MutexGuard};
use tokio::task::JoinSet;

use super::batch::Bench;
use super::flood::Pace;
use super::known_as;
use super::live::Live;
use super::sheet::{InHand, Sheet};
use crate::channel::Inbound;
use crate::talk::World;

/// So many people are worth a task of their own.
const SHARE: usize = 8;

/// The transaction of a batch, which all who hear it have, one at a time.
pub(super) struct Line(Mutex<Tx>);

impl Line {
    pub fn new(tx: Tx) -> Self {
        Self(Mutex::new(tx))
    }

    /// The transaction, alone. Whoever has it does not ask for it again.
    pub async fn held(&self) -> MutexGuard<'_, Tx> {
        self.0.lock().await
    }

    pub fn into_inner(self) -> Tx {
        self.0.into_inner()
    }
}

/// What one contact sent, and the talk that it belongs to.
struct Part {
    hash: Vec<u8>,
    row: Option<Loaded>,
    events: Vec<(Arc<Inbound>, Pace)>,
}

/// What some of the people of a batch said, and where each of their talks is on the sheet.
struct Heard {
    sheet: Sheet,
    places: Vec<(Vec<u8>, usize)>,
}

/// On how many cores each of `desks` desks hears: what is left to it of the machine's.
pub(super) fn cores(desks: usize) -> usize {
    let all = thread::available_parallelism().map_or(1, NonZero::get);
    (all / desks).max(1)
}

impl Bench {
    /// Hears a batch; the transaction comes back.
    pub(super) async fn hear(
        self: &Arc<Self>,
        mut tx: Tx,
        sheet: &mut Sheet,
        events: Vec<Arc<Inbound>>,
        now: Millis,
    ) -> Result<Tx> {
        let world = self.tools.world.borrow().clone();
        let mut recognised = known_as::recognise(&mut tx, &self.tools.vault, &events).await?;
        let hashes = std::mem::take(&mut recognised.hashes);
        let mut asked = hashes.clone();
        asked.sort_unstable();
        asked.dedup();
        let rows = conversation::by_contacts(&mut tx, &asked).await?;
        for report in rows.iter().filter_map(|r| r.report_id) {
            sheet.in_hand.take(report);
        }
        let parts = self.parts(rows, events, hashes, now);
        let (mut tx, heard) = self
            .hear_parts(tx, parts, &sheet.in_hand, &world, now)
            .await?;
        let mut places = HashMap::new();
        for share in heard {
            let first = sheet.absorb(share.sheet);
            let of = share.places.into_iter();
            places.extend(of.map(|(hash, place)| (hash, first + place)));
        }
        let joined = std::mem::take(&mut recognised.joined);
        self.note_joined(&mut tx, sheet, &joined, &places, &world, now)
            .await?;
        let found = recognised.addresses(&sheet.lives, &places);
        sheet.addresses.absorb(found);
        Ok(tx)
    }

    /// The people of a batch, in the order in which they came.
    fn parts(
        &self,
        rows: Vec<Loaded>,
        events: Vec<Arc<Inbound>>,
        hashes: Vec<Vec<u8>>,
        now: Millis,
    ) -> Vec<Part> {
        let rows = rows.into_iter().map(|r| (r.address_hash.clone(), r));
        let mut rows: HashMap<Vec<u8>, Loaded> = rows.collect();
        let mut parts: Vec<Part> = Vec::new();
        let mut places: HashMap<Vec<u8>, usize> = HashMap::new();
        let mut flood = self.flood();
        for (event, hash) in events.into_iter().zip(hashes) {
            let pace = flood.pace(&hash, self.tools.contact_rate, now);
            let place = *places.entry(hash).or_insert_with_key(|hash| {
                parts.push(Part {
                    hash: hash.clone(),
                    row: rows.remove(hash),
                    events: Vec::new(),
                });
                parts.len() - 1
            });
            parts[place].events.push((event, pace));
        }
        parts
    }

    /// Hears all of them, on as many cores as they are worth.
    async fn hear_parts(
        self: &Arc<Self>,
        tx: Tx,
        mut parts: Vec<Part>,
        in_hand: &InHand,
        world: &Arc<World>,
        now: Millis,
    ) -> Result<(Tx, Vec<Heard>)> {
        let cores = (parts.len() / SHARE).clamp(1, self.cores);
        let size = parts.len().div_ceil(cores);
        let line = Arc::new(Line::new(tx));
        let mut shares = JoinSet::new();
        let mut heard = Vec::with_capacity(cores);
        if cores == 1 {
            let sheet = Sheet::beside(in_hand);
            heard.push(self.hear_some(&line, parts, sheet, world, now).await);
        } else {
            // The last one too: what a core is given first, another takes from it only when
            // it is given more.
            for _ in 0..cores {
                let share = parts.split_off(parts.len().saturating_sub(size));
                let (bench, line, world) = (Arc::clone(self), Arc::clone(&line), Arc::clone(world));
                let sheet = Sheet::beside(in_hand);
                shares
                    .spawn(async move { bench.hear_some(&line, share, sheet, &world, now).await });
            }
        }
        while let Some(share) = shares.join_next().await {
            heard.push(share.map_err(|_| Error::Damaged("a talk panicked"))?);
        }
        let heard = heard.into_iter().collect::<Result<_>>()?;
        let line = Arc::into_inner(line).ok_or(Error::Damaged("a talk goes on"))?;
        Ok((line.into_inner(), heard))
    }

    async fn hear_some(
        &self,
        tx: &Line,
        parts: Vec<Part>,
        sheet: Sheet,
        world: &World,
        now: Millis,
    ) -> Result<Heard> {
        let places = Vec::with_capacity(parts.len());
        let mut heard = Heard { sheet, places };
        for part in parts {
            self.hear_one(tx, &mut heard, part, world, now).await?;
        }
        Ok(heard)
    }

    async fn hear_one(
        &self,
        tx: &Line,
        Heard { sheet, places }: &mut Heard,
        mut part: Part,
        world: &World,
        now: Millis,
    ) -> Result<()> {
        let mut place = None;
        for (event, pace) in part.events {
            let place = match place {
                Some(place) => place,
                None => {
                    let live = match part.row.take() {
                        Some(row) => self.open(tx, world, &event, row, now).await?,
                        // A sign about messages that nobody sent is nobody's.
                        None if !event.said.begins() => continue,
                        None => {
                            let hash = part.hash.clone();
                            Live::new(&self.tools, &world.interview, &event, hash, now)?
                        }
                    };
                    sheet.lives.push(live);
                    *place.insert(sheet.lives.len() - 1)
                }
            };
            sheet.lives[place].hears_from(&event);
            self.person(tx, sheet, place, &event, world, pace, now)
                .await?;
        }
        places.extend(place.map(|place| (part.hash, place)));
        Ok(())
    }
}
