//! The web chat's way to the desk.

use std::sync::Arc;

use bot::channel::{Inbound, Maker, Media, Said};
use bot::desk::Desk;
use bot::media::stage;
use bot::scan::Scanner;
use bot::words::Lang;
use casebook::files::Files;
use casebook::vault::Vault;
use casebook::{Clock, Entropy};

use crate::chat::{self, DoorError, Upload};

/// Turns what a visitor does on the page into events.
#[derive(Debug, Clone)]
pub struct WebDoor {
    pub desk: Desk,
    pub scanner: Arc<Scanner>,
    pub clock: Clock,
    pub files: Files,
    pub vault: Arc<Vault>,
    pub entropy: Arc<Entropy>,
}

impl WebDoor {
    async fn receive(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        said: Said,
    ) -> Result<(), DoorError> {
        let made = Maker {
            channel: "web",
            account: "web",
            scanner: &self.scanner,
        };
        // The event's id is a keyed hash of the token and the form's nonce: the token
        // itself opens the session and must not stand in a table in the clear.
        let now = self.clock.now();
        let event = made.event(event_id.to_owned(), token.to_owned(), now, said);
        let event = Inbound {
            app_language: lang,
            ..event
        };
        let received = self.desk.receive(vec![event]).await;
        received.map_err(|_| DoorError::NotSaved)
    }
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
        self.receive(token, event_id, lang, said).await
    }

    /// The bytes are on the disk, sealed, before anything says that they came.
    async fn sent(
        &self,
        token: &str,
        event_id: &str,
        lang: Option<Lang>,
        file: Upload,
    ) -> Result<(), DoorError> {
        let now = self.clock.now();
        let staged = stage(&self.files, &self.vault, &self.entropy, now, &file.bytes).await;
        let file_id = staged.map_err(|error| {
            tracing::error!(error = %error, "a file from the web chat was not kept");
            DoorError::NotSaved
        })?;
        let media = Media {
            kind: file.kind.family().to_owned(),
            file_id,
            name: file.name,
            mime: Some(file.kind.mime().to_owned()),
            size: u64::try_from(file.bytes.len()).ok(),
            caption: None,
        };
        self.receive(token, event_id, lang, Said::Media(media))
            .await
    }
}
