//! Where platforms deliver: `POST /webhooks/<channel>`, the same for all of them.
//!
//! The raw bytes must be genuine before anything is parsed; a whole delivery is one
//! transaction; and 200 is answered only when the desk has made its effects durable.
//! What is not understood is counted, logged without content, and acknowledged: a
//! platform that is told no would bring it again for days, and hold back the rest.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use bot::channel::{Errand, Inlet, Said};
use bot::scan::Scanner;

use crate::app::App;
use crate::metrics::Metric;
use crate::room::{self, Room};

/// The largest delivery that is read, in bytes; more is answered with 413.
const LARGEST: usize = 1 << 20;

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
        .layer(DefaultBodyLimit::max(LARGEST))
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
    body: Bytes,
) -> Response {
    let Some(inlet) = hooks.inlets.get(channel.as_str()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if !inlet.is_genuine(&headers, &body) {
        hooks.app.metrics.count(Metric::RefusedDelivery);
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let now = hooks.app.clock.now();
    let delivery = inlet.read(&body, &hooks.scanner, now).in_order();
    for kind in delivery.ignored {
        hooks.app.metrics.count(Metric::WithoutEffect);
        tracing::info!(channel = inlet.name(), kind, "a delivery without effect");
    }
    for _ in delivery
        .events
        .iter()
        .filter(|e| e.said == Said::Unsupported)
    {
        hooks.app.metrics.count(Metric::NotUnderstood);
        tracing::info!(
            channel = inlet.name(),
            "an event that cannot be read; it is answered"
        );
    }
    if hooks.app.desk.receive(delivery.events).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    acknowledge(&hooks.app, inlet.as_ref(), delivery.errands)
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
