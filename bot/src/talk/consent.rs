//! An operator's question: may this agency be told this, for this? It stays open until it
//! is answered, whatever comes between; several wait side by side; and nobody agrees to
//! what they have not seen.

use casebook::Uuid;
use casebook::case::ServiceLine;
use casebook::packet::need::Reader;
use casebook::referral::leave;
use casebook::told::Group;
use serde::{Deserialize, Serialize};

use super::event::Arg;
use super::state::{Aside, Effect, Mode};
use super::step::Turn;

/// What may be asked for at all; of it, an agency is told what its work needs.
const ASKED_FOR: [Group; 6] = [
    Group::Triage,
    Group::Signs,
    Group::Place,
    Group::Suspect,
    Group::SafeContact,
    Group::OwnWords,
];

/// What a question asked for that did not name it.
const ASKED_BEFORE: [Group; 5] = [
    Group::Triage,
    Group::Place,
    Group::Suspect,
    Group::SafeContact,
    Group::OwnWords,
];

/// What an operator asks of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub referral: Uuid,
    pub agency: String,
    /// What the agency would be told, as [`Group::list`] writes it. Questions from before
    /// it was named have none.
    #[serde(default)]
    groups: String,
    /// What it is told for: a service line.
    #[serde(default)]
    line: String,
}

impl Asked {
    fn groups(&self) -> Vec<Group> {
        match Group::parse_list(&self.groups) {
            named if named.is_empty() => ASKED_BEFORE.to_vec(),
            named => named,
        }
    }

    fn purpose(&self) -> &'static str {
        let line = self.line.parse().unwrap_or(ServiceLine::Protection);
        line.code()
    }
}

/// The question about `referral`?
fn is_about(aside: &Aside, referral: Uuid) -> bool {
    matches!(aside, Aside::Consent(asked) if asked.referral == referral)
}

