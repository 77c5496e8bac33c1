//! “Can my boss keep my passport?”, asked in the guide to rights: the page that answers it opens. And
//! “I must pay 5000 baht” in the check of a job is the answer to whether one must pay first.
//!
//! The words are lists in `locales/*/heard.ftl`.

use super::step::Turn;
use crate::scan::letters;
use crate::words::digits;

/// Longer texts are a story.
const SHORT: usize = 60;

/// The questions that such words answer.
const TOPIC: &str = "topic";
const OWE: &str = "owe";
/// “Must pay”, and what makes no such thing of it.
const PAYS: &str = "guide-owe-words";
const FREE: &str = "guide-owe-not-words";

impl Turn<'_> {
    /// Takes such a text; false for any other, and for words of danger.
    pub(super) fn topic_in_guide(&mut self, text: &str) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        let is_open = self.conv.talk.aside.is_none() && here.held.is_none();
        let is_kept = !self.conv.talk.is_not_kept(text, &self.ctx.reading);
        if !is_open || is_kept || letters(text) > SHORT || digits(text).is_some() {
            return false;
        }
        let open = guide.next(&here.answers).map(|q| q.id.as_str());
        if open == Some(OWE) && self.must_pay(text) {
            self.choose_guided("yes");
            return true;
        }
        // The country comes first: it is a question of which law.
        let Some(topic) = guide.question(TOPIC).filter(|_| open == Some(TOPIC)) else {
            return false;
        };
        let speaks =
            |choice: &&String| self.speaks_of(&format!("guide-topic-words.{choice}"), text);
        let named: Vec<String> = topic.choices.iter().filter(speaks).cloned().collect();
        let [one] = &named[..] else {
            return false;
        };
        self.choose_guided(one);
        true
    }

    fn must_pay(&self, text: &str) -> bool {
        // “Do I have to pay?” asks us; with a sum in it, it tells.
        let tells = text.contains(char::is_numeric) || !self.is_question(text);
        tells && self.speaks_of(PAYS, text) && !self.speaks_of(FREE, text)
    }
}
