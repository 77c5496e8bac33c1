//! What Telegram delivers, as events. Every shape has a defined effect; what is not
//! understood is read again leniently (`lenient.rs`), so that it never vanishes.

use casebook::Millis;
use teloxide::types::{
    CallbackQuery, Chat, ChatMemberKind, ChatMemberUpdated, FileMeta, MediaKind, Message,
    MessageKind, Update, UpdateKind, User,
};

use super::plain::Plain;
use super::{NAME, lenient};
use crate::channel::{Inbound, Media, Said};
use crate::scan::Scanner;
use crate::words::Lang;

/// What a delivery holds.
#[derive(Debug, Default)]
pub struct Parsed {
    pub event: Option<Inbound>,
    /// The pressed button's id, to be answered after the commit.
    pub callback: Option<String>,
    /// A word for the counter, where there is nobody to answer.
    pub ignored: Option<&'static str>,
}

/// Reads one update from its raw bytes.
pub fn parse(body: &[u8], account: &str, scanner: &Scanner, now: Millis) -> Parsed {
    if let Some(plain) = Plain::read(body) {
        let made = Maker {
            account,
            scanner,
            now,
            event_id: plain.update_id().to_string(),
        };
        return plain.into_parsed(&made);
    }
    match serde_json::from_slice::<Update>(body) {
        // What the types made of it may have lost the rest: the bytes are read again.
        Ok(Update {
            kind: UpdateKind::Error(_),
            ..
        }) => lenient::parse(body, account, scanner, now),
        Ok(update) => from_update(update, account, scanner, now),
        Err(_) => lenient::parse(body, account, scanner, now),
    }
}

/// Reads one update that teloxide parsed.
pub fn from_update(update: Update, account: &str, scanner: &Scanner, now: Millis) -> Parsed {
    let event_id = update.id.0.to_string();
    let made = Maker {
        account,
        scanner,
        now,
        event_id,
    };
    match update.kind {
        UpdateKind::Message(message) => made.message(&message, false),
        UpdateKind::EditedMessage(message) => made.message(&message, true),
        UpdateKind::CallbackQuery(query) => made.press(query),
        UpdateKind::MyChatMember(change) => made.membership(&change),
        UpdateKind::Error(value) => lenient::from_value(&value, &made),
        _ => Parsed {
            ignored: Some("other-update"),
            ..Parsed::default()
        },
    }
}

/// What all events of one update share.
pub(super) struct Maker<'a> {
    pub account: &'a str,
    pub scanner: &'a Scanner,
    pub now: Millis,
    pub event_id: String,
}

impl Maker<'_> {
    pub fn event(&self, address: String, at: Millis, language: Option<&str>, said: Said) -> Parsed {
        let reading = said
            .text()
            .map(|text| self.scanner.read(text))
            .unwrap_or_default();
        let event = Inbound {
            channel: NAME,
            account: self.account.to_owned(),
            event_id: self.event_id.clone(),
            address,
            at,
            app_language: language.and_then(Lang::parse),
            said,
            reading,
        };
        Parsed {
            event: Some(event),
            ..Parsed::default()
        }
    }

    fn message(&self, message: &Message, edited: bool) -> Parsed {
        if !matches!(message.chat.kind, teloxide::types::ChatKind::Private(_)) {
            // In a group others read along: the program says nothing there.
            return Parsed {
                ignored: Some("group-message"),
                ..Parsed::default()
            };
        }
        let Some(said) = said(message, edited) else {
            return Parsed {
                ignored: Some("service-message"),
                ..Parsed::default()
            };
        };
        self.event(
            message.chat.id.0.to_string(),
            message.date.timestamp_millis(),
            language(message.from.as_ref()),
            said,
        )
    }

    fn press(&self, query: CallbackQuery) -> Parsed {
        let chat = query.message.as_ref().map(|m| m.chat());
        if chat.is_some_and(|c: &Chat| !matches!(c.kind, teloxide::types::ChatKind::Private(_))) {
            return Parsed {
                callback: Some(query.id.0),
                ignored: Some("group-press"),
                ..Parsed::default()
            };
        }
        let data = query.data.unwrap_or_default();
        let address = query.from.id.0.to_string();
        let parsed = self.event(
            address,
            self.now,
            query.from.language_code.as_deref(),
            Said::Press(data),
        );
        Parsed {
            callback: Some(query.id.0),
            ..parsed
        }
    }

    fn membership(&self, change: &ChatMemberUpdated) -> Parsed {
        if !matches!(change.chat.kind, teloxide::types::ChatKind::Private(_)) {
            return Parsed {
                ignored: Some("group-membership"),
                ..Parsed::default()
            };
        }
        let blocked = matches!(
            change.new_chat_member.kind,
            ChatMemberKind::Banned(_) | ChatMemberKind::Left
        );
        self.event(
            change.chat.id.0.to_string(),
            change.date.timestamp_millis(),
            None,
            Said::Blocked(blocked),
        )
    }
}

