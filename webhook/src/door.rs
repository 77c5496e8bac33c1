//! The web chat's way to the desk.

use std::sync::Arc;

use bot::channel::{Inbound, Maker, Said};
use bot::desk::Desk;
use bot::scan::Scanner;
use bot::words::Lang;
use casebook::Clock;

use crate::chat::{self, DoorError};

/// Turns what a visitor does on the page into events.
#[derive(Debug, Clone)]
pub struct WebDoor {
    pub desk: Desk,
    pub scanner: Arc<Scanner>,
    pub clock: Clock,
}

impl chat::Door for WebDoor {
    async fn said(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        said: chat::Said,
    ) -> Result<(), DoorError> {
        let said = match said {
            chat::Said::Start => Said::Start,
            chat::Said::Text(text) => Said::Text(text),
            chat::Said::Press(data) => Said::Press(data),
            chat::Said::Language(lang) => Said::Press(format!("aside:language:{}", lang.code())),
        };
        let made = Maker {
            channel: "web",
            account: "web",
            scanner: &self.scanner,
        };
        // The event's id is a keyed hash of the token and the form's nonce: the token
        // itself opens the session and must not stand in a table in the clear.
        let event = made.event(
            event_id.to_owned(),
            token.to_owned(),
            self.clock.now(),
            said,
        );
        let event = Inbound {
            app_language: lang,
            ..event
        };
        self.desk
            .receive(vec![event])
            .await
            .map_err(|_| DoorError::NotSaved)
    }
}
