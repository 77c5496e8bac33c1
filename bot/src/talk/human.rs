//! Reaching a person: who is there, how many wait before, and whether we may write.

use super::event::{Arg, Part};
use super::interview::Priority;
use super::state::Aside;
use super::state::Effect;
use super::step::Turn;

impl Turn<'_> {
    pub fn human(&mut self) {
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
        self.raise(Priority::P3, "wants-human");
        if self.ctx.on_duty {
            self.say("human-on-duty");
            // How many are before this person is known to the desk alone.
            self.effects.push(Effect::AskPlace);
        } else {
            self.nobody_there();
        }
    }

    /// May we write when someone is free? Asked until it is answered: a question that was
    /// passed over is no answer.
    pub fn ask_to_write(&mut self) {
        if self.value("write_back").is_some() {
            return self.ask_again();
        }
        self.ask_aside(&Aside::HumanWrite);
    }

    pub fn human_write(&mut self, choice: &str) {
        let write = choice == "yes";
        self.keep_choice("write_back", choice);
        self.effects.push(Effect::WriteBack(write));
        self.say(if write {
            "human-will-write"
        } else {
            "human-will-not-write"
        });
        self.ask_again();
    }

    /// How many people are before this one, said as it is.
    pub(super) fn place(&mut self, before: i64) {
        if before == 0 {
            self.say("human-next");
        } else {
            self.reply.parts.push(Part::Words {
                id: "human-before".into(),
                args: vec![("count", Arg::Number(before))],
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
                ("day", Arg::Words(format!("day-{day}"))),
                ("time", Arg::Text(time)),
            ],
        });
    }
}

/// Days of the week, Monday first, as their messages end.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[cfg(test)]
mod tests {
    use crate::talk::Event;
    use crate::talk::script::{Talk, said};
    use crate::talk::state::Effect;

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
