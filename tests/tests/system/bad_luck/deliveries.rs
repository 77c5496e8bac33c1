//! What arrives at the webhook and is no update, or not one that anybody knows.

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tests::{Database, Program, Telegram, patience};

const SECRET: &str = "told-to-the-platform-only";
const HEADER: &str = "x-telegram-bot-api-secret-token";

/// A program whose webhook this test itself delivers to.
struct Hook {
    program: Program,
    telegram: Telegram,
    metrics: String,
    client: Client,
}

impl Hook {
    async fn open() -> Self {
        let telegram = Telegram::start().await;
        let port = tests::program::free_port().await;
        let program = Program::on(Database::Sqlite).polling(&telegram);
        let program = program
            .with("telegram.webhook_secret", SECRET)
            .with("telegram.rate_per_chat", "0")
            .with("metrics.listen", &format!("127.0.0.1:{port}"));
        Self {
            program: program.start().await,
            telegram,
            metrics: format!("http://127.0.0.1:{port}/metrics"),
            client: tests::client(),
        }
    }

    async fn brings(&self, secret: Option<&str>, body: impl Into<Vec<u8>>) -> StatusCode {
        let body = body.into();
        // An answer that comes before all of the body may be lost with the connection.
        let answered = patience::until(async || self.tries(secret, body.clone()).await);
        answered.await.expect("an answer")
    }

    /// As [`Self::brings`]; none where the connection is closed on what is still coming.
    async fn tries(&self, secret: Option<&str>, body: impl Into<Vec<u8>>) -> Option<StatusCode> {
        let url = self.program.url("/webhooks/telegram");
        let mut request = self.client.post(url).body(body.into());
        if let Some(secret) = secret {
            request = request.header(HEADER, secret);
        }
        request.send().await.ok().map(|answer| answer.status())
    }

