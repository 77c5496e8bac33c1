//! One event, one step.

use casebook::told::Form;

use super::age::{says_age, says_grown};
use super::asked_besides::asks_to_bring_child;
use super::code::ReturnCode;
use super::complaining::complains;
use super::context::only_refuses_police;
use super::counting::is_bare_number;
use super::distress::{model_alone, says_self_harm};
use super::event::{Button, Event, Part, Reply};
use super::heard::Made;
use super::interview::{Ask, Kind, Priority, Question};
use super::may_not_tell::only_forbids;
use super::mind_changed::{HOURS, WRITE, named_hours};
use super::name_left_out::only_wishes_no_name;
use super::place_number::{of_child, only_numbers_places};
use super::someone_comes::Hiding;
use super::state::{Aside, Conversation, Ctx, Effect, Mode, Pace};
use super::whose_phone::PHONE;
use super::world::World;
use crate::channel::Said;
use crate::scan::{Category, Command, Distress, Match, Source, letters, normalise, politely};

/// What one event makes of a conversation. Pure: the same in, the same out.
pub fn step(
    world: &World,
    conversation: Conversation,
    event: &Event,
    ctx: &Ctx,
) -> (Conversation, Vec<Effect>) {
    let told_before = match event {
        Event::CodeFound(found) => &found.told,
        _ => &conversation.told,
    };
    let calmed = calmed(world, &conversation, event, ctx);
    let mut turn = Turn {
        rule_before: world.interview.priority(told_before),
        world,
        ctx: calmed.as_ref().unwrap_or(ctx),
        conv: conversation,
        reply: Reply::default(),
        effects: Vec::new(),
        to_list: false,
        checks_danger: false,
        checks_quiet: false,
        hiding: None,
        consent_next: false,
        told_early: false,
        asked: false,
        gives_code: false,
        ways: Made::default(),
        whole: Made::default(),
        polite: Made::default(),
        questions: Made::default(),
    };
    match event {
        Event::Person(said) => turn.person(said),
        Event::Staff(event) => turn.staff(event),
        Event::CodeFound(found) => turn.code_found(found),
        Event::CodeUnknown => turn.code_unknown(),
        Event::CodeRefused => turn.code_refused(),
        Event::CodeLost => turn.code_lost(),
        Event::Standing(standing) => turn.tell_standing(standing),
        Event::Alarm(alarm) => turn.alarm(*alarm),
        Event::Place(before) => turn.place(*before),
    }
    turn.settle();
    (turn.conv, turn.effects)
}

/// What the learned model must not be asked about. A number alone, or a rough one, is an answer, or a slip: never by
/// itself somebody's age; where an age is asked for, the question hears it. “No children” is no
/// child, and “why do you ask?”, with nothing else, no danger.
fn calmed(world: &World, before: &Conversation, event: &Event, ctx: &Ctx) -> Option<Ctx> {
    let Event::Person(said) = event else {
        return None;
    };
    let text = said.text()?;
    let forms = politely(text);
    let is_listed = |id: &&str| -> bool {
        let listed = world.words.listed(id);
        forms.iter().any(|form| listed.contains(form))
    };
    let is_phrase = |m: &Match| m.source != Source::Model && m.category == Some(Category::Minor);
    let denies = || {
        let mut phrases = ctx.reading.matches.iter().filter(|m| is_phrase(m));
        is_listed(&NO_CHILD) && phrases.all(|m| m.negated)
    };
    let is_grown = says_grown(text);
    let numbers_place = ctx.reading.minor && only_numbers_places(&world.words, &ctx.reading, text);
    let is_brought = ctx.reading.minor && asks_to_bring_child(&world.words, text);
    let is_none = numbers_place || is_brought;
    let is_minor = ctx.reading.minor && !(is_bare_number(text) || denies() || is_grown || is_none);
    let is_heard = ctx.reading.distress > Distress::None || ctx.reading.self_harm;
    // To somebody who spoke of dying, “that is enough” may be the same.
    let says_little = || !before.talk.self_harm && LITTLE.iter().any(is_listed);
    let is_wish = || {
        only_forbids(&world.words, text)
            || only_refuses_police(&world.words, text)
            || only_wishes_no_name(&world.words, text)
    };
    let answers = || is_plain_answer(world, before, text, &forms);
    let tells_none =
        || answers() || says_age(text) || ASKS.iter().any(is_listed) || says_little() || is_wish();
    // What is no child is no child in danger either; a longer text may tell of something else.
    let says_more =
        |m: &Match| m.source != Source::Model && m.raised > Distress::None && !m.negated;
    let mut others = ctx.reading.matches.iter().filter(|m| !of_child(m));
    let is_only = is_none && letters(text) <= SHORT && !others.any(says_more);
    let is_calm = is_heard && (is_only || (model_alone(&ctx.reading) && tells_none()));
    // A known phrase may stand in it, of fear: the wish to die is the model's own.
    let is_no_harm =
        is_calm || (ctx.reading.self_harm && !says_self_harm(&ctx.reading) && is_wish());
    (is_calm || is_no_harm || is_minor != ctx.reading.minor).then(|| {
        let mut calmed = ctx.clone();
        calmed.reading.minor = is_minor;
        if is_grown || is_none {
            // ยี่สิบห้าปี holds สิบห้าปี.
            calmed.reading.matches.retain(|m| !of_child(m));
        }
        if is_calm {
            calmed.reading.distress = Distress::None;
        }
        calmed.reading.self_harm &= !is_no_harm;
        calmed
    })
}

