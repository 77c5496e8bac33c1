//! A text while a question outside the interview is open: its answer, or something else that is
//! kept, and the question asked once more.

use super::aside::is_full;
use super::aside_words::message;
use super::choosing::nth;
use super::event::Label;
use super::missed::STORY_LETTERS;
use super::state::Aside;
use super::step::Turn;
use super::withdraw_in_words::SOME;
use crate::scan::{Command, Distress, letters, normalise};
use crate::words::{Lang, digits};

impl Turn<'_> {
    /// What stands on the buttons of “delete?” can be typed, and is no wish to be asked.
    pub fn answers_delete(&mut self, text: &str) -> bool {
        let open = self.conv.talk.aside.clone();
        let asks = matches!(open, Some(Aside::Delete | Aside::DeleteAnyway));
        asks && self.answer_by_choice(text)
    }

    /// “Stop”, “quiet”, where it is asked whether to be quiet: nothing more is said on this screen.
    pub fn answers_quiet(&mut self, text: &str) -> bool {
        self.conv.talk.aside == Some(Aside::QuietCheck) && self.answer_by_choice(text)
    }

    /// Takes a text that names a choice of the question outside the interview.
    pub fn answer_by_choice(&mut self, text: &str) -> bool {
        let Some(aside) = self.conv.talk.aside.clone() else {
            return false;
        };
        let choice = self.aside_choice(&aside, text);
        if let Some(choice) = &choice {
            let agrees = matches!(aside, Aside::Consent(_)) && choice == "yes";
            if agrees && self.before_name_wish(text).is_some() {
                self.keep_about_consent(text);
                self.say("name-left-out");
            }
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
        if aside == Aside::ComplaintMore {
            self.complains_on(text);
            return true;
        }
        if self.listen(&aside, text)
            || self.names_officials_again(&aside, text)
            || self.not_safe_in_words(&aside, text)
        {
            return true;
        }
        if matches!(aside, Aside::DangerCheck | Aside::WhoInDanger) {
            self.hear_early(text);
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
            let is_vague = matches!(aside, Aside::Consent(_)) && self.is_vague_yes(text);
            self.say(match is_vague {
                true => "consent-how",
                false => "not-understood",
            });
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
        let is_light = matches!(
            aside,
            Aside::HumanWrite | Aside::Safe | Aside::WriteAgain | Aside::Feedback
        );
        if is_light && self.small_talk(text) {
            return true;
        }
        self.leave_out_unanswered(&aside);
        if self.conv.talk.aside.is_some() && self.asks_once_more(&aside, text) {
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
                | Aside::HumanWrite
                | Aside::Feedback
                | Aside::LeaveOut
        );
        let is_urgent = self.ctx.reading.distress >= Distress::P2;
        let is_story = letters(text) >= STORY_LETTERS || is_urgent;
        // Whoever is not safe at the end is asked there all that is asked at the end.
        let is_last = matches!(aside, Aside::Safe | Aside::WriteAgain) && is_urgent;
        let is_asked = stays && (is_last || !is_story);
        if !is_asked || std::mem::replace(&mut self.conv.talk.aside_missed, true) {
            return false;
        }
        match aside {
            // It may be about those who were asked about.
            Aside::LeaveOut => self.keep_about_consent(text),
            _ => self.keep_other(text),
        }
        if self.reply.parts.is_empty() {
            self.say(if is_story { "saved" } else { "not-understood" });
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
            Aside::QuietCheck => "heard-quiet-check",
            Aside::LeaveOut => "heard-official-ask",
            _ => return None,
        };
        self.heard(list, choices, &self.ways(text))
    }

    pub(super) fn aside_choice(&self, aside: &Aside, text: &str) -> Option<String> {
        let choices = self.aside_choices(aside);
        let is_open = !self.conv.talk.overspoken;
        if let Some(n) = digits(text).filter(|_| is_open) {
            return nth(&choices, n);
        }
        if self.only_asks(text) || self.declines(text) {
            return None;
        }
        let asks_to_write = matches!(aside, Aside::HumanWrite | Aside::WriteAgain);
        if asks_to_write && self.is_mere_politeness(text) {
            return None;
        }
        // Nothing is agreed to, and nothing deleted, by a polite word or an “ok”.
        let is_full = is_full(aside);
        let agrees = match aside {
            Aside::Consent(asked) => is_open && self.agrees_to_asked(asked, text),
            Aside::Delete | Aside::DeleteAnyway => self.deletes(text),
            _ => false,
        };
        if agrees {
            return Some("yes".into());
        }
        let refuses = || {
            let said = self.behind_changed_mind(text);
            let is_no = |said: &str| self.is_one_of("refusing-words", &self.ways(said));
            let takes_back = self.begins_with(SOME, text) || self.begins_with(SOME, &said);
            self.refuses_them(text) || is_no(text) || is_no(&said) || takes_back
        };
        if matches!(aside, Aside::Consent(_)) && refuses() {
            return Some("no".into());
        }
        let is_vague = *aside == Aside::DangerCheck && self.is_vague(text);
        let is_yes_no = is_open && self.takes_yes(aside) && !is_vague;
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
                    .any(|l| normalise(&self.world.words.agency(*l, a)) == wanted)
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
}
