//! Saying something: who says it, and whether it goes now, later, or when they write.

use casebook::case::talk::APART;
use casebook::outbox::NewMessage;
use casebook::{Millis, Result, Uuid};

use super::batch::Bench;
use super::sheet::Sheet;
use crate::talk::state::Ctx;
use crate::talk::{World, render};

/// Who says what the bot or an operator says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speaker {
    pub author: &'static str,
    pub kind: &'static str,
    pub staff: Option<Uuid>,
    /// Sent only when the person may be written to now.
    pub hold: bool,
    /// Not before this moment: the hours that the person named.
    pub not_before: Millis,
    /// It is not the person whose event this is: while they hide, all of it waits.
    pub aloof: bool,
    /// It answers what was typed or pressed in a guide.
    pub amid_guide: bool,
    /// Nothing is said at all.
    pub silent: bool,
}

pub(super) const BOT: Speaker = Speaker {
    author: "bot",
    kind: "say",
    staff: None,
    hold: false,
    not_before: 0,
    aloof: false,
    amid_guide: false,
    silent: false,
};

/// Nothing is to be said: another program answers in this chat, or nobody asked.
pub(super) const SILENT: Speaker = Speaker {
    silent: true,
    ..BOT
};

impl Bench {
    pub(super) fn say(
        &self,
        sheet: &mut Sheet,
        place: usize,
        reply: &crate::talk::Reply,
        ctx: &Ctx,
        world: &World,
        speaker: Speaker,
    ) -> Result<()> {
        let live = &mut sheet.lives[place];
        let said = render(world, live.conv.lang, reply, &live.conv.told, ctx.now);
        let id = live.newest.next(&self.tools.entropy, ctx.now);
        let about_us = reply.is_about_us();
        sheet.about_us |= about_us;
        let is_apart = about_us || reply.is_of_guide(speaker.amid_guide);
        let pulled = live.channel == "web";
        let secret = said.secret.as_ref().map(|s| {
            live.report_key
                .seal(&self.tools.entropy, "messages.secret", id, s.as_bytes())
        });
        let hold = speaker.hold || live.blocked;
        let later = speaker.not_before > ctx.now && !hold && !pulled;
        let speaker = Speaker {
            hold: hold || later,
            ..speaker
        };
        if later {
            sheet.deferred.push((id, speaker.not_before));
        }
        sheet.messages.push(NewMessage {
            id,
            conversation_id: live.conversation_id,
            report_id: live.report_id,
            at: ctx.now,
            author: speaker.author,
            staff_id: speaker.staff,
            kind: if is_apart { APART } else { speaker.kind },
            body: live.report_key.seal_json(
                &self.tools.entropy,
                "messages.body",
                id,
                &said.body,
            )?,
            secret,
            state: Some(if speaker.hold { "held" } else { "queued" }),
            platform_id: None,
            leased_by: (!speaker.hold && !pulled).then_some(self.tools.process),
            pulled,
        });
        if speaker.hold {
            live.holding = true;
        } else if !pulled {
            sheet.parcels.push(super::Parcel {
                is_too_late: false,
                id,
                conversation: live.conversation_id,
                report: live.report_id,
                channel: live.channel.clone(),
                address: live.address.clone(),
                body: said.sendable(),
                lang: live.conv.lang,
                last_in_at: live.last_in_at,
                open_until: live.open_until,
                by_staff: speaker.staff.is_some(),
                attempts: 0,
            });
        }
        Ok(())
    }
}
