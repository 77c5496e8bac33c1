//! Whom a short sentence says that we may tell, or may not: “I don't want 1300 to know”,
//! ขอยกเลิกที่บอกตำรวจ, “actually you can tell 1300”. People say it with few words in a hundred orders,
//! in six writings. So the lists (`locales/*/heard.ftl`) hold those words, and the sentence is heard
//! where nothing else stands in it: “the police did not tell me” holds more. What is made of a no is in
//! `may_not_tell.rs`, what of a yes in `may_tell.rs`.

use super::interview::{Ask, Question};
use super::step::Turn;
use crate::scan::letters;
use crate::words::{is_made_of, places, replaced};

/// Longer sentences tell a story.
pub(super) const LONGEST: usize = 60;

/// What makes a no of it, and what takes that back: “don't stop telling them”.
pub(super) const NOT: &str = "telling-not-words";
pub(super) const ON: &str = "telling-on-words";
/// To tell; to know, which tells of others too (“the police do not know”); and a may.
pub(super) const TELL: &str = "telling-words";
pub(super) const KNOW: &str = "telling-know-words";
pub(super) const MAY: &str = "telling-may-words";
/// What stands around them.
pub(super) const AROUND: &str = "telling-around-words";
pub(super) const ANYONE: &str = "telling-anyone-words";
const POLICE: &str = "official-words";
/// Somebody of their own, whom nobody of us tells.
pub(super) const FAMILY: &str = "telling-family-words";

/// Who is named in such a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    Anyone,
    Police,
    Agency(String),
}

impl Turn<'_> {
    /// Whom this question would tell.
    pub(super) fn recipient_of(&self, question: &Question) -> Option<String> {
        let country = self.country()?;
        let is_consent = question.ask == Ask::Consent;
        let recipient = question.recipient(&country, self.conv.lang);
        recipient.filter(|_| is_consent).cloned()
    }

    /// Who is named in a sentence, and where, if it is one and no more.
    pub(super) fn named_alone(&self, whole: &str) -> Option<(Whom, usize)> {
        if letters(whole) > LONGEST {
            return None;
        }
        let recipients = self.world.interview.questions();
        let recipients = recipients.filter_map(|q| self.recipient_of(q));
        let mut agencies: Vec<String> = recipients.collect();
        agencies.extend(self.conv.talk.agreed.iter().cloned());
        agencies.sort();
        agencies.dedup();
        let mut found: Vec<(Whom, usize)> = Vec::new();
        for agency in agencies {
            let names = self.agency_names(&agency);
            if let Some(at) = names.iter().filter_map(|n| places(whole, n).next()).min() {
                found.push((Whom::Agency(agency), at));
            }
        }
        // “The anti-trafficking police” are one of them already.
        if found.is_empty() {
            let police = self.first(POLICE, whole).map(|at| (Whom::Police, at));
            let anyone = self.first(ANYONE, whole).map(|at| (Whom::Anyone, at));
            found.extend(police.or(anyone));
        } else if self.is_police_besides(whole, &found) {
            return None;
        }
        match &found[..] {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// The police are named beside an agency, and not as a part of its name.
    fn is_police_besides(&self, whole: &str, found: &[(Whom, usize)]) -> bool {
        let agencies = found.iter().filter_map(|(whom, _)| match whom {
            Whom::Agency(agency) => Some(self.agency_names(agency)),
            _ => None,
        });
        let mut rest = whole.to_owned();
        for names in agencies {
            let mut names = names.to_vec();
            names.sort_by_key(|name| std::cmp::Reverse(name.len()));
            rest = replaced(&rest, &names, " ");
        }
        self.stands(POLICE, &rest)
    }

    pub(super) fn is_about_telling(&self, whole: &str, lists: &[&str], whom: &Whom) -> bool {
        let mut words = self.words_of(lists);
        match whom {
            Whom::Agency(agency) => words.extend(self.agency_names(agency).iter().cloned()),
            Whom::Police => words.extend(self.world.words.listed(POLICE).iter().cloned()),
            Whom::Anyone => {}
        }
        is_made_of(whole, words.iter().map(String::as_str))
    }

    pub(super) fn words_of(&self, lists: &[&str]) -> Vec<String> {
        let listed = lists.iter().map(|list| self.world.words.listed(list));
        listed.flat_map(|list| list.to_vec()).collect()
    }

    pub(super) fn stands(&self, list: &str, whole: &str) -> bool {
        self.world.words.phrases(list).stand_in(whole)
    }

    /// Where the first word of a list stands.
    pub(super) fn first(&self, list: &str, whole: &str) -> Option<usize> {
        self.world.words.phrases(list).first_in(whole)
    }
}

/// Where signs part them. A space is no sign: “อย่าบอก 1300” is one.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | ',' | '!' | ';' | '\n' | '…');
    text.split(ends).filter(|part| !part.trim().is_empty())
}

/// True for a text of several sentences, of which only one may be about telling.
pub(super) fn says_more(text: &str) -> bool {
    sentences(text).count() > 1
}
