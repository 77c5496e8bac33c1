//! What the courier asks of the database: messages that memory does not hold.

use casebook::outbox::{self, Waiting};
use casebook::told::Body;
use casebook::{Result, Uuid};

use crate::desk::{ContactCard, Parcel, Push, Tools, report_key};
use crate::talk::DOTS;
use crate::words::Lang;

/// How many messages are taken at once.
const TAKE: i64 = 200;

/// Takes messages that no process has in hand, and keeps our own leases.
pub(super) async fn take(tools: &Tools) -> Vec<Parcel> {
    match try_take(tools).await {
        Ok(parcels) => parcels,
        Err(error) => {
            tracing::warn!(error = %error, "the outbox cannot be read; trying again");
            Vec::new()
        }
    }
}

async fn try_take(tools: &Tools) -> Result<Vec<Parcel>> {
    let now = tools.clock.now();
    let mut tx = tools.db.read().await?;
    let due = outbox::is_any_due(&mut tx, now).await?;
    drop(tx);
    if !due {
        return Ok(Vec::new());
    }
    let mut tx = tools.db.begin().await?;
    let waiting = outbox::take(&mut tx, tools.process, now, TAKE).await?;
    tx.commit().await?;
    let mut parcels = Vec::with_capacity(waiting.len());
    for message in waiting {
        let id = message.id;
        match open(tools, message) {
            Ok(parcel) => parcels.push(parcel),
            // Erased since, or damaged: it can never be sent.
            Err(error) => {
                tracing::error!(error = %error, message.id = %id, "a queued message does not open")
            }
        }
    }
    Ok(parcels)
}

fn open(tools: &Tools, message: Waiting) -> Result<Parcel> {
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
        body.text = body
            .text
            .replacen(DOTS, &String::from_utf8_lossy(&secret), 1);
    }
    Ok(Parcel {
        id: message.id,
        conversation: message.conversation_id,
        report: message.report_id,
        channel: message.channel,
        address: card.address,
        body,
        lang: Lang::parse(&message.language).unwrap_or(Lang::ENGLISH),
        last_in_at: message.last_in_at,
        by_staff: message.author == "staff",
        // It may be old: the courier asks whether it may still be pushed.
        attempts: u32::try_from(message.attempts).unwrap_or(0).max(1),
    })
}

pub(super) async fn may_push(tools: &Tools, parcel: &Parcel) -> Result<Push> {
    let mut tx = tools.db.read().await?;
    crate::desk::may_push(&mut tx, tools, parcel.id).await
}

pub(super) async fn put_back(tools: &Tools, ids: &[Uuid]) {
    let back = async {
        let mut tx = tools.db.begin().await?;
        outbox::put_back(&mut tx, ids).await?;
        tx.commit().await
    };
    if let Err(error) = back.await {
        tracing::warn!(error = %error, "messages could not be put back; their leases will run out");
    }
}

/// Keeps the leases of what this process has in hand, until it stops.
pub async fn keep_leases(tools: &Tools) -> Result<()> {
    let mut tx = tools.db.begin().await?;
    outbox::renew(&mut tx, tools.process, tools.clock.now()).await?;
    tx.commit().await
}
