//! Where platforms deliver: `POST /webhooks/telegram`.
//!
//! The secret is compared before the body is read; the body is parsed only then;
//! and 200 is answered only when the desk has made the effects durable.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use bot::channel::telegram;
use bot::scan::Scanner;
use subtle::ConstantTimeEq as _;

use crate::app::App;
use crate::metrics::Metric;

/// The largest delivery that is read, in bytes; more is answered with 413.
const LARGEST: usize = 1 << 20;

/// What the Telegram route needs.
#[derive(Debug, Clone)]
pub struct TelegramHook {
    pub app: App,
    pub account: String,
    pub secret: Arc<str>,
    pub scanner: Arc<Scanner>,
}

/// The route that Telegram delivers to.
pub fn telegram(hook: TelegramHook) -> Router {
    Router::new()
        .route("/webhooks/telegram", post(receive))
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Arc::new(hook))
}

/// The delivery carries the secret. Asked for before the body, so that nothing of an
/// unsigned one is read.
struct Signed;

impl FromRequestParts<Arc<TelegramHook>> for Signed {
    type Rejection = StatusCode;

    async fn from_request_parts(
        parts: &mut Parts,
        hook: &Arc<TelegramHook>,
    ) -> Result<Self, StatusCode> {
        if is_signed(&parts.headers, &hook.secret) {
            return Ok(Self);
        }
        hook.app.metrics.count(Metric::RefusedDelivery);
        Err(StatusCode::UNAUTHORIZED)
    }
}

fn is_signed(headers: &HeaderMap, secret: &str) -> bool {
    let given = headers
        .get("x-telegram-bot-api-secret-token")
        .map_or(&b""[..], |v| v.as_bytes());
    !secret.is_empty() && given.ct_eq(secret.as_bytes()).into()
}

async fn receive(State(hook): State<Arc<TelegramHook>>, _signed: Signed, body: Bytes) -> Response {
    let parsed = telegram::parse(&body, &hook.account, &hook.scanner, hook.app.clock.now());
    if let Some(kind) = parsed.ignored {
        hook.app.metrics.count(Metric::WithoutEffect);
        tracing::info!(channel = telegram::NAME, kind, "a delivery without effect");
    }
    let events = parsed.event.into_iter().collect();
    if hook.app.desk.receive(events).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match parsed.callback {
        // The answer to a pressed button rides on the acknowledgement.
        Some(id) => {
            let answer =
                serde_json::json!({ "method": "answerCallbackQuery", "callback_query_id": id });
            (
                [(header::CONTENT_TYPE, "application/json")],
                answer.to_string(),
            )
                .into_response()
        }
        None => StatusCode::OK.into_response(),
    }
}
