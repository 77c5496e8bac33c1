//! One lane a conversation: its messages in order, one on its way at a time.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap, VecDeque};

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
}

/// All lanes that have something to send.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    lanes: HashMap<Uuid, Lane>,
    ready: VecDeque<Uuid>,
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
        let place = lane.waiting.partition_point(|p| p.id < parcel.id);
        if lane.waiting.get(place).is_some_and(|p| p.id == parcel.id) {
            return;
        }
        lane.waiting.insert(place, parcel);
        self.count += 1;
        self.consider(id);
    }

    /// A lane that may send now, and its channel.
    pub fn next_ready(&mut self, now: Instant) -> Option<(Uuid, String)> {
        while let Some(Reverse((at, id))) = self.later.peek().copied() {
            if at > now {
                break;
            }
            self.later.pop();
            self.consider(id);
        }
        let id = self.ready.pop_front()?;
        self.queued.remove(&id);
        let channel = self.lanes.get(&id)?.waiting.front()?.channel.clone();
        Some((id, channel))
    }

    /// A lane that was ready but could not go.
    pub fn ready_again(&mut self, id: Uuid) {
        self.consider(id);
    }

    /// Takes the first message of a lane on its way; the next may follow at `next`.
    pub fn set_off(&mut self, id: Uuid, next: Instant) -> Option<Parcel> {
        let lane = self.lanes.get_mut(&id)?;
        let parcel = lane.waiting.pop_front()?;
        lane.on_the_way = true;
        lane.not_before = Some(next);
        self.count -= 1;
        Some(parcel)
    }

    /// The message on its way has arrived, or was given up.
    pub fn arrived(&mut self, id: Uuid) {
        let Some(lane) = self.lanes.get_mut(&id) else {
            return;
        };
        lane.on_the_way = false;
        if lane.waiting.is_empty() && lane.not_before.is_none_or(|at| at <= Instant::now()) {
            self.lanes.remove(&id);
        } else {
            self.consider(id);
        }
    }

    /// The message on its way must go again, not before `at`.
    pub fn again(&mut self, parcel: Parcel, at: Instant) {
        let id = parcel.conversation;
        let lane = self.lanes.entry(id).or_default();
        lane.on_the_way = false;
        lane.not_before = lane.not_before.max(Some(at));
        lane.waiting.push_front(parcel);
        self.count += 1;
        self.consider(id);
    }

    /// A platform came back: whoever waited may try at once.
    pub fn wake_all(&mut self) {
        let ids: Vec<Uuid> = self.lanes.keys().copied().collect();
        for id in ids {
            self.consider(id);
        }
    }

    /// When the next lane may go that has to wait.
    pub fn earliest(&self) -> Option<Instant> {
        self.later.peek().map(|Reverse((at, _))| *at)
    }

    fn consider(&mut self, id: Uuid) {
        let Some(lane) = self.lanes.get(&id) else {
            return;
        };
        if lane.on_the_way {
            return;
        }
        if lane.waiting.is_empty() {
            if lane.not_before.is_none_or(|at| at <= Instant::now()) {
                self.lanes.remove(&id);
            } else if let Some(at) = lane.not_before {
                self.later.push(Reverse((at, id)));
            }
            return;
        }
        match lane.not_before {
            Some(at) if at > Instant::now() => self.later.push(Reverse((at, id))),
            _ if self.queued.insert(id) => self.ready.push_back(id),
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
            id: Uuid::from_u128(id),
            conversation: Uuid::from_u128(conversation),
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
            by_staff: false,
            attempts: 0,
        }
    }

    #[tokio::test]
    async fn a_chat_is_sent_in_order_one_at_a_time() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(2, 1));
        lanes.add(parcel(1, 1));
        lanes.add(parcel(3, 9));
        let (first, _) = lanes.next_ready(now).unwrap();
        assert_eq!(lanes.set_off(first, now).unwrap().id, Uuid::from_u128(1));
        let (other, _) = lanes.next_ready(now).unwrap();
        assert_eq!(other, Uuid::from_u128(9));
        assert!(lanes.set_off(other, now).is_some());
        assert!(
            lanes.next_ready(now).is_none(),
            "the first chat has a message on its way"
        );
        lanes.arrived(first);
        let (again, _) = lanes.next_ready(now).unwrap();
        assert_eq!(lanes.set_off(again, now).unwrap().id, Uuid::from_u128(2));
        assert_eq!(lanes.len(), 0);
    }

    #[tokio::test]
    async fn a_message_that_must_wait_keeps_its_place() {
        let (mut lanes, now) = (Lanes::default(), Instant::now());
        lanes.add(parcel(1, 1));
        lanes.add(parcel(2, 1));
        let (lane, _) = lanes.next_ready(now).unwrap();
        let first = lanes.set_off(lane, now).unwrap();
        lanes.again(first, now + Duration::from_secs(60));
        assert!(lanes.next_ready(now).is_none());
        let (lane, _) = lanes.next_ready(now + Duration::from_secs(61)).unwrap();
        assert_eq!(lanes.set_off(lane, now).unwrap().id, Uuid::from_u128(1));
    }
}
