//! A button that was pressed, now or long ago.

use casebook::provinces;

use super::choosing::MORE;
use super::interview::Ask;
use super::step::Turn;

impl Turn<'_> {
    /// A pressed button: `q:<question>:<choice>`, `nav:<what>`, `aside:<which>:<choice>`.
    pub fn press(&mut self, data: &str) {
        let mut parts = data.splitn(3, ':');
        let (kind, which, choice) = (
            parts.next(),
            parts.next().unwrap_or(""),
            parts.next().unwrap_or(""),
        );
        let at = self.conv.talk.at.clone();
        let is_here = |id: &str| at.as_deref() == Some(id);
        match kind {
            Some("nav") if which == "menu" => self.menu(),
            Some("nav") if which == "back" => self.back(),
            Some("nav") if which == "human" => self.human(),
            Some("nav") if which == "go-on" => self.go_on(),
            Some("nav") if which == "places" && self.open_guide("places") => {}
            Some("nav") if which == "skip" && is_here(choice) => {
                self.conv.talk.aside = None;
                self.skip();
            }
            Some("nav")
                if which == "done" && self.conv.talk.choosing.as_deref() == Some(choice) =>
            {
                self.several_done(choice);
            }
            Some("aside") if self.press_aside(which, choice) => {}
            Some("guide") if self.press_guided(which, choice) => {}
            Some("q") if is_here(which) => self.press_choice(choice),
            _ => self.old_button(),
        }
    }

    fn press_choice(&mut self, choice: &str) {
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        let Some(question) = self.current().cloned() else {
            return self.ask_next();
        };
        let is_place = question.ask == Ask::Province
            && provinces::by_iso(choice)
                .is_some_and(|p| Some(&p.country) == self.country().as_ref());
        if is_place || choice == MORE || self.choices(&question).iter().any(|c| c == choice) {
            self.choose(&question, choice);
        } else {
            self.old_button();
        }
    }

    /// A button of something that is over: what is open now is shown again.
    fn old_button(&mut self) {
        self.say(match self.bot_talks() {
            true => "old-button",
            false => "operator-joined",
        });
        self.ask_again();
    }
}
