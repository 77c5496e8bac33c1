//! Coming back with a return code, from any channel.

use casebook::Millis;

use super::code::ReturnCode;
use super::event::Label;
use super::state::{Aside, Conversation, Effect, Guise, Mode};
use super::step::Turn;

/// Wrong return codes within an hour before the person is asked to wait. The desk
/// counts too, by address and over all of them, so that a fresh chat does not help.
const CODE_TRIES: usize = 5;
const HOUR: Millis = 3_600_000;

impl Turn<'_> {
    /// Tries the code in `text`. What is said beside it is heard where the talk goes on.
    pub fn try_code(&mut self, text: &str) {
        self.conv.talk.tries.retain(|at| self.ctx.now - at < HOUR);
        if self.conv.talk.tries.len() >= CODE_TRIES {
            return self.code_refused();
        }
        self.conv.talk.greeted = true;
        self.choose_words();
        match ReturnCode::find(text) {
            Some(code) => self.effects.push(Effect::FindCode(code)),
            None => self.code_unknown(),
        }
    }

    pub fn code_refused(&mut self) {
        self.hear_distress();
        if self.conv.talk.mode != Mode::Hidden {
            self.note("code-wait");
        }
    }

    pub fn code_unknown(&mut self) {
        self.conv.talk.tries.push(self.ctx.now);
        self.hear_distress();
        if self.conv.talk.mode == Mode::Hidden {
            return;
        }
        if self.conv.talk.aside != Some(Aside::CodeForReport) {
            self.conv.talk.aside = Some(Aside::Code);
        }
        self.say("code-unknown");
        self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
    }

    /// A number was tried before anything else was said: the greeting is still to come.
    pub fn is_to_be_greeted(&self) -> bool {
        let talk = &self.conv.talk;
        let is_untold = self.conv.told.answers.is_empty() && talk.raised.is_none();
        talk.mode == Mode::Bot && talk.at.is_none() && is_untold && !talk.tries.is_empty()
    }

    pub fn code_found(&mut self, found: &Conversation) {
        // A language that was chosen here, or written in, stays; one in which a page or an app
        // only happened to open gives way to the report's own.
        let chosen = self.conv.talk.chose_language.then_some(self.conv.lang);
        let wanted_report = self.conv.talk.aside == Some(Aside::CodeForReport);
        self.conv = found.clone();
        self.conv.lang = chosen.unwrap_or(self.conv.lang);
        let talk = &mut self.conv.talk;
        talk.greeted = true;
        talk.locked = false;
        talk.chose_language |= chosen.is_some();
        // Closed meanwhile: whether they are safe now is asked of whoever comes back, too.
        let closing = talk.aside.take().filter(|aside| *aside == Aside::Safe);
        // An operator who knocked is one who was writing.
        talk.operator_waits |= talk.guise.take() == Some(Guise::Knock { operator: true });
        let from = talk.shown_from;
        self.number_was_kept();
        self.effects.push(Effect::Unlock { from });
        let operator = self.conv.talk.mode == Mode::Hidden && self.back_to_whoever_talked();
        self.hear_distress();
        self.say("code-welcome");
        if operator {
            self.say("operator-joined");
        }
        if self.call_off_erasure() {
            // Asked first of all.
        } else if wanted_report {
            self.report_menu();
        } else if let Some(aside) = closing {
            self.say("closed-for-now");
            self.ask_aside(&aside);
        } else {
            self.ask_again();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::channel::Said;
    use crate::scan::Reading;
    use crate::talk::event::{Event, Reply};
    use crate::talk::script::{Talk, said, world};
    use crate::talk::state::{Aside, Conversation, Effect};
    use crate::words::Lang;

    const WRONG: &str = "11111 22222 33333 44444 55555";

    fn fresh() -> Talk {
        Talk {
            world: world(),
            conv: Conversation::new(Lang::ENGLISH),
            on_duty: true,
        }
    }

    /// A number that nobody has, typed; what is said to it.
    fn wrong(talk: &mut Talk) -> Vec<Effect> {
        let found = talk.type_in(WRONG);
        match found.iter().any(|e| matches!(e, Effect::FindCode(_))) {
            true => talk.happen(&Event::CodeUnknown, Reading::default()),
            false => found,
        }
    }

    #[test]
    fn a_wrong_number_at_the_start_leaves_a_way_to_the_first_question() {
        let mut talk = fresh();
        let effects = wrong(&mut talk);
        assert_eq!(said(&effects), ["code-unknown"]);
        let offers = |effect: &Effect| matches!(effect, Effect::Say(Reply { buttons, .. }) if buttons.iter().any(|b| b.data == "nav:go-on"));
        assert!(effects.iter().any(offers), "{effects:?}");
        let begins = said(&talk.press("nav:go-on"));
        assert_eq!(
            begins.first().map(String::as_str),
            Some("greeting-language")
        );
        assert_eq!(begins.last().map(String::as_str), Some("ask-safe"));
        assert_eq!(talk.conv.talk.aside, None);
    }

    #[test]
    fn a_wrong_number_amid_the_questions_leads_back_to_the_open_one() {
        let mut talk = fresh();
        talk.hear(Said::Start);
        wrong(&mut talk);
        assert_eq!(talk.conv.talk.aside, Some(Aside::Code));
        assert_eq!(said(&talk.press("nav:go-on")), ["ask-safe"]);
    }

    #[test]
    fn a_language_that_nobody_chose_gives_way_to_the_reports_own() {
        let lao = Lang::parse("lo").unwrap();
        let found = Event::CodeFound(Box::new(Conversation::new(lao)));
        let mut opened = fresh();
        opened.happen(&found, Reading::default());
        assert_eq!(opened.conv.lang, lao);
        let mut chosen = fresh();
        chosen.conv.talk.chose_language = true;
        chosen.happen(&found, Reading::default());
        assert_eq!(chosen.conv.lang, Lang::ENGLISH);
        assert!(
            chosen.conv.talk.chose_language,
            "one message changes it no more"
        );
        assert!(!opened.conv.talk.chose_language);
    }
}
