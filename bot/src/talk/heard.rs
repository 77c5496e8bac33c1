//! What people type in place of an answer, in their own words: other ways to say a choice,
//! “I do not know”, “that is all”, a greeting, a wish to report. The words are lists in
//! `locales/*/heard.ftl`, compared as whole messages, without what people say around them.
//!
//! Nothing here is consent, and nothing deletes: those take the full word (`typed.rs`). And
//! nothing here keeps the distress scan from a text, as a label does.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use super::distress::DANGER;
use super::hiding::SAFE;
use super::interview::{Ask, Kind, Question};
use super::missed::MOST_MISSED;
use super::numeral::Marked;
use super::step::Turn;
use crate::scan::{Command, normalise, politely};
use crate::words::{Listed, begins_a_word, is_spaced};

/// So many words are taken off a text before nothing else is tried.
const LAYERS: usize = 6;
/// Longer texts are a story.
const LONGEST: usize = 240;

pub(super) const BEFORE: &str = "around-before";
const BEHIND: &str = "around-behind";
const UNSURE: &str = "unsure-words";
const DONE: &str = "done-words";
const NOTHING: &str = "nothing-words";

/// What is no answer, and wants one all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chat {
    Thanks,
    Greeting,
    There,
    Report,
    Afraid,
    /// “I give up”, “nobody cares”: not of dying, which the scan hears.
    Weary,
    Ashamed,
    /// Cannot read or type well, and asks whether they may speak.
    Speaking,
    /// Takes their leave, without asking to stop.
    Going,
    /// Has to put the phone down for a moment: nothing more is asked then.
    Wait,
}

impl Chat {
    /// In the order in which they are looked for.
    const ALL: [Self; 10] = [
        Self::Thanks,
        Self::There,
        Self::Greeting,
        Self::Report,
        Self::Afraid,
        Self::Weary,
        Self::Ashamed,
        Self::Speaking,
        Self::Going,
        Self::Wait,
    ];

    fn words(self) -> &'static str {
        match self {
            Self::Thanks => "thanks-words",
            Self::Greeting => "greeting-words",
            Self::There => "there-words",
            Self::Report => "report-words",
            Self::Afraid => "afraid-words",
            Self::Weary => "weary-words",
            Self::Ashamed => "ashamed-words",
            Self::Speaking => "speaking-words",
            Self::Going => "going-words",
            Self::Wait => "wait-words",
        }
    }

    /// Tells how it is for them, and is kept.
    fn tells(self) -> bool {
        matches!(self, Self::Afraid | Self::Weary | Self::Ashamed)
    }

    fn answer(self) -> &'static str {
        match self {
            Self::Thanks => "thanks-heard",
            Self::Greeting => "greeting-again",
            Self::There => "still-here",
            Self::Report => "report-heard",
            Self::Afraid => "afraid-heard",
            Self::Weary => "weary-heard",
            Self::Ashamed => "ashamed-heard",
            Self::Speaking => "speaking-heard",
            Self::Going => "stopped",
            Self::Wait => "wait-heard",
        }
    }
}

/// What was made of the texts of one step: each is asked for many times, and made once.
pub(super) type Made<T> = RefCell<Vec<(String, Rc<T>)>>;

pub(super) fn once<T: ?Sized>(made: &Made<T>, text: &str, make: impl FnOnce() -> Rc<T>) -> Rc<T> {
    if let Some((_, known)) = made.borrow().iter().find(|(of, _)| of == text) {
        return Rc::clone(known);
    }
    let new = make();
    made.borrow_mut().push((text.to_owned(), Rc::clone(&new)));
    new
}

