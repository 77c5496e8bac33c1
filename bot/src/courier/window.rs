//! After a while of silence some platforms let nobody write freely (WhatsApp and
//! Messenger: a day). The message is then held until the person writes again, staff
//! see that it is, and the person is told once, in words that reveal nothing, that
//! something waits for them, where the platform has a way for that. A platform that refuses
//! this in passing is asked again later; meanwhile the message waits in the table, so that
//! nothing else of the chat waits behind it.

use std::time::Duration;

use casebook::outbox::Became;
use casebook::{Millis, knock};

use super::attempt::{How, pause};
use crate::channel::{BLOCKED, Channel, Letter, NOT_THERE, SendError, Sent};
use crate::desk::{Parcel, Tools, of_message};

/// How often it is tried to let a person know, while the platform refuses in passing.
const KNOCKS: u32 = 20;

/// True when the platform no longer lets us write to this person.
pub(super) fn is_over(channel: &dyn Channel, parcel: &Parcel, now: Millis) -> bool {
    let window = channel.window(parcel.by_staff);
    now >= parcel.open_until && window.is_some_and(|window| silence(parcel, now) >= window)
}

/// For how long the person has not written.
pub(super) fn silence(parcel: &Parcel, now: Millis) -> Duration {
    let silence = u64::try_from(now - parcel.last_in_at).unwrap_or(0);
    Duration::from_millis(silence)
}

/// Holds the message, and knocks if nobody has since the person last wrote.
pub(super) async fn hold(
    tools: &Tools,
    channel: &dyn Channel,
    parcel: &Parcel,
    letter: Letter<'_>,
) -> How {
    let held = |again| {
        let known = parcel.last_in_at;
        How::Done(Became::TooLate { known, again })
    };
    let at = tools.clock.now();
    match is_first_knock(tools, parcel, at).await {
        Ok(true) => {}
        Ok(false) => return held(None),
        Err(_) => return How::Again(pause(parcel.attempts)),
    }
    let knocked = channel.knock(letter).await;
    // For a while; in the end the message itself waits safely.
    if let Err(error) = &knocked
        && error.is_passing()
        && parcel.attempts < KNOCKS
        && unknock(tools, parcel, at).await.is_ok()
    {
        return match error {
            SendError::Later(after) => held(Some(at + rest(*after, parcel.attempts))),
            _ => How::Unreachable,
        };
    }
    if let Err(error) = &knocked {
        tracing::warn!(
            channel = channel.name(),
            ?error,
            "a person was not told that a message waits for them"
        );
    }
    if let Err(error) = note(tools, channel, parcel, at, knocked).await {
        tracing::warn!(error = %error, "what became of a knock could not be noted");
    }
    held(None)
}

/// How long the platform is left alone after a knock that it refused in passing.
fn rest(asked: Duration, attempts: u32) -> Millis {
    i64::try_from(asked.max(pause(attempts)).as_millis()).unwrap_or(Millis::MAX / 2)
}

/// What became of the knock, and by which name its platform will speak of it.
async fn note(
    tools: &Tools,
    channel: &dyn Channel,
    parcel: &Parcel,
    at: Millis,
    knocked: Result<Option<Sent>, SendError>,
) -> Result<(), casebook::Error> {
    let mut tx = tools.db.begin().await?;
    let conversation = parcel.conversation;
    match knocked {
        Ok(Some(sent)) => {
            if let Some(name) = sent.platform_id {
                let name = of_message(tools, channel.name(), &name);
                knock::was_taken(&mut tx, conversation, at, &name).await?;
            }
        }
        Ok(None) => knock::was_refused(&mut tx, conversation, at, "no-way").await?,
        Err(error) => {
            let why = match error {
                SendError::Blocked => BLOCKED,
                SendError::NotThere => NOT_THERE,
                _ => "refused",
            };
            knock::was_refused(&mut tx, conversation, at, why).await?;
        }
    }
    tx.commit().await
}

async fn is_first_knock(
    tools: &Tools,
    parcel: &Parcel,
    at: Millis,
) -> Result<bool, casebook::Error> {
    let mut tx = tools.db.begin().await?;
    let first = knock::begin(&mut tx, parcel.conversation, at).await?;
    tx.commit().await?;
    Ok(first)
}

/// They were not told after all.
async fn unknock(tools: &Tools, parcel: &Parcel, at: Millis) -> Result<(), casebook::Error> {
    let mut tx = tools.db.begin().await?;
    knock::undo(&mut tx, parcel.conversation, at).await?;
    tx.commit().await
}
