//! Silence, and what it looks like from outside: hiding, ten quiet minutes, writing
//! under duress, and the word that is sent before anything else.

use super::distress::{DANGER, DANGER_SAID, is_sure};
use super::event::{Arg, Part, Reply};
use super::found_out::begins;
use super::heard::without_first;
use super::interview::{Ask, Kind, Priority, Question};
use super::pin::PIN;
use super::state::{Aside, Effect, Guise, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, letters, politely};
use crate::words::is_spaced;

/// Fewer letters, written while hidden, tell nothing.
const LEAST_TOLD: usize = 3;

/// The question, and a list of words that answer it with no at any time.
pub(super) const SAFE: &str = "safe";
/// Shorter words of Thai and Lao are the beginning of others.
const LONG: usize = 8;
const NOT_SAFE: &str = "not-safe-words";
/// “He is gone.”
const LEFT: &str = "have-left-words";
/// “Not now”, where it is asked whether we may write or tell: a no to that.
const REFUSING: &str = "refusing-words";

impl Turn<'_> {
    /// After ten quiet minutes somebody else may hold the phone: nothing that shows or
    /// changes what was said stays open.
    pub fn lock_after_silence(&mut self) {
        if !self.ctx.quiet || !self.conv.talk.greeted {
            return;
        }
        let talk = &mut self.conv.talk;
        talk.locked = true;
        talk.guided = None;
        if !matches!(
            talk.aside,
            Some(
                Aside::Consent(_)
                    | Aside::HumanWrite
                    | Aside::DangerCheck
                    | Aside::WhoInDanger
                    | Aside::LeaveOut
                    | Aside::Safe
                    | Aside::WriteAgain
                    | Aside::Code
                    | Aside::CodeForReport
            )
        ) {
            talk.aside = None;
        }
        // What is typed now is no answer to a question about what was said before.
        if talk.editing.take().is_some() || talk.choosing.take().is_some() {
            talk.at = None;
        }
        // A number that was shown and not kept is not shown again.
        if talk.code.take().is_some() && talk.at.as_deref() == Some("code") {
            talk.at = None;
            self.keep_skipped("code");
        }
    }

    pub fn hide(&mut self) {
        self.conv.talk.someone_came = self.hears_hide();
        self.fall_silent();
        self.reply = Reply {
            parts: vec![Part::words("hide-line")],
            ..Reply::default()
        };
    }

    /// Hides because of what was just said, which is kept where it tells something.
    pub fn hide_on(&mut self, said: &Said) {
        match said.text() {
            Some(text) if self.is_found_out(text) => self.note_found_out(text),
            Some(text) if self.is_report(text) => self.keep_other(text),
            _ => {}
        }
        self.hide();
    }

    /// True for “not safe” where something else is asked: a talk that began in danger was never
    /// asked whether it is safe. What is a choice of the open question stays one.
    pub fn says_not_safe(&self, text: &str) -> bool {
        let is_open = match &self.conv.talk.aside {
            None => true,
            Some(aside) => matches!(
                aside,
                Aside::DangerCheck
                    | Aside::WhoInDanger
                    | Aside::QuietCheck
                    | Aside::HumanWrite
                    | Aside::LeaveOut
            ),
        };
        let is_asked = self.conv.talk.at.as_deref() == Some(SAFE) && self.conv.talk.aside.is_none();
        // “Actually I am not safe.”
        let ways = [self.ways(text), self.ways(&self.behind_mistake(text))];
        let is_said = |id: &str| ways.iter().any(|ways| self.is_one_of(id, ways));
        let takes_words = self.current().is_some_and(|q| q.ask == Ask::Text);
        let is_refusable = |q: &Question| q.ask == Ask::Consent || q.kind == Kind::Contact;
        if self.asks() && self.current().is_some_and(is_refusable) && is_said(REFUSING) {
            return false;
        }
        // Where it is asked whether somebody is in danger, “dangerous” is a yes to that.
        let is_danger = match &self.conv.talk.aside {
            None => self.conv.talk.at.as_deref() == Some(DANGER),
            Some(aside) => matches!(aside, Aside::DangerCheck | Aside::WhoInDanger),
        };
        if is_danger && is_said(DANGER_SAID) {
            return false;
        }
        is_open && !is_asked && (is_said(NOT_SAFE) || (!takes_words && is_said("heard-safe.no")))
    }

    /// Who is beside the person, or not far, where it is asked whether it is safe: “my husband is next
    /// to me” is a no, and “the boss is asleep” that somebody may see.
    pub(super) fn somebody_near(&self, question: &Question, text: &str) -> Option<&'static str> {
        if question.id != SAFE {
            return None;
        }
        let who = self.world.words.longest_first("found-out-who");
        let ways = self.ways(text);
        let behind = |way: &String| {
            let behind = who.iter().filter_map(|word| without_first(way, word));
            behind.map(str::to_owned).collect::<Vec<_>>()
        };
        let said: Vec<String> = ways.iter().flat_map(behind).collect();
        let near = [("beside-me-words", "no"), ("not-far-words", "watched")];
        let mut near = near
            .into_iter()
            .filter(|(list, _)| self.is_one_of(list, &said));
        near.next().map(|(_, choice)| choice)
    }

    /// “No”, or “someone may see”, where such words stand first and more behind them without a sign:
    /// “bor plodpai nay yu kai”, ມີຄົນເຝົ້າຢູ່ແຕ່ລາວນອນ. Who cannot talk long can talk.
    pub(super) fn begins_not_safe(&self, question: &Question, text: &str) -> Option<&'static str> {
        let words = &self.world.words;
        let (ways, not_long) = (self.ways(text), words.listed("not-long-words"));
        let behind = |phrase: &String| {
            let is_long = match is_spaced(phrase) {
                true => phrase.contains(' '),
                false => phrase.chars().count() >= LONG,
            };
            let mut ways = ways.iter().filter(|_| is_long);
            ways.find_map(|way| without_first(way, phrase).map(str::to_owned))
        };
        let lists = [
            (NOT_SAFE, "no"),
            ("heard-safe.no", "no"),
            ("heard-safe.watched", "watched"),
        ];
        let mut lists = lists.into_iter().filter(|_| question.id == SAFE);
        lists.find_map(|(list, choice)| {
            let rest = words.listed(list).iter().find_map(behind)?;
            let is_short = not_long.iter().any(|word| begins(&rest, word));
            Some(if is_short { "watched" } else { choice })
        })
    }

    pub fn turn_not_safe(&mut self) {
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        self.keep_choice(SAFE, "no");
        self.not_safe();
    }

    /// Nothing is said any more, and nothing stays open.
    fn fall_silent(&mut self) {
        self.effects.push(Effect::Hush);
        self.conv.talk.operator_waits |= self.conv.talk.mode == Mode::Operator;
        self.conv.talk.mode = Mode::Hidden;
        self.conv.talk.aside = None;
        self.conv.talk.guided = None;
        self.conv.talk.editing = None;
    }

    pub fn hidden(&mut self, said: &Said) {
        let guise = self.conv.talk.guise;
        self.keep_silently(said);
        let wakes = !self.is_asked_for_place(said);
        match said {
            Said::Text(text) if wakes && self.is_resume_word(text) => self.wake(),
            Said::Text(text) if self.answers_knock(text) => self.wake(),
            Said::Start if guise.is_none() && self.conv.talk.operator_waits => self.wake(),
            Said::Start if guise.is_none() => self.greet(said),
            _ if guise.is_none() && self.comes_back_without_word(said) => self.greet(said),
            // Whoever holds the phone can open the chat: that is not the word.
            _ => match guise {
                Some(Guise::Duress) => self.say("duress-more"),
                Some(Guise::Knock { .. }) => self.somebody_else(),
                None => self.told_while_hidden(said),
            },
        }
    }

    /// Whoever fell silent with their first words knows no word that wakes: after a pause any
    /// message does, and a call for help or for a person at once.
    fn comes_back_without_word(&self, said: &Said) -> bool {
        if !self.conv.talk.word_untold || self.asks_to_hide(said) {
            return false;
        }
        match said {
            Said::Text(text) => {
                self.ctx.quiet
                    || matches!(self.command(text), Command::Help | Command::Human)
                    || self.speaks_of("asks-numbers", text)
            }
            Said::Media(_) | Said::Location(_) => self.ctx.quiet,
            _ => false,
        }
    }

    /// True for the first thing that comes after “write only where you are”: a word is a
    /// place then, and not the one that wakes. After a silence nobody waits for a place.
    fn is_asked_for_place(&mut self, said: &Said) -> bool {
        let tells = matches!(said, Said::Text(_) | Said::Media(_) | Said::Location(_));
        tells && std::mem::take(&mut self.conv.talk.place_next) && !self.ctx.quiet
    }

    fn wake(&mut self) {
        let guise = self.conv.talk.guise.take();
        let operator = self.back_to_whoever_talked();
        // An operator's words that waited come by themselves.
        if guise == Some(Guise::Knock { operator: true }) {
            self.conv.talk.mode = Mode::Operator;
            return;
        }
        self.say("greeting-again");
        if operator {
            return self.say("operator-joined");
        }
        self.conv.talk.woken = true;
        if self.conv.talk.aside.is_none() {
            self.ask_next();
        }
    }

    /// “He is gone”, of whoever it was quiet for: no leave that is taken.
    pub(super) fn hears_that_they_left(&mut self, text: &str) -> bool {
        let woken = std::mem::take(&mut self.conv.talk.woken);
        let has_left = woken && self.is_one_of(LEFT, &self.ways(text));
        if has_left {
            self.checks_danger &= is_sure(&self.ctx.reading);
            self.note("left-heard");
        }
        has_left
    }

    /// Out of silence, to the operator who was writing then, or to the program; true for
    /// an operator.
    pub fn back_to_whoever_talked(&mut self) -> bool {
        let talk = &mut self.conv.talk;
        let operator = std::mem::take(&mut talk.operator_waits);
        talk.someone_came = false;
        talk.mode = if operator { Mode::Operator } else { Mode::Bot };
        operator
    }

    /// “Write only where you are” was the last thing said to somebody not safe.
    /// What is told while hidden is read by somebody: the sooner if someone was coming.
    fn told_while_hidden(&mut self, said: &Said) {
        let tells = match said {
            Said::Text(text) => {
                let letters = letters(text);
                letters >= LEAST_TOLD && self.ctx.reading.command == Command::None
            }
            Said::Media(_) | Said::Location(_) => true,
            _ => false,
        };
        // A few words may be somebody else's: those stand in the talk alone.
        if let Said::Text(text) = said {
            let is_not_safe = self.value(SAFE) == Some("no");
            if is_not_safe {
                self.keep_text("landmark", text);
            } else if self.is_report(text) {
                self.keep_other(text);
            }
            // Whoever looks for help near there needs more than the words.
            if is_not_safe || self.is_report(text) {
                self.keep_where(text);
            }
        }
        if tells {
            let level = match self.conv.talk.someone_came {
                true => Priority::P2,
                false => Priority::P3,
            };
            self.raise(level, "told-hidden");
            self.effects.push(Effect::OpenCase);
        }
    }

    /// A place or a file, kept without a word, whoever is talking.
    pub fn keep_silently(&mut self, said: &Said) {
        match said {
            Said::Location(place) => {
                let is_theirs = !matches!(self.conv.talk.guise, Some(Guise::Knock { .. }));
                // Somebody else's place takes nothing from the one that was sent before.
                if is_theirs || self.value(PIN).is_none() {
                    self.keep_place(place);
                    self.effects.push(Effect::OpenCase);
                }
            }
            Said::Media(media) => self.keep_media(media),
            _ => {}
        }
    }

    // --- under duress ----------------------------------------------------------------

    /// Whoever reads along sees a dull chat; staff see a life in danger.
    pub fn duress(&mut self) {
        self.raise(Priority::P1, "duress");
        self.effects.push(Effect::OpenCase);
        self.effects.push(Effect::WantsHuman);
        self.fall_silent();
        self.conv.talk.guise = Some(Guise::Duress);
        self.reply = Reply {
            parts: vec![Part::words("duress-line")],
            ..Reply::default()
        };
    }

    // --- the word before anything else -------------------------------------------------

    /// True when a silent person is written to who set a word for that.
    pub fn must_knock(&self) -> bool {
        self.ctx.quiet
            && self.ctx.write_ok
            && self.conv.talk.mode != Mode::Hidden
            && self
                .value("code_word")
                .is_some_and(|w| !w.trim().is_empty())
    }

    /// Sends the word; what else is said in this step waits for the answer.
    pub fn knock(&mut self) {
        let word = self
            .value("code_word")
            .unwrap_or_default()
            .trim()
            .to_owned();
        let part = Part::Words {
            id: "knock".into(),
            args: vec![("word", Arg::Text(word))],
        };
        self.effects.push(Effect::Knock(Reply {
            parts: vec![part],
            ..Reply::default()
        }));
        let operator = self.conv.talk.mode == Mode::Operator;
        self.conv.talk.mode = Mode::Hidden;
        self.conv.talk.guise = Some(Guise::Knock { operator });
    }

    fn answers_knock(&self, text: &str) -> bool {
        let waits = matches!(self.conv.talk.guise, Some(Guise::Knock { .. }));
        waits
            && self.value("code_word").is_some_and(|w| {
                self.polite(text)
                    .iter()
                    .any(|way| politely(w).contains(way))
            })
    }

    /// Somebody answers without the word: what the person wished for that.
    fn somebody_else(&mut self) {
        match self.value("other_answers") {
            Some("silent") => {}
            Some("wrong_number") => self.say("wrong-number"),
            _ => self.say("hide-line"),
        }
    }
}
