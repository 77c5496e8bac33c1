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
        self.conv.talk.consent = None;
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

    // --- waiting for a person -------------------------------------------------------

    /// How many people are before this one, said as it is.
    pub(super) fn place(&mut self, before: i64) {
        if before == 0 {
            self.say("human-next");
        } else {
            self.reply.parts.push(Part::Words {
                id: "human-before".into(),
                args: vec![("count", super::event::Arg::Number(before))],
            });
        }
        self.say("human-if-nobody");
        self.numbers();
        self.ask_to_write();
    }

    /// Nobody is there: when somebody is, and what to do when it cannot wait.
    pub(super) fn nobody_there(&mut self) {
        self.say_opening("human-closed", "human-nobody");
        self.say("human-cannot-wait");
        self.numbers();
        self.ask_to_write();
    }

    /// Whether somebody is there now, and when, in one sentence.
    pub(super) fn say_who_is_there(&mut self) {
        if self.ctx.on_duty {
            self.say("there-now");
        } else {
            self.say_opening("there-later", "there-nobody");
        }
    }

    /// The message `later` with the next opening, or `nobody` where none is known.
    fn say_opening(&mut self, later: &str, nobody: &str) {
        let hours = &self.world.hours;
        let next = hours.next(self.ctx.now);
        let Some(opening) = next.filter(|_| !hours.are_now(self.ctx.now)) else {
            return self.say(nobody);
        };
        let day = match opening.in_days {
            0 => "today",
            1 => "tomorrow",
            _ => DAYS[opening.weekday],
        };
        let time = format!("{:02}:{:02}", opening.minute / 60, opening.minute % 60);
        self.reply.parts.push(Part::Words {
            id: later.into(),
            args: vec![
                ("day", super::event::Arg::Words(format!("day-{day}"))),
                ("time", super::event::Arg::Text(time)),
            ],
        });
    }
}

/// Days of the week, Monday first, as their messages end.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[cfg(test)]
mod tests {
    use crate::talk::Event;
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

    #[test]
    fn the_queue_is_said_as_it_is() {
        let mut talk = Talk::begun();
        assert!(talk.type_in("9").contains(&Effect::AskPlace));
        let effects = talk.happen(&Event::Place(2), crate::scan::Reading::default());
        assert!(said(&effects).contains(&"human-before".into()));
        talk.on_duty = false;
        let nobody = said(&talk.type_in("9"));
        assert!(nobody.contains(&"human-nobody".into()), "{nobody:?}");
        assert!(nobody.contains(&"human-cannot-wait".into()), "{nobody:?}");
    }
}
