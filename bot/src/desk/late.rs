//! Deliveries that come late: after an outage here or at the platform, or in another order.
//!
//! What a person wrote stands where they wrote it, by their platform's time. An answer to
//! what they wrote more than ten minutes ago is not pushed to a phone that may be in other
//! hands by now: it waits until they write, unless they allowed it. What was heard in it
//! counts all the same.

use casebook::Millis;
use casebook::outbox::QUIET;

use super::live::Live;
use crate::channel::Inbound;

/// Two clocks differ, and a message travels.
const TRAVEL: Millis = 5_000;
/// No platform delivers for longer than a week: an older time is a wrong one, and somebody
/// who writes now is answered now.
const LONGEST: Millis = 8 * 24 * 3_600_000;

/// When the event happened by the platform's clock, and never after `now`.
pub(super) fn happened(event: &Inbound, now: Millis) -> Millis {
    // Whole seconds say no more than the second.
    let at = match event.at % 1_000 {
        0 => event.at.saturating_add(999),
        _ => event.at,
    };
    match now.checked_sub(LONGEST) {
        Some(oldest) if at >= oldest => at.min(now),
        _ => now,
    }
}

/// The same, for how long the person is silent: a moment on the way is none.
pub(super) fn was_here(event: &Inbound, now: Millis) -> Millis {
    let at = happened(event, now);
    let at = event.earliest.map_or(at, |earliest| at.min(earliest));
    if now - at < TRAVEL { now } else { at }
}

/// True for what was longer on the way than a message travels.
pub(crate) fn is_late(event: &Inbound, now: Millis) -> bool {
    now - happened(event, now) >= TRAVEL
}

/// Whether an answer to what the person wrote last must wait until they write again, and
/// from when it may go where it need not.
pub(super) fn answering(live: &Live, now: Millis) -> (bool, Millis) {
    if now - live.last_in_at < QUIET {
        return (false, 0);
    }
    let must_wait = !live.write_ok || live.wishes.knocks;
    (must_wait, live.wishes.next_allowed(now))
}

/// A machine whose clock is wrong takes everything for late, and answers nobody: whoever
/// looks into the log must find why.
pub(super) fn warn(event: &Inbound, now: Millis) {
    let minutes = (now - happened(event, now)) / 60_000;
    tracing::warn!(
        channel = event.channel,
        minutes,
        "a delivery came late, and its answer waits for the person; where all come late, this machine's clock is wrong"
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Said;
    use crate::scan::Reading;

    const NOW: Millis = 1_795_330_800_500;

    fn event(at: Millis) -> Inbound {
        Inbound {
            channel: "telegram",
            account: String::new(),
            event_id: String::new(),
            address: String::new(),
            known_as: Vec::new(),
            at,
            earliest: None,
            app_language: None,
            said: Said::Start,
            about: None,
            around: crate::channel::Around::default(),
            quietly: false,
            album: None,
            opens_for: None,
            reading: Reading::default(),
        }
    }

    #[test]
    fn the_platforms_time_counts_and_is_never_in_the_future() {
        let at = |at: Millis| happened(&event(at), NOW);
        assert_eq!(at(NOW - 60_001), NOW - 60_001);
        assert_eq!(at(NOW - 60_500), NOW - 60_500 + 999, "a whole second");
        assert_eq!(at(NOW - 500), NOW, "this second");
        assert_eq!(at(NOW + 90_000), NOW);
        assert_eq!(at(Millis::MAX), NOW);
        for wrong in [0, -5, Millis::MIN, NOW - LONGEST - 1_001] {
            assert_eq!(at(wrong), NOW, "{wrong}");
        }
    }

    #[test]
    fn a_moment_on_the_way_is_no_silence() {
        let here = |at: Millis| was_here(&event(at), NOW);
        assert_eq!(here(NOW - 4_001), NOW);
        assert_eq!(here(NOW - 5_001), NOW - 5_001);
        let may_be_old = Inbound {
            earliest: Some(NOW - 60_001),
            ..event(NOW)
        };
        assert_eq!(was_here(&may_be_old, NOW), NOW - 60_001);
        assert_eq!(happened(&may_be_old, NOW), NOW);
    }
}
