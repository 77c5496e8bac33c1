//! A message that the platform took, and gave up later because the person had written
//! too long ago, or could not be reached. It waits for them to write again, or goes again at
//! once where another form of it may arrive. What was only sent and not kept (a
//! return code) cannot be said again: staff see that it did not arrive, nobody has that
//! code, and the person is offered another.

use casebook::named::{self, Named};
use casebook::told::{Body, DOTS};
use casebook::{Millis, Result, Tx, Uuid, outbox};

use super::batch::Bench;
use super::flood::Pace;
use super::hearing::Line;
use super::saying::SILENT;
use super::sheet::Sheet;
use super::sign::{kept, waits_for_person};
use crate::channel::{Arrival, Inbound, Receipt, TOO_LATE, Which};
use crate::scan::Reading;
use crate::talk::{Event, World};

impl Bench {
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    pub(super) async fn given_up(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        receipt: &Receipt,
        world: &World,
        now: Millis,
    ) -> Result<()> {
        let conversation = sheet.lives[place].conversation_id;
        let message = match &receipt.which {
            Which::Message(name) => named::sent(&mut *tx.held().await, conversation, name).await?,
            Which::UpTo(_) => None,
        };
        let Some(message) = message else {
            // Told before our own note of the message's name: looked at when they write.
            sheet.receipts.push(kept(conversation, receipt, event.at));
            sheet.lives[place].holding = true;
            return Ok(());
        };
        if !self.lacks_something(sheet, &message)? {
            let waits = match receipt.what {
                Arrival::InAnotherForm => None,
                _ => waits_for_person(receipt),
            };
            outbox::hold_again(&mut *tx.held().await, message.id, waits).await?;
            sheet.lives[place].holding |= waits.is_some();
            return Ok(());
        }
        sheet.receipts.push(kept(conversation, receipt, event.at));
        let of = self.place_of(tx, sheet, message.report_id, world, now);
        let Some(place) = of.await? else {
            return Ok(());
        };
        let ctx = self.ctx(Reading::default(), false, None, Pace::Calm, now);
        self.run(tx, sheet, place, Event::CodeLost, &ctx, world, SILENT)
            .await
    }

    /// Of what was given up before its name was noted, holds what can be said again.
    pub(super) async fn hold_given_up(
        &self,
        tx: &mut Tx,
        sheet: &Sheet,
        conversation: Uuid,
    ) -> Result<()> {
        for message in named::given_up(tx, conversation).await? {
            if !self.lacks_something(sheet, &message)? {
                outbox::hold_again(tx, message.id, Some(TOO_LATE)).await?;
            }
        }
        Ok(())
    }

    /// True when dots stand in it for what was sent and not kept.
    fn lacks_something(&self, sheet: &Sheet, message: &Named) -> Result<bool> {
        let key = self.key_of(sheet, message)?;
        let body: Body = key.open_json("messages.body", message.id, &message.body)?;
        Ok(body.text.contains(DOTS))
    }
}
