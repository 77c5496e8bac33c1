//! A line of the person that stands apart with the answer to it: a complaint about us, how it
//! was for them, what is chosen in a guide. Staff are shown neither (`talk/apart.rs`), and no
//! case waits because of it.

use casebook::case::talk::APART;
use casebook::{Millis, Uuid};

use super::live::Live;
use super::sheet::Sheet;
use crate::scan::{Distress, Reading};

/// A line whose event is being heard, and how its case stood before.
#[derive(Debug)]
pub(super) struct Heard {
    pub message: Uuid,
    /// The first message that answers it.
    pub answers_from: usize,
    pub amid_guide: bool,
    pub waiting_since: Option<Millis>,
    pub touched: bool,
}

impl Sheet {
    /// Marks the line, where its answer stands apart. What speaks of danger to life, of dying
    /// or of a child stays to be seen, as dots where its words are not kept.
    pub(super) fn stand_apart(&mut self, place: usize, line: &Heard, reading: &Reading) {
        let mut answers = self.messages[line.answers_from..].iter();
        let answered = answers.any(|m| m.kind == APART);
        let is_apart = self.about_us || (line.amid_guide && answered);
        let calm = reading.distress < Distress::P1 && !reading.self_harm && !reading.minor;
        if !is_apart || !calm {
            return;
        }
        if let Some(message) = self.messages.iter_mut().find(|m| m.id == line.message) {
            message.kind = APART;
        }
        if reading.distress == Distress::None {
            waits_for_nothing(&mut self.lives[place], line);
        }
    }
}

/// The case waits no more than it did before, unless a human was asked for.
fn waits_for_nothing(live: &mut Live, line: &Heard) {
    if line.waiting_since.is_none() && !live.wants_human {
        live.waiting_since = None;
        live.touched = line.touched || live.facts != live.facts_before;
    }
}
