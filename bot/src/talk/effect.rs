//! What a step asks for: everything that the talk does is one of these values.

use casebook::Millis;

use super::code::ReturnCode;
use super::event::Reply;
use super::interview::Priority;
use super::wishes::Wishes;

/// What a step asks the desk to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Say this to the person; while hidden it is held.
    Say(Reply),
    /// Send this to a silent person before anything else, which waits.
    Knock(Reply),
    /// The report is worth a person's time: open a case.
    OpenCase,
    /// A rule fired: the case is raised to it where it stands lower.
    Raise { priority: Priority, rule: String },
    /// The person agreed, or did not, that an agency may be told.
    Consent {
        agency: String,
        granted: bool,
        groups: String,
        purpose: String,
    },
    /// The answer to what an operator asked for.
    SettleReferral {
        referral: casebook::Uuid,
        granted: bool,
    },
    /// The person no longer agrees: sharing with this agency stops, and it is told.
    Withdraw { agency: String },
    /// May the person be written to when they are silent?
    WriteBack(bool),
    /// When they may be written to.
    Wishes(Wishes),
    /// Find the report by this code from now on.
    KeepCode(ReturnCode),
    /// The same, made after a silence: what was kept before finds it too, until that is typed.
    KeepCodeBeside(ReturnCode),
    /// Is there a report with this code? Comes back as an event.
    FindCode(ReturnCode),
    /// Let a second reader read this text after the commit, where there is one. What it
    /// hears comes back as an event.
    ReadAgain,
    /// The person asked for a human.
    WantsHuman,
    /// How many wait before this person? Comes back as an event.
    AskPlace,
    /// How it was for them: good or not. Counted, not kept.
    Feedback(bool),
    /// A complaint about the service, kept apart from the talk.
    Complain(String),
    /// Show again what was said, from this moment on.
    Unlock { from: Millis },
    /// Where does the report stand? Comes back as an event.
    AskStanding,
    /// The number could not be kept: nobody can use it.
    DropCode,
    /// The person falls silent: nothing that still waits reaches their phone.
    Hush,
    /// Delete what was said in the chat itself, where the platform allows it.
    EraseChat,
    /// Erase the report at this time; sharing stops now.
    Erase { at: Millis },
    /// The erasure that was asked for is called off.
    CancelErase,
}
