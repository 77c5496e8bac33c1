//! What people take back: shown to nobody any more, whether it came before or comes after.

use std::collections::HashMap;

use casebook::told::Body;
use casebook::{Millis, Result, Uuid, named, withdrawal};

use super::batch::Bench;
use super::flood::Pace;
use super::hearing::Line;
use super::late;
use super::saying::SILENT;
use super::sheet::Sheet;
use super::transcript::{heard, line};
use crate::channel::{Inbound, Said};
use crate::scan::Reading;
use crate::talk::{Event, World};

impl Bench {
    /// A message that the person took back: its words, whatever came along, and what it
    /// was changed to are shown to nobody any more, and leave the answers. That something
    /// was taken back stays to be seen.
    pub(super) async fn take_back(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
        now: Millis,
    ) -> Result<()> {
        let found = self.find(tx, sheet, place, event).await?;
        if found.is_empty() {
            // It may still come: platforms deliver in another order than it happened.
            let (live, about) = (&mut sheet.lives[place], event.about.clone());
            let message = self.keep(live, "withdrawal", &line(String::new()), about, now)?;
            sheet.messages.push(message);
            return Ok(());
        }
        for (report, text) in found {
            let Some(place) = self.place_of(tx, sheet, report, world, now).await? else {
                continue;
            };
            let ctx = self.ctx(Reading::default(), false, None, Pace::Calm, now);
            let event = Event::Person(Said::Withdrawn(Some(text)));
            self.run(tx, sheet, place, event, &ctx, world, SILENT)
                .await?;
        }
        Ok(())
    }

    /// True for what comes only after it was taken back: it is kept like that, not heard,
    /// and not answered. Only what comes late is looked for, and what changes a message:
    /// nobody takes back in a moment what they have just written.
    pub(super) async fn was_taken_back(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
        now: Millis,
    ) -> Result<bool> {
        let live = &mut sheet.lives[place];
        let is_change = matches!(event.said, Said::Edited(_));
        let Some(about) = event.about.as_deref() else {
            return Ok(false);
        };
        if !(is_change || late::is_late(event, now)) {
            return Ok(false);
        }
        let conversation = live.conversation_id;
        let fresh = sheet.messages.iter().any(|m| {
            m.conversation_id == conversation
                && m.author == "person"
                && m.platform_id.as_deref() == Some(about)
                && (m.kind == withdrawal::KIND || m.state == Some(withdrawal::STATE))
        });
        let is_noted =
            fresh || withdrawal::is_noted(&mut *tx.held().await, conversation, about).await?;
        if !is_noted {
            return Ok(false);
        }
        let Some((kind, body)) = heard(world, live, event) else {
            return Ok(false);
        };
        let mut message = self.keep(live, kind, &body, event.about.clone(), now)?;
        message.at = late::happened(event, now);
        message.state = Some(withdrawal::STATE);
        if let Said::Media(media) = &event.said {
            let attachment = self.attachment(live, message.id, media, now)?;
            sheet.attachments.push(attachment);
        }
        sheet.withdrawn.push(message.id);
        sheet.messages.push(message);
        Ok(true)
    }

    /// Finds all that was said under the message's name, in the table and in this very
    /// batch, in whichever report of the contact it is, and marks it; of each, its report
    /// and text.
    async fn find(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
    ) -> Result<Vec<(Uuid, String)>> {
        let live = &sheet.lives[place];
        let (conversation, own) = (live.conversation_id, live.report_key.clone());
        let own_report = live.report_id;
        let Some(about) = event.about.as_deref() else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        let mut keys = HashMap::from([(own_report, own)]);
        let all = named::all_said(&mut *tx.held().await, conversation, about).await?;
        for said in all {
            let key = self.key_of(sheet, &said)?;
            let body: Body = key.open_json("messages.body", said.id, &said.body)?;
            sheet.withdrawn.push(said.id);
            found.push((said.report_id, body.text));
            keys.insert(said.report_id, key);
        }
        let fresh = sheet.messages.iter_mut().filter(|m| {
            m.conversation_id == conversation
                && m.author == "person"
                && m.kind != "reaction"
                && m.platform_id.as_deref() == Some(about)
        });
        for message in fresh {
            // Changed and taken back in one batch, it stands beside what was changed.
            let Some(key) = keys.get(&message.report_id) else {
                continue;
            };
            let body: Body = key.open_json("messages.body", message.id, &message.body)?;
            message.state = Some(withdrawal::STATE);
            sheet.withdrawn.push(message.id);
            found.push((message.report_id, body.text));
        }
        Ok(found)
    }
}
