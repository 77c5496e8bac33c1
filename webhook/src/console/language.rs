//! The language of the console: each member's own, and a cookie for those who are
//! not signed in.

use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use axum::routing::post;
use axum::{Form, Router};
use bot::words::Lang;
use casebook::staff;
use serde::Deserialize;

use super::error::{Error, Result};
use super::who::{Signed, set_cookie};
use crate::app::App;

/// Holds a language's code.
pub(super) const COOKIE: &str = "saiduan_console_language";

pub(super) fn routes() -> Router<App> {
    Router::new().route("/console/language", post(choose))
}

#[derive(Deserialize)]
struct Choice {
    lang: String,
    /// Where to come back to.
    to: String,
}

async fn choose(
    State(app): State<App>,
    signed: Result<Signed>,
    Form(choice): Form<Choice>,
) -> Result<impl IntoResponse> {
    let lang = Lang::parse(&choice.lang).ok_or(Error::NotFound)?;
    if let Ok(signed) = signed {
        let mut tx = app.db.begin().await?;
        staff::speak(&mut tx, signed.staff.id, lang.code()).await?;
        tx.commit().await?;
    }
    Ok((
        AppendHeaders([remember(&app, lang)]),
        Redirect::to(own(&choice.to)),
    ))
}

/// The header that keeps the choice for a year.
pub(super) fn remember(app: &App, lang: Lang) -> (HeaderName, HeaderValue) {
    set_cookie(app, COOKIE, lang.code(), "HttpOnly; Max-Age=31536000")
}

/// The address itself if it is one of the console's own pages, else its first.
pub(super) fn own(address: &str) -> &str {
    let own = address == "/console" || address.starts_with("/console/");
    let plain = address.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if own && plain { address } else { "/console" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(own("/console/people?x=1"), "/console/people?x=1");
        for bad in [
            "https://elsewhere.example/console/",
            "//elsewhere.example",
            "/consoles",
            "",
            "/console/\r\nX: y",
        ] {
            assert_eq!(own(bad), "/console", "{bad}");
        }
    }
}
