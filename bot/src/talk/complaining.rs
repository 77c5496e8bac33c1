//! A complaint about us: at any time, by a word or once the hotline is done. It stands in
//! no transcript, and is read by somebody who had nothing to do with the talk
//! (`casebook/src/complaint.rs`).

use super::event::Label;
use super::heard::without_first;
use super::place_names::anywhere;
use super::someone_comes::parts as sentences;
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::scan::{Distress, Reading, normalise};
use crate::words::{Words, digits};

/// What a complaint begins with, and whom it is about where it is none of ours: lists in
/// `locales/`.
const OPENS: &str = "complaint-openings";
const ELSEWHERE: &str = "complaint-elsewhere";

/// True for a message that complains about us and says of what: a sentence of it begins so. One
/// about a boss or an agent is a report, and one that is urgent is never only a complaint.
pub(crate) fn complains(words: &Words, text: &str, reading: &Reading) -> bool {
    let urgent = reading.distress > Distress::None || reading.self_harm || reading.minor;
    let (opens, elsewhere) = (words.longest_first(OPENS), words.phrases(ELSEWHERE));
    let begins = |part: &str| {
        let part = normalise(part);
        let is_first = |word: &String| part == *word || without_first(&part, word).is_some();
        opens.iter().any(is_first)
    };
    !urgent && sentences(text).any(begins) && !elsewhere.stand_in(&normalise(text))
}

