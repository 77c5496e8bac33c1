//! The answer to the question that was asked.

use casebook::told::Form;

use super::asked_of_us::LOST;
use super::choosing::{DECLINING, MORE};
use super::context::OFFICIAL;
use super::corrected_in_words::is_nation;
use super::distress::DANGER;
use super::heard::without_first;
use super::interview::{Ask, Kind, Question};
use super::official_named::CORRUPT;
use super::someone_comes::parts;
use super::state::Mode;
use super::step::Turn;
use super::their_word::CODE_WORD;
use crate::scan::{Command, Distress, letters, normalise, politely};
use crate::words::{digits, is_spaced, places};

/// More words, or letters where words are not parted, are a story about the work.
const FEW_WORDS: usize = 3;
const FEW: usize = 16;
/// Words for a telephone, and for borrowing one.
const PHONES: [&str; 2] = ["phone-words", "borrowing-words"];
/// “Other” is chosen by its own words.
const OTHER: &str = "other";
/// Longer texts are a story.
const SHORT: usize = 90;
/// Shorter words stand in others by chance.
const LEAST: usize = 4;

impl Turn<'_> {
    /// The question that waits for an answer.
    pub fn current(&self) -> Option<&Question> {
        self.world.interview.question(self.conv.talk.at.as_deref()?)
    }

    /// Takes a text as the answer to the current question.
    pub fn answer_text(&mut self, text: &str) {
        let Some(question) = self.current().cloned() else {
            return self.more(text);
        };
        if self.answers_about_police(&question, text) {
            return;
        }
        if digits(text).is_none() && !self.is_choice_by_label(text) {
            self.hear_early(text);
        }
        self.hear_age_of_whom(&question, text);
        if self.names_country_again(&question, text) {
            return;
        }
        if question.ask == Ask::Province && digits(text).is_none() {
            return self.answer_province(&question, text);
        }
        let near = self.somebody_near(&question, text);
        if let Some(choice) = near.or_else(|| self.somebody_looks(&question, text)) {
            self.keep_beside(&question, text);
            return self.choose(&question, choice);
        }
        if self.is_last_of_several(&question, text) {
            return self.several_done(&question.id);
        }
        if self.is_alone_and_grown(&question, text) {
            return self.choose(&question, "no");
        }
        if self.tells_of_a_child(&question, text) {
            self.keep_beside(&question, text);
            return self.choose(&question, "yes");
        }
        let is_answer = self.answer_by_words(&question, text)
            || (question.ask == Ask::Country && self.answer_country_by_place(&question, text))
            || (question.ask == Ask::Country && self.answer_country_now(&question, text))
            || (question.ask == Ask::Country && self.answer_other_country(&question, text))
            || self.answer_danger(&question, text)
            || self.answer_by_part(&question, text)
            || self.answer_not_safe(&question, text)
            || self.answer_whose_phone(&question, text)
            || self.answer_by_kind(&question, text)
            || (question.ask == Ask::Number && self.answer_number(&question, text))
            || self.answer_age(&question, text)
            || (question.ask == Ask::Several && self.answer_several(&question, text));
        if !is_answer {
            self.answer_without_choice(&question, text);
        }
    }

    /// The police refused, or named, where it is asked whether they may be told.
    fn answers_about_police(&mut self, question: &Question, text: &str) -> bool {
        if self.has_refused_police(question, text) && self.value(&question.id).is_some() {
            self.keep_beside(question, text);
            self.answered(&question.id);
            return true;
        }
        self.refuses_first(question, text) || self.names_officials(question, text)
    }

    /// “No, I am afraid of them”, “nah they know him”, “better not”: of a consent a no that comes
    /// first is one. A yes takes more (`plain_yes.rs`).
    fn refuses_first(&mut self, question: &Question, text: &str) -> bool {
        // “Mai ao tamruat”, where another is asked about, is a no to the police alone.
        let is_of_police = self.about_officials().is_some_and(|q| q.id != question.id)
            && self.refuses_police(text);
        if question.ask != Ask::Consent || self.is_choice_by_label(text) || is_of_police {
            return false;
        }
        let first = parts(text).next().unwrap_or_default();
        let refused = |list| self.is_one_of(list, &self.ways(first));
        let refuses = ["no-words", "refusing-words"].into_iter().any(refused)
            || self.behind_no(&normalise(first)).is_some()
            || self.refuses_unparted(&normalise(first))
            || self.forbids_asked(question, text);
        if refuses {
            // “No, they are corrupt” says why, too.
            let may = question.choices.iter().any(|choice| choice == OFFICIAL);
            let is_official = may && self.speaks_of(CORRUPT, text);
            self.conv.talk.official_heard |= is_official;
            self.keep_beside(question, text);
            self.choose(question, if is_official { OFFICIAL } else { "no" });
        }
        refuses
    }

    /// ไม่เอาค่ะกลัวโดนจับ: no space need part a no from what follows, where a polite word or the reason does.
    fn refuses_unparted(&self, first: &str) -> bool {
        let words = &self.world.words;
        let follows = |behind: &str| {
            let next = ["polite-words", "because-words", "fears-law-words"];
            let mut next = next.iter().flat_map(|list| words.longest_first(list));
            next.any(|word| !word.is_ascii() && behind.starts_with(word.as_str()))
        };
        let noes = ["no-words", "refusing-words"];
        let mut noes = noes.iter().flat_map(|list| words.longest_first(list));
        noes.any(|no| !no.is_ascii() && without_first(first, no).is_some_and(follows))
    }

    /// A choice, by its number, its label or in other words; what those say besides is kept.
    fn answer_by_words(&mut self, question: &Question, text: &str) -> bool {
        let Some(choice) = self.chosen(question, text) else {
            return false;
        };
        // “Another country”: which one, no choice says.
        let is_elsewhere = question.ask == Ask::Country && choice == "other";
        let agrees = question.ask == Ask::Consent && choice == "yes";
        let tells = agrees || tells_more(question, &choice);
        if is_elsewhere || (tells && self.is_own_words(question, text)) {
            self.keep_beside(question, text);
        }
        if agrees && self.before_name_wish(text).is_some() {
            self.keep_beside(question, text);
            self.say("name-left-out");
        }
        self.choose(question, &choice);
        true
    }

    /// “I am Lao but I am in Thailand”, มาจากลาวตอนนี้อยู่ไทย: where somebody is stands behind where they
    /// come from.
    fn answer_country_now(&mut self, question: &Question, text: &str) -> bool {
        let whole = self.whole(text);
        let words = &self.world.words;
        let now = words.longest_first("here-now-words");
        let behind = |word: &String| places(&whole, word).map(|at| at + word.len()).max();
        let Some(at) = now.iter().filter_map(behind).max() else {
            return false;
        };
        let tail = whole[at..].trim();
        let inside = words.listed("inside-words");
        // แต่มาอยู่ไทย: what says “now” may end in it.
        let is_inside = inside
            .iter()
            .any(|word| places(tail, word).next().is_some() || whole[..at].ends_with(word));
        // “In Thailand but I am Lao” names people last, and not where they are.
        let is_people = || !is_spaced(tail) || tail.rsplit(' ').next().is_some_and(is_nation);
        if self.speaks_of("elsewhere-words", tail) || (!is_inside && is_people()) {
            return false;
        }
        let choices = self.choices(question);
        let named = self.named_country(question, &choices, tail);
        let Some(here) = named.filter(|_| letters(text) <= SHORT) else {
            return false;
        };
        self.keep_beside(question, text);
        self.choose(question, &here);
        true
    }

    /// “Cambodia, Poipet”: which one is kept beside the choice.
    fn answer_other_country(&mut self, question: &Question, text: &str) -> bool {
        let is_other = self.names_other_country(text);
        if is_other {
            self.keep_beside(question, text);
            self.choose(question, OTHER);
        }
        is_other
    }

    /// A yes to “is anyone in danger?”, with or without who it is.
    fn answer_danger(&mut self, question: &Question, text: &str) -> bool {
        if self.is_bare_yes(question, text) {
            self.danger_now();
            return true;
        }
        question.id == DANGER && (self.danger_in_words(text) || self.other_in_danger(text))
    }

    /// A choice that one part of the text names.
    fn answer_by_part(&mut self, question: &Question, text: &str) -> bool {
        let Some(choice) = self.choice_in_parts(question, text) else {
            return false;
        };
        self.keep_beside(question, text);
        self.choose(question, &choice);
        true
    }

    /// “Bor plodpai nay yu kai”: not safe, and why.
    fn answer_not_safe(&mut self, question: &Question, text: &str) -> bool {
        let Some(choice) = self.begins_not_safe(question, text) else {
            return false;
        };
        self.keep_beside(question, text);
        self.choose(question, choice);
        true
    }

    /// ของเพื่อนเขาซ่อนไว้: whose it is, and more.
    fn answer_whose_phone(&mut self, question: &Question, text: &str) -> bool {
        // เพื่อนหนูโดนตี tells of a friend, and of no phone.
        let speaks = |list| self.speaks_of(list, text);
        let tells =
            self.ctx.reading.distress >= Distress::P2 && !PHONES.iter().any(|list| speaks(list));
        let Some(choice) = self.begins_whose(question, text).filter(|_| !tells) else {
            return false;
        };
        self.keep_beside(question, text);
        self.choose(question, &choice);
        true
    }

    /// “Shrimp peeling factory”, โรงงานแกะกุ้ง: a few words in which one kind of work is named.
    fn answer_by_kind(&mut self, question: &Question, text: &str) -> bool {
        let is_kind = question.kind == Kind::What && question.ask == Ask::Choice;
        let whole = normalise(text);
        let is_short = match is_spaced(&whole) {
            true => whole.split(' ').count() <= FEW_WORDS,
            false => whole.chars().count() <= FEW,
        };
        if !is_kind || !is_short || self.ctx.reading.distress >= Distress::P2 {
            return false;
        }
        let ways = self.ways(text);
        let stands = |word: &String| {
            let is_long = word.chars().count() >= LEAST;
            let begins = || ways.iter().any(|way| way.starts_with(word.as_str()));
            let within = || places(&whole, word).next().is_some();
            is_long && if is_spaced(word) { within() } else { begins() }
        };
        let names = |choice: &&String| {
            let listed = format!("heard-{}.{choice}", question.id);
            let is_other = choice.starts_with(OTHER);
            !is_other && self.world.words.listed(&listed).iter().any(stands)
        };
        let choices = self.choices(question);
        let named: Vec<String> = choices.iter().filter(names).cloned().collect();
        let [one] = &named[..] else {
            return false;
        };
        self.keep_beside(question, text);
        self.choose(question, one);
        true
    }

    /// Words that name no choice: what was asked for, nothing to say, or no answer.
    fn answer_without_choice(&mut self, question: &Question, text: &str) {
        if self.speaks_of(LOST, text) {
            self.keep_beside(question, text);
        }
        if self.is_no_words(question, text) {
            if digits(text).is_none_or(|n| n > 9) && !text.chars().any(char::is_alphabetic) {
                // A number is no word to be known by, and may be somebody's.
                self.keep_beside(question, text);
            }
            return self.pass_by(question, "passed-over");
        }
        if question.ask == Ask::Text && self.hears_whose_phone(question, text) {
            self.say("saved");
            return self.ask_again();
        }
        if question.id == CODE_WORD {
            return self.answer_their_word(question, text);
        }
        if self.tells_no_place(question, text) {
            return;
        }
        if question.ask == Ask::Text {
            self.keep_text(&question.id, text);
            return self.answered(&question.id);
        }
        if question.ask == Ask::Number && self.number_in_words(question, text) {
            return;
        }
        if self.asks_no_name(question, text) || self.says_how_to_agree(question, text) {
            return;
        }
        // “That is enough”, where it is asked whom we may tell, agrees to nothing; and who would rather not
        // say is not asked again.
        let may_end = matches!(question.ask, Ask::Several | Ask::Consent);
        let declines = || self.is_one_of(DECLINING, &politely(text));
        let is_no_answer =
            self.says_unsure(text) || (may_end && self.says_done(text)) || declines();
        if is_no_answer && question.skip && self.conv.talk.editing.is_none() {
            return self.pass_by(question, "passed-over");
        }
        self.not_understood(question, text);
    }

    /// Words of theirs, where a label or a number would have done.
    fn is_own_words(&self, question: &Question, text: &str) -> bool {
        digits(text).is_none()
            && self.ctx.reading.command == Command::None
            && question.ask != Ask::Several
            && !self.is_choice_by_label(text)
    }

    /// True for what says nothing where words are asked for: “no”, “I do not know”, “that is
    /// all”, one digit. Kept as an answer it would be a fact, and a word of their own that
    /// they never chose.
    fn is_no_words(&self, question: &Question, text: &str) -> bool {
        let may_pass = question.ask == Ask::Text && question.skip;
        let is_none = self.ctx.reading.command == Command::No
            || digits(text).is_some_and(|n| n <= 9)
            || self.says_unsure(text)
            || self.says_done(text)
            || self.says_nothing_known(text);
        let is_word = question.kind != Kind::Contact || text.chars().any(char::is_alphabetic);
        may_pass && self.conv.talk.editing.is_none() && (is_none || !is_word)
    }

    pub fn choose(&mut self, question: &Question, choice: &str) {
        if choice == MORE {
            self.conv.talk.page = self.conv.talk.page.wrapping_add(1);
            return self.ask_again();
        }
        let form = match question.ask {
            Ask::Several => {
                self.take_one(question, choice);
                return self.ask_again();
            }
            Ask::Country => Form::Country,
            Ask::Province => Form::Province,
            _ => Form::Choice,
        };
        let before = self.value(&question.id).map(str::to_owned);
        self.keep(&question.id, choice, form, question.group);
        if let Some(before) = before.filter(|b| form == Form::Country && b != choice) {
            self.country_changed(&before);
        }
        self.consequences(question, choice);
        if self.conv.talk.mode != Mode::Hidden {
            self.answered(&question.id);
        }
    }

    pub fn answered(&mut self, id: &str) {
        self.note_answered(id);
        self.ask_next();
    }

    pub fn note_answered(&mut self, id: &str) {
        self.wished(id);
        self.conv.talk.muddled = 0;
        self.conv.talk.page = 0;
        self.conv.talk.between.clear();
        if self.conv.talk.editing.as_deref() == Some(id) {
            self.conv.talk.editing = None;
            self.conv.talk.at = None;
            self.say("corrected");
            self.to_list = !std::mem::take(&mut self.conv.talk.in_passing);
            return;
        }
        self.conv.talk.trail.retain(|t| t != id);
        self.conv.talk.trail.push(id.to_owned());
    }

    /// Words after the interview's end, or that belong to no question.
    fn more(&mut self, text: &str) {
        if digits(text).is_some_and(|n| n <= 9) {
            // A number that stands beside nothing here tells nothing.
            return self.note("number-alone");
        }
        self.keep_text("story", text);
        self.say("saved-more");
        self.ask_again();
    }
}

/// True where other words for a choice may hold more than it: “my boss has it” is a yes, and
/// says who; “nobody” is only a no.
fn tells_more(question: &Question, choice: &str) -> bool {
    let asks = matches!(
        question.kind,
        Kind::People | Kind::Sign | Kind::Urgency | Kind::What
    );
    asks && !matches!(choice, "no" | "not_sure" | "question")
}
