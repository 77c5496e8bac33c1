//! Finding the report that a return code opens.

use casebook::conversation;
use casebook::{Error, Millis, Result, Tx};

use super::batch::{Bench, Sheet};
use super::live::Live;
use crate::talk::code::ReturnCode;
use crate::talk::{Event, World};

impl Bench {
    pub(super) async fn find_code(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        code: &ReturnCode,
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let contact = sheet.lives[place].contact_id;
        if !self.code_tries.may_try(contact, now) {
            return Ok(Event::CodeRefused);
        }
        let hash = self.code_hash(code);
        let found = self.open_code(tx, sheet, place, &hash, now, world).await?;
        if found == Event::CodeUnknown {
            self.code_tries.wrong(contact, now);
        }
        Ok(found)
    }

    async fn open_code(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        hash: &[u8],
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let Some(report) = conversation::by_code(tx, hash).await? else {
            return Ok(Event::CodeUnknown);
        };
        if report == sheet.lives[place].report_id {
            let conv = sheet.lives[place].conv.clone();
            return Ok(Event::CodeFound(Box::new(conv)));
        }
        let is_being_told = sheet.lives.iter().any(|live| live.report_id == report);
        if is_being_told || sheet.in_hand.contains(&report) {
            // In this very batch, before the code or after it: each event goes alone.
            return Err(Error::Refused("report-in-hand"));
        }
        let Some(row) = conversation::by_reports(tx, &[report])
            .await?
            .into_iter()
            .next()
        else {
            return Ok(Event::CodeUnknown);
        };
        let other = Live::open(&self.tools, &world.interview, &row, now)?;
        casebook::named::was_told_in(tx, other.conversation_id, report).await?;
        let found = other.conv.clone();
        let live = &mut sheet.lives[place];
        live.adopt(other);
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
