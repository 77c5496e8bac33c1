//! What one event of a person does: the steps of the talk, and their effects.

use std::panic::{AssertUnwindSafe, catch_unwind};

use casebook::case::queue;
use casebook::outbox::QUIET;
use casebook::second_reading::ToRead;
use casebook::{Error, Millis, Result, Uuid};

use super::apart;
use super::batch::Bench;
use super::changed_before::as_changed;
use super::flood::Pace;
use super::hearing::Line;
use super::late;
use super::live::Live;
use super::save::urgency;
use super::saying::{BOT, SILENT, Speaker};
use super::sheet::Sheet;
use super::transcript::heard;
use crate::channel::{Inbound, Said};
use crate::scan::Reading;
use crate::talk::state::{Aside, Conversation, Ctx, Effect, Mode, Talk};
use crate::talk::{Event, World, step};

/// When an event came, and how it may be answered.
struct Arrival {
    /// When it was written.
    at: Millis,
    /// Ten minutes after their last word.
    quiet: bool,
    /// Answers wait until they write again, or may be sent from this moment on.
    hold: bool,
    not_before: Millis,
}

/// They are here: whoever writes has not blocked us.
fn arrive(sheet: &mut Sheet, place: usize, event: &Inbound, now: Millis) -> Arrival {
    let live = &mut sheet.lives[place];
    if live.blocked {
        live.blocked = false;
        sheet.blocked.push((live.contact_id, None));
    }
    let at = late::happened(event, now);
    let quiet = live.conv.talk.greeted && at - live.last_in_at >= QUIET;
    if quiet {
        live.visible_from = live.moment;
    }
    live.last_in_at = live.last_in_at.max(late::was_here(event, now));
    if let Some(length) = event.opens_for {
        live.open_until = live.open_until.max(at.saturating_add(length));
        live.readdressed = true;
    }
    let (hold, not_before) = late::answering(live, now);
    live.is_here = !hold;
    if hold {
        late::warn(event, now);
    }
    Arrival {
        at,
        quiet,
        hold,
        not_before,
    }
}

/// From now on their case waits for an answer, if it does not already and they said something
/// that wants one.
fn wait_from(live: &mut Live, said: &Said, at: Millis) {
    let in_aftercare = live
        .conv
        .talk
        .aside
        .as_ref()
        .is_some_and(Aside::is_aftercare);
    let wants_an_answer = match said {
        Said::Start | Said::Opened => false,
        Said::Press(_) => !in_aftercare,
        _ => true,
    };
    if live.case_id.is_some() && live.waiting_since.is_none() && wants_an_answer {
        live.waiting_since = Some(at);
        live.touched = true;
    }
}

impl Bench {
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    pub(super) async fn person(
        &self,
        tx: &Line,
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
        let was_changed = self.was_changed(tx, sheet, place, event, now).await?;
        let quietly = event.quietly || was_changed;
        let arrival = arrive(sheet, place, event, now);
        let ctx = self.ctx_of(&sheet.lives[place], event, &arrival, pace, now);
        let (said, line) = self
            .keep_line(tx, sheet, place, event, world, &arrival, was_changed, now)
            .await?;
        let live = &mut sheet.lives[place];
        let amid_guide = live.conv.talk.is_amid_guide(&said, &event.reading);
        let (waiting_since, touched) = (live.waiting_since, live.touched);
        wait_from(live, &said, arrival.at);
        let speaker = match quietly {
            true => SILENT,
            false => Speaker {
                hold: arrival.hold,
                not_before: arrival.not_before,
                amid_guide,
                ..BOT
            },
        };
        let answers_from = sheet.messages.len();
        let before = quietly.then(|| (live.conv.talk.clone(), live.write_ok));
        let (hid, shown_from) = (live.conv.talk.mode == Mode::Hidden, live.visible_from);
        let event = Event::Person(said);
        self.run(tx, sheet, place, event, &ctx, world, speaker)
            .await?;
        if let Some(message) = line {
            let heard = apart::Heard {
                message,
                answers_from,
                amid_guide,
                waiting_since,
                touched,
            };
            sheet.stand_apart(place, &heard, &ctx.reading);
        }
        let live = &mut sheet.lives[place];
        if let Some((talk, write_ok)) = before {
            stand_still(&mut live.conv.talk, talk);
            // Nobody allows us anything in words to somebody else.
            live.write_ok &= write_ok;
        }
        let hides = live.conv.talk.mode == Mode::Hidden;
        // What was said leaves the open page too; and what they wrote meanwhile does not come
        // back with them, unless a code showed it.
        if hides || (hid && live.visible_from == shown_from) {
            live.visible_from = live.moment;
        }
        Ok(())
    }