fn language(user: Option<&User>) -> Option<&str> {
    user?.language_code.as_deref()
}

fn said(message: &Message, edited: bool) -> Option<Said> {
    let MessageKind::Common(common) = &message.kind else {
        return matches!(message.kind, MessageKind::Dice(_)).then_some(Said::Unsupported);
    };
    let caption = message.caption().map(str::to_owned);
    let media = |kind: &str, file: &FileMeta, name: Option<&String>, mime: Option<String>| {
        Some(Said::Media(Media {
            kind: kind.to_owned(),
            file_id: file.id.0.clone(),
            name: name.cloned(),
            mime,
            size: Some(u64::from(file.size)),
            caption: caption.clone(),
        }))
    };
    match &common.media_kind {
        MediaKind::Text(text) => Some(from_text(&text.text, edited)),
        MediaKind::Photo(photo) => {
            let largest = photo
                .photo
                .iter()
                .max_by_key(|p| u64::from(p.width) * u64::from(p.height))?;
            media("photo", &largest.file, None, None)
        }
        MediaKind::Voice(v) => media(
            "voice",
            &v.voice.file,
            None,
            v.voice.mime_type.as_ref().map(ToString::to_string),
        ),
        MediaKind::Video(v) => media(
            "video",
            &v.video.file,
            v.video.file_name.as_ref(),
            v.video.mime_type.as_ref().map(ToString::to_string),
        ),
        MediaKind::VideoNote(v) => media("video", &v.video_note.file, None, None),
        MediaKind::Audio(a) => media(
            "audio",
            &a.audio.file,
            a.audio.file_name.as_ref(),
            a.audio.mime_type.as_ref().map(ToString::to_string),
        ),
        MediaKind::Document(d) => media(
            "document",
            &d.document.file,
            d.document.file_name.as_ref(),
            d.document.mime_type.as_ref().map(ToString::to_string),
        ),
        MediaKind::Animation(a) => media(
            "video",
            &a.animation.file,
            a.animation.file_name.as_ref(),
            a.animation.mime_type.as_ref().map(ToString::to_string),
        ),
        MediaKind::Location(l) => Some(Said::Location {
            latitude: l.location.latitude,
            longitude: l.location.longitude,
        }),
        MediaKind::Venue(v) => Some(Said::Location {
            latitude: v.venue.location.latitude,
            longitude: v.venue.location.longitude,
        }),
        // A number that somebody shares is something they tell.
        MediaKind::Contact(c) => Some(Said::Text(format!(
            "{} {}",
            c.contact.first_name, c.contact.phone_number
        ))),
        _ => Some(Said::Unsupported),
    }
}

/// `/start` opens the chat; other commands lose the bot's name.
pub(super) fn from_text(text: &str, edited: bool) -> Said {
    let first = text.split_whitespace().next().unwrap_or("");
    let command = first.split('@').next().unwrap_or(first);
    if edited {
        Said::Edited(text.to_owned())
    } else if command == "/start" {
        Said::Start
    } else if command.starts_with('/') && first.len() > command.len() {
        Said::Text(text.replacen(first, command, 1))
    } else {
        Said::Text(text.to_owned())
    }
}
