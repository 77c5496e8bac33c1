//! A browser that keeps no cookies.

use axum::http::StatusCode;
use casebook::directory;

use super::Site;

const SAID: [&str; 3] = ["ปิดคุกกี้อยู่", "ປິດຄຸກກີ້ຢູ່", "cookies are off"];

async fn site() -> Site {
    let site = Site::open().await;
    let mut tx = site.db.begin().await.unwrap();
    directory::load(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    site
}

#[tokio::test]
async fn whoever_writes_without_cookies_is_told_so_in_all_languages_with_numbers_to_call() {
    let site = site().await;
    let mut person = site.browser();
    person.goes("/chat?lang=lo").await;
    person.posts("/chat", &[("text", "ປາກເຊ ມີຄົນຕີຂ້ອຍ")]).await;
    person.cookie = None;
    person.follows().await;
    assert_eq!(person.status, StatusCode::OK);
    assert_eq!(person.header("cache-control"), "no-store");
    for said in SAID {
        assert!(person.shows(said), "{said}");
    }
    for number in ["191 (ตำรวจ)", "1195 (ລົດສຸກເສີນ)", "1362 (Lao Women"]
    {
        assert!(person.shows(number), "{number}");
    }
    // Not what was said, nor what this place is.
    for word in ["ປາກເຊ", "hotline", "Saiduan"] {
        assert!(!person.shows(word), "{word}");
    }
    // What was told is kept all the same, and there are two ways on: away, and anew.
    assert_eq!(site.scribe.heard().len(), 1);
    assert!(person.shows("action=\"/chat/exit\"") && person.shows("href=\"/chat\""));
}

#[tokio::test]
async fn the_numbers_of_each_country_begin_with_the_police() {
    let site = site().await;
    let mut person = site.browser();
    person.goes("/chat?c=en").await;
    let english = person.page.split("Telephone numbers").nth(1).unwrap();
    let order = [
        "Thailand", "191 (", "1669 (", "1300 (", "Laos", "1191 (", "1195 (", "1362 (",
    ];
    let found: Vec<usize> = order
        .iter()
        .map(|part| english.find(part).unwrap())
        .collect();
    assert!(found.is_sorted(), "{found:?}");
}

#[tokio::test]
async fn a_browser_with_cookies_goes_on_to_the_talk() {
    let site = site().await;
    let mut person = site.browser();
    person
        .goes("/chat")
        .await
        .posts("/chat", &[("start", "th")])
        .await;
    assert_eq!(person.header("location"), "/chat?c=th");
    person.goes("/chat?c=th").await;
    assert_eq!(person.header("location"), "/chat#now");
    // From then on, and when the page is asked for again, there is no detour.
    person
        .goes("/chat")
        .await
        .posts("/chat", &[("text", "one")])
        .await;
    assert_eq!(person.header("location"), "/chat#now");
}

#[tokio::test]
async fn the_page_that_says_so_writes_nothing() {
    let site = site().await;
    let mut person = site.browser();
    person.goes("/chat?c=lo").await;
    assert!(person.cookie.is_none());
    assert_eq!(site.contacts().await, 0);
}
