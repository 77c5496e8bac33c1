//! What one transaction will write, noted while a batch is heard.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use casebook::agreement::Agreement;
use casebook::audit::Entry;
use casebook::chat_erasure::ChatErasure;
use casebook::complaint::NewComplaint;
use casebook::intake::{NewAttachment, NewCase};
use casebook::outbox::NewMessage;
use casebook::second_reading::ToRead;
use casebook::{Millis, Uuid};

use super::Parcel;
use super::known_as::Addresses;
use super::live::Live;

/// What one transaction will write.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub lives: Vec<Live>,
    pub in_hand: InHand,
    pub messages: Vec<NewMessage>,
    pub attachments: Vec<NewAttachment>,
    /// What was said about agencies, and in which report.
    pub agreements: Vec<(Uuid, Agreement)>,
    pub cases: Vec<NewCase>,
    pub settled: Vec<(Uuid, bool)>,
    /// Conversations whose person fell silent.
    pub hushed: Vec<Uuid>,
    pub erase: Vec<Uuid>,
    pub stop_sharing: Vec<Uuid>,
    pub blocked: Vec<(Uuid, Option<Millis>)>,
    /// Agencies that a report's person no longer agrees to.
    pub unagreed: Vec<(Uuid, String)>,
    /// Chats of which the platform is asked to delete what was said.
    pub erase_chats: Vec<ChatErasure>,
    /// Messages that wait for the hours that the person named.
    pub deferred: Vec<(Uuid, Millis)>,
    pub addresses: Addresses,
    pub receipts: Vec<casebook::receipt::Receipt>,
    /// Messages that the person took back.
    pub withdrawn: Vec<Uuid>,
    /// Whether an operator talks with a person of these cases.
    pub operators: Vec<(Uuid, bool)>,
    pub audit: Vec<Entry>,
    pub parcels: Vec<Parcel>,
    pub release: Vec<Uuid>,
    /// Reports that a return code opened, and where.
    pub opened: Vec<(Uuid, Uuid)>,
    pub complaints: Vec<NewComplaint>,
    pub feedback: Vec<bool>,
    /// Something was said around a complaint about us, in the event that is being heard.
    pub about_us: bool,
    pub events_in: i64,
    /// The message that is being heard, where its words are kept.
    pub hearing: Option<ToRead>,
    /// Messages for a second reader.
    pub to_read: Vec<ToRead>,
}

impl Sheet {
    /// A sheet for some of the people of a batch; reports are in hand for all of them.
    pub fn beside(in_hand: &InHand) -> Self {
        Self {
            in_hand: in_hand.clone(),
            ..Self::default()
        }
    }

    /// Takes over what was noted on another sheet of the same batch, behind its own; where
    /// that one's talks begin here.
    pub fn absorb(&mut self, other: Self) -> usize {
        let place = self.lives.len();
        // Each by its name, so that nothing new is forgotten here.
        let Self {
            lives,
            in_hand: _,
            messages,
            attachments,
            agreements,
            cases,
            settled,
            hushed,
            erase,
            stop_sharing,
            blocked,
            unagreed,
            erase_chats,
            deferred,
            addresses,
            receipts,
            withdrawn,
            operators,
            audit,
            parcels,
            release,
            opened,
            complaints,
            feedback,
            about_us: _,
            events_in,
            hearing: _,
            to_read,
        } = other;
        self.lives.extend(lives);
        self.messages.extend(messages);
        self.attachments.extend(attachments);
        self.agreements.extend(agreements);
        self.cases.extend(cases);
        self.settled.extend(settled);
        self.hushed.extend(hushed);
        self.erase.extend(erase);
        self.stop_sharing.extend(stop_sharing);
        self.blocked.extend(blocked);
        self.unagreed.extend(unagreed);
        self.erase_chats.extend(erase_chats);
        self.deferred.extend(deferred);
        self.addresses.absorb(addresses);
        self.receipts.extend(receipts);
        self.withdrawn.extend(withdrawn);
        self.operators.extend(operators);
        self.audit.extend(audit);
        self.parcels.extend(parcels);
        self.release.extend(release);
        self.opened.extend(opened);
        self.complaints.extend(complaints);
        self.feedback.extend(feedback);
        self.events_in += events_in;
        self.to_read.extend(to_read);
        place
    }
}

/// Reports that somebody of a batch goes on with, whether or not anybody has been heard in
/// them yet: each has one writer.
#[derive(Debug, Clone, Default)]
pub(super) struct InHand(Arc<Mutex<HashSet<Uuid>>>);

impl InHand {
    /// Takes a report in hand; false when somebody has it.
    pub fn take(&self, report: Uuid) -> bool {
        let mut reports = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reports.insert(report)
    }
}
