//! Questions outside the interview: the menu, language, deletion, consent.

use casebook::{Millis, Uuid};

use super::after::{FEEDBACK, SAFE};
use super::command::MENU;
use super::event::{Arg, Label, Part};
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::scan::{Command, digits};
use crate::words::Lang;

/// How long an erasure waits when someone may be in danger (ARCHITECTURE, “A report
/// is erased”).
const LATER: Millis = 72 * 3_600_000;

impl Turn<'_> {
    /// Takes a text as the answer to the question outside the interview; false when
    /// there is none, or the text is no answer to it.
    pub fn answer_aside(&mut self, text: &str) -> bool {
        let Some(aside) = self.conv.talk.aside.clone() else {
            return false;
        };
        if aside == Aside::Complaint {
            self.complaint(text);
            return true;
        }
        let choice = self.aside_choice(&aside, text);
        if let Some(choice) = choice {
            self.settle_aside(&aside, &choice);
            return true;
        }
        if matches!(aside, Aside::Consent { .. } | Aside::Delete) {
            self.say("not-understood");
            self.ask_aside_again(&aside);
            return true;
        }
        self.conv.talk.aside = None;
        false
    }

    fn aside_choice(&self, aside: &Aside, text: &str) -> Option<String> {
        let choices: Vec<String> = match aside {
            Aside::Menu => MENU.map(str::to_owned).to_vec(),
            Aside::Language => Lang::all().iter().map(|l| l.code().to_owned()).collect(),
            Aside::Code | Aside::Complaint => return None,
            Aside::Safe => SAFE.map(str::to_owned).to_vec(),
            Aside::Feedback => FEEDBACK.map(str::to_owned).to_vec(),
            _ => vec!["yes".to_owned(), "no".to_owned()],
        };
        if let Some(n) = digits(text) {
            return choices
                .get(usize::try_from(n).ok()?.checked_sub(1)?)
                .cloned();
        }
        let wanted = crate::scan::normalise(text);
        let labelled = |choice: &String| {
            aside_message(aside).is_some_and(|m| {
                crate::scan::normalise(&self.world.words.say(
                    self.conv.lang,
                    &format!("{m}.{choice}"),
                    &[],
                )) == wanted
            })
        };
        match self.ctx.reading.command {
            Command::Yes if choices[0] == "yes" => Some("yes".into()),
            Command::No if choices[0] == "yes" => Some("no".into()),
            _ => choices.iter().find(|c| labelled(c)).cloned(),
        }
    }

    /// A pressed button of the form `aside:<which>:<choice>`; false when that
    /// question is no longer open.
    pub fn press_aside(&mut self, which: &str, choice: &str) -> bool {
        let open = self.conv.talk.aside.clone();
        match open {
            Some(aside) if aside_name(&aside) == which => self.settle_aside(&aside, choice),
            // The menu and the languages may be used again at any time: they change nothing.
            _ if which == "menu" => self.settle_aside(&Aside::Menu, choice),
            _ if which == "language" => self.settle_aside(&Aside::Language, choice),
            _ => return false,
        }
        true
    }

    fn settle_aside(&mut self, aside: &Aside, choice: &str) {
        self.conv.talk.aside = None;
        match aside {
            Aside::Menu => self.menu_choice(choice),
            Aside::Language => match Lang::parse(choice) {
                Some(lang) => self.speak(lang),
                None => self.ask_language(),
            },
            Aside::Delete => self.delete_answer(choice == "yes"),
            Aside::HumanWrite => {
                let write = choice == "yes";
                self.keep_choice("write_back", choice);
                self.effects.push(Effect::WriteBack(write));
                self.say(if write {
                    "human-will-write"
                } else {
                    "human-will-not-write"
                });
                self.ask_again();
            }
            Aside::Consent { referral, agency } => {
                self.consent_answer(*referral, agency, choice == "yes")
            }
            Aside::Code | Aside::Complaint => self.ask_again(),
            Aside::Safe => self.safe_answer(choice),
            Aside::WriteAgain => self.write_again_answer(choice == "yes"),
            Aside::Feedback => self.feedback_answer(choice),
        }
    }

    fn menu_choice(&mut self, choice: &str) {
        match choice {
            "numbers" => {
                self.numbers();
                self.button(
                    "guide:places:open".into(),
                    Label::Words("button-places".into()),
                );
                self.ask_again();
            }
            "job" | "rights" => {
                self.open_guide(choice);
            }
            "language" => self.ask_language(),
            "code" => {
                self.conv.talk.aside = Some(Aside::Code);
                self.say("code-ask");
            }
            "delete" => self.delete(),
            _ => self.ask_again(),
        }
    }

    fn delete_answer(&mut self, yes: bool) {
        if !yes {
            self.say("delete-kept");
            return self.ask_again();
        }
        let urgent = self
            .conv
            .talk
            .raised
            .as_ref()
            .is_some_and(|(level, _)| *level <= 2);
        let wait = self.conv.has_case && (urgent || self.conv.accepted);
        self.say(if wait { "delete-later" } else { "deleted" });
        let at = if wait {
            self.ctx.now + LATER
        } else {
            self.ctx.now
        };
        self.effects.push(Effect::Erase { at });
    }

    /// An operator's question: may this agency be told?
    pub fn ask_consent(&mut self, referral: Uuid, agency: &str) {
        let aside = Aside::Consent {
            referral,
            agency: agency.to_owned(),
        };
        self.ask_aside_again(&aside);
        self.conv.talk.aside = Some(aside);
    }

    fn ask_aside_again(&mut self, aside: &Aside) {
        match aside {
            Aside::Consent { agency, .. } => {
                self.reply.parts.push(Part::Words {
                    id: "consent-ask".into(),
                    args: self.agency_args(agency),
                });
                self.yes_no("consent", "consent-ask");
            }
            Aside::Delete => {
                self.say("delete-ask");
                self.yes_no("delete", "delete-ask");
            }
            _ => {}
        }
    }

    /// Says the name of an agency and of its country.
    pub fn agency_args(&self, agency: &str) -> Vec<(&'static str, Arg)> {
        let country = self
            .world
            .agency(agency)
            .map_or("other", |a| a.country.as_str());
        vec![
            ("agency", Arg::Agency(agency.to_owned())),
            ("country", Arg::Words(format!("country-{country}"))),
        ]
    }

    fn consent_answer(&mut self, referral: Uuid, agency: &str, granted: bool) {
        self.effects.push(Effect::Consent {
            agency: agency.to_owned(),
            granted,
            groups: "triage place suspect safe_contact own_words".into(),
            purpose: "protection".into(),
        });
        self.effects
            .push(Effect::SettleReferral { referral, granted });
        self.say(if granted { "consent-yes" } else { "consent-no" });
        if self.bot_talks() {
            self.ask_again();
        }
    }
}

pub(super) fn aside_name(aside: &Aside) -> &'static str {
    match aside {
        Aside::Menu => "menu",
        Aside::Language => "language",
        Aside::Delete => "delete",
        Aside::Code => "code",
        Aside::HumanWrite => "human",
        Aside::Safe => "safe",
        Aside::WriteAgain => "write",
        Aside::Feedback => "feedback",
        Aside::Complaint => "complaint",
        Aside::Consent { .. } => "consent",
    }
}

fn aside_message(aside: &Aside) -> Option<&'static str> {
    match aside {
        Aside::Menu => Some("menu"),
        Aside::Delete => Some("delete-ask"),
        Aside::HumanWrite => Some("human-write-ok"),
        Aside::Consent { .. } => Some("consent-ask"),
        Aside::Safe => Some("after-safe"),
        Aside::WriteAgain => Some("after-write"),
        Aside::Feedback => Some("after-feedback"),
        Aside::Language | Aside::Code | Aside::Complaint => None,
    }
}
