//! The way from the page to the conversation.

use std::future::Future;

use bot::media::kind::Kind;
use bot::words::Lang;

/// What a visitor did on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// They chose to begin, in the language that goes with it.
    Start,
    /// They typed this; never empty, at most 4,096 characters.
    Text(String),
    /// They pressed the choice that carries this.
    Press(String),
    /// They chose another language from the top of the page.
    Language(Lang),
}

impl Said {
    /// What tells it from anything else that can be said on the same page.
    pub(super) fn told_apart(&self) -> [&[u8]; 2] {
        match self {
            Self::Start => [b"start", b""],
            Self::Text(text) => [b"text", text.as_bytes()],
            Self::Press(data) => [b"press", data.as_bytes()],
            Self::Language(lang) => [b"lang", lang.code().as_bytes()],
        }
    }
}

/// A file that a visitor sent, of a kind that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub kind: Kind,
    pub name: Option<String>,
    pub bytes: Vec<u8>,
}

/// Why something that was said was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DoorError {
    /// The same may be said again, with the same event id.
    #[error("it could not be made durable")]
    NotSaved,
}

/// Takes what visitors say; the desk, in the running program.
pub trait Door: Send + Sync + 'static {
    /// Takes what the visitor with the session `token` said; returns once it and the
    /// bot's answer are durable. The same `event_id` twice has its effects once.
    /// `lang` is the language of the page, as other channels have the app's.
    fn said(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        said: Said,
    ) -> impl Future<Output = Result<(), DoorError>> + Send;

    /// As [`Door::said`], for a file.
    fn sent(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        file: Upload,
    ) -> impl Future<Output = Result<(), DoorError>> + Send;
}
