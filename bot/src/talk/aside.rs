//! Questions outside the interview: the menu, “My report”, language, deletion, consent.

use casebook::told::Group;
use casebook::{Millis, Uuid};

use super::after::{FEEDBACK, SAFE};
use super::choosing::{MORE, nth, page};
use super::command::MENU;
use super::distress::WHO;
use super::event::{Arg, Label, Part};
use super::report::REPORT;
use super::state::{Aside, Effect};
use super::step::Turn;
use crate::scan::{Command, digits, normalise};
use crate::words::Lang;

/// How long an erasure waits when someone may be in danger (ARCHITECTURE, “A report
/// is erased”).
const LATER: Millis = 72 * 3_600_000;

impl Turn<'_> {
    /// Asks a question outside the interview.
    pub fn ask_aside(&mut self, aside: &Aside) {
        self.conv.talk.aside = Some(aside.clone());
        if let Some(id) = message(aside) {
            let args = match aside {
                Aside::Consent { agency, .. } => self.agency_args(agency),
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
            self.button(format!("aside:{name}:{choice}"), label);
        }
        match aside {
            Aside::Menu => self.say("menu-typed"),
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

    /// What can be chosen, in the order of the buttons.
    fn aside_choices(&self, aside: &Aside) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|c| (*c).to_owned()).collect();
        match aside {
            Aside::Menu => owned(&MENU),
            Aside::Report => owned(&REPORT),
            Aside::Language => Lang::all().iter().map(|l| l.code().to_owned()).collect(),
            Aside::Correct { page } => self.correctable_page(*page),
            Aside::Withdraw => page(self.conv.talk.agreed.clone(), 0),
            Aside::Safe => owned(&SAFE),
            Aside::Feedback => owned(&FEEDBACK),
            Aside::WhoInDanger => owned(&WHO),
            Aside::Code | Aside::CodeForReport | Aside::Add | Aside::Complaint => Vec::new(),
            Aside::WriteAgain
            | Aside::Delete
            | Aside::HumanWrite
            | Aside::Consent { .. }
            | Aside::LeaveOut
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
        if let Some(choice) = self.aside_choice(&aside, text) {
            self.settle_aside(&aside, &choice);
            return true;
        }
        // Nothing is agreed to and nothing deleted by what is not understood.
        if matches!(aside, Aside::Consent { .. } | Aside::Delete) {
            self.say("not-understood");
            self.reply.numbered = true;
            self.ask_aside(&aside);
            return true;
        }
        self.conv.talk.aside = None;
        false
    }

    fn aside_choice(&self, aside: &Aside, text: &str) -> Option<String> {
        let choices = self.aside_choices(aside);
        if let Some(n) = digits(text) {
            return nth(&choices, n);
        }
        // Nothing is agreed to, and nothing deleted, by a polite word or an “ok”.
        let is_full = matches!(aside, Aside::Consent { .. } | Aside::Delete);
        if matches!(aside, Aside::Consent { .. }) && self.agrees(text) {
            return Some("yes".into());
        }
        let is_yes_no = choices.first().is_some_and(|c| c == "yes");
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
        choices.iter().chain(&all).find(labelled).cloned()
    }

    /// A pressed button of the form `aside:<which>:<choice>`; false when that
    /// question is no longer open.
    pub fn press_aside(&mut self, which: &str, choice: &str) -> bool {
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

    fn settle_aside(&mut self, aside: &Aside, choice: &str) {
        self.conv.talk.aside = None;
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
            Aside::Delete => self.delete_answer(choice == "yes"),
            Aside::DangerCheck => self.danger_checked(choice == "yes"),
            Aside::LeaveOut => self.leave_out(choice == "yes"),
            Aside::WhoInDanger => self.who_in_danger(choice),
            Aside::HumanWrite => self.human_write(choice),
            Aside::Consent { referral, agency } => {
                self.consent_answer(*referral, agency, choice == "yes");
            }
            Aside::Code | Aside::CodeForReport | Aside::Add | Aside::Complaint => self.ask_again(),
            Aside::Safe => self.safe_answer(choice),
            Aside::WriteAgain => self.write_again_answer(choice == "yes"),
            Aside::Feedback => self.feedback_answer(choice),
        }
    }

    fn menu_choice(&mut self, choice: &str) {
        match choice {
            "numbers" => {
                self.numbers();
                // A way, not an answer: the question that follows has its own numbers.
                self.button("nav:places".into(), Label::Words("button-places".into()));
                self.ask_again();
            }
            "job" | "rights" => {
                self.open_guide(choice);
            }
            "report" => self.report_menu(),
            "language" => self.ask_aside(&Aside::Language),
            _ => self.ask_again(),
        }
    }

    fn human_write(&mut self, choice: &str) {
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

    fn delete_answer(&mut self, yes: bool) {
        if !yes {
            self.say("delete-kept");
            return self.ask_again();
        }
        let urgent = self.conv.talk.level().is_some_and(|level| level <= 2);
        // A number that was made after a silence, perhaps in other hands, deletes
        // nothing at once either.
        let doubtful = self.conv.talk.shown_from > 0;
        let wait = self.conv.has_case && (urgent || self.conv.accepted || doubtful);
        self.say(if wait { "delete-later" } else { "deleted" });
        self.say(if self.ctx.erases_chat {
            "deleted-chat-here"
        } else {
            "deleted-chat-yours"
        });
        self.say("deleted-not-elsewhere");
        let at = if wait {
            self.ctx.now + LATER
        } else {
            self.ctx.now
        };
        if self.ctx.erases_chat {
            self.effects.push(Effect::EraseChat);
        }
        self.effects.push(Effect::Erase { at });
    }

    /// An operator's question: may this agency be told?
    pub fn ask_consent(&mut self, referral: Uuid, agency: &str) {
        let agency = agency.to_owned();
        self.ask_aside(&Aside::Consent { referral, agency });
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
        use Group::{OwnWords, Place, SafeContact, Suspect, Triage};
        let groups = Group::list(&[Triage, Place, Suspect, SafeContact, OwnWords]);
        self.agree(agency, granted, groups, "protection".into());
        self.effects
            .push(Effect::SettleReferral { referral, granted });
        self.say(if granted { "consent-yes" } else { "consent-no" });
        if self.bot_talks() {
            self.ask_again();
        }
    }
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
        Aside::Delete => "delete",
        Aside::Code | Aside::CodeForReport => "code",
        Aside::HumanWrite => "human",
        Aside::DangerCheck => "danger",
        Aside::WhoInDanger => "who",
        Aside::LeaveOut => "official",
        Aside::Safe => "safe",
        Aside::WriteAgain => "write",
        Aside::Feedback => "feedback",
        Aside::Complaint => "complaint",
        Aside::Consent { .. } => "consent",
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
        Aside::Delete => "delete-ask",
        Aside::HumanWrite => "human-write-ok",
        Aside::DangerCheck => "danger-check",
        Aside::WhoInDanger => "danger-who",
        Aside::LeaveOut => "official-ask",
        Aside::Consent { .. } => "consent-ask",
        Aside::Safe => "after-safe",
        Aside::WriteAgain => "after-write",
        Aside::Feedback => "after-feedback",
        Aside::Complaint => "complaint-ask",
        Aside::Code | Aside::CodeForReport | Aside::Add => return None,
    })
}
