//! One try to send what is next in a chat: one message, or several where the platform
//! brings them in one request.

use std::sync::Arc;
use std::time::Duration;

use casebook::Millis;
use casebook::outbox::Became;
use tokio::sync::mpsc;

use super::{table, window};
use crate::channel::{BLOCKED, Channel, Letter, NOT_THERE, SendError, Sent};
use crate::desk::{Parcel, Push, Tools, of_message};
use crate::recordings::Recording;

/// A message that is older than this asks again whether it may be pushed. What our own
/// desk hushes never comes so far; another process may have heard the person.
const FRESH: Millis = 2_000;

/// How one try ended, for each message in order; none for one that was not tried, since
/// another must go again before it.
pub(super) struct Tried {
    pub parcels: Vec<Parcel>,
    pub hows: Vec<Option<How>>,
}

pub(super) enum How {
    Done(Became),
    Again(Duration),
    Unreachable,
}

/// One try.
pub(super) async fn deliver(
    tools: Tools,
    channel: Arc<dyn Channel>,
    parcels: Vec<Parcel>,
    tried: mpsc::UnboundedSender<Tried>,
) {
    let hows = attempt(&tools, channel.as_ref(), &parcels).await;
    // The courier waits for every try before it stops, so somebody always listens.
    let _ = tried.send(Tried { parcels, hows });
}

async fn attempt(tools: &Tools, channel: &dyn Channel, parcels: &[Parcel]) -> Vec<Option<How>> {
    let now = tools.clock.now();
    let recordings: Vec<Option<Recording>> = parcels.iter().map(|p| recording(tools, p)).collect();
    let mut first: Vec<Option<How>> = Vec::with_capacity(parcels.len());
    let mut letters = Vec::with_capacity(parcels.len());
    for (parcel, recording) in parcels.iter().zip(&recordings) {
        let how = before(tools, channel, parcel, now).await;
        let must_wait = matches!(how, Some(How::Again(_) | How::Unreachable));
        if how.is_none() {
            letters.push(Letter {
                recording: recording.as_ref(),
                ..letter(parcel, now)
            });
        }
        first.push(how);
        if must_wait {
            break;
        }
    }
    let mut sent = match letters.as_slice() {
        [] => Vec::new(),
        [only] => vec![channel.send(*only).await],
        several => channel.send_together(several).await,
    }
    .into_iter();
    let mut hows = Vec::with_capacity(first.len());
    for (parcel, how) in parcels.iter().zip(first) {
        hows.push(match (how, sent.len()) {
            (Some(how), _) => Some(how),
            (None, 0) => None,
            (None, _) => {
                let sent = sent.next().unwrap_or(Err(SendError::Unreachable));
                Some(after(tools, channel, parcel, now, sent).await)
            }
        });
    }
    hows
}

fn letter(parcel: &Parcel, now: Millis) -> Letter<'_> {
    Letter {
        address: &parcel.address,
        body: &parcel.body,
        key: parcel.id,
        lang: parcel.lang,
        by_staff: parcel.by_staff,
        silence: window::silence(parcel, now),
        recording: None,
    }
}

/// What keeps a message from being tried at all.
async fn before(tools: &Tools, channel: &dyn Channel, parcel: &Parcel, now: Millis) -> Option<How> {
    // An id may tell a moment that is still to come: nobody knows how old that message is.
    let age = (now - made_at(parcel)).abs();
    if parcel.attempts > 0 || age > FRESH {
        match table::may_push(tools, parcel).await {
            Ok(Push::Now) => {}
            Ok(Push::Held) => return Some(How::Done(Became::Held("silent"))),
            Ok(Push::Later(at)) => return Some(How::Done(Became::Later(at))),
            Err(_) => return Some(How::Again(pause(parcel.attempts))),
        }
    }
    if parcel.is_too_late || window::is_over(channel, parcel, now) {
        return Some(window::hold(tools, channel, parcel, letter(parcel, now)).await);
    }
    None
}

async fn after(
    tools: &Tools,
    channel: &dyn Channel,
    parcel: &Parcel,
    now: Millis,
    sent: Result<Sent, SendError>,
) -> How {
    match sent {
        Ok(sent) => {
            let kept = |name: String| of_message(tools, channel.name(), &name);
            How::Done(Became::Sent {
                platform_id: sent.platform_id.map(kept),
                earlier: sent.earlier.into_iter().map(kept).collect(),
            })
        }
        Err(SendError::Later(after)) => How::Again(after.max(pause(parcel.attempts))),
        Err(SendError::Unreachable) => How::Unreachable,
        Err(SendError::OutsideWindow) => {
            window::hold(tools, channel, parcel, letter(parcel, now)).await
        }
        // Once they write, the answer is free again.
        Err(SendError::OverQuota) => How::Done(Became::Held("quota")),
        // Whoever writes again is there again.
        Err(SendError::Blocked) => not_reached(BLOCKED, parcel),
        Err(SendError::NotThere) => not_reached(NOT_THERE, parcel),
        Err(SendError::Refused(why)) => How::Done(Became::Failed(why)),
    }
}

fn not_reached(why: &'static str, parcel: &Parcel) -> How {
    How::Done(Became::NotReached(why, parcel.last_in_at))
}

/// What reads the message aloud. It goes with the first try only: the text says the
/// same, and nobody should hear it twice.
fn recording(tools: &Tools, parcel: &Parcel) -> Option<Recording> {
    let name = parcel.body.recording.as_ref()?;
    let world = tools.world.borrow();
    let recording = world.recordings.get(name)?;
    (parcel.attempts == 0).then(|| recording.clone())
}

/// When the message was written: its id's own time.
fn made_at(parcel: &Parcel) -> Millis {
    let (seconds, nanos) = parcel.id.get_timestamp().map_or((0, 0), |t| t.to_unix());
    i64::try_from(seconds).unwrap_or(0) * 1_000 + i64::from(nanos / 1_000_000)
}

/// Half a second, doubling up to fifteen minutes.
pub(super) fn pause(attempts: u32) -> Duration {
    Duration::from_millis(500)
        .saturating_mul(1 << attempts.min(11))
        .min(Duration::from_secs(900))
}
