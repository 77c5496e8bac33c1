//! Facebook Messenger, for a page.
//!
//! Inwards `read.rs` takes a delivery apart and `message.rs` says what a person did;
//! outwards `render.rs` says what a message looks like and `send.rs` how it gets there.
//! A day after a person's last message only staff may write, for a week, and only where
//! Meta has allowed the page to (`messenger.human_agent`); else a utility template that Meta
//! has approved may say that something waits, and nothing more.

mod entry;
mod fetch;
mod message;
mod page;
mod read;
mod render;
mod section;
mod send;
mod set_up;
mod utility;

use std::time::Duration;

use casebook::Millis;
use reqwest::header::HeaderMap;

use super::meta::Gate;
use super::meta::doubts::Doubts;
use super::meta::graph::Graph;
pub use super::meta::template::Template;
use super::{
    Channel, Delivery, FetchError, Fetched, Finding, Inlet, Letter, Media, SendError, Sending,
    Sent, Setup,
};
use crate::scan::Scanner;
use page::Page;
pub use section::Section;

#[cfg(test)]
pub(super) use render::faults;

/// The name of this channel in the database and in addresses.
pub const NAME: &str = "messenger";

/// For how long after a person's last message they may be written to freely.
const WINDOW: Duration = Duration::from_secs(86_400);
/// For how long staff may, where the page has been allowed to.
const STAFF_WINDOW: Duration = Duration::from_secs(7 * 86_400);

/// What the hotline's page is connected with.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    pub app_secret: &'a str,
    pub verify_token: &'a str,
    pub page_token: &'a str,
    pub api_url: &'a str,
    /// Meta allows this page's staff to answer for a week.
    pub human_agent: bool,
}

/// The hotline's page on Messenger.
#[derive(Debug)]
pub struct Messenger {
    gate: Gate,
    graph: Graph,
    /// For files, which other hosts have.
    public: reqwest::Client,
    human_agent: bool,
    template: Option<Template>,
    doubts: Doubts,
    page: Page,
}

/// Why the settings for Messenger cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MessengerError {
    #[error("messenger.api_url is not an address")]
    Url,
}

impl Messenger {
    /// The page with these settings, and the template that says that a message waits;
    /// `public` reaches public hosts only.
    ///
    /// # Errors
    /// An address that cannot be one.
    pub fn new(
        settings: Settings<'_>,
        template: Option<Template>,
        client: reqwest::Client,
        public: reqwest::Client,
    ) -> Result<Self, MessengerError> {
        let graph = Graph::new(
            settings.api_url,
            settings.page_token,
            settings.app_secret,
            client,
        );
        Ok(Self {
            gate: Gate::new(settings.app_secret, settings.verify_token),
            graph: graph.ok_or(MessengerError::Url)?,
            public,
            human_agent: settings.human_agent,
            template,
            doubts: Doubts::default(),
            page: Page::default(),
        })
    }
}

impl Channel for Messenger {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Sent, SendError>> {
        Box::pin(self.deliver(letter))
    }

    fn probe(&self) -> Sending<'_, bool> {
        Box::pin(async { self.graph.get("me?fields=id").await.is_ok() })
    }

    /// Messenger takes some hundred messages a second from a page.
    fn rates(&self) -> (u32, u32) {
        (200, 0)
    }

    fn window(&self, by_staff: bool) -> Option<Duration> {
        Some(match by_staff && self.human_agent {
            true => STAFF_WINDOW,
            false => WINDOW,
        })
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
        Box::pin(self.show_typing(address))
    }

    fn refresh(&self) -> Sending<'_, ()> {
        Box::pin(self.page.learn(&self.graph))
    }

    fn setup<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.set_up(set))
    }

    fn check<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.look(set))
    }
}

impl Inlet for Messenger {
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
            page: self.page.id(),
            doubts: &self.doubts,
            scanner,
            now,
        };
        reader.read(body)
    }

    fn handshake(&self, query: &[(String, String)]) -> Option<String> {
        self.gate.handshake(query)
    }
}
