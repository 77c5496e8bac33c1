//! `GET /chat?c=…`: where a first message leads. A browser that has kept the cookie goes
//! on to the talk; one that keeps none could show no answer, so its person is told so, in all
//! languages, with the numbers that can be called. What was said, or that anything was,
//! stands nowhere on that page, and nothing is written.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use bot::words::Lang;

use super::Chat;
use super::caller::Caller;
use super::numbers::numbers;
use super::page::html;
use super::view::{self, Say};

/// The way there, for somebody whose page is in `lang`.
pub(super) fn address(lang: Option<Lang>) -> String {
    format!("/chat?c={}", lang.unwrap_or(Lang::ENGLISH).code())
}

/// What comes of it.
pub(super) async fn arrived<D>(chat: &Chat<D>, caller: &Caller, lang: Option<Lang>) -> Response {
    if caller.token.is_some() {
        return Redirect::to("/chat#now").into_response();
    }
    let say = Say {
        words: &chat.words,
        lang: lang.or(caller.language).unwrap_or(Lang::ENGLISH),
    };
    let numbers = numbers(chat, &Lang::offered()).await;
    html(StatusCode::OK, view::forgetful(say, &numbers))
}
