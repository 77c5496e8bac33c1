//! “Someone is coming”: silence at once, one question, or nothing.
//!
//! Silence answers nobody, so it falls by itself only on few words about now. The same words
//! in a story (“he came back last week”, “someone is coming to our village to recruit girls”)
//! are told, and answered. Where it may be either, it is asked: the question shows nothing to
//! whoever reads along, and the talk goes on below it.
//!
//! An operator may have asked who is there, and “he is back” is the answer: beside one only
//! the words for this alone bring silence, and all else asks.

use std::sync::LazyLock;

use super::distress::is_sure;
use super::found_out::begins;
use super::heard::without_first;
use super::hiding::SAFE;
use super::interview::{Kind, Question};
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Category, Command, Distress, Match, Script, Source, letters, normalise};
use crate::words::grammar::{self, Grammar};
use crate::words::{is_latin, places};

/// Whoever must put the phone away writes no more letters than that.
const FEW_LATIN: usize = 40;
/// The same where letters are words sooner.
const FEW: usize = 30;
/// And in so few the learned model alone may offer silence.
const VERY_FEW: usize = 20;

/// “Someone is coming” and nothing else, a list in `locales/`.
const COMES: &str = "someone-comes-words";
const HE_COMES: &str = "he-comes-words";
/// What is said before it, and what means it only behind that: แป๊บนึงมีคน.
const WAIT: &str = "wait-words";
const THERE_IS: &str = "someone-there-words";
/// “Quiet”: a wish for silence, and to whoever waits for an answer, that there is none.
const THERE: &str = "there-words";
/// “He has come back again”: as often told as it is happening.
const AGAIN: &str = "again-words";
/// What somebody came to do, right behind it; and people, of whom a word for hiding may be one.
const CAME_TO: &str = "came-to-words";
const PEOPLE: &str = "phone-owners";

/// What a message asks of the program, where it speaks of somebody who comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hiding {
    No,
    Ask,
    Now,
}

/// Words that say that it was before, will be later, or is usual.
static NOT_NOW: LazyLock<Vec<String>> = LazyLock::new(|| normal(|g| &g.coming.not_now));
/// “To come”, where it is known by what it means.
static COME: LazyLock<Vec<String>> = LazyLock::new(|| normal(|g| &g.coming.come));
/// “At”, and the hours in words.
static AT: LazyLock<Vec<String>> = LazyLock::new(|| normal(|g| &g.coming.at));
static HOURS: LazyLock<Vec<String>> = LazyLock::new(|| normal(|g| &g.coming.hours));

fn normal(list: fn(&Grammar) -> &Vec<String>) -> Vec<String> {
    grammar::every(list).into_iter().map(normalise).collect()
}

/// Words beside which nobody comes, though it sounds so; `grammar.toml` says how each is read.
struct NobodyComes {
    left: Vec<String>,
    not_left: Vec<String>,
    feared: Vec<String>,
    to_help: Vec<String>,
    already: Vec<String>,
}

static NOBODY_COMES: LazyLock<NobodyComes> = LazyLock::new(|| NobodyComes {
    left: normal(|g| &g.coming.left),
    not_left: normal(|g| &g.coming.not_left),
    feared: normal(|g| &g.coming.feared),
    to_help: normal(|g| &g.coming.to_help),
    already: normal(|g| &g.coming.already),
});

