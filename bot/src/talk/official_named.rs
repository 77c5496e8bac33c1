//! “May we tell the police?”, and the answer is “officials”, “he is a policeman”: nobody knows yet
//! whether that is a no, and the police must not be told by a misunderstanding. It is asked. So it is
//! where an official is named as the one who does it; and the reply to it is heard before anything
//! else is made of it.

use super::distress::is_sure;
use super::interview::{Ask, Kind, Question};
use super::someone_comes::parts;
use super::state::Aside;
use super::step::Turn;
use super::telling::{FAMILY, ON};
use super::withdraw_in_words::{ALL, NAMED, THEM};
use super::yes_in_words::YES;
use crate::scan::Command;
use crate::words::{digits, is_spaced, replaced};

/// Who is meant; and what makes of it a wish that they be told.
const OFFICIALS: &str = "official-words";
const TELL: &str = "tell-police-words";
/// “They are corrupt”, “they take money from him”.
pub(super) const CORRUPT: &str = "corrupt-words";
/// “I am afraid”, and nothing else.
const AFRAID: &str = "afraid-words";
/// “They may know”, said to “shall we leave them out?”
const MAY_KNOW: &str = "heard-official-ask.no";

impl Turn<'_> {
    /// “A policeman called Somchai”, where it is asked who does it. “Please call the police” names
    /// nobody.
    pub(super) fn names_official_as_doer(&self, text: &str) -> bool {
        let is_asked = self.asks() && self.current().is_some_and(|q| q.kind == Kind::Suspect);
        if !is_asked || self.ends_asking(text) {
            return false;
        }
        let words = &self.world.words;
        let named = replaced(&self.whole(text), words.longest_first(TELL).iter(), " ");
        words.phrases(OFFICIALS).stand_in(&named)
    }

    /// Names one, and wishes for none.
    fn names_an_official(&self, text: &str) -> bool {
        self.speaks_of(OFFICIALS, text) && !self.speaks_of(TELL, text)
    }

    /// Takes words that name the police or officials where it is asked whether the police may
    /// be told: “shall we leave them out?” comes next, and its answer settles both.
    pub fn names_officials(&mut self, question: &Question, text: &str) -> bool {
        let asked = self.about_officials();
        let is_asked = asked.as_ref().is_some_and(|q| q.id == question.id);
        // “Police come to drink here”, where another is asked about, says so too.
        let may_come = question.ask == Ask::Consent
            && asked.is_some_and(|q| self.value(&q.id).is_none())
            && !self.names_asked(question, text);
        let is_ours = digits(text).is_some() || self.is_choice_by_word(text);
        if !(is_asked || may_come) || is_ours {
            return false;
        }
        let is_plain = self.ctx.reading.command == Command::None && self.behind_yes(text).is_none();
        let is_corrupt =
            || is_asked && self.speaks_of(CORRUPT, text) && !self.speaks_of(TELL, text);
        if !is_plain || !(self.names_an_official(text) || is_corrupt()) {
            return false;
        }
        self.keep_about_consent(text);
        self.conv.talk.official_heard = true;
        self.ask_to_leave_out();
        true
    }

    /// The reply to “shall we leave them out?”, before anything else is made of it: there “don't tell
    /// them” asks nobody who reads, and takes back nothing.
    pub fn answers_leave_out(&mut self, text: &str) -> bool {
        if self.conv.talk.aside != Some(Aside::LeaveOut) {
            return false;
        }
        let refuses = self.refuses_police(text);
        let choice = self.aside_choice(&Aside::LeaveOut, text);
        let choice = choice.filter(|_| !refuses);
        // “Don't tell anyone” says more, where somebody was agreed to.
        if self.begins_with(ALL, text) && !self.conv.talk.agreed.is_empty() {
            self.conv.talk.aside = None;
            self.officials_are_out();
            return false;
        }
        let is_out = || refuses || self.wants_them_out(text);
        // A choice that is named says no more than the choice.
        let is_said = choice.is_none();
        let Some(choice) = choice.or_else(|| is_out().then(|| "yes".to_owned())) else {
            return false;
        };
        if is_said {
            self.keep_about_consent(text);
        }
        // The learned model alone may hear danger in such a reply.
        self.checks_danger &= is_sure(&self.ctx.reading);
        self.settle_aside(&Aside::LeaveOut, &choice);
        true
    }

    /// “Don't tell them, I am afraid”, “yes, they are his friends”: whatever else it says, they shall
    /// be told nothing.
    fn wants_them_out(&self, text: &str) -> bool {
        let forbids = |said: &str| {
            let begins = |list| self.begins_with(list, said);
            let is_named = || begins(NAMED) && !self.speaks_of(FAMILY, said);
            (begins(THEM) || begins(ALL) || is_named()) && !self.speaks_of(ON, said)
        };
        let behind_yes = self.behind_yes(text);
        // ถูกตี holds a word for yes, and is none.
        let first = parts(text).next().unwrap_or_default();
        let is_yes = behind_yes.is_some()
            && (is_spaced(text) || self.is_one_of(YES, &self.ways(first)))
            && !text.contains(['?', '？']);
        let behind = [Some(self.behind_changed_mind(text)), behind_yes];
        let said = behind.iter().flatten().map(String::as_str);
        let fears = || self.fears_law(text) || self.is_one_of(AFRAID, &self.ways(text));
        let agrees = (is_yes || fears()) && !self.speaks_of(MAY_KNOW, text);
        agrees || said.chain(parts(text)).any(forbids)
    }

    /// True where a text names the agency that is asked about.
    fn names_asked(&self, question: &Question, text: &str) -> bool {
        let country = self.country().unwrap_or_default();
        let agency = question.recipient(&country, self.conv.lang);
        agency.is_some_and(|agency| self.names_agency(agency, text))
    }

    /// Twice no answer to “shall we leave the police out?”: they are left out, and what was said goes on
    /// to the question below.
    pub(super) fn leave_out_unanswered(&mut self, aside: &Aside) {
        if *aside == Aside::LeaveOut && self.conv.talk.aside_missed {
            self.conv.talk.aside_missed = false;
            self.conv.talk.aside = None;
            self.officials_are_out();
        }
    }

    /// “The police are in it”, said to “shall we leave them out?”: whoever is part of it is told
    /// nothing.
    pub fn names_officials_again(&mut self, aside: &Aside, text: &str) -> bool {
        let is_yes =
            *aside == Aside::LeaveOut && self.names_an_official(text) && !self.is_question(text);
        if is_yes {
            self.keep_about_consent(text);
            self.settle_aside(aside, "yes");
        }
        is_yes
    }
}
