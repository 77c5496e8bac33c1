//! Reports that a contact told before the present one: what is taken back or changed
//! may be in them.

use casebook::conversation;
use casebook::named::Named;
use casebook::vault::DataKey;
use casebook::{Error, Millis, Result, Uuid};

use super::batch::Bench;
use super::hearing::Line;
use super::live::{Live, report_key};
use super::sheet::Sheet;
use crate::talk::World;

impl Bench {
    /// The key of the report that a message stands in.
    pub(super) fn key_of(&self, sheet: &Sheet, message: &Named) -> Result<DataKey> {
        let in_hand = sheet
            .lives
            .iter()
            .find(|l| l.report_id == message.report_id);
        if let Some(live) = in_hand {
            return Ok(live.report_key.clone());
        }
        let case = message.case_id.map(|id| (id, message.case_key.as_deref()));
        let wrapped = message.report_key.as_deref();
        report_key(self.tools.vault.master(), case, message.report_id, wrapped)
    }

    /// Where on the sheet a report is; opened beside the talk that its contact goes on
    /// with, if it is not there yet.
    pub(super) async fn place_of(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        report: Uuid,
        world: &World,
        now: Millis,
    ) -> Result<Option<usize>> {
        if let Some(place) = sheet.lives.iter().position(|l| l.report_id == report) {
            return Ok(Some(place));
        }
        if !sheet.in_hand.take(report) {
            // Somebody else goes on with it in this very batch: each event goes alone.
            return Err(Error::Refused("report-in-hand"));
        }
        let rows = conversation::by_reports(&mut *tx.held().await, &[report]).await?;
        let Some(row) = rows.into_iter().next() else {
            return Ok(None);
        };
        let mut live = Live::open(&self.tools, &world.interview, &row, now)?;
        live.is_beside = true;
        sheet.lives.push(live);
        Ok(Some(sheet.lives.len() - 1))
    }
}
