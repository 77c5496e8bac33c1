//! Where the number to keep stands: “no paper”, “dangerous” say that it is hard to keep, and not that it
//! shall be good no longer. It is asked once, in few words; said again, it is a no. And what the
//! number is for.

use super::heard::without_first;
use super::interview::Ask;
use super::someone_comes::parts;
use super::step::Turn;

/// Lists in `locales/`.
const HARD: &str = "hard-to-keep-words";
const FOR: &str = "asks-number";

impl Turn<'_> {
    pub(super) fn is_hard_to_keep(&self, text: &str) -> bool {
        let says = |part: &str| {
            let ways = self.ways(part);
            let hard = self.world.words.longest_first(HARD);
            let begins = |way: &String| hard.iter().any(|w| without_first(way, w).is_some());
            self.is_one_of(HARD, &ways) || ways.iter().any(begins)
        };
        parts(text).next().is_some_and(says)
    }

    /// Answers both; false for any other text.
    pub(super) fn asks_of_the_number(&mut self, text: &str) -> bool {
        let shown = self.current().filter(|q| q.ask == Ask::Code).cloned();
        let Some(question) = shown.filter(|_| self.asks()) else {
            return false;
        };
        let is_first = self.conv.talk.missed == 0;
        if self.speaks_of(FOR, text) {
            self.say("code-for");
            // Twice on the screen, it is known.
            if !is_first {
                return true;
            }
        } else if !self.is_hard_to_keep(text) {
            return false;
        } else if !is_first {
            self.keep_beside(&question, text);
            self.choose(&question, "cannot");
            return true;
        } else {
            self.keep_beside(&question, text);
        }
        self.conv.talk.missed = 1;
        self.conv.talk.muddled = 1;
        self.ask_again();
        true
    }
}
