//! What is typed in place of a button: its number, its label, or the verb of a yes.
//!
//! What stands under a message is remembered (`Talk::offered`), so that the numbers that
//! a person sees and the numbers that are taken from them are one list, whatever was
//! asked meanwhile.

use std::sync::LazyLock;

use super::choosing::MORE;
use super::event::{Button, Label, Reply};
use super::hiding::SAFE;
use super::interview::Ask;
use super::labels::tail;
use super::menu::MENU;
use super::someone_comes::parts;
use super::state::{Aside, Talk};
use super::step::Turn;
use super::yes_in_words::YES;
use crate::channel::{PLACE, Said};
use crate::scan::normalise;
use crate::words::grammar::{self, Grammar};
use crate::words::{Lang, digits, is_spaced};

/// Longer texts are no label.
const LONGEST: usize = 120;

/// So many choices are named by their number in words, as far as choices go.
const MOST: usize = 6;

/// The words for each number of a choice, as they are said: “option three”, ข้อที่สอง; “the first
/// one”, ข้อแรก.
static NUMBER_WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let said = |words: Vec<&str>, ways: &[&str]| {
        let filled = |word: &str| -> Vec<String> {
            let ways = ways.iter().chain(&["{}"]);
            ways.map(|way| normalise(&way.replace("{}", word)))
                .collect()
        };
        words.into_iter().flat_map(filled).collect::<Vec<_>>()
    };
    let of = |words: fn(&Grammar) -> &Vec<Vec<String>>, number: usize| -> Vec<&'static str> {
        let all = grammar::all().filter_map(|g| words(g).get(number));
        all.flatten().map(String::as_str).collect()
    };
    let as_number = grammar::every(|g| &g.choices.as_number);
    let as_ordinal = grammar::every(|g| &g.choices.as_ordinal);
    let both = |number| {
        let mut words = said(of(|g| &g.choices.numbers, number), &as_number);
        words.extend(said(of(|g| &g.choices.ordinals, number), &as_ordinal));
        words
    };
    (0..MOST).map(both).collect()
});

/// Words of a yes to an agency, and of a deletion: a list in `locales/` each.
const AGREE: &str = "agree-words";
const DELETE: &str = "delete-words";
/// What turns the page of a list.
const MORE_CHOICES: &str = "more-choices-words";

impl Talk {
    /// Remembers what may be typed under this answer. An answer without buttons leaves
    /// what stands above it, unless it asks for words.
    pub(super) fn remember(&mut self, reply: &Reply) {
        let wants_words = matches!(
            self.aside,
            Some(Aside::Add | Aside::Complaint | Aside::Code | Aside::CodeForReport)
        );
        if wants_words || !reply.buttons.is_empty() {
            self.offered.clone_from(&reply.buttons);
        }
    }
}

