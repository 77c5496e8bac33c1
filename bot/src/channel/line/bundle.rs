//! Messages that go to one person together, and what became of each.

use casebook::Uuid;
use serde_json::Value;

use super::render;
use super::send::MOST;
use crate::channel::{Letter, SendError, Sent};

/// One of the messages that go together, and what became of it.
pub(super) struct Item<'a> {
    pub letter: Letter<'a>,
    /// What reads it aloud, ahead of the text, unless that is refused.
    recording: Option<Value>,
    messages: Vec<Value>,
    pub done: Option<Result<Sent, SendError>>,
}

impl<'a> Item<'a> {
    pub fn of(letter: Letter<'a>) -> Self {
        let messages = render::messages(letter.body);
        let done = messages
            .is_empty()
            .then(|| Err(SendError::Refused("empty".into())));
        // In the same request, since a reply token is good for one.
        let recording = letter.recording.and_then(render::recording);
        Self {
            letter,
            recording: recording.filter(|_| messages.len() < MOST),
            messages,
            done,
        }
    }

    /// All of it, in the order in which it is shown.
    pub fn shown(&self) -> Vec<&Value> {
        self.recording.iter().chain(&self.messages).collect()
    }
}

/// What of `items` has no end yet.
pub(super) fn open(items: &[Item<'_>]) -> impl Iterator<Item = usize> {
    (0..items.len()).filter(|at| items[*at].done.is_none())
}

/// Ends these items, and in the same way what may not come before them.
pub(super) fn end(items: &mut [Item<'_>], which: &[usize], error: &SendError) {
    let rest: Vec<usize> = match error.is_passing() {
        true => open(items).collect(),
        false => which.to_vec(),
    };
    for at in rest {
        items[at].done = Some(Err(error.clone()));
    }
}

/// Leaves out what would read these aloud; false when nothing would.
pub(super) fn quietly(items: &mut [Item<'_>], which: &[usize]) -> bool {
    let mut left_out = false;
    for at in which {
        left_out |= items[*at].recording.take().is_some();
    }
    left_out
}

/// The first of these that fit into one reply together; at most `most` items.
pub(super) fn fitting(items: &[Item<'_>], waiting: &[usize], most: usize) -> Vec<usize> {
    let mut room = MOST;
    let fits = |at: &&usize| {
        let left = room.checked_sub(items[**at].shown().len());
        room = left.unwrap_or(0);
        left.is_some()
    };
    waiting
        .iter()
        .take(most)
        .take_while(fits)
        .copied()
        .collect()
}

/// Those that a token was tried with.
pub(super) fn tried(items: &[Item<'_>], waiting: &[usize], keys: &[Uuid]) -> Vec<usize> {
    let was_tried = |at: &&usize| keys.contains(&items[**at].letter.key);
    waiting.iter().filter(was_tried).copied().collect()
}

/// Each item keeps the platform's id of its last message.
pub(super) fn share(items: &mut [Item<'_>], group: &[usize], ids: &[String]) {
    let mut count = 0;
    for at in group {
        count += items[*at].shown().len();
        let platform_id = count.checked_sub(1).and_then(|last| ids.get(last)).cloned();
        items[*at].done = Some(Ok(Sent::whole(platform_id)));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use casebook::told::Body;

    use super::*;
    use crate::words::Lang;

    fn body(text: &str) -> Body {
        Body {
            text: text.into(),
            choices: Vec::new(),
            platform_id: None,
            recording: None,
        }
    }

    fn letter(body: &Body, key: u128) -> Letter<'_> {
        Letter {
            address: "U1",
            body,
            key: Uuid::from_u128(key),
            lang: Lang::ENGLISH,
            by_staff: false,
            silence: Duration::ZERO,
            recording: None,
        }
    }

    #[test]
    fn as_many_go_together_as_one_reply_holds_and_each_keeps_its_id() {
        let (short, long) = (body("a"), body(&"ก".repeat(10_001)));
        let mut items = [(&short, 1), (&long, 2), (&short, 3), (&short, 4)]
            .map(|(body, key)| Item::of(letter(body, key)));
        let waiting: Vec<usize> = open(&items).collect();
        let group = fitting(&items, &waiting, MOST);
        assert_eq!(group, [0, 1, 2], "one, three, and one");
        assert_eq!(fitting(&items, &waiting, 1), [0]);
        assert_eq!(tried(&items, &waiting, &[Uuid::from_u128(3)]), [2]);
        let ids: Vec<String> = (1..=5).map(|n| n.to_string()).collect();
        share(&mut items, &group, &ids);
        let named = |at: usize| items[at].done.clone().unwrap().unwrap().platform_id;
        assert_eq!(
            [named(0), named(1), named(2)].map(Option::unwrap),
            ["1", "4", "5"]
        );
        assert_eq!(open(&items).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn nothing_overtakes_what_must_go_again() {
        let text = body("a");
        let mut items = [1, 2, 3].map(|key| Item::of(letter(&text, key)));
        end(&mut items, &[1], &SendError::OverQuota);
        assert_eq!(open(&items).collect::<Vec<_>>(), [0, 2]);
        let later = SendError::Later(Duration::from_secs(1));
        end(&mut items, &[0], &later);
        assert_eq!(open(&items).count(), 0);
        assert_eq!(items[2].done, Some(Err(later)));
    }
}
