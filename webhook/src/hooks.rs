//! Where platforms deliver: `POST /webhooks/<channel>`, the same for all of them.
//!
//! The raw bytes must be genuine before anything is parsed; a whole delivery is one
//! transaction; and 200 is answered only when the desk has made its effects durable.
//! What is not understood is counted, logged without content, and acknowledged: a
//! platform that is told no would bring it again for days, and hold back the rest.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use bot::channel::{Delivery, Errand, Inbound, Inlet, Said};
use bot::scan::Scanner;

use crate::app::App;
use crate::metrics::Metric;
use crate::room::{self, Room};

/// What all deliveries that are being taken may hold together, in bytes; beyond it the
/// platform is asked to come again.
const ROOM: usize = 64 << 20;

/// What the route needs.
#[derive(Debug, Clone)]
struct Hooks {
    app: App,
    inlets: Arc<HashMap<&'static str, Arc<dyn Inlet>>>,
    scanner: Arc<Scanner>,
}

/// The route that these platforms deliver to.
pub fn router(app: &App, inlets: Vec<Arc<dyn Inlet>>, scanner: &Arc<Scanner>) -> Router {
    let inlets = inlets.into_iter().map(|inlet| (inlet.name(), inlet));
    let hooks = Hooks {
        app: app.clone(),
        inlets: Arc::new(inlets.collect()),
        scanner: Arc::clone(scanner),
    };
    Router::new()
        .route("/webhooks/{channel}", get(shake_hands).post(receive))
        .layer(from_fn_with_state(Room::of(ROOM), room::bounded))
        .with_state(hooks)
}

/// Meta asks once whether this is the right place.
async fn shake_hands(
    State(hooks): State<Hooks>,
    Path(channel): Path<String>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let Some(inlet) = hooks.inlets.get(channel.as_str()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match inlet.handshake(&asked) {
        Some(answer) => ([(header::X_CONTENT_TYPE_OPTIONS, "nosniff")], answer).into_response(),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

async fn receive(
    State(hooks): State<Hooks>,
    Path(channel): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(inlet) = hooks.inlets.get(channel.as_str()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(body) = to_bytes(body, inlet.largest()).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    if !inlet.is_genuine(&headers, &body) {
        hooks.app.metrics.count(Metric::RefusedDelivery);
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let now = hooks.app.clock.now();
    let delivery = inlet.read(&body, &hooks.scanner, now).in_order();
    note(&hooks.app, inlet.name(), &delivery);
    if hooks.app.desk.receive(delivery.events).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    acknowledge(&hooks.app, inlet.as_ref(), delivery.errands)
}

/// Counts and logs what has no effect: a line for each kind, however much there is of it.
fn note(app: &App, channel: &'static str, delivery: &Delivery) {
    for (kind, count) in kinds(&delivery.ignored) {
        app.metrics.count_more(Metric::WithoutEffect, count);
        tracing::info!(
            channel,
            kind,
            count,
            "what a delivery brought has no effect"
        );
    }
    let is_not_understood = |e: &&Inbound| e.said == Said::Unsupported;
    let count = delivery.events.iter().filter(is_not_understood).count();
    if count > 0 {
        app.metrics.count_more(Metric::NotUnderstood, count);
        tracing::info!(channel, count, "what cannot be read is answered");
    }
}

/// How often each kind occurs.
fn kinds(ignored: &[&'static str]) -> BTreeMap<&'static str, usize> {
    let mut kinds = BTreeMap::new();
    for kind in ignored {
        *kinds.entry(*kind).or_default() += 1;
    }
    kinds
}

/// 200, with the one errand that can ride on it; the others are run beside it.
fn acknowledge(app: &App, inlet: &dyn Inlet, errands: Vec<Errand>) -> Response {
    let mut answer = None;
    for errand in errands {
        match inlet.acknowledge(&errand) {
            Some(riding) if answer.is_none() => answer = Some(riding),
            _ => app.channels.run(inlet.name(), errand),
        }
    }
    match answer {
        Some(answer) => {
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (kind, answer.to_string()).into_response()
        }
        None => StatusCode::OK.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_a_thousand_times_is_one_line() {
        let mut ignored = vec!["echo"; 1_000];
        ignored.insert(500, "group");
        let kinds: Vec<_> = kinds(&ignored).into_iter().collect();
        assert_eq!(kinds, [("echo", 1_000), ("group", 1)]);
    }
}
