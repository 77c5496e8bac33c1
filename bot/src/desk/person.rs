//! What one event of a person does: the steps of the talk, and their effects.

use std::panic::{AssertUnwindSafe, catch_unwind};

use casebook::attachment::{File, Status};
use casebook::case::queue;
use casebook::chat_erasure::ChatErasure;
use casebook::complaint::{self, NewComplaint};
use casebook::conversation;
use casebook::intake::{NewAttachment, NewConsent};
use casebook::outbox::{NewMessage, QUIET};
use casebook::second_reading::ToRead;
use casebook::told::{Body, Choice};
use casebook::{Error, Millis, Result, Tx, Uuid};

use super::batch::{Bench, Sheet};
use super::flood::Pace;
use super::live::Live;
use super::save::{by_rule, urgency};
use super::wishes::KNOCK;
use crate::channel::{Inbound, Said};
use crate::scan::Reading;
use crate::talk::code::ReturnCode;
use crate::talk::state::{Aside, Conversation, Ctx, Effect, Mode, Talk};
use crate::talk::{Event, World, press_label, render, step};

/// How long a consent counts: 180 days.
const CONSENT: Millis = 180 * 24 * 3_600_000;

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
    silent: false,
};

/// Nothing is to be said: another program answers in this chat, or nobody asked.
pub(super) const SILENT: Speaker = Speaker {
    silent: true,
    ..BOT
};

impl Bench {
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    pub(super) async fn person(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
        pace: Pace,
        now: Millis,
    ) -> Result<()> {
        if self.sign(tx, sheet, place, event, world, now).await? {
            return Ok(());
        }
        let said = event.said.clone();
        let live = &mut sheet.lives[place];
        if live.blocked {
            live.blocked = false;
            sheet.blocked.push((live.contact_id, None));
        }
        let quiet = live.conv.talk.greeted && now - live.last_in_at >= QUIET;
        if quiet {
            live.visible_from = now;
        }
        live.last_in_at = now;
        let mut ctx = self.ctx(event.reading.clone(), quiet, event.app_language, pace, now);
        ctx.waited = live.holding;
        ctx.write_ok = live.write_ok;
        ctx.erases_chat = crate::channel::erases_chat(&live.channel);
        ctx.sends_place = crate::channel::sends_place(&live.channel);
        sheet.hearing = None;
        if let Some((kind, body)) = heard(world, live, &said, &event.reading) {
            let mut message = self.keep(live, kind, &body, event.about.clone(), now)?;
            if let Said::Edited(_) = said {
                message = self
                    .keep_change(tx, sheet, place, event, message, &body)
                    .await?;
            }
            sheet.hearing = (kind != "code").then_some(ToRead {
                message: message.id,
                quietly: event.quietly,
            });
            let live = &sheet.lives[place];
            if let Said::Media(media) = &said {
                let attachment = self.attachment(live, message.id, media, now)?;
                sheet.attachments.push(attachment);
            }
            sheet.messages.push(message);
        }
        let live = &mut sheet.lives[place];
        let asks_for_no_answer = said == Said::Start
            || (live
                .conv
                .talk
                .aside
                .as_ref()
                .is_some_and(Aside::is_aftercare)
                && matches!(said, Said::Press(_)));
        if live.case_id.is_some() && live.waiting_since.is_none() && !asks_for_no_answer {
            live.waiting_since = Some(now);
            live.touched = true;
        }
        let speaker = match event.quietly {
            true => SILENT,
            false => BOT,
        };
        let before = event.quietly.then(|| live.conv.talk.clone());
        let event = Event::Person(said);
        self.run(tx, sheet, place, event, &ctx, world, speaker)
            .await?;
        let live = &mut sheet.lives[place];
        if let Some(talk) = before {
            stand_still(&mut live.conv.talk, talk);
        }
        if live.conv.talk.mode == Mode::Hidden {
            // What was said leaves the open page too.
            live.visible_from = now;
        }
        Ok(())
    }

    pub(super) fn ctx(
        &self,
        reading: Reading,
        quiet: bool,
        app_language: Option<crate::words::Lang>,
        pace: Pace,
        now: Millis,
    ) -> Ctx {
        Ctx {
            now,
            random: self.tools.entropy.bytes(),
            reading,
            quiet,
            waited: false,
            write_ok: false,
            erases_chat: false,
            sends_place: false,
            on_duty: self.weather.on_duty,
            training: self.weather.training,
            app_language,
            pace,
        }
    }

