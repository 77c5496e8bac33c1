//! The platform's two hosts: one for messages, one for files. What belongs to the other
//! is not found.

use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::{ACCOUNT, Fault, Platform, TOKEN, World, check};

type Answer = (u16, Value);

#[derive(Clone)]
struct Host {
    platform: Arc<Platform>,
    for_files: bool,
}

/// Listens on a free port; the address.
pub(super) async fn listen(platform: &Arc<Platform>, for_files: bool) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let host = Host {
        platform: Arc::clone(platform),
        for_files,
    };
    let app = Router::new().fallback(handle).with_state(host);
    let task = tokio::spawn(async move {
        let _ = axum::serve(listener, app).await;
    });
    (format!("http://{address}"), task)
}

async fn handle(State(host): State<Host>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let header = |name: &str| {
        let value = parts.headers.get(name).and_then(|v| v.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    if header("authorization") != format!("Bearer {TOKEN}") {
        return refusal(401, "Authentication failed");
    }
    let bytes = to_bytes(body, 4 << 20).await.unwrap_or_default();
    let path = parts.uri.path().to_owned();
    if host.for_files {
        return files(
            &mut host.platform.world(),
            parts.method.as_str(),
            &path,
            &header("content-type"),
            &bytes,
        );
    }
    let body: Value = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    let key = header("x-line-retry-key");
    let (answer, fault) = {
        let mut world = host.platform.world();
        match (parts.method.as_str(), path.as_str()) {
            ("POST", "/v2/bot/message/reply") => send(&mut world, &body, |w| reply(w, &body, &key)),
            ("POST", "/v2/bot/message/push") => send(&mut world, &body, |w| push(w, &body, &key)),
            (method, path) => (other(&mut world, method, path, &body), None),
        }
    };
    match fault {
        // Ends the connection without a word, past the panic hook.
        Some(Fault::LoseAnswer) => std::panic::resume_unwind(Box::new("the connection is closed")),
        Some(Fault::KeepAnswer) => std::future::pending().await,
        _ => json_response(answer),
    }
}

/// Sends a message, with whatever befalls it.
fn send(
    world: &mut World,
    body: &Value,
    work: impl FnOnce(&mut World) -> Answer,
) -> (Answer, Option<Fault>) {
    let fault = next_fault(world);
    if let Some(Fault::Spent(_)) = fault {
        world
            .tokens
            .remove(body["replyToken"].as_str().unwrap_or_default());
    }
    let answer = match fault {
        Some(Fault::TooMany) => {
            let message = "The API rate limit has been exceeded. Try again later.";
            (429, json!({ "message": message }))
        }
        Some(Fault::Broken(code) | Fault::Spent(code)) => {
            (code, json!({ "message": "Internal error" }))
        }
        _ => work(world),
    };
    (answer, fault)
}

fn next_fault(world: &mut World) -> Option<Fault> {
    let (fault, left) = world.faults.front_mut()?;
    let fault = *fault;
    *left -= 1;
    if *left == 0 {
        world.faults.pop_front();
    }
    Some(fault)
}

fn reply(world: &mut World, body: &Value, key: &str) -> Answer {
    if !key.is_empty() {
        return broken(world, "a reply has no retry key");
    }
    let messages = match check::messages(body, true) {
        Ok(messages) => messages,
        Err(what) => return broken(world, &what),
    };
    let token = body["replyToken"].as_str().unwrap_or_default();
    // Used, or too old: the answer is the same.
    let good = world.tokens_last.unwrap_or(super::GOOD);
    let known = world.tokens.remove(token);
    let Some((to, _)) = known.filter(|(_, since)| since.elapsed() < good) else {
        return (400, json!({ "message": "Invalid reply token" }));
    };
    world.replies += 1;
    deliver(world, &to, messages)
}

fn push(world: &mut World, body: &Value, key: &str) -> Answer {
    if uuid::Uuid::try_parse(key).is_err() {
        return broken(world, "a push has a retry key that is a UUID");
    }
    if let Some(before) = world.keys.get(key).cloned() {
        world.known += 1;
        return (409, before);
    }
    let messages = match check::messages(body, false) {
        Ok(messages) => messages,
        Err(what) => return broken(world, &what),
    };
    let to = body["to"].as_str().unwrap_or_default().to_owned();
    if !world.chats.contains_key(&to) {
        return broken(world, "a push to somebody who never wrote");
    }
    if world.plan.is_some_and(|plan| world.pushed >= plan) {
        return (
            429,
            json!({ "message": "You have reached your monthly limit." }),
        );
    }
    world.pushed += 1;
    let answer = deliver(world, &to, messages);
    world.keys.insert(key.to_owned(), answer.1.clone());
    answer
}

/// To somebody who has blocked the account the answer is the same, and nothing comes.
fn deliver(world: &mut World, to: &str, mut messages: Vec<super::Message>) -> Answer {
    for message in &mut messages {
        message.id = world.number().to_string();
    }
    let ids: Vec<Value> = messages
        .iter()
        .map(|message| json!({ "id": message.id, "quoteToken": "q" }))
        .collect();
    if !world.blocked.contains(to) {
        world
            .chats
            .entry(to.to_owned())
            .or_default()
            .extend(messages);
    }
    (200, json!({ "sentMessages": ids }))
}

fn other(world: &mut World, method: &str, path: &str, body: &Value) -> Answer {
    let parts: Vec<&str> = path.trim_start_matches("/v2/bot/").split('/').collect();
    match (method, parts.as_slice()) {
        ("GET", ["info"]) => (
            200,
            json!({ "userId": ACCOUNT, "basicId": "@hotline", "displayName": "Hotline", "chatMode": "bot", "markAsReadMode": "auto" }),
        ),
        ("GET", ["message", "quota"]) => match world.plan {
            Some(plan) => (200, json!({ "type": "limited", "value": plan })),
            None => (200, json!({ "type": "none" })),
        },
        ("GET", ["message", "quota", "consumption"]) => {
            (200, json!({ "totalUsage": world.pushed }))
        }
        ("PUT", ["channel", "webhook", "endpoint"]) => {
            let endpoint = body["endpoint"].as_str().unwrap_or_default();
            if !endpoint.starts_with("https://") || endpoint.len() > 500 {
                return broken(world, "the endpoint must be https");
            }
            world.endpoint = Some(endpoint.to_owned());
            (200, json!({}))
        }
        ("GET", ["channel", "webhook", "endpoint"]) => match &world.endpoint {
            Some(endpoint) => (200, json!({ "endpoint": endpoint, "active": true })),
            None => (404, json!({ "message": "Not found" })),
        },
        ("POST", ["channel", "webhook", "test"]) => (
            200,
            json!({ "success": false, "timestamp": "", "statusCode": 0, "reason": "COULD_NOT_CONNECT", "detail": "" }),
        ),
        ("POST", ["chat", "loading", "start"]) => {
            let seconds = body["loadingSeconds"].as_u64().unwrap_or(0);
            let who = body["chatId"].as_str().unwrap_or_default().to_owned();
            if !(5..=60).contains(&seconds) || !seconds.is_multiple_of(5) {
                return broken(world, "loadingSeconds");
            }
            if !world.chats.contains_key(&who) {
                return broken(world, "the loading animation of somebody who never wrote");
            }
            world.typing.push(who);
            (202, json!({}))
        }
        ("POST", [kind @ ("group" | "room"), id, "leave"]) => {
            world.left.push(format!("{kind}/{id}"));
            (200, json!({}))
        }
        ("POST", ["richmenu"]) => match check::menu(body) {
            Ok(()) => {
                let id = format!("richmenu-{}", world.number());
                let mut menu = body.clone();
                menu["richMenuId"] = json!(id);
                world.menus.push(menu);
                (200, json!({ "richMenuId": id }))
            }
            Err(what) => broken(world, &what),
        },
        ("GET", ["richmenu", "list"]) => (200, json!({ "richmenus": world.menus })),
        ("DELETE", ["richmenu", id]) => {
            world.menus.retain(|menu| menu["richMenuId"] != **id);
            // It is under nobody's chat any more.
            world.given_menus.retain(|(_, menu)| menu != *id);
            (200, json!({}))
        }
        ("DELETE", ["user", who, "richmenu"]) => {
            world.given_menus.retain(|(to, _)| to != *who);
            (200, json!({}))
        }
        ("POST", ["user", who, "richmenu", id]) => {
            if !world.pictures.contains(*id) {
                return broken(world, "a menu without its picture");
            }
            world.given_menus.retain(|(to, _)| to != *who);
            world
                .given_menus
                .push(((*who).to_owned(), (*id).to_owned()));
            (200, json!({}))
        }
        _ => broken(world, &format!("{method} {path}")),
    }
}

fn files(world: &mut World, method: &str, path: &str, kind: &str, body: &[u8]) -> Response {
    let parts: Vec<&str> = path.trim_start_matches("/v2/bot/").split('/').collect();
    match (method, parts.as_slice()) {
        ("GET", ["message", id, "content"]) => match world.files.get(*id).cloned() {
            // Not ready: nothing, and no refusal either.
            Some(_) if is_preparing(world, id) => StatusCode::ACCEPTED.into_response(),
            Some(bytes) => bytes.into_response(),
            None => refusal(404, "Not found"),
        },
        ("GET", ["message", id, "content", "transcoding"]) => {
            if world.stumbled.insert((*id).to_owned()) {
                return refusal(500, "Internal error");
            }
            let status = match is_preparing(world, id) {
                true => "processing",
                false => "succeeded",
            };
            json_response((200, json!({ "status": status })))
        }
        ("POST", ["richmenu", id, "content"]) if kind == "image/png" => {
            if body.len() > 1_000_000 || !body.starts_with(b"\x89PNG") {
                return json_response(broken(world, "a picture of at most 1 MB"));
            }
            world.pictures.insert((*id).to_owned());
            json_response((200, json!({})))
        }
        _ => json_response(broken(
            world,
            &format!("{method} {path} at the host of files"),
        )),
    }
}

/// True once less often with each time that it is asked.
fn is_preparing(world: &mut World, id: &str) -> bool {
    let Some(left) = world.preparing.get_mut(id).filter(|left| **left > 0) else {
        return false;
    };
    *left -= 1;
    true
}

fn broken(world: &mut World, what: &str) -> Answer {
    world.violations.push(what.to_owned());
    (
        400,
        json!({ "message": format!("The request body has 1 error(s): {what}") }),
    )
}

fn refusal(code: u16, message: &str) -> Response {
    json_response((code, json!({ "message": message })))
}

fn json_response((code, body): Answer) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (
        status,
        [("content-type", "application/json")],
        body.to_string(),
    )
        .into_response()
}
