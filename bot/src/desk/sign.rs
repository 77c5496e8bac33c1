//! What is not said but signalled: blocked, arrived, reacted to, taken back. None of
//! it is answered, and none counts as the person being there.

use casebook::case::talk::APART;
use casebook::named::Named;
use casebook::outbox::NewMessage;
use casebook::told::{Body, DOTS, Heard};
use casebook::{Millis, Result, Uuid, knock, named};

use super::batch::Bench;
use super::effects::hush;
use super::flood::Pace;
use super::hearing::Line;
use super::late;
use super::live::Live;
use super::saying::SILENT;
use super::sheet::Sheet;
use super::transcript::{heard, line};
use crate::channel::{Arrival, Inbound, NOT_THERE, Place, Receipt, Said, TOO_LATE, Which};
use crate::scan::Reading;
use crate::talk::pin::PIN;
use crate::talk::{Event, World};

impl Bench {
    /// Notes a signal; false for everything that a person says.
    pub(super) async fn sign(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
        now: Millis,
    ) -> Result<bool> {
        let live = &mut sheet.lives[place];
        match &event.said {
            Said::Blocked(true) => block(sheet, place, event, now),
            Said::Blocked(false) => {
                live.blocked = false;
                sheet.blocked.push((live.contact_id, None));
            }
            Said::Moved(to) => {
                let moved = self.move_to(live, event, to);
                let message = self.keep(live, "moved", &line(String::new()), None, now)?;
                sheet.messages.push(message);
                sheet.addresses.moved.push(moved);
            }
            Said::Receipt(receipt) if is_of_knock(tx, live, receipt).await? => {
                let conversation = live.conversation_id;
                sheet.receipts.push(kept(conversation, receipt, event.at));
            }
            Said::Receipt(receipt) if waits_for_person(receipt).is_some() => {
                self.given_up(tx, sheet, place, event, receipt, world, now)
                    .await?;
            }
            Said::Receipt(receipt) => {
                let conversation = live.conversation_id;
                sheet.receipts.push(kept(conversation, receipt, event.at));
            }
            Said::Reaction(sign) => {
                let body = line(sign.clone().unwrap_or_default());
                let about = event.about.clone();
                let message = self.keep(live, "reaction", &body, about, now)?;
                sheet.messages.push(message);
            }
            Said::Withdrawn(_) => self.take_back(tx, sheet, place, event, world, now).await?,
            Said::PlaceMoved(to) => {
                let to = to.clone();
                self.place_moved(tx, sheet, place, event, &to, world, now)
                    .await?;
            }
            // Whoever holds the phone can open the chat. It is no word, and lets nothing go
            // that waits for one.
            Said::Opened if live.conv.talk.greeted => {
                if std::mem::take(&mut live.blocked) {
                    sheet.blocked.push((live.contact_id, None));
                }
            }
            Said::Edited(_) if self.is_no_change(tx, sheet, place, event, world).await? => {}
            _ => {
                return self
                    .was_taken_back(tx, sheet, place, event, world, now)
                    .await;
            }
        }
        Ok(true)
    }

    /// A live place moves on while nobody touches the phone: where the person is now
    /// takes the place of where they were, and both stay to be seen.
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    async fn place_moved(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        to: &Place,
        world: &World,
        now: Millis,
    ) -> Result<()> {
        let live = &mut sheet.lives[place];
        let before = live.conv.told.answers.get(PIN);
        if before.is_none_or(|pin| to.is_near(&pin.value)) {
            return Ok(());
        }
        let message = self.keep(live, "location", &line(to.words()), None, now)?;
        sheet.messages.push(message);
        let ctx = self.ctx(Reading::default(), false, None, Pace::Calm, now);
        let event = Event::Person(event.said.clone());
        self.run(tx, sheet, place, event, &ctx, world, SILENT).await
    }

