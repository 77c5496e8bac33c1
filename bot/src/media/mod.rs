//! What people send along, fetched by a job right after it was received.
//!
//! A platform keeps a file for a while only, so it is asked for at once and again and
//! again until it is here or the platform has it no more. The bytes are kept as they
//! came, sealed under the report's key, with their hash. What is not kept (too large, a
//! program) or was lost is said to the person, who can then tell it in words.

pub mod clean;
pub mod kind;
mod stage;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use casebook::attachment::{self, File, Pending, Status};
use casebook::files::Files;
use casebook::{Millis, Result, Uuid, jobs};
use sha2::{Digest as _, Sha256};
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

use crate::channel::{Channel, FetchError, Fetched, LARGEST_FILE, Media};
use crate::desk::{Desk, Tools};
use crate::talk::StaffEvent;
use kind::Kind;

pub use stage::stage;

/// How often it is looked at whether there is something to fetch.
const LOOK: Duration = Duration::from_secs(1);
/// Files on their way at one time: each is in memory while it is.
const AT_ONCE: usize = 8;
/// So many of them may come from one platform: a slow one, or a slow line to it, must not
/// keep back what people send elsewhere. Two may take their whole share, and some is left.
const SHARE: usize = 3;
/// Left-over files are looked for every so many looks: an hour.
const SWEEP: u64 = 3_600;
/// How long a platform is asked for a file: Meta keeps one for a week.
const PATIENCE: Millis = 8 * 24 * 3_600_000;
/// How long a platform is given that answers with nothing.
const NOT_READY: Duration = Duration::from_secs(3);
/// The longest pause between two tries.
const LONGEST_PAUSE: Duration = Duration::from_secs(600);

/// Fetches files until `stop`.
#[derive(Debug, Clone)]
pub struct Fetcher {
    pub tools: Tools,
    pub desk: Desk,
    pub channels: Arc<HashMap<&'static str, Arc<dyn Channel>>>,
    pub files: Files,
    pub underway: Underway,
}

/// Files on their way, by channel.
#[derive(Debug, Clone, Default)]
pub struct Underway(Arc<Mutex<HashMap<String, usize>>>);

impl Underway {
    async fn leave(&self, channel: &str) {
        if let Some(count) = self.0.lock().await.get_mut(channel) {
            *count = count.saturating_sub(1);
        }
    }
}

/// The channels that have their share.
fn busy(underway: &HashMap<String, usize>) -> [&str; 2] {
    let full = underway.iter().filter(|(_, count)| **count >= SHARE);
    let mut full = full.map(|(channel, _)| channel.as_str());
    [full.next().unwrap_or(""), full.next().unwrap_or("")]
}

impl Fetcher {
    /// Starts fetching; what is on its way when `stop` comes is fetched again later.
    pub fn start(self, stop: &CancellationToken) -> Vec<tokio::task::JoinHandle<()>> {
        let works = (0..AT_ONCE).map(|number| {
            let (fetcher, stop) = (self.clone(), stop.clone());
            tokio::spawn(async move {
                tokio::select! {
                    () = stop.cancelled() => {}
                    () = fetcher.work(number == 0) => {}
                }
            })
        });
        works.collect()
    }

