//! The answer to “which province?”: one, one of few, or words that name none.

use casebook::told::Form;

use super::answer::STORY_LETTERS;
use super::event::{Arg, Part};
use super::interview::Question;
use super::place_names::{is_own_name, named};
use super::step::Turn;

impl Turn<'_> {
    /// Takes a text where the province is asked for.
    pub fn answer_province(&mut self, question: &Question, text: &str) {
        let found = named(self.country().as_deref(), text);
        match &found[..] {
            [province] => {
                if !is_own_name(province, text) {
                    self.say_province(province);
                }
                self.choose(question, province);
            }
            [] => self.place_in_words(question, text),
            _ => {
                self.keep_beside(question, text);
                self.conv.talk.between = found;
                self.say("province-which");
                self.ask_again();
            }
        }
    }

    /// What no list knows is still a place, and a story is still one: kept as written,
    /// and called no province.
    fn place_in_words(&mut self, question: &Question, text: &str) {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters == 0 {
            return self.not_understood(question, text);
        }
        self.say("saved");
        if letters >= STORY_LETTERS {
            self.keep_other(text);
            return self.ask_again();
        }
        self.keep_beside(question, text);
        self.keep(&question.id, "", Form::Skipped, question.group);
        self.answered(&question.id);
    }

    fn say_province(&mut self, iso: &str) {
        self.reply.parts.push(Part::Words {
            id: "province-taken".into(),
            args: vec![("province", Arg::Province(iso.to_owned()))],
        });
    }
}
