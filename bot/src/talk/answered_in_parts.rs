//! Several answers in one message: “yes safe. no danger. Thailand.” The open question takes its
//! own out of it, and what answers another one is not asked again.
//!
//! Only what costs nothing is taken so: a calm answer in words of its question. Danger has its
//! own way (`distress.rs`), and nothing here is consent.

use super::choosing::is_all_or_nothing;
use super::interview::{Ask, Question};
use super::someone_comes::parts;
use super::step::Turn;
use crate::scan::{Distress, digits};

/// Longer texts are a story.
const LONGEST: usize = 90;

/// The questions that are answered beside another, each with the one answer that is taken.
const CALM: [(&str, &str); 2] = [("safe", "yes"), ("danger", "no")];

impl Turn<'_> {
    /// The choice of the open question that one part of a text names: its first part, or one
    /// that speaks of what is asked.
    pub fn choice_in_parts(&self, question: &Question, text: &str) -> Option<String> {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if question.ask != Ask::Choice || letters > LONGEST || digits(text).is_some() {
            return None;
        }
        let choices = self.choices(question);
        let topic = format!("topic-{}", question.id);
        let mut named: Vec<String> = Vec::new();
        for (at, part) in parts(text).enumerate() {
            if at > 0 && !self.speaks_of(&topic, part) {
                continue;
            }
            let one = self.heard_choice(question, &choices, part.trim());
            named.extend(one.filter(|one| !named.contains(one)));
        }
        let is_calm = CALM.contains(&(&question.id, named.first()?));
        let is_urgent = self.ctx.reading.distress >= Distress::P2;
        match &named[..] {
            [one] if parts(text).count() > 1 && !(is_calm && is_urgent) => Some(one.clone()),
            _ => None,
        }
    }

    /// Hears that it is safe, or that nobody is in danger, before that is asked.
    pub fn hear_calm(&mut self, text: &str) {
        if self.ctx.reading.distress >= Distress::P2 {
            return;
        }
        for (id, calm) in CALM {
            let Some(question) = self.unasked(id) else {
                continue;
            };
            let choices = self.choices(&question);
            let topic = format!("topic-{id}");
            let says = |part: &str| {
                self.speaks_of(&topic, part)
                    && self
                        .heard_choice(&question, &choices, part.trim())
                        .as_deref()
                        == Some(calm)
            };
            if parts(text).any(says) {
                self.keep_choice(id, calm);
                self.note_answered(id);
            }
        }
    }

    /// Several choices in words: “police and a doctor”. Each part must name one.
    pub fn several_in_words(&self, question: &Question, text: &str) -> Vec<String> {
        let choices = self.choices(question);
        let joined = self.world.words.listed("joining-words");
        let spaced = joined
            .iter()
            .fold(format!(" {text} "), |text, word| match word.is_ascii() {
                true => text.replace(&format!(" {word} "), ","),
                false => text.replace(word.as_str(), ","),
            });
        let named = spaced
            .split([',', '\n', '+', '&', '、'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(|part| self.heard_choice(question, &choices, part));
        let named: Option<Vec<String>> = named.collect();
        let mut named = named.unwrap_or_default();
        named.dedup();
        match named.len() > 1 && !named.iter().any(|c| is_all_or_nothing(c)) {
            true => named,
            false => Vec::new(),
        }
    }
}