impl Turn<'_> {
    /// Looks at a message before anything is done with it.
    pub fn notice_who_comes(&mut self, said: &Said) {
        // A choice that is typed says no more than the choice.
        let Some(text) = said.text().filter(|_| !self.is_typed_press(said)) else {
            return;
        };
        let beside = self.conv.talk.mode == Mode::Operator;
        let hiding = match self.speaks_of_someone(text) {
            Hiding::Now if beside && !self.is_nothing_but_coming(text) => Hiding::Ask,
            Hiding::Ask if beside => Hiding::No,
            hiding => hiding,
        };
        self.hiding = Some(hiding);
        let may_ask = self.conv.talk.mode != Mode::Hidden && !self.conv.talk.quiet_refused;
        self.checks_quiet = hiding == Hiding::Ask && may_ask;
    }

    fn speaks_of_someone(&self, text: &str) -> Hiding {
        if self.is_found_out(text) {
            return Hiding::Now;
        }
        // The same words as an answer, “someone may see” typed, are one.
        let is_answer = || self.is_answer_by_word(&Said::Text(text.to_owned()));
        if self.says_coming(text) || self.says_he_comes(text) {
            // Where the questions are over, เงียบ may as well say that nobody answers.
            let may_complain =
                || self.current().is_none() && self.is_one_of(THERE, &self.ways(text));
            return match is_answer() {
                true => Hiding::No,
                false if may_complain() => Hiding::Ask,
                false => Hiding::Now,
            };
        }
        let reading = &self.ctx.reading;
        // ເອົາຄົນມາລົມ: a person is asked for, and nobody comes.
        let asks_for_human = || self.command(text) == Command::Human;
        // “Did she come to you?”
        let asks_after = || self.asks_after_others(text) || self.asks_who_comes(text);
        if !reading.hide || self.tells_why(text) || asks_for_human() || asks_after() {
            return Hiding::No;
        }
        let letters = letters(text);
        let few = match reading.script {
            Some(Script::Latin) => FEW_LATIN,
            _ => FEW,
        };
        let phrases: Vec<&Match> = reading.matches.iter().filter(|m| is_coming(m)).collect();
        if phrases.is_empty() {
            // Asked for in so many words. The learned model alone brings no silence about; where it
            // hears something urgent besides, in few words (“he woke up”), silence is offered before
            // anybody asks on this screen whether somebody is in danger.
            let is_urgent = || reading.distress >= Distress::P2 && !is_sure(reading);
            let may_come = || is_urgent() && letters <= VERY_FEW && !is_answer();
            return match reading.sure {
                true if self.names_people(text) => Hiding::No,
                true => Hiding::Now,
                false if may_come() => Hiding::Ask,
                false => Hiding::No,
            };
        }
        if is_not_now(text, phrases.iter().copied()) {
            return Hiding::No;
        }
        if let Some(hiding) = self.speaks_of_no_comer(text, &phrases) {
            return hiding;
        }
        if self.tells_what_for(text, &phrases) {
            // Where a story is asked for, it is one.
            let is_story = self.current().is_some_and(|q| q.kind == Kind::Story);
            return match self.asks() && is_story {
                true => Hiding::No,
                false => Hiding::Ask,
            };
        }
        // “He is coming to kill me”: what is to be done now comes first.
        let is_deadly = reading.matches.iter().any(is_deadly);
        if is_deadly || self.is_safe_so_far(text) || self.may_tell_of_it(text) {
            return Hiding::Ask;
        }
        // A sentence of its own says it, however much stands around it.
        match letters <= few || parts(text).any(|part| self.says_coming(part)) {
            true => Hiding::Now,
            false => Hiding::Ask,
        }
    }

    /// “Son” hides in romanised Thai, and is somebody's child where English is spoken.
    fn names_people(&self, text: &str) -> bool {
        let whole = self.whole(text);
        let people = self.world.words.written(self.conv.lang, PEOPLE);
        people.iter().any(|word| normalise(word) == *whole)
    }

    /// เขามาเอาพาสปอร์ตไป, ມີຄົນມາຊື້ນາງ: who came, and what for, is told of another time. In English
    /// “coming to take me” is not, so its list names what is harmless whenever it is.
    fn tells_what_for(&self, text: &str, phrases: &[&Match]) -> bool {
        let whole = self.whole(text);
        let does = self.world.words.listed(CAME_TO);
        let is_told = |end: &usize| {
            let behind = whole[*end..].trim_start();
            does.iter().any(|word| begins(behind, word))
        };
        let ends = ends(&whole, phrases);
        !ends.is_empty() && ends.iter().all(is_told)
    }

    /// หนีผัวมา, ยืมโทรศัพท์เขามา, ອອກຈາກລາວມາ: whom, or what, somebody has left or borrowed from; and ສົ່ງຄົນມາຊ່ວຍ,
    /// who is wished for. Nobody comes, and whoever says so must not be left without an answer. That
    /// somebody may come is feared too (กลัวนายมาเห็น).
    fn speaks_of_no_comer(&self, text: &str, phrases: &[&Match]) -> Option<Hiding> {
        let whole = self.whole(text);
        let words = &*NOBODY_COMES;
        let stands = |list: &[String], text: &str| {
            list.iter().any(|word| places(text, word).next().is_some())
        };
        let said = |end: usize| whole[..end].rsplit(' ').next().unwrap_or_default();
        let is_left = |end| stands(&words.left, said(end)) && !stands(&words.not_left, said(end));
        let behind = |end: usize| whole[end..].trim_start();
        let is_wished = |end: usize| words.to_help.iter().any(|w| begins(behind(end), w));
        let is_done = |end: usize| {
            let said = |word: &String| {
                behind(end).starts_with(word.as_str()) || whole[..end].ends_with(word.as_str())
            };
            words.already.iter().any(said)
        };
        // กลัวมากเขามาแล้ว is no fear of what may be.
        let is_feared = |end| stands(&words.feared, said(end)) && !is_done(end);
        let ends = ends(&whole, phrases);
        let is_none = |end: &usize| is_left(*end) || is_wished(*end) || is_feared(*end);
        let asks = |end: &usize| is_done(*end) || is_feared(*end);
        if ends.is_empty() || !ends.iter().all(is_none) {
            return None;
        }
        Some(match ends.iter().any(asks) {
            true => Hiding::Ask,
            false => Hiding::No,
        })
    }

    /// “Don't write, he will see”, and “mine, but the boss comes and looks” where it is asked whose phone
    /// it is: that somebody comes is why, and is not happening now.
    fn tells_why(&self, text: &str) -> bool {
        let says = |q: &Question| {
            let is_of_writing = q.kind == Kind::Contact;
            self.somebody_looks(q, text).is_some()
                || (is_of_writing && self.choice_in_parts(q, text).is_some())
        };
        let is_answer = self.asks() && self.current().is_some_and(says);
        let comes = |part: &str| self.says_coming(part) || self.says_he_comes(part);
        (is_answer || self.forbids_writing(text)) && !parts(text).any(comes)
    }

    /// “Safe now, but he will be back soon”, where it is asked whether it is safe: silence is offered, and
    /// does not fall on somebody who has just begun.
    fn is_safe_so_far(&self, text: &str) -> bool {
        let is_safe = |q: &Question| {
            let choices = q.choices.clone();
            let says = |part: &str| self.heard_choice(q, &choices, part).as_deref() == Some("yes");
            q.id == SAFE && parts(text).any(says)
        };
        self.asks() && self.current().is_some_and(is_safe)
    }

    /// “He has come back again”, and any such words at “are you safe now?”, once the hotline is done: it
    /// may be told of, and whoever tells it must not be left without an answer.
    fn may_tell_of_it(&self, text: &str) -> bool {
        let aside = self.conv.talk.aside.as_ref();
        let is_over = aside.is_some_and(Aside::is_aftercare);
        let is_command = parts(text).any(|part| self.says_coming(part));
        !is_command && (is_over || self.speaks_of(AGAIN, text))
    }

    fn says_coming(&self, text: &str) -> bool {
        self.is_one_of(COMES, &self.polite(text)) || self.says_behind_wait(&[COMES, THERE_IS], text)
    }

    /// The same of one who was spoken of.
    fn says_he_comes(&self, text: &str) -> bool {
        self.is_one_of(HE_COMES, &self.polite(text)) || self.says_behind_wait(&[HE_COMES], text)
    }

    /// “Wait, someone is at the door”.
    fn says_behind_wait(&self, lists: &[&str], text: &str) -> bool {
        let wait = self.world.words.longest_first(WAIT);
        let forms = self.polite(text);
        let behind = |form: &String| {
            let rests = wait.iter().filter_map(|word| without_first(form, word));
            rests.map(str::to_owned).collect::<Vec<_>>()
        };
        let said: Vec<String> = forms.iter().flat_map(behind).collect();
        lists.iter().any(|list| self.is_one_of(list, &said))
    }

    /// As good as a command, whoever asked what.
    fn is_nothing_but_coming(&self, text: &str) -> bool {
        let listed = self.world.words.listed(COMES);
        let reading = &self.ctx.reading;
        let by_phrase = reading.matches.iter().any(is_coming);
        let is_command = reading.hide && reading.sure && !by_phrase;
        is_command || self.ways(text).iter().any(|way| listed.contains(way))
    }

    /// “Shall we be quiet?”, before anything else is asked.
    pub fn check_quiet(&mut self) -> bool {
        if !std::mem::take(&mut self.checks_quiet) || self.conv.talk.mode == Mode::Hidden {
            return false;
        }
        self.ask_aside(&Aside::QuietCheck);
        true
    }

    /// Beside an operator the program asks nothing else.
    pub fn check_quiet_beside_operator(&mut self) {
        if self.conv.talk.mode == Mode::Operator && self.conv.talk.aside.is_none() {
            self.check_quiet();
        }
    }

    pub fn quiet_answer(&mut self, quiet: bool) {
        if quiet {
            self.hide();
            self.conv.talk.someone_came = true;
            return;
        }
        self.conv.talk.quiet_refused = true;
        self.checks_quiet = false;
        if self.bot_talks() {
            self.ask_again();
        }
    }
}

