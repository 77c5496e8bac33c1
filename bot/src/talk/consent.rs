//! An operator's question: may this agency be told? It stays open until it is answered,
//! whatever comes between; and nobody agrees to what they have not seen.

use casebook::Uuid;
use casebook::told::Group;

use super::state::{Aside, Effect, Mode};
use super::step::Turn;

impl Turn<'_> {
    pub fn ask_consent(&mut self, referral: Uuid, agency: &str) {
        let agency = agency.to_owned();
        let question = Aside::Consent { referral, agency };
        self.conv.talk.consent = Some(question.clone());
        self.ask_aside(&question);
    }

    /// Before a person's message is looked at: a question that waited for them cannot be
    /// what they answer, and one that something else has hidden comes up again.
    pub fn mind_consent(&mut self) {
        let talk = &mut self.conv.talk;
        let open = talk.aside.take_if(|aside| {
            let is_consent = matches!(aside, Aside::Consent { .. });
            is_consent && self.ctx.waited
        });
        if let Some(Aside::Consent { .. }) = open.as_ref().or(talk.aside.as_ref()) {
            talk.consent = open.clone().or_else(|| talk.aside.clone());
        }
        if open.is_some() {
            // What was not seen is not what they answer.
            talk.offered.clear();
        }
        let is_open = matches!(talk.aside, Some(Aside::Consent { .. }));
        self.consent_next = talk.consent.is_some() && !is_open;
    }

    /// Asks it before the next question, with its buttons, in few words: all of it was
    /// said before.
    pub fn ask_waiting_consent(&mut self) -> bool {
        let waits = std::mem::take(&mut self.consent_next);
        let Some(question) = self.conv.talk.consent.clone().filter(|_| waits) else {
            return false;
        };
        self.open_aside(&question, Some("consent-again"));
        true
    }

    /// At the end of a step in which the program asked nothing because an operator talks.
    pub fn consent_beside_operator(&mut self) {
        let talk = &self.conv.talk;
        if talk.mode == Mode::Operator && talk.aside.is_none() && talk.editing.is_none() {
            self.ask_waiting_consent();
        }
    }

    /// A pressed button of the question, also of one that is no longer the last. What was
    /// asked about another agency is no answer.
    pub fn press_consent(&mut self, choice: &str) -> bool {
        let (choice, about) = choice.split_once('/').unwrap_or((choice, ""));
        let open = self.conv.talk.aside.clone();
        let open = open.filter(|aside| matches!(aside, Aside::Consent { .. }));
        let question = open.or_else(|| self.conv.talk.consent.clone());
        let Some(Aside::Consent { referral, agency }) = question else {
            return false;
        };
        if !matches!(choice, "yes" | "no") || !(about.is_empty() || about == agency) {
            return false;
        }
        let question = Aside::Consent { referral, agency };
        self.settle_aside(&question, choice);
        true
    }

    pub fn consent_answer(&mut self, referral: Uuid, agency: &str, granted: bool) {
        use Group::{OwnWords, Place, SafeContact, Suspect, Triage};
        self.conv.talk.consent = None;
        self.consent_next = false;
        let groups = Group::list(&[Triage, Place, Suspect, SafeContact, OwnWords]);
        self.agree(agency, granted, groups, "protection".into());
        self.effects
            .push(Effect::SettleReferral { referral, granted });
        self.say(if granted { "consent-yes" } else { "consent-no" });
        if self.bot_talks() {
            self.ask_again();
        }
    }
}
