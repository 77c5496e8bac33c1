//! What staff, agencies and the clock do to a conversation.

use super::event::{Part, StaffEvent};
use super::state::Mode;
use super::step::Turn;

impl Turn<'_> {
    pub fn staff(&mut self, event: &StaffEvent) {
        let knocks = self.must_knock();
        match event {
            StaffEvent::Said { text } => {
                self.join();
                self.operator_spoke();
                self.reply.parts.push(Part::Raw(text.clone()));
            }
            StaffEvent::TookOver => self.join(),
            StaffEvent::HandedBack => {
                if self.conv.talk.mode == Mode::Operator {
                    self.conv.talk.mode = Mode::Bot;
                    self.say("operator-left");
                    self.ask_again();
                }
            }
            StaffEvent::AskConsent { referral, agency } => self.ask_consent(*referral, agency),
            StaffEvent::ReferralAccepted { agency } => self.say_agency("referral-accepted", agency),
            StaffEvent::ReferralDeclined { agency } => self.say_agency("referral-declined", agency),
            StaffEvent::FileNotKept { too_large: true } => self.say("media-too-large"),
            StaffEvent::FileNotKept { too_large: false } => self.say("media-wrong-type"),
            StaffEvent::Read
            | StaffEvent::OnTheWay
            | StaffEvent::ComplaintRead
            | StaffEvent::Closed { .. } => self.news(event),
        }
        if knocks && !self.reply.parts.is_empty() {
            self.knock();
        }
    }

    /// An operator takes over; somebody who hides stays hidden, and finds the
    /// message when they come back.
    fn join(&mut self) {
        if self.conv.talk.mode == Mode::Bot {
            self.conv.talk.mode = Mode::Operator;
            self.conv.talk.editing = None;
            self.conv.talk.choosing = None;
            self.say("operator-joined");
        }
    }
}
