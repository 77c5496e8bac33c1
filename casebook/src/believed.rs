//! Whether the clock is believed in what cannot be undone. One that runs days ahead, for
//! seconds only, would erase what is to wait for days. So it is believed only where it stands
//! within [`AWAY`] of where it was: as time passed since the last look, and after a start by
//! the time that this installation knew last; else it must run evenly for [`STEADY`] first.
//! A shorter leap is a machine that slept, for which no time passed: one that sleeps every
//! hour would never erase anything. Nobody waits for it: what is
//! erased an hour late was to be kept until then by a rule, or could be called off until then.

use crate::{Clock, Millis, Result, Tx, settings};

/// A clock that falls behind the time that passed by more was set back.
const STEP: Millis = 10_000;
/// So long a clock must run evenly after it was set, or after a time that nobody knows of.
const STEADY: Millis = 3_600_000;
/// Who was away for less, or slept, is believed to have been.
const AWAY: Millis = 24 * 3_600_000;

/// The time that was believed last.
const NAME: &str = "believed";

/// What is thought of the clock.
#[derive(Debug)]
pub struct Belief {
    clock: Clock,
    now: Millis,
    passed: Millis,
    /// From when on it is believed, in the time that passes.
    from: Millis,
}

/// What a look at the clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub is_believed: bool,
    pub was_set_back: bool,
}

impl Belief {
    /// At the start, where `known` is the time that was believed last, if there is one.
    pub fn begin(clock: Clock, known: Option<Millis>) -> Self {
        let (now, passed) = (clock.now(), clock.passed());
        let is_near = known.is_none_or(|known| now.saturating_sub(known) <= AWAY);
        let from = if is_near { passed } else { passed + STEADY };
        Self {
            clock,
            now,
            passed,
            from,
        }
    }

    /// Looks at the clock.
    pub fn look(&mut self) -> Look {
        let (now, passed) = (self.clock.now(), self.clock.passed());
        let ahead = (now - self.now) - (passed - self.passed);
        (self.now, self.passed) = (now, passed);
        if ahead > AWAY {
            self.from = passed + STEADY;
        }
        Look {
            is_believed: passed >= self.from,
            was_set_back: ahead < -STEP,
        }
    }
}

/// The time that was believed last.
///
/// # Errors
/// Those of the database.
pub async fn known(tx: &mut Tx) -> Result<Option<Millis>> {
    let value = settings::get(tx, NAME).await?;
    let parse = |value: Vec<u8>| std::str::from_utf8(&value).ok()?.parse().ok();
    Ok(value.and_then(parse))
}

/// Keeps `now` as the time that was believed last.
///
/// # Errors
/// Those of the database.
pub async fn keep(tx: &mut Tx, now: Millis) -> Result<()> {
    settings::put(tx, NAME, now.to_string().as_bytes(), now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Millis = 1_795_330_800_000;
    const DAY: Millis = 24 * 3_600_000;

    #[test]
    fn a_clock_that_runs_as_time_passes_is_believed() {
        let clock = Clock::held(NOON);
        let mut belief = Belief::begin(clock.clone(), Some(NOON - DAY));
        for pause in [0, 2_000, 3 * DAY] {
            clock.advance(pause);
            let look = belief.look();
            assert!(look.is_believed && !look.was_set_back, "{pause}");
        }
    }

    #[test]
    fn a_clock_that_leaps_is_believed_once_it_has_run_evenly_for_an_hour() {
        let clock = Clock::held(NOON);
        let mut belief = Belief::begin(clock.clone(), None);
        clock.set_off(4 * DAY);
        assert!(!belief.look().is_believed);
        clock.advance(STEADY - 1);
        assert!(!belief.look().is_believed);
        clock.set_off(AWAY + 1);
        assert!(!belief.look().is_believed);
        clock.advance(STEADY - 1);
        assert!(!belief.look().is_believed);
        clock.advance(1);
        assert!(belief.look().is_believed);
    }

    #[test]
    fn a_machine_that_sleeps_every_hour_is_believed() {
        let clock = Clock::held(NOON);
        let mut belief = Belief::begin(clock.clone(), Some(NOON));
        for slept in [STEP + 1, STEADY, 8 * STEADY, AWAY] {
            clock.advance(STEADY - 1);
            assert!(belief.look().is_believed);
            clock.set_off(slept);
            let look = belief.look();
            assert!(look.is_believed && !look.was_set_back, "{slept}");
        }
    }

    #[test]
    fn that_a_clock_was_set_back_is_seen_once() {
        let clock = Clock::held(NOON);
        let mut belief = Belief::begin(clock.clone(), None);
        clock.set_off(-STEP - 1);
        let set_back = Look {
            is_believed: true,
            was_set_back: true,
        };
        assert_eq!(belief.look(), set_back);
        assert!(!belief.look().was_set_back);
    }

    #[test]
    fn a_start_far_from_the_last_known_time_is_not_believed_at_once() {
        let clock = Clock::held(NOON);
        let mut belief = Belief::begin(clock.clone(), Some(NOON - DAY - 1));
        assert!(!belief.look().is_believed);
        clock.advance(STEADY);
        assert!(belief.look().is_believed);
        // What is due later harms nobody.
        assert!(Belief::begin(clock, Some(Millis::MAX)).look().is_believed);
    }
}
