//! What is kept of a talk between two events, sealed under the report's key.

use casebook::Millis;
use casebook::told::Told;
use serde::{Deserialize, Serialize};

use super::age::says_age;
pub use super::consent::Asked;
pub use super::effect::Effect;
use super::event::Button;
pub use super::guided::InGuide;
pub use super::wishes::Wishes;
pub use crate::desk::Pace;
use crate::scan::{Distress, Reading};
use crate::words::{Lang, digits};

/// Who is talking with the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The bot, with the interview.
    #[default]
    Bot,
    /// An operator; the bot is silent.
    Operator,
    /// Nobody: what is written is kept and gets no answer.
    Hidden,
}

/// What silence looks like from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guise {
    /// Somebody makes the person write: the program is bland, and staff know.
    Duress,
    /// Only the person's own word was sent; the rest waits until they answer with it.
    Knock { operator: bool },
}

/// A question outside the interview that waits for its answer first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    Menu,
    /// “My report”: what can be done with what was told.
    Report,
    /// The next text is added to the person's own words.
    Add,
    /// Which answer should be changed?
    Correct {
        page: u8,
    },
    /// Who may no longer know?
    Withdraw,
    Language,
    /// A bare “Laos”: the language, or the country?
    LanguageOrCountry {
        language: String,
        country: String,
    },
    Delete,
    /// The return code called a deletion off: delete all the same?
    DeleteAnyway,
    Code,
    /// The code, and then “My report”.
    CodeForReport,
    /// Is someone in danger right now? Asked when a reader is not sure.
    DangerCheck,
    /// Shall we be quiet now? Asked where somebody may be coming.
    QuietCheck,
    /// Somebody spoke of dying: what they write is kept and answered.
    Listening,
    /// What now, where no number was kept?
    NoNumber,
    /// “You, or somebody else?”, after a bare yes to that.
    WhoInDanger,
    /// Shall we leave the police out? Asked when an official is said to be part of it.
    LeaveOut,
    /// May we write when someone is free?
    HumanWrite,
    /// Are you safe now? Asked when the hotline is done.
    Safe,
    /// May we write again?
    WriteAgain,
    /// How was this for you?
    Feedback,
    /// The next text is a complaint.
    Complaint,
    /// Is there more to complain about?
    ComplaintMore,
    Consent(Asked),
}