impl Turn<'_> {
    /// The button that a text stands for, as what it brings back.
    pub fn typed_button(&self, text: &str) -> Option<String> {
        let wants_words = matches!(self.conv.talk.aside, Some(Aside::Add | Aside::Complaint));
        if wants_words || text.len() > LONGEST * 3 || self.only_asks(text) || self.declines(text) {
            return None;
        }
        // Where people are counted, a number is one of people.
        let counts = self.counts_people();
        if let Some(number) = digits(text) {
            return self.numbered(number).filter(|_| !counts);
        }
        let forms = self.polite(text);
        let offered = &self.conv.talk.offered;
        // “More” below a list that has more is the list's, and not the menu of that name.
        let pages = offered.iter().find(|b| b.data.ends_with(MORE));
        if let Some(button) = pages.filter(|_| self.is_in_list(MORE_CHOICES, text)) {
            return Some(button.data.clone());
        }
        let named = |button: &&Button| self.is_named(button, &forms);
        let asks = self.conv.talk.aside.is_none() && self.conv.talk.guided.is_none();
        if let Some(button) = offered.iter().find(named) {
            // “More”, where it is asked whether there is more, is no way to the menu.
            let is_answer = asks && !button.is_answer() && self.is_choice_by_word(text);
            return Some(button.data.clone()).filter(|_| !is_answer);
        }
        let menu = |c: &&&str| self.says_one_of(&format!("menu.{c}"), &forms);
        if let Some(choice) = MENU.iter().find(menu) {
            return Some(format!("aside:menu:{choice}"));
        }
        if counts || (asks && self.is_choice_by_word(text)) {
            return None;
        }
        // ข้อ สอง: a space means nothing there.
        let closed = |form: &String| !is_spaced(form) && form.contains(' ');
        let joined = forms
            .iter()
            .filter(|f| closed(f))
            .map(|f| f.replace(' ', ""));
        let joined: Vec<String> = joined.collect();
        let is_said = |word: &String| forms.contains(word) || joined.contains(word);
        let is_word = |words: &Vec<String>| words.iter().any(is_said);
        let number = NUMBER_WORDS.iter().position(is_word)?;
        self.numbered(u32::try_from(number + 1).ok()?)
    }

    /// True for what is ours and not the person's own words: a button that was typed, or
    /// one digit. “ข้อ 2” speaks of no child of two.
    pub fn is_typed_press(&self, said: &Said) -> bool {
        let Said::Text(text) = said else {
            return false;
        };
        digits(text).is_some_and(|n| n <= 9)
            || self.only_counts(text)
            || self.is_guided_age(text)
            || self.typed_button(text).is_some()
    }

    /// True for a full yes to telling an agency. A polite word alone, or “ok”, is none:
    /// it may only mean that somebody listens.
    pub fn agrees(&self, text: &str) -> bool {
        if self.only_asks(text) {
            return false;
        }
        let before = self.before_name_wish(text);
        let text = before.as_deref().unwrap_or(text);
        // “Ok, yes tell them”, ເອີ ບອກໂລດ: a light word beside the full one takes nothing from it.
        let is_full = |part: &str| self.is_in_list(AGREE, part);
        let light = ["ok-words", YES];
        let is_polite = |part: &str| light.iter().any(|list| self.is_in_list(list, part));
        is_full(text)
            || (parts(text).any(is_full)
                && parts(text).all(|part| is_full(part) || is_polite(part)))
    }

    /// True for the verb of deleting, which alone confirms it.
    pub fn deletes(&self, text: &str) -> bool {
        !self.only_asks(text) && self.is_in_list(DELETE, text)
    }

    fn at_safe(&self) -> bool {
        self.current().is_some_and(|q| q.id == SAFE)
    }

    /// “Yes?” asks, where telling an agency or deleting takes the full word; and “safe?”, where it is
    /// asked whether it is safe.
    pub(super) fn only_asks(&self, text: &str) -> bool {
        let of_agency = self.current().is_some_and(|q| q.ask == Ask::Consent);
        let is_marked = text.contains(['?', '？']);
        (is_marked && (self.asks_for_full_yes() || (self.asks() && of_agency)))
            || (self.asks() && self.at_safe() && self.asks_of_safety(text))
    }

    fn numbered(&self, number: u32) -> Option<String> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        let mut answers = self.conv.talk.offered.iter().filter(|b| b.is_answer());
        answers.nth(at).map(|b| b.data.clone())
    }

    fn is_named(&self, button: &Button, forms: &[String]) -> bool {
        if button.data == PLACE {
            return false;
        }
        if let Some((question, choice)) = question_choice(&button.data) {
            return forms.iter().any(|form| {
                let labelled = self.world.interview.labelled(question, form);
                labelled.iter().any(|c| c == choice)
            });
        }
        match &button.label {
            Label::Words(id) => {
                let words = &self.world.words;
                let ends_so = |lang: &Lang| {
                    let tail = tail(&words.say(*lang, id, &[]));
                    tail.is_some_and(|tail| forms.contains(&tail))
                };
                let is_label = words.normal(id).iter().any(|label| forms.contains(label));
                is_label || Lang::all().iter().any(ends_so)
            }
            Label::Language(code) => Lang::parse(code).is_some_and(|lang| {
                forms.contains(&normalise(&self.world.words.say(
                    lang,
                    "language-name",
                    &[],
                )))
            }),
            Label::Agency(id) => self.world.agency(id).is_some_and(|agency| {
                Lang::all()
                    .iter()
                    .any(|l| forms.contains(&normalise(&self.world.words.agency(*l, agency))))
            }),
            Label::Province(_) => false,
        }
    }

    fn says_one_of(&self, id: &str, forms: &[String]) -> bool {
        forms.iter().any(|form| self.says(id, form))
    }

    fn is_in_list(&self, id: &str, text: &str) -> bool {
        let forms = self.polite(text);
        let words = self.world.words.listed(id);
        forms.iter().any(|form| words.contains(form))
    }
}

/// Question and choice of a button of the interview.
fn question_choice(data: &str) -> Option<(&str, &str)> {
    data.strip_prefix("q:")?.split_once(':')
}
