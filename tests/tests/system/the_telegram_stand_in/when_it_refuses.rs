//! What is refused, and every way in which the platform can fail a bot.

use std::time::Duration;

use serde_json::{Value, json};
use teloxide::{ApiError, Bot, RequestError, requests::Requester, types::ChatId};
use tests::{Fault, Telegram};

use super::{bot, client};

/// The error code and description of a call of this test's own making.
async fn call(tg: &Telegram, method: &str, body: Value) -> (u64, String) {
    let url = format!("{}/bot{}/{method}", tg.url(), tg.token());
    let answer = client()
        .post(url)
        .json(&body)
        .send()
        .await
        .expect("an answer");
    let answer: Value = answer.json().await.expect("JSON");
    let text = answer["description"].as_str().unwrap_or_default();
    (
        answer["error_code"].as_u64().unwrap_or(200),
        text.to_owned(),
    )
}

#[tokio::test]
async fn bad_calls_are_refused_and_kept() {
    let tg = Telegram::start().await;
    let noi = tg.person("th");
    let send = |rest: Value| {
        let mut body = json!({ "chat_id": noi.id });
        body.as_object_mut()
            .expect("an object")
            .extend(rest.as_object().expect("an object").clone());
        body
    };
    let long_data =
        json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "a".repeat(65) }]] });
    let bad = [
        ("sendMessage", send(json!({})), 400),
        (
            "sendMessage",
            send(json!({ "text": "a".repeat(4097) })),
            400,
        ),
        (
            "sendMessage",
            send(json!({ "text": "a", "reply_markup": long_data })),
            400,
        ),
        (
            "sendMessage",
            send(json!({ "text": "a", "parse_mode": "HTML" })),
            400,
        ),
        ("sendMessage", json!({ "chat_id": 99, "text": "a" }), 400),
        (
            "sendMessage",
            send(json!({ "text": "a", "colour": "red" })),
            200,
        ),
        (
            "answerCallbackQuery",
            json!({ "callback_query_id": "1" }),
            400,
        ),
        ("sendTelegram", json!({}), 404),
    ];
    for (method, body, code) in &bad {
        assert_eq!(
            call(&tg, method, body.clone()).await.0,
            *code,
            "{method} {body}"
        );
    }
    assert_eq!(tg.takes_violations().len(), bad.len());
    assert_eq!(noi.messages().len(), 1);

    call(&tg, "sendMessage", json!({})).await;
    let dropped = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(tg)));
    let complaint = *dropped
        .expect_err("the drop fails")
        .downcast::<String>()
        .expect("words");
    assert!(complaint.contains("broke rules"), "{complaint}");
}

#[tokio::test]
async fn a_wrong_token_is_refused() {
    let tg = Telegram::start().await;
    let stranger =
        Bot::with_client("1:B", client()).set_api_url(tg.url().parse().expect("an address"));
    let answer = stranger.get_me().await;
    assert!(matches!(
        answer,
        Err(RequestError::Api(ApiError::InvalidToken))
    ));
}

#[tokio::test]
async fn it_can_be_slow_broken_deaf_and_blocked() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let chat = ChatId(noi.id);
    tg.fails(Fault::TooMany { retry_after: 3 }, 1);
    tg.fails(Fault::LoseAnswer, 1);
    tg.fails(Fault::HangUp, 1);
    let RequestError::RetryAfter(wait) = bot.send_message(chat, "a").await.expect_err("too many")
    else {
        panic!("no retry_after")
    };
    assert_eq!(wait.duration(), Duration::from_secs(3));
    assert!(matches!(
        bot.send_message(chat, "b").await,
        Err(RequestError::Network(_))
    ));
    assert!(matches!(
        bot.send_message(chat, "c").await,
        Err(RequestError::Network(_))
    ));
    bot.send_message(chat, "d").await.expect("well again");
    let texts: Vec<_> = noi
        .messages()
        .into_iter()
        .map(|message| message.text)
        .collect();
    assert_eq!(texts, ["b", "d"]);

    tg.fails(Fault::Broken(502), usize::MAX);
    assert_eq!(
        call(
            &tg,
            "sendMessage",
            json!({ "chat_id": noi.id, "text": "e" })
        )
        .await
        .0,
        502
    );
    tg.recovers();
    let statuses: Vec<_> = tg
        .calls("sendMessage")
        .iter()
        .map(|call| call.status)
        .collect();
    assert_eq!(statuses, [429, 0, 0, 200, 502]);

    noi.blocks_the_bot().await;
    let blocked = bot.send_message(chat, "f").await;
    assert!(matches!(
        blocked,
        Err(RequestError::Api(ApiError::BotBlocked))
    ));
    noi.unblocks_the_bot().await;
    bot.send_message(chat, "g").await.expect("unblocked");
}

#[tokio::test]
async fn it_goes_down_and_comes_back_on_the_same_port() {
    let tg = Telegram::start().await;
    let (bot, noi) = (bot(&tg), tg.person("th"));
    let polling = tokio::spawn({
        let (url, http) = (
            format!("{}/bot{}/getUpdates?timeout=50", tg.url(), tg.token()),
            client(),
        );
        async move { http.get(url).send().await.expect("an answer").status() }
    });
    // The poll has arrived when a second one would be told of the conflict;
    // going down before that only makes this test easier.
    tg.goes_down().await;
    let error = bot
        .send_message(ChatId(noi.id), "a")
        .await
        .expect_err("it is down");
    assert!(matches!(error, RequestError::Network(_)), "{error}");
    polling.abort();
    tg.comes_back().await;
    bot.send_message(ChatId(noi.id), "b")
        .await
        .expect("it is back");
    noi.hears("b").await;
}
