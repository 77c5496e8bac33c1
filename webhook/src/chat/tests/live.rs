//! What the script sends and reads.

use axum::http::StatusCode;
use serde_json::Value;

use super::browser::Browser;
use super::{MINUTE, NOON, Site};

fn answer(person: &Browser) -> Value {
    serde_json::from_str(&person.page).unwrap()
}

fn text<'a>(answer: &'a Value, name: &str) -> &'a str {
    answer[name].as_str().unwrap()
}

/// A person whose script sent “one”; its answer.
async fn begun(site: &Site) -> (Browser, Value) {
    let mut person = site.browser();
    person.goes("/chat?lang=lo").await;
    person.posts("/chat/send", &[("text", "one")]).await;
    assert_eq!(person.status, StatusCode::OK);
    let first = answer(&person);
    (person, first)
}

async fn looks(person: &mut Browser, last: &str) {
    person.goes(&format!("/chat/messages?after={last}")).await;
}

#[tokio::test]
async fn the_answer_to_a_sending_holds_what_is_new_on_the_page() {
    let site = Site::open().await;
    let (mut person, first) = begun(&site).await;
    assert!(person.cookie.is_some());
    assert!(text(&first, "lines").contains("re: one"));
    assert!(text(&first, "choices").contains("name=\"press\" value=\"q:safe:yes\""));
    assert_eq!(first["lang"], "lo");
    assert_eq!(first["left"], 10 * MINUTE);
    assert_eq!(first["from"], NOON);
    let after = text(&first, "last").to_owned();
    person.page = String::new();
    person
        .posts("/chat/send", &[("text", "two"), ("after", &after)])
        .await;
    let second = answer(&person);
    assert!(text(&second, "lines").contains("re: two"));
    assert!(!text(&second, "lines").contains("re: one"));
}

#[tokio::test]
async fn a_look_that_finds_nothing_new_is_answered_304() {
    let site = Site::open().await;
    let (mut person, first) = begun(&site).await;
    let tag: &'static str = Box::leak(format!("\"{}\"", text(&first, "tag")).into_boxed_str());
    person.headers.push(("if-none-match", tag));
    looks(&mut person, text(&first, "last")).await;
    assert_eq!(person.status, StatusCode::NOT_MODIFIED);
    assert!(person.page.is_empty());
    site.scribe.staff_writes("hello, this is Noy").await;
    looks(&mut person, text(&first, "last")).await;
    assert_eq!(person.status, StatusCode::OK);
    let news = answer(&person);
    assert!(text(&news, "lines").contains("hello, this is Noy"));
    assert!(text(&news, "lines").contains("class=\"staff\""));
    assert_eq!(
        text(&news, "choices").trim(),
        "",
        "staff are answered in words"
    );
}

#[tokio::test]
async fn a_secret_is_given_to_one_page_once() {
    let site = Site::open().await;
    let (mut person, first) = begun(&site).await;
    site.scribe.gives("12345 67890").await;
    looks(&mut person, text(&first, "last")).await;
    let lines = answer(&person);
    assert!(text(&lines, "lines").contains("12345 67890"));
    assert!(text(&lines, "lines").contains("data-once"));
    person.goes("/chat").await;
    assert!(person.shows("Keep this: •••••") && !person.shows("12345"));
}

#[tokio::test]
async fn after_ten_quiet_minutes_the_script_is_told_to_take_all_away() {
    let site = Site::open().await;
    let (mut person, first) = begun(&site).await;
    site.clock.advance(10 * MINUTE);
    site.scribe.staff_writes("are you there?").await;
    looks(&mut person, text(&first, "last")).await;
    let quiet = answer(&person);
    assert_eq!(quiet["left"], 0);
    assert_eq!(text(&quiet, "lines"), "");
}

#[tokio::test]
async fn a_look_without_a_session_finds_nothing() {
    let site = Site::open().await;
    let mut person = site.browser();
    looks(&mut person, "nonsense").await;
    assert_eq!(person.status, StatusCode::OK);
    assert_eq!(answer(&person)["left"], 0);
}

#[tokio::test]
async fn a_refusal_says_why_in_words() {
    let site = Site::open().await;
    let (mut person, _) = begun(&site).await;
    person.goes("/chat").await;
    person
        .posts("/chat/send", &[("text", &"x".repeat(5_000))])
        .await;
    assert_eq!(person.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(&answer(&person), "alert").contains("5000"));
    site.scribe.is_closed(true);
    person.goes("/chat").await;
    person.posts("/chat/send", &[("text", "x")]).await;
    assert_eq!(person.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!text(&answer(&person), "alert").is_empty());
}
