//! What a person says while the program talks with them, and the order in which a text is looked
//! at: what holds everywhere first, the answer to the open question last.

use super::command::names_telephone;
use super::state::Effect;
use super::step::Turn;
use crate::channel::{Media, Said};
use crate::scan::Command;

impl Turn<'_> {
    pub(super) fn with_bot(&mut self, said: &Said) {
        if !self.conv.talk.greeted {
            return self.greet(said);
        }
        if let Said::Text(text) = said
            && self.ctx.overheard
        {
            return self.overhear(text);
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
                None => {
                    self.text(text);
                    self.spare_numbers(text);
                }
            },
            Said::Press(data) => self.press(data),
            Said::Media(media) => self.media(media),
            Said::Location(place) => self.location(place),
            Said::Edited(_) => self.note("edited-saved"),
            Said::Unsupported | Said::Sticker(_) => self.note("unsupported"),
            Said::Called => self.note("call-not-taken"),
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

    /// What is said to another program that answers in this chat. It answers nothing that is
    /// asked here; where it tells something, somebody looks at it.
    fn overhear(&mut self, text: &str) {
        let is_answer = self.typed_button(text).is_some()
            || self.is_answer_by_word(&Said::Text(text.to_owned()))
            || self.command(text) != Command::None;
        let tells = text.chars().any(char::is_alphabetic) && !self.is_small_talk(text);
        if tells && !is_answer {
            self.effects.push(Effect::OpenCase);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        // Words of danger leave the guide, whatever they choose besides.
        let is_guided = self.conv.talk.aside.is_none() && self.is_guided_word(text);
        if is_guided && self.answer_guided(text) {
            return;
        }
        if self.topic_in_guide(text)
            || self.answers_leave_out(text)
            || self.withdraws_outright(text)
        {
            return;
        }
        // At “which country?” the word ລາວ is an answer, not a wish to speak Lao.
        if self.is_answer_by_word(&Said::Text(text.to_owned())) {
            return self.answer_text(text);
        }
        if self.asks_of_the_number(text) || self.hears_that_they_left(text) {
            return;
        }
        if self.answers_delete(text) || self.answers_quiet(text) || self.answers_report(text) {
            return;
        }
        if self.wants_to_complain(text) {
            return self.ask_complaint();
        }
        if self.answers_besides(text)
            || self.asks_if_erased(text)
            || self.reads_again(text)
            || self.complains_at_once(text)
            || self.keeps_after_all(text)
            || self.withdraws_in_words(text)
            || self.keeps_from_family(text)
            || self.keeps_that_police_know(text)
            || self.allows_in_words(text)
            || self.corrects_several(text)
            || self.takes_back_writing(text)
            || self.limits_writing(text)
            || self.allows_writing(text)
            || self.hears_besides(text)
            || self.corrects_in_words(text)
            || self.has_lost_number(text)
            || self.asks_what_was_told(text)
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
        if command == Command::Human && names_telephone(text) {
            self.keep_here(text);
        }
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
        self.hears_no_telephone(text);
        self.answer_text(text);
    }

    /// True for the very label of a choice of the open question.
    pub(super) fn is_answer_by_label(&self, said: &Said) -> bool {
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
    pub(super) fn asks(&self) -> bool {
        self.conv.talk.aside.is_none() && self.conv.talk.guided.is_none()
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
}
