//! “Delete it, he found my phone”: a word that stops or deletes, and behind it that somebody has
//! seen, knows or looks. Whoever writes so must put the phone away now: the chat falls silent,
//! and nothing of it is deleted or lost.
//!
//! The lists are in `locales/*/heard.ftl`: what such a message begins with, who, and does what.

use super::heard::without_first;
use super::interview::Priority;
use super::state::Effect;
use super::step::Turn;
use crate::scan::{letters, normalise};

/// Words of haste that stand between the parts, at most.
const BETWEEN: usize = 3;
/// Whoever must put the phone away writes no more letters than that.
const FEW: usize = 80;

impl Turn<'_> {
    /// True for that.
    pub fn is_found_out(&self, text: &str) -> bool {
        if letters(text) > FEW {
            return false;
        }
        let words = &self.world.words;
        let openings = words.longest_first("found-out-openings");
        let who = words.longest_first("found-out-who");
        let does = words.longest_first("found-out-does");
        let between = words.longest_first("found-out-between");
        let text = normalise(text);
        let Some(mut rest) = openings.iter().find_map(|word| without_first(&text, word)) else {
            return false;
        };
        for _ in 0..=BETWEEN {
            let told = who.iter().find_map(|word| without_first(rest, word));
            let told = told.map(str::trim_start);
            if told.is_some_and(|told| does.iter().any(|word| begins(told, word))) {
                return true;
            }
            match between.iter().find_map(|word| without_first(rest, word)) {
                Some(shorter) => rest = shorter.trim_start(),
                None => return false,
            }
        }
        false
    }

    /// Whoever has been found out is somebody to look for soon; the words are kept.
    pub fn note_found_out(&mut self, text: &str) {
        self.keep_other(text);
        self.raise(Priority::P2, "told-hidden");
        self.effects.push(Effect::OpenCase);
    }
}

pub(super) fn begins(text: &str, word: &str) -> bool {
    text == word || without_first(text, word).is_some()
}
