//! What a person did in one message on Telegram, by the library's types.

use teloxide::types::{FileMeta, MediaKind, Message, MessageKind};

use super::card;
use crate::channel::{Media, Said};

/// What the types say where the platform tells no size of a file, which it need not.
const SIZE_NOT_TOLD: u32 = u32::MAX;

/// What a message says that was there before: its words as they are now, or where its
/// place is now. What has no words beside it changes none; a file is kept by itself.
pub(super) fn as_seen(said: Said, edited: bool) -> Option<Said> {
    Some(match said {
        said if !edited => said,
        Said::Text(text) => Said::Edited(text),
        Said::Start => Said::Edited("/start".into()),
        Said::Media(media) => Said::Edited(media.caption?),
        Said::Location(place) => Said::PlaceMoved(place),
        _ => return None,
    })
}

pub(super) fn said(message: &Message) -> Option<Said> {
    let MessageKind::Common(common) = &message.kind else {
        // What the types find empty has something in it that they do not know; a bill or a
        // lottery is passed on by somebody who wants it to be seen.
        let is_said = matches!(
            message.kind,
            MessageKind::Dice(_)
                | MessageKind::Empty {}
                | MessageKind::Invoice(_)
                | MessageKind::Giveaway(_)
                | MessageKind::GiveawayWinners(_)
        );
        return is_said.then_some(Said::Unsupported);
    };
    let caption = message.caption().map(str::to_owned);
    let media = |kind: &str, file: &FileMeta, name: Option<&String>, mime: Option<String>| {
        Some(Said::Media(Media {
            kind: kind.to_owned(),
            file_id: file.id.0.clone(),
            name: name.cloned(),
            mime,
            size: (file.size != SIZE_NOT_TOLD).then(|| u64::from(file.size)),
            caption: caption.clone(),
        }))
    };
    match &common.media_kind {
        MediaKind::Text(text) => Some(from_text(&text.text)),
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
        MediaKind::Location(l) => {
            let place = &l.location;
            Some(Said::place(Some(place.latitude), Some(place.longitude), []))
        }
        MediaKind::Venue(v) => {
            let (venue, place) = (&v.venue, &v.venue.location);
            let words = [Some(venue.title.as_str()), Some(venue.address.as_str())];
            let (latitude, longitude) = (Some(place.latitude), Some(place.longitude));
            Some(Said::place(latitude, longitude, words))
        }
        // A number that somebody shares is something they tell.
        MediaKind::Contact(c) => {
            let card = &c.contact;
            let names = [Some(card.first_name.as_str()), card.last_name.as_deref()];
            let vcard = card.vcard.as_deref();
            Some(Said::Text(card::words(names, &card.phone_number, vcard)))
        }
        MediaKind::Sticker(s) => Some(Said::Sticker(s.sticker.emoji.clone().unwrap_or_default())),
        _ => Some(Said::Unsupported),
    }
}

/// `/start` opens the chat; other commands lose the bot's name.
pub(super) fn from_text(text: &str) -> Said {
    let first = text.split_whitespace().next().unwrap_or("");
    let command = first.split('@').next().unwrap_or(first);
    if command == "/start" {
        Said::Start
    } else if command.starts_with('/') && first.len() > command.len() {
        Said::Text(text.replacen(first, command, 1))
    } else {
        Said::Text(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn size(file: Value) -> Option<u64> {
        let message = json!({ "message_id": 1, "date": 1, "document": file,
            "chat": { "id": 5, "type": "private", "first_name": "a" } });
        match said(&serde_json::from_value(message).unwrap()) {
            Some(Said::Media(media)) => media.size,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_whose_size_is_not_told_is_not_too_large() {
        let file = json!({ "file_id": "a", "file_unique_id": "b" });
        assert_eq!(size(file.clone()), None);
        let mut told = file;
        told["file_size"] = json!(30_000_000);
        assert_eq!(size(told), Some(30_000_000));
    }
}
