//! Walking through a guide. What is typed in it is not kept: words that look like a
//! story are held back until the person says whether we may keep them.

use std::collections::BTreeMap;

use casebook::provinces;
use serde::{Deserialize, Serialize};

use super::age::{is_grown, says_age};
use super::distress::is_sure;
use super::event::Label;
use super::guide::{Guide, Kind};
use super::interview::Priority;
use super::missed::MOST_MISSED;
use super::place_names::{named, wholly};
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::channel::Said;
use crate::scan::{Command, Distress, digits, letters};

/// The question of a guide that a place answers too.
pub(super) const COUNTRY: &str = "country";

/// A text of at least this many letters is more than a slip.
const STORY_LETTERS: usize = 25;

/// Where somebody stands in a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InGuide {
    pub guide: String,
    pub answers: BTreeMap<String, String>,
    /// Words that the person has not said we may keep. They leave with the guide.
    pub held: Option<String>,
    /// What those words raise once we may keep them, and by which rule.
    pub held_raises: Option<(u8, String)>,
    /// Texts in a row at one question that were not understood.
    pub missed: u8,
    /// The open question asks whether somebody is grown up: an age is an answer to it.
    pub asks_age: bool,
}

/// What can be done at a guide's end, and instead of keeping words.
pub(super) const AFTER: [&str; 4] = ["tell", "person", "numbers", "done"];
pub(super) const KEEP: [&str; 2] = ["yes", "no"];

