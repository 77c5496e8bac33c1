//! Messages, and those among them that still have to be sent.
//!
//! What was said is written once, in `messages`. That it still has to reach a person
//! is a small row in `outbox`: `queued` until its platform takes it, `held` while it
//! waits for the person, `failed` when it will not be tried again; a message that was
//! sent has none. So sending rewrites no text, and touches no index of the messages.
//! The message's id is the idempotency key over all tries.

mod hold;
mod settle;
mod take;

use uuid::Uuid;

use crate::{Millis, Result, Tx, args};

pub(crate) use hold::take_along;
pub use hold::{defer, hold_again, hush, release, room_again, waits_for_plan};
pub(crate) use settle::taken;
pub use settle::{Became, Outcome, settle};
pub use take::{
    Pushing, Waiting, free_leases, is_any_due, pushing, put_back, renew, take, take_of,
};

/// How long one process keeps a message to itself.
pub const LEASE: Millis = 120_000;

/// After this long without a word from the person nothing is pushed to their phone
/// without their permission, and nothing said before is shown: ten minutes.
pub const QUIET: Millis = 600_000;

/// The word for what waits because a platform lets nobody write for longer than a while.
const WINDOW: &str = "window";

/// A message as it is written.
#[derive(Debug)]
pub struct NewMessage {
    pub id: Uuid,
    pub conversation_id: Uuid,
    pub report_id: Uuid,
    pub at: Millis,
    /// `person`, `bot` or `staff`.
    pub author: &'static str,
    pub staff_id: Option<Uuid>,
    pub kind: &'static str,
    pub body: Vec<u8>,
    pub secret: Option<Vec<u8>>,
    /// `None` for what was sent already, and for what a person said and has not taken
    /// back.
    pub state: Option<&'static str>,
    /// What the platform calls it, for what a person said; ours gets it when sent.
    pub platform_id: Option<String>,
    pub leased_by: Option<Uuid>,
    /// Fetched by the page that shows it (the web chat); the courier leaves it alone.
    pub pulled: bool,
}

/// Writes messages.
///
/// # Errors
/// Those of the database.
pub async fn add(tx: &mut Tx, messages: Vec<NewMessage>) -> Result<()> {
    let mut said = Vec::with_capacity(messages.len() * 10);
    let mut to_send = Vec::new();
    for m in messages {
        let taken_back = m.state.filter(|_| m.author == "person");
        if let Some(state) = m.state.filter(|s| *s != "sent" && taken_back.is_none()) {
            let leased_until = m.leased_by.map_or(0, |_| m.at + LEASE);
            let not_before = if m.pulled { Millis::MAX } else { 0 };
            to_send.extend(args![
                m.id,
                m.conversation_id,
                state,
                not_before,
                0_i64,
                m.leased_by,
                leased_until,
                m.secret
            ]);
        }
        said.extend(args![
            m.id,
            m.conversation_id,
            m.report_id,
            m.at,
            m.author,
            m.staff_id,
            m.kind,
            m.body,
            taken_back,
            m.platform_id
        ]);
    }
    tx.execute_many(
        "INSERT INTO messages (id, conversation_id, report_id, at, author, staff_id, kind, body, state, platform_id)",
        10,
        said,
        "",
    )
    .await?;
    tx.execute_many(
        "INSERT INTO outbox (message_id, conversation_id, state, not_before, attempts, leased_by, leased_until, secret)",
        8,
        to_send,
        "",
    )
    .await?;
    Ok(())
}