impl Turn<'_> {
    /// A text as it is, and without what people say around it, layer by layer.
    pub fn ways(&self, text: &str) -> Rc<[String]> {
        once(&self.ways, text, || self.layers(text).into())
    }

    /// A text in the normal form.
    pub fn whole(&self, text: &str) -> Rc<str> {
        once(&self.whole, text, || normalise(text).into())
    }

    /// A text in the normal form, and without the polite words at its ends, one after another.
    pub fn polite(&self, text: &str) -> Rc<[String]> {
        once(&self.polite, text, || politely(text).into())
    }

    fn layers(&self, text: &str) -> Vec<String> {
        let mut ways = politely(&in_kept_signs(text));
        if text.len() > LONGEST {
            return ways;
        }
        let words = &self.world.words;
        let (before, behind) = (words.longest_first(BEFORE), words.longest_first(BEHIND));
        // Twice: a word before may be the beginning of another (ขอ of ของ), and then only what
        // stands behind is taken off.
        for (at, takes_first) in (0..ways.len()).flat_map(|at| [(at, true), (at, false)]) {
            let mut rest = ways[at].clone();
            for _ in 0..LAYERS {
                let first = || before.iter().find_map(|w| without_first(&rest, w));
                let cut = takes_first.then(first).flatten();
                let cut = cut.or_else(|| behind.iter().find_map(|w| without_last(&rest, w)));
                let Some(shorter) = cut.map(str::to_owned) else {
                    break;
                };
                if !ways.contains(&shorter) {
                    ways.push(shorter.clone());
                }
                rest = shorter;
            }
        }
        ways.extend(self.spelled(&ways));
        ways
    }

    /// The choice of a question that a text names in other words.
    pub fn heard_choice(
        &self,
        question: &Question,
        choices: &[String],
        text: &str,
    ) -> Option<String> {
        let is_polite = question.kind == Kind::Contact && self.is_mere_politeness(text);
        let asks_back = [SAFE, DANGER].contains(&question.id.as_str()) && self.asks_of_safety(text);
        // “I reported it” wishes for no police.
        let is_done = question.kind == Kind::Wish && self.told_police(text);
        if question.ask == Ask::Consent || is_polite || asks_back || is_done {
            return None;
        }
        let mut ways = self.ways(text);
        if question.kind == Kind::Time {
            // “3 months ago” stands in the lists as “0 months ago”, whatever the number, and “90 days
            // ago” as “00 days ago”.
            for counted in in_noughts(text) {
                let counted = self.ways(&counted);
                ways = ways.iter().chain(counted.iter()).cloned().collect();
            }
        }
        let labelled = ways.iter().find_map(|way| {
            let labelled = self.world.interview.labelled(&question.id, way);
            choices.iter().find(|c| labelled.contains(c))
        });
        let name = format!("heard-{}", question.id);
        labelled
            .cloned()
            .or_else(|| self.heard(&name, choices, &ways))
            .or_else(|| self.whose_phone(question, &ways))
            .or_else(|| {
                let may = !self.is_way_out(&ways);
                may.then(|| self.heard_at_any(question, choices, &ways))?
            })
    }

    /// Of these choices the one whose list under `name` holds one of these ways; else “not
    /// sure”, where that can be chosen and was said.
    pub fn heard(&self, name: &str, choices: &[String], ways: &[String]) -> Option<String> {
        // “More” is the menu, unless it is asked whether there is more.
        let whole = ways.first().map(String::as_str).unwrap_or_default();
        let is_menu = self.says("button-menu", whole);
        if self.is_way_out(ways) && !is_menu {
            return None;
        }
        let words = &self.world.words;
        let list = |choice| (choice, words.listed(&format!("{name}.{choice}")));
        let lists: Vec<(&String, &Listed)> = choices.iter().map(list).collect();
        let says = |way: &String| lists.iter().find(|(_, list)| list.contains(way));
        let one = ways.iter().find_map(says).map(|(choice, _)| *choice);
        let unsure = || {
            let offered = choices.iter().find(|c| *c == "not_sure");
            offered.filter(|_| !is_menu && self.is_one_of(UNSURE, ways))
        };
        one.or_else(unsure).cloned()
    }

    /// A human, help, a deletion and the like are always what they are, whatever is asked.
    fn is_way_out(&self, ways: &[String]) -> bool {
        let command = !matches!(
            self.ctx.reading.command,
            Command::None | Command::Yes | Command::No | Command::Stop
        );
        let labels = ["button-human", "button-menu", "button-back", "button-skip"];
        // The label itself: “I have more” is not the button of that name.
        let whole = ways.first().map(String::as_str).unwrap_or_default();
        command || labels.iter().any(|id| self.says(id, whole))
    }

    pub(super) fn is_one_of(&self, id: &str, ways: &[String]) -> bool {
        let listed = self.world.words.listed(id);
        ways.iter().any(|way| listed.contains(way))
    }

    /// “That is all”, where several can be chosen.
    pub fn says_done(&self, text: &str) -> bool {
        self.is_one_of(DONE, &self.ways(text))
    }

    /// “I do not know”.
    pub fn says_unsure(&self, text: &str) -> bool {
        self.is_one_of(UNSURE, &self.ways(text))
    }

    /// “Nothing”, “nobody”, where words are asked for.
    pub fn says_nothing_known(&self, text: &str) -> bool {
        self.is_one_of(NOTHING, &self.ways(text))
    }

    /// “I want to report”.
    pub fn wishes_to_report(&self, text: &str) -> bool {
        self.is_one_of(Chat::Report.words(), &self.ways(text))
    }

    /// What is answered without being an answer.
    pub fn is_small_talk(&self, text: &str) -> bool {
        let ways = self.ways(text);
        Chat::ALL
            .into_iter()
            .any(|chat| self.is_one_of(chat.words(), &ways))
    }

    /// Answers a greeting, a “who is there?”, a wish to report, a fear, and asks again; or
    /// a leave that is taken.
    pub fn small_talk(&mut self, text: &str) -> bool {
        let question = self.current().cloned();
        let is_their_word = question
            .as_ref()
            .is_some_and(|q| q.ask == Ask::Text && q.kind == Kind::Contact);
        if self.only_counts(text) || (is_their_word && self.conv.talk.guided.is_none()) {
            return false;
        }
        let ways = self.ways(text);
        let Some(chat) = Chat::ALL
            .into_iter()
            .find(|c| self.is_one_of(c.words(), &ways))
        else {
            return false;
        };
        // Whoever is listened to writes on, and is answered there.
        if matches!(chat, Chat::Weary | Chat::Ashamed) && self.is_listening() {
            return false;
        }
        // “Tell them” is no wish to tell us something.
        let asks_to_tell = question.as_ref().is_some_and(|q| q.ask == Ask::Consent);
        if chat == Chat::Report && asks_to_tell && self.asks() {
            return false;
        }
        // Where a story is asked for, it may begin with a fear.
        let takes_words = question.as_ref().is_some_and(|q| q.kind == Kind::Story);
        let is_answer = matches!(chat, Chat::Report | Chat::Afraid) && takes_words;
        if is_answer && self.conv.talk.guided.is_none() {
            return false;
        }
        if let Some(question) = &question
            && (chat == Chat::Report || chat.tells())
            && self.conv.talk.guided.is_none()
        {
            self.keep_beside(question, text);
        }
        if chat == Chat::Going {
            self.stop();
            return true;
        }
        if self.reply.parts.is_empty() {
            self.say(chat.answer());
        }
        if chat == Chat::Wait {
            return true;
        }
        // Who says nothing but their fear, again and again, is not asked the same for ever.
        if let (Some(question), true, true) = (&question, chat.tells(), self.asks()) {
            self.conv.talk.missed = self.conv.talk.missed.saturating_add(1);
            if self.conv.talk.missed >= MOST_MISSED && question.skip {
                self.pass_by(question, "passed-over");
                return true;
            }
        }
        if chat == Chat::There {
            self.say_who_is_there();
        }
        self.ask_again();
        true
    }
}

