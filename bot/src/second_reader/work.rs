//! The second reader at work: takes what waits, asks, and settles what was read.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use casebook::second_reading::{self, GIVEN_UP_COUNT, READ_COUNT, Taken, Words};
use casebook::{Millis, Result, Tx, Uuid, inbound};
use scan::{Distress, Scanner};
use tokio_util::sync::CancellationToken;

use super::{ReadOnce, ReaderError, SecondReader};
use crate::desk::{Desk, Tools};
use crate::talk::event::Alarm;

/// How often it is looked at whether there is something to read.
const LOOK: Duration = Duration::from_millis(250);
/// Messages that are read together.
const TOGETHER: i64 = 16;
/// How often a message is tried before it is given up: with the pauses, about a day.
const TRIES: i64 = 1_440;
/// The longest pause after failures: of one message, and of the reader as a whole.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_REST: Duration = Duration::from_secs(30);
/// Under which name it counts (`inbound::count`).
const NAME: &str = "second-reader";

/// Reads what waits, until it is stopped.
#[derive(Debug, Clone)]
pub struct Reading {
    pub tools: Tools,
    pub desk: Desk,
    pub reader: SecondReader,
    /// The first reader: how near it was to an alarm counts.
    pub scanner: Arc<Scanner>,
}

/// How one look at what waits ended.
enum Looked {
    Nothing,
    Read,
    /// The server answered nothing.
    Failed(ReaderError),
}

impl Reading {
    /// Starts reading; what is in hand when `stop` comes is read again later.
    pub fn start(self, stop: &CancellationToken) -> tokio::task::JoinHandle<()> {
        let stop = stop.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.work() => {}
            }
        })
    }

    async fn work(&self) {
        let mut failures = 0;
        loop {
            match self.look().await {
                Ok(Looked::Read) => {
                    if failures > 0 {
                        tracing::info!("the second reader reads again");
                    }
                    failures = 0;
                    continue;
                }
                Ok(Looked::Nothing) => {
                    tokio::time::sleep(LOOK).await;
                    continue;
                }
                // Once for an outage: it may last.
                Ok(Looked::Failed(error)) if failures == 0 => {
                    tracing::warn!(error = %error, "the second reader cannot read; what is to be read waits");
                }
                Ok(Looked::Failed(_)) => {}
                Err(error) => {
                    tracing::error!(error = %error, "the second reader's jobs could not be worked on; trying again");
                }
            }
            failures += 1;
            tokio::time::sleep(pause(failures, LONGEST_REST)).await;
        }
    }

    /// Reads some of what waits.
    async fn look(&self) -> Result<Looked> {
        let (now, tools) = (self.tools.clock.now(), &self.tools);
        let mut tx = tools.db.read().await?;
        if !second_reading::is_any_due(&mut tx, now).await? {
            return Ok(Looked::Nothing);
        }
        drop(tx);
        let mut tx = tools.db.begin().await?;
        let taken = second_reading::take(&mut tx, tools.process, now, TOGETHER).await?;
        tx.commit().await?;
        if taken.is_empty() {
            return Ok(Looked::Nothing);
        }
        let ids: Vec<Uuid> = taken.iter().map(|job| job.id).collect();
        let mut tx = tools.db.read().await?;
        let words = second_reading::words(&mut tx, &tools.vault, &ids).await?;
        drop(tx);
        let texts = words.iter().map(|one| ReadOnce {
            text: &one.text,
            score: self.scanner.read(&one.text).score,
        });
        let texts: Vec<ReadOnce<'_>> = texts.collect();
        let heard = self.reader.read_each(&texts).await;
        let failure = heard.iter().find_map(|heard| heard.as_ref().err().copied());
        let is_away = failure.filter(|_| heard.iter().all(std::result::Result::is_err));
        let heard = words.into_iter().zip(heard);
        self.settle(
            &taken,
            heard
                .map(|(words, heard)| (words.message, (words, heard)))
                .collect(),
        )
        .await?;
        Ok(is_away.map_or(Looked::Read, Looked::Failed))
    }

    /// Ends the jobs of what was read, all of them in which nothing was heard at once, and
    /// leaves the others for later.
    async fn settle(
        &self,
        taken: &[Taken],
        mut heard: HashMap<Uuid, (Words, std::result::Result<Distress, ReaderError>)>,
    ) -> Result<()> {
        let (mut done, mut calm, mut alarms) = (Vec::new(), 0, Vec::new());
        let mut failed: Vec<(&Taken, ReaderError)> = Vec::new();
        for job in taken {
            match heard.remove(&job.id) {
                // Erased or taken back.
                None => done.push(job.id),
                Some((_, Ok(Distress::None))) => {
                    done.push(job.id);
                    calm += 1;
                }
                Some((words, Ok(distress))) => alarms.push((job, words, distress)),
                Some((_, Err(error))) => failed.push((job, error)),
            }
        }
        let mut tx = self.tools.db.begin().await?;
        second_reading::done(&mut tx, &done).await?;
        inbound::count(&mut tx, NAME, &[(READ_COUNT, calm)]).await?;
        for (job, error) in failed {
            self.later(&mut tx, job, error.word()).await?;
        }
        tx.commit().await?;
        for (job, words, distress) in alarms {
            self.tell(job, &words, distress).await?;
        }
        Ok(())
    }

    /// Tells the desk; where it cannot write it now, the message is read again.
    async fn tell(&self, job: &Taken, words: &Words, distress: Distress) -> Result<()> {
        let alarm = Alarm {
            distress,
            at: words.at,
            aloud: !job.is_quiet(),
        };
        let told = self.desk.alarm(words.message, words.report, alarm).await;
        if told.is_ok() {
            return Ok(());
        }
        let mut tx = self.tools.db.begin().await?;
        self.later(&mut tx, job, "not-written").await?;
        tx.commit().await
    }

    /// Leaves a message for later, or gives it up.
    async fn later(&self, tx: &mut Tx, job: &Taken, why: &str) -> Result<()> {
        if job.attempts >= TRIES {
            tracing::error!(message.id = %job.id, why, "the second reader gives a message up");
            second_reading::done(tx, &[job.id]).await?;
            return inbound::count(tx, NAME, &[(GIVEN_UP_COUNT, 1)]).await;
        }
        let at = self.tools.clock.now() + rest(job.attempts);
        second_reading::again(tx, &[(job.id, at)], why).await
    }
}

/// How long a message rests after so many tries.
fn rest(attempts: i64) -> Millis {
    let failures = u32::try_from(attempts).unwrap_or(u32::MAX);
    i64::try_from(pause(failures, LONGEST_PAUSE).as_millis()).unwrap_or(Millis::MAX)
}

/// One second, two, four, up to the longest.
fn pause(failures: u32, longest: Duration) -> Duration {
    let exponent = failures.saturating_sub(1).min(16);
    Duration::from_secs(1)
        .saturating_mul(1 << exponent)
        .min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_short_enough_to_be_back_soon() {
        let seconds = |failures| pause(failures, LONGEST_REST).as_secs();
        assert_eq!([1, 2, 3, 4, 5, 6].map(seconds), [1, 2, 4, 8, 16, 30]);
        assert_eq!(seconds(u32::MAX), 30);
        assert_eq!(
            (rest(1), rest(6), rest(7), rest(i64::MAX)),
            (1_000, 32_000, 60_000, 60_000)
        );
        let all: Millis = (1..TRIES).map(rest).sum();
        assert!(
            (80_000_000..90_000_000).contains(&all),
            "about a day: {all}"
        );
    }
}
