//! What a change needs besides its transaction.

use uuid::Uuid;

use crate::audit::{self, Entry};
use crate::vault::Vault;
use crate::{Entropy, Millis, Result, Tx};

/// The keys, the randomness, the time, and the audit chain of whoever writes.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    pub vault: &'a Vault,
    pub entropy: &'a Entropy,
    /// The writer's own audit chain; the console's is `console`.
    pub chain: &'a str,
    /// Epoch milliseconds.
    pub now: Millis,
}

impl Pen<'_> {
    /// A new id of this moment.
    pub fn id(&self) -> Uuid {
        self.entropy.id(self.now)
    }

    /// Records what `actor` did, in this transaction.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn record(
        &self,
        tx: &mut Tx,
        actor: impl Into<String>,
        action: &'static str,
        subject: String,
        detail: impl Into<String>,
    ) -> Result<()> {
        let entry = Entry {
            at: self.now,
            actor: actor.into(),
            action,
            subject,
            detail: detail.into(),
        };
        audit::append(tx, self.vault, self.chain, &[entry]).await
    }
}
