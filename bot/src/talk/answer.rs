//! The answer to the question that was asked.

use casebook::provinces;
use casebook::told::Form;

use super::choosing::{MORE, is_all_or_nothing};
use super::distress::{DANGER, model_alone};
use super::event::Label;
use super::interview::{Ask, Kind, Question};
use super::state::{Effect, Mode};
use super::step::Turn;
use crate::scan::{Command, Distress, digits, normalise};

/// Words of this many letters at a question with choices are a story, not a slip.
pub(super) const STORY_LETTERS: usize = 40;

/// So many texts in a row that answer nothing, and the question is passed over.
pub(super) const MOST_MISSED: u8 = 3;

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
        if self.has_refused_police(&question, text) && self.value(&question.id).is_some() {
            self.keep_beside(&question, text);
            return self.answered(&question.id);
        }
        if self.names_officials(&question, text) {
            return;
        }
        if digits(text).is_none() && !self.is_choice_by_label(text) {
            self.hear_early(text);
        }
        if question.ask == Ask::Province && digits(text).is_none() {
            return self.answer_province(&question, text);
        }
        if self.is_last_of_several(&question, text) {
            return self.several_done(&question.id);
        }
        if self.is_alone_and_grown(&question, text) {
            return self.choose(&question, "no");
        }
        if let Some(choice) = self.chosen(&question, text) {
            if question.ask == Ask::Country && choice == "other" {
                // Which one: no choice says it.
                self.keep_beside(&question, text);
            } else if tells_more(&question, &choice) && self.is_own_words(&question, text) {
                self.keep_beside(&question, text);
            }
            return self.choose(&question, &choice);
        }
        if question.ask == Ask::Country && self.answer_country_by_place(&question, text) {
            return;
        }
        if self.is_bare_yes(&question, text) {
            return self.danger_now();
        }
        if question.id == DANGER && self.danger_in_words(text) {
            return;
        }
        if let Some(choice) = self.choice_in_parts(&question, text) {
            self.keep_beside(&question, text);
            return self.choose(&question, &choice);
        }
        if question.ask == Ask::Number && self.answer_number(&question, text) {
            return;
        }
        if self.answer_age(&question, text) {
            return;
        }
        if question.ask == Ask::Several && self.answer_several(&question, text) {
            return;
        }
        if self.is_no_words(&question, text) {
            if digits(text).is_none_or(|n| n > 9) && !text.chars().any(char::is_alphabetic) {
                // A number is no word to be known by, and may be somebody's.
                self.keep_beside(&question, text);
            }
            return self.pass_by(&question, "passed-over");
        }
        if question.ask == Ask::Text && self.hears_whose_phone(&question, text) {
            self.say("saved");
            return self.ask_again();
        }
        if question.ask == Ask::Text {
            self.keep_text(&question.id, text);
            return self.answered(&question.id);
        }
        if question.ask == Ask::Number && self.number_in_words(&question, text) {
            return;
        }
        let is_no_answer =
            self.says_unsure(text) || (question.ask == Ask::Several && self.says_done(text));
        if is_no_answer && question.skip && self.conv.talk.editing.is_none() {
            return self.pass_by(&question, "passed-over");
        }
        self.not_understood(&question, text);
    }

    /// Words of theirs, where a label or a number would have done.
    fn is_own_words(&self, question: &Question, text: &str) -> bool {
        digits(text).is_none()
            && self.ctx.reading.command == Command::None
            && question.ask != Ask::Several
            && !self.is_choice_by_label(text)
    }

    /// “That is all”, unless it is the label of one that was not taken.
    fn is_last_of_several(&self, question: &Question, text: &str) -> bool {
        let open = self.conv.talk.choosing.as_deref() == Some(&question.id);
        open && self.says_done(text) && !self.is_choice_by_label(text)
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

    /// Several numbers at once, or “that is all”.
    fn answer_several(&mut self, question: &Question, text: &str) -> bool {
        let no = self.ctx.reading.command == Command::No;
        let done = no || self.says("button-done", &normalise(text));
        if done && self.conv.talk.choosing.is_some() {
            self.several_done(&question.id);
            return true;
        }
        if no && question.choices.iter().any(|c| c == "none") {
            self.choose(question, "none");
            return true;
        }
        let mut found = self.chosen_several(question, text);
        if found.is_empty() {
            found = self.several_in_words(question, text);
        }
        if found.iter().any(|c| !is_all_or_nothing(c)) {
            // “None of these” beside one of them: the sign is what must not be lost.
            found.retain(|c| !is_all_or_nothing(c));
        }
        for choice in &found {
            self.take_one(question, choice);
        }
        if !found.is_empty() {
            self.ask_again();
        }
        !found.is_empty()
    }

    /// A pressed button: `q:<question>:<choice>`, `nav:<what>`, `aside:<which>:<choice>`.
    pub fn press(&mut self, data: &str) {
        let mut parts = data.splitn(3, ':');
        let (kind, which, choice) = (
            parts.next(),
            parts.next().unwrap_or(""),
            parts.next().unwrap_or(""),
        );
        let at = self.conv.talk.at.clone();
        let is_here = |id: &str| at.as_deref() == Some(id);
        match kind {
            Some("nav") if which == "menu" => self.menu(),
            Some("nav") if which == "back" => self.back(),
            Some("nav") if which == "human" => self.human(),
            Some("nav") if which == "go-on" => self.go_on(),
            Some("nav") if which == "places" && self.open_guide("places") => {}
            Some("nav") if which == "skip" && is_here(choice) => self.skip(),
            Some("nav")
                if which == "done" && self.conv.talk.choosing.as_deref() == Some(choice) =>
            {
                self.several_done(choice);
            }
            Some("aside") if self.press_aside(which, choice) => {}
            Some("guide") if self.press_guided(which, choice) => {}
            Some("q") if is_here(which) => self.press_choice(choice),
            _ => self.old_button(),
        }
    }

    fn press_choice(&mut self, choice: &str) {
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        let Some(question) = self.current().cloned() else {
            return self.ask_next();
        };
        let is_place = question.ask == Ask::Province
            && provinces::by_iso(choice)
                .is_some_and(|p| Some(&p.country) == self.country().as_ref());
        if is_place || choice == MORE || self.choices(&question).iter().any(|c| c == choice) {
            self.choose(&question, choice);
        } else {
            self.old_button();
        }
    }

    /// A button of something that is over: what is open now is shown again.
    fn old_button(&mut self) {
        self.say(match self.bot_talks() {
            true => "old-button",
            false => "operator-joined",
        });
        self.ask_again();
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

    /// One of several: kept at once, and the question stays open for more.
    fn take_one(&mut self, question: &Question, choice: &str) {
        let going_on = self.conv.talk.choosing.as_deref() == Some(&question.id);
        let mut taken = if going_on && !is_all_or_nothing(choice) {
            self.taken(&question.id)
        } else {
            Vec::new()
        };
        if !taken.iter().any(|c| c == choice) {
            taken.push(choice.to_owned());
        }
        self.conv.talk.muddled = 0;
        self.conv.talk.choosing = Some(question.id.clone());
        self.keep(
            &question.id,
            &taken.join(" "),
            Form::Several,
            question.group,
        );
        let all = self.choices(question).iter().all(|c| taken.contains(c));
        if is_all_or_nothing(choice) || all {
            self.close_several(&question.id);
        }
    }

    fn several_done(&mut self, id: &str) {
        self.close_several(id);
        self.ask_again();
    }

    fn close_several(&mut self, id: &str) {
        self.conv.talk.choosing = None;
        self.note_answered(id);
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
            self.to_list = true;
            return;
        }
        self.conv.talk.trail.retain(|t| t != id);
        self.conv.talk.trail.push(id.to_owned());
    }

    /// On to the next question without an answer to this one.
    fn pass_by(&mut self, question: &Question, words: &str) {
        if self.reply.parts.is_empty() {
            self.say(words);
        }
        self.conv.talk.muddled = 0;
        self.conv.talk.page = 0;
        self.conv.talk.choosing = None;
        self.keep_skipped(&question.id);
        self.ask_next();
    }

    /// First a simpler form of the question; after two tries a human; then the next
    /// question, so that nobody who goes on telling is asked the same for ever. The number
    /// to keep is not put on the screen again and again.
    pub fn not_understood(&mut self, question: &Question, text: &str) {
        self.keep_beside(question, text);
        if question.ask == Ask::Code || !self.tells_urgently(text) {
            self.conv.talk.missed = self.conv.talk.missed.saturating_add(1);
        }
        let most = if question.ask == Ask::Code {
            2
        } else {
            MOST_MISSED
        };
        if self.conv.talk.missed >= most && self.conv.talk.editing.is_none() {
            self.effects.push(Effect::OpenCase);
            return match question.ask {
                Ask::Code => self.code_later(question),
                _ => self.pass_by(question, "passed-over"),
            };
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let is_foreign = self.is_in_another_language(text);
        if !is_foreign && (letters >= STORY_LETTERS || self.was_heard()) {
            if self.reply.parts.is_empty() {
                self.say("saved");
            }
            self.effects.push(Effect::OpenCase);
        } else if is_foreign {
            self.say("language-unknown");
            self.effects.push(Effect::OpenCase);
            self.effects.push(Effect::WantsHuman);
        } else {
            self.conv.talk.muddled = self.conv.talk.muddled.saturating_add(1);
            let twice = self.conv.talk.muddled > 1;
            self.say_not_understood(twice);
            self.ask_again();
            if twice {
                self.button("nav:human".into(), Label::Words("button-human".into()));
            }
            return;
        }
        self.ask_again();
    }

    /// What is urgent, what says where it happens, and what we cannot read, is no missed
    /// answer: its question is not passed over because of it.
    fn tells_urgently(&self, text: &str) -> bool {
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress >= Distress::P2 && !model_alone(reading);
        is_urgent || self.told_early || self.is_in_another_language(text)
    }

    /// Something in the text was understood, or answered already.
    fn was_heard(&self) -> bool {
        let reading = &self.ctx.reading;
        reading.distress > Distress::None
            || reading.self_harm
            || reading.minor
            || !self.reply.parts.is_empty()
    }

    /// Nobody who spoke of dying, of a child or of something urgent is told that a program
    /// does not understand them.
    fn say_not_understood(&mut self, twice: bool) {
        let talk = &self.conv.talk;
        let is_urgent = talk.level().is_some_and(|level| level <= 2);
        let (self_harm, shaken) = (talk.self_harm, talk.minor || is_urgent);
        self.say(match twice {
            _ if self_harm || shaken => "saved",
            true => "not-understood-twice",
            false => "not-understood",
        });
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
