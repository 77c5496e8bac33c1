//! Finding the report that a return code opens.

use casebook::conversation;
use casebook::{Error, Millis, Result};

use super::batch::Bench;
use super::hearing::Line;
use super::live::Live;
use super::sheet::Sheet;
use crate::talk::code::ReturnCode;
use crate::talk::{Conversation, Event, World};

impl Bench {
    pub(super) async fn find_code(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        code: &ReturnCode,
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let contact = sheet.lives[place].contact_id;
        if !self.code_tries().may_try(contact, now) {
            return Ok(Event::CodeRefused);
        }
        let hash = self.code_hash(code);
        let found = self.open_code(tx, sheet, place, &hash, now, world).await?;
        if found == Event::CodeUnknown {
            self.code_tries().wrong(contact, now);
        }
        Ok(found)
    }

    async fn open_code(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        hash: &[u8],
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let found = conversation::by_code(&mut *tx.held().await, hash).await?;
        let Some(report) = found else {
            return Ok(Event::CodeUnknown);
        };
        if report == sheet.lives[place].report_id {
            let live = &mut sheet.lives[place];
            let found = opened_with(live, live.conv.clone(), hash);
            return Ok(Event::CodeFound(Box::new(found)));
        }
        if !sheet.in_hand.take(report) {
            // In this very batch, before the code or after it: each event goes alone.
            return Err(Error::Refused("report-in-hand"));
        }
        let rows = conversation::by_reports(&mut *tx.held().await, &[report]).await?;
        let Some(row) = rows.into_iter().next() else {
            return Ok(Event::CodeUnknown);
        };
        let other = Live::open(&self.tools, &world.interview, &row, now)?;
        let told_in = other.conversation_id;
        casebook::named::was_told_in(&mut *tx.held().await, told_in, report).await?;
        let told = other.conv.clone();
        let live = &mut sheet.lives[place];
        live.adopt(other);
        let found = opened_with(live, told, hash);
        // What was held for them elsewhere comes here.
        live.holding = true;
        sheet.opened.push((report, live.conversation_id));
        Ok(Event::CodeFound(Box::new(found)))
    }

    pub(super) fn code_hash(&self, code: &ReturnCode) -> Vec<u8> {
        self.tools
            .vault
            .lookup("code", &[&code.canonical()])
            .to_vec()
    }
}

/// The talk that a code opens, `told` where it was told. One that was kept before a silence shows all of it, and what was made
/// after it, perhaps in other hands, opens nothing any more.
fn opened_with(live: &mut Live, told: Conversation, hash: &[u8]) -> Conversation {
    let mut found = told;
    if live.kept_hash.as_deref() == Some(hash) {
        live.code_hash = live.kept_hash.take();
        found.talk.shown_from = 0;
    }
    found
}
