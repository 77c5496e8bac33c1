//! From a message to a choice: by its number, in the digits of any script; by its label,
//! in any language; by yes and no; a province by its name.

use std::sync::LazyLock;

use super::hiding::SAFE;
use super::interview::{Ask, Kind, PAGE, Question};
use super::place_names;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{Command, normalise};
use crate::words::{digits, grammar};

/// Stands for the choices that are not shown now.
pub(super) const MORE: &str = "+";

/// Words that are said out of politeness; a list in `locales/`.
pub(super) const POLITE: &str = "polite-words";

/// “I would rather not say.”
pub(super) const DECLINING: &str = "declining-words";

/// “There is none”.
const NONE: &str = "there-is-none-words";

/// Words between numbers: “1 and 3”.
static BETWEEN: LazyLock<Vec<&str>> = LazyLock::new(|| grammar::every(|g| &g.choices.between));

impl Turn<'_> {
    /// All that can be chosen now, in a place that does not change while several are taken.
    pub fn choices(&self, question: &Question) -> Vec<String> {
        let all: Vec<String> = match question.ask {
            Ask::Province if !self.conv.talk.between.is_empty() => self.conv.talk.between.clone(),
            Ask::Province => self
                .country()
                .and_then(|c| question.near.get(&c).cloned())
                .unwrap_or_default(),
            _ => question
                .fixed_choices()
                .into_iter()
                .map(str::to_owned)
                .collect(),
        };
        if self.conv.talk.choosing.as_deref() != Some(&question.id) {
            return all;
        }
        // What was taken keeps its place: whoever read the list once types from it again. What
        // stands alone stands last, so that its going moves none.
        all.into_iter().filter(|c| !is_all_or_nothing(c)).collect()
    }

    /// What was taken of several choices so far.
    pub fn taken(&self, question: &str) -> Vec<String> {
        let value = self.value(question).unwrap_or_default();
        value
            .split(' ')
            .filter(|v| !v.is_empty())
            .map(str::to_owned)
            .collect()
    }

    /// What is shown of the choices: six at most, so that one digit is enough.
    pub fn shown(&self, question: &Question) -> Vec<String> {
        page(self.choices(question), self.conv.talk.page)
    }

    /// The choice that a text names, by its number, its label or in other words.
    pub fn chosen(&self, question: &Question, text: &str) -> Option<String> {
        let is_polite = question.kind == Kind::Contact && self.is_mere_politeness(text);
        if is_polite || self.declines(text) {
            return None;
        }
        let agrees = || self.agrees_in_sentence(question, text);
        let named = self.labelled(question, text);
        let named = named.or_else(|| agrees().then(|| "yes".to_owned()));
        named.or_else(|| {
            let by_words = question.ask != Ask::Province && digits(text).is_none();
            let choices = by_words.then(|| self.choices(question))?;
            self.heard_choice(question, &choices, text)
        })
    }

    /// The choice that a text names by its number or its label: then it is our word, not
    /// the person's own.
    fn labelled(&self, question: &Question, text: &str) -> Option<String> {
        if let Some(n) = digits(text) {
            let is_place = question.ask != Ask::Number;
            return is_place.then(|| nth(&self.shown(question), n)).flatten();
        }
        if question.ask == Ask::Province {
            return place_names::exactly(self.country().as_deref(), text);
        }
        if self.only_asks(text) {
            return None;
        }
        let choices = self.choices(question);
        let has = |id: &str| choices.iter().any(|c| c == id);
        match self.ctx.reading.command {
            // Consent is the full word that was asked for: a polite word alone is none.
            Command::Yes if question.ask == Ask::Consent => {}
            // “Never mind” may be a no elsewhere, and a yes to this question.
            Command::Yes | Command::No if self.has_own_word(question, &choices, text) => {}
            // ไม่มี answers no “is it safe?”, and silence would follow.
            Command::No if question.id == SAFE && self.is_one_of(NONE, &self.polite(text)) => {}
            Command::Yes if has("yes") => return Some("yes".into()),
            Command::No if has("no") => return Some("no".into()),
            _ => {}
        }
        let agrees = || self.agrees(text) || self.agrees_by_name(question, text);
        if question.ask == Ask::Consent && has("yes") && agrees() {
            return Some("yes".into());
        }
        if question.ask == Ask::Country {
            return self.named_country(question, &choices, text);
        }
        self.polite(text).iter().find_map(|form| {
            let labelled = self.world.interview.labelled(&question.id, form);
            choices.iter().find(|c| labelled.contains(c)).cloned()
        })
    }

    /// True for polite words and nothing else: somebody reads, and that is all they say. Whether we
    /// may write is not answered by it.
    pub(super) fn is_mere_politeness(&self, text: &str) -> bool {
        let polite = self.world.words.listed(POLITE);
        let whole = normalise(text);
        let mut said = whole.split(' ').filter(|word| !word.is_empty()).peekable();
        let says_something = said.peek().is_some();
        says_something && said.all(|word| polite.iter().any(|p| p == word))
    }

    /// “No thanks”, ไม่เอา, where something grave is asked: whoever would rather not say has not said
    /// that nobody is in danger, or that nobody is a child.
    pub(super) fn declines(&self, text: &str) -> bool {
        let listed = self.world.words.listed(DECLINING);
        let forms = self.polite(text);
        let Some(form) = forms.iter().find(|form| listed.contains(form)) else {
            return false;
        };
        let is_grave = match &self.conv.talk.aside {
            Some(aside) => *aside == Aside::DangerCheck,
            None => self.current().is_some_and(|q| {
                let asks = matches!(q.kind, Kind::Urgency | Kind::People | Kind::Sign);
                // Where it is asked what somebody must do, ไม่ต้อง is an answer.
                let is_answer = || {
                    let labelled = self.world.interview.labelled(&q.id, form);
                    !labelled.is_empty() || self.has_own_word(q, &self.choices(q), form)
                };
                asks && q.skip && !is_answer()
            }),
        };
        is_grave && self.conv.talk.guided.is_none()
    }

    /// True for a word that the question's own lists have for one of its choices.
    fn has_own_word(&self, question: &Question, choices: &[String], text: &str) -> bool {
        let forms = self.polite(text);
        let form = forms.first().map(String::as_str).unwrap_or_default();
        let listed = |choice: &String| {
            let list = format!("heard-{}.{choice}", question.id);
            self.world
                .words
                .listed(&list)
                .iter()
                .any(|word| word == form)
        };
        question.ask == Ask::Choice && choices.iter().any(listed)
    }

    /// Several choices by their numbers: “1 3”, “1, 3”, “1 และ 3”.
    pub fn chosen_several(&self, question: &Question, text: &str) -> Vec<String> {
        let shown = self.shown(question);
        let words = BETWEEN
            .iter()
            .fold(text.to_owned(), |t, w| t.replace(*w, " "));
        let numbers = words
            .split([' ', ',', '\n', '+', '&', '、'])
            .filter(|w| !w.is_empty());
        let mut found = Vec::new();
        if let Some(digits) = one_by_one(text, shown.len()) {
            let all = digits.into_iter().filter_map(|n| nth(&shown, n));
            return all.filter(|choice| choice != MORE).collect();
        }
        for number in numbers {
            match digits(number).and_then(|n| nth(&shown, n)) {
                Some(choice) if choice != MORE => found.push(choice),
                _ => return Vec::new(),
            }
        }
        found
    }

    /// True when a text is the very label of a choice that is offered now.
    pub fn is_choice_by_label(&self, text: &str) -> bool {
        let question = self.current().filter(|_| digits(text).is_none());
        question.is_some_and(|q| self.labelled(q, text).is_some())
    }

    /// True when a text names a choice that is offered now, by its label or otherwise.
    pub fn is_choice_by_word(&self, text: &str) -> bool {
        let Some(question) = self.current() else {
            return false;
        };
        digits(text).is_none() && self.chosen(question, text).is_some()
    }

    /// True when the message `id` says this in any language.
    pub fn says(&self, id: &str, wanted: &str) -> bool {
        let said = self.world.words.normal(id);
        said.iter().any(|normal| normal == wanted)
    }

    /// The one province that a text names.
    pub fn province(&self, country: Option<&str>, text: &str) -> Option<String> {
        match &place_names::named(country, text)[..] {
            [one] => Some(one.clone()),
            _ => None,
        }
    }
}

