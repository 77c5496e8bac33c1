//! Updates brought to a webhook: secret, repetition, order, answers that call.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use serde_json::{Value, json};
use tests::{Order, Telegram};

/// A webhook that keeps what it gets, and answers what it was told to.
#[derive(Clone, Default)]
struct Hook {
    got: Arc<Mutex<Vec<String>>>,
    statuses: Arc<Mutex<VecDeque<u16>>>,
    answer: Arc<Mutex<Value>>,
}

impl Hook {
    async fn listening(&self, tg: &Telegram) -> String {
        let app = Router::new()
            .route("/hook", post(take))
            .with_state(self.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, app).await });
        tg.delivers_to(&format!("{base}/hook"), "s3cret");
        base
    }

    fn got(&self) -> Vec<String> {
        self.got.lock().expect("the lock").clone()
    }

    fn refuses(&self, statuses: &[u16]) {
        self.statuses.lock().expect("the lock").extend(statuses);
    }
}

async fn take(
    State(hook): State<Hook>,
    headers: HeaderMap,
    Json(update): Json<Value>,
) -> (StatusCode, Json<Value>) {
    assert_eq!(headers["x-telegram-bot-api-secret-token"], "s3cret");
    assert!(update["update_id"].is_u64());
    let text = update["message"]["text"]
        .as_str()
        .or(update["callback_query"]["data"].as_str());
    hook.got
        .lock()
        .expect("the lock")
        .push(text.unwrap_or("?").to_owned());
    let status = hook
        .statuses
        .lock()
        .expect("the lock")
        .pop_front()
        .unwrap_or(200);
    let answer = hook.answer.lock().expect("the lock").clone();
    (
        StatusCode::from_u16(status).expect("a status"),
        Json(answer),
    )
}

#[tokio::test]
async fn an_update_is_brought_until_it_is_accepted() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    hook.refuses(&[503, 500]);
    hook.listening(&tg).await;
    let noi = tg.person("th");
    let first = noi.says("หนึ่ง").await.update;
    let second = noi.says("สอง").await.update;
    tg.delivers(second).await;
    assert_eq!(hook.got(), ["หนึ่ง", "หนึ่ง", "หนึ่ง", "สอง"]);
    assert_eq!(tg.acknowledged(), [first, second]);

    tg.redelivers(&[first]);
    tg.delivers_everything().await;
    assert_eq!(hook.got()[4..], ["หนึ่ง"]);
}

#[tokio::test]
async fn an_update_waits_for_a_webhook_that_is_away() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    tg.delivers_to("http://127.0.0.1:1/hook", "s3cret");
    let update = tg.person("th").says("a").await.update;
    assert_eq!(tg.unacknowledged(), [update]);
    hook.listening(&tg).await;
    tg.delivers(update).await;
    assert!(tg.unacknowledged().is_empty());
}

#[tokio::test]
async fn repeats_and_other_orders_on_request() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    hook.listening(&tg).await;
    let noi = tg.person("th");
    tg.holds();
    noi.says("a").await;
    noi.says("b").await;
    tg.release(Order::Reversed).await;
    assert_eq!(hook.got(), ["b", "a"]);

    tg.holds();
    noi.says("c").await;
    noi.says("d").await;
    tg.release(Order::Together).await;
    let mut together = hook.got().split_off(2);
    together.sort();
    assert_eq!(together, ["c", "d"]);

    tg.repeats(3);
    let update = noi.says("e").await.update;
    tg.delivers(update).await;
    assert_eq!(hook.got()[4..], ["e", "e", "e"]);
}

#[tokio::test]
async fn an_answer_may_itself_be_a_call() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    let noi = tg.person("th");
    *hook.answer.lock().expect("the lock") =
        json!({ "method": "SendMessage", "chat_id": noi.id, "text": "by the way" });
    hook.listening(&tg).await;
    noi.says("a").await;
    noi.hears("by the way").await;
    assert_eq!(tg.calls("sendMessage")[0].status, 200);

    let press = noi.presses_forged(1, "x").await;
    *hook.answer.lock().expect("the lock") = json!({ "method": "dance" });
    tg.delivers(press).await;
    noi.says("b").await;
    tg.delivers_everything().await;
    assert!(
        tg.takes_violations()
            .iter()
            .any(|violation| violation.contains("dance"))
    );
}

#[tokio::test]
async fn a_public_address_is_reached_through_a_tunnel() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    let base = hook.listening(&tg).await;
    tg.tunnel("https://hotline.test", &base);
    tg.delivers_to("https://hotline.test/hook", "s3cret");
    let update = tg.person("th").says("a").await.update;
    tg.delivers(update).await;
    assert_eq!(hook.got(), ["a"]);
}

#[tokio::test]
async fn kinds_not_asked_for_are_not_brought() {
    let (tg, hook) = (Telegram::start().await, Hook::default());
    hook.listening(&tg).await;
    let url = format!("{}/bot{}/deleteWebhook", tg.url(), tg.token());
    let http = reqwest::Client::builder().build().expect("an HTTP client");
    http.post(url).send().await.expect("an answer");
    let url = format!("{}/bot{}/getUpdates", tg.url(), tg.token());
    let form = [("allowed_updates", "[\"message\"]"), ("timeout", "0")];
    http.post(url).form(&form).send().await.expect("an answer");
    let noi = tg.person("th");
    noi.blocks_the_bot().await;
    let message = noi.says("a").await.update;
    assert_eq!(tg.unacknowledged(), [message]);
}
