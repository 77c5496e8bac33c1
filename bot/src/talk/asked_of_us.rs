//! What people ask of us before they tell anything: are you the police, who reads this, what
//! does it cost, how long does it take? Each is answered honestly and without a promise, and
//! then the open question comes again, which nobody has missed.
//!
//! The words are lists in `locales/*/heard.ftl`; the answers are in `locales/*/asked.ftl`.

use std::rc::Rc;

use super::asked_besides::FREE;
use super::distress::{is_sure, model_alone};
use super::heard::{BEFORE, once, without_first};
use super::interview::{Ask, Kind, Question};
use super::missed::STORY_LETTERS;
use super::state::Aside;
use super::step::Turn;
use super::telling::FAMILY;
use crate::scan::{Distress, letters};
use crate::words::{digits, is_spaced, replaced};

/// Longer texts are a story, with or without a question in it.
pub(super) const LONGEST: usize = 90;

/// Longer texts with words of impatience in them speak of somebody else's questions.
const SHORT: usize = 36;

/// So many words of greeting and apology are taken off a question.
const LAYERS: usize = 6;

/// What is asked, in the order in which it is looked for, and the answer.
const ASKED: [(&str, &str); 15] = [
    (OTHERS, "asked-others"),
    ("asks-arrest", "asked-arrest"),
    ("asks-fault", "asked-fault"),
    ("asks-back", "asked-back"),
    (COME, COMING),
    ("asks-police", "asked-police"),
    ("asks-erase", "asked-erase"),
    ("asks-must", "asked-must"),
    ("asks-name", "asked-name"),
    ("asks-person", "asked-who"),
    ("asks-reads", "asked-reads"),
    (FREE, "asked-free"),
    (LONG_ASKED, LONG),
    ("asks-who", "asked-who"),
    ("asks-help", "asked-help"),
];

/// Whether somebody wrote here, or where they are: whoever asks, nobody is told.
const OTHERS: &str = "asks-others";

/// Whether somebody comes; of those whom we might tell, where that is asked; and what makes it a question
/// about somebody else: “will he come back?”
const COME: &str = "asks-come";
const THEY_COME: &str = "asks-they-come";
const BACK: &str = "come-back-words";

/// Whether it is safe here.
const SAFELY: &str = "asks-safe";
/// “Safe?”, and nothing else.
const SAFE: &str = "topic-safe";

/// “I am afraid of the police”: answered like the question whether they arrest.
const FEARS: &str = "fears-law-words";
/// Whose fear it may be besides.
const SOMEBODY: &str = "found-out-who";

/// That somebody does not know where they are, which asks nobody what we know.
pub(super) const LOST: &str = "lost-words";

/// “Whenever you like”, which asks nothing.
const ANY: &str = "whichever-words";

/// In these the learned model alone hears danger where there is none: what somebody may fear for
/// themselves from the law, and one who looks for somebody.
const NO_DANGER: [&str; 5] = ["asks-arrest", "asks-back", "asks-help", OTHERS, COME];

