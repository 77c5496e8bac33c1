//! One event, one step.

use casebook::Millis;

use super::code::ReturnCode;
use super::event::{Button, Event, Part, Reply, StaffEvent};
use super::interview::Priority;
use super::state::{Aside, Conversation, Ctx, Effect, Mode, Pace};
use super::world::World;
use crate::channel::Said;
use crate::scan::Script;
use crate::words::Lang;

/// Wrong return codes within an hour before the person is asked to wait.
const CODE_TRIES: usize = 5;
const HOUR: Millis = 3_600_000;

/// A first message of at least this many letters is a report by itself.
const REPORT_LETTERS: usize = 25;

/// What one event makes of a conversation. Pure: the same in, the same out.
pub fn step(
    world: &World,
    conversation: Conversation,
    event: &Event,
    ctx: &Ctx,
) -> (Conversation, Vec<Effect>) {
    let mut turn = Turn {
        world,
        ctx,
        conv: conversation,
        reply: Reply::default(),
        effects: Vec::new(),
    };
    match event {
        Event::Person(said) => turn.person(said),
        Event::Staff(event) => turn.staff(event),
        Event::CodeFound(found) => turn.code_found(found),
        Event::CodeUnknown => turn.code_unknown(),
        Event::Place(before) => turn.place(*before),
    }
    turn.settle();
    (turn.conv, turn.effects)
}

/// A step in the making.
pub(super) struct Turn<'a> {
    pub world: &'a World,
    pub ctx: &'a Ctx,
    pub conv: Conversation,
    pub reply: Reply,
    pub effects: Vec<Effect>,
}

