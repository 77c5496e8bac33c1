//! `/console/invite/{token}`: the one page on which an account gets its name, its
//! password and its authenticator.
//!
//! The authenticator's secret travels sealed in the form ([`TotpSecret::offer`]),
//! so that the page keeps its QR code when something else was wrong.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Form, Router};
use bot::words::Lang;
use casebook::invite::{self, Acceptance};
use casebook::password::Password;
use casebook::staff::{self, Name, Staff};
use casebook::token::Token;
use casebook::totp::TotpSecret;
use casebook::{Error as Refusal, sign_in};
use serde::Deserialize;

use super::code_typed;
use super::error::{Error, Result};
use super::page::{self, Faults, Page, html, spoken};
use super::qr::Qr;
use super::sign_in::welcome;
use super::slow::{Who, hashing};
use crate::app::App;

/// Stands above the code in an authenticator app.
const ISSUER: &str = "Saiduan";

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/invite/{token}", get(show).post(accept))
}

#[derive(Template)]
#[template(path = "console/invite.html")]
struct InvitePage {
    page: Page,
    faults: Faults,
    login: String,
    name: String,
    offer: String,
    /// The secret in groups of four, to be typed.
    secret: String,
    qr: Qr,
}

#[derive(Template)]
#[template(path = "console/invite_gone.html")]
struct GonePage {
    page: Page,
}

async fn show(
    State(app): State<App>,
    Path(text): Path<String>,
    headers: HeaderMap,
) -> Result<Response> {
    let Some((_, invited)) = invited(&app, &text).await? else {
        return gone(&app, &headers);
    };
    let secret = TotpSecret::new(&app.entropy);
    let asking = Asking {
        app: &app,
        headers: &headers,
        text: &text,
        invited: &invited,
    };
    asking.page(&secret, Faults::default(), invited.name.clone())
}

async fn invited(app: &App, text: &str) -> Result<Option<(Token, Staff)>> {
    let Some(token) = Token::parse(text) else {
        return Ok(None);
    };
    let mut tx = app.db.read().await?;
    let found = invite::find(&mut tx, &token, app.clock.now()).await?;
    Ok(found.map(|staff| (token, staff)))
}

/// The language this browser chose, else the one that the account was made with. A
/// first administrator's was made without asking anybody: there the browser decides.
fn language(invited: &Staff, headers: &HeaderMap) -> Lang {
    let is_first = invited.name.is_empty();
    let given = Lang::parse(&invited.language).filter(|_| !is_first);
    page::chosen(headers)
        .or(given)
        .unwrap_or_else(|| spoken(headers))
}

fn gone(app: &App, headers: &HeaderMap) -> Result<Response> {
    let page = Page::outside(app, spoken(headers), "/console/sign-in");
    Ok((StatusCode::NOT_FOUND, html(&GonePage { page })?).into_response())
}

/// One invitation being looked at.
struct Asking<'a> {
    app: &'a App,
    headers: &'a HeaderMap,
    text: &'a str,
    invited: &'a Staff,
}

impl Asking<'_> {
    fn page(&self, secret: &TotpSecret, faults: Faults, name: String) -> Result<Response> {
        let status = if faults.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let login = &self.invited.login;
        let lang = language(self.invited, self.headers);
        let body = html(&InvitePage {
            page: Page::outside(self.app, lang, format!("/console/invite/{}", self.text)),
            faults,
            login: login.clone(),
            name,
            offer: secret.offer(&self.app.vault, &self.app.entropy, self.invited.id),
            secret: grouped(&secret.text()),
            qr: Qr::draw(&secret.address(ISSUER, login)?)?,
        })?;
        Ok((status, body).into_response())
    }
}

fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|c| c.iter().collect()).collect();
    groups.join(" ")
}

#[derive(Deserialize)]
struct Answers {
    name: String,
    password: String,
    again: String,
    #[serde(deserialize_with = "code_typed::typed")]
    code: String,
    offer: String,
}

async fn accept(
    State(app): State<App>,
    Path(text): Path<String>,
    headers: HeaderMap,
    Form(answers): Form<Answers>,
) -> Result<Response> {
    let Some((token, invited)) = invited(&app, &text).await? else {
        return gone(&app, &headers);
    };
    let secret = TotpSecret::from_offer(&app.vault, invited.id, &answers.offer)
        .map_err(|_| Error::Forbidden)?;
    let asking = Asking {
        app: &app,
        headers: &headers,
        text: &text,
        invited: &invited,
    };
    let (name, password) = match read(&answers, &secret, &app) {
        Ok(both) => both,
        Err(faults) => return asking.page(&secret, faults, answers.name),
    };
    let entropy = std::sync::Arc::clone(&app.entropy);
    let password = hashing(Who::Known, app.clock.now(), move || password.hash(&entropy)).await??;
    let with = Acceptance {
        name: &name,
        password: &password,
        secret: &secret,
        code: &answers.code,
    };
    let lang = language(&invited, &headers);
    match enter(&app, &token, &with, lang).await {
        Ok(Some(session)) => welcome(&app, &session, "/console").await,
        Ok(None) => gone(&app, &headers),
        // The code ran out while the password was being hashed.
        Err(Refusal::Refused("code")) => asking.page(&secret, wrong_code(), answers.name),
        Err(e) => Err(e.into()),
    }
}

/// Every fault at once, so that nobody has to fill the form in five times.
fn read(answers: &Answers, secret: &TotpSecret, app: &App) -> Result<(Name, Password), Faults> {
    let mut faults = Faults::default();
    let name = Name::parse(&answers.name);
    if name.is_err() {
        faults.add("name", "console-name-form");
    }
    let password = Password::parse(&answers.password);
    if let Err(e) = &password {
        faults.add("password", password_fault(e));
    } else if answers.password != answers.again {
        faults.add("again", "console-password-differs");
    }
    if !secret.is_code(&answers.code, app.clock.now()) {
        faults.0.extend(wrong_code().0);
    }
    match (name, password) {
        (Ok(name), Ok(password)) if faults.is_empty() => Ok((name, password)),
        _ => Err(faults),
    }
}

fn password_fault(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Refused("password-long") => "console-password-long",
        Refusal::Refused("password-plain") => "console-password-plain",
        _ => "console-password-short",
    }
}

fn wrong_code() -> Faults {
    Faults(vec![("code", "console-invite-code-wrong")])
}

/// Accepts, and signs in: both proofs have just been given.
async fn enter(
    app: &App,
    token: &Token,
    with: &Acceptance<'_>,
    lang: Lang,
) -> casebook::Result<Option<Token>> {
    let mut tx = app.db.begin().await?;
    let Some(id) = invite::accept(&mut tx, app.pen(), token, with).await? else {
        return Ok(None);
    };
    staff::speak(&mut tx, id, lang.code()).await?;
    let session = sign_in::enter(&mut tx, app.pen(), id).await?;
    tx.commit().await?;
    Ok(Some(session))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_typed_in_groups_of_four() {
        assert_eq!(grouped("ABCDEFGHIJ"), "ABCD EFGH IJ");
    }
}
