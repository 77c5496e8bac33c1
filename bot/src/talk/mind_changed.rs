//! “Actually, don't write to me”: what was allowed is taken back at any later question, as easily
//! as it was given, and said before it is asked; and so is when we may. The lists are in `locales/*/heard.ftl`.

use casebook::told::Form;

use super::distress::is_sure;
use super::heard::without_first;
use super::interview::{Ask, Question};
use super::someone_comes::parts;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{letters, normalise};
use crate::words::{Words, is_made_of, is_spaced, places};

/// Longer texts tell a story.
const LONGEST: usize = 60;

/// So many words before it are taken off: “no wait, actually”.
const LAYERS: usize = 4;

/// What somebody says before they say otherwise.
const BEFORE: &str = "changed-mind-words";
pub(super) const MISTAKE: &str = "mistake-words";

pub(super) const WRITE: &str = "write_back";
pub(super) const HOURS: &str = "hours";
/// Words for writing to somebody; and what stands around them and an hour.
const WRITING: &str = "write-words";
const AROUND: &str = "hours-around-words";
/// In writing, and not by telephone.
const IN_WRITING: &str = "in-writing-words";
/// Somebody who cannot hear, or cannot speak.
const CANNOT_HEAR: &str = "cannot-hear-words";

impl Turn<'_> {
    /// What stands behind “I changed my mind”; the whole text where nothing of that stands before.
    pub(super) fn behind_changed_mind(&self, text: &str) -> String {
        self.layers_behind(&[BEFORE], text)
            .pop()
            .unwrap_or_default()
    }

    /// What stands behind that, and behind “I made a mistake”, however they follow one another.
    pub(super) fn behind_mistake(&self, text: &str) -> String {
        self.layers_of_mistake(text).pop().unwrap_or_default()
    }

    /// The text, and what is left of it as each of those is taken off: “no one” begins with a no.
    pub(super) fn layers_of_mistake(&self, text: &str) -> Vec<String> {
        self.layers_behind(&[BEFORE, MISTAKE], text)
    }

    fn layers_behind(&self, lists: &[&str], text: &str) -> Vec<String> {
        let words = &self.world.words;
        let whole = self.whole(text);
        let mut rest = &*whole;
        // Signs part sentences, and are not in the normal form.
        let mut layers = vec![text.to_owned()];
        for _ in 0..LAYERS {
            let all = lists.iter().flat_map(|list| words.longest_first(list));
            // The longest of all lists: “no wait” is no “no”.
            let cut = all.filter_map(|word| Some((word.len(), without_first(rest, word)?)));
            let Some((_, shorter)) = cut.max_by_key(|(length, _)| *length) else {
                break;
            };
            layers.push(shorter.to_owned());
            rest = shorter;
        }
        layers
    }

    /// Hears that we may not write, before it is asked or after a yes. It takes no number to keep: it
    /// shows nothing, and who asks for silence gets it.
    pub(super) fn takes_back_writing(&mut self, text: &str) -> bool {
        let said = self.behind_changed_mind(text);
        if !self.may_hear_of_writing(text) || self.value(WRITE) == Some("no") {
            return false;
        }
        if !self.hears_no_writing(&said) {
            return false;
        }
        self.say("human-will-not-write");
        // What else it says is heard as everywhere, but where any words would be the answer.
        let takes_words = self.current().is_some_and(|q| q.ask == Ask::Text);
        if !self.is_listed_no(&said) && !takes_words {
            self.told_early = true;
            return false;
        }
        self.keep_here(text);
        self.ask_again();
        true
    }

    /// Keeps such a no; says nothing.
    pub(super) fn hears_no_writing(&mut self, text: &str) -> bool {
        let question = self.world.interview.question(WRITE).cloned();
        let Some(question) = question.filter(|_| self.forbids_writing(text)) else {
            return false;
        };
        self.keep_choice(WRITE, "no");
        self.consequences(&question, "no");
        self.note_answered(WRITE);
        true
    }

    /// “Yes but only text, no call”: that we may write, which is all that we do.
    pub(super) fn allows_writing(&mut self, text: &str) -> bool {
        let is_asked = self.asks() && self.conv.talk.at.as_deref() == Some(WRITE);
        let question = self.world.interview.question(WRITE).cloned();
        let Some(question) = question.filter(|_| is_asked && letters(text) <= LONGEST) else {
            return false;
        };
        let whole = self.whole(text);
        let words = &self.world.words;
        let all = [WRITING, AROUND, IN_WRITING].map(|list| words.listed(list));
        let all = all.iter().flat_map(|list| list.iter());
        let is_all = is_made_of(&whole, all.map(String::as_str));
        // “Don't phone” alone may as well mean: leave me be.
        let yeses = ["leading-yes-words", "ok-words", "heard-write_back.yes"];
        let yeses = yeses.map(|list| words.listed(list));
        let label = words.normal("ask-write_back.yes");
        let mut yeses = yeses
            .iter()
            .flat_map(|list| list.iter())
            .chain(label.iter());
        let is_yes = yeses.any(|word| without_first(&whole, word).is_some());
        if !is_all || !is_yes || !self.speaks_of(IN_WRITING, text) {
            return false;
        }
        // The learned model alone may hear danger in “don't call”.
        self.checks_danger &= is_sure(&self.ctx.reading);
        self.keep_beside(&question, text);
        self.choose(&question, "yes");
        true
    }

    /// “I am deaf”: nobody needs to call, and that is said before whatever comes next.
    pub(super) fn hears_no_telephone(&mut self, text: &str) {
        if letters(text) <= LONGEST && self.speaks_of(CANNOT_HEAR, text) {
            self.conv.talk.cannot_hear = true;
            self.say("writing-is-enough");
        }
    }

    /// “Write only at night”, “yes but only in the morning”: that we may, and when.
    pub(super) fn limits_writing(&mut self, text: &str) -> bool {
        let asks = |id: &str| self.asks() && self.conv.talk.at.as_deref() == Some(id);
        let (is_asked, asks_hours) = (asks(WRITE), asks(HOURS));
        let is_no = self.value(WRITE) == Some("no");
        // A permission is not given after a silence, by whoever has the phone then.
        if !self.may_hear_of_writing(text) || asks_hours || is_no || self.conv.talk.locked {
            return false;
        }
        if !is_asked && !self.speaks_of(WRITING, text) {
            return false;
        }
        let questions = [WRITE, HOURS].map(|id| self.world.interview.question(id).cloned());
        let [Some(write), Some(hours)] = questions else {
            return false;
        };
        let Some(choice) = named_hours(&self.world.words, &hours, &self.whole(text)) else {
            return false;
        };
        self.keep(HOURS, &choice, Form::Several, hours.group);
        self.wished(HOURS);
        self.keep_choice(WRITE, "yes");
        self.consequences(&write, "yes");
        self.note_answered(WRITE);
        self.keep_here(text);
        self.say("saved");
        self.ask_again();
        true
    }

    fn may_hear_of_writing(&self, text: &str) -> bool {
        let letters = letters(text);
        let takes_words = matches!(self.conv.talk.aside, Some(Aside::Complaint | Aside::Add));
        let is_open = self.conv.talk.guided.is_none() && self.conv.talk.editing.is_none();
        letters <= LONGEST && !takes_words && is_open
    }

    /// True for the whole of such a no: “he forbids contact” is told of somebody else.
    fn is_listed_no(&self, text: &str) -> bool {
        let listed = self.world.words.listed("heard-write_back.no");
        let is_no = self.polite(text).iter().any(|form| listed.contains(form));
        is_no && self.speaks_of(WRITING, text)
    }

    /// True where a sentence says that we may not write, and the rest why: “don't text me, he will
    /// see”, อย่าส่งมา เดี๋ยวเขาเห็น.
    pub(super) fn forbids_writing(&self, text: &str) -> bool {
        // Before any list is gone through: most of what people write speaks of no writing.
        if letters(text) > LONGEST || !self.speaks_of(WRITING, text) {
            return false;
        }
        let words = &self.world.words;
        let (listed, who) = (
            words.longest_first("heard-write_back.no"),
            words.longest_first("found-out-who"),
        );
        let because = words.listed("because-words");
        let whole = normalise(text);
        // In Latin letters no sign need part them.
        let leads = || {
            let long = listed
                .iter()
                .filter(|no| is_spaced(no) && self.speaks_of(WRITING, no));
            let mut rests = long.filter_map(|no| without_first(&whole, no));
            let follows = |rest: &str| {
                let mut next = who.iter().chain(because.iter());
                next.any(|word| without_first(rest, word).is_some())
            };
            rests.any(follows)
        };
        parts(text).any(|part| self.is_listed_no(part)) || leads()
    }
}