/// Where the words for somebody's coming end. Known by what they mean, and written otherwise (ນາຍຈ້າງມາ),
/// they end with “come”.
fn ends(whole: &str, phrases: &[&Match]) -> Vec<usize> {
    let after = |phrase: &str| -> Vec<usize> {
        let found = whole.match_indices(phrase);
        found.map(|(at, found)| at + found.len()).collect()
    };
    let mut ends: Vec<usize> = phrases
        .iter()
        .flat_map(|m| after(&normalise(&m.phrase)))
        .collect();
    if ends.is_empty() {
        ends = COME.iter().flat_map(|come| after(come)).collect();
    }
    ends
}

/// A known phrase of danger to life, which is not that somebody comes.
fn is_deadly(found: &Match) -> bool {
    let says = found.source != Source::Model && !found.negated;
    says && found.raised == Distress::P1 && found.category != Some(Category::Hide)
}

fn is_coming(found: &Match) -> bool {
    found.source != Source::Model && found.category == Some(Category::Hide) && !found.negated
}

/// True where a text speaks of another time: up to the end of the part of it in which
/// somebody comes. “He is here, write tomorrow” speaks of now.
fn is_not_now<'a>(text: &str, phrases: impl Iterator<Item = &'a Match>) -> bool {
    let phrases: Vec<String> = phrases.map(|m| normalise(&m.phrase)).collect();
    let mut before = String::new();
    for part in parts(text) {
        before.push(' ');
        before.push_str(&normalise(part));
        if phrases
            .iter()
            .any(|phrase| normalise(part).contains(phrase))
        {
            break;
        }
    }
    says_not_now(&before)
}

