//! The way out of the web chat, and the chat for those who have no scripts.

use axum::{Router, response::Html, routing::get};
use serde_json::json;
use tests::{Browser, Database, Program, Screen, words};

use super::traveller::THAI;

/// The page that “Exit now” leads to, on a free port.
pub async fn weather() -> String {
    let page = Html("<!doctype html><meta charset=utf-8><title>Weather</title><p>Rain at noon");
    let app = Router::new().fallback(get(move || async move { page }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0");
    let listener = listener.await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}/")
}

/// By the button on a phone, by Escape three times at a desk: the page is replaced,
/// the session over, and nothing that was said comes back.
pub async fn leaves(person: &Browser, program: &Program, weather: &str, screen: Screen) {
    let said = person.log().await;
    let line = said.lines().max_by_key(|line| line.len());
    let line = line.expect("something was said").to_owned();
    match screen {
        Screen::Phone => person.clicks_on("#exit button").await,
        Screen::Desktop => {
            for _ in 0..3 {
                person.presses_key("Escape").await;
            }
        }
    }
    person.arrives_at(weather).await;
    person.sees("Rain at noon").await;
    person.goes_back().await;
    assert!(!person.source().await.contains(&line));
    person.goes_to(&program.chat()).await;
    person.finds("button[name=start]").await;
    assert!(!person.source().await.contains(&line));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_the_chat_works_to_the_end() {
    let weather = weather().await;
    let program = Program::on(Database::Sqlite);
    let program = program.with("web.exit_url", &weather).start().await;
    let person = Browser::open_without_scripts(Screen::Phone).await;
    person.goes_to(&program.chat()).await;
    person.begins_to_chat("th").await;
    person.sees(&words::piece("th", "ask-safe")).await;
    let (asked, code) = person.is_interviewed(THAI.answers).await;
    assert!(code.is_some(), "{asked:?}");
    person.sees(&words::piece("th", "readback-title")).await;
    person.looks_well("without-scripts").await;
    assert_eq!(program.status().await["cases"], 1);
    person.clicks_on("#exit button").await;
    person.arrives_at(&weather).await;
    person.goes_to(&program.chat()).await;
    assert!(!person.source().await.contains(THAI.story));
}

/// As if the page had stood for a little more than ten minutes.
const TEN_MINUTES: &str = "for (const one of document.getAnimations()) one.currentTime = 601000";

/// The talk goes from the screen when its time is over, and nothing else does: the page is not
/// loaded anew. What was typed and not sent goes when its own time is over, and comes back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_ten_quiet_minutes_take_the_talk_away_and_not_what_was_typed() {
    let program = Program::on(Database::Sqlite).start().await;
    let person = Browser::open_without_scripts(Screen::Phone).await;
    person.goes_to(&program.chat()).await;
    person.begins_to_chat("lo").await;
    let asked = words::piece("lo", "ask-safe");
    person.sees(&asked).await;
    let ago = "UPDATE conversations SET last_in_at = last_in_at - 597000";
    program.sql(ago).await;
    person.goes_to(&program.chat()).await;
    person.sees(&asked).await;
    let begun = "ລາວປິດປະຕູໄວ້";
    person.fills("#text", begun).await;
    person.no_longer_sees(&asked).await;
    assert!(!person.finds("#choices").await.is_shown().await);
    assert!(person.finds("#text").await.is_shown().await);
    let box_holds = "return document.getElementById('text').value";
    assert_eq!(person.runs(box_holds, json!([])).await, begun);
    let seen = person.finds("#typed").await;
    assert!(!seen.is_shown().await);
    person.looks_well("quiet-without-scripts").await;

    person.runs(TEN_MINUTES, json!([])).await;
    assert!(seen.is_shown().await);
    assert!(!person.finds("#text").await.is_shown().await);
    person.looks_well("quiet-and-typed-without-scripts").await;
    person.clicks_on("#typed").await;
    person.finds("button[name=start]").await;
    assert!(person.finds("#text").await.is_shown().await);
    assert_eq!(person.runs(box_holds, json!([])).await, begun);
    // It is heard like anything else that is written after a silence.
    person.clicks_on("#send").await;
    person.finds("#choices button").await;
    assert_eq!(person.runs(box_holds, json!([])).await, "");
}

/// Where a script runs it does all of this itself, and the box is emptied.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_scripts_the_page_shows_the_first_page_after_ten_quiet_minutes() {
    let program = Program::on(Database::Sqlite).start().await;
    let person = Browser::open(Screen::Phone).await;
    person.goes_to(&program.chat()).await;
    person.begins_to_chat("th").await;
    let asked = words::piece("th", "ask-safe");
    person.sees(&asked).await;
    program
        .sql("UPDATE conversations SET last_in_at = last_in_at - 597000")
        .await;
    person.goes_to(&program.chat()).await;
    person.fills("#text", "ยังอยู่").await;
    person.no_longer_sees(&asked).await;
    person.finds("button[name=start]").await;
    person.runs(TEN_MINUTES, json!([])).await;
    assert!(person.finds("#text").await.is_shown().await);
    assert!(!person.finds("#typed").await.is_shown().await);
    assert_eq!(person.complaints().await, Vec::<String>::new());
}
