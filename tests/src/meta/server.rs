//! The Graph API's HTTP side, and the host of files behind it.

use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::account::{self, Asked};
use super::delivery::{hex, now};
use super::{Fault, Kind, NUMBER, PAGE, Platform, SECRET, TOKEN, World, check};

type Answer = (u16, Value);

/// Listens on a free port; the address.
pub(super) async fn listen(platform: &Arc<Platform>) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await;
    let listener = listener.expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    // Where it is is known to the world, which writes addresses of files.
    platform
        .world()
        .files
        .insert("address".into(), address.clone().into_bytes());
    let app = Router::new()
        .fallback(handle)
        .with_state(Arc::clone(platform));
    let task = tokio::spawn(async move {
        let _ = axum::serve(listener, app).await;
    });
    (address, task)
}

impl Platform {
    /// The host of files.
    pub(super) fn files(&self) -> String {
        let world = self.world();
        let address = world.files.get("address").cloned().unwrap_or_default();
        String::from_utf8_lossy(&address).into_owned()
    }
}

async fn handle(State(platform): State<Arc<Platform>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let authorization = parts.headers.get("authorization");
    let is_known = authorization.is_some_and(|a| a == format!("Bearer {TOKEN}").as_str());
    if let Some(id) = path.strip_prefix("/files/") {
        return file(&platform, id, is_known);
    }
    let bearer = authorization.and_then(|a| a.to_str().ok()).unwrap_or("");
    let bearer = bearer.trim_start_matches("Bearer ").to_owned();
    // The app's own token holds its secret; what it may be used for is looked at there.
    if !is_known && !bearer.ends_with(SECRET) {
        return json_response(refusal(401, 190, 0));
    }
    // The app is set to take nothing without a proof that both belong together.
    let query = parts.uri.query().unwrap_or_default();
    let given = query
        .split('&')
        .find_map(|p| p.strip_prefix("appsecret_proof="));
    if is_known && given != Some(account::proof().as_str()) {
        let message = "Invalid appsecret_proof provided in the API argument";
        let error = json!({ "message": message, "type": "GraphMethodException", "code": 100 });
        return json_response((400, json!({ "error": error })));
    }
    let bytes = to_bytes(body, 4 << 20).await.unwrap_or_default();
    let body: Value = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    let asked = Asked {
        method: parts.method.as_str(),
        path: path.trim_start_matches("/v23.0/"),
        bearer: &bearer,
        body: &body,
    };
    if let Some(answer) = account::answer(&mut platform.world(), &asked) {
        return json_response(answer);
    }
    if parts.method == "POST" && path == check::path(platform.kind) {
        return post(&platform, &body);
    }
    let host = platform.files();
    let mut world = platform.world();
    json_response(get(&mut world, &host, parts.method.as_str(), &path))
}