fn says_not_now(text: &str) -> bool {
    let is_said = |word: &String| places(text, word).next().is_some();
    // “At 6”, “at six”. (“At one of us” is no hour.)
    let is_in = |list: &[String], word: &str| list.iter().any(|w| w == word);
    let hour = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || is_in(&HOURS, word);
    let mut pairs = text.split(' ').zip(text.split(' ').skip(1));
    NOT_NOW.iter().any(is_said) || pairs.any(|(one, other)| is_in(&AT, one) && hour(other))
}

/// Sentences; Thai and Lao put a space where others put a full stop.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let unspaced = text.chars().any(|c| c.is_alphabetic() && !is_latin(c));
    let ends = move |c: char| {
        matches!(c, '.' | ',' | '!' | '?' | ';' | '\n' | '…') || (unspaced && c == ' ')
    };
    text.split(ends).filter(|part| !part.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_beside_which_nobody_comes_are_read() {
        let words = &*NOBODY_COMES;
        let lists = [&words.left, &words.not_left, &words.feared, &words.to_help];
        assert!(lists.iter().all(|list| list.len() > 3));
    }

    #[test]
    fn the_words_of_another_time_are_read_and_no_letters_alone() {
        assert!(NOT_NOW.len() > 200);
        assert!(NOT_NOW.iter().all(|word| word.chars().count() > 1));
    }

    #[test]
    fn what_is_said_after_it_is_not_about_it() {
        let found = |phrase: &str| Match {
            phrase: phrase.into(),
            source: Source::Phrase,
            category: Some(Category::Hide),
            lang: None,
            raised: crate::scan::Distress::None,
            negated: false,
            weight: None,
        };
        for (text, phrase, not_now) in [
            ("he came back last week", "he came back", true),
            ("yesterday, he came back", "he came back", true),
            ("he is back at 6", "he is back", true),
            ("he is back at six", "he is back", true),
            ("he is back at one of us", "he is back", false),
            ("he is back, write tomorrow", "he is back", false),
            ("เมื่อวาน มีคนมา", "มีคนมา", true),
            ("มีคนมา พรุ่งนี้คุยต่อ", "มีคนมา", false),
            ("ມື້ວານມີຄົນມາຫາ", "ມີຄົນມາ", true),
            ("ມີຄົນມາ ມື້ອື່ນລົມຕໍ່", "ມີຄົນມາ", false),
            ("ຖ້າກ່ອນ ມີຄົນມາ", "ມີຄົນມາ", false),
        ] {
            let found = found(phrase);
            assert_eq!(is_not_now(text, [&found].into_iter()), not_now, "{text}");
        }
    }
}
