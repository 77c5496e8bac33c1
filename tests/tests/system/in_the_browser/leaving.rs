//! The way out of the web chat, and the chat for those who have no scripts.

use axum::{Router, response::Html, routing::get};
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
