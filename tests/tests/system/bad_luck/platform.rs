//! A platform that cannot be reached, at the start or later.

use tests::{Database, Program, Telegram, patience, words};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_else_goes_on_while_the_platform_is_away_at_the_start() {
    let telegram = Telegram::start().await;
    telegram.goes_down().await;
    let person = telegram.person("lo");
    person.says("/start").await;
    let program = Program::on(Database::Sqlite).polling(&telegram);
    let program = program.start().await;
    let ready = reqwest::get(program.url("/health/ready")).await;
    assert!(ready.expect("an answer").status().is_success());
    let chat = reqwest::get(program.chat()).await;
    assert!(chat.expect("an answer").status().is_success());
    telegram.comes_back().await;
    person.hears(&words::piece("lo", "ask-safe")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_said_while_the_platform_takes_no_messages_is_kept_and_answered_in_order() {
    let telegram = Telegram::start().await;
    let program = Program::on(Database::Sqlite).webhook(&telegram);
    let program = program.with("telegram.rate_per_chat", "0").start().await;
    let person = telegram.person("en");
    person.says("/start").await;
    person.hears_something().await;
    telegram.goes_down().await;
    for text in ["Yes", "No", "Laos"] {
        let wrote = person.says(text).await;
        telegram.delivers(wrote.update).await;
    }
    program.logs("cannot be reached").await;
    assert_eq!(program.status().await["outbox_pending"], 3);
    telegram.comes_back().await;
    let sent =
        patience::until(async || (program.status().await["outbox_pending"] == 0).then_some(()));
    assert!(sent.await.is_some(), "{}", program.log());
    let heard: Vec<String> = person
        .messages()
        .iter()
        .filter(|m| m.from_bot)
        .map(|m| m.text.clone())
        .collect();
    assert_eq!(heard.len(), 4, "{}", person.transcript());
    for (text, id) in heard[1..]
        .iter()
        .zip(["ask-danger", "ask-country", "ask-province"])
    {
        assert!(
            text.contains(&words::piece("en", id)),
            "{text:?} is not {id}"
        );
    }
}
