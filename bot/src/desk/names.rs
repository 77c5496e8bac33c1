//! The names that platforms give, put out of sight where events come in and where what
//! was sent is noted ([`casebook::kept_names`]). A platform is asked about a message by
//! the name in the event itself, which is in memory only.

use casebook::inbound::EventKey;
use casebook::kept_names;

use super::Tools;
use crate::channel::{Inbound, Said, Which, file_event};

/// What an event is known by: on Telegram the number that the platform counts up, since
/// rows that are added in their order cost an index the least; elsewhere a hash, which
/// holds the account too.
pub(super) fn key(tools: &Tools, event: &Inbound) -> EventKey {
    let Inbound {
        channel,
        account,
        event_id,
        ..
    } = event;
    if tools.abilities.erases_chat(channel) {
        return EventKey {
            channel,
            account: account.clone(),
            event_id: event_id.clone(),
        };
    }
    EventKey {
        channel,
        account: String::new(),
        event_id: kept_names::of_event(&tools.vault, channel, account, event_id),
    }
}

/// What the file of an event would be known by if its message were changed and brought it
/// again: claimed with the first, so that it is kept once.
pub(super) fn of_file(tools: &Tools, event: &Inbound) -> Option<EventKey> {
    let (Said::Media(media), Some(message)) = (&event.said, &event.about) else {
        return None;
    };
    let tells_anew = tools.abilities.erases_chat(event.channel);
    tells_anew.then(|| EventKey {
        channel: event.channel,
        account: event.account.clone(),
        event_id: file_event(&event.address, message, &media.file_id),
    })
}

/// What a message is known by. Where the platform is asked later to delete it, that is
/// its own name: a small number.
pub(crate) fn of_message(tools: &Tools, channel: &str, name: &str) -> String {
    if tools.abilities.erases_chat(channel) {
        return name.to_owned();
    }
    kept_names::of_message(&tools.vault, channel, name)
}

/// Puts the names by which messages are kept and found in the place of the platform's.
pub(super) fn hide(tools: &Tools, event: &mut Inbound) {
    let channel = event.channel;
    if let Some(about) = &mut event.about {
        *about = of_message(tools, channel, about);
    }
    if let Some(answers) = &mut event.around.answers {
        *answers = of_message(tools, channel, answers);
    }
    if let Said::Receipt(receipt) = &mut event.said
        && let Which::Message(name) = &mut receipt.which
    {
        *name = of_message(tools, channel, name);
    }
}
