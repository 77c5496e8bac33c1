//! “Exit now”: the session ends, and nothing that was said is found again.

use axum::http::StatusCode;

use super::Site;
use crate::config::Config;

#[tokio::test]
async fn leaving_ends_the_session_and_leads_away() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    let cookie = person.cookie.clone();
    person.posts("/chat/exit", &[]).await;
    assert_eq!(person.status, StatusCode::SEE_OTHER);
    assert_eq!(
        person.header("set-cookie"),
        "chat=; Path=/chat; HttpOnly; SameSite=Strict; Max-Age=0"
    );
    let to = person.header("location");
    person.goes(&to).await;
    let exit = Config::default().web.exit_url;
    assert!(person.shows(&format!("content=\"0;url={exit}\"")));
    // Back, and back with a copy of the cookie: nothing is shown.
    assert!(!person.goes("/chat").await.shows("re: one"));
    person.cookie = cookie;
    assert!(!person.goes("/chat").await.shows("re: one"));
    assert!(!person.goes("/chat/messages").await.shows("re: one"));
}

#[tokio::test]
async fn who_writes_again_after_leaving_is_somebody_else() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    let first = person.page.clone();
    person.writes("one").await;
    let cookie = person.cookie.clone();
    person.posts("/chat/exit", &[]).await;
    // The cookie came back, and so did the very first form.
    person.cookie = cookie;
    person.page = first;
    person.writes("two").await;
    assert!(person.shows("re: two") && !person.shows("re: one"));
    let heard = site.scribe.heard();
    assert_ne!(heard[0].token, heard[1].token);
    assert_eq!(site.contacts().await, 2);
}

#[tokio::test]
async fn the_scripts_way_out_leads_nowhere_by_itself() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await.writes("one").await;
    person.headers.push(("sec-fetch-mode", "no-cors"));
    person.posts("/chat/exit", &[]).await;
    assert_eq!(person.status, StatusCode::NO_CONTENT);
    assert!(person.cookie.is_none());
}

#[tokio::test]
async fn leaving_without_a_session_leads_away_and_writes_nothing() {
    let site = Site::open().await;
    let mut person = site.browser();
    person.goes("/chat").await;
    person.cookie = Some(format!("chat={}", "0".repeat(64)));
    person.posts("/chat/exit", &[]).await;
    assert_eq!(person.status, StatusCode::SEE_OTHER);
    let mut tx = site.db.read().await.unwrap();
    let exits = tx.number("SELECT COUNT(*) FROM web_exits", casebook::args![]);
    assert_eq!(exits.await.unwrap(), 0);
}
