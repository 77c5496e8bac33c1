//! What people ask of us before they tell anything: are you the police, who reads this, what
//! does it cost, how long does it take? Each is answered honestly and without a promise, and
//! then the open question comes again, which nobody has missed.
//!
//! The words are lists in `locales/*/heard.ftl`; the answers are in `locales/*/asked.ftl`.

use super::distress::{is_sure, model_alone};
use super::heard::without_first;
use super::interview::{Ask, Kind, Question};
use super::missed::STORY_LETTERS;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{Distress, letters, politely};
use crate::words::{digits, replaced};

/// Longer texts are a story, with or without a question in it.
pub(super) const LONGEST: usize = 90;

/// Longer texts with words of impatience in them speak of somebody else's questions.
const SHORT: usize = 36;

/// So many words of greeting and apology are taken off a question.
const LAYERS: usize = 4;

/// What is asked, in the order in which it is looked for, and the answer.
const ASKED: [(&str, &str); 14] = [
    (OTHERS, "asked-others"),
    ("asks-arrest", "asked-arrest"),
    ("asks-fault", "asked-fault"),
    ("asks-back", "asked-back"),
    ("asks-police", "asked-police"),
    ("asks-erase", "asked-erase"),
    ("asks-must", "asked-must"),
    ("asks-name", "asked-name"),
    ("asks-person", "asked-who"),
    ("asks-reads", "asked-reads"),
    ("asks-free", "asked-free"),
    ("asks-long", LONG),
    ("asks-who", "asked-who"),
    ("asks-help", "asked-help"),
];

/// Whether somebody wrote here, or where they are: whoever asks, nobody is told.
const OTHERS: &str = "asks-others";

/// In these the learned model alone hears danger where there is none: what somebody may fear for
/// themselves from the law, and one who looks for somebody.
const NO_DANGER: [&str; 4] = ["asks-arrest", "asks-back", "asks-help", OTHERS];

/// Said with whether somebody is there now.
const LONG: &str = "asked-long";

impl Turn<'_> {
    /// Answers a question to us, and asks ours again; false for any other text.
    pub fn answer_question(&mut self, text: &str) -> bool {
        if self.is_puzzled(text) {
            self.explain();
            return true;
        }
        // There any words are what is asked for.
        let wants_words = matches!(self.conv.talk.aside, Some(Aside::Complaint | Aside::Add));
        let question = self.current().cloned();
        let is_their_word = question
            .as_ref()
            .is_some_and(|q| q.ask == Ask::Text && q.kind == Kind::Contact);
        let takes_it = is_their_word && self.conv.talk.aside.is_none();
        if wants_words || (takes_it && self.conv.talk.guided.is_none()) {
            return false;
        }
        if self.open_guide_asked_for(text) {
            return true;
        }
        if !self.say_what_was_asked(text) {
            return false;
        }
        let letters = letters(text);
        // “Write your question here, a person answers”: then it must be there to be read.
        let is_promised = self.value("about") == Some("question");
        let tells =
            is_promised || letters >= STORY_LETTERS || self.ctx.reading.distress > Distress::None;
        if tells && self.conv.talk.guided.is_none() {
            self.keep_here(text);
        }
        self.ask_again();
        true
    }

    /// “What is that?”, “do I have to?”, and nothing else, where words are asked for: as an answer
    /// it would be the name of a suspect, or a word that they never chose.
    fn is_puzzled(&self, text: &str) -> bool {
        // Who they are, at a consent, has its own answer, and “what is this?” one anywhere. Whoever is
        // puzzled twice is offered a human.
        let talk = &self.conv.talk;
        let asks_us = || ASKED.iter().any(|(list, _)| self.speaks_of(list, text));
        let is_open = || talk.muddled == 0 && talk.missed == 0 && !asks_us();
        let may = |q: &Question| q.ask == Ask::Text || (q.ask != Ask::Consent && is_open());
        self.asks()
            && self.current().is_some_and(may)
            && self.is_one_of("puzzled-words", &politely(text))
    }

    /// “What?”, “I don't understand”: the question once more, in its simpler form where it has one; of
    /// the number to keep, all that was said.
    fn explain(&mut self) {
        let question = self.current().cloned();
        let Some(question) = question else {
            return;
        };
        if question.skip {
            self.say("asked-must");
        }
        match question.ask {
            Ask::Text => {}
            Ask::Code => self.conv.talk.missed = 1,
            _ => self.conv.talk.muddled = 1,
        }
        self.ask_again();
    }

    /// Says the answer alone.
    pub fn say_what_was_asked(&mut self, text: &str) -> bool {
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress == Distress::P1 || reading.self_harm;
        let letters = letters(text);
        if letters > LONGEST || digits(text).is_some() || (is_urgent && !model_alone(reading)) {
            return false;
        }
        if self.says_who_they_are(text) {
            return true;
        }
        if self.speaks_of("asks-numbers", text) {
            self.numbers();
            return true;
        }
        let is_weary = letters <= SHORT && self.speaks_of("asks-enough", text);
        if is_weary || self.is_one_of("said-already-words", &politely(text)) {
            self.say("asked-must");
            return true;
        }
        if !self.is_question(text) {
            return false;
        }
        let asked = ASKED.iter().find(|(list, _)| self.speaks_of(list, text));
        let Some((list, answer)) = asked else {
            return self.says_who_is_named(text);
        };
        self.say(answer);
        // Whoever looks for somebody is asked nothing on the strength of that alone.
        let is_mild = *list == OTHERS || reading.distress <= Distress::P2;
        if NO_DANGER.contains(list) && !is_sure(reading) && is_mild {
            // Asked about arrest, the learned model hears one: a question alone is no danger.
            self.checks_danger = false;
        }
        if *answer == LONG {
            self.say_who_is_there();
        }
        true
    }

    /// “Is she with you?”, “did he report here?”
    pub(super) fn asks_after_others(&self, text: &str) -> bool {
        self.speaks_of(OTHERS, text) && self.is_question(text)
    }

    /// True when one of the phrases of a list stands in a text.
    pub fn speaks_of(&self, list: &str, text: &str) -> bool {
        self.world.words.phrases(list).stand_in(&self.whole(text))
    }

    /// True for a text that asks, with its sign or without.
    pub fn is_question(&self, text: &str) -> bool {
        if text.contains(['?', '？']) {
            return true;
        }
        let words = &self.world.words;
        let (before, begins) = (
            words.longest_first("asking-before"),
            words.listed("asking-begins"),
        );
        let (ends, within) = (words.listed("asking-ends"), words.phrases("asking-within"));
        let is_spaced = |word: &str| word.is_ascii();
        let ends_so = |form: &String| {
            ends.iter().any(|end| match is_spaced(end) {
                true => form.ends_with(&format!(" {end}")),
                false => form.ends_with(end.as_str()),
            })
        };
        let forms = politely(text);
        let whole = &forms[0];
        // “Nobody sees it” holds the word for “who”.
        let nobody = words.longest_first("nobody-words");
        let asked = replaced(whole, nobody.iter().filter(|word| !is_spaced(word)), " ");
        if forms.iter().any(ends_so) || within.stand_in(&asked) {
            return true;
        }
        let mut rest = whole.as_str();
        for _ in 0..LAYERS {
            if begins
                .iter()
                .any(|word| without_first(rest, word).is_some())
            {
                return true;
            }
            match before.iter().find_map(|word| without_first(rest, word)) {
                Some(shorter) => rest = shorter,
                None => return false,
            }
        }
        false
    }
}
