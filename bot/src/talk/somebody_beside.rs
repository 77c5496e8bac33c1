//! “He is here now”: with somebody beside them nobody should have a screen of police numbers. The one
//! line that asks for the place is all that is said.

use super::event::Part;
use super::state::Mode;
use super::step::Turn;

/// Somebody is beside the person, wherever in a text it stands; a list in `locales/`.
const BESIDE: &str = "beside-now-words";

impl Turn<'_> {
    /// Leaves the numbers out of the line after which the chat is silent.
    pub(super) fn spare_numbers(&mut self, text: &str) {
        let is_silent = self.conv.talk.mode == Mode::Hidden && self.conv.talk.place_next;
        if is_silent && self.speaks_of(BESIDE, text) {
            let is_number = |part: &Part| matches!(part, Part::Numbers { .. });
            self.reply.parts.retain(|part| !is_number(part));
        }
    }
}
