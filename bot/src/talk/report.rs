//! “My report”: where it stands, adding, correcting, taking back a consent, a new
//! number, deleting. Nothing of it without the code once ten minutes were quiet; a consent is taken
//! back in words then, too (`withdraw_in_words.rs`).

use casebook::Millis;
use casebook::told::{Form, about};

use super::choosing::page;
use super::event::{Arg, Part, Standing};
use super::interview::Ask;
use super::state::{Aside, Effect};
use super::step::Turn;

const HOUR: Millis = 3_600_000;

/// The choices of “My report”, in order.
pub(super) const REPORT: [&str; 6] = ["status", "add", "correct", "consent", "new-code", "delete"];

impl Turn<'_> {
    /// True when what was told may not be shown or changed now; then says how it may.
    pub(super) fn needs_code(&mut self) -> bool {
        let nothing_here = self.conv.told.answers.is_empty() && !self.conv.has_case;
        if nothing_here {
            // The number may be of a report that was told elsewhere.
            self.conv.talk.aside = Some(Aside::CodeForReport);
            self.say("report-needs-code");
        } else if self.conv.talk.locked {
            self.ask_for_number("report-needs-code");
        }
        nothing_here || self.conv.talk.locked
    }

    /// Opens “My report”.
    pub fn report_menu(&mut self) {
        if !self.needs_code() {
            self.ask_aside(&Aside::Report);
        }
    }

    /// “What did I tell you?” asks for it by its meaning.
    pub fn asks_what_was_told(&mut self, text: &str) -> bool {
        // Where something else is asked, “I lost the number” may be an answer to it.
        let is_said = |list| self.is_one_of(list, &self.ways(text));
        let is_weary = self.is_one_of("said-already-words", &self.polite(text));
        let asks = self.asks() && is_said("told-before-words") && !is_weary;
        if asks {
            self.report_menu();
        }
        asks
    }

    /// “Correct it”, which elsewhere means one question back, is there what it says.
    pub fn answers_report(&mut self, text: &str) -> bool {
        let words = self.world.words.listed("heard-report.correct");
        let says = self.ways(text).iter().any(|way| words.contains(way));
        let asks = says && self.conv.talk.aside == Some(Aside::Report);
        if asks {
            self.settle_aside(&Aside::Report, "correct");
        }
        asks
    }

    pub fn report_choice(&mut self, choice: &str) {
        if self.needs_code() {
            return;
        }
        match choice {
            "status" => self.effects.push(Effect::AskStanding),
            "add" => {
                self.conv.talk.aside = Some(Aside::Add);
                self.say("report-add");
            }
            "correct" => self.correct_again(),
            "consent" => self.ask_withdraw(),
            "new-code" => self.new_code(),
            "delete" => self.delete(),
            _ => self.ask_again(),
        }
    }

    // --- where it stands ---------------------------------------------------------------

    /// Says where the report stands, in neutral words and without names of staff.
    pub fn tell_standing(&mut self, standing: &Standing) {
        self.say("standing-title");
        self.say(match standing {
            Standing { closed: true, .. } => "standing-closed",
            Standing { answered: true, .. } => "standing-answered",
            Standing { read: true, .. } => "standing-read",
            _ => "standing-waiting",
        });
        for agency in &standing.offered {
            self.say_agency("standing-offered", agency);
        }
        for agency in &standing.accepted {
            self.say_agency("standing-accepted", agency);
        }
        if let Some(at) = standing.erase_at {
            let left: Millis = (at - self.ctx.now).max(0);
            // A started hour counts as one.
            let hours = ((left + HOUR - 1) / HOUR).to_string();
            self.reply.parts.push(Part::Words {
                id: "standing-erasing".into(),
                args: vec![("hours", Arg::Text(hours))],
            });
        }
        self.ask_again();
    }

    pub fn add_words(&mut self, text: &str) {
        self.conv.talk.aside = None;
        self.keep_text("story", text);
        self.say("saved");
        self.effects.push(Effect::OpenCase);
        self.ask_again();
    }

    // --- correcting ----------------------------------------------------------------------

    /// The answers that can be changed, in the interview's order.
    pub fn correctable(&self) -> Vec<String> {
        let since = self.conv.talk.shown_from;
        let questions = self.world.interview.questions();
        questions
            .filter(|q| q.can_be_corrected())
            .filter(|q| {
                let answers = self.conv.told.answers.iter();
                let mut here = answers.filter(|(step, _)| about(step).0 == q.id);
                here.any(|(_, a)| a.form != Form::Skipped && a.at >= since)
            })
            .map(|q| q.id.clone())
            .collect()
    }

    /// One page of them.
    pub fn correctable_page(&self, number: u8) -> Vec<String> {
        page(self.correctable(), number)
    }

    /// Shows what was told, with the answers to choose from.
    pub fn correct_again(&mut self) {
        if self.conv.talk.locked {
            return self.say_locked();
        }
        if self.correctable().is_empty() {
            self.say("correct-nothing");
            return self.ask_again();
        }
        self.read_back();
        self.ask_aside(&Aside::Correct { page: 0 });
    }

    /// Shows the list of what was told instead of a question, when that comes next.
    pub fn back_to_list(&mut self) -> bool {
        let list = std::mem::take(&mut self.to_list);
        if list {
            self.correct_again();
        }
        list
    }

    /// Asks the chosen question again. Its old answer stays until the new one comes.
    pub fn correct(&mut self, question: &str) {
        let Some(question) = self.world.interview.question(question).cloned() else {
            return self.ask_again();
        };
        self.conv.talk.aside = None;
        self.conv.talk.choosing = None;
        self.conv.talk.page = 0;
        self.conv.talk.editing = Some(question.id.clone());
        self.conv.talk.in_passing = false;
        self.conv.talk.at = Some(question.id);
        self.ask_again();
    }

    // --- consents ------------------------------------------------------------------------

    pub(super) fn ask_withdraw(&mut self) {
        if self.conv.talk.agreed.is_empty() {
            self.say("withdraw-nothing");
            return self.ask_again();
        }
        self.ask_aside(&Aside::Withdraw);
    }

    /// The agency may no longer know. As easy as agreeing was: no second question.
    pub fn withdraw(&mut self, agency: &str) {
        self.stop_telling(agency);
        self.ask_again();
    }

    pub(super) fn stop_telling(&mut self, agency: &str) {
        let questions = self.world.interview.questions();
        let about = questions.filter(|q| q.ask == Ask::Consent);
        let ids: Vec<String> = about
            .filter(|q| q.agency.values().any(|a| a == agency))
            .filter(|q| self.value(&q.id) == Some("yes"))
            .map(|q| q.id.clone())
            .collect();
        for id in ids {
            self.keep_choice(&id, "no");
        }
        self.agree(agency, false, String::new(), "withdrawn".into());
        self.say_agency("withdrawn", agency);
    }

    // --- a new number ----------------------------------------------------------------------

    /// The number did not reach them, and cannot be shown again: it opens nothing, and
    /// with the next thing they write another is offered. One that they say they kept
    /// had reached them before.
    pub fn code_lost(&mut self) {
        if self.value("code") == Some("kept") {
            return;
        }
        self.conv.talk.code = None;
        self.conv.told.answers.remove("code");
        self.conv.talk.trail.retain(|t| t != "code");
        self.effects.push(Effect::DropCode);
        if self.conv.talk.at.is_none() {
            self.conv.talk.at = Some("code".into());
        }
    }

    /// True where a new number may be in other hands: one that was kept before a silence stays good.
    pub(super) fn keeps_number_before(&self) -> bool {
        self.conv.talk.locked || self.conv.talk.shown_from > 0
    }

    /// The old number dies with this step, but for one that was kept before a silence.
    pub fn new_code(&mut self) {
        self.conv.talk.code = None;
        if self.conv.told.answers.remove("code").is_some() {
            self.say(match self.keeps_number_before() {
                true => "code-new-beside",
                false => "code-new",
            });
        }
        self.conv.talk.trail.retain(|t| t != "code");
        self.conv.talk.editing = None;
        self.conv.talk.choosing = None;
        self.conv.talk.at = Some("code".into());
        self.gives_code = true;
        self.ask_again();
    }
}
