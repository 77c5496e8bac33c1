//! Everything that can happen to a conversation. People, operators, agencies and
//! timers all come through the desk as events; nobody else writes its state.

use casebook::Uuid;
use serde::{Deserialize, Serialize};

/// What a member of staff, an agency or the clock does to a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// An operator would like to refer the case to an agency to which the person
    /// has not agreed: the person is asked. The answer settles `referral`.
    AskConsent {
        referral: Uuid,
        agency: String,
    },
    /// An agency took the referral, or did not; the person hears it in neutral words.
    ReferralAccepted {
        agency: String,
    },
    ReferralDeclined {
        agency: String,
    },
    /// The hotline is done for now; the person may always write again.
    Closed,
}
