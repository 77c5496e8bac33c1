//! The second reader: sentence embeddings from a server that the hotline hosts itself, and
//! a linear head over them. Off unless `scan.embeddings_url` is set.
//!
//! It reads after the commit, from jobs that were written with the messages, so that it
//! delays nobody's acknowledgement. What it hears goes through the desk like everything
//! else (`Desk::alarm`), and may only raise. While its server is away, what is to be read
//! waits in the table; what the server never answers is given up and counted.
//!
//! Architecture invariant: it sees the words of people who wrote to us, and they go to no
//! other address than the one that was looked at (`address.rs`).

mod address;
mod client;
#[cfg(test)]
mod stand_in;

use std::time::Duration;

use casebook::second_reading::{self, GIVEN_UP_COUNT, READ_COUNT, Taken, Words};
use casebook::{Millis, Result, Uuid, inbound};
use scan::Distress;
use tokio_util::sync::CancellationToken;

use crate::desk::{Desk, Tools};
use crate::talk::event::Alarm;

pub use client::{SecondReader, Server};

/// How often it is looked at whether there is something to read.
const LOOK: Duration = Duration::from_millis(250);
/// Messages that are read together.
const TOGETHER: i64 = 16;
/// How often a message is tried before it is given up: with the pauses below, about a day.
const TRIES: i64 = 1_440;
/// The longest pause of one message after a failure, and of the reader as a whole.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);
const LONGEST_REST: Duration = Duration::from_secs(30);

/// Why a text could not be read. None of them says anything of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReaderError {
    #[error("the address of the embeddings server is no http or https address")]
    Address,
    #[error("the name of the embeddings server is not known here")]
    Unknown,
    #[error(
        "the embeddings server is neither on this machine nor in a private network (scan.embeddings_anywhere allows it)"
    )]
    Public,
    #[error("the embeddings server does not answer")]
    Unreachable,
    #[error("the embeddings server answers with status {0}")]
    Refused(u16),
    #[error("the embeddings server answers something else than embeddings")]
    Answer,
    #[error("the embeddings have {is} numbers and should have {should}")]
    Width { is: usize, should: usize },
    #[error("the embeddings are another model's than the one that was learned from")]
    Model,
}

impl ReaderError {
    /// The word for staff that a job keeps.
    fn word(self) -> &'static str {
        match self {
            Self::Address | Self::Unknown | Self::Public => "no-address",
            Self::Unreachable => "unreachable",
            Self::Refused(_) => "refused",
            Self::Answer => "no-embeddings",
            Self::Width { .. } | Self::Model => "other-model",
        }
    }

    /// The server may have stumbled over one of several texts.
    fn may_be_one_text(self) -> bool {
        matches!(self, Self::Refused(_) | Self::Answer)
    }
}