impl Turn<'_> {
    /// Opens a guide; false when the interview has none of that name.
    pub fn open_guide(&mut self, id: &str) -> bool {
        if self.world.interview.guide(id).is_none() {
            return false;
        }
        self.conv.talk.aside = None;
        self.conv.talk.guided = Some(InGuide {
            guide: id.to_owned(),
            ..InGuide::default()
        });
        self.say("guide-keeps-nothing");
        self.go_on_guided();
        true
    }

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

    /// Takes a text as an answer inside a guide; false outside one, and for words of danger
    /// to life, of dying or of a child, which are heard as everywhere.
    pub fn answer_guided(&mut self, text: &str) -> bool {
        if self.conv.talk.guided.is_none() {
            return false;
        }
        if !self.conv.talk.is_not_kept(text, &self.ctx.reading) {
            self.conv.talk.guided = None;
            return false;
        }
        let choices = self.guided_choices();
        if let Some(choice) = self.guided_choice(&choices, text) {
            self.choose_guided(&choice);
        } else if self.ask_between(text)
            || self.report_from_guide(text)
            || self.place_in_guide(text)
            || self.small_talk(text)
        {
            return true;
        } else if self.is_story(text) {
            self.hold_words(text);
            self.ask_guided();
        } else {
            self.guided_miss();
        }
        true
    }

    fn is_story(&self, text: &str) -> bool {
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

    /// Which of two places of one name: “Vientiane” is a province and the capital.
    pub(super) fn ask_between(&mut self, text: &str) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        let asks_province = here.held.is_none()
            && guide
                .next(&here.answers)
                .is_some_and(|q| q.choices.is_empty());
        let country = here.answers.values().next().map(String::as_str);
        let found = match asks_province {
            true => named(country, text),
            false => Vec::new(),
        };
        if found.len() < 2 {
            return false;
        }
        self.say("province-which");
        for iso in found {
            let label = Label::Province(iso.clone());
            self.button(format!("guide:{}:{iso}", guide.id), label);
        }
        self.button("nav:menu".into(), Label::Words("button-menu".into()));
        self.reply.footer = true;
        true
    }

    /// Not understood: the choices with their numbers, then a human besides, then the next
    /// question of a check.
    fn guided_miss(&mut self) {
        let missed = self.conv.talk.guided.as_mut().map_or(0, |here| {
            here.missed = here.missed.saturating_add(1);
            here.missed
        });
        let is_check = self.here().is_some_and(|(guide, here)| {
            guide.kind == Kind::Check && here.held.is_none() && guide.next(&here.answers).is_some()
        });
        if missed >= MOST_MISSED && is_check {
            self.say("guide-passed-over");
            self.skip_in_guide();
            return;
        }
        self.say("guide-not-understood");
        self.ask_guided();
        self.reply.numbered = true;
        if missed > 1 {
            self.button("nav:human".into(), Label::Words("button-human".into()));
        }
    }

    /// A pressed button `guide:<guide>:<choice>`; false when it belongs to no question
    /// that is open.
    pub fn press_guided(&mut self, guide: &str, choice: &str) -> bool {
        if choice == "open" {
            // A guide may be opened again at any time: it changes nothing.
            return self.open_guide(guide);
        }
        let here = self.conv.talk.guided.as_ref();
        if here.is_none_or(|h| h.guide != guide) {
            return false;
        }
        let known = self.guided_choices().iter().any(|c| c == choice)
            || provinces::by_iso(choice).is_some_and(|_| self.guided_choices().is_empty());
        if known {
            self.choose_guided(choice);
        }
        known
    }

    /// One question back; out of the guide before its first.
    pub fn back_in_guide(&mut self) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        if here.held.is_some() {
            self.keep_or_drop(false, "");
            return true;
        }
        let last = guide.questions.iter().rev();
        let last = last
            .map(|q| q.id.clone())
            .find(|id| here.answers.contains_key(id));
        match (last, &mut self.conv.talk.guided) {
            (Some(id), Some(here)) => {
                here.answers.remove(&id);
                self.ask_guided();
            }
            _ => {
                self.conv.talk.guided = None;
                self.ask_again();
            }
        }
        true
    }

    /// Passes the open question of a guide over; false outside one.
    pub fn skip_in_guide(&mut self) -> bool {
        let Some((guide, here)) = self.here() else {
            return false;
        };
        match guide.next(&here.answers) {
            _ if here.held.is_some() => self.keep_or_drop(false, ""),
            Some(question) if guide.kind == Kind::Check => {
                let id = question.id.clone();
                if let Some(here) = &mut self.conv.talk.guided {
                    here.missed = 0;
                    here.answers.insert(id, String::new());
                }
                self.go_on_guided();
            }
            _ => self.leave_guided("done"),
        }
        true
    }

    /// True when a text is the very label of a choice that the guide offers now: there
    /// “Laos” is an answer, not a wish to speak Lao.
    pub fn is_guided_word(&self, text: &str) -> bool {
        digits(text).is_none() && self.guided_choice(&self.guided_choices(), text).is_some()
    }

    /// True for an age where a guide asks for one: it is no word about a child.
    pub fn is_guided_age(&self, text: &str) -> bool {
        let here = self.conv.talk.guided.as_ref();
        here.is_some_and(|here| here.asks_age) && says_age(text)
    }

    pub(super) fn here(&self) -> Option<(Guide, InGuide)> {
        let here = self.conv.talk.guided.clone()?;
        Some((self.world.interview.guide(&here.guide)?.clone(), here))
    }

    fn guided_choices(&self) -> Vec<String> {
        let Some((guide, here)) = self.here() else {
            return Vec::new();
        };
        match guide.next(&here.answers) {
            _ if here.held.is_some() => KEEP.map(str::to_owned).to_vec(),
            Some(question) => question.choices.clone(),
            None => AFTER.map(str::to_owned).to_vec(),
        }
    }

    fn guided_choice(&self, choices: &[String], text: &str) -> Option<String> {
        let (guide, here) = self.here()?;
        let open = guide.next(&here.answers).filter(|_| here.held.is_none());
        if choices.is_empty() && open.is_some() {
            let country = here.answers.values().next().map(String::as_str);
            return self.province(country, text);
        }
        if open.is_some_and(|q| q.age)
            && let Some(grown) = is_grown(text)
        {
            return Some(if grown { "yes" } else { "no" }.into());
        }
        if let Some(n) = digits(text) {
            return choices
                .get(usize::try_from(n).ok()?.checked_sub(1)?)
                .cloned();
        }
        let has = |id: &str| choices.iter().any(|c| c == id);
        match self.ctx.reading.command {
            Command::Yes if has("yes") => return Some("yes".into()),
            Command::No if has("no") => return Some("no".into()),
            _ => {}
        }
        let name = match open {
            Some(question) => format!("guide-{}-{}", guide.id, question.id),
            None if here.held.is_some() => "guide-keep".to_owned(),
            None => "guide-after".to_owned(),
        };
        let ways = self.ways(text);
        let labelled = |choice: &&String| {
            let labels = self.world.words.normal(&format!("{name}.{choice}"));
            labels.iter().any(|label| ways.contains(label))
        };
        let one = choices.iter().find(labelled).cloned();
        let one = one.or_else(|| self.heard(&format!("heard-{name}"), choices, &ways));
        let asks_country = open.is_some_and(|q| q.id == COUNTRY);
        let named = || {
            let question = self.asks_country().filter(|_| asks_country)?;
            self.named_country(question, choices, text)
        };
        let by_place = || {
            let place = asks_country.then(|| self.country_by_place(choices, text))?;
            Some(place?.0)
        };
        let is_place = || {
            let takes = open.is_some_and(|q| q.place) && !wholly(text).is_empty();
            takes.then(|| "yes".to_owned())
        };
        one.or_else(named).or_else(by_place).or_else(is_place)
    }

    fn choose_guided(&mut self, choice: &str) {
        if let Some(here) = &mut self.conv.talk.guided {
            here.missed = 0;
        }
        let Some((guide, here)) = self.here() else {
            return;
        };
        if let Some(text) = here.held {
            return self.keep_or_drop(choice == "yes", &text);
        }
        match guide.next(&here.answers) {
            Some(question) => {
                let id = question.id.clone();
                if let Some(here) = &mut self.conv.talk.guided {
                    let is_country = here.answers.is_empty();
                    here.answers.insert(id, choice.to_owned());
                    if is_country {
                        here.pass_over_provinces(&guide, choice);
                    }
                }
                self.go_on_guided();
            }
            None => self.leave_guided(choice),
        }
    }

    pub(super) fn leave_guided(&mut self, choice: &str) {
        self.conv.talk.guided = None;
        match choice {
            "person" => self.human(),
            "numbers" => {
                self.numbers();
                self.ask_again();
            }
            "tell" => {
                self.say("guide-tell");
                self.ask_again();
            }
            _ => {
                self.say("guide-done");
                self.button("nav:menu".into(), Label::Words("button-menu".into()));
                self.reply.footer = true;
            }
        }
    }

    fn keep_or_drop(&mut self, keep: bool, text: &str) {
        if !keep {
            if let Some(here) = &mut self.conv.talk.guided {
                here.held = None;
                here.held_raises = None;
            }
            self.say("guide-dropped");
            self.ask_guided();
            return;
        }
        let left = self.conv.talk.guided.take();
        self.keep_text("story", text);
        match left.and_then(|here| here.held_raises) {
            Some((2, rule)) => self.raise(Priority::P2, &rule),
            Some((_, rule)) => self.raise(Priority::P3, &rule),
            None => {}
        }
        self.hear_context(text);
        self.say("saved");
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
    use crate::words::Lang;

    #[test]
    fn a_dangerous_offer_is_called_so_and_nothing_is_kept() {
        let mut talk = Talk::begun();
        talk.press("guide:job:open");
        for answer in ["4", "2", "1", "1", "1", "2", "1"] {
            talk.type_in(answer);
        }
        let effects = talk.type_in("1");
        let said = said(&effects);
        assert!(said.contains(&"guide-job-verdict-many".into()), "{said:?}");
        assert!(said.contains(&"guide-job-sign-papers".into()), "{said:?}");
        assert!(!said.contains(&"guide-job-sign-adult".into()), "{said:?}");
        assert!(talk.conv.told.answers.is_empty());
        assert!(!effects.contains(&Effect::OpenCase));
    }

    #[test]
    fn an_ordinary_offer_is_not_called_safe() {
        let mut talk = Talk::begun();
        talk.press("guide:job:open");
        for answer in ["1", "1", "2", "2", "2", "1", "2"] {
            talk.type_in(answer);
        }
        let said = said(&talk.type_in("1"));
        assert!(said.contains(&"guide-job-verdict-none".into()), "{said:?}");
        assert!(!said.iter().any(|id| id.contains("sign")), "{said:?}");
    }

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

    #[test]
    fn laos_is_an_answer_inside_a_guide_and_back_leads_out() {
        let mut talk = Talk::begun();
        talk.press("guide:rights:open");
        talk.type_in("Laos");
        assert_eq!(talk.conv.lang, Lang::ENGLISH);
        let said_help = said(&talk.type_in("5"));
        assert!(
            said_help.contains(&"guide-rights-LA-help".into()),
            "{said_help:?}"
        );
        talk.press("nav:back");
        talk.press("nav:back");
        assert!(talk.conv.talk.guided.is_none());
    }

    #[test]
    fn another_country_has_no_provinces_to_ask_for() {
        let mut talk = Talk::begun();
        talk.press("guide:places:open");
        let said_there = said(&talk.type_in("3"));
        assert!(said_there.contains(&"guide-after".into()), "{said_there:?}");
        talk.press("guide:places:open");
        talk.type_in("1");
        let said_here = said(&talk.type_in("Ubon Ratchathani"));
        assert!(
            said_here.contains(&"guide-in-province".into()),
            "{said_here:?}"
        );
    }
}
