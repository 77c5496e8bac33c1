//! What a step asked for, noted on the sheet.

use casebook::agreement::Agreement;
use casebook::chat_erasure::ChatErasure;
use casebook::complaint::{self, NewComplaint};
use casebook::{Millis, Result};

use super::batch::Bench;
use super::live::Live;
use super::saying::Speaker;
use super::sheet::Sheet;
use super::wishes::KNOCK;
use crate::talk::World;
use crate::talk::state::{Ctx, Effect, Mode};

/// How long a consent counts: 180 days.
const CONSENT: Millis = 180 * 24 * 3_600_000;

impl Bench {
    pub(super) fn apply(
        &self,
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
            Effect::Knock(reply) => {
                self.say(sheet, place, &reply, ctx, world, knocking(speaker))?;
            }
            Effect::Withdraw { agency } => {
                live.conv.told.take_back(Some(&agency), ctx.now);
                sheet.unagreed.push((live.report_id, agency));
            }
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
            Effect::Raise { priority, rule } => live.fire(priority as u8, rule),
            Effect::Consent {
                agency,
                granted,
                groups,
                purpose,
            } => {
                let said = Agreement {
                    id: self.tools.entropy.id(ctx.now),
                    agency,
                    granted,
                    groups,
                    purpose,
                    at: ctx.now,
                    until: ctx.now + CONSENT,
                    withdrawn_at: None,
                };
                live.conv.told.agreements.push(said.clone());
                sheet.agreements.push((live.report_id, said));
            }
            Effect::SettleReferral { referral, granted } => sheet.settled.push((referral, granted)),
            Effect::WriteBack(ok) => live.write_ok = ok,
            Effect::KeepCode(code) => {
                live.kept_hash = None;
                live.code_hash = Some(self.code_hash(&code));
            }
            Effect::KeepCodeBeside(code) => {
                let before = live.code_hash.replace(self.code_hash(&code));
                live.kept_hash = live.kept_hash.take().or(before);
            }
            Effect::Feedback(good) => sheet.feedback.push(good),
            Effect::Complain(text) => {
                let complaint = self.complaint(live, text, ctx.now)?;
                sheet.complaints.push(complaint);
            }
            Effect::WantsHuman => {
                live.wants_human = true;
                live.waiting_since.get_or_insert(ctx.now);
                live.touched |= live.new_case.is_none();
            }
            Effect::Unlock { from } => live.visible_from = unlocked(live, from, ctx.now),
            Effect::Erase { at } if at <= ctx.now => self.erase_now(sheet, place, world, ctx.now),
            Effect::Erase { at } => {
                live.erase_at = Some(at);
                live.conv.told.take_back(None, ctx.now);
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

    /// A complaint, sealed under the report's key.
    fn complaint(&self, live: &Live, text: String, now: Millis) -> Result<NewComplaint> {
        let id = self.tools.entropy.id(now);
        let words = complaint::Words { text };
        let sealed =
            live.report_key
                .seal_json(&self.tools.entropy, "complaints.sealed", id, &words)?;
        Ok(NewComplaint {
            id,
            report_id: live.report_id,
            sealed,
            at: now,
        })
    }

    /// The report goes, and the person begins another. What is erased is not sent either.
    fn erase_now(&self, sheet: &mut Sheet, place: usize, world: &World, now: Millis) {
        hush(sheet, place);
        let live = &mut sheet.lives[place];
        sheet.erase.push(live.report_id);
        live.begin_again(&self.tools, &world.interview, now);
        live.visible_from = live.moment;
    }
}

/// From when on what was said is shown to whoever knows the code. One that was made after a
/// silence shows nothing from before it (`from`): where the clock went back nobody knows what
/// that is, and nothing is shown that was said so far.
fn unlocked(live: &Live, from: Millis, now: Millis) -> Millis {
    match from {
        0 => live.report_at,
        _ if live.moment > now => live.moment,
        from => live.report_at.max(from),
    }
}

/// The word that is sent before anything else goes alone; what follows it waits for the answer.
fn knocking(speaker: Speaker) -> Speaker {
    Speaker {
        author: "bot",
        kind: KNOCK,
        staff: None,
        hold: false,
        ..speaker
    }
}

/// Whoever falls silent, or blocks us, gets nothing more of what was said before, not even what the
/// same batch has just written; it waits until they come back.
pub(super) fn hush(sheet: &mut Sheet, place: usize) {
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
