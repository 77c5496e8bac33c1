//! `GET /chat/messages`: what is new, for the script that looks every two seconds.
//! A look that finds nothing costs one query and answers 304.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::ETAG;
use axum::response::{IntoResponse, Response};
use bot::words::Lang;
use casebook::told::Choice;
use casebook::{Error, Uuid, web_chat};
use serde::{Deserialize, Serialize};

use super::Chat;
use super::buttons;
use super::caller::Caller;
use super::door::Door;
use super::numbers::numbers_beside;
use super::page::{Talk, talk};
use super::refusal::Refusal;
use super::session::Token;
use super::view::{self, Say};

/// What the script already shows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Shown {
    after: String,
    page: String,
}

/// What changes on the page.
#[derive(Debug, Serialize)]
struct Answer {
    lang: &'static str,
    /// How long what is shown may stay, in milliseconds; 0: take all of it away.
    left: i64,
    /// Since when what was said is shown, in epoch milliseconds. Later than before:
    /// earlier lines go. Earlier than before: all of them are asked for again.
    from: i64,
    /// The last line now shown; empty when that did not change.
    last: String,
    tag: String,
    /// To be added to the talk.
    lines: String,
    /// In place of the buttons; absent when they stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    choices: Option<String>,
}

#[derive(Debug, Serialize)]
struct Refused {
    alert: String,
    /// The telephone numbers as they stand under it.
    numbers: String,
}

/// `GET /chat/messages?after=ID`.
pub(super) async fn look<D: Door>(
    State(chat): State<Chat<D>>,
    caller: Caller,
    shown: Result<Query<Shown>, QueryRejection>,
) -> Response {
    let shown = shown.map(|q| q.0).unwrap_or_default();
    let lang = Lang::parse(&shown.page).or(caller.language);
    let token = caller.token.as_ref();
    match is_current(&chat, token, caller.tag.as_deref()).await {
        Ok(true) => StatusCode::NOT_MODIFIED.into_response(),
        Ok(false) => answer(&chat, token, &shown.after, lang.unwrap_or(Lang::ENGLISH)).await,
        Err(error) => unread(&chat, lang.unwrap_or(Lang::ENGLISH), &error),
    }
}

async fn is_current<D>(
    chat: &Chat<D>,
    token: Option<&Token>,
    tag: Option<&str>,
) -> Result<bool, Error> {
    let (Some(token), Some(tag)) = (token, tag) else {
        return Ok(false);
    };
    let mut tx = chat.db.read().await?;
    let visit = web_chat::visit(&mut tx, &token.hash(&chat.vault)).await?;
    Ok(visit.is_some_and(|v| v.tag(chat.clock.now()) == tag.trim_matches('"')))
}

/// What is new after the line `after`, for a page in `lang`.
pub(super) async fn answer<D: Door>(
    chat: &Chat<D>,
    token: Option<&Token>,
    after: &str,
    lang: Lang,
) -> Response {
    let read = async {
        let talk = talk(chat, token, Uuid::parse_str(after).ok()).await?;
        let open = open_now(chat, token, talk.as_ref()).await?;
        Ok((talk, open))
    };
    match read.await {
        Ok((talk, open)) => json(chat, talk.as_ref(), open, lang),
        Err(error) => unread(chat, lang, &error),
    }
}

/// The choices that are open now; `None` when they are those that the page shows.
async fn open_now<D>(
    chat: &Chat<D>,
    token: Option<&Token>,
    news: Option<&Talk>,
) -> Result<Option<Vec<Choice>>, Error> {
    let lines = news.map_or(&[][..], |t| &t.lines);
    let open = buttons::open_choices(lines);
    if open.is_some() || !buttons::staff_wrote(lines) {
        return Ok(open);
    }
    // Some of those under an older line are none any more.
    let whole = talk(chat, token, None).await?;
    Ok(whole.and_then(|t| buttons::open_choices(&t.lines)))
}

fn json<D>(chat: &Chat<D>, talk: Option<&Talk>, open: Option<Vec<Choice>>, lang: Lang) -> Response {
    let tag = talk.map(|t| t.tag.clone()).unwrap_or_default();
    match made(chat, talk, open, lang, tag.clone()) {
        Ok(answer) => ([(ETAG, format!("\"{tag}\""))], Json(answer)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a part of a web-chat page cannot be written out");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn made<D>(
    chat: &Chat<D>,
    talk: Option<&Talk>,
    open: Option<Vec<Choice>>,
    lang: Lang,
    tag: String,
) -> askama::Result<Answer> {
    let lines = talk.map_or(&[][..], |t| &t.lines);
    let say = Say {
        words: &chat.words,
        lang: talk.map_or(lang, |t| t.lang(lang)),
    };
    let choices = open.map(|open| view::choices(say, &open));
    let last = lines.iter().map(|l| l.id).max();
    Ok(Answer {
        lang: say.lang.code(),
        left: talk.map_or(0, |t| t.left),
        from: talk.map_or(0, |t| t.visit.visible_from()),
        last: last.map(|id| id.to_string()).unwrap_or_default(),
        tag,
        lines: view::lines(say, lines)?,
        choices: choices.transpose()?,
    })
}

fn unread<D>(chat: &Chat<D>, lang: Lang, error: &Error) -> Response {
    tracing::error!(%error, "a web-chat page cannot be read");
    let refused = Refused {
        alert: chat.words.say(lang, "web-not-shown", &[]),
        numbers: String::new(),
    };
    (StatusCode::SERVICE_UNAVAILABLE, Json(refused)).into_response()
}

/// Says to the script in these languages why something was not taken, and what can be called
/// meanwhile.
pub(super) async fn refused<D>(
    chat: &Chat<D>,
    refusal: Refusal,
    lang: Lang,
    langs: &[Lang],
) -> Response {
    let say = Say {
        words: &chat.words,
        lang,
    };
    let numbers = numbers_beside(chat, refusal, langs).await;
    let refused = Refused {
        alert: refusal.words(&chat.words, langs),
        numbers: view::numbers(say, &numbers).unwrap_or_default(),
    };
    (refusal.status(), Json(refused)).into_response()
}