    async fn work(&self, sweeps: bool) {
        for look in 0_u64.. {
            while self.one().await.unwrap_or_else(|error| {
                tracing::error!(error = %error, "a file could not be worked on; trying again");
                false
            }) {}
            if sweeps && look % SWEEP == 0 {
                self.sweep().await;
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn sweep(&self) {
        let swept = async {
            let mut tx = self.tools.db.read().await?;
            let left = attachment::sweep(&mut tx, &self.files).await?;
            let staged = attachment::sweep_staged(&self.files, self.tools.clock.now()).await?;
            Ok::<_, casebook::Error>(left + staged)
        };
        match swept.await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "files that belonged to nothing were removed"),
            Err(error) => tracing::error!(error = %error, "files could not be looked through"),
        }
    }

    /// Does one job; false when there is none.
    async fn one(&self) -> Result<bool> {
        let now = self.tools.clock.now();
        let mut tx = self.tools.db.read().await?;
        if !attachment::is_any_due(&mut tx, now).await? {
            return Ok(false);
        }
        drop(tx);
        // Held until it is known whose file it is: two that look at once would both find
        // room for the same channel.
        let mut underway = self.underway.0.lock().await;
        let mut tx = self.tools.db.begin().await?;
        let job = attachment::take(&mut tx, self.tools.process, now, busy(&underway)).await?;
        tx.commit().await?;
        let Some(job) = job else { return Ok(false) };
        if job.kind == attachment::REMOVE {
            drop(underway);
            self.files.remove(job.subject_id).await?;
            return self.done(job.id).await;
        }
        let mut tx = self.tools.db.read().await?;
        let pending = attachment::pending(&mut tx, &self.tools.vault, job.subject_id).await?;
        drop(tx);
        let Some(pending) = pending else {
            return self.done(job.id).await;
        };
        *underway.entry(pending.channel.clone()).or_default() += 1;
        drop(underway);
        let fetched = self.fetch(&job, &pending).await;
        self.underway.leave(&pending.channel).await;
        fetched
    }

    async fn done(&self, job: Uuid) -> Result<bool> {
        let mut tx = self.tools.db.begin().await?;
        jobs::done(&mut tx, job).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn fetch(&self, job: &jobs::Job, pending: &Pending) -> Result<bool> {
        let is_last = self.tools.clock.now() - pending.at > PATIENCE;
        match self.ask(pending).await {
            Ok(fetched) => self.keep(job, pending, fetched).await,
            Err(FetchError::TooLarge) => self.without(job, pending, Status::TooLarge).await,
            Err(FetchError::Gone) => self.without(job, pending, Status::Gone).await,
            Err(FetchError::Later(_)) if is_last => self.without(job, pending, Status::Gone).await,
            Err(FetchError::Later(pause)) => {
                let tries = u32::try_from(job.attempts).unwrap_or(0).min(12);
                let longer = Duration::from_millis(500).saturating_mul(1 << tries);
                let pause = pause.max(longer.min(LONGEST_PAUSE));
                let at = self.tools.clock.now() + i64::try_from(pause.as_millis()).unwrap_or(0);
                let mut tx = self.tools.db.begin().await?;
                jobs::again(&mut tx, job.id, at, "not-given-out").await?;
                tx.commit().await?;
                Ok(true)
            }
        }
    }

    async fn ask(&self, pending: &Pending) -> std::result::Result<Fetched, FetchError> {
        if pending.channel == "web" {
            return stage::take(&self.tools, &self.files, &pending.file.file_id).await;
        }
        let Some(channel) = self.channels.get(pending.channel.as_str()) else {
            // The channel may come back with the next start.
            return Err(FetchError::Later(LONGEST_PAUSE));
        };
        let file = pending.file.clone();
        let media = Media {
            kind: pending.kind.clone(),
            file_id: file.file_id,
            name: file.name,
            mime: file.mime,
            size: file.size,
            caption: None,
        };
        let fetched = channel.fetch(&media, LARGEST_FILE).await?;
        // Nobody sends nothing: the platform does not have it ready.
        match fetched.bytes.is_empty() && media.size != Some(0) {
            true => Err(FetchError::Later(NOT_READY)),
            false => Ok(fetched),
        }
    }

    async fn keep(&self, job: &jobs::Job, pending: &Pending, fetched: Fetched) -> Result<bool> {
        let Some(kind) = Kind::of(&fetched.bytes) else {
            return self.without(job, pending, Status::WrongType).await;
        };
        let hash = casebook::vault::hex(&Sha256::digest(&fetched.bytes));
        let file = File {
            file_id: String::new(),
            name: pending.file.name.clone(),
            mime: Some(kind.mime().to_owned()),
            size: u64::try_from(fetched.bytes.len()).ok(),
            sha256: Some(hash),
        };
        let sealed = pending.seal(&self.tools.entropy, &fetched.bytes);
        drop(fetched);
        self.files.put(pending.id, sealed).await?;
        let mut tx = self.tools.db.begin().await?;
        let is_kept = pending.fetched(&mut tx, &self.tools.entropy, file).await?;
        jobs::done(&mut tx, job.id).await?;
        tx.commit().await?;
        if !is_kept {
            // Erased or taken back while it was on its way.
            self.files.remove(pending.id).await?;
        }
        if pending.channel == "web" {
            stage::clear(&self.files, &pending.file.file_id).await?;
        }
        Ok(true)
    }

    async fn without(&self, job: &jobs::Job, pending: &Pending, why: Status) -> Result<bool> {
        let mut tx = self.tools.db.begin().await?;
        let is_news = pending.without(&mut tx, &self.tools.entropy, why).await?;
        jobs::done(&mut tx, job.id).await?;
        tx.commit().await?;
        let event = match why {
            Status::TooLarge => Some(StaffEvent::FileNotKept { too_large: true }),
            Status::WrongType => Some(StaffEvent::FileNotKept { too_large: false }),
            Status::Gone => Some(StaffEvent::FileLost),
            Status::NotFetched | Status::Fetched | Status::Withdrawn => None,
        };
        if let Some(event) = event.filter(|_| is_news) {
            // A person who erased everything need not hear of it, and a database that
            // cannot commit now has kept what staff see.
            let _ = self.desk.tell(pending.report_id, Uuid::nil(), event).await;
        }
        if pending.channel == "web" {
            stage::clear(&self.files, &pending.file.file_id).await?;
        }
        Ok(true)
    }
}
