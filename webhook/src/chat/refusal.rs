//! Why something that a visitor sent was not taken, and how they are told.

use axum::http::StatusCode;
use bot::words::{Lang, Words};
use casebook::Error;

use super::LONGEST;
use super::door::DoorError;

/// What stands between the same in two languages.
pub(super) const BETWEEN: &str = " · ";

/// The languages in which somebody is told what went wrong. English is also what a first page
/// speaks where nobody has chosen a language yet, and phones are often set to it by those who
/// read another: there it is said in all.
pub(super) fn langs(page: Lang, is_first: bool) -> Vec<Lang> {
    match is_first && page == Lang::ENGLISH {
        true => Lang::offered(),
        false => vec![page],
    }
}

/// Why something was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Another site made the browser send it.
    Elsewhere,
    /// Longer than one message; in characters.
    TooLong(usize),
    /// Longer than can be read and given back.
    FarTooLong,
    /// Too many new sessions from one address.
    Busy,
    /// It did not arrive whole.
    NotWhole,
    /// It could not be made durable; the same may be sent again.
    NotSaved,
    /// The same, and the database does not even answer: nothing more is asked of it, because
    /// each question would keep them waiting for as long as the first.
    NoDatabase,
    /// A file before the talk has begun, or after ten quiet minutes.
    NotBegun,
    /// No file was chosen, or it did not arrive whole.
    NoFile,
    FileTooLarge,
    /// A file of a kind that is not kept.
    WrongType,
    /// Too many files in a short time.
    TooMany,
}

impl Refusal {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::TooLong(_) | Self::FarTooLong | Self::FileTooLarge => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            Self::NotBegun => StatusCode::CONFLICT,
            Self::NotWhole | Self::NoFile => StatusCode::BAD_REQUEST,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Busy | Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::NotSaved | Self::NoDatabase => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// True where somebody has said something that nobody will read for a while, whatever
    /// they do: what they can call is shown beside it.
    pub(super) fn leaves_alone(self) -> bool {
        matches!(
            self,
            Self::NotWhole | Self::Busy | Self::NotSaved | Self::NoDatabase
        )
    }

    /// Why, once in each of these languages.
    pub(super) fn words(self, words: &Words, langs: &[Lang]) -> String {
        let said = langs.iter().map(|lang| self.said(words, *lang));
        said.collect::<Vec<_>>().join(BETWEEN)
    }

    fn said(self, words: &Words, lang: Lang) -> String {
        match self {
            Self::Elsewhere => words.say(lang, "web-elsewhere", &[]),
            Self::TooLong(length) => {
                let numbers = [("length", length.into()), ("limit", LONGEST.into())];
                words.say(lang, "web-too-long", &numbers)
            }
            Self::FarTooLong => words.say(lang, "web-far-too-long", &[]),
            Self::Busy => words.say(lang, "web-busy", &[]),
            Self::NotWhole => words.say(lang, "web-not-whole", &[]),
            Self::NotSaved | Self::NoDatabase => words.say(lang, "web-not-saved", &[]),
            Self::NotBegun => words.say(lang, "web-file-not-begun", &[]),
            Self::NoFile => words.say(lang, "web-file-none", &[]),
            Self::FileTooLarge => words.say(lang, "media-too-large", &[]),
            Self::WrongType => words.say(lang, "media-wrong-type", &[]),
            Self::TooMany => words.say(lang, "web-file-too-many", &[]),
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        tracing::error!(%error, "something said in the web chat was not kept");
        Self::NoDatabase
    }
}

impl From<DoorError> for Refusal {
    fn from(DoorError::NotSaved: DoorError) -> Self {
        Self::NotSaved
    }
}
