//! One lane a conversation: its messages in order, one on its way at a time.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap, VecDeque};
use std::time::Duration;

use casebook::Uuid;
use tokio::time::Instant;

use crate::desk::Parcel;

#[derive(Debug, Default)]
struct Lane {
    /// By id: the order in which they were written.
    waiting: VecDeque<Parcel>,
    on_the_way: bool,
    /// The chat's own rate, or a pause that the platform asked for.
    not_before: Option<Instant>,
    /// What is on its way is the last of it.
    hushed: bool,
    /// Since when the person sees nothing of us.
    since: Option<Instant>,
    /// What they go on with.
    report: Uuid,
}

/// All lanes that have something to send.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    lanes: HashMap<Uuid, Lane>,
    /// Who may send now, by channel: a platform that is slow or away keeps back its own.
    ready: HashMap<String, VecDeque<Uuid>>,
    queued: BTreeSet<Uuid>,
    later: BinaryHeap<Reverse<(Instant, Uuid)>>,
    count: usize,
}

impl Lanes {
    /// Messages in hand.
    pub fn len(&self) -> usize {
        self.count
    }

    pub fn add(&mut self, parcel: Parcel) {
        let id = parcel.conversation;
        let lane = self.lanes.entry(id).or_default();
        if lane.waiting.is_empty() && !lane.on_the_way {
            lane.since = Some(Instant::now());
        }
        lane.report = parcel.report;
        let place = lane.waiting.partition_point(|p| p.id < parcel.id);
        if lane.waiting.get(place).is_some_and(|p| p.id == parcel.id) {
            return;
        }
        lane.waiting.insert(place, parcel);
        self.count += 1;
        self.consider(id, Instant::now());
    }

    /// Lanes whose pause is over may send again.
    pub fn wake(&mut self, now: Instant) {
        while let Some(Reverse((at, id))) = self.later.peek().copied() {
            if at > now {
                break;
            }
            self.later.pop();
            self.consider(id, now);
        }
    }

    /// A lane of this channel that may send now.
    pub fn next_ready(&mut self, channel: &str, now: Instant) -> Option<Uuid> {
        loop {
            let id = self.ready.get_mut(channel)?.pop_front()?;
            self.queued.remove(&id);
            let first = self.lanes.get(&id).and_then(|lane| lane.waiting.front());
            if first.is_some_and(|parcel| parcel.channel == channel) {
                return Some(id);
            }
            // It was hushed, or what comes first in it has changed.
            self.consider(id, now);
        }
    }

    /// Takes the first messages of a lane on their way, at most so many together; the
    /// next may follow at `next`.
    pub fn set_off(&mut self, id: Uuid, next: Instant, most: usize) -> Vec<Parcel> {
        let Some(lane) = self.lanes.get_mut(&id) else {
            return Vec::new();
        };
        let first = lane.waiting.front();
        let goes_along = |p: &&Parcel| first.is_some_and(|f| f.address == p.address);
        let count = lane
            .waiting
            .iter()
            .take(most)
            .take_while(goes_along)
            .count();
        lane.on_the_way = count > 0;
        lane.not_before = Some(next);
        self.count -= count;
        lane.waiting.drain(..count).collect()
    }

    /// What was on its way has arrived, or was given up.
    pub fn arrived(&mut self, id: Uuid) {
        let Some(lane) = self.lanes.get_mut(&id) else {
            return;
        };
        lane.on_the_way = false;
        lane.hushed = false;
        lane.since = Some(Instant::now());
        if lane.waiting.is_empty() && lane.not_before.is_none_or(|at| at <= Instant::now()) {
            self.lanes.remove(&id);
        } else {
            self.consider(id, Instant::now());
        }
    }

    /// Drops what waits for somebody who fell silent: it is held in the table. What is on
    /// its way does not go again.
    pub fn hush(&mut self, conversations: &[Uuid]) {
        for id in conversations {
            if let Some(lane) = self.lanes.get_mut(id) {
                self.count -= lane.waiting.len();
                lane.waiting.clear();
                lane.hushed = lane.on_the_way;
            }
        }
    }

    /// These of what was on its way must go again, not before `at`.
    pub fn again(&mut self, id: Uuid, parcels: Vec<Parcel>, at: Instant) {
        let lane = self.lanes.entry(id).or_default();
        lane.on_the_way = false;
        lane.not_before = lane.not_before.max(Some(at));
        let parcels = match std::mem::take(&mut lane.hushed) {
            true => Vec::new(),
            false => parcels,
        };
        self.count += parcels.len();
        for parcel in parcels.into_iter().rev() {
            lane.waiting.push_front(parcel);
        }
        self.consider(id, Instant::now());
    }

    /// Whoever has waited this long for their next message, whether it is on its way or
    /// has not had its turn: what they go on with, and the channel of what has not. A
    /// message that was refused before is left out: its platform has enough to do.
    pub fn kept_waiting(
        &self,
        after: Duration,
        now: Instant,
    ) -> impl Iterator<Item = (Uuid, Option<&str>)> {
        let long = move |lane: &&Lane| {
            let since = lane.since.map(|at| now.saturating_duration_since(at));
            since.is_some_and(|waited| waited >= after)
        };
        self.lanes.values().filter(long).filter_map(|lane| {
            if lane.on_the_way {
                return Some((lane.report, None));
            }
            let next = lane.waiting.front().filter(|p| p.attempts == 0)?;
            Some((lane.report, Some(next.channel.as_str())))
        })
    }

    /// When the next lane may go that has to wait.
    pub fn earliest(&self) -> Option<Instant> {
        self.later.peek().map(|Reverse((at, _))| *at)
    }