/// Declares a struct of which only what differs from an empty one is written: of a talk's
/// fields few are set at a time, and each step opens and seals them all.
macro_rules! sparse {
    ($(#[$about:meta])* pub struct $name:ident {
        $($(#[$on:meta])* pub $field:ident: $kind:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$on])* #[serde(skip_serializing_if = "is_default")] pub $field: $kind,)*
        }
    };
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

sparse! {
    /// Where a talk stands.
    pub struct Talk {
        pub greeted: bool,
        pub mode: Mode,
        /// The question that waits for an answer.
        pub at: Option<String>,
        /// Questions answered, in order: the way back.
        pub trail: Vec<String>,
        pub aside: Option<Aside>,
        /// What stands under the last message that had any: what may be typed for it.
        pub offered: Vec<Button>,
        /// May this agency be told? An operator's question that has no answer yet.
        pub consent: Option<Aside>,
        /// Others of them: each is asked again once the one before it has its answer.
        pub consents: Vec<Aside>,
        /// Something was said since the open question was asked: a mere “yes” is no answer
        /// to it.
        pub overspoken: bool,
        /// The guide that is open: what is said in it is not kept.
        pub guided: Option<InGuide>,
        /// The choices of the present question that are shown, where there are many.
        pub page: u8,
        /// The provinces that a name may mean, while it is asked which.
        pub between: Vec<String>,
        /// The question of which several choices are being taken.
        pub choosing: Option<String>,
        /// The question whose answer is being changed; the old one stays until then.
        pub editing: Option<String>,
        /// It was said in passing that the answer is wrong: the talk goes on behind the new one.
        pub in_passing: bool,
        /// Answers in a row that were not understood.
        pub muddled: u8,
        /// Texts in a row at one question that were no answer to it, stories too.
        pub missed: u8,
        /// Urgent texts in a row at one question.
        pub urgent: u8,
        /// Ten quiet minutes have passed: what was said is not shown without the code.
        pub locked: bool,
        /// The language was chosen, or followed once already.
        pub chose_language: bool,
        /// So many messages in a row were in another language.
        pub in_another: u8,
        /// “The language, or the country?” was asked.
        pub asked_which: bool,
        /// An operator was writing when the chat fell silent, and goes on when it wakes.
        pub operator_waits: bool,
        /// The country was asked for once more, because it was still unknown.
        pub country_again: bool,
        /// What was typed at the open question outside the interview was no answer to it.
        pub aside_missed: bool,
        /// It fell silent because someone was coming.
        pub someone_came: bool,
        /// It answers again after a silence, and nothing was said since.
        pub woken: bool,
        /// They were asked whether to be quiet, and wanted to go on.
        pub quiet_refused: bool,
        /// “Write only where you are” was the last thing said: what comes next is a place,
        /// whatever it says.
        pub place_next: bool,
        /// Wakes the bot after hiding.
        pub resume_word: String,
        /// It fell silent at the very first words: that word was told to nobody.
        pub word_untold: bool,
        /// Written under duress: the bot turns bland, and the case is raised.
        pub duress_word: String,
        /// The person was told that word: only then is it one.
        pub duress_told: bool,
        pub guise: Option<Guise>,
        /// What was told before this moment is not shown: the code was made after a
        /// silence, perhaps in other hands.
        pub shown_from: Millis,
        /// A child was spoken of, in words or in an answer.
        pub minor: bool,
        /// The person's words leave no doubt that somebody is under 18.
        pub child: bool,
        /// At the question about children a grown age was told: the others are asked about.
        pub grown_told: bool,
        /// They said that they cannot hear, or cannot speak.
        pub cannot_hear: bool,
        /// They were told by name whom we may tell about a child.
        pub minor_named: bool,
        /// Agencies that the person agreed to, asked by the interview or by staff.
        pub agreed: Vec<String>,
        /// The return code, only until the person has kept it.
        pub code: Option<String>,
        /// The highest rule that fired: priority (1 to 4) and its id.
        pub raised: Option<(u8, String)>,
        /// They were told who reads, and who may be told, where a child is concerned.
        pub minor_told: bool,
        /// The person's words say that an official is part of it. Stays sealed.
        pub official_heard: bool,
        /// “Shall we leave the police out?” was asked.
        pub official_asked: bool,
        /// And not answered yet: it comes again before it is asked whether they may be told.
        pub official_open: bool,
        /// Stays sealed: never a clear column.
        pub self_harm: bool,
        /// Whoever spoke of dying wanted to go on to the questions.
        pub listened: bool,
        /// They were asked once whether we may write.
        pub write_asked: bool,
        /// They were told whether somebody is there.
        pub told_who: bool,
        /// “Is someone in danger right now?” was asked because a reader was not sure.
        pub danger_checked: bool,
        /// What was answered to it, or to who is in danger, said neither: asked once more.
        pub danger_asked_again: bool,
        /// It is to be asked before the next question of the interview.
        pub danger_waits: bool,
        /// And with it the numbers of those who listen and of those who come.
        pub numbers_wait: bool,
        /// The person was told that somebody has read it.
        pub read: bool,
        /// The closing words were said.
        pub ended: bool,
        /// When what was told would have been deleted, had the return code not called it off.
        pub erase_was: Option<Millis>,
        /// When return codes were tried that do not exist.
        pub tries: Vec<Millis>,
    }
}

impl Aside {
    /// True for what is asked once the hotline is done: its answers ask for no answer.
    pub fn is_aftercare(&self) -> bool {
        matches!(
            self,
            Self::Safe | Self::WriteAgain | Self::Feedback | Self::Complaint | Self::ComplaintMore
        )
    }
}

impl Talk {
    /// The level of the highest rule that fired, 1 to 4.
    pub fn level(&self) -> Option<u8> {
        self.raised.as_ref().map(|(level, _)| *level)
    }

    /// True for words that do not stand in the transcript: inside a guide, unless they
    /// are of danger to life or of a child; and a complaint, which goes past the operator.
    pub fn is_not_kept(&self, text: &str, reading: &Reading) -> bool {
        let is_age = self.guided.as_ref().is_some_and(|here| here.asks_age) && says_age(text);
        let minor = reading.minor && !is_age && digits(text).is_none();
        let calm = reading.distress < Distress::P1 && !reading.self_harm && !minor;
        let complains = match self.aside {
            Some(Aside::Complaint) => true,
            Some(Aside::ComplaintMore) => calm && reading.distress == Distress::None,
            _ => false,
        };
        complains || (self.guided.is_some() && self.mode == Mode::Bot && calm)
    }
}

/// One conversation as [`super::step`] sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    pub lang: Lang,
    pub told: Told,
    pub talk: Talk,
    /// The report already belongs to a case.
    pub has_case: bool,
    /// An agency has accepted a referral of the case.
    pub accepted: bool,
    /// When the report is deleted, if that was asked for.
    pub erase_at: Option<Millis>,
}

impl Conversation {
    /// A talk that has not begun.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            told: Told::default(),
            talk: Talk::default(),
            has_case: false,
            accepted: false,
            erase_at: None,
        }
    }
}

/// What changes from one event to the next, besides the conversation.
#[derive(Debug, Clone)]
pub struct Ctx {
    pub now: Millis,
    /// Randomness of this step: for a return code and a resume word.
    pub random: [u8; 16],
    pub reading: Reading,
    /// Ten minutes or more since the person's last message.
    /// For what staff do: since then they have said nothing.
    pub quiet: bool,
    /// Something was held for the person until this message of theirs.
    pub waited: bool,
    /// The person allowed being written to when they are silent.
    pub write_ok: bool,
    /// The platform lets a program delete what was said in the chat.
    pub erases_chat: bool,
    /// The platform has a button for sending a place.
    pub sends_place: bool,
    /// The talk is on our own page, and in no messaging app.
    pub on_page: bool,
    /// It was said to another program, which answers in this chat now.
    pub overheard: bool,
    pub on_duty: bool,
    pub training: bool,
    /// Whether the person writes faster than answers should come.
    pub pace: Pace,
    /// The language of the app.
    pub app_language: Option<Lang>,
}
