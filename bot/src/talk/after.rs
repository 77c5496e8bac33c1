//! What happened next: the person hears what became of their report, is asked
//! whether they are safe when it is closed, and can say how this was for them.

use super::distress::is_sure;
use super::event::{Part, StaffEvent};
use super::interview::Priority;
use super::someone_comes::parts;
use super::state::{Aside, Effect, Mode};
use super::step::Turn;
use crate::scan::Distress;

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
            self.note_not_safe();
            self.say("after-not-safe");
            self.numbers();
        }
        self.ask_aside(&Aside::WriteAgain);
    }

    /// Closed or not: somebody who is not safe is somebody who waits.
    fn note_not_safe(&mut self) {
        self.raise(Priority::P2, "not-safe-after");
        self.effects.push(Effect::WantsHuman);
        // Whether somebody is in danger has been asked with it.
        self.checks_danger = false;
    }

    /// “No, they have me again”, where it is asked whether they are safe now: a no, with a sentence
    /// around it or in its place. What the learned model alone hears is asked about with the same
    /// question, once, and then believed.
    pub(super) fn not_safe_in_words(&mut self, aside: &Aside, text: &str) -> bool {
        if self.checks_quiet && aside.is_aftercare() {
            // “He has come back”: nothing more stands on the screen of somebody who may not be alone.
            self.keep_other(text);
            self.note_not_safe();
            self.reply.parts.clear();
            return self.check_quiet();
        }
        let reading = &self.ctx.reading;
        if *aside != Aside::Safe || reading.self_harm {
            return false;
        }
        let is_urgent = reading.distress >= Distress::P2;
        let is_no = (is_urgent && is_sure(reading)) || self.begins_no_longer_safe(text);
        if !is_no && !is_urgent {
            return false;
        }
        if !is_no && !self.conv.talk.aside_missed {
            self.checks_danger = false;
            return false;
        }
        self.keep_other(text);
        self.settle_aside(aside, if is_no { "no" } else { "not_sure" });
        true
    }

    fn begins_no_longer_safe(&self, text: &str) -> bool {
        let says = |list: &str, part: &str| self.is_one_of(list, &self.ways(part));
        let is_yes = |part: &str| says("heard-after-safe.yes", part);
        let behind_no = self.behind_no(&self.whole(text));
        if parts(text).any(is_yes) || behind_no.as_deref().is_some_and(is_yes) {
            return false;
        }
        let is_first_no = parts(text)
            .next()
            .is_some_and(|part| says("heard-after-safe.no", part));
        is_first_no || parts(text).any(|part| says("not-safe-words", part)) || behind_no.is_some()
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
