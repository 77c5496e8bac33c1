//! `POST /chat/exit`: ends the session and leaves.
//!
//! Without a script the way leads over a page of our own: browsers hold the answer
//! to a form to `form-action`, so that it may not lead to another site by itself.
//! `Clear-Site-Data` is not sent: it would also take the cookies of the console, and
//! those of the operator's other sites under the same domain.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use bot::words::Lang;
use casebook::{Error, web_chat};

use super::Chat;
use super::caller::Caller;
use super::door::Door;
use super::page;
use super::session::{self, Token};
use super::view::{self, Say};

/// `POST /chat/exit`. Whatever happens, the cookie goes and the person gets away.
pub(super) async fn leave<D: Door>(State(chat): State<Chat<D>>, caller: Caller) -> Response {
    if !caller.is_from_here(chat.0.public_url.as_deref()) {
        return Redirect::to("/chat").into_response();
    }
    if let Some(token) = &caller.token
        && let Err(error) = end(&chat, token).await
    {
        tracing::error!(%error, "a web-chat session was left but not ended");
    }
    let mut response = if caller.navigates {
        Redirect::to("/chat/exit").into_response()
    } else {
        StatusCode::NO_CONTENT.into_response()
    };
    let cookie = session::no_cookie(chat.is_secure());
    response.headers_mut().insert(SET_COOKIE, cookie);
    response
}

async fn end<D>(chat: &Chat<D>, token: &Token) -> Result<(), Error> {
    let mut tx = chat.db.begin().await?;
    web_chat::end(&mut tx, &token.hash(&chat.vault), chat.clock.now()).await?;
    tx.commit().await
}

/// `GET /chat/exit`: replaces itself with the page that the person leaves for.
pub(super) async fn onward<D: Door>(State(chat): State<Chat<D>>, caller: Caller) -> Response {
    let say = Say {
        words: &chat.words,
        lang: caller.language.unwrap_or(Lang::ENGLISH),
    };
    page::html(StatusCode::OK, view::onward(say, &chat.0.exit_url))
}
