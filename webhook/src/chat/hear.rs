//! `POST /chat` and `POST /chat/send`: what the visitor says, by a form or by the
//! script. It counts as said once the door has made it durable; every refusal gives
//! the text back.

use axum::extract::State;
use axum::extract::rejection::FormRejection;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use bot::words::Lang;
use casebook::{Error, web_chat};

use super::caller::Caller;
use super::door::{Door, Said};
use super::forgetful;
use super::form::Fields;
use super::numbers::numbers_beside;
use super::page::{Draft, Talk, talk};
use super::refusal::{self, Refusal};
use super::session::{Nonce, Token, begin};
use super::{Chat, LONGEST, live};

/// Whose session it is now.
#[derive(Debug)]
struct Session {
    token: Token,
    /// The browser does not have the cookie yet.
    is_new: bool,
}

/// `POST /chat`, from the plain form.
pub(super) async fn from_form<D: Door>(
    State(chat): State<Chat<D>>,
    caller: Caller,
    form: Result<Fields, FormRejection>,
) -> Response {
    let (fields, heard) = hear(&chat, &caller, form).await;
    let session = heard.as_ref().ok().and_then(Option::as_ref);
    let token = session.map(|s| &s.token).or(caller.token.as_ref());
    let mut response = if heard.is_ok() && (!fields.keeps_text() || fields.text.is_empty()) {
        onward(&fields, session, &caller)
    } else {
        again(&chat, &caller, &fields, &heard, token).await
    };
    set_cookie(&chat, &heard, &mut response);
    response
}

/// Back to the page, at the question. Where a session has just begun, by the page that
/// sees whether the browser keeps it; without one, in the language that was chosen.
fn onward(fields: &Fields, session: Option<&Session>, caller: &Caller) -> Response {
    let chosen = Lang::parse(&fields.lang);
    let to = match (session, chosen) {
        (Some(session), _) if session.is_new => {
            forgetful::address(fields.page().or(caller.language))
        }
        (None, Some(lang)) if caller.token.is_none() => format!("/chat?lang={}", lang.code()),
        _ => "/chat#now".to_owned(),
    };
    Redirect::to(&to).into_response()
}

/// The page at once, with the text still in its box.
async fn again<D: Door>(
    chat: &Chat<D>,
    caller: &Caller,
    fields: &Fields,
    heard: &Result<Option<Session>, Refusal>,
    token: Option<&Token>,
) -> Response {
    let talk = read(chat, token, heard.as_ref().err()).await;
    let shown = talk.as_ref().filter(|talk| talk.left > 0);
    let lang = Lang::parse(&fields.lang)
        .or(fields.page())
        .or(shown.and_then(|talk| Lang::parse(talk.visit.language())));
    let mut draft = Draft::new(chat, lang.or(caller.language));
    draft.text.clone_from(&fields.text);
    let status = match heard {
        Ok(_) => StatusCode::OK,
        Err(refusal) => {
            let langs = refusal::langs(draft.lang, fields.is_first());
            draft.refuse(chat, *refusal, &langs);
            draft.numbers = numbers_beside(chat, *refusal, &langs).await;
            refusal.status()
        }
    };
    if let (Err(Refusal::NotSaved | Refusal::NoDatabase), Some(nonce)) =
        (heard, Nonce::parse(&fields.event))
    {
        // Should it have been saved after all, sending it again has no effect.
        draft.nonce = nonce;
    }
    draft.page(chat, talk.as_ref(), status)
}

/// What can be shown around a refusal; nothing, when the database does not answer.
pub(super) async fn read<D>(
    chat: &Chat<D>,
    token: Option<&Token>,
    refusal: Option<&Refusal>,
) -> Option<Talk> {
    if refusal == Some(&Refusal::NoDatabase) {
        return None;
    }
    talk(chat, token, None)
        .await
        .inspect_err(|error| tracing::error!(%error, "a web-chat page cannot be read"))
        .unwrap_or_default()
}

