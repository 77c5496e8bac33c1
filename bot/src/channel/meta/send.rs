//! How a message gets out over the Graph API: piece after piece, each with a key of ours
//! that rides along, and none that the platform has told of twice.

use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use super::doubts::{self, Doubts, WAIT};
use super::graph::{Fault, Said};
use crate::channel::{Letter, SendError, Sent};

pub(in crate::channel) const BREATH: Duration = Duration::from_secs(1);
pub(in crate::channel) const MINUTE: Duration = Duration::from_secs(60);
/// The subcode of error 100 for what is not there, or not there for this token: nothing of
/// the message is at fault.
pub(in crate::channel) const NOT_OURS: i64 = 33;

/// What differs between Meta's platforms.
pub(in crate::channel) trait Outlet {
    fn doubts(&self) -> &Doubts;

    /// Asks the platform to send what this request says.
    fn post(&self, body: Value) -> impl Future<Output = Result<Value, Fault>> + Send;

    /// The request that sends one piece, with the key that rides along.
    fn request(&self, letter: Letter<'_>, piece: Value, key: String) -> Value;

    /// The platform's id of the message, in its answer.
    fn id(answer: &Value) -> &Value;

    /// What its refusals mean that are not the Graph API's own; a pause is the least.
    fn means(said: Said) -> Option<SendError>;
}

/// Sends the pieces of a message in order.
pub(in crate::channel) async fn deliver(
    outlet: &impl Outlet,
    letter: Letter<'_>,
    pieces: Vec<Value>,
) -> Result<Sent, SendError> {
    if pieces.is_empty() {
        return Err(SendError::Refused("empty".into()));
    }
    let mut ids = Vec::with_capacity(pieces.len());
    for (number, piece) in pieces.into_iter().enumerate() {
        ids.push(send(outlet, letter, number, piece).await?);
    }
    outlet.doubts().forget(letter.key);
    let platform_id = ids.pop().flatten();
    Ok(Sent {
        platform_id,
        earlier: ids.into_iter().flatten().collect(),
    })
}

/// Sends one piece, unless the platform has told that it took it; the platform's id.
async fn send<O: Outlet>(
    outlet: &O,
    letter: Letter<'_>,
    number: usize,
    piece: Value,
) -> Result<Option<String>, SendError> {
    let known = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    let doubts = outlet.doubts();
    if let Some(taken) = doubts.set_off(letter.key, number, Instant::now()) {
        return Ok(known(&taken));
    }
    let body = outlet.request(letter, piece, doubts::key(letter.key, number));
    match outlet.post(body).await {
        Ok(answer) => {
            let id = O::id(&answer).as_str().unwrap_or_default();
            doubts.taken(letter.key, number, id);
            Ok(known(id))
        }
        Err(fault) => {
            let refusal = refusal(fault, O::means);
            if matches!(refusal, SendError::NotThere | SendError::Refused(_)) {
                doubts.forget(letter.key);
            }
            Err(refusal)
        }
    }
}

/// What the courier does about a fault: the platform's own meaning of it first, then
/// that of the Graph API.
pub(in crate::channel) fn refusal(
    fault: Fault,
    means: impl FnOnce(Said) -> Option<SendError>,
) -> SendError {
    let (said, pause) = match fault {
        Fault::Unreachable => return SendError::Unreachable,
        Fault::Lost => return SendError::Later(WAIT),
        Fault::Said(said, pause) => (said, pause.unwrap_or_default()),
    };
    let meant = match means(said) {
        _ if said.is_about_token() || said.is_about_secret => SendError::Unreachable,
        Some(own) => own,
        None if said.status == 429 => SendError::Later(BREATH * 2),
        None if said.is_passing || said.status >= 500 => SendError::Later(BREATH),
        None => SendError::Refused(said.word()),
    };
    match meant {
        SendError::Later(least) => SendError::Later(least.max(pause)),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_platforms_pause_counts_when_it_is_longer() {
        let asked = |pause: u64| {
            let fault = Fault::Said(Said::only(429, 7), Some(Duration::from_secs(pause)));
            refusal(fault, |_| Some(SendError::Later(MINUTE)))
        };
        assert_eq!(asked(1), SendError::Later(MINUTE));
        assert_eq!(asked(90), SendError::Later(Duration::from_secs(90)));
        let own = |status, code| refusal(Fault::Said(Said::only(status, code), None), |_| None);
        assert_eq!(own(429, -1), SendError::Later(BREATH * 2));
        assert_eq!(own(503, 7), SendError::Later(BREATH));
        assert_eq!(own(400, 7), SendError::Refused("refused-7".into()));
        assert_eq!(own(401, 190), SendError::Unreachable);
        assert_eq!(refusal(Fault::Lost, |_| None), SendError::Later(WAIT));
    }
}
