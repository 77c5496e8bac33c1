//! The distress scan's findings, before anything else is done with a text.

use casebook::told::Form;

use super::event::Part;
use super::interview::{Column, Priority, Question};
use super::state::{Aside, Effect, Mode};
use super::step::Turn;
use crate::scan::{Category, Command, Distress, Match, Reading, Source, normalise};

/// Who is in danger, where a yes did not say it.
pub(super) const WHO: [&str; 2] = ["me", "other"];
/// The question, and the yes to it that names nobody.
pub(super) const DANGER: &str = "danger";
const DANGER_YES: &str = "ask-danger.yes";
/// “Dangerous”, said where it is asked whether somebody is in danger.
pub(super) const DANGER_SAID: &str = "danger-said-words";
/// “Ok” says that somebody reads, not that somebody is in danger.
const OK: &str = "ok-words";
const FINE: [&str; 2] = ["light-yes-words", "all-right-words"];

impl Turn<'_> {
    /// Raises what the scan found; says nothing while somebody else is talking or
    /// the person hides.
    pub fn hear_distress(&mut self) {
        let reading = self.ctx.reading.clone();
        match self.self_harm() {
            SelfHarm::Said => {
                self.conv.talk.self_harm = true;
                self.drop_danger_check();
                // Staff learn of what from the case's sealed part, not from a rule in the clear.
                self.raise(Priority::P1, "words-p1");
                self.effects.push(Effect::WantsHuman);
            }
            SelfHarm::Perhaps => self.hear_unsure(Distress::P1),
            SelfHarm::No => {}
        }
        let certain = certain(&reading);
        match certain {
            Distress::P1 => self.raise(Priority::P1, "words-p1"),
            Distress::P2 => self.raise(Priority::P2, "words-p2"),
            Distress::Some => self.raise(Priority::P3, "words-some"),
            Distress::None => {}
        }
        if certain < reading.distress {
            self.hear_unsure(reading.distress);
        }
        if reading.minor {
            let level = if reading.distress >= Distress::Some {
                Priority::P2
            } else {
                Priority::P3
            };
            self.conv.talk.minor = true;
            self.raise(level, "minor-words");
        }
        if reading.matches.iter().any(leaves_no_doubt) {
            self.child_heard();
        }
        if certain == Distress::P1 {
            // Somebody who writes that they are in danger is not asked whether they are.
            self.pass_over("safe");
            self.pass_over("danger");
        }
        if self.conv.talk.mode == Mode::Bot && self.conv.talk.greeted && !self.hears_hide() {
            self.distress_reply();
        }
    }

    /// Whoever speaks of dying is listened to. Asked once more whether somebody is in danger they may
    /// say no, and would be told to go on.
    fn drop_danger_check(&mut self) {
        let aside = &mut self.conv.talk.aside;
        if matches!(aside, Some(Aside::DangerCheck | Aside::WhoInDanger)) {
            *aside = None;
        }
    }

    /// Emergency numbers at once, with the country in words.
    pub fn distress_reply(&mut self) {
        match self.self_harm() {
            // First of all what they themselves need.
            SelfHarm::Said => {
                self.answer_self_harm();
                return self.tell_about_heard_child();
            }
            _ => self.tell_about_heard_child(),
        }
        match self.self_harm() {
            SelfHarm::Perhaps if self.may_check_danger() => self.self_harm_numbers(),
            _ => {}
        }
        // What is not certain is asked about instead (`check_danger`).
        let certain = certain(&self.ctx.reading);
        match certain {
            Distress::P1 => self.say("danger-heard"),
            Distress::P2 if is_sure(&self.ctx.reading) => self.say("urgent-heard"),
            _ => {}
        }
        if certain >= Distress::P2 {
            self.deletion_stands();
        }
        if certain == Distress::P1 {
            self.numbers();
        }
    }

    /// Whether this text is of self-harm. To somebody who spoke of dying before, what the learned
    /// model alone hears is said: “I took the pills” is no medicine then, and an ambulance is named.
    fn self_harm(&self) -> SelfHarm {
        match self_harm(&self.ctx.reading) {
            SelfHarm::Perhaps if self.conv.talk.self_harm => SelfHarm::Said,
            heard => heard,
        }
    }

    /// Thanks, whether somebody is there, and numbers: of those who listen where one is
    /// verified, else the emergency numbers; those too where there is danger besides.
    fn answer_self_harm(&mut self) {
        self.say("self-harm-heard");
        if !std::mem::replace(&mut self.conv.talk.told_who, true) {
            self.say_who_is_there();
        }
        self.self_harm_numbers();
    }

    pub fn self_harm_numbers(&mut self) {
        let danger = self.ctx.reading.matches.iter().any(is_other_danger);
        self.listening_numbers(danger);
    }

    /// Those who listen, and an ambulance; with all who come in an emergency where there is, or
    /// may be, another danger.
    fn listening_numbers(&mut self, danger: bool) {
        match self.country() {
            // No number of another country is known.
            Some(other) if !self.world.interview.self_harm_numbers.contains_key(&other) => {
                self.numbers();
            }
            country => {
                let part = Part::SelfHarmNumbers { country, danger };
                self.reply.parts.push(part);
            }
        }
    }

    /// The learned model alone heard something: likely, but not believed before one
    /// gentle question. Life in danger is looked at by a human soon all the same.
    fn hear_unsure(&mut self, distress: Distress) {
        match distress {
            Distress::P1 => self.raise(Priority::P2, "words-unsure"),
            Distress::P2 | Distress::Some => self.raise(Priority::P3, "words-unsure"),
            Distress::None => {}
        }
        self.checks_danger |= distress >= Distress::P2;
    }

    /// Whoever says “I am 13” is asked neither whether somebody is under 18 nor what only
    /// the grown-up are asked.
    pub(super) fn child_heard(&mut self) {
        self.conv.talk.child = true;
        let mut questions = self.world.interview.questions();
        let asks =
            |q: &&Question| q.column == Some(Column::Age) && q.fixed_choices().contains(&"yes");
        let id = questions.find(asks).map(|q| q.id.clone());
        if let Some(id) = id.filter(|id| !self.conv.told.answers.contains_key(id)) {
            self.keep_choice(&id, "yes");
        }
    }

    /// “Is someone in danger right now?”, before the next question: once in a talk,
    /// and never to somebody who hides, talks with an operator, or has said so.
    pub fn check_danger(&mut self) -> bool {
        let wanted = std::mem::take(&mut self.checks_danger);
        if !wanted || !self.may_check_danger() {
            return false;
        }
        self.conv.talk.danger_checked = true;
        if std::mem::take(&mut self.conv.talk.numbers_wait) {
            self.listening_numbers(true);
        }
        self.ask_aside(&Aside::DangerCheck);
        true
    }

    fn may_check_danger(&self) -> bool {
        let talk = &self.conv.talk;
        talk.level() != Some(1) && !talk.danger_checked && talk.mode == Mode::Bot
    }

    /// The answer to that question.
    pub fn danger_checked(&mut self, yes: bool) {
        if yes {
            return self.danger_now();
        }
        self.keep_choice("danger", "no");
        self.say("danger-not");
        self.ask_again();
    }

    /// They would rather not say: it is not asked again, and nothing is kept as said.
    pub fn danger_not_said(&mut self) {
        if !self.conv.told.answers.contains_key(DANGER) {
            self.keep_skipped(DANGER);
        }
        self.note("saved");
    }

    /// True for a yes at “is anyone in danger?” that does not say who.
    pub fn is_bare_yes(&self, question: &Question, text: &str) -> bool {
        if self.is_vague(text) {
            return false;
        }
        let said = self.ways(text);
        let yes = self.ctx.reading.command == Command::Yes
            || said.iter().any(|form| self.says(DANGER_YES, form))
            || ["yes-words", "there-is-words", DANGER_SAID]
                .iter()
                .any(|list| self.is_one_of(list, &said));
        question.id == DANGER && yes
    }

    /// “Ok”, “we are fine”, and nothing else: how they are themselves, or only that somebody reads.
    pub fn is_vague(&self, text: &str) -> bool {
        let says = |list| self.is_one_of(list, &self.polite(text));
        self.world.words.listed(OK).contains(&normalise(text)) || FINE.into_iter().any(says)
    }

    /// Somebody is in danger: urgent at once, and only then who it is.
    pub fn danger_now(&mut self) {
        self.note_danger();
        self.ask_aside(&Aside::WhoInDanger);
    }

    pub fn note_danger(&mut self) {
        self.keep_choice(DANGER, "yes");
        if self.conv.talk.at.as_deref() == Some(DANGER) {
            self.note_answered(DANGER);
        }
        self.raise(Priority::P1, "danger-now");
        // The words themselves may have been answered so already.
        let is_said = |part: &Part| matches!(part, Part::Words { id, .. } if id == "danger-heard");
        if !self.reply.parts.iter().any(is_said) {
            self.say("danger-heard");
        }
        self.deletion_stands();
        self.numbers();
    }

    pub fn who_in_danger(&mut self, who: &str) {
        self.keep_choice(DANGER, who);
        self.ask_again();
    }

    /// Emergency numbers, once in a turn.
    pub fn numbers(&mut self) {
        let is_said = |part: &Part| matches!(part, Part::Numbers { .. });
        if self.reply.parts.iter().any(is_said) {
            return;
        }
        let country = self.country();
        let by_other = false;
        self.reply.parts.push(Part::Numbers { country, by_other });
    }

    /// The country as far as it was told.
    pub fn country(&self) -> Option<String> {
        let answer = self.conv.told.answers.get("country")?;
        (answer.form == Form::Country).then(|| answer.value.clone())
    }

    fn pass_over(&mut self, question: &str) {
        if !self.conv.told.answers.contains_key(question) {
            let group = casebook::told::Group::Triage;
            self.keep(question, "", Form::Skipped, group);
        }
    }
}

