//! Asking: the next question, or the same one again.

use super::choosing::MORE;
use super::code::ReturnCode;
use super::event::{Arg, Label, Part};
use super::interview::{Ask, Mood, Question};
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::channel::PLACE;

/// The question that a place on the map answers too.
pub(super) const LANDMARK: &str = "landmark";

impl Turn<'_> {
    /// Asks the first question that is still open; at the end, says what happens now.
    pub fn ask_next(&mut self) {
        if self.asks_nothing() || self.asks_first() {
            return;
        }
        self.conv.talk.guided = None;
        let mood = self.mood();
        let next = self.next_open(mood);
        let again = match self.conv.talk.editing {
            Some(_) => None,
            None => self.country_once_more(next.as_deref()),
        };
        let next = again.or(next);
        let next = self.conv.talk.editing.clone().or(next);
        self.stand_at(next);
        match self.current().cloned() {
            Some(question) => self.ask(&question),
            None => self.end(),
        }
    }

    /// The question that is open from here on.
    pub fn stand_at(&mut self, next: Option<String>) {
        if self.conv.talk.at != next {
            self.conv.talk.page = 0;
            self.conv.talk.missed = 0;
            self.conv.talk.urgent = 0;
            self.conv.talk.muddled = 0;
            self.conv.talk.choosing = None;
            self.conv.talk.between.clear();
        }
        self.conv.talk.at = next;
    }

    pub(super) fn next_open(&self, mood: Mood) -> Option<String> {
        let mut open = self.world.interview.open(&self.conv.told, mood);
        open.find(|q| !self.is_refused(q)).map(|q| q.id.clone())
    }

    /// What comes before any question of the interview.
    pub(super) fn asks_first(&mut self) -> bool {
        self.check_quiet()
            || self.listen_first()
            || self.check_danger()
            || self.ask_waiting_consent()
            || self.check_official()
            || self.back_to_list()
    }

    /// Asks again what was asked last.
    pub fn ask_again(&mut self) {
        // What is typed next is taken as these words: no question stands above it.
        match self.conv.talk.aside {
            Some(Aside::Complaint) => return self.ask_complaint(),
            Some(Aside::Add) => return self.say("report-add"),
            _ => {}
        }
        if self.ask_open_aside() {
            return;
        }
        let other = self.asks_nothing() || self.asks_first();
        if other || self.ask_guided() {
            return;
        }
        let talk = &self.conv.talk;
        match self.current().cloned() {
            // A message may have answered more than was asked.
            Some(question)
                if self.conv.told.answers.contains_key(&question.id)
                    && talk.choosing.as_deref() != Some(&question.id)
                    && talk.editing.as_deref() != Some(&question.id) =>
            {
                self.ask_next();
            }
            Some(question) => self.ask(&question),
            None if talk.ended => self.end(),
            None => self.ask_next(),
        }
    }

    pub fn ask(&mut self, question: &Question) {
        let going_on = self.conv.talk.choosing.as_deref() == Some(&question.id);
        if going_on {
            self.say_taken(question);
        } else {
            self.say_question(question);
        }
        let id = &question.id;
        for choice in self.shown(question) {
            let label = match question.ask {
                _ if choice == MORE => Label::Words("button-more".into()),
                Ask::Province => Label::Province(choice.clone()),
                _ => Label::Words(format!("ask-{id}.{choice}")),
            };
            self.button(format!("q:{id}:{choice}"), label);
        }
        if going_on {
            self.button(format!("nav:done:{id}"), Label::Words("button-done".into()));
        }
        self.navigation(question);
        self.reply.footer = true;
        self.reply.counts = question.ask == Ask::Number;
    }

    /// The question; in a simpler form, with its numbers, after an answer that was not
    /// understood.
    fn say_question(&mut self, question: &Question) {
        let args = match question.ask {
            Ask::Consent => {
                let country = self.country().unwrap_or_default();
                let agency = question.recipient(&country, self.conv.lang);
                let agency = agency.cloned().unwrap_or_default();
                self.agency_args(&agency)
            }
            Ask::Code => self.code_args(),
            _ => Vec::new(),
        };
        let simple = self.conv.talk.muddled > 0 && !question.takes_any_text();
        let form = if simple { ".simple" } else { "" };
        self.reply.numbered |= simple;
        let id = match self.asks_of_others(question) {
            true => "minor-others".into(),
            false => format!("ask-{}{form}", question.id),
        };
        self.reply.parts.push(Part::Words { id, args });
        if question.ask == Ask::Several {
            self.say("several-how");
        }
        if question.id == LANDMARK && !self.ctx.on_page {
            self.say("landmark-place");
        }
    }

    /// What was taken of several choices so far, and whether there is more.
    fn say_taken(&mut self, question: &Question) {
        let taken = self.taken(&question.id);
        let labels = taken.iter().map(|c| format!("ask-{}.{c}", question.id));
        self.reply.parts.push(Part::Words {
            id: "several-more".into(),
            args: vec![("chosen", Arg::List(labels.collect()))],
        });
    }

    fn navigation(&mut self, question: &Question) {
        let going_on = self.conv.talk.choosing.is_some();
        if question.id == LANDMARK && self.ctx.sends_place {
            self.button(PLACE.into(), Label::Words("button-place".into()));
        }
        if question.skip && question.ask != Ask::Readback && !going_on {
            self.button(
                format!("nav:skip:{}", question.id),
                Label::Words("button-skip".into()),
            );
        }
        let correcting = self.conv.talk.editing.is_some();
        if correcting || (!self.conv.talk.trail.is_empty() && !self.conv.talk.locked) {
            self.button("nav:back".into(), Label::Words("button-back".into()));
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
    }

    /// The code is made once, and shown until the person says that they have kept it,
    /// or that they cannot.
    fn code_args(&mut self) -> Vec<(&'static str, Arg)> {
        let shown = self.conv.talk.code.clone().unwrap_or_else(|| {
            let mut bytes = [0; 10];
            bytes.copy_from_slice(&self.ctx.random[..10]);
            let code = ReturnCode::from_random(bytes);
            let shown = code.to_string();
            if self.conv.talk.locked {
                // It may be in other hands: it shows nothing that was told before it.
                self.conv.talk.shown_from = self.ctx.now;
            }
            self.effects.push(match self.keeps_number_before() {
                true => Effect::KeepCodeBeside(code),
                false => Effect::KeepCode(code),
            });
            shown
        });
        self.conv.talk.code = Some(shown.clone());
        self.conv.talk.duress_told = true;
        let duress = Arg::Text(self.conv.talk.duress_word.clone());
        vec![
            ("code", Arg::Secret(shown)),
            self.word_arg(),
            ("duress", duress),
        ]
    }

    pub fn word_arg(&self) -> (&'static str, Arg) {
        ("word", Arg::Text(self.conv.talk.resume_word.clone()))
    }

    /// Says a message that tells the word which wakes the program.
    pub fn say_with_word(&mut self, id: &str) {
        let args = vec![self.word_arg()];
        self.reply.parts.push(Part::Words {
            id: id.into(),
            args,
        });
    }

    /// Shows what was told, unless ten quiet minutes have passed.
    pub fn read_back(&mut self) {
        if self.conv.talk.locked {
            self.say_locked();
        } else {
            let since = self.conv.talk.shown_from;
            self.reply.parts.push(Part::ReadBack { since });
        }
    }

    fn end(&mut self) {
        if !self.conv.talk.ended {
            self.conv.talk.ended = true;
            self.say(self.end_words());
            if !self.ctx.on_duty && self.value("about") != Some("question") {
                self.say("end-nobody");
            }
            self.say(match self.has_number() {
                true => "end-how",
                false => "end-how-no-number",
            });
        } else if self.reply.parts.is_empty() {
            // Whoever comes to the end again hears that they may go on.
            self.say("saved-more");
        }
        if self.value("about") == Some("question") {
            self.button("guide:job:open".into(), Label::Words("menu.job".into()));
            self.button(
                "guide:rights:open".into(),
                Label::Words("menu.rights".into()),
            );
            self.button(
                "guide:places:open".into(),
                Label::Words("button-places".into()),
            );
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
        self.reply.footer = true;
    }

    fn end_words(&self) -> &'static str {
        match self.value("about") {
            Some("question") if self.value("write_back") == Some("yes") => "end-question",
            Some("question") => "end-question-look",
            Some("known" | "seen") => "end-tip",
            Some(_) => "end-request",
            None => "end-brief",
        }
    }
}
