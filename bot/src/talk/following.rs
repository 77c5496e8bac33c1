//! The language somebody writes in, where it is not the one the program speaks: it
//! follows at once the first time, and says so in one line. Whoever chose a language, or was
//! followed already, is followed again by two messages one after the other: one may be a
//! name, or copied. A bare “Laos” is a country or a language: that is asked, once.

use std::sync::LazyLock;

use casebook::told::Form;

use super::event::Part;
use super::interview::{Ask, Kind, Question};
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, letters, normalise};
use crate::words::{Lang, Phrases, grammar};

/// Fewer letters are a name, or a word that two languages share.
const LEAST: usize = 6;

/// So many are a sentence also where a name is asked for.
const SENTENCE: usize = 20;

/// Longer texts tell something, and may name a language besides.
const SHORT: usize = 30;

/// Words of languages that have no folder.
static OTHERS: LazyLock<Phrases> = LazyLock::new(|| {
    let lists = grammar::all().flat_map(|grammar| &grammar.other_languages);
    let is_other = |(code, _): &(&String, &Vec<String>)| Lang::parse(code).is_none();
    let words = lists.filter(is_other).flat_map(|(_, words)| words);
    let words: Vec<String> = words.map(|word| normalise(word)).collect();
    Phrases::new(words.iter().map(String::as_str), "…")
});

fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        '\u{1ea0}'..='\u{1ef9}' | 'ơ' | 'ư' | 'đ' | 'ă' | 'Ơ' | 'Ư' | 'Đ' | 'Ă'
    )
}

