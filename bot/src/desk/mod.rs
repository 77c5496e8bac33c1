//! The one door to every conversation.
//!
//! Events that wait together share one transaction and one fsync: a request waits
//! in a queue while the batch before it commits, and is answered when its own batch
//! is durable. On PostgreSQL several desks run side by side, split by contact; on
//! SQLite there is one.
//!
//! Architecture invariant: nobody else writes a conversation's state, and nothing
//! is acknowledged before [`Desk::receive`] returns.

mod alarm;
mod albums;
mod apart;
mod batch;
mod by_code;
mod changed_before;
mod code_tries;
mod earlier;
mod effects;
mod flood;
mod given_up;
mod hearing;
mod joined;
mod known_as;
pub(crate) mod late;
mod live;
mod names;
mod parcel;
mod person;
mod save;
mod saying;
mod sheet;
mod sign;
mod staff;
mod taken_back;
mod transcript;
mod troubled;
mod typing;
mod unbroken;
mod wishes;

pub use flood::Pace;
pub(crate) use live::ContactCard;
pub(crate) use names::of_message;
pub use parcel::Parcel;
pub use typing::Typing;
pub(crate) use wishes::{Push, may_push};

use std::sync::Arc;
use std::time::Duration;

use casebook::destroyed::DestroyedList;
use casebook::outbox::Outcome;
use casebook::telling::Telling;
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy, Uuid};
use tokio::sync::{mpsc, oneshot, watch};

use crate::channel::{Abilities, Inbound};
use crate::talk::event::Alarm;
use crate::talk::{StaffEvent, World};

/// Why the desk could not take an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// Nothing was kept; the sender should try again (503 to a platform).
    #[error("the database cannot commit")]
    NotDurable,
    /// There is no such report, or it was erased.
    #[error("no such report")]
    Gone,
    /// Whoever acts does not have the case.
    #[error("the case is somebody else's")]
    NotTheirs,
}

type Done = oneshot::Sender<Result<(), DeskError>>;

/// What waits at a desk.
#[derive(Debug)]
enum Ask {
    Person {
        events: Vec<Inbound>,
        done: Done,
    },
    Staff {
        report: Uuid,
        deed: Deed,
        done: Done,
    },
    /// What a second reader heard in a message of a report.
    Alarm {
        message: Uuid,
        report: Uuid,
        alarm: Alarm,
        done: Done,
    },
    Outcome(Outcome),
}

/// What is done to a conversation, by whom, and what must hold for it in the transaction
/// that writes it.
#[derive(Debug)]
struct Deed {
    by: Uuid,
    event: StaffEvent,
    terms: Terms,
}

#[derive(Debug)]
enum Terms {
    None,
    /// It ends this telling; was that told before, nothing happens.
    Tells(Uuid),
    /// Whoever does it has the case, and their form was not taken before.
    ByHand(Option<Vec<u8>>),
}

/// What a batch means for the courier.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// Conversations in which nothing that was handed over before may still be sent.
    pub hushed: Vec<Uuid>,
    pub parcels: Vec<Parcel>,
}

/// What a desk works with.
#[derive(Debug, Clone)]
pub struct Tools {
    pub db: Db,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub entropy: Arc<Entropy>,
    pub world: watch::Receiver<Arc<World>>,
    pub destroyed: DestroyedList,
    /// Where messages go after the commit: those of one batch together.
    pub courier: mpsc::UnboundedSender<Outgoing>,
    /// This process: whose leases are ours.
    pub process: Uuid,
    /// Messages a minute from one contact before answers slow down; 0 = no limit.
    pub contact_rate: u32,
    /// A second reader reads what people write, after the commit.
    pub second_reader: bool,
    /// What the configured platforms can do.
    pub abilities: Arc<Abilities>,
}

/// A handle on the desks; cheap to clone.
#[derive(Debug, Clone)]
pub struct Desk {
    queues: Arc<[mpsc::Sender<Ask>]>,
}

/// How many requests may wait at one desk; more wait in their connections.
const WAITING: usize = 4_096;

