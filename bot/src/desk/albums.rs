//! Pictures that were sent as one: each comes as a message of its own, and one answer is
//! enough for all of them. The first is answered, and the others are kept without a word.
//! What has words of its own, or cannot be kept, is answered all the same.
//!
//! An album is claimed like an event, by the same statement and forgotten with them: so it is
//! answered once also where the program starts anew between two of its pictures, and costs
//! the messages that are in none nothing.

use std::collections::HashSet;
use std::sync::Arc;

use casebook::inbound::EventKey;
use casebook::kept_names;
use casebook::vault::Vault;

use crate::channel::Inbound;

/// What the album that an event is a part of is known by.
pub(super) fn key(vault: &Vault, event: &Inbound) -> Option<EventKey> {
    let album = event.album.as_deref()?;
    let Inbound {
        channel,
        account,
        address,
        ..
    } = event;
    // An address holds no line break, so that no two albums meet.
    let name = format!("album\n{address}\n{album}");
    Some(EventKey {
        channel,
        account: String::new(),
        event_id: kept_names::of_event(vault, channel, account, &name),
    })
}

/// Takes the answer from all but the first part of each album; `fresh` are those of which
/// no part was here before.
pub(super) fn quieten<'a>(
    events: Vec<&'a Arc<Inbound>>,
    key: impl Fn(&Inbound) -> Option<EventKey>,
    fresh: &mut HashSet<(String, String, String)>,
) -> Vec<Arc<Inbound>> {
    let quieten = |event: &'a Arc<Inbound>| {
        let is_later = key(event).is_some_and(|album| !fresh.remove(&album.into()));
        match is_later && event.said.needs_no_answer() {
            true => Arc::new(Inbound {
                quietly: true,
                ..Inbound::clone(event)
            }),
            false => Arc::clone(event),
        }
    };
    events.into_iter().map(quieten).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::{Maker, Media, Said};
    use crate::scan::Scanner;

    #[test]
    fn an_album_is_answered_once_and_its_words_always() {
        let scanner = Scanner::new().unwrap();
        let key = |event: &Inbound| {
            Some(EventKey {
                channel: event.channel,
                account: event.address.clone(),
                event_id: event.album.clone()?,
            })
        };
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
        let mut claimed = HashSet::new();
        let mut quiet = |events: Vec<Inbound>| -> Vec<bool> {
            let events: Vec<Arc<Inbound>> = events.into_iter().map(Arc::new).collect();
            let keys = events.iter().filter_map(|e| key(e));
            let keys: HashSet<_> = keys.map(Into::into).collect();
            let mut fresh = keys.difference(&claimed).cloned().collect();
            claimed.extend(keys);
            let events = quieten(events.iter().collect(), key, &mut fresh);
            events.iter().map(|e| e.quietly).collect()
        };
        let three = vec![
            part("1", "U1", Some("a"), None),
            part("2", "U1", Some("a"), None),
            part("3", "U1", Some("a"), Some("they lock us in")),
        ];
        assert_eq!(quiet(three), [false, true, false]);
        assert_eq!(quiet(vec![part("9", "U1", Some("a"), None)]), [true]);
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
