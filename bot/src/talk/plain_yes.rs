//! A yes in a sentence, where it is asked whether somebody may be told: “yes you can tell them”, ໂອເຄ
//! ບອກໄດ້, “1300 ok”, “you can tell 1300 but not the police”. It says that they may tell, or names whom; no
//! “not” and no “if” stands in it, and nobody else. A bare “sure” or ตกลง may only mean that somebody
//! reads: then it is said how to agree.

use super::choosing::POLITE;
use super::context::REFUSES;
use super::heard::without_first;
use super::interview::{Ask, Question};
use super::someone_comes::parts;
use super::step::Turn;
use super::telling::{FAMILY, NOT, TELL};
use crate::scan::{Command, letters};
use crate::words::{is_made_of, places, replaced};

/// Longer sentences tell a story.
const LONGEST: usize = 60;

/// “You can tell.”
const MAY_TELL: &str = "may-tell-words";
const BUT: &str = "but-words";
/// Who else may be meant, or may have said it.
const OTHERS: [&str; 3] = [FAMILY, "found-out-who", "telling-anyone-words"];
/// “Tell everyone” is heard in its own place.
const EVERYONE: &str = "telling-everyone-words";
const POLICE: &str = "official-words";
/// A yes beside a name, and what may stand around them.
const YES: [&str; 2] = ["leading-yes-words", "ok-words"];
const AROUND: [&str; 3] = ["telling-may-words", "telling-around-words", TELL];
const THANKS: &str = "thanks-words";
/// A no that comes first.
const NO: &str = "leading-no-words";
/// What may only mean that somebody reads.
const VAGUE: [&str; 3] = ["ok-words", "light-yes-words", "leading-yes-words"];

impl Turn<'_> {
    /// True for a full yes in a sentence to this question of the interview.
    pub(super) fn agrees_in_sentence(&self, question: &Question, text: &str) -> bool {
        let country = self.country().unwrap_or_default();
        let agency = question.recipient(&country, self.conv.lang).cloned();
        let is_consent = question.ask == Ask::Consent && !self.only_asks(text);
        let is_police = self.about_officials().is_some_and(|q| q.id == question.id);
        let agency = agency.filter(|_| is_consent);
        agency.is_some_and(|agency| self.may_tell(&agency, is_police, text))
    }

    /// The same for an agency that staff ask about.
    pub(super) fn may_tell(&self, agency: &str, is_police: bool, text: &str) -> bool {
        let asks = match text.is_ascii() {
            // “You can tell” begins like a question.
            true => self.ends_asking(text),
            false => self.is_question(text),
        };
        if letters(text) > LONGEST || asks || self.ctx.reading.command == Command::No {
            return false;
        }
        let rest = self.without_refusal(is_police, text);
        let is_not = [NOT, BUT, EVERYONE]
            .into_iter()
            .any(|list| self.speaks_of(list, &rest));
        let whole = self.whole(text);
        let begins = |list: &str| {
            let words = self.world.words.longest_first(list);
            words.iter().any(|w| without_first(&whole, w).is_some())
        };
        if is_not
            || begins(NO)
            || begins("found-out-who")
            || self.names_others(agency, is_police, &rest)
        {
            return false;
        }
        self.says_nothing_else(agency, &rest)
            && (self.says_may(agency, &rest) || self.is_name_and_yes(agency, &rest))
    }

    fn says_may(&self, agency: &str, rest: &str) -> bool {
        // ບອກ 1300 ໄດ້: the name stands within.
        let nameless = replaced(rest, &sorted(&self.agency_names(agency)), "");
        let joined: String = nameless.split(' ').collect();
        [rest, &joined]
            .iter()
            .any(|said| self.speaks_of(MAY_TELL, said))
    }

    /// “You can tell them when I am out”, “she said you can tell them”, บอกเลยว่ากลัว are no such yes:
    /// whatever more there is may take it back.
    fn says_nothing_else(&self, agency: &str, rest: &str) -> bool {
        let names = self.agency_names(agency);
        let lists = [MAY_TELL, POLITE, THANKS].into_iter();
        let lists = lists.chain(YES).chain(AROUND);
        let lists: Vec<_> = lists.map(|list| self.world.words.listed(list)).collect();
        let words = lists
            .iter()
            .flat_map(|list| list.iter())
            .chain(names.iter());
        is_made_of(rest, words.map(String::as_str))
    }

    /// What is left when “but not the police” is taken off, where others are asked about.
    fn without_refusal(&self, is_police: bool, text: &str) -> String {
        let words = &self.world.words;
        let whole = self.whole(text).to_string();
        if is_police {
            return whole;
        }
        let mut rest = replaced(&whole, words.longest_first(REFUSES), " ");
        if rest != whole {
            rest = rest.trim().to_owned();
            let buts = words.longest_first(BUT);
            if let Some(but) = buts.iter().find(|but| rest.ends_with(but.as_str())) {
                rest.truncate(rest.len() - but.len());
            }
        }
        rest
    }

    fn names_others(&self, agency: &str, is_police: bool, rest: &str) -> bool {
        let names = self.agency_names(agency);
        let without = replaced(rest, &sorted(&names), " ");
        let may_tell = self.world.words.longest_first(MAY_TELL);
        let without = replaced(&without, may_tell, " ");
        let mut recipients = self
            .world
            .interview
            .questions()
            .flat_map(|q| q.agency.values());
        recipients.any(|other| other != agency && self.names_agency(other, &without))
            || OTHERS
                .into_iter()
                .any(|list| self.speaks_of(list, &without))
            || (!is_police && self.speaks_of(POLICE, &without))
    }

    /// “1300 ok”, “yes, 1300”.
    fn is_name_and_yes(&self, agency: &str, rest: &str) -> bool {
        let names = self.agency_names(agency);
        let is_named = names.iter().any(|name| places(rest, name).next().is_some());
        let says_yes = || YES.into_iter().any(|list| self.speaks_of(list, rest));
        is_named && says_yes()
    }

    /// “Sure”, ตกลง, and nothing else.
    pub(super) fn is_vague_yes(&self, text: &str) -> bool {
        let is_one = |part: &str| {
            let mut lists = VAGUE.into_iter();
            lists.any(|list| self.is_one_of(list, &self.polite(part)))
        };
        is_one(text) || (parts(text).count() > 0 && parts(text).all(is_one))
    }

    /// Says how to agree, and asks again: nobody has missed anything.
    pub(super) fn says_how_to_agree(&mut self, question: &Question, text: &str) -> bool {
        let is_vague =
            question.ask == Ask::Consent && !self.only_asks(text) && self.is_vague_yes(text);
        if is_vague {
            self.say("consent-how");
            self.reply.numbered = true;
            self.ask_again();
        }
        is_vague
    }
}

fn sorted(names: &[String]) -> Vec<String> {
    let mut names = names.to_vec();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}
