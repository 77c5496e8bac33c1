//! Walking through a guide. What is typed in it is not kept: words that look like a
//! story are held back until the person says whether we may keep them.

use std::collections::BTreeMap;

use casebook::provinces;
use serde::{Deserialize, Serialize};

use super::event::Label;
use super::guide::{Guide, Kind};
use super::missed::MOST_MISSED;
use super::place_names::named;
use super::step::Turn;

/// The question of a guide that a place answers too.
pub(super) const COUNTRY: &str = "country";

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
        let opens = self.begin_guide(id);
        if opens {
            self.go_on_guided();
        }
        opens
    }

    /// The same, before anything is asked in it.
    pub(super) fn begin_guide(&mut self, id: &str) -> bool {
        if self.world.interview.guide(id).is_none() {
            return false;
        }
        self.conv.talk.aside = None;
        self.conv.talk.guided = Some(InGuide {
            guide: id.to_owned(),
            ..InGuide::default()
        });
        self.say("guide-keeps-nothing");
        true
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
        } else if self.goes_on_past_held(text)
            || self.ask_between(text)
            || self.answers_another(text)
            || self.report_from_guide(text)
            || self.place_in_guide(text)
            || self.small_talk(text)
        {
            return true;
        } else if let Some(choice) = self.choice_within(&choices, text) {
            self.choose_guided(&choice);
        } else if self.is_story(text) {
            self.hold_words(text);
            self.ask_guided();
        } else {
            self.guided_miss();
        }
        true
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

    pub(super) fn here(&self) -> Option<(Guide, InGuide)> {
        let here = self.conv.talk.guided.clone()?;
        Some((self.world.interview.guide(&here.guide)?.clone(), here))
    }

    pub(super) fn choose_guided(&mut self, choice: &str) {
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
}

#[cfg(test)]
mod tests {
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
