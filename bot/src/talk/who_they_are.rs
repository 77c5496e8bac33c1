//! “Who are they?”, where it is asked whether an agency may be told: what it is and does, in one
//! sentence, without a promise. The question stays, and nobody has missed it.
//!
//! The words are lists in `locales/*/heard.ftl`; the answers are in `locales/*/asked.ftl`.

use super::asked_of_us::LONGEST;
use super::distress::{is_sure, model_alone};
use super::event::{Arg, Part};
use super::interview::Ask;
use super::state::Aside;
use super::step::Turn;
use crate::scan::{Distress, letters};
use crate::words::digits;

/// “Who are they?” and nothing else; and what may stand in a longer question.
pub(super) const WHOLE: &str = "asks-them";
const WITHIN: &str = "asks-of-them";

/// May they refuse, and will those whom we tell tell others?
const REFUSE: &str = "asks-refuse";
const REFUSE_ALONE: &str = "asks-refuse-alone";
pub(super) const PASS_ON: &str = "asks-pass-on";

/// A longer question in which an agency is named asks about something else.
const SHORT: usize = 36;

impl Turn<'_> {
    /// Whom the open question would tell.
    pub(super) fn whom_it_tells(&self) -> Option<String> {
        let talk = &self.conv.talk;
        match &talk.aside {
            _ if talk.guided.is_some() => None,
            Some(Aside::Consent(asked)) => Some(asked.agency.clone()),
            Some(_) => None,
            None => {
                let question = self.current().filter(|q| q.ask == Ask::Consent)?;
                let country = self.country().unwrap_or_default();
                question.recipient(&country, self.conv.lang).cloned()
            }
        }
    }

    /// “Can I say no?”, “will they tell my boss?”: what is asked of the consent itself.
    pub(super) fn answers_about_consent(&mut self, text: &str) -> bool {
        if self.whom_it_tells().is_none() || !self.is_question(text) {
            return false;
        }
        let is_alone = self.is_one_of(REFUSE_ALONE, &self.polite(text));
        let answer = match () {
            () if is_alone || self.speaks_of(REFUSE, text) => "asked-refuse",
            () if self.speaks_of(PASS_ON, text) => "asked-pass-on",
            () => return false,
        };
        // A question about them is no danger, where the learned model alone hears one.
        self.checks_danger &= is_sure(&self.ctx.reading);
        self.say(answer);
        true
    }

    /// Answers what is asked of them in so many words; false for any other text.
    pub(super) fn says_who_they_are(&mut self, text: &str) -> bool {
        let Some(agency) = self.whom_it_tells() else {
            return false;
        };
        let listed = self.world.words.listed(WHOLE);
        let forms = self.polite(text);
        // Only what stands behind is politeness here: ເຈົ້າແມ່ນໃຜ asks who we are.
        let mut polite = forms.iter().filter(|form| forms[0].starts_with(*form));
        let is_whole = polite.any(|form| listed.contains(form));
        let asks = is_whole || (self.is_question(text) && self.speaks_of(WITHIN, text));
        asks && self.tells_of_agency(&agency, text)
    }

    /// The same where a short question only names them: “what is 1300?”. Another agency that was
    /// asked about may be meant.
    pub(super) fn says_who_is_named(&mut self, text: &str) -> bool {
        let letters = letters(text);
        let asked = self.whom_it_tells().filter(|_| letters <= SHORT);
        let Some(asked) = asked.filter(|_| self.is_question(text)) else {
            return false;
        };
        let questions = self.world.interview.questions();
        let others = questions.flat_map(|q| q.agency.values().cloned());
        let mut agencies = [asked].into_iter().chain(others);
        let named = agencies.find(|agency| self.names_agency(agency, text));
        named.is_some_and(|agency| self.tells_of_agency(&agency, text))
    }

    fn tells_of_agency(&mut self, agency: &str, text: &str) -> bool {
        let reading = &self.ctx.reading;
        let is_urgent = reading.distress == Distress::P1 || reading.self_harm;
        let letters = letters(text);
        let is_short = letters <= LONGEST && digits(text).is_none();
        if !is_short || (is_urgent && !model_alone(reading)) {
            return false;
        }
        let Some(does) = self.world.agency(agency).map(|a| does(&a.kind)) else {
            return false;
        };
        // A question about them is no danger, where the learned model alone hears one.
        self.checks_danger &= is_sure(reading);
        let mut args = self.agency_args(agency);
        args.push(("does", Arg::Words(does.to_owned())));
        self.reply.parts.push(Part::Words {
            id: "agency-who".into(),
            args,
        });
        true
    }
}

/// What an agency does, by its kind, as the directory knows kinds.
fn does(kind: &str) -> &'static str {
    match kind {
        "special_investigation" => "agency-does-special",
        "social_hotline" | "social_office" => "agency-does-social",
        "police" => "agency-does-police",
        "immigration" => "agency-does-papers",
        "emergency" => "agency-does-emergency",
        "maritime" => "agency-does-sea",
        "legal_aid" | "prosecutor" | "forensic" | "finance" => "agency-does-law",
        "anti_corruption" => "agency-does-officials",
        "labour" => "agency-does-work",
        "mental_health" | "child_helpline" => "agency-does-listens",
        "ngo" | "io" => "agency-does-group",
        "consular" => "agency-does-abroad",
        "shelter" => "agency-does-house",
        _ => "agency-does-state",
    }
}
