//! What the configured platforms can do beside bringing messages, for those that know a
//! chat by the name of its channel alone.

use std::collections::HashSet;
use std::sync::Arc;

use super::Channel;

/// Names of channels, by what they can do.
#[derive(Debug, Clone, Default)]
pub struct Abilities {
    erase: HashSet<&'static str>,
    send_places: HashSet<&'static str>,
}

impl Abilities {
    pub fn of(channels: &[Arc<dyn Channel>]) -> Self {
        let those = |can: fn(&dyn Channel) -> bool| {
            let able = channels.iter().filter(|c| can(c.as_ref()));
            able.map(|c| c.name()).collect()
        };
        Self {
            erase: those(|c| c.erases_chat()),
            send_places: those(|c| c.sends_place()),
        }
    }

    /// A program can delete what was said in a chat there.
    pub fn erases_chat(&self, channel: &str) -> bool {
        self.erase.contains(channel)
    }

    /// A message there can have a button for sending a place beside others.
    pub fn sends_place(&self, channel: &str) -> bool {
        self.send_places.contains(channel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::line::Line;
    use crate::channel::telegram::Telegram;

    #[test]
    fn each_channel_says_what_it_can_do() {
        let words = Arc::new(crate::words::Words::load().unwrap());
        let (url, client) = ("https://platform.example", crate::net::client().unwrap());
        let line = Line::new("s", "t", url, url, words, client.clone()).unwrap();
        let telegram = Telegram::new("7:t", Some(url), (0, 0), client).unwrap();
        let both: [Arc<dyn Channel>; 2] = [Arc::new(line), Arc::new(telegram)];
        let abilities = Abilities::of(&both);
        assert!(abilities.erases_chat("telegram") && !abilities.erases_chat("line"));
        assert!(abilities.sends_place("line") && !abilities.sends_place("telegram"));
        assert!(!abilities.erases_chat("web") && !abilities.sends_place("web"));
    }
}