    /// True for a change in which nothing changed: platforms tell of some that nobody
    /// sees (the picture of a link came), and whoever wrote is not there for that.
    async fn is_no_change(
        &self,
        tx: &Line,
        sheet: &Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
    ) -> Result<bool> {
        let live = &sheet.lives[place];
        let is = heard(world, live, event);
        let (Some((_, is)), Some(about)) = (is, event.about.as_deref()) else {
            return Ok(false);
        };
        let fresh = sheet.messages.iter().rev().find(|m| {
            m.conversation_id == live.conversation_id
                && m.author == "person"
                && m.kind != "reaction"
                && m.platform_id.as_deref() == Some(about)
        });
        let was: Body = match fresh {
            Some(message) if message.report_id == live.report_id => {
                live.report_key
                    .open_json("messages.body", message.id, &message.body)?
            }
            Some(_) => return Ok(false),
            None => match said_last(tx, live.conversation_id, about).await? {
                Some(found) => {
                    self.key_of(sheet, &found)?
                        .open_json("messages.body", found.id, &found.body)?
                }
                None => return Ok(false),
            },
        };
        Ok(was.text == is.body.text)
    }

    /// A change of a message that stands in an earlier report is kept beside it there.
    pub(super) async fn keep_change(
        &self,
        tx: &Line,
        sheet: &Sheet,
        place: usize,
        event: &Inbound,
        message: NewMessage,
        heard: &Heard,
    ) -> Result<NewMessage> {
        let live = &sheet.lives[place];
        let Some(about) = event.about.as_deref() else {
            return Ok(message);
        };
        let said = named::said(&mut *tx.held().await, live.conversation_id, about).await?;
        match said {
            // What stood apart does not come to staff by being changed.
            Some(found) if found.kind == APART => {
                let (key, dots) = (self.key_of(sheet, &found)?, line(DOTS.to_owned()));
                let entropy = &self.tools.entropy;
                Ok(NewMessage {
                    report_id: found.report_id,
                    kind: APART,
                    body: key.seal_json(entropy, "messages.body", message.id, &dots)?,
                    ..message
                })
            }
            Some(found) if found.report_id != live.report_id => {
                let key = self.key_of(sheet, &found)?;
                let entropy = &self.tools.entropy;
                Ok(NewMessage {
                    report_id: found.report_id,
                    body: key.seal_json(entropy, "messages.body", message.id, heard)?,
                    ..message
                })
            }
            _ => Ok(message),
        }
    }
}

/// From now on nothing is sent that would be lost: LINE takes what goes to somebody who has
/// blocked us, and drops it without a word. What is told late of a block that the person has
/// written since is none.
fn block(sheet: &mut Sheet, place: usize, event: &Inbound, now: Millis) {
    let live = &mut sheet.lives[place];
    if late::was_here(event, now) < live.last_in_at {
        return;
    }
    live.blocked = true;
    live.is_here = false;
    sheet.blocked.push((live.contact_id, Some(now)));
    hush(sheet, place);
}

/// The platform gave up what was to tell the person that something waits.
async fn is_of_knock(tx: &Line, live: &Live, receipt: &Receipt) -> Result<bool> {
    match (receipt.what.failure(), &receipt.which) {
        (Some(why), Which::Message(name)) => {
            let mut tx = tx.held().await;
            knock::did_not_arrive(&mut tx, live.conversation_id, name, why).await
        }
        _ => Ok(false),
    }
}

/// Why the platform gave a message up, where it can be said again when the person writes.
pub(super) fn waits_for_person(receipt: &Receipt) -> Option<&'static str> {
    let why = receipt.what.failure()?;
    [TOO_LATE, NOT_THERE].into_iter().find(|word| why == *word)
}

/// What stands last under a message's name.
async fn said_last(tx: &Line, conversation: Uuid, about: &str) -> Result<Option<Named>> {
    let mut all = named::all_said(&mut *tx.held().await, conversation, about).await?;
    Ok(all.pop())
}

pub(super) fn kept(
    conversation_id: Uuid,
    receipt: &Receipt,
    at: Millis,
) -> casebook::receipt::Receipt {
    let (platform_id, until) = match &receipt.which {
        Which::Message(id) => (id.clone(), at),
        Which::UpTo(until) => (String::new(), *until),
    };
    let when = |is: bool| is.then_some(until);
    casebook::receipt::Receipt {
        conversation_id,
        platform_id,
        // What was read was delivered.
        delivered_at: when(receipt.what.failure().is_none()),
        read_at: when(receipt.what == Arrival::Read),
        failed: receipt.what.failure().map(str::to_owned),
    }
}
