//! What a person said, as it stands in the transcript, with what they sent along.

use casebook::attachment::{File, Status};
use casebook::intake::NewAttachment;
use casebook::outbox::NewMessage;
use casebook::told::{Body, Choice};
use casebook::{Millis, Result, Uuid};

use super::batch::Bench;
use super::live::Live;
use crate::channel::Said;
use crate::scan::Reading;
use crate::talk::code::ReturnCode;
use crate::talk::{Mode, complains};
use crate::talk::{World, press_label};

impl Bench {
    pub(super) fn keep(
        &self,
        live: &Live,
        kind: &'static str,
        body: &Body,
        platform_id: Option<String>,
        now: Millis,
    ) -> Result<NewMessage> {
        let id = self.tools.entropy.id(now);
        Ok(NewMessage {
            id,
            conversation_id: live.conversation_id,
            report_id: live.report_id,
            at: now,
            author: "person",
            staff_id: None,
            kind,
            body: live
                .report_key
                .seal_json(&self.tools.entropy, "messages.body", id, body)?,
            secret: None,
            state: None,
            platform_id,
            leased_by: None,
            pulled: false,
        })
    }

    pub(super) fn attachment(
        &self,
        live: &Live,
        message: Uuid,
        media: &crate::channel::Media,
        now: Millis,
    ) -> Result<NewAttachment> {
        let id = self.tools.entropy.id(now);
        let file = File {
            file_id: media.file_id.clone(),
            name: media.name.clone(),
            mime: media.mime.clone(),
            size: media.size,
            sha256: None,
        };
        Ok(NewAttachment {
            id,
            report_id: live.report_id,
            message_id: message,
            kind: media.kind.clone(),
            status: match media.is_too_large() {
                true => Status::TooLarge,
                false => Status::NotFetched,
            },
            sealed: live.report_key.seal_json(
                &self.tools.entropy,
                "attachments.sealed",
                id,
                &file,
            )?,
            at: now,
        })
    }
}

/// A text without anything else.
pub(super) fn line(text: String) -> Body {
    Body {
        text,
        choices: Vec::new(),
        platform_id: None,
        recording: None,
    }
}

/// How what a person said stands in the transcript. A return code does not: staff
/// must not be able to go on in the person's name.
pub(super) fn heard(
    world: &World,
    live: &Live,
    said: &Said,
    reading: &Reading,
) -> Option<(&'static str, Body)> {
    let body = line;
    Some(match said {
        // Signs are noted elsewhere (`sign.rs`).
        Said::Start
        | Said::Blocked(_)
        | Said::Moved(_)
        | Said::Receipt(_)
        | Said::Withdrawn(_)
        | Said::PlaceMoved(_)
        | Said::Reaction(_) => return None,
        Said::Sticker(words) => ("sticker", body(words.clone())),
        Said::Text(text)
            if ReturnCode::looks_like(text)
                || live.conv.talk.is_not_kept(text, reading)
                || (live.conv.talk.mode != Mode::Hidden
                    && complains(&world.words, text, reading)) =>
        {
            ("code", body(crate::talk::DOTS.into()))
        }
        Said::Text(text) => ("text", body(without_code(text))),
        Said::Edited(text) if ReturnCode::looks_like(text) => {
            ("edited", body(crate::talk::DOTS.into()))
        }
        Said::Edited(text) => ("edited", body(without_code(text))),
        Said::Media(media) => {
            let caption = media.caption.as_deref().unwrap_or_default();
            ("media", body(without_code(caption)))
        }
        Said::Location(place) => ("location", body(without_code(&place.words()))),
        Said::Unsupported => ("unsupported", body(String::new())),
        Said::Press(data) => {
            let label = press_label(world, live.conv.lang, data)?;
            let choice = Choice {
                data: data.clone(),
                label: label.clone(),
            };
            (
                "press",
                Body {
                    text: label,
                    choices: vec![choice],
                    platform_id: None,
                    recording: None,
                },
            )
        }
    })
}

fn without_code(text: &str) -> String {
    ReturnCode::hidden(text, crate::talk::DOTS).unwrap_or_else(|| text.to_owned())
}