/// Signs of a yes and a no that the normal form drops, and those of our lists that it keeps.
const SIGNS: [(&[char], &str); 2] = [
    (&['✅', '☑', '✔', '✓', '⭕'], "👍"),
    (&['❌', '✖', '✗', '✘', '⛔'], "👎"),
];

/// A text of such signs and nothing else, as one that is kept; any other as it is.
fn in_kept_signs(text: &str) -> Cow<'_, str> {
    let mut signs = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{fe0f}')
        .peekable();
    let of = |c: &char| SIGNS.iter().find(|(signs, _)| signs.contains(c));
    let one = signs.peek().and_then(of);
    match one.filter(|one| signs.all(|c| one.0.contains(&c))) {
        Some((_, kept)) => Cow::Borrowed(kept),
        None => Cow::Borrowed(text),
    }
}

/// From so many on a number of days is no longer “the last days”.
const FORTNIGHT: u32 = 14;

/// A text with a nought for each number in it, in digits or in words; before that with two, where one is
/// large.
fn in_noughts(text: &str) -> Vec<String> {
    let marked = Marked::of(text);
    let is_large = marked.numbers.iter().any(|n| *n >= FORTNIGHT);
    let large = is_large.then(|| marked.with(" 00 "));
    let plain = (!marked.numbers.is_empty()).then(|| marked.with(" 0 "));
    large.into_iter().chain(plain).collect()
}

fn is_latin(word: &str) -> bool {
    is_spaced(word)
}

/// What follows a word that a text begins with.
pub(super) fn without_first<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let ends = !is_latin(word) || rest.starts_with(' ');
    let rest = rest.trim();
    (ends && !rest.is_empty() && begins_a_word(rest)).then_some(rest)
}

/// What stands before a word that a text ends with.
fn without_last<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(word)?;
    let begins = !is_latin(word) || rest.ends_with(' ');
    let rest = rest.trim();
    (begins && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use crate::talk::interview::{BUILT_IN, Interview};
    use crate::words::Words;

    /// One way to say two choices of one question says neither.
    #[test]
    fn no_way_names_two_choices() {
        let words = Words::load().unwrap();
        let interview = Interview::parse(BUILT_IN, &words).unwrap();
        let asked = interview.questions().map(|q| {
            let choices = q.fixed_choices().into_iter().map(str::to_owned);
            (
                format!("heard-{}", q.id),
                format!("ask-{}", q.id),
                choices.collect(),
            )
        });
        let guided = interview.guides().iter().flat_map(|g| {
            g.questions.iter().map(|q| {
                let name = format!("guide-{}-{}", g.id, q.id);
                (format!("heard-{name}"), name, q.choices.clone())
            })
        });
        let mut faults = Vec::new();
        for (heard, asks, choices) in asked.chain(guided) {
            let choices: Vec<String> = choices;
            let mut seen: Vec<(String, String)> = Vec::new();
            for choice in &choices {
                let id = format!("{heard}.{choice}");
                let mut own: Vec<String> = words.listed(&id).to_vec();
                let label = words.normal(&format!("{asks}.{choice}")).to_vec();
                own.extend(label);
                own.sort();
                own.dedup();
                for way in own {
                    match seen.iter().find(|(other, _)| *other == way) {
                        Some((_, other)) => {
                            faults.push(format!("{heard}: “{way}”: {other}, {choice}"))
                        }
                        None => seen.push((way, choice.clone())),
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
