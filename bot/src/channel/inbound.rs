//! What comes in from a platform, in one form for all of them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use casebook::Millis;
use casebook::told::Around;
use serde::{Deserialize, Serialize};

use super::place::{Place, one_line};
use crate::scan::{Distress, Reading, Scanner};
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
    /// All addresses that the platform names this person by, where it has several
    /// kinds (WhatsApp: phone number and business-scoped id): the contact is found by
    /// any of them. Empty where `address` is the only kind there is.
    pub known_as: Vec<String>,
    /// The platform's time of the event.
    pub at: Millis,
    /// Where the platform says no time: it may have happened as early as this.
    pub earliest: Option<Millis>,
    /// The language of the app, where the platform tells.
    pub app_language: Option<Lang>,
    pub said: Said,
    /// The platform's id of the message that this is or is about: a message that was
    /// withdrawn, or reacted to, is found by it.
    pub about: Option<String>,
    /// The message that it answers, and whether it was passed on from elsewhere. It is shown
    /// beside the words, and is none of them: the scan does not hear what is only quoted.
    pub around: Around,
    /// Another program answers in this chat now (LINE and Messenger “standby”): what
    /// is said is kept and scanned, and this program says nothing.
    pub quietly: bool,
    /// The album that it is a part of: one answer is enough.
    pub album: Option<Album>,
    /// For how long after it the platform lets us write, where that is longer than after
    /// another word of theirs.
    pub opens_for: Option<Millis>,
    /// What the scan read in the text, before the event was queued.
    pub reading: Reading,
}

impl Inbound {
    /// Where the platform does not tell the language of the app: what its people most
    /// likely read, for as long as no letters of theirs say it. The words of a sticker are
    /// not theirs; Latin letters are, and may be English.
    pub fn likely_in(mut self, lang: Option<Lang>) -> Self {
        let is_told = self.reading.script.is_some() && !matches!(self.said, Said::Sticker(_));
        if !is_told {
            self.app_language = lang;
        }
        self
    }
}

/// Pictures that were sent as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Album {
    /// By the platform's name of it.
    Named(String),
    /// The platform names none: what a person sends along in the same moment is one.
    Moment,
}

/// What all events of one channel and account are made with.
#[derive(Debug, Clone, Copy)]
pub struct Maker<'a> {
    pub channel: &'static str,
    pub account: &'a str,
    pub scanner: &'a Scanner,
}

impl Maker<'_> {
    /// An event; the scan reads its words here, before it is queued.
    pub fn event(&self, event_id: String, address: String, at: Millis, said: Said) -> Inbound {
        let reading = said
            .text()
            .map(|text| guarded(|| self.scanner.read(text)))
            .unwrap_or_default();
        Inbound {
            channel: self.channel,
            // PostgreSQL takes no zero in a text.
            account: self.account.replace('\0', "\u{fffd}"),
            event_id,
            address,
            known_as: Vec::new(),
            at,
            earliest: None,
            app_language: None,
            said,
            about: None,
            around: Around::default(),
            quietly: false,
            album: None,
            opens_for: None,
            reading,
        }
    }
}

/// The event that a file in a changed message is: the same however often its words change.
pub(crate) fn file_event(address: &str, message: &str, file: &str) -> String {
    format!("{address}-{message}-{file}")
}

/// What was read in a text; where reading it broke, what must be asked about: the text
/// is kept, and a human looks at it soon.
fn guarded(read: impl FnOnce() -> Reading) -> Reading {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        tracing::error!("a text could not be scanned; it counts as urgent, unsure");
        Reading {
            distress: Distress::P1,
            sure: false,
            ..Reading::default()
        }
    })
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// `/start` was sent, or the button that begins was pressed.
    Start,
    /// The chat was only opened, by a link or an advertisement or by adding the account:
    /// whoever was never here is greeted, and to everybody else nothing is said.
    Opened,
    Text(String),
    /// A button: the data it was sent with. It can be forged or stale.
    Press(String),
    Media(Media),
    Location(Place),
    /// A place that was sent moved on (a live one), or was changed: noted, and no answer.
    PlaceMoved(Place),
    /// A message was changed afterwards; its new text. What is there already in the same
    /// words is no change: platforms tell of some that nobody sees.
    Edited(String),
    /// A message was taken back by the person; its text, where the desk still has it.
    Withdrawn(Option<String>),
    /// A sign on one of the messages (an emoji), or taken off again: noted, and no answer.
    Reaction(Option<String>),
    /// A sticker, by the words or the emoji that come with it.
    Sticker(String),
    /// Something this program cannot read (a poll, a shape unknown to it).
    Unsupported,
    /// They telephoned over the app, where nobody can take a call.
    Called,
    /// The person blocked the bot, or allowed it again.
    Blocked(bool),
    /// The address is this person's no more; they are reached at this one from now on.
    Moved(String),
    /// What became of a message of ours; nothing that the person said.
    Receipt(Receipt),
}

