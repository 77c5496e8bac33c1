//! A message that the person took back: what it told in their own words, and the place
//! they sent, leave the answers, so that no agency sees them. The question is not asked
//! again: they have just said that they would rather not.
//!
//! A choice stays; it can be changed by going back. What a rule made of the words stays
//! too: only a named person lowers a priority.

use casebook::told::{Form, OTHER_WORDS, about};

use super::step::Turn;
use crate::channel::place;

impl Turn<'_> {
    /// `text` is what was said, where it is known.
    pub fn withdrawn(&mut self, text: Option<&str>) {
        let Some(text) = text.filter(|t| !t.trim().is_empty()) else {
            return;
        };
        // A place is told with the words beside it; they stand in different answers.
        let place = text.split_once('\n');
        let place = place.filter(|(pin, _)| place::degrees(pin).is_some());
        let (pin, text) = place.unwrap_or((text, text));
        let ids: Vec<String> = self.conv.told.answers.keys().cloned().collect();
        for id in ids {
            let Some(answer) = self.conv.told.answers.get_mut(&id) else {
                continue;
            };
            match answer.form {
                Form::Text => match without(&answer.value, text) {
                    Some(rest) if rest.is_empty() && is_beside(&id) => {
                        self.conv.told.answers.remove(&id);
                    }
                    Some(rest) if rest.is_empty() => self.keep_skipped(&id),
                    Some(rest) => answer.value = rest,
                    None => {}
                },
                Form::Pin if answer.value == pin.replace(' ', "") => {
                    self.conv.told.answers.remove(&id);
                }
                _ => {}
            }
        }
    }
}

/// True for words that no question waits for.
fn is_beside(id: &str) -> bool {
    id == OTHER_WORDS || about(id).1
}

/// What is left of an answer without the lines of `text`; none if it has them not.
fn without(answer: &str, text: &str) -> Option<String> {
    let lines: Vec<&str> = answer.split('\n').collect();
    let gone: Vec<&str> = text.split('\n').collect();
    let at = lines.windows(gone.len()).position(|w| w == gone)?;
    let left = [&lines[..at], &lines[at + gone.len()..]].concat();
    Some(left.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_taken_back_leaves_an_answer() {
        assert_eq!(without("a\nb\nc", "b").as_deref(), Some("a\nc"));
        assert_eq!(without("a\nb\nc", "b\nc").as_deref(), Some("a"));
        assert_eq!(without("ab", "a"), None);
        assert_eq!(without("a", "a").as_deref(), Some(""));
    }
}
