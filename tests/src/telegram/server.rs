//! The platform's HTTP side: `/bot<token>/<method>` and `/file/bot<token>/…`
//! on a loopback port that stays the same when it goes down and comes back.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle, time::Instant};

use super::{
    answers::Answer,
    body::{self, Fields},
    check,
    platform::Platform,
    world::{Call, Fault, World},
};

/// The listening socket and all that was accepted on it.
#[derive(Debug)]
pub(crate) struct Server {
    task: JoinHandle<()>,
    stop: oneshot::Sender<()>,
}

impl Server {
    /// Listens on the address; port 0 takes any. Returns the real one.
    pub async fn listen(platform: Arc<Platform>, address: SocketAddr) -> (Self, SocketAddr) {
        let listener = TcpListener::bind(address)
            .await
            .unwrap_or_else(|error| panic!("the stand-in cannot listen on {address}: {error}"));
        let address = listener
            .local_addr()
            .expect("a bound socket has an address");
        let app = Router::new().fallback(handle).with_state(platform);
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(async move {
            let served = axum::serve(listener, app).with_graceful_shutdown(async {
                let _ = stopped.await;
            });
            let _ = served.await;
        });
        (Self { task, stop }, address)
    }

    /// Closes the socket and every idle connection, after what is underway.
    pub async fn close(self) {
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}

async fn handle(State(platform): State<Arc<Platform>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let content_type = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let body = to_bytes(body, 60 << 20).await.unwrap_or_default();
    if let Some(file) = path.strip_prefix("/file/bot") {
        return download(&platform, file);
    }
    let fields = body::read(content_type, parts.uri.query().unwrap_or(""), &body);
    let Some((token, name)) = path
        .strip_prefix("/bot")
        .and_then(|rest| rest.split_once('/'))
    else {
        return refusal(404, "Not Found", None);
    };
    if token != platform.world().token {
        return refusal(401, "Unauthorized", None);
    }
    let fields = match fields {
        Ok(fields) => fields,
        Err(error) => {
            platform.change(|world| world.violations.push(format!("{name}: {error}")));
            return refusal(400, &format!("Bad Request: {error}"), None);
        }
    };
    match check::method(name) {
        None => {
            platform.change(|world| {
                world
                    .violations
                    .push(format!("there is no method {name:?}"))
            });
            refusal(404, "Not Found: method not found", None)
        }
        Some("getUpdates") => get_updates(&platform, fields).await,
        Some(method) => call(&platform, method, fields),
    }
}

fn call(platform: &Platform, method: &str, fields: Fields) -> Response {
    let asks_only = ["getMe", "getWebhookInfo", "setWebhook", "deleteWebhook"].contains(&method);
    let response = platform.change(|world| {
        let refused = world.next_refusal(method);
        let fault = match refused {
            None if !asks_only => world.next_fault(),
            _ => None,
        };
        let response = match fault {
            None if refused.is_some() => refused.map(|(code, text)| refusal(code, text, None)),
            Some(Fault::TooMany { retry_after }) => {
                let description = format!("Too Many Requests: retry after {retry_after}");
                Some(refusal(429, &description, Some(retry_after)))
            }
            Some(Fault::Broken(code)) => Some(refusal(code, "Internal Server Error", None)),
            Some(Fault::HangUp) => None,
            Some(Fault::LoseAnswer) => {
                let _ = world.answer(method, fields.clone());
                None
            }
            None => Some(respond(world.answer(method, fields.clone()))),
        };
        world.calls.push(Call {
            method: method.to_owned(),
            fields,
            status: response
                .as_ref()
                .map_or(0, |response| response.status().as_u16()),
            at: Instant::now(),
        });
        response
    });
    response.unwrap_or_else(|| hang_up())
}

/// Ends this connection's task, and the connection with it, without a word.
/// (`resume_unwind` passes by the panic hook.)
fn hang_up() -> ! {
    std::panic::resume_unwind(Box::new("the connection is closed"))
}

fn respond(answer: Answer) -> Response {
    match answer {
        Ok(result) => json_response(200, &json!({ "ok": true, "result": result })),
        Err((code, description)) => refusal(code, &description, None),
    }
}

fn refusal(code: u16, description: &str, retry_after: Option<u32>) -> Response {
    let mut body = json!({ "ok": false, "error_code": code, "description": description });
    if let Some(seconds) = retry_after {
        body["parameters"] = json!({ "retry_after": seconds });
    }
    json_response(code, &body)
}

fn json_response(code: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (
        status,
        [(CONTENT_TYPE, "application/json")],
        Body::from(body.to_string()),
    )
        .into_response()
}

fn download(platform: &Platform, path: &str) -> Response {
    let world = platform.world();
    let file = path
        .strip_prefix(&format!("{}/files/", world.token))
        .and_then(|id| world.files.get(id));
    match file {
        Some(bytes) => bytes.clone().into_response(),
        None => refusal(404, "Not Found", None),
    }
}

/// Long polling: a higher `offset` confirms; a set webhook or a newer poll is
/// a conflict.
async fn get_updates(platform: &Platform, given: Fields) -> Response {
    let fields = match check::check("getUpdates", given) {
        Ok(checked) => checked.fields,
        Err(description) => {
            platform.change(|world| world.violations.push(format!("getUpdates: {description}")));
            return refusal(400, &description, None);
        }
    };
    let number = |name: &str| fields.get(name).and_then(Value::as_i64);
    let offset = number("offset").unwrap_or(0);
    let limit = number("limit").unwrap_or(100).clamp(1, 100) as usize;
    let mine = platform.change(|world| {
        world.allow(&fields);
        confirm(world, offset);
        world.poll += 1;
        world.poll
    });
    let longest = platform.world().longest_poll;
    let patience = Duration::from_secs(number("timeout").unwrap_or(0).max(0) as u64).min(longest);
    let answered = platform
        .when_within(patience, |world| {
            if world.down {
                return Some(refusal(502, "Bad Gateway", None));
            }
            if world.webhook.is_some() {
                let text = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
                return Some(refusal(409, text, None));
            }
            if world.poll != mine {
                let text = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
                return Some(refusal(409, text, None));
            }
            let ready = if world.held { 0 } else { limit };
            // What has a lower number than was asked for is not given.
            let asked = world.pending.iter().filter(|(id, _)| i64::from(**id) >= offset);
            let updates: Vec<&Value> = asked.take(ready).map(|(_, update)| &update.body).collect();
            (!updates.is_empty()).then(|| respond(Ok(json!(updates))))
        })
        .await;
    answered.unwrap_or_else(|| {
        platform.change(|world| world.empty_polls += 1);
        respond(Ok(json!([])))
    })
}

/// Forgets what lies below a positive offset; a negative one keeps only that
/// many of the newest.
fn confirm(world: &mut World, offset: i64) {
    let ids: Vec<u32> = world.pending.keys().copied().collect();
    let surplus = match usize::try_from(-offset) {
        Ok(keep @ 1..) => ids.len().saturating_sub(keep),
        _ => 0,
    };
    for (index, id) in ids.into_iter().enumerate() {
        if i64::from(id) < offset || index < surplus {
            world.acknowledge(id);
        }
    }
}
