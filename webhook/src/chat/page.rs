//! `GET /chat`: the page, with what was said or with the neutral first greeting.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use bot::words::Lang;
use casebook::web_chat::{self, Line, Visit};
use casebook::{Error, Uuid};
use serde::Deserialize;

use super::Chat;
use super::buttons;
use super::caller::Caller;
use super::door::Door;
use super::forgetful;
use super::headers;
use super::refusal::{self, BETWEEN, Refusal};
use super::session::{Nonce, Token};
use super::view::{self, Say, Showing};

/// What the address of the page may carry.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    lang: String,
    /// The language of a page on which somebody has just begun to write.
    #[serde(default)]
    c: String,
}

/// `GET /chat`.
pub(super) async fn show<D: Door>(
    State(chat): State<Chat<D>>,
    caller: Caller,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Response {
    let asked = asked.map(|q| q.0).unwrap_or_default();
    if !asked.c.is_empty() {
        return forgetful::arrived(&chat, &caller, Lang::parse(&asked.c)).await;
    }
    let mut draft = Draft::new(&chat, Lang::parse(&asked.lang).or(caller.language));
    match talk(&chat, caller.token.as_ref(), None).await {
        Ok(talk) => {
            // Once nothing is shown, the language is only that of the page itself.
            let kept = talk.as_ref().filter(|_| asked.lang.is_empty());
            draft.lang = kept.map_or(draft.lang, |t| t.lang(draft.lang));
            draft.page(&chat, talk.as_ref(), StatusCode::OK)
        }
        Err(error) => {
            tracing::error!(%error, "a web-chat page cannot be read");
            let langs = refusal::langs(draft.lang, asked.lang.is_empty());
            let say = |lang: &Lang| chat.words.say(*lang, "web-not-shown", &[]);
            draft.alert = langs.iter().map(say).collect::<Vec<_>>().join(BETWEEN);
            draft.page(&chat, None, StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

/// What may be shown of a conversation, and when it was read.
#[derive(Debug)]
pub(super) struct Talk {
    pub visit: Visit,
    pub lines: Vec<Line>,
    /// How long it may stay on the page, in milliseconds.
    pub left: i64,
    /// The state of a page that shows it.
    pub tag: String,
    /// There is more above the first line.
    pub is_cut: bool,
}

impl Talk {
    pub(super) fn lang(&self, otherwise: Lang) -> Lang {
        Lang::parse(self.visit.language()).unwrap_or(otherwise)
    }
}

/// Reads the talk of the visitor after the line `after`. What no page has shown yet
/// is marked as shown in the transaction that reads it; it is read without writing
/// first, so that a page that looks for news waits for no writer.
pub(super) async fn talk<D>(
    chat: &Chat<D>,
    token: Option<&Token>,
    after: Option<Uuid>,
) -> Result<Option<Talk>, Error> {
    let Some(token) = token else { return Ok(None) };
    let hash = token.hash(&chat.vault);
    let mut tx = chat.db.read().await?;
    let Some(talk) = read(chat, &mut tx, &hash, after).await? else {
        return Ok(None);
    };
    drop(tx);
    if talk.lines.iter().any(|l| l.is_new) {
        let mut tx = chat.db.begin().await?;
        let talk = read(chat, &mut tx, &hash, after).await?;
        let shown = talk.as_ref().map_or(&[][..], |t| &t.lines);
        web_chat::mark_shown(&mut tx, shown, chat.clock.now()).await?;
        tx.commit().await?;
        return Ok(talk);
    }
    Ok(Some(talk))
}

async fn read<D>(
    chat: &Chat<D>,
    tx: &mut casebook::Tx,
    hash: &[u8],
    after: Option<Uuid>,
) -> Result<Option<Talk>, Error> {
    let now = chat.clock.now();
    let Some(visit) = web_chat::visit(tx, hash).await? else {
        return Ok(None);
    };
    let mut lines = web_chat::lines(tx, &chat.vault, &visit, after, now).await?;
    let surplus = lines.len().saturating_sub(web_chat::SHOWN);
    lines.drain(..surplus);
    Ok(Some(Talk {
        is_cut: surplus > 0,
        left: visit.left(now),
        tag: visit.tag_when_shown(now),
        visit,
        lines,
    }))
}

/// The visitor's own part of a page: its language, and what stands in the box.
#[derive(Debug)]
pub(super) struct Draft {
    pub lang: Lang,
    pub text: String,
    pub alert: String,
    /// What can be called meanwhile.
    pub numbers: Vec<(Lang, String)>,
    pub nonce: Nonce,
}

impl Draft {
    /// An empty box, in English unless a language is known.
    pub(super) fn new<D>(chat: &Chat<D>, lang: Option<Lang>) -> Self {
        Self {
            lang: lang.unwrap_or(Lang::ENGLISH),
            text: String::new(),
            alert: String::new(),
            numbers: Vec::new(),
            nonce: Nonce::new(&chat.entropy),
        }
    }

    /// Says in these languages why something was not taken.
    pub(super) fn refuse<D>(&mut self, chat: &Chat<D>, refusal: Refusal, langs: &[Lang]) {
        self.alert = refusal.words(&chat.words, langs);
    }

    /// The page around it.
    pub(super) fn page<D>(
        self,
        chat: &Chat<D>,
        talk: Option<&Talk>,
        status: StatusCode,
    ) -> Response {
        let lines = talk.map_or(&[][..], |t| &t.lines);
        // A quiet session's page is the first page, to the letter.
        let live = talk.filter(|t| t.left > 0);
        let choices = buttons::open_choices(lines).unwrap_or_default();
        let style = Nonce::new(&chat.entropy);
        let showing = Showing {
            say: Say {
                words: &chat.words,
                lang: self.lang,
            },
            lines,
            choices: &choices,
            nonce: self.nonce,
            style: &style,
            draft: &self.text,
            alert: self.alert,
            numbers: &self.numbers,
            exit_url: &chat.0.exit_url,
            live: live.is_some(),
            is_cut: live.is_some_and(|t| t.is_cut),
            left: live.map_or(0, |t| t.left),
            from: live.map_or(0, |t| t.visit.visible_from()),
            tag: live.map(|t| t.tag.clone()).unwrap_or_default(),
        };
        let page = html(status, view::page(&showing));
        match live {
            Some(_) => headers::styled(page, &style),
            None => page,
        }
    }
}

/// An answer with a page in it; a page that cannot be written out is a fault of ours.
pub(super) fn html(status: StatusCode, page: askama::Result<String>) -> Response {
    match page {
        Ok(page) => (status, Html(page)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a web-chat page cannot be written out");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
