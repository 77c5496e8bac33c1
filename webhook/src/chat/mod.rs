//! The web chat at `/chat`: plain forms that work without a script, and a small
//! script that makes them live.
//!
//! The visitor is an opaque token in a cookie. A page is a reading of what the
//! casebook may show to that token ([`casebook::web_chat`]); what the visitor says
//! goes through the [`Door`], and only what the door has made durable counts as said.
//!
//! Architecture invariants:
//! * a GET without a session writes nothing, and shows the same as a session whose
//!   visitor has been quiet for ten minutes;
//! * what was typed is never lost: every refusal gives the text back in its box;
//! * nothing on the page, its title and its addresses says what the talk is about,
//!   and nothing is loaded from elsewhere.

mod assets;
mod buttons;
pub(crate) mod caller;
mod door;
mod exit;
mod file;
mod forgetful;
mod form;
mod headers;
mod hear;
mod live;
pub(crate) mod newcomers;
pub(crate) mod nowhere;
pub(crate) mod numbers;
mod page;
mod paragraph;
mod refusal;
mod session;
mod view;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::map_response;
use axum::response::Redirect;
use axum::routing::{get, post};
use bot::words::Words;
use casebook::vault::Vault;
use casebook::{Clock, Db, Entropy};

pub use door::{Door, DoorError, Said, Upload};

use crate::config::Config;
use file::Uploads;
use newcomers::Newcomers;

/// The longest text that is taken as one message, in characters (`channels.md`: the
/// same on Telegram).
const LONGEST: usize = 4_096;

/// The largest form that is read, in bytes: room to give a text that is too long
/// back to the person who typed it. In a form, a Thai letter is nine bytes.
const LARGEST_FORM: usize = 1 << 20;

/// What the chat is made of.
#[derive(Debug)]
pub struct Parts<D> {
    pub db: Db,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub entropy: Arc<Entropy>,
    pub words: Arc<Words>,
    pub door: D,
}

/// What the chat's routes share; `Clone` is a reference count.
#[derive(Debug)]
struct Chat<D>(Arc<Inner<D>>);

#[derive(Debug)]
struct Inner<D> {
    parts: Parts<D>,
    exit_url: String,
    /// Without a slash at the end.
    public_url: Option<String>,
    newcomers: Newcomers,
    uploads: Uploads,
}

impl<D> Chat<D> {
    /// Cookies are for https only.
    fn is_secure(&self) -> bool {
        let url = self.0.public_url.as_deref();
        url.is_some_and(|u| u.starts_with("https://"))
    }
}

impl<D> Clone for Chat<D> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<D> std::ops::Deref for Chat<D> {
    type Target = Parts<D>;

    fn deref(&self) -> &Parts<D> {
        &self.0.parts
    }
}

/// Whoever goes to the address of a form: that of a file stands above the page that refuses it.
async fn to_the_page() -> Redirect {
    Redirect::to("/chat")
}

/// The routes of the web chat, to be merged into the server's. Serve it with connect
/// info (`into_make_service_with_connect_info::<SocketAddr>`): without a client
/// address the limit on new sessions does not hold.
pub fn router<D: Door>(parts: Parts<D>, config: &Config) -> Router {
    let chat = Chat(Arc::new(Inner {
        parts,
        exit_url: config.web.exit_url.clone(),
        public_url: config.http.public_url.clone(),
        newcomers: Newcomers::default(),
        uploads: Uploads::default(),
    }));
    Router::new()
        .route("/chat", get(page::show::<D>).post(hear::from_form::<D>))
        .route("/chat/send", post(hear::from_script::<D>).get(to_the_page))
        .route(
            "/chat/file",
            post(file::upload::<D>)
                .layer(DefaultBodyLimit::max(file::LARGEST_FORM))
                .get(to_the_page),
        )
        .route("/chat/messages", get(live::look::<D>))
        .route("/chat/exit", post(exit::leave::<D>).get(exit::onward::<D>))
        .with_state(chat)
        .layer(map_response(headers::page))
        .route("/chat/chat.css", get(assets::style))
        .route("/chat/chat.js", get(assets::script))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(map_response(headers::everywhere))
}
