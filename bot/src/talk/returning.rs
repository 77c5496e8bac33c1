//! Coming back with a return code, from any channel.

use casebook::Millis;

use super::code::ReturnCode;
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
    }

    pub fn code_found(&mut self, found: &Conversation) {
        let lang = self.conv.lang;
        let wanted_report = self.conv.talk.aside == Some(Aside::CodeForReport);
        self.conv = found.clone();
        self.conv.lang = lang;
        let talk = &mut self.conv.talk;
        talk.greeted = true;
        talk.locked = false;
        talk.aside = None;
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
        } else {
            self.ask_again();
        }
    }
}
