//! One event, one step.

use std::cell::RefCell;
use std::rc::Rc;

use casebook::told::{Answer, Form};

use super::code::ReturnCode;
use super::complaining::complains;
use super::event::{Button, Event, Part, Reply};
use super::interview::{Ask, Column, Mood, Priority};
use super::someone_comes::Hiding;
use super::state::{Aside, Conversation, Ctx, Effect, Mode, Pace};
use super::world::World;
use crate::channel::{Media, Said};
use crate::scan::{Command, Distress, digits};

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
    let calmed = without_bare_age(event, ctx);
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
        ways: RefCell::default(),
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

/// A number alone is an answer, or a slip: never by itself somebody's age. Where an age is
/// asked for, the question hears it.
fn without_bare_age(event: &Event, ctx: &Ctx) -> Option<Ctx> {
    let is_number = match event {
        Event::Person(said) => said.text().is_some_and(|text| digits(text).is_some()),
        _ => false,
    };
    (is_number && ctx.reading.minor).then(|| {
        let mut calmed = ctx.clone();
        calmed.reading.minor = false;
        calmed
    })
}

/// A step in the making.
pub(super) struct Turn<'a> {
    pub world: &'a World,
    pub ctx: &'a Ctx,
    pub conv: Conversation,
    /// What the answers alone fired before this step: only what fires now raises a case.
    rule_before: Option<(Priority, &'a str)>,
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
    /// A text and the ways to read it, once they are known (`heard.rs`).
    pub ways: RefCell<Option<(String, Rc<[String]>)>>,
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

    fn with_bot(&mut self, said: &Said) {
        if !self.conv.talk.greeted {
            return self.greet(said);
        }
        // “Someone may see” on a button is an answer, not a wish to hide.
        let typed = said.text().and_then(|text| self.typed_button(text));
        if typed.is_none() && !self.is_answer_by_word(said) && self.asks_to_hide(said) {
            return self.hide_on(said);
        }
        match said {
            Said::Start => self.greet(said),
            Said::Text(text) => match typed {
                Some(data) => self.press(&data),
                None => self.text(text),
            },
            Said::Press(data) => self.press(data),
            Said::Media(media) => self.media(media),
            Said::Location(place) => self.location(place),
            Said::Edited(_) => self.note("edited-saved"),
            Said::Unsupported | Said::Sticker(_) => self.note("unsupported"),
            // Signs, not words: the desk knows what to do with them.
            Said::Opened
            | Said::Blocked(_)
            | Said::Moved(_)
            | Said::Receipt(_)
            | Said::Reaction(_)
            | Said::PlaceMoved(_)
            | Said::Withdrawn(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.conv.talk.aside.is_none() && self.is_guided_word(text) {
            self.answer_guided(text);
            return;
        }
        // At “which country?” the word ລາວ is an answer, not a wish to speak Lao.
        if self.is_answer_by_word(&Said::Text(text.to_owned())) {
            return self.answer_text(text);
        }
        if self.answers_delete(text) || self.answers_report(text) {
            return;
        }
        if self.wants_to_complain(text) {
            return self.ask_complaint();
        }
        if self.complains_at_once(text)
            || self.withdraws_in_words(text)
            || self.corrects_in_words(text)
        {
            return;
        }
        if self.names_country(text) {
            return;
        }
        if self.says_not_safe(text) {
            return self.turn_not_safe();
        }
        let command = self.command(text);
        if command == Command::None && self.wishes_language(text) {
            return;
        }
        if self.obey(command)
            || self.obey_button(text)
            || (!self.tells_of_nobody(text) && self.answer_question(text))
            || self.answer_aside(text)
            || self.answer_guided(text)
            || self.small_talk(text)
        {
            return;
        }
        self.answer_text(text);
    }

    /// True for the very label of a choice of the open question.
    fn is_answer_by_label(&self, said: &Said) -> bool {
        self.asks() && matches!(said, Said::Text(text) if self.is_choice_by_label(text))
    }

    /// True for a choice of the open question, by its label or in other words; and for “that
    /// is all”, where several are chosen.
    pub fn is_answer_by_word(&self, said: &Said) -> bool {
        let Said::Text(text) = said else {
            return false;
        };
        let ends = self.conv.talk.choosing.is_some();
        self.asks() && (self.is_choice_by_word(text) || (ends && self.says_done(text)))
    }

    /// A question of the interview waits for an answer, and nothing before it.
    fn asks(&self) -> bool {
        self.conv.talk.aside.is_none() && self.conv.talk.guided.is_none()
    }

    /// Something that is kept as it is: say so, and ask again.
    pub fn note(&mut self, id: &str) {
        self.say(id);
        self.ask_again();
    }

    /// What is sent along opens a case, and a person looks at it.
    pub fn keep_media(&mut self, media: &Media) {
        if let Some(caption) = &media.caption {
            self.keep_here(caption);
        }
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
    }

    pub fn media(&mut self, media: &Media) {
        self.say(match media.is_too_large() {
            true => "media-too-large",
            false if media.is_not_given() => "media-lost",
            false => "media-saved",
        });
        self.keep_media(media);
        self.ask_again();
    }

    // --- the end of a step -------------------------------------------------------------------

    pub fn say(&mut self, id: &str) {
        self.reply.parts.push(Part::words(id));
    }

    pub fn button(&mut self, data: String, label: super::event::Label) {
        self.reply.buttons.push(Button { data, label });
    }

    /// Keeps the highest rule, and asks the desk to raise the case to this one: what
    /// fires again raises a case that a named person has lowered since.
    pub fn raise(&mut self, priority: Priority, rule: &str) {
        let level = priority as u8;
        if self.conv.talk.level().is_none_or(|before| level < before) {
            self.conv.talk.raised = Some((level, rule.to_owned()));
        }
        self.effects.push(Effect::Raise {
            priority,
            rule: rule.to_owned(),
        });
    }

    /// How much may be asked now.
    pub fn mood(&self) -> Mood {
        let phone = self.value("phone");
        // The answers of this step count too, before they are settled.
        let by_answers = self.world.interview.priority(&self.conv.told);
        let by_answers = by_answers.map(|(priority, _)| priority as u8);
        let level = by_answers.into_iter().chain(self.conv.talk.level()).min();
        let level = level.unwrap_or(4);
        Mood {
            brief: level == 1 || matches!(phone, Some("borrowed" | "checked")),
            calm: level > 2
                && phone == Some("mine")
                && self.value("safe") == Some("yes")
                && self.value("minor") == Some("no")
                && !self.conv.talk.minor,
            urgent: level <= 2,
            child: self.conv.talk.child || self.value("minor") == Some("yes"),
        }
    }

    /// The value of an answer that was given.
    pub fn value(&self, question: &str) -> Option<&str> {
        let answer = self.conv.told.answers.get(question)?;
        (answer.form != Form::Skipped).then_some(answer.value.as_str())
    }

    /// True when there is something that a person could work on: words, a place, whom it
    /// is about, or that somebody may be told. From the answers alone that only lead there
    /// (the country, whose phone it is) no case is opened, nor for a question.
    fn is_told(&self) -> bool {
        let (told, interview) = (&self.conv.told, &self.world.interview);
        if self.value("about") == Some("question") {
            return self.has_words();
        }
        let is_consent = |id: &str| {
            interview
                .question(id)
                .is_some_and(|q| q.ask == Ask::Consent)
        };
        let agreed = |(id, answer): (&String, &Answer)| answer.value == "yes" && is_consent(id);
        self.has_words()
            || told.answers.contains_key("about")
            || self.value("danger") == Some("not_sure")
            || interview.column(told, Column::Province).is_some()
            || interview.column(told, Column::Country) == Some("other")
            || told.answers.iter().any(agreed)
    }

    fn has_words(&self) -> bool {
        let mut answers = self.conv.told.answers.values();
        answers.any(|a| matches!(a.form, Form::Text | Form::Pin))
    }

    fn settle(&mut self) {
        let fires = self.world.interview.priority(&self.conv.told);
        if let Some((priority, rule)) = fires.filter(|_| fires != self.rule_before) {
            self.raise(priority, rule);
        }
        self.conv.told.signs = self.world.interview.signs(&self.conv.told);
        let worth = self.conv.talk.level().is_some_and(|level| level <= 3);
        if (worth || self.is_told())
            && !self.conv.has_case
            && !self.effects.contains(&Effect::OpenCase)
        {
            self.effects.push(Effect::OpenCase);
        }
        if self.conv.talk.mode == Mode::Bot {
            self.conv.talk.danger_waits |= self.checks_danger;
        }
        self.check_quiet_beside_operator();
        self.consent_beside_operator();
        if !self.reply.parts.is_empty() {
            // A mere yes is said to what was shown last.
            self.conv.talk.overspoken |= !self.asked && self.asks_for_full_yes();
            let reply = std::mem::take(&mut self.reply);
            self.conv.talk.remember(&reply);
            self.effects.push(Effect::Say(reply));
        }
    }
}