impl Turn<'_> {
    pub fn follow_language(&mut self, said: &Said) {
        let Said::Text(text) = said else {
            return;
        };
        let talk = &self.conv.talk;
        let may = talk.greeted && talk.mode == Mode::Bot;
        let letters = letters(text);
        let is_command = self.ctx.reading.command == Command::Language;
        if !may || letters < LEAST || is_command {
            return;
        }
        let Some(lang) = self.written_in_words(text) else {
            return;
        };
        if lang == self.conv.lang {
            self.conv.talk.in_another = 0;
            return;
        }
        // A sign copied letter by letter is in the language of the place.
        let is_name = !self.is_clear_english(text)
            && self
                .current()
                .is_some_and(|q| matches!(q.kind, Kind::Place | Kind::Suspect));
        if is_name && (letters < SENTENCE || self.conv.lang != Lang::ENGLISH) {
            return;
        }
        let before = self.conv.talk.in_another;
        self.conv.talk.in_another = before.saturating_add(1);
        if self.conv.talk.chose_language && before == 0 {
            return;
        }
        self.conv.talk.chose_language = true;
        self.change_language(lang);
    }

    /// True for letters of a language that the program cannot read: none of ours, or Latin
    /// ones with the marks of Vietnamese, or with words that stand in a list of such a language.
    pub fn is_in_another_language(&self, text: &str) -> bool {
        let has_letters = text.chars().any(char::is_alphabetic);
        let marked = text.chars().filter(|c| is_vietnamese(*c)).count();
        let is_strange = self.ctx.reading.script.is_none() || marked >= 2;
        let is_foreign = is_strange && self.written().is_none();
        has_letters && (is_foreign || OTHERS.stand_in(&self.whole(text)))
    }

    /// “Khoy yak vao phasa lao”: a wish for a language in a sentence, in any letters. True when
    /// it was followed.
    pub fn wishes_language(&mut self, text: &str) -> bool {
        if letters(text) >= SHORT {
            return false;
        }
        let asks = |lang: &&Lang| self.speaks_of(&format!("speak-words.{}", lang.code()), text);
        let mut wanted = Lang::all().iter().filter(asks);
        let (Some(lang), None) = (wanted.next(), wanted.next()) else {
            return false;
        };
        if self.is_choice_by_word(text) || self.speaks_of("speak-others", text) {
            return false;
        }
        if !self.speaks_of("speak-not", text) {
            self.speak(*lang);
            return true;
        }
        // “I cannot read Thai”, where Thai is spoken: which one, then?
        let is_ours = *lang == self.conv.lang;
        if is_ours {
            self.keep_here(text);
            self.ask_aside(&Aside::Language);
        } else if self.current().is_some_and(|q| q.ask == Ask::Text) && self.asks() {
            // It is no name of a place, and no word to be known by.
            self.keep_here(text);
            self.note("saved");
            return true;
        }
        is_ours
    }

    /// Speaks it from here on, and says the words that somebody must be able to type in it.
    pub fn change_language(&mut self, lang: Lang) {
        let said = Part::words("language-changed");
        if lang == self.conv.lang && self.reply.parts.contains(&said) {
            // Followed a moment ago.
            return;
        }
        let before = std::mem::replace(&mut self.conv.lang, lang);
        self.conv.talk.in_another = 0;
        self.say("language-changed");
        if before != lang {
            self.translate_words();
            self.say_with_word("greeting-hide");
        }
    }

    // --- a language, or a country ---------------------------------------------------------

    /// True when a text that names a language is taken for a country, or it is asked which:
    /// ลาว in Thai letters may be either, ລາວ is written by somebody who reads Lao.
    pub fn names_country(&mut self, text: &str) -> bool {
        let Some((language, country)) = self.language_or_country(text) else {
            return false;
        };
        let is_named = self.is_spoken(&language) || self.conv.talk.aside.is_none();
        // Told already, there is nothing to ask.
        let is_told = self.country().as_deref() == Some(&country);
        let is_plain =
            is_named && (is_told || self.is_spoken(&language) || self.is_plain_country(text));
        let is_amid = self.conv.talk.guided.is_some();
        if is_plain && !is_amid {
            self.language_or_country_is(false, (&language, &country));
        } else if is_plain && is_amid {
            self.answer_guided(text);
        } else if std::mem::replace(&mut self.conv.talk.asked_which, true) {
            if is_amid {
                self.conv.talk.aside = None;
                self.country_in_guide(&country);
            } else {
                self.answer_text(text);
            }
        } else {
            self.ask_aside(&Aside::LanguageOrCountry { language, country });
        }
        true
    }

    /// “Laos” is no language: only “Lao” is.
    fn is_plain_country(&self, text: &str) -> bool {
        let plain = self.world.words.listed("plain-countries");
        self.polite(text).iter().any(|form| plain.contains(form))
    }

    fn is_spoken(&self, language: &str) -> bool {
        Lang::parse(language) == Some(self.conv.lang)
    }

    fn language_or_country(&self, text: &str) -> Option<(String, String)> {
        let reading = &self.ctx.reading;
        let language = reading.language.clone()?;
        let named = Lang::parse(&language)?;
        let is_theirs = self.written() == Some(named);
        let is_asked = self.conv.talk.aside == Some(Aside::Language);
        // Nobody shortens a country so.
        let is_code = text.trim().eq_ignore_ascii_case(&language);
        // Spoken already, it is no wish once something was answered: ไทย is where it happens.
        let is_spoken = named == self.conv.lang;
        let begins = self.conv.told.answers.is_empty();
        let is_wish = if is_spoken { begins } else { is_theirs };
        let is_plain = is_asked || is_code || is_wish;
        if reading.command != Command::Language || is_plain {
            return None;
        }
        let question = self.asks_country()?;
        let country = self.named_country(question, &question.choices, text)?;
        Some((language, country))
    }

    pub fn asks_country(&self) -> Option<&Question> {
        let mut questions = self.world.interview.questions();
        questions.find(|q| q.ask == Ask::Country)
    }

    /// The answer to that.
    pub fn language_or_country_is(&mut self, language: bool, of: (&str, &str)) {
        if let Some(lang) = Lang::parse(of.0).filter(|_| language) {
            return self.speak(lang);
        }
        // In a guide nothing is told.
        if self.country_in_guide(of.1) {
            return;
        }
        let question = self.asks_country().cloned();
        // Where the place is asked for, another country than was told is right.
        let at_place = self.current().is_some_and(|q| q.kind == Kind::Place);
        let is_other = self.country().is_some_and(|known| known != of.1);
        if let Some(question) = question
            .as_ref()
            .filter(|_| at_place && is_other && self.asks())
        {
            self.say_country(of.1);
            return self.choose(question, of.1);
        }
        let unknown = |q: &Question| !self.conv.told.answers.contains_key(&q.id);
        if let Some(question) = question.filter(unknown) {
            self.say("saved");
            self.keep(&question.id, of.1, Form::Country, question.group);
            self.consequences(&question, of.1);
            self.note_answered(&question.id);
        }
        self.ask_again();
    }

    /// The language of the letters. Latin ones tell none: many write Thai and Lao with
    /// them.
    pub(super) fn written(&self) -> Option<Lang> {
        Lang::written_in(&self.ctx.reading)
    }
}