/// True for nothing but a listed answer to the open question, where it asks for nothing grave: “not mine”
/// of a phone, “at night” of when we may write, “yes but only at night” of whether.
fn is_plain_answer(world: &World, before: &Conversation, text: &str, forms: &[String]) -> bool {
    let talk = &before.talk;
    let at = talk
        .at
        .as_deref()
        .filter(|_| talk.aside.is_none() && talk.guided.is_none());
    let question = at.and_then(|id| world.interview.question(id));
    let is_light =
        |q: &&Question| matches!(q.kind, Kind::Contact | Kind::Flow | Kind::Time) || q.id == PHONE;
    let names_hours = || {
        let hours = world.interview.question(HOURS);
        hours.is_some_and(|hours| named_hours(&world.words, hours, &normalise(text)).is_some())
    };
    if question.is_some_and(|q| q.ask == Ask::Consent) {
        let refuses = world.words.listed(REFUSING);
        return forms.iter().any(|form| refuses.contains(form));
    }
    question.filter(is_light).is_some_and(|question| {
        if matches!(question.id.as_str(), WRITE | HOURS) && names_hours() {
            return true;
        }
        question.fixed_choices().iter().any(|choice| {
            let listed = world
                .words
                .listed(&format!("heard-{}.{choice}", question.id));
            forms.iter().any(|form| listed.contains(form))
        })
    })
}

/// Longer texts may tell of more than the number of a lane.
const SHORT: usize = 30;

/// Questions to us in which the learned model alone is not believed; lists in `locales/`.
const ASKS: [&str; 9] = [
    super::who_they_are::WHOLE,
    super::who_they_are::PASS_ON,
    "asks-when-words",
    "asks-must",
    "asks-who",
    "asks-name",
    "asks-free",
    "asks-police",
    "asks-reads",
];

/// Words that say so little that the learned model alone is not believed in them either: “sometimes”,
/// “none of them”.
const LITTLE: [&str; 8] = [
    "all-words",
    "said-already-words",
    "unsure-words",
    "none-words",
    "there-is-words",
    "there-is-none-words",
    "done-words",
    "told-before-words",
];

/// A no to telling an agency; a list in `locales/`.
const REFUSING: &str = "refusing-words";

/// Words that say that nobody is a child; a list in `locales/`.
const NO_CHILD: &str = "heard-minor.no";

/// A step in the making.
pub(super) struct Turn<'a> {
    pub world: &'a World,
    pub ctx: &'a Ctx,
    pub conv: Conversation,
    /// What the answers alone fired before this step: only what fires now raises a case.
    pub(super) rule_before: Option<(Priority, &'a str)>,
    pub reply: Reply,
    pub effects: Vec<Effect>,
    /// The list of what was told comes next, not a question.
    pub to_list: bool,
    /// A reader that may be wrong heard something urgent: it is asked about next.
    pub checks_danger: bool,
    /// Somebody may be coming: “shall we be quiet?” comes next.
    pub checks_quiet: bool,
    /// What the person's message says about that; nothing where there is no message.
    pub hiding: Option<Hiding>,
    /// An operator's question comes before the next one of ours.
    pub consent_next: bool,
    /// Where it happens was taken from words at another question.
    pub told_early: bool,
    /// A question outside the interview was shown in this step.
    pub asked: bool,
    /// A new number was asked for, and comes in this step.
    pub gives_code: bool,
    /// The ways to read a text, and its normal form, once they are known (`heard.rs`).
    pub ways: Made<[String]>,
    pub whole: Made<str>,
    pub polite: Made<[String]>,
    /// Which of them ask something.
    pub questions: Made<bool>,
}

