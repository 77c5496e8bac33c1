//! What a question asks about: a closed list, so that what nobody may be asked cannot
//! slip into the file under a harmless id.

use serde::Deserialize;

/// The kind of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Safety,
    Urgency,
    Place,
    Time,
    People,
    Witness,
    What,
    Story,
    Sign,
    Wish,
    Suspect,
    Contact,
    Consent,
    /// The way of the talk itself: the code, the read-back, whether to go on.
    Flow,
    // What nobody is asked. Known by name, so that a file that asks it is refused with
    // the reason.
    Name,
    IdNumber,
    Birthday,
    Immigration,
    Why,
    SexualDetail,
    ViolenceDetail,
    InjuryPhoto,
    Evidence,
    Money,
    Password,
    Label,
}

impl Kind {
    /// Why nobody is asked this; `None` for what may be asked.
    pub fn forbidden(self) -> Option<&'static str> {
        Some(match self {
            Self::Name => "a name is never a condition; who wants to tell one does",
            Self::IdNumber => "numbers of papers are never asked for",
            Self::Birthday => "an age band is enough, never a date of birth",
            Self::Immigration => "nobody is asked about their status first",
            Self::Why => "“why” blames",
            Self::SexualDetail | Self::ViolenceDetail => "detail reopens the wound",
            Self::InjuryPhoto => "pictures of a body are dangerous and humiliating",
            Self::Evidence => "nobody is sent to record, take or look for anything",
            Self::Money => "no money, no bank details",
            Self::Password => "no passwords",
            Self::Label => "nobody is asked to call themselves a victim",
            _ => return None,
        })
    }
}
