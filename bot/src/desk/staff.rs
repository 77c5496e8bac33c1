//! What staff do to a conversation: one at a time, in a transaction of its own.

use casebook::audit::Entry;
use casebook::case::claim;
use casebook::conversation;
use casebook::outbox::QUIET;
use casebook::{Millis, Result, Uuid, form_use, telling};

use super::batch::Bench;
use super::flood::Pace;
use super::hearing::Line;
use super::live::Live;
use super::saying::Speaker;
use super::sheet::Sheet;
use super::unbroken::unbroken;
use super::{BREATH, Deed, DeskError, Terms};
use crate::scan::Reading;
use crate::talk::state::Mode;
use crate::talk::{Event, StaffEvent};

const TRIES: usize = 5;

impl Bench {
    pub(super) async fn staff(&self, report: Uuid, deed: &Deed) -> Result<(), DeskError> {
        for attempt in 1.. {
            match unbroken(self.try_staff(report, deed)).await {
                Ok(done) => return done,
                Err(error) if error.is_transient() && attempt < TRIES => {
                    tokio::time::sleep(BREATH).await
                }
                Err(error) => {
                    tracing::error!(error = %error, report.id = %report, "what staff did could not be written");
                    return Err(DeskError::NotDurable);
                }
            }
        }
        Err(DeskError::NotDurable)
    }

    async fn try_staff(
        &self,
        report: Uuid,
        Deed { by, event, terms }: &Deed,
    ) -> Result<Result<(), DeskError>> {
        let by = *by;
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.begin().await?;
        self.look_outside(&mut tx, now).await?;
        let world = self.tools.world.borrow().clone();
        let Some(row) = conversation::by_reports(&mut tx, &[report])
            .await?
            .into_iter()
            .next()
        else {
            if let Terms::Tells(job) = terms {
                telling::end(&mut tx, *job).await?;
                tx.commit().await?;
            }
            return Ok(Err(DeskError::Gone));
        };
        match terms {
            Terms::None => {}
            Terms::Tells(job) => {
                if !telling::end(&mut tx, *job).await? {
                    return Ok(Ok(()));
                }
            }
            Terms::ByHand(form) => {
                if !form_use::is_first(&mut tx, form.as_deref(), now).await? {
                    return Ok(Ok(()));
                }
                let case = row.case_id.unwrap_or_default();
                if !claim::keep(&mut tx, case, by, now).await? {
                    return Ok(Err(DeskError::NotTheirs));
                }
            }
        }
        let live = Live::open(&self.tools, &world.interview, &row, now)?;
        let sends_place = self.tools.abilities.sends_place(&live.channel);
        let on_page = crate::channel::is_page(&live.channel);
        let silent = now - live.last_in_at >= QUIET;
        let speaker = speaker(
            &live,
            by,
            event,
            silent.then(|| live.wishes.next_allowed(now)),
        );
        let write_ok = live.write_ok;
        let mut sheet = Sheet::default();
        if let Some(case_id) = live.case_id {
            if let Some(talks) = operator_talks(event) {
                sheet.operators.push((case_id, talks));
            }
            sheet.audit.push(Entry::by_staff(
                now,
                by,
                action(event),
                format!("case:{case_id}"),
                "",
            ));
        }
        sheet.lives.push(live);
        let mut ctx = self.ctx(Reading::default(), silent, None, Pace::Calm, now);
        ctx.write_ok = write_ok;
        ctx.sends_place = sends_place;
        ctx.on_page = on_page;
        let line = Line::new(tx);
        self.run(
            &line,
            &mut sheet,
            0,
            Event::Staff(event.clone()),
            &ctx,
            &world,
            speaker,
        )
        .await?;
        let mut tx = line.into_inner();
        let out = self.save(&mut tx, sheet, 0, now).await?;
        tx.commit().await?;
        self.hand_over(out);
        Ok(Ok(()))
    }
}

/// Nothing is pushed to a phone that has been silent for ten minutes without the
/// person's permission, nor to somebody who hides: it waits for them.
/// With it, it waits for the hours that they named: `silent` says from when.
fn speaker(live: &Live, by: Uuid, event: &StaffEvent, silent: Option<Millis>) -> Speaker {
    let human = matches!(event, StaffEvent::Said { .. });
    Speaker {
        author: if human { "staff" } else { "bot" },
        kind: "say",
        staff: human.then_some(by),
        // That the operator is gone is no reason to write to a silent phone.
        hold: (silent.is_some() && (!live.write_ok || *event == StaffEvent::LeftAlone))
            || live.conv.talk.mode == Mode::Hidden,
        not_before: silent.unwrap_or(0),
        aloof: true,
        amid_guide: false,
        silent: false,
    }
}

/// Whether an operator talks with the person from this on, where it changes that.
fn operator_talks(event: &StaffEvent) -> Option<bool> {
    match event {
        StaffEvent::Said { .. } | StaffEvent::TookOver => Some(true),
        StaffEvent::HandedBack | StaffEvent::LeftAlone | StaffEvent::Closed { .. } => Some(false),
        _ => None,
    }
}

fn action(event: &StaffEvent) -> &'static str {
    match event {
        StaffEvent::Said { .. } => "message.write",
        StaffEvent::TookOver => "talk.take_over",
        StaffEvent::HandedBack => "talk.hand_back",
        StaffEvent::LeftAlone => "talk.left_alone",
        StaffEvent::AskConsent { .. } => "consent.ask",
        StaffEvent::AskNoConsent { .. } => "consent.ask_no_more",
        StaffEvent::ReferralAccepted { .. } => "referral.tell_accepted",
        StaffEvent::ReferralDeclined { .. } => "referral.tell_declined",
        StaffEvent::ReferralOverridden { .. } => "referral.tell_overridden",
        StaffEvent::ReferralTried { .. } => "referral.tell_tried",
        StaffEvent::Read => "case.tell_read",
        StaffEvent::OnTheWay => "case.tell_on_the_way",
        StaffEvent::Closed { .. } => "case.tell_closed",
        StaffEvent::ComplaintRead => "complaint.tell_read",
        StaffEvent::FileNotKept { .. } => "file.tell_not_kept",
        StaffEvent::FileLost => "file.tell_lost",
    }
}
