//! The seam between the hotline and a messaging platform.
//!
//! Inwards, an [`Inlet`] says whether a delivery is genuine and turns it into
//! [`Inbound`] events; one route in `webhook` serves them all. Outwards, a [`Channel`]
//! sends a neutral [`Body`] within the platform's limits ([`measure`], [`numbered`]),
//! and fetches what people sent along. What a platform needs between an event and its
//! answer (a reply token that lives a minute) the channel itself remembers, in memory
//! only.
//!
//! A new channel is one file or folder here, its name in the list below, and its words.

/// Every channel, by the name of its file or folder here: what has something for each of them
/// (their sections of the configuration, what they are tried with) is made of this list.
#[macro_export]
macro_rules! each_channel {
    ($with:ident) => {
        $with! { telegram line whatsapp messenger }
    };
}

mod abilities;
mod commands;
mod download;
#[cfg(test)]
mod hostile;
mod inbound;
mod leaves;
#[cfg(test)]
mod limits;
pub mod line;
pub mod measure;
pub mod messenger;
mod meta;
mod nameless;
pub mod numbered;
pub(crate) mod place;
#[cfg(test)]
mod shapes;
pub mod signature;
pub mod telegram;
mod unreadable;
pub mod whatsapp;

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use casebook::told::Body;
use casebook::{Millis, Uuid};
use reqwest::header::HeaderMap;

pub use abilities::Abilities;
pub use casebook::told::Around;
pub(crate) use inbound::file_event;
pub use inbound::{
    Album, Arrival, BLOCKED, Delivery, Errand, Inbound, LARGEST_FILE, Maker, Media, NOT_THERE,
    Receipt, Said, TOO_LATE, Which,
};
pub use place::Place;

use crate::recordings::Recording;
use crate::scan::Scanner;
use crate::words::{Lang, Words};

/// A message on its way to one contact.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    pub address: &'a str,
    pub body: &'a Body,
    /// The same over all tries of one message.
    pub key: Uuid,
    /// The language the person talks in.
    pub lang: Lang,
    /// An operator wrote it, not the bot.
    pub by_staff: bool,
    /// For how long the person has not written.
    pub silence: Duration,
    /// What reads it aloud. A channel sends it ahead of the text, where it can, and
    /// sends the text whatever becomes of it.
    pub recording: Option<&'a Recording>,
}

/// The platform took the message; its own id of it, where something will need it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    pub platform_id: Option<String>,
    /// Its ids of the pieces before the last, where it took the message in several and
    /// tells of each what becomes of it.
    pub earlier: Vec<String>,
}

impl Sent {
    /// In one piece.
    pub fn whole(platform_id: Option<String>) -> Self {
        Self {
            platform_id,
            earlier: Vec::new(),
        }
    }
}

/// Why a message was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendError {
    /// Too fast, or a passing fault: again after this long.
    Later(Duration),
    /// The platform cannot be reached at all.
    Unreachable,
    /// This contact has blocked us.
    Blocked,
    /// The platform cannot reach this contact: they have blocked us, or are there no
    /// longer, and it does not say which.
    NotThere,
    /// The person wrote too long ago for the platform's rules: the message waits until
    /// they write again.
    OutsideWindow,
    /// The hotline's plan with the platform is used up: only what answers a person
    /// directly still goes.
    OverQuota,
    /// The platform refuses this message for good; a word for staff.
    Refused(String),
}

impl SendError {
    /// The same message may be taken a little later.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Later(_) | Self::Unreachable)
    }
}

/// True for our own page in a browser: no app keeps what is said there, and none can
/// send a place.
pub fn is_page(channel: &str) -> bool {
    channel == "web"
}

/// What a button carries with which a person sends where they are, on a platform that
/// has such buttons beside others ([`Channel::sends_place`]). Pressed, it comes back as a place.
///
/// Asking for a picture in this way is left out, though LINE could: nobody is asked to
/// take one.
pub const PLACE: &str = "nav:place";

/// A file, as the platform gave it out. What it is, its bytes say.
#[derive(Debug)]
pub struct Fetched {
    pub bytes: Vec<u8>,
}

/// Why a file was not given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// A passing fault, or not ready yet: again after this long.
    Later(Duration),
    /// More bytes than are taken.
    TooLarge,
    /// The platform no longer has it.
    Gone,
}

/// A boxed future, so that channels can be kept side by side.
pub type Sending<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A platform, outwards.
pub trait Channel: Send + Sync + std::fmt::Debug {
    /// Its name in the database and in configuration.
    fn name(&self) -> &'static str;

    /// Sends one message. `Ok` only when the platform accepted it.
    fn send<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Sent, SendError>>;

    /// Most messages to one chat that are handed to [`Channel::send_together`].
    fn together(&self) -> usize {
        1
    }

