//! The case of the report that is talked about, as far as the person may know of it: the same
//! facts that the casebook's rows hold, put into the same words by the same function.

use std::collections::BTreeMap;

use bot::talk::StaffEvent;
use casebook::standing::{Facts, Standing};
use casebook::{Millis, Uuid};

#[derive(Debug, Clone, Default)]
pub(super) struct Case {
    facts: Facts,
    /// Referrals that wait for the person's answer, and to whom.
    asked: BTreeMap<Uuid, String>,
    /// A human has written, and it has not reached the person yet.
    written: bool,
}

impl Case {
    /// Whoever acts on a case has it from then on; closing it gives it back.
    pub(super) fn hear_staff(&mut self, event: &StaffEvent) {
        match event {
            StaffEvent::Said { .. } => {
                self.facts.claimed = true;
                self.written = true;
            }
            StaffEvent::TookOver | StaffEvent::Read | StaffEvent::OnTheWay => {
                self.facts.claimed = true;
            }
            StaffEvent::AskConsent {
                referral, agency, ..
            } => {
                self.facts.claimed = true;
                self.asked.insert(*referral, agency.clone());
            }
            StaffEvent::ReferralAccepted { agency } => self.refer(agency, true),
            StaffEvent::ReferralDeclined { agency } => self.withdraw(agency),
            StaffEvent::Closed { .. } => {
                self.facts.claimed = false;
                self.facts.closed = true;
            }
            _ => {}
        }
    }

    /// What was written by a human has reached the person.
    pub(super) fn arrived(&mut self) {
        self.facts.answered |= std::mem::take(&mut self.written);
    }

    fn refer(&mut self, agency: &str, accepted: bool) {
        let mut told = self.facts.referrals.iter_mut();
        match told.find(|(known, _)| known == agency) {
            Some((_, state)) => *state = accepted,
            None => self.facts.referrals.push((agency.to_owned(), accepted)),
        }
    }

    /// The person has answered whether an agency may be told.
    pub(super) fn settle(&mut self, referral: Uuid, granted: bool) {
        if let Some(agency) = self.asked.remove(&referral).filter(|_| granted) {
            self.refer(&agency, false);
        }
    }

    /// The referral to this agency has ended.
    pub(super) fn withdraw(&mut self, agency: &str) {
        self.facts.referrals.retain(|(known, _)| known != agency);
    }

    /// Nobody may know any longer.
    pub(super) fn stop_sharing(&mut self) {
        self.asked.clear();
        self.facts.referrals.clear();
    }

    /// Some agency has taken it on.
    pub(super) fn is_accepted(&self) -> bool {
        self.facts.referrals.iter().any(|(_, accepted)| *accepted)
    }

    pub(super) fn standing(&self, erase_at: Option<Millis>) -> Standing {
        let facts = Facts {
            erase_at,
            ..self.facts.clone()
        };
        facts.into()
    }
}
