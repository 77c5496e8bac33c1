//! What somebody asks or says that answers nothing, and must not go without an answer: a witness who
//! asks whether to take a picture or to go there, whoever looks for one who may have written here, an
//! office, a wish for money or for a woman, a word about themselves that took courage. Each has one
//! answer, what was said is kept, and the open question comes again.
//!
//! The words are lists in `locales/*/heard.ftl`; the answers are in `locales/*/asked.ftl`.

use super::asked_of_us::LOST;
use super::distress::model_alone;
use super::interview::{Ask, Kind, Question};
use super::someone_comes::parts;
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::scan::{Distress, letters, normalise};
use crate::words::{Words, digits};

/// Longer texts are a story.
const LONGEST: usize = 60;

/// In a longer one there is room for more than what is answered here.
const FEW: usize = 24;

/// How the words of a list are looked for.
#[derive(Clone, Copy)]
enum Said {
    /// In a question.
    Asked(&'static str),
    /// Both in a question: whom it is about, and what is asked of them.
    AskedOf(&'static str, &'static str),
    /// Both, the second of them at the end, and not that they themselves do not know it.
    LookedFor(&'static str, &'static str),
    /// Anywhere in a short text.
    Within(&'static str),
    /// As its beginning.
    First(&'static str),
    /// As the whole of it.
    Whole(&'static str),
}

impl Said {
    fn asks(self) -> bool {
        matches!(
            self,
            Self::Asked(_) | Self::AskedOf(..) | Self::LookedFor(..)
        )
    }
}

/// In the order in which they are looked for, and the answer.
const BESIDES: [(Said, &str); 15] = [
    (Said::AskedOf("others-who", "others-wrote"), "asked-others"),
    (
        Said::LookedFor("others-who", "others-where"),
        "asked-others",
    ),
    (Said::Asked("asks-picture"), "asked-picture"),
    (Said::Asked("asks-go-there"), "asked-go-there"),
    (Said::Asked("asks-run"), RUN),
    (Said::Asked(BRING), "asked-bring"),
    (Said::First("asks-woman"), WOMAN),
    (Said::Within("asks-money"), "asked-money"),
    (Said::First("office-words"), "asked-office"),
    (Said::Whole("not-meant-words"), "not-meant"),
    (Said::Within("blames-self-words"), "asked-fault"),
    (Said::Within("ashamed-within"), "ashamed-heard"),
    (Said::First("tells-of-death-words"), "weary-heard"),
    (Said::First("tells-of-self-words"), "told-of-self"),
    (Said::Within("little-time-words"), "little-time"),
];

/// What it costs, and beside which words nobody asks that of us.
pub(super) const FREE: &str = "asks-free";
const RANSOM: &str = "ransom-words";
/// Whether what was told is deleted; and what was told before.
const ERASED: &str = "asks-erased-words";
const READS: &str = "reads-again-words";
/// “No.”
const NO: &str = "no-words";
/// Said with the numbers.
const RUN: &str = "asked-run";
/// Shown to staff: somebody should see it who plans who answers.
const WOMAN: &str = "asked-woman";
/// “Can I bring my baby?”, which tells of no child who is hurt.
const BRING: &str = "asks-bring";

impl Turn<'_> {
    /// Answers what is asked, and asks again; false for any other text.
    pub(super) fn answers_besides(&mut self, text: &str) -> bool {
        let answers = self.says_besides_of(text, |said| said.asks());
        if answers {
            self.ask_again();
        }
        answers
    }

    /// The same for what is told. A sentence beside it may answer, forbid or take back, and comes first:
    /// “no, I am ashamed”, “it is my fault, don't tell 1300”.
    pub(super) fn hears_besides(&mut self, text: &str) -> bool {
        let answers = !self.says_more(text) && self.says_besides_of(text, |said| !said.asks());
        if answers {
            self.ask_again();
        }
        answers
    }

    /// The answer alone, whatever it is.
    pub(super) fn says_besides(&mut self, text: &str) -> bool {
        self.says_besides_of(text, |_| true)
    }

    fn says_more(&self, text: &str) -> bool {
        let question = self.current().filter(|_| self.asks());
        let answers = question.is_some_and(|question| {
            let first = parts(text).next().unwrap_or_default();
            let refuses =
                || self.is_one_of(NO, &self.ways(first)) || self.behind_no(first).is_some();
            self.choice_in_parts(question, text).is_some()
                || (question.ask == Ask::Consent && refuses())
        });
        answers || self.forbidden(text).is_some()
    }

    fn says_besides_of(&mut self, text: &str, is_meant: impl Fn(Said) -> bool) -> bool {
        let takes_words = matches!(self.conv.talk.aside, Some(Aside::Complaint | Aside::Add));
        // Where a story or a suspect is asked for, it may be all of it, unless it asks.
        let asks_words =
            |q: &Question| q.ask == Ask::Text && matches!(q.kind, Kind::Story | Kind::Suspect);
        let is_answer = self.asks() && self.current().is_some_and(asks_words);
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress >= Distress::P2 || reading.self_harm;
        if takes_words || letters(text) > LONGEST || digits(text).is_some() {
            return false;
        }
        let mut besides = BESIDES.iter();
        let found = besides.find(|(said, _)| {
            is_meant(*said) && (said.asks() || !is_answer) && self.is_said(*said, text)
        });
        let Some((said, answer)) = found else {
            return false;
        };
        let asks = said.asks();
        if is_urgent && !asks && !model_alone(reading) {
            return false;
        }
        if asks || letters(text) <= FEW {
            // A question, or little more than the words that are known, is no danger that the learned
            // model alone could hear.
            self.checks_danger &= !model_alone(reading);
        }
        if self.conv.talk.guided.is_none() {
            self.keep_here(text);
        }
        self.say(answer);
        match *answer {
            RUN => self.numbers(),
            WOMAN => self.effects.push(Effect::OpenCase),
            _ => {}
        }
        true
    }

    /// What it costs to be heard here, and not what somebody wants for letting them go.
    pub(super) fn asks_our_price(&self, text: &str) -> bool {
        self.speaks_of(FREE, text)
            && !self.speaks_of(RANSOM, text)
            && !text.contains(char::is_numeric)
    }

    /// “Did you delete it?”: where the deletion stands, or that nothing is here.
    pub(super) fn asks_if_erased(&mut self, text: &str) -> bool {
        let asks = letters(text) <= LONGEST && self.speaks_of(ERASED, text);
        if !self.asks() || !asks || !self.is_question(text) {
            return false;
        }
        let nothing = self.conv.told.answers.is_empty() && !self.conv.has_case;
        if !nothing {
            self.keep_here(text);
        }
        if self.conv.erase_at.is_none() {
            self.say(if nothing {
                "asked-erased"
            } else {
                "asked-erase"
            });
            self.ask_again();
        } else if !self.needs_code() {
            self.effects.push(Effect::AskStanding);
        }
        true
    }

    /// “I want to read it”, once the questions are over, and “what did I tell you before?”
    pub(super) fn reads_again(&mut self, text: &str) -> bool {
        let is_over = self.asks() && self.current().is_none();
        let is_label = is_over && self.says("ask-readback.yes", &self.whole(text));
        let is_said = self.asks() && self.is_one_of(READS, &self.ways(text));
        if is_label && !self.needs_code() {
            self.to_list = true;
            self.ask_again();
        } else if is_said && !is_label {
            self.report_menu();
        }
        is_label || is_said
    }

    fn is_said(&self, said: Said, text: &str) -> bool {
        match said {
            Said::Asked(list) => self.speaks_of(list, text) && self.is_question(text),
            Said::AskedOf(who, what) => {
                self.speaks_of(who, text) && self.speaks_of(what, text) && self.is_question(text)
            }
            Said::LookedFor(who, place) => {
                // อยู่ที่ไหนสักแห่งในระยอง is somewhere, and no question.
                let places = self.world.words.listed(place);
                let ends =
                    |form: &String| places.iter().any(|place| form.ends_with(place.as_str()));
                self.speaks_of(who, text)
                    && (self.polite(text).iter().any(ends)
                        || (self.ends_asking(text) && self.speaks_of(place, text)))
                    && !self.begins_with("unsure-words", text)
                    && !self.speaks_of(LOST, text)
            }
            Said::Within(list) => self.speaks_of(list, text),
            Said::First(list) => self.begins_with(list, text),
            Said::Whole(list) => self.is_one_of(list, &self.ways(text)),
        }
    }
}

/// True for a question about somebody's own child in which no child is hurt.
pub(super) fn asks_to_bring_child(words: &Words, text: &str) -> bool {
    letters(text) <= LONGEST && words.phrases(BRING).stand_in(&normalise(text))
}
