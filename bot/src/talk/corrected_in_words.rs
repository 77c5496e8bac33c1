//! “I made a mistake, it is in Laos”, “not Thailand, Laos”, “change my answer”: what was told is
//! asked for anew, and the old answer stays until the new one comes; a province that is named is the
//! new one. By the country go the numbers
//! that are shown and the agencies that may be told.

use std::sync::LazyLock;

use casebook::provinces;
use casebook::told::Form;

use super::countries::OTHER;
use super::distress::DANGER;
use super::heard::without_first;
use super::interview::{Ask, Kind, Question};
use super::mind_changed::{MISTAKE, WRITE};
use super::place_names::{anywhere, wholly};
use super::someone_comes::parts;
use super::state::Aside;
use super::step::Turn;
use super::whose_phone::PHONE;
use crate::scan::{letters, normalise};
use crate::words::{grammar, is_spaced, places};

/// Longer texts tell a story.
const LONGEST: usize = 70;

/// The same where several things are set right.
const SEVERAL: usize = 160;

/// Shorter words of Thai and Lao stand in answers to several questions.
const LEAST: usize = 6;
/// The name of a place has at most so many words.
const WORDS_OF_A_NAME: usize = 3;

/// People, and no country.
static NATIONS: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.places.nations));

/// What a text denies, and the places that it names besides.
struct Places {
    denied: Vec<String>,
    said: Vec<String>,
}

