//! What the desk does with a step, done here in memory: reports by their codes, consents, and
//! what is erased when its time has come.

use std::io::Write;

use anyhow::Result;
use bot::talk::state::{Conversation, Ctx};
use bot::talk::{Effect, Event};

use super::Talk;
use super::case::Case;

impl<W: Write> Talk<W> {
    /// Erases the reports whose time has come, as the clock does.
    pub(super) fn erase_what_is_due(&mut self) {
        let now = self.now();
        let is_due = |talk: &Conversation| talk.erase_at.is_some_and(|at| at <= now);
        self.kept.retain(|_, (talk, _)| !is_due(talk));
        if is_due(&self.conversation) {
            self.erase();
        }
    }

    /// The report is gone, with its code, its case and what waited; the person can begin
    /// another one.
    pub(super) fn erase(&mut self) {
        self.drop_code();
        self.held.clear();
        self.write_ok = false;
        self.case = Case::default();
        self.conversation = Conversation::new(self.conversation.lang);
    }

    /// The report as it is now, where its code finds it.
    pub(super) fn keep_report(&mut self) {
        if let Some(code) = &self.code {
            let report = (self.conversation.clone(), self.case.clone());
            self.kept.insert(code.clone(), report);
        }
        // As whoever kept it finds it from another phone.
        if let Some(code) = &self.kept_before {
            let mut report = (self.conversation.clone(), self.case.clone());
            report.0.talk.shown_from = 0;
            self.kept.insert(code.clone(), report);
        }
    }

    pub(super) fn carry_out(&mut self, effect: Effect, ctx: &Ctx) -> Result<Option<Event>> {
        match effect {
            // What is said to somebody who hides, or silent without leave, waits.
            Effect::Say(reply)
                if self.staff && (self.is_hidden() || (ctx.quiet && !ctx.write_ok)) =>
            {
                let body = self.rendered(&reply, ctx);
                self.held.push(body);
                self.note("(…)")?;
            }
            Effect::Say(reply) | Effect::Knock(reply) => {
                let body = self.rendered(&reply, ctx);
                self.print(&body)?;
            }
            Effect::KeepCode(code) => self.keep_code(code.canonical()),
            Effect::KeepCodeBeside(code) => self.keep_code_beside(code.canonical()),
            Effect::FindCode(code) => return Ok(Some(self.find(code.canonical()))),
            Effect::DropCode => self.drop_newest_code(),
            Effect::AskPlace => return Ok(Some(Event::Place(self.before))),
            Effect::WriteBack(may) => self.write_ok = may,
            Effect::AskStanding => {
                let standing = self.case.standing(self.conversation.erase_at);
                return Ok(Some(Event::Standing(standing)));
            }
            Effect::SettleReferral { referral, granted } => self.case.settle(referral, granted),
            Effect::Withdraw { agency } => self.case.withdraw(&agency),
            Effect::OpenCase => self.conversation.has_case = true,
            Effect::Erase { at } if at <= ctx.now => self.erase(),
            Effect::Erase { .. } => self.case.stop_sharing(),
            _ => {}
        }
        Ok(None)
    }

    /// A new code; the one before it finds nothing from here on.
    pub(super) fn keep_code(&mut self, code: String) {
        self.drop_code();
        self.code = Some(code);
        self.keep_report();
    }

    /// A code made after a silence: what was kept before finds the report too.
    fn keep_code_beside(&mut self, code: String) {
        self.kept_before = self.kept_before.take().or(self.code.take());
        self.code = Some(code);
        self.keep_report();
    }

    fn drop_newest_code(&mut self) {
        if let Some(code) = self.code.take() {
            self.kept.remove(&code);
        }
    }

    pub(super) fn drop_code(&mut self) {
        for code in self.code.take().into_iter().chain(self.kept_before.take()) {
            self.kept.remove(&code);
        }
    }

    /// The report with this code, as it was left; the talk goes on with it.
    pub(super) fn find(&mut self, code: String) -> Event {
        if self.kept_before.as_ref() == Some(&code) {
            self.drop_newest_code();
            self.code = self.kept_before.take();
            self.conversation.talk.shown_from = 0;
        }
        if self.code.as_ref() == Some(&code) {
            return Event::CodeFound(Box::new(self.conversation.clone()));
        }
        let Some((found, case)) = self.kept.get(&code).cloned() else {
            return Event::CodeUnknown;
        };
        self.keep_report();
        self.kept_before = None;
        self.code = Some(code);
        self.case = case;
        Event::CodeFound(Box::new(found))
    }
}