impl Said {
    /// A place that somebody sent, with what the platform tells of it; the words alone where
    /// there are no numbers, or none of a place on earth.
    pub fn place<'a>(
        latitude: Option<f64>,
        longitude: Option<f64>,
        words: impl IntoIterator<Item = Option<&'a str>>,
    ) -> Self {
        let on_earth = latitude.zip(longitude).filter(|(latitude, longitude)| {
            (-90.0..=90.0).contains(latitude) && (-180.0..=180.0).contains(longitude)
        });
        let label = one_line(words);
        match (on_earth, label) {
            (Some((latitude, longitude)), label) => Self::Location(Place {
                latitude,
                longitude,
                label,
            }),
            (None, Some(words)) => Self::Text(words),
            (None, None) => Self::Unsupported,
        }
    }

    /// The words in it, if there are any.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Edited(text) | Self::Sticker(text) => Some(text),
            Self::Media(media) => media.caption.as_deref(),
            Self::Location(place) | Self::PlaceMoved(place) => place.label.as_deref(),
            _ => None,
        }
    }

    /// True for a file about which nothing is to be said beyond that it is kept: beside
    /// another of the same message or album it needs no answer of its own.
    pub fn needs_no_answer(&self) -> bool {
        matches!(self, Self::Media(media) if media.caption.is_none()) && self.is_kept()
    }

    /// False for a file that cannot be kept, as is known from the start.
    pub fn is_kept(&self) -> bool {
        !matches!(self, Self::Media(media) if media.is_too_large() || media.is_not_given())
    }

    /// True for what makes a conversation where there was none. What is about earlier
    /// messages, or says that nothing more may be sent, does not.
    pub fn begins(&self) -> bool {
        !matches!(
            self,
            Self::Blocked(_)
                | Self::Moved(_)
                | Self::Receipt(_)
                | Self::Withdrawn(_)
                | Self::Reaction(_)
                | Self::PlaceMoved(_)
        )
    }
}

/// What became of messages of ours, as the platform tells later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub what: Arrival,
    pub which: Which,
}

/// The word for a message that the platform took, and then gave up because the person
/// had written too long ago.
pub const TOO_LATE: &str = "window";
/// The word for a person whom the platform does not reach, for whatever reason.
pub const NOT_THERE: &str = "not-there";
/// The word for a person who has blocked us.
pub const BLOCKED: &str = "blocked";

/// How far a message came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrival {
    Delivered,
    Read,
    /// The platform gave it up after all; a word for staff.
    Failed(String),
    /// The platform gave it up as it was; it goes again, in a form that may arrive.
    InAnotherForm,
}

impl Arrival {
    /// Why it did not arrive, in a word for staff.
    pub fn failure(&self) -> Option<&str> {
        match self {
            Self::Delivered | Self::Read => None,
            Self::Failed(why) => Some(why),
            Self::InAnotherForm => Some(NOT_THERE),
        }
    }
}

/// Which messages a receipt is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one with this id, as [`super::Sent::platform_id`] gave it.
    Message(String),
    /// All that were sent until then.
    UpTo(Millis),
}

/// A photo, voice message or file that is still with the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Media {
    /// `photo`, `voice`, `video`, `audio`, `document`.
    pub kind: String,
    /// What the platform gives the file out for; empty where it said nothing to ask for.
    pub file_id: String,
    pub name: Option<String>,
    pub mime: Option<String>,
    /// Bytes.
    pub size: Option<u64>,
    pub caption: Option<String>,
}

/// The largest file that is kept, in bytes: 20 MB, as much as Telegram gives out. A
/// phone's video of half a minute fits.
pub const LARGEST_FILE: usize = 20 << 20;

impl Media {
    /// True for a file that was sent and cannot be asked for: it is lost from the start, and
    /// never said to be saved.
    pub fn is_not_given(&self) -> bool {
        self.file_id.is_empty()
    }

