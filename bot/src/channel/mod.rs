//! The seam between the hotline and a messaging platform.
//!
//! Inwards, a channel turns what the platform delivers into [`Inbound`] events;
//! outwards it sends a neutral [`Body`] within the platform's limits. A new channel
//! is one file here, one route in `webhook`, and its words.

pub mod telegram;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use casebook::told::Body;
use casebook::{Millis, Uuid};
use serde::{Deserialize, Serialize};

use crate::scan::Reading;
use crate::words::Lang;

/// One thing that came in, from one contact.
#[derive(Debug, Clone)]
pub struct Inbound {
    /// `telegram`, `web`, …
    pub channel: &'static str,
    /// The bot's or page's own id: the same event id of another account is another event.
    pub account: String,
    /// The platform's id of this event; it has its effects once.
    pub event_id: String,
    /// Where the contact is reached on the platform.
    pub address: String,
    /// The platform's time of the event.
    pub at: Millis,
    /// The language of the app, where the platform tells.
    pub app_language: Option<Lang>,
    pub said: Said,
    /// What the scan read in the text, before the event was queued.
    pub reading: Reading,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The chat was opened, or `/start` was sent.
    Start,
    Text(String),
    /// A button: the data it was sent with. It can be forged or stale.
    Press(String),
    Media(Media),
    /// Degrees.
    Location {
        latitude: f64,
        longitude: f64,
    },
    /// A message was changed afterwards; its new text.
    Edited(String),
    /// Something this program cannot read (a sticker, a poll, a shape unknown to it).
    Unsupported,
    /// The person blocked the bot, or allowed it again.
    Blocked(bool),
}

impl Said {
    /// The words in it, if there are any.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Edited(text) => Some(text),
            Self::Media(media) => media.caption.as_deref(),
            _ => None,
        }
    }
}

/// A photo, voice message or file that is still with the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Media {
    /// `photo`, `voice`, `video`, `audio`, `document`, `contact`.
    pub kind: String,
    pub file_id: String,
    pub name: Option<String>,
    pub mime: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    pub caption: Option<String>,
}

/// The platform took the message; its own id of it, where something will need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub platform_id: Option<String>,
}

/// Why a message was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// Too fast, or a passing fault: again after this long.
    Later(Duration),
    /// The platform cannot be reached at all.
    Unreachable,
    /// This contact cannot be written to (blocked, gone).
    Blocked,
    /// The platform refuses this message for good; a word for staff.
    Refused(String),
}

/// A boxed future, so that channels can be kept side by side.
pub type Sending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A platform, outwards.
pub trait Channel: Send + Sync + std::fmt::Debug {
    /// Its name in the database and in configuration.
    fn name(&self) -> &'static str;

    /// Sends one message. `key` is the same over all tries of one message.
    fn send<'a>(
        &'a self,
        address: &'a str,
        body: &'a Body,
        key: Uuid,
    ) -> Sending<'a, Result<Sent, SendError>>;

    /// Asks the platform for a sign of life.
    fn probe(&self) -> Sending<'_, bool>;

    /// Messages a second to all contacts together, and to one; 0 = no limit.
    fn rates(&self) -> (u32, u32);
}
