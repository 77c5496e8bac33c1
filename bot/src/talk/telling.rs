//! Whom a short sentence says that we may tell, or may not: “I don't want 1300 to know”,
//! ขอยกเลิกที่บอกตำรวจ, “actually you can tell 1300”. People say it with few words in a hundred orders,
//! in six writings. So the lists (`locales/*/heard.ftl`) hold those words, and the sentence is heard
//! where nothing else stands in it: “the police did not tell me” holds more.
//!
//! A no counts at once. A yes takes the full word at the question itself, so that what sounds like
//! one elsewhere only asks that question again.

use std::sync::LazyLock;

use super::context::OFFICIAL;
use super::heard::without_first;
use super::interview::{Ask, Question};
use super::state::Aside;
use super::step::Turn;
use crate::scan::{letters, normalise};
use crate::words::{Words, grammar, is_made_of, places, replaced};

/// Longer sentences tell a story.
const LONGEST: usize = 60;

/// What makes a no of it, and what takes that back: “don't stop telling them”.
pub(super) const NOT: &str = "telling-not-words";
pub(super) const ON: &str = "telling-on-words";
/// To tell; to know, which tells of others too (“the police do not know”); and a may.
pub(super) const TELL: &str = "telling-words";
const KNOW: &str = "telling-know-words";
const MAY: &str = "telling-may-words";
/// What stands around them.
const AROUND: &str = "telling-around-words";
const ANYONE: &str = "telling-anyone-words";
const POLICE: &str = "official-words";
/// All whom we might ask about: “tell everyone”.
const EVERYONE: &str = "telling-everyone-words";
/// What others may do, or was done: “he will tell everyone” is a fear, “I told them all” no leave.
const THEIRS: &str = "telling-theirs-words";
/// Somebody of their own, whom nobody of us tells.
pub(super) const FAMILY: &str = "telling-family-words";
/// The police, and no other official.
const POLICE_ALONE: &str = "police-words";
/// Whom stories are about.
const OTHERS: &str = "found-out-who";

/// What stands for a name, and what it never has before it: “tell the police”, “tell them”.
static THEM: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.naming.them));
static ARTICLE: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.naming.article));

/// Who is named in such a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    Anyone,
    Police,
    Agency(String),
}

