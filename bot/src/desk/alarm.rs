//! What a second reader heard, in a transaction of its own that also ends the job.

use casebook::outbox::QUIET;
use casebook::second_reading::{self, HEARD_COUNT, READ_COUNT};
use casebook::{Result, Uuid, conversation, inbound};

use super::batch::Bench;
use super::flood::Pace;
use super::hearing::Line;
use super::live::Live;
use super::saying::BOT;
use super::saying::Speaker;
use super::sheet::Sheet;
use super::unbroken::unbroken;
use super::{BREATH, DeskError};
use crate::scan::Reading;
use crate::talk::Event;
use crate::talk::event::Alarm;

const TRIES: usize = 5;

impl Bench {
    pub(super) async fn alarm(
        &self,
        message: Uuid,
        report: Uuid,
        alarm: Alarm,
    ) -> Result<(), DeskError> {
        for attempt in 1.. {
            match unbroken(self.try_alarm(message, report, alarm)).await {
                Ok(()) => return Ok(()),
                Err(error) if error.is_transient() && attempt < TRIES => {
                    tokio::time::sleep(BREATH).await
                }
                Err(error) => {
                    tracing::error!(error = %error, message.id = %message, "what a second reader heard could not be written");
                    break;
                }
            }
        }
        Err(DeskError::NotDurable)
    }

    async fn try_alarm(&self, message: Uuid, report: Uuid, alarm: Alarm) -> Result<()> {
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.begin().await?;
        if second_reading::done(&mut tx, &[message]).await? == 0 {
            // It had its effects before.
            return Ok(());
        }
        let counts = [(READ_COUNT, 1), (HEARD_COUNT, 1)];
        inbound::count(&mut tx, &self.name, &counts).await?;
        let rows = conversation::by_reports(&mut tx, &[report]).await?;
        let Some(row) = rows.into_iter().next() else {
            return tx.commit().await;
        };
        self.look_outside(&mut tx, now).await?;
        let world = self.tools.world.borrow().clone();
        let live = Live::open(&self.tools, &world.interview, &row, now)?;
        let quiet = now - live.last_in_at >= QUIET;
        // The chat is about another report now, or nobody reads it.
        let elsewhere = live.current_report.is_some_and(|current| current != report);
        let aloud = alarm.aloud && !live.blocked && !elsewhere;
        let mut sheet = Sheet::default();
        let mut ctx = self.ctx(Reading::default(), quiet, None, Pace::Calm, now);
        ctx.write_ok = live.write_ok;
        sheet.lives.push(live);
        let event = Event::Alarm(Alarm { aloud, ..alarm });
        let speaker = Speaker {
            aloof: true,
            silent: !aloud,
            ..BOT
        };
        let line = Line::new(tx);
        self.run(&line, &mut sheet, 0, event, &ctx, &world, speaker)
            .await?;
        let mut tx = line.into_inner();
        let out = self.save(&mut tx, sheet, 0, now).await?;
        tx.commit().await?;
        self.hand_over(out);
        Ok(())
    }
}
