//! What a person wished about being written to, kept sealed under their contact's key.

use casebook::outbox::{self, QUIET};
use casebook::{Millis, Result, Tx, Uuid, set_back};

use super::{ContactCard, Tools};

/// The kind of the message that goes before all others.
pub(crate) const KNOCK: &str = "knock";

/// Whether a message may be pushed to a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Push {
    Now,
    /// It waits until the person writes.
    Held,
    /// Not before the hours that they named.
    Later(Millis),
}

/// Whether `message` may be pushed now: not to somebody who has fallen silent since. Ten minutes after a person's last word nothing
/// is pushed without their permission, at other hours than theirs, or before the word
/// that they chose.
pub(crate) async fn may_push(tx: &mut Tx, tools: &Tools, message: Uuid) -> Result<Push> {
    let Some(to) = outbox::pushing(tx, message).await? else {
        return Ok(Push::Held);
    };
    if !to.is_queued {
        return Ok(Push::Held);
    }
    let now = tools.clock.now();
    if now - set_back::last_word(to.last_in_at, now) < QUIET {
        return Ok(Push::Now);
    }
    if !to.write_ok {
        return Ok(Push::Held);
    }
    let card = open(
        tools,
        to.contact_id,
        to.contact_key.as_deref(),
        &to.contact_sealed,
    )?;
    if card.wishes.knocks && to.kind != KNOCK {
        return Ok(Push::Held);
    }
    let at = card.wishes.next_allowed(now);
    Ok(if at > now { Push::Later(at) } else { Push::Now })
}

fn open(tools: &Tools, contact: Uuid, key: Option<&[u8]>, sealed: &[u8]) -> Result<ContactCard> {
    let key = tools.vault.master().unwrap(contact, key)?;
    key.open_json("contacts.sealed", contact, sealed)
}
