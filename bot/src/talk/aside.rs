//! Questions outside the interview: the menu, “My report”, language, deletion, consent.

use super::after::{FEEDBACK, SAFE};
use super::answer::STORY_LETTERS;
use super::choosing::{MORE, nth, page};
use super::consent;
use super::distress::WHO;
use super::event::{Arg, Label, Part};
use super::listening::LISTENING;
use super::menu::{MENU, MENU_BESIDE_OPERATOR};
use super::no_number::WITHOUT;
use super::report::REPORT;
use super::state::{Aside, Mode};
use super::step::Turn;
use crate::scan::{Command, Distress, digits, normalise};
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

    fn takes_yes(&self, aside: &Aside) -> bool {
        self.aside_choices(aside)
            .first()
            .is_some_and(|c| c == "yes")
    }

    /// True while only the full word that was asked for is a yes.
    pub fn asks_for_full_yes(&self) -> bool {
        self.conv.talk.aside.as_ref().is_some_and(is_full)
    }

    /// What can be chosen, in the order of the buttons.
    fn aside_choices(&self, aside: &Aside) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|c| (*c).to_owned()).collect();
        match aside {
            Aside::Menu if self.bot_talks() => owned(&MENU),
            Aside::Menu => owned(&MENU_BESIDE_OPERATOR),
            Aside::Report => owned(&REPORT),
            Aside::Language => Lang::all().iter().map(|l| l.code().to_owned()).collect(),
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
            | Aside::DangerCheck => owned(&["yes", "no"]),
        }
    }

    fn aside_label(&self, aside: &Aside, choice: &str) -> Label {
        match aside {
            _ if choice == MORE => Label::Words("button-more".into()),
            Aside::Language => Label::Language(choice.to_owned()),
            Aside::Correct { .. } => Label::Words(format!("field-{choice}")),
            Aside::Withdraw => Label::Agency(choice.to_owned()),
            _ => Label::Words(format!("{}.{choice}", message(aside).unwrap_or_default())),
        }
    }

    /// What stands on the buttons of “delete?” can be typed, and is no wish to be asked.
    pub fn answers_delete(&mut self, text: &str) -> bool {
        let open = self.conv.talk.aside.clone();
        let asks = matches!(open, Some(Aside::Delete | Aside::DeleteAnyway));
        asks && self.answer_by_choice(text)
    }

    /// Takes a text that names a choice of the question outside the interview.
    pub fn answer_by_choice(&mut self, text: &str) -> bool {
        let Some(aside) = self.conv.talk.aside.clone() else {
            return false;
        };
        let choice = self.aside_choice(&aside, text);
        if let Some(choice) = &choice {
            self.settle_aside(&aside, choice);
        }
        choice.is_some()
    }

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
        if aside == Aside::Add {
            self.add_words(text);
            return true;
        }
        if self.answer_by_choice(text) {
            return true;
        }
        if self.listen(&aside, text) {
            return true;
        }
        if matches!(aside, Aside::DangerCheck | Aside::WhoInDanger) {
            if self.danger_aside_in_words(&aside, text) {
                return true;
            }
            self.conv.talk.aside = None;
            self.keep_beside_id("danger", text);
            self.note("saved");
            return true;
        }
        // Nothing is agreed to and nothing deleted by what is not understood.
        if is_full(&aside) {
            match aside {
                Aside::Delete | Aside::DeleteAnyway => self.keep_other(text),
                _ => self.keep_about_consent(text),
            }
            self.say("not-understood");
            self.reply.numbered = true;
            match aside {
                Aside::Delete => self.delete(),
                _ => self.ask_aside(&aside),
            }
            return true;
        }
        if let Aside::LanguageOrCountry { .. } = aside {
            // “Bokeo” says which of the two was meant.
            self.conv.talk.aside = None;
            if self.conv.talk.guided.is_none() && self.hear_where(text) {
                self.ask_again();
                return true;
            }
        }
        if self.asks_once_more(&aside, text) {
            return true;
        }
        self.conv.talk.aside = None;
        false
    }

    /// A question beside the interview is asked again once, before what is typed goes back to
    /// the interview: the number that follows would answer something else there.
    fn asks_once_more(&mut self, aside: &Aside, text: &str) -> bool {
        let stays = matches!(
            aside,
            Aside::Report
                | Aside::NoNumber
                | Aside::Correct { .. }
                | Aside::Withdraw
                | Aside::Safe
                | Aside::WriteAgain
                | Aside::Feedback
        );
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let is_story = letters >= STORY_LETTERS || self.ctx.reading.distress >= Distress::P2;
        if !stays || is_story || std::mem::replace(&mut self.conv.talk.aside_missed, true) {
            return false;
        }
        self.keep_other(text);
        if self.reply.parts.is_empty() {
            self.say("not-understood");
        }
        self.open_aside(aside, message(aside));
        self.reply.numbered = true;
        true
    }

    /// The choice that a text names in other words.
    fn aside_heard(&self, aside: &Aside, choices: &[String], text: &str) -> Option<String> {
        let list = match aside {
            Aside::Menu => "heard-menu",
            Aside::Report => "heard-report",
            Aside::NoNumber => "heard-no-number",
            Aside::Safe => "heard-after-safe",
            Aside::WriteAgain | Aside::HumanWrite => "heard-write_back",
            Aside::Feedback => "heard-after-feedback",
            _ => return None,
        };
        self.heard(list, choices, &self.ways(text))
    }

    fn aside_choice(&self, aside: &Aside, text: &str) -> Option<String> {
        let choices = self.aside_choices(aside);
        let is_open = !self.conv.talk.overspoken;
        if let Some(n) = digits(text).filter(|_| is_open) {
            return nth(&choices, n);
        }
        // Nothing is agreed to, and nothing deleted, by a polite word or an “ok”.
        let is_full = is_full(aside);
        let agrees = match aside {
            Aside::Consent(_) => is_open && self.agrees(text),
            Aside::Delete | Aside::DeleteAnyway => self.deletes(text),
            _ => false,
        };
        if agrees {
            return Some("yes".into());
        }
        let is_yes_no = is_open && self.takes_yes(aside);
        match self.ctx.reading.command {
            Command::Yes if is_yes_no && !is_full => return Some("yes".into()),
            Command::No if is_yes_no => return Some("no".into()),
            _ => {}
        }
        let wanted = normalise(text);
        let labelled = |choice: &&String| match self.aside_label(aside, choice) {
            Label::Words(id) => self.says(&id, &wanted),
            Label::Agency(id) => self.world.agency(&id).is_some_and(|a| {
                Lang::all()
                    .iter()
                    .any(|l| normalise(a.name(l.code())) == wanted)
            }),
            _ => false,
        };
        // A name may stand on a page that is not shown now.
        let all = match aside {
            Aside::Correct { .. } => self.correctable(),
            Aside::Withdraw => self.conv.talk.agreed.clone(),
            _ => Vec::new(),
        };
        let one = choices.iter().chain(&all).find(labelled).cloned();
        one.or_else(|| self.aside_heard(aside, &choices, text))
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
fn is_full(aside: &Aside) -> bool {
    matches!(
        aside,
        Aside::Consent(_) | Aside::Delete | Aside::DeleteAnyway
    )
}

/// What a button of the question says it belongs to.
fn name(aside: &Aside) -> &'static str {
    match aside {
        Aside::Menu => "menu",
        Aside::Report => "report",
        Aside::Add => "add",
        Aside::Correct { .. } => "correct",
        Aside::Withdraw => "withdraw",
        Aside::Language => "language",
        Aside::LanguageOrCountry { .. } => "which",
        Aside::Delete => "delete",
        Aside::DeleteAnyway => "delete-anyway",
        Aside::Code | Aside::CodeForReport => "code",
        Aside::HumanWrite => "human",
        Aside::DangerCheck => "danger",
        Aside::QuietCheck => "quiet",
        Aside::WhoInDanger => "who",
        Aside::NoNumber => "none",
        Aside::Listening => "listening",
        Aside::LeaveOut => "official",
        Aside::Safe => "safe",
        Aside::WriteAgain => "write",
        Aside::Feedback => "feedback",
        Aside::Complaint => "complaint",
        Aside::Consent(_) => "consent",
    }
}