    /// Sends several messages to one chat, in one request where the platform brings them
    /// together. A result for each, in order; those behind one that must go again may lack
    /// theirs.
    fn send_together<'a>(
        &'a self,
        letters: &'a [Letter<'a>],
    ) -> Sending<'a, Vec<Result<Sent, SendError>>> {
        Box::pin(async move {
            let mut results = Vec::with_capacity(letters.len());
            for letter in letters {
                let sent = self.send(*letter).await;
                let must_wait = sent.as_ref().is_err_and(SendError::is_passing);
                results.push(sent);
                if must_wait {
                    break;
                }
            }
            results
        })
    }

    /// Asks the platform for a sign of life.
    fn probe(&self) -> Sending<'_, bool>;

    /// True where a program can delete what was said in a chat ([`Channel::erase`]): the
    /// platform's names of messages are then kept as they are, for that.
    fn erases_chat(&self) -> bool {
        false
    }

    /// True where a message can have a button for sending a place ([`PLACE`]) beside
    /// others.
    fn sends_place(&self) -> bool {
        false
    }

    /// Deletes messages from the chat itself, theirs and ours, where the platform lets a
    /// program do that; what it no longer lets go of is left.
    fn erase<'a>(
        &'a self,
        address: &'a str,
        ids: &'a [String],
    ) -> Sending<'a, Result<(), SendError>> {
        let (_, _) = (address, ids);
        Box::pin(async { Err(SendError::Refused("no-deleting".into())) })
    }

    /// Messages a second to all contacts together, and to one; 0 = no limit.
    fn rates(&self) -> (u32, u32);

    /// For how long after a person's last message they may be written to, by the bot or
    /// by staff.
    fn window(&self, _by_staff: bool) -> Option<Duration> {
        None
    }

    /// Outside the window: lets the person know, in words that reveal nothing, that
    /// there is an answer. None where the platform has no way for that.
    fn knock<'a>(&'a self, _letter: Letter<'a>) -> Sending<'a, Result<Option<Sent>, SendError>> {
        Box::pin(async { Ok(None) })
    }

    /// Fetches a file that a person sent along; at most `most` bytes of it.
    fn fetch<'a>(
        &'a self,
        media: &'a Media,
        most: usize,
    ) -> Sending<'a, Result<Fetched, FetchError>>;

    /// Shows the person that an answer is being written, where the platform can.
    fn typing<'a>(&'a self, _address: &'a str) -> Sending<'a, ()> {
        Box::pin(async {})
    }

    /// Does a small thing that a delivery asked for; tried once.
    fn run<'a>(&'a self, _errand: &'a Errand) -> Sending<'a, ()> {
        Box::pin(async {})
    }

    /// Asks the platform how much of the hotline's plan is used.
    fn refresh(&self) -> Sending<'_, ()> {
        Box::pin(async {})
    }

    /// The plan as [`Channel::refresh`] found it last.
    fn quota(&self) -> Option<Quota> {
        None
    }

    /// Registers what the platform can be told by a program: webhook, commands, menus,
    /// for each language. One line for each thing, in words for a technician.
    fn setup<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>>;

    /// Says what is wrong with the hotline's account there, in words.
    fn check<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>>;
}

/// Messages of a plan: how many this month has, and how many are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// None: no limit.
    pub limit: Option<u64>,
    pub used: u64,
}

/// What a channel is set up with.
#[derive(Debug, Clone, Copy)]
pub struct Setup<'a> {
    pub words: &'a Words,
    /// Where the platform delivers, if it can reach us over https:
    /// `https://…/webhooks/<name>`.
    pub webhook: Option<&'a str>,
    pub now: Millis,
}

/// One thing that was set up or looked at, in English for a technician: it is printed
/// by a command, and never shown to people or in the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    pub what: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Good,
    /// Worth knowing, but no fault.
    Note,
    Fault,
}

impl Finding {
    pub fn good(what: impl Into<String>) -> Self {
        Self {
            level: Level::Good,
            what: what.into(),
        }
    }

    pub fn note(what: impl Into<String>) -> Self {
        Self {
            level: Level::Note,
            what: what.into(),
        }
    }

    pub fn fault(what: impl Into<String>) -> Self {
        Self {
            level: Level::Fault,
            what: what.into(),
        }
    }
}

/// A platform, inwards: what `POST /webhooks/<name>` hands its deliveries to.
pub trait Inlet: Send + Sync + std::fmt::Debug {
    /// The channel's name, as in the route.
    fn name(&self) -> &'static str;

    /// The largest delivery that is read, in bytes; more is answered with 413.
    fn largest(&self) -> usize {
        1 << 20
    }

    /// True when the raw bytes come from the platform. Nothing is parsed before.
    fn is_genuine(&self, headers: &HeaderMap, body: &[u8]) -> bool;

    /// Reads a genuine delivery, whatever it holds: every event has a defined effect,
    /// and one that is not understood never costs its neighbours theirs.
    fn read(&self, body: &[u8], scanner: &Scanner, now: Millis) -> Delivery;

    /// What a `GET` with these parameters proves: the text to answer with.
    fn handshake(&self, _query: &[(String, String)]) -> Option<String> {
        None
    }

    /// An errand that can ride on the answer to the delivery.
    fn acknowledge(&self, _errand: &Errand) -> Option<serde_json::Value> {
        None
    }
}
