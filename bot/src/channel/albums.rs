//! Pictures that were sent as one: each comes as a message of its own, and one answer is
//! enough for all of them. The first is answered, and the others are kept without a word.
//! What has words of its own, or cannot be kept, is answered all the same.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::{Inbound, Said};

/// How long an album is remembered: its parts come within seconds.
const REMEMBERED: Duration = Duration::from_secs(600);
/// Beyond so many the forgotten ones are looked for.
const CROWD: usize = 1_000;

/// By person and album the event that was answered: delivered again, it is that still.
#[derive(Debug, Default)]
pub(super) struct Albums(Mutex<HashMap<(String, String), First>>);

#[derive(Debug)]
struct First {
    event_id: String,
    at: Instant,
}

impl Albums {
    /// Takes the answer from all but the first part of each album.
    pub fn quieten(&self, events: &mut [Inbound], now: Instant) {
        for event in events {
            let Some(album) = event.album.clone() else {
                continue;
            };
            let is_first = self.is_first(&event.address, album, &event.event_id, now);
            event.quietly |= !is_first && needs_no_answer(&event.said);
        }
    }

    fn is_first(&self, address: &str, album: String, event_id: &str, now: Instant) -> bool {
        // A panic elsewhere leaves at worst an album behind that is answered twice.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() > CROWD {
            all.retain(|_, first| now.saturating_duration_since(first.at) < REMEMBERED);
        }
        let first = all.entry((address.to_owned(), album)).or_insert(First {
            event_id: event_id.to_owned(),
            at: now,
        });
        first.event_id == event_id
    }
}

/// True for a file about which nothing is to be said beyond that it is kept.
pub(super) fn needs_no_answer(said: &Said) -> bool {
    matches!(said, Said::Media(media) if media.caption.is_none() && !media.is_too_large())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::{Maker, Media};
    use crate::scan::Scanner;

    #[test]
    fn an_album_is_answered_once_and_its_words_always() {
        let scanner = Scanner::new().unwrap();
        let made = Maker {
            channel: "line",
            account: "1",
            scanner: &scanner,
        };
        let part = |event_id: &str, who: &str, album: Option<&str>, caption: Option<&str>| {
            let said = Said::Media(Media {
                kind: "photo".into(),
                file_id: event_id.into(),
                name: None,
                mime: None,
                size: None,
                caption: caption.map(str::to_owned),
            });
            let event = made.event(event_id.into(), who.into(), 1, said);
            let album = album.map(str::to_owned);
            Inbound { album, ..event }
        };
        let albums = Albums::default();
        let quiet = |mut events: Vec<Inbound>| -> Vec<bool> {
            albums.quieten(&mut events, Instant::now());
            events.iter().map(|e| e.quietly).collect()
        };
        let three = || {
            vec![
                part("1", "U1", Some("a"), None),
                part("2", "U1", Some("a"), None),
                part("3", "U1", Some("a"), Some("they lock us in")),
            ]
        };
        assert_eq!(quiet(three()), [false, true, false]);
        // A delivery whose commit failed comes again.
        assert_eq!(quiet(three()), [false, true, false]);
        let others = vec![
            part("4", "U1", Some("b"), None),
            part("5", "U2", Some("a"), None),
            part("6", "U1", None, None),
            part("7", "U1", None, None),
        ];
        assert_eq!(quiet(others), [false; 4]);
        let mut large = part("8", "U1", Some("b"), None);
        if let Said::Media(media) = &mut large.said {
            media.size = Some(1 << 30);
        }
        assert_eq!(quiet(vec![large]), [false]);
    }
}