    /// Keeps what they said as a line of the transcript, with what belongs to it. What is to
    /// be heard of it, and the line's id where it is one that can stand apart.
    #[expect(
        clippy::too_many_arguments,
        reason = "one event in its transaction: each is a different thing"
    )]
    async fn keep_line(
        &self,
        tx: &Line,
        sheet: &mut Sheet,
        place: usize,
        event: &Inbound,
        world: &World,
        arrival: &Arrival,
        was_changed: bool,
        now: Millis,
    ) -> Result<(Said, Option<Uuid>)> {
        let said = event.said.clone();
        (sheet.hearing, sheet.about_us) = (None, false);
        let live = &mut sheet.lives[place];
        let Some((kind, body)) = heard(world, live, event) else {
            return Ok((said, None));
        };
        let mut message = self.keep(live, kind, &body, event.about.clone(), now)?;
        message.at = arrival.at;
        if let Said::Edited(_) = said {
            message = self
                .keep_change(tx, sheet, place, event, message, &body)
                .await?;
        }
        let id = message.id;
        sheet.hearing = (kind != "code").then_some(ToRead {
            message: id,
            quietly: event.quietly || was_changed,
        });
        let live = &sheet.lives[place];
        if let Said::Media(media) = &said {
            let attachment = self.attachment(live, id, media, now)?;
            sheet.attachments.push(attachment);
        }
        let has_case = live.case_id.is_some();
        sheet.messages.push(message);
        let line = matches!(kind, "text" | "code" | "press").then_some(id);
        // What goes unanswered is no answer either, to whatever is asked here.
        let is_unanswered = was_changed || (event.quietly && has_case);
        match is_unanswered {
            true => Ok((as_changed(said, &body.body.text), line)),
            false => Ok((said, line)),
        }
    }

    /// What the talk is to know of the moment in which this event came.
    fn ctx_of(
        &self,
        live: &Live,
        event: &Inbound,
        arrival: &Arrival,
        pace: Pace,
        now: Millis,
    ) -> Ctx {
        let (reading, language) = (event.reading.clone(), event.app_language);
        Ctx {
            waited: live.holding,
            write_ok: live.write_ok,
            erases_chat: self.tools.abilities.erases_chat(&live.channel),
            sends_place: self.tools.abilities.sends_place(&live.channel),
            on_page: crate::channel::is_page(&live.channel),
            overheard: event.quietly,
            ..self.ctx(reading, arrival.quiet, language, pace, now)
        }
    }

    pub(super) fn ctx(
        &self,
        reading: Reading,
        quiet: bool,
        app_language: Option<crate::words::Lang>,
        pace: Pace,
        now: Millis,
    ) -> Ctx {
        let weather = self.weather();
        Ctx {
            now,
            random: self.tools.entropy.bytes(),
            reading,
            quiet,
            waited: false,
            write_ok: false,
            erases_chat: false,
            sends_place: false,
            on_page: false,
            overheard: false,
            on_duty: weather.on_duty,
            training: weather.training,
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
        &self,
        tx: &Line,
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
            let lang = live.conv.lang;
            let conv = std::mem::replace(&mut live.conv, Conversation::new(lang));
            let (conv, effects) = catch_unwind(AssertUnwindSafe(|| step(world, conv, &event, ctx)))
                .map_err(|_| Error::Damaged("a step panicked"))?;
            live.conv = conv;
            for effect in effects {
                match effect {
                    Effect::FindCode(code) => {
                        let found = self.find_code(tx, sheet, place, &code, ctx.now, world);
                        next = Some(found.await?);
                    }
                    Effect::AskStanding => {
                        let report = sheet.lives[place].report_id;
                        let standing =
                            casebook::standing::of(&mut *tx.held().await, report).await?;
                        next = Some(Event::Standing(standing));
                    }
                    Effect::AskPlace => {
                        let live = &sheet.lives[place];
                        let since = live.waiting_since.unwrap_or(ctx.now);
                        let (priority, _) = urgency(live);
                        let case = live.case_id;
                        let before =
                            queue::ahead(&mut *tx.held().await, case, priority, since).await?;
                        next = Some(Event::Place(before));
                    }
                    effect => self.apply(sheet, place, effect, ctx, world, speaker)?,
                }
            }
        }
        self.open_and_touch(sheet, place, ctx, world)
    }
}

/// In a chat where another program answers, or where old words come late, the talk does not
/// go on: only what was heard of danger stays, and what a silence has locked.
fn stand_still(now: &mut Talk, before: Talk) {
    let newly_locked = now.locked && !before.locked;
    *now = Talk {
        raised: now.raised.take(),
        self_harm: now.self_harm,
        locked: now.locked,
        code: before.code.clone().filter(|_| !newly_locked),
        ..before
    };
}
