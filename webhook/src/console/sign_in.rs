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
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
    #[serde(default)]
    late: bool,
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
        Err(Error::SignIn) => page(
            &app,
            &headers,
            Faults::default(),
            String::new(),
            to,
            wish.late,
        ),
        Err(e) => Err(e),
    }
}

fn page(
    app: &App,
    headers: &HeaderMap,
    faults: Faults,
    login: String,
    to: &str,
    is_late: bool,
) -> Result<Response> {
    let page = Page::outside(app, spoken(headers), format!("/console/sign-in?to={to}"));
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNAUTHORIZED
    };
    let to = to.to_owned();
    let body = html(&SignInPage {
        page,
        faults,
        login,
        to,
        is_late,
    })?;
    Ok((status, body).into_response())
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
            let mut faults = Faults::default();
            faults.add("login", "console-sign-in-wrong");
            page(&app, &headers, faults, given.login, to, false)
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
