//! What Telegram delivers, as events. Every shape has a defined effect; what is not
//! understood is read again leniently (`lenient.rs`), so that it never vanishes.

use std::borrow::Cow;

use casebook::Millis;
use serde_json::Value;
use teloxide::types::{
    CallbackQuery, Chat, ChatMemberKind, ChatMemberUpdated, Message, Update, UpdateKind, User,
};

use super::content::{as_seen, said};
use super::plain::Plain;
use super::{NAME, around, lenient, reaction};
use crate::channel::{self, Album, Delivery, Errand, Inbound, Said, leaves, unreadable};
use crate::scan::{Reading, Scanner};
use crate::words::Lang;

/// Reads an update from its raw bytes; or each of a list of them, where one stands.
pub fn parse(body: &[u8], account: &str, scanner: &Scanner, now: Millis) -> Delivery {
    let is_list = body.trim_ascii_start().starts_with(b"[");
    let list = is_list.then(|| unreadable::bodies(body)).flatten();
    let updates = match list.filter(|all| !all.is_empty()) {
        Some(all) => {
            let bytes = |one: &Value| Cow::Owned(one.to_string().into_bytes());
            all.iter().map(bytes).collect()
        }
        None => vec![Cow::Borrowed(body)],
    };
    let mut delivery = Delivery::default();
    for update in &updates {
        delivery.add(|delivery| {
            let read = |body: &[u8]| read(body, account, scanner, now);
            let one = read(update)
                .or_else(|| read(unreadable::mended(update).as_bytes()))
                .unwrap_or_else(|| Delivery::ignored("broken-json"));
            delivery.events.extend(one.events);
            delivery.ignored.extend(one.ignored);
            delivery.errands.extend(one.errands);
        });
    }
    delivery
}

/// None where it is no JSON.
fn read(body: &[u8], account: &str, scanner: &Scanner, now: Millis) -> Option<Delivery> {
    if let Some(plain) = Plain::read(body) {
        let made = Maker {
            account,
            scanner,
            now,
            event_id: plain.update_id().to_string(),
        };
        return Some(plain.into_delivery(&made));
    }
    let value = serde_json::from_slice::<Value>(body).ok()?;
    if is_of_no_use(&value) {
        return Some(Delivery::ignored("other-update"));
    }
    let made = lenient::maker(&value, body, account, scanner, now);
    if let Some(change) = value.get("message_reaction").filter(|v| v.is_object()) {
        return Some(reaction::read(change, &made));
    }
    let read = match typed(body) {
        // What the types made of it may have lost the rest: the value is read again.
        None
        | Some(Update {
            kind: UpdateKind::Error(_),
            ..
        }) => lenient::from_value(&value, &made),
        Some(update) => from_update(update, account, scanner, now),
    };
    // What the types do not know may have words in it all the same.
    let is_unread = |e: &Inbound| e.said == Said::Unsupported;
    let has_words = |name: &&str| leaves::words(&lenient::message(&value)[*name]).is_some();
    let is_service = read.ignored == [SERVICE] && TYPED.iter().any(has_words);
    let read = match read.events.iter().any(is_unread) || read.ignored == [UNSEEN] || is_service {
        true => lenient::from_value(&value, &made),
        false => read,
    };
    let read = with_changed_file(in_its_album(read, &value), &value, &made);
    let read = with_what_stands_around(read, &value);
    Some(with_moving_picture(read, &value, &made))
}

/// The word for a change that shows nothing anew.
const UNSEEN: &str = "unseen-change";
/// The word for what the app itself tells, and nobody says.
const SERVICE: &str = "service-message";
/// What is said all the same: what a page inside the app sends on, and what is put on a list
/// later, the person typed.
const TYPED: [&str; 2] = ["web_app_data", "checklist_tasks_added"];

fn in_its_album(mut read: Delivery, update: &Value) -> Delivery {
    let album = update["message"]["media_group_id"].as_str();
    for event in &mut read.events {
        event.album = album.map(|name| Album::Named(name.to_owned()));
    }
    read
}

fn with_what_stands_around(mut read: Delivery, update: &Value) -> Delivery {
    let around = around::read(lenient::message(update));
    let said = |e: &&mut Inbound| !matches!(e.said, Said::Press(_));
    for event in read.events.iter_mut().filter(said) {
        event.around = around.clone();
    }
    read
}

/// The file that a changed message holds now is kept, without a word: it may be another than
/// before. One that was there already is the same event again.
fn with_changed_file(mut read: Delivery, update: &Value, made: &Maker<'_>) -> Delivery {
    if let Some(file) = lenient::changed_file(update, made) {
        read.ignored.retain(|kind| *kind != UNSEEN);
        read.events.push(file);
    }
    read
}

