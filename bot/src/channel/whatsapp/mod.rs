//! WhatsApp, through its Cloud API.
//!
//! Inwards `read.rs` takes a delivery apart, `message.rs` says what a person did,
//! `who.rs` who it was and `moved.rs` who has another address now; outwards `render.rs` says what a message looks like and
//! `send.rs` how it gets there. A day after a person's last message only a template that
//! Meta has approved may be sent. Files come in two steps (`fetch.rs`).

mod automation;
mod fetch;
mod lagging;
mod message;
mod moved;
mod newest;
mod notices;
mod plainly;
mod profile;
mod read;
mod render;
mod section;
mod send;
mod set_up;
mod unknown;
mod who;

use std::sync::Arc;
use std::time::Duration;

use casebook::Millis;
use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::meta::Gate;
use super::meta::doubts::Doubts;
use super::meta::graph::Graph;
pub use super::meta::template::Template;
use super::{
    Channel, Delivery, Errand, FetchError, Fetched, Finding, Inlet, Letter, Media, SendError,
    Sending, Sent, Setup,
};
use crate::scan::Scanner;
use crate::words::Words;
use lagging::Lagging;
use newest::Newest;
use plainly::Plainly;
pub use section::Section;

#[cfg(test)]
pub(super) use render::faults;

/// The name of this channel in the database and in addresses.
pub const NAME: &str = "whatsapp";

/// For how long after a person's last message they may be written to freely.
const WINDOW: Duration = Duration::from_secs(86_400);

/// What the hotline's number is connected with.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    pub app_secret: &'a str,
    pub verify_token: &'a str,
    pub access_token: &'a str,
    pub phone_number_id: &'a str,
    pub api_url: &'a str,
    /// The business account that the number belongs to, for set-up and checks.
    pub business_account_id: Option<&'a str>,
}

/// The hotline's number on WhatsApp.
#[derive(Debug)]
pub struct WhatsApp {
    gate: Gate,
    graph: Graph,
    number: Arc<str>,
    business_account: Option<String>,
    template: Option<Template>,
    words: Arc<Words>,
    doubts: Doubts,
    newest: Newest,
    plainly: Plainly,
    lagging: Lagging,
}

/// Why the settings for WhatsApp cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WhatsAppError {
    #[error("whatsapp.api_url is not an address")]
    Url,
    #[error(
        "whatsapp.phone_number_id is not the id of a number: digits alone, not the telephone number with its +"
    )]
    Number,
}

impl WhatsApp {
    /// The number with these settings.
    ///
    /// # Errors
    /// An address or an id that cannot be one.
    pub fn new(
        settings: Settings<'_>,
        template: Option<Template>,
        words: Arc<Words>,
        client: reqwest::Client,
    ) -> Result<Self, WhatsAppError> {
        let number = settings.phone_number_id;
        if !number.bytes().all(|b| b.is_ascii_digit()) {
            return Err(WhatsAppError::Number);
        }
        Ok(Self {
            gate: Gate::new(settings.app_secret, settings.verify_token),
            graph: Graph::new(
                settings.api_url,
                settings.access_token,
                settings.app_secret,
                client,
            )
            .ok_or(WhatsAppError::Url)?,
            number: number.into(),
            business_account: settings.business_account_id.map(str::to_owned),
            template,
            words,
            doubts: Doubts::default(),
            newest: Newest::default(),
            plainly: Plainly::default(),
            lagging: Lagging::default(),
        })
    }

    fn messages_path(&self) -> String {
        format!("{}/messages", self.number)
    }

    async fn mark_read(&self, message: &str, is_typing: bool) {
        let mut body = json!({
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": message,
        });
        if is_typing {
            body["typing_indicator"] = json!({ "type": "text" });
        }
        if let Err(fault) = self.graph.post(&self.messages_path(), &body).await {
            tracing::debug!(channel = NAME, fault = %fault, "a message was not marked as read");
        }
    }

    async fn look_at_number(&self) -> Result<Value, super::meta::graph::Fault> {
        let fields = "display_phone_number,verified_name,quality_rating,code_verification_status";
        self.graph
            .get(&format!("{}?fields={fields}", self.number))
            .await
    }
}

impl Channel for WhatsApp {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Sent, SendError>> {
        Box::pin(self.deliver(letter))
    }

    fn probe(&self) -> Sending<'_, bool> {
        Box::pin(async { self.look_at_number().await.is_ok() })
    }

    /// WhatsApp takes 80 messages a second from a number, and says itself when it is too
    /// much for one person.
    fn rates(&self) -> (u32, u32) {
        (80, 0)
    }

    fn sends_place(&self) -> bool {
        true
    }

    fn window(&self, _by_staff: bool) -> Option<Duration> {
        Some(WINDOW)
    }

    fn knock<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Option<Sent>, SendError>> {
        Box::pin(self.send_template(letter))
    }

    fn fetch<'a>(
        &'a self,
        media: &'a Media,
        most: usize,
    ) -> Sending<'a, Result<Fetched, FetchError>> {
        Box::pin(self.download(media, most))
    }

    fn typing<'a>(&'a self, address: &'a str) -> Sending<'a, ()> {
        Box::pin(async move {
            if let Some(message) = self.newest.of(address) {
                self.mark_read(&message, true).await;
            }
        })
    }

    fn run<'a>(&'a self, errand: &'a Errand) -> Sending<'a, ()> {
        Box::pin(async move {
            match errand {
                Errand::MarkRead(message) => self.mark_read(message, false).await,
                Errand::AnswerPress(_) | Errand::LeaveGroup(_) | Errand::AnswerUnnamed(_) => {}
            }
        })
    }

    fn setup<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.set_up(set))
    }

    fn check<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.look(set))
    }
}

impl Inlet for WhatsApp {
    fn name(&self) -> &'static str {
        NAME
    }

    fn largest(&self) -> usize {
        super::meta::LARGEST
    }

    fn is_genuine(&self, headers: &HeaderMap, body: &[u8]) -> bool {
        self.gate.is_genuine(headers, body)
    }

    fn read(&self, body: &[u8], scanner: &Scanner, now: Millis) -> Delivery {
        let reader = read::Reader {
            number: &self.number,
            doubts: &self.doubts,
            plainly: &self.plainly,
            scanner,
            now,
        };
        let delivery = reader.read(body);
        self.newest.keep(&delivery.events);
        delivery
    }

    fn handshake(&self, query: &[(String, String)]) -> Option<String> {
        self.gate.handshake(query)
    }
}
