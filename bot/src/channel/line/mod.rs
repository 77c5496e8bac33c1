//! LINE, through its Messaging API.
//!
//! Inwards `read.rs`; outwards `render.rs` says what a message looks like and
//! `send.rs` how it gets there: as a reply, which is free, while the reply token of the
//! person's message is good (`tickets.rs`), and as a push after that. Files come from
//! another host (`fetch.rs`).

mod bundle;
mod fetch;
mod keys;
mod read;
mod render;
mod rich_menu;
mod section;
mod send;
mod set_up;
mod tickets;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use casebook::Millis;
use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder, Url};
use serde_json::{Value, json};

use super::{
    Channel, Delivery, Errand, FetchError, Fetched, Finding, Inlet, Letter, Media, Quota,
    SendError, Sending, Sent, Setup, signature,
};
use crate::scan::Scanner;
use crate::words::{Lang, Words};
pub use section::Section;
use tickets::Tickets;

#[cfg(test)]
pub(super) use render::faults;

/// The name of this channel in the database and in addresses.
pub const NAME: &str = "line";

/// Seconds of the loading animation: 5 to 60, in steps of 5. Two of the moments at which
/// it is asked for again, so that it does not flicker.
const LOADING: u8 = 10;

/// How long a request that is not for a file may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// The hotline's account on LINE.
#[derive(Debug)]
pub struct Line {
    secret: Arc<str>,
    token: Arc<str>,
    api: Url,
    data: Url,
    client: reqwest::Client,
    tickets: Tickets,
    quota: Mutex<Option<Quota>>,
    words: Arc<Words>,
    menus: rich_menu::Menus,
}

/// Why the settings for LINE cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    #[error("{0} is not an address")]
    Url(&'static str),
}

impl Line {
    /// The account with this channel secret and channel access token.
    ///
    /// # Errors
    /// An address that cannot be one.
    pub fn new(
        secret: &str,
        token: &str,
        api_url: &str,
        data_api_url: &str,
        words: Arc<Words>,
        client: reqwest::Client,
    ) -> Result<Self, LineError> {
        let url = |text: &str, name| Url::parse(text).map_err(|_| LineError::Url(name));
        Ok(Self {
            secret: secret.into(),
            token: token.into(),
            api: url(api_url, "line.api_url")?,
            data: url(data_api_url, "line.data_api_url")?,
            client,
            tickets: Tickets::default(),
            quota: Mutex::default(),
            words,
            menus: rich_menu::Menus::default(),
        })
    }

    fn ask(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, &self.api, path).timeout(PATIENCE)
    }

    fn request(&self, method: Method, host: &Url, path: &str) -> RequestBuilder {
        let mut url = host.clone();
        url.set_path(&format!("{}{path}", host.path().trim_end_matches('/')));
        self.client.request(method, url).bearer_auth(&self.token)
    }

    /// The JSON that a `GET` gives; a word for a technician where it gives none.
    async fn get(&self, path: &str) -> Result<Value, String> {
        let answer = self.ask(Method::GET, path).send().await;
        answered(answer).await
    }

    async fn look_at_quota(&self) -> Result<Quota, String> {
        let plan = self.get("/v2/bot/message/quota").await?;
        let used = self.get("/v2/bot/message/quota/consumption").await?;
        let quota = Quota {
            limit: plan["value"].as_u64(),
            used: used["totalUsage"].as_u64().unwrap_or(0),
        };
        self.remember(quota);
        Ok(quota)
    }

    fn remember(&self, quota: Quota) {
        // A lock that somebody panicked with holds a plain value all the same.
        *self
            .quota
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(quota);
    }

    /// The loading animation; seen only by somebody who has the chat open, until the
    /// next message or for so long. Asking again while it is shown begins anew.
    async fn show_loading(&self, address: &str) {
        let body = json!({ "chatId": address, "loadingSeconds": LOADING });
        let asked = self.ask(Method::POST, "/v2/bot/chat/loading/start");
        if let Err(error) = answered(asked.json(&body).send().await).await {
            tracing::debug!(channel = NAME, error, "typing was not shown");
        }
    }

    /// Whoever has not agreed that accounts are told of them has no id here: the token is
    /// all there is, and which language they read is not known.
    async fn answer_unnamed(&self, token: &str) {
        let say = |lang: Lang| json!({ "type": "text", "text": self.words.say(lang, "channel-unnamed", &[]) });
        let first = Lang::offered().into_iter().take(send::MOST);
        let messages: Vec<Value> = first.map(say).collect();
        let body = json!({ "replyToken": token, "messages": messages });
        let asked = self.ask(Method::POST, "/v2/bot/message/reply").json(&body);
        if let Err(error) = answered(asked.send().await).await {
            tracing::warn!(
                channel = NAME,
                error,
                "somebody without a name was not answered"
            );
        }
    }

    async fn leave(&self, group: &str) {
        let asked = self.ask(Method::POST, &format!("/v2/bot/{group}/leave"));
        if let Err(error) = answered(asked.send().await).await {
            tracing::warn!(channel = NAME, error, "a group was not left");
        }
    }
}

