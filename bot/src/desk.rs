//! The one door to every conversation: events come in, wait together, and share
//! one transaction and one fsync.

use casebook::Uuid;
use tokio::sync::{mpsc, oneshot};

use crate::talk::event::StaffEvent;

/// Why the desk could not take an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// Nothing was kept; the sender should try again (503 to a platform).
    #[error("the database cannot commit")]
    NotDurable,
    /// There is no such report, or it was erased.
    #[error("no such report")]
    Gone,
}

/// What waits at the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    Staff {
        report: Uuid,
        by: Uuid,
        event: StaffEvent,
        done: oneshot::Sender<Result<(), DeskError>>,
    },
}

/// A handle on the desk; cheap to clone.
#[derive(Debug, Clone)]
pub struct Desk(mpsc::Sender<Ask>);

impl Desk {
    /// Takes what the staff member `by` does to the conversation of `report`;
    /// returns once it is durable. `by` is the nil id for the clock.
    ///
    /// # Errors
    /// [`DeskError`]; on an error nothing of it happened.
    pub async fn tell(&self, report: Uuid, by: Uuid, event: StaffEvent) -> Result<(), DeskError> {
        let (done, answer) = oneshot::channel();
        let ask = Ask::Staff {
            report,
            by,
            event,
            done,
        };
        self.0.send(ask).await.map_err(|_| DeskError::NotDurable)?;
        answer.await.unwrap_or(Err(DeskError::NotDurable))
    }
}
