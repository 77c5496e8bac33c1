//! Somebody in the web chat whose browser runs no scripts, over plain HTTP.

use std::sync::atomic::{AtomicU64, Ordering};

use reqwest::{Client, header, redirect::Policy};

use crate::{patience, program::Program};

#[derive(Debug)]
pub struct Visitor {
    client: Client,
    chat: String,
    cookie: String,
}

impl Visitor {
    /// Opens the chat in English.
    pub async fn comes(program: &Program) -> Self {
        let client = Client::builder().redirect(Policy::none());
        let client = client.timeout(patience::PATIENCE);
        let mut visitor = Self {
            client: client.build().expect("a client"),
            chat: program.chat(),
            cookie: String::new(),
        };
        let begun = visitor.sends(&[("start", "en")]).await;
        let set = begun.headers().get(header::SET_COOKIE).expect("a cookie");
        let cookie = set.to_str().expect("a cookie in ASCII");
        visitor.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        visitor
    }

    pub async fn says(&self, text: &str) {
        let answer = self.sends(&[("text", text)]).await;
        let status = answer.status();
        assert!(status.is_success() || status.is_redirection(), "{status}");
    }

    /// The page as it is now.
    pub async fn sees(&self) -> String {
        let page = self
            .client
            .get(&self.chat)
            .header(header::COOKIE, &self.cookie);
        let page = page.send().await.expect("a page");
        page.text().await.expect("text")
    }

    async fn sends(&self, fields: &[(&str, &str)]) -> reqwest::Response {
        static EVENTS: AtomicU64 = AtomicU64::new(1);
        let event = format!("{:032x}", EVENTS.fetch_add(1, Ordering::Relaxed));
        let form = [fields, &[("event", event.as_str()), ("page", "en")]].concat();
        let request = self.client.post(&self.chat).form(&form);
        let request = request.header(header::COOKIE, &self.cookie);
        let request = request.header("sec-fetch-site", "same-origin");
        request.send().await.expect("an answer")
    }
}
