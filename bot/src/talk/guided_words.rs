//! What is said in a guide and is no answer to it: words that look like a story are held back
//! until the person says whether we may keep them, and so is what they would raise.

use super::distress::is_sure;
use super::guide::Kind;
use super::guided::InGuide;
use super::interview::Priority;
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Distress, letters};
use crate::words::digits;

/// A text of at least this many letters is more than a slip.
const STORY_LETTERS: usize = 25;

/// Shorter words (“yes”, ได้) may answer any question.
const STATEMENT: usize = 8;

impl Turn<'_> {
    /// True for words in a guide that raise nothing before the person says that we may keep
    /// them.
    pub fn may_stay_unsaid(&self, said: &Said) -> bool {
        let talk = &self.conv.talk;
        let is_told = |text| talk.is_not_kept(text, &self.ctx.reading);
        let asks = |text| self.guide_asked_for(text).is_some();
        if self.conv.told.answers.is_empty() && said.text().is_some_and(asks) {
            return true;
        }
        talk.guided.is_some()
            && talk.aside != Some(Aside::Complaint)
            && said.text().is_some_and(is_told)
    }

    /// Words for a choice of another question of a check, and of one alone: เขาเก็บพาสปอร์ต, where it is
    /// asked how the job was found. It is an answer, and the open question stays.
    pub(super) fn answers_another(&mut self, text: &str) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        if guide.kind != Kind::Check || here.held.is_some() || letters(text) < STATEMENT {
            return false;
        }
        let ways = self.ways(text);
        let open = guide.next(&here.answers).map(|q| q.id.clone());
        let others = guide.questions.iter();
        let others = others.filter(|q| Some(&q.id) != open.as_ref());
        let named = others.filter_map(|q| {
            let list = |choice: &&String| {
                let list = format!("heard-guide-{}-{}.{choice}", guide.id, q.id);
                self.is_one_of(&list, &ways)
            };
            Some((q.id.clone(), q.choices.iter().find(list)?.clone()))
        });
        let named: Vec<(String, String)> = named.collect();
        let ([(id, choice)], Some(here)) = (&named[..], &mut self.conv.talk.guided) else {
            return false;
        };
        here.answers.insert(id.clone(), choice.clone());
        here.missed = 0;
        self.say("guide-noted");
        self.go_on_guided();
        true
    }

    pub(super) fn is_story(&self, text: &str) -> bool {
        let letters = letters(text);
        letters >= STORY_LETTERS || self.ctx.reading.distress > Distress::None
    }

    pub(super) fn raises(&self) -> Option<(u8, String)> {
        let (priority, rule) = match (self.ctx.reading.distress, is_sure(&self.ctx.reading)) {
            (Distress::None, _) => return None,
            (Distress::P2 | Distress::P1, true) => (Priority::P2, "words-p2"),
            (Distress::Some, true) => (Priority::P3, "words-some"),
            (_, false) => (Priority::P3, "words-unsure"),
        };
        Some((priority as u8, rule.to_owned()))
    }

    /// An answer to what was asked before their words were held, or “that is all”: whoever does
    /// not say that we may keep them has not allowed it.
    pub(super) fn goes_on_past_held(&mut self, text: &str) -> bool {
        let Some(here) = self.conv.talk.guided.clone().filter(|h| h.held.is_some()) else {
            return false;
        };
        let without = InGuide {
            held: None,
            held_raises: None,
            ..here.clone()
        };
        self.conv.talk.guided = Some(without);
        let choice = self.guided_choice(&self.guided_choices(), text);
        // A digit would be one of the two that stand there.
        match choice.filter(|_| digits(text).is_none()) {
            Some(choice) => {
                self.say("guide-dropped");
                self.choose_guided(&choice);
            }
            None if self.says_done(text) => {
                self.say("guide-dropped");
                self.leave_guided("done");
            }
            None => {
                self.conv.talk.guided = Some(here);
                return false;
            }
        }
        true
    }

    pub(super) fn keep_or_drop(&mut self, keep: bool, text: &str) {
        if !keep {
            if let Some(here) = &mut self.conv.talk.guided {
                here.held = None;
                here.held_raises = None;
            }
            self.say("guide-dropped");
            self.ask_guided();
            return;
        }
        let before = self.here();
        let left = self.conv.talk.guided.take();
        self.keep_text("story", text);
        match left.and_then(|here| here.held_raises) {
            Some((2, rule)) => self.raise(Priority::P2, &rule),
            Some((_, rule)) => self.raise(Priority::P3, &rule),
            None => {}
        }
        self.hear_context(text);
        self.say("saved");
        // What was chosen leaves with the guide; what it warns of does not go unsaid.
        if let Some((guide, here)) = before {
            self.warn_of(&guide, &here);
        }
        self.raise(Priority::P3, "first-words");
        self.effects.push(Effect::OpenCase);
        self.ask_next();
    }
}

#[cfg(test)]
mod tests {
    use crate::channel::Said;
    use crate::scan::Reading;
    use crate::talk::Event;
    use crate::talk::script::{Talk, said};
    use crate::talk::state::Effect;

    #[test]
    fn words_are_kept_only_when_the_person_says_so() {
        let story = "They say I will work in a restaurant and sleep above it";
        let mut talk = Talk::begun();
        talk.press("guide:job:open");
        assert!(said(&talk.type_in(story)).contains(&"guide-keep".into()));
        assert!(said(&talk.type_in("2")).contains(&"guide-dropped".into()));
        assert!(!format!("{:?}", talk.conv).contains("restaurant"));
        talk.type_in(story);
        let effects = talk.type_in("1");
        assert!(effects.contains(&Effect::OpenCase));
        assert_eq!(talk.conv.told.answers["story"].value, story);
    }

    #[test]
    fn an_answer_to_what_was_asked_goes_past_the_question_about_keeping() {
        let story = "They say I will work in a restaurant and sleep above it";
        let mut talk = Talk::begun();
        talk.press("guide:job:open");
        talk.type_in(story);
        let effects = talk.type_in("on facebook");
        let told = said(&effects);
        assert!(told.contains(&"guide-dropped".into()), "{told:?}");
        assert!(told.contains(&"guide-job-place".into()), "{told:?}");
        assert!(!format!("{:?}", talk.conv).contains("restaurant"));
        talk.type_in(story);
        assert!(said(&talk.type_in("done")).contains(&"guide-done".into()));
        assert!(talk.conv.talk.guided.is_none() && talk.conv.told.answers.is_empty());
    }

    #[test]
    fn words_of_danger_to_life_leave_the_guide_and_are_heard() {
        let mut talk = Talk::begun();
        talk.press("guide:rights:open");
        let reading = Reading {
            distress: crate::scan::Distress::P1,
            ..Reading::default()
        };
        let effects = talk.happen(&Event::Person(Said::Text("he has a knife".into())), reading);
        assert!(talk.conv.talk.guided.is_none());
        assert!(effects.contains(&Effect::OpenCase));
    }
}