impl Turn<'_> {
    pub fn ask_consent(&mut self, referral: Uuid, agency: &str, line: ServiceLine) {
        let country = self.country().unwrap_or_default();
        let reader = self.world.agency(agency).map_or(Reader::SecondAgency, |a| {
            Reader::of(&a.kind, &a.country, &country)
        });
        let mut groups = reader.needs(line, true);
        groups.retain(|group| ASKED_FOR.contains(group));
        let question = Aside::Consent(Asked {
            referral,
            agency: agency.to_owned(),
            groups: Group::list(&groups),
            line: line.code().to_owned(),
        });
        let talk = &mut self.conv.talk;
        let before = talk.consent.replace(question.clone());
        talk.consents
            .extend(before.filter(|b| !is_about(b, referral)));
        talk.consents.retain(|other| !is_about(other, referral));
        self.ask_aside(&question);
    }

    /// Who would be told what, and what for.
    pub fn consent_args(&self, asked: &Asked) -> Vec<(&'static str, Arg)> {
        let groups = asked.groups();
        let what = groups.iter().map(|g| format!("share-{}", g.code()));
        let mut args = self.agency_args(&asked.agency);
        args.push(("what", Arg::List(what.collect())));
        args.push((
            "purpose",
            Arg::Words(format!("purpose-{}", asked.purpose())),
        ));
        args
    }

    /// Before a person's message is looked at: a question that waited for them cannot be
    /// what they answer, and one that something else has hidden comes up again.
    pub fn mind_consent(&mut self) {
        let talk = &mut self.conv.talk;
        let open = talk.aside.take_if(|aside| {
            let is_consent = matches!(aside, Aside::Consent(_));
            is_consent && self.ctx.waited
        });
        if let Some(Aside::Consent(_)) = open.as_ref().or(talk.aside.as_ref()) {
            talk.consent = open.clone().or_else(|| talk.aside.clone());
        }
        if open.is_some() {
            // What was not seen is not what they answer.
            talk.offered.clear();
        }
        let is_open = matches!(talk.aside, Some(Aside::Consent(_)));
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

    /// A pressed button of a question that is still open, also of one that is no longer
    /// the last: it says which referral it is about. Buttons from before that name the
    /// agency, or nothing.
    pub fn press_consent(&mut self, choice: &str) -> bool {
        let (choice, about) = choice.split_once('/').unwrap_or((choice, ""));
        if !matches!(choice, "yes" | "no") {
            return false;
        }
        let talk = &self.conv.talk;
        let open = talk.aside.iter().chain(&talk.consent).chain(&talk.consents);
        let mut open = open.filter_map(|aside| match aside {
            Aside::Consent(asked) => Some(asked),
            _ => None,
        });
        let is_meant = |asked: &&Asked| {
            about.is_empty() || about == asked.agency || about == name(asked.referral)
        };
        let Some(question) = open.find(is_meant).cloned() else {
            return false;
        };
        self.settle_aside(&Aside::Consent(question), choice);
        true
    }

    /// A full yes to it, with the agency's name or without.
    pub(super) fn agrees_to_asked(&self, asked: &Asked, text: &str) -> bool {
        let agency = self.world.agency(&asked.agency);
        let is_police = agency.is_some_and(|a| leave::carries_badge(&a.kind));
        let is_named = || {
            self.agrees_to(&asked.agency, None, text)
                || self.may_tell(&asked.agency, is_police, text)
        };
        self.agrees(text) || (!self.only_asks(text) && is_named())
    }

    pub fn consent_answer(&mut self, asked: &Asked, granted: bool) {
        let referral = asked.referral;
        let talk = &mut self.conv.talk;
        talk.consents.retain(|other| !is_about(other, referral));
        talk.consent.take_if(|open| is_about(open, referral));
        if talk.consent.is_none() {
            talk.consent = talk.consents.pop();
        }
        self.consent_next = talk.consent.is_some();
        let groups = Group::list(&asked.groups());
        let purpose = asked.purpose().to_owned();
        match granted {
            true => self.agree(&asked.agency, granted, groups, purpose),
            // It is no to this purpose: what they agreed to for another one stands.
            false => self.effects.push(Effect::Consent {
                agency: asked.agency.clone(),
                granted,
                groups,
                purpose,
            }),
        }
        self.effects
            .push(Effect::SettleReferral { referral, granted });
        self.say(if granted { "consent-yes" } else { "consent-no" });
        if self.bot_talks() {
            self.ask_again();
        }
    }

    /// An operator has taken this question back. It is said where the person has seen it: what they
    /// type next would answer something else, and its old button nothing.
    pub fn not_asked(&mut self, referral: Uuid) {
        let talk = &mut self.conv.talk;
        let count = talk.consents.len();
        talk.consents.retain(|other| !is_about(other, referral));
        let waited = talk.consent.take_if(|open| is_about(open, referral));
        let open = talk.aside.take_if(|aside| is_about(aside, referral));
        if talk.consent.is_none() {
            talk.consent = talk.consents.pop();
        }
        if waited.is_none() && open.is_none() && count == talk.consents.len() {
            return;
        }
        talk.offered.clear();
        self.consent_next = talk.consent.is_some();
        self.say("consent-not-asked");
        if self.bot_talks() {
            self.ask_again();
        }
    }

    /// Nobody waits for an answer any more.
    pub fn ask_no_consent(&mut self) {
        self.conv.talk.consent = None;
        self.conv.talk.consents.clear();
        self.consent_next = false;
    }
}

/// How a button names the referral that it is about.
pub(super) fn name(referral: Uuid) -> String {
    referral.simple().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_from_before_it_named_what_is_told_still_opens() {
        let old =
            r#"{"consent":{"referral":"00000000-0000-0000-0000-000000000007","agency":"th-1300"}}"#;
        let aside: Aside = serde_json::from_str(old).unwrap();
        assert!(is_about(&aside, Uuid::from_u128(7)));
        let Aside::Consent(asked) = aside else {
            panic!("another question");
        };
        assert_eq!(asked.groups(), ASKED_BEFORE);
        assert_eq!(asked.purpose(), "protection");
    }
}
