//! Whom a short sentence says that we may tell: “you can tell 1300”, “yes tell everyone”. A yes is said at
//! the question itself (`plain_yes.rs`): what sounds like one elsewhere only asks that question again.

use std::sync::LazyLock;

use super::context::OFFICIAL;
use super::heard::without_first;
use super::interview::{Ask, Question};
use super::step::Turn;
use super::telling::{AROUND, KNOW, LONGEST, MAY, NOT, TELL, Whom};
use crate::scan::letters;
use crate::words::{grammar, is_made_of, is_spaced, places};

/// All whom we might ask about: “tell everyone”.
const EVERYONE: &str = "telling-everyone-words";
/// What others may do, or was done: “he will tell everyone” is a fear, “I told them all” no leave.
const THEIRS: &str = "telling-theirs-words";
/// “Can you tell”, which asks for nothing to be told.
const ASKING: &str = "asks-telling-words";
/// The police, and no other official.
const POLICE_ALONE: &str = "police-words";

/// What stands for a name, and what it never has before it: “tell the police”, “tell them”.
static THEM: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.naming.them));
static ARTICLE: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.naming.article));

impl Turn<'_> {
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
            && !self.asks_of_telling(text);
        let words = || self.words_of(&[TELL, KNOW, MAY, AROUND, EVERYONE]);
        says_so && is_made_of(&whole, words().iter().map(String::as_str))
    }

    /// “Can you tell everyone” asks, with its sign or without.
    fn asks_of_telling(&self, text: &str) -> bool {
        let whole = self.whole(text);
        let asking = self.world.words.longest_first(ASKING);
        let begins = || asking.iter().any(|w| without_first(&whole, w).is_some());
        text.contains(['?', '？']) || begins() || (!is_spaced(text) && self.is_question(text))
    }

    /// “You can tell 1300”, where somebody else is asked about or something else: the question to which
    /// the answer was no comes again.
    pub(super) fn allows_in_words(&mut self, text: &str) -> bool {
        let is_open = self.asks() && self.conv.talk.editing.is_none();
        if letters(text) > LONGEST || !is_open {
            return false;
        }
        let for_all = self.allows_everyone(text);
        let asked = match self.allowed(text) {
            Some(Whom::Police) => self.about_officials(),
            Some(Whom::Agency(agency)) => {
                let mut questions = self.world.interview.questions();
                let asks = |q: &&Question| self.recipient_of(q).as_ref() == Some(&agency);
                questions.find(asks).cloned()
            }
            _ if for_all => self.refused_besides(None),
            _ => None,
        };
        let Some(question) = asked.filter(|q| self.is_refused_recipient(q)) else {
            return false;
        };
        if self.needs_code() {
            return true;
        }
        self.keep_here(text);
        if for_all {
            self.agree_besides(&question);
        }
        self.correct_in_passing(&question.id);
        true
    }

    /// “Tell everyone”, where somebody else was refused before: a full yes to whoever is asked about just
    /// now as well.
    fn agree_besides(&mut self, refused: &Question) {
        let asked = self.current().filter(|q| q.ask == Ask::Consent).cloned();
        if let Some(asked) = asked.filter(|asked| asked.id != refused.id) {
            self.keep_choice(&asked.id, "yes");
            self.consent(&asked, true);
            self.note_answered(&asked.id);
        }
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
}