/// Whether words are of self-harm.
enum SelfHarm {
    /// A known phrase says so.
    Said,
    /// The learned model alone says so: asked about first, as everything that it alone hears.
    Perhaps,
    No,
}

/// The learned model alone is not believed at all beside a known phrase of something else
/// that is urgent: “they do not let me leave” is no wish to die.
fn self_harm(reading: &Reading) -> SelfHarm {
    let says = |m: &Match| m.source != Source::Model && !m.negated && m.raised >= Distress::P2;
    let is_urgent = reading.matches.iter().any(says);
    match (reading.self_harm, says_self_harm(reading), is_urgent) {
        (true, true, _) => SelfHarm::Said,
        (true, false, false) => SelfHarm::Perhaps,
        _ => SelfHarm::No,
    }
}

/// True when a known phrase says that it is of self-harm.
pub(super) fn says_self_harm(reading: &Reading) -> bool {
    let is_said = |m: &Match| m.category == Some(Category::SelfHarm);
    let says = |m: &Match| m.source != Source::Model && !m.negated && is_said(m);
    reading.matches.iter().any(says)
}

/// True when no known phrase says what was heard: only the learned model does.
pub(super) fn model_alone(reading: &Reading) -> bool {
    let says = |m: &Match| {
        let urgent = m.raised > Distress::None || m.category == Some(Category::SelfHarm);
        urgent && !m.negated && m.source != Source::Model
    };
    !reading.matches.iter().any(says)
}

/// A known phrase of somebody's age, or of a child in a place where none should be.
fn leaves_no_doubt(found: &Match) -> bool {
    found.category == Some(Category::MinorAge) && !found.negated && found.source != Source::Model
}

/// A phrase of danger to life that is not about self-harm.
fn is_other_danger(found: &Match) -> bool {
    let is_self_harm = found.category == Some(Category::SelfHarm);
    !is_self_harm && !found.negated && found.source != Source::Model && found.raised == Distress::P1
}

/// True when a known phrase says how urgent it is. A reading may be unsure of something
/// else in it: that takes nothing from the phrase.
pub(super) fn is_sure(reading: &Reading) -> bool {
    let says = |m: &Match| m.source != Source::Model && m.raised >= reading.distress && !m.negated;
    reading.sure || reading.matches.iter().any(says)
}

/// How urgent it is for certain: as the known phrases say where the model alone hears more.
fn certain(reading: &Reading) -> Distress {
    if reading.sure {
        return reading.distress;
    }
    let phrases = reading.matches.iter().filter(|m| m.source != Source::Model);
    let said = phrases.filter(|m| !m.negated).map(|m| m.raised).max();
    said.map_or(Distress::None, |said| said.min(reading.distress))
}
