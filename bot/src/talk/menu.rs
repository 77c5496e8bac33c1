//! The menu, and what each of its choices opens.

use super::event::Label;
use super::state::Aside;
use super::step::Turn;

/// The menu's choices, in order.
pub(super) const MENU: [&str; 5] = ["numbers", "job", "rights", "report", "language"];

/// And while an operator reads along: what is said in a guide stays in it only when
/// nobody does.
pub(super) const MENU_BESIDE_OPERATOR: [&str; 3] = ["numbers", "report", "language"];

impl Turn<'_> {
    pub fn menu(&mut self) {
        self.ask_aside(&Aside::Menu);
    }

    pub fn menu_choice(&mut self, choice: &str) {
        match choice {
            "numbers" => {
                self.numbers();
                if self.bot_talks() {
                    // A way, not an answer: the question that follows has its own numbers.
                    self.button("nav:places".into(), Label::Words("button-places".into()));
                }
                self.ask_again();
            }
            "job" | "rights" if !self.bot_talks() => self.say("operator-joined"),
            "job" | "rights" => {
                self.open_guide(choice);
            }
            "report" => self.report_menu(),
            "language" => self.ask_aside(&Aside::Language),
            _ => self.ask_again(),
        }
    }
}