/// `POST /chat/send`, from the script: what is new on the page, as JSON.
pub(super) async fn from_script<D: Door>(
    State(chat): State<Chat<D>>,
    caller: Caller,
    form: Result<Fields, FormRejection>,
) -> Response {
    let (fields, heard) = hear(&chat, &caller, form).await;
    let lang = Lang::parse(&fields.page).or(caller.language);
    let lang = lang.unwrap_or(Lang::ENGLISH);
    let mut response = match &heard {
        Ok(session) => {
            let token = session.as_ref().map(|s| &s.token).or(caller.token.as_ref());
            live::answer(&chat, token, &fields.after, lang).await
        }
        Err(refusal) => {
            let langs = refusal::langs(lang, fields.is_first());
            live::refused(&chat, *refusal, lang, &langs).await
        }
    };
    set_cookie(&chat, &heard, &mut response);
    response
}

fn set_cookie<D>(
    chat: &Chat<D>,
    heard: &Result<Option<Session>, Refusal>,
    response: &mut Response,
) {
    if let Ok(Some(session)) = heard
        && session.is_new
    {
        let cookie = session.token.cookie(chat.is_secure());
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
}

/// Takes what the form says to the door; the session it was said in. `None` when the
/// form says nothing.
async fn hear<D: Door>(
    chat: &Chat<D>,
    caller: &Caller,
    form: Result<Fields, FormRejection>,
) -> (Fields, Result<Option<Session>, Refusal>) {
    let fields = match form {
        Ok(fields) => fields,
        Err(bad) if bad.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return (Fields::default(), Err(Refusal::FarTooLong));
        }
        // What came of it cannot be read nor given back; whoever wrote it must know.
        Err(_) => return (Fields::default(), Err(Refusal::NotWhole)),
    };
    let heard = take(chat, caller, &fields).await;
    (fields, heard)
}

async fn take<D: Door>(
    chat: &Chat<D>,
    caller: &Caller,
    fields: &Fields,
) -> Result<Option<Session>, Refusal> {
    if !caller.is_from_here(chat.0.public_url.as_deref()) {
        return Err(Refusal::Elsewhere);
    }
    let mut tx = chat.db.read().await?;
    let known = living(chat, &mut tx, caller.token.as_ref()).await?;
    let Some(meant) = fields.meant(known.is_some()) else {
        return Ok(None);
    };
    if let Said::Text(text) = &meant.said {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(Refusal::TooLong(length));
        }
    }
    let nonce = Nonce::parse(&fields.event).unwrap_or_else(|| Nonce::new(&chat.entropy));
    let session = match known {
        Some(token) => Session {
            token,
            is_new: false,
        },
        None => newcomer(chat, &mut tx, caller, &nonce).await?,
    };
    drop(tx);
    let event = nonce.event_id(&chat.vault, &session.token, meant.said.told_apart());
    let (token, said) = (session.token.as_str(), meant.said);
    chat.door.said(token, &event, meant.lang, said).await?;
    Ok(Some(session))
}

/// The caller's token, if somebody wrote with it and did not end the session.
async fn living<D>(
    chat: &Chat<D>,
    tx: &mut casebook::Tx,
    token: Option<&Token>,
) -> Result<Option<Token>, Error> {
    let Some(token) = token else { return Ok(None) };
    let visit = web_chat::visit(tx, &token.hash(&chat.vault)).await?;
    Ok(visit.map(|_| token.clone()))
}

async fn newcomer<D>(
    chat: &Chat<D>,
    tx: &mut casebook::Tx,
    caller: &Caller,
    nonce: &Nonce,
) -> Result<Session, Refusal> {
    let now = chat.clock.now();
    let (token, began_before) = begin(tx, &chat.vault, &chat.entropy, nonce, now).await?;
    let mut admitted = caller
        .address
        .into_iter()
        .map(|from| chat.0.newcomers.admit(from, now));
    if !began_before && !admitted.all(|yes| yes) {
        return Err(Refusal::Busy);
    }
    Ok(Session {
        token,
        is_new: true,
    })
}
