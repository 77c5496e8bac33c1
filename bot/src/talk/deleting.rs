//! Deleting what was told: at once, or after 72 hours where somebody may be in danger;
//! and the return code, which calls that off.

use casebook::Millis;
use casebook::erasure::LATER;

use super::event::Part;
use super::interview::Ask;
use super::state::{Aside, Effect};
use super::step::Turn;

/// What a wish to keep it begins with, and what is one only as a whole message.
const KEEP: &str = "keep-words";
const KEEP_WHOLE: &str = "keep-whole-words";

impl Turn<'_> {
    pub fn delete(&mut self) {
        if self.conv.talk.locked {
            return self.ask_for_number("delete-needs-code");
        }
        let words = if self.deletes_later() {
            "delete-ask-later"
        } else {
            "delete-ask"
        };
        self.open_aside(&Aside::Delete, Some(words));
    }

    /// Somebody may be in danger, an agency has taken it on, or the number may be in other
    /// hands: then nothing is gone at once.
    fn deletes_later(&self) -> bool {
        let urgent = self.conv.talk.level().is_some_and(|level| level <= 2);
        // A number that was made after a silence, perhaps in other hands, deletes
        // nothing at once either.
        let doubtful = self.conv.talk.shown_from > 0;
        doubtful || (self.conv.has_case && (urgent || self.conv.accepted))
    }

    pub fn delete_answer(&mut self, yes: bool) {
        let was = self.conv.talk.erase_was.take();
        if !yes {
            self.say("delete-kept");
            return self.ask_again();
        }
        let at = self.erasure_time(self.deletes_later() || was.is_some(), was);
        self.say(match at > self.ctx.now {
            true if self.has_number() => "delete-later",
            // There is none that could be typed.
            true => "delete-later-no-number",
            false => "deleted",
        });
        self.say(match self.ctx.erases_chat {
            true => "deleted-chat-here",
            false if self.ctx.on_page => "deleted-chat-page",
            false => "deleted-chat-yours",
        });
        self.say("deleted-not-elsewhere");
        if self.ctx.erases_chat {
            self.effects.push(Effect::EraseChat);
        }
        self.nobody_is_agreed_to();
        self.conv.erase_at = Some(at).filter(|at| *at > self.ctx.now);
        self.effects.push(Effect::Erase { at });
    }

    /// “Don't delete it after all”, in the same talk while the deletion waits: it is kept, as with
    /// the number. What was shared before stays stopped.
    pub fn keeps_after_all(&mut self, text: &str) -> bool {
        if self.conv.erase_at.is_none() || !self.wants_it_kept(text) {
            return false;
        }
        if self.conv.talk.locked {
            self.ask_for_number("report-needs-code");
            return true;
        }
        self.call_off_deletion();
        true
    }

    fn call_off_deletion(&mut self) {
        self.conv.talk.erase_was = self.conv.erase_at.take();
        self.effects.push(Effect::CancelErase);
        self.say("delete-kept");
        self.ask_again();
    }

    /// “No, keep it”, under the question that was answered otherwise, while the deletion waits.
    pub fn keeps_by_old_button(&mut self) -> bool {
        let may = self.conv.erase_at.is_some() && self.conv.talk.aside.is_none();
        if may && self.conv.talk.locked {
            self.ask_for_number("report-needs-code");
        } else if may {
            self.call_off_deletion();
        }
        may
    }

    /// “Still not deleted?” wants it gone, and ไม่ลบ is a wish only where nothing else is said.
    fn wants_it_kept(&self, text: &str) -> bool {
        let said = self.behind_mistake(text);
        let is_whole = [KEEP, KEEP_WHOLE]
            .into_iter()
            .any(|list| self.is_one_of(list, &self.ways(&said)));
        let is_asked = text.contains(['?', '？']);
        (is_whole && !is_asked) || (self.begins_with(KEEP, &said) && !self.is_question(text))
    }

    /// Somebody who asked for a deletion tells that they need help: nobody else hears of it, and that
    /// is said, once in an answer.
    pub fn deletion_stands(&mut self) {
        let is_said = |part: &Part| matches!(part, Part::Words { id, .. } if id == "delete-stands");
        if self.conv.erase_at.is_some() && !self.reply.parts.iter().any(is_said) {
            self.say("delete-stands");
        }
    }

    /// Asking again, or after it was called off, makes nobody wait longer.
    fn erasure_time(&self, wait: bool, was: Option<Millis>) -> Millis {
        let now = self.ctx.now;
        let asked = [Some(now + LATER), was, self.conv.erase_at];
        let first = asked.into_iter().flatten().min().unwrap_or(now);
        if wait { first.max(now) } else { now }
    }

    /// Sharing has stopped with every agency: none is one that may know.
    fn nobody_is_agreed_to(&mut self) {
        let questions = self.world.interview.questions();
        let agreed = questions.filter(|q| q.ask == Ask::Consent);
        let agreed = agreed.filter(|q| self.value(&q.id) == Some("yes"));
        let ids: Vec<String> = agreed.map(|q| q.id.clone()).collect();
        for id in ids {
            self.keep_choice(&id, "no");
        }
        self.conv.talk.agreed.clear();
        self.ask_no_consent();
    }

    /// The return code was given: a deletion that waits is called off, and that is said.
    /// True when the person is asked whether to delete all the same.
    pub fn call_off_erasure(&mut self) -> bool {
        self.effects.push(Effect::CancelErase);
        let Some(at) = self.conv.erase_at.take() else {
            return false;
        };
        self.conv.talk.erase_was = Some(at);
        // Also where it was asked for before this was kept.
        self.nobody_is_agreed_to();
        self.ask_aside(&Aside::DeleteAnyway);
        true
    }
}
