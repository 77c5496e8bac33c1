//! What cannot be worked on: kept sealed, counted, shown to staff, and nobody is left
//! without an answer for it.

use casebook::conversation::Loaded;
use casebook::{Error, Millis, Result, Tx, inbound};

use super::batch::Bench;
use super::hearing::Line;
use super::live::Live;
use super::{known_as, names};
use crate::channel::Inbound;
use crate::talk::World;

impl Bench {
    /// Opens what is kept of a talk. Where that is damaged the person must not be left
    /// without an answer for ever: a new talk begins, the old rows stay as they are,
    /// and staff are shown that something is wrong.
    pub(super) async fn open(
        &self,
        tx: &Line,
        world: &World,
        event: &Inbound,
        row: Loaded,
        now: Millis,
    ) -> Result<Live> {
        match Live::open(&self.tools, &world.interview, &row, now) {
            Err(error @ (Error::Unsealable(_) | Error::Damaged(_) | Error::Destroyed)) => {
                tracing::error!(conversation.id = %row.conversation_id, error = %error, "a talk does not open; a new one begins");
                self.note_trouble(&mut *tx.held().await, event, &error, now)
                    .await?;
                Live::begin_anew(&self.tools, &world.interview, event, row, now)
            }
            opened => opened,
        }
    }

    pub(super) async fn keep_troubled(&self, event: &Inbound, error: &Error) -> Result<()> {
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
}