    /// True when the platform itself says that it is larger than is kept.
    pub fn is_too_large(&self) -> bool {
        let largest = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
        self.size.is_some_and(|size| size > largest)
    }
}

/// What a delivery holds.
#[derive(Debug, Default)]
pub struct Delivery {
    pub events: Vec<Inbound>,
    /// A word for the counter for each thing in it that changes nothing.
    pub ignored: Vec<&'static str>,
    /// To be done once the events are durable.
    pub errands: Vec<Errand>,
}

impl Delivery {
    /// A delivery in which there is nothing to do.
    pub fn ignored(kind: &'static str) -> Self {
        Self {
            ignored: vec![kind],
            ..Self::default()
        }
    }

    /// The same, with the platform's id of the message that all of it is or is about.
    pub fn about(mut self, message: String) -> Self {
        for event in &mut self.events {
            event.about = Some(message.clone());
        }
        self
    }

    /// Adds what one event of a delivery comes to. One that breaks its reader is counted,
    /// and never costs those beside it their effect.
    pub fn add(&mut self, one: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| one(self))).is_err() {
            tracing::error!("an event broke its reader; those beside it go on");
            self.ignored.push("broke-its-reader");
        }
    }

    /// Puts the events into the order in which they happened; what happened at the
    /// same time stays as it was delivered.
    pub fn in_order(mut self) -> Self {
        self.events.sort_by_key(|e| e.at);
        self
    }
}

/// A small thing to be done at the platform, which no conversation knows of. It is
/// tried once: the platform asks again, or nobody misses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// Ends the little clock on a pressed button.
    AnswerPress(String),
    /// Shows the person that their message, with this id, was read.
    MarkRead(String),
    /// Answers, with this token alone, somebody whom the platform does not name: nothing
    /// of theirs can be kept, and they must hear that.
    AnswerUnnamed(String),
    /// Leaves a group without a word: others read along, and whatever a hotline says
    /// there tells all of them what it is.
    LeaveGroup(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_nowhere_is_its_words() {
        let sent = |latitude: f64, longitude: f64, words: Option<&str>| {
            Said::place(Some(latitude), Some(longitude), [words])
        };
        let market = Some("ตลาดปากเซ");
        assert_eq!(
            sent(15.12, 105.8, market),
            Said::Location(Place::new(15.12, 105.8, [market]))
        );
        for (latitude, longitude) in [(999.0, 105.8), (15.0, -180.1), (f64::NAN, 1.0)] {
            let words = Said::Text("ตลาดปากเซ".into());
            assert_eq!(sent(latitude, longitude, market), words);
            assert_eq!(sent(latitude, longitude, None), Said::Unsupported);
        }
        assert_eq!(Said::place(None, Some(1.0), [None]), Said::Unsupported);
    }

    #[test]
    fn a_text_that_breaks_the_scan_counts_as_urgent_and_unsure() {
        let reading = guarded(|| panic!("the scan broke"));
        assert_eq!((reading.distress, reading.sure), (Distress::P1, false));
        let whole = Reading {
            sure: true,
            ..Reading::default()
        };
        assert_eq!(guarded(|| whole.clone()), whole);
    }

    #[test]
    fn a_language_is_presumed_only_where_no_letters_of_theirs_tell_it() {
        let scanner = Scanner::new().unwrap();
        let made = Maker {
            channel: "line",
            account: "1",
            scanner: &scanner,
        };
        let thai = Lang::parse("th");
        let presumed = |said: Said| {
            let event = made.event("1".into(), "U1".into(), 1, said);
            event.likely_in(thai).app_language
        };
        for said in [
            Said::Start,
            Said::Text("191".into()),
            Said::Sticker("love, happy".into()),
            Said::Unsupported,
        ] {
            assert_eq!(presumed(said.clone()), thai, "{said:?}");
        }
        assert_eq!(presumed(Said::Text("please help me".into())), None);
    }

    #[test]
    fn an_event_that_breaks_its_reader_leaves_the_others() {
        let mut delivery = Delivery::default();
        delivery.add(|d| d.ignored.push("first"));
        delivery.add(|_| panic!("the reader broke"));
        delivery.add(|d| d.ignored.push("last"));
        assert_eq!(delivery.ignored, ["first", "broke-its-reader", "last"]);
    }
}
