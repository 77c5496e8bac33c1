//! Signing in and out. Whatever was wrong with a sign-in, the page says the same.

use std::convert::Infallible;
use std::net::IpAddr;

use askama::Template;
use axum::extract::{FromRequestParts, Query, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use bot::words::Lang;
use casebook::token::Token;
use casebook::{session, sign_in};
use serde::Deserialize;

use super::code_typed;
use super::error::{Error, Result};
use super::language::{own, remember};
use super::page::{Faults, Page, html, spoken};
use super::slow::{Who, hashing};
use super::who::{Filled, Signed, carry, forget, make_known, mark};
use crate::app::App;
use crate::chat::caller::address;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/sign-in", get(show).post(enter))
        .route("/console/sign-out", post(leave))
}

#[derive(Template)]
#[template(path = "console/sign_in.html")]
struct SignInPage {
    page: Page,
    faults: Faults,
    login: String,
    /// Where to go afterwards.
    to: String,
    /// A form came after the session had ended.
    is_late: bool,
    /// What was written in it.
    unsaved: Vec<String>,
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
}

async fn show(
    State(app): State<App>,
    signed: Result<Signed>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Result<Response> {
    let to = own(&wish.to);
    match signed {
        Ok(_) => Ok(Redirect::to(to).into_response()),
        Err(Error::SignIn) => {
            let page = SignInPage::empty(&app, &headers, to);
            Ok(html(&page)?.into_response())
        }
        Err(e) => Err(e),
    }
}

impl SignInPage {
    fn empty(app: &App, headers: &HeaderMap, to: &str) -> Self {
        Self {
            page: Page::outside(app, spoken(headers), format!("/console/sign-in?to={to}")),
            faults: Faults::default(),
            login: String::new(),
            to: to.to_owned(),
            is_late: false,
            unsaved: Vec::new(),
        }
    }
}

/// To a form that came too late: nothing of it was taken, they must know, and have their
/// words back to copy them.
pub(super) fn late(
    app: &App,
    headers: &HeaderMap,
    to: &str,
    unsaved: Vec<String>,
) -> Result<Response> {
    let page = SignInPage {
        is_late: true,
        unsaved,
        ..SignInPage::empty(app, headers, to)
    };
    Ok((StatusCode::UNAUTHORIZED, html(&page)?).into_response())
}

/// Where the request comes from; none where it is this machine itself.
struct From(Option<IpAddr>);

impl<S: Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, Infallible> {
        Ok(Self(address(parts)))
    }
}

#[derive(Deserialize)]
struct Credentials {
    login: String,
    password: String,
    #[serde(deserialize_with = "code_typed::typed")]
    code: String,
    #[serde(default)]
    to: String,
}

async fn enter(
    State(app): State<App>,
    headers: HeaderMap,
    From(address): From,
    Form(given): Form<Credentials>,
) -> Result<Response> {
    let to = own(&given.to);
    let mut tx = app.db.read().await?;
    let attempt = sign_in::look_up(&mut tx, &given.login).await?;
    drop(tx);
    let who = match attempt.is_known(&app.vault, mark(&headers)) {
        true => Who::Known,
        false => Who::Stranger(address),
    };
    let now = app.clock.now();
    let checked = hashing(who, now, move || attempt.check(&given.password)).await?;
    let mut tx = app.db.begin().await?;
    let token = sign_in::finish(&mut tx, app.pen(), checked, &given.code, mark(&headers)).await?;
    tx.commit().await?;
    match token {
        Some(token) => welcome(&app, &token, to).await,
        None => {
            let mut page = SignInPage {
                login: given.login,
                ..SignInPage::empty(&app, &headers, to)
            };
            page.faults.add("login", "console-sign-in-wrong");
            Ok((StatusCode::UNAUTHORIZED, html(&page)?).into_response())
        }
    }
}

/// Gives the browser its session, and the language of whoever it is.
pub(super) async fn welcome(app: &App, token: &Token, to: &str) -> Result<Response> {
    let mut tx = app.db.read().await?;
    let session = session::find(&mut tx, token, app.clock.now()).await?;
    let session = session.ok_or(Error::SignIn)?;
    let mark = sign_in::mark(&mut tx, &app.vault, session.staff.id).await?;
    drop(tx);
    let lang = Lang::parse(&session.staff.language).unwrap_or(Lang::ENGLISH);
    let cookies = AppendHeaders([carry(app, token), remember(app, lang)]);
    let known = AppendHeaders(mark.map(|mark| make_known(app, &mark)));
    Ok((cookies, known, Redirect::to(to)).into_response())
}

#[derive(Deserialize)]
struct Nothing {}

async fn leave(
    State(app): State<App>,
    Filled { by, .. }: Filled<Nothing>,
) -> Result<impl IntoResponse> {
    let mut tx = app.db.begin().await?;
    session::end(&mut tx, app.pen(), &by.token).await?;
    tx.commit().await?;
    Ok((
        AppendHeaders([forget(&app)]),
        Redirect::to("/console/sign-in"),
    ))
}