/// A live photo is a photo and a short video: the photo is answered, and the video is
/// kept beside it.
fn with_moving_picture(mut read: Delivery, update: &Value, made: &Maker<'_>) -> Delivery {
    let Some(Said::Media(still)) = read.events.first().map(|e| &e.said) else {
        return read;
    };
    let video = lenient::media("video", &update["message"]["live_photo"], None);
    let Some(video) = video.filter(|video| video.file_id != still.file_id) else {
        return read;
    };
    let mut beside = read.events[0].clone();
    beside.event_id = format!("{}-live", made.event_id);
    beside.said = Said::Media(video);
    beside.reading = Reading::default();
    beside.quietly = true;
    read.events.push(beside);
    read
}

/// The library's own reading. Some of its types panic at a shape that they do not
/// expect; one update must never stop the others.
fn typed(body: &[u8]) -> Option<Update> {
    std::panic::catch_unwind(|| serde_json::from_slice(body).ok())
        .ok()
        .flatten()
}

/// Which of the kinds that the bot works on an update is; the rest is not read.
const KINDS: [&str; 5] = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_reaction",
];

fn is_of_no_use(update: &Value) -> bool {
    let has = |name: &&str| update.get(*name).is_some_and(|v| !v.is_null());
    update.get("update_id").is_some() && !KINDS.iter().any(has)
}

/// Reads one update that teloxide parsed.
pub fn from_update(update: Update, account: &str, scanner: &Scanner, now: Millis) -> Delivery {
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
        _ => Delivery::ignored("other-update"),
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
    pub fn event(
        &self,
        address: String,
        at: Millis,
        language: Option<&str>,
        said: Said,
    ) -> Delivery {
        let made = channel::Maker {
            channel: NAME,
            account: self.account,
            scanner: self.scanner,
        };
        let event = made.event(self.event_id.clone(), address, at, said);
        Delivery {
            events: vec![Inbound {
                app_language: language.and_then(Lang::parse),
                ..event
            }],
            ..Delivery::default()
        }
    }

    fn message(&self, message: &Message, edited: bool) -> Delivery {
        if !matches!(message.chat.kind, teloxide::types::ChatKind::Private(_)) {
            // In a group others read along: the program says nothing there, and leaves.
            return group("group-message", &message.chat);
        }
        let Some(said) = said(message) else {
            return Delivery::ignored(SERVICE);
        };
        let Some(said) = as_seen(said, edited) else {
            return Delivery::ignored(UNSEEN);
        };
        let at = match edited {
            // The date of an edited message stays that of the first writing.
            true => message
                .edit_date()
                .map_or(self.now, |at| at.timestamp_millis()),
            false => message.date.timestamp_millis(),
        };
        self.event(
            message.chat.id.0.to_string(),
            at,
            language(message.from.as_ref()),
            said,
        )
        .about(message.id.0.to_string())
    }

    fn press(&self, query: CallbackQuery) -> Delivery {
        let chat = query.message.as_ref().map(|m| m.chat());
        if chat.is_some_and(|c: &Chat| !matches!(c.kind, teloxide::types::ChatKind::Private(_))) {
            return answered(query.id.0, Delivery::ignored("group-press"));
        }
        let data = query.data.unwrap_or_default();
        let address = query.from.id.0.to_string();
        let parsed = self.event(
            address,
            self.now,
            query.from.language_code.as_deref(),
            Said::Press(data),
        );
        answered(query.id.0, parsed)
    }

    fn membership(&self, change: &ChatMemberUpdated) -> Delivery {
        let gone = matches!(
            change.new_chat_member.kind,
            ChatMemberKind::Banned(_) | ChatMemberKind::Left
        );
        if !matches!(change.chat.kind, teloxide::types::ChatKind::Private(_)) {
            return match gone {
                true => Delivery::ignored("group-left"),
                false => group("group-joined", &change.chat),
            };
        }
        self.event(
            change.chat.id.0.to_string(),
            change.date.timestamp_millis(),
            None,
            Said::Blocked(gone),
        )
    }
}

/// Where others read along: counted, and left.
fn group(kind: &'static str, chat: &Chat) -> Delivery {
    Delivery {
        errands: vec![Errand::LeaveGroup(chat.id.0.to_string())],
        ..Delivery::ignored(kind)
    }
}

/// The pressed button is answered once the rest is durable.
pub(super) fn answered(press: String, mut delivery: Delivery) -> Delivery {
    delivery.errands.push(Errand::AnswerPress(press));
    delivery
}

fn language(user: Option<&User>) -> Option<&str> {
    user?.language_code.as_deref()
}
