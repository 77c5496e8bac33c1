//! Everything that can happen to a conversation, and what it answers. People,
//! operators, agencies and timers all come through the desk as events; nobody else
//! writes a conversation's state.

use casebook::Uuid;
use casebook::case::ServiceLine;
use serde::{Deserialize, Serialize};

use super::state::Conversation;
use crate::channel::Said;
use crate::channel::numbered::is_way;

/// One thing that happens to a conversation.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Person(Said),
    Staff(StaffEvent),
    /// The return code belongs to this report, which the contact now goes on with.
    CodeFound(Box<Conversation>),
    /// There is no report with that code.
    CodeUnknown,
    /// Too many wrong codes from here, or from everywhere.
    CodeRefused,
    /// The message with the return code did not arrive, as its platform tells later.
    CodeLost,
    /// Where the report stands.
    Standing(Standing),
    /// A second reader heard something in a message.
    Alarm(Alarm),
    /// So many people wait before this one.
    Place(i64),
}

pub use super::second_reading::Alarm;
pub use casebook::standing::Standing;

/// What a member of staff, an agency or the clock does to a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StaffEvent {
    /// An operator writes to the person. The bot falls silent until the case is
    /// handed back; the clock of the case stops at the first one.
    Said {
        text: String,
    },
    /// An operator takes the talk over without writing yet.
    TookOver,
    /// The bot goes on with the interview.
    HandedBack,
    /// The operator is gone without handing back, and the person waits: the bot goes on.
    LeftAlone,
    /// An operator would like to refer the case to an agency to which the person
    /// has not agreed: the person is asked, and hears what for. The answer settles
    /// `referral`.
    AskConsent {
        referral: Uuid,
        agency: String,
        line: ServiceLine,
    },
    /// An operator has taken such a question back: nobody waits for the answer.
    AskNoConsent {
        referral: Uuid,
    },
    /// An agency took the referral, or did not; the person hears it in neutral words.
    ReferralAccepted {
        agency: String,
    },
    ReferralDeclined {
        agency: String,
    },
    /// An agency was told although the person had not agreed: a life or a child.
    ReferralOverridden {
        agency: String,
    },
    /// An agency that took the referral has tried to reach the person and could not.
    ReferralTried {
        agency: String,
    },
    /// Somebody at the hotline has begun to work on it; said once.
    Read,
    /// Help is on the way: said only because a named person says so.
    OnTheWay,
    /// The hotline is done for now, and why (`closed-<reason>`); the person may always
    /// write again.
    Closed {
        reason: String,
    },
    /// A supervisor has read the person's complaint.
    ComplaintRead,
    /// What the person sent along could not be kept: too large, or else a kind of file
    /// that is not opened here.
    FileNotKept {
        too_large: bool,
    },
    /// What the person sent along was lost: its platform does not give it out (any more).
    FileLost,
}

/// An answer to the person, before it is put into words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reply {
    pub parts: Vec<Part>,
    pub buttons: Vec<Button>,
    /// The typed shortcuts are said under it.
    pub footer: bool,
    /// Numbers are answers here: the shortcuts are words.
    pub counts: bool,
    /// The choices stand in the text too, with their numbers.
    pub numbered: bool,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A message of `locales/`, with its variables.
    Words {
        id: String,
        args: Vec<(&'static str, Arg)>,
    },
    /// The hello of each language.
    Hello,
    /// What an operator wrote.
    Raw(String),
    /// Emergency numbers: of this country, or of both when it is not known.
    Numbers {
        country: Option<String>,
        /// The person cannot telephone: somebody else may.
        by_other: bool,
    },
    /// Someone to talk to, where such a number is verified; else, and where there is danger
    /// besides, emergency numbers.
    SelfHarmNumbers {
        country: Option<String>,
        danger: bool,
    },
    /// What was told since this moment, for the person to check.
    ReadBack { since: casebook::Millis },
}

impl Part {
    /// A message without variables.
    pub fn words(id: impl Into<String>) -> Self {
        Self::Words {
            id: id.into(),
            args: Vec::new(),
        }
    }
}

/// The value of a variable.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    Text(String),
    /// Another message.
    Words(String),
    /// Several messages, one after another.
    List(Vec<String>),
    /// An agency's name, by its id.
    Agency(String),
    Number(i64),
    /// All languages by their own names.
    Languages,
    /// A province's name, by its ISO code.
    Province(String),
    /// A return code: sent, but not kept in the transcript.
    Secret(String),
}

/// A button: what comes back, and which message it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    pub data: String,
    pub label: Label,
}

impl Button {
    /// True for an answer, which has a number; ways through the talk have none.
    pub fn is_answer(&self) -> bool {
        !is_way(&self.data)
    }
}

/// What a button says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    Words(String),
    Province(String),
    Language(String),
    /// An agency's name, shortened to what a button can hold.
    Agency(String),
}