    /// What the program has counted under this name.
    async fn counted(&self, name: &str) -> u64 {
        let page = self.client.get(&self.metrics).send().await;
        let page = page.expect("metrics").text().await.expect("text");
        let line = page.lines().find_map(|line| line.strip_prefix(name));
        line.map_or(0, |rest| rest.trim().parse().expect("a number"))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_without_the_secret_is_refused_before_it_is_read() {
    let hook = Hook::open().await;
    let body = json!({ "update_id": 1, "message": message(json!({ "text": "hello" })) });
    for wrong in [None, Some(""), Some("another"), Some(&SECRET[1..])] {
        let status = hook.brings(wrong, body.to_string()).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{wrong:?}");
        // However much it is, nothing of it is taken.
        let status = hook.tries(wrong, vec![b'x'; 2 << 20]).await;
        assert!(
            status.is_none_or(|s| s.is_client_error()),
            "{wrong:?}: {status:?}"
        );
    }
    assert!(hook.counted("saiduan_deliveries_refused_total").await >= 4);
    assert_eq!(hook.program.status().await["messages_in"], 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delivery_that_is_too_large_is_refused() {
    let hook = Hook::open().await;
    for (size, expected) in [
        (1 << 20, StatusCode::OK),
        ((1 << 20) + 1, StatusCode::PAYLOAD_TOO_LARGE),
        (5 << 20, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let status = hook.brings(Some(SECRET), vec![b' '; size]).await;
        assert_eq!(status, expected, "{size} bytes");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_json_is_counted_and_acknowledged() {
    let hook = Hook::open().await;
    let bodies: [&[u8]; 9] = [
        b"",
        b"{",
        b"null",
        b"[]",
        b"42",
        b"\"text\"",
        b"{\"update_id\":}",
        b"\xff\xfe\x00",
        b"{\"update_id\": 1e999}",
    ];
    for body in bodies {
        let status = hook.brings(Some(SECRET), body).await;
        assert_eq!(status, StatusCode::OK, "{body:?}");
    }
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(hook.brings(Some(SECRET), deep).await, StatusCode::OK);
    let name = "saiduan_deliveries_without_effect_total";
    assert_eq!(hook.counted(name).await, bodies.len() as u64 + 1);
}

fn chat() -> Value {
    json!({ "id": 4_242, "type": "private", "first_name": "Noi" })
}

fn someone() -> Value {
    json!({ "id": 4_242, "is_bot": false, "first_name": "Noi", "language_code": "lo" })
}

fn message(mut content: Value) -> Value {
    content["message_id"] = json!(7);
    content["date"] = json!(1_790_000_000);
    content["chat"] = chat();
    content["from"] = someone();
    content
}

/// Kinds of updates that the bot did not ask for, that are new, or that are broken;
/// nobody is there to be answered, or nothing to answer.
fn without_effect() -> Vec<Value> {
    let group = json!({ "id": -100_777, "type": "supergroup", "title": "Village" });
    let channel = json!({ "id": -100_778, "type": "channel", "title": "News" });
    let post = json!({ "message_id": 1, "date": 1, "chat": channel, "text": "news" });
    let in_group =
        json!({ "message_id": 1, "date": 1, "chat": group, "from": someone(), "text": "help" });
    let order = json!({ "id": "9", "from": someone(), "invoice_payload": "x", "currency": "THB", "total_amount": 1 });
    vec![
        json!({ "channel_post": post.clone() }),
        json!({ "edited_channel_post": post }),
        json!({ "message": in_group.clone() }),
        json!({ "edited_message": in_group }),
        json!({ "pre_checkout_query": order.clone() }),
        json!({ "shipping_query": order }),
        json!({ "poll": { "id": "1", "question": "?", "options": [] } }),
        json!({ "inline_query": { "id": "1", "from": someone(), "query": "", "offset": "" } }),
        json!({ "message_reaction": { "chat": group_of(2), "message_id": 7, "date": 1, "old_reaction": [], "new_reaction": [] } }),
        json!({ "chat_boost": { "chat": group_of(1) } }),
        json!({ "business_connection": { "id": "b", "user": someone(), "date": 1 } }),
        json!({ "something_of_next_year": { "with": ["anything"] } }),
        json!({ "callback_query": { "id": "1" } }),
        json!({ "message": { "text": "from nowhere" } }),
        json!({ "message": null }),
        json!({}),
    ]
}

fn group_of(id: i64) -> Value {
    json!({ "id": -id, "type": "group", "title": "Group" })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kinds_of_updates_that_nobody_knows_change_nothing() {
    let hook = Hook::open().await;
    let updates = without_effect();
    for (number, update) in updates.iter().enumerate() {
        let mut update = update.clone();
        update["update_id"] = json!(1_000 + number);
        let status = hook.brings(Some(SECRET), update.to_string()).await;
        assert_eq!(status, StatusCode::OK, "{update}");
    }
    let name = "saiduan_deliveries_without_effect_total";
    assert_eq!(hook.counted(name).await, updates.len() as u64);
    assert_eq!(hook.program.status().await["contacts"], 0);
    assert!(hook.telegram.calls("sendMessage").is_empty());
}

/// Messages in shapes that the bot's types do not know: whoever wrote is answered.
fn odd_messages() -> Vec<Value> {
    let whole = [
        json!({ "text": "ຊ່ວຍແດ່", "entities": [{ "type": "of_next_year", "offset": 0, "length": 3 }] }),
        json!({ "text": "ຊ່ວຍແດ່", "reply_to_message": { "date": "soon" } }),
        json!({ "text": "ຊ່ວຍແດ່", "forward_origin": { "type": "of_next_year" } }),
        json!({ "dice": { "emoji": "🎲", "value": 3 } }),
        json!({ "poll": { "id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false } }),
        json!({ "checklist": { "title": "list", "tasks": [] } }),
        json!({ "paid_media": { "star_count": 1, "paid_media": [] } }),
        json!({ "gift_of_next_year": {} }),
        json!({ "text": "" }),
        json!({ "text": 5 }),
    ];
    let mut all: Vec<Value> = whole.into_iter().map(message).collect();
    all.push(json!({ "chat": { "id": 4_242 }, "text": "ຊ່ວຍແດ່" }));
    all.push(
        json!({ "chat": { "id": 4_242, "type": "private" }, "date": "yesterday", "text": "ຊ່ວຍແດ່" }),
    );
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_in_a_shape_that_nobody_knows_is_answered() {
    let hook = Hook::open().await;
    let messages = odd_messages();
    for (number, message) in messages.iter().enumerate() {
        let update = json!({ "update_id": 2_000 + number, "message": message });
        let status = hook.brings(Some(SECRET), update.to_string()).await;
        assert_eq!(status, StatusCode::OK, "{update}");
    }
    let calls = hook.telegram.is_called("sendMessage", messages.len()).await;
    assert!(calls.iter().all(|call| call.fields["chat_id"] == 4_242));
    assert_eq!(hook.program.status().await["messages_in"], messages.len());
    // Nobody opened that chat in this world.
    assert!(!hook.telegram.takes_violations().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_repeated_update_has_no_second_effect() {
    let hook = Hook::open().await;
    let update = json!({ "update_id": 5, "message": message(json!({ "text": "ຊ່ວຍແດ່" })) });
    let body = update.to_string();
    for _ in 0..3 {
        assert_eq!(
            hook.brings(Some(SECRET), body.clone()).await,
            StatusCode::OK
        );
    }
    let together = (0..8).map(|_| hook.brings(Some(SECRET), body.clone()));
    let together: Vec<_> = together.collect();
    for bringing in together {
        assert_eq!(bringing.await, StatusCode::OK);
    }
    hook.telegram.is_called("sendMessage", 1).await;
    assert_eq!(hook.program.status().await["messages_in"], 1);
    assert_eq!(
        hook.program.counts("SELECT COUNT(*) FROM messages").await,
        2
    );
    hook.telegram.takes_violations();
}