impl Turn<'_> {
    /// Who must not be told, where a sentence of this text says so.
    pub(super) fn forbidden(&self, text: &str) -> Option<Whom> {
        sentences(text).find_map(|sentence| self.forbidden_in(sentence))
    }

    fn forbidden_in(&self, sentence: &str) -> Option<Whom> {
        let whole = self.whole(sentence);
        let not = self.first(NOT, &whole)?;
        // “He does not let me tell the police” is told of somebody else.
        if self.begins_with(OTHERS, sentence) {
            return None;
        }
        let (whom, at) = self.named_alone(&whole)?;
        // “I don't know the police” is no such thing.
        let knows = self.first(KNOW, &whole).is_none_or(|know| at < know);
        let is_plain = knows || self.stands(TELL, &whole);
        let lists = [NOT, TELL, KNOW, AROUND, ANYONE];
        let is_no = not <= at && is_plain && !self.speaks_of(ON, &whole);
        (is_no && self.is_about_telling(&whole, &lists, &whom)).then_some(whom)
    }

    /// Who may be told after all, where the whole text says so.
    fn allowed(&self, text: &str) -> Option<Whom> {
        let whole = self.whole(text);
        // Before any name is looked for: most of what people write tells nobody anything.
        let says_so =
            self.stands(TELL, &whole) && !self.stands(NOT, &whole) && !text.contains(['?', '？']);
        if !says_so {
            return None;
        }
        let (whom, _) = self.named_alone(&whole)?;
        let lists = [TELL, KNOW, MAY, AROUND];
        self.is_about_telling(&whole, &lists, &whom).then_some(whom)
    }

    /// “Tell everyone”, “you can tell all of them”: each is asked about all the same.
    fn allows_everyone(&self, text: &str) -> bool {
        let whole = self.whole(text);
        let says_so = letters(text) <= LONGEST
            && self.stands(TELL, &whole)
            && self.stands(EVERYONE, &whole)
            && !self.stands(NOT, &whole)
            && !self.stands(THEIRS, &whole)
            && !text.contains(['?', '？']);
        let words = || self.words_of(&[TELL, KNOW, MAY, AROUND, EVERYONE]);
        says_so && is_made_of(&whole, words().iter().map(String::as_str))
    }

    /// “Do not tell”, with nobody named: a no where it is asked whether somebody may be told.
    pub(super) fn forbids_asked(&self, question: &Question, text: &str) -> bool {
        let whole = self.whole(text);
        let is_no = self.first(NOT, &whole).is_some() && self.stands(TELL, &whole);
        let words = self.words_of(&[NOT, TELL, AROUND]);
        let is_nameless = || is_made_of(&whole, words.iter().map(String::as_str));
        let is_named = || {
            let asked = self.recipient_of(question);
            matches!(self.forbidden(text), Some(Whom::Agency(agency)) if Some(&agency) == asked.as_ref())
        };
        let is_short = letters(text) <= LONGEST && !self.speaks_of(ON, &whole);
        is_short && ((is_no && is_nameless()) || is_named())
    }

    /// “Don't tell my mother”: nobody does, and who reads and who is told is said.
    pub(super) fn keeps_from_family(&mut self, text: &str) -> bool {
        let is_open = self.asks() || self.conv.talk.aside == Some(Aside::DangerCheck);
        let is_said = self.speaks_of(FAMILY, text) && only_forbids(&self.world.words, text);
        if !(is_open && is_said) {
            return false;
        }
        self.keep_here(text);
        self.say("asked-reads");
        self.ask_again();
        true
    }

    /// “You can tell 1300”, where somebody else is asked about or something else: the question to which
    /// the answer was no comes again.
    pub(super) fn allows_in_words(&mut self, text: &str) -> bool {
        let is_open = self.asks() && self.conv.talk.editing.is_none();
        if letters(text) > LONGEST || !is_open {
            return false;
        }
        let asked = match self.allowed(text) {
            Some(Whom::Police) => self.about_officials(),
            Some(Whom::Agency(agency)) => {
                let mut questions = self.world.interview.questions();
                let asks = |q: &&Question| self.recipient_of(q).as_ref() == Some(&agency);
                questions.find(asks).cloned()
            }
            _ if self.allows_everyone(text) => self.refused_besides(None),
            _ => None,
        };
        let Some(question) = asked.filter(|q| self.is_refused_recipient(q)) else {
            return false;
        };
        if self.needs_code() {
            return true;
        }
        self.keep_here(text);
        self.correct_in_passing(&question.id);
        true
    }

    fn is_refused_recipient(&self, question: &Question) -> bool {
        let is_answered = self.conv.told.answers.contains_key(&question.id);
        is_answered && self.value(&question.id) != Some("yes")
    }

    /// The first question about an agency that was refused; not where an official is part of it.
    fn refused_besides(&self, asked: Option<&str>) -> Option<Question> {
        let mut questions = self.world.interview.questions();
        let is_refused = |q: &&Question| {
            let is_out = self.value(&q.id) == Some(OFFICIAL) || asked == Some(q.id.as_str());
            self.recipient_of(q).is_some() && self.is_refused_recipient(q) && !is_out
        };
        questions.find(is_refused).cloned()
    }

    /// “Yes, tell 1300”, where it is asked whether they may be told.
    pub(super) fn agrees_by_name(&self, question: &Question, text: &str) -> bool {
        let is_police = self.about_officials().is_some_and(|q| q.id == question.id);
        let police = is_police.then(|| self.world.words.listed(POLICE_ALONE));
        let recipient = self.recipient_of(question);
        // “Tell everyone” is a full yes to whoever is asked about, and to nobody else yet; who was
        // refused before comes first.
        let all =
            || self.refused_besides(Some(&question.id)).is_none() && self.allows_everyone(text);
        recipient.is_some_and(|agency| {
            self.agrees_to(&agency, police.map(|listed| &listed[..]), text) || all()
        })
    }

    /// A full yes in which the agency is named, by its names or one of these.
    pub(super) fn agrees_to(&self, agency: &str, besides: Option<&[String]>, text: &str) -> bool {
        let whole = self.whole(text);
        let names = self.agency_names(agency);
        let names = names.iter().chain(besides.into_iter().flatten());
        let here = names.filter(|name| places(&whole, name).next().is_some());
        let Some(name) = here.max_by_key(|name| name.len()) else {
            return false;
        };
        let without = whole.replace(name.as_str(), " ");
        let joined: String = without.split(' ').collect();
        let mut them = THEM.iter().map(|them| {
            let said = whole.replace(name.as_str(), them);
            let with_article = ARTICLE.iter().map(|article| format!("{article} {them}"));
            with_article.fold(said, |said, both| said.replace(&both, them))
        });
        [without, joined].iter().any(|said| self.agrees(said))
            || them.any(|said| self.agrees(&said))
    }

    /// Whom this question would tell.
    fn recipient_of(&self, question: &Question) -> Option<String> {
        let country = self.country()?;
        let is_consent = question.ask == Ask::Consent;
        let recipient = question.recipient(&country, self.conv.lang);
        recipient.filter(|_| is_consent).cloned()
    }

    /// Who is named in a sentence, and where, if it is one and no more.
    fn named_alone(&self, whole: &str) -> Option<(Whom, usize)> {
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

    fn is_about_telling(&self, whole: &str, lists: &[&str], whom: &Whom) -> bool {
        let mut words = self.words_of(lists);
        match whom {
            Whom::Agency(agency) => words.extend(self.agency_names(agency).iter().cloned()),
            Whom::Police => words.extend(self.world.words.listed(POLICE).iter().cloned()),
            Whom::Anyone => {}
        }
        is_made_of(whole, words.iter().map(String::as_str))
    }

    fn words_of(&self, lists: &[&str]) -> Vec<String> {
        let listed = lists.iter().map(|list| self.world.words.listed(list));
        listed.flat_map(|list| list.to_vec()).collect()
    }

    fn stands(&self, list: &str, whole: &str) -> bool {
        self.world.words.phrases(list).stand_in(whole)
    }

    /// Where the first word of a list stands.
    fn first(&self, list: &str, whole: &str) -> Option<usize> {
        self.world.words.phrases(list).first_in(whole)
    }
}

/// “Don't tell”, “don't tell my mother”, and nothing else: a wish, and no danger.
pub(super) fn only_forbids(words: &Words, text: &str) -> bool {
    let whole = normalise(text);
    let lists = [NOT, TELL, AROUND, FAMILY].map(|list| words.listed(list));
    let all = lists.iter().flat_map(|list| list.iter());
    let stands = |list| words.phrases(list).stand_in(&whole);
    // “My husband does not let me call”: no wish of theirs, and a sign.
    let of_family = || {
        let family = words.longest_first(FAMILY);
        family
            .iter()
            .any(|who| without_first(&whole, who).is_some())
    };
    letters(text) <= LONGEST
        && stands(NOT)
        && !stands(ON)
        && !of_family()
        && stands(TELL)
        && is_made_of(&whole, all.map(String::as_str))
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