impl Turn<'_> {
    fn person(&mut self, said: &Said) {
        // First of all: a wrong code is a message too, and takes no lock away.
        self.lock_after_silence();
        match said {
            Said::Text(text) if ReturnCode::looks_like(text) => return self.try_code(text),
            // Told along with other words, or corrected, it opens the report all the same.
            Said::Text(text) | Said::Edited(text) if ReturnCode::find(text).is_some() => {
                return self.try_code(text);
            }
            // Whoever takes a message back may be covering their tracks: no answer.
            Said::Withdrawn(text) => return self.withdrawn(text.as_deref()),
            Said::PlaceMoved(place) => return self.place_moved(place),
            _ => {}
        }
        self.mind_consent();
        self.checks_danger = std::mem::take(&mut self.conv.talk.danger_waits);
        self.choose_words();
        self.notice_who_comes(said);
        self.follow_language(said);
        if self.is_duress(said) {
            return self.duress();
        }
        // The label of a choice is ours, not theirs: typed, it is a pressed button.
        let is_ours = self.is_answer_by_label(said) || self.is_typed_press(said);
        if self.conv.talk.mode != Mode::Bot || !is_ours {
            let kept = |text: &&str| !self.conv.talk.is_not_kept(text, &self.ctx.reading);
            if let Some(text) = said.text().filter(kept) {
                self.hear_context(text);
            }
            if !self.only_keeps_number(said) && !self.may_stay_unsaid(said) {
                self.hear_distress();
                self.read_again(said);
                self.leave_guide_in_danger(said);
            }
        }
        let urgent = self.ctx.reading.distress == Distress::P1 || self.keeps_safe(said);
        if self.ctx.pace != Pace::Calm && !urgent {
            self.keep_silently(said);
            return self.slow_down();
        }
        match self.conv.talk.mode {
            Mode::Hidden => self.hidden(said),
            Mode::Operator => self.with_operator(said),
            Mode::Bot => self.with_bot(said),
        }
    }

    /// Hiding and coming back, stopping, deleting, help and a human work however much
    /// somebody writes.
    fn keeps_safe(&self, said: &Said) -> bool {
        if matches!(
            self.conv.talk.aside,
            Some(Aside::Delete | Aside::HumanWrite)
        ) {
            return true;
        }
        match said {
            Said::Text(text) => {
                self.asks_to_hide(said)
                    || self.is_resume_word(text)
                    || complains(&self.world.words, text, &self.ctx.reading)
                    || matches!(
                        self.command(text),
                        Command::Stop | Command::Delete | Command::Help | Command::Human
                    )
            }
            Said::Press(data) => {
                data == "nav:human" || data == "nav:menu" || data.starts_with("aside:")
            }
            _ => false,
        }
    }

    /// Everything is kept and scanned; the answers come a little slower.
    fn slow_down(&mut self) {
        self.reply = Reply::default();
        if self.ctx.pace == Pace::JustTooFast && self.conv.talk.mode == Mode::Bot {
            self.say("slow-down");
        }
    }

    /// Something that is kept as it is: say so, and ask again.
    pub fn note(&mut self, id: &str) {
        self.say(id);
        self.ask_again();
    }

    // --- the end of a step -------------------------------------------------------------------

    pub fn say(&mut self, id: &str) {
        self.reply.parts.push(Part::words(id));
    }

    pub fn button(&mut self, data: String, label: super::event::Label) {
        self.reply.buttons.push(Button { data, label });
    }

    /// The value of an answer that was given.
    pub fn value(&self, question: &str) -> Option<&str> {
        let answer = self.conv.told.answers.get(question)?;
        (answer.form != Form::Skipped).then_some(answer.value.as_str())
    }
}