/// The JSON of an answer that says yes. Else a word: never the platform's own text,
/// which may quote people.
async fn answered(answer: reqwest::Result<reqwest::Response>) -> Result<Value, String> {
    let answer = answer.map_err(|error| {
        match (error.is_connect(), error.is_timeout()) {
            (true, _) => "no connection",
            (_, true) => "time-out",
            _ => "network",
        }
        .to_owned()
    })?;
    match answer.status() {
        status if status.is_success() => Ok(answer.json().await.unwrap_or(Value::Null)),
        status => Err(format!("answered {}", status.as_u16())),
    }
}

impl Channel for Line {
    fn name(&self) -> &'static str {
        NAME
    }

    fn send<'a>(&'a self, letter: Letter<'a>) -> Sending<'a, Result<Sent, SendError>> {
        Box::pin(async move {
            let sent = self.deliver(&[letter]).await.pop();
            let sent = sent.unwrap_or(Err(SendError::Unreachable))?;
            self.show_menu(letter.address, letter.lang).await;
            Ok(sent)
        })
    }

    /// As many as one reply holds, if each is one message.
    fn together(&self) -> usize {
        send::MOST
    }

    fn send_together<'a>(
        &'a self,
        letters: &'a [Letter<'a>],
    ) -> Sending<'a, Vec<Result<Sent, SendError>>> {
        Box::pin(async move {
            let sent = self.deliver(letters).await;
            if let (Some(last), Some(Ok(_))) = (letters.last(), sent.last()) {
                self.show_menu(last.address, last.lang).await;
            }
            sent
        })
    }

    fn sends_place(&self) -> bool {
        true
    }

    fn probe(&self) -> Sending<'_, bool> {
        Box::pin(async { self.get("/v2/bot/info").await.is_ok() })
    }

    /// LINE allows 2,000 requests a second and endpoint, and says nothing of one chat.
    fn rates(&self) -> (u32, u32) {
        (1_000, 0)
    }

    fn fetch<'a>(
        &'a self,
        media: &'a Media,
        most: usize,
    ) -> Sending<'a, Result<Fetched, FetchError>> {
        Box::pin(self.download(media, most))
    }

    fn typing<'a>(&'a self, address: &'a str) -> Sending<'a, ()> {
        Box::pin(self.show_loading(address))
    }

    fn run<'a>(&'a self, errand: &'a Errand) -> Sending<'a, ()> {
        Box::pin(async move {
            match errand {
                Errand::LeaveGroup(group) => self.leave(group).await,
                Errand::AnswerUnnamed(token) => self.answer_unnamed(token).await,
                Errand::AnswerPress(_) | Errand::MarkRead(_) => {}
            }
        })
    }

    fn refresh(&self) -> Sending<'_, ()> {
        Box::pin(async {
            if let Err(error) = self.look_at_quota().await {
                tracing::warn!(channel = NAME, error, "the plan's use is not known");
            }
            self.follow_menus().await;
        })
    }

    fn quota(&self) -> Option<Quota> {
        *self
            .quota
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn setup<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.set_up(set))
    }

    fn check<'a>(&'a self, set: Setup<'a>) -> Sending<'a, Vec<Finding>> {
        Box::pin(self.look(set))
    }
}

impl Inlet for Line {
    fn name(&self) -> &'static str {
        NAME
    }

    fn is_genuine(&self, headers: &HeaderMap, body: &[u8]) -> bool {
        let given = headers
            .get("x-line-signature")
            .and_then(|v| v.to_str().ok());
        given.is_some_and(|given| signature::is_base64(&self.secret, body, given))
    }

    fn read(&self, body: &[u8], scanner: &Scanner, now: Millis) -> Delivery {
        read::read(body, &self.tickets, scanner, now)
    }
}