    /// Steps until no question of the talk is left open, and notes the effects.
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    pub(super) async fn run(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        event: Event,
        ctx: &Ctx,
        world: &World,
        speaker: Speaker,
    ) -> Result<()> {
        let mut next = Some(event);
        while let Some(event) = next.take() {
            let live = &mut sheet.lives[place];
            let before = live.conv.talk.raised.clone();
            let lang = live.conv.lang;
            let conv = std::mem::replace(&mut live.conv, Conversation::new(lang));
            let (conv, effects) = catch_unwind(AssertUnwindSafe(|| step(world, conv, &event, ctx)))
                .map_err(|_| Error::Damaged("a step panicked"))?;
            live.conv = conv;
            if let Some(case_id) = live.case_id.filter(|_| live.conv.talk.raised != before) {
                live.touched = true;
                let (priority, rule) = urgency(live);
                sheet.audit.push(by_rule(
                    ctx.now,
                    &rule,
                    "priority.raise",
                    case_id,
                    format!("P{priority}"),
                ));
            }
            for effect in effects {
                match effect {
                    Effect::FindCode(code) => {
                        let found = self.find_code(tx, sheet, place, &code, ctx.now, world);
                        next = Some(found.await?);
                    }
                    Effect::AskStanding => {
                        let report = sheet.lives[place].report_id;
                        let standing = casebook::standing::of(tx, report).await?;
                        next = Some(Event::Standing(standing));
                    }
                    Effect::AskPlace => {
                        let live = &sheet.lives[place];
                        let since = live.waiting_since.unwrap_or(ctx.now);
                        let (priority, _) = urgency(live);
                        let before = queue::ahead(tx, live.case_id, priority, since).await?;
                        next = Some(Event::Place(before));
                    }
                    effect => self.apply(sheet, place, effect, ctx, world, speaker)?,
                }
            }
        }
        self.open_and_touch(sheet, place, ctx, world)
    }

    fn apply(
        &mut self,
        sheet: &mut Sheet,
        place: usize,
        effect: Effect,
        ctx: &Ctx,
        world: &World,
        speaker: Speaker,
    ) -> Result<()> {
        let live = &mut sheet.lives[place];
        match effect {
            Effect::Say(_) | Effect::Knock(_) if speaker.silent => {}
            Effect::Say(reply) => {
                let hold = speaker.hold || (speaker.aloof && live.conv.talk.mode == Mode::Hidden);
                let speaker = Speaker { hold, ..speaker };
                self.say(sheet, place, &reply, ctx, world, speaker)?;
            }
            // The word goes first, and alone; what follows it waits for the answer.
            Effect::Knock(reply) => {
                let knocking = Speaker {
                    author: "bot",
                    kind: KNOCK,
                    staff: None,
                    hold: false,
                    ..speaker
                };
                self.say(sheet, place, &reply, ctx, world, knocking)?;
            }
            Effect::Withdraw { agency } => sheet.unagreed.push((live.report_id, agency)),
            Effect::Wishes(wishes) => {
                live.wishes = wishes;
                live.readdressed = true;
            }
            Effect::DropCode => live.code_hash = None,
            Effect::Hush => hush(sheet, place),
            Effect::EraseChat => sheet.erase_chats.push(ChatErasure {
                contact: live.contact_id,
                conversation: live.conversation_id,
                channel: live.channel.clone(),
            }),
            Effect::ReadAgain if self.tools.second_reader => sheet.to_read.extend(sheet.hearing),
            Effect::OpenCase if live.case_id.is_none() => {
                live.open_case(&self.tools, ctx.now);
            }
            Effect::Raise { rule, .. } => {
                live.touched |= live.new_case.is_none();
                live.reseal |= rule == "self-harm";
            }
            Effect::Consent {
                agency,
                granted,
                groups,
                purpose,
            } => sheet.consents.push(NewConsent {
                id: self.tools.entropy.id(ctx.now),
                report_id: live.report_id,
                agency_id: agency,
                granted,
                groups,
                purpose,
                at: ctx.now,
                until: ctx.now + CONSENT,
            }),
            Effect::SettleReferral { referral, granted } => sheet.settled.push((referral, granted)),
            Effect::WriteBack(ok) => live.write_ok = ok,
            Effect::KeepCode(code) => live.code_hash = Some(self.code_hash(&code)),
            Effect::Feedback(good) => sheet.feedback.push(good),
            Effect::Complain(text) => {
                let id = self.tools.entropy.id(ctx.now);
                let words = complaint::Words { text };
                sheet.complaints.push(NewComplaint {
                    id,
                    report_id: live.report_id,
                    sealed: live.report_key.seal_json(
                        &self.tools.entropy,
                        "complaints.sealed",
                        id,
                        &words,
                    )?,
                    at: ctx.now,
                });
            }
            Effect::WantsHuman => {
                live.wants_human = true;
                live.waiting_since.get_or_insert(ctx.now);
                live.touched |= live.new_case.is_none();
            }
            Effect::Unlock { from } => live.visible_from = live.report_at.max(from),
            Effect::Erase { at } if at <= ctx.now => {
                // What is erased is not sent either.
                hush(sheet, place);
                let live = &mut sheet.lives[place];
                sheet.erase.push(live.report_id);
                live.begin_again(&self.tools, &world.interview, ctx.now);
                live.visible_from = ctx.now;
            }
            Effect::Erase { at } => {
                live.erase_at = Some(at);
                sheet.stop_sharing.push(live.report_id);
            }
            Effect::CancelErase => live.erase_at = None,
            Effect::OpenCase
            | Effect::ReadAgain
            | Effect::FindCode(_)
            | Effect::AskStanding
            | Effect::AskPlace => {}
        }
        Ok(())
    }