impl Desk {
    /// Starts the desks: one on SQLite, `side_by_side` on PostgreSQL. They stop when
    /// the last handle is dropped and their queues are empty.
    pub fn start(tools: &Tools, side_by_side: usize) -> (Self, Vec<tokio::task::JoinHandle<()>>) {
        let desks = if tools.db.is_postgres() {
            side_by_side.max(1)
        } else {
            1
        };
        let mut queues = Vec::new();
        let mut tasks = Vec::new();
        for number in 0..desks {
            let (queue, asks) = mpsc::channel(WAITING);
            queues.push(queue);
            tasks.push(tokio::spawn(batch::work(
                tools.clone(),
                format!("desk{number}"),
                hearing::cores(desks),
                asks,
            )));
        }
        (
            Self {
                queues: queues.into(),
            },
            tasks,
        )
    }

    /// Takes the events of one delivery; returns once their effects are durable.
    ///
    /// # Errors
    /// [`DeskError::NotDurable`]: the platform should deliver again.
    pub async fn receive(&self, events: Vec<Inbound>) -> Result<(), DeskError> {
        let Some(first) = events.first() else {
            return Ok(());
        };
        let queue = self.queue(first.address.as_bytes());
        put(queue, |done| Ask::Person { events, done }).await
    }

    /// Takes what the staff member `by` does to the conversation of `report`;
    /// returns once it is durable. `by` is the nil id for the clock.
    ///
    /// # Errors
    /// [`DeskError`]; on an error nothing of it happened.
    pub async fn tell(&self, report: Uuid, by: Uuid, event: StaffEvent) -> Result<(), DeskError> {
        self.does(report, by, event, Terms::None).await
    }

    /// As [`Desk::tell`], and ends the job that remembers it in the same transaction; the
    /// second time nothing happens.
    ///
    /// # Errors
    /// [`DeskError`]; on an error nothing of it happened.
    pub async fn tell_once(
        &self,
        telling: Telling,
        by: Uuid,
        event: StaffEvent,
    ) -> Result<(), DeskError> {
        let terms = Terms::Tells(telling.job);
        self.does(telling.report, by, event, terms).await
    }

    /// As [`Desk::tell`], for what a member of staff does on a case that they have: the
    /// claim is looked at in the same transaction, and so is `form`
    /// ([`casebook::form_use`]): the second time nothing happens.
    ///
    /// # Errors
    /// [`DeskError`]; on an error nothing of it happened.
    pub async fn by_hand(
        &self,
        report: Uuid,
        by: Uuid,
        event: StaffEvent,
        form: Option<Vec<u8>>,
    ) -> Result<(), DeskError> {
        self.does(report, by, event, Terms::ByHand(form)).await
    }

    async fn does(
        &self,
        report: Uuid,
        by: Uuid,
        event: StaffEvent,
        terms: Terms,
    ) -> Result<(), DeskError> {
        let deed = Deed { by, event, terms };
        let ask = |done| Ask::Staff { report, deed, done };
        put(self.queue(report.as_bytes()), ask).await
    }

    /// Takes what a second reader heard in `message` of `report`, and ends its job;
    /// returns once both are durable. The second time it does nothing.
    ///
    /// # Errors
    /// [`DeskError::NotDurable`]: nothing of it happened.
    pub async fn alarm(&self, message: Uuid, report: Uuid, alarm: Alarm) -> Result<(), DeskError> {
        let ask = |done| Ask::Alarm {
            message,
            report,
            alarm,
            done,
        };
        put(self.queue(report.as_bytes()), ask).await
    }

    /// Takes what became of a message; written with the next batch.
    pub async fn settle(&self, outcome: Outcome) {
        let queue = self.queue(outcome.id.as_bytes());
        if queue.send(Ask::Outcome(outcome)).await.is_err() {
            tracing::error!("a desk is gone; the message will be sent again");
        }
    }

    fn queue(&self, key: &[u8]) -> &mpsc::Sender<Ask> {
        let sum = key.iter().fold(0_usize, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(usize::from(*byte))
        });
        &self.queues[sum % self.queues.len()]
    }
}

/// Puts an ask into a desk's queue; returns once the desk has made it durable.
async fn put(queue: &mpsc::Sender<Ask>, ask: impl FnOnce(Done) -> Ask) -> Result<(), DeskError> {
    let (done, answer) = oneshot::channel();
    let put = queue.send(ask(done)).await;
    put.map_err(|_| DeskError::NotDurable)?;
    answer.await.unwrap_or(Err(DeskError::NotDurable))
}

/// How long a desk waits before it tries a failed batch again.
const BREATH: Duration = Duration::from_millis(20);
