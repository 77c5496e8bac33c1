//! What staff, agencies and the clock do to a conversation.

use super::event::{Part, StaffEvent};
use super::state::{Guise, Mode};
use super::step::Turn;

impl Turn<'_> {
    pub fn staff(&mut self, event: &StaffEvent) {
        let knocks = *event != StaffEvent::LeftAlone && self.must_knock();
        match event {
            StaffEvent::Said { text } => {
                self.join();
                self.operator_spoke();
                // Who is written to by somebody need not be told that somebody reads.
                self.conv.talk.read = true;
                self.reply.parts.push(Part::Raw(text.clone()));
            }
            StaffEvent::TookOver => self.join(),
            StaffEvent::HandedBack => {
                if self.hand_back("operator-left") {
                    self.ask_again();
                }
            }
            StaffEvent::LeftAlone => self.leave_alone(),
            StaffEvent::AskConsent {
                referral,
                agency,
                line,
            } => self.ask_consent(*referral, agency, *line),
            StaffEvent::AskNoConsent { referral } => self.not_asked(*referral),
            StaffEvent::ReferralAccepted { agency } => self.say_agency("referral-accepted", agency),
            StaffEvent::ReferralDeclined { agency } => self.say_agency("referral-declined", agency),
            StaffEvent::ReferralOverridden { agency } => {
                self.say_agency("referral-overridden", agency);
            }
            StaffEvent::ReferralTried { agency } => self.say_agency("referral-tried", agency),
            StaffEvent::FileNotKept { too_large: true } => self.say("media-too-large"),
            StaffEvent::FileNotKept { too_large: false } => self.say("media-wrong-type"),
            StaffEvent::FileLost => self.say("media-lost"),
            StaffEvent::Read
            | StaffEvent::OnTheWay
            | StaffEvent::ComplaintRead
            | StaffEvent::Closed { .. } => self.news(event),
        }
        if knocks && !self.reply.parts.is_empty() {
            self.knock();
        }
    }

    /// Nobody is there. In danger nobody has the time to wait for the next.
    fn leave_alone(&mut self) {
        if self.hand_back("operator-away") {
            if self.conv.talk.level() == Some(1) {
                self.say("human-cannot-wait");
                self.numbers();
            }
            self.ask_again();
        }
    }

    /// The program goes on, also for somebody who hides: when they wake it, it is there.
    /// True where it has `line` to say.
    fn hand_back(&mut self, line: &str) -> bool {
        let talk = &mut self.conv.talk;
        talk.operator_waits = false;
        if let Some(Guise::Knock { operator }) = &mut talk.guise {
            *operator = false;
        }
        let was_theirs = talk.mode == Mode::Operator;
        if was_theirs {
            talk.mode = Mode::Bot;
            self.say(line);
        }
        was_theirs
    }

    /// An operator takes over; somebody who hides stays hidden, and finds the
    /// message when they come back.
    fn join(&mut self) {
        if self.conv.talk.mode == Mode::Bot {
            self.conv.talk.mode = Mode::Operator;
            self.conv.talk.editing = None;
            self.conv.talk.choosing = None;
            self.say("operator-joined");
        } else if self.conv.talk.mode == Mode::Hidden {
            self.conv.talk.operator_waits = true;
        }
    }
}
