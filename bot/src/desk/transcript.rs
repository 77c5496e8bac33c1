//! What a person said, as it stands in the transcript, with what they sent along.

use casebook::attachment::{File, Status};
use casebook::intake::NewAttachment;
use casebook::outbox::NewMessage;
use casebook::told::{Around, Body, Choice, Heard};
use casebook::{Millis, Result, Uuid};

use super::batch::Bench;
use super::live::Live;
use crate::channel::{Inbound, Said};
use crate::talk::code::ReturnCode;
use crate::talk::{Mode, complains};
use crate::talk::{World, press_label};

impl Bench {
    pub(super) fn keep(
        &self,
        live: &mut Live,
        kind: &'static str,
        heard: &Heard,
        platform_id: Option<String>,
        now: Millis,
    ) -> Result<NewMessage> {
        let id = live.newest.next(&self.tools.entropy, now);
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
                .seal_json(&self.tools.entropy, "messages.body", id, heard)?,
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
                false if media.is_not_given() => Status::Gone,
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
pub(super) fn line(text: String) -> Heard {
    Heard {
        body: Body {
            text,
            ..Body::default()
        },
        around: Around::default(),
    }
}

/// How what a person said stands in the transcript, with what stands around it. A return
/// code does not: staff must not be able to go on in the person's name.
pub(super) fn heard(world: &World, live: &Live, event: &Inbound) -> Option<(&'static str, Heard)> {
    let (kind, body) = words(world, live, event)?;
    // Nobody chooses the message that a button stands under.
    let around = match kind {
        "code" | "press" => Around::default(),
        _ => Around {
            quoted: event.around.quoted.as_deref().map(without_any_code),
            ..event.around.clone()
        },
    };
    Some((kind, Heard { body, around }))
}

fn words(world: &World, live: &Live, event: &Inbound) -> Option<(&'static str, Body)> {
    let Inbound { said, reading, .. } = event;
    let body = |text: String| Body {
        text,
        ..Body::default()
    };
    Some(match said {
        // Signs are noted elsewhere (`sign.rs`).
        Said::Start
        | Said::Opened
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
        Said::Edited(text) => ("edited", body(without_any_code(text))),
        Said::Media(media) => {
            let caption = media.caption.as_deref().unwrap_or_default();
            ("media", body(without_code(caption)))
        }
        Said::Location(place) => ("location", body(without_code(&place.words()))),
        Said::Unsupported => ("unsupported", body(String::new())),
        Said::Called => ("called", body(String::new())),
        Said::Press(data) => {
            let label = press_label(world, live.conv.lang, data)?;
            let choice = Choice {
                data: data.clone(),
                label: label.clone(),
            };
            let choices = vec![choice];
            (
                "press",
                Body {
                    choices,
                    ..body(label)
                },
            )
        }
    })
}

fn without_code(text: &str) -> String {
    ReturnCode::hidden(text, crate::talk::DOTS).unwrap_or_else(|| text.to_owned())
}

/// What was meant as a code is not kept either, right or wrong.
fn without_any_code(text: &str) -> String {
    match ReturnCode::looks_like(text) {
        true => crate::talk::DOTS.to_owned(),
        false => without_code(text),
    }
}