/// What else a button says: the referral, where several questions may be open.
fn about(aside: &Aside) -> String {
    match aside {
        Aside::Consent(asked) => format!("/{}", consent::name(asked.referral)),
        _ => String::new(),
    }
}

/// The message that asks it, whose attributes are the choices.
fn message(aside: &Aside) -> Option<&'static str> {
    Some(match aside {
        Aside::Menu => "menu",
        Aside::Report => "report",
        Aside::Correct { .. } => "correct",
        Aside::Withdraw => "withdraw",
        Aside::Language => "language-ask",
        Aside::LanguageOrCountry { .. } => "language-which",
        Aside::Delete => "delete-ask",
        Aside::DeleteAnyway => "delete-anyway",
        Aside::HumanWrite => "human-write-ok",
        Aside::DangerCheck => "danger-check",
        Aside::QuietCheck => "quiet-check",
        Aside::WhoInDanger => "danger-who",
        Aside::NoNumber => "no-number",
        Aside::Listening => "listening",
        Aside::LeaveOut => "official-ask",
        Aside::Consent(_) => "consent-ask",
        Aside::Safe => "after-safe",
        Aside::WriteAgain => "after-write",
        Aside::Feedback => "after-feedback",
        Aside::Complaint => "complaint-ask",
        Aside::Code | Aside::CodeForReport | Aside::Add => return None,
    })
}
