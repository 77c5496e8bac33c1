//! How old a press may be. Telegram says no time with it, so that one which waited while
//! this program was away looks like one of this moment; and the phone may be in other
//! hands by now. It is taken to be as old as it can be: as what was written just before it
//! in the same backlog, or as the last thing that was taken before we were away.

use std::sync::{Mutex, PoisonError};

use casebook::Millis;

use crate::channel::{Inbound, Said};
use crate::desk::late;

/// So long after something that waited, or after a start, what comes is from the same
/// backlog: it is brought without a pause.
const BACKLOG: Millis = 20_000;

/// What is known of the backlog that is being delivered.
#[derive(Debug, Default)]
pub(super) struct Presses(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    /// What came late, and our own absence.
    late: Option<Span>,
    away: Option<Span>,
}

/// What comes before `until` may be from `since`.
#[derive(Debug, Clone, Copy)]
struct Span {
    since: Millis,
    until: Millis,
}

impl Presses {
    /// Nothing was taken after `since`, and now it is `now`.
    pub fn were_not_taken(&self, since: Millis, now: Millis) {
        let until = now.saturating_add(BACKLOG);
        self.seen().away = Some(Span { since, until });
    }

    /// Says of each press how old it may be, in the order of delivery.
    pub fn date(&self, events: &mut [Inbound], now: Millis) {
        let mut seen = self.seen();
        for event in events {
            if matches!(event.said, Said::Press(_)) {
                event.earliest = seen.earliest(now);
            } else if late::is_late(event, now) {
                let (since, until) = (event.at, now.saturating_add(BACKLOG));
                seen.late = Some(Span { since, until });
            }
        }
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seen {
    fn earliest(&self, now: Millis) -> Option<Millis> {
        let spans = [self.late, self.away].into_iter().flatten();
        let open = spans.filter(|span| now < span.until);
        open.map(|span| span.since.min(now)).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Maker;
    use crate::scan::Scanner;

    const NOW: Millis = 1_795_330_800_500;
    const MINUTE: Millis = 60_000;

    fn dated(presses: &Presses, said: Said, at: Millis, now: Millis) -> Option<Millis> {
        let scanner = Scanner::new().unwrap();
        let made = Maker {
            channel: "telegram",
            account: "1",
            scanner: &scanner,
        };
        let mut events = [made.event("7".into(), "42".into(), at, said)];
        presses.date(&mut events, now);
        events[0].earliest
    }

    #[test]
    fn a_press_is_as_old_as_what_came_late_just_before_it() {
        let presses = Presses::default();
        let press = |now| dated(&presses, Said::Press("q:safe:yes".into()), now, now);
        let text = |at, now| dated(&presses, Said::Text("ok".into()), at, now);
        assert_eq!(press(NOW), None);
        assert_eq!(text(NOW - 500, NOW), None);
        assert_eq!(press(NOW), None, "nothing came late");
        let earlier = NOW - 40 * MINUTE;
        assert_eq!(text(earlier, NOW), None, "a text says its time");
        assert_eq!(press(NOW + 900), Some(earlier));
        assert_eq!(press(NOW + BACKLOG), None, "the backlog is through");
    }

    #[test]
    fn a_press_may_have_waited_while_we_were_away() {
        let presses = Presses::default();
        let press = |now| dated(&presses, Said::Press("q:safe:yes".into()), now, now);
        presses.were_not_taken(NOW - 40 * MINUTE, NOW);
        assert_eq!(press(NOW + 300), Some(NOW - 40 * MINUTE));
        assert_eq!(press(NOW + BACKLOG), None);
        // A clock that was set back says nothing of the future.
        presses.were_not_taken(NOW + MINUTE, NOW);
        assert_eq!(press(NOW), Some(NOW));
    }
}