    fn say(
        &mut self,
        sheet: &mut Sheet,
        place: usize,
        reply: &crate::talk::Reply,
        ctx: &Ctx,
        world: &World,
        speaker: Speaker,
    ) -> Result<()> {
        let live = &mut sheet.lives[place];
        let said = render(world, live.conv.lang, reply, &live.conv.told, ctx.now);
        let id = self.tools.entropy.id(ctx.now);
        let pulled = live.channel == "web";
        let secret = said.secret.as_ref().map(|s| {
            live.report_key
                .seal(&self.tools.entropy, "messages.secret", id, s.as_bytes())
        });
        let later = speaker.not_before > ctx.now && !speaker.hold && !pulled;
        let speaker = Speaker {
            hold: speaker.hold || later,
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
            kind: speaker.kind,
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
                id,
                conversation: live.conversation_id,
                report: live.report_id,
                channel: live.channel.clone(),
                address: live.address.clone(),
                body: said.sendable(),
                lang: live.conv.lang,
                last_in_at: live.last_in_at,
                by_staff: speaker.staff.is_some(),
                attempts: 0,
            });
        }
        Ok(())
    }

    async fn find_code(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        code: &ReturnCode,
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let contact = sheet.lives[place].contact_id;
        if !self.code_tries.may_try(contact, now) {
            return Ok(Event::CodeRefused);
        }
        let hash = self.code_hash(code);
        let found = self.open_code(tx, sheet, place, &hash, now, world).await?;
        if found == Event::CodeUnknown {
            self.code_tries.wrong(contact, now);
        }
        Ok(found)
    }

    async fn open_code(
        &mut self,
        tx: &mut Tx,
        sheet: &mut Sheet,
        place: usize,
        hash: &[u8],
        now: Millis,
        world: &World,
    ) -> Result<Event> {
        let Some(report) = conversation::by_code(tx, hash).await? else {
            return Ok(Event::CodeUnknown);
        };
        if report == sheet.lives[place].report_id {
            let conv = sheet.lives[place].conv.clone();
            return Ok(Event::CodeFound(Box::new(conv)));
        }
        let Some(row) = conversation::by_reports(tx, &[report])
            .await?
            .into_iter()
            .next()
        else {
            return Ok(Event::CodeUnknown);
        };
        let other = Live::open(&self.tools, &world.interview, &row, now)?;
        casebook::named::was_told_in(tx, other.conversation_id, report).await?;
        let found = other.conv.clone();
        sheet.lives[place].adopt(other);
        Ok(Event::CodeFound(Box::new(found)))
    }

    fn code_hash(&self, code: &ReturnCode) -> Vec<u8> {
        self.tools
            .vault
            .lookup("code", &[&code.canonical()])
            .to_vec()
    }

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

    fn attachment(
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

/// In a chat where another program answers, the talk does not go on: only what was
/// heard of danger stays.
fn stand_still(now: &mut Talk, before: Talk) {
    *now = Talk {
        raised: now.raised.take(),
        self_harm: now.self_harm,
        ..before
    };
}

/// How what a person said stands in the transcript. A return code does not: staff
/// must not be able to go on in the person's name.
fn heard(
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
        | Said::Reaction(_) => return None,
        Said::Sticker(words) => ("sticker", body(words.clone())),
        Said::Text(text) if ReturnCode::looks_like(text) || live.conv.talk.is_not_kept(reading) => {
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
        Said::Location {
            latitude,
            longitude,
        } => ("location", body(format!("{latitude:.5}, {longitude:.5}"))),
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

/// Whoever falls silent gets nothing more of what was said before, not even what the
/// same batch has just written; it waits until they come back.
fn hush(sheet: &mut Sheet, place: usize) {
    let live = &mut sheet.lives[place];
    let conversation = live.conversation_id;
    live.holding = true;
    sheet.hushed.push(conversation);
    sheet.parcels.retain(|p| p.conversation != conversation);
    let written = sheet.messages.iter_mut();
    for message in written.filter(|m| m.conversation_id == conversation) {
        if message.state == Some("queued") {
            message.state = Some("held");
            message.leased_by = None;
        }
    }
}