/// WhatsApp gives files to whoever has the token, Messenger to whoever has the address.
fn file(platform: &Platform, id: &str, is_known: bool) -> Response {
    let has_run_out = platform.world().run_out.contains(id);
    if has_run_out || is_known != (platform.kind == Kind::WhatsApp) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match platform.world().files.get(id) {
        Some(bytes) => bytes.clone().into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn get(world: &mut World, host: &str, method: &str, path: &str) -> Answer {
    let id = path.trim_start_matches("/v23.0/");
    if method == "GET" && id == NUMBER {
        let automation = world
            .set
            .get(&format!("{NUMBER}/conversational_automation"));
        let number = json!({
            "id": NUMBER, "display_phone_number": "+1 555", "verified_name": "N",
            "conversational_automation": automation,
        });
        return (200, number);
    }
    if method == "GET" && id == "me" {
        return (
            200,
            json!({ "id": PAGE, "name": "Page", "category": "Community" }),
        );
    }
    if let ("GET", Some(mid)) = (method, id.strip_suffix("/attachments")) {
        return (200, json!({ "data": world.along.get(mid) }));
    }
    if let ("GET", Some(bytes)) = (method, world.files.get(id)) {
        let sha256 = hex(&Sha256::digest(bytes));
        let url = format!("{host}/files/{id}");
        let told = json!({ "url": url, "sha256": sha256, "file_size": bytes.len().to_string(), "mime_type": "image/jpeg", "id": id });
        return (200, told);
    }
    world.violations.push(format!("{method} {path}"));
    refusal(404, 100, 33)
}

fn post(platform: &Arc<Platform>, body: &Value) -> Response {
    let mut world = platform.world();
    if let Some(answer) = sign(platform.kind, &mut world, body) {
        return json_response(answer);
    }
    world.sends += 1;
    let fault = next_fault(&mut world);
    match fault {
        Some(Fault::Code(status, code, subcode)) => {
            return json_response(refusal(status, code, subcode));
        }
        Some(Fault::Broken) => return StatusCode::BAD_GATEWAY.into_response(),
        Some(Fault::LoseAnswer) | None => {}
    }
    let answer = send(platform, &mut world, body);
    drop(world);
    if fault == Some(Fault::LoseAnswer) {
        // Ends the connection without a word, past the panic hook.
        std::panic::resume_unwind(Box::new("the connection is closed"));
    }
    json_response(answer)
}

/// What is no message: a mark that one was read, and that an answer is being written.
fn sign(kind: Kind, world: &mut World, body: &Value) -> Option<Answer> {
    match kind {
        Kind::WhatsApp if body["status"] == "read" => {
            let read = body["message_id"].as_str().unwrap_or_default().to_owned();
            let Some(who) = world.written.get(&read).cloned() else {
                world.violations.push(format!("nobody wrote {read}"));
                return Some(refusal(400, 100, 0));
            };
            match &body["typing_indicator"] {
                Value::Null => {}
                typing if *typing == json!({ "type": "text" }) => world.typing.push(who),
                odd => world.violations.push(format!("typing_indicator {odd}")),
            }
            world.read.push(read);
        }
        Kind::Messenger if body["sender_action"].is_string() => {
            let who = body["recipient"]["id"].as_str().unwrap_or_default();
            match body["sender_action"] == "typing_on" && world.chats.contains_key(who) {
                true => world.typing.push(who.to_owned()),
                false => world.violations.push(format!("sender_action {body}")),
            }
        }
        _ => return None,
    }
    Some((200, json!({ "success": true })))
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

fn send(platform: &Arc<Platform>, world: &mut World, body: &Value) -> Answer {
    let (to, mut message) = match check::message(platform.kind, world, body) {
        Ok(fine) => fine,
        Err((status, code, subcode, broken)) => {
            world.violations.extend(broken);
            return refusal(status, code, subcode);
        }
    };
    let number = world.number();
    message.id = match platform.kind {
        Kind::WhatsApp => format!("wamid.out{number}"),
        Kind::Messenger => format!("mid.out{number}"),
    };
    let id = message.id.clone();
    world.keys.insert(id.clone(), body[check::KEY].clone());
    if let Some(chat) = world.chats.get_mut(&to) {
        chat.messages.push(message);
    }
    if !world.is_silent {
        tokio::spawn(tell(
            Arc::clone(platform),
            to.clone(),
            id.clone(),
            body.clone(),
        ));
    }
    match platform.kind {
        Kind::WhatsApp => (
            200,
            json!({ "messaging_product": "whatsapp", "contacts": [{ "input": to }], "messages": [{ "id": id }] }),
        ),
        Kind::Messenger => (200, json!({ "recipient_id": to, "message_id": id })),
    }
}

/// Tells the program what became of a message.
async fn tell(platform: Arc<Platform>, to: String, id: String, body: Value) {
    match platform.kind {
        Kind::WhatsApp => {
            let key = &body[check::KEY];
            let recipient = match to.contains('.') {
                true => "recipient_user_id",
                false => "recipient_id",
            };
            // Later stages come first, as they may.
            for stage in ["delivered", "sent"] {
                let mut status =
                    json!({ "id": id, "status": stage, "timestamp": (now() / 1_000).to_string() });
                status[recipient] = json!(to);
                if key.is_string() {
                    status[check::KEY] = key.clone();
                }
                let body = platform.wrap("statuses", json!([]), vec![status]);
                platform.bring(&body).await;
            }
        }
        Kind::Messenger => {
            let echo = json!({
                "sender": { "id": PAGE }, "recipient": { "id": to }, "timestamp": now(),
                "message": { "mid": id, "is_echo": true, "app_id": 1, "text": "a", "metadata": body["message"]["metadata"] },
            });
            let delivered = json!({
                "sender": { "id": to }, "recipient": { "id": PAGE },
                "delivery": { "mids": [id], "watermark": now() },
            });
            let body = platform.wrap("", Value::Null, vec![echo, delivered]);
            platform.bring(&body).await;
        }
    }
}

fn refusal(status: u16, code: i64, subcode: i64) -> Answer {
    let error = json!({
        "message": "(#1) no", "type": "OAuthException", "code": code,
        "error_subcode": subcode, "fbtrace_id": "A",
    });
    (status, json!({ "error": error }))
}

fn json_response((code, body): Answer) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [("content-type", "application/json")];
    (status, kind, body.to_string()).into_response()
}
