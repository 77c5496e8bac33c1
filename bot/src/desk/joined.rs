//! Two contacts that turn out to be one person (WhatsApp: a telephone number, and an id
//! without one). The talk goes on with one of them; whoever reads either case sees that
//! there is the other.

use std::collections::HashMap;

use casebook::conversation;
use casebook::intake;
use casebook::{Millis, Result, Tx, Uuid};

use super::batch::Bench;
use super::live::Live;
use super::save::by_rule;
use super::sheet::Sheet;
use super::transcript::line;
use crate::talk::World;

impl Bench {
    /// Notes on the cases of both that they are one person's. `joined` names, by their
    /// hashes, who was known apart and who they are now.
    pub(super) async fn note_joined(
        &self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        joined: &[(Vec<u8>, Vec<u8>)],
        places: &HashMap<Vec<u8>, usize>,
        world: &World,
        now: Millis,
    ) -> Result<()> {
        for (apart, now_known) in joined {
            let Some(place) = places.get(now_known).copied() else {
                continue;
            };
            let rows = conversation::by_contacts(tx, std::slice::from_ref(apart)).await?;
            let Some(row) = rows.into_iter().next() else {
                continue;
            };
            let Ok(mut other) = Live::open(&self.tools, &world.interview, &row, now) else {
                // Nobody reads that case any more.
                continue;
            };
            let cases = (sheet.lives[place].case_id, other.case_id);
            let (Some(mine), Some(theirs)) = cases else {
                continue;
            };
            if mine == theirs {
                continue;
            }
            let (here, there) = (
                reference(tx, sheet, mine).await?,
                reference(tx, sheet, theirs).await?,
            );
            for (live, case, reference) in [
                (&mut sheet.lives[place], mine, there),
                (&mut other, theirs, here),
            ] {
                let message = self.keep(live, "joined", &line(reference), None, now)?;
                sheet.messages.push(message);
                let entry = by_rule(now, "same-person", "case.join", case, String::new());
                sheet.audit.push(entry);
            }
        }
        Ok(())
    }
}

async fn reference(tx: &mut Tx, sheet: &Sheet, case: Uuid) -> Result<String> {
    match sheet.cases.iter().find(|c| c.id == case) {
        Some(new) => Ok(new.reference.clone()),
        None => Ok(intake::reference_of(tx, case).await?.unwrap_or_default()),
    }
}
