//! Questions outside the interview: the menu, “My report”, language, deletion, consent.

use super::after::{FEEDBACK, SAFE};
use super::aside_words::{about, message, name};
use super::choosing::{MORE, page};
use super::distress::WHO;
use super::event::{Arg, Label, Part};
use super::listening::LISTENING;
use super::menu::{MENU, MENU_BESIDE_OPERATOR};
use super::no_number::WITHOUT;
use super::report::REPORT;
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::words::Lang;

impl Turn<'_> {
    /// Asks a question outside the interview.
    pub fn ask_aside(&mut self, aside: &Aside) {
        self.conv.talk.aside_missed = false;
        self.open_aside(aside, message(aside));
    }

    /// Asks it in these words.
    pub fn open_aside(&mut self, aside: &Aside, words: Option<&str>) {
        self.conv.talk.aside = Some(aside.clone());
        self.conv.talk.overspoken = false;
        self.asked = true;
        if let Some(id) = words {
            let args = match aside {
                Aside::Consent(asked) => self.consent_args(asked),
                // Whoever is about to be silent must know the word that wakes.
                Aside::QuietCheck => vec![self.word_arg()],
                _ => Vec::new(),
            };
            self.reply.parts.push(Part::Words {
                id: id.into(),
                args,
            });
        }
        let name = name(aside);
        for choice in self.aside_choices(aside) {
            let label = self.aside_label(aside, &choice);
            let about = about(aside);
            self.button(format!("aside:{name}:{choice}{about}"), label);
        }
        match aside {
            Aside::Menu => {
                self.say("menu-typed");
                self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
            }
            Aside::Withdraw => {
                // A button may hold only the beginning of a name.
                self.reply.numbered = true;
                self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
            }
            Aside::Report | Aside::Correct { .. } => {
                self.button("nav:go-on".into(), Label::Words("button-go-on".into()));
            }
            _ => {}
        }
    }

    /// Shows the open question again where a “yes” or a number is an answer to it: with
    /// another question below it, nobody could know which of them was answered.
    pub fn ask_open_aside(&mut self) -> bool {
        let Some(aside) = self.conv.talk.aside.clone() else {
            return false;
        };
        let is_chosen = matches!(
            aside,
            Aside::WhoInDanger | Aside::NoNumber | Aside::Listening
        );
        if self.conv.talk.mode == Mode::Hidden || !(is_chosen || self.takes_yes(&aside)) {
            return false;
        }
        let words = match aside {
            Aside::Consent(_) => Some("consent-again"),
            _ => message(&aside),
        };
        self.open_aside(&aside, words);
        true
    }

    pub(super) fn takes_yes(&self, aside: &Aside) -> bool {
        self.aside_choices(aside)
            .first()
            .is_some_and(|c| c == "yes")
    }

    /// True while only the full word that was asked for is a yes.
    pub fn asks_for_full_yes(&self) -> bool {
        self.conv.talk.aside.as_ref().is_some_and(is_full)
    }

    /// What can be chosen, in the order of the buttons.
    pub(super) fn aside_choices(&self, aside: &Aside) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|c| (*c).to_owned()).collect();
        match aside {
            Aside::Menu if self.bot_talks() => owned(&MENU),
            Aside::Menu => owned(&MENU_BESIDE_OPERATOR),
            Aside::Report => owned(&REPORT),
            Aside::Language => Lang::offered()
                .iter()
                .map(|l| l.code().to_owned())
                .collect(),
            Aside::Correct { page } => self.correctable_page(*page),
            Aside::Withdraw => page(self.conv.talk.agreed.clone(), 0),
            Aside::Safe => owned(&SAFE),
            Aside::Feedback => owned(&FEEDBACK),
            Aside::WhoInDanger => owned(&WHO),
            Aside::NoNumber => owned(&WITHOUT),
            Aside::Listening => owned(&LISTENING),
            Aside::Code | Aside::CodeForReport | Aside::Add | Aside::Complaint => Vec::new(),
            Aside::WriteAgain
            | Aside::Delete
            | Aside::DeleteAnyway
            | Aside::HumanWrite
            | Aside::Consent(_)
            | Aside::LeaveOut
            | Aside::LanguageOrCountry { .. }
            | Aside::QuietCheck
            | Aside::ComplaintMore
            | Aside::DangerCheck => owned(&["yes", "no"]),
        }
    }

    pub(super) fn aside_label(&self, aside: &Aside, choice: &str) -> Label {
        match aside {
            _ if choice == MORE => Label::Words("button-more".into()),
            Aside::Language => Label::Language(choice.to_owned()),
            Aside::Correct { .. } => Label::Words(format!("field-{choice}")),
            Aside::Withdraw => Label::Agency(choice.to_owned()),
            _ => Label::Words(format!("{}.{choice}", message(aside).unwrap_or_default())),
        }
    }

    /// A pressed button of the form `aside:<which>:<choice>`; false when that
    /// question is no longer open.
    pub fn press_aside(&mut self, which: &str, choice: &str) -> bool {
        if which == "consent" {
            return self.press_consent(choice);
        }
        let open = self.conv.talk.aside.clone();
        match open {
            Some(aside) if name(&aside) == which => {
                if !self.aside_choices(&aside).iter().any(|c| c == choice) {
                    return false;
                }
                self.settle_aside(&aside, choice);
            }
            // The menus and the languages may be used again at any time: they change
            // nothing, and what would change something asks for itself.
            _ if which == "menu" => self.settle_aside(&Aside::Menu, choice),
            _ if which == "report" => self.settle_aside(&Aside::Report, choice),
            _ if which == "language" => self.settle_aside(&Aside::Language, choice),
            _ if which == "delete" && choice == "no" => return self.keeps_by_old_button(),
            _ => return false,
        }
        true
    }

    pub fn settle_aside(&mut self, aside: &Aside, choice: &str) {
        self.conv.talk.aside = None;
        self.conv.talk.aside_missed = false;
        match aside {
            Aside::Menu => self.menu_choice(choice),
            Aside::Report => self.report_choice(choice),
            Aside::Correct { page } if choice == MORE => {
                let page = page.wrapping_add(1);
                self.say("correct-more");
                self.ask_aside(&Aside::Correct { page });
            }
            Aside::Correct { .. } => self.correct(choice),
            Aside::Withdraw => self.withdraw(choice),
            Aside::Language => match Lang::parse(choice) {
                Some(lang) => self.speak(lang),
                None => self.ask_aside(&Aside::Language),
            },
            Aside::LanguageOrCountry { language, country } => {
                self.language_or_country_is(choice == "yes", (language, country));
            }
            Aside::Delete | Aside::DeleteAnyway => self.delete_answer(choice == "yes"),
            Aside::DangerCheck => self.danger_checked(choice == "yes"),
            Aside::QuietCheck => self.quiet_answer(choice == "yes"),
            Aside::LeaveOut => self.leave_out(choice == "yes"),
            Aside::ComplaintMore if choice == "yes" => self.ask_complaint(),
            Aside::ComplaintMore => self.complained(),
            Aside::NoNumber => self.without_number(choice),
            Aside::Listening => self.listening_choice(choice),
            Aside::WhoInDanger => self.who_in_danger(choice),
            Aside::HumanWrite => self.human_write(choice),
            Aside::Consent(asked) => self.consent_answer(asked, choice == "yes"),
            Aside::Code | Aside::CodeForReport | Aside::Add | Aside::Complaint => self.ask_again(),
            Aside::Safe => self.safe_answer(choice),
            Aside::WriteAgain => self.write_again_answer(choice == "yes"),
            Aside::Feedback => self.feedback_answer(choice),
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
}

/// True where only the full word that was asked for is a yes.
pub(super) fn is_full(aside: &Aside) -> bool {
    matches!(
        aside,
        Aside::Consent(_) | Aside::Delete | Aside::DeleteAnyway
    )
}