/// Said with whether somebody is there now.
const LONG: &str = "asked-long";
const LONG_ASKED: &str = "asks-long";
/// Said with whom one can call now.
const COMING: &str = "asked-come";

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
        let fears = self.tells_of_fear(text);
        if fears {
            self.say("asked-arrest");
        } else if !self.say_what_was_asked(text) {
            return false;
        }
        let letters = letters(text);
        // “Write your question here, a person answers”: then it must be there to be read.
        let is_promised = self.value("about") == Some("question");
        let tells = is_promised
            || fears
            || letters >= STORY_LETTERS
            || self.ctx.reading.distress > Distress::None;
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
            && self.is_one_of("puzzled-words", &self.polite(text))
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
        // ใครก็ไม่รู้ เป็นตำรวจ answers “who is doing it?”
        if self.names_official_as_doer(text) {
            return false;
        }
        if self.answers_about_consent(text) || self.says_who_they_are(text) {
            return true;
        }
        if self.speaks_of("asks-numbers", text) {
            self.numbers();
            return true;
        }
        let is_weary = letters <= SHORT && self.speaks_of("asks-enough", text);
        if is_weary || self.is_one_of("said-already-words", &self.polite(text)) {
            self.say("asked-must");
            return true;
        }
        // “He said is it safe to go, and I went” is told of somebody else.
        let is_told = self.begins_with(SOMEBODY, text);
        if letters <= SHORT && !is_told && self.asks_if_safe(text) {
            self.say("asked-reads");
            return true;
        }
        if !self.is_question(text) {
            return false;
        }
        let asks = |list: &str| match list {
            OTHERS => self.asks_after_others(text),
            COME => self.asks_who_comes(text),
            FREE => self.asks_our_price(text),
            _ => self.speaks_of(list, text),
        };
        let asked = ASKED.iter().find(|(list, _)| asks(list));
        let Some((list, answer)) = asked else {
            return self.says_who_is_named(text);
        };
        if *list == COME {
            self.say_who_comes(text);
        } else {
            self.say(answer);
        }
        // Whoever looks for somebody is asked nothing on the strength of that alone.
        let is_mild = *list == OTHERS || reading.distress <= Distress::P2;
        if NO_DANGER.contains(list) && !is_sure(reading) && is_mild {
            // Asked about arrest, the learned model hears one: a question alone is no danger.
            self.checks_danger = false;
        }
        if *answer == LONG || (*list == COME && self.speaks_of(LONG_ASKED, text)) {
            self.say_who_is_there();
        }
        true
    }

    /// “Will the police come?”, “are you coming?”, “will they come here?” of those whom we might tell.
    pub(super) fn asks_who_comes(&self, text: &str) -> bool {
        let of_them = || self.whom_it_tells().is_some() && self.speaks_of(THEY_COME, text);
        (self.speaks_of(COME, text) || of_them())
            && !self.speaks_of(BACK, text)
            && self.is_question(text)
    }

    /// That nobody can promise it, and who can be called now.
    fn say_who_comes(&mut self, text: &str) {
        if self.speaks_of(LONG_ASKED, text) {
            self.say(LONG);
        }
        self.say(COMING);
        self.numbers();
        // Asked of those whom we might tell, it is no danger, which the learned model may hear.
        self.checks_danger &= is_sure(&self.ctx.reading) || self.whom_it_tells().is_none();
    }

    /// “Is this safe?”, which is no answer to “is it safe for you?”
    pub(super) fn asks_if_safe(&self, text: &str) -> bool {
        let is_bare = || text.contains(['?', '？']) && self.is_one_of(SAFE, &self.polite(text));
        let is_here = || self.is_question(text) && self.speaks_of(SAFELY, text);
        is_bare() || (is_here() && !self.names_family_first(text))
    }

    /// The same, of anybody: no answer to whether it is safe.
    pub(super) fn asks_of_safety(&self, text: &str) -> bool {
        self.asks_if_safe(text) || self.asks_after_others(text)
    }

    /// “Is my daughter safe?”: a worry about somebody, and no answer either.
    fn worries_about_family(&self, text: &str) -> bool {
        letters(text) <= SHORT && self.speaks_of(SAFE, text) && self.names_family_first(text)
    }

    /// True where somebody of their own stands first, behind what people say before it. Of two words that
    /// begin alike the longer is meant: ແມ່ນປອດໄພບໍ names no mother.
    fn names_family_first(&self, text: &str) -> bool {
        let words = &self.world.words;
        let whole = self.whole(text);
        let mut rest = &*whole;
        for _ in 0..LAYERS {
            let first = |list: &'static str| {
                let listed = words.longest_first(list).iter();
                listed
                    .filter_map(move |word| Some((word.len(), list, without_first(rest, word)?)))
                    .next()
            };
            let both = [BEFORE, FAMILY].into_iter().filter_map(first);
            match both.max_by_key(|(length, ..)| *length) {
                Some((_, FAMILY, _)) => return true,
                Some((_, _, shorter)) => rest = shorter,
                None => return false,
            }
        }
        false
    }

    /// “I am afraid of the police”, in few words.
    pub(super) fn fears_law(&self, text: &str) -> bool {
        let letters = letters(text);
        letters <= SHORT && self.speaks_of(FEARS, text) && !self.begins_with(SOMEBODY, text)
    }

    /// The same where no story is asked for, which may begin with a fear.
    fn tells_of_fear(&self, text: &str) -> bool {
        let takes_it = |q: &Question| matches!(q.kind, Kind::Story | Kind::Suspect);
        let is_asked_for = self.asks() && self.current().is_some_and(takes_it);
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress >= Distress::P2 || reading.self_harm;
        // “No, I am afraid of them” begins with a no, and “at the pier, I am afraid of the police” with a place.
        let is_all = self.begins_with(FEARS, text) && self.fears_law(text);
        !is_asked_for && (!is_urgent || model_alone(reading)) && is_all
    }

    /// “Is she with you?”, “did he report here?”, “is my daughter safe?”
    pub(super) fn asks_after_others(&self, text: &str) -> bool {
        (self.speaks_of(OTHERS, text) || self.worries_about_family(text)) && self.is_question(text)
    }

    /// True when one of the phrases of a list stands in a text.
    pub fn speaks_of(&self, list: &str, text: &str) -> bool {
        self.world.words.phrases(list).stand_in(&self.whole(text))
    }

    /// True for a text that asks by its sign or by its end: ใครก็ไม่รู้ เป็นตำรวจ holds “who”.
    pub(super) fn ends_asking(&self, text: &str) -> bool {
        let ends = self.world.words.listed("asking-ends");
        let ends_so = |form: &String| {
            ends.iter().any(|end| match is_spaced(end) {
                true => form.ends_with(&format!(" {end}")),
                false => form.ends_with(end.as_str()),
            })
        };
        text.contains(['?', '？']) || self.polite(text).iter().any(ends_so)
    }

    /// True for a text that asks, with its sign or without.
    pub fn is_question(&self, text: &str) -> bool {
        *once(&self.questions, text, || Rc::new(self.asks_anything(text)))
    }

    fn asks_anything(&self, text: &str) -> bool {
        if self.ends_asking(text) {
            return true;
        }
        let words = &self.world.words;
        let (before, begins) = (
            words.longest_first("asking-before"),
            words.listed("asking-begins"),
        );
        let within = words.phrases("asking-within");
        let forms = self.polite(text);
        let whole = &forms[0];
        // “Nobody sees it” holds the word for “who”.
        let nobody = words.longest_first("nobody-words");
        let asked = replaced(whole, nobody.iter().filter(|word| !is_spaced(word)), " ");
        // ไม่รู้ว่าอยู่ที่ไหน holds the word for “where”, and ตอนไหนก็ได้ the one for “when”.
        let asked = [LOST, ANY].into_iter().fold(asked, |asked, list| {
            replaced(&asked, words.longest_first(list).iter(), " ")
        });
        if within.stand_in(&asked) {
            return true;
        }
        let mut rest = asked.trim();
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