/// The choice of which the longest word was found, where no other's is as long.
pub(super) fn only_longest<'a>(found: impl Iterator<Item = (usize, &'a String)>) -> Option<String> {
    let found: Vec<(usize, &String)> = found.collect();
    let (length, choice) = found.iter().max()?;
    let is_one = found.iter().filter(|(other, _)| other == length).count() == 1;
    is_one.then(|| (*choice).clone())
}

/// The hours that a text in the normal form names, where nothing else stands in it.
pub(super) fn named_hours(words: &Words, hours: &Question, whole: &str) -> Option<String> {
    let listed = |choice: &String| words.listed(&format!("heard-{HOURS}.{choice}"));
    let lists: Vec<_> = hours.choices.iter().map(|c| (c, listed(c))).collect();
    let around = [WRITING, AROUND].map(|list| words.listed(list));
    let all = lists.iter().map(|(_, list)| list).chain(&around);
    let all = all.flat_map(|list| list.iter());
    if !is_made_of(whole, all.map(String::as_str)) {
        return None;
    }
    // “After ten” is night, and holds no other word of a time.
    let longest = |list: &[String]| {
        let stands = |word: &&String| places(whole, word).next().is_some();
        list.iter().filter(stands).map(String::len).max()
    };
    let found = lists
        .iter()
        .filter_map(|(choice, list)| Some((longest(list)?, *choice)));
    only_longest(found)
}
