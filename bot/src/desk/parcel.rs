//! A message on its way from the desk to the courier.

use casebook::outbox::Waiting;
use casebook::told::{Body, DOTS};
use casebook::{Millis, Result, Uuid};

use super::Tools;
use super::live::{ContactCard, report_key};
use crate::words::Lang;

/// A message that the courier should send now.
#[derive(Debug, Clone)]
pub struct Parcel {
    /// The message's id: its idempotency key.
    pub id: Uuid,
    pub conversation: Uuid,
    pub report: Uuid,
    pub channel: String,
    pub address: String,
    pub body: Body,
    /// The language the person talks in.
    pub lang: Lang,
    /// When they last wrote: platforms let us write for a while after that.
    pub last_in_at: Millis,
    /// Until then the platform lets us write, however long they are silent.
    pub open_until: Millis,
    /// An operator wrote it, not the bot.
    pub by_staff: bool,
    pub attempts: u32,
    /// The platform gave it up because they had written too long ago, whatever we thought.
    pub is_too_late: bool,
}

impl Parcel {
    /// A message that waited in the table.
    ///
    /// # Errors
    /// Keys and texts that do not open: erased since, or damaged.
    pub(crate) fn open(tools: &Tools, message: Waiting) -> Result<Self> {
        let master = tools.vault.master();
        let contact = master.unwrap(message.contact_id, message.contact_key.as_deref())?;
        let card: ContactCard = contact.open_json(
            "contacts.sealed",
            message.contact_id,
            &message.contact_sealed,
        )?;
        let case = message.case_id.map(|id| (id, message.case_key.as_deref()));
        let wrapped = message.report_key.as_deref();
        let report = report_key(master, case, message.report_id, wrapped)?;
        let mut body: Body = report.open_json("messages.body", message.id, &message.body)?;
        if let Some(secret) = &message.secret {
            let secret = report.open("messages.secret", message.id, secret)?;
            let secret = String::from_utf8_lossy(&secret);
            body.text = body.text.replacen(DOTS, &secret, 1);
        }
        Ok(Self {
            is_too_late: message.is_too_late(),
            id: message.id,
            conversation: message.conversation_id,
            report: message.report_id,
            channel: message.channel,
            address: card.address,
            body,
            lang: Lang::parse(&message.language).unwrap_or(Lang::ENGLISH),
            last_in_at: message.last_in_at,
            open_until: card.open_until,
            by_staff: message.author == "staff",
            // It may be old: the courier asks whether it may still be pushed.
            attempts: u32::try_from(message.attempts).unwrap_or(0).max(1),
        })
    }
}