impl Turn<'_> {
    /// True where a text takes back what was told, and it is asked for again.
    pub fn corrects_in_words(&mut self, text: &str) -> bool {
        let letters = letters(text);
        let takes_words = matches!(
            self.conv.talk.aside,
            Some(Aside::Consent(_) | Aside::Complaint | Aside::Add)
        );
        let is_amid = self.conv.talk.guided.is_some() || self.conv.talk.editing.is_some();
        if letters > LONGEST || takes_words || is_amid {
            return false;
        }
        if self.tells_of_danger_after_all(text) || self.corrects_phone(text) {
            return true;
        }
        if self.begins_with("change-answer-words", text) {
            self.conv.talk.aside = None;
            self.report_choice("correct");
            return true;
        }
        let to_change = || {
            let question = self.named_to_change(text)?;
            Some((question, places_in(text, self.denied(text))))
        };
        let otherwise = || {
            let question = self.answered_otherwise(text)?;
            Some((question, places_in(text, self.denied(text))))
        };
        let corrected = self.misplaced(text).or_else(to_change).or_else(otherwise);
        let Some((question, places)) = corrected else {
            return false;
        };
        if self.needs_code() {
            return true;
        }
        if self.takes_other_province(&question, &places) {
            return true;
        }
        self.keep_here(text);
        if self.takes_other_country(&question, text, &places) {
            return true;
        }
        self.say("saved");
        self.correct_in_passing(&question);
        true
    }

    /// “No wait, Laos” names the new answer: said back, with the province where that was named too, and
    /// what was asked of the other country is asked of this one.
    fn takes_other_country(&mut self, question: &str, text: &str, places: &Places) -> bool {
        let asked = self.asks_country().filter(|q| q.id == question).cloned();
        let (Some(asked), Some(before)) = (asked, self.country()) else {
            return false;
        };
        let Some(named) = self.other_country(&before, text, places) else {
            return false;
        };
        self.conv.talk.aside = None;
        self.keep(&asked.id, &named, Form::Country, asked.group);
        self.country_changed(&before);
        self.consequences(&asked, &named);
        self.note_answered(&asked.id);
        let mut questions = self.world.interview.questions();
        let province = questions.find(|q| q.ask == Ask::Province).cloned();
        match (province, &places.said[..]) {
            (Some(province), [iso]) => {
                self.say_province(iso);
                self.keep(&province.id, iso, Form::Province, province.group);
                self.note_answered(&province.id);
            }
            _ => self.say_country(&named),
        }
        self.ask_next();
        true
    }

    /// The one country of the two that a text names, and does not deny, where it is not this one.
    fn other_country(&self, known: &str, text: &str, places: &Places) -> Option<String> {
        let ours = ["TH", "LA"].map(str::to_owned);
        let is_named = |c: &String| self.names_in(c, text) && !self.is_denied(c, &places.denied);
        let mut named: Vec<String> = ours.into_iter().filter(is_named).collect();
        named.extend(places.said.iter().filter_map(|iso| of_country(iso)));
        named.sort();
        named.dedup();
        match &named[..] {
            [one] if one != known => Some(one.clone()),
            _ => None,
        }
    }

    /// True where a country is named anywhere in a text, or by itself in a part of it.
    fn names_in(&self, country: &str, text: &str) -> bool {
        let Some(asked) = self.asks_country() else {
            return false;
        };
        let is_one = |part: &str| {
            self.named_country(asked, &asked.choices, part).as_deref() == Some(country)
        };
        self.speaks_of(&format!("within-country.{country}"), text) || parts(text).any(is_one)
    }

    /// True for a country that stands behind a “not”. “I am not Thai” says nothing of the country.
    fn is_denied(&self, country: &str, denied: &[String]) -> bool {
        let heads = denied
            .iter()
            .filter(|head| !NATIONS.contains(&head.as_str()));
        let is_one = |head: &String| {
            let asked = self.asks_country();
            let named = asked.and_then(|asked| self.named_country(asked, &asked.choices, head));
            named.as_deref() == Some(country)
        };
        heads.into_iter().any(is_one)
    }

    /// “It's Udon, not Bangkok. The phone is my boss's. And don't write to me”: each is heard.
    pub(super) fn corrects_several(&mut self, text: &str) -> bool {
        let is_open = self.asks() && self.conv.talk.editing.is_none() && !self.conv.talk.locked;
        if !is_open || letters(text) > SEVERAL || parts(text).nth(1).is_none() {
            return false;
        }
        let said: Vec<String> = parts(text)
            .map(|part| self.behind_changed_mind(part))
            .collect();
        let place = self.misplaced(text);
        let is_phone = said.iter().any(|part| self.takes_back_phone(part));
        let may_write = self.value("write_back") == Some("yes");
        let is_no = |part: &String| may_write && self.forbids_writing(part);
        let is_writing = said.iter().any(is_no);
        let corrected = [place.is_some(), is_phone, is_writing];
        if corrected.into_iter().filter(|is| *is).count() < 2 {
            return false;
        }
        for part in &said {
            self.hear_phone(part);
            self.hears_no_writing(part);
        }
        self.keep_here(text);
        self.say("saved");
        match place {
            Some((question, places)) if !self.keeps_other_province(&question, &places) => {
                self.correct_in_passing(&question);
            }
            _ => self.ask_again(),
        }
        true
    }

    /// Asks for one answer anew, amid the talk: it goes on behind that.
    pub(super) fn correct_in_passing(&mut self, question: &str) {
        self.correct(question);
        self.conv.talk.in_passing = true;
    }

    /// The country, where a place of the other one was told.
    pub(super) fn correct_country(&mut self) {
        if let Some(country) = self.asks_country().map(|q| q.id.clone()) {
            self.correct_in_passing(&country);
        }
    }

    /// “No wait, nobody is under 18”: behind a word for a mistake, another answer than was given, in the
    /// very words of its question.
    fn answered_otherwise(&self, text: &str) -> Option<String> {
        let said = self.pieces_behind_mistake(text);
        if said.is_empty() || !self.asks() || self.says_not_safe(text) {
            return None;
        }
        // “No, my friend” may answer what is asked now; and where any words would, only what names a
        // mistake takes something back.
        let is_plain = || parts(text).any(|part| self.begins_with(MISTAKE, part));
        let answers = |q: &Question| match q.ask {
            Ask::Text => !is_plain(),
            _ => {
                let choices = self.choices(q);
                let names = |piece: &String| self.heard_choice(q, &choices, piece).is_some();
                said.iter().any(names) || self.choice_in_parts(q, text).is_some()
            }
        };
        if self.current().is_some_and(answers) {
            return None;
        }
        let names = |list: &[String]| {
            let is_own = |way: &String| is_telling(way) && list.contains(way);
            said.iter().any(|piece| self.ways(piece).iter().any(is_own))
        };
        let is_otherwise = |id: &String| {
            let question = self.world.interview.question(id);
            // Those two have their own ways.
            let has_own = [DANGER, PHONE].contains(&id.as_str());
            let question = question.filter(|q| q.ask == Ask::Choice && !has_own);
            question.is_some_and(|q| {
                let words = &self.world.words;
                let mut others = q
                    .choices
                    .iter()
                    .filter(|c| self.value(id) != Some(c.as_str()));
                others.any(|choice| {
                    names(words.listed(&format!("heard-{id}.{choice}")))
                        || names(words.normal(&format!("ask-{id}.{choice}")))
                })
            })
        };
        let at = self.conv.talk.at.as_deref();
        let told = self.correctable();
        let mut others = told.iter().filter(|id| Some(id.as_str()) != at);
        let one = others.by_ref().find(|id| is_otherwise(id))?;
        others.all(|id| !is_otherwise(id)).then(|| one.clone())
    }

    /// The sentences of a text in which something is taken back, without the words for that.
    fn pieces_behind_mistake(&self, text: &str) -> Vec<String> {
        let pieces = || std::iter::once(text).chain(parts(text));
        let layers: Vec<Vec<String>> = pieces()
            .map(|piece| self.layers_of_mistake(piece))
            .collect();
        let is_mistake = |piece: &str| self.is_one_of(MISTAKE, &self.ways(piece));
        let is_marked = layers.iter().any(|of| of.len() > 1) || pieces().any(is_mistake);
        match is_marked {
            true => layers.concat(),
            false => Vec::new(),
        }
    }

    /// “Actually someone is in danger”, where it was said that nobody is: heard as a yes to that
    /// question would be, and who it is comes next.
    fn tells_of_danger_after_all(&mut self, text: &str) -> bool {
        let is_known = matches!(self.value(DANGER), Some("yes" | "me" | "other"));
        // Where it is asked whether it would be dangerous, or safe, it is an answer.
        let asks = |q: &Question| q.id == DANGER || q.kind == Kind::Safety;
        let is_asked = self.current().is_some_and(asks);
        if is_known || is_asked || !self.asks() || self.is_question(text) {
            return false;
        }
        let pieces = parts(text).map(|part| self.behind_mistake(part));
        let says = |piece: &String| self.is_one_of("in-danger-words", &self.ways(piece));
        let Some(said) = pieces.into_iter().find(says) else {
            return false;
        };
        self.keep_beside_id(DANGER, text);
        self.note_danger();
        match self.who_is_named(&said) {
            Some(who) => self.who_in_danger(who),
            None => self.ask_aside(&Aside::WhoInDanger),
        }
        true
    }

    /// “It is my friend's phone, not mine”: and whether we may write to it is asked anew, where that
    /// was allowed of their own.
    fn corrects_phone(&mut self, text: &str) -> bool {
        let takes_words = self.current().is_some_and(|q| q.ask == Ask::Text);
        let is_marked = self.denies_phone(text) || !self.pieces_behind_mistake(text).is_empty();
        if takes_words || !self.asks() || !is_marked || !self.takes_back_phone(text) {
            return false;
        }
        self.hear_phone(text);
        self.keep_beside_id(PHONE, text);
        self.say("saved");
        match self.value(WRITE) == Some("yes") && !self.conv.talk.locked {
            true => self.correct_in_passing(WRITE),
            false => self.ask_again(),
        }
        true
    }

    /// “Change the country”: the answer that stands under that name in the list of what was told.
    fn named_to_change(&self, text: &str) -> Option<String> {
        let change = self.world.words.longest_first("change-words");
        let ways = self.ways(text);
        let mut behind = ways.iter().filter_map(|way| {
            let rest = change.iter().find_map(|word| without_first(way, word))?;
            self.correctable()
                .into_iter()
                .find(|id| self.says(&format!("field-{id}"), rest))
        });
        behind.next()
    }

    /// “Sorry, it is Chiang Rai” names the new answer: said back, it need not be asked for.
    fn takes_other_province(&mut self, question: &str, places: &Places) -> bool {
        let is_kept = self.keeps_other_province(question, places);
        if is_kept {
            self.ask_again();
        }
        is_kept
    }

    fn keeps_other_province(&mut self, question: &str, places: &Places) -> bool {
        let question = self.world.interview.question(question).cloned();
        let Some(question) = question.filter(|q| q.ask == Ask::Province) else {
            return false;
        };
        let [iso] = &places.said[..] else {
            return false;
        };
        self.say_province(iso);
        self.keep(&question.id, iso, Form::Province, question.group);
        true
    }

    /// What stands right behind a “not” of a text: “Laos, not Thailand”, so many words as a name may have.
    fn denied(&self, text: &str) -> Vec<String> {
        let not = self.world.words.longest_first("not-words");
        let behind = |part: &str| {
            let form = normalise(part);
            let found = not.iter().find_map(|word| {
                let at = places(&form, word).next()?;
                Some(form[at + word.len()..].trim().to_owned())
            });
            found.unwrap_or_default()
        };
        let heads = |rest: String| {
            let words: Vec<String> = rest.split(' ').map(str::to_owned).collect();
            let most = words.len().min(WORDS_OF_A_NAME);
            (1..=most).map(move |n| words[..n].join(" "))
        };
        parts(text).map(behind).flat_map(heads).collect()
    }

    /// The question about a place whose answer this takes back: another country is named, or
    /// another province, behind a word for a mistake.
    fn misplaced(&self, text: &str) -> Option<(String, Places)> {
        let known = self.country()?;
        let is_mistake = [text, &self.behind_changed_mind(text)]
            .iter()
            .any(|said| self.begins_with(MISTAKE, said));
        let denied = self.denied(text);
        let is_denied = |country: &str| self.is_denied(country, &denied);
        let denies_place = || denied.iter().any(|head| !wholly(head).is_empty());
        if !is_mistake && !is_denied(&known) && !denies_place() {
            return None;
        }
        let places = places_in(text, denied.clone());
        let elsewhere = places
            .said
            .iter()
            .any(|iso| of_country(iso).as_ref() != Some(&known));
        let other = if known == "TH" { "LA" } else { "TH" };
        let ask = |ask: Ask| {
            let mut questions = self.world.interview.questions();
            questions.find(|q| q.ask == ask).map(|q| q.id.clone())
        };
        let is_other = self.names_in(other, text) && !is_denied(other);
        if is_other
            || elsewhere
            || is_denied(&known)
            || (known != OTHER && self.names_other_country(text))
        {
            return Some((ask(Ask::Country)?, places));
        }
        let province = ask(Ask::Province)?;
        let is_other = |iso: &String| Some(iso.as_str()) != self.value(&province);
        let has_one = self.value(&province).is_some();
        (has_one && places.said.iter().any(is_other)).then_some((province, places))
    }
}

pub(super) fn is_nation(word: &str) -> bool {
    NATIONS.contains(&word)
}

/// More than a word, which may be said of anything.
fn is_telling(way: &str) -> bool {
    match is_spaced(way) {
        true => way.contains(' '),
        false => way.chars().count() >= LEAST,
    }
}

fn places_in(text: &str, denied: Vec<String>) -> Places {
    let away: Vec<String> = denied.iter().flat_map(|head| wholly(head)).collect();
    let mut said: Vec<String> = parts(text).flat_map(anywhere).collect();
    said.retain(|iso| !away.contains(iso));
    said.dedup();
    Places { denied, said }
}

fn of_country(iso: &str) -> Option<String> {
    provinces::by_iso(iso).map(|p| p.country.clone())
}
