//! `/console/case/{id}/file/{file}`: what somebody sent along, for staff who may open
//! the case. Looked at, a picture has lost what its camera wrote into it; saved, a file
//! is what was received. Either way the browser may only show it: no script in it runs,
//! and nothing of it is kept.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use bot::media::clean::clean;
use bot::media::kind::Kind;
use casebook::act::Read;
use casebook::attachment::{self, Opened, Status};
use casebook::case::view::Attachment;
use casebook::{Millis, Uuid};

use super::{address, keeping};
use crate::app::App;
use crate::console::error::{Error, Result};
use crate::console::labels::Labels;
use crate::console::who::Signed;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/console/case/{id}/file/{file}", get(look))
        .route("/console/case/{id}/file/{file}/received", get(received))
}

/// An attachment in words, and where it is looked at.
pub(in crate::console) struct Shown {
    pub what: String,
    /// The name that the person's phone gave it.
    pub name: Option<String>,
    pub state: Option<String>,
    pub look: Option<String>,
    pub save: Option<String>,
}

/// How an attachment stands on the page of `case`.
pub(super) fn shown(labels: Labels<'_>, case: Uuid, attachment: &Attachment) -> Shown {
    let kind = labels.code("case-file-", &attachment.kind);
    let clock = labels.when(attachment.at);
    let is_here = attachment.status == Status::Fetched;
    let at = format!("{}/file/{}", address(case), attachment.id);
    let can_look = is_here && attachment.file.mime.as_deref().is_some_and(is_shown_inline);
    Shown {
        what: labels.with("case-file", &[("kind", &kind), ("clock", &clock)]),
        name: attachment.file.name.clone(),
        state: (!is_here).then(|| labels.code("case-file-state-", attachment.status.code())),
        look: can_look.then(|| at.clone()),
        save: is_here.then(|| format!("{at}/received")),
    }
}

/// Pictures that can be cleaned, and sound and film, which a browser plays.
fn is_shown_inline(mime: &str) -> bool {
    matches!(mime, "image/jpeg" | "image/png" | "image/webp")
        || mime.starts_with("audio/")
        || mime.starts_with("video/")
}

async fn look(
    State(app): State<App>,
    signed: Signed,
    Path(ids): Path<(String, String)>,
) -> Result<Response> {
    let opened = open(&app, &signed, ids).await?;
    if let Some((kind, cleaned)) = clean(&opened.bytes) {
        return answer(kind.mime(), "inline", cleaned);
    }
    let kind = Kind::of(&opened.bytes).ok_or(Error::NotFound)?;
    let is_heard = kind.mime().starts_with("audio/") || kind.mime().starts_with("video/");
    if !is_heard {
        return Err(Error::NotFound);
    }
    answer(kind.mime(), "inline", opened.bytes)
}

async fn received(
    State(app): State<App>,
    signed: Signed,
    Path(ids): Path<(String, String)>,
) -> Result<Response> {
    let opened = open(&app, &signed, ids).await?;
    let ending = Kind::of(&opened.bytes).map_or("bin", Kind::ending);
    // Not the person's own name for it, which may say who they are.
    let name = format!("{}-{}.{ending}", opened.kind, moment(opened.at));
    let disposition = format!("attachment; filename=\"{name}\"");
    answer("application/octet-stream", &disposition, opened.bytes)
}

async fn open(app: &App, signed: &Signed, ids: (String, String)) -> Result<Opened> {
    let id = |text: &str| Uuid::try_parse(text).map_err(|_| Error::NotFound);
    let (case, file) = (id(&ids.0)?, id(&ids.1)?);
    keeping::opened(app, signed, case).await?;
    let act = app.act(signed);
    let mut tx = app.reading(&act, Read::File, file).await?;
    let opened = attachment::open(&mut tx, &act, &app.files, case, file).await?;
    tx.commit().await?;
    opened.ok_or(Error::NotFound)
}

/// Seconds since 1970: a name that sorts and says nothing.
fn moment(at: Millis) -> Millis {
    at / 1_000
}

fn answer(kind: &'static str, disposition: &str, bytes: Vec<u8>) -> Result<Response> {
    let disposition = HeaderValue::from_str(disposition).map_err(|e| Error::Failed(Box::new(e)))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, disposition),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(
                "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'",
            ),
        ),
    ];
    Ok((headers, bytes).into_response())
}
