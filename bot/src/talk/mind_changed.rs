//! “Actually, don't write to me”: what was allowed is taken back at any later question, as easily
//! as it was given. The lists are in `locales/*/heard.ftl`.

use super::heard::without_first;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{letters, politely};

/// Longer texts tell a story.
const LONGEST: usize = 60;

/// So many words before it are taken off: “no wait, actually”.
const LAYERS: usize = 4;

/// What somebody says before they say otherwise.
const BEFORE: &str = "changed-mind-words";

const WRITE: &str = "write_back";

impl Turn<'_> {
    /// What stands behind “I changed my mind”; the whole text where nothing of that stands before.
    pub(super) fn behind_changed_mind(&self, text: &str) -> String {
        let before = self.world.words.longest_first(BEFORE);
        let whole = self.whole(text);
        let mut rest = &*whole;
        for _ in 0..LAYERS {
            match before.iter().find_map(|word| without_first(rest, word)) {
                Some(shorter) => rest = shorter,
                None => break,
            }
        }
        // Signs part sentences, and are not in the normal form.
        match rest == &*whole {
            true => text.to_owned(),
            false => rest.to_owned(),
        }
    }

    /// Hears that we may not write after all. It takes no number to keep: it shows nothing, and
    /// who asks for silence gets it.
    pub(super) fn takes_back_writing(&mut self, text: &str) -> bool {
        let letters = letters(text);
        let takes_words = matches!(self.conv.talk.aside, Some(Aside::Complaint | Aside::Add));
        let is_open = self.conv.talk.guided.is_none() && self.conv.talk.editing.is_none();
        if letters > LONGEST || takes_words || !is_open || self.value(WRITE) != Some("yes") {
            return false;
        }
        let Some(question) = self.world.interview.question(WRITE).cloned() else {
            return false;
        };
        let said = self.behind_changed_mind(text);
        // The whole of it: “he forbids contact” is told of somebody else.
        let listed = self.world.words.listed("heard-write_back.no");
        let is_no = politely(&said).iter().any(|form| listed.contains(form));
        if !is_no || !self.speaks_of("write-words", &said) {
            return false;
        }
        self.keep_choice(WRITE, "no");
        self.consequences(&question, "no");
        self.say("human-will-not-write");
        self.ask_again();
        true
    }
}
