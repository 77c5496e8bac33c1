//! Showing a person that an answer is being written: where a platform can, while it
//! takes noticeably long to go out, and while an operator writes one.
//!
//! It is a sign of life on somebody's screen. So it is shown only to whoever wrote
//! within ten minutes, does not hide, writes of their own will as far as we know, and
//! has nothing held for them; whatever is not known counts as a no. It is tried once,
//! beside everything else, and seldom enough to cost nothing.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use casebook::listener::{self, Listener};
use casebook::told::ReportState;
use casebook::{Result, Uuid};
use tokio::time::Instant;

use super::live::report_key;
use super::{ContactCard, Tools};
use crate::channel::Channel;
use crate::talk::state::{Mode, Talk};

/// At most once in this time in one chat; most platforms show it about as long.
const PAUSE: Duration = Duration::from_secs(5);
/// Beyond so many talks those that are over are forgotten.
const CROWD: usize = 1_000;

/// Shows it; `Clone` is a reference count.
#[derive(Debug, Clone)]
pub struct Typing {
    tools: Tools,
    channels: Arc<HashMap<&'static str, Arc<dyn Channel>>>,
    shown: Arc<Mutex<HashMap<Uuid, Instant>>>,
}

impl Typing {
    pub fn new(tools: Tools, channels: Arc<HashMap<&'static str, Arc<dyn Channel>>>) -> Self {
        Self {
            tools,
            channels,
            shown: Arc::default(),
        }
    }

    /// Shows whoever goes on with `report` that an answer is being written, if they may
    /// be shown it. Returns at once.
    pub fn show(&self, report: Uuid) {
        if !self.is_due(report, Instant::now()) {
            return;
        }
        let typing = self.clone();
        tokio::spawn(async move {
            if let Err(error) = typing.try_show(report).await {
                tracing::debug!(error = %error, report.id = %report, "typing was not shown");
            }
        });
    }

    async fn try_show(&self, report: Uuid) -> Result<()> {
        let mut tx = self.tools.db.read().await?;
        let found = listener::of(&mut tx, report, self.tools.clock.now()).await?;
        drop(tx);
        let Some(found) = found else {
            return Ok(());
        };
        let Some(channel) = self.channels.get(found.channel.as_str()) else {
            return Ok(());
        };
        if let Some(address) = self.address(report, &found)? {
            channel.typing(&address).await;
        }
        Ok(())
    }

    /// Where they are, unless the chat is to look as if nobody were there.
    fn address(&self, report: Uuid, found: &Listener) -> Result<Option<String>> {
        let master = self.tools.vault.master();
        let case = found.case_id.map(|id| (id, found.case_key.as_deref()));
        let key = report_key(master, case, report, found.report_key.as_deref())?;
        let state: ReportState<Talk> =
            key.open_json("reports.state", report, &found.report_state)?;
        if state.talk.mode == Mode::Hidden || state.talk.guise.is_some() {
            return Ok(None);
        }
        let contact = master.unwrap(found.contact_id, found.contact_key.as_deref())?;
        let card: ContactCard =
            contact.open_json("contacts.sealed", found.contact_id, &found.contact_sealed)?;
        Ok(Some(card.address))
    }

    fn is_due(&self, report: Uuid, now: Instant) -> bool {
        // A panic elsewhere leaves at worst a moment behind that is too late.
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = |at: Instant| now.saturating_duration_since(at) >= PAUSE;
        if shown.len() > CROWD {
            shown.retain(|_, at| !is_over(*at));
        }
        let due = shown.get(&report).is_none_or(|at| is_over(*at));
        if due {
            shown.insert(report, now);
        }
        due
    }
}
