//! Pictures that were sent as one: each comes as a message of its own, and one answer is
//! enough for all of them. The first is answered, and the others are kept without a word.
//! What has words of its own, or cannot be kept, is answered all the same.
//!
//! An album is claimed like an event, by the same statement and forgotten with them: so it is
//! answered once also where the program starts anew between two of its pictures, and costs
//! the messages that are in none nothing.

use std::collections::HashSet;
use std::sync::Arc;

use casebook::Millis;
use casebook::inbound::EventKey;
use casebook::kept_names;
use casebook::vault::Vault;

use crate::channel::{Album, Inbound};

/// What is sent along within this time of something else is sent with it, where the
/// platform names no album; in ms.
const MOMENT: Millis = 2_000;

/// What the album that an event is a part of is known by, its own name first. A moment has
/// the names of those beside it too, so that whichever picture comes first is answered for
/// those around it. What is not kept is answered with that, and answers for no other.
pub(super) fn keys(vault: &Vault, event: &Inbound) -> Vec<EventKey> {
    named(event).map(|name| key(vault, event, &name)).collect()
}

fn named(event: &Inbound) -> impl Iterator<Item = String> {
    let album = event.album.as_ref().filter(|_| event.said.is_kept());
    album.into_iter().flat_map(|album| names(album, event.at))
}

fn names(album: &Album, at: Millis) -> Vec<String> {
    match album {
        Album::Named(name) => vec![name.clone()],
        Album::Moment => {
            let moment = at.div_euclid(MOMENT);
            let around = [moment, moment - 1, moment + 1];
            around.map(|moment| format!("moment\n{moment}")).into()
        }
    }
}

fn key(vault: &Vault, event: &Inbound, album: &str) -> EventKey {
    let Inbound {
        channel,
        account,
        address,
        ..
    } = event;
    // An address holds no line break, so that no two albums meet.
    let name = format!("album\n{address}\n{album}");
    EventKey {
        channel,
        account: String::new(),
        event_id: kept_names::of_event(vault, channel, account, &name),
    }
}

/// Takes the answer from all but the first part of each album; `fresh` are those of which
/// no part was here before.
pub(super) fn quieten<'a>(
    events: Vec<&'a Arc<Inbound>>,
    keys: impl Fn(&Inbound) -> Vec<EventKey>,
    fresh: &mut HashSet<(String, String, String)>,
) -> Vec<Arc<Inbound>> {
    let quieten = |event: &'a Arc<Inbound>| {
        // Each is taken out, whatever the first of them says.
        let mut own = keys(event).into_iter().map(|k| fresh.remove(&k.into()));
        let is_later = own.next().is_some_and(|is_fresh| !is_fresh);
        own.for_each(drop);
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
        let keys = |event: &Inbound| -> Vec<EventKey> {
            let names = named(event);
            let key = |event_id: String| EventKey {
                channel: event.channel,
                account: event.address.clone(),
                event_id,
            };
            names.map(key).collect()
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
            let album = album.map(|name| Album::Named(name.to_owned()));
            Inbound { album, ..event }
        };
        let mut claimed = HashSet::new();
        let mut quiet = |events: Vec<Inbound>| -> Vec<bool> {
            let events: Vec<Arc<Inbound>> = events.into_iter().map(Arc::new).collect();
            let all = events.iter().flat_map(|e| keys(e));
            let all: HashSet<_> = all.map(Into::into).collect();
            let mut fresh = all.difference(&claimed).cloned().collect();
            claimed.extend(all);
            let events = quieten(events.iter().collect(), keys, &mut fresh);
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
        assert_eq!(quiet(vec![large.clone()]), [false]);
        // It answers for no other: the first that is kept is answered, in one delivery or two.
        large.album = Some(Album::Named("c".into()));
        let kept = |event_id: &str| part(event_id, "U1", Some("c"), None);
        assert_eq!(quiet(vec![large, kept("10")]), [false, false]);
        assert_eq!(quiet(vec![kept("11")]), [true]);
        // Without a name: what comes within two seconds of another, in whichever delivery
        // and order.
        let sent = |who: &str, at: i64| Inbound {
            album: Some(Album::Moment),
            at,
            ..part("m", who, None, None)
        };
        let together = vec![sent("U3", 10_000), sent("U3", 11_000), sent("U4", 11_000)];
        assert_eq!(quiet(together), [false, true, false]);
        for at in [12_000, 14_000, 9_000] {
            assert_eq!(quiet(vec![sent("U3", at)]), [true], "{at}");
        }
        assert_eq!(quiet(vec![sent("U3", 20_000)]), [false]);
    }
}