/// A choice that stands alone, never beside another.
pub(super) fn is_all_or_nothing(choice: &str) -> bool {
    matches!(choice, "none" | "any" | "not_sure")
}

/// One page of choices: all of them if they fit, else five and “more”.
pub(super) fn page(all: Vec<String>, number: u8) -> Vec<String> {
    if all.len() <= PAGE {
        return all;
    }
    let pages = all.len().div_ceil(PAGE - 1);
    let at = usize::from(number) % pages;
    let here = all.into_iter().skip(at * (PAGE - 1)).take(PAGE - 1);
    here.chain([MORE.to_owned()]).collect()
}

/// “12” where several of six can be chosen: 1 and 2, each once.
fn one_by_one(text: &str, choices: usize) -> Option<Vec<u32>> {
    let number = digits(text).filter(|n| *n > 9)?.to_string();
    let all: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    let fits = |n: &u32| usize::try_from(*n).is_ok_and(|n| (1..=choices).contains(&n));
    let once = all.iter().enumerate().all(|(at, n)| !all[..at].contains(n));
    (once && all.iter().all(fits)).then_some(all)
}

/// The choice with this number, from 1.
pub(super) fn nth(choices: &[String], number: u32) -> Option<String> {
    let at = usize::try_from(number).ok()?.checked_sub(1)?;
    choices.get(at).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_choices_are_two_pages_of_one_digit_each() {
        let all: Vec<String> = (1..=7).map(|n| n.to_string()).collect();
        assert_eq!(page(all.clone(), 0), ["1", "2", "3", "4", "5", MORE]);
        assert_eq!(page(all.clone(), 1), ["6", "7", MORE]);
        assert_eq!(page(all.clone(), 2), page(all.clone(), 0));
        assert_eq!(page(all[..6].to_vec(), 3).len(), 6);
        assert_eq!(nth(&page(all, 1), 2).as_deref(), Some("7"));
        assert_eq!(nth(&[], 0), None);
    }
}