/// Reads what waits, until it is stopped.
#[derive(Debug, Clone)]
pub struct Reading {
    pub tools: Tools,
    pub desk: Desk,
    pub reader: SecondReader,
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
            match self.some().await {
                Ok(Read::Some) => failures = 0,
                Ok(Read::Nothing) => tokio::time::sleep(LOOK).await,
                Ok(Read::Failed(error)) => {
                    if failures == 0 {
                        tracing::warn!(error = %error, "the second reader cannot read; what is to be read waits");
                    }
                    failures += 1;
                    tokio::time::sleep(pause(failures, LONGEST_REST)).await;
                }
                Err(error) => {
                    tracing::error!(error = %error, "the second reader's jobs could not be worked on; trying again");
                    failures += 1;
                    tokio::time::sleep(pause(failures, LONGEST_REST)).await;
                }
            }
        }
    }

    /// Reads some of what waits.
    async fn some(&self) -> Result<Read> {
        let (now, tools) = (self.tools.clock.now(), &self.tools);
        let mut tx = tools.db.read().await?;
        if !second_reading::is_any_due(&mut tx, now).await? {
            return Ok(Read::Nothing);
        }
        drop(tx);
        let mut tx = tools.db.begin().await?;
        let taken = second_reading::take(&mut tx, tools.process, now, TOGETHER).await?;
        tx.commit().await?;
        if taken.is_empty() {
            return Ok(Read::Nothing);
        }
        let ids: Vec<Uuid> = taken.iter().map(|job| job.id).collect();
        let mut tx = tools.db.read().await?;
        let words = second_reading::words(&mut tx, &tools.vault, &ids).await?;
        drop(tx);
        let read = self.read(&words).await;
        let failed = self.settle(&taken, &words, read).await?;
        Ok(match failed {
            Some(error) => Read::Failed(error),
            None => Read::Some,
        })
    }

    /// What was heard in each text; where the server may have stumbled over one of them,
    /// each is asked about alone.
    async fn read(&self, words: &[Words]) -> Vec<std::result::Result<Distress, ReaderError>> {
        let texts: Vec<&str> = words.iter().map(|one| one.text.as_str()).collect();
        match self.reader.read(&texts).await {
            Ok(heard) => heard.into_iter().map(|heard| Ok(heard.distress)).collect(),
            Err(error) if texts.len() > 1 && error.may_be_one_text() => {
                let mut each = Vec::with_capacity(texts.len());
                for text in texts {
                    let heard = self.reader.read(&[text]).await;
                    each.push(heard.map(|heard| most(&heard)));
                }
                each
            }
            Err(error) => texts.iter().map(|_| Err(error)).collect(),
        }
    }

    /// Ends the jobs of what was read, in one transaction for all in which nothing was
    /// heard, and leaves the others for later. What keeps the server from being asked on,
    /// if anything does.
    async fn settle(
        &self,
        taken: &[Taken],
        words: &[Words],
        read: Vec<std::result::Result<Distress, ReaderError>>,
    ) -> Result<Option<ReaderError>> {
        let now = self.tools.clock.now();
        let mut done: Vec<Uuid> = taken.iter().map(|job| job.id).collect();
        let (mut heard, mut later, mut failed) = (Vec::new(), Vec::new(), None);
        let mut calm = 0;
        for (words, read) in words.iter().zip(&read) {
            match read {
                Ok(Distress::None) => calm += 1,
                Ok(distress) => heard.push((words, *distress)),
                Err(error) => {
                    later.push(words.message);
                    failed = Some(*error);
                }
            }
        }
        let unfinished =
            |id: &Uuid| later.contains(id) || heard.iter().any(|(words, _)| words.message == *id);
        done.retain(|id| !unfinished(id));
        let waiting = |job: &&Taken| later.contains(&job.id);
        let (given_up, again): (Vec<&Taken>, Vec<&Taken>) = taken
            .iter()
            .filter(waiting)
            .partition(|job| job.attempts >= TRIES);
        done.extend(given_up.iter().map(|job| job.id));
        let again: Vec<(Uuid, Millis)> = again
            .iter()
            .map(|job| (job.id, now + rest(job.attempts)))
            .collect();
        let mut tx = self.tools.db.begin().await?;
        second_reading::done(&mut tx, &done).await?;
        second_reading::again(&mut tx, &again, failed.map_or("", ReaderError::word)).await?;
        let given_up = i64::try_from(given_up.len()).unwrap_or(i64::MAX);
        let counts = [(READ_COUNT, calm), (GIVEN_UP_COUNT, given_up)];
        inbound::count(&mut tx, "second-reader", &counts).await?;
        tx.commit().await?;
        for (words, distress) in heard {
            self.tell(taken, words, distress).await?;
        }
        // One text that the server cannot read keeps it from no other.
        Ok(failed.filter(|_| read.iter().all(std::result::Result::is_err)))
    }

    /// Tells the desk; where it cannot write it now, the message is read again.
    async fn tell(&self, taken: &[Taken], words: &Words, distress: Distress) -> Result<()> {
        let job = taken.iter().find(|job| job.id == words.message);
        let alarm = Alarm {
            distress,
            at: words.at,
            aloud: job.is_some_and(|job| !job.is_quiet()),
        };
        let told = self.desk.alarm(words.message, words.report, alarm).await;
        if told.is_ok() {
            return Ok(());
        }
        let attempts = job.map_or(TRIES, |job| job.attempts);
        let mut tx = self.tools.db.begin().await?;
        if attempts >= TRIES {
            second_reading::done(&mut tx, &[words.message]).await?;
            inbound::count(&mut tx, "second-reader", &[(GIVEN_UP_COUNT, 1)]).await?;
        } else {
            let later = [(words.message, self.tools.clock.now() + rest(attempts))];
            second_reading::again(&mut tx, &later, "not-written").await?;
        }
        tx.commit().await
    }
}

/// How one look at what waits ended.
enum Read {
    Some,
    Nothing,
    Failed(ReaderError),
}

fn most(heard: &[scan::second::SecondReading]) -> Distress {
    let levels = heard.iter().map(|heard| heard.distress);
    levels.max().unwrap_or_default()
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