impl Turn<'_> {
    fn person(&mut self, said: &Said) {
        match said {
            Said::Text(text) if ReturnCode::looks_like(text) => return self.try_code(text),
            // Whoever takes a message back may be covering their tracks: no answer.
            Said::Withdrawn(text) => return self.withdrawn(text.as_deref()),
            _ => {}
        }
        self.lock_after_silence();
        self.choose_resume_word();
        self.hear_distress();
        if self.ctx.pace != Pace::Calm && self.ctx.reading.distress != crate::scan::Distress::P1 {
            return self.slow_down();
        }
        match self.conv.talk.mode {
            Mode::Hidden => self.hidden(said),
            Mode::Operator => self.with_operator(said),
            Mode::Bot => self.with_bot(said),
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
        if self.asks_to_hide(said) {
            return self.hide();
        }
        match said {
            Said::Start => self.greet(said),
            Said::Text(text) => self.text(text),
            Said::Press(data) => self.press(data),
            Said::Media(_) => self.media(),
            Said::Location {
                latitude,
                longitude,
            } => self.location(*latitude, *longitude),
            Said::Edited(_) => self.note("edited-saved"),
            Said::Unsupported | Said::Sticker(_) => self.note("unsupported"),
            // Signs, not words: the desk knows what to do with them.
            Said::Blocked(_)
            | Said::Moved(_)
            | Said::Receipt(_)
            | Said::Reaction(_)
            | Said::Withdrawn(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.conv.talk.aside.is_none() && self.is_guided_word(text) {
            self.answer_guided(text);
            return;
        }
        // At “which country?” the word ລາວ is an answer, not a wish to speak Lao.
        let asks = self.conv.talk.aside.is_none() && self.conv.talk.guided.is_none();
        if asks && self.is_choice_by_word(text) {
            return self.answer_text(text);
        }
        let command = self.command(text);
        if self.obey(command) || self.answer_aside(text) || self.answer_guided(text) {
            return;
        }
        self.answer_text(text);
    }

    /// Something that is kept as it is: say so, and ask again.
    fn note(&mut self, id: &str) {
        self.say(id);
        self.ask_again();
    }

    fn media(&mut self) {
        self.say("media-saved");
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
        self.ask_again();
    }

    fn greet(&mut self, said: &Said) {
        let first = !self.conv.talk.greeted;
        self.conv.talk.greeted = true;
        self.conv.talk.mode = Mode::Bot;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        if first {
            self.conv.lang = self.guess_language();
        }
        self.say("greeting-all");
        if self.ctx.training {
            self.say("greeting-training");
            self.reply.parts.push(Part::Numbers { country: None });
        }
        self.say("greeting-language");
        self.say("greeting-intro");
        self.say_with_word("greeting-hide");
        self.say("greeting-secrecy");
        self.say("greeting-menu");
        if !first {
            // Whoever opens the chat again is first asked whether it is safe.
            self.conv.told.answers.remove("safe");
        }
        self.first_words(said);
    }

    /// A first message is a report if it says something, and is never lost.
    fn first_words(&mut self, said: &Said) {
        match said {
            Said::Text(text) => {
                if self.asks_to_hide(said) {
                    self.reply = Reply::default();
                    return self.hide();
                }
                let command = self.command(text);
                if command != crate::scan::Command::None && self.obey(command) {
                    return;
                }
                self.distress_reply();
                self.own_words(text);
            }
            Said::Media(_) => return self.media(),
            Said::Location {
                latitude,
                longitude,
            } => return self.location(*latitude, *longitude),
            _ => {}
        }
        self.ask_next();
    }

    /// Words outside a question: enough of them are a report.
    pub fn own_words(&mut self, text: &str) {
        if text.chars().filter(|c| c.is_alphabetic()).count() >= REPORT_LETTERS {
            self.say("saved");
            self.raise(Priority::P3, "first-words");
            self.effects.push(Effect::OpenCase);
        }
    }

    fn guess_language(&self) -> Lang {
        let script = self.ctx.reading.script.and_then(|script| match script {
            Script::Thai => Lang::parse("th"),
            Script::Lao => Lang::parse("lo"),
            // Latin letters may be karaoke Thai or Lao: the app knows better.
            Script::Latin => self.ctx.app_language.or(Some(Lang::ENGLISH)),
        });
        script.or(self.ctx.app_language).unwrap_or(self.conv.lang)
    }

    fn lock_after_silence(&mut self) {
        if self.ctx.quiet && self.conv.talk.greeted {
            self.conv.talk.locked = true;
            self.conv.talk.guided = None;
            if !matches!(
                self.conv.talk.aside,
                Some(Aside::Consent { .. } | Aside::HumanWrite | Aside::Safe | Aside::WriteAgain)
            ) {
                self.conv.talk.aside = None;
            }
        }
    }

    fn choose_resume_word(&mut self) {
        if self.conv.talk.resume_word.is_empty() {
            let lang = if self.conv.talk.greeted {
                self.conv.lang
            } else {
                self.guess_language()
            };
            let list = self.world.words.say(lang, "resume-words", &[]);
            let words: Vec<&str> = list
                .split(',')
                .map(str::trim)
                .filter(|w| !w.is_empty())
                .collect();
            let pick = usize::from(self.ctx.random[15]) % words.len().max(1);
            self.conv.talk.resume_word = words.get(pick).copied().unwrap_or_default().to_owned();
        }
    }

    // --- hidden, and with an operator ------------------------------------------------

    pub fn hide(&mut self) {
        self.conv.talk.mode = Mode::Hidden;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        self.reply = Reply {
            parts: vec![Part::words("hide-line")],
            ..Reply::default()
        };
    }

    fn hidden(&mut self, said: &Said) {
        match said {
            Said::Start => self.greet(said),
            Said::Text(text) if self.is_resume_word(text) => {
                self.conv.talk.mode = Mode::Bot;
                self.say("greeting-again");
                self.ask_next();
            }
            // “Write only where you are” was the last thing said to somebody not safe.
            Said::Text(text)
                if self
                    .conv
                    .told
                    .answers
                    .get("safe")
                    .is_some_and(|a| a.value == "no") =>
            {
                self.keep_text("landmark", text);
            }
            _ => {}
        }
    }

    fn is_resume_word(&self, text: &str) -> bool {
        let word = crate::scan::normalise(&self.conv.talk.resume_word);
        !word.is_empty() && crate::scan::normalise(text) == word
    }

    fn with_operator(&mut self, said: &Said) {
        use crate::scan::Command;
        if self.asks_to_hide(said) {
            return self.hide();
        }
        let answers_aside = matches!(
            self.conv.talk.aside,
            Some(Aside::Consent { .. } | Aside::Delete | Aside::Language | Aside::HumanWrite)
        );
        match said {
            Said::Start => self.greet_with_operator(),
            Said::Text(text) => {
                let command = self.command(text);
                let reserved = matches!(
                    command,
                    Command::Stop
                        | Command::Delete
                        | Command::Help
                        | Command::Language
                        | Command::Menu
                );
                if reserved && self.obey(command) {
                    return;
                }
                if answers_aside || matches!(self.conv.talk.aside, Some(Aside::Menu | Aside::Code))
                {
                    self.answer_aside(text);
                }
            }
            Said::Press(data) if data.starts_with("aside:") => self.press(data),
            _ => {}
        }
    }

    fn greet_with_operator(&mut self) {
        self.say("greeting-all");
        self.say("operator-joined");
    }

    // --- return codes ---------------------------------------------------------------------

    fn try_code(&mut self, text: &str) {
        self.conv.talk.tries.retain(|at| self.ctx.now - at < HOUR);
        if self.conv.talk.tries.len() >= CODE_TRIES {
            return self.note("code-wait");
        }
        self.conv.talk.greeted = true;
        match ReturnCode::parse(text) {
            Some(code) => self.effects.push(Effect::FindCode(code)),
            None => self.code_unknown(),
        }
    }

    fn code_unknown(&mut self) {
        self.conv.talk.tries.push(self.ctx.now);
        if self.conv.talk.mode == Mode::Hidden {
            return;
        }
        self.conv.talk.aside = Some(Aside::Code);
        self.say("code-unknown");
    }

    fn code_found(&mut self, found: &Conversation) {
        let lang = self.conv.lang;
        self.conv = found.clone();
        self.conv.lang = lang;
        self.conv.talk.greeted = true;
        self.conv.talk.locked = false;
        self.conv.talk.aside = None;
        if self.conv.talk.mode == Mode::Hidden {
            self.conv.talk.mode = Mode::Bot;
        }
        self.effects.push(Effect::Unlock);
        self.effects.push(Effect::CancelErase);
        self.say("code-welcome");
        self.ask_again();
    }

    // --- what staff do ---------------------------------------------------------------------

    fn staff(&mut self, event: &StaffEvent) {
        match event {
            StaffEvent::Said { text } => {
                self.join();
                self.reply.parts.push(Part::Raw(text.clone()));
            }
            StaffEvent::TookOver => self.join(),
            StaffEvent::HandedBack => {
                if self.conv.talk.mode == Mode::Operator {
                    self.conv.talk.mode = Mode::Bot;
                    self.say("operator-left");
                    self.ask_again();
                }
            }
            StaffEvent::AskConsent { referral, agency } => self.ask_consent(*referral, agency),
            StaffEvent::ReferralAccepted { agency } => self.say_agency("referral-accepted", agency),
            StaffEvent::ReferralDeclined { agency } => self.say_agency("referral-declined", agency),
            StaffEvent::Read
            | StaffEvent::OnTheWay
            | StaffEvent::ComplaintRead
            | StaffEvent::Closed { .. } => self.news(event),
        }
    }

    /// An operator takes over; somebody who hides stays hidden, and finds the
    /// message when they come back.
    fn join(&mut self) {
        if self.conv.talk.mode == Mode::Bot {
            self.conv.talk.mode = Mode::Operator;
            self.say("operator-joined");
        }
    }

    // --- the end of a step -------------------------------------------------------------------

    pub fn say(&mut self, id: &str) {
        self.reply.parts.push(Part::words(id));
    }

    pub fn button(&mut self, data: String, label: super::event::Label) {
        self.reply.buttons.push(Button { data, label });
    }

    /// Keeps the highest rule, and asks the desk to raise the case to it.
    pub fn raise(&mut self, priority: Priority, rule: &str) {
        let level = priority as u8;
        if self
            .conv
            .talk
            .raised
            .as_ref()
            .is_none_or(|(before, _)| level < *before)
        {
            self.conv.talk.raised = Some((level, rule.to_owned()));
            self.effects.push(Effect::Raise {
                priority,
                rule: rule.to_owned(),
            });
        }
    }

    /// True when only the most needed questions should be asked.
    pub fn is_brief(&self) -> bool {
        let borrowed = self
            .conv
            .told
            .answers
            .get("phone")
            .is_some_and(|a| a.value == "borrowed" || a.value == "checked");
        let raised = self
            .conv
            .talk
            .raised
            .as_ref()
            .is_some_and(|(level, _)| *level == 1);
        // The answers of this step count too, before they are settled.
        let now = self
            .world
            .interview
            .priority(&self.conv.told)
            .is_some_and(|(p, _)| p == Priority::P1);
        borrowed || raised || now
    }

    fn settle(&mut self) {
        if let Some((priority, rule)) = self.world.interview.priority(&self.conv.told) {
            self.raise(priority, rule);
        }
        let worth = self.conv.told.answers.contains_key("country")
            || self
                .conv
                .talk
                .raised
                .as_ref()
                .is_some_and(|(level, _)| *level <= 3);
        if worth && !self.conv.has_case && !self.effects.contains(&Effect::OpenCase) {
            self.effects.push(Effect::OpenCase);
        }
        if !self.reply.parts.is_empty() {
            let reply = std::mem::take(&mut self.reply);
            self.effects.push(Effect::Say(reply));
        }
    }
}