impl Turn<'_> {
    /// Takes a complaint that came in one message; true for one.
    pub fn complains_at_once(&mut self, text: &str) -> bool {
        let is_one = complains(&self.world.words, text, &self.ctx.reading);
        if is_one {
            self.complaint(text);
        }
        is_one
    }

    /// True for a message that is nothing but the wish to complain.
    pub fn wants_to_complain(&self, text: &str) -> bool {
        self.world
            .words
            .listed("complaint-words")
            .contains(&normalise(text))
    }

    /// The next text is a complaint, and goes past the operator concerned.
    pub fn ask_complaint(&mut self) {
        self.ask_aside(&Aside::Complaint);
        self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
    }

    pub fn complaint(&mut self, text: &str) {
        self.conv.talk.aside = None;
        self.effects.push(Effect::Complain(text.to_owned()));
        self.say("complaint-kept");
        if self.bot_talks() {
            return self.ask_aside(&Aside::ComplaintMore);
        }
        // Beside an operator what comes next is said to them, and it is said so.
        self.say("complaint-next");
        self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
    }

    /// A text where it is asked whether there is more: that more, unless it is urgent, a place, an
    /// answer to what was asked before, or small talk. In the talk itself whoever it is about would
    /// read it.
    pub(super) fn complains_on(&mut self, text: &str) {
        if self.says_done(text) || self.says_nothing_known(text) {
            return self.complained();
        }
        if digits(text).is_some_and(|n| n <= 9) {
            // A number that stands beside nothing here.
            self.reply.numbered = true;
            return self.ask_aside(&Aside::ComplaintMore);
        }
        if self.is_choice_by_word(text) || !anywhere(text).is_empty() {
            self.conv.talk.aside = None;
            return self.answer_text(text);
        }
        let reading = &self.ctx.reading;
        let is_calm = !(reading.self_harm || reading.minor) && reading.distress == Distress::None;
        if is_calm && !self.is_small_talk(text) {
            return self.complaint(text);
        }
        self.conv.talk.aside = None;
        if !self.small_talk(text) {
            self.keep_here(text);
            self.say("saved");
            self.ask_again();
        }
    }

    /// Nothing more: the question that was open comes again.
    pub(super) fn complained(&mut self) {
        self.conv.talk.aside = None;
        match self.current() {
            None if self.conv.talk.ended => self.say("closed-for-now"),
            _ => self.ask_again(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::channel::Said;
    use crate::scan::{Distress, Reading};
    use crate::talk::Event;
    use crate::talk::event::StaffEvent;
    use crate::talk::script::{Talk, said};
    use crate::talk::state::{Aside, Effect};

    #[test]
    fn a_complaint_does_not_reach_the_answers() {
        let mut talk = Talk::begun();
        let reason = "helped".into();
        talk.staff(StaffEvent::Closed { reason });
        talk.press("aside:safe:yes");
        talk.press("aside:write:yes");
        assert!(said(&talk.press("aside:feedback:complain")).contains(&"complaint-ask".into()));
        let effects = talk.type_in("The woman who wrote was rude");
        let text = "The woman who wrote was rude".to_owned();
        assert!(effects.contains(&Effect::Complain(text)));
        assert!(!format!("{:?}", talk.conv).contains("rude"));
    }

    #[test]
    fn one_can_complain_at_any_time_and_go_on() {
        for word in [
            "complaint",
            "I want to complain",
            "ร้องเรียน",
            "ຮ້ອງທຸກ",
            "Complaint!",
        ] {
            let mut talk = Talk::begun();
            let at = talk.conv.talk.at.clone();
            assert!(
                said(&talk.type_in(word)).contains(&"complaint-ask".into()),
                "{word}"
            );
            let effects = talk.type_in("nobody answered me for two days");
            let text = "nobody answered me for two days".to_owned();
            assert!(effects.contains(&Effect::Complain(text)), "{word}");
            assert_eq!(said(&effects), ["complaint-kept", "complaint-more"]);
            // What comes in a second message is none of the talk either.
            let effects = talk.type_in("he is called Somsak");
            assert!(effects.contains(&Effect::Complain("he is called Somsak".into())));
            // The question comes again by itself: not every app shows a button.
            assert_eq!(said(&talk.type_in("2")), ["ask-safe"]);
            let kept = format!("{:?}", talk.conv);
            assert!(!kept.contains("two days") && !kept.contains("Somsak"));
            assert_eq!(talk.conv.talk.at, at);
        }
    }

    #[test]
    fn an_answer_to_what_was_asked_before_is_no_more_of_a_complaint() {
        let mut talk = Talk::begun();
        talk.type_in("complaint");
        talk.type_in("nobody answered me for two days");
        let effects = talk.type_in("yes, safe");
        let complains = |e: &Effect| matches!(e, Effect::Complain(_));
        assert!(!effects.iter().any(complains));
        assert_eq!(talk.conv.told.answers["safe"].value, "yes");
    }

    #[test]
    fn what_is_urgent_is_no_more_of_a_complaint() {
        let mut talk = Talk::begun();
        talk.type_in("complaint");
        talk.type_in("nobody answered me for two days");
        let reading = Reading {
            distress: Distress::P2,
            sure: true,
            ..Reading::default()
        };
        let text = Said::Text("they lock us in".into());
        let effects = talk.happen(&Event::Person(text), reading);
        let complains = |e: &Effect| matches!(e, Effect::Complain(_));
        assert!(!effects.iter().any(complains));
        assert!(format!("{:?}", talk.conv.told).contains("lock us in"));
        assert!(talk.conv.talk.level() <= Some(2));
    }

    #[test]
    fn one_can_complain_while_an_operator_writes_and_with_the_first_word() {
        let mut talk = Talk::begun();
        talk.staff(StaffEvent::TookOver);
        assert!(said(&talk.type_in("complaint")).contains(&"complaint-ask".into()));
        let effects = talk.type_in("you are rude");
        assert!(effects.contains(&Effect::Complain("you are rude".into())));
        // The next one is read by whoever writes with them, and they are told so.
        assert_eq!(said(&effects), ["complaint-kept", "complaint-next"]);
        let mut fresh = Talk::begun();
        fresh.conv.talk.greeted = false;
        fresh.type_in("complaint");
        assert_eq!(fresh.conv.talk.aside, Some(Aside::Complaint));
    }

    #[test]
    fn a_text_with_the_word_in_it_is_an_answer() {
        let mut talk = Talk::begun();
        talk.type_in("my boss says I complain too much");
        assert_eq!(talk.conv.talk.aside, None);
    }
}
