//! What happened next: the person hears what became of their report, is asked
//! whether they are safe when it is closed, and can say how this was for them.

use super::event::{Part, StaffEvent};
use super::interview::Priority;
use super::state::{Aside, Effect, Mode};
use super::step::Turn;

/// Answers to “are you safe now?”.
pub(super) const SAFE: [&str; 3] = ["yes", "no", "not_sure"];
/// Answers to “how was this for you?”.
pub(super) const FEEDBACK: [&str; 4] = ["good", "not_good", "complain", "no"];

impl Turn<'_> {
    /// News of the report; neutral on the lock screen.
    pub(super) fn news(&mut self, event: &StaffEvent) {
        match event {
            StaffEvent::Read if !self.conv.talk.read => {
                self.conv.talk.read = true;
                self.say("someone-read");
            }
            StaffEvent::OnTheWay => self.say("on-the-way"),
            StaffEvent::ComplaintRead => self.say("complaint-read"),
            StaffEvent::Closed { reason } => self.closed(reason),
            _ => {}
        }
    }

    fn closed(&mut self, reason: &str) {
        self.conv.talk.operator_waits = false;
        if self.conv.talk.mode == Mode::Operator {
            self.conv.talk.mode = Mode::Bot;
        }
        self.ask_no_consent();
        self.say("closed-for-now");
        let why = format!("closed-{reason}");
        if self.world.words.has(self.conv.lang, &why) {
            self.reply.parts.push(Part::words(why));
        }
        self.ask_aside(&Aside::Safe);
    }

    pub(super) fn safe_answer(&mut self, choice: &str) {
        if choice != "yes" {
            // Closed or not: somebody who is not safe is somebody who waits.
            self.raise(Priority::P2, "not-safe-after");
            self.effects.push(Effect::WantsHuman);
            self.say("after-not-safe");
            self.numbers();
        }
        self.ask_aside(&Aside::WriteAgain);
    }

    pub(super) fn write_again_answer(&mut self, yes: bool) {
        self.keep_choice("write_back", if yes { "yes" } else { "no" });
        self.effects.push(Effect::WriteBack(yes));
        self.ask_aside(&Aside::Feedback);
    }

    pub(super) fn feedback_answer(&mut self, choice: &str) {
        match choice {
            "complain" => self.ask_complaint(),
            "good" | "not_good" => {
                self.effects.push(Effect::Feedback(choice == "good"));
                self.say("after-thanks");
            }
            _ => self.say("after-no"),
        }
    }
}

#[cfg(test)]
mod tests {

    use crate::talk::event::StaffEvent;
    use crate::talk::script::{Talk, said};
    use crate::talk::state::Effect;

    fn closed(talk: &mut Talk) -> Vec<Effect> {
        let reason = "helped".into();
        talk.staff(StaffEvent::Closed { reason })
    }

    #[test]
    fn whoever_is_not_safe_at_the_end_waits_for_a_human_again() {
        let mut talk = Talk::begun();
        let first = said(&closed(&mut talk));
        assert_eq!(first, ["closed-for-now", "closed-helped", "after-safe"]);
        let effects = talk.press("aside:safe:no");
        assert!(effects.contains(&Effect::WantsHuman));
        assert!(said(&effects).contains(&"after-not-safe".into()));
        assert!(
            talk.press("aside:write:no")
                .contains(&Effect::WriteBack(false))
        );
    }

    #[test]
    fn it_is_said_once_that_somebody_reads() {
        let mut talk = Talk::begun();
        assert_eq!(said(&talk.staff(StaffEvent::Read)), ["someone-read"]);
        assert!(said(&talk.staff(StaffEvent::Read)).is_empty());
    }
}