    fn consider(&mut self, id: Uuid, now: Instant) {
        let Some(lane) = self.lanes.get(&id) else {
            return;
        };
        if lane.on_the_way {
            return;
        }
        let Some(first) = lane.waiting.front() else {
            if lane.not_before.is_none_or(|at| at <= now) {
                self.lanes.remove(&id);
            } else if let Some(at) = lane.not_before {
                self.later.push(Reverse((at, id)));
            }
            return;
        };
        match lane.not_before {
            Some(at) if at > now => self.later.push(Reverse((at, id))),
            _ if self.queued.insert(id) => match self.ready.get_mut(&first.channel) {
                Some(ready) => ready.push_back(id),
                None => {
                    let ready = VecDeque::from([id]);
                    self.ready.insert(first.channel.clone(), ready);
                }
            },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use casebook::told::Body;

    use super::*;

    fn parcel(id: u128, conversation: u128) -> Parcel {
        Parcel {
            is_too_late: false,
            id: Uuid::from_u128(id),
            conversation: Uuid::from_u128(conversation),
            report: Uuid::from_u128(conversation),
            channel: "telegram".into(),
            address: "1".into(),
            body: Body {
                text: String::new(),
                choices: Vec::new(),
                platform_id: None,
                recording: None,
            },
            lang: crate::words::Lang::ENGLISH,
            last_in_at: 0,
            open_until: 0,
            by_staff: false,
            attempts: 0,
        }
    }

    fn next(lanes: &mut Lanes, now: Instant) -> Option<Uuid> {
        lanes.wake(now);
        lanes.next_ready("telegram", now)
    }

    fn ids(parcels: &[Parcel]) -> Vec<u128> {
        parcels.iter().map(|p| p.id.as_u128()).collect()
    }

    #[tokio::test]
    async fn what_goes_together_keeps_its_order_and_comes_back_in_it() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        for id in [3, 1, 2, 4] {
            lanes.add(parcel(id, 1));
        }
        let lane = next(&mut lanes, now).unwrap();
        let mut some = lanes.set_off(lane, now, 3);
        assert_eq!(ids(&some), [1, 2, 3]);
        assert_eq!(lanes.len(), 1);
        some.remove(0);
        lanes.again(lane, some, now);
        let lane = next(&mut lanes, now).unwrap();
        assert_eq!(ids(&lanes.set_off(lane, now, 5)), [2, 3, 4]);
        lanes.arrived(lane);
        assert_eq!(lanes.len(), 0);
    }

    #[tokio::test]
    async fn a_chat_is_sent_in_order_one_at_a_time() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(2, 1));
        lanes.add(parcel(1, 1));
        lanes.add(parcel(3, 9));
        let first = next(&mut lanes, now).unwrap();
        assert_eq!(ids(&lanes.set_off(first, now, 1)), [1]);
        let other = next(&mut lanes, now).unwrap();
        assert_eq!(other, Uuid::from_u128(9));
        assert_eq!(ids(&lanes.set_off(other, now, 1)), [3]);
        assert!(
            next(&mut lanes, now).is_none(),
            "the first chat has a message on its way"
        );
        lanes.arrived(first);
        let again = next(&mut lanes, now).unwrap();
        assert_eq!(ids(&lanes.set_off(again, now, 1)), [2]);
        assert_eq!(lanes.len(), 0);
    }

    #[tokio::test]
    async fn whoever_waits_long_is_known_unless_the_platform_refused() {
        let (mut lanes, long) = (Lanes::default(), Duration::from_secs(2));
        let waits = |lanes: &Lanes, now: Instant| {
            let waiting = lanes.kept_waiting(long, now);
            waiting.map(|(report, _)| report).collect::<Vec<_>>()
        };
        lanes.add(parcel(1, 1));
        lanes.add(parcel(2, 1));
        assert!(waits(&lanes, Instant::now()).is_empty());
        let later = Instant::now() + long;
        assert_eq!(waits(&lanes, later), [Uuid::from_u128(1)]);
        let lane = next(&mut lanes, Instant::now()).unwrap();
        let mut first = lanes.set_off(lane, Instant::now(), 1);
        assert_eq!(waits(&lanes, later), [lane], "it is on its way");
        first[0].attempts += 1;
        lanes.again(lane, first, Instant::now());
        assert!(waits(&lanes, later).is_empty(), "the platform refused it");
        assert_eq!(ids(&lanes.set_off(lane, Instant::now(), 1)), [1]);
        lanes.arrived(lane);
        assert!(
            waits(&lanes, Instant::now()).is_empty(),
            "something was just shown"
        );
    }

    #[tokio::test]
    async fn a_message_that_must_wait_keeps_its_place() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(1, 1));
        lanes.add(parcel(2, 1));
        let lane = next(&mut lanes, now).unwrap();
        let first = lanes.set_off(lane, now, 1);
        lanes.again(lane, first, now + Duration::from_secs(60));
        assert!(next(&mut lanes, now).is_none());
        let lane = next(&mut lanes, now + Duration::from_secs(61)).unwrap();
        assert_eq!(ids(&lanes.set_off(lane, now, 1)), [1]);
    }

    #[tokio::test]
    async fn each_channel_has_a_queue_of_its_own() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(1, 1));
        lanes.add(Parcel {
            channel: "line".into(),
            ..parcel(2, 2)
        });
        assert_eq!(
            lanes.next_ready("line", now),
            Some(Uuid::from_u128(2)),
            "whoever writes to another platform came first"
        );
        assert!(lanes.next_ready("whatsapp", now).is_none());
    }

    #[tokio::test]
    async fn whoever_fell_silent_keeps_nobody_back() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(1, 1));
        lanes.add(parcel(2, 2));
        lanes.hush(&[Uuid::from_u128(1)]);
        assert_eq!(next(&mut lanes, now), Some(Uuid::from_u128(2)));
    }
}
