//! What somebody tells before it is asked: where it happens, whose phone it is, whom it is
//! about, that we may write. It is kept, said back where it was taken from a name, and its
//! question is passed over when its turn comes. Nothing is taken from a sentence that could
//! mean two things, and nothing here is consent.

use casebook::provinces;
use casebook::told::Form;

use super::countries::OTHER;
use super::event::{Arg, Part};
use super::heard::without_first;
use super::interview::{Ask, Question};
use super::place_names::anywhere;
use super::someone_comes::parts;
use super::state::Mode;
use super::step::Turn;
use crate::scan::{letters, normalise};
use crate::words::places;

/// Shorter texts are an answer, and no sentence with more in it.
const LEAST: usize = 4;
/// A place stands within so many letters behind “to”.
const NEAR: usize = 24;
/// What parts one sentence from the next.
const PARTS: [char; 9] = ['.', ',', ';', '!', '?', '\n', '…', '。', '·'];

/// Joins two sentences in Latin letters.
const AND: &str = " and ";

pub(super) const ABOUT: &str = "about";
const WRITE: &str = "write_back";

impl Turn<'_> {
    /// Hears what a text tells besides the open question.
    pub fn hear_early(&mut self, text: &str) {
        let talk = &self.conv.talk;
        let is_open = talk.mode == Mode::Bot && talk.guided.is_none() && talk.editing.is_none();
        let letters = letters(text);
        if !is_open || letters < LEAST {
            return;
        }
        self.hear_where(text);
        self.hear_whom(text);
        self.hear_work(text);
        self.hear_calm(text);
        for part in text.split(PARTS).map(str::trim).filter(|p| !p.is_empty()) {
            self.hear_part(part);
        }
        // “It is my own phone and you may write to me.”
        let joined = text.to_lowercase();
        for part in joined.split(AND).filter(|_| joined.contains(AND)) {
            self.hear_part(part.trim());
        }
        self.hear_phone_and_writing(text);
        // Thai and Lao put a space where others put a full stop.
        for part in parts(text) {
            self.hear_part(part.trim());
        }
    }

    /// The question with this id, if it is neither answered nor open now.
    pub(super) fn unasked(&self, id: &str) -> Option<Question> {
        let is_open = self.conv.talk.aside.is_none() && self.conv.talk.at.as_deref() == Some(id);
        let is_told = self.value(id).is_some();
        let question = self.world.interview.question(id);
        question.filter(|_| !is_open && !is_told).cloned()
    }

    fn first_that(&self, ask: Ask) -> Option<Question> {
        let mut questions = self.world.interview.questions();
        questions.find(|q| q.ask == ask).cloned()
    }

    // --- where ---------------------------------------------------------------------------

    /// A province, a town or a country inside a text. True when one was taken.
    pub fn hear_where(&mut self, text: &str) -> bool {
        // Where another question stands before it, a place is no answer to that one.
        let asks_place = self.conv.talk.aside.is_none()
            && self
                .current()
                .is_some_and(|q| matches!(q.ask, Ask::Country | Ask::Province));
        if asks_place {
            return false;
        }
        let (country, province) = self.keep_where(text);
        if let Some(here) = &country
            && let Some(question) = self.first_that(Ask::Country)
        {
            self.consequences(&question, here);
        }
        match (country, province) {
            (_, Some(iso)) => self.say_province(&iso),
            (Some(here), None) => self.say_country(&here),
            (None, None) => return false,
        }
        self.told_early = true;
        true
    }

    pub(super) fn say_country(&mut self, country: &str) {
        self.reply.parts.push(Part::Words {
            id: "country-taken".into(),
            args: vec![("country", Arg::Words(format!("country-{country}")))],
        });
    }

    /// Keeps the country and the province that a text names, as far as they were not known;
    /// says nothing.
    pub fn keep_where(&mut self, text: &str) -> (Option<String>, Option<String>) {
        let (Some(country), Some(province), Some((here, found))) = (
            self.first_that(Ask::Country),
            self.first_that(Ask::Province),
            self.where_named(text),
        ) else {
            return (None, None);
        };
        let mut kept = (None, None);
        if self.country().is_none() {
            self.keep(&country.id, &here, Form::Country, country.group);
            self.note_answered(&country.id);
            kept.0 = Some(here);
        }
        if let ([iso], None) = (&found[..], self.value(&province.id)) {
            self.keep(&province.id, iso, Form::Province, province.group);
            self.note_answered(&province.id);
            kept.1 = Some(iso.clone());
        }
        kept
    }

    /// The country that a text names, unless another is known, and the provinces.
    fn where_named(&self, text: &str) -> Option<(String, Vec<String>)> {
        let text = &*self.without_origin(text);
        if self.is_headed(text) || self.is_where_the_teller_is(text) {
            return None;
        }
        let country = self.asks_country()?;
        let within = || Some((self.country_within(text)?, Vec::new()));
        let place = self.country_by_place(&country.choices, text);
        let place = place.or_else(|| self.place_in_parts(text));
        let elsewhere = || {
            self.names_other_country(text)
                .then(|| (OTHER.to_owned(), Vec::new()))
        };
        let (here, found) = place.or_else(within).or_else(elsewhere)?;
        let is_another = self.country().is_some_and(|known| known != here);
        (!is_another).then_some((here, found))
    }

    /// “I am in Laos”, from somebody who tells of somebody else: it may happen elsewhere.
    fn is_where_the_teller_is(&self, text: &str) -> bool {
        let of_others = self.value(ABOUT) == Some("known") && !self.speaks_of("within-seen", text);
        let me = self.world.words.listed("me-words");
        let begins = |part: &str| {
            let part = normalise(part);
            me.iter().any(|word| without_first(&part, word).is_some())
        };
        of_others && parts(text).any(begins)
    }

    /// The one country that is named inside a text, and no other beside it.
    fn country_within(&self, text: &str) -> Option<String> {
        let named = ["TH", "LA"].into_iter();
        let mut named = named.filter(|c| self.speaks_of(&format!("within-country.{c}"), text));
        let one = named.next()?;
        (named.next().is_none() && !self.is_elsewhere(one, text)).then(|| one.to_owned())
    }

    /// True for a place to which somebody is only going, or from which they come.
    pub(super) fn is_headed(&self, text: &str) -> bool {
        let text = self.whole(text);
        let words = &self.world.words;
        // ໄປເຮັດວຽກກຸງເທບ 2 ເດືອນແລ້ວ: whoever went long since is there.
        let is_there = words.phrases("there-since-words").stand_in(&text);
        if is_there || !words.phrases("toward-words").stand_in(&text) {
            return false;
        }
        let toward = words.listed("toward-words");
        toward.iter().any(|word| {
            places(&text, word).any(|at| {
                let behind = text[at + word.len()..].trim_start();
                let near: String = behind.chars().take(NEAR).collect();
                let names = near.split(' ').take(3).collect::<Vec<_>>();
                let ends = 1..=names.len();
                let mut heads = ends.map(|n| names[..n].join(" "));
                heads.any(|head| !anywhere(&head).is_empty() || self.is_country_word(&head))
            })
        })
    }

    pub(super) fn is_country_word(&self, text: &str) -> bool {
        ["TH", "LA"].into_iter().any(|c| {
            let names = self.world.words.listed(&format!("heard-country.{c}"));
            let within = self.world.words.listed(&format!("within-country.{c}"));
            let label = self.world.words.normal(&format!("ask-country.{c}"));
            names
                .iter()
                .chain(within.iter())
                .chain(label.iter())
                .any(|n| n == text)
        }) || provinces::all()
            .iter()
            .any(|p| normalise(&p.name_en) == text)
    }

    // --- whom, whose phone, may we write ------------------------------------------------------

    /// Whom a sentence is about: somebody seen, somebody known, or the person.
    fn hear_whom(&mut self, text: &str) {
        let Some(question) = self.unasked(ABOUT) else {
            return;
        };
        let words = &self.world.words;
        let text = self.whole(text);
        let me = words.listed("me-words");
        let of_me = words.phrases("me-words");
        let speaks_of_me = |text: &str| of_me.stand_in(text);
        let after = |list: &[String]| {
            list.iter()
                .find_map(|word| without_first(&text, word))
                .map(str::to_owned)
        };
        let known = words.longest_first("heard-about.known");
        let chance = words.listed("within-by-chance");
        let is_whom = |word: &&String| is_long(word) && !chance.contains(word);
        let known: Vec<String> = known.iter().filter(is_whom).cloned().collect();
        let seen = words.longest_first("within-seen");
        let choice = if after(seen).is_some_and(|rest| !speaks_of_me(&rest)) {
            "seen"
        } else if after(&known).is_some_and(|rest| {
            // “My sister”, น้องสาวหนู: whose she is comes first.
            let own = me.iter().find_map(|w| without_first(&rest, w));
            !speaks_of_me(own.unwrap_or(&rest))
        }) {
            "known"
        } else if self.speaks_of("within-me", &text) {
            "me"
        } else {
            return;
        };
        if question.choices.iter().any(|c| c == choice) {
            self.keep_choice(&question.id, choice);
            self.note_answered(&question.id);
        }
    }

    /// One sentence of several.
    fn hear_part(&mut self, part: &str) {
        self.hear_phone(part);
        if let Some(question) = self.unasked(WRITE)
            && self.speaks_of("write-words", part)
            && let Some(choice) = self.heard_choice(&question, &question.choices, part)
        {
            self.keep_choice(WRITE, &choice);
            self.consequences(&question, &choice);
            self.note_answered(WRITE);
            self.told_early = true;
        }
    }

    /// “My own phone you can write me”: a phone of theirs, and with no sign between a leave to write.
    fn hear_phone_and_writing(&mut self, text: &str) {
        let whole = self.whole(text);
        let allows = self.world.words.longest_first("heard-write_back.yes");
        let before = |leave: &String| {
            let before = whole
                .strip_suffix(leave.as_str())?
                .strip_suffix(' ')?
                .trim();
            let is_long = leave.contains(' ') && self.speaks_of("write-words", leave);
            is_long.then(|| (before.to_owned(), leave.clone()))
        };
        let Some((phone, leave)) = allows.iter().find_map(before) else {
            return;
        };
        if self.is_of_phone(&phone) {
            self.hear_part(&phone);
            self.hear_part(&leave);
        }
    }

    /// Asks for the country once more, before the number to keep or the end: without it nobody
    /// can be asked whom we may tell.
    pub fn country_once_more(&mut self, next: Option<&str>) -> Option<String> {
        let question = self.first_that(Ask::Country)?;
        let is_next = |id: &str| self.world.interview.question(id);
        let comes = next.and_then(is_next).is_none_or(|q| q.ask == Ask::Code);
        let answer = self.conv.told.answers.get(&question.id);
        let is_unknown = answer.is_some_and(|a| a.form == Form::Skipped);
        if !comes || !is_unknown || self.conv.talk.ended || self.conv.talk.country_again {
            return None;
        }
        self.conv.talk.country_again = true;
        self.conv.told.answers.remove(&question.id);
        self.conv.talk.trail.retain(|t| *t != question.id);
        self.say("country-once-more");
        Some(question.id)
    }
}

/// Shorter names of relatives stand before other words by chance.
fn is_long(word: &str) -> bool {
    word.chars().count() > 2
}
